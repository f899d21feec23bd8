"""Looking for planted words, in any usual encoding, in the files left behind and in all data written.

A canary is a name, number, passphrase or key that exists nowhere else, so that finding it in the open
proves a leak. It is searched as plain text in six encodings, escaped as in JSON and in web addresses, as
hexadecimal digits and as base64 at each alignment. What is compressed, encrypted or spelled otherwise is
not found, apart from the members of zip files. Deciding which places may hold a canary (the export that
was asked for, the terminal) is left to the caller.
"""

from __future__ import annotations

import base64
import io
import mmap
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import IO, Final
from urllib.parse import quote, quote_plus

from tests.faults.strace import DATA_CALLS, STARTS, read_trace

Canary = str | bytes
_CHARSETS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030")
_SHORTEST: Final = 6  # bytes; 100 MB of random data hold a given shorter word by chance


@dataclass(frozen=True)
class Hit:
    """A canary in the open: which, how it was spelled, in which file (``file!member`` inside a zip)."""

    canary: Canary
    encoding: str
    where: str


def find_in_files(folders: Iterable[Path], canaries: Iterable[Canary]) -> frozenset[Hit]:
    """Search all files below the folders, whatever they are called, their names and their zip members.

    Raises:
        OSError: A file cannot be read; RuntimeError or BadZipFile: a zip member cannot.
        ValueError: A canary is too short to be told from chance.
    """
    wanted = Patterns(canaries)
    return frozenset(hit for folder in folders for path in _below(folder) for hit in _in_path(path, wanted))


def find_in_writes(trace: Path, canaries: Iterable[Canary]) -> frozenset[Hit]:
    """Search the data of each write and send in a trace made by ``harness.record_writes``.

    It sees files that were deleted at once. A canary that is cut in two by consecutive writes to one
    file is found too, and so is one among the arguments or in the environment of a program that is
    started; ``where`` is that program then.

    Raises:
        FaultToolError: The trace does not hold all that was written.
        ValueError: A canary is too short to be told from chance.
    """
    wanted = Patterns(canaries)
    hits: set[Hit] = set()
    ends: dict[str, bytes] = {}
    for call in read_trace(trace):
        if call.name in STARTS:
            hits.update(wanted.search(b"\n".join(call.strings), call.path))
        if call.name in DATA_CALLS:
            data = ends.get(call.path, b"") + call.data
            hits.update(wanted.search(data, call.path))
            ends[call.path] = data[-wanted.longest :]
    return frozenset(hits)


class Patterns:
    """All spellings of some canaries as one search."""

    def __init__(self, canaries: Iterable[Canary]) -> None:
        self._meaning: dict[bytes, tuple[Canary, str]] = {}
        for canary in canaries:
            for encoding, spelled in _spellings(canary):
                self._meaning.setdefault(spelled, (canary, encoding))
        if not self._meaning:
            raise ValueError("no canaries: a search for nothing finds nothing")
        self.longest = max(map(len, self._meaning))
        self._search = re.compile(_any_of(sorted(self._meaning)), re.DOTALL).search

    def search(self, data: bytes | mmap.mmap, where: str) -> Iterator[Hit]:
        """Yield a hit for each place at which a spelling begins."""
        start = 0
        while found := self._search(data, start):
            yield Hit(*self._meaning[found[0]], where)
            start = found.start() + 1


def _spellings(canary: Canary) -> Iterator[tuple[str, bytes]]:
    if isinstance(canary, str):
        plain = canary.encode()
        texts = [(charset, canary.encode(charset)) for charset in _CHARSETS]
        texts.append(("escaped", canary.encode("ascii", "backslashreplace")))
    else:
        plain = canary
        texts = [("raw", canary)]
    if min(len(spelled) for _, spelled in texts) < _SHORTEST:
        raise ValueError(f"a canary of fewer than {_SHORTEST} bytes would be found by chance: {canary!r}")
    yield from texts
    yield from (("percent", spelled.encode()) for spelled in _as_addresses(plain))
    yield from (("hex", plain.hex().encode()), ("hex", plain.hex().upper().encode()))
    yield from (("base64", spelled) for spelled in _as_base64(plain))


def _as_addresses(plain: bytes) -> Iterator[str]:
    for spelled in (quote(plain, safe=""), quote_plus(plain)):
        yield spelled
        yield re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), spelled)


def _as_base64(plain: bytes) -> Iterator[bytes]:
    """Yield the digits that depend on ``plain`` alone, for each number of bytes before it modulo 3."""
    for before, first in enumerate((0, 2, 3)):
        digits = base64.b64encode(bytes(before) + plain)
        shared_with_next = (0, 3, 2)[(before + len(plain)) % 3]
        inside = digits[first : len(digits) - shared_with_next]
        yield inside
        yield inside.translate(bytes.maketrans(b"+/", b"-_"))


def _any_of(words: list[bytes]) -> bytes:
    """Return a pattern that tries each beginning once: a plain list of hundreds would be far slower."""
    if len(words) == 1:
        return re.escape(words[0])
    groups = [(first, [word[1:] for word in group]) for first, group in groupby(words, lambda word: word[:1])]
    branches = [re.escape(first) + _any_of(rest) for first, rest in groups]
    return branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"


def _below(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise error

    for parent, folders, files in os.walk(folder, onerror=refuse):
        yield from (Path(parent, name) for name in (*folders, *files))


def _in_path(path: Path, wanted: Patterns) -> Iterator[Hit]:
    yield from wanted.search(os.fsencode(path.name), str(path))
    if path.is_symlink():
        yield from wanted.search(os.fsencode(path.readlink()), str(path))
    elif path.is_file() and path.stat().st_size:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield from wanted.search(content, str(path))
            yield from _in_zip(file, str(path), wanted)


def _in_zip(file: IO[bytes], where: str, wanted: Patterns) -> Iterator[Hit]:
    if not zipfile.is_zipfile(file):
        return
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            content = archive.read(member)
            place = f"{where}!{member.filename}"
            yield from wanted.search(content, place)
            yield from _in_zip(io.BytesIO(content), place, wanted)
