"""The customers page: what the list shows, keys, filter, saved views, several at once, and the card beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.customers.commands import CreateCustomer, UpdateCustomer
from app.services.kernel.commands import Batch
from app.services.preferences.commands import SaveView
from app.services.users.commands import UpdateUser
from app.services.workflows.customer_list.filters import CustomerFilter
from app.services.workflows.customer_list.queries import list_filter_values
from app.views.customers.bulk import BulkDialog
from app.views.customers.columns import COLUMNS, PLACES, USUAL, widths
from app.views.customers.name_popup import NamePopup
from app.views.customers.page import CustomersPage
from app.views.customers.popup import ChoicePopup
from app.views.customers.state import ListState
from app.views.customers.table import CustomerTable
from app.views.customers.tabs import ViewTabs
from app.views.customers.words import initials
from app.views.exporting.preview import PrintPreview
from app.views.kit.actions import Actions
from app.views.kit.desk import Desk
from app.views.kit.page import State, States
from tests import factories as make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

_NAME = [column.name for column in COLUMNS].index("name")
_Settled = Callable[[], None]


class Shown:
    """A page in its window, and what a person sees of it."""

    def __init__(self, desk: Desk, qtbot: QtBot, settled: _Settled) -> None:
        self.desk, self.qtbot, self.settled = desk, qtbot, settled
        self.page = CustomersPage(desk).whole()
        self.titles: list[str] = []
        self.page.titled.connect(self.titles.append)
        self.page.remember({})
        desk.window.setCentralWidget(self.page)  # type: ignore[attr-defined]
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        (self.table,) = self.page.findChildren(CustomerTable)
        settled()

    @property
    def names(self) -> list[str]:
        """The names from the top."""
        model = self.table.model()
        return [str(model.index(row, _NAME).data()) for row in range(model.rowCount())]

    @property
    def selected(self) -> list[str]:
        """The names of the selected rows."""
        return [self.names[row] for first, last in self.table.ranges() for row in range(first, last + 1)]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list and wait for what follows."""
        QTest.keyClick(self.table, key, modifier)
        self.settled()

    def texts(self) -> list[str]:
        """Every label and button that can be seen."""
        found = self.page.findChildren(QWidget)
        return [each.text() for each in found if isinstance(each, QLabel | QPushButton) and each.isVisible()]

    def click(self, text: str) -> None:
        """Click a button by its words."""
        buttons = [each for each in self.desk.window.findChildren(QPushButton) if each.text().strip() == text]
        (button,) = [each for each in buttons if each.isVisible()]
        button.click()
        self.settled()

    def popup(self) -> ChoicePopup:
        """The popup that is open."""
        return self.page.findChildren(ChoicePopup)[-1]

    def choose(self, typed: str) -> None:
        """Type into the popup and take the first line."""
        field = self.popup().field
        field.clear()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.settled()


@pytest.fixture
def show(desk: Desk, qtbot: QtBot, settled: _Settled) -> Callable[[], Shown]:
    """Show the page; call it once the workspace is as it should be."""
    return lambda: Shown(desk, qtbot, settled)


@pytest.fixture
def team(steward: Steward) -> tuple[bytes, ...]:
    """Four customers: two Latin, two Chinese names."""
    return tuple(make.add_customer(steward, name) for name in ("Anna Schmidt", "陈志远", "Delgado Ltd", "曾建国"))


def test_that_the_list_is_in_order_and_tells_how_many_there_are(
    show: Callable[[], Shown], team: tuple[bytes, ...]
) -> None:
    shown = show()

    assert shown.names == ["Anna Schmidt", "陈志远", "Delgado Ltd", "曾建国"]
    assert shown.titles[-1] == "4"
    assert "4 of 4 shown" in shown.texts()


def test_that_a_click_on_a_title_sorts_and_another_turns_it_around(
    show: Callable[[], Shown], team: tuple[bytes, ...]
) -> None:
    shown = show()
    for expected in (["曾建国", "Delgado Ltd", "陈志远", "Anna Schmidt"], shown.names):
        shown.table.horizontalHeader().sectionClicked.emit(_NAME)
        shown.settled()
        assert shown.names == expected


def test_that_an_empty_workspace_offers_a_first_customer(show: Callable[[], Shown]) -> None:
    shown = show()

    assert "No customers yet" in shown.texts()
    assert "New customer" in shown.texts()
    assert shown.page.findChildren(States)[0].state is State.EMPTY


def test_that_a_filter_without_a_match_can_be_cleared_on_the_spot(
    show: Callable[[], Shown], team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.desk.actions.action("filter-customers").trigger()
    shown.choose("nobody has this name")
    assert "No customer matches" in shown.texts()

    shown.click("Clear filters")
    assert len(shown.names) == 4
    assert shown.desk.window.focusWidget() is shown.table


def test_that_somebody_without_the_right_is_told_so(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    gone = make.add_user(steward, "Gone", email="gone@team.example")
    steward.do(UpdateUser(gone, {"active": "no"}))
    steward.act_as("gone@team.example")

    assert "You may not see customers" in show().texts()


def test_that_typing_pinyin_leads_to_a_name(show: Callable[[], Shown], team: tuple[bytes, ...]) -> None:
    shown = show()
    QTest.keyClicks(shown.table, "zengj")
    shown.settled()
    assert shown.selected == ["曾建国"]


def test_that_home_end_and_select_all_work_on_rows(show: Callable[[], Shown], team: tuple[bytes, ...]) -> None:
    shown = show()
    shown.press(Qt.Key.Key_End)
    assert shown.selected == ["曾建国"]
    shown.press(Qt.Key.Key_Home)
    assert shown.selected == ["Anna Schmidt"]
    shown.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.selected) == 4
    assert "4 selected" in shown.texts()

    shown.press(Qt.Key.Key_Escape)
    assert shown.selected == ["Anna Schmidt"]
    assert "Add filter" in [text.strip() for text in shown.texts()]


def test_that_space_shows_the_card_enter_goes_into_it_and_esc_comes_back(
    show: Callable[[], Shown], team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.table.setFocus()
    shown.press(Qt.Key.Key_Home)
    shown.press(Qt.Key.Key_Space)
    assert shown.page.memory()["beside"]["card"]["customer"] == team[0].hex()
    assert shown.table.hasFocus()

    shown.press(Qt.Key.Key_Return)
    focused = shown.desk.window.focusWidget()
    assert focused is not None
    assert not shown.table.isAncestorOf(focused)

    shown.table.setFocus()
    shown.press(Qt.Key.Key_Escape)
    assert shown.page.memory()["beside"]["card"] == {}
    assert shown.table.hasFocus()


def test_that_what_has_the_keyboard_is_printed_the_list_or_the_card(
    show: Callable[[], Shown], team: tuple[bytes, ...]
) -> None:
    del team
    shown = show()

    def printed() -> str:
        shown.page.print_shown()
        shown.qtbot.waitUntil(lambda: bool(shown.desk.window.findChildren(PrintPreview)))
        (preview,) = shown.desk.window.findChildren(PrintPreview)
        name = preview.printer().docName()
        preview.close()
        shown.qtbot.waitUntil(lambda: not shown.desk.window.findChildren(PrintPreview))
        return name

    shown.table.setFocus()
    shown.press(Qt.Key.Key_Home)
    shown.press(Qt.Key.Key_Space)
    assert printed() == "Customers"
    shown.press(Qt.Key.Key_Return)
    assert printed() == "Customer card"


def test_that_an_open_card_follows_the_keyboard_and_the_list_the_card(
    show: Callable[[], Shown], team: tuple[bytes, ...], steward: Steward
) -> None:
    shown = show()
    shown.table.setFocus()
    shown.press(Qt.Key.Key_Home)
    shown.press(Qt.Key.Key_Space)
    shown.press(Qt.Key.Key_Down)

    shown.qtbot.waitUntil(lambda: shown.page.memory()["beside"]["card"].get("customer") == team[1].hex())
    shown.settled()
    assert shown.selected == ["陈志远"]
    shown.page.seek()
    shown.choose("nobody has this name")
    shown.click("Clear filters")
    assert shown.selected == ["陈志远"]

    shown.page.show_customer(make.add_customer(steward, "Zora"))
    shown.settled()
    assert shown.selected == ["Zora"]


def test_that_in_a_narrow_window_the_card_covers_the_list(show: Callable[[], Shown], team: tuple[bytes, ...]) -> None:
    shown = show()
    shown.desk.window.resize(1000, 640)
    shown.press(Qt.Key.Key_Home)
    shown.press(Qt.Key.Key_Space)
    assert not shown.table.isVisible()

    shown.desk.window.resize(1300, 640)
    assert shown.table.isVisible()


def test_that_a_star_is_set_by_key_and_a_name_is_changed_in_its_cell(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.press(Qt.Key.Key_Home)
    QTest.keyClicks(shown.table, "*")
    shown.settled()
    shown.qtbot.waitUntil(lambda: shown.table.model().index(0, 0).data() == "starred")

    QTest.keyClick(shown.table, Qt.Key.Key_F2)
    (editor,) = shown.table.findChildren(QLineEdit)
    editor.setText("Anna Meyer")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    shown.qtbot.waitUntil(lambda: shown.names[0] == "Anna Meyer")
    shown.settled()

    assert shown.desk.ui.runner.undo()
    shown.qtbot.waitUntil(lambda: shown.names[0] == "Anna Schmidt")
    shown.settled()


def test_that_rows_chosen_while_the_list_is_read_stay_chosen(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.page.refresh()  # what is asked for now is answered only after the key
    QTest.keyClick(shown.table, Qt.Key.Key_End)
    shown.settled()
    assert shown.selected == ["曾建国"]

    steward.do(CreateCustomer({"name": "Aa Ltd"}))
    shown.page.refresh()
    QTest.keyClick(shown.table, Qt.Key.Key_Home)
    shown.settled()
    assert shown.names[0] == "Aa Ltd"
    assert shown.selected == ["Anna Schmidt"]


def test_that_the_selection_stays_with_its_customers_when_others_come_in_between(
    show: Callable[[], Shown], team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.table.select([(0, 0), (2, 3)], 2)
    shown.desk.do(CreateCustomer({"name": "Berta"}))
    shown.qtbot.waitUntil(lambda: "Berta" in shown.names)
    shown.settled()

    assert shown.selected == ["Anna Schmidt", "Delgado Ltd", "曾建国"]
    assert shown.names[shown.table.current_row()] == "Delgado Ltd"


def test_that_a_filter_is_built_read_and_taken_back_by_keyboard_alone(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    steward.do(UpdateCustomer(team[0], {"stage": "loyal"}))
    shown = show()
    shown.desk.actions.action("filter-customers").trigger()
    shown.choose("stage")
    shown.choose("loyal")
    assert shown.names == ["Anna Schmidt"]
    assert "1 of 4 shown" in shown.texts()
    shown.choose("new")
    QTest.keyClick(shown.popup().field, Qt.Key.Key_Escape)
    QTest.keyClick(shown.popup().field, Qt.Key.Key_Escape)
    assert "Stage: Loyal and New" in shown.texts()

    (chip,) = [each for each in shown.page.findChildren(QPushButton) if each.text() == "Stage: Loyal and New"]
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    shown.settled()
    assert len(shown.names) == 4


def test_that_a_list_is_saved_as_a_view_and_reset_to_it(show: Callable[[], Shown], team: tuple[bytes, ...]) -> None:
    shown = show()
    shown.table.horizontalHeader().sectionClicked.emit(_NAME)
    shown.settled()
    shown.click("Save as…")
    popup = shown.page.findChildren(NamePopup)[-1]
    popup.field.setText("Backwards & <b>bold</b>")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    shown.settled()
    shown.settled()
    assert shown.page.memory()["view"] != ""
    assert not {"Save", "Reset"} & set(shown.texts())

    shown.table.horizontalHeader().sectionClicked.emit(_NAME)
    shown.settled()
    assert {"Save", "Save as…", "Reset"} <= set(shown.texts())
    shown.click("Reset")
    assert shown.names[0] == "曾建国"


def test_that_a_view_brings_its_filter_its_order_and_its_columns(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    state = ListState(CustomerFilter(text="Anna"), "-name", ("stage",), "compact")
    view: bytes = steward.do(SaveView("customers", "Anna's", state.plain())).value
    shown = show()
    shown.page.show_view(view)
    shown.settled()

    header = shown.table.horizontalHeader()
    visible = [column.name for at, column in enumerate(COLUMNS) if not header.isSectionHidden(at)]
    assert (shown.names, visible) == (["Anna Schmidt"], ["star", "name", "stage"])
    assert shown.table.rowHeight(0) == 32


def test_that_a_view_is_renamed_and_deleted_by_the_keys_of_its_tab(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    view: bytes = steward.do(SaveView("customers", "Anna's", ListState(CustomerFilter(text="Anna")).plain())).value
    shown = show()
    (tabs,) = shown.page.findChildren(ViewTabs)
    assert not shown.desk.actions.action("rename-view").isEnabled()
    shown.page.show_view(view)
    shown.settled()

    QTest.keyClick(tabs, Qt.Key.Key_F2)
    popup = shown.page.findChildren(NamePopup)[-1]
    popup.field.setText("Anna & co")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    shown.settled()
    assert [tab.name for tab in tabs.shown] == ["All", "Anna & co"]
    assert shown.names == ["Anna Schmidt"]

    QTest.keyClick(tabs, Qt.Key.Key_Delete)
    shown.settled()
    assert [tab.name for tab in tabs.shown] == ["All"]
    assert len(shown.names) == 4


def test_that_several_are_tagged_in_one_step_after_a_preview(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    shown.click("Tag")
    (dialog,) = shown.desk.window.findChildren(BulkDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "4 customers get these tags: Anna Schmidt, 陈志远, Delgado Ltd, and 曾建国." in said

    dialog.findChildren(QLineEdit)[0].setText("VIP，阿里")
    (go,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Tag"]
    go.click()
    shown.settled()
    assert steward.ask(list_filter_values).tags == (("阿里", 4), ("VIP", 4))
    assert shown.desk.ui.runner.undo()
    shown.settled()
    assert steward.ask(list_filter_values).tags == ()


def test_that_customers_are_deleted_only_after_it_was_said_what_goes_with_them(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    make.log_call(steward, team[0])
    shown = show()
    shown.press(Qt.Key.Key_Home)
    shown.press(Qt.Key.Key_Delete)
    (dialog,) = shown.desk.window.findChildren(BulkDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said[1:3] == ["1 customer is deleted: Anna Schmidt.", "With them go: 1 interaction."]

    (go,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Delete"]
    go.click()
    shown.qtbot.waitUntil(lambda: "Anna Schmidt" not in shown.names)
    shown.settled()


@pytest.mark.parametrize("text", ["<b>bold</b>", "<img src='file:///etc/passwd'>", "A & B", "line\nbreak"])
def test_that_what_stands_in_a_record_is_shown_as_it_is(
    show: Callable[[], Shown], steward: Steward, qtbot: QtBot, text: str
) -> None:
    customer = make.add_customer(steward, text.replace("\n", " "), industry=text)
    make.add_follow_up(steward, customer, text.replace("\n", " "))
    steward.do(SaveView("customers", text, {}))
    shown = show()
    shown.desk.actions.action("filter-customers").trigger()
    shown.choose(text.replace("\n", " "))

    model = shown.table.model()
    tips = [str(model.index(0, at).data(Qt.ItemDataRole.ToolTipRole)) for at in range(len(COLUMNS))]
    assert not any("<b>" in tip or "<img" in tip for tip in tips)
    assert model.index(0, _NAME).data() == text.replace("\n", " ")
    assert all(
        each.textFormat() is Qt.TextFormat.PlainText for each in shown.page.findChildren(QLabel) if text in each.text()
    )


def test_that_every_widget_with_the_keyboard_has_a_name(show: Callable[[], Shown], team: tuple[bytes, ...]) -> None:
    shown = show()
    shown.desk.actions.action("filter-customers").trigger()
    shown.choose("Anna")

    nameless = [
        each for each in shown.page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        and not (QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name))
    ]  # fmt: skip
    assert nameless == []


def test_that_a_screen_reader_hears_the_whole_row_at_its_name(
    show: Callable[[], Shown], steward: Steward, team: tuple[bytes, ...]
) -> None:
    steward.do(UpdateCustomer(team[0], {"stage": "active", "starred": "yes"}))
    make.add_follow_up(steward, team[0], "Call back", due="2026-11-17")
    model = show().table.model()
    role = Qt.ItemDataRole.AccessibleTextRole

    parts = ("Anna Schmidt", "starred", "Active", "Lin Yue", "last contact: No contact yet")
    assert model.index(0, _NAME).data(role) == f"{', '.join(parts)}, and next step: Overdue 3 days · Call back"
    assert model.index(0, len(COLUMNS) - 1).data(role) == "Next step: Overdue 3 days · Call back"


def test_that_the_page_comes_back_as_it_was(
    show: Callable[[], Shown], desk: Desk, qtbot: QtBot, settled: _Settled, team: tuple[bytes, ...]
) -> None:
    shown = show()
    shown.table.horizontalHeader().sectionClicked.emit(_NAME)
    shown.settled()
    shown.press(Qt.Key.Key_End)
    shown.press(Qt.Key.Key_Space)
    memory = json.loads(json.dumps(shown.page.memory()))
    other = replace(desk, actions=Actions(desk.ui, desk.window))

    again = CustomersPage(other).whole()
    qtbot.addWidget(again)
    again.remember(memory)
    again.show()
    settled()

    (table,) = again.findChildren(CustomerTable)
    assert table.ranges() == [(3, 3)]
    assert again.memory()["beside"]["card"]["customer"] == team[0].hex()
    assert again.memory()["state"] == memory["state"]


def test_that_rows_far_down_are_read_when_they_are_looked_at(show: Callable[[], Shown], steward: Steward) -> None:
    steward.do(Batch(tuple(CreateCustomer({"name": f"Customer {number:03d}"}) for number in range(400))))
    shown = show()
    model = shown.table.model()
    assert model.rowCount() == 400
    assert model.index(399, _NAME).data() is None

    shown.press(Qt.Key.Key_End)
    shown.qtbot.waitUntil(lambda: model.index(399, _NAME).data() == "Customer 399")
    shown.settled()
    assert model.index(200, _NAME).data() is None
    shown.settled()


def test_that_the_model_keeps_the_contract_of_models(
    show: Callable[[], Shown], team: tuple[bytes, ...], qtmodeltester: Any
) -> None:
    shown = show()
    qtmodeltester.check(shown.table.model())
    # Qt would ask it of every row, for each title, at each paint.
    for header in (shown.table.horizontalHeader(), shown.table.verticalHeader()):
        assert header.selectionModel() is not shown.table.selectionModel()


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1188, ("star", "name", "stage", "owner", "region", "value", "trend", "contact", "next")),
        (816, ("star", "name", "stage", "value", "trend", "next")),
        (560, ("star", "name", "stage", "next")),
        (200, ("star", "name")),
    ],
)
def test_that_columns_give_way_by_their_rank_and_fill_the_width(width: int, expected: tuple[str, ...]) -> None:
    fitting = widths(USUAL, width, 1.0)

    assert tuple(fitting) == expected
    assert sum(fitting.values()) == width


@pytest.mark.parametrize(
    ("name", "is_company", "place", "expected"),
    [
        ("Anna Maria Schmidt", False, "", "AS"),
        ("张伟", False, "", "张伟"),
        ("陳怡君", False, "", "怡君"),
        ("Müller Werkzeuge GmbH", True, "", "MW"),
        ("无锡瑞润数控设备有限公司", True, "无锡, 江苏, China", "瑞润"),
        ("🙂", False, "", ""),
        ("", False, "", ""),
    ],
)
def test_that_an_avatar_has_initials_or_two_characters(name: str, is_company: bool, place: str, expected: str) -> None:
    assert initials(name, is_company=is_company, place=place) == expected


def test_that_columns_of_figures_are_there_when_they_are_wanted_and_order_the_list(
    show: Callable[[], Shown], steward: Steward, qtbot: QtBot
) -> None:
    make.add_customer(steward, "Aaron Nobody")
    anna = make.add_customer(steward, "Anna Schmidt")
    for day in ("2026-01-10", "2026-02-10", "2026-03-10"):
        make.place_order(steward, anna, ordered_on=day)
    shown = show()
    header, model = shown.table.horizontalHeader(), shown.table.model()
    assert all(header.isSectionHidden(PLACES[name]) for name in ("class", "segment", "rhythm"))

    shown.page.remember({"state": {"columns": ["class", "segment", "rhythm"]}})
    shown.settled()
    qtbot.waitUntil(lambda: bool(model.index(1, PLACES["segment"]).data()), timeout=10_000)

    assert model.index(1, PLACES["class"]).data() == "Class A"
    assert model.index(1, PLACES["rhythm"]).data()
    header.sectionClicked.emit(PLACES["class"])
    shown.settled()
    assert shown.names == ["Anna Schmidt", "Aaron Nobody"]


def test_that_a_view_of_a_group_that_figures_tell_apart_follows_its_orders(
    show: Callable[[], Shown], steward: Steward, qtbot: QtBot
) -> None:
    make.place_order(steward, make.add_customer(steward, "Anna Schmidt"), ordered_on="2026-01-10")
    make.add_customer(steward, "Bob Moss")
    shown = show()

    shown.click("Add filter")
    shown.choose("Value class")
    shown.choose("Class A")
    QTest.keyClick(shown.popup().field, Qt.Key.Key_Escape)
    QTest.keyClick(shown.popup().field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown.names == ["Anna Schmidt"], timeout=10_000)
    assert any("Value class: Class A" in text for text in shown.texts())
    shown.page.do(SaveView("customers", "Best", shown.page.memory()["state"]))
    shown.settled()

    make.place_order(steward, make.add_customer(steward, "Clara Berg"), ordered_on="2026-01-11")
    make.place_order(steward, make.add_customer(steward, "Dora Kent"), ordered_on="2026-01-12")
    qtbot.waitUntil(lambda: shown.names == ["Anna Schmidt", "Clara Berg", "Dora Kent"], timeout=10_000)
    (tabs,) = shown.page.findChildren(ViewTabs)
    qtbot.waitUntil(lambda: [tab.count for tab in tabs.shown] == ["4", "3"], timeout=10_000)
