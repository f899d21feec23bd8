"""Keeping the direction of writing inside the text that it belongs to.

A name may be written from right to left, or hold signs that turn what follows around. Within a sentence
it is put into an isolate of its own, so that the words around it stay where they are and nothing that
was typed can make them read otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.text import Text

_DATA: Final = "{value}"
_BEGIN: Final = "\u2068"
_END: Final = "\u2069"
_ISOLATING: Final = re.compile("[\u2066-\u2069]")
# Signs of direction, and the scripts that are written from right to left.
_TURNING: Final = re.compile(
    "[\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def isolated(text: str) -> str:
    """Return a text for a sentence whose direction it must not change; nearly every text is as it was."""
    if _TURNING.search(text) is None:
        return text
    depth = 0

    def kept(sign: re.Match[str]) -> str:
        nonlocal depth
        if sign[0] == _END and not depth:
            return ""  # it would end the isolate itself
        depth += -1 if sign[0] == _END else 1
        return sign[0]

    return f"{_BEGIN}{_ISOLATING.sub(kept, text)}{_END * (depth + 1)}"


def with_isolated_values(text: Text) -> Text:
    """Return a sentence in which each value keeps its direction to itself; one that is all data stays as it is."""
    if text.source == _DATA:
        return text
    return replace(text, params={name: _inner(value) for name, value in text.params.items()})


def _inner(value: object) -> object:
    if isinstance(value, Text):
        found = with_isolated_values(value)
        return replace(found, params={"value": _inner(found.params["value"])}) if found.source == _DATA else found
    return isolated(value) if isinstance(value, str) else value
