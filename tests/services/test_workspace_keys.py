"""The recovery key survives every way of typing it, and a passphrase is stretched within reason only."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.errors import AppError
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.slots import PASSPHRASE, Slots
from app.services.workspace.stretching import Stretching, calibrated, stretch
from tests.services.workspaces import CHEAP, PASS, cheap_slots

READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = [WorkspaceKey(bytes((seed * 37 + at * 11) % 256 for at in range(32))) for seed in range(6)]
ZERO, ONES = WorkspaceKey(bytes(32)), WorkspaceKey(b"\xff" * 32)
WORKSPACE_ID = "0123456789abcdef" * 2
FULL_WIDTH = {ord("-"): "－"} | {code: code + 0xFEE0 for code in range(ord("0"), ord("z") + 1)}


def is_refused(text: str) -> bool:
    try:
        WorkspaceKey.from_printed(text)
    except AppError as error:
        return error.code == "recovery-key-mistyped"
    return False


def test_that_a_printed_key_has_fourteen_groups_of_four_readable_characters() -> None:
    groups = KEYS[0].printed().split("-")
    assert [len(group) for group in groups] == [4] * 14
    assert set("".join(groups)) <= set(READABLE)


@pytest.mark.parametrize("key", [*KEYS, ZERO, ONES], ids=str)
def test_that_a_printed_key_is_read_back_to_the_same_key(key: WorkspaceKey) -> None:
    assert WorkspaceKey.from_printed(key.printed()) == key


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda text: text.replace("-", ""),
        lambda text: text.replace("-", " "),
        lambda text: "  " + "\r\n".join(text.split("-")) + "\n",
        lambda text: text.replace("-", " – "),
        lambda text: text.replace("-", "."),
        lambda text: text.replace("0", "O").replace("1", "I"),
        lambda text: text.replace("0", "o").replace("1", "l"),
        lambda text: text.translate(FULL_WIDTH),
    ],
    ids=["small", "no hyphens", "blanks", "lines", "dashes", "dots", "O and I", "o and l", "full width"],
)
def test_that_a_key_typed_in_another_way_is_read(typed: Any) -> None:
    for key in (*KEYS, ZERO):
        assert WorkspaceKey.from_printed(typed(key.printed())) == key


@pytest.mark.parametrize("key", [*KEYS[:3], ZERO], ids=str)
def test_that_every_single_mistyped_character_is_found(key: WorkspaceKey) -> None:
    code = key.printed().replace("-", "")
    wrong = [
        code[:at] + other + code[at + 1 :]
        for at in range(len(code))
        for other in (*READABLE, "U", "é", "客")
        if other != code[at]
    ]
    assert len(wrong) >= 56 * 33
    assert [text for text in wrong if not is_refused(text)] == []


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_that_two_swapped_neighbours_and_a_missing_or_doubled_character_are_found(key: WorkspaceKey) -> None:
    code = key.printed().replace("-", "")
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)]
    wrong = [text for text in swapped if text != code]
    wrong += [code[:at] + code[at + 1 :] for at in range(len(code))]
    wrong += [code[:at] + code[at] + code[at:] for at in range(len(code))]
    assert [text for text in wrong if not is_refused(text)] == []


@pytest.mark.parametrize("text", ["", "-", "AAAA", "=" * 56, "0" * 55, "0" * 64, "\0" * 56, "0" * 100_000])
def test_that_what_is_no_key_is_refused(text: str) -> None:
    assert is_refused(text)


def test_that_neither_a_key_nor_its_parts_show_themselves() -> None:
    key = KEYS[1]
    shown = f"{key!r} {key!s} {key.database!r} {key.database!s}"
    assert key.raw.hex() not in shown
    assert key.database.raw.hex() not in shown
    assert len({key.raw, key.database.raw, key.audit, key.backup}) == 4


# Stretching

FORGED: dict[str, dict[str, Any]] = {
    "64 GiB": {"memory_kib": 64 * 1024 * 1024},
    "just over 1 GiB": {"memory_kib": 1024 * 1024 + 1},
    "a million passes": {"passes": 1_000_000},
    "eleven passes": {"passes": 11},
    "17 lanes": {"lanes": 17, "memory_kib": 1024},
    "no lanes": {"lanes": 0},
    "no passes": {"passes": 0},
    "no memory": {"memory_kib": 0},
    "negative lanes": {"lanes": -1},
    "negative passes": {"passes": -3},
    "negative memory": {"memory_kib": -65536},
    "less memory than lanes need": {"memory_kib": 31, "lanes": 4},
    "more than any machine": {"memory_kib": 10**30},
    "short salt": {"salt": "AAAAAAAAAAA="},
    "no salt": {"salt": ""},
}
MALFORMED: dict[str, dict[str, Any]] = {
    "fraction": {"memory_kib": 65536.0},
    "text": {"passes": "3"},
    "yes": {"lanes": True},
    "nothing": {"memory_kib": None},
    "list": {"lanes": [4]},
    "infinity": {"passes": float("inf")},
    "salt that is no base64": {"salt": "§§§"},
    "salt that is a number": {"salt": 16},
    "another function": {"name": "pbkdf2"},
}


def slots_with(changed: dict[str, Any]) -> bytes:
    document = json.loads(cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes())
    document["slots"][0]["kdf"].update(changed)
    return json.dumps(document).encode()


@pytest.mark.parametrize("name", FORGED)
def test_that_forged_parameters_are_refused_without_deriving(name: str) -> None:
    forged = Slots.from_bytes(slots_with(FORGED[name]))
    assert forged is not None
    # Deriving with any of these would take minutes and gigabytes, or be another error of the library.
    with pytest.raises(AppError) as refused:
        list(forged.unwrapped(PASSPHRASE, PASS))
    assert refused.value.code == "slots-forged"


@pytest.mark.parametrize("name", MALFORMED)
def test_that_malformed_parameters_count_as_a_damaged_file(name: str) -> None:
    assert Slots.from_bytes(slots_with(MALFORMED[name])) is None


def test_that_a_file_with_too_many_slots_counts_as_damaged() -> None:
    document = json.loads(cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes())
    document["slots"] *= 9
    assert Slots.from_bytes(json.dumps(document).encode()) is None


@pytest.mark.parametrize("name", ["../../elsewhere", "/tmp/x", "", "ABCDEF" * 6, 7, None, "0" * 31, "0" * 33])
def test_that_slots_cannot_name_a_folder_of_their_choice(name: object) -> None:
    document = json.loads(cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes())
    document["workspace"] = name
    assert Slots.from_bytes(json.dumps(document).encode()) is None


def test_that_new_slots_are_never_cheaper_than_the_floor() -> None:
    chosen = calibrated()
    assert chosen.memory_kib >= 64 * 1024
    assert (chosen.passes, chosen.lanes, len(chosen.salt)) == (3, 4, 16)
    assert chosen.salt != calibrated().salt


def test_that_parameters_survive_writing_and_reading_and_change_the_result() -> None:
    other = Stretching(CHEAP.salt, CHEAP.memory_kib, 2, CHEAP.lanes)
    assert Stretching.from_json(json.loads(json.dumps(CHEAP.as_json()))) == CHEAP
    assert stretch(PASS, CHEAP) == stretch(PASS, CHEAP)
    assert len({stretch(PASS, CHEAP), stretch(PASS + b" ", CHEAP), stretch(PASS, other)}) == 3


# What a slot is bound to


def opened_by(found: Slots | None, passphrase: bytes = PASS) -> list[WorkspaceKey]:
    assert found is not None
    return [key for key, _ in found.unwrapped(PASSPHRASE, passphrase)]


def test_that_a_passphrase_opens_its_slot_and_another_does_not() -> None:
    found = Slots.from_bytes(cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes())
    assert opened_by(found) == [KEYS[0]]
    assert opened_by(found, PASS[:-1]) == []


@pytest.mark.parametrize("part", ["id", "kdf", "wraps", "workspace"])
def test_that_no_part_of_a_slot_can_be_taken_from_another(part: str) -> None:
    ours = json.loads(cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes())
    theirs = json.loads(cheap_slots("f" * 32, KEYS[1]).as_bytes())
    theirs["slots"][0]["id"] = "11" * 8
    theirs["slots"][0]["kdf"]["salt"] = "AQAAAAAAAAAAAAAAAAAAAA=="
    if part == "workspace":
        ours["workspace"] = theirs["workspace"]
    else:
        ours["slots"][0][part] = theirs["slots"][0][part]
    assert opened_by(Slots.from_bytes(json.dumps(ours).encode())) == []


def test_that_a_slot_cannot_be_presented_as_one_of_another_kind() -> None:
    document = json.loads(cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes())
    document["slots"][0]["kind"] = "device"
    found = Slots.from_bytes(json.dumps(document).encode())
    assert found is not None
    assert list(found.unwrapped("device", PASS)) == []


def test_that_every_changed_byte_of_a_slots_file_costs_its_slot_and_nothing_else() -> None:
    data = cheap_slots(WORKSPACE_ID, KEYS[0]).as_bytes()
    survivors = []
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]
        try:
            found = Slots.from_bytes(changed)
            keys = opened_by(found) if found is not None else []
        except AppError as error:
            assert error.code in ("slots-forged", "newer-format")  # noqa: PT017
            continue
        survivors += keys
    assert set(survivors) <= {KEYS[0]}
    assert len(survivors) < len(data) // 4  # blanks between tokens and the like


def test_that_the_last_slot_cannot_be_removed() -> None:
    with pytest.raises(AppError) as refused:
        cheap_slots(WORKSPACE_ID, KEYS[0]).without(PASSPHRASE)
    assert refused.value.code == "last-slot"
