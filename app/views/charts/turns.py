"""Showing what arrived one after the other: many charts in one turn would keep the window from hearing anybody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.services.workflows.charts.model import Chart


class Turns(QObject):
    """Hands on one chart in each turn of the event loop; a newer one of a name takes the place of the one before."""

    def __init__(self, owner: QObject, show: Callable[[str, Chart], None]) -> None:
        super().__init__(owner)
        self._show = show
        self._waiting: dict[str, Chart] = {}
        self._timer = QTimer(self, singleShot=True, interval=1)
        self._timer.timeout.connect(self._next)

    @property
    def is_over(self) -> bool:
        """Whether everything that arrived is shown."""
        return not self._waiting

    def put(self, name: str, chart: Chart) -> None:
        """Have a chart shown when its turn comes."""
        self._waiting[name] = chart
        if not self._timer.isActive():
            self._timer.start()

    def _next(self) -> None:
        name = next(iter(self._waiting), None)
        if name is not None:
            self._show(name, self._waiting.pop(name))
        if self._waiting:
            self._timer.start()
