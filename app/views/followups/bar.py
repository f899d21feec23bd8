"""What stands over the list: groups with counts, whose follow-ups, the words to find, what can be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.services.followups.rows import FollowUpFilter
from app.services.followups.rules import Urgency
from app.text import Text, tr
from app.views.followups.wording import GROUPS
from app.views.kit.count_tabs import CountTabs
from app.views.kit.signs import mark_search
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, hairline

_PAUSE_MS: Final = 150
_NARROW: Final = 720
_GROUPS: Final[tuple[Urgency | None, ...]] = (None, *Urgency)


class FilterBar(QWidget):
    """Says what the list shows.

    Signals:
        changed: Something else is to be shown.
        left: The keyboard shall go back to the list.
        deed_wanted: A button was pressed: done, move, delete.
    """

    changed = Signal()
    left = Signal()
    deed_wanted = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui

    def make(self) -> Iterator[None]:
        """Make the tabs and the line below them, a part with each step."""
        ui = self._ui
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ui.theme.px(10))
        groups, line = QVBoxLayout(), QHBoxLayout()
        groups.setSpacing(0)
        line.setSpacing(ui.theme.px(8))
        layout.addLayout(groups)
        layout.addLayout(line)
        self._tabs = CountTabs(ui, tr("Groups"))
        for group in _GROUPS:
            self._tabs.addTab(ui.say(_name(group)))
        groups.addWidget(self._tabs)
        groups.addWidget(hairline())
        yield
        self._mine, self._everybody = self._chip(tr("Mine")), self._chip(tr("Everybody"))
        self._whose = QButtonGroup(self)
        for chip in (self._mine, self._everybody):
            self._whose.addButton(chip)
            line.addWidget(chip)
        self._mine.setChecked(True)
        yield
        self.sought = self._find_field()
        line.addWidget(self.sought, 8)
        line.addStretch(1)
        yield
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._deeds = [
            self._deed("done", tr("Done"), "check", "Ctrl+D"),
            self._deed("move", tr("Move"), "calendar-clock", "M"),
            self._deed("delete", tr("Delete"), "trash-2", "Del"),
        ]
        for each in self._deeds:
            line.addWidget(each)
        self._tabs.currentChanged.connect(self._tell)
        self._whose.buttonToggled.connect(lambda _chip, is_on: self._tell() if is_on else None)
        self.sought.textChanged.connect(self._wait)
        self._pause.timeout.connect(self.changed)
        self.enable(is_any=False)
        yield

    def is_mine(self) -> bool:
        """Return whether only the acting person's follow-ups are wanted."""
        return self._mine.isChecked()

    def text(self) -> str:
        """Return the words to find."""
        return self.sought.text().strip()

    def wanted(self) -> FollowUpFilter:
        """Return whose follow-ups are to be shown, and with which words."""
        assignee = self._ui.runner.steward.actor.user_id if self.is_mine() else None
        return FollowUpFilter(assignee, self.text())

    def words(self) -> list[Text]:
        """Return what the list is narrowed by, as words."""
        whose = tr("Mine") if self.is_mine() else tr("Everybody")
        return [whose, tr("Text: {text}", text=self.text())] if self.text() else [whose]

    def group(self) -> Urgency | None:
        """Return the only group to show; None for all."""
        return _GROUPS[self._tabs.currentIndex()]

    def choose_group(self, group: Urgency | None) -> None:
        """Show one group, or all."""
        self._tabs.setCurrentIndex(_GROUPS.index(group))

    def choose_mine(self, *, is_mine: bool) -> None:
        """Show one's own follow-ups, or everybody's."""
        (self._mine if is_mine else self._everybody).setChecked(True)

    def clear(self) -> None:
        """Find everything again."""
        self.sought.clear()
        self.left.emit()

    def set_all(self, *, is_mine: bool, text: str, group: Urgency | None) -> None:
        """Set everything at once, without saying so."""
        blockers = [QSignalBlocker(each) for each in (self._tabs, self._whose, self.sought)]
        self.choose_group(group)
        self.choose_mine(is_mine=is_mine)
        self.sought.setText(text)
        del blockers

    def show_counts(self, counts: Mapping[Urgency, int]) -> None:
        """Show how many there are in each group."""
        for at, group in enumerate(_GROUPS):
            count = sum(counts.values()) if group is None else counts.get(group, 0)
            self._tabs.show_count(at, count)

    def enable(self, *, is_any: bool) -> None:
        """Enable what can be done with the selected follow-ups, if there are any."""
        for each in self._deeds:
            each.setEnabled(is_any)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show what can be done as icons alone where words would crowd the rest out."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._ui.theme.px(_NARROW)
        for each in self._deeds:
            each.setText("" if is_narrow else f" {each.accessibleName()}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Clear the words with Esc, then leave; leave downwards too."""
        if watched is self.sought and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.changed.emit()

    def _wait(self) -> None:
        self._pause.start()

    def _chip(self, text: Text) -> QPushButton:
        made = button(self._ui, text, "chip")
        made.setCheckable(True)
        return made

    def _find_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setProperty("kind", "low")
        made.setPlaceholderText(self._ui.say(tr("Find a title or customer")))
        made.setAccessibleName(self._ui.say(tr("Find a title or customer")))
        mark_search(self._ui, made)
        made.setMaximumWidth(self._ui.theme.px(320))
        made.installEventFilter(self)
        return made

    def _deed(self, name: str, text: Text, icon: str, keys: str) -> QPushButton:
        made = button(self._ui, text, "bulk", icon=icon, on=lambda: self.deed_wanted.emit(name))
        made.setAccessibleName(self._ui.say(text))
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(self._ui.say(tr("{deed} ({keys})", deed=text, keys=native)))
        return made


def _name(group: Urgency | None) -> Text:
    return tr("All") if group is None else GROUPS[group]
