"""A second reader of the handover file, written from ``docs/handover-format.md`` alone.

It shows that a file can be read, and its proof recomputed, without this program: it uses the stock
``age`` tool, the standard library and ``cryptography``. Nothing of the program is imported here.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_MAGIC: Final = b"steward-handover\n\x01"
_MANIFEST, _SIGNATURE, _REFERENCE, _FILE, _ACCOUNT, _RECORD, _TRAILER = range(1, 8)
_MIB: Final = 1024 * 1024
_DAYS: Final = {
    "customer": "created_on",
    "deal": "created_on",
    "follow_up": "due_on",
    "interaction": "happened_at",
    "order": "ordered_on",
}
_GROUPS: Final = {"interaction": "kind", "deal": "stage", "follow_up": "state"}
Row = dict[str, Any]


@dataclass
class Handover:
    """What a file holds, and the proof as recomputed from it."""

    manifest: Row
    references: list[Row] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, list[Row]] = field(default_factory=dict)
    account_hashes: dict[str, str] = field(default_factory=dict)
    root: str = ""


def read_handover(path: Path, identity: Path) -> Handover:
    """Open the file with the ``age`` key that stands in ``identity`` and prove all that it says.

    Raises:
        ValueError: It is not as the document says; the message names what differs.
    """
    decrypt = ["age", "--decrypt", "--identity", str(identity), str(path)]
    stream = subprocess.run(decrypt, capture_output=True, check=True).stdout
    frames = list(_frames(stream))
    order = [kind for kind, _ in frames]
    _expect(order[:2] == [_MANIFEST, _SIGNATURE] and order[-1] == _TRAILER, "the first or last frames")
    handover = Handover(json.loads(frames[0][1]))
    _check_manifest(handover.manifest, frames[0][1], frames[1][1])
    _expect(json.loads(frames[-1][1]) == {"frames": len(frames) - 1}, "the trailer")
    body = frames[2:-1]
    outer = [min(kind, _ACCOUNT) for kind, _ in body]
    _expect(outer == sorted(outer) and min(outer, default=_REFERENCE) >= _REFERENCE, "the order of frames")
    _take_references(handover, [payload for kind, payload in body if kind == _REFERENCE])
    _take_files(handover, [payload for kind, payload in body if kind == _FILE])
    _take_accounts(handover, iter([frame for frame in body if frame[0] in (_ACCOUNT, _RECORD)]))
    _check_figures(handover)
    return handover


def _frames(stream: bytes) -> Iterator[tuple[int, bytes]]:
    _expect(stream.startswith(_MAGIC), "the beginning")
    at = len(_MAGIC)
    while at < len(stream):
        kind, size = stream[at], int.from_bytes(stream[at + 1 : at + 9], "big")
        _expect(_MANIFEST <= kind <= _TRAILER, "the kind of a frame")
        _expect(size <= (50 * _MIB + 32 if kind == _FILE else _MIB), "the size of a frame")
        payload = stream[at + 9 : at + 9 + size]
        _expect(len(payload) == size, "the end of a frame")
        yield kind, payload
        at += 9 + size


def _check_manifest(manifest: Row, payload: bytes, signature: bytes) -> None:
    _expect(manifest["format"] == "steward-handover" and manifest["version"] == 1, "format and version")
    _expect(manifest["purpose"] in ("handover", "collect", "return", "delta"), "the purpose")
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest["sender"]["signing_key"]))
    try:
        key.verify(signature, b"handover/v1\x00" + hashlib.sha256(payload).digest())
    except InvalidSignature:
        _expect(False, "the signature")


def _take_references(handover: Handover, payloads: list[bytes]) -> None:
    handover.references = [json.loads(payload) for payload in payloads]
    names = [(reference["table"], reference["id"]) for reference in handover.references]
    _expect(names == sorted(set(names)), "the order of references")
    digest = hashlib.sha256(b"".join(hashlib.sha256(payload).digest() for payload in payloads)).hexdigest()
    _expect(handover.manifest["references"] == {"count": len(payloads), "sha256": digest}, "the references")


def _take_files(handover: Handover, payloads: list[bytes]) -> None:
    for payload in payloads:
        _expect(hashlib.sha256(payload[32:]).digest() == payload[:32], "a file")
        handover.files[payload[:32].hex()] = payload[32:]
    digest = hashlib.sha256(b"".join(payload[:32] for payload in payloads)).hexdigest()
    _expect(handover.manifest["blobs"] == {"count": len(payloads), "sha256": digest}, "the files")


def _take_accounts(handover: Handover, frames: Iterator[tuple[int, bytes]]) -> None:
    root, ownership, last = hashlib.sha256(), hashlib.sha256(), ""
    for kind, payload in frames:
        _expect(kind == _ACCOUNT, "a record without an account")
        head = json.loads(payload)
        customer, wanted = head["customer"], range(head["records"])
        _expect(customer > last and len(wanted) >= 1, "the order of accounts")
        taken = [next(frames, (_TRAILER, b"")) for _ in wanted]
        _expect(all(kind == _RECORD for kind, _ in taken), "the number of records")
        records = [json.loads(payload) for _, payload in taken]
        _expect((records[0]["table"], records[0]["id"]) == ("customer", customer), "an account's first record")
        for left_out in filter(None, map(_left_out, records)):
            ownership.update(_hash(left_out))
        digest = hashlib.sha256(bytes.fromhex(customer) + b"".join(sorted(map(record_hash, records))))
        _expect(digest.hexdigest() == head["sha256"], "the hash of an account")
        root.update(bytes.fromhex(customer) + digest.digest())
        handover.records[customer], handover.account_hashes[customer] = records, digest.hexdigest()
        last = customer
    handover.root = root.hexdigest()
    found = {"count": len(handover.records), "sha256": handover.root}
    _expect(handover.manifest["accounts"] == found, "the root")
    _expect(handover.manifest["ownership"] == ownership.hexdigest(), "who owns what")


def _check_figures(handover: Handover) -> None:
    records = [record for found in handover.records.values() for record in found]
    groups, money = defaultdict[str, Counter[str]](Counter), defaultdict[str, Counter[str]](Counter)
    days = defaultdict[str, list[str]](list)
    for table, values in ((record["table"], record["values"]) for record in records):
        if table in _GROUPS:
            groups[table][values[_GROUPS[table]]] += 1
        if values.get(_DAYS.get(table, "")) is not None:
            days[table].append(values[_DAYS[table]][:10])
        if table in ("order", "deal") and values["amount_minor"] is not None:
            money[table][values["currency"]] += values["amount_minor"]
    told = handover.manifest["figures"]
    minor = {t: {code: int(text.replace(".", "")) for code, text in sums.items()} for t, sums in told["money"].items()}
    spans = {table: [min(found), max(found)] for table, found in days.items()}
    _expect(told["counts"] == Counter(record["table"] for record in records), "the counts")
    _expect((told["groups"], told["days"], minor) == (groups, spans, money), "the figures")
    attached = {record["values"]["blob_id"] for record in records if record["table"] == "attachment"}
    _expect(attached == {sha256[:32] for sha256 in handover.files}, "the attached files")


def record_hash(record: Row) -> bytes:
    """Return the hash of a record without what a handover changes by its nature."""
    proved = {name: value for name, value in record["values"].items() if name != _changing(record)}
    return _hash([record["table"], record["id"], proved])


def _left_out(record: Row) -> list[Any] | None:
    name = _changing(record)
    return None if name is None else [record["table"], record["id"], {name: record["values"][name]}]


def _changing(record: Row) -> str | None:
    values = record["values"]
    names = {
        "customer": "owner_id",
        "owner_period": "to_at",
        "follow_up": "assignee_id" if values.get("state") == "open" else None,
        "deal": "owner_id" if values.get("closed_on") is None else None,
    }
    return names.get(record["table"])


def _hash(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).digest()


def _expect(holds: bool, what: str) -> None:
    if not holds:
        msg = f"Not as the document says: {what}"
        raise ValueError(msg)


if __name__ == "__main__":
    found = read_handover(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps({"accounts": len(found.records), "root": found.root, **found.manifest["figures"]}, indent=1))
