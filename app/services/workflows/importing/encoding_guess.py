"""Guessing the encoding of text that nothing certain is known about.

Nearly any bytes can be read in several encodings, but only one reading yields characters that are
in common use and stand where they may. Reading files, and what is known for certain, do not belong
here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

# Below this share of common characters a reading is more likely wrong than right.
_PLAUSIBLE: Final = 0.6
_RULED_OUT: Final = ["utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"]
_HIGH_RUN: Final = re.compile(r"[^\x00-\x7f]+")
_LATIN_LETTERS: Final = frozenset(
    bytes({*range(0xC0, 0x100), 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E} - {0xD7, 0xF7}).decode("cp1252")
)
_LATIN_SIGNS: Final = frozenset(
    b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa1\xa3\xa7\xa9\xaa\xab\xae"
    b"\xb0\xb2\xb3\xb4\xb5\xb7\xba\xbb\xbc\xbd\xbe\xbf".decode("cp1252")
)
_LATIN_RUN: Final = 2


def plausible_encodings(sample: bytes) -> Iterator[str]:
    """Yield the encodings that a text may have, most likely first; never a Unicode one.

    The sample must be whole lines, though the last one may be cut, and beyond ASCII.
    """
    shares = [(_plausibility(sample, family), family) for family in _CANDIDATES]
    for share, family in sorted(shares, key=lambda pair: -pair[0]):
        if share >= _PLAUSIBLE:
            yield from family.codecs
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample, cp_exclusion=_RULED_OUT).best()
    if best is not None:
        yield best.encoding


@dataclass(frozen=True)
class _Family:
    """Codecs that agree on common text, strictest first, and how to weigh what they yield."""

    codecs: tuple[str, ...]
    common: Callable[[re.Match[str]], float]


def _plausibility(sample: bytes, family: _Family) -> float:
    """Return the share of characters beyond ASCII that are common in this reading of the sample."""
    for name in family.codecs:
        try:
            text = sample.decode(name)
        except UnicodeDecodeError as error:
            # The sample may end within a character.
            if error.start < len(sample) - 3:
                continue
            text = sample[: error.start].decode(name)
        runs = list(_HIGH_RUN.finditer(text))
        total = sum(len(run[0]) for run in runs)
        return sum(map(family.common, runs)) / total if total else 0.0
    return 0.0


def _is_beside_letter(run: re.Match[str]) -> bool:
    sides = run.string[max(0, run.start() - 1) : run.start()] + run.string[run.end() : run.end() + 1]
    return any(side.isascii() and side.isalpha() for side in sides)


def _common_han(run: re.Match[str], common: frozenset[str]) -> float:
    # A single character inside a Latin word is an accented letter read wrongly.
    if len(run[0]) == 1 and _is_beside_letter(run):
        return 0
    return sum(char in common for char in run[0])


def _common_japanese(run: re.Match[str]) -> float:
    # Half-width katakana are real, but any Chinese text can also be read as a row of them.
    half = sum("｡" <= char <= "ﾟ" for char in run[0])
    return _common_han(run, _japanese()) + half / 2


def _common_latin(run: re.Match[str]) -> float:
    chars = run[0]
    if len(chars) > _LATIN_RUN or not all(char in _LATIN_LETTERS or char in _LATIN_SIGNS for char in chars):
        return 0
    letters = [char for char in chars if char in _LATIN_LETTERS]
    before = run.string[max(0, run.start() - 1) : run.start()]
    is_misplaced_capital = before.islower() and any(char.isupper() for char in letters)
    is_lost_pair = len(letters) == _LATIN_RUN and not _is_beside_letter(run)
    return 0 if is_misplaced_capital or is_lost_pair else len(chars)


def _characters(codec: str, leads: Iterable[int]) -> Iterator[str]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            yield from bytes((lead, trail)).decode(codec, "ignore")[:1]


# The national standards sort characters by use: their first level is what running text is made of.
@functools.cache
def _traditional() -> frozenset[str]:
    return frozenset(_characters("big5", (0xA1, *range(0xA4, 0xC6))))


@functools.cache
def _simplified() -> frozenset[str]:
    full_width = frozenset(map(chr, range(0xFF01, 0xFF5F)))
    return frozenset(_characters("gb2312", (0xA1, *range(0xB0, 0xD8)))) | full_width | _traditional()


@functools.cache
def _japanese() -> frozenset[str]:
    kana = frozenset(map(chr, range(0x3041, 0x30FF)))
    signs = frozenset(map(chr, (*range(0x3000, 0x3040), *range(0xFF01, 0xFF5F))))
    return kana | signs | frozenset(_characters("shift_jis", range(0x88, 0x99)))


# Equal marks go to the earlier one.
_CANDIDATES: Final = (
    _Family(("gb18030",), lambda run: _common_han(run, _simplified())),
    _Family(("big5", "cp950", "big5hkscs"), lambda run: _common_han(run, _traditional())),
    _Family(("shift_jis", "cp932"), _common_japanese),
    _Family(("euc_jp",), _common_japanese),
    _Family(("cp1252",), _common_latin),
)
