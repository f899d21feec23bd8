"""A section of the settings page, and the settings of this machine that sections share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.preferences.machine import MachineSettings
from app.text import Text
from app.views.kit.page import Page
from app.views.kit.parts import Card, SettingRow


class Machine:
    """The settings of this machine as they are now; a change is handed on at once."""

    def __init__(self, settings: MachineSettings, changed: Callable[[MachineSettings], None]) -> None:
        self.settings = settings
        self._changed = changed

    def change(self, **values: Any) -> None:
        """Change some settings."""
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self._changed(changed)


class Section(QWidget):
    """Cards below each other.

    ``WATCHES`` are the tables that it shows; :meth:`refresh` is called when one of them changed and
    when the section is shown.
    """

    WATCHES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.page, self.ui, self.machine = page, page.ui, machine
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2, 2, self.ui.theme.px(12), self.ui.theme.px(24))
        self.column.setSpacing(self.ui.theme.px(16))

    def refresh(self) -> None:
        """Show what holds now."""

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Lay the cards out for little room, or for enough."""
        for row in self.findChildren(SettingRow):
            row.set_narrow(is_narrow=is_narrow)

    def add_card(self, title: Text, hint: Text | None = None) -> Card:
        """Add a card at the end."""
        made = Card(self.ui, title, hint)
        self.column.addWidget(made)
        return made
