"""Why a record was found: the field that matched and the words around the match."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.services.kernel.spelling import fold

_AROUND: Final = 32
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
