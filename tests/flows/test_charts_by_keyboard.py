"""From a picture to people by keyboard alone: a cell of the cohorts, a follow-up for each in it, and undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from app.bootstrap import Founding, found, open_steward
from app.services.kernel.listing import Listing
from app.services.kernel.reading import Conventions
from app.services.preferences.machine import MachineSettings
from app.services.registry import LISTS
from app.services.workspace.opening import Credentials
from app.views.charts.page import ChartsPage
from app.views.shell.start import make_application, make_window
from tests import factories as make
from tests.flows.keyboard import focused, press, write
from tests.flows.test_day_of_a_rep import PASSPHRASE, Rep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

BACK = ("张伟", "王芳", "刘洋")
_COHORTS = "Who comes back, by month of the first order"
_PATIENCE_MS = 30_000


@pytest.fixture
def rep(tmp_path: Path, qtbot: QtBot) -> Iterator[Rep]:
    """A lead before the locked window: five customers began in one month, three of them came back in the next."""
    path = tmp_path / "华东.steward"
    key = found(
        path, PASSPHRASE.encode(), Founding("林悦", "华东", conventions=Conventions("Asia/Shanghai", "CN", "CNY"))
    )
    with open_steward(path, Credentials(key=key), program="test", write=True) as steward:
        second = (steward.clock.today().replace(day=1) - timedelta(days=1)).replace(day=2)
        first = (second.replace(day=1) - timedelta(days=1)).replace(day=2)
        for name in (*BACK, "陈杰", "周敏"):
            customer = make.add_customer(steward, name, owner="林悦")
            make.place_order(steward, customer, "1200.00", ordered_on=first.isoformat())
            if name in BACK:
                make.place_order(steward, customer, "300.00", ordered_on=second.isoformat())
    make_application()
    window = make_window(MachineSettings(language="en", scheme="light"))
    qtbot.addWidget(window)
    window.show_gate(path)
    window.show()
    window.activateWindow()
    yield Rep(window, qtbot)
    window.close()
    qtbot.waitUntil(lambda: window.steward is None and not window.isVisible(), timeout=_PATIENCE_MS)


def go_to(name: str) -> None:
    """Press Tab until something with a name has the keyboard."""
    begin, steps = focused(), 0
    while _name() != name:
        press("Tab")
        steps += 1
        assert focused() is not begin or steps == 1, f"Tab never comes to {name}"


def _name() -> str:
    widget = focused()
    shown = widget.text().strip() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or shown


def told(rep: Rep, text: str) -> bool:
    """Return whether the last notice says so."""
    shell = rep.window.shell
    return shell is not None and bool(shell.desk.notices.kept) and rep.told() == text


def planned(rep: Rep) -> set[str]:
    """Return the customers with a follow-up, by name."""
    name = "Ask what they need next"
    rows = rep.steward.ask(LISTS["followups"], Listing()).rows
    return {row.values["customer"] for row in rows if row.values["title"] == name}


def test_that_a_cell_of_the_cohorts_leads_to_a_follow_up_for_each_of_its_customers(rep: Rep) -> None:
    rep.unlock()
    press("Ctrl+3")
    rep.wait(lambda: _name() == "Key figures")
    (page,) = rep.window.findChildren(ChartsPage)
    rep.wait(lambda: not page.is_filling)
    go_to(_COHORTS)
    press("Home", "Right", "Return")
    rep.wait(lambda: isinstance(focused(), QTableView) and focused().model().rowCount() == len(BACK))  # type: ignore[attr-defined]
    press("Ctrl+A")
    go_to("Follow-up for each")
    press("Space")
    rep.wait(lambda: isinstance(focused().window(), QDialog) and isinstance(focused(), QLineEdit))
    write("Ask what they need next")
    rep.wait(lambda: True)
    press("Return")
    rep.wait(lambda: told(rep, "3 follow-ups planned"))
    assert planned(rep) == set(BACK)
    press("Ctrl+Z")
    rep.wait(lambda: told(rep, "Undone: 3 follow-ups planned"))
    assert planned(rep) == set()
