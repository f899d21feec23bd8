"""The section about the acting person: name and address."""

from __future__ import annotations

from app.errors import AppError
from app.models.values import Role
from app.services.kernel.choice_labels import label_of
from app.services.kernel.listing import Listing
from app.services.kernel.listing import Page as Rows
from app.services.registry import LISTS
from app.services.users.commands import ChangeOwnDetails
from app.services.users.fields import USERS
from app.text import tr
from app.views.kit.inputs import LineInput
from app.views.kit.page import Page
from app.views.kit.parts import sized
from app.views.kit.theme import BODY
from app.views.kit.widgets import label
from app.views.settings.section import Machine, Section


class PersonSection(Section):
    """Name and e-mail can be changed by everybody for oneself; the role only by those who administer."""

    WATCHES = frozenset({"user"})

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._shown = ("", "")
        card = self.add_card(tr("You"), tr("This stands beside what you do, in the workspace only."))
        self.name, self.email = LineInput(), LineInput()
        fields = ((USERS.field("name"), self.name, "name"), (USERS.field("email"), self.email, "email"))
        self._words = [card.add_row(each.label, None, sized(self.ui, line), name) for each, line, name in fields]
        self._role = label(self.ui, "", BODY, "text2")
        card.add_row(USERS.field("role").label, tr("An admin changes it under Team."), self._role)
        for line in (self.name, self.email):
            line.set_name(self.ui.say(tr("Full name") if line is self.name else tr("E-mail")))
            line.left.connect(self._save)
            line.confirmed.connect(self._save)
        self.column.addStretch()

    def refresh(self) -> None:
        """Show the person as stored, unless something is being typed."""
        self.page.ask(LISTS["users"], Listing(), then=self._show, key="person")

    def _show(self, found: Rows) -> None:
        actor = self.ui.runner.steward.actor.user_id
        for row in found.rows:
            if row.id == actor:
                role = row.values["role"]
                self._role.setText(self.ui.say(label_of(Role, role)))
                typed = (self.name.text(), self.email.text())
                is_typing = typed != self._shown
                self._shown = (row.values["name"] or "", row.values["email"] or "")
                if not is_typing:
                    self.name.set_text(self._shown[0])
                    self.email.set_text(self._shown[1])

    def _save(self) -> None:
        typed = (self.name.text(), self.email.text())
        if typed != self._shown:
            self.page.do(ChangeOwnDetails(*typed), then=lambda _outcome: self._saved(typed), failed=self._failed)

    def _saved(self, typed: tuple[str, str]) -> None:
        self._shown = typed
        self._complain(None)

    def _failed(self, error: AppError) -> None:
        self._complain(error)

    def _complain(self, error: AppError | None) -> None:
        """Say below the field what is wrong with it."""
        field = error.text.params.get("field") if error else None
        at = 1 if field == USERS.field("email").label else 0
        for place, (words, line) in enumerate(zip(self._words, (self.name, self.email), strict=True)):
            is_bad = error is not None and place == at
            words.tell(self.ui, error.text if error is not None and is_bad else None, is_bad=is_bad)
            line.mark(is_bad=is_bad)
