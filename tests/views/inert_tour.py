"""A walk through everything that the window can show of a workspace: pages, card, forms, popups, dialogs.

Each stop leaves open what it is about, and what was open before is closed first. What is judged at a stop
is up to whoever walks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolButton

from app.services.kernel.listing import Listing
from app.services.registry import LISTS
from app.services.workflows.customer_list.filters import ALL
from app.services.workflows.customer_list.queries import list_filter_values, preview_customers
from app.text import tr, verbatim
from app.views.charts.page import ChartsPage
from app.views.customers.bulk import BulkDialog
from app.views.customers.card.forms import edit_record
from app.views.customers.card.owners import OwnerDialog
from app.views.customers.card.plans import PLANS
from app.views.customers.card.removal import RemovalDialog
from app.views.customers.card.rows import Row
from app.views.customers.page import CustomersPage
from app.views.exporting.dialog import export_list
from app.views.followups.page import FollowUpsPage
from app.views.importing.dialog import ImportDialog
from app.views.settings.custom_fields import TABLES, CustomFieldsSection
from app.views.settings.page import ENTRIES, SettingsPage
from app.views.settings.tags import TagsSection
from app.views.settings.team import TeamSection
from app.views.shell.window import Window

_DEEDS: Final = ("owner", "tag", "archive", "restore", "delete")


class Tour:
    """Walks through a window in which a workspace is open; ``settle`` waits until it is still."""

    def __init__(self, window: Window, settle: Callable[[], None], customer: bytes, table: Path) -> None:
        assert window.shell is not None
        self.window, self.shell, self.desk = window, window.shell, window.shell.desk
        self.settle, self.customer, self.table = settle, customer, table

    def stops(self) -> Iterator[str]:
        """Yield the name of each stop, once all of it is there."""
        for part in (self._list, self._card, self._forms, self._follow_ups, self._charts, self._search, self._notices,
                     self._dialogs, self._import, self._settings):  # fmt: skip
            for stop in part():
                self.settle()
                yield f"{part.__name__.strip('_')}: {stop}"
                self._close()
                self.settle()

    def _page(self, kind: type[Any], name: str) -> Any:
        self.shell.go(name)
        self.settle()
        (page,) = self.window.findChildren(kind)
        return page

    def _list(self) -> Iterator[str]:
        page = self._page(CustomersPage, "customers")
        yield "page"
        steward = self.desk.ui.runner.steward
        values = steward.ask(list_filter_values)
        wanted = replace(
            ALL,
            tags=tuple(name for name, _ in values.tags),
            regions=tuple(name for name, _ in values.regions),
            owners=tuple(key.hex() for key, _ in values.people),
        )
        page._filter.changed.emit(wanted)
        page._filter.show_filter(wanted)
        yield "chips"
        for part in ("owner", "region", "tag", "text"):
            page._filter.add()
            page._filter._take(part)
            yield f"choices of {part}"
        page._filter.changed.emit(ALL)
        page._views.show_view(page._views.tabs._tabs[-1].id)
        self.settle()
        page._views._save_as()
        yield "saved view"

    def _card(self) -> Iterator[str]:
        self.shell.open_customer(self.customer)
        self.settle()
        (page,) = self.window.findChildren(CustomersPage)
        content = page._beside._card.content
        yield "closed"
        content.facts.open_all(is_open=True)
        content.owners._toggle()
        for entry in content.timeline.entries:
            entry.toggle()
        for opener in (content.next_step, content.orders, content.deals):
            opener._opener.click()
        yield "open"
        for row in content.findChildren(Row):
            if row.deeds:
                row.open_menu(self.window.mapToGlobal(QPoint(20, 20)))
        content.deeds.buttons[1].click()
        yield "menus"
        for name in ("name", "website", "notes", "city"):
            content.facts.row(name).activate()
            content.facts.row(name).complain(tr("{field}: {reason}", field="a", reason="b"))
            yield f"editor of {name}"
            content.facts.row(name).close_editor()

    def _forms(self) -> Iterator[str]:
        steward = self.desk.ui.runner.steward
        for kind_name in PLANS:
            (row, *_) = steward.ask(LISTS[kind_name], Listing((), "", 1)).rows
            edit_record(self.desk, kind_name, row.id)
            self.settle()
            (dialog,) = self._open_dialogs()
            for button in dialog.findChildren(QPushButton):
                if button.text().strip() == "More fields":
                    button.click()
            for sign in dialog.findChildren(QToolButton):
                if sign.accessibleName() == "Show what can be chosen":
                    sign.click()
                    self.settle()
            yield kind_name

    def _follow_ups(self) -> Iterator[str]:
        page = self._page(FollowUpsPage, "followups")
        page.remember({"mine": False})
        page.refresh()
        yield "page"
        page.list.choose(1)
        page.list.pressed_key.emit("done")
        yield "outcome"
        page.list.pressed_key.emit("move")
        yield "days"
        page.new()
        yield "new"

    def _charts(self) -> Iterator[str]:
        page = self._page(ChartsPage, "charts")
        yield "board"
        for card in page._cards.values():
            card.toggle_table()
        yield "tables"
        page.show_whole("regions")
        yield "one in full"

    def _search(self) -> Iterator[str]:
        self.window.activateWindow()
        for typed in ("q", "probe", "bold"):
            self.shell.search_field.take_focus()
            QTest.keyClicks(self.shell.search_field.edit, typed)
            QTest.qWait(150)
            yield typed
            self.shell.search_field.edit.clear()

    def _notices(self) -> Iterator[str]:
        for text in (verbatim(self._text_of("customers", "name")), tr("{name} – {x}", name="<b>x</b>", x="y")):
            self.desk.notices.say(
                tr("{name}: {text}", name=text, text=text), verbatim("<b>Undo</b> & go"), lambda: None
            )
            self.desk.notices.complain(text)
        yield "toast"
        self.desk.actions.action("notices").trigger()
        yield "centre"

    def _dialogs(self) -> Iterator[str]:
        steward = self.desk.ui.runner.steward
        (page,) = self.window.findChildren(CustomersPage)
        values = steward.ask(list_filter_values)
        for deed in _DEEDS:
            BulkDialog(self.desk, deed, self.customer, values).open()
            yield f"{deed} of many"
        tools = page._beside._card._tools
        preview = steward.ask(preview_customers, self.customer, True)
        RemovalDialog(tools, preview, is_archived=False).open()
        yield "delete"
        dialog = OwnerDialog(tools, self.customer)
        dialog.open()
        dialog.person._open()
        yield "owner"
        export_list(self.desk, "customers", Listing())
        yield "export"
        self.desk.actions.action("keys").trigger()
        yield "keys"

    def _import(self) -> Iterator[str]:
        dialog = ImportDialog(self.desk, self.table)
        dialog.open()
        yield "file"
        for step in ("columns", "check"):
            dialog = ImportDialog(self.desk, self.table)
            dialog.open()
            self.settle()
            for _ in range(("columns", "check").index(step) + 1):
                next(each for each in dialog.findChildren(QPushButton) if each.isDefault()).click()
                self.settle()
            yield step

    def _settings(self) -> Iterator[str]:
        page = self._page(SettingsPage, "settings")
        for entry in ENTRIES:
            page.show_section(entry.name)
            yield entry.name
        page.show_section("fields")
        self.settle()
        (fields,) = page.findChildren(CustomFieldsSection)
        for table in TABLES:
            fields._choose(table)
            yield f"fields of {table}"
        fields.change(fields._fields[-1])
        yield "field"
        page.show_section("tags")
        self.settle()
        (tags,) = page.findChildren(TagsSection)
        tags.rename()
        yield "tag"
        tags.merge()
        yield "merging"
        page.show_section("team")
        self.settle()
        (team,) = page.findChildren(TeamSection)
        team.edit()
        yield "person"

    def _text_of(self, kind_name: str, field: str) -> str:
        steward = self.desk.ui.runner.steward
        rows = steward.ask(LISTS[kind_name], Listing((), "", 1)).rows
        return str(rows[0].values[field])

    def _open_dialogs(self) -> list[QDialog]:
        return [each for each in self.window.findChildren(QDialog) if each.isVisible()]

    def _close(self) -> None:
        """Close everything that lies over the window."""
        for popup in (each for each in QApplication.topLevelWidgets() if each is not self.window):
            if popup.isVisible() and not isinstance(popup, QDialog):
                popup.close()
        for dialog in self._open_dialogs():
            dialog.close()
            dialog.deleteLater()
