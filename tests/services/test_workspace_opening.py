"""Each reason why a workspace does not open has its own code and sentence, and leaves every file as it was."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2 as driver

from app.bootstrap import Founding, found
from app.errors import AppError
from app.models.engine import create_database, open_database
from app.services.customers.commands import CreateCustomer
from app.services.kernel.reading import Conventions
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.locking import lock_place
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import Template
from tests.services.workspaces import PAGE, PASS, Book, book_of, contents, steward_says

NOBODY = 65534


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    folder = tmp_path / "folder"
    folder.mkdir()
    return book_of(template, folder)


@pytest.fixture
def everything(book: Book, data_dir: Path) -> Callable[[], dict[str, str]]:
    """All files of the workspace's folder and of the data folder."""
    return lambda: contents(book.path.parent, data_dir)


def run_sql(book: Book, *statements: str) -> None:
    """Change the closed file as another program with the key could."""
    database = open_database(book.path, book.key.database)
    with database.writer.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    database.close()


# What is no workspace


def plain_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE customer (name TEXT)")
    database.close()


NOT_WORKSPACES: dict[str, Callable[[Path], object]] = {
    "text file": lambda path: path.write_text("Dear Ada,\n" * 50, encoding="ascii"),
    "empty file": lambda path: path.write_bytes(b""),
    "plain database": plain_database,
    "piece of a page": lambda path: path.write_bytes(os.urandom(1000)),
}


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("by", ["passphrase", "print"])
@pytest.mark.parametrize("what", NOT_WORKSPACES)
def test_that_a_file_that_is_no_workspace_is_called_so(tmp_path: Path, what: str, by: str, write: bool) -> None:
    book = Book(tmp_path / "letter", WorkspaceKey(bytes(32)), "0" * 32)
    NOT_WORKSPACES[what](book.path)
    before = contents(tmp_path)
    refusal = book.refusal(book.by_passphrase if by == "passphrase" else book.by_print, write=write)
    assert refusal.code == "not-a-workspace"
    assert contents(tmp_path) == before


@pytest.mark.parametrize("write", [True, False])
def test_that_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path, write: bool) -> None:
    book = Book(tmp_path / "nothing", WorkspaceKey(bytes(32)), "0" * 32)
    assert book.refusal(write=write).code == "no-such-file"
    book.path.mkdir()
    assert book.refusal(write=write).code == "is-a-folder"
    nowhere = Book(tmp_path / "no folder" / "nothing", WorkspaceKey(bytes(32)), "0" * 32)
    assert nowhere.refusal(write=write).code == "no-such-file"
    assert list(tmp_path.iterdir()) == [book.path]


def test_that_an_encrypted_database_of_another_program_is_refused(tmp_path: Path) -> None:
    book = Book(tmp_path / "other", WorkspaceKey(bytes(32)), "0" * 32)
    create_database(book.path, book.key.database)
    run_sql(book, "CREATE TABLE customer (name TEXT)")
    before = contents(tmp_path)
    assert book.refusal(book.by_print).code == "not-a-workspace"
    assert contents(tmp_path) == before


# Wrong credentials


@pytest.mark.parametrize("write", [True, False])
def test_that_wrong_credentials_are_told_apart_and_change_nothing(
    book: Book, everything: Callable[[], dict[str, str]], write: bool
) -> None:
    before = everything()
    other = WorkspaceKey(b"\x01" * 32).printed()
    refusals = {
        "wrong-passphrase": Credentials(passphrase=PASS + b"?"),
        "wrong-key": Credentials(recovery_key=other),
        "recovery-key-mistyped": Credentials(recovery_key=other[:-1] + "0"),
        "no-credentials": Credentials(use_device=True),
    }
    for code, credentials in refusals.items():
        assert book.refusal(credentials, write=write).code == code
    assert everything() == before


def test_that_each_refusal_is_said_without_a_traceback_and_with_code_one(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong").write_bytes(b"not it\n")
    for path in (book.path, tmp_path / "nothing", tmp_path):
        ran = steward_says(capsys, "list", path, "customers", "--passphrase-file", tmp_path / "wrong")
        assert (ran.code, ran.out) == (1, "")
        assert "Traceback" not in ran.err
        assert "Nothing was changed." in ran.err
        assert ran.err.count("\n") == 1


# Files of newer programs


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    "statement",
    ["PRAGMA user_version=99", "UPDATE alembic_version SET version_num='20991231_beyond'"],
    ids=["number", "revision"],
)
def test_that_a_newer_schema_is_refused_untouched(
    book: Book, everything: Callable[[], dict[str, str]], statement: str, write: bool
) -> None:
    run_sql(book, statement)
    before = everything()
    assert book.refusal(write=write).code == "newer-schema"
    assert everything() == before


# Places where one may not write


def as_nobody(work: Callable[[], object]) -> str:
    """Return the error code that somebody gets who may not write everywhere as root may; else "done"."""
    receiving, sending = multiprocessing.Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            work()
            sending.send("done")
        except AppError as error:
            sending.send(error.code)
        except BaseException as error:  # the parent shall see it
            sending.send(repr(error))
        os._exit(0)
    os.waitpid(child, 0)
    return str(receiving.recv())


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that everybody can reach, other than those of the test runner."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for each in (folder, *folder.rglob("*")):
            each.chmod(0o755)


@pytest.mark.parametrize("what", ["file", "folder", "file and folder"])
def test_that_a_read_only_file_or_folder_can_be_read_and_says_so_to_a_writer(
    template: Template, open_place: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    folder = open_place / "folder"
    folder.mkdir()
    book = book_of(template, folder)
    book.path.chmod(0o444 if "file" in what else 0o666)
    folder.chmod(0o555 if "folder" in what else 0o777)
    monkeypatch.setenv("STEWARD_DATA_DIR", str(open_place / "data"))
    before = contents(folder)
    assert as_nobody(lambda: book.open(book.by_print)) in ("read-only", "no-permission")
    assert as_nobody(lambda: book.open(book.by_print, write=False).close()) == "done"
    assert contents(folder) == before


def test_that_a_read_only_place_is_called_so_before_anything_is_made_there(open_place: Path) -> None:
    (open_place / "folder").mkdir(mode=0o555)
    path = open_place / "folder" / "new.steward"
    assert as_nobody(lambda: found(path, None, Founding("Ada"))) == "no-permission"
    assert list((open_place / "folder").iterdir()) == []


def test_that_a_workspace_is_written_where_the_data_folder_cannot_be(
    template: Template, open_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = open_place / "folder"
    folder.mkdir()
    book = book_of(template, folder)
    for each in (folder, *folder.iterdir()):
        each.chmod(0o777)
    monkeypatch.setenv("STEWARD_DATA_DIR", str(open_place / "no data"))
    (open_place / "no data").mkdir(mode=0o555)

    def work() -> None:
        steward = book.open(book.by_print)
        make.add_customer(steward, "Written")
        steward.close(with_backup=False)  # which would go to the data folder

    assert as_nobody(work) == "done"
    assert list((open_place / "no data").iterdir()) == []
    with book.open(write=False) as steward, steward.workspace.database.readers.connect() as reading:
        assert reading.execute(text("SELECT name FROM customer")).scalars().all() == ["Written"]


# Several programs


HOLDER = """
import sys, time
from pathlib import Path
from app.services.workspace.locking import WriteLock
lock = WriteLock(Path(sys.argv[1]), "steward import")
lock.acquire()
print("held", flush=True)
time.sleep(600)
"""


@contextmanager
def held_by_another_process(book: Book) -> Iterator[subprocess.Popen[str]]:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(book.path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    try:
        yield holder
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()


def test_that_a_writer_is_told_who_holds_the_workspace_and_readers_read_on(
    book: Book, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
    with held_by_another_process(book) as holder:
        refusal = book.refusal()
        assert refusal.code == "in-use"
        assert f"steward import (process {holder.pid} on {socket.gethostname()}" in str(refusal)
        with book.open(write=False) as reader:
            assert make.state_of(reader)
        ran = steward_says(capsys, "check", book.path, "--recovery-key-file", tmp_path / "key")
        assert ran.code == 0, ran.err
        assert lock_place(book.path).exists()
    book.open().close(with_backup=False)
    assert not lock_place(book.path).exists()


@pytest.mark.parametrize("write", [True, False])
def test_that_the_lock_of_a_killed_program_is_taken_over_and_removed(book: Book, write: bool) -> None:
    with held_by_another_process(book) as holder:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        assert lock_place(book.path).exists()
        book.open(write=write).close(with_backup=False)
    assert not lock_place(book.path).exists()


def test_that_a_reader_sees_what_was_committed_and_not_what_is_being_written(book: Book) -> None:
    with book.open() as writer:
        make.add_customer(writer, "Committed")
        with writer.workspace.database.writer.begin() as connection:
            connection.execute(text("UPDATE customer SET name = 'not yet'"))
            with book.open(write=False) as reader, reader.workspace.database.readers.connect() as reading:
                seen = reading.execute(text("SELECT name FROM customer")).scalars().all()
            connection.rollback()
    assert seen == ["Committed"]


RACER = """
import sys, time
from pathlib import Path
from app.errors import AppError
from app.services.workspace.opening import Credentials, open_workspace
path, key, start = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
time.sleep(max(0.0, start - time.time()))
try:
    workspace = open_workspace(path, Credentials(recovery_key=key), program="racer", write=True)
except AppError as error:
    print(error.code, flush=True)
else:
    print("opened", flush=True)
    sys.stdin.readline()
    workspace.close()
"""


def test_that_of_racing_writers_exactly_one_opens(book: Book) -> None:
    command = [sys.executable, "-c", RACER, str(book.path), book.key.printed(), str(time.time() + 2)]
    racers = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = [racer.stdout.readline().strip() for racer in racers if racer.stdout]
    for racer in racers:
        racer.communicate("\n")
    assert sorted(said) == ["in-use", "in-use", "in-use", "opened"]
    assert not lock_place(book.path).exists()


def test_that_a_link_to_a_workspace_shares_its_lock(book: Book, tmp_path: Path) -> None:
    link = tmp_path / "link.steward"
    link.symlink_to(book.path)
    with book.open():
        assert Book(link, book.key, book.workspace_id).refusal(book.by_print).code == "in-use"
    Book(link, book.key, book.workspace_id).open(book.by_print).close(with_backup=False)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "link.steward"]


# Making one


def test_that_making_a_workspace_leaves_nothing_but_it_and_its_slots(tmp_path: Path, data_dir: Path) -> None:
    key = found(tmp_path / "new.steward", PASS, Founding("Ada", conventions=Conventions("UTC", None, "EUR")))
    names = ["new.steward", "new.steward.slots", "new.steward.slots.old"]
    assert sorted(each.name for each in tmp_path.iterdir()) == names
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in names] == [0o600] * 3
    assert [each.name for each in data_dir.rglob("*") if each.is_file()].count("slots") == 1
    assert key.printed()


def test_that_a_workspace_is_never_made_in_the_place_of_a_file(
    book: Book, everything: Callable[[], dict[str, str]]
) -> None:
    before = everything()
    with pytest.raises(AppError) as refused:
        found(book.path, PASS, Founding("Ada"))
    assert refused.value.code == "exists"
    assert everything() == before


def test_that_making_one_does_not_disturb_somebody_who_is_just_making_it(tmp_path: Path) -> None:
    part = tmp_path / "new.steward.part"
    part.write_bytes(b"in the making")
    book = Book(tmp_path / "new.steward", WorkspaceKey(bytes(32)), "0" * 32)
    with held_by_another_process(book), pytest.raises(AppError) as refused:
        found(book.path, PASS, Founding("Ada"))
    assert refused.value.code == "in-use"
    assert part.read_bytes() == b"in the making"


def test_that_what_an_interrupted_making_left_is_no_obstacle(tmp_path: Path) -> None:
    for ending in (".part", ".part-wal", ".part-shm", ".part-journal"):
        (tmp_path / f"new.steward{ending}").write_bytes(os.urandom(2 * PAGE))
    found(tmp_path / "new.steward", None, Founding("Ada"))
    assert [each.name for each in tmp_path.iterdir()] == ["new.steward"]


# What is in force while one is open


def values_of(connection: Any, names: list[str]) -> dict[str, Any]:
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names}


WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "mmap_size": 0,
    "busy_timeout": 5000,
    "cache_size": -65536,
    "application_id": 0x53545744,
}


@pytest.mark.parametrize("write", [True, False])
def test_that_every_connection_has_the_settings_that_keep_data_safe(book: Book, write: bool) -> None:
    with book.open(write=write) as steward:
        database = steward.workspace.database
        held = [engine.connect() for engine in (database.writer, *[database.readers] * 4)]
        found_values = [values_of(connection, list(WANTED)) for connection in held]
        query_only = [values_of(connection, ["query_only"])["query_only"] for connection in held]
        ciphers = [values_of(connection, ["cipher_page_size", "cipher_hmac_algorithm"]) for connection in held]
        for connection in held:
            connection.close()
    reading = WANTED | {"cache_size": -16384}  # there are several of them
    assert found_values == [WANTED if write else reading, *[reading] * 4]
    assert query_only == [0 if write else 1, 1, 1, 1, 1]
    assert ciphers == [{"cipher_page_size": "4096", "cipher_hmac_algorithm": "HMAC_SHA512"}] * 5


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE ':memory:' AS other",
        "ATTACH DATABASE 'plain.db' AS other KEY ''",
        "DETACH DATABASE main",
        "VACUUM INTO 'copy.db'",
        "PRAGMA key='x'",
        "PRAGMA rekey='x'",
        "PRAGMA temp_store=1",
        "PRAGMA temp_store_directory='/tmp'",
        "PRAGMA writable_schema=ON",
        "PRAGMA trusted_schema=ON",
        "PRAGMA cipher_log='log.txt'",
        "PRAGMA cipher_profile='profile.txt'",
        "SELECT load_extension('x')",
    ],
)
@pytest.mark.parametrize("engine", ["writer", "readers"])
def test_that_statements_that_could_leave_plain_data_are_denied(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str, statement: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with book.open() as steward:
        connection = getattr(steward.workspace.database, engine).raw_connection()
        with pytest.raises(driver.DatabaseError, match="authoriz"):
            connection.driver_connection.execute(statement).fetchall()
        connection.close()
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_that_open_files_are_for_their_owner_alone_and_none_stays_behind(book: Book) -> None:
    before = os.umask(0)
    try:
        with book.open() as steward:
            make.add_customer(steward)
            files = sorted(book.path.parent.iterdir())
            modes = {each.name: each.stat().st_mode & 0o777 for each in files}
    finally:
        os.umask(before)
    names = ["", "-shm", "-wal", ".lock", ".slots", ".slots.old"]
    assert modes == {f"work.steward{name}": 0o600 for name in names}
    left = sorted(each.name for each in book.path.parent.iterdir())
    assert left == ["work.steward", "work.steward.slots", "work.steward.slots.old"]


def test_that_what_was_written_is_there_after_closing_and_opening(book: Book) -> None:
    with book.open() as steward:
        steward.do(CreateCustomer({"name": "华信科技"}))
        before = make.state_of(steward)
    with book.open(book.by_print, write=False) as steward:
        assert make.state_of(steward) == before
    assert json.loads((book.machine.folder / "place.json").read_text(encoding="utf-8")) == str(book.path)
