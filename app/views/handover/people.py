"""The tab about people and keys: the own card, whom we trust, and the organisation's key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.workflows.handover.page_people import PeopleAndKeys, load_people_and_keys
from app.services.workflows.handover.places import Kind
from app.views.handover.people_known import KnownPeopleCard
from app.views.handover.people_organisation import OpeningsCard, OrganisationCard
from app.views.handover.people_own import OwnCardCard
from app.views.handover.people_team import TeamCard
from app.views.handover.tab import Tab
from app.views.kit.page import Page


class PeopleTab(Tab):
    """Who we are to others, and who others are to us."""

    WATCHES = frozenset({"peer", "identity", "organisation_key", "user"})

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.openings, self.own = OpeningsCard(self), OwnCardCard(self)
        self.known, self.team, self.organisation = KnownPeopleCard(self), TeamCard(self), OrganisationCard(self)
        for card in (self.openings, self.own, self.known, self.team, self.organisation):
            self.column.addWidget(card)
        for card in (self.openings, self.team):
            card.hide()
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Read anew who is known."""
        self.page.ask(load_people_and_keys, then=self._show, key="people")

    def take_focus(self) -> None:
        """Put the keyboard on the people, or on the way to the first card."""
        if self.known.table.isHidden():
            self.known.read_button.setFocus()
        else:
            self.known.table.setFocus()

    def take_file(self, path: Path, kind: Kind) -> None:
        """Read a card or a roster."""
        del kind
        self.known.take_file(path)
        self.reveal(self.known)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the cards."""
        return self.own, self.known, self.team, self.organisation

    def _show(self, found: Any) -> None:
        assert isinstance(found, PeopleAndKeys)  # noqa: S101
        is_own = not self.ui.runner.steward.is_for_organisation
        self.openings.show_openings(found.openings if is_own else ())
        self.own.show_own(found.own)
        self.known.show_people(found.people)
        self.team.show_team(found)
        self.organisation.show_organisation(found.organisation)
