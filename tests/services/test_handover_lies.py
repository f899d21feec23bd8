"""What a trusted sender may get wrong or lie about: turns, records, receipts, plans, and files that are bombs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.models.values import new_id
from app.services.handover.bundle_reader import read_bundle
from app.services.handover.frames import Part
from app.services.handover.proof import Account, Item
from app.services.kernel.undo import UndoStep
from app.services.workflows.handover.importing import ImportAccounts
from tests.services.conftest import Template
from tests.services.outsider import NAMELESS, Outsider, account
from tests.services.receiving import Target, targets
from tests.services.tampering import Parts, close_again, joined, opened, split

_DEEP: Final = 100_000


@pytest.fixture
def target(template: Template, tmp_path: Path) -> Iterator[Target]:
    """A workspace that trusts a sender."""
    with targets(template, tmp_path) as make_target:
        yield make_target(Outsider())


# Turns: the same again, an older one, a gap


def test_that_the_same_file_again_changes_nothing_and_gives_the_same_receipt(target: Target) -> None:
    target.seal()
    first = target.take()
    with target.untouched():
        again = [target.take() for _ in range(10)]
    assert {found.status for found in again} == {"already_imported"}
    assert all(found.receipt == first.receipt for found in again)


def test_that_an_older_file_is_refused_after_a_later_one(target: Target) -> None:
    target.seal()
    older = target.file.read_bytes()
    target.seal()
    later = target.take()
    assert later.missing_before == (1,)
    target.file.write_bytes(older)
    with target.untouched():
        assert target.refusal() == "out-of-sequence"


def test_that_a_gap_is_told_and_does_not_hinder(target: Target) -> None:
    target.seal()
    assert target.take().missing_before == ()
    target.sender.sequence = 4
    target.seal()
    assert target.take().missing_before == (2, 3, 4)


def test_that_the_same_number_with_another_content_is_refused_even_after_an_undo(target: Target) -> None:
    manifest = target.seal()
    imported = target.steward.do(ImportAccounts(target.file))
    target.seal(change=lambda other: replace(other, bundle_id=manifest.bundle_id))
    with target.untouched():
        assert target.refusal() == "tampered"
    assert imported.step_seq is not None
    target.steward.do(UndoStep(imported.step_seq))
    with target.untouched():
        assert target.refusal() == "tampered"


def test_that_an_undone_file_can_be_imported_again_but_not_behind_a_later_one(target: Target) -> None:
    target.seal()
    first = target.file.read_bytes()
    imported = target.steward.do(ImportAccounts(target.file))
    assert imported.step_seq is not None
    target.steward.do(UndoStep(imported.step_seq))
    target.seal()
    assert target.take().missing_before == (1,)
    target.file.write_bytes(first)
    with target.untouched():
        assert target.refusal() == "out-of-sequence"


def test_that_a_file_that_adds_to_an_unknown_one_is_refused(target: Target) -> None:
    target.seal(change=lambda manifest: replace(manifest, base=new_id()))
    with target.untouched():
        assert target.refusal() == "base-missing"


# Records that cannot be

_KEY: Final = bytes(range(16))
_CONTACT: Final = {
    "birthday": None, "created_at": "2026-01-02T03:04:05Z", "customer_id": _KEY.hex(), "do_not_contact": False,
    "name": "Bo", "notes": None, "preferred_channel": None, "raw": None, "role": None, "sort_key": "bo",
    "title": None, "updated_at": "2026-01-02T03:04:05Z",
}  # fmt: skip
_LINE: Final = {
    "amount_minor": 1, "discount": None, "order_id": _KEY.hex(), "position": 1, "product_id": None,
    "quantity": "1.000000", "unit_price": None,
}  # fmt: skip
_ATTACHMENT: Final = {
    "blob_id": "ef" * 16, "contact_id": None, "created_at": "2026-01-02T03:04:05Z", "customer_id": _KEY.hex(),
    "deal_id": None, "file_name": "a", "interaction_id": None, "media_type": None, "order_id": None,
    "updated_at": "2026-01-02T03:04:05Z",
}  # fmt: skip
_DEAL: Final = {
    "created_at": "2026-01-02T03:04:05Z", "created_on": "2026-01-02", "customer_id": _KEY.hex(), "owner_id": None,
    "stage": "lead", "title": "Pump", "updated_at": "2026-01-02T03:04:05Z",
}  # fmt: skip
_USER: Final = {"email": None, "name": "Eve", "role": "rep", "team": None}


def _item(table: str, values: dict[str, Any], **others: Any) -> Item:
    return Item(table, new_id(), {**values, **others})


LIES: Final = {
    "unknown table": _item("setting", {"name": "owner_id", "value": "x"}),
    "table of keys": _item("identity", {}),
    "unknown column": _item("contact", _CONTACT, shoe_size=43),
    "text for a number": _item("order_line", _LINE, position="1"),
    "number beyond any column": _item("order_line", _LINE, amount_minor=2**63),
    "truth for a number": _item("order_line", _LINE, position=True),
    "endless decimal": _item("order_line", _LINE, quantity="1E+999999999"),
    "no decimal": _item("order_line", _LINE, quantity="NaN"),
    "no day": _item("deal", _DEAL, created_on="2026-02-30"),
    "moment before time": _item("contact", _CONTACT, created_at="0001-01-01T00:00:00+14:00"),
    "number for a text": _item("contact", _CONTACT, name=7),
    "list for a text": _item("contact", _CONTACT, name=["Bo"]),
    "missing name": _item("contact", _CONTACT, name=None),
    "odd hexadecimal": _item("contact", _CONTACT, customer_id="abc"),
    "child of nobody": _item("contact", _CONTACT, customer_id="99" * 16),
    "id of another length": _item("contact", _CONTACT, customer_id="99"),
    "file that is not there": _item("attachment", _ATTACHMENT),
    "second customer": _item("customer", NAMELESS),
    "undescribed person": _item("customer_tag", {"customer_id": _KEY.hex(), "tag_id": "98" * 16}),
    "moment otherwise written": _item("contact", _CONTACT, created_at="2026-01-02T03:04:05.000000Z"),
}


@pytest.mark.parametrize("lie", LIES)
def test_that_records_that_cannot_be_are_refused(target: Target, lie: str) -> None:
    honest = account("Acme", _KEY)
    target.seal((Account(_KEY, (*honest.items, LIES[lie])),))
    with target.untouched():
        assert target.refusal() in ("bad-content", "proof-differs")


def test_that_a_record_that_comes_twice_is_refused(target: Target) -> None:
    twice = _item("contact", _CONTACT)
    target.seal((Account(_KEY, (*account("Acme", _KEY).items, twice, twice)),))
    with target.untouched():
        assert target.refusal() == "bad-content"


REFERENCES: Final[dict[str, dict[str, Any]]] = {
    "unknown table": {"table": "setting", "values": {"name": "owner_id", "value": "x"}},
    "table that passes": {"table": "customer", "values": dict(NAMELESS)},
    "unknown role": {"table": "user", "values": {**_USER, "role": "emperor"}},
    "no name": {"table": "tag", "values": {}},
    "list for a name": {"table": "tag", "values": {"name": ["Key"]}},
    "no values": {"table": "tag", "values": None},
    "no pairs": {"table": "tag", "values": {"name": "Key"}, "external_ids": [1]},
    "no id": {"table": "tag", "values": {"name": "Key"}, "id": "zz"},
    "no person": {"table": "user", "values": _USER, "person": 7},
}


@pytest.mark.parametrize("lie", REFERENCES)
def test_that_references_that_cannot_be_are_refused(target: Target, lie: str) -> None:
    described: dict[str, Any] = {"id": "cd" * 16, "external_ids": [], "person": None, **REFERENCES[lie]}
    target.seal(references=(described,))
    with target.untouched():
        assert target.refusal() == "bad-content"


TEXTS: Final = {
    "no json": b"{",
    "no object": b"[]",
    "half a character": b'{"customer":"\\ud800"}',
    "no utf-8": b'{"customer":"\xff"}',
    "fraction": b'{"customer":1.5}',
    "not a number": b'{"customer":NaN}',
    "endless number": b'{"customer":' + b"9" * 5000 + b"}",
    "deep": b"[" * _DEEP,
    "deep and balanced": b'{"customer":' + b"[" * _DEEP + b"]" * _DEEP + b"}",
}


@pytest.mark.parametrize("part", [Part.MANIFEST, Part.REFERENCE, Part.ACCOUNT, Part.RECORD, Part.TRAILER])
def test_that_frames_that_are_no_json_of_ours_are_refused(target: Target, part: Part) -> None:
    with target.untouched():
        for text in TEXTS.values():
            target.seal(references=({"table": "tag", "id": "cd" * 16, "values": {}},))
            parts = [(each, text if each == part else data) for each, data in target.parts()]
            target.close_again(joined(parts))
            assert target.refusal() == "bad-content"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(0, 9),
            st.one_of(
                st.binary(max_size=80),
                st.recursive(
                    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
                ).map(lambda value: json.dumps(value).encode()),
                st.sampled_from(["customer", "records", "table", "id", "values", "frames"]).flatmap(
                    lambda name: st.one_of(st.integers(), st.text(max_size=40), st.none()).map(
                        lambda value: json.dumps({name: value}).encode()
                    )
                ),
            ),
        ),
        max_size=5,
    ),
    st.integers(0, 4),
)
def test_that_whatever_frames_hold_they_are_refused_in_words(tmp_path: Path, frames: Parts, kept: int) -> None:
    sender, receiver, file = Outsider(), Outsider(), tmp_path / "fuzz"
    sender.seal(file, receiver.card(), (account(),))

    honest = split(opened(file, receiver.identity))
    close_again(file, joined([*honest[:kept], *frames]), receiver.card().recipient)
    with pytest.raises(AppError):
        read_bundle(file, [receiver.identity])
