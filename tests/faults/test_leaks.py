"""No word about a customer, no passphrase and no key is ever in the open, whatever is done and however it ends.

All that the commands write is watched, files that are deleted at once included, and every file that they
leave is searched. Only what was asked for may hold such words: the terminal, an export, a printed key.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, table, text

from app.models.engine import open_database
from app.services.workspace.keys import WorkspaceKey
from tests.faults.calls import BY_PATH, WRITES
from tests.faults.canaries import Canary, Hit, find_in_files, find_in_writes
from tests.faults.client import Outcome, Request, WarmProgram
from tests.faults.harness import Run, count_writes, fail_from, interrupt_at, kill_at, record_writes
from tests.faults.homes import Home
from tests.faults.strace import STARTS, TracedCall, read_trace

PASSPHRASE, NEW_PASSPHRASE = "vexed quokkas juggle 7391 lamps", "卷心菜 wanders past 48 owls"
OWNER, TITLE = "Ptolemy Vandersnoot", "Quagga Brigade"
NAME, CHINESE_NAME = "Zephyrine Qwolakova", "欧阳砚秋知夏"
PHONE, MAIL = "+49 1577 9183274", "zephyrine@qwolakova.example"
NOTE, CHINESE_NOTE, LATER_NOTE = "never served ptarmigan", "只喝凤凰单丛不喝绿茶", "moved to the Kalkbreite"
CONTRACT_NAME, CONTRACT = "Qwolakova contract.txt", "forty barrels of quince jelly"
STORED = (OWNER, TITLE, NAME, CHINESE_NAME, MAIL, NOTE, CHINESE_NOTE, LATER_NOTE, CONTRACT_NAME, CONTRACT)
EXPORTED = {NAME, CHINESE_NAME, MAIL, NOTE, CHINESE_NOTE, LATER_NOTE}
ROWS = f"external_id,name,phone,email,notes\nc1,{NAME},{PHONE},{MAIL},{NOTE}\nc2,{CHINESE_NAME},,,{CHINESE_NOTE}\n"
MORE_ROWS = f"external_id,name,notes\nc2,{CHINESE_NAME},{NOTE}\nc3,{NAME} III,{CHINESE_NOTE}\n"


class Book:
    """A workspace with such words in it, and a folder outside of it all that may hold them openly."""

    def __init__(self, folder: Path, program: WarmProgram) -> None:
        self.home, self.program, self._log = Home(folder), program, folder / "trace"
        self.open = folder / "in the open"
        self.open.mkdir()
        self.file("passphrase", PASSPHRASE)
        self.file("new passphrase", NEW_PASSPHRASE)
        self.key = self.open / "key"
        self.print = ("--recovery-key-file", self.key)
        self.traced(
            "init", self.home.workspace, "--name", OWNER, "--workspace", TITLE, *self.print,
            "--passphrase-file", self.open / "passphrase",
        )  # fmt: skip
        self.traced("import", self.home.workspace, self.file(f"list of {NAME}.csv", ROWS), *self.print)

    def file(self, name: str, content: str, encoding: str = "utf-8") -> Path:
        """Write a file in the open."""
        path = self.open / name
        path.write_text(content, encoding=encoding)
        return path

    @property
    def canaries(self) -> tuple[Canary, ...]:
        """All words that must not be in the open, the keys of this moment among them."""
        keys: list[Canary] = []
        for file in self.open.glob("*key"):
            printed = file.read_text(encoding="ascii").strip()
            key = WorkspaceKey.from_printed(printed)
            derived = (key.database.raw, key.audit, key.backup, key.drafts)
            keys += [printed, printed.replace("-", ""), key.raw, *derived]
        spelled = (PHONE, PHONE.replace(" ", ""), NAME.lower(), PASSPHRASE, NEW_PASSPHRASE)
        return (*STORED, *spelled, *keys)

    def request(self, *argv: object) -> Request:
        """Return a run of a verb."""
        return self.home.request(*argv)

    def traced(self, *argv: object, code: int = 0) -> frozenset[Hit]:
        """Run a verb, assert that nothing it does leaks, and return what it says in the open as it shall."""
        outcome = record_writes(Run(self.program, self.request(*argv)), self._log)
        assert outcome.code == code, (argv, outcome)
        hits = find_in_writes(self._log, self.canaries)
        shall = frozenset(hit for hit in hits if self._may_hold_words(hit.where))
        assert hits == shall, argv
        assert [call.path for call in self._calls_elsewhere()] == [], argv
        assert self.leaks() == frozenset(), argv
        return shall

    def _calls_elsewhere(self) -> Iterator[TracedCall]:
        """Yield the calls that start a program, or that make or change a file anywhere else, /dev/shm included."""
        for call in read_trace(self._log):
            is_change = call.name in BY_PATH and (not call.name.startswith("open") or b"O_CREAT" in call.text)
            path = self.home.folder / call.path
            is_here = path.is_relative_to(self.home.folder) or self._may_hold_words(str(path))
            if call.name in STARTS or (is_change and not is_here):
                yield call

    def _may_hold_words(self, where: str) -> bool:
        return Path(where).is_relative_to(self.open) or Path(where).is_relative_to(self.program.folder)

    def leaks(self) -> frozenset[Hit]:
        """Return which words are in the open in any file of the home, outside of which nothing is ever made."""
        return find_in_files([self.home.folder], self.canaries)

    def plain(self) -> str:
        """Return all rows in the open."""
        database = open_database(self.home.workspace, WorkspaceKey.from_printed(self.key.read_text()).database)
        try:
            with database.readers.connect() as connection:
                names = inspect(connection).get_table_names()
                rows = [connection.execute(select(text("*")).select_from(table(name))).all() for name in names]
        finally:
            database.close()
        return "\n".join(repr(tuple(row)) for each in rows for row in each)


@pytest.fixture(scope="module")
def program() -> Iterator[WarmProgram]:
    with WarmProgram("tests.faults.leak_program:main", ["tests.faults.warm_up"]) as warm:
        yield warm


@pytest.fixture
def book(program: WarmProgram, tmp_path: Path) -> Book:
    return Book(tmp_path, program)


def words(hits: frozenset[Hit]) -> set[Canary]:
    return {hit.canary for hit in hits}


def test_that_nothing_done_in_a_day_leaves_a_word_in_the_open(book: Book) -> None:
    workspace, elsewhere, by_print = book.home.workspace, book.home.elsewhere, book.print
    book.traced("import", workspace, book.file("more.csv", MORE_ROWS, "gb18030"), "--kind", "customers", *by_print)
    book.traced("edit", workspace, "customers", "c1", f"notes={NOTE}; {LATER_NOTE}", *by_print)
    book.traced("attach", workspace, book.key, "c1", book.file(CONTRACT_NAME, CONTRACT))
    assert NAME in words(book.traced("search", workspace, NAME, *by_print))
    assert CHINESE_NAME in words(book.traced("list", workspace, "customers", "--json", *by_print))
    book.traced("backup", workspace, elsewhere / "b.stewardbackup", *by_print)
    book.traced("undo", workspace, "--json", *by_print)
    book.traced("restore", elsewhere / "b.stewardbackup", workspace, *by_print)
    book.traced("check", workspace, "--deep", *by_print)
    exported = words(book.traced("export", workspace, "customers", "--to", book.open / "exported.csv", *by_print))
    assert exported >= EXPORTED
    (book.open / "plain").mkdir()
    (book.open / "plain" / "rows").write_text(book.plain(), encoding="utf-8")
    assert words(find_in_files([book.open / "plain"], book.canaries)) >= set(STORED)


def test_that_no_key_or_passphrase_is_in_the_open_when_they_are_changed(book: Book) -> None:
    workspace, by_passphrase = book.home.workspace, ("--passphrase-file", book.open / "passphrase")
    told = book.traced("rekey", workspace, "--new-recovery-key-file", book.open / "new key", *by_passphrase)
    assert {hit.where for hit in told} == {str(book.open / "new key.part")}
    new = ("--new-passphrase-file", book.open / "new passphrase")
    book.traced("passphrase", workspace, *new, *by_passphrase)
    book.traced("list", workspace, "customers", "--passphrase-file", book.open / "new passphrase")


def test_that_a_command_that_fails_leaves_no_word_in_the_open(book: Book) -> None:
    workspace, by_print = book.home.workspace, book.print
    book.traced("edit", workspace, "customers", "c1", f"birthday={NOTE}", *by_print, code=1)
    book.traced("edit", workspace, "customers", NAME + CHINESE_NAME, "city=Bonn", *by_print, code=1)
    book.traced("list", workspace, "customers", "--passphrase-file", book.open / "new passphrase", code=1)
    bug = fail_from(import_of(book), 1, "ENOLCK", once=True).outcome
    assert "should not have" in bug.stderr
    assert "unexpected error" in (book.home.data / "log" / "steward.log").read_text(encoding="utf-8")
    assert book.leaks() == frozenset()


def test_that_an_import_that_ends_in_the_middle_leaves_no_word_in_the_open(book: Book) -> None:
    book.home.remember()
    run = import_of(book)
    total = count_writes(run).count(WRITES)
    ends: list[Outcome] = []
    for strike in (kill_at, interrupt_at, fail_from):
        for part in (2, 5, 8):
            book.home.put_back()
            ends.append(strike(run, total * part // 10, calls=WRITES).outcome)
            assert book.leaks() == frozenset(), (strike, part)
    assert all(each.code != 0 for each in ends)
    book.traced("check", book.home.workspace, "--deep", *book.print)


def test_that_a_word_in_a_nameless_file_and_a_file_elsewhere_are_caught(book: Book, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    with pytest.raises(AssertionError, match=NOTE):
        book.traced("blab", book.file("note", NOTE))
    with pytest.raises(AssertionError, match=str(elsewhere)):
        book.traced("blab", book.file("note", NOTE), elsewhere)


def import_of(book: Book) -> Run:
    """Return an import of a few hundred customers."""
    rows = ROWS + "".join(f"n{number},{NAME} {number},,,{NOTE}\n" for number in range(200))
    return Run(book.program, book.request("import", book.home.workspace, book.file("again.csv", rows), *book.print))
