"""The settings page: what is changed holds at once, can be undone, and says who may change it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_steward
from app.models.values import CustomType
from app.services.kernel.listing import Listing
from app.services.preferences.commands import DefineCustomField
from app.services.preferences.machine import MachineSettings
from app.services.preferences.queries import list_custom_fields, load_workspace_settings
from app.services.registry import LISTS
from app.services.tags.queries import list_tags
from app.services.workspace.opening import Credentials
from app.views.kit.desk import Desk
from app.views.kit.inputs import LineInput, YesNoInput
from app.views.kit.parts import Switch
from app.views.kit.passphrase import NewPassphrase
from app.views.kit.ui import Look
from app.views.settings.backups import BackupsSection
from app.views.settings.custom_fields import CustomFieldsSection, FieldDialog
from app.views.settings.lock import LockSection
from app.views.settings.page import ENTRIES, SettingsPage
from app.views.settings.passphrase_dialog import PassphraseDialog
from app.views.settings.person import PersonSection
from app.views.settings.restore_dialog import RestoreDialog
from app.views.settings.section import Section
from app.views.settings.tags import MergeDialog, RenameDialog, TagsSection
from app.views.settings.team import PersonDialog, TeamSection
from app.views.settings.workspace import WorkspaceSection
from tests import factories as make
from tests.services.conftest import CLOCK

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Settled = Callable[[], None]
GOOD = "lantern harbour 42"
HTML = "<b>VIP</b> <img src='file:///etc/passwd'>"
SECTIONS: dict[str, type[Section]] = {
    "person": PersonSection, "workspace": WorkspaceSection, "lock": LockSection, "backups": BackupsSection,
    "fields": CustomFieldsSection, "tags": TagsSection, "team": TeamSection,
}  # fmt: skip


class Opened:
    """A settings page in its window, and what it handed to the shell."""

    def __init__(self, desk: Desk, settled: Settled) -> None:
        self.desk, self._settled = desk, settled
        self.changed: list[MachineSettings] = []
        self.files: list[Path] = []
        self.page = SettingsPage(desk, MachineSettings(), self.changed.append, self.files.append).whole()
        desk.window.setCentralWidget(self.page)  # type: ignore[attr-defined]
        desk.window.show()
        desk.window.activateWindow()

    def section(self, name: str) -> Section:
        """Show a section and wait until it is filled."""
        self.page.show_section(name)
        self._settled()
        (found,) = self.page.findChildren(SECTIONS[name])
        return found

    def dialog(self, kind: type[QWidget]) -> QWidget:
        """Return the open dialog of a kind."""
        (found,) = [each for each in self.desk.window.findChildren(kind) if each.isVisible()]
        return found


@pytest.fixture
def opened(desk: Desk, settled: Settled) -> Opened:
    """The page, opened by the owner of the file."""
    return Opened(desk, settled)


def test_that_language_look_and_lock_are_handed_over_at_once(opened: Opened, qtbot: QtBot) -> None:
    opened.page.show_section("machine")
    (dark,) = [each for each in opened.page.findChildren(QPushButton) if each.text() == "Dark"]
    dark.click()
    language, size = opened.page.findChildren(QComboBox)
    language.setCurrentIndex(language.findData("zh_TW"))
    language.activated.emit(language.currentIndex())
    size.setCurrentIndex(size.findData(150))
    size.activated.emit(size.currentIndex())
    (keys,) = [each for each in opened.page.findChildren(Switch) if each.isVisible()]
    QTest.keyClick(keys, Qt.Key.Key_Space)

    assert opened.changed[-1] == MachineSettings(language="zh_TW", scheme="dark", text_size=150, has_single_keys=False)
    assert len(opened.changed) == 4


def test_that_the_page_made_anew_has_the_keyboard_where_it_was(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    opened.page.show_section("machine")
    opened.page.findChildren(QComboBox)[1].setFocus()
    memory = opened.page.memory()
    again = SettingsPage(desk, MachineSettings(), opened.changed.append, opened.files.append).whole()
    desk.window.setCentralWidget(again)  # type: ignore[attr-defined]
    again.remember(memory)
    again.take_focus()
    assert QApplication.focusWidget() is again.findChildren(QComboBox)[1]

    again.show_section("person")
    qtbot.waitUntil(lambda: desk.ui.runner.is_idle)
    (name,) = [each for each in again.findChildren(QLineEdit) if each.accessibleName() == "Full name"]
    stored = name.text()
    name.setFocus()
    QTest.keyClicks(name, "Half ")
    memory = again.memory()
    name.setText(stored)  # so that leaving saves nothing
    third = SettingsPage(desk, MachineSettings(), opened.changed.append, opened.files.append).whole()
    third.remember(memory)
    desk.window.setCentralWidget(third)  # type: ignore[attr-defined]
    third.take_focus()
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "text", str)().startswith("Half "))


def test_that_search_narrows_the_sections_by_their_settings(opened: Opened, qtbot: QtBot) -> None:
    def titles(typed: str) -> list[str]:
        opened.page._find.setText(typed)
        return [entry.name for row, entry in enumerate(ENTRIES) if not opened.page._list.isRowHidden(row)]

    assert titles("time zone") == ["workspace"]
    assert titles("text SIZE") == ["machine"]
    assert titles("nothing of the kind") == []
    assert titles("") == [entry.name for entry in ENTRIES]


def test_that_people_change_their_own_name_and_a_bad_address_is_said_at_its_field(
    opened: Opened, qtbot: QtBot, settled: Settled
) -> None:
    section = opened.section("person")
    assert isinstance(section, PersonSection)
    section.name.set_text("Lin Yue-Li")
    section.email.set_text("nonsense")
    section.email.confirmed.emit()
    settled()
    assert section.email.control.property("state") == "bad"
    section.email.set_text("lin@team.example")
    section.email.confirmed.emit()
    settled()
    (person,) = opened.desk.ui.runner.steward.ask(LISTS["users"], Listing()).rows
    assert (person.values["name"], person.values["email"]) == ("Lin Yue-Li", "lin@team.example")


def test_that_a_workspace_setting_is_found_by_any_word_of_it(opened: Opened, qtbot: QtBot, settled: Settled) -> None:
    section = opened.section("workspace")
    assert isinstance(section, WorkspaceSection)
    currency = section.inputs["currency"]
    assert currency.label == "Chinese Yuan"  # type: ignore[attr-defined]
    currency.control.setFocus()
    currency.control.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(currency.control, "new taiwan")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    settled()
    assert opened.desk.ui.runner.steward.ask(load_workspace_settings).currency == "TWD"


def test_that_days_are_typed_and_what_is_yes_or_no_is_ticked(opened: Opened, settled: Settled) -> None:
    section = opened.section("workspace")
    assert isinstance(section, WorkspaceSection)
    days, leads = section.inputs["handover_undo_days"], section.inputs["leads_seal"]
    assert isinstance(days, LineInput)
    days.set_text("30")
    days.confirmed.emit()
    assert isinstance(leads, YesNoInput)
    assert not leads.box.isChecked()
    leads.box.click()
    title = section.inputs["title"]
    title.set_text("Half a na")  # while the others are being saved
    settled()
    assert title.text() == "Half a na"
    stored = opened.desk.ui.runner.steward.ask(load_workspace_settings)
    assert (stored.handover_undo_days, stored.leads_seal) == ("30", "yes")


def test_that_others_see_why_they_cannot_change_what_is_shared(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    make.add_user(desk.ui.runner.steward, "Rep")
    desk.ui.runner.steward.act_as("Rep")
    opened = Opened(desk, settled)
    for name in ("workspace", "fields", "tags", "team"):
        section = opened.section(name)
        assert any("admins" in words for words in _words(section))
    workspace = opened.section("workspace")
    assert isinstance(workspace, WorkspaceSection)
    assert not any(each.isEnabled() for each in workspace.inputs.values())
    person = opened.section("person")
    assert isinstance(person, PersonSection)
    assert person.name.isEnabled()


def _words(section: QWidget) -> list[str]:
    return [each.text() for each in section.findChildren(QLabel)]


def test_that_tags_are_renamed_merged_and_deleted_in_steps_that_can_be_undone(
    opened: Opened, qtbot: QtBot, settled: Settled
) -> None:
    steward = opened.desk.ui.runner.steward
    make.add_customer(steward, "Ada", tags=f"{HTML}, Key")
    make.add_customer(steward, "Bo", tags="Key")
    section = opened.section("tags")
    assert isinstance(section, TagsSection)
    shown = [row.cells for row in section.table.rows.rows]
    assert sorted(shown) == [(HTML, "1"), ("Key", "2")]

    # A table's own way to select a row asks which keys are pressed, and may remember those of an earlier test.
    flags, key = QItemSelectionModel.SelectionFlag, [cells[0] for cells in shown].index("Key")
    section.table.selectionModel().select(section.table.model().index(key, 0), flags.ClearAndSelect | flags.Rows)
    section.rename()
    rename = opened.dialog(RenameDialog)
    assert isinstance(rename, RenameDialog)
    rename.name.set_text(HTML)
    rename.submit()
    settled()
    assert rename.isVisible()  # the name is taken, which is said there
    rename.reject()
    section.merge()
    merge = opened.dialog(MergeDialog)
    assert isinstance(merge, MergeDialog)
    merge.submit()
    settled()
    assert [(row.name, row.count) for row in steward.ask(list_tags)] == [(HTML, 2)]

    qtbot.waitUntil(lambda: [row.cells for row in section.table.chosen()] == [(HTML, "2")])
    section.remove()
    settled()
    assert steward.ask(list_tags) == ()
    for _ in range(2):
        assert opened.desk.ui.runner.undo()
        settled()
    assert {row.name for row in steward.ask(list_tags)} == {HTML, "Key"}


def test_that_custom_fields_are_added_and_a_used_one_cannot_be_deleted(
    opened: Opened, qtbot: QtBot, settled: Settled
) -> None:
    steward = opened.desk.ui.runner.steward
    steward.do(DefineCustomField("customer", "Since"))
    make.add_customer(steward, "Ada", **{"custom:Since": "2020"})
    section = opened.section("fields")
    assert isinstance(section, CustomFieldsSection)
    section.add()
    dialog = opened.dialog(FieldDialog)
    assert isinstance(dialog, FieldDialog)
    dialog.name.set_text("Size")
    dialog.type.set_text(CustomType.CHOICE.value)
    dialog.submit()
    assert dialog.isVisible()  # a choice without choices
    dialog.choices.set_text("small\nlarge\nsmall")
    dialog.name.set_text("since")
    dialog.submit()
    assert dialog.isVisible()  # another one of that name
    dialog.name.set_text("Size")
    dialog.submit()
    settled()

    found = {each.name: each for each in steward.ask(list_custom_fields)}
    assert found["Size"].choices == ("small", "large")
    deletes = {each.accessibleName(): each.isEnabled() for each in _icon_buttons(section, "Delete")}
    assert deletes == {"Delete Since": False, "Delete Size": True}


def _icon_buttons(section: QWidget, word: str) -> list[QWidget]:
    return [each for each in section.findChildren(QToolButton) if each.accessibleName().startswith(word)]


def test_that_a_person_is_added_and_deactivating_can_be_undone(opened: Opened, qtbot: QtBot, settled: Settled) -> None:
    section = opened.section("team")
    assert isinstance(section, TeamSection)
    section.add()
    dialog = opened.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.form.put({"name": "Rea Ports", "role": "lead", "team": "North"}, {})
    dialog.submit()
    settled()
    qtbot.waitUntil(lambda: len(section.table.rows.rows) == 2)
    settled()
    section.table.selectRow([row.cells[0] for row in section.table.rows.rows].index("Rea Ports"))
    section.toggle()
    settled()
    qtbot.waitUntil(lambda: [row.cells[4] for row in section.table.rows.rows if row.is_pale] == ["Inactive"])
    assert opened.desk.ui.runner.undo()
    settled()
    qtbot.waitUntil(lambda: not any(row.is_pale for row in section.table.rows.rows))
    settled()


def test_that_a_backup_is_made_and_restored_into_a_new_file(
    opened: Opened, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    steward = opened.desk.ui.runner.steward
    make.add_customer(steward, "Ada")
    section = opened.section("backups")
    assert isinstance(section, BackupsSection)
    section.choose_folder(str(tmp_path / "copies"))
    assert opened.changed[-1].backup_folder == str(tmp_path / "copies")
    section.back_up()
    settled()
    settled()
    assert any("Last backup" in words for words in _words(section))

    section.restore()
    dialog = opened.dialog(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.target.setText(str(steward.workspace.path))
    dialog.submit()
    assert dialog.isVisible()  # never over a file that exists
    target = tmp_path / "again.steward"
    dialog.target.setText(str(target))
    dialog.submit()
    settled()
    (open_it,) = [each for each in opened.desk.window.findChildren(QPushButton) if each.text() == "Open it"]
    open_it.click()
    assert opened.files == [target]
    with open_steward(target, Credentials(key=steward.workspace.key), program="test", write=False, clock=CLOCK) as copy:
        assert [row.values["name"] for row in copy.ask(LISTS["customers"], Listing()).rows] == ["Ada"]


def test_that_the_passphrase_is_changed_only_by_who_knows_the_present_one(
    opened: Opened, qtbot: QtBot, settled: Settled
) -> None:
    section = opened.section("lock")
    assert isinstance(section, LockSection)
    section.change_passphrase()
    first = opened.dialog(PassphraseDialog)
    assert isinstance(first, PassphraseDialog)
    _type_twice(first.new, "woaini1314")
    assert not first.accept_button.isEnabled()
    _type_twice(first.new, GOOD)
    first.submit()
    settled()

    section.change_passphrase()
    second = opened.dialog(PassphraseDialog)
    assert isinstance(second, PassphraseDialog)
    second.present.setText("not this one")
    _type_twice(second.new, f"{GOOD} again")
    second.submit()
    settled()
    assert second.isVisible()
    second.present.setText(GOOD)
    second.submit()
    QTest.keyClick(second, Qt.Key.Key_Escape)  # too late: it would be changed and nothing said
    settled()
    assert len(opened.desk.notices.kept) == 2


def _type_twice(new: NewPassphrase, text: str) -> None:
    new.first.setText(text)
    new.second.setText(text)


def test_that_a_new_passphrase_is_given_only_when_both_are_the_same_and_strong(look: Look, qtbot: QtBot) -> None:
    new = NewPassphrase(look, ["Lantern Harbour"])
    qtbot.addWidget(new)
    with qtbot.waitSignal(new.changed):
        new.first.setText(GOOD)
    assert new.passphrase() is None
    new.know([])
    new.second.setText(GOOD[:-1])
    assert new.passphrase() is None
    new.second.setText(GOOD)
    assert new.passphrase() == GOOD
    new.show()
    for typed, is_told in (("a", False), ("A", True), ("a", False)):  # the capital comes without Shift
        QTest.keyClicks(new.first, typed)
        assert any(words == "Caps lock is on." for words in _visible(new)) is is_told


def _visible(section: QWidget) -> list[str]:
    return [each.text() for each in section.findChildren(QLabel) if each.isVisible()]


def test_that_every_place_of_the_keyboard_has_a_name(opened: Opened) -> None:
    nameless = []
    for name in SECTIONS:
        opened.section(name)
        nameless += [
            (name, each)
            for each in opened.page.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
            if not (each.accessibleName() or getattr(each, "text", lambda: "")())
        ]
    assert nameless == []
