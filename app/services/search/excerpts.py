"""Why a record was found: the field that matched and the words around the match."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.services.kernel.spelling import fold

_AROUND: Final = 32
_MARKED: Final = 200  # no line that is shown holds more
_SHOWN: Final = {"digits": "phone"}
_ORDER: Final = ("name", "email", "digits", "tags", "notes")
_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Match:
    """The field in which the words were found, and an excerpt of its text."""

    field: str
    snippet: str


def best_match(typed: str, texts: Mapping[str, Sequence[str]]) -> Match:
    """Return the field that holds most of the words that were typed, and where in it they begin.

    A record in which none of the words stands as written was found by the pinyin of its name.
    """
    words = _WORDS.findall(fold(typed))
    best, most = None, 0
    for field in _ORDER:
        for text in texts.get(field, ()):
            found, at = _found(text, words)
            if found > most:
                best, most = Match(_SHOWN.get(field, field), excerpt(text, at)), found
    names = list(texts.get("name", ()))
    return best or (Match("name", names[0]) if names else Match("notes", ""))


def places_of(typed: str, text: str, *, anywhere: bool = False) -> tuple[tuple[int, int], ...]:
    """Return where the words that were typed stand in a text as they are, as beginnings and lengths.

    What was found by its sound or by its figures alone has no such places. Words are sought at the beginnings
    of words, as search does, unless ``anywhere``; Chinese characters stand wherever they are.
    """
    folded = [_fold_one(each) for each in text[:_MARKED]]
    joined = "".join(folded)
    starts = [at for at, each in enumerate(folded) for _ in each]  # the character that each letter comes from
    marked: set[int] = set()
    for word in _WORDS.findall(fold(typed[:_MARKED])):
        at = joined.find(word)
        while at >= 0:
            if anywhere or not (at and _is_latin(joined[at - 1]) and _is_latin(word[0])):
                marked.update(range(starts[at], starts[at + len(word) - 1] + 1))
            at = joined.find(word, at + len(word))
    return _runs(sorted(marked))


_fold_one = lru_cache(4096)(fold)


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _runs(places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return tuple(runs)


def excerpt(text: str, at: int) -> str:
    """Return the words around a position, on one line, with dots where something was left out."""
    start, end = max(0, at - _AROUND), min(len(text), at + _AROUND)
    body = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{body}{'…' if end < len(text) else ''}"


def _found(text: str, words: Sequence[str]) -> tuple[int, int]:
    """Return how many of the words a text holds and where the first of them stands.

    Texts are compared as search compares them, character by character, so that places agree.
    """
    if text.isascii() and text.isprintable():  # folding changes no place in it
        places = [place for place in map(fold(text).find, words) if place >= 0]
        return len(places), min(places, default=0)
    folded = [fold(each) for each in text]
    joined = "".join(folded)
    places = [place for place in map(joined.find, words) if place >= 0]
    first, length = min(places, default=0), 0
    for index, each in enumerate(folded):
        length += len(each)
        if length > first:
            return len(places), index
    return len(places), 0
