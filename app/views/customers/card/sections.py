"""What the parts of the card are put together from: a title, rows, ways to see more or less."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Final, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.customers.card.rows import INSET_PX, Row
from app.views.customers.card.tools import CardTools
from app.views.kit.theme import SMALL, STRONG, Type
from app.views.kit.widgets import icon_button, label


class SectionHead(QWidget):
    """The title of a part of the card, with a number, words at its right end and a way to add."""

    def __init__(self, tools: CardTools, title: Text, add: tuple[Text, Callable[[], None]] | None = None) -> None:
        super().__init__()
        ui = tools.ui
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(ui, title, STRONG))
        self.count = label(ui, "", SMALL, "text3")
        row.addWidget(self.count)
        row.addStretch(1)
        self.right = label(ui, "", Type(12, 600), "text2")
        row.addWidget(self.right)
        self.add_button = None
        if add is not None:
            self.add_button = icon_button(ui, "plus", add[0], on=add[1])
            row.addWidget(self.add_button)

    def show_count(self, count: int) -> None:
        """Show how many there are; nothing for none."""
        self.count.setText(str(count) if count else "")

    def allow_adding(self, *, is_allowed: bool) -> None:
        """Show the way to add only to those who may."""
        if self.add_button is not None:
            self.add_button.setVisible(is_allowed)

    def show_right(self, words: str, tone: str = "text2") -> None:
        """Show words at the right end."""
        self.right.setText(words)
        self.right.setProperty("tone", tone)
        self.right.style().unpolish(self.right)
        self.right.style().polish(self.right)


R = TypeVar("R", bound=Row)


class RowList(QWidget, Generic[R]):
    """Rows by key: those that stay are shown anew in their places, so that focus and opened parts stay."""

    def __init__(self, make: Callable[[], R], show: Callable[[R, Any], None], gap: int = 2) -> None:
        super().__init__()
        self._make, self._show_in = make, show
        self.rows: dict[Hashable, R] = {}
        self._free: list[R] = []
        self._data: dict[Hashable, Any] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)

    def show_rows(self, wanted: Iterable[tuple[Hashable, Any]]) -> None:
        """Show rows for these keys and values, in this order."""
        pairs = list(wanted)
        keys = {key for key, _ in pairs}
        for key in [key for key in self.rows if key not in keys]:
            self._free.append(self.rows.pop(key))
            del self._data[key]
        for at, (key, data) in enumerate(pairs):
            row = self.rows.get(key) or self._taken(key)
            if self._data.get(key) != data:
                self._data[key] = data
                self._show_in(row, data)
            if self._layout.indexOf(row) != at:
                self._layout.insertWidget(at, row)
            row.show()
        for row in self._free:
            row.hide()
        self.setVisible(bool(pairs))

    def _taken(self, key: Hashable) -> R:
        """Return a row for a key: one that is not needed any more, for new ones are slow to make."""
        row = self._free.pop(0) if self._free else self._make()
        row.reset()
        self.rows[key] = row
        return row


class Column(QVBoxLayout):
    """Parts one under the other; the ground of rows reaches a little over the edges of the others."""

    def __init__(self, tools: CardTools, parent: QWidget, gap: int = 4) -> None:
        super().__init__(parent)
        self._inset = tools.ui.theme.px(INSET_PX)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(tools.ui.theme.px(gap))

    def put(self, *parts: QWidget) -> None:
        """Add parts at the foot; buttons take no more room than they need."""
        for part in parts:
            if isinstance(part, RowList | Row):
                self.addWidget(part)
                continue
            line = QHBoxLayout()
            # The ground of the button at the end of a head reaches over the edge, its sign does not.
            line.setContentsMargins(self._inset, 0, 0 if isinstance(part, SectionHead) else self._inset, 0)
            line.addWidget(part, 0 if isinstance(part, QPushButton) else 1)
            if isinstance(part, QPushButton):
                line.addStretch(1)
            self.addLayout(line)


def nothing(tools: CardTools, words: Text) -> QWidget:
    """Return the words that stand where there is nothing yet."""
    return label(tools.ui, words, SMALL, "text3")


def more(count: int) -> Text:
    """Return the words of a way to see everything."""
    return tr("Show all {count}", count=count)


LESS: Final = tr("Show fewer")
