"""What is refused of a handover file, each for its own reason, and that a refusal leaves no trace."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from app.services.handover.proof import Account, Item
from app.services.workflows.handover.organisation import RevokeCard
from app.services.workflows.handover.people import AcceptCard
from tests.services.conftest import Template
from tests.services.outsider import Outsider, account
from tests.services.receiving import Make, Target, targets
from tests.services.tampering import (
    ACCOUNT,
    MANIFEST,
    RECORD,
    REFERENCE,
    SIGNATURE,
    START,
    TRAILER,
    Parts,
    close_again,
    flipped,
    joined,
    opened,
)

IS_FULL: Final = os.environ.get("STEWARD_FAULTS") == "full"
EVERY: Final = 1 if IS_FULL else 16
MASKS: Final = (0x01, 0x80, 0xFF)

pytestmark = pytest.mark.timeout(3600 if IS_FULL else 120)


@pytest.fixture
def make_target(template: Template, tmp_path: Path) -> Iterator[Make]:
    """Open workspaces that trust a sender."""
    with targets(template, tmp_path) as make:
        yield make


@pytest.fixture
def target(make_target: Make) -> Target:
    """A workspace that trusts a sender."""
    return make_target(Outsider())


# Bytes that were changed, cut off or added


def test_that_no_changed_byte_is_accepted(target: Target) -> None:
    target.seal()
    honest = target.file.read_bytes()
    assert len(honest) <= 4096
    codes = set()
    with target.untouched():
        for at in range(0, len(honest), EVERY):
            for mask in MASKS:
                target.file.write_bytes(flipped(honest, at, mask))
                codes.add(target.refusal())
    assert codes <= {"not-a-handover", "bad-header", "not-for-us", "damaged-file"}
    target.file.write_bytes(honest)
    assert target.take().status == "imported"


def test_that_no_byte_changed_by_somebody_who_can_open_the_file_is_accepted(target: Target) -> None:
    user = {"table": "user", "id": "ab" * 16, "values": {"name": "Ann", "role": "rep"}, "external_ids": []}
    owned = account()
    changing = Item("customer", owned.customer_id, {**owned.items[0].values, "owner_id": "ab" * 16})
    target.seal((Account(owned.customer_id, (changing,)),), references=({**user, "person": None},))
    stream = target.stream()
    codes = set()
    with target.untouched():
        for at in range(0, len(stream), EVERY):
            for mask in MASKS:
                target.close_again(flipped(stream, at, mask))
                codes.add(target.refusal())
    assert codes >= {"bad-signature", "proof-differs", "bad-content", "too-large"}


def test_that_a_file_cut_off_anywhere_is_refused(target: Target) -> None:
    target.seal()
    honest = target.file.read_bytes()
    stream = target.stream()
    with target.untouched():
        for length in range(0, len(honest), EVERY):
            target.file.write_bytes(honest[:length])
            target.refusal()
        for length in range(0, len(stream), EVERY):
            target.close_again(stream[:length])
            assert target.refusal() in ("damaged-file", "not-a-handover")


def test_that_a_file_with_anything_behind_its_end_is_refused(target: Target) -> None:
    target.seal()
    honest, stream = target.file.read_bytes(), target.stream()
    with target.untouched():
        for length in range(1, 65):
            target.file.write_bytes(honest + bytes(length))
            assert target.refusal() == "damaged-file"
            target.close_again(stream + bytes(length))
            assert target.refusal() == "bad-order"


# Frames that stand elsewhere, are missing or come twice


def _swap(parts: Parts, one: int, other: int) -> Parts:
    parts[one], parts[other] = parts[other], parts[one]
    return parts


def _first(parts: Parts, kind: int) -> int:
    return next(number for number, (each, _) in enumerate(parts) if each == kind)


def _without(parts: Parts, kind: int, count: int = 1) -> Parts:
    at = _first(parts, kind)
    return parts[:at] + parts[at + count :]


def _doubled(parts: Parts, kind: int, count: int = 1) -> Parts:
    at = _first(parts, kind)
    return parts[: at + count] + parts[at:]


FRAMES: Final[dict[str, tuple[Callable[[Parts], Parts], str]]] = {
    "signature first": (lambda parts: _swap(parts, 0, 1), "bad-order"),
    "no manifest": (lambda parts: _without(parts, MANIFEST), "bad-order"),
    "no signature": (lambda parts: _without(parts, SIGNATURE), "bad-order"),
    "two manifests": (lambda parts: _doubled(parts, MANIFEST), "bad-order"),
    "two signatures": (lambda parts: _doubled(parts, SIGNATURE), "bad-order"),
    "reference lost": (lambda parts: _without(parts, REFERENCE), "proof-differs"),
    "reference doubled": (lambda parts: _doubled(parts, REFERENCE), "proof-differs"),
    "reference last": (lambda parts: [*_without(parts, REFERENCE), parts[_first(parts, REFERENCE)]], "proof-differs"),
    "account lost": (lambda parts: _without(parts, ACCOUNT, 2), "proof-differs"),
    "account doubled": (lambda parts: _doubled(parts, ACCOUNT, 2), "bad-order"),
    "accounts swapped": (lambda parts: _swap(_swap(parts, 3, 5), 4, 6), "bad-order"),
    "head lost": (lambda parts: _without(parts, ACCOUNT), "bad-order"),
    "record lost": (lambda parts: _without(parts, RECORD), "bad-order"),
    "record doubled": (lambda parts: _doubled(parts, RECORD), "bad-order"),
    "records swapped": (lambda parts: _swap(parts, 4, 6), "proof-differs"),
    "trailer lost": (lambda parts: _without(parts, TRAILER), "damaged-file"),
    "trailer doubled": (lambda parts: _doubled(parts, TRAILER), "bad-order"),
    "trailer of others": (lambda parts: [*parts[:-1], (TRAILER, b'{"frames":9}')], "proof-differs"),
    "unknown frame": (lambda parts: [*parts[:-1], (9, b""), parts[-1]], "bad-order"),
    "nothing": (lambda _: [], "damaged-file"),
}


@pytest.mark.parametrize("change", FRAMES)
def test_that_frames_out_of_their_order_are_refused(target: Target, change: str) -> None:
    tag: dict[str, Any] = {
        "table": "tag",
        "id": "cd" * 16,
        "values": {"name": "Key"},
        "external_ids": [],
        "person": None,
    }
    target.seal((account("Acme"), account("Bolt")), references=(tag,))
    alter, code = FRAMES[change]
    target.close_again(joined(alter(target.parts())))
    with target.untouched():
        assert target.refusal() == code


def test_that_the_records_of_another_file_are_refused(target: Target) -> None:
    target.seal()
    other = target.parts()
    target.seal()
    target.close_again(joined([*target.parts()[:2], *other[2:]]))
    with target.untouched():
        assert target.refusal() == "proof-differs"


def test_that_the_signature_of_somebody_else_is_refused(target: Target) -> None:
    manifest = target.seal()
    parts = target.parts()
    target.close_again(joined([parts[0], (SIGNATURE, manifest.signature(Outsider().signing)), *parts[2:]]))
    with target.untouched():
        assert target.refusal() == "bad-signature"


def test_that_a_later_format_is_named_as_such(target: Target) -> None:
    target.seal(change=lambda manifest: replace(manifest, reader=2))
    with target.untouched():
        assert target.refusal() == "newer-format"
        target.close_again(START[:-1] + b"\x02" + b"whatever it will be")
        assert target.refusal() == "newer-format"
        target.close_again(b"another stream altogether")
        assert target.refusal() == "not-a-handover"


# Whose file it is


def test_that_a_file_for_somebody_else_is_refused(target: Target) -> None:
    third = Outsider()
    with target.untouched():
        target.sender.seal(target.file, third.card())
        assert target.refusal() == "not-for-us"
        close_again(target.file, opened(target.file, third.identity), target.card.recipient)
        assert target.refusal() == "wrong-recipient"
        target.seal(change=lambda manifest: replace(manifest, recipient_workspace=third.workspace))
        assert target.refusal() == "wrong-recipient"
        target.seal(change=lambda manifest: replace(manifest, recipient_key=third.card().recipient))
        assert target.refusal() == "wrong-recipient"


def test_that_a_changed_recipient_breaks_the_signature(target: Target) -> None:
    manifest = target.seal()
    changed = replace(manifest, recipient_workspace=Outsider().workspace)
    target.close_again(joined([(MANIFEST, changed.data()), *target.parts()[1:]]))
    with target.untouched():
        assert target.refusal() == "bad-signature"


def test_that_a_file_sealed_again_for_a_third_person_is_refused_there(
    make_target: Make,
) -> None:
    sender = Outsider()
    meant, third = make_target(sender), make_target(sender)
    meant.seal()
    third.close_again(meant.stream())
    with third.untouched():
        assert third.refusal() in ("wrong-recipient", "not-for-us")


def test_that_only_accepted_senders_are_heard(target: Target) -> None:
    stranger = Outsider()
    rotated = replace(target.sender, signing=stranger.signing)
    with target.untouched():
        stranger.seal(target.file, target.card)
        assert target.refusal() == "unknown-sender"
        target.seal(change=lambda manifest: replace(manifest, sender=replace(manifest.sender, workspace_id="0" * 32)))
        assert target.refusal() == "bad-signature"
    target.seal()
    renewed = rotated.card()
    target.steward.do(AcceptCard(renewed, renewed.fingerprint()))
    with target.untouched():
        assert target.refusal() == "unknown-sender"
    rotated.seal(target.file, target.card)
    target.steward.do(RevokeCard(renewed.signing_public))
    with target.untouched():
        assert target.refusal() == "unknown-sender"
