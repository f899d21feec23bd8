"""Where Tab leads: through a window as a person reads it, whatever the order in which its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

_SEVERAL: Final = 2


def stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what in ``root`` the Tab key stops at, as it is read."""
    return _stops(root, is_forward=True)


def step(root: QWidget, current: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return where Tab leads from ``current``, or Shift+Tab; None where there is no other stop.

    ``current`` has its place whether it is shown or not. No more of the window is read than lies between the two.
    """
    if current is None or not root.isAncestorOf(current):
        return next(_stops(root, is_forward=forward), None)
    found = next(_onward(root, current, is_forward=forward), None)
    found = found or next(_stops(root, is_forward=forward), None)
    return found if found is not current else None


def reveal(widget: QWidget) -> None:
    """Bring a widget that got the keyboard into sight, in everything that scrolls around it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _onward(root: QWidget, current: QWidget, *, is_forward: bool) -> Iterator[QWidget]:
    """Yield the stops behind ``current``, or those before it, the nearest first."""
    if is_forward:
        yield from _stops_inside(current, is_forward=True)
    while current is not root and (parent := current.parentWidget()) is not None:
        if _is_open(parent):
            parts = _read(_parts(parent, current))
            at = parts.index(current)
            for part in parts[at + 1 :] if is_forward else reversed(parts[:at]):
                yield from _stops(part, is_forward=is_forward)
        if not is_forward and parent.isVisible() and _is_stop(parent):
            yield parent
        current = parent


def _stops(root: QWidget, *, is_forward: bool) -> Iterator[QWidget]:
    is_stop = root.isVisible() and _is_stop(root)
    if is_stop and is_forward:
        yield root
    yield from _stops_inside(root, is_forward=is_forward)
    if is_stop and not is_forward:
        yield root


def _stops_inside(root: QWidget, *, is_forward: bool) -> Iterator[QWidget]:
    if _is_open(root):
        parts = _read(_parts(root))
        for part in parts if is_forward else reversed(parts):
            yield from _stops(part, is_forward=is_forward)


def _is_open(widget: QWidget) -> bool:
    """Whether there are places to stop inside: in a table or a text there are none, in a scrolled page there are."""
    return not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QScrollArea)


def _parts(widget: QWidget, also: QWidget | None = None) -> list[QWidget]:
    """Return what is seen directly in a widget, and ``also`` whether it is seen or not."""
    inside = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    return [each for each in inside if each is also or each.isVisible()]


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
