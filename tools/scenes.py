"""Scenes: every page, dialog, popup and step of the window, each brought up on an open workspace.

A test looks at the words in them; pictures of them are taken by :mod:`tools.pictures`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.handover.envelope import new_identity, recipient_of
from app.services.handover.invitations import Invitation
from app.services.kernel.listing import Listing
from app.services.preferences.machine import MachineSettings
from app.services.registry import LISTS
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.customer_list.filters import OVERDUE, CustomerFilter
from app.services.workflows.handover.people import ShowCard
from app.text import tr
from app.views.charts.filters import FROM_TO, USUAL, Wish
from app.views.charts.page import ChartsPage
from app.views.customers.bulk import ARCHIVE, DELETE, FOLLOW_UP, OWNER, TAG, BulkDialog
from app.views.customers.card.forms import RecordDialog, edit_record
from app.views.customers.card.links import open_link
from app.views.customers.filter_parts import PARTS
from app.views.customers.page import CustomersPage
from app.views.customers.state import ListState
from app.views.exporting.card_document import print_card
from app.views.exporting.dialog import export_list
from app.views.followups.outcome import OutcomeLine
from app.views.followups.page import FollowUpsPage
from app.views.importing.dialog import ImportDialog
from app.views.importing.run_step import RunStep
from app.views.kit.fields_calendar import CalendarPopup
from app.views.kit.progress import Watch
from app.views.settings.page import ENTRIES, SettingsPage
from app.views.settings.passphrase_dialog import PassphraseDialog
from app.views.settings.restore_dialog import RestoreDialog
from app.views.shell.centre import NoticeCentre
from app.views.shell.crash import CrashDialog
from app.views.shell.shortcuts import MENUS
from app.views.unlock.after_recovery import AfterRecovery
from app.views.unlock.first_run import FirstRun
from app.views.unlock.hands import Hands
from app.views.unlock.pieces import CentredCard
from app.views.unlock.screen import UnlockScreen
from tools.scene import Scene, Stage
from tools.scenes_giving import GIVING
from tools.scenes_taking import TAKING

RECORDS: Final = ("customers", "contacts", "interactions", "followups", "orders", "deals")
_TABLE: Final = "公司,城市,电话,爱好,来往\n华信科技,上海,13800138000,茶,2026-01-02\n蓝水,北京,没有,酒,昨天\n"
_PAGES: Final = {
    "customers": CustomersPage, "followups": FollowUpsPage, "charts": ChartsPage, "settings": SettingsPage,
}  # fmt: skip


def _desk(stage: Stage) -> Any:
    return stage.window.shell.desk


def _action(name: str) -> Callable[[Stage], None]:
    return lambda stage: _desk(stage).actions.action(name).trigger()


def _page(name: str, stage: Stage) -> Any:
    stage.window.shell.go(name)
    stage.settle()
    return _there(name, stage)


def _there(name: str, stage: Stage) -> Any:
    return stage.window.shell.findChildren(_PAGES[name])[0]


def _customers(stage: Stage) -> Any:
    page = _page("customers", stage)
    if page._beside.is_covering:
        page._beside.close_card()  # for what stands over the list
    return page


def _first(stage: Stage, kind: str = "customers", sort: str = "name") -> bytes:
    found: bytes = stage.window.steward.ask(LISTS[kind], Listing((), sort, 1)).rows[0].id
    return found


# The customers page.


def _pop_up(menu: QMenu, tool: QWidget) -> None:
    menu.popup(tool.mapToGlobal(QPoint(0, tool.height())))


def _tool(at: int, stage: Stage) -> None:
    tool = _customers(stage)._tools.findChildren(QToolButton)[at]
    _pop_up(tool.menu(), tool)


def _filter(part: str, stage: Stage) -> None:
    page = _customers(stage)
    page._filter.add()
    if part:
        page._filter._take(part)


def _filtered(stage: Stage) -> None:
    page = _customers(stage)
    wanted = CustomerFilter(("new", "loyal"), ("me", ""), ("华东",), ("重点",), 90, True, OVERDUE, "张", True, True)
    page._show_state(replace(ListState(), wanted=wanted, sort="-value"))


def _unfiltered(stage: Stage) -> None:
    _customers(stage)._show_state(ListState())


def _save_view(stage: Stage) -> None:
    _customers(stage)._views._save_as()


def _select_all(stage: Stage) -> None:
    _customers(stage)._list.table.selectAll()


def _select_none(stage: Stage) -> None:
    page = _customers(stage)
    page._leave_selection()
    page._beside.close_card()


def _bulk(deed: str, stage: Stage) -> None:
    page = _customers(stage)
    ids = page._list.model.ids_of(0, page._list.shown - 1)
    BulkDialog(page.desk, deed, ids, page._deeds.values).open()


def _export(stage: Stage) -> None:
    page = _customers(stage)
    export_list(page.desk, "customers", page._list.model.ids_of(0, 0))


def _failed(stage: Stage) -> None:
    page = _customers(stage)
    page._list._states.show_failure(AppError("disk", tr("This did not work")), page.refresh)


# The card.


def _card(stage: Stage) -> Any:
    stage.window.shell.open_customer(_first(stage))
    stage.settle()
    return _there("customers", stage)._beside._card


def _whole_card(stage: Stage) -> None:
    content = _card(stage).content
    content.facts.open_all(is_open=True)
    if not content.owners.row.is_open:
        content.owners._toggle()
    for row in content.timeline.entries:
        if not row.is_open:
            row.toggle()


def _close_card(stage: Stage) -> None:
    _customers(stage)._beside.close_card()


def _edit_facts(stage: Stage) -> None:
    content = _card(stage).content
    content.identity.pills.edit_tags()


def _types(stage: Stage) -> None:
    _card(stage).content.timeline._open_types()


def _more(stage: Stage) -> None:
    deeds = _card(stage).content.deeds
    tool = next(each for each in deeds.findChildren(QToolButton) if each.menu() is not None)
    _pop_up(tool.menu(), tool)


def _deed(name: str, stage: Stage) -> None:
    getattr(_card(stage)._done, name)()


def _give(stage: Stage) -> None:
    _card(stage).content.owners.change()


def _link(scheme: str, stage: Stage) -> None:
    open_link(_desk(stage), QUrl(f"{scheme}:13800138000"))


# Forms.


def _form(kind: str, stage: Stage) -> None:
    customer = "" if kind == "customers" else _first(stage).hex()
    edit_record(_desk(stage), kind, None, {"customer": customer} if customer else {})


def _edit(kind: str, stage: Stage) -> None:
    edit_record(_desk(stage), kind, _first(stage, kind, "name" if kind in {"customers", "contacts"} else "id"))


def _dialog(stage: Stage, kind: type[QWidget]) -> Any:
    stage.settle()
    return next(each for each in stage.window.findChildren(kind) if each.isVisible())


def _wrong_form(stage: Stage) -> None:
    _form("contacts", stage)
    dialog = _dialog(stage, RecordDialog)
    for field in dialog.body.findChildren(QPlainTextEdit):
        field.setPlainText("没有")
    dialog.save()
    stage.settle()
    dialog.reject()


# Follow-ups.


def _outcome(stage: Stage) -> None:
    _page("followups", stage).complete()


def _no_outcome(stage: Stage) -> None:
    for line in _there("followups", stage).findChildren(OutcomeLine):
        QTest.keyClick(line.field, Qt.Key.Key_Escape)


def _narrowed(stage: Stage) -> None:
    _page("followups", stage).bar.set_all(is_mine=False, text="没有这样的", group=None)
    _there("followups", stage).refresh()


def _widened(stage: Stage) -> None:
    _there("followups", stage).bar.set_all(is_mine=True, text="", group=None)
    _there("followups", stage).refresh()


def _move(stage: Stage) -> None:
    _page("followups", stage).move_on()


def _calendar(stage: Stage) -> None:
    desk = _desk(stage)
    CalendarPopup(desk.ui, stage.window, desk.ui.today, desk.ui.today).show()


# Charts.


def _charts(stage: Stage) -> Any:
    page = _page("charts", stage)
    fill_charts(stage)
    return page


def fill_charts(stage: Stage) -> None:
    """Wait until every chart that was asked for is shown."""
    stage.settle()
    page = _there("charts", stage)
    stage.wait_until(lambda: stage.window.is_idle and not page.is_filling)


def _board(stage: Stage) -> None:
    _charts(stage)


def _scrolled_board(stage: Stage) -> None:
    page = _charts(stage)
    page.board.verticalScrollBar().setValue(page.board.verticalScrollBar().maximum())


def _whole_chart(name: str, stage: Stage) -> None:
    _charts(stage).show_whole(name)
    fill_charts(stage)


def _leave_whole(stage: Stage) -> None:
    _there("charts", stage).show_board()


def _chart_table(stage: Stage) -> None:
    page = _charts(stage)
    page.board.reveal(page.card("regions").canvas)
    page.card("regions").toggle_table()


def _leave_table(stage: Stage) -> None:
    _there("charts", stage).card("regions").toggle_table()


def _about_chart(stage: Stage) -> None:
    _charts(stage).card("regions").explain()


def _chart_files(stage: Stage) -> None:
    _charts(stage).card("regions").offer_exports()


def _span_of_charts(stage: Stage) -> None:
    page = _charts(stage)
    page.filters.show_wish(Wish(period=FROM_TO, first="2026-01-01", last="2026-06-30", region="华东"))
    page.filters.changed.emit()
    fill_charts(stage)


def _usual_charts(stage: Stage) -> None:
    page = _there("charts", stage)
    page.filters.show_wish(USUAL)
    page.filters.changed.emit()


def _from_chart(stage: Stage) -> None:
    page = _customers(stage)
    page.show_customers((page._list.model.id_of(0), page._list.model.id_of(1)), "华东")


# In and out.


def _import(steps: int, stage: Stage) -> ImportDialog:
    path = Path(stage.window.steward.workspace.path).parent / "客户.csv"
    path.write_text(_TABLE, encoding="utf-8")
    dialog = ImportDialog(_desk(stage), path)
    dialog.open()
    for _ in range(steps):
        stage.settle()
        stage.wait_until(lambda: dialog._steps[dialog.step].is_ready)
        dialog._step_on()
        stage.settle()
    return dialog


def _imported(steps: int, stage: Stage) -> None:
    _import(steps, stage)


def _importing(stage: Stage) -> None:
    """Show an import under way, without one: what is really under way is over before it is looked at."""
    dialog = _import(2, stage)
    run = next(step for step in dialog._steps if isinstance(step, RunStep))
    watch = Watch()
    run._line.watch(watch, run.TITLE, 12_000)
    watch.told.emit(run.TITLE, 4_800, 12_000)
    dialog._title.setText(dialog._ui.say(run.TITLE))
    dialog._hint.setText(dialog._ui.say(run.HINT))
    dialog._list.show_at(dialog._steps.index(run))
    dialog._pages.setCurrentIndex(dialog._steps.index(run))
    dialog._update_ways()


def _take_back(stage: Stage) -> None:
    stage.settle()
    _desk(stage).actions.action("undo").trigger()


def _printed(stage: Stage) -> None:
    print_card(_desk(stage), _first(stage))


# Settings.


def _section(name: str, stage: Stage) -> Any:
    page = _page("settings", stage)
    page.show_section(name)
    stage.settle()
    return page._section()


def _in_section(name: str, deed: str, stage: Stage) -> None:
    section = _section(name, stage)
    if hasattr(section, "table"):
        section.table.selectRow(0)
    getattr(section, deed)()


def _edit_field(stage: Stage) -> None:
    section = _section("fields", stage)
    section.change(next(each for each in section._fields if each.choices))


def _change_passphrase(stage: Stage) -> None:
    PassphraseDialog(_page("settings", stage), has_one=True).open()


def _restore(stage: Stage) -> None:
    dialog = RestoreDialog(_page("settings", stage), (), lambda _path: None)
    dialog.open()
    dialog.submit()


def _find_setting(stage: Stage) -> None:
    _page("settings", stage)._find.setText("没有这样的")


def _find_none(stage: Stage) -> None:
    _there("settings", stage)._find.clear()


# What the shell says.


def _search(typed: str, stage: Stage) -> None:
    _customers(stage)
    stage.window.activateWindow()
    stage.window.shell.search(typed)


def _leave_search(stage: Stage) -> None:
    stage.window.shell.search_field._close()


def _say(stage: Stage) -> None:
    notices = _desk(stage).notices
    notices.say(tr("Undone: {title}", title=tr("New customer")), tr("Redo"), lambda: None)
    notices.complain(tr("There is no mail address yet. Add one to the customer or to a contact."))


def _unsay(stage: Stage) -> None:
    _desk(stage).notices.hide()


def _centre(stage: Stage) -> None:
    _say(stage)
    _unsay(stage)
    NoticeCentre(_desk(stage)).open()


def _crash(stage: Stage) -> None:
    dialog = CrashDialog(stage.window.look, "…", stage.window)
    dialog.count_another()
    dialog.copy()
    dialog.open()


def _menu_of_bar(at: int, stage: Stage) -> None:
    bar = stage.window.menuBar()
    menu = bar.actions()[at].menu()
    menu.popup(bar.mapToGlobal(bar.actionGeometry(bar.actions()[at]).bottomLeft()))


# Before a workspace is open: these stand in a window of their own.


def _alone(stage: Stage, made: QWidget) -> Any:
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setObjectName("window")
    made.resize(stage.window.size())
    stage.window.alone = made  # nothing else holds on to it
    made.show()
    return made


def _unlock(stage: Stage) -> UnlockScreen:
    path = stage.window.steward.workspace.path
    screen: UnlockScreen = _alone(stage, UnlockScreen(stage.window.look, path, asks_keyring=False))
    return screen


def _unlock_plainly(stage: Stage) -> None:
    _unlock(stage)


def _unlock_by_key(stage: Stage) -> None:
    _unlock(stage).entry.use("key")


def _unlock_by_organisation(stage: Stage) -> None:
    entry = _unlock(stage).entry
    entry.offer_ways(has_keyring=False, has_organisation=True)
    entry.use("organisation")


def _unlock_refused(stage: Stage) -> None:
    entry = _unlock(stage).entry
    entry.remember.show()
    ways = ((tr("Try again"), lambda: None), (tr("Open for reading only"), lambda: None))
    said = tr("The workspace is in use by another program. Nothing was changed. Close it there first.")
    entry.complaint.show_error(AppError("in-use", said), ways)


def _unlock_waiting(stage: Stage) -> None:
    _unlock(stage).entry.set_busy(tr("Opening the workspace…"))


def _after_recovery(stage: Stage) -> None:
    look, card = stage.window.look, CentredCard(stage.window.look, 440)
    hands = Hands()
    card.destroyed.connect(hands.close)
    card.body.addWidget(AfterRecovery(look, hands, stage.window.steward))
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(card)
    _alone(stage, whole)


def _first_run(step: int, stage: Stage) -> None:
    run: FirstRun = _alone(stage, FirstRun(stage.window.look, MachineSettings()))
    stage.wait_until(lambda: run.person.zone.code != "")
    run.key.show_key(stage.window.steward)
    run.check.ask(run.key.groups)
    run.lock.prepare("林悦", "华信")
    run._show(run._steps[step])
    missing = run._steps[step].missing()
    if missing is not None:
        run._steps[step].complaint.show_text(missing)


def _invited(stage: Stage) -> None:
    run: FirstRun = _alone(stage, FirstRun(stage.window.look, MachineSettings()))
    stage.wait_until(lambda: run.person.zone.code != "")
    run._join(Invitation(stage.window.steward.do(ShowCard()).value, recipient_of(new_identity())))


def _making(stage: Stage) -> None:
    run: FirstRun = _alone(stage, FirstRun(stage.window.look, MachineSettings()))
    run._pages.setCurrentWidget(run.making)
    run.making.begin()


SCENES: Final = (
    Scene("filter", partial(_filter, "")),
    *(Scene(f"filter-{each.name}", partial(_filter, each.name)) for each in PARTS if not each.is_switch),
    Scene("filtered", _filtered, _unfiltered),
    Scene("failed", _failed, lambda stage: _customers(stage).refresh()),
    Scene("save-view", _save_view),
    *(Scene(f"tool-{at}", partial(_tool, at)) for at in range(3)),
    Scene("selected", _select_all, _select_none),
    *(Scene(f"bulk-{deed}", partial(_bulk, deed)) for deed in (OWNER, TAG, FOLLOW_UP, ARCHIVE, DELETE)),
    Scene("export", _export),
    Scene("whole-card", _whole_card),
    Scene("tags-of-card", _edit_facts),
    Scene("types-of-timeline", _types),
    Scene("more-deeds", _more),
    Scene("delete-customer", partial(_deed, "delete")),
    Scene("give-customer", _give, _close_card),
    *(Scene(f"link-{scheme}", partial(_link, scheme)) for scheme in ("tel", "mailto")),
    *(Scene(f"new-{kind}", partial(_form, kind)) for kind in RECORDS),
    *(Scene(f"edit-{kind}", partial(_edit, kind)) for kind in RECORDS),
    Scene("wrong-form", _wrong_form),
    Scene("new-follow-up", _action("new-follow-up")),
    Scene("outcome", _outcome, _no_outcome),
    Scene("no-follow-ups", _narrowed, _widened),
    Scene("move-follow-up", _move),
    Scene("calendar", _calendar),
    Scene("charts", _board),
    Scene("charts-below", _scrolled_board),
    Scene("charts-filtered", _span_of_charts, _usual_charts),
    *(Scene(f"chart-{name}", partial(_whole_chart, name), _leave_whole) for name in CHARTS),
    Scene("chart-table", _chart_table, _leave_table),
    Scene("chart-about", _about_chart),
    Scene("chart-files", _chart_files),
    Scene("from-chart", _from_chart, _unfiltered),
    *GIVING,
    *TAKING,
    *(Scene(f"import-{steps}", partial(_imported, steps)) for steps in range(3)),
    Scene("import-running", _importing),
    Scene("import-result", partial(_imported, 3), _take_back),
    Scene("print", _printed),
    *(Scene(f"settings-{each.name}", partial(_section, each.name)) for each in ENTRIES),
    *(Scene(f"tag-{deed}", partial(_in_section, "tags", deed)) for deed in ("rename", "merge")),
    *(Scene(f"person-{deed}", partial(_in_section, "team", deed)) for deed in ("add", "edit")),
    Scene("new-field", partial(_in_section, "fields", "add")),
    Scene("edit-field", _edit_field),
    Scene("passphrase", _change_passphrase),
    Scene("restore", _restore),
    Scene("no-setting", _find_setting, _find_none),
    Scene("commands", partial(_search, ">"), _leave_search),
    Scene("nothing-found", partial(_search, "没有这样的"), _leave_search),
    Scene("notice", _say, _unsay),
    Scene("notices", _centre),
    Scene("crash", _crash),
    *(Scene(f"menu-{at}", partial(_menu_of_bar, at)) for at in range(len(MENUS))),
    Scene("unlock", _unlock_plainly),
    Scene("unlock-by-key", _unlock_by_key),
    Scene("unlock-by-organisation", _unlock_by_organisation),
    Scene("unlock-refused", _unlock_refused),
    Scene("unlock-waiting", _unlock_waiting),
    Scene("after-recovery", _after_recovery),
    *(Scene(f"first-run-{step}", partial(_first_run, step)) for step in range(6)),
    Scene("first-run-invited", _invited),
    Scene("making", _making),
)  # fmt: skip
