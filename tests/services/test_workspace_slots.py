"""Losing the key slots loses nothing: copies heal them, and the printed key needs none of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.services.workspace import key_changes, slots
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import DEVICE, PASSPHRASE, Slots
from tests.services.conftest import Template
from tests.services.workspaces import (
    PASS,
    Book,
    book_of,
    cheap_slots,
    contents,
    kinds,
    steward_says,
    with_device_slot,
)


def _as_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


HARM: dict[str, Callable[[Path], object]] = {
    "missing": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-20]),
    "noise": lambda file: file.write_bytes(bytes(range(256)) * 4),
    "huge": lambda file: file.write_bytes(file.read_bytes() + b" " * (1 << 20)),
    "deep": lambda file: file.write_bytes(b"[" * 100_000),
    "another document": lambda file: file.write_bytes(b'{"format": "other", "version": 1}'),
    "no document": lambda file: file.write_bytes(b"17"),
    "folder": _as_folder,
    "no slots in it": lambda file: file.write_bytes(_emptied(file)),
    "wrap of another key": lambda file: file.write_bytes(_with_wrap_of_another(file)),
}


def _emptied(file: Path) -> bytes:
    return json.dumps(json.loads(file.read_bytes()) | {"slots": []}).encode()


def _with_wrap_of_another(file: Path) -> bytes:
    document = json.loads(file.read_bytes())
    other = json.loads(cheap_slots("f" * 32, WorkspaceKey(bytes(32))).as_bytes())
    document["slots"][0]["wraps"] = other["slots"][0]["wraps"]
    return json.dumps(document).encode()


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    return book_of(template, tmp_path)


def harm_all(book: Book, harm: str) -> None:
    for file in (book.slots, slots.old_of(book.path), book.machine.slots_copy):
        HARM[harm](file)


@pytest.mark.parametrize("harm", sorted(HARM.keys() - {"folder"}))  # which only a person can remove
def test_that_a_damaged_side_file_is_healed_from_the_copy_beside_it(book: Book, harm: str) -> None:
    before = book.slots.read_bytes()
    book.machine.slots_copy.unlink()
    HARM[harm](book.slots)
    book.open().close(with_backup=False)
    assert book.slots.read_bytes() == before
    assert book.machine.slots_copy.read_bytes() == before


@pytest.mark.parametrize("harm", HARM)
def test_that_with_both_gone_the_copy_in_the_data_folder_opens(book: Book, harm: str) -> None:
    for file in (book.slots, slots.old_of(book.path)):
        HARM[harm](file)
    with book.open() as steward:
        assert steward.workspace.workspace_id == book.workspace_id


def test_that_reading_heals_nothing(book: Book, tmp_path: Path) -> None:
    book.slots.unlink()
    before = contents(tmp_path)
    book.open(write=False).close()
    assert contents(tmp_path) == before


@pytest.mark.parametrize("harm", HARM)
def test_that_with_all_gone_the_message_names_the_file_and_the_print_opens(book: Book, harm: str) -> None:
    harm_all(book, harm)
    refusal = book.refusal()
    no_slot_left = harm in ("no slots in it", "wrap of another key")
    assert refusal.code == ("wrong-passphrase" if no_slot_left else "slots-missing")
    if not no_slot_left:
        assert "work.steward.slots" in str(refusal)
        assert "recovery key" in str(refusal)
    book.open(book.by_print).close(with_backup=False)


@pytest.mark.parametrize("harm", ["missing", "cut", "no slots in it", "wrap of another key"])
def test_that_the_passphrase_verb_makes_new_slots_after_all_are_gone(
    book: Book, harm: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harm_all(book, harm)
    (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
    (tmp_path / "new").write_bytes(b"another passphrase\n")
    ran = steward_says(
        capsys, "passphrase", book.path, "--recovery-key-file", tmp_path / "key",
        "--new-passphrase-file", tmp_path / "new",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    book.open(Credentials(passphrase=b"another passphrase")).close(with_backup=False)
    assert kinds(Slots.from_bytes(book.machine.slots_copy.read_bytes())) == [PASSPHRASE]


def test_that_slots_of_a_newer_program_are_left_alone(book: Book, tmp_path: Path) -> None:
    document = json.loads(book.slots.read_bytes()) | {"version": 2}
    book.slots.write_text(json.dumps(document), encoding="ascii")
    before = contents(tmp_path)
    assert book.refusal().code == "newer-format"
    assert book.refusal(book.by_print).code == "newer-format"
    assert contents(tmp_path) == before


def test_that_forged_parameters_in_the_file_are_refused_and_the_print_still_opens(book: Book) -> None:
    document = json.loads(book.slots.read_bytes())
    document["slots"][0]["kdf"] |= {"memory_kib": 64 * 1024 * 1024, "passes": 1_000_000}
    book.slots.write_text(json.dumps(document), encoding="ascii")
    assert book.refusal().code == "slots-forged"
    book.open(book.by_print).close(with_backup=False)


def test_that_slots_of_another_workspace_are_not_taken_for_ones_own(book: Book) -> None:
    stranger = cheap_slots("f" * 32, WorkspaceKey(bytes(32)))
    slots.save(book.path, stranger, book.machine.slots_copy)
    assert book.refusal().code == "wrong-key"
    with book.open(book.by_print) as steward:
        key_changes.change_passphrase(steward.workspace, b"chosen anew")
    assert Slots.from_bytes(book.slots.read_bytes()) is not None
    assert json.loads(book.slots.read_bytes())["workspace"] == book.workspace_id
    book.open(Credentials(passphrase=b"chosen anew")).close(with_backup=False)


def test_that_a_copy_of_the_file_alone_opens_by_print_on_another_machine(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = Book(tmp_path / "elsewhere" / "moved.steward", book.key, book.workspace_id)
    elsewhere.path.parent.mkdir()
    shutil.copyfile(book.path, elsewhere.path)
    monkeypatch.setenv("STEWARD_DATA_DIR", str(tmp_path / "other data"))
    assert elsewhere.refusal().code == "slots-missing"
    elsewhere.open(book.by_print).close(with_backup=False)


def test_that_an_opened_workspace_gets_its_copies_on_another_machine(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEWARD_DATA_DIR", str(tmp_path / "other data"))
    book.open().close(with_backup=False)
    book.slots.unlink()
    slots.old_of(book.path).unlink()
    with book.open() as steward:
        assert steward.workspace.workspace_id == book.workspace_id


# Changing the ways in


def test_that_a_changed_passphrase_opens_and_no_copy_keeps_the_old_one_alive(book: Book) -> None:
    with book.open() as steward:
        key_changes.change_passphrase(steward.workspace, b"chosen anew")
    assert book.refusal().code == "wrong-passphrase"
    book.slots.unlink()
    assert book.refusal().code == "wrong-passphrase"
    slots.old_of(book.path).unlink()
    assert book.refusal().code == "wrong-passphrase"
    book.open(Credentials(passphrase=b"chosen anew")).close(with_backup=False)


def test_that_changing_the_passphrase_keeps_the_device(book: Book) -> None:
    both = with_device_slot(cheap_slots(book.workspace_id, book.key), book.key)
    slots.save(book.path, both, book.machine.slots_copy)
    with book.open() as steward:
        key_changes.change_passphrase(steward.workspace, b"chosen anew")
    assert kinds(Slots.from_bytes(book.slots.read_bytes())) == [DEVICE, PASSPHRASE]


def test_that_the_last_way_in_is_kept_when_a_device_is_forgotten(book: Book) -> None:
    only_device = with_device_slot(Slots(book.workspace_id), book.key)
    slots.save(book.path, only_device, book.machine.slots_copy)
    before = book.slots.read_bytes()
    with book.open(book.by_print) as steward, pytest.raises(Exception, match="last way") as refused:
        key_changes.forget_device(steward.workspace)
    assert getattr(refused.value, "code", "") == "last-slot"
    assert book.slots.read_bytes() == before


def test_that_a_side_file_that_cannot_be_written_leaves_the_old_way_in(book: Book) -> None:
    before = book.slots.read_bytes()
    part = book.slots.with_name(book.slots.name + ".part")
    part.mkdir()
    with book.open() as steward, pytest.raises(Exception, match="folder"):
        key_changes.change_passphrase(steward.workspace, b"chosen anew")
    part.rmdir()
    assert book.slots.read_bytes() == before
    book.open(Credentials(passphrase=PASS)).close(with_backup=False)


def test_that_side_files_are_for_their_owner_alone(book: Book) -> None:
    with book.open() as steward:
        key_changes.change_passphrase(steward.workspace, b"chosen anew")
    files = (book.slots, slots.old_of(book.path), book.machine.slots_copy)
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600] * 3
