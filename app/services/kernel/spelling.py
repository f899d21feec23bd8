"""The spelling under full-text search and sorting: one form for everything that means the same.

What is indexed and what is searched pass through the same functions here, so that 張偉, 张伟 and
``zhangwei``, ``Müller`` and ``MULLER`` find each other. Pure text: the index itself, queries and
ranking do not belong here, nor does anything that is shown to a person.

The index these functions are made for is FTS5 with the tokenizer ``unicode61 remove_diacritics 2``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import Final

from app.services.kernel.pinyin import Reading, person, readings

# 々〆〇, the ideographs with their compatibility block, and the whole planes kept for more of them.
_HAN: Final = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_ANY_HAN: Final = re.compile(f"[{_HAN}]")
_RUNS: Final = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS: Final = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i", "ħ": "h",
    "ŋ": "n", "ŧ": "t", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ƴ": "y",
}  # fmt: skip
_SELECTORS: Final = re.compile("[\u034f\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef]")

_LONGEST_SORT_KEY: Final = 200
_FEWEST_OF_PERSON: Final = 2
_MOST_OF_PERSON: Final = 4
_LONGEST_QUERY: Final = 200
_MOST_TERMS: Final = 32
_MOST_SYLLABLES: Final = 32
_LONGEST_KEY: Final = 12  # syllables that someone may type in one word
_LAST_START: Final = 6  # syllables into a name where such a word may begin: after a city, not later


def fold(text: str) -> str:
    """Return the text as search compares it: simplified, lower case, without accents.

    Control characters and other non-text become spaces, invisible marks vanish, digits of any
    script become 0-9. Folding twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text.lower()
    folded = unicodedata.normalize("NFKC", text).translate(_FOLDED)
    # What an invisible mark kept apart (か, joiner, voicing mark) may now form one letter.
    return unicodedata.normalize("NFKC", folded)


def spaced(text: str) -> str:
    """Return the words of the text, folded, with each Chinese character as a word of its own.

    This is what goes into an index column; punctuation and emoji are left out, because the
    tokenizer takes those that are newer than itself for letters.
    """
    folded = fold(text)
    if folded.isascii():
        return " ".join(_RUNS.findall(folded))
    return " ".join([" ".join(run) if _is_han(run) else run for run in _RUNS.findall(folded)])


def digits(text: str) -> str:
    """Return only the digits of the text as 0-9, for phone numbers."""
    found = re.sub(r"\D", "", text)
    return found if found.isascii() else "".join(str(int(digit)) for digit in found)


def pinyin_keys(name: str) -> str:
    """Return the words under which a name with Chinese characters is found from a Latin keyboard.

    For each plausible reading: the syllables apart, joined, and the initials. Joined ones begin at
    each of the first syllables, so that a given name alone and a company without its city are
    found. ``ü`` is spelled both ``v`` and ``u``. A name without Chinese characters gives "".
    """
    found: dict[str, None] = {}
    for reading in _readings_of(name):
        for spelled in _spellings(reading):
            found.update(dict.fromkeys(_keys(spelled)))
    return " ".join(found)


def sort_key(name: str) -> str:
    """Return a key that sorts Chinese names by pinyin among Latin ones, ignoring case and accents.

    Names that sound alike are ordered by their characters. Compare keys code point by code point,
    as SQLite does unless told otherwise.
    """
    name = name[:_LONGEST_SORT_KEY]
    folded = fold(name)
    best, *_ = _readings_of(name) or ((),)
    syllables = iter(best)
    words: list[str] = []
    for run in _RUNS.findall(folded):
        words += [next(syllables, "") or each for each in run] if _is_han(run) else [run]
    # The separator sorts before the space, so that a name comes before its longer namesakes.
    return f"{' '.join(words)}\x1f{folded}"[:_LONGEST_SORT_KEY]


def spoken_name(name: str) -> str:
    """Return how a person's Chinese name is read, the surname first: ``Zhang Jiahao``; of other names, ""."""
    han = "".join(name.split())
    if not _FEWEST_OF_PERSON <= len(han) <= _MOST_OF_PERSON or not all(map(_is_han, han)):
        return ""
    parts = person(_simplifier()(unicodedata.normalize("NFKC", han)))
    return " ".join(part.replace("v", "ü").capitalize() for part in parts if part)


def match_expression(query: str) -> str | None:
    """Return what a person typed as an FTS5 ``MATCH`` expression, or None if it has no words.

    All words must be found: Chinese characters as they stand together, other words by their
    beginning. Numbers typed in groups (``138-0013``) are also looked for joined. Safe for any
    input, because only letters and digits reach the expression, and those in quotes.
    """
    runs = _RUNS.findall(fold(query[:_LONGEST_QUERY]))[:_MOST_TERMS]
    terms: list[str] = []
    for is_number, group in groupby(runs, key=_is_number):
        parts = list(group)
        terms += [_number(parts)] if is_number else map(_term, parts)
    return " AND ".join(terms) or None


def _term(run: str) -> str:
    return f'"{" ".join(run)}"' if _is_han(run) else f'"{run}"*'


def _number(parts: list[str]) -> str:
    """Return the term for adjacent numbers: each part as typed, or all as one phone number."""
    joined = "".join(parts)
    apart = " AND ".join(map(_term, parts))
    # 00 is dialled where + is written; stored numbers begin with the country code itself.
    wholes = dict.fromkeys((joined, joined.removeprefix("00") or joined))
    either = dict.fromkeys((f"({apart})" if len(parts) > 1 else apart, *map(_term, wholes)))
    return f"({' OR '.join(either)})" if len(either) > 1 else apart


def _is_number(run: str) -> bool:
    return run.isascii() and run.isdigit()


def _is_han(run: str) -> bool:
    return _ANY_HAN.match(run) is not None


@lru_cache(maxsize=1024)  # a name's keys are made one right after the other
def _readings_of(name: str) -> tuple[Reading, ...]:
    if name.isascii():
        return ()
    han = _ANY_HAN.findall(unicodedata.normalize("NFKC", name))[:_MOST_SYLLABLES]
    # Simplified in its context, unlike what is indexed: 乾隆 keeps its 乾 and is read qian long.
    return readings(_simplifier()("".join(han))) if han else ()


def _spellings(reading: Reading) -> Iterator[list[str]]:
    with_v = [syllable for syllable in reading if syllable]
    with_u = [syllable.replace("v", "u") for syllable in with_v]
    yield with_v
    if with_u != with_v:
        yield with_u


def _keys(syllables: list[str]) -> Iterator[str]:
    yield from syllables
    initials = "".join(syllable[0] for syllable in syllables)
    starts = range(min(len(syllables) - 1, _LAST_START))
    yield from ["".join(syllables[start : start + _LONGEST_KEY]) for start in starts]
    yield from [initials[start : start + _LONGEST_KEY] for start in starts]


def _fold_character(character: str) -> str:
    if _is_han(character):
        # Alone, not in its phrase: one character must fold alike in a name and in a query for
        # it. Twice, because a simplified form can itself have a simpler one (薴 苧 苎).
        return _simplifier()(_simplifier()(character))
    category = unicodedata.category(character)
    if category == "Cf" or _SELECTORS.match(character):
        return ""
    if category[0] in "CZ":
        return " "
    if character.isdecimal():
        return str(int(character))
    letters = unicodedata.normalize("NFKD", character.casefold())
    return "".join(_LETTERS.get(each, each) for each in letters if not _is_accent(each))


class _Folded(dict[int, str]):
    """Folded characters by their numbers, each folded when it is first met."""

    def __missing__(self, number: int) -> str:
        found = self[number] = _fold_character(chr(number))
        return found


_FOLDED: Final = _Folded()


def _is_accent(character: str) -> bool:
    """Tell a mark that people leave out from one that makes another letter (が, नु, ที่).

    By combining class: 1 and from 200 are strokes and accents, 10 to 36 Hebrew and Arabic vowels.
    """
    place = unicodedata.combining(character)
    return place == 1 or 10 <= place <= 36 or place >= 200  # noqa: PLR2004


@cache
def _simplifier() -> Callable[[str], str]:
    # Imported on first use: a start without Chinese is spared the dictionaries.
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert
