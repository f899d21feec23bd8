"""A backup holds what it says, opens with passphrase or print on any machine, and is refused when damaged."""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Steward
from app.errors import AppError, CancelledError
from app.models.filework import rekey as rekey_file
from app.services.kernel.progress import Progress
from app.services.search.checking import problem as search_problem
from app.services.workspace import archive, backing_up, restoring, thinning
from app.services.workspace.checking import check
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import Template
from tests.services.workspaces import PASS, Book, book_of, contents, flip, steward_says


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    folder = tmp_path / "folder"
    folder.mkdir()
    made = book_of(template, folder)
    with made.open() as steward:
        make.add_customer(steward, "华信科技", phone="138 0013 8000")
        steward.bus.steps_done = 0  # no backup by itself: the tests make their own
    return made


@pytest.fixture
def backup(book: Book, tmp_path: Path) -> Path:
    """A backup with slots, outside of the workspace's folder."""
    with book.open() as steward:
        return backing_up.back_up(steward.workspace, tmp_path / "kept.stewardbackup").path


def unsound(steward: Steward) -> list[str]:
    return [each.what for each in check(steward.workspace, search_problem, deep=True) if not each.is_ok]


def names_in(book: Book) -> list[str]:
    return thinning.backups_in(book.machine.backups)


# Making backups


def test_that_a_backup_holds_the_facts_of_the_workspace_and_nothing_in_the_open(book: Book, tmp_path: Path) -> None:
    with book.open() as steward:
        made = backing_up.back_up(steward.workspace, tmp_path / "new folder" / "kept.stewardbackup")
        assert made.facts == backing_up.facts_of(steward.workspace.database)
    assert archive.read(made.path).facts(book.key) == made.facts
    assert made.facts.counts["customer"] == 1
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in made.path.parent.iterdir()] == ["kept.stewardbackup"]
    description = zipfile.ZipFile(made.path).read("description.json").decode()
    assert made.facts.state_hash not in description
    assert "customer" not in description


def test_that_the_newest_of_two_states_is_backed_up_and_the_same_one_is_not_repeated(book: Book) -> None:
    with book.open() as steward:
        first = backing_up.back_up_by_itself(steward.workspace)
        assert backing_up.back_up_by_itself(steward.workspace) is None
        assert backing_up.secured(steward.workspace) == (first.facts if first else None)
        make.add_customer(steward, "Second")
        facts = backing_up.secured(steward.workspace)
        assert facts == backing_up.facts_of(steward.workspace.database)
    assert len(names_in(book)) == 2


def test_that_closing_backs_up_what_changed_and_only_then(book: Book) -> None:
    book.open().close()
    assert names_in(book) == []
    with book.open() as steward:
        make.add_customer(steward, "Second")
    assert len(names_in(book)) == 1


@pytest.mark.parametrize("harm", ["cut", "empty", "gone", "key before"])
def test_that_a_newest_backup_that_is_none_does_not_count(book: Book, harm: str) -> None:
    with book.open() as steward:
        backing_up.back_up_by_itself(steward.workspace)
    newest = book.machine.backups / names_in(book)[-1]
    harms: dict[str, Callable[[], object]] = {
        "cut": lambda: newest.write_bytes(newest.read_bytes()[:-1000]),
        "empty": lambda: newest.write_bytes(b""),
        "gone": newest.unlink,
        "key before": lambda: rekey_file(book.path, book.key.database, WorkspaceKey(bytes(32)).database),
    }
    harms[harm]()
    key = WorkspaceKey(bytes(32)) if harm == "key before" else book.key
    with book.open(Credentials(key=key)) as steward:
        facts = backing_up.secured(steward.workspace)
        assert facts == backing_up.facts_of(steward.workspace.database)
    assert archive.read(book.machine.backups / names_in(book)[-1]).facts(key) == facts


def test_that_another_history_of_the_same_length_is_another_content(book: Book, backup: Path) -> None:
    with book.open() as steward:
        make.add_customer(steward, "One history")
    restoring.restore(backup, book.path, book.by_passphrase, "test")
    with book.open() as steward:
        make.add_customer(steward, "Another history")
        facts = backing_up.secured(steward.workspace)
        assert facts == backing_up.facts_of(steward.workspace.database)
    assert len(names_in(book)) == 2


def test_that_old_backups_are_thinned_out_and_the_newest_stay(book: Book) -> None:
    with book.open() as steward:
        for number in range(10):
            make.add_customer(steward, f"Customer {number}")
            backing_up.back_up_by_itself(steward.workspace)
    assert [int(name[:6]) for name in names_in(book)] == [4, 5, 6, 7, 8, 9, 10]


def test_that_a_backup_is_never_written_over_a_file(book: Book, backup: Path) -> None:
    before = contents(backup.parent)
    with book.open() as steward, pytest.raises(AppError) as refused:
        backing_up.back_up(steward.workspace, backup)
    assert refused.value.code == "exists"
    assert contents(backup.parent) == before


def test_that_a_stopped_backup_leaves_nothing(book: Book, tmp_path: Path, data_dir: Path) -> None:
    before = contents(tmp_path, data_dir)
    progress = Progress()
    progress.cancel()
    with book.open() as steward, pytest.raises(CancelledError):
        backing_up.back_up(steward.workspace, tmp_path / "stopped.stewardbackup", progress)
    after = contents(tmp_path, data_dir)
    assert after.keys() == before.keys()


def test_that_a_backup_can_be_made_while_somebody_writes(book: Book, tmp_path: Path) -> None:
    with book.open() as writer:
        make.add_customer(writer, "Just written")
        with book.open(write=False) as reader:
            made = backing_up.back_up(reader.workspace, tmp_path / "made.stewardbackup")
        assert made.facts == backing_up.facts_of(writer.workspace.database)


def test_that_opening_removes_what_a_killed_backup_left_and_not_what_one_is_writing(book: Book, tmp_path: Path) -> None:
    dead, living = tmp_path / "dead.part", tmp_path / "living.part"
    folder = book.machine.folder / "unfinished"
    folder.mkdir(parents=True)
    (folder / "0.json").write_text(json.dumps([str(dead), str(tmp_path / "precious"), 7]), encoding="ascii")
    (folder / "1.json").write_text('{"a": 1', encoding="ascii")
    for path in (dead, tmp_path / "dead.part-wal", living, tmp_path / "precious"):
        path.touch()
    with book.machine.unfinished.writing(living):
        book.open().close(with_backup=False)
        assert living.exists()
    assert not dead.exists()
    assert not (tmp_path / "dead.part-wal").exists()
    assert not living.exists()
    assert not folder.exists()
    assert (tmp_path / "precious").exists()


# Restoring


@pytest.mark.parametrize("by", ["passphrase", "print"])
def test_that_a_backup_alone_restores_on_another_machine(
    book: Book, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    facts = archive.read(backup).facts(book.key)
    monkeypatch.setenv("STEWARD_DATA_DIR", str(tmp_path / "other data"))
    other = Book(tmp_path / "other.steward", book.key, book.workspace_id)
    credentials = book.by_passphrase if by == "passphrase" else book.by_print
    restored = restoring.restore(backup, other.path, credentials, "test")
    assert (restored.facts, restored.kept) == (facts, None)
    assert other.path.stat().st_mode & 0o777 == 0o600
    for way in (other.by_passphrase, other.by_print):
        with other.open(way) as steward:
            assert backing_up.facts_of(steward.workspace.database) == facts
            assert unsound(steward) == []


def test_that_the_file_that_was_there_is_kept_and_still_opens(book: Book, backup: Path) -> None:
    with book.open() as steward:
        make.add_customer(steward, "Later")
        later = make.state_of(steward)
    restored = restoring.restore(backup, book.path, book.by_passphrase, "test")
    assert restored.kept is not None
    assert restored.kept.name == "work.before-restore-1.steward"
    with Book(restored.kept, book.key, book.workspace_id).open() as steward:
        assert make.state_of(steward) == later
    again = restoring.restore(backup, book.path, book.by_print, "test")
    assert again.kept is not None
    assert again.kept.name == "work.before-restore-2.steward"
    with book.open() as steward:
        assert make.state_of(steward) == restored.facts.state_hash
        assert unsound(steward) == []


@pytest.mark.parametrize("harm", ["damaged", "cut", "empty", "text", "other key"])
def test_that_a_file_in_whatever_state_is_replaced_and_kept(book: Book, backup: Path, harm: str) -> None:
    harms: dict[str, Callable[[], object]] = {
        "damaged": lambda: flip(book.path, 20_000),
        "cut": lambda: book.path.write_bytes(book.path.read_bytes()[:-5000]),
        "empty": lambda: book.path.write_bytes(b""),
        "text": lambda: book.path.write_text("no database", encoding="ascii"),
        "other key": lambda: rekey_file(book.path, book.key.database, WorkspaceKey(bytes(32)).database),
    }
    harms[harm]()
    data = book.path.read_bytes()
    restored = restoring.restore(backup, book.path, book.by_passphrase, "test")
    assert restored.kept is not None
    assert restored.kept.read_bytes() == data
    with book.open() as steward:
        assert unsound(steward) == []


def test_that_the_log_of_a_crash_goes_with_the_file_that_it_belongs_to(book: Book, backup: Path) -> None:
    steward = book.open()
    make.add_customer(steward, "Only in the log")
    later = make.state_of(steward)
    data, log = book.path.read_bytes(), book.path.with_name("work.steward-wal").read_bytes()
    steward.close(with_backup=False)
    book.path.write_bytes(data)
    book.path.with_name("work.steward-wal").write_bytes(log)
    restored = restoring.restore(backup, book.path, book.by_passphrase, "test")
    assert restored.kept is not None
    with book.open() as again:
        assert make.state_of(again) == restored.facts.state_hash
    with Book(restored.kept, book.key, book.workspace_id).open() as old:
        assert make.state_of(old) == later


def test_that_a_workspace_in_use_is_not_replaced(book: Book, backup: Path) -> None:
    with book.open() as steward:
        before = make.state_of(steward)
        with pytest.raises(AppError) as refused:
            restoring.restore(backup, book.path, book.by_passphrase, "test")
        assert make.state_of(steward) == before
    assert refused.value.code == "in-use"
    assert [each.name for each in book.path.parent.iterdir() if "restore" in each.name] == []


@pytest.mark.parametrize(
    ("credentials", "code"),
    [
        (Credentials(passphrase=PASS + b"?"), "wrong-passphrase"),
        (Credentials(recovery_key=WorkspaceKey(bytes(32)).printed()), "wrong-key"),
        (Credentials(recovery_key="AAAA"), "recovery-key-mistyped"),
        (Credentials(use_device=True), "no-credentials"),
    ],
    ids=["passphrase", "key", "mistyped", "nothing"],
)
def test_that_wrong_credentials_restore_nothing(
    book: Book, backup: Path, data_dir: Path, credentials: Credentials, code: str
) -> None:
    before = contents(book.path.parent, data_dir)
    with pytest.raises(AppError) as refused:
        restoring.restore(backup, book.path, credentials, "test")
    assert refused.value.code == code
    assert contents(book.path.parent, data_dir) == before


# Damaged backups


def zip_parts(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield every other byte of the archive's own structures, and some of each member's content."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        members = opened.infolist()
        directory = opened.start_dir
    for member in members:
        name_and_extra = sum(struct.unpack("<HH", data[member.header_offset + 26 : member.header_offset + 30]))
        header = 30 + name_and_extra
        yield from ((f"header of {member.filename}", member.header_offset + at) for at in range(0, header, 2))
        start = member.header_offset + header
        step = max(1, member.file_size // 15)
        yield from ((f"content of {member.filename}", start + at) for at in range(0, member.file_size, step))
    yield from (("directory", at) for at in range(directory, len(data), 2))


def restored_or_refused(backup: Path, book: Book, credentials: Credentials) -> str:
    """Return "same" where a restore gives exactly what was backed up, else the code of the refusal."""
    target = backup.with_name("target.steward")
    try:
        facts = restoring.restore(backup, target, credentials, "test").facts
    except AppError as error:
        assert not target.exists()
        return error.code
    target.unlink()
    return "same" if facts.counts["customer"] == 1 else "different"


def test_that_a_flipped_bit_anywhere_in_a_backup_is_refused_or_meaningless(
    book: Book, backup: Path, tmp_path: Path
) -> None:
    data = backup.read_bytes()
    altered = tmp_path / "altered.stewardbackup"
    said: dict[str, set[str]] = {}
    for part, at in zip_parts(data):
        altered.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        said.setdefault(part, set()).add(restored_or_refused(altered, book, book.by_print))
    assert set().union(*said.values()) <= {"same", "backup-damaged", "wrong-key", "newer-format"}
    assert {name: said[name] for name in said if name.startswith("content of")} == {
        f"content of {name}": {"backup-damaged"} for name in ("description.json", "slots.json", "workspace.db")
    }
    left = sorted(each.name for each in tmp_path.iterdir() if "target" in each.name or "part" in each.name)
    assert left == ["target.steward.slots", "target.steward.slots.old"]


def test_that_a_backup_cut_anywhere_is_refused(book: Book, backup: Path, tmp_path: Path) -> None:
    data = backup.read_bytes()
    altered = tmp_path / "altered.stewardbackup"
    lengths = {0, 1, 21, 22, 100, 4096, len(data) - 1, len(data) - 22, len(data) - 200}
    lengths |= {random.Random(7).randrange(len(data)) for _ in range(20)}
    said = set()
    for length in sorted(lengths):
        altered.write_bytes(data[:length])
        said.add(restored_or_refused(altered, book, book.by_passphrase))
    assert said == {"backup-damaged"}


def rezipped(backup: Path, target: Path, **options: Any) -> Path:
    """Write the members of a backup anew: changed, left out, compressed, encrypted, or with others beside them."""
    changed: dict[str, bytes | None] = options.get("changed", {})
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(target, "w", options.get("how", zipfile.ZIP_STORED)) as out:
        for name in source.namelist():
            content = changed.get(name, source.read(name))
            if content is not None:
                out.writestr(name, content)
        for name, content in options.get("added", {}).items():
            out.writestr(name, content)
    return target


def described(backup: Path, **changed: object) -> bytes:
    document = json.loads(zipfile.ZipFile(backup).read("description.json"))
    document["public"].update(changed)
    return json.dumps(document).encode()


def forged_slots(backup: Path, workspace: str) -> bytes:
    return json.dumps(json.loads(zipfile.ZipFile(backup).read("slots.json")) | {"workspace": workspace}).encode()


FORGERIES: dict[str, Callable[[Path], dict[str, Any]]] = {
    "compressed": lambda _: {"how": zipfile.ZIP_DEFLATED},
    "other compression": lambda _: {"how": zipfile.ZIP_LZMA},
    "no description": lambda _: {"changed": {"description.json": None}},
    "no database": lambda _: {"changed": {"workspace.db": None}},
    "other database": lambda _: {"changed": {"workspace.db": bytes(100_000)}},
    "huge description": lambda _: {"changed": {"description.json": b" " * (1 << 21)}},
    "huge slots": lambda _: {"changed": {"slots.json": b" " * (1 << 21)}},
    "deep description": lambda _: {"changed": {"description.json": b"[" * 100_000}},
    "description that is a list": lambda _: {"changed": {"description.json": b"[]"}},
    "format": lambda b: {"changed": {"description.json": described(b, format="other")}},
    "version that is text": lambda b: {"changed": {"description.json": described(b, version="9")}},
    "path as workspace": lambda b: {"changed": {"description.json": described(b, workspace="../../evil")}},
    "list as workspace": lambda b: {"changed": {"description.json": described(b, workspace=["x"])}},
    "path in the slots": lambda b: {"changed": {"slots.json": forged_slots(b, "../../evil")}},
    "other workspace": lambda b: {"changed": {"description.json": described(b, workspace="f" * 32)}},
    "slots of another workspace": lambda b: {"changed": {"slots.json": forged_slots(b, "f" * 32)}},
    "digest": lambda b: {"changed": {"description.json": described(b, sha256="0" * 64)}},
    "no digest": lambda b: {"changed": {"description.json": described(b, sha256=None)}},
    "newer": lambda b: {"changed": {"description.json": described(b, version=2)}},
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_that_a_forged_backup_is_refused_and_changes_nothing(
    book: Book, backup: Path, tmp_path: Path, data_dir: Path, forgery: str
) -> None:
    forged = rezipped(backup, tmp_path / "forged.stewardbackup", **FORGERIES[forgery](backup))
    before = contents(book.path.parent, data_dir)
    with pytest.raises(AppError) as refused:
        restoring.restore(forged, book.path, book.by_print, "test")
    codes = {"newer": {"newer-format"}, "path in the slots": {"backup-damaged"}}
    assert refused.value.code in codes.get(forgery, {"backup-damaged", "wrong-key"})
    assert contents(book.path.parent, data_dir) == before


def test_that_names_that_lead_elsewhere_are_never_used(book: Book, backup: Path, tmp_path: Path) -> None:
    added = {"../evil": b"x", "/tmp/evil-steward": b"x", "..\\evil": b"x", "C:\\evil": b"x"}
    forged = rezipped(backup, tmp_path / "forged.stewardbackup", added=added)
    target = tmp_path / "there" / "target.steward"
    target.parent.mkdir()
    restoring.restore(forged, target, book.by_print, "test")
    names = {each.name for each in target.parent.iterdir()}
    assert names == {"target.steward", "target.steward.slots", "target.steward.slots.old"}
    assert not any(each.name.endswith("evil") for each in tmp_path.rglob("*"))
    assert not Path("/tmp/evil-steward").exists()


def test_that_a_member_that_claims_to_be_huge_is_refused(book: Book, backup: Path, tmp_path: Path) -> None:
    data = bytearray(backup.read_bytes())
    with zipfile.ZipFile(backup) as opened:
        at = opened.start_dir
    struct.pack_into("<II", data, at + 20, 0xFFFFFFF0, 0xFFFFFFF0)  # the first entry's two sizes
    (tmp_path / "huge.stewardbackup").write_bytes(data)
    assert restored_or_refused(tmp_path / "huge.stewardbackup", book, book.by_print) == "backup-damaged"


@pytest.mark.parametrize("what", ["text", "empty", "workspace", "missing", "folder"])
def test_that_what_is_no_backup_is_refused(book: Book, tmp_path: Path, what: str) -> None:
    path = tmp_path / "no backup"
    makers: dict[str, Callable[[], object]] = {
        "text": lambda: path.write_text("Dear Ada", encoding="ascii"),
        "empty": path.touch,
        "workspace": lambda: path.write_bytes(book.path.read_bytes()),
        "missing": lambda: None,
        "folder": path.mkdir,
    }
    makers[what]()
    codes = {"missing": "no-such-file", "folder": "is-a-folder"}
    assert restored_or_refused(path, book, book.by_print) == codes.get(what, "backup-damaged")


# Anchors


def anchor(steward: Steward) -> bool:
    return next(each.is_ok for each in check(steward.workspace, search_problem) if each.what == "anchor")


def test_that_an_older_file_put_back_is_reported_until_a_restore(book: Book, backup: Path) -> None:
    older = book.path.read_bytes()
    with book.open() as steward:
        make.add_customer(steward, "Later")
        assert anchor(steward)
    book.path.write_bytes(older)
    for _ in range(2):
        with book.open() as steward:
            assert not anchor(steward)
            make.add_customer(steward, "Written on the older file")
            assert not anchor(steward)
    restoring.restore(backup, book.path, book.by_passphrase, "test")
    with book.open() as steward:
        assert anchor(steward)
        make.add_customer(steward, "Goes on")
    with book.open() as steward:
        assert anchor(steward)


def test_that_check_reports_the_older_file_with_code_one(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pass").write_bytes(PASS)
    older = book.path.read_bytes()
    with book.open() as steward:
        make.add_customer(steward, "Later")
    book.path.write_bytes(older)
    ran = steward_says(capsys, "check", book.path, "--json", "--passphrase-file", tmp_path / "pass")
    assert ran.code == 1
    assert [each["what"] for each in ran.json["checked"] if not each["ok"]] == ["anchor"]
