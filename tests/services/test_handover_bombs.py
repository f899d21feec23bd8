"""Files that are made to cost time or memory, and receipts and plans that are forged."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.bootstrap import Steward
from app.errors import AppError
from app.services.handover.cards import signed
from app.services.handover.frames import Frame, Part
from app.services.handover.manifest import Listed
from app.services.handover.people import keys_of
from app.services.handover.receipts import read_receipt, write_receipt
from app.services.workflows.handover.people import AcceptCard
from app.services.workflows.handover.planning import PlanHandover
from app.services.workflows.handover.plans import read_plan
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workflows.handover.verifying import VerifyReceipt
from tests import factories as make
from tests.services.conftest import Template
from tests.services.outsider import Lies, Outsider, sealed_part
from tests.services.receiving import Target, targets
from tests.services.tampering import (
    ACCOUNT,
    FILE,
    MANIFEST,
    RECORD,
    REFERENCE,
    START,
    close_again,
    joined,
    opened,
    split,
)

MIB: Final = 1 << 20
MOST_BYTES: Final = 64 * MIB


@pytest.fixture
def target(template: Template, tmp_path: Path) -> Iterator[Target]:
    """A workspace that trusts a sender."""
    with targets(template, tmp_path) as make_target:
        yield make_target(Outsider())


def _stanza(*words: str) -> bytes:
    body = base64.b64encode(os.urandom(32)).rstrip(b"=")
    return b"-> " + " ".join(words).encode() + b"\n" + body + b"\n"


def _salt(size: int) -> str:
    return base64.b64encode(os.urandom(size)).rstrip(b"=").decode()


def _outer(*stanzas: bytes) -> bytes:
    mac = base64.b64encode(os.urandom(32)).rstrip(b"=")
    return b"age-encryption.org/v1\n" + b"".join(stanzas) + b"--- " + mac + b"\n" + os.urandom(80)


HEADERS: Final = {
    **{f"scrypt {factor}": _outer(_stanza("scrypt", _salt(16), str(factor))) for factor in range(19, 41)},
    "10,000 entries": _outer(*[_stanza("X25519", _salt(32))] * 10_000),
    "9 entries": _outer(*[_stanza("X25519", _salt(32))] * 9),
    "another kind": _outer(_stanza("ssh-ed25519", _salt(4), _salt(32))),
    "a plugin": _outer(_stanza("yubikey", _salt(4))),
    "no entry": _outer(),
    "no end": b"age-encryption.org/v1\n" + b"-> X25519 " * 1000,
    "an endless line": b"age-encryption.org/v1\n-> X25519 " + b"A" * 2 * MIB,
}


def _bombs(receiver: Outsider) -> dict[str, tuple[bytes, str]]:
    """Return inner streams that claim more than they are, each with the reason for its refusal."""
    sender = Outsider()
    place = Path(os.environ["STEWARD_DATA_DIR"]).parent / "honest"
    sender.seal(place, receiver.card())
    parts = split(opened(place, receiver.identity))
    begun = joined(parts[:2])
    head = json.loads(parts[2][1])
    many, less = ((ACCOUNT, json.dumps(head | {"records": number}).encode()) for number in (10**7, -1))
    deep = b"[" * 500_000 + b"]" * 500_000
    declared = {kind: bytes([kind]) + (1 << 30).to_bytes(8, "big") + bytes(100) for kind in range(1, 8)}
    return {
        "1 GiB manifest": (START + declared[MANIFEST], "too-large"),
        "1 GiB reference": (begun + declared[REFERENCE], "too-large"),
        "1 GiB file": (begun + declared[FILE], "too-large"),
        "1 GiB account": (begun + declared[ACCOUNT], "too-large"),
        "1 GiB record": (joined(parts[:3]) + declared[RECORD], "too-large"),
        "all that 8 bytes can say": (begun + bytes([FILE]) + b"\xff" * 8, "too-large"),
        "deep manifest": (joined([(MANIFEST, deep)]), "bad-content"),
        "deep record": (joined([*parts[:3], (RECORD, deep)]), "bad-content"),
        "10,000,000 records": (joined([*parts[:2], many]), "too-large"),
        "less than no records": (joined([*parts[:2], less, *parts[3:]]), "bad-order"),
        "10,000 empty references": (joined([*parts[:2], *[(REFERENCE, b"{}")] * 10_000]), "bad-content"),
        "40 MiB of nothing": (START + bytes(40 * MIB), "bad-order"),
    }


def _signed_bombs(receiver: Outsider, folder: Path) -> dict[str, str]:
    """Write files that their sender signed, and return the reason for the refusal of each."""
    sender = Outsider()
    many = Lies(change=lambda manifest: replace(manifest, accounts=Listed(10**7, manifest.accounts.digest)))
    sender.seal(folder / "10,000,000 accounts", receiver.card(), lies=many)
    no_file = Lies(frames=lambda frames: [Frame(Part.BLOB, bytes(33)), *frames])
    sender.seal(folder / "file of another hash", receiver.card(), lies=no_file)
    return {"10,000,000 accounts": "proof-differs", "file of another hash": "proof-differs"}


_READER: Final = """
import json, sys
from pathlib import Path
from app.bootstrap import Steward
from app.errors import AppError
from app.services.handover.bundle_reader import read_bundle

def peak():
    told = Path("/proc/self/status")  # only Linux has it
    return int(told.read_text().split("VmHWM:")[1].split()[0]) * 1024 if told.exists() else 0

folder, identity = Path(sys.argv[1]), sys.argv[2]
read_bundle(folder / "honest", [identity])
before, codes = peak(), {}
for file in sorted(folder.iterdir()):
    try:
        read_bundle(file, [identity])
        codes[file.name] = "accepted"
    except AppError as error:
        codes[file.name] = error.code
print(json.dumps({"codes": codes, "grown": peak() - before}))
"""


def test_that_bombs_are_refused_without_going_off(tmp_path: Path) -> None:
    receiver, folder = Outsider(), tmp_path / "files"
    folder.mkdir()
    Outsider().seal(folder / "honest", receiver.card())
    expected = {"honest": "accepted", **dict.fromkeys(HEADERS, "bad-header"), **_signed_bombs(receiver, folder)}
    for name, content in HEADERS.items():
        (folder / name).write_bytes(content)
    for name, (stream, code) in _bombs(receiver).items():
        close_again(folder / name, stream, receiver.card().recipient)
        expected[name] = code
    command = [sys.executable, "-c", _READER, str(folder), receiver.identity]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    found = json.loads(ran.stdout)
    assert found["codes"] == expected
    assert found["grown"] < MOST_BYTES


# Receipts


@dataclass
class Given:
    """Accounts that were sealed to somebody, and the receipt that comes back when all is well."""

    target: Target
    receipt: dict[str, Any]

    def verify(self, receipt: dict[str, Any]) -> Any:
        """Read a receipt as it comes and compare it."""
        return self.target.steward.do(VerifyReceipt(read_receipt(write_receipt(receipt)))).value

    def refusal(self, receipt: dict[str, Any]) -> str:
        """Return why a receipt is refused."""
        with self.target.untouched(), pytest.raises(AppError) as refused:
            self.verify(receipt)
        assert "Nothing was changed" in str(refused.value)
        return refused.value.code


@pytest.fixture
def given(target: Target) -> Given:
    """A customer sealed to the one whom the target trusts."""
    customer = make.add_customer(target.steward)
    command = SealAccounts(target.sender.card().signing_public, (customer,), sealed_part())
    return Given(target, target.sender.receipt(target.steward.do(command).value.manifest))


def test_that_a_changed_receipt_is_refused(given: Given) -> None:
    honest = given.receipt
    changed = {"root": "00" * 32, "accounts": 2, "bundle": "00" * 16, "workspace": "x", "figures": {}, "more": 1}
    for name, value in changed.items():
        assert given.refusal(honest | {name: value}) == "bad-receipt"
    for name in ("signature", "signing_key", "bundle"):
        assert given.refusal({key: value for key, value in honest.items() if key != name}) == "bad-receipt"
        assert given.refusal(honest | {name: 7}) == "bad-receipt"
    assert given.refusal(honest | {"version": 2}) == "newer-format"
    assert given.verify(honest).is_complete


def test_that_a_receipt_by_somebody_else_is_refused(given: Given) -> None:
    content = {name: value for name, value in given.receipt.items() if name != "signature"}
    forger = Outsider()
    assert given.refusal(signed(content, forger.signing)) == "bad-receipt"
    own = content | {"signing_key": forger.card().signing_public.hex()}
    assert given.refusal(signed(own, forger.signing)) == "foreign-receipt"
    given.target.steward.do(AcceptCard(forger.card()))
    assert given.refusal(signed(own, forger.signing)) == "foreign-receipt"
    unknown = signed(content | {"bundle": "00" * 16}, given.target.sender.signing)
    assert given.refusal(unknown) == "unknown-receipt"


def test_that_an_unsigned_receipt_is_refused_by_the_command_itself(given: Given) -> None:
    with given.target.untouched(), pytest.raises(AppError) as refused:
        given.target.steward.do(VerifyReceipt(given.receipt | {"signature": "00" * 64}))
    assert refused.value.code == "bad-receipt"


@pytest.mark.parametrize("name", ["root", "accounts", "figures", "manifest_sha256", "workspace"])
def test_that_a_receipt_that_differs_hands_nothing_over(given: Given, name: str) -> None:
    content = {key: value for key, value in given.receipt.items() if key != "signature"}
    before = make.state_of(given.target.steward)
    found = given.verify(signed(content | {name: "other"}, given.target.sender.signing))
    assert not found.is_complete
    assert found.differs == (name,)
    assert make.state_of(given.target.steward) == before


# Plans


def _signing_key(steward: Steward) -> Ed25519PrivateKey:
    with steward.workspace.database.readers.connect() as connection:
        return keys_of(connection)[0].signing


def test_that_forged_plans_are_refused(target: Target) -> None:
    steward = target.steward
    leaver = make.add_user(steward, "Ann", email="ann@team.example")
    for name in ("Acme", "Bolt"):
        make.add_customer(steward, name, owner="ann@team.example")
    honest = steward.do(PlanHandover(leaver, (target.sender.card().signing_public,))).value
    content = {name: value for name, value in honest.items() if name != "signature"}
    forger = Outsider()

    def refusal(plan: object) -> str:
        with steward.workspace.database.readers.connect() as connection, pytest.raises(AppError) as refused:
            read_plan(connection, json.dumps(plan).encode())
        return refused.value.code

    with target.untouched():
        for name in content.keys() - {"from_person"}:
            assert refusal(honest | {name: None}) in ("bad-plan", "newer-format")
        assert refusal([]) == "bad-plan"
        own = content | {"signing_key": forger.card().signing_public.hex()}
        assert refusal(signed(own, forger.signing)) == "unknown-planner"
        by_peer = content | {"signing_key": target.sender.card().signing_public.hex()}
        lies: tuple[dict[str, Any], ...] = (
            {"accounts": [*content["accounts"], content["accounts"][0]]},
            {"accounts": [{"customer": "00" * 16, "to": 1, "why": ""}]},
            {"accounts": [{"customer": "00" * 16, "to": -1, "why": ""}]},
            {"accounts": 7},
            {"successors": []},
            {"from": 7},
        )
        for lie in lies:
            assert refusal(signed(by_peer | lie, target.sender.signing)) == "bad-plan"
        stranger = {"accounts": [{"customer": "00" * 16, "to": 0, "why": ""}]}
        assert refusal(signed(by_peer | stranger, target.sender.signing)) == "unknown-planner"  # a rep
        assert refusal(signed(content | stranger, _signing_key(steward))) == "plan-outdated"
