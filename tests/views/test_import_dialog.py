"""The import dialog on a real workspace: what it recognises, says, changes and takes back, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.bootstrap import Steward
from app.services.kernel.listing import Listing
from app.services.registry import KINDS, LISTS
from app.services.workflows.exporting.queries import export
from app.services.workflows.importing.sources import open_source
from app.views.importing.dialog import ImportDialog, accepts_drop, dropped_file
from app.views.kit.desk import Desk
from tests.factories import add_customer, state_of
from tests.views.conftest import visited

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Open = Callable[[Path], ImportDialog]

FILE, COLUMNS, CHECK, RUN, RESULT = range(5)
GOOD = (
    "Customer No,Company,City,Phone,Loyalty\nK-1,华信科技,上海,13800138000,gold\nK-2,Bluewater,Köln,0221 4710,silver\n"
)


@pytest.fixture
def open_file(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    """Open the dialog on a file, as one that was dropped on the window, and wait for the look into it."""
    opened: list[ImportDialog] = []

    def open_it(path: Path) -> ImportDialog:
        dialog = ImportDialog(desk, path)
        opened.append(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: desk.ui.runner.is_idle, timeout=20_000)
        return dialog

    yield open_it
    for dialog in filter(shiboken6.isValid, opened):
        dialog.reject()
        qtbot.waitUntil(lambda: desk.ui.runner.is_idle, timeout=20_000)


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "customers.csv"
    path.write_text(text, encoding=encoding, newline="")
    return path


def press(dialog: QDialog, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(dialog.focusWidget() or dialog, key)


def go_on(dialog: ImportDialog, qtbot: QtBot, step: int) -> None:
    """Go on by the button that Enter presses, and wait for the step."""
    button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    qtbot.waitUntil(button.isEnabled, timeout=30_000)
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == step, timeout=30_000)


def shown(dialog: QWidget) -> str:
    """Return all words that labels show."""
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def table(dialog: ImportDialog) -> QAbstractItemView:
    """Return the table of the step."""
    return next(each for each in dialog.findChildren(QAbstractItemView) if each.isVisible())


def texts(view: QAbstractItemView) -> list[list[str]]:
    model = view.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(steward: Steward) -> set[str]:
    return {str(row.values["name"]) for row in steward.ask(LISTS["customers"], Listing()).rows}


def test_that_a_file_is_imported_and_taken_back_by_keyboard(
    open_file: Open, steward: Steward, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    before = state_of(steward)
    dialog = open_file(write(tmp_path, GOOD))
    assert "Recognised by the columns." in shown(dialog)

    go_on(dialog, qtbot, COLUMNS)
    assert "4 columns are imported. Not imported: Loyalty." in shown(dialog)
    go_on(dialog, qtbot, CHECK)
    go_on(dialog, qtbot, RUN)
    qtbot.waitUntil(lambda: dialog.step == RESULT, timeout=30_000)
    assert names(steward) == {"华信科技", "Bluewater"}

    undo = next(each for each in dialog.findChildren(QPushButton) if each.text().strip() == "Undo import")
    QTest.keyClick(undo, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "The import is undone" in shown(dialog), timeout=30_000)
    assert state_of(steward) == before
    go_on_is_close = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    QTest.keyClick(go_on_is_close, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert desk.ui.runner.steward.sitting.undoing() is None


def test_that_the_list_is_opened_from_the_result(open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_file(write(tmp_path, GOOD))
    for step in (COLUMNS, CHECK, RUN):
        go_on(dialog, qtbot, step)
    qtbot.waitUntil(lambda: dialog.step == RESULT, timeout=30_000)

    way = next(each for each in dialog.findChildren(QPushButton) if each.text().strip() == "Open the list")
    QTest.keyClick(way, Qt.Key.Key_Space)

    assert visited == ["customers"]
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_that_another_encoding_changes_the_first_rows_at_once(open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_file(write(tmp_path, "Name;City\nЖанна;Псков\n", "cp1251"))
    box = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Encoding")
    offered = [box.itemText(place) for place in range(box.count())]
    assert "Cyrillic (Windows): Жанна · Псков" in offered
    assert "Western European (Windows): Æàííà · Ïñêîâ" in offered

    for codec, name in (("cp1252", "Æàííà"), ("cp1251", "Жанна")):
        box.setCurrentIndex(box.findData(codec))
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(partial(_begins_with, dialog, name), timeout=20_000)


def _begins_with(dialog: ImportDialog, text: str) -> bool:
    return texts(table(dialog))[0][0] == text


def test_that_a_guessed_encoding_is_said_to_be_guessed(open_file: Open, tmp_path: Path) -> None:
    dialog = open_file(write(tmp_path, "Name;City\nJürgen Groß;Köln\n", "cp1252"))

    assert "Guessed. If words look wrong, choose another encoding." in shown(dialog)


def test_that_a_file_that_cannot_be_read_says_why_and_leads_nowhere(open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "scan.csv"
    path.write_bytes(b"%PDF-1.7 nothing")
    dialog = open_file(path)

    assert "This file is not a table." in shown(dialog)
    assert not next(each for each in dialog.findChildren(QPushButton) if each.isDefault()).isEnabled()


def test_that_a_column_is_left_out_and_given_elsewhere_by_keyboard(
    open_file: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_file(write(tmp_path, GOOD))
    go_on(dialog, qtbot, COLUMNS)
    view = table(dialog)
    assert dialog.focusWidget() is view

    press(dialog, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Delete)
    assert texts(view)[1][2] == "Not imported"
    assert "No column goes to:" in shown(dialog)

    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    opened = QApplication.activePopupWidget()
    assert opened is not None
    (popup,) = opened.findChildren(QAbstractItemView)
    QTest.keyClick(popup, Qt.Key.Key_Home)
    for _ in range(3):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "No column goes to:" not in shown(dialog))
    assert texts(view)[1][3] == "What the company or person is called."
    assert dialog.focusWidget() is view


def test_that_a_field_of_one_column_is_taken_from_the_other(open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_file(write(tmp_path, "Company,Phone,Country,Land\nAda,1,DE,FR\n"))
    go_on(dialog, qtbot, COLUMNS)
    model = table(dialog).model()

    model.setData(model.index(3, 2), "created_on")
    model.setData(model.index(2, 2), "created_on")

    assert [row[2] for row in texts(table(dialog))][2:] == ["Customer since", "Not imported"]


def test_that_columns_are_remembered_for_the_next_file_with_them(
    open_file: Open, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_file(write(tmp_path, GOOD))
    go_on(first, qtbot, COLUMNS)
    model = table(first).model()
    model.setData(model.index(4, 2), "custom:Loyalty")
    for step in (CHECK, RUN):
        go_on(first, qtbot, step)
    qtbot.waitUntil(lambda: first.step == RESULT, timeout=30_000)
    first.accept()

    dialog = open_file(write(tmp_path, "Loyalty,Phone,City,Company,Customer No\ngold,,Bonn,Cargo,K-3\n"))
    go_on(dialog, qtbot, COLUMNS)
    assert "Filled in as for the last file with these columns." in shown(dialog)
    assert texts(table(dialog))[0][2] == "Own field “Loyalty”"

    forget = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Go by the headers instead")
    QTest.keyClick(forget, Qt.Key.Key_Space)
    assert texts(table(dialog))[0][2] == "Not imported"
    assert {row.custom.get("Loyalty") for row in steward.ask(LISTS["customers"], Listing()).rows} == {"gold", "silver"}


def test_that_the_check_changes_nothing_and_follows_the_choices(
    open_file: Open, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    add_customer(steward, "Bluewater", external_id="K-2")
    before = state_of(steward)
    dialog = open_file(write(tmp_path, GOOD))
    for step in (COLUMNS, CHECK):
        go_on(dialog, qtbot, step)
    button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    qtbot.waitUntil(lambda: button.text() == "Import 2 rows", timeout=30_000)

    modes = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Records")
    modes.setCurrentIndex(1)
    modes.activated.emit(1)

    qtbot.waitUntil(lambda: button.text().startswith("Import 1 row"), timeout=30_000)
    assert "Rows about records that exist are left out." in shown(dialog)
    assert state_of(steward) == before


def test_that_rows_that_are_not_taken_can_be_saved_with_the_reasons(
    open_file: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_file(write(tmp_path, GOOD + "K-3,,Bonn,not a number,\n"))
    for step in (COLUMNS, CHECK):
        go_on(dialog, qtbot, step)
    save = "Save the "
    qtbot.waitUntil(lambda: any(save in each.text() for each in dialog.findChildren(QPushButton)), timeout=30_000)
    way = next(each for each in dialog.findChildren(QPushButton) if save in each.text() and each.isVisible())
    QTest.keyClick(way, Qt.Key.Key_Space)
    (chooser,) = dialog.findChildren(QFileDialog)
    (line,) = chooser.findChildren(QLineEdit, "fileNameEdit")
    line.setText(str(tmp_path / "left.xlsx"))
    chooser.accept()

    qtbot.waitUntil(lambda: "The file is not encrypted." in shown(dialog), timeout=20_000)
    source = open_source(tmp_path / "left.xlsx")
    assert source.info.header[:3] == ("line", "reason", "Customer No")
    ((_, cells),) = source.rows()
    assert (cells[0], cells[2], cells[4]) == ("4", "K-3", "Bonn")


def test_that_an_import_that_is_stopped_leaves_everything_as_it_was(
    open_file: Open, steward: Steward, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    before = state_of(steward)
    dialog = open_file(write(tmp_path, GOOD))
    for step in (COLUMNS, CHECK):
        go_on(dialog, qtbot, step)
    qtbot.waitUntil(lambda: desk.ui.runner.is_idle, timeout=30_000)
    gate = Event()
    desk.ui.runner.run(lambda: gate.wait(30), then=lambda _: None)

    go_on(dialog, qtbot, RUN)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    gate.set()

    qtbot.waitUntil(lambda: dialog.step == CHECK, timeout=30_000)
    assert "Stopped." in shown(dialog)
    assert "created" in shown(dialog), "what was checked stands there still"
    qtbot.waitUntil(lambda: desk.ui.runner.is_idle, timeout=30_000)
    assert state_of(steward) == before


def test_that_what_stands_in_a_file_is_shown_as_it_is(open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    evil = '<img src="file:///etc/passwd"><b>x</b>'
    quoted = evil.replace('"', '""')
    dialog = open_file(write(tmp_path, f'Company,Phone,"{quoted}"\n"{quoted}","{quoted}",1\n'))
    assert texts(table(dialog))[0][0] == evil
    go_on(dialog, qtbot, COLUMNS)
    assert [row[0] for row in texts(table(dialog))][2] == evil
    assert evil in shown(dialog)
    go_on(dialog, qtbot, CHECK)
    qtbot.waitUntil(lambda: " to look at" in shown(dialog), timeout=30_000)

    view = table(dialog)
    assert texts(view)[0][2] == evil
    tip = str(view.model().index(0, 2).data(Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
    formats = {each.textFormat() for each in dialog.findChildren(QLabel) if each.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_that_everything_the_keyboard_reaches_has_a_name(open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_file(write(tmp_path, GOOD))
    nameless = []
    for step in (FILE, COLUMNS, CHECK):
        if step:
            go_on(dialog, qtbot, step)
        for widget in dialog.findChildren(QWidget):
            is_reached = (
                widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            )
            named = widget.accessibleName() or getattr(widget, "text", str)()
            if is_reached and not named:
                nameless.append((step, widget))

    assert nameless == []


def test_that_one_table_can_be_dropped_and_nothing_else(tmp_path: Path) -> None:
    def dragged(*names: str) -> QMimeData:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
        return mime

    assert dropped_file(dragged("a.CSV")) == tmp_path / "a.CSV"
    assert [accepts_drop(dragged(*each)) for each in (("a.xlsx",), ("a.exe",), ("a.csv", "b.csv"), ())] == [
        True, False, False, False,
    ]  # fmt: skip
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.com/a.csv")])
    assert not accepts_drop(mime)


def test_that_orders_name_what_is_made_with_them(open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text("Order No,Customer,Order date,Amount\nA-1,Ada,2026-01-02,10\nA-2,Bo,2026-01-03,20\n", "utf-8")
    dialog = open_file(path)
    for step in (COLUMNS, CHECK):
        go_on(dialog, qtbot, step)
    qtbot.waitUntil(lambda: "not possible" in shown(dialog), timeout=30_000)

    box = next(
        each for each in dialog.findChildren(QWidget) if getattr(each, "text", str)() == "Create what is missing"
    )
    QTest.keyClick(box, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "Records created:" in shown(dialog), timeout=30_000)
    assert "Customers: 2" in shown(dialog)


def test_that_an_export_of_this_program_changes_nothing_when_it_comes_back(
    open_file: Open, steward: Steward, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("=1+1", "Ada Ltd", "华信+科技"):
        add_customer(steward, name, phone="13800138000", city="Köln")
    target = tmp_path / "own.csv"
    steward.ask(export, KINDS["customers"], Listing(), target)
    dialog = open_file(target)
    for step in (COLUMNS, CHECK):
        go_on(dialog, qtbot, step)

    qtbot.waitUntil(lambda: "Nothing would be changed." in shown(dialog), timeout=30_000)
    assert not next(each for each in dialog.findChildren(QPushButton) if each.isDefault()).isEnabled()

    back = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Back")
    QTest.keyClick(back, Qt.Key.Key_Space)
    model = table(dialog).model()
    place = next(row for row, cells in enumerate(texts(table(dialog))) if cells[0] == "city")
    model.setData(model.index(place, 2), "province")
    go_on(dialog, qtbot, CHECK)

    button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    qtbot.waitUntil(lambda: button.text() == "Import 3 rows", timeout=30_000)
