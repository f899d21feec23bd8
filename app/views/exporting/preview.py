"""Pages as they will be printed, before they are: turned, made larger, sent to a printer.

What is on the pages is drawn by whoever is asked through ``paintRequested``. Qt has a dialog of this kind,
but its pictures and colours are its own in every scheme.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPageLayout, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFrame, QGraphicsView, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import button, hairline, icon_button, label

_STEP: Final = 1.2
_SIZE: Final = (900, 720)
_EDGE: Final = 48


class PrintPreview(QDialog):
    """The pages of one document over the window.

    Signals:
        paintRequested: Draw all pages on this :class:`QPrinter`.
    """

    paintRequested = Signal(QPrinter)  # noqa: N815  # as Qt's own preview calls it

    def __init__(self, look: Look, parent: QWidget, title: Text, layout: QPageLayout) -> None:
        super().__init__(parent.window())
        self._room = parent.window().size()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(layout)
        self._printer.setDocName(look.say(title))
        self.setWindowTitle(look.say(tr("Print")))
        self.pages = QPrintPreviewWidget(self._printer, self)
        self.pages.paintRequested.connect(self.paintRequested)
        self.pages.previewChanged.connect(self._tell)
        for view in self.pages.findChildren(QGraphicsView):
            view.setAccessibleName(look.say(title))
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.scene().setBackgroundBrush(look.theme.color("neutral_bg"))
        self._zoom, self._at = label(look, "", SMALL, "text2"), label(look, "", SMALL, "text2")
        self._build()
        self.pages.fitInView()

    def printer(self) -> QPrinter:
        """Return the printer that the pages are laid out for."""
        return self._printer

    def print_pages(self) -> None:
        """Let the person choose a printer, and print there."""
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._print)
        # As open() does, which the print dialog has hidden.
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say how large the pages are now."""
        super().resizeEvent(event)
        self._tell()

    def _print(self) -> None:
        self.paintRequested.emit(self._printer)
        self.accept()

    def _build(self) -> None:
        px = self._look.theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(12))
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(hairline())
        layout.addWidget(self.pages, 1)
        layout.addWidget(hairline())
        layout.addSpacing(px(12))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.setSpacing(px(8))
        foot.addStretch(1)
        self.print_button = button(self._look, tr("Print…"), "primary", icon="printer", on=self.print_pages)
        self.print_button.setDefault(True)
        foot.addWidget(self.print_button)
        foot.addWidget(button(self._look, tr("Close"), on=self.reject))
        layout.addLayout(foot)
        room = self._room
        self.resize(min(px(_SIZE[0]), room.width() - _EDGE), min(px(_SIZE[1]), room.height() - _EDGE))
        self.print_button.setFocus()

    def _bar(self) -> QHBoxLayout:
        px, bar = self._look.theme.px, QHBoxLayout()
        bar.setContentsMargins(px(12), px(8), px(12), px(8))
        bar.setSpacing(px(4))
        self._before = self._tool("chevron-left", tr("Page before"), lambda: self._turn(-1), "Alt+Left")
        self._after = self._tool("chevron-right", tr("Page after"), lambda: self._turn(1), "Alt+Right")
        smaller = self._tool("zoom-out", tr("Smaller"), lambda: self._grow(1 / _STEP), "Ctrl+-")
        larger = self._tool("zoom-in", tr("Larger"), lambda: self._grow(_STEP), "Ctrl+=")
        width = self._tool("move-horizontal", tr("As wide as the window"), self._fit_width, "Ctrl+1")
        whole = self._tool("file-text", tr("Whole page"), self._fit_page, "Ctrl+0")
        for told, width_px in ((self._at, 88), (self._zoom, 48)):
            told.setAlignment(Qt.AlignmentFlag.AlignCenter)
            told.setMinimumWidth(px(width_px))
        for part in (self._before, self._at, self._after):
            bar.addWidget(part)
        bar.addStretch(1)
        for part in (smaller, self._zoom, larger, width, whole):
            bar.addWidget(part)
        return bar

    def _tool(self, icon: str, name: Text, on: Callable[[], None], keys: str) -> QToolButton:
        made = icon_button(self._look, icon, name, on=on)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(self._look.say(tr("{deed} ({keys})", deed=name, keys=native)))
        QShortcut(QKeySequence(keys), self, on)
        return made

    def _turn(self, pages: int) -> None:
        self.pages.setCurrentPage(min(max(1, self.pages.currentPage() + pages), self.pages.pageCount()))
        self._tell()

    def _grow(self, factor: float) -> None:
        self.pages.setZoomFactor(self.pages.zoomFactor() * factor)
        self._tell()

    def _fit_width(self) -> None:
        self.pages.fitToWidth()
        self._tell()

    def _fit_page(self) -> None:
        self.pages.fitInView()
        self._tell()

    def _tell(self) -> None:
        at, count = self.pages.currentPage(), self.pages.pageCount()
        self._zoom.setText(self._look.language.share(Decimal(str(round(self.pages.zoomFactor(), 2)))))
        self._at.setText(self._look.say(tr("Page {page} of {pages}", page=at, pages=count)) if count else "")
        self._before.setEnabled(at > 1)
        self._after.setEnabled(at < count)
