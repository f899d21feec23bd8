"""What a page is given to work with: the look and the workspace, actions, notices, ways to other pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.kernel.commands import Command
from app.views.kit.actions import Actions
from app.views.kit.notices import Notices
from app.views.kit.ui import Ui


@dataclass(frozen=True)
class Desk:
    """One per window.

    ``go`` opens a page by name, ``open_customer`` a customer's card on its page, ``show_customers``
    exactly these customers as a list, under words that say where they come from.
    """

    ui: Ui
    window: QWidget
    actions: Actions
    notices: Notices
    go: Callable[[str], None]
    open_customer: Callable[[bytes], None]
    show_customers: Callable[[Sequence[bytes], str], None]

    def do(self, command: Command, then: Callable[[object], None] | None = None, owner: QWidget | None = None) -> None:
        """Carry a command out; what goes wrong is said in a notice, of the window that is there by then."""
        self.ui.runner.do(command, then=then, failed=self.complain, owner=owner or self.window)

    def complain(self, error: AppError) -> None:
        """Say what went wrong."""
        self.notices.complain(error.text)
