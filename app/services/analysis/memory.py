"""Giving back the memory of columns that were let go of, where the C library would keep it for itself.

With glibc large arrays come from the heap once a few were freed, and stay there between what lives on:
after a walk through the charts that was a hundred megabytes. Other C libraries give it back by themselves.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from typing import Final

_MMAP_THRESHOLD: Final = -3  # M_MMAP_THRESHOLD of malloc.h
_LARGE: Final = 256 * 1024


@cache
def keep_large_apart() -> None:
    """Have each large array mapped by itself from now on, so that it is gone when it is freed."""
    adjust = _function("mallopt")
    if adjust is not None:
        adjust(_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Give back what is free at the end of the heap and in whole pages; takes milliseconds."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


@cache
def _function(name: str) -> Callable[..., int] | None:
    """Return a function of the C library; None where there is no such."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
