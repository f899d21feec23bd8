"""How a Chinese name is read aloud: pinyin syllables, the likeliest reading first.

Knows what a general pinyin dictionary does not: how characters are read as surnames and in given
names. Takes simplified characters only; traditional forms, search keys and sorting belong to
``spelling``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from app.paths import resource

Reading = tuple[str, ...]

MAX_READINGS: Final = 8
_LONGEST_PERSON: Final = 4
_LONGEST_SURNAME: Final = 2
_LONGEST_GIVEN: Final = 2


class _Names(NamedTuple):
    surnames: dict[str, tuple[Reading, ...]]
    given: dict[str, Reading]
    phrases: dict[str, list[list[str]]]


class _Dictionary(NamedTuple):
    cut: Callable[[str], Iterator[str]]
    read: Callable[[str], list[str]]


def readings(han: str) -> tuple[Reading, ...]:
    """Return the plausible readings of a name, the best first, one syllable for each character.

    Up to four characters are taken for a person: the surname reading leads and characters with
    several readings in given names are tried. A longer name is a company's and is read as a phrase
    first, unless a family gave it its name (曾氏). ``ü`` is written ``v``; a character that no
    dictionary knows reads ``""``.

    Args:
        han: Simplified Chinese characters and nothing else.
    """
    whole = _in_context(han)
    length = _surname_length(han)
    families = _families(han[:length])
    if len(han) > _LONGEST_PERSON:
        found = [family + whole[length:] for family in families]
        found.insert(len(found) if han[length:].startswith("氏") else 0, whole)
    else:
        usual, *others = _given(han[length:])
        found = [family + usual for family in families]
        found += [*(families[0] + other for other in others), whole]
    return tuple(dict.fromkeys(found))[:MAX_READINGS]


def person(han: str) -> tuple[str, str]:
    """Return surname and given name of a person, each as one word: ``("zhang", "jiahao")``.

    Args:
        han: Simplified Chinese characters and nothing else.
    """
    best, *_ = readings(han)
    length = _surname_length(han) or 1
    return "".join(best[:length]), "".join(best[length:])


def _surname_length(han: str) -> int:
    surnames = _names().surnames
    lengths = range(_LONGEST_SURNAME, 0, -1)
    return next((length for length in lengths if han[:length] in surnames), 0)


@cache
def _families(surname: str) -> tuple[Reading, ...]:
    # Surnames that have one reading are listed without it: there the dictionary is right.
    return _names().surnames.get(surname) or (_in_context(surname),)


def _given(han: str) -> Iterator[Reading]:
    """Yield the usual reading, then those that differ from it in one character.

    Not the product of all: it would explode, and nobody mistakes two characters at once.
    """
    others = _names().given
    usual = _joined(others[word][:1] if word in others else _spoken(word) for word in _words(han))
    yield usual
    for place, each in enumerate(han if len(han) <= _LONGEST_GIVEN else ""):
        for syllable in others.get(each, ()):
            yield (*usual[:place], syllable, *usual[place + 1 :])


def _in_context(han: str) -> Reading:
    return _joined(map(_spoken, _words(han)))


def _joined(parts: Iterable[Reading]) -> Reading:
    return tuple(chain.from_iterable(parts))


def _words(han: str) -> Iterator[str]:
    """Yield the phrases that the dictionary knows, and single characters between them."""
    return _dictionary().cut(han)


@cache
def _spoken(word: str) -> Reading:
    # Kept for each word, which makes names many times faster; there are no more words than the
    # dictionary has.
    return tuple(_dictionary().read(word))


@cache
def _names() -> _Names:
    data = json.loads(resource("spelling", "surnames.json").read_text(encoding="utf-8"))
    surnames: dict[str, tuple[Reading, ...]] = {name: () for line in data["one_reading"] for name in line.split()}
    for name, spoken in data["surnames"].items():
        surnames[name] = tuple(tuple(reading.split()) for reading in spoken)
    given = {character: tuple(spoken) for character, spoken in data["given"].items()}
    phrases = {phrase: [[syllable] for syllable in spoken.split()] for phrase, spoken in data["phrases"].items()}
    return _Names(surnames, given, phrases)


@cache
def _dictionary() -> _Dictionary:
    # Imported on first use: it takes a third of a second, which a start without Chinese is spared.
    import pypinyin
    from pypinyin.seg.mmseg import seg

    pypinyin.load_phrases_dict(_names().phrases)

    def read(han: str) -> list[str]:
        # A list gives each unknown character a place of its own; the stubs know of strings only.
        return pypinyin.lazy_pinyin(han, errors=lambda unknown: [""] * len(unknown))  # type: ignore[arg-type,return-value]

    return _Dictionary(seg.cut, read)
