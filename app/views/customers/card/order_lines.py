"""The lines of an order in its form: product, quantity, price and discount, with what they come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.numbers import NumberReader, fraction
from app.services.orders.fields import ORDER_LINES
from app.services.orders.rules import line_amount
from app.services.workflows.record_forms import FormRecord
from app.text import tr
from app.views.kit.fields_suggest import ReferenceInput
from app.views.kit.form import Sources
from app.views.kit.inputs import Input, LineInput
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, icon_button, label

_NAMES: Final = ("product", "quantity", "unit_price", "discount", "amount")
_WIDTHS: Final = {"quantity": 68, "unit_price": 92, "discount": 68, "amount": 96}
_NUMBERS: Final = NumberReader()


class LineRow:
    """The inputs of one line."""

    def __init__(self, ui: Ui, sources: Sources, record: FormRecord | None) -> None:
        self._ui = ui
        self.inputs: dict[str, Input] = {}
        for name in _NAMES:
            made = ReferenceInput(ui, sources.of_kind("products")) if name == "product" else LineInput()
            made.set_name(ui.say(ORDER_LINES.field(name).label))
            if name in _WIDTHS:
                made.setFixedWidth(ui.theme.px(_WIDTHS[name]))
            if record is not None:
                made.set_text(record.texts.get(name, ""), record.labels.get(name, ""))
            self.inputs[name] = made
            made.edited.connect(partial(self._on_edited, name))

    def texts(self) -> dict[str, str]:
        """Return what stands in the line, without what is empty."""
        return {name: text for name, made in self.inputs.items() if (text := made.text())}

    def amount(self) -> Decimal | None:
        """Return what the line comes to; None where that cannot be told."""
        texts = self.texts()
        if texts.get("amount"):
            return _number(texts["amount"])
        quantity, price = _number(texts.get("quantity", "")), _number(texts.get("unit_price", ""))
        if quantity is None or price is None:
            return None
        return line_amount(quantity, price, _share(texts.get("discount", "")))

    def _on_edited(self, name: str) -> None:
        if name in ("quantity", "unit_price", "discount"):
            # What was written before belongs to the former figures.
            self.inputs["amount"].set_text("")
        found = self.amount()
        is_counted = found is not None and not self.inputs["amount"].text()
        self.inputs["amount"].set_hint(self._ui.language.number(round(found, 2)) if is_counted and found else "")


class OrderLines(QWidget):
    """All lines and their sum.

    Signals:
        edited: A line was changed, added or taken away.
    """

    edited = Signal()

    def __init__(self, ui: Ui, sources: Sources, currency: Callable[[], str]) -> None:
        super().__init__()
        self._ui, self._sources, self._currency = ui, sources, currency
        self.rows: list[LineRow] = []
        self._was: tuple[dict[str, str], ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(ui, tr("Lines"), STRONG))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        layout.addLayout(self._grid)
        foot = QHBoxLayout()
        add = button(ui, tr("Add a line"), "link", icon="plus", on=self.add_line)
        add.setProperty("place", "edge")
        foot.addWidget(add)
        foot.addStretch(1)
        self._sum: QLabel = label(ui, "", STRONG)
        foot.addWidget(self._sum)
        layout.addLayout(foot)
        self._place()

    def fill(self, lines: Sequence[FormRecord]) -> None:
        """Show the lines of an order."""
        self.rows = [self._row(line) for line in lines]
        self._place()
        self._was = self.texts()

    def put(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Write lines as if a person had; ``labels`` among the values are names of products."""
        self.rows = [self._row(FormRecord(texts=each["texts"], labels=each["labels"])) for each in lines]
        self._place()

    def texts(self) -> tuple[dict[str, str], ...]:
        """Return the lines as commands read them, without those in which nothing stands."""
        return tuple(texts for row in self.rows if (texts := row.texts()))

    def draft(self) -> list[dict[str, Any]]:
        """Return the lines for later, with the names of products."""
        return [{"texts": row.texts(), "labels": {"product": _label(row)}} for row in self.rows]

    @property
    def is_changed(self) -> bool:
        """Whether the lines differ from those of the order."""
        return self.texts() != self._was

    def add_line(self) -> None:
        """Put an empty line at the end and the keyboard into it."""
        self.rows.append(self._row(None))
        self._place()
        self.rows[-1].inputs["product"].setFocus()
        self.edited.emit()

    def _row(self, record: FormRecord | None) -> LineRow:
        row = LineRow(self._ui, self._sources, record)
        for made in row.inputs.values():
            made.edited.connect(self._on_edited)
        return row

    def _remove(self, row: LineRow) -> None:
        self.rows.remove(row)
        for made in row.inputs.values():
            made.deleteLater()
        self._place()
        self.edited.emit()

    def _place(self) -> None:
        kept = {id(made) for row in self.rows for made in row.inputs.values()}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and id(widget) not in kept:
                widget.hide()
                widget.deleteLater()
        if self.rows:
            for column, name in enumerate(_NAMES):
                self._grid.addWidget(label(self._ui, ORDER_LINES.field(name).label, SMALL, "text2"), 0, column)
        for at, row in enumerate(self.rows, start=1):
            for column, name in enumerate(_NAMES):
                self._grid.addWidget(row.inputs[name], at, column, Qt.AlignmentFlag.AlignTop)
            remove = icon_button(self._ui, "trash-2", tr("Take this line away"), on=partial(self._remove, row))
            self._grid.addWidget(remove, at, len(_NAMES))
        self._show_sum()

    def _on_edited(self) -> None:
        self._show_sum()
        self.edited.emit()

    def _show_sum(self) -> None:
        amounts = [row.amount() for row in self.rows if row.texts()]
        known = sum((each for each in amounts if each is not None), Decimal(0))
        total = tr("Sum: {amount}", amount=self._ui.language.money(known, self._currency()))
        self._sum.setText(self._ui.say(total) if amounts else "")


def _label(row: LineRow) -> str:
    product = row.inputs["product"]
    return product.label if isinstance(product, ReferenceInput) else ""


def _number(text: str) -> Decimal | None:
    try:
        return _NUMBERS.decimal(text) if text else None
    except DoubtfulValueError:
        return None


def _share(text: str) -> Decimal | None:
    try:
        return fraction(text, _NUMBERS) if text else None
    except DoubtfulValueError:
        return None
