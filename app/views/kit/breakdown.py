"""Coming back from a bug in long work: whoever waits for its result would else wait for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.errors import AppError, CancelledError
from app.text import Text
from app.views.kit.runner import Runner

_AGAIN_MS: Final = 200


class Breakdown(QObject):
    """Fails the work of its parent once it is certain that a bug, which is told elsewhere, was in that work."""

    def __init__(
        self, parent: QObject, runner: Runner, is_running: Callable[[], bool], fail: Callable[[AppError], None],
        told: Text,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._runner, self._is_running, self._fail, self._told = runner, is_running, fail, told
        runner.broke.connect(self._look)

    def _look(self) -> None:
        if not self._is_running():
            return
        if self._runner.is_idle:
            self._fail(CancelledError("broke", self._told))
        else:
            QTimer.singleShot(_AGAIN_MS, self, self._look)
