"""What readers of text share: how they say that they are not certain, and how they tidy text first.

Reading any particular kind of value does not belong here.
"""

from __future__ import annotations

from typing import Final

from app.text import Text

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Marks of direction and joining that come along when text is copied from other programs.
_INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_DASHES: Final = "\u2010\u2011\u2012\u2212\ufe63"
# Not NFKC: that would turn a superscript or circled digit into a plain one, and 5² into 52.
_PLAIN: Final = (
    {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(map(ord, _SPACES), " ")
    | dict.fromkeys(map(ord, _INVISIBLE))
    | dict.fromkeys(map(ord, _DASHES), "-")
    | {ord("\uffe5"): "\u00a5", ord("\uffe1"): "\u00a3"}
)


class DoubtfulValueError(Exception):
    """A text that cannot be read for certain; the caller keeps it as it is and shows the reason.

    ``reason`` never holds the text itself, so that it may be logged.
    """

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.source)
        self.reason = reason


def plain(text: str) -> str:
    """Return the text with full-width characters, odd spaces and dashes made plain and trimmed."""
    if text.isascii():
        return text.strip()
    return text.translate(_PLAIN).strip()


def trimmed(text: str) -> str:
    """Return a name as it is kept: without blanks around it, and without zero bytes, which end texts elsewhere."""
    return text.replace("\x00", "").strip()
