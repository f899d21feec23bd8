"""Planted words are found however they are spelled and wherever they are written, and only then."""

from __future__ import annotations

import base64
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tests.faults import FaultToolError
from tests.faults.canaries import Canary, Hit, find_in_files, find_in_writes
from tests.faults.client import Request, WarmProgram
from tests.faults.harness import Run, record_writes

CANARY = "金丝雀 ~?>~?>49"
OTHER = "not planted anywhere"
UTF_8 = CANARY.encode()
SPELLED = {
    "utf-8": UTF_8,
    "utf-16-le": CANARY.encode("utf-16-le"),
    "utf-16-be": CANARY.encode("utf-16-be"),
    "utf-32-le": CANARY.encode("utf-32-le"),
    "utf-32-be": CANARY.encode("utf-32-be"),
    "gb18030": CANARY.encode("gb18030"),
    "percent": quote(CANARY).encode(),
    "percent in small letters": b"%e9%87%91%e4%b8%9d%e9%9b%80%20~%3f%3e~%3f%3e49",
    "percent in a form": quote_plus(CANARY).encode(),
    "escaped": rb"\u91d1\u4e1d\u96c0 ~?>~?>49",
    "hex": UTF_8.hex().encode(),
    "hex in capitals": UTF_8.hex().upper().encode(),
    "base64": base64.b64encode(UTF_8 + b"after"),
    "base64 after one byte": base64.b64encode(b"." + UTF_8 + b"after"),
    "base64 after two bytes": base64.b64encode(b".." + UTF_8 + b"\xff"),
    "base64 in addresses": base64.urlsafe_b64encode(UTF_8),
}


@pytest.fixture(scope="module")
def planted() -> Iterator[WarmProgram]:
    with WarmProgram("tests.faults.planted:main") as program:
        yield program


def written_by(planted: WarmProgram, folder: Path, argv: list[str], canary: bytes = b"") -> frozenset[Hit]:
    log = folder.with_suffix(".log")
    record_writes(Run(planted, Request(argv, stdin=canary)), log)
    return find_in_writes(log, [CANARY, OTHER])


# Files


@pytest.mark.parametrize("spelling", SPELLED)
def test_that_a_canary_in_a_file_is_found_in_each_spelling(tmp_path: Path, spelling: str) -> None:
    (tmp_path / ".hidden").write_bytes(os.urandom(999) + SPELLED[spelling] + os.urandom(999))
    (hit,) = find_in_files([tmp_path], [CANARY, OTHER])
    assert hit == Hit(CANARY, spelling.split(maxsplit=1)[0], str(tmp_path / ".hidden"))


def test_that_a_key_given_as_bytes_is_found_raw_and_in_digits(tmp_path: Path) -> None:
    key = bytes(range(200, 232))
    (tmp_path / "raw").write_bytes(b"x" + key)
    (tmp_path / "digits").write_bytes(key.hex().encode())
    (tmp_path / "base64").write_bytes(base64.b64encode(b"x" + key))
    hits = find_in_files([tmp_path], [key])
    assert {(hit.encoding, Path(hit.where).name) for hit in hits} == {
        ("raw", "raw"),
        ("hex", "digits"),
        ("base64", "base64"),
    }


def test_that_a_canary_in_a_name_or_the_target_of_a_link_is_found(tmp_path: Path) -> None:
    (tmp_path / f"letter to {CANARY}.txt").mkdir()
    (tmp_path / "link").symlink_to(f"/nowhere/{CANARY}")
    assert len(find_in_files([tmp_path], [CANARY])) == 2


def test_that_a_canary_in_a_compressed_member_of_a_nested_zip_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "inner.xlsx"
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet.xml", UTF_8 * 20)
    with zipfile.ZipFile(tmp_path / "outer.bin", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(inner, "inner")
    inner.unlink()
    assert CANARY.encode() not in (tmp_path / "outer.bin").read_bytes()
    (hit,) = find_in_files([tmp_path], [CANARY])
    assert hit.where == f"{tmp_path / 'outer.bin'}!inner!sheet.xml"


def test_that_two_canaries_that_overlap_are_both_found(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"..abcdefghijkl..")
    assert {hit.canary for hit in find_in_files([tmp_path], ["abcdefgh", "efghijkl"])} == {
        "abcdefgh",
        "efghijkl",
    }


def test_that_the_longer_of_two_canaries_with_one_beginning_does_not_hide_the_shorter(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"..abcdefgh..")
    (hit,) = find_in_files([tmp_path], ["abcdefghijkl", "abcdefgh"])
    assert hit.canary == "abcdefgh"


def test_that_files_without_a_canary_pass(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "random").write_bytes(os.urandom(1 << 20))
    (tmp_path / "nearly").write_bytes(UTF_8[:-1] + base64.b64encode(UTF_8[1:]))
    assert find_in_files([tmp_path], [CANARY, OTHER]) == frozenset()


@pytest.mark.parametrize("canaries", [[], ["short"], ["李雷"], [CANARY, b"12345"]])
def test_that_a_search_that_proves_nothing_is_refused(tmp_path: Path, canaries: list[Canary]) -> None:
    with pytest.raises(ValueError, match="canar"):
        find_in_files([tmp_path], canaries)


def test_that_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        find_in_files([tmp_path / "nowhere"], [CANARY])


# Writes


@pytest.mark.parametrize("spelling", SPELLED)
def test_that_a_canary_in_a_file_deleted_at_once_is_found_in_each_spelling(
    planted: WarmProgram, tmp_path: Path, spelling: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (hit,) = written_by(planted, folder, ["leaky", str(folder)], b"before " + SPELLED[spelling])
    assert hit.where.startswith(str(folder))
    assert (hit.canary, hit.encoding) == (CANARY, spelling.split(maxsplit=1)[0])
    assert find_in_files([folder], [CANARY]) == frozenset()


@pytest.mark.parametrize("call", ["write", "two writes", "pwrite64", "writev", "sendto", "sendmsg"])
def test_that_a_canary_is_found_in_each_call_that_writes(planted: WarmProgram, tmp_path: Path, call: str) -> None:
    (hit,) = written_by(planted, tmp_path / "trace", ["leaky_in", call], UTF_8)
    assert hit.canary == CANARY


@pytest.mark.parametrize("how", ["argument", "environment"])
def test_that_a_canary_is_found_in_what_another_program_is_started_with(
    planted: WarmProgram, tmp_path: Path, how: str
) -> None:
    hits = written_by(planted, tmp_path / "trace", ["tell_child", how], UTF_8)
    assert {(hit.canary, Path(hit.where).name) for hit in hits} == {(CANARY, "true")}


def test_that_a_program_that_writes_no_canary_passes(planted: WarmProgram, tmp_path: Path) -> None:
    assert written_by(planted, tmp_path / "trace", ["tidy", str(tmp_path)], UTF_8) == frozenset()
    assert find_in_files([tmp_path], [CANARY]) == frozenset()


@pytest.mark.parametrize(("key", "found"), [("ab" * 32, False), ("", True)])
def test_that_a_database_shows_a_canary_only_where_it_has_no_key(
    planted: WarmProgram, tmp_path: Path, key: str, found: bool
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    hits = written_by(planted, folder, ["store", str(folder / "db"), key, CANARY])
    assert bool(hits) == found
    assert bool(find_in_files([folder], [CANARY])) == found
    assert any(folder.iterdir())


# The trace itself

ESCAPED = "".join(rf"\x{byte:02x}" for byte in UTF_8)
WHERE = r"3<\x2f\x66>"
END = "7 +++ exited with 0 +++\n"


def hits_in(tmp_path: Path, *lines: str) -> frozenset[Hit]:
    (tmp_path / "log").write_text("".join(lines), encoding="ascii")
    return find_in_writes(tmp_path / "log", [CANARY])


def test_that_a_call_that_another_thread_interrupts_is_put_together(tmp_path: Path) -> None:
    size = len(UTF_8)
    hits = hits_in(
        tmp_path,
        f'7     write({WHERE}, "\\x61", 1 <unfinished ...>\n',
        f'12345 pwrite64({WHERE}, "{ESCAPED}", {size}, 0 <unfinished ...>\n',
        "7     <... write resumed>)              = 1\n",
        f"12345 <... pwrite64 resumed>)           = {size}\n",
        "12345 --- SIGTERM {si_signo=SIGTERM} ---\n",
        "12345 +++ killed by SIGKILL +++\n",
        END,
    )
    assert hits == {Hit(CANARY, "utf-8", "/f")}


def test_that_a_call_in_which_the_program_died_is_searched(tmp_path: Path) -> None:
    begun = f'7 write({WHERE}, "{ESCAPED}", {len(UTF_8)} <unfinished ...>\n'
    assert len(hits_in(tmp_path, begun, "7 +++ killed by SIGKILL +++\n")) == 1
    whole = f'7 write({WHERE}, "{ESCAPED}", {len(UTF_8)}) = ?\n'
    assert len(hits_in(tmp_path, whole, "7 +++ killed by SIGKILL +++\n")) == 1


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([rf'7 write({WHERE}, "\x61"..., 9) = 9{os.linesep}', END], id="shortened string"),
        pytest.param([f'7 writev({WHERE}, [{{iov_base="", iov_len=0}}, ...], 2) = 0\n', END], id="shortened vector"),
        pytest.param([f"7 write({WHERE}, <unfinished ...>\n", END], id="no data"),
        pytest.param([f"7 write({WHERE}, 0x7ffc01234567, 9) = 9\n", END], id="unreadable memory"),
        pytest.param([rf'7 write({WHERE}, "\x61\x62", 3) = 3{os.linesep}', END], id="fewer bytes than said"),
        pytest.param([f'7 writev({WHERE}, [{{iov_base="", iov_len=2}}], 1) = 2\n', END], id="short vector"),
        pytest.param([f'7 write({WHERE}, "", 0) = 0\n'], id="no end of the thread"),
        pytest.param([f'8 write({WHERE}, "", 0) = 0\n', END], id="no end of one thread"),
        pytest.param([f'7 write({WHERE}, "", 0) = 0\n', "7 +++ exited"], id="cut line"),
        pytest.param([f'7 write({WHERE}, ""\n', END], id="call without an end"),
        pytest.param(["7 <... write resumed>) = 1\n", END], id="end without a beginning"),
        pytest.param([f'7 write({WHERE}, "", 0 <unfinished ...>\n', f"7 fsync({WHERE}) = 0\n", END], id="mixed"),
        pytest.param(
            [f'7 write({WHERE}, "", 0 <unfinished ...>\n', "7 <... fsync resumed>) = 0\n", END],
            id="end of another call",
        ),
        pytest.param(["strace: what?\n", END], id="unknown line"),
        pytest.param([], id="empty"),
    ],
)
def test_that_a_trace_that_is_not_whole_is_an_error(tmp_path: Path, lines: list[str]) -> None:
    with pytest.raises(FaultToolError):
        hits_in(tmp_path, *lines)
