"""Keeping text in exported files from being taken for a formula, and undoing that at import."""

from __future__ import annotations

import re
from typing import Final

# What makes a spreadsheet take a cell for a formula, in plain, full and small width. Spreadsheets
# drop blanks and invisible characters before it; a control character at the very front is enough.
_FORMULA: Final = re.compile(r"[\t\r\n\x00]|[\s\x00-\x20\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫]")
_MARK: Final = "'"


def neutralised(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return _MARK + text if text.startswith(_MARK) or _FORMULA.match(text) else text


def restored(text: str) -> str:
    """Return what :func:`neutralised` was given."""
    rest = text.removeprefix(_MARK)
    return rest if rest != text and neutralised(rest) != rest else text
