"""What every part of the card works with: the desk, something to paint with, ways to change and to edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QFont

from app.services.kernel.commands import Command
from app.views.customers.ink import Ink
from app.views.kit.desk import Desk
from app.views.kit.theme import Type
from app.views.kit.ui import Ui

Edit = Callable[[str, bytes | None, Mapping[str, str] | None], None]


@dataclass(frozen=True)
class CardTools:
    """``do`` carries a command out, ``edit`` opens the form of a kind for a record or a new one."""

    desk: Desk
    ink: Ink
    do: Callable[[Command], None]
    edit: Edit
    _fonts: dict[Type, tuple[QFont, int]] = field(default_factory=dict)

    @property
    def ui(self) -> Ui:
        """The look and the workspace."""
        return self.desk.ui

    def font(self, kind: Type) -> QFont:
        """Return the font of a kind of text; rows are measured often, and fonts are slow to make."""
        return self._font(kind)[0]

    def line_height(self, kind: Type) -> int:
        """Return the height of one line of a kind of text."""
        return self._font(kind)[1]

    def _font(self, kind: Type) -> tuple[QFont, int]:
        found = self._fonts.get(kind)
        if found is None:
            theme = self.ui.theme
            found = self._fonts[kind] = (theme.font(kind), theme.line_height(kind))
        return found
