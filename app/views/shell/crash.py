"""The crash path: what nobody expected is logged, shown as a report without personal data, and survived.

Errors that a person can act on never come here: they are shown where they happened.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app import paths
from app.errors import AppError
from app.services.workspace.files import open_private, readable_file_errors, write_whole
from app.text import tr
from app.views.kit.dialogs import fit
from app.views.kit.icons import Icons
from app.views.kit.language import Language
from app.views.kit.runner import Post
from app.views.kit.theme import CARD, SMALL, Theme
from app.views.kit.ui import Look
from app.views.kit.widgets import button, icon_label, label, wrapped
from app.views.shell.crash_report import Report, report_of

log = logging.getLogger(__name__)

LookProvider = Callable[[], Look | None]


class CrashPath:
    """Takes errors on any thread and shows each place once; never raises, and never calls itself."""

    def __init__(self, look_provider: LookProvider) -> None:
        self._look_provider = look_provider
        self._post = Post()
        self._busy = threading.local()
        self._seen: set[str] = set()
        self._cannot_show = False
        self.dialog: CrashDialog | None = None

    def report(self, error: BaseException) -> None:
        """Log an error and have it shown on the window's thread."""
        if getattr(self._busy, "is_reporting", False):
            return
        self._busy.is_reporting = True
        try:
            log.critical("unexpected error", exc_info=error)
            report = report_of(error, self._surroundings())
            self._post(lambda: self._show(report))
        except Exception:  # whatever goes wrong here must not come back here
            sys.__excepthook__(type(error), error, error.__traceback__)
        finally:
            self._busy.is_reporting = False

    def log_only(self, error: BaseException | None) -> None:
        """Log what nobody can act on, such as an error in the clearing away of an object."""
        with suppress(Exception):
            log.error("error that Python ignored", exc_info=error)

    def _show(self, report: Report) -> None:
        is_known = report.place in self._seen
        self._seen.add(report.place)
        if self._cannot_show or QApplication.closingDown():
            return
        try:
            if self.dialog is not None:
                self.dialog.count_another()
            elif not is_known:
                self._open(report)
        except Exception as error:  # a dialog that cannot be drawn would come back for ever
            self._cannot_show = True
            self.log_only(error)

    def _open(self, report: Report) -> None:
        self.dialog = CrashDialog(self._look(), report.text, QApplication.activeWindow())
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _look(self) -> Look:
        with suppress(Exception):
            look = self._look_provider()
            if look is not None:
                return look
        theme = Theme()
        return Look(theme, Icons(theme), Language("en"))

    def _surroundings(self) -> str:
        with suppress(Exception):
            look = self._look_provider()
            if look is not None:
                scheme = "dark" if look.theme.is_dark else "light"
                return f"{look.language.code}, {scheme}, {look.theme.scale} %"
        return ""


class CrashDialog(QDialog):
    """Shows exactly what would be copied, and the ways on."""

    def __init__(self, look: Look, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(look.say(tr("Unexpected error")))
        fit(self, QSize(look.theme.px(640), look.theme.px(480)))
        self._look, self._others = look, 0
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(look.say(tr("Report")))
        self.report.setProperty("kind", "report")
        self.report.setFont(_figures_font(look))
        self._more = label(look, "", SMALL, "text2")
        self._said = label(look, "", SMALL, "ok")
        self._lay_out()

    def count_another(self) -> None:
        """Say that more went wrong while this one is shown."""
        self._others += 1
        self._more.setText(self._look.say(tr("%n more errors meanwhile; they are in the log.", "", self._others)))

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._said.setText(self._look.say(tr("Copied")))

    def save_to(self, path: Path) -> None:
        """Write the report to a file."""
        try:
            with readable_file_errors():
                write_whole(path, self.report.toPlainText().encode())
        except AppError as error:
            self._said.setText(self._look.say(error.text))
        else:
            self._said.setText(self._look.say(tr("Saved as {name}", name=path.name)))

    def close_safely(self) -> None:
        """Close the window the way a person does: the workspace is backed up and closed first."""
        self.accept()
        QApplication.closeAllWindows()

    def _lay_out(self) -> None:
        look = self._look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(look.theme.px(12))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(icon_label(look, "triangle-alert", "warn", 24))
        head.addWidget(label(look, tr("Something went wrong in the program"), CARD), 1)
        layout.addLayout(head)
        layout.addWidget(wrapped(look, _SAFE, tone="text2"))
        layout.addWidget(self.report, 1)
        layout.addWidget(wrapped(look, _NOTHING_PERSONAL, SMALL, "text2"))
        layout.addWidget(self._more)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(button(look, tr("Copy"), icon="copy", on=self.copy))
        buttons.addWidget(button(look, tr("Save…"), icon="save", on=self._choose))
        buttons.addWidget(self._said, 1)
        buttons.addWidget(button(look, tr("Close safely"), on=self.close_safely))
        go_on = button(look, tr("Continue"), "primary", on=self.accept)
        go_on.setDefault(True)
        buttons.addWidget(go_on)
        layout.addLayout(buttons)
        go_on.setFocus()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self._look.say(tr("Save the report")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("steward-report.txt")
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()


def _figures_font(look: Look) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(look.theme.px(SMALL.px))
    return font


_SAFE: Final = tr(
    "Everything that was saved is safe. You can go on. If it happens again, close safely, start anew, and send this "
    "report to whoever looks after Steward."
)
_NOTHING_PERSONAL: Final = tr(
    "This is all that would be copied: places in the program and versions. No names, no values, no paths of yours."
)


def install(look_provider: LookProvider) -> CrashPath:
    """Take everything that nobody catches from now on, on every thread, and what Qt and the machine say."""
    path = CrashPath(look_provider)

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        path.report(error.with_traceback(trace))

    def on_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
            path.report(arguments.exc_value)

    def on_ignored(arguments: Any) -> None:
        path.log_only(arguments.exc_value)

    sys.excepthook = on_error
    threading.excepthook = on_thread
    sys.unraisablehook = on_ignored
    qInstallMessageHandler(_log_qt)
    _dump_faults()
    return path


def faults_file() -> Path:
    """Return the file that gets the places of all threads when the machine itself stops the program."""
    return paths.log_dir() / "faults.log"


def _dump_faults() -> None:
    with suppress(OSError):
        paths.log_dir().mkdir(parents=True, exist_ok=True)
        # The handle stays open until the process ends: that is when it is needed.
        faulthandler.enable(open_private(str(faults_file()), os.O_WRONLY | os.O_CREAT | os.O_APPEND))


_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_HARMLESS: Final = re.compile(r"[A-Za-z_:<>()., -]{1,80}")


def _log_qt(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log what Qt says up to where it may quote something: a quotation mark, a number, a path, a second colon."""
    with suppress(Exception):
        log.log(_LEVELS.get(level, logging.WARNING), qt_words(str(context.category or "qt"), message))


def qt_words(category: str, message: str) -> str:
    """Return the part of a message of Qt that Qt wrote itself."""
    first, colon, rest = message.partition(": ")
    begun = first + colon + rest.partition(": ")[0]
    kept = _HARMLESS.match(begun)
    return f"Qt, {category}: {kept[0] if kept else ''}".strip()
