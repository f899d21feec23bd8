"""Damage anywhere in the file is found at opening, before a single byte is written over it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.models.engine import app_error_of
from app.services.workspace import restoring
from app.services.workspace.opening import Credentials
from app.services.workspace.soundness import remember_as_left
from tests import factories as make
from tests.services.conftest import Template
from tests.services.workspaces import PAGE, PASS, Book, book_of, contents, flip, steward_says

# The first bytes (the salt, on page 1), data, the last data byte, the page's random vector, its seal.
OFFSETS = (0, 15, 16, 2047, 4015, 4016, 4031, 4032, 4095)
REFUSALS = {"damaged", "wrong-key", "not-a-workspace"}


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    """A workspace with a little in it and nothing left to fold in."""
    folder = tmp_path / "folder"
    folder.mkdir()
    made = book_of(template, folder)
    with made.open() as steward:
        make.add_customer(steward, "Ada Ltd", notes="n" * 9000)
    return made


def rewritten(book: Book, data: bytes) -> None:
    """Put other bytes in the place of the file, so that it looks touched."""
    book.path.write_bytes(data)
    os.utime(book.path)


def verdicts(book: Book, changed: Iterator[tuple[str, bytes]], credentials: Credentials) -> dict[str, str]:
    """Return what opening says of each changed file, and assert that it left it alone."""
    said = {}
    for name, data in changed:
        rewritten(book, data)
        said[name] = book.refusal(credentials).code
        assert book.path.read_bytes() == data, name
        assert len(list(book.path.parent.iterdir())) == 3, name
    return said


def pages_of(data: bytes) -> range:
    return range(len(data) // PAGE)


def flipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    for page in pages_of(data):
        for offset in OFFSETS:
            at = page * PAGE + offset
            yield f"page {page + 1}, byte {offset}", data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def truncated(data: bytes) -> Iterator[tuple[str, bytes]]:
    for page in pages_of(data):
        if page:
            yield f"{page} pages", data[: page * PAGE]
    for length in (1, 15, 16, 17, 511, 512, PAGE - 1, PAGE + 1, 5 * PAGE + 700, len(data) - 1):
        yield f"{length} bytes", data[:length]


def rearranged(data: bytes) -> Iterator[tuple[str, bytes]]:
    pages = [data[page * PAGE : (page + 1) * PAGE] for page in pages_of(data)]
    for first, second in ((0, 1), (1, 2), (3, 40), (10, len(pages) - 1)):
        swapped = list(pages)
        swapped[first], swapped[second] = swapped[second], swapped[first]
        yield f"pages {first + 1} and {second + 1} swapped", b"".join(swapped)
    for page in (0, 1, 7, len(pages) - 1):
        zeroed = list(pages)
        zeroed[page] = bytes(PAGE)
        yield f"page {page + 1} zeroed", b"".join(zeroed)
        doubled = list(pages)
        doubled[page] = pages[page - 1]
        yield f"page {page + 1} replaced by its neighbour", b"".join(doubled)


def test_that_a_flipped_bit_in_any_page_is_found(book: Book) -> None:
    data = book.path.read_bytes()
    said = verdicts(book, flipped(data), book.by_print)
    assert len(said) == len(pages_of(data)) * len(OFFSETS)
    assert {said[name] for name in said if not name.startswith("page 1,")} == {"damaged"}
    assert set(said.values()) <= REFUSALS


def test_that_every_truncation_is_found(book: Book) -> None:
    data = book.path.read_bytes()
    said = verdicts(book, truncated(data), book.by_passphrase)
    assert len(said) >= len(pages_of(data)) + 8
    assert set(said.values()) <= REFUSALS
    assert said[f"{len(pages_of(data)) - 1} pages"] == said[f"{len(data) - 1} bytes"] == "damaged"


def test_that_swapped_zeroed_and_doubled_pages_are_found(book: Book) -> None:
    said = verdicts(book, rearranged(book.path.read_bytes()), book.by_print)
    assert len(said) == 12
    assert set(said.values()) <= REFUSALS


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("by", ["passphrase", "print"])
def test_that_damage_is_found_by_every_way_in(book: Book, by: str, write: bool) -> None:
    flip(book.path, 20 * PAGE + 1)
    before = contents(book.path.parent)
    credentials = book.by_passphrase if by == "passphrase" else book.by_print
    assert book.refusal(credentials, write=write).code == "damaged"
    assert contents(book.path.parent) == before


def test_that_the_message_of_a_damaged_file_says_how_to_go_on(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pass").write_bytes(PASS)
    flip(book.path, 20 * PAGE + 1)
    ran = steward_says(capsys, "list", book.path, "customers", "--passphrase-file", tmp_path / "pass")
    assert ran.code == 1
    assert "steward restore" in ran.err
    (newest,) = sorted(book.machine.backups.iterdir())
    restoring.restore(newest, book.path, book.by_passphrase, "test")
    with book.open() as steward:
        assert make.state_of(steward)


@pytest.mark.parametrize("more", [bytes(PAGE), b"\x07" * PAGE, bytes(700), b"x"])
def test_that_bytes_added_behind_the_last_page_are_found(book: Book, more: bytes) -> None:
    data = book.path.read_bytes()
    rewritten(book, data + more)
    assert book.refusal().code == "damaged"
    assert book.path.read_bytes() == data + more


def test_that_an_untouched_file_is_not_read_through_again_and_a_touched_one_is(book: Book) -> None:
    book.open().close(with_backup=False)
    looks = book.path.stat()
    flip(book.path, 20 * PAGE + 1)
    os.utime(book.path, ns=(looks.st_atime_ns, looks.st_mtime_ns))
    # Rot that changes no time stamp waits for the daily reading; reading the page finds it too.
    book.open().close(with_backup=False)
    note = book.machine.folder / "as-left.json"
    remember_as_left(book.path, book.machine)
    note.write_text(note.read_text(encoding="ascii").replace('"at": ', '"at": -'), encoding="ascii")
    assert book.refusal().code == "damaged"


def test_that_the_log_of_a_crash_is_no_damage(book: Book, tmp_path: Path) -> None:
    steward = book.open()
    make.add_customer(steward, "Only in the log")
    files = {
        each.name: each.read_bytes() for each in book.path.parent.iterdir() if each.name.endswith(("steward", "-wal"))
    }
    expected = make.state_of(steward)
    steward.close(with_backup=False)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name, data in files.items():
        (crashed / name).write_bytes(data)
    assert set(files) == {"work.steward", "work.steward-wal"}
    with Book(crashed / "work.steward", book.key, book.workspace_id).open(book.by_print) as again:
        assert make.state_of(again) == expected


@pytest.mark.parametrize("harm", ["cut", "noise", "flipped", "other"])
def test_that_a_damaged_log_gives_the_last_sound_commit_and_never_damage(book: Book, tmp_path: Path, harm: str) -> None:
    harms: dict[str, Callable[[bytes], bytes]] = {
        "cut": lambda log: log[: len(log) // 2 + 13],
        "noise": lambda log: log + os.urandom(5000),
        "flipped": lambda log: log[:5000] + bytes([log[5000] ^ 1]) + log[5001:],
        "other": lambda log: os.urandom(len(log)),
    }
    steward = book.open()
    states = [make.state_of(steward)]
    for name in ("One", "Two"):
        make.add_customer(steward, name)
        states.append(make.state_of(steward))
    data, log = book.path.read_bytes(), book.path.with_name("work.steward-wal").read_bytes()
    steward.close(with_backup=False)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    (crashed / "work.steward").write_bytes(data)
    (crashed / "work.steward-wal").write_bytes(harms[harm](log))
    with Book(crashed / "work.steward", book.key, book.workspace_id).open(book.by_print) as again:
        assert make.state_of(again) in (states[-1:] if harm == "noise" else states)


def test_that_an_unknown_error_of_the_driver_is_no_readable_one() -> None:
    assert app_error_of(ValueError("SQLITE_FULL")) is None
    assert app_error_of(None) is None
