"""What a handover file says of itself, and the comparing of words where its sender is not trusted yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.handover.ledger import State
from app.services.workflows.handover.page_people import Judged
from app.services.workflows.handover.page_taking import BundleLook, Trust
from app.text import Text, tr
from app.views.handover.people_trust import Comparing, who
from app.views.handover.taking_parts import figure_tiles, line_with_icon
from app.views.handover.taking_words import COUNTED_TITLES, PURPOSES, PURPOSES_TOLD, money
from app.views.kit.parts import Card, buttons_row
from app.views.kit.theme import SMALL
from app.views.kit.ui import Ui
from app.views.kit.widgets import brief, button, wrapped


class LookCard(Card):
    """From whom, what for, how much: read and checked to its end, with nothing written."""

    def __init__(self, ui: Ui, found: BundleLook) -> None:
        super().__init__(ui, tr("What is in the file"), tr("It was read and checked to its end. Nothing was written."))
        self._ui = ui
        self.body.addWidget(line_with_icon(ui, "user", "text2", tr("From {who}", who=who(found.card)), is_strong=True))
        self.body.addWidget(line_with_icon(ui, *_trust_words(found)))
        day = ui.language.moment(ui.language.local(found.created))
        sealed = tr("{purpose}, sealed on {day}", purpose=PURPOSES[found.purpose], day=day)
        self.body.addWidget(line_with_icon(ui, "package", "text2", sealed))
        self.body.addWidget(line_with_icon(ui, "info", "text2", PURPOSES_TOLD[found.purpose]))
        self.body.addWidget(self._figures(found))
        for table, name in (("order", tr("Orders: {sums}")), ("deal", tr("Deals: {sums}"))):
            if found.money.get(table):
                self.body.addWidget(wrapped(ui, _with_sums(name, money(ui, found.money[table])), SMALL, "text2"))

    def _figures(self, found: BundleLook) -> QWidget:
        number = self._ui.language.number
        shown = [
            (number(found.counts[table]), title, "text")
            for table, title in COUNTED_TITLES.items() if found.counts.get(table)
        ]  # fmt: skip
        return figure_tiles(self._ui, shown)


def _with_sums(name: Text, sums: str) -> Text:
    return Text(name.source, {"sums": sums})


def _trust_words(found: BundleLook) -> tuple[str, str, Text]:
    if found.state is State.IMPORTED:
        return "circle-check", "ok", tr("This very file was taken over here already. A second time changes nothing.")
    return {
        Trust.TRUSTED: ("shield-check", "ok", tr("You trust this card. The signature of the file is its own.")),
        Trust.OWN: ("shield-check", "ok", tr("This file was sealed here, in this workspace.")),
        Trust.UNKNOWN: ("circle-help", "warn", tr("You do not know this card yet. Compare its words first.")),
        Trust.CHANGED: ("triangle-alert", "warn", tr("You trust another card of this person. Compare the words.")),
    }[found.trust]  # fmt: skip


class CompareCard(Card):
    """Leads through trusting the sender of a file.

    Signals:
        trusted: The card of the sender is trusted now.
        left: Somebody does not want to go on.
    """

    trusted = Signal()
    left = Signal()

    def __init__(self, ui: Ui, found: BundleLook) -> None:
        title = tr("Is it really {name}?", name=brief(found.card.name, 40))
        super().__init__(ui, title, tr("Only files of people whose words you compared are taken over."))
        self.comparing = Comparing(ui, found.card, Judged(found.trust))
        self.body.addWidget(self.comparing)
        name = brief(found.card.name, 24)
        self.trust_button = button(ui, tr("Trust {name}", name=name), "primary", on=self.comparing.accept)
        leave = button(ui, tr("Not yet"), on=self.left.emit)
        self.body.addWidget(buttons_row(ui, self.trust_button, leave))
        after = tr("After that the file is tried out, still without changing anything.")
        self.body.addWidget(wrapped(ui, after, SMALL, "text2"))
        self.comparing.changed.connect(self._enable)
        self.comparing.accepted.connect(self.trusted)
        self._enable()

    def take_focus(self) -> None:
        """Put the keyboard on what is asked."""
        self.comparing.compared.setFocus()

    def _enable(self) -> None:
        self.trust_button.setEnabled(self.comparing.is_ready)
