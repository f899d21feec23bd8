"""Giving follow-ups another day: a small menu with keys, and typed words for any other day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.followups.commands import MoveFollowUp
from app.services.followups.spoken import Due, read_due
from app.services.kernel.commands import Batch, Command
from app.services.kernel.doubt import DoubtfulValueError
from app.text import Text, tr
from app.views.followups.wording import day_in_full
from app.views.kit.desk import Desk
from app.views.kit.fields_calendar import CalendarPopup
from app.views.kit.signs import add_sign
from app.views.kit.theme import CARD, SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, label, wrapped

MOVE: Final = "move"
"""What a half-written new day is called among the drafts."""


def local_now(ui: Ui) -> datetime:
    """Return the present moment on the workspace's clocks."""
    return ui.language.local(ui.runner.steward.clock.now())


def ask_where_to(desk: Desk, parent: QWidget, at: QPoint, ids: Sequence[bytes]) -> QMenu:
    """Show the days that are asked for most, each with a key, and move follow-ups to the chosen one."""
    ui = desk.ui
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for title, day in _days(ui):
        # What stands after a tab is shown at the right, where menus have their keys.
        action = menu.addAction("\t".join((ui.say(title), ui.say(_short(ui, day)))))
        action.triggered.connect(partial(desk.do, _moved(ids, Due(day)), None, parent))
    menu.addSeparator()
    menu.addAction(ui.say(tr("A &date…"))).triggered.connect(lambda: MoveDialog(desk, ids).open())
    menu.setActiveAction(menu.actions()[0])
    menu.popup(at)
    return menu


def reopen_move(desk: Desk, draft: Mapping[str, Any]) -> None:
    """Ask again for another day, as :meth:`MoveDialog.draft` kept it."""
    dialog = MoveDialog(desk, [bytes.fromhex(each) for each in draft["ids"]])
    dialog.field.line.setText(str(draft["text"]))
    dialog.open()


def _moved(ids: Sequence[bytes], due: Due) -> Command:
    commands = tuple(MoveFollowUp(each, due.day, due.minute) for each in ids)
    return commands[0] if len(ids) == 1 else Batch(commands, tr("%n follow-ups moved", "", len(ids)))


def _days(ui: Ui) -> list[tuple[Text, date]]:
    today, now = ui.today, local_now(ui)
    return [
        (tr("&Today"), today),
        (tr("T&omorrow"), today + timedelta(days=1)),
        (tr("In &3 days"), today + timedelta(days=3)),
        (tr("Next &week"), read_due("next week", now).day),
        (tr("In a &month"), read_due("in 1 month", now).day),
    ]


def _short(ui: Ui, day: date) -> Text:
    return tr("{weekday} {day}", weekday=ui.language.weekday(day), day=ui.language.day(day, ui.today))


class DueField(QWidget):
    """A line for a day in words, with what was understood of it below."""

    def __init__(self, ui: Ui, name: Text, when_empty: Text) -> None:
        super().__init__()
        self._ui, self._when_empty = ui, when_empty
        self.line = QLineEdit()
        self.line.setAccessibleName(ui.say(name))
        self.line.setPlaceholderText(ui.say(tr("fri 3pm, in 2 weeks, 2026-12-24")))
        add_sign(ui, self.line, "calendar", tr("Choose a day"), self._open_calendar)
        keys = QShortcut(QKeySequence(Qt.Key.Key_F4), self.line, self._open_calendar)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setFocusProxy(self.line)
        self._told = wrapped(ui, "", SMALL, "text2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ui.theme.px(4))
        layout.addWidget(self.line)
        layout.addWidget(self._told)
        self.line.textChanged.connect(self._tell)
        self._tell()

    def due(self) -> Due | None:
        """Return the day; None where nothing is written.

        Raises:
            DoubtfulValueError: It was not understood.
        """
        text = self.line.text().strip()
        return read_due(text, local_now(self._ui)) if text else None

    def complain(self, text: Text) -> None:
        """Say what is wrong at the field."""
        self._show(text, is_bad=True)
        self.line.setFocus()

    def _open_calendar(self) -> None:
        try:
            due = self.due()
        except DoubtfulValueError:
            due = None
        popup = CalendarPopup(self._ui, self.line, due.day if due else self._ui.today, self._ui.today)
        popup.chosen.connect(lambda day: self.line.setText(Due(day, due.minute if due else None).as_text()))

    def _tell(self) -> None:
        try:
            due = self.due()
        except DoubtfulValueError as doubt:
            self._show(doubt.reason, is_bad=False)
            return
        self._show(self._when_empty if due is None else day_in_full(self._ui.language, due.day, due.minute))

    def _show(self, text: Text, *, is_bad: bool = False) -> None:
        self._told.setText(self._ui.say(text))
        self.line.setAccessibleDescription(self._told.text())
        for widget, name, value in (
            (self._told, "tone", "bad" if is_bad else "text2"),
            (self.line, "state", "bad" if is_bad else ""),
        ):
            widget.setProperty(name, value)
            widget.style().polish(widget)


class MoveDialog(QDialog):
    """Asks for any other day; stays open, with what was typed, until the follow-ups have it."""

    def __init__(self, desk: Desk, ids: Sequence[bytes]) -> None:
        super().__init__(desk.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._ids = desk, ids
        ui = desk.ui
        self.setWindowTitle(ui.say(tr("Move to another day")))
        self.setMinimumWidth(ui.theme.px(380))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[ui.theme.px(24)] * 4)
        layout.setSpacing(ui.theme.px(14))
        layout.addWidget(label(ui, tr("Move to another day"), CARD))
        self.field = DueField(ui, tr("New day"), tr("Type a day, with a time if there is one."))
        layout.addWidget(self.field)
        box = QDialogButtonBox()
        self._ok = button(ui, tr("Move"), "primary", on=self._move)
        self._ok.setDefault(True)
        box.addButton(self._ok, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(button(ui, tr("Cancel"), on=self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        layout.addWidget(box)
        self.field.setFocus()

    @property
    def draft_name(self) -> str:
        """What tells this from forms among the drafts; empty where nothing was typed."""
        return MOVE if self.field.line.text() else ""

    @property
    def is_saving(self) -> bool:
        """Whether the follow-ups are being moved."""
        return not self._ok.isEnabled()

    def draft(self) -> dict[str, Any]:
        """Return what was typed, and for what, as plain JSON values."""
        return {"kind": MOVE, "ids": [each.hex() for each in self._ids], "text": self.field.line.text()}

    def _move(self) -> None:
        try:
            due = self.field.due()
        except DoubtfulValueError as doubt:
            self.field.complain(doubt.reason)
            return
        if due is None:
            self.field.complain(tr("This is needed."))
            return
        self._ok.setEnabled(False)
        command, runner = _moved(self._ids, due), self._desk.ui.runner
        runner.do(command, then=lambda _outcome: self.accept(), failed=self._fail, owner=self)

    def _fail(self, error: AppError) -> None:
        self._ok.setEnabled(True)
        self.field.complain(error.text)
