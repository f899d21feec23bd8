"""Painting cells of lists: a bug in one cell is reported, and the rest of the window is drawn as ever.

What is drawn belongs to the delegates of the pages.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

_Paint = Callable[[Any, QPainter, QStyleOptionViewItem, Any], None]


def survived(paint: _Paint) -> _Paint:
    """Have a delegate's ``paint`` leave the painter as it was, and hand its bugs to the crash path at once.

    An exception that is left pending would go on through everything that Qt asks of Python in the same turn, which
    ends in answers that make no sense to Qt, and at worst in the end of the program.
    """

    @wraps(paint)
    def paint_safely(self: Any, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        painter.save()
        try:
            paint(self, painter, option, index)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
        finally:
            painter.restore()

    return paint_safely
