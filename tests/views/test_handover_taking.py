"""Taking accounts over and trusting people on the handover page: by its widgets, with files of somebody outside."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.models.values import Role
from app.services.handover import faults
from app.services.handover.cards import Card, write_card
from app.services.handover.invitations import read_invitation, read_roster
from app.services.handover.proof import Account, Item
from app.services.handover.receipts import read_receipt
from app.services.kernel.spelling import sort_key
from app.services.workflows.handover.organisation import NoteOrganisationOpening
from app.services.workflows.handover.page_people import load_people_and_keys
from app.services.workflows.handover.page_taking import hash_state, list_taken_bundles
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.views.handover.page import HandoverPage
from app.views.handover.people import PeopleTab
from app.views.handover.people_collect import CollectDialog
from app.views.handover.people_known import RevokeDialog
from app.views.handover.people_organisation import MakeKeyDialog
from app.views.handover.people_own import RenewDialog
from app.views.handover.people_trust import TrustDialog
from app.views.handover.refusals import REFUSALS, RefusalCard
from app.views.handover.taking import TakingTab
from app.views.handover.taking_look import CompareCard
from app.views.handover.taking_result import ResultCard, save_receipt
from app.views.handover.taking_return import ReturnCard
from app.views.handover.taking_trial import TrialCard
from app.views.handover.taking_undo import UndoCard
from app.views.kit.desk import Desk
from tests import factories as make
from tests.services.outsider import Outsider, account
from tests.views.conftest import visited

# The offscreen platform says so of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

W = TypeVar("W", bound=QWidget)
Settle = Callable[[], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HandoverPage:
    """The page in a window."""
    made = HandoverPage(desk).whole()
    desk.window.setCentralWidget(made)  # type: ignore[attr-defined]
    desk.window.show()
    qtbot.waitExposed(desk.window)
    return made


@pytest.fixture
def taking(page: HandoverPage) -> TakingTab:
    """The tab for accounts that come in."""
    tab = page.show_tab("taking")
    assert isinstance(tab, TakingTab)
    return tab


@pytest.fixture
def people(page: HandoverPage) -> PeopleTab:
    """The tab about people and keys."""
    tab = page.show_tab("people")
    assert isinstance(tab, PeopleTab)
    return tab


def own_card(steward: Steward) -> Card:
    card: Card = steward.do(ShowCard()).value
    return card


def alike(name: str) -> Account:
    """Return a customer that is found under its name, as the program finds it."""
    made = account(name)
    (item,) = made.items
    return Account(made.customer_id, (Item(item.table, item.id, {**item.values, "sort_key": sort_key(name)}),))


def wait_for(qtbot: QtBot, parent: QWidget, kind: type[W]) -> W:
    """Return the shown widget of a kind as soon as there is one."""

    def found() -> list[W]:
        return [each for each in parent.findChildren(kind) if not each.isHidden()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]


def texts(parent: QWidget) -> str:
    return "\n".join(each.text() for each in parent.findChildren(QLabel) if not each.isHidden())


def shown_customers(qtbot: QtBot) -> tuple[tuple[bytes, ...], str]:
    """Return which customers a list was opened of, and its title."""
    qtbot.waitUntil(lambda: bool(visited))
    found = visited[-1]
    assert isinstance(found, tuple)
    return found


def trusted(steward: Steward) -> Outsider:
    otto = Outsider()
    steward.do(AcceptCard(otto.card()))
    return otto


def take_over(taking: TakingTab, qtbot: QtBot, tmp_path: Path, otto: Outsider, *names: str) -> None:
    """Take accounts over from somebody who is trusted, by the page."""
    steward = taking.ui.runner.steward
    file = tmp_path / "a.steward-handover"
    otto.seal(file, own_card(steward), [account(name) for name in names])
    taking.take(file)
    QTest.mouseClick(wait_for(qtbot, taking, TrialCard).take_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, taking, ResultCard)
    taking.show_list()
    qtbot.waitUntil(lambda: len(taking.bundles.table.rows.rows) == 1)


def test_that_a_strangers_file_is_taken_over_once_the_words_were_compared(
    taking: TakingTab, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = make.add_customer(steward, "Acme")
    file, otto = tmp_path / "from otto.steward-handover", Outsider()
    manifest = otto.seal(file, own_card(steward), [alike("Acme"), account("Bluewater")])

    taking.take(file)
    compare = wait_for(qtbot, taking, CompareCard)
    assert compare.comparing.words.text == otto.card().fingerprint("en")
    assert not compare.trust_button.isEnabled()
    QTest.keyClick(compare.comparing.compared, Qt.Key.Key_Space)
    QTest.mouseClick(compare.trust_button, Qt.MouseButton.LeftButton)
    trial = wait_for(qtbot, taking, TrialCard)
    assert "1 that may be a customer of yours already" in texts(trial)
    assert steward.ask(list_taken_bundles) == ()
    QTest.keyClick(trial.take_button, Qt.Key.Key_Space)
    result = wait_for(qtbot, taking, ResultCard)

    assert "2 customers are yours now" in texts(result)
    save_receipt(taking, "Otto", result.receipt(), tmp_path / "r.steward-receipt")
    qtbot.waitUntil((tmp_path / "r.steward-receipt").exists)
    assert read_receipt((tmp_path / "r.steward-receipt").read_bytes())["root"] == manifest.accounts.digest.hex()
    result.show_customers()
    ids, title = shown_customers(qtbot)
    assert (len(ids), mine in ids, title) == (2, False, "Taken over from Otto")


def test_that_a_refused_file_is_told_in_the_pages_own_words(
    taking: TakingTab, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.steward-handover"
    Outsider().seal(file, own_card(steward))
    before = steward.ask(hash_state)
    file.write_bytes(file.read_bytes()[:-40])

    taking.take(file)
    told = texts(wait_for(qtbot, taking, RefusalCard))

    assert all(part in told for part in ("The file is damaged", "Nothing was changed here", "Ask the sender"))
    assert steward.ask(hash_state) == before
    reasons = [each("Otto") if inspect.signature(each).parameters else each()
               for name, each in inspect.getmembers(faults, inspect.isfunction)
               if each.__module__ == faults.__name__]  # fmt: skip
    assert {each.code for each in reasons} <= set(REFUSALS)
    assert not any(
        "steward " in str(part) for each in REFUSALS.values() for part in (each.happened, each.safe, each.do)
    )


def test_that_an_undo_is_told_in_numbers_and_proven_by_the_former_state(
    taking: TakingTab, steward: Steward, settled: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    otto = trusted(steward)
    before = steward.ask(hash_state)
    take_over(taking, qtbot, tmp_path, otto, "Acme", "Bluewater")
    taking.bundles.show_customers()
    make.log_call(steward, shown_customers(qtbot)[0][0])

    QTest.mouseClick(taking.bundles.undo_button, Qt.MouseButton.LeftButton)
    card = wait_for(qtbot, taking, UndoCard)
    assert "added 1 interaction" in texts(card)
    card.folder.setText(str(tmp_path))
    QTest.mouseClick(card.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "2 customers were taken back." in texts(card), timeout=10_000)

    assert "its hash is the same" in texts(card)
    settled()
    assert steward.ask(hash_state) == before
    assert len(list(tmp_path.glob("*return to Otto*.steward-handover"))) == 1
    assert not list(tmp_path.glob("*.part"))


def test_that_single_accounts_are_sealed_back_for_their_sender(
    taking: TakingTab, steward: Steward, settled: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    take_over(taking, qtbot, tmp_path, trusted(steward), "Acme", "Bluewater", "Copper")

    QTest.mouseClick(taking.bundles.return_button, Qt.MouseButton.LeftButton)
    card = wait_for(qtbot, taking, ReturnCard)
    qtbot.waitUntil(lambda: len(card.table.rows.rows) == 3)
    assert not card.seal_button.isEnabled()
    QTest.keyClicks(card.search, "blue")
    assert [card.table.isRowHidden(at) for at in range(3)] == [True, False, True]
    card.table.selectRow(1)
    card.seal_to(tmp_path)
    qtbot.waitUntil(lambda: "Sealed into:" in texts(card), timeout=10_000)
    settled()

    assert len(list(tmp_path.glob("handover-Otto*.steward-handover"))) == 1


def test_that_a_card_is_trusted_by_its_words_and_trusted_no_longer(
    people: PeopleTab, steward: Steward, qtbot: QtBot
) -> None:
    otto = Outsider("Otto <b>Brandt</b>")
    QApplication.clipboard().setText(write_card(otto.card(), otto.signing).decode())

    QTest.mouseClick(people.known.paste_button, Qt.MouseButton.LeftButton)
    dialog = wait_for(qtbot, people.window(), TrustDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.comparing.words.show_in("zh_TW")
    assert dialog.comparing.words.text == otto.card().fingerprint("zh_TW")
    dialog.comparing.compared.click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(people.known.table.rows.rows) == 1)
    assert people.known.table.rows.rows[0].cells[0] == "Otto <b>Brandt</b>"
    assert not people.known.collect_button.isEnabled()  # Otto is no lead
    QTest.keyClick(people.known.table, Qt.Key.Key_Delete)
    wait_for(qtbot, people.window(), RevokeDialog).submit()

    qtbot.waitUntil(lambda: people.known.table.rows.rows == ())
    assert steward.ask(load_people_and_keys).people == ()


def test_that_the_organisations_key_is_shown_until_it_is_kept_and_its_use_until_it_is_seen(
    people: PeopleTab, steward: Steward, settled: Settle, qtbot: QtBot
) -> None:
    steward.do(NoteOrganisationOpening())
    people.refresh()
    qtbot.waitUntil(people.openings.isVisible)
    QTest.mouseClick(people.openings.seen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(people.openings.isHidden)

    people.organisation.make()
    dialog = wait_for(qtbot, people.window(), MakeKeyDialog)
    dialog.submit()
    qtbot.waitUntil(lambda: not dialog.is_kept)
    dialog.reject()
    assert dialog.isVisible()
    dialog.kept.click()
    dialog.submit()
    settled()

    assert steward.ask(load_people_and_keys).organisation is not None
    qtbot.waitUntil(lambda: "It was made here" in texts(people.organisation))


def test_that_a_lead_gets_a_copy_of_ones_customers(
    people: PeopleTab, steward: Steward, settled: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    lead = replace(Outsider("Lena").card(), role=Role.LEAD)
    steward.do(AcceptCard(lead))
    make.add_customer(steward, "Acme", owner="Lin Yue")
    make.add_customer(steward, "Bluewater", owner="")
    people.refresh()
    qtbot.waitUntil(people.known.collect_button.isEnabled)

    people.known.collect()
    dialog = wait_for(qtbot, people.window(), CollectDialog)
    assert "a copy of your 1 customer," in texts(dialog)
    dialog.seal_to(tmp_path)
    qtbot.waitUntil(lambda: "The copy is in" in texts(dialog), timeout=10_000)
    settled()

    assert len(list(tmp_path.glob("*.steward-handover"))) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_that_an_admin_invites_vouches_and_makes_new_keys(
    people: PeopleTab, steward: Steward, settled: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    own = own_card(steward)
    steward.do(AcceptCard(Outsider("Otto").card()))
    people.refresh()
    settled()
    assert "and that of 1 person" in texts(people.team)
    files = tmp_path / "a.steward-invitation", tmp_path / "a.steward-roster"
    people.team.invite_to(files[0])
    people.team.list_to(files[1])
    qtbot.waitUntil(lambda: all(each.exists() for each in files))
    assert read_invitation(files[0].read_bytes()).card == own
    assert {each.name for each in read_roster(files[1].read_bytes()).cards} == {own.name, "Otto"}

    people.own.renew()
    dialog = wait_for(qtbot, people.window(), RenewDialog)
    dialog.submit()
    qtbot.waitUntil(lambda: own_card(steward) != own)
    settled()
    assert own_card(steward).fingerprint() == people.own.words.text
