"""What can be done with several customers at once: the bar in place of the filter, and the preview before each deed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from app.services.customers.commands import ArchiveCustomers, ChangeOwner, DeleteCustomers
from app.services.followups.commands import PlanForEach
from app.services.kernel.commands import Command
from app.services.tags.commands import TagCustomers
from app.services.workflows.customer_list.queries import FilterValues, Preview, preview_customers
from app.text import Text, tr
from app.views.kit.desk import Desk
from app.views.kit.fields_days import DayLine
from app.views.kit.inputs import Combo
from app.views.kit.theme import BODY, CARD, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import FlowLayout, brief, button, icon_button, label, wrapped

OWNER: Final = "owner"
TAG: Final = "tag"
ARCHIVE: Final = "archive"
RESTORE: Final = "restore"
DELETE: Final = "delete"
EXPORT: Final = "export"
FOLLOW_UP: Final = "follow-up"
_SOON: Final = timedelta(days=1)

_NEEDS: Final[dict[str, type[Command]]] = {
    OWNER: ChangeOwner,
    TAG: TagCustomers,
    FOLLOW_UP: PlanForEach,
    ARCHIVE: ArchiveCustomers,
    RESTORE: ArchiveCustomers,
    DELETE: DeleteCustomers,
}
_TITLES: Final[dict[str, Text]] = {
    OWNER: tr("Change owner"),
    TAG: tr("Tag"),
    FOLLOW_UP: tr("Follow-up for each"),
    ARCHIVE: tr("Archive"),
    RESTORE: tr("Bring back"),
    DELETE: tr("Delete"),
    EXPORT: tr("Export"),
}
_ICONS: Final = {OWNER: "user-round-cog", TAG: "tag", FOLLOW_UP: "calendar-check", ARCHIVE: "archive",
                 RESTORE: "undo-2", DELETE: "trash-2",
                 EXPORT: "download"}  # fmt: skip
_PARTS: Final[dict[str, Callable[[int], Text]]] = {
    "contact": lambda count: tr("%n contacts", "", count),
    "interaction": lambda count: tr("%n interactions", "", count),
    "follow_up": lambda count: tr("%n follow-ups", "", count),
    "order": lambda count: tr("%n orders", "", count),
    "deal": lambda count: tr("%n deals", "", count),
    "attachment": lambda count: tr("%n files", "", count),
}


class BulkBar(QWidget):
    """Says how many are selected and offers what can be done with them.

    Signals:
        wanted: The name of a deed.
        left: The selection is to be given up.
        all_wanted: The whole list is to be selected.
    """

    wanted = Signal(str)
    left = Signal()
    all_wanted = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._count = label(ui, kind=STRONG)
        self._count.setFixedHeight(ui.theme.px(30))
        self._count.setContentsMargins(0, 0, ui.theme.px(8), 0)
        self._all = button(ui, tr("Select all"), "link", on=self.all_wanted.emit)
        self._buttons = {name: self._deed(name) for name in _TITLES}
        layout = FlowLayout(self)
        layout.addWidget(icon_button(ui, "x", tr("Give up the selection"), on=self.left.emit))
        layout.addWidget(self._count)
        layout.addWidget(self._all)
        for each in self._buttons.values():
            layout.addWidget(each)

    def show_count(self, count: int, shown: int, *, is_archive: bool) -> None:
        """Say how many of the list are selected; put-away customers can be brought back."""
        number = self._ui.language.number
        self._count.setText(self._ui.say(tr("{count} selected", count=number(count))))
        self._all.setText(self._ui.say(tr("Select all {count}", count=number(shown))))
        self._all.setVisible(count < shown)
        self._buttons[ARCHIVE].setVisible(not is_archive)
        self._buttons[RESTORE].setVisible(is_archive)
        self.updateGeometry()

    def _deed(self, name: str) -> QWidget:
        kind = "bulk" if name != DELETE else "bulkdanger"
        made = button(self._ui, _TITLES[name], kind, icon=_ICONS[name], on=lambda: self.wanted.emit(name))
        made.setEnabled(name not in _NEEDS or self._ui.allows(_NEEDS[name]))
        return made


class BulkDialog(QDialog):
    """Says what a deed will do and to whom, and does it in one step that can be undone."""

    def __init__(self, desk: Desk, deed: str, ids: bytes, values: FilterValues) -> None:
        super().__init__(desk.window)
        self._desk, self._ui, self._deed = desk, desk.ui, deed
        self._preview: Preview | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._ui.say(_TITLES[deed]))
        self.setFixedWidth(self._ui.theme.px(460))
        self._title = label(self._ui, _TITLES[deed], CARD)
        self._words = wrapped(self._ui, tr("Reading…"), tone="text2")
        self._parts = wrapped(self._ui, tone="bad")
        self._parts.hide()
        self._field = self._make_field(values)
        self._due = self._make_due()
        self._box, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self._go = button(self._ui, _TITLES[deed], "danger" if deed == DELETE else "primary", on=self._do)
        self._go.setEnabled(False)
        self._go.setDefault(deed != DELETE)
        self._box.addButton(self._go, role.AcceptRole)
        self._box.addButton(button(self._ui, tr("Cancel"), on=self.reject), role.RejectRole)
        self._lay_out()
        desk.ui.runner.ask(preview_customers, ids, deed == DELETE, then=self._show, failed=self._fail, owner=self)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addWidget(self._parts)
        if self._field is not None:
            names = {OWNER: tr("New owner"), TAG: tr("Tags, with commas between"), FOLLOW_UP: tr("Title")}
            self._add_field(layout, names[self._deed], self._field)
        if self._due is not None:
            self._add_field(layout, tr("Due"), self._due)
        layout.addSpacing(8)
        layout.addWidget(self._box)

    def _add_field(self, layout: QVBoxLayout, name: Text, field: QWidget) -> None:
        said = label(self._ui, name, BODY)
        said.setBuddy(field)
        field.setAccessibleName(self._ui.say(name))
        layout.addWidget(said)
        layout.addWidget(field)

    def _make_due(self) -> DayLine | None:
        if self._deed != FOLLOW_UP:
            return None
        line = DayLine(self._ui, self._ui.today, is_ahead=True)
        line.setPlaceholderText(self._ui.say(tr("No day: it stands under Later")))
        line.show_day(self._ui.today + _SOON)
        line.textChanged.connect(lambda _: self._ready())
        return line

    def _make_field(self, values: FilterValues) -> Combo | QLineEdit | None:
        if self._deed == OWNER:
            box = Combo(self._ui)
            for user_id, name in values.people:
                box.addItem(name, user_id)
            box.addItem(self._ui.say(tr("Nobody")), None)
            return box
        if self._deed not in (TAG, FOLLOW_UP):
            return None
        field = QLineEdit()
        if self._deed == TAG:
            # Some to begin with, so that one tag does not get two spellings.
            field.setPlaceholderText(", ".join(name for name, _ in sorted(values.tags, key=lambda tag: -tag[1])[:3]))
        else:
            field.setPlaceholderText(self._ui.say(tr("Call about the offer")))
        field.textChanged.connect(lambda _: self._ready())
        return field

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        count, say = len(preview.ids), self._ui.say
        shown = [brief(name) for name in preview.names]
        names = self._ui.language.listed(shown)
        more = count - len(preview.names)
        who = tr("{names} and {more} more", names=", ".join(shown), more=self._ui.language.number(more))
        self._words.setText(say(self._sentence(count, say(who) if more else names)))
        parts = [say(word(preview.hanging[name])) for name, word in _PARTS.items() if preview.hanging.get(name)]
        if parts:
            self._parts.setText(say(tr("With them go: {parts}.", parts=self._ui.language.listed(parts))))
            self._parts.show()
        self._ready()
        self._fit()

    def _fit(self) -> None:
        # Texts of several lines do not tell a window how high it has to be.
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _sentence(self, count: int, who: str) -> Text:
        sentences: dict[str, Text] = {
            OWNER: tr("%n customers get another owner: {who}.", "", count, who=who),
            TAG: tr("%n customers get these tags: {who}.", "", count, who=who),
            FOLLOW_UP: tr("%n customers get a follow-up each, for their owners: {who}.", "", count, who=who),
            ARCHIVE: tr("%n customers are put away. Nothing is lost, and they can be brought back: {who}.",
                        "", count, who=who),
            RESTORE: tr("%n customers come back from the archive: {who}.", "", count, who=who),
            DELETE: tr("%n customers are deleted: {who}.", "", count, who=who),
        }  # fmt: skip
        return sentences[self._deed]

    def _ready(self) -> None:
        is_filled = not isinstance(self._field, QLineEdit) or bool(self._tags())
        is_dated = self._due is None or not self._due.text().strip() or self._due.due is not None
        self._go.setEnabled(self._preview is not None and bool(self._preview.ids) and is_filled and is_dated)

    def _tags(self) -> tuple[str, ...]:
        text = self._field.text() if isinstance(self._field, QLineEdit) else ""
        names = (name.strip() for name in text.replace("，", ",").replace("、", ",").split(","))
        return tuple(dict.fromkeys(name for name in names if name))

    def _do(self) -> None:
        if self._preview is None:
            return
        ids = self._preview.ids
        commands: dict[str, Callable[[], Command]] = {
            OWNER: lambda: ChangeOwner(ids, self._field.currentData() if isinstance(self._field, Combo) else None),
            TAG: lambda: TagCustomers(ids, add=self._tags()),
            FOLLOW_UP: lambda: PlanForEach(ids, self._planned()),
            ARCHIVE: lambda: ArchiveCustomers(ids),
            RESTORE: lambda: ArchiveCustomers(ids, is_archived=False),
            DELETE: lambda: DeleteCustomers(ids),
        }
        self._desk.do(commands[self._deed]())
        self.accept()

    def _planned(self) -> dict[str, str]:
        due = self._due.due if self._due is not None else None
        title = self._field.text() if isinstance(self._field, QLineEdit) else ""
        return {"title": title, **({"due": due.as_text()} if due else {})}

    def _fail(self, error: object) -> None:
        self._desk.complain(error)  # type: ignore[arg-type]
        self.reject()
