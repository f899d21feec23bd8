"""Showing what arrived one after the other: many charts in one turn would keep the window from hearing anybody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.services.workflows.charts.model import Chart
from app.views.charts.canvas.making import is_painted, load
from app.views.kit.runner import Runner


class Turns(QObject):
    """Hands on one chart in each turn of the event loop; a newer one of a name takes the place of the one before.

    Those with axes wait until what draws them is read; not before another chart is there, which would be longer in
    coming.
    """

    def __init__(self, owner: QObject, show: Callable[[str, Chart], None], runner: Runner) -> None:
        super().__init__(owner)
        self._show = show
        self._runner = runner
        self._is_loading = self._takes_all = False
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
        if not is_painted(chart):
            self._load()
        if not self._timer.isActive():
            self._timer.start()

    def _next(self) -> None:
        name = next((name for name, chart in self._waiting.items() if self._takes_all or is_painted(chart)), None)
        if name is not None:
            self._show(name, self._waiting.pop(name))
            self._timer.start()
            self._load()

    def _load(self) -> None:
        if not self._is_loading:
            self._is_loading = True
            self._runner.run(load, then=lambda _: self._take_all(), owner=self.parent())

    def _take_all(self) -> None:
        self._takes_all = True
        self._timer.start()
