"""A rekey replaces the key and nothing else: rows, passphrase and old backups stay what they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import Steward
from app.errors import AppError
from app.models.filework import opens
from app.models.filework import rekey as rekey_file
from app.services.search.checking import problem as search_problem
from app.services.workspace import archive, backing_up, rekeying, restoring, slots, thinning
from app.services.workspace.checking import check
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import PASSPHRASE, Slots
from app.services.workspace.stretching import stretch
from tests import factories as make
from tests.services.conftest import Template
from tests.services.workspaces import CHEAP, PASS, Book, book_of, cheap_slots, kinds, steward_says, with_device_slot

NEW = WorkspaceKey(b"\x07" * 32)


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    folder = tmp_path / "folder"
    folder.mkdir()
    made = book_of(template, folder)
    with made.open() as steward:
        make.add_customer(steward, "华信科技")
    return made


def rekeyed(book: Book) -> tuple[WorkspaceKey, str]:
    """Give the workspace a new key through the one door; return the key and the state before."""
    shown: list[WorkspaceKey] = []
    with book.open() as steward:
        before = make.state_of(steward)
        steward.rekey(shown.append)
        make.add_customer(steward, "Written with the new key")
        steward.undo()
        assert make.state_of(steward) == before
    return shown[0], before


def unsound(steward: Steward) -> list[str]:
    return [each.what for each in check(steward.workspace, search_problem, deep=True) if not each.is_ok]


def test_that_after_a_rekey_the_new_print_and_the_passphrase_open_and_the_old_print_does_not(book: Book) -> None:
    key, before = rekeyed(book)
    assert key != book.key
    for credentials in (book.by_passphrase, Credentials(recovery_key=key.printed())):
        with book.open(credentials) as steward:
            assert make.state_of(steward) == before
            assert unsound(steward) == []
    assert book.refusal(book.by_print).code == "wrong-key"
    files = sorted(each.name for each in book.path.parent.iterdir())
    assert files == ["work.steward", "work.steward.slots", "work.steward.slots.old"]


def test_that_no_copy_of_the_slots_keeps_the_old_key(book: Book) -> None:
    key, _ = rekeyed(book)
    for file in (book.slots, slots.old_of(book.path), book.machine.slots_copy):
        found = Slots.from_bytes(file.read_bytes())
        assert found is not None
        assert [each for each, _ in found.unwrapped(PASSPHRASE, PASS)] == [key]


def test_that_backups_made_before_open_with_the_key_of_their_day(book: Book) -> None:
    rekeyed(book)
    oldest = book.machine.backups / thinning.backups_in(book.machine.backups)[0]
    restoring.restore(oldest, book.path, book.by_print, "test")
    with book.open(book.by_print) as steward:
        assert unsound(steward) == []
    with book.open() as steward:
        assert make.state_of(steward) == archive.read(oldest).facts(book.key).state_hash


def test_that_the_first_backup_after_a_rekey_opens_with_the_new_key_alone(book: Book) -> None:
    key, before = rekeyed(book)
    newest = archive.read(book.machine.backups / thinning.backups_in(book.machine.backups)[-1])
    assert newest.facts(key).state_hash == before
    with pytest.raises(AppError) as refused:
        newest.facts(book.key)
    assert refused.value.code == "wrong-key"


def test_that_a_rekey_drops_the_device_and_keeps_the_passphrase(book: Book) -> None:
    slots.save(book.path, with_device_slot(cheap_slots(book.workspace_id, book.key), book.key), book.machine.slots_copy)
    rekeyed(book)
    assert kinds(Slots.from_bytes(book.slots.read_bytes())) == [PASSPHRASE]


def test_that_a_rekey_asks_for_the_passphrase(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
    before = book.path.read_bytes()
    ran = steward_says(capsys, "rekey", book.path, "--recovery-key-file", tmp_path / "key")
    assert ran.code == 1
    assert "opened with the passphrase" in ran.err
    assert book.path.read_bytes() == before
    book.open(book.by_print).close(with_backup=False)


def test_that_the_verb_writes_the_new_print_for_its_owner_alone(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pass").write_bytes(PASS)
    ran = steward_says(
        capsys, "rekey", book.path, "--passphrase-file", tmp_path / "pass",
        "--new-recovery-key-file", tmp_path / "new",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o600
    printed = (tmp_path / "new").read_text(encoding="ascii")
    assert printed.strip() not in ran.out + ran.err
    book.open(Credentials(recovery_key=printed)).close(with_backup=False)


@pytest.mark.parametrize("file_has", ["old", "new"])
def test_that_an_interrupted_rekey_is_settled_at_the_next_opening(book: Book, file_has: str) -> None:
    both = cheap_slots(book.workspace_id, NEW, book.key)
    slots.save(book.path, both, book.machine.slots_copy)
    if file_has == "new":
        rekey_file(book.path, book.key.database, NEW.database)
    in_force = NEW if file_has == "new" else book.key
    with book.open() as steward:
        assert steward.workspace.key == in_force
        assert unsound(steward) == []
    found = Slots.from_bytes(book.slots.read_bytes())
    assert found is not None
    assert [key for key, _ in found.unwrapped(PASSPHRASE, PASS)] == [in_force]
    book.open(Credentials(key=in_force)).close(with_backup=False)


def test_that_a_rekey_that_fails_before_the_file_is_touched_leaves_the_old_key(book: Book) -> None:
    def refuse(_key: WorkspaceKey) -> None:
        raise OSError(28, "No space left on device")

    with book.open() as steward:
        before = make.state_of(steward)
        with pytest.raises(AppError) as refused:
            steward.rekey(refuse)
        assert refused.value.code == "disk-full"
    with book.open(book.by_print) as steward:
        assert make.state_of(steward) == before


def test_that_a_rekey_whose_result_differs_says_so_and_goes_on_with_the_new_key(book: Book) -> None:
    with book.open() as steward:
        facts = backing_up.facts_of(steward.workspace.database)
        make.add_customer(steward, "After the backup")
        state = make.state_of(steward)
        with pytest.raises(AppError) as refused:
            rekeying.rekey(steward.workspace, facts, lambda _key: None)
        assert refused.value.code == "rekey-differs"
        key = steward.workspace.key
        assert key != book.key
        assert opens(book.path, key.database)
        steward.bus.steps_done = 0
    with book.open() as steward:
        assert make.state_of(steward) == state


def test_that_slots_can_be_rewrapped_only_with_the_wrapping_key_of_their_kind(book: Book) -> None:
    found = cheap_slots(book.workspace_id, book.key)
    wrapping = {PASSPHRASE: stretch(PASS, CHEAP)}
    assert [key for key, _ in found.rewrapped(wrapping, (NEW,)).unwrapped(PASSPHRASE, PASS)] == [NEW]
    assert found.settled(book.key, {}) == found
    both = found.rewrapped(wrapping, (NEW, book.key))
    assert both.settled(book.key, {}) == both
    assert [key for key, _ in both.settled(book.key, wrapping).unwrapped(PASSPHRASE, PASS)] == [book.key]
