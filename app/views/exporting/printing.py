"""From something that can draw itself on pages to the preview, the printer, or the printer's PDF file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from app.services.workspace.files import readable_file_errors, write_whole
from app.text import Text
from app.views.exporting.preview import PrintPreview
from app.views.kit.desk import Desk
from app.views.kit.pdf import Drawn, with_text
from app.views.kit.widgets import brief

Draw = Callable[[QPrinter], Callable[[], list[Drawn]]]
"""Draws all pages on a printer and returns what tells, on any thread, with which glyphs."""


def preview(desk: Desk, title: Text, layout: QPageLayout, draw: Draw) -> PrintPreview:
    """Show pages as they will be printed, with the way to the printer."""
    dialog = PrintPreview(desk.ui, desk.window, title, layout)
    dialog.paintRequested.connect(partial(_print, desk, draw))
    dialog.open()
    return dialog


def foot_of(desk: Desk) -> str:
    """Return whose pages these are and of which day, to stand before the number of the page."""
    title = brief(desk.ui.runner.steward.settings.title)
    return f"{title} · {desk.ui.language.day(desk.ui.today)}"


def _print(desk: Desk, draw: Draw, printer: QPrinter) -> None:
    """Print, or show what would be printed; a printer that writes a PDF leaves out the text of many signs."""
    path = Path(printer.outputFileName())
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and path.name != ""
    before = _state_of(path) if is_file else None
    drawn = draw(printer)
    if is_file and _state_of(path) != before:
        desk.ui.runner.run(
            partial(_mend, path, drawn), then=lambda _done: None, failed=desk.complain, owner=desk.window
        )


def _mend(path: Path, drawn: Callable[[], list[Drawn]]) -> None:
    with readable_file_errors():
        write_whole(path, with_text(path.read_bytes(), drawn()))


def _state_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
