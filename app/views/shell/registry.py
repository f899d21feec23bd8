"""The pages of the window, in the order of the rail: the only place of the shell that names features.

Each is imported when it is made, so that a page that nobody opens costs nothing at the start.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from app.services.preferences.machine import MachineSettings
from app.text import Text, tr
from app.views.kit.desk import Desk
from app.views.kit.language import Language
from app.views.kit.page import Page

# How many new objects, and how many such rounds, garbage is looked for after: as Python does, and with a window.
_USUAL: Final = (700, 10, 10)
_WITH_PAGES: Final = (2_000, 10, 1_000)


@dataclass(frozen=True)
class Surroundings:
    """What a page may need of the window beyond its desk."""

    person: str
    machine: MachineSettings
    machine_changed: Callable[[MachineSettings], None]
    open_file: Callable[[Path], None]


@dataclass(frozen=True)
class PageEntry:
    """One page; ``buttons`` name the actions shown in the header, the last one as the main one."""

    name: str
    title: Text
    icon: str
    make: Callable[[Desk, Surroundings], Page]
    buttons: tuple[str, ...] = ()
    at_foot: bool = False


def _customers(desk: Desk, _around: Surroundings) -> Page:
    from app.views.customers.page import CustomersPage

    return CustomersPage(desk)


def _follow_ups(desk: Desk, _around: Surroundings) -> Page:
    from app.views.customers.card.forms import edit_record
    from app.views.followups.page import FollowUpsPage

    return FollowUpsPage(desk, lambda record_id: edit_record(desk, "followups", record_id))


def _charts(desk: Desk, _around: Surroundings) -> Page:
    from app.views.charts.page import ChartsPage

    return ChartsPage(desk)


def _handover(desk: Desk, _around: Surroundings) -> Page:
    from app.views.handover.page import HandoverPage

    return HandoverPage(desk)


def _settings(desk: Desk, around: Surroundings) -> Page:
    from app.views.settings.page import SettingsPage

    return SettingsPage(desk, around.machine, around.machine_changed, around.open_file)


PAGES: Final = (
    PageEntry("customers", tr("Customers"), "users", _customers, ("import", "new-customer")),
    PageEntry("followups", tr("Follow-ups"), "calendar-check", _follow_ups, ("new-follow-up",)),
    PageEntry("charts", tr("Charts"), "chart-column", _charts),
    PageEntry("handover", tr("Handover"), "arrow-left-right", _handover),
    PageEntry("settings", tr("Settings"), "settings", _settings, at_foot=True),
)


def load_pages(language: Language) -> None:
    """Read the code of the pages and a language's ways to write: on another thread, for a window may not wait so long.

    To look through all of it for garbage takes longer, too, than a window may stand still, and none of it ever is: so
    what has been there for long is looked through a hundred times more seldom, and whenever a workspace is closed.
    """
    for feature in ("customers", "followups", "charts", "handover", "settings"):
        import_module(f"app.views.{feature}.page")
    import_module("app.views.customers.card.forms")
    language.read_ahead()
    gc.set_threshold(*_WITH_PAGES)


def load_tabs() -> None:
    """Read the code behind tabs and dialogs, once the window is there; as :func:`load_pages` does, and where."""
    for tab in ("handover.giving", "handover.taking", "handover.people"):
        import_module(f"app.views.{tab}")
    for dialog in ("exporting.dialog", "exporting.card_document", "exporting.list_document", "importing.dialog"):
        import_module(f"app.views.{dialog}")


def forget_pages() -> None:
    """Have garbage looked for as ever, for what the pages showed is some now."""
    gc.set_threshold(*_USUAL)


def reopen_forms(desk: Desk, forms: dict[str, Any]) -> None:
    """Open half-written forms again; a draft that makes no sense any more is left out."""
    if forms:
        from app.views.customers.card.forms import reopen
        from app.views.followups.moving import MOVE, reopen_move

        for name, draft in forms.items():
            if name == MOVE:
                reopen_move(desk, draft)
            else:
                reopen(desk, name, draft)
