"""A QR code on the screen: black on white in either scheme, with the quiet zone that readers need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import segno
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET: Final = 4  # modules of white on each side, as the standard has it


def qr_code(text: str, name: str, module_px: int = 3) -> QrCode | None:
    """Return the code of a text; None where it is longer than any code can be."""
    try:
        made = segno.make_qr(text, error="l")
    except segno.DataOverflowError:
        return None
    return QrCode([bytes(row) for row in made.matrix], name, module_px)


class QrCode(QWidget):
    """Draws text as a code; each module is a whole number of the screen's own points wide."""

    def __init__(self, matrix: Sequence[bytes], name: str, module_px: int) -> None:
        super().__init__()
        self._rows = matrix
        self._module = module_px
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of all modules and the quiet zone."""
        side = (len(self._rows) + 2 * _QUIET) * self._module
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the modules."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        size = self._module
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    place = QRect((x + _QUIET) * size, (y + _QUIET) * size, size, size)
                    painter.fillRect(place, Qt.GlobalColor.black)
        painter.end()
