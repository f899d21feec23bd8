"""Keeping text in exported files from being taken for a formula, and undoing that at import."""

from __future__ import annotations

from typing import Final

# What makes a spreadsheet take a cell for a formula, in plain and in full width.
_TRIGGERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00", "＝", "＋", "－", "＠")
_BLANKS: Final = " \u00a0\u3000"
_MARK: Final = "'"


def neutralised(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return _MARK + text if text.lstrip(_BLANKS).startswith(_TRIGGERS) or text.startswith(_MARK) else text


def restored(text: str) -> str:
    """Return what :func:`neutralised` was given."""
    rest = text.removeprefix(_MARK)
    is_neutralised = rest != text and (rest.lstrip(_BLANKS).startswith(_TRIGGERS) or rest.startswith(_MARK))
    return rest if is_neutralised else text
