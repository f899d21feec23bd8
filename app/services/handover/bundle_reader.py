"""Reading a handover file: everything is checked as it streams by, and nothing of it is kept.

A file is read twice: the first time to check it to its end, the second time, inside the transaction, to
import it. Both times the same checks run, so that nothing can change in between unseen.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from app.models.values import ID_BYTES
from app.services.handover import envelope
from app.services.handover.codec import has_outside, read_json_text
from app.services.handover.faults import bad_content, bad_order, hash_differs, too_large
from app.services.handover.figures import Figures
from app.services.handover.frames import FrameReader, Part
from app.services.handover.manifest import Listed, Manifest, check_signature, read_manifest
from app.services.handover.proof import (
    CUSTOMER,
    Account,
    Item,
    Ownership,
    Root,
    account_digest,
    moving_tables,
)
from app.services.kernel.progress import NO_PROGRESS, Progress

_DIGEST_BYTES = 32
# The values as they stand are what was hashed, if the sender wrote them as they are to be hashed; if not, the
# hash of what was placed will differ from it.
_RECORD: Final = re.compile(rb'\{"id":"([0-9a-f]{32})","table":"([a-z_]+)","values":(\{.*\})\}', re.DOTALL)
_MOST_RECORDS = 1_000_000  # of one account; bounds memory


@dataclass(frozen=True)
class Reference:
    """Something that the records name and that does not pass itself: a person, tag, product, field."""

    table: str
    id: bytes
    values: Mapping[str, Any]
    external_ids: tuple[tuple[str, str], ...] = ()
    person: bytes | None = None


def _nothing(_found: Any) -> None:
    return None


@dataclass
class Takers:
    """Who gets the parts of a file. The manifest's taker refuses senders; it hears before anything else."""

    manifest: Callable[[Manifest], None] = _nothing
    reference: Callable[[Reference], None] = _nothing
    blob: Callable[[bytes, bytes], None] = lambda _sha256, _content: None
    account: Callable[[Account], None] = _nothing


def read_bundle(
    path: Path,
    identities: Sequence[str],
    takers: Takers | None = None,
    *,
    is_sketch: bool = False,
    progress: Progress = NO_PROGRESS,
) -> Manifest:
    """Read a file to its end, handing on its parts, and return its manifest.

    A sketch proves that the file is whole and just what its sender signed, without looking into every record
    or counting: that is left to a second reading, before which nothing is worth writing. It counts the accounts
    for ``progress``; the second reading only hears whether it shall stop, its takers say how far they are.

    Raises:
        AppError: It is damaged, meant for somebody else, or holds anything but what its manifest says;
            the takers may have got parts by then, which must be rolled back.
    """
    checking = _Checking(takers or Takers(), is_sketch, progress)
    reader = FrameReader(checking.take)
    envelope.open_sealed(path, identities, reader)
    reader.close()
    return checking.result()


@dataclass
class _Checking:
    """Compares what arrives with what the manifest lists."""

    takers: Takers
    is_sketch: bool = False
    progress: Progress = NO_PROGRESS
    manifest: Manifest | None = None
    _data: bytes = b""
    _digests: dict[Part, Any] = field(default_factory=lambda: {part: hashlib.sha256() for part in Part})
    _counts: dict[Part, int] = field(default_factory=lambda: dict.fromkeys(Part, 0))
    _root: Root = field(default_factory=Root)
    _ownership: Ownership = field(default_factory=Ownership)
    _figures: Figures = field(default_factory=Figures)
    _head: Mapping[str, Any] | None = None
    _items: list[Item] = field(default_factory=list)
    _sketched: list[bytes] = field(default_factory=list)  # hashes of records of which nothing else is known
    _last: bytes = b""
    _frames: int = 0

    def take(self, part: Part, data: bytes) -> None:
        """Check a frame and hand it on."""
        if part is Part.RECORD:  # which nearly all are
            self._take_record(data)
        else:
            if part in (Part.ACCOUNT, Part.TRAILER):
                self._end_account()
            self._counts[part] += 1
            _TAKING[part](self, data)
        self._frames += 1

    def result(self) -> Manifest:
        """Return the manifest of a file that was read whole."""
        if self.manifest is None:
            raise bad_order()
        return self.manifest

    def _take_manifest(self, data: bytes) -> None:
        self._data, self.manifest = data, read_manifest(data)

    def _take_signature(self, data: bytes) -> None:
        manifest = self.result()
        check_signature(self._data, data, manifest.sender.signing_public)
        self.takers.manifest(manifest)

    def _take_reference(self, data: bytes) -> None:
        self._digests[Part.REFERENCE].update(hashlib.sha256(data).digest())
        self.takers.reference(_reference(_plain(_decoded(data))))

    def _take_blob(self, data: bytes) -> None:
        sha256, content = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
        if hashlib.sha256(content).digest() != sha256:
            raise hash_differs()
        self._digests[Part.BLOB].update(sha256)
        self.progress.advance(0)  # whoever wants it to stop is heard
        self.takers.blob(sha256, content)

    def _take_account(self, data: bytes) -> None:
        head = _plain(_decoded(data))
        key, records = _id(head.get("customer")), head.get("records")
        if key <= self._last:
            raise bad_order()
        if type(records) is not int:
            raise bad_content()
        if records > _MOST_RECORDS:
            raise too_large()
        self._head, self._items, self._sketched, self._last = head, [], [], key

    def _take_record(self, data: bytes) -> None:
        known = len(self._items) + len(self._sketched)
        if self._head is None or known >= self._head["records"]:
            raise bad_order()
        whole = _RECORD.fullmatch(data)
        if self.is_sketch and whole is not None and whole[2] in _sketched_tables():
            self._sketched.append(hashlib.sha256(b'["%b","%b",%b]' % whole.group(2, 1, 3)).digest())
            return
        item = _item(data, whole)
        if (item.table == CUSTOMER) != (known == 0):
            raise bad_content()
        self._items.append(item)

    def _end_account(self) -> None:
        if self._head is None:
            return
        account = Account(self._last, tuple(self._items))
        digest = account_digest(self._last, (*self._sketched, *(item.digest for item in account.items)))
        count = len(self._sketched) + len(account.items)
        if self._head.get("records") != count or self._head.get("sha256") != digest.hex():
            raise hash_differs()
        if not account.items or account.items[0].id != account.customer_id:
            raise bad_content()
        self._root.add(account.customer_id, digest)
        self._ownership.add(account)
        self._head = None
        self.progress.advance(1 if self.is_sketch else 0)
        if not self.is_sketch:
            self._figures.add(account)
            self.takers.account(account)

    def _take_trailer(self, data: bytes) -> None:
        manifest = self.result()
        found = (
            Listed(self._root.count, self._root.value()),
            Listed(self._counts[Part.REFERENCE], self._digests[Part.REFERENCE].digest()),
            Listed(self._counts[Part.BLOB], self._digests[Part.BLOB].digest()),
        )
        if found != (manifest.accounts, manifest.references, manifest.blobs):
            raise hash_differs()
        if self._ownership.value() != manifest.ownership:
            raise hash_differs()
        are_equal = self.is_sketch or self._figures.plain() == manifest.figures
        if not are_equal or _plain(_decoded(data)) != {"frames": self._frames}:
            raise hash_differs()


_TAKING: dict[Part, Callable[[_Checking, bytes], None]] = {
    Part.MANIFEST: _Checking._take_manifest,
    Part.SIGNATURE: _Checking._take_signature,
    Part.REFERENCE: _Checking._take_reference,
    Part.BLOB: _Checking._take_blob,
    Part.ACCOUNT: _Checking._take_account,
    Part.TRAILER: _Checking._take_trailer,
}


@cache
def _tables() -> frozenset[str]:
    return frozenset(name for name, _ in moving_tables())


@cache
def _sketched_tables() -> frozenset[bytes]:
    """Return the tables of which the text of a record is all that is hashed."""
    return frozenset(name.encode() for name in _tables() if not has_outside(name))


def _item(data: bytes, whole: re.Match[bytes] | None) -> Item:
    if whole is not None:
        key, table, values = whole.groups()
        text = _decoded(values)
        item = Item(table.decode(), bytes.fromhex(key.decode()), _plain(text), text)
    else:
        plain = _plain(_decoded(data))
        values = plain.get("values")
        if not isinstance(values, dict) or len(plain) != 3:  # noqa: PLR2004
            raise bad_content()
        item = Item(str(plain.get("table")), _id(plain.get("id")), values)
    if item.table not in _tables():
        raise bad_content()
    _ = item.raw  # refuses what no column can hold
    return item


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except ValueError:
        raise bad_content() from None


def _plain(text: str) -> dict[str, Any]:
    try:
        found = read_json_text(text)
    except ValueError:
        raise bad_content() from None
    if not isinstance(found, dict):
        raise bad_content()
    return found


def _reference(plain: Mapping[str, Any]) -> Reference:
    values, external = plain.get("values"), plain.get("external_ids", [])
    if not isinstance(values, dict) or not isinstance(plain.get("table"), str) or not isinstance(external, list):
        raise bad_content()
    try:
        pairs = tuple((str(source), str(value)) for source, value in external)
    except (TypeError, ValueError):
        raise bad_content() from None
    person = plain.get("person")
    return Reference(str(plain["table"]), _id(plain.get("id")), values, pairs, None if person is None else _id(person))


def _id(text: object) -> bytes:
    try:
        found = bytes.fromhex(text)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise bad_content() from None
    if len(found) != ID_BYTES:
        raise bad_content()
    return found
