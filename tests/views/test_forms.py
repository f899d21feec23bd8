"""Forms derived from fields: typed by keyboard, checked at the field, and never losing what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.values import CustomType
from app.services.customers.commands import UpdateCustomer
from app.services.kernel.listing import Listing
from app.services.preferences.commands import DefineCustomField
from app.services.registry import KINDS, LISTS
from app.services.workflows.card_summary import load_card_view
from app.services.workflows.record_forms import load_form
from app.views.customers.card.forms import RecordDialog, edit_record, reopen
from app.views.customers.card.plans import PLANS
from app.views.kit.desk import Desk
from app.views.kit.fields_suggest import ReferenceInput
from app.views.kit.fields_tags import TagsInput
from tests import factories as make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Settled = Callable[[], None]


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Callable[..., RecordDialog]]:
    """Open a form and wait until it is there; all are closed in the end."""
    desk.window.show()

    def open_it(*args: Any, **options: Any) -> RecordDialog:
        edit_record(desk, *args, **options)
        return _shown(desk, qtbot)

    yield open_it
    for dialog in desk.window.findChildren(RecordDialog):
        dialog.close()


def _shown(desk: Desk, qtbot: QtBot) -> RecordDialog:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(RecordDialog)), timeout=10_000)
    dialog = desk.window.findChildren(RecordDialog)[-1]
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.focusWidget() is not None)
    QApplication.processEvents()  # it puts the keyboard into its first field once it is there
    return dialog


def _type(qtbot: QtBot, dialog: RecordDialog, name: str, text: str) -> QWidget:
    made = dialog.body.form.boxes[name].input
    made.setFocus()
    made.select()
    control = made.focusProxy() or made.control
    QTest.keyClicks(control, text)
    return control


def _problem(dialog: RecordDialog, name: str) -> str:
    return dialog.body.form.boxes[name].input.control.accessibleDescription()


def _customers(desk: Desk) -> list[dict[str, Any]]:
    return [row.values for row in desk.ui.runner.steward.ask(LISTS["customers"], Listing()).rows]


def test_that_a_customer_is_made_by_keyboard(desk: Desk, opened: Any, qtbot: QtBot, settled: Settled) -> None:
    made: list[bytes] = []
    dialog = opened("customers", then=made.append)
    _type(qtbot, dialog, "name", "<b>Ada</b> & Co")
    _type(qtbot, dialog, "phone", "138 0013 8000")
    tags = dialog.body.form.boxes["tags"].input
    QTest.keyClicks(_type(qtbot, dialog, "tags", "VIP,"), "Berlin")
    assert isinstance(tags, TagsInput)
    line = _type(qtbot, dialog, "name", "<b>Ada</b> & Co")
    QTest.keyClick(line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(made), timeout=10_000)
    settled()
    values = _customers(desk)[0]
    assert (values["name"], values["phone"], values["kind"]) == ("<b>Ada</b> & Co", ("138 0013 8000",), "company")
    assert set(values["tags"]) == {"VIP", "Berlin"}


def test_that_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    desk: Desk, opened: Any, qtbot: QtBot, settled: Settled
) -> None:
    is_backed_up = Event()
    desk.ui.runner.run(lambda: is_backed_up.wait(20), then=lambda _: None)  # which a form does not wait for
    dialog = opened("customers")
    _type(qtbot, dialog, "email", "nobody at all")
    dialog.body.form.boxes["name"].input.setFocus()
    qtbot.waitUntil(lambda: bool(_problem(dialog, "email")), timeout=10_000)
    dialog.save()
    qtbot.waitUntil(lambda: bool(_problem(dialog, "name")), timeout=10_000)
    is_backed_up.set()
    settled()

    assert dialog.isVisible()
    assert dialog.body.form.texts()["email"] == "nobody at all"
    assert _customers(desk) == []


def test_that_what_the_workspace_refuses_is_said_at_its_field(
    desk: Desk, opened: Any, qtbot: QtBot, settled: Settled
) -> None:
    customer = make.add_customer(desk.ui.runner.steward)
    dialog = opened("interactions", preset={"customer": customer.hex()})
    _type(qtbot, dialog, "contact", "Nobody Known")
    _type(qtbot, dialog, "body", "Talked.")
    dialog.save()
    qtbot.waitUntil(lambda: bool(_problem(dialog, "contact")), timeout=10_000)
    settled()

    assert dialog.body.form.texts()["body"] == "Talked."
    assert dialog.body.form.boxes["contact"].input.control.property("state") == "bad"


def test_that_a_reference_is_chosen_from_what_is_found(desk: Desk, opened: Any, qtbot: QtBot, settled: Settled) -> None:
    steward = desk.ui.runner.steward
    customer = make.add_customer(steward)
    contact = make.add_contact(steward, customer, "王伟")
    dialog = opened("followups", preset={"customer": customer.hex()})
    dialog.body.form.show_more()
    _type(qtbot, dialog, "title", "Call")
    _type(qtbot, dialog, "contact", "wangwei")
    made = dialog.body.form.boxes["contact"].input
    assert isinstance(made, ReferenceInput)
    qtbot.waitUntil(lambda: made.is_suggesting, timeout=10_000)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)

    assert (made.text(), made.line.text()) == (contact.hex(), "王伟")


def test_that_several_choices_of_a_custom_field_are_taken_from_its_list(
    desk: Desk, opened: Any, qtbot: QtBot, settled: Settled
) -> None:
    steward = desk.ui.runner.steward
    steward.do(DefineCustomField("customer", "Gifts", CustomType.MULTI_CHOICE, ("Green tea", "Wine", "Books")))
    customer = make.add_customer(steward, **{"custom:Gifts": "Books; Green tea"})
    dialog = opened("customers", customer)
    dialog.body.form.show_more()
    gifts = dialog.body.form.boxes["custom:Gifts"].input
    assert isinstance(gifts, TagsInput)
    assert gifts.text() == "Books, Green tea"

    QTest.keyClick(gifts.line, Qt.Key.Key_Backspace)
    gifts.line.setFocus()
    QTest.keyClicks(gifts.line, "win")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    dialog.save()
    settled()
    assert steward.ask(load_card_view, customer).card.customer.custom["Gifts"] == "Books; Wine"


def test_that_somebody_elses_change_is_merged_and_what_was_typed_is_kept(
    desk: Desk, opened: Any, qtbot: QtBot, settled: Settled
) -> None:
    steward = desk.ui.runner.steward
    customer = make.add_customer(steward, city="Bonn", industry="Steel")
    dialog = opened("customers", customer)
    _type(qtbot, dialog, "city", "Berlin")
    steward.do(UpdateCustomer(customer, {"city": "Cologne", "industry": "Paper"}))
    settled()
    dialog.save()
    qtbot.waitUntil(lambda: "Cologne" in _problem(dialog, "city"), timeout=10_000)
    settled()

    assert dialog.body.form.texts()["city"] == "Berlin"
    assert dialog.body.form.texts()["industry"] == "Paper"
    dialog.save()
    qtbot.waitUntil(lambda: steward.ask(load_form, KINDS["customers"], customer).texts["city"] == "Berlin")
    settled()


def test_that_esc_asks_only_where_something_was_typed(opened: Any, qtbot: QtBot, settled: Settled) -> None:
    dialog = opened("customers")
    line = _type(qtbot, dialog, "name", "Ada")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.footer.is_asking
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.footer.is_asking
    assert dialog.body.form.texts()["name"] == "Ada"

    for _ in range(3):
        QTest.keyClick(dialog.body.form.boxes["name"].input.control, Qt.Key.Key_Backspace)
    assert dialog.draft_name == ""
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settled()


def test_that_a_half_written_form_comes_back(desk: Desk, opened: Any, qtbot: QtBot, settled: Settled) -> None:
    steward = desk.ui.runner.steward
    customer = make.add_customer(steward, city="Bonn")
    dialog = opened("customers", customer)
    _type(qtbot, dialog, "city", "Berlin")
    assert dialog.draft()["at"] == "city"
    name, draft = dialog.draft_name, dialog.draft()
    dialog.close()
    qtbot.waitUntil(lambda: not desk.window.findChildren(RecordDialog))
    # A change in the meantime must not be overwritten by what was written before it.
    steward.do(UpdateCustomer(customer, {"industry": "Steel", "city": "Cologne"}))
    settled()

    reopen(desk, name, draft)
    again = _shown(desk, qtbot)
    assert again.body.form.texts()["city"] == "Berlin"
    qtbot.waitUntil(lambda: again.body.form.at == "city")
    again.save()
    qtbot.waitUntil(lambda: "Cologne" in _problem(again, "city"), timeout=10_000)
    settled()


def test_that_a_draft_that_makes_no_sense_is_left_out(desk: Desk, settled: Settled) -> None:
    reopen(desk, "gifts-new", {"kind": "gifts"})
    settled()
    assert desk.window.findChildren(RecordDialog) == []


def test_that_an_order_is_the_sum_of_its_lines(desk: Desk, opened: Any, qtbot: QtBot, settled: Settled) -> None:
    steward = desk.ui.runner.steward
    customer = make.add_customer(steward)
    saved: list[bytes] = []
    dialog = opened("orders", None, {"customer": customer.hex()}, saved.append)
    lines = dialog.body.lines
    assert lines is not None
    for quantity, price in (("2", "10.50"), ("1", "4")):
        lines.add_line()
        made = lines.rows[-1].inputs
        QTest.keyClicks(made["quantity"].control, quantity)
        QTest.keyClicks(made["unit_price"].control, price)
    assert not dialog.body.form.boxes["amount"].input.isEnabled()
    dialog.save()
    qtbot.waitUntil(lambda: bool(saved), timeout=10_000)
    settled()

    form = steward.ask(load_form, KINDS["orders"], saved[0])
    assert (form.texts["amount"], len(form.lines), form.texts["status"]) == ("25.00", 2, "open")


def test_that_a_call_and_its_next_step_are_one_step(desk: Desk, opened: Any, qtbot: QtBot, settled: Settled) -> None:
    steward = desk.ui.runner.steward
    customer = make.add_customer(steward)
    saved: list[bytes] = []
    dialog = opened("interactions", None, {"customer": customer.hex(), "kind": "call"}, saved.append)
    _type(qtbot, dialog, "body", "Wants an offer.")
    _type(qtbot, dialog, "next_title", "Send the offer")
    _type(qtbot, dialog, "next_due", "in 2 weeks")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(saved), timeout=10_000)
    settled()

    card = steward.ask(load_card_view, customer)
    assert [row.values["title"] for row in card.card.follow_ups] == ["Send the offer"]
    assert str(card.card.follow_ups[0].values["due"]) == "2026-12-04"
    steward.undo()
    after = steward.ask(load_card_view, customer)
    assert (after.card.follow_ups, after.timeline.entries) == ((), ())


@pytest.mark.parametrize("kind", PLANS)
def test_that_every_input_of_a_form_has_a_name(desk: Desk, opened: Any, settled: Settled, kind: str) -> None:
    customer = make.add_customer(desk.ui.runner.steward)
    dialog = opened(kind, None, {"customer": customer.hex()})
    dialog.body.form.show_more()
    settled()
    focusable = [each for each in dialog.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [each for each in focusable if not (each.accessibleName() or _words(each)) and each.isVisible()]

    assert nameless == []


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    box = widget.parentWidget()
    is_line_of_combo = isinstance(widget, QLineEdit) and box is not None and bool(box.accessibleName())
    return "in its box" if is_line_of_combo else str(text()) if callable(text) else ""
