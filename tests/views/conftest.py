"""A window's surroundings around a real workspace: theme, words, threads, actions, notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.views.kit.actions import Actions
from app.views.kit.desk import Desk
from app.views.kit.icons import Icons
from app.views.kit.language import Language
from app.views.kit.notices import Notices
from app.views.kit.runner import Runner
from app.views.kit.theme import Scheme, Theme
from app.views.kit.ui import Look, Ui

# The workspaces are those of the tests of services.
from tests.services.conftest import ZONE, open_copy, steward, template, workspace_file

__all__ = ["open_copy", "steward", "template", "workspace_file"]


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    """English words on light colours, without a workspace."""
    del qtbot  # it makes the application
    theme = Theme(Scheme.LIGHT)
    theme.apply()
    return Look(theme, Icons(theme), Language("en", ZoneInfo(ZONE)))


@pytest.fixture
def desk(look: Look, steward: Steward, qtbot: QtBot) -> Iterator[Desk]:
    """The desk of an open window; ``desk.go`` and ``desk.open_customer`` note where they lead in ``visited``."""
    runner = Runner(steward)
    ui = Ui(look.theme, look.icons, look.language, runner)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    ways_on = (visited.append, visited.append, lambda ids, title: visited.append((tuple(ids), title)))
    yield Desk(ui, window, Actions(ui, window), Notices(ui, window), *ways_on)
    visited.clear()
    runner.close()


visited: list[str | bytes | tuple[tuple[bytes, ...], str]] = []
"""Pages and customers that a test was led to, in order."""


@pytest.fixture
def settled(desk: Desk, qtbot: QtBot) -> Callable[[], None]:
    """Wait until every command and question of the desk is answered."""

    def wait() -> None:
        qtbot.waitUntil(lambda: desk.ui.runner.is_idle, timeout=10_000)

    return wait
