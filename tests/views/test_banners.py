"""What stands over the page for as long as a workspace is open: the sample, and reading only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward, open_steward
from app.services.customers.commands import CreateCustomer
from app.services.preferences.machine import MachineSettings
from app.services.workflows.customer_list.filters import ALL
from app.services.workflows.customer_list.queries import count_customers
from app.services.workflows.handover.organisation import NoteOrganisationOpening
from app.services.workspace.opening import Credentials
from app.views.handover.people_organisation import OpeningsCard
from app.views.kit.theme import Theme
from app.views.shell.shell import Shell
from app.views.shell.window import Window
from app.views.unlock.opening import sample_place
from tests.factories import add_customer
from tests.services.conftest import CLOCK, Open, Template

Show = Callable[[Steward], Shell]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """The window whose gate says which workspace it asks for."""
    made = Window(Theme(), MachineSettings(language="en", scheme="light"), lambda _window, path: QLabel(str(path)))
    qtbot.addWidget(made)
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.steward is None and not made.isVisible(), timeout=15_000)


@pytest.fixture
def show(window: Window, qtbot: QtBot) -> Show:
    """Open a workspace in the window and wait until all of it is read."""

    def open_it(steward: Steward) -> Shell:
        window.enter(steward)
        window.show()
        qtbot.waitUntil(lambda: window.shell is not None and window.is_idle, timeout=15_000)
        assert window.shell is not None
        return window.shell

    return open_it


@pytest.fixture
def sample(template: Template, data_dir: Path) -> Iterator[Steward]:
    """A workspace where the sample lies."""
    place = sample_place()
    place.parent.mkdir(parents=True)
    template.copy_to(place)
    with open_steward(place, Credentials(key=template.key), program="test", write=True, clock=CLOCK) as opened:
        yield opened


def banners_in(widget: QWidget) -> list[str]:
    """Return what the lines over the page say, each with its way out."""
    lines = [each for each in widget.findChildren(QWidget, "banner") if each.isVisible()]
    parts = [(line.findChildren(QLabel)[-1].text(), line.findChildren(QPushButton)[0].text()) for line in lines]
    return [" | ".join(each) for each in parts]


def shown(window: Window) -> str:
    """Return the words of the label in the middle of the window."""
    label = window.centralWidget()
    assert isinstance(label, QLabel)
    return label.text()


def test_that_the_sample_says_so_and_leads_to_a_workspace_of_ones_own(
    window: Window, show: Show, sample: Steward, qtbot: QtBot
) -> None:
    shell = show(sample)
    assert banners_in(shell) == ["This is the sample. Everybody in it is made up; try everything. | Start my own"]

    (way,) = [each for each in shell.findChildren(QPushButton) if each.text() == "Start my own"]
    way.click()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), QLabel), timeout=15_000)
    assert shown(window) == "None"


def test_that_a_way_leads_from_the_sample_to_the_workspace_opened_before(
    window: Window, show: Show, sample: Steward, qtbot: QtBot
) -> None:
    window.change_machine(window.machine.opened(Path("/mine.steward")))
    shell = show(sample)
    (way,) = [each for each in shell.findChildren(QPushButton) if each.text() == "Go to my workspace"]
    way.click()

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), QLabel), timeout=15_000)
    assert shown(window) == str(Path("/mine.steward"))


def test_that_reading_only_is_said_and_nothing_that_writes_can_be_chosen(
    window: Window, show: Show, open_copy: Open, qtbot: QtBot
) -> None:
    writer = open_copy()
    customer = add_customer(writer, "张伟")
    shell = show(open_copy(write=False))

    (told,) = banners_in(shell)
    assert "another program has this workspace" in told
    qtbot.waitUntil(lambda: "new-follow-up" in shell.desk.actions)
    assert "Open for reading only" in [each.text() for each in shell.findChildren(QLabel)]
    actions = shell.desk.actions
    assert [actions.action(name).isEnabled() for name in ("new-customer", "import", "new-follow-up")] == [False] * 3
    assert actions.hint("import") == "Import…: not while the workspace is open for reading only"

    shell.open_customer(customer)
    qtbot.waitUntil(lambda: window.is_idle)
    keyboard = window.focusWidget()
    assert isinstance(keyboard, QToolButton)
    assert keyboard.text() == "Mail"
    shell.desk.do(CreateCustomer({"name": "Ada"}))
    qtbot.waitUntil(lambda: window.is_idle)
    (notice,) = shell.desk.notices.kept
    assert shell.ui.say(notice.text) == "The workspace is open for reading only. Nothing was changed."
    assert writer.ask(count_customers, [ALL]) == (1,)


def test_that_an_opening_with_the_organisations_key_is_told_until_it_was_seen(
    steward: Steward, show: Show, qtbot: QtBot
) -> None:
    steward.do(NoteOrganisationOpening())
    shell = show(steward)

    def said() -> list[QLabel]:
        return [each for each in shell.findChildren(QLabel) if each.isVisible() and "An admin opened" in each.text()]

    qtbot.waitUntil(lambda: len(said()) == 1)
    next(each for each in shell.findChildren(QPushButton) if each.text() == "See when").click()
    qtbot.waitUntil(lambda: bool(shell.findChildren(OpeningsCard)))
    seen = shell.findChildren(OpeningsCard)[0].seen
    qtbot.waitUntil(seen.isVisible)
    seen.click()

    qtbot.waitUntil(lambda: said() == [])
