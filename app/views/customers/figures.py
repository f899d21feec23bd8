"""What figures say about the rows that are looked at: read after them, kept while they are read anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.services.analysis.segment_words import HINTS, LABELS
from app.services.workflows.customer_list.rows import CustomerRow
from app.services.workflows.insight import InsightColumns, load_insight_columns
from app.text import Text, tr
from app.views.kit.page import Page
from app.views.kit.ui import Ui

_QUIET_MS: Final = 60
_KEPT: Final = 6_000
_UNKNOWN: Final = InsightColumns()


@dataclass(frozen=True)
class FigureWords:
    """The columns of figures of one row, in words."""

    ui: Ui
    found: InsightColumns

    def cell(self, column: str) -> str:
        """Return what a cell shows; nothing where nothing is known."""
        words = {"class": self._class, "segment": self._segment, "rhythm": self._rhythm}[column]()
        return self.ui.say(words) if words is not None else ""

    def tip(self, column: str) -> str:
        """Return what to do about a segment; nothing about one of the team's own."""
        is_usual = self.found.segment_label == LABELS.get(self.found.segment or "")
        hint = HINTS.get(self.found.segment or "") if column == "segment" and is_usual else None
        return self.ui.say(hint) if hint is not None else ""

    @property
    def is_late(self) -> bool:
        """Whether an order is overdue by the customer's own rhythm."""
        return (self.found.days_late or 0) > 0

    def _class(self) -> Text | None:
        return tr("Class {name}", name=self.found.value_class) if self.found.value_class else None

    def _segment(self) -> Text | None:
        return self.found.segment_label

    def _rhythm(self) -> Text | None:
        late = self.found.days_late
        if late is None:
            return None
        if not late:
            return tr("Due today")
        return tr("%n days late", "", late) if late > 0 else tr("Due in {days}", days=tr("%n days", "", -late))


class Figures(QObject):
    """Reads for the rows that are near.

    ``is_wanted`` is whether a column of figures is shown, ``is_for_stages`` whether stages are: nobody
    has set some of them.

    Signals:
        arrived: There are figures to show.
    """

    arrived = Signal()

    def __init__(self, page: Page, near: Callable[[], Sequence[bytes]]) -> None:
        super().__init__(page)
        self._page, self._near = page, near
        self._kept: dict[bytes, tuple[int, FigureWords]] = {}
        self._reading = 0
        self._awaited: frozenset[bytes] = frozenset()
        self.is_wanted = self.is_for_stages = False
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self._read)

    def are_wanted_for(self, row: CustomerRow) -> bool:
        """Return whether something that is shown of a row comes from figures."""
        return self.is_wanted or (self.is_for_stages and not row.stage)

    def of(self, key: bytes) -> FigureWords | None:
        """Return the figures of a customer, those of before while they are read anew; None where unread."""
        reading, words = self._kept.get(key, (-1, None))
        if reading != self._reading and not self._soon.isActive():
            # Started anew with every cell that is painted it would never come to its end.
            self._soon.start()
        return words

    def begin(self) -> None:
        """Take everything kept so far for out of date."""
        self._reading += 1
        self._awaited = frozenset()
        if len(self._kept) > _KEPT:
            self._kept.clear()

    def _read(self) -> None:
        ids = [key for key in self._near() if self._kept.get(key, (-1, None))[0] != self._reading]
        if not self._awaited.issuperset(ids):
            reading, self._awaited = self._reading, frozenset(ids)
            self._page.ask(
                load_insight_columns, ids,
                then=lambda found: self._take(reading, ids, found),
                failed=lambda error: self._miss(reading, ids, error), key="figures",
            )  # fmt: skip

    def _take(self, reading: int, ids: Sequence[bytes], found: Mapping[bytes, InsightColumns]) -> None:
        self._awaited = frozenset()
        for key in ids:
            self._kept[key] = (reading, FigureWords(self._page.ui, found.get(key, _UNKNOWN)))
        self.arrived.emit()

    def _miss(self, reading: int, ids: Sequence[bytes], error: AppError) -> None:
        """Leave the cells empty, and do not ask again with every painting."""
        self._take(reading, ids, {})
        self._page.desk.complain(error)
