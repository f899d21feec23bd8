"""The section about the people of the team."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.errors import AppError
from app.models.values import Role
from app.services.kernel.choice_labels import label_of
from app.services.kernel.listing import Listing, RecordRow
from app.services.kernel.listing import Page as Rows
from app.services.registry import LISTS
from app.services.users.commands import AddUser, UpdateUser
from app.services.users.fields import USERS
from app.services.workflows.record_forms import FormRecord, Suggestion, find_references, load_form
from app.text import Text, tr
from app.views.kit.dialogs import SmallDialog
from app.views.kit.form import Form, Plan, Sources
from app.views.kit.inputs import Option, Search
from app.views.kit.page import Page
from app.views.kit.parts import buttons_row
from app.views.kit.table import Column, Row, Table
from app.views.kit.theme import SMALL
from app.views.kit.widgets import button, wrapped
from app.views.settings.section import Machine, Section

_EMAIL, _TEAM = 1, 3
_MOST = 10
_PLAN = Plan((("name",), ("email",), ("role", "team"), ("manager",)))


class TeamSection(Section):
    """Those who administer add people and change them; nobody is deleted here."""

    WATCHES = frozenset({"user"})

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._is_allowed = self.ui.allows(UpdateUser)
        self._people: dict[bytes, RecordRow] = {}
        card = self.add_card(tr("Team"), tr("The people who work with customers in this workspace."))
        if not self._is_allowed:
            card.add_reason(tr("Only admins add people and change what they may do."))
        field = USERS.field
        columns = (
            Column(field("name").label), Column(field("email").label, 0), Column(field("role").label, 0),
            Column(field("team").label), Column(tr("State"), 0),
        )  # fmt: skip
        self.table = Table(self.ui, tr("Team"), columns)
        self._add = button(self.ui, tr("Add person…"), icon="user-plus", on=self.add)
        self._edit = button(self.ui, tr("Edit…"), icon="pencil", on=self.edit)
        self._toggle = button(self.ui, tr("Deactivate"), on=self.toggle)
        card.body.addWidget(self.table)
        words = tr("Deactivating deletes nothing: customers, notes and history stay as they are, and it can be undone.")
        card.body.addWidget(wrapped(self.ui, words, SMALL, "text2"))
        card.body.addWidget(buttons_row(self.ui, self._add, self._edit, self._toggle))
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.opened.connect(self.edit)
        self.column.addStretch(1)
        self._enable()

    def refresh(self) -> None:
        """Read the team."""
        self.page.ask(LISTS["users"], Listing(sort="name"), then=self._show, key="team")

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave out what can be seen in a person's form."""
        super().set_narrow(is_narrow=is_narrow)
        for column in (_EMAIL, _TEAM):
            self.table.setColumnHidden(column, is_narrow)

    def add(self) -> None:
        """Ask for a new person."""
        PersonDialog(self.page, FormRecord()).open()

    def edit(self) -> None:
        """Change the chosen person."""
        chosen = self._chosen()
        if chosen is not None and self._is_allowed:
            self.page.ask(load_form, USERS, chosen.id, then=lambda record: PersonDialog(self.page, record).open())

    def toggle(self) -> None:
        """Deactivate the chosen person, or activate again."""
        chosen = self._chosen()
        if chosen is not None and self._is_allowed:
            active = "no" if chosen.values["active"] else "yes"
            self.page.desk.do(UpdateUser(chosen.id, {"active": active}), owner=self)

    def _chosen(self) -> RecordRow | None:
        rows = self.table.chosen()
        return self._people.get(rows[0].key) if rows else None

    def _show(self, found: Rows) -> None:
        self._people = {row.id: row for row in found.rows}
        self.table.show_rows([self._row(row) for row in found.rows])
        self.table.hug(_MOST)
        self._enable()

    def _row(self, row: RecordRow) -> Row:
        say, values = self.ui.say, row.values
        state = say(tr("In use") if values["active"] else tr("Inactive"))
        role = say(label_of(Role, values["role"]))
        cells = (values["name"], values["email"] or "", role, values["team"] or "", state)
        return Row(row.id, cells, is_pale=not values["active"])

    def _enable(self) -> None:
        chosen = self._chosen()
        is_self = chosen is not None and chosen.id == self.ui.runner.steward.actor.user_id
        self._add.setEnabled(self._is_allowed)
        self._edit.setEnabled(self._is_allowed and chosen is not None)
        # Whoever is deactivated may do nothing any more, not even undo it.
        self._toggle.setEnabled(self._is_allowed and chosen is not None and not is_self)
        is_active = chosen is None or bool(chosen.values["active"])
        self._toggle.setText(self.ui.say(tr("Deactivate") if is_active else tr("Activate")))


class PersonDialog(SmallDialog):
    """The form of a person, made from the declared fields."""

    def __init__(self, page: Page, record: FormRecord) -> None:
        is_new = record.id is None
        title = tr("New team member") if is_new else tr("Edit team member")
        super().__init__(page.ui, page, title, tr("Add person") if is_new else tr("Save changes"))
        self._page, self._record = page, record
        self.form = Form(self.ui, USERS.fields, _PLAN, Sources(self._search))
        texts: Mapping[str, str] = {"role": Role.REP.value} if is_new else record.texts
        self.form.fill(texts, record.labels)
        self.form.confirmed.connect(self.submit)
        self.body.addWidget(self.form)
        self.form.take_focus("name")

    def submit(self) -> None:
        """Check what was typed and save it."""
        if self.accept_button.isEnabled():
            self.complain(None)
            self.set_busy(is_busy=True)
            self.form.check(self._checked, self.failed)

    def _search(self, kind_name: str) -> Search:
        def search(typed: str, then: Callable[[Sequence[Option]], None]) -> None:
            def hand_over(found: tuple[Suggestion, ...]) -> None:
                then([Option(each.id.hex(), each.name, each.detail) for each in found])

            self._page.ask(find_references, kind_name, typed, then=hand_over, key="people")

        return search

    def _checked(self, problems: Mapping[str, Text]) -> None:
        self.set_busy(is_busy=False)
        self.form.clear_problems()
        for name, problem in problems.items():
            self.form.show_problem(name, problem)
        if problems:
            self.form.take_focus(next(iter(problems)))
        elif self._record.id is None:
            self.do(AddUser(self.form.texts()))
        elif self.form.changed():
            self.do(UpdateUser(self._record.id, self.form.changed(), self._record.version))
        else:
            self.accept()

    def failed(self, error: AppError) -> None:
        """Say it at its field, where it has one."""
        super().failed(error)
        field: Any = error.text.params.get("field")
        name = next((each.name for each in self.form.fields if each.label == field), None)
        if name is not None:
            self.form.take_focus(name)
