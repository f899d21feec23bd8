"""The quick form for a new follow-up: what, for whom, when in words, how often in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.values import ID_BYTES, Priority
from app.services.followups.commands import AddFollowUp
from app.services.followups.spoken_repeats import read_repeat
from app.services.kernel.bus import Outcome
from app.services.kernel.choice_labels import label_of
from app.services.kernel.doubt import DoubtfulValueError
from app.services.workflows.record_forms import Suggestion, find_references
from app.text import Text, tr, verbatim
from app.views.followups.moving import DueField
from app.views.followups.wording import repeat_words
from app.views.kit.dialogs import DialogBody, edged
from app.views.kit.fields_suggest import ReferenceInput
from app.views.kit.form_footer import Footer
from app.views.kit.inputs import ChoiceInput, Input, LineInput, Option, WordInput, YesNoInput
from app.views.kit.page import Page
from app.views.kit.theme import CARD, SMALL
from app.views.kit.widgets import label, wrapped

_REPEATS: Final = (
    "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY",
    "lunar:FREQ=YEARLY",
)  # fmt: skip
_NEEDED: Final = tr("This is needed.")


class Line(QWidget):
    """An input under its name, with a line below it for what was understood or what is wrong."""

    def __init__(self, page: Page, name: Text, field: QWidget) -> None:
        super().__init__()
        self._ui, self.field = page.ui, field
        title = label(self._ui, name, SMALL, "text2")
        title.setBuddy(field)
        if isinstance(field, Input):
            field.set_name(self._ui.say(name))
        self._told = wrapped(self._ui, "", SMALL, "text2")
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._ui.theme.px(4))
        for part in (title, field, self._told):
            layout.addWidget(part)
        layout.addStretch()

    def tell(self, text: Text | None, *, is_bad: bool = False) -> None:
        """Say something below the input, or nothing."""
        self._told.setText(self._ui.say(text) if text else "")
        self._told.setProperty("tone", "bad" if is_bad else "text2")
        self._told.style().polish(self._told)
        self._told.setVisible(text is not None)
        if isinstance(self.field, Input):
            self.field.mark(is_bad=is_bad)
        if is_bad:
            self.field.setFocus()


class NewFollowUp(QDialog):
    """Stays open, with everything typed, until the workspace has taken it; ``made`` is its id then."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.desk.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = page.ui
        self.made: bytes | None = None
        self.setWindowTitle(self._ui.say(tr("New follow-up")))
        self.setMinimumWidth(self._ui.theme.px(580))
        self.title, self.customer = LineInput(), ReferenceInput(self._ui, self._search)
        self.title.set_hint(self._ui.say(tr("Call about the offer")))
        self.customer.set_hint(self._ui.say(tr("Name, company or pinyin")))
        self.due = DueField(self._ui, tr("Due"), tr("Without a day it stands under Later."))
        self.repeat = WordInput(self._ui, [self._in_words(rule) for rule in _REPEATS])
        self.repeat.set_hint(self._ui.say(tr("never, every 2 weeks, every mon")))
        words = [Option(each.value, self._ui.say(label_of(Priority, each))) for each in Priority]
        self.priority = ChoiceInput(self._ui, words, is_required=True)
        self.priority.set_text(Priority.NORMAL.value)
        self.promise = YesNoInput(self._ui, tr("Promised to the customer"))
        self._lines = {
            "title": Line(page, tr("Title"), self.title), "customer": Line(page, tr("Customer"), self.customer),
            "due": Line(page, tr("Due"), self.due), "repeat": Line(page, tr("Repeat"), self.repeat),
            "priority": Line(page, tr("Priority"), self.priority),
        }  # fmt: skip
        self._footer = Footer(self._ui, tr("Add follow-up"))
        self._lay_out()
        self._connect()
        self.title.setFocus()

    @property
    def draft_name(self) -> str:
        """What tells this form from others among the drafts; empty where nothing was typed."""
        return "followups-new" if any(self._typed().values()) else ""

    @property
    def is_saving(self) -> bool:
        """Whether what was typed is being saved."""
        return self._footer.is_busy

    def draft(self) -> dict[str, Any]:
        """Return what is typed, in the form in which the full form for a follow-up takes it up."""
        typed = {**self._typed(), "priority": self.priority.text(), "promise": self.promise.text()}
        try:
            due = self.due.due()
            typed |= {"due": due.as_text() if due else "", "repeat": self._rule()}
        except DoubtfulValueError:
            pass  # it stays as it was typed
        labels, keyboard = {"customer": self.customer.label}, self.focusWidget()
        at = next((name for name, line in self._lines.items() if keyboard and line.isAncestorOf(keyboard)), "")
        return {"kind": "followups", "id": "", "version": None, "preset": {}, "texts": typed, "labels": labels,
                "lines": None, "at": at}  # fmt: skip

    def reject(self) -> None:
        """Leave; where something was typed, ask first."""
        if self._footer.is_asking:
            self._footer.stop_asking()
            self.title.setFocus()
        elif any(self._typed().values()):
            self._footer.ask_to_leave()
        else:
            super().reject()

    def _typed(self) -> dict[str, str]:
        return {"title": self.title.text(), "customer": self.customer.text(), "due": self.due.line.text().strip(),
                "repeat": self.repeat.text()}  # fmt: skip

    def _in_words(self, rule: str) -> str:
        return self._ui.say(repeat_words(self._ui, rule))

    def _lay_out(self) -> None:
        px = self._ui.theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(24), 0, px(24))
        layout.setSpacing(px(14))
        edged(layout, px(24)).addWidget(label(self._ui, tr("New follow-up"), CARD))
        self._area = DialogBody(self, px(24))
        self._area.column.setSpacing(px(14))
        layout.addWidget(self._area, 1)
        layout.addWidget(self._area.line)
        for name in ("title", "customer"):
            self._area.column.addWidget(self._lines[name])
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(14))
        grid.addWidget(self._lines["due"], 0, 0)
        grid.addWidget(self._lines["repeat"], 0, 1)
        grid.addWidget(self._lines["priority"], 1, 0)
        self.promise.setMinimumHeight(px(34))
        grid.addWidget(self.promise, 1, 1, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._area.column.addLayout(grid)
        self._area.column.addStretch()
        edged(layout, px(24)).addWidget(self._footer)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be as high as what is in it needs, as far as the window has that room."""
        self._area.fit()
        super().showEvent(event)

    def _connect(self) -> None:
        self._footer.saved.connect(self._submit)
        self._footer.left.connect(self.reject)
        self._footer.dropped.connect(partial(QDialog.reject, self))
        self.repeat.edited.connect(self._tell_repeat)
        self.title.edited.connect(lambda: self._lines["title"].tell(None))
        self.customer.edited.connect(lambda: self._lines["customer"].tell(None))

    def _search(self, typed: str, then: Callable[[Sequence[Option]], None]) -> None:
        def hand_over(found: tuple[Suggestion, ...]) -> None:
            then([Option(each.id.hex(), each.name, each.detail) for each in found])

        self._ui.runner.ask(
            find_references, "customers", typed, then=hand_over, failed=self._failed, key=id(self), owner=self
        )

    def _rule(self) -> str:
        """Return the repetition; one of the list by itself, another one by its words."""
        text = self.repeat.text()
        listed = {self._in_words(rule): rule for rule in _REPEATS}
        return listed.get(text) or read_repeat(text)

    def _tell_repeat(self) -> None:
        try:
            rule = self._rule()
        except DoubtfulValueError as doubt:
            self._lines["repeat"].tell(doubt.reason)
            return
        words = self._in_words(rule) if rule else ""
        self._lines["repeat"].tell(verbatim(words) if words != self.repeat.text() and rule else None)

    def _submit(self) -> None:
        values = self._values()
        if values is not None:
            self._footer.say(None)
            self._footer.set_busy(is_busy=True)
            self._ui.runner.do(AddFollowUp(values), then=self._added, failed=self._failed, owner=self)

    def _values(self) -> dict[str, str] | None:
        """Return the texts of the record; None where something is wrong, which is said at its field."""
        if not self.title.text():
            self._lines["title"].tell(_NEEDED, is_bad=True)
            return None
        if not _is_id(self.customer.text()):
            self._lines["customer"].tell(tr("Choose a customer from the list."), is_bad=True)
            return None
        try:
            due = self.due.due()
        except DoubtfulValueError as doubt:
            self.due.complain(doubt.reason)
            return None
        try:
            rule = self._rule()
        except DoubtfulValueError as doubt:
            self._lines["repeat"].tell(doubt.reason, is_bad=True)
            return None
        if rule and due is None:
            self.due.complain(tr("What repeats needs a first day."))
            return None
        values = {"customer": self.customer.text(), "title": self.title.text(), "due": due.as_text() if due else "",
                  "repeat": rule, "priority": self.priority.text(), "promise": self.promise.text()}  # fmt: skip
        return {name: text for name, text in values.items() if text}

    def _added(self, outcome: Outcome) -> None:
        self.made = outcome.value
        self.accept()

    def _failed(self, error: AppError) -> None:
        self._footer.set_busy(is_busy=False)
        self._footer.say(error.text, is_bad=True)
        self._area.fit()
        self.title.setFocus()  # a button that was pressed has lost the keyboard to Cancel


def _is_id(text: str) -> bool:
    try:
        return len(bytes.fromhex(text)) == ID_BYTES
    except ValueError:
        return False
