"""What every widget is given: theme, icons, words and the way to the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.services.kernel.commands import Command
from app.services.kernel.permissions import Reach
from app.text import Text
from app.views.kit.icons import Icons
from app.views.kit.language import Language
from app.views.kit.runner import Runner
from app.views.kit.theme import Theme


@dataclass(frozen=True)
class Look:
    """How things look and sound: all that a window without a workspace needs."""

    theme: Theme
    icons: Icons
    language: Language

    def say(self, text: Text) -> str:
        """Return a text in the window's language."""
        return self.language.say(text)


@dataclass(frozen=True)
class Ui(Look):
    """A look on one open workspace."""

    runner: Runner

    @property
    def today(self) -> date:
        """The calendar day in the workspace's zone."""
        return self.runner.steward.clock.today()

    @property
    def is_read_only(self) -> bool:
        """Whether the workspace is open without the right to change anything in it."""
        return self.runner.steward.workspace.lock is None

    def allows(self, command: type[Command]) -> bool:
        """Return whether the file can be written and the person's role allows a command on at least some customers."""
        return not self.is_read_only and self.runner.steward.actor.reach(command.needs) is not Reach.NOBODY
