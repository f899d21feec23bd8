"""Progress of long work: from the worker's thread to words, a bar and the time that is left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.services.kernel.progress import Progress
from app.text import Text, tr
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import button, label

_BETWEEN_MS: Final = 80
_BEFORE_GUESS_MS: Final = 2_000
_MINUTE_S: Final = 60
_THOUSAND: Final = 1_000


class Watch(QObject):
    """One piece of long work that is watched, and can be cancelled, from the window's thread.

    Signals:
        told: The phase, the units done and their total, or None where that is not known.
    """

    told = Signal(object, int, object)

    def __init__(self) -> None:
        super().__init__()
        self.progress = Progress(self._report)
        self._phase: Text | None = None
        self._since = QElapsedTimer()

    def _report(self, phase: Text, done: int, total: int | None) -> None:
        # On the worker's thread, perhaps a million times: only what an eye can follow is passed on.
        is_new = phase is not self._phase
        if is_new or not self._since.isValid() or self._since.elapsed() >= _BETWEEN_MS:
            self._phase = phase
            self._since.start()
            self.told.emit(phase, done, total)


class ProgressLine(QWidget):
    """What is being done, a bar, how much and how long still, and the way to stop it.

    Signals:
        stopped: Somebody wants it to stop.
    """

    stopped = Signal()

    def __init__(self, look: Look, stop: Text) -> None:
        super().__init__()
        self._look = look
        self._total: int | None = None
        self._counts_rows = True
        self._phase_time = QElapsedTimer()
        self._phase: Text | None = None
        self._words = label(look, "", STRONG)
        self._count = label(look, "", SMALL, "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._button = button(look, stop, on=self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._button)
        layout.addLayout(line)
        layout.addWidget(self._count)

    def watch(self, watch: Watch, words: Text, total: int | None = None, *, counts_rows: bool = True) -> None:
        """Begin anew; ``total`` is how many rows there are, where the work itself does not know."""
        self._total, self._counts_rows, self._phase = total, counts_rows, None
        self._button.setEnabled(True)
        self._words.setText(self._look.say(words))
        self._bar.setAccessibleName(self._words.text())
        self._count.setText("")
        self._bar.setRange(0, 0)
        watch.told.connect(self._show)

    def show_stopping(self) -> None:
        """Say that it is being stopped, which may take a moment."""
        self._button.setEnabled(False)
        self._words.setText(self._look.say(tr("Stopping…")))

    def focus_stop(self) -> None:
        """Put the keyboard on the way to stop."""
        self._button.setFocus()

    def _stop(self) -> None:
        self.show_stopping()
        self.stopped.emit()

    def _show(self, phase: Text, done: int, total: int | None) -> None:
        if phase is not self._phase:
            self._phase = phase
            self._phase_time.start()
        total = total or self._total
        if total:
            self._bar.setRange(0, _THOUSAND)
            self._bar.setValue(min(done, total) * _THOUSAND // total)
        if self._counts_rows:
            self._count.setText(self._look.say(self._counted(done, total)))

    def _counted(self, done: int, total: int | None) -> Text:
        number = self._look.language.number
        if not total:
            return tr("{done} rows", done=number(done))
        if done >= total:
            return tr("Finishing…")
        counted = tr("{done} of {total} rows", done=number(done), total=number(total))
        left = self._left(done, total)
        return tr("{counted}, {left}", counted=counted, left=left) if left else counted

    def _left(self, done: int, total: int) -> Text | None:
        """Return how long it still takes, once that can be told."""
        gone = self._phase_time.elapsed()
        if gone < _BEFORE_GUESS_MS or not done:
            return None
        seconds = round(gone * (total - done) / done / _THOUSAND)
        if seconds < _MINUTE_S:
            return tr("less than a minute left")
        return tr("about %n minutes left", "", round(seconds / _MINUTE_S))
