"""Where Tab leads: through a window as a person reads it, whatever the order in which its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

_SEVERAL: Final = 2


def stops(root: QWidget, also: QWidget | None = None) -> Iterator[QWidget]:
    """Yield what in ``root`` the Tab key stops at, as it is read; ``also`` has its place whether it is shown or not."""
    way = set()
    while also is not None and also is not root:
        way.add(also)
        also = also.parentWidget()
    yield from _stops(root, way if also is root else set())


def step(root: QWidget, current: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return where Tab leads from ``current``, or Shift+Tab; None where there is no other stop."""
    found = list(stops(root, current))
    at = found.index(current) if current in found else -1 if forward else len(found)
    following = found[(at + (1 if forward else -1)) % len(found)] if found else None
    return following if following is not current else None


def _stops(root: QWidget, way: set[QWidget]) -> Iterator[QWidget]:
    is_end = root in way and not any(each.parentWidget() is root for each in way)
    if is_end or (root.isVisible() and _is_stop(root)):
        yield root
    # The inside of a table or of a text is no place to stop, that of a scrolled page is.
    if not isinstance(root, QAbstractScrollArea) or isinstance(root, QScrollArea):
        parts = [each for each in root.children() if isinstance(each, QWidget) and not each.isWindow()]
        for child in _read([each for each in parts if each.isVisible() or each in way]):
            yield from _stops(child, way)


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return bool(takes_tab) and widget.isEnabled() and widget.focusProxy() is None


def _read(parts: list[QWidget]) -> list[QWidget]:
    """Return parts in reading order: by lines that nothing crosses, in each by columns, in each of these by lines."""
    if len(parts) < _SEVERAL:
        return parts
    for is_down in (True, False):
        blocks = _blocks(parts, is_down=is_down)
        if len(blocks) > 1:
            return [each for block in blocks for each in _read(block)]
    return sorted(parts, key=lambda each: (each.y(), each.x()))


def _blocks(parts: list[QWidget], *, is_down: bool) -> list[list[QWidget]]:
    """Split parts at every line that none of them crosses: across where ``is_down``, else upright."""
    blocks: list[list[QWidget]] = []
    end = 0
    for begin, after, each in sorted(map(partial(_extent, is_down=is_down), parts), key=itemgetter(0, 1)):
        if not blocks or begin >= end:
            blocks.append([])
            end = after
        blocks[-1].append(each)
        end = max(end, after)
    return blocks


def _extent(widget: QWidget, *, is_down: bool) -> tuple[int, int, QWidget]:
    place = widget.geometry()
    return (place.top(), place.bottom() + 1, widget) if is_down else (place.left(), place.right() + 1, widget)
