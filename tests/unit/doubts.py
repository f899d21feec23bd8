"""Asking a reader whether it is in doubt, for tests of reading values."""

from __future__ import annotations

from collections.abc import Callable

from app.services.kernel.doubt import DoubtfulValueError


def is_doubtful(read: Callable[[str], object], text: str) -> bool:
    """Tell whether the text is refused with a reason to show; any other error fails the test."""
    try:
        read(text)
    except DoubtfulValueError as doubt:
        return bool(str(doubt.reason))
    return False
