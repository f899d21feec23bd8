"""The dialog in which a record is made or changed, of whatever kind; nothing typed is lost.

Half-written forms can be kept as plain JSON and opened again, also after a lock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError, ConflictError
from app.services.customers.fields import CUSTOMERS
from app.services.kernel.bus import Outcome
from app.services.kernel.history import RecordChange, list_history
from app.services.workflows.record_forms import FormRecord, find_customer_name, load_form
from app.text import Text, tr
from app.views.customers.card.plans import PLANS
from app.views.customers.card.record_form import Opening, RecordForm
from app.views.kit.desk import Desk
from app.views.kit.form_footer import Footer
from app.views.kit.theme import CARD, SMALL
from app.views.kit.widgets import ElidedLabel, hairline, label

Then = Callable[[bytes], None]

_WIDTH: Final = 560
_WIDE: Final = 680
_HIGH: Final = 720
_EDGE: Final = 24
_AIR: Final = 12
_SHORT: Final = 6


def edit_record(
    desk: Desk,
    kind_name: str,
    record_id: bytes | None = None,
    preset: Mapping[str, str] | None = None,
    then: Then | None = None,
) -> None:
    """Open the form for a record, or for a new one that begins with ``preset``.

    ``then`` gets the id of what was saved. Where the record is out of reach, a notice says so.
    """
    _open(desk, Opening(kind_name, record_id, dict(preset or {})), then)


def reopen(desk: Desk, name: str, draft: Mapping[str, Any]) -> None:
    """Open a form again as :meth:`RecordDialog.draft` kept it; what makes no sense any more is left out."""
    del name  # the draft says itself what it is of
    if draft.get("kind") in PLANS:
        record_id = bytes.fromhex(draft["id"]) if draft.get("id") else None
        _open(desk, Opening(str(draft["kind"]), record_id, dict(draft.get("preset", {})), draft), None)


def _open(desk: Desk, opening: Opening, then: Then | None) -> None:
    def show(record: FormRecord) -> None:
        RecordDialog(desk, opening, record, then).open()

    if opening.is_new and opening.kind_name == CUSTOMERS.name and then is None:
        then = desk.open_customer  # whoever makes a customer goes on with it
    kind, window = opening.form.kind, desk.window
    # Of two requests, as by a double click on a button, only one opens a form.
    key = ("form", id(window), opening.kind_name, opening.record_id)
    desk.ui.runner.ask(load_form, kind, opening.record_id, then=show, failed=desk.complain, key=key, owner=window)


class RecordDialog(QDialog):
    """The form of one record over the window."""

    def __init__(self, desk: Desk, opening: Opening, record: FormRecord, then: Then | None = None) -> None:
        super().__init__(desk.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.ui = desk, desk.ui
        self._opening, self._then = opening, then
        self._is_busy = False
        self.body = RecordForm(self.ui, opening, record)
        self.footer = Footer(self.ui, opening.form.new_verb if opening.is_new else tr("Save changes"))
        self._build()
        self.footer.saved.connect(self.save)
        self.footer.left.connect(self.reject)
        self.footer.dropped.connect(partial(QDialog.reject, self))
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)
        customer = self.body.customer_id
        if customer is not None and "customer" not in self.body.form.boxes:
            runner = self.ui.runner
            runner.ask(find_customer_name, customer, then=self._show_customer, failed=_do_without, owner=self)

    @property
    def draft_name(self) -> str:
        """What tells this form from others among the drafts; empty where nothing was typed."""
        key = self._opening.record_id.hex() if self._opening.record_id else "new"
        return f"{self._opening.kind_name}-{key}" if self.body.is_dirty else ""

    @property
    def is_saving(self) -> bool:
        """Whether what was typed is being checked or saved."""
        return self._is_busy

    def draft(self) -> dict[str, Any]:
        """Return what was typed, as plain JSON values."""
        return self.body.draft()

    def save(self) -> None:
        """Check what was typed and save it; what is wrong is said at its field."""
        if not self._is_busy:
            self._set_busy(is_busy=True)
            self.footer.say(None)
            self.body.form.check(self._on_checked, self._on_failed)

    def reject(self) -> None:
        """Leave; where something was typed, ask first."""
        if self.footer.is_asking:
            self.footer.stop_asking()
            self.body.take_focus()
        elif self.body.is_dirty:
            self.footer.ask_to_leave()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Put the keyboard where writing begins."""
        super().showEvent(event)
        self.body.take_focus()
        # Once more when the window is there: a dialog that appears selects what stands in its first field.
        QTimer.singleShot(0, self, self.body.take_focus)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Go without asking where the program closes the form: what was typed has been kept by then."""
        if event.spontaneous() and self.body.is_dirty:
            event.ignore()
            self.reject()
        else:
            event.accept()
            QDialog.reject(self)

    def _build(self) -> None:
        form, px = self._opening.form, self.ui.theme.px
        title = form.new_title if self._opening.is_new else form.edit_title
        self.setWindowTitle(self.ui.say(title))
        self._subtitle = ElidedLabel(self.ui, "", SMALL, "text2")
        self._subtitle.hide()
        foot = QVBoxLayout()
        foot.setContentsMargins(px(_EDGE), 0, px(_EDGE), 0)
        foot.addWidget(self.footer)
        head = QVBoxLayout()
        head.setContentsMargins(px(_EDGE), 0, px(_EDGE), 0)
        head.setSpacing(2)
        head.addWidget(label(self.ui, title, CARD))
        head.addWidget(self._subtitle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(20), 0, px(16))
        layout.setSpacing(px(12))
        layout.addLayout(head)
        self._area = self._scroll()
        layout.addWidget(self._area, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        self._fit()

    def _fit(self) -> None:
        """Be as large as the form needs and the window allows."""
        px, room, layout = self.ui.theme.px, self.desk.window.size(), self.layout()
        assert layout is not None  # noqa: S101
        height = self.body.sizeHint().height() + layout.sizeHint().height() - self._area.sizeHint().height() + px(_AIR)
        if self.body.customer_id is not None:
            height += self._subtitle.sizeHint().height()  # of whom it is comes later
        width = px(_WIDE if self.body.lines is not None else _WIDTH)
        self.resize(min(width, max(400, room.width() - 48)), min(height, px(_HIGH), max(360, room.height() - 48)))

    def _scroll(self) -> QScrollArea:
        px = self.ui.theme.px
        inner = QWidget()
        inner.setObjectName("plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(_EDGE), 2, px(_EDGE), 2)
        column.addWidget(self.body)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _show_customer(self, name: str) -> None:
        self._subtitle.setText(name)
        self._subtitle.show()

    def _on_checked(self, found: Mapping[str, Text]) -> None:
        self.body.show_problems(found)
        if found:
            self._set_busy(is_busy=False)
            return
        try:
            command = self.body.command()
        except AppError as error:
            self._on_failed(error)
        else:
            self.ui.runner.do(command, then=self._on_saved, failed=self._on_failed, owner=self)

    def _on_saved(self, outcome: Outcome) -> None:
        then, found = self._then, self._opening.record_id or _made_id(outcome.value)
        QDialog.accept(self)
        if then is not None and found is not None:
            then(found)

    def _on_failed(self, error: AppError) -> None:
        self._set_busy(is_busy=False)
        if isinstance(error, ConflictError):
            kind, runner = self._opening.form.kind, self.ui.runner
            runner.ask(load_form, kind, self._opening.record_id, then=self._merge, failed=self._on_failed, owner=self)
        elif not self.body.show_error(error):
            self.footer.say(error.text, is_bad=True)

    def _merge(self, theirs: FormRecord) -> None:
        self.body.merge(theirs)
        self.footer.say(tr("This was changed meanwhile. Nothing you typed is lost: look at it and save again."))
        table, runner = self._opening.form.kind.table, self.ui.runner
        runner.ask(list_history, table, theirs.id, then=self._say_who, failed=_do_without, owner=self)

    def _say_who(self, changes: tuple[RecordChange, ...]) -> None:
        if changes:
            who = changes[0].by or self.ui.say(tr("Somebody"))
            when = self.ui.language.moment(changes[0].at, self.ui.today)
            words = tr("{who} changed this on {when}. Nothing you typed is lost: look at it and save again.",
                       who=who, when=when)  # fmt: skip
            self.footer.say(words)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.footer.set_busy(is_busy=is_busy)


def _made_id(value: Any) -> bytes | None:
    found = value[0] if isinstance(value, list) and value else value
    return found if isinstance(found, bytes) else None


def _do_without(_error: AppError) -> None:
    """Leave out what cannot be told."""
