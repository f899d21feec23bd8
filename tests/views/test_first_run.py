"""From nothing to an open workspace by keyboard alone, and what holds somebody up on the way."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdf
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Founding, Steward
from app.models.values import Role
from app.services.handover.envelope import new_identity, recipient_of
from app.services.handover.invitations import write_invitation
from app.services.kernel.progress import NO_PROGRESS
from app.services.preferences.machine import MachineSettings
from app.services.workflows.handover.page_people import How, load_people_and_keys
from app.services.workspace import slots
from app.services.workspace.recovery_sheet import HOW_TO_KEEP, WHAT_IT_IS, RecoverySheet
from app.text import LANGUAGES
from app.views.kit.language import Language
from app.views.kit.pdf import pdf_of
from app.views.kit.theme import Scheme
from app.views.kit.ui import Look
from app.views.kit.world import load_world
from app.views.unlock.first_run import FirstRun
from app.views.unlock.making import open_sample
from app.views.unlock.opening import SAMPLE_PASSPHRASE, sample_place
from app.views.unlock.screen import UnlockScreen
from app.views.unlock.sheet import sheet_html
from tests.services.outsider import Outsider

# The offscreen platform says so of every window that has a least size, and of lists under a field.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GROUPS = tuple(f"{number:02}K7" for number in range(14))
PASSPHRASE = "seven otters juggle lanterns"
Finished = list[tuple[Steward, str]]

made: list[Path] = []
"""Files of workspaces that first runs told of as soon as they were there."""


@pytest.fixture
def finished() -> Iterator[Finished]:
    """How first runs ended; the workspaces are closed at the end."""
    found: Finished = []
    yield found
    for steward, _ in found:
        steward.close(with_backup=False)


Show = Callable[[], FirstRun]


@pytest.fixture
def show(
    look: Look, finished: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Show]:
    """Show a first run on a machine in Shanghai with nothing on it."""
    for variable in ("HOME", "USERPROFILE", "XDG_DOCUMENTS_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    runs: list[FirstRun] = []

    def show_it() -> FirstRun:
        run = FirstRun(look, MachineSettings(), sample_customers=20)
        run.finished.connect(lambda steward, what: finished.append((steward, what)))
        run.made.connect(made.append)
        runs.append(run)
        run.resize(960, 760)
        run.show()
        run.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is run.start.way_new)
        qtbot.waitUntil(lambda: run.person.zone.code != "")
        return run

    yield show_it
    for run in runs:
        shiboken6.delete(run)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key) -> None:
    """Press keys where the keyboard is: in the list under a field while that is open."""
    for key in keys:
        QTest.keyClick(QApplication.activePopupWidget() or focused(), key)


def enter(text: str) -> None:
    """Type where the keyboard is; Chinese arrives as an input method sends it."""
    for letter in text:
        key = QTest.asciiToKey(ord(letter)) if letter.isascii() else Qt.Key.Key_unknown
        QTest.sendKeyEvent(QTest.KeyAction.Click, focused(), key, letter, Qt.KeyboardModifier.NoModifier)


def complaint(run: FirstRun) -> str:
    """Return what is complained about on any page."""
    shown = [step.complaint for step in (run.person, run.lock, run.key, run.check)]
    return " ".join(each.text.text() for each in shown if each.isVisible())


def go_to_key(run: FirstRun, qtbot: QtBot) -> None:
    """Fill in the first pages and have the workspace made."""
    press(Qt.Key.Key_Return)
    enter("Lin Yue")
    press(Qt.Key.Key_Tab)
    enter("Huaxin / 华信")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.lock.place.text() != "")
    enter(PASSPHRASE)
    press(Qt.Key.Key_Return)
    enter(PASSPHRASE)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.founded is not None, timeout=30_000)
    assert made.pop() == run.founded


def answer_groups(run: FirstRun) -> None:
    """Type the two groups that are asked for, in small letters."""
    enter(run.key.groups[run.check.asked[0]].lower())
    press(Qt.Key.Key_Tab)
    enter(run.key.groups[run.check.asked[1]].lower())
    press(Qt.Key.Key_Return)


def test_that_a_newcomer_gets_from_nothing_to_importing_by_keyboard(
    show: Show, finished: Finished, tmp_path: Path, qtbot: QtBot
) -> None:
    run = show()
    go_to_key(run, qtbot)
    assert focused() is run.key.print
    assert run.lock.new.first.text() == ""
    run.next.setFocus()
    press(Qt.Key.Key_Return)
    answer_groups(run)
    assert focused() is run.begin.ways["import"]
    press(Qt.Key.Key_Return)

    ((steward, what),) = finished
    assert what == "import"
    settings = steward.settings
    assert (settings.title, settings.country, settings.currency) == ("Huaxin / 华信", "CN", "CNY")
    assert (settings.time_zone, steward.actor.is_file_owner) == ("Asia/Shanghai", True)
    assert run.founded == steward.workspace.path
    assert steward.workspace.path.name == "Huaxin 华信.steward"
    assert tmp_path in steward.workspace.path.parents
    assert "-".join(run.key.groups) == steward.workspace.key.printed()


def test_that_wrongly_retyped_groups_are_told_and_the_key_can_be_seen_again(
    show: Show, finished: Finished, qtbot: QtBot
) -> None:
    run = show()
    go_to_key(run, qtbot)
    run.next.setFocus()
    press(Qt.Key.Key_Return)
    first, second = run.check.asked
    enter(run.key.groups[first])
    press(Qt.Key.Key_Tab)
    enter("0000" if run.key.groups[second] != "0000" else "1111")
    press(Qt.Key.Key_Return)
    assert f"Group {second + 1} is another one" in complaint(run)
    assert focused() is run.check.fields[1]
    press(Qt.Key.Key_Escape)
    assert run.key.isVisible()
    assert not run.back.isVisible()
    run.next.setFocus()
    press(Qt.Key.Key_Return)
    answer_groups(run)
    assert run.begin.isVisible()
    run.begin.ways[""].setFocus()
    press(Qt.Key.Key_Return)
    assert [what for _, what in finished] == [""]


def test_that_an_invitation_says_who_can_open_the_workspace_and_makes_one_that_trusts_the_admin(
    show: Show, finished: Finished, tmp_path: Path, qtbot: QtBot
) -> None:
    boss, organisation = Outsider("Boss", role=Role.ADMIN), new_identity()
    card = replace(boss.card(), organisation=recipient_of(organisation))
    for name, data in (("no", b"{}"), ("yes", write_invitation(card, boss.signing))):
        (tmp_path / name).write_bytes(data)
    run = show()
    run.start.read(tmp_path / "no")
    qtbot.waitUntil(run.start.complaint.isVisible)
    run.start.read(tmp_path / "yes")
    qtbot.waitUntil(run.team.isVisible)
    said = " ".join(each.text() for each in run.team.findChildren(QLabel))
    assert "Boss invites you to a team" in said
    assert "can open your workspace too" in said
    press(Qt.Key.Key_Return)
    assert "Compare the words first" in run.team.complaint.text.text()
    press(Qt.Key.Key_Space)
    assert run.person.role.currentData() == Role.REP.value
    go_to_key(run, qtbot)
    run.next.setFocus()
    press(Qt.Key.Key_Return)
    answer_groups(run)
    assert focused() is run.begin.ways["people"]
    press(Qt.Key.Key_Return)

    ((steward, what),) = finished
    assert (what, steward.actor.role) == ("people", Role.REP)
    (known,) = steward.ask(load_people_and_keys).people
    assert (known.card.name, known.how) == ("Boss", How.INVITATION)
    found = slots.load_all(steward.workspace.path, ())[0]
    assert any(key == steward.workspace.key for key, _ in found.unwrapped(slots.ORGANISATION, organisation.encode()))


def test_that_each_page_says_what_is_missing(show: Show, qtbot: QtBot) -> None:
    run = show()
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert "name is missing" in complaint(run)
    assert focused() is run.person.name
    enter("Lin Yue")
    press(Qt.Key.Key_Return)
    assert "company is missing" in complaint(run)
    enter("华信")
    assert complaint(run) == ""
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.lock.place.text() != "")
    enter("woaini1314")
    press(Qt.Key.Key_Return)
    enter("woaini1314")
    press(Qt.Key.Key_Return)
    assert "too easy to guess" in complaint(run)
    run.lock.new.first.setText("huaxin2024")
    qtbot.waitUntil(lambda: "others know" in run.lock.new.first.accessibleDescription())
    run.lock.new.first.setText(PASSPHRASE)
    run.lock.new.second.setFocus()
    press(Qt.Key.Key_Return)
    assert "not the same" in complaint(run)
    press(Qt.Key.Key_Escape)
    assert run.person.isVisible()
    assert run.person.name.text() == "Lin Yue"


def test_that_another_country_brings_its_currency_and_is_found_by_typing(show: Show) -> None:
    run = show()
    press(Qt.Key.Key_Return)
    run.person.country.setFocus()
    enter("witzerl")
    press(Qt.Key.Key_Tab)
    assert (run.person.country.code, run.person.country.currentText()) == ("CH", "Switzerland  CH")
    assert run.person.currency.code == "CHF"
    run.person.zone.setFocus()
    enter("no such place")
    press(Qt.Key.Key_Return)
    assert (run.person.zone.code, run.person.isVisible()) == ("Asia/Shanghai", True)


def test_that_a_file_that_exists_is_never_overwritten(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    taken = tmp_path / "taken.steward"
    taken.write_bytes(b"precious")
    run = show()
    press(Qt.Key.Key_Return)
    run.person.name.setText("Lin Yue")
    run.person.company.setText("Huaxin")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.lock.place.text() != "")
    run.lock.place.setFocus()
    run.lock.place.selectAll()
    enter(str(taken))
    run.lock.new.first.setText(PASSPHRASE)
    run.lock.new.second.setText(PASSPHRASE)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "a file at this place already" in complaint(run))
    assert run.founded is None
    assert taken.read_bytes() == b"precious"


def test_that_another_language_brings_the_pages_back_with_what_was_filled_in(
    show: Show, look: Look, qtbot: QtBot
) -> None:
    run = show()
    chosen: list[str] = []
    run.language_chosen.connect(chosen.append)
    press(Qt.Key.Key_Return)
    enter("林悦")
    run.person.currency.choose("TWD")
    press(Qt.Key.Key_Escape)
    for button in run.start.languages.buttons():
        if button.text() == "繁體中文":
            button.setFocus()
            press(Qt.Key.Key_Return)
    assert chosen == ["zh_TW"]

    again = FirstRun(Look(look.theme, look.icons, Language("zh_TW")), MachineSettings())
    again.remember(run.memory())
    qtbot.waitUntil(lambda: again.person.zone.code != "")
    assert (again.person.name.text(), again.person.currency.code) == ("林悦", "TWD")
    assert again.person.currency.currentText() == "新台幣  TWD"
    shiboken6.delete(again)


def test_that_the_sample_is_a_file_of_its_own_and_opens_at_once_the_next_time(
    show: Show, finished: Finished, qtbot: QtBot
) -> None:
    run = show()
    run.start.sample.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(finished), timeout=60_000)
    steward, what = finished.pop()
    assert (what, run.founded, steward.workspace.path) == ("sample", None, sample_place().resolve())
    made = steward.settings.workspace_id
    steward.close(with_backup=False)

    again = show()
    again.start.sample.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(finished), timeout=60_000)
    assert finished[0][0].settings.workspace_id == made


def test_that_the_sample_opens_without_a_question_but_after_a_locking_says_its_passphrase(
    look: Look, finished: Finished, qtbot: QtBot
) -> None:
    founding = Founding("Lin Yue", "Sample")
    open_sample(founding, 5, NO_PROGRESS).close(with_backup=False)
    screen = UnlockScreen(look, sample_place())
    screen.unlocked.connect(lambda steward: finished.append((steward, "")))
    qtbot.waitUntil(lambda: bool(finished))
    locked = UnlockScreen(look, sample_place(), asks_keyring=False)
    field = locked.entry.passphrase.edit
    qtbot.waitUntil(lambda: field.placeholderText().endswith(f": {SAMPLE_PASSPHRASE}"))
    for each in (screen, locked):
        shiboken6.delete(each)


def test_that_a_stopped_sample_leads_back_to_where_it_was_asked_for(
    show: Show, finished: Finished, qtbot: QtBot
) -> None:
    run = show()
    run.start.sample.setFocus()
    press(Qt.Key.Key_Return)
    assert run.making.isVisible()
    run.making.take_focus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(run.start.isVisible, timeout=60_000)
    assert (finished, complaint(run)) == ([], "")


SHEET = RecoverySheet("<b>华信</b> & Söhne 客户手册", "华信 1.steward", date(2026, 11, 20), GROUPS)


def text_of(pdf: bytes) -> str:
    """Return the text of a PDF as a search finds it: without blanks, which a PDF only implies."""
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_that_the_sheet_can_be_searched_in_every_language_and_shows_names_literally(look: Look, code: str) -> None:
    look.theme.choose(language=code)
    reader = Look(look.theme, look.icons, Language(code))
    text = text_of(pdf_of(reader, sheet_html(reader, SHEET)))
    for sentence in (reader.say(WHAT_IT_IS), *map(reader.say, HOW_TO_KEEP), SHEET.workspace, SHEET.file):
        assert "".join(sentence.split()) in text
    for number, group in enumerate(GROUPS, start=1):
        assert f"{number}{group}" in text


def test_that_a_long_document_keeps_its_text_over_pages_in_tables_lists_and_styles(look: Look) -> None:
    look.theme.choose(language="zh_CN")
    lines = [f"客户 {number} 骨直角門开 龙长见车马 戶户 x{number}K-Q office" for number in range(120)]
    rows = "".join(f"<tr><td>{line}</td><td><b>表格 b{at}</b> <i>i{at}</i></td></tr>" for at, line in enumerate(lines))
    html = f"<h1>回访 7x</h1><ul><li>one 5</li></ul><table>{rows}</table>"
    text = text_of(pdf_of(look, html, "筛选 2x"))
    for at, line in enumerate(lines):
        assert line.replace(" ", "") in text
        assert f"表格b{at}i{at}" in text
    assert "回访7x" in text
    assert "筛选2x1/" in text


def test_that_a_pdf_is_black_on_white_while_the_window_is_dark(look: Look) -> None:
    look.theme.choose(Scheme.DARK)
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_of(look, sheet_html(look, SHEET)))).pages
    contents = page.get_contents()
    assert contents is not None
    assert set(re.findall(rb"(\S+ \S+ \S+) scn\s+/GSa gs\s+BT", contents.get_data())) == {b"0 0 0"}


def test_that_the_saved_sheet_holds_the_key_and_leaves_nothing_half_written(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    run = show()
    go_to_key(run, qtbot)
    target = tmp_path / "key.pdf"
    run.key.save_to(target)
    qtbot.waitUntil(target.exists)
    text = text_of(target.read_bytes())
    assert all(group in text for group in run.key.groups)
    assert "Huaxin/华信" in text
    assert sorted(each.name for each in tmp_path.glob("key*")) == ["key.pdf"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_that_guesses_follow_the_time_zone_and_places_are_named_in_the_language(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    monkeypatch.setenv("TZ", "Asia/Taipei")
    world = load_world(Language(code).locale, now, "DE")
    assert (world.country, world.currency, world.zone) == ("TW", "TWD", "Asia/Taipei")
    taipei = next(each for each in world.zones if each.option.key == "Asia/Taipei")
    assert taipei.option.name == {"en": "Taipei"}.get(code, "台北")
    assert taipei.option.detail.endswith("UTC+8")
    kyiv = next(each for each in world.zones if each.option.key == "Europe/Kyiv")
    assert kyiv.option.name == {"zh_CN": "基辅", "zh_TW": "基輔"}.get(code, "Kyiv")
    monkeypatch.setenv("TZ", "UTC")
    assert load_world(Language(code).locale, now, "DE").country == "DE"
