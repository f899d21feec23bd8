"""Giving accounts away on the handover page: choosing, the plan, what is refused, and what receipts say."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.handover import ledger
from app.services.handover.cards import signed_digest
from app.services.handover.receipts import write_receipt
from app.services.workflows.handover.amending import BY_HAND
from app.services.workflows.handover.people import AcceptCard
from app.services.workflows.handover.planning import PlanHandover, accounts_of
from app.services.workflows.handover.sealing import SealAccounts
from app.views.handover.giving import GivingTab
from app.views.handover.giving_case import Rule
from app.views.handover.page import HandoverPage
from app.views.kit.desk import Desk
from app.views.shell.steps import Steps
from tests import factories as make
from tests.services.outsider import Outsider

# The offscreen platform says so of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ACCOUNTS = ("Ada Ltd", "Bo & Sons", "Cy <b>GmbH</b>", "Dee AG")
Settle = Callable[[], None]
_AGAIN = "That file is lost: seal once more"


@pytest.fixture
def owner(steward: Steward) -> bytes:
    """Whose workspace it is: somebody with four accounts."""
    person: bytes = steward.actor.user_id
    for name in ACCOUNTS:
        make.add_customer(steward, name, owner=person.hex(), city="Berlin" if name == ACCOUNTS[0] else "Bonn")
    return person


@pytest.fixture
def tab(desk: Desk, owner: bytes, qtbot: QtBot, settled: Settle) -> GivingTab:
    """The tab in a window, once it knows who there is."""
    del owner  # has accounts by now
    made = HandoverPage(desk).whole()
    desk.window.setCentralWidget(made)  # type: ignore[attr-defined]
    desk.window.show()
    qtbot.waitExposed(desk.window)
    found = made.show_tab("giving")
    assert isinstance(found, GivingTab)
    qtbot.waitUntil(lambda: found.choice.people is not None)
    settled()
    return found


def choose(tab: GivingTab, *heirs: bytes, **wish: object) -> None:
    tab.choice.remember(replace(tab.choice.wish, heirs=heirs, **wish))  # type: ignore[arg-type]


def plan(tab: GivingTab, qtbot: QtBot) -> None:
    tab.choice.plan_button.click()
    qtbot.waitUntil(lambda: tab.case is not None, timeout=10_000)


def rows(tab: GivingTab) -> dict[str, tuple[str, str]]:
    """Return to whom each account goes and why, as the table shows it."""
    return {row.cells[0]: (row.cells[1], row.cells[2]) for row in tab.plan.table.rows.rows}


def said(parent: QWidget) -> str:
    return "\n".join(each.text() for each in parent.findChildren(QLabel) if not each.isHidden())


def has_button(parent: QWidget, words: str) -> QPushButton | None:
    found = (each for each in parent.findChildren(QPushButton) if each.text().strip() == words and not each.isHidden())
    return next(found, None)


def test_that_a_plan_follows_rules_and_hands_and_comes_back_as_it_was(
    tab: GivingTab, qtbot: QtBot, settled: Settle
) -> None:
    steward = tab.ui.runner.steward
    first, second = (make.add_user(steward, name) for name in ("Ben", "Cleo"))
    tab.refresh()
    settled()
    choose(tab, first, second, rules=(Rule("city", "Berlin", second),))
    plan(tab, qtbot)

    assert rows(tab)[ACCOUNTS[0]] == ("Cleo", "By your rule: City")
    assert tab.plan.shares.rows.rows[1].cells[:2] == ("2. Cleo", "2")
    tab.plan.search.setText("bo &")
    assert list(rows(tab)) == [ACCOUNTS[1]]
    tab.plan.search.clear()
    tab.plan.table.selectAll()
    QTest.keyClick(tab.plan.table, Qt.Key.Key_1)
    assert {heir for heir, _ in rows(tab).values()} == {"Ben"}
    assert rows(tab)[ACCOUNTS[0]] == ("Ben", "Moved by hand by Lin Yue")
    assert tab.plan.shares.rows.rows[0].cells[1] == "4"

    again = GivingTab(tab.page)
    qtbot.addWidget(again)
    list(again.make())
    again.remember(tab.memory())
    again.refresh()
    qtbot.waitUntil(lambda: again.case is not None, timeout=10_000)
    assert rows(again) == rows(tab)
    assert {each.reason for each in again.case.accounts() if each.name == ACCOUNTS[0]} == {BY_HAND}  # type: ignore[union-attr]


def test_that_colleagues_get_their_accounts_in_one_step_that_can_be_undone(
    tab: GivingTab, qtbot: QtBot, settled: Settle
) -> None:
    steward = tab.ui.runner.steward
    heir = make.add_user(steward, "Ben")
    tab.refresh()
    settled()
    before = make.state_of(steward)
    choose(tab, heir)
    plan(tab, qtbot)
    assert has_button(tab.carrying, "Seal the files…") is None
    assert tab.carrying.give_button.property("kind") == "primary"
    tab.carrying.give_button.click()
    qtbot.waitUntil(lambda: "4 accounts have their new owners" in said(tab.carrying), timeout=20_000)

    assert tab.plan.isHidden()
    assert make.state_of(steward) != before
    steward.undo()
    assert make.state_of(steward) == before


def test_that_a_plan_moved_by_hand_is_saved_read_again_by_a_drop_and_named_in_the_sealed_file(
    tab: GivingTab, qtbot: QtBot, settled: Settle, tmp_path: Path
) -> None:
    steward, other = tab.ui.runner.steward, Outsider()
    heirs = make.add_user(steward, "Ben"), steward.do(AcceptCard(other.card())).value.person_id
    tab.refresh()
    settled()
    choose(tab, *heirs)
    plan(tab, qtbot)
    assert [each.property("kind") for each in (tab.carrying.seal_button, tab.carrying.give_button)] == ["primary", ""]
    moved = dict.fromkeys((each.id for each in tab.case.accounts()), 1)  # type: ignore[union-attr]
    tab.plan.moved.emit(tuple(moved), 1)
    saved = tmp_path / "plan.json"
    tab.plan.place_chosen.emit(saved)
    qtbot.waitUntil(saved.exists)
    settled()
    tab.plan.dropped.emit()
    assert tab.case is None
    tab.page.take(saved)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: tab.case is not None, timeout=10_000)
    assert ("Otto", "Moved by hand by Lin Yue") in rows(tab).values()
    assert {heir for heir, _ in rows(tab).values()} == {"Otto"}

    tab.carrying.seal_into(tmp_path)
    qtbot.waitUntil(lambda: has_button(tab.carrying, "Done") is not None, timeout=20_000)
    with steward.workspace.database.readers.connect() as connection:
        (line,) = ledger.lines(connection)
    assert line.manifest["plan"] == signed_digest(json.loads(saved.read_text(encoding="utf-8"))).hex()


def test_that_an_account_on_its_way_is_sealed_once_more_only_on_purpose(
    tab: GivingTab, qtbot: QtBot, settled: Settle, tmp_path: Path
) -> None:
    steward, other = tab.ui.runner.steward, Outsider()
    heir = steward.do(AcceptCard(other.card())).value.person_id
    tab.refresh()
    settled()
    choose(tab, heir)
    for _ in range(2):
        plan(tab, qtbot)
        tab.carrying.seal_into(tmp_path)
        qtbot.waitUntil(lambda: not tab.carrying.is_running and said(tab.carrying) != "", timeout=20_000)
        qtbot.waitUntil(lambda: bool(has_button(tab.carrying, "Done") or has_button(tab.carrying, _AGAIN)))
        if (done := has_button(tab.carrying, "Done")) is not None:
            done.click()
    assert len(list(tmp_path.glob("*.steward-handover"))) == 1
    assert "4 of these accounts are in a file already" in said(tab.carrying)
    again = has_button(tab.carrying, _AGAIN)
    assert again is not None
    again.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.steward-handover"))) == 2, timeout=20_000)
    settled()
    assert [row.cells[-1] for row in tab.given.table.rows.rows] == ["Receipt awaited"] * 2


def test_that_a_receipt_that_differs_gives_nothing_up_and_says_in_what(
    tab: GivingTab, owner: bytes, qtbot: QtBot, tmp_path: Path
) -> None:
    steward, other = tab.ui.runner.steward, Outsider()
    steward.do(AcceptCard(other.card()))
    with steward.workspace.database.readers.connect() as connection:
        accounts = tuple(accounts_of(connection, owner))
    sealed = steward.do(SealAccounts(other.card().signing_public, accounts, tmp_path / "file")).value.manifest
    lie = replace(sealed, accounts=replace(sealed.accounts, digest=b"0" * 32))
    (tmp_path / "receipt").write_bytes(write_receipt(other.receipt(lie)))
    qtbot.waitUntil(lambda: len(tab.given.table.rows.rows) == 1, timeout=10_000)

    tab.given.read(tmp_path / "receipt")
    qtbot.waitUntil(
        lambda: "differs from the file in the sealed list and the contents" in said(tab.given), timeout=10_000
    )

    assert tab.given.table.rows.rows[0].cells[-1] == "Receipt awaited"
    tab.given.read(tmp_path / "none")
    qtbot.waitUntil(lambda: "differs" not in said(tab.given), timeout=10_000)


def test_that_a_step_that_cannot_be_undone_offers_no_undo_of_another(desk: Desk, owner: bytes, qtbot: QtBot) -> None:
    steps = Steps(desk)
    heir = make.add_user(desk.ui.runner.steward, "Ben")
    desk.do(PlanHandover(owner, (heir,)))
    qtbot.waitUntil(lambda: bool(desk.notices.kept), timeout=10_000)

    assert desk.notices.kept[-1].way is None
    assert steps is not None


def test_that_who_may_not_plan_does_not_see_how(desk: Desk, qtbot: QtBot) -> None:
    desk.ui.runner.steward.act_as(make.add_user(desk.ui.runner.steward, "Rep").hex())
    page = HandoverPage(desk).whole()
    qtbot.addWidget(page)

    assert page.memory()["tab"] == "taking"
