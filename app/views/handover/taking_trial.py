"""What an import would do, found out by doing all of it and taking it back: the card after a trial run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.handover.manifest import Purpose
from app.services.workflows.handover.importing import NAMED, Imported
from app.text import Text, tr
from app.views.handover.taking_parts import figure_tiles, fit_height, line_with_icon
from app.views.handover.taking_words import field_label, likeness, made, value_text
from app.views.kit.parts import Card, buttons_row
from app.views.kit.table import Column, Row, Table
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import button, wrapped


class TrialCard(Card):
    """The numbers of a trial run, whatever needs a look, and the way to do it in earnest.

    Signals:
        wanted: Take the accounts over.
        left: Not now.
    """

    wanted = Signal()
    left = Signal()

    def __init__(self, ui: Ui, found: Imported) -> None:
        super().__init__(
            ui, tr("What would happen"), tr("All of it was tried out and taken back. Nothing was changed.")
        )
        self._ui, self._found = ui, found
        self.body.addWidget(figure_tiles(ui, self._figures()))
        self.body.addWidget(line_with_icon(ui, "shield-check", "ok", _PROVEN))
        for line in self._lines():
            self.body.addWidget(line)
        if found.duplicates:
            self._add_likenesses()
        if found.conflicts:
            self._add_conflicts()
        count = found.manifest.accounts.count
        verb = tr("Take over %n customers", "", count)
        if found.manifest.purpose is Purpose.COLLECT:
            verb = tr("Take the book in")
        elif found.manifest.purpose is Purpose.DELTA:
            verb = tr("Take in what came since")
        self.take_button = button(ui, verb, "primary", icon="download", on=self.wanted.emit)
        leave = button(ui, tr("Not yet"), on=self.left.emit)
        self.body.addWidget(buttons_row(ui, self.take_button, leave))
        after = tr("A backup is made first. Then all of them come in, or none. Afterwards you save a receipt for the "
                   "sender, and for some days you can take everything back.")  # fmt: skip
        self.body.addWidget(wrapped(ui, after, SMALL, "text2"))

    def take_focus(self) -> None:
        """Put the keyboard on the way on."""
        self.take_button.setFocus()

    def _figures(self) -> list[tuple[str, Text, str]]:
        outcomes, number = self._found.outcomes, self._ui.language.number
        names = (
            ("created", tr("New here"), "ok"), ("updated", tr("Here, brought up to date"), "accent"),
            ("unchanged", tr("Here, unchanged"), "text3"), ("left", tr("Left as they are here"), "text3"),
        )  # fmt: skip
        shown = [(number(outcomes[key]), name, tone) for key, name, tone in names if outcomes.get(key)]
        return shown or [(number(0), tr("New here"), "text3")]

    def _lines(self) -> list[QWidget]:
        ui, found = self._ui, self._found
        texts: list[tuple[str, str, Text]] = []
        if found.made:
            texts.append(("plus", "text2", tr("Made with them: {what}", what=made(ui, found.made))))
        if found.missing_fields:
            fields = ui.language.listed(list(found.missing_fields))
            texts.append(("archive", "warn", tr("This workspace has no field for: {fields}. The values are kept with "
                                                "the customers and passed on unchanged.", fields=fields)))  # fmt: skip
        if found.parked.get("external_id"):
            texts.append(("archive", "warn", tr(
                "%n numbers of other systems belong to another customer here. They are kept and passed on unchanged.",
                "", found.parked["external_id"],
            )))  # fmt: skip
        if found.missing_before:
            numbers = ui.language.listed([ui.language.number(each) for each in found.missing_before[:9]])
            texts.append(("info", "text2", tr("Earlier files of this sender were never taken over here: {numbers}. "
                                              "Ask whether you should have them.", numbers=numbers)))  # fmt: skip
        if found.removed:
            texts.append(("info", "text2", tr("%n records go, because they are no longer there either", "",
                                              found.removed)))  # fmt: skip
        return [line_with_icon(ui, *each) for each in texts]

    def _add_likenesses(self) -> None:
        found, ui = self._found.duplicates, self._ui
        title = tr("%n that may be customers of yours already", "", len(found))
        self.body.addWidget(wrapped(ui, title, STRONG))
        columns = (Column(tr("In the file")), Column(tr("Here already")), Column(tr("Because of")))
        table = Table(ui, title, columns)
        table.show_rows([
            Row(str(at).encode(), (self._name(each["customer"]), self._name(each["other"]),
                                   ui.say(likeness(str(each["by"])))))
            for at, each in enumerate(found[:NAMED])
        ])  # fmt: skip
        fit_height(table, 6)
        self.body.addWidget(table)
        told = tr("Both stay: nothing is merged by itself. You can look at them afterwards.")
        self.body.addWidget(wrapped(ui, told, SMALL, "text2"))

    def _add_conflicts(self) -> None:
        found, ui = self._found.conflicts, self._ui
        title = tr("%n records were written on both sides", "", len(found))
        self.body.addWidget(wrapped(ui, title, STRONG))
        columns = (Column(tr("Customer")), Column(tr("Field")), Column(tr("Here")), Column(tr("In the file")),
                   Column(tr("What stays"), 0))  # fmt: skip
        table = Table(ui, title, columns)
        rows = [row for each in found[:NAMED] for row in self._conflict_rows(each)]
        table.show_rows(rows)
        fit_height(table, 6)
        self.body.addWidget(table)
        told = tr("The later one stays; the other one is kept in the history of the record.")
        self.body.addWidget(wrapped(ui, told, SMALL, "text2"))

    def _conflict_rows(self, conflict: Mapping[str, Any]) -> list[Row]:
        say = self._ui.say
        stays = say(tr("yours") if conflict["taken"] == "ours" else tr("the file's"))
        values = conflict.get("values", {})
        return [
            Row(f"{conflict['id']} {name}".encode(), (
                self._name(conflict["customer"]), say(field_label(conflict["table"], name)),
                say(value_text(self._ui, values.get(name, [None, None])[0])),
                say(value_text(self._ui, values.get(name, [None, None])[1])), stays,
            ))
            for name in conflict["fields"]
        ]  # fmt: skip

    def _name(self, key: str) -> str:
        return self._found.names.get(key) or self._ui.say(tr("a customer"))


_PROVEN = tr("What came out was counted and compared with the sealed list: it is the same to the last record.")
