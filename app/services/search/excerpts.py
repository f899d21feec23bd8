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
    """Return the most telling field that holds a word of what was typed.

    A record in which none of the words stands as written was found by the pinyin of its name.
    """
    words = _WORDS.findall(fold(typed))
    for field in _ORDER:
        for text in texts.get(field, ()):
            at = _position(text, words)
            if at is not None:
                return Match(_SHOWN.get(field, field), excerpt(text, at))
    names = list(texts.get("name", ()))
    return Match("name", names[0]) if names else Match("notes", "")



def excerpt(text: str, at: int) -> str:
    """Return the words around a position, on one line, with dots where something was left out."""
    start, end = max(0, at - _AROUND), min(len(text), at + _AROUND)
    body = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{body}{'…' if end < len(text) else ''}"


def _position(text: str, words: Sequence[str]) -> int | None:
    """Return where the first of the words stands in a text, compared as search compares."""
    folded = [fold(each) for each in text]
    joined = "".join(folded)
    found = [place for place in (joined.find(word) for word in words) if place >= 0]
    if not found:
        return None
    place = 0
    for index, each in enumerate(folded):
        place += len(each)
        if place > min(found):
            return index
    return None
