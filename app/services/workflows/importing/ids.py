"""Ids for what one import makes by the hundred thousand.

They are consecutive from a random start: as unlikely to be met again as random ones, but
neighbours lie together in the file, so that a page of an index is written once and not a hundred
times. The lines of an order have ids that follow from the order's, in every workspace the same.
"""

from __future__ import annotations

from typing import Final

from app.models.values import ID_BYTES, new_id

_ALL: Final = 1 << (8 * ID_BYTES)
# Room for the lines of an order before the next order's id.
_STEP: Final = 1 << 20


class IdSeries:
    """Gives one new id after the other."""

    def __init__(self) -> None:
        self._last = int.from_bytes(new_id())

    def next(self) -> bytes:
        """Return an id that was never given before."""
        self._last = (self._last + _STEP) % _ALL
        return self._last.to_bytes(ID_BYTES)


def line_id(order_id: bytes, position: int) -> bytes:
    """Return the id of the line that stands at a position (from 0) in an order."""
    if position >= _STEP - 1:
        return new_id()
    return ((int.from_bytes(order_id) + position + 1) % _ALL).to_bytes(ID_BYTES)
