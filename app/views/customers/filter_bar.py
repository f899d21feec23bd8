"""The filter as chips that read like a sentence, with a popup to add and change its parts by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.services.workflows.customer_list.filters import ALL, CustomerFilter
from app.services.workflows.customer_list.queries import FilterValues
from app.text import tr
from app.views.customers.filter_parts import (
    BY_NAME,
    FROM_CHART,
    PARTS,
    Part,
    chip,
    choices,
    chosen,
    is_set,
    toggled,
    without,
)
from app.views.customers.popup import ChoicePopup, Entry
from app.views.kit.theme import STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import FlowLayout, button, icon_button, literal, one_line

_TEXT = "text:"
_TITLE = tr("Filter by…")
_TEXT_HINT = tr("Name, person, number, tag or note")
_WIDEST_PX = 300


class Chip(QFrame):
    """One part of the filter: its words lead to its values, the cross takes it away, as does Delete.

    Signals:
        opened: The values are to be shown.
        removed: The part is to go.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, ui: Ui, words: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.body = QPushButton()
        self.body.setProperty("kind", "chipbody")
        self.body.setAccessibleName(words)
        metrics, room = QFontMetrics(ui.theme.font(STRONG)), ui.theme.px(_WIDEST_PX)
        shown = metrics.elidedText(one_line(words), Qt.TextElideMode.ElideRight, room)
        self.body.setText(shown.replace("&", "&&"))
        self.body.setToolTip(literal(words) if shown.endswith("…") else "")
        self.body.clicked.connect(self._open)
        self.body.installEventFilter(self)
        cross = icon_button(ui, "x", tr("Remove the filter {words}", words=words), on=self.removed.emit)
        cross.setProperty("kind", "chipcross")
        cross.setIconSize(cross.iconSize() * 0.78)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 3, 0)
        row.setSpacing(0)
        row.addWidget(self.body)
        row.addWidget(cross)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let Delete and Backspace take the part away."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_removing = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if is_removing:
            self.removed.emit()
        return is_removing

    def _open(self) -> None:
        self.opened.emit()


class FilterBar(QWidget):
    """All chips and the way to add one.

    Signals:
        changed: The filter that is wanted now.
        asked: The values to choose from are about to be shown; they may be out of date.
    """

    changed = Signal(object)
    asked = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._wanted: CustomerFilter = ALL
        self._values = FilterValues((), (), ())
        self._popup: ChoicePopup | None = None
        self._part: Part | None = None
        self._before: QWidget | None = None
        self._flow = FlowLayout(self)
        self._add: QPushButton
        self._fill()

    def show_filter(self, wanted: CustomerFilter) -> None:
        """Show another filter."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._fill()

    def show_values(self, values: FilterValues) -> None:
        """Take over what can be chosen from."""
        self._values = values
        self._fill()
        if self._popup is not None and self._part is not None:
            self._offer_values(self._part, keeps_place=True)

    def prepare(self) -> Iterator[None]:
        """Make the popup before it is asked for, with what it offers first, a part with each step."""
        popup = self._choices
        yield
        popup.offer(_TITLE, self._parts())
        for each in (popup, *popup.findChildren(QWidget)):
            yield
            each.ensurePolished()

    def add(self) -> None:
        """Open the popup on all parts."""
        self._open(self._add)
        self._offer_parts()

    def _fill(self) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                # Hidden, for a layout shows its new widgets later, and without a parent that makes a window.
                old.hide()
                old.deleteLater()
        for part in (FROM_CHART, *PARTS):
            if is_set(self._wanted, part):
                made = Chip(self._ui, self._ui.say(chip(self._ui, part, self._wanted, self._values)))
                made.opened.connect(lambda part=part, made=made: self._edit(part, made))
                made.removed.connect(lambda part=part: self._change(without(self._wanted, part)))
                self._put(made)
        self._add = button(self._ui, tr("Add filter"), "addchip", icon="plus", on=self.add)
        self._put(self._add)
        if self._wanted != ALL:
            self._put(button(self._ui, tr("Clear"), "link", on=lambda: self._change(ALL)))
        if had_focus:
            self._add.setFocus(Qt.FocusReason.TabFocusReason)
        self.updateGeometry()

    def _put(self, made: QWidget) -> None:
        self._flow.addWidget(made)
        made.show()

    def _edit(self, part: Part, anchor: QWidget) -> None:
        if part.is_switch or part is FROM_CHART:
            return
        self._open(anchor)
        self._offer_values(part)

    def _open(self, anchor: QWidget) -> None:
        self.asked.emit()
        self._before = self.window().focusWidget()
        self._popup = self._choices
        self._popup.pop_up(anchor)

    @cached_property
    def _choices(self) -> ChoicePopup:
        made = ChoicePopup(self._ui, self)
        made.taken.connect(self._take)
        made.written.connect(self._write)
        made.refused.connect(self._step_back)
        made.left.connect(self._forget)
        return made

    def _forget(self) -> None:
        self._popup = self._part = None

    def _parts(self) -> list[Entry]:
        return [Entry(part.name, self._ui.say(part.title), part.icon) for part in PARTS]

    def _offer_parts(self) -> None:
        self._part = None
        if self._popup is not None:
            self._popup.offer(_TITLE, self._parts())

    def _offer_values(self, part: Part, *, keeps_place: bool = False) -> None:
        self._part = part
        popup = self._popup
        if popup is None:
            return
        if part.is_text:
            popup.offer(_TEXT_HINT, [])
            popup.field.setText(self._wanted.text)
            popup.field.selectAll()
            self._write(self._wanted.text)
            return
        on, number, say = chosen(self._wanted, part), self._ui.language.number, self._ui.say
        typed = popup.field.text() if keeps_place else ""
        entries = [
            Entry(
                each.key, say(each.title), is_on=each.key in on, note=number(each.count) if each.count else "",
                number=each.key.rpartition(":")[2] if part.takes_number else "",
            )
            for each in choices(self._ui, part, self._values, typed)
        ]  # fmt: skip
        popup.offer(part.title, entries, keeps_place=keeps_place)

    def _write(self, typed: str) -> None:
        """Offer what was typed as a text to look for, and any number of days."""
        if self._popup is None:
            return
        if self._part is None or self._part.is_text:
            parts = [] if self._part else self._parts()
            said = self._ui.say(tr("Text: {text}", text=typed.strip()))
            found = [Entry(f"{_TEXT}{typed}", said, "search")] if typed.strip() else []
            title = _TEXT_HINT if self._part else _TITLE
            self._popup.offer(title, [*parts, *found], keeps_place=True)
        elif self._part.takes_number:
            self._offer_values(self._part, keeps_place=True)

    def _take(self, key: str) -> None:
        part = self._part
        if key.startswith(_TEXT) and (part is None or part.is_text):
            self._close()
            self._change(replace(self._wanted, text=key.removeprefix(_TEXT).strip()))
        elif part is None and not BY_NAME[key].is_switch:
            self._offer_values(BY_NAME[key])
        elif part is None:
            self._close()
            self._change(toggled(self._wanted, BY_NAME[key], key))
        else:
            self._change(toggled(self._wanted, part, key))
            if part.is_multiple:
                self._offer_values(part, keeps_place=True)
            else:
                self._close()

    def _step_back(self) -> None:
        if self._part is None:
            self._close()
        else:
            self._offer_parts()

    def _close(self) -> None:
        if self._popup is not None:
            popup, self._popup, self._part = self._popup, None, None
            popup.close()
            before = self._before if self._before is not None and shiboken6.isValid(self._before) else None
            back = before if before is not None and before.isVisible() else self._add
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _change(self, wanted: CustomerFilter) -> None:
        self._wanted = wanted
        self._fill()
        self.changed.emit(wanted)
