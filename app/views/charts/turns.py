"""Showing what arrived one after the other: many charts in one turn would keep the window from hearing anybody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.services.workflows.charts.model import Chart
from app.views.charts.canvas.making import is_painted


class Turns(QObject):
    """Hands on one chart in each turn of the event loop; a newer one of a name takes the place of the one before.

    Until ``take_all`` those with axes wait: what draws them is still being loaded.
    """

    def __init__(self, owner: QObject, show: Callable[[str, Chart], None]) -> None:
        super().__init__(owner)
        self._show = show
        self._takes_all = False
        self._waiting: dict[str, Chart] = {}
        self._timer = QTimer(self, singleShot=True, interval=1)
        self._timer.timeout.connect(self._next)

    @property
    def is_over(self) -> bool:
        """Whether everything that arrived is shown."""
        return not self._waiting

    def take_all(self) -> None:
        """Hand on charts with axes too."""
        self._takes_all = True
        self._timer.start()

    def put(self, name: str, chart: Chart) -> None:
        """Have a chart shown when its turn comes."""
        self._waiting[name] = chart
        if not self._timer.isActive():
            self._timer.start()

    def _next(self) -> None:
        name = next((name for name, chart in self._waiting.items() if self._takes_all or is_painted(chart)), None)
        if name is not None:
            self._show(name, self._waiting.pop(name))
            self._timer.start()
