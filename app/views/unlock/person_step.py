"""The page about the person and the company, with what can be guessed filled in already."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.bootstrap import Founding
from app.models.values import Role
from app.services.kernel.choice_labels import label_of
from app.services.kernel.reading import Conventions
from app.text import Text, tr
from app.views.kit.inputs import Combo
from app.views.kit.theme import SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import label
from app.views.kit.world import World, currency_of, load_world
from app.views.unlock.hands import Hands
from app.views.unlock.search_combo import SearchCombo
from app.views.unlock.step import Step, mark_bad


class PersonStep(Step):
    """Name, company, role, country, currency, time zone."""

    TITLE = tr("You and your company")
    WORDS = tr("This stands in the workspace only. You can change all of it later.")

    def __init__(self, look: Look, hands: Hands) -> None:
        super().__init__(look)
        self._wanted: dict[str, str] = {}
        self.name, self.company = QLineEdit(), QLineEdit()
        self.role = Combo(look)
        for role in Role:
            self.role.addItem(look.say(label_of(Role, role.value)), role.value)
        self.role.setCurrentIndex(self.role.findData(Role.ADMIN.value))
        self.country = SearchCombo(look, tr("Country/region"))
        self.currency = SearchCombo(look, tr("Currency"))
        self.zone = SearchCombo(look, tr("Time zone"))
        self.country.picked.connect(lambda code: self.currency.choose(currency_of(code)))
        for field in (self.name, self.company):
            field.setMaxLength(200)
            field.textEdited.connect(partial(self._fix, field))
        self._lay_out()
        country = QLocale.territoryToCode(QLocale.system().territory())
        locale, now = look.language.locale, datetime.now(UTC)
        hands.run(lambda: load_world(locale, now, country), then=self._show_world, failed=self.complaint.show_error)

    @property
    def founding(self) -> Founding:
        """What a new workspace begins with."""
        conventions = Conventions(self.zone.code or "UTC", self.country.code or None, self.currency.code or "EUR")
        role = Role(self.role.currentData())
        return Founding(self.name.text().strip(), self.company.text().strip(), role, conventions)

    def take_focus(self) -> None:
        """Begin with the name."""
        self.name.setFocus()

    def missing(self) -> Text | None:
        """Ask for a name, a company and the guesses that could not be made."""
        for combo in (self.country, self.currency, self.zone):
            combo.settle()
        needed: tuple[tuple[QWidget, str, Text], ...] = (
            (self.name, self.name.text().strip(), tr("Your name is missing: it stands beside what you do.")),
            (self.company, self.company.text().strip(), tr("The company is missing: the workspace has its name.")),
            (self.currency, self.currency.code, tr("Choose a currency: amounts without one are in it.")),
            (self.zone, self.zone.code, tr("Choose a time zone: days and times refer to it.")),
        )  # fmt: skip
        for field, value, _text in needed:
            mark_bad(field, not value)
        wrong = next(((field, text) for field, value, text in needed if not value), None)
        if wrong is None:
            return None
        wrong[0].setFocus()
        return wrong[1]

    def expect(self, role: Role) -> None:
        """Propose a role."""
        self.role.setCurrentIndex(self.role.findData(role.value))

    def memory(self) -> dict[str, str]:
        """Return what was filled in."""
        return {
            "name": self.name.text(),
            "company": self.company.text(),
            "role": str(self.role.currentData()),
            "country": self.country.code,
            "currency": self.currency.code,
            "zone": self.zone.code,
        }

    def remember(self, memory: dict[str, str]) -> None:
        """Fill in again what was."""
        self._wanted = memory
        self.name.setText(memory.get("name", ""))
        self.company.setText(memory.get("company", ""))
        self.role.setCurrentIndex(max(0, self.role.findData(memory.get("role", Role.ADMIN.value))))
        self._choose()

    def _show_world(self, world: World) -> None:
        guessed = {"country": world.country, "currency": world.currency, "zone": world.zone}
        self._wanted = {**guessed, **{name: value for name, value in self._wanted.items() if value}}
        self.country.show_items(world.countries)
        self.currency.show_items(world.currencies)
        self.zone.show_items(world.zones)
        self._choose()

    def _fix(self, field: QLineEdit, _text: str) -> None:
        mark_bad(field, False)
        self.complaint.clear_away()

    def _choose(self) -> None:
        self.country.choose(self._wanted.get("country", ""))
        self.currency.choose(self._wanted.get("currency", ""))
        self.zone.choose(self._wanted.get("zone", ""))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.theme.px(16))
        grid.setVerticalSpacing(self.look.theme.px(14))
        fields: tuple[tuple[Text, QWidget], ...] = (
            (tr("Your name"), self.name),
            (tr("Company"), self.company),
            (tr("Your role"), self.role),
            (tr("Country/region"), self.country),
            (tr("Currency"), self.currency),
            (tr("Time zone"), self.zone),
        )
        for at, (name, field) in enumerate(fields):
            grid.addLayout(self._group(name, field), at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    def _group(self, name: Text, field: QWidget) -> QVBoxLayout:
        title = label(self.look, name, SMALL, "text2")
        title.setBuddy(field)
        field.setAccessibleName(self.look.say(name))
        group = QVBoxLayout()
        group.setSpacing(self.look.theme.px(4))
        group.addWidget(title)
        group.addWidget(field)
        return group
