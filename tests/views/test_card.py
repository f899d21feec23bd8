"""The card of a customer: what it shows, what is done with it by keyboard, and that it shows everything literally."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.customers.commands import DeleteCustomers
from app.services.tags.commands import TagCustomers
from app.services.workflows.card_summary import load_card_view
from app.views.customers.card.fact_rows import FactRow
from app.views.customers.card.links import LinkDialog, mail_link, open_link, phone_link, web_link
from app.views.customers.card.panel import CustomerCard
from app.views.customers.card.removal import RemovalDialog
from app.views.exporting.preview import PrintPreview
from app.views.kit.desk import Desk
from app.views.kit.fields_tags import TagsInput
from app.views.kit.page import State
from tests import factories as make
from tests.views.conftest import visited

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Settled = Callable[[], None]
RUDE = '<b>bold</b> & <img src="file:///etc/passwd"> \u202e'


@pytest.fixture
def steward_of(desk: Desk) -> Steward:
    """The workspace behind the desk."""
    return desk.ui.runner.steward


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> Iterator[CustomerCard]:
    """The card in an open window."""
    made = CustomerCard(desk)
    made.setParent(desk.window)
    made.setGeometry(0, 0, 376, 800)
    desk.window.show()
    desk.window.activateWindow()
    made.show()
    qtbot.waitUntil(desk.window.isActiveWindow)
    yield made
    made.hide()


def _shown(card: CustomerCard, customer: bytes, settled: Settled) -> Any:
    card.show_customer(customer)
    settled()
    return card.content


def _fact(card: CustomerCard, name: str) -> FactRow:
    return card.content.facts.row(name)


def _edit(row: FactRow, text: str, key: Qt.Key) -> None:
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F2)
    assert row.editor is not None
    row.editor.select()
    control = row.editor.focusProxy() or row.editor.control
    QTest.keyClicks(control, text)
    QTest.keyClick(control, key)


def test_that_without_a_customer_the_card_says_so(card: CustomerCard) -> None:
    assert card.states.state is State.EMPTY


def test_that_everything_about_a_customer_is_shown_literally(
    card: CustomerCard, steward_of: Steward, settled: Settled
) -> None:
    customer = make.add_customer(steward_of, RUDE, notes=RUDE, tags=RUDE.replace(",", ""), city=RUDE)
    make.add_contact(steward_of, customer, RUDE, title=RUDE)
    make.log_call(steward_of, customer, RUDE, subject=RUDE)
    make.add_follow_up(steward_of, customer, RUDE, notes=RUDE)
    make.open_deal(steward_of, customer, RUDE)

    content = _shown(card, customer, settled)

    labels = [each for each in card.findChildren(QLabel) if RUDE in each.text()]
    assert labels
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)
    assert content.identity.title.text() == RUDE
    tips = [each.toolTip() for each in card.findChildren(QWidget) if "bold" in each.toolTip()]
    assert tips
    assert all("&lt;b&gt;" in tip and "<b>" not in tip for tip in tips)
    assert RUDE in content.timeline.entries[0].accessibleName()


def test_that_a_fact_is_changed_in_its_place(card: CustomerCard, steward_of: Steward, settled: Settled) -> None:
    customer = make.add_customer(steward_of, phone="13800138000", email="a@ada.example")
    _shown(card, customer, settled)

    _edit(_fact(card, "phone"), "13900139000", Qt.Key.Key_Tab)
    settled()
    assert steward_of.ask(load_card_view, customer).card.customer.values["phone"] == ("13900139000",)
    email = _fact(card, "email")
    assert email.editor is not None
    QTest.keyClicks(email.editor.control, "nonsense")
    QTest.keyClick(email.editor.control, Qt.Key.Key_Escape)
    settled()

    assert email.editor is None
    assert email.hasFocus()
    assert steward_of.ask(load_card_view, customer).card.customer.values["email"] == ("a@ada.example",)
    steward_of.undo()
    assert steward_of.ask(load_card_view, customer).card.customer.values["phone"] == ("13800138000",)


def test_that_tags_are_kept_when_the_keyboard_goes_elsewhere_and_not_after_esc(
    card: CustomerCard, steward_of: Steward, settled: Settled
) -> None:
    customer = make.add_customer(steward_of, tags="old")
    content = _shown(card, customer, settled)

    def typed(text: str, key: Qt.Key) -> tuple[str, ...]:
        content.identity.pills.edit_tags()
        (editor,) = content.findChildren(TagsInput)
        QTest.keyClicks(editor.line, text)
        QTest.keyClick(editor.line, key)
        settled()
        assert editor.isHidden()
        kept: tuple[str, ...] = steward_of.ask(load_card_view, customer).card.customer.values["tags"]
        return kept

    assert typed("new", Qt.Key.Key_Tab) == ("new", "old")
    assert typed("never", Qt.Key.Key_Escape) == ("new", "old")


def test_that_a_fact_that_cannot_be_read_stays_open_and_says_why(
    card: CustomerCard, steward_of: Steward, settled: Settled
) -> None:
    customer = make.add_customer(steward_of, email="a@ada.example")
    _shown(card, customer, settled)
    row = _fact(card, "email")

    _edit(row, "nobody", Qt.Key.Key_Tab)
    settled()

    assert row.editor is not None
    assert row.editor.text() == "nobody"
    assert row.editor.control.accessibleDescription()
    row.close_editor()


def test_that_a_note_and_a_call_take_one_key_each(card: CustomerCard, steward_of: Steward, settled: Settled) -> None:
    customer = make.add_customer(steward_of)
    content = _shown(card, customer, settled)
    card.desk.actions.action("log").trigger()
    line = content.add_row.line
    assert line.hasFocus()

    QTest.keyClicks(line, "Likes tea")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled()
    assert line.text() == ""
    QTest.keyClicks(line, "Called back")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()

    shown = {row.entry.text: row.entry.kind for row in content.timeline.entries if row.entry}
    assert shown == {"Likes tea": "note", "Called back": "call"}


def test_that_what_was_typed_for_a_customer_is_saved_there_whoever_is_shown_by_then(
    card: CustomerCard, steward_of: Steward, settled: Settled, qtbot: QtBot
) -> None:
    ada = make.add_customer(steward_of, "Ada", phone="13800138000")
    ben = make.add_customer(steward_of, "Ben", phone="13700137000")
    content = _shown(card, ada, settled)
    checks_go_on = Event()
    card.ui.runner.run(lambda: checks_go_on.wait(20), then=lambda _: None, is_short=True)

    _edit(_fact(card, "phone"), "13900139000", Qt.Key.Key_Tab)
    QTest.keyClicks(content.add_row.line, "Of Ada")
    QTest.keyClick(content.add_row.line, Qt.Key.Key_Return)
    QTest.keyClick(content.add_row.line, Qt.Key.Key_Return)  # once more, before it is saved
    card.show_customer(ben)
    QTest.keyClicks(content.add_row.line, "Of Ben")
    qtbot.waitUntil(lambda: content.identity.title.text() == "Ben")
    checks_go_on.set()
    settled()
    pills = content.identity.pills
    pills.edit_tags()
    steward_of.do(TagCustomers((ben,), ("vip",)))  # meanwhile, by somebody else
    settled()
    assert pills._editor is not None
    QTest.keyClicks(pills._editor.line, "new,")
    card.desk.actions.action("change-tags").trigger()
    card.show_customer(ada)
    settled()
    assert {*steward_of.ask(load_card_view, ben).card.customer.values["tags"]} == {"vip", "new"}
    card.show_customer(ben)
    settled()

    found = {each: steward_of.ask(load_card_view, each).card for each in (ada, ben)}
    assert [found[each].customer.values["phone"] for each in (ada, ben)] == [("13900139000",), ("13700137000",)]
    assert content.add_row.line.text() == "Of Ben"
    content = _shown(card, ada, settled)
    assert [row.entry.text for row in content.timeline.entries if row.entry] == ["Of Ada"]
    assert content.add_row.line.text() == ""
    steward_of.do(DeleteCustomers((ada,)))
    QTest.keyClicks(content.add_row.line, "Too late")
    QTest.keyClick(content.add_row.line, Qt.Key.Key_Return)
    settled()
    assert _shown(card, ada, settled).add_row.line.text() == "Too late"  # for the deletion may be undone


def test_that_an_entry_is_deleted_and_comes_back(card: CustomerCard, steward_of: Steward, settled: Settled) -> None:
    customer = make.add_customer(steward_of)
    make.log_call(steward_of, customer, "Talked.")
    content = _shown(card, customer, settled)
    entry = content.timeline.entries[0]
    entry.setFocus()

    QTest.keyClick(entry, Qt.Key.Key_Delete)
    settled()
    assert content.timeline.entries == []
    card.ui.runner.undo()
    settled()

    assert [row.entry.text for row in content.timeline.entries if row.entry] == ["Talked."]


def test_that_opened_entries_and_the_place_stay_when_something_changes(
    card: CustomerCard, steward_of: Steward, settled: Settled, qtbot: QtBot
) -> None:
    customer = make.add_customer(steward_of)
    for day in range(1, 29):
        make.log_call(steward_of, customer, f"Call {day} " + "with many words " * 30, happened_at=f"2026-02-{day:02}")
    content = _shown(card, customer, settled)
    third = content.timeline.entries[2]
    third.setFocus()
    QTest.keyClick(third, Qt.Key.Key_Return)
    bar = content.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(300)

    make.add_contact(steward_of, customer, "Bo")
    settled()
    qtbot.waitUntil(lambda: len(content.people.rows) == 1)

    assert content.timeline.entries[2] is third
    assert third.is_open
    assert bar.value() == 300


def test_that_the_timeline_grows_and_is_narrowed(card: CustomerCard, steward_of: Steward, settled: Settled) -> None:
    customer = make.add_customer(steward_of)
    for number in range(40):
        make.log_call(steward_of, customer, f"Call {number}", happened_at=f"2026-02-01 10:{number:02}")
    make.place_order(steward_of, customer)
    content = _shown(card, customer, settled)
    timeline = content.timeline
    assert len(timeline.entries) == 30

    timeline.grow()
    settled()
    assert len(timeline.entries) == 41
    timeline.narrow("orders")
    settled()

    assert [row.entry.kind for row in timeline.entries if row.entry] == ["order"]


def test_that_the_next_step_is_done_with_its_outcome(card: CustomerCard, steward_of: Steward, settled: Settled) -> None:
    customer = make.add_customer(steward_of)
    make.add_follow_up(steward_of, customer, "Later", due="2026-12-01")
    make.add_follow_up(steward_of, customer, "Call about the price", due="2026-11-18", promise="yes")
    content = _shown(card, customer, settled)
    step = content.next_step
    assert step.title.text() == "Call about the price"
    assert "Overdue" in step.due.text()

    step.ask_outcome()
    QTest.keyClicks(step.outcome, "Agre")
    memory = card.memory()
    card.show_customer(None)
    other = make.add_customer(steward_of)
    step.show_card(steward_of.ask(load_card_view, other))
    card.remember(memory)  # as after a lock
    settled()
    assert step.half_written == "Agre"
    assert card.window().focusWidget() is step.outcome
    QTest.keyClicks(step.outcome, "ed")
    QTest.keyClick(step.outcome, Qt.Key.Key_Return)
    settled()
    for begin, half in ((_fact(card, "phone").activate, "+49 3"), (content.identity.pills.edit_tags, "vi")):
        begin()
        QTest.keyClicks(card.window().focusWidget(), half)
        memory = card.memory()
        _shown(card, other, settled)
        card.remember(memory)
        settled()
        assert card.memory()["writing"] == memory["writing"]

    assert step.title.text() == "Later"
    done = [row.values for row in steward_of.ask(load_card_view, customer).card.follow_ups]
    assert [each["outcome"] for each in done if each["state"] == "done"] == ["Agreed"]


def test_that_deleting_says_in_numbers_what_goes_too(
    card: CustomerCard, steward_of: Steward, settled: Settled, qtbot: QtBot
) -> None:
    customer = make.add_customer(steward_of)
    make.add_contact(steward_of, customer)
    make.place_order(steward_of, customer)
    _shown(card, customer, settled)

    card.desk.actions.action("delete-customer").trigger()
    settled()
    dialog = card.desk.window.findChildren(RemovalDialog)[0]
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "1 contact" in words
    assert "1 order" in words
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert steward_of.ask(load_card_view, customer).order_count == 1
    with qtbot.waitSignal(card.closed, timeout=10_000):
        steward_of.do(DeleteCustomers((customer,)))

    assert card.states.state is State.EMPTY


def test_that_a_customer_out_of_reach_is_a_failure_with_a_way_to_try_again(
    card: CustomerCard, settled: Settled
) -> None:
    _shown(card, b"\0" * 16, settled)

    assert card.states.state is State.FAILED


class Opener(QObject):
    """Takes links in the place of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note a link."""
        self.opened.append(url.toString())


@pytest.mark.parametrize(
    "text",
    ["file:///etc/passwd", r"\\server\share", "javascript:alert(1)", "ftp://x.example", "not a site", "https://"],
)
def test_that_a_link_elsewhere_than_to_the_web_is_none(text: str) -> None:
    assert web_link(text) is None


def test_that_a_link_is_opened_only_after_its_target_was_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show()
    opener = Opener()
    QDesktopServices.setUrlHandler("https", opener, "take")  # type: ignore[arg-type]
    try:
        open_link(desk, web_link("ada.example/a b?<b>"))
        dialog = desk.window.findChildren(LinkDialog)[0]
        assert dialog.target == "https://ada.example/a%20b?%3Cb%3E"
        assert opener.opened == []
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert len(opener.opened) == 1
        open_link(desk, QUrl("file:///etc/passwd"))
        assert len(opener.opened) == 1
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_that_nothing_in_an_address_becomes_a_header() -> None:
    assert mail_link("a@b.example?bcc=c@d.example").query() == ""
    number = phone_link("+86 (138) 0013-8000")
    assert number is not None
    assert number.toString() == "tel:+8613800138000"
    assert phone_link("none") is None


def test_that_everything_that_takes_the_keyboard_has_a_name(
    card: CustomerCard, steward_of: Steward, settled: Settled
) -> None:
    customer = make.add_customer(steward_of, phone="13800138000")
    make.add_contact(steward_of, customer)
    make.log_call(steward_of, customer)
    make.place_order(steward_of, customer)
    make.open_deal(steward_of, customer)
    content = _shown(card, customer, settled)
    content.facts.open_all(is_open=True)

    focusable = [
        each for each in card.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(card) and not isinstance(each, QMenu)
    ]  # fmt: skip
    texts = [str(each.accessibleName() or getattr(each, "text", str)()) for each in focusable]

    assert len(focusable) > 20
    assert [each for each, text in zip(focusable, texts, strict=True) if not text.strip()] == []


def test_that_what_the_figures_say_follows_once_the_card_is_shown_and_leads_to_similar_customers(
    card: CustomerCard, steward_of: Steward, settled: Settled, qtbot: QtBot
) -> None:
    ada, bob, cy = (
        make.add_customer(steward_of, name, industry="Food", country="DE", source="Fair")
        for name in ("Ada Ltd", RUDE, "Cy Ltd")
    )
    for customer in (ada, bob):
        for day in ("2026-01-10", "2026-02-10", "2026-03-10"):
            make.place_order(steward_of, customer, ordered_on=day)

    insight = _shown(card, ada, settled).insight
    assert not insight.rows
    qtbot.waitUntil(lambda: bool(insight.rows), timeout=10_000)

    assert insight.rhythm.text().startswith("Buys every")
    assert RUDE in insight.rows[0].accessibleName()
    assert "<b>" not in insight.rows[0].toolTip()
    insight.rows[0].activate()
    (as_list,) = [each for each in insight.findChildren(QPushButton) if each.text() == "Show as a list"]
    as_list.click()
    assert visited == [bob, ((bob, cy), "similar to Ada Ltd")]


def test_that_the_card_says_quietly_why_there_is_nobody_similar(
    card: CustomerCard, steward_of: Steward, settled: Settled, qtbot: QtBot
) -> None:
    insight = _shown(card, make.add_customer(steward_of, "Ada Ltd"), settled).insight

    qtbot.waitUntil(lambda: bool(insight.quiet.text()), timeout=10_000)

    assert insight.quiet.text().startswith("Too little is known")
    assert not insight.rows


def test_that_the_card_is_shown_as_it_will_be_printed_and_esc_leads_back(
    card: CustomerCard, steward_of: Steward, settled: Settled, qtbot: QtBot
) -> None:
    _shown(card, make.add_customer(steward_of, "张伟"), settled)
    card.desk.actions.action("print-card").trigger()

    def preview() -> QWidget | None:
        return next((each for each in card.desk.window.findChildren(PrintPreview) if each.isVisible()), None)

    qtbot.waitUntil(lambda: preview() is not None)
    shown = preview()
    assert shown is not None
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: preview() is None)
