"""The settings page: sections at the left, the cards of one of them at the right; everything holds at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.kernel.feed import ChangeSet
from app.services.kernel.spelling import fold, pinyin_keys
from app.services.preferences.machine import MACHINE_FIELDS, Area, MachineSettings
from app.services.preferences.settings import WORKSPACE_SETTINGS
from app.services.workflows.figure_settings.fields import FIGURE_FIELDS
from app.text import Text, tr
from app.views.kit.desk import Desk
from app.views.kit.page import Page
from app.views.kit.parts import SETTING
from app.views.kit.signs import mark_search
from app.views.kit.theme import SMALL
from app.views.kit.widgets import wrapped
from app.views.settings.backups import BackupsSection
from app.views.settings.custom_fields import TABLES, CustomFieldsSection
from app.views.settings.figures import FiguresSection
from app.views.settings.lock import LockSection
from app.views.settings.machine_cards import MachineSection
from app.views.settings.person import PersonSection
from app.views.settings.section import Machine, Section
from app.views.settings.tags import TagsSection
from app.views.settings.team import TeamSection
from app.views.settings.workspace import WorkspaceSection

_LIST_PX: Final = 224
_LIST_NARROW_PX: Final = 184
_CARDS_PX: Final = 760
_NARROW_PX: Final = 780
_AGAIN_MS: Final = 50
_MOST_TIMES: Final = 40


@dataclass(frozen=True)
class Entry:
    """A section in the list; ``words`` are what it is found by beside its title."""

    name: str
    title: Text
    icon: str
    make: Callable[[Page, Machine], Section]
    words: tuple[Text, ...] = ()


def _words_of(*areas: Area) -> tuple[Text, ...]:
    fields = [field for field in MACHINE_FIELDS if field.area in areas]
    choices = [words for field in fields for _, words in field.choices]
    return (*(field.label for field in fields), *(field.help for field in fields), *choices)


ENTRIES: Final = (
    Entry("person", tr("You"), "circle-user", PersonSection, (tr("Full name"), tr("E-mail"), tr("Role"))),
    Entry("workspace", tr("Workspace"), "building-2", WorkspaceSection,
          tuple(words for each in WORKSPACE_SETTINGS if each.is_editable for words in (each.label, each.help))),
    Entry("machine", tr("Language and look"), "languages", MachineSection,
          _words_of(Area.LANGUAGE, Area.LOOK, Area.KEYS)),
    Entry("lock", tr("Lock and passphrase"), "lock", LockSection,
          (*_words_of(Area.LOCK), tr("Passphrase"), tr("Remember on this device"))),
    Entry("backups", tr("Backups"), "save", BackupsSection,
          (*_words_of(Area.BACKUPS), tr("Back up now"), tr("Restore"))),
    Entry("fields", tr("Custom fields"), "list", CustomFieldsSection, tuple(TABLES.values())),
    Entry("figures", tr("Figures"), "chart-column", FiguresSection,
          tuple(words for each in FIGURE_FIELDS for words in (each.label, each.help))),
    Entry("tags", tr("Tags"), "tags", TagsSection, (tr("Rename…"), tr("Merge into…"))),
    Entry("team", tr("Team"), "users", TeamSection, (tr("Add person…"), tr("Deactivate"), tr("Role"))),
)  # fmt: skip


class SettingsPage(Page):
    """Sections are made when they are first shown."""

    WATCHES = frozenset({"user", "setting", "tag", "customer_tag", "custom_field", "custom_value"})

    def __init__(
        self,
        desk: Desk,
        machine: MachineSettings,
        changed: Callable[[MachineSettings], None],
        open_file: Callable[[Path], None],
    ) -> None:
        """``open_file`` closes the workspace that is open and asks for what opens another one."""
        super().__init__(desk)
        self.open_file = open_file
        self.machine = Machine(machine, changed)
        self._sections: dict[str, Section] = {}
        self._wanted, self._is_narrow = "", False
        self._half: str | None = None

    def make(self) -> Iterator[None]:
        """Make the list of sections and the first of them."""
        left, layout = QVBoxLayout(), QHBoxLayout(self)
        left.setSpacing(self.ui.theme.px(12))
        layout.setContentsMargins(24, 4, 20, 0)
        layout.setSpacing(self.ui.theme.px(24))
        layout.addLayout(left)
        self._stack = QStackedWidget()
        layout.addWidget(self._stack, 1)
        self._find = self.sought_in = self._find_field()
        self._none: QLabel = wrapped(self.ui, tr("No setting is called that."), SMALL, "text2")
        self._none.hide()
        for part in (self._find, self._none):
            left.addWidget(part)
        yield
        self._list = self._section_list()
        left.addWidget(self._list, 1)
        yield from self._made(ENTRIES[0])
        self._list.setCurrentRow(0)

    def refresh(self) -> None:
        """Read anew what the shown section shows."""
        self._section().refresh()

    def show_section(self, name: str) -> None:
        """Show a section by its name."""
        rows = [row for row, entry in enumerate(ENTRIES) if entry.name == name]
        if rows:
            self._list.setCurrentRow(rows[0])

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the control where it was before the window was made anew."""
        controls = {each.property(SETTING): each for each in self._section().findChildren(QWidget)}
        controls.get(self._wanted, self._list).setFocus()
        if self._half is not None and self._setting_with_focus() == self._wanted:
            self._put_back(self._wanted, self._half, _MOST_TIMES)
        self._wanted, self._half = "", None

    def memory(self) -> dict[str, Any]:
        """Return the section, the setting where the keyboard is, and what stands there half written."""
        found, setting = self.focusWidget(), self._setting_with_focus()
        is_text = setting and isinstance(found, QLineEdit) and found.echoMode() == QLineEdit.EchoMode.Normal
        half = found.text() if is_text and isinstance(found, QLineEdit) else None
        return {"section": self._entry().name, "setting": setting, "half": half}

    def remember(self, memory: dict[str, Any]) -> None:
        """Bring section and keyboard back."""
        self.show_section(str(memory.get("section", "")))
        self._wanted, self._half = str(memory.get("setting", "")), memory.get("half")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stack what stands side by side where there is little room."""
        super().resizeEvent(event)
        px = self.ui.theme.px
        self._is_narrow = self.width() < px(_NARROW_PX)
        for part in (self._find, self._list):
            part.setFixedWidth(px(_LIST_NARROW_PX if self._is_narrow else _LIST_PX))
        for section in self._sections.values():
            section.set_narrow(is_narrow=self._is_narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go from the search field down into the list, and out of it with Esc."""
        if watched is self._find and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._find.clear()
                self._list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _on_committed(self, changes: ChangeSet) -> None:
        section = self._sections.get(self._entry().name) if self._sections else None
        if section is not None and section.WATCHES & changes.tables:
            super()._on_committed(changes)

    def _entry(self) -> Entry:
        return ENTRIES[max(self._list.currentRow(), 0)]

    def _section(self) -> Section:
        """Return the shown section, made where it is not there yet."""
        entry = self._entry()
        if entry.name not in self._sections:
            for _ in self._made(entry):
                pass
        return self._sections[entry.name]

    def _made(self, entry: Entry) -> Iterator[None]:
        area = _area()
        self._stack.addWidget(area)
        yield
        made = self._sections[entry.name] = entry.make(self, self.machine)
        yield
        made.setMaximumWidth(self.ui.theme.px(_CARDS_PX))
        area.setWidget(made)
        made.set_narrow(is_narrow=self._is_narrow)

    def _show_current(self) -> None:
        section = self._section()
        self._stack.setCurrentIndex(list(self._sections).index(self._entry().name))
        if self.isVisible():
            section.refresh()

    def _setting_with_focus(self) -> str:
        found: QWidget | None = self.focusWidget()
        while found is not None and found is not self:
            if found.property(SETTING):
                return str(found.property(SETTING))
            found = found.parentWidget()
        return ""

    def _put_back(self, setting: str, half: str, times: int) -> None:
        """Write what was half written once the section has been read: what is stored would take its place."""
        found = self.focusWidget()
        if not self.ui.runner.is_idle and times:
            QTimer.singleShot(_AGAIN_MS, self, partial(self._put_back, setting, half, times - 1))
        elif isinstance(found, QLineEdit) and self._setting_with_focus() == setting and found.text() != half:
            found.setText(half)

    def _find_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(self.ui.say(tr("Find a setting")))
        made.setAccessibleName(self.ui.say(tr("Find a setting")))
        mark_search(self.ui, made)
        made.textChanged.connect(self._narrow)
        made.installEventFilter(self)
        return made

    def _section_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("sections")
        made.setAccessibleName(self.ui.say(tr("Sections")))
        made.setIconSize(QSize(self.ui.theme.px(18), self.ui.theme.px(18)))
        for entry in ENTRIES:
            item = QListWidgetItem(self.ui.icons.icon(entry.icon), self.ui.say(entry.title))
            item.setSizeHint(QSize(0, self.ui.theme.px(38)))
            made.addItem(item)
        made.currentRowChanged.connect(lambda _row: self._show_current())
        return made

    def _narrow(self, typed: str) -> None:
        """Show the sections in whose words the typed text stands, and the first of them."""
        wanted = fold(typed).strip()
        fitting = [not wanted or self._says(entry, wanted) for entry in ENTRIES]
        for row, fits in enumerate(fitting):
            self._list.setRowHidden(row, not fits)
        self._none.setVisible(not any(fitting))
        if any(fitting) and not fitting[max(self._list.currentRow(), 0)]:
            self._list.setCurrentRow(fitting.index(True))

    def _says(self, entry: Entry, wanted: str) -> bool:
        texts = [self.ui.say(words) for words in (entry.title, *entry.words)]
        return any(wanted in fold(text) or wanted in pinyin_keys(text) for text in texts)


def _area() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return area
