"""The section about the workspace, made from its declared settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from app.errors import AppError
from app.services.preferences.commands import ChangeSetting
from app.services.preferences.queries import load_workspace_settings
from app.services.preferences.settings import WORKSPACE_SETTINGS, SettingField, WorkspaceSettings
from app.text import Text, tr
from app.views.kit.fields_suggest import ReferenceInput
from app.views.kit.inputs import Input, LineInput, Option, YesNoInput
from app.views.kit.page import Page
from app.views.kit.parts import sized
from app.views.kit.world import Place, World, find, load_world, named
from app.views.settings.section import Machine, Section

_SUGGESTED: Final = frozenset({"country", "currency", "time_zone"})


class WorkspaceSection(Section):
    """Everybody sees them; those who administer change them."""

    WATCHES = frozenset({"setting"})

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._places: Mapping[str, tuple[Place, ...]] = {}
        self._stored: WorkspaceSettings | None = None
        self._sent: dict[str, str] = {}
        card = self.add_card(tr("Workspace"), tr("What everybody who opens the file shares."))
        is_allowed = self.ui.allows(ChangeSetting)
        self.inputs: dict[str, Input] = {}
        self._words = {}
        for field in WORKSPACE_SETTINGS:
            if field.is_editable:
                made = self._input(field)
                made.setEnabled(is_allowed)
                self._words[field.name] = card.add_row(field.label, field.help, sized(self.ui, made), field.name)
        if not is_allowed:
            card.add_reason(tr("Only admins change these: they concern everybody."))
        self.column.addStretch()
        locale, now = self.ui.language.locale, self.ui.runner.steward.clock.now()
        self.ui.runner.run(lambda: load_world(locale, now), then=self._take_world, owner=self)

    def refresh(self) -> None:
        """Show the settings as stored."""
        self.page.ask(load_workspace_settings, then=self._show, key="workspace")

    def _input(self, field: SettingField) -> Input:
        made = self._made(field)
        made.set_name(self.ui.say(field.label))
        made.left.connect(partial(self._save, field))
        made.confirmed.connect(partial(self._save, field))
        if isinstance(made, ReferenceInput):
            made.edited.connect(partial(self._save_choice, field))
        elif isinstance(made, YesNoInput):
            made.edited.connect(partial(self._save, field))
        self.inputs[field.name] = made
        return made

    def _made(self, field: SettingField) -> Input:
        if field.is_yes_no:
            return YesNoInput(self.ui, tr("Yes"))
        if field.name in _SUGGESTED:
            return ReferenceInput(self.ui, partial(self._search, field.name))
        return LineInput()

    def _search(self, name: str, typed: str, then: Callable[[Sequence[Option]], None]) -> None:
        then(find(self._places.get(name, ()), typed))

    def _take_world(self, world: World) -> None:
        self._places = {"country": world.countries, "currency": world.currencies, "time_zone": world.zones}
        if self._stored is not None:
            self._show(self._stored)

    def _show(self, stored: WorkspaceSettings) -> None:
        before, self._stored = self._stored, stored
        for name, made in self.inputs.items():
            code, text = str(getattr(stored, name)), made.text()
            # What is half typed, or was refused, stays: each of the others is saved while one goes on typing.
            if before is None or text in (str(getattr(before, name)), self._sent.pop(name, None)):
                made.set_text(code, named(self._places.get(name, ()), code))

    def _save_choice(self, field: SettingField) -> None:
        """Save what was taken from the list; what is being typed is no choice yet."""
        code = self.inputs[field.name].text()
        if any(place.option.key == code for place in self._places.get(field.name, ())):
            self._save(field)

    def _save(self, field: SettingField) -> None:
        value = self.inputs[field.name].text()
        if self._stored is None or value == getattr(self._stored, field.name):
            self._tell(field, field.help, is_bad=False)
            return
        self._sent[field.name] = value
        self.page.do(ChangeSetting(field.name, value), then=lambda _outcome: self._saved(field),
                     failed=lambda error: self._failed(field, error))  # fmt: skip

    def _saved(self, field: SettingField) -> None:
        self._tell(field, field.help, is_bad=False)

    def _failed(self, field: SettingField, error: AppError) -> None:
        self._sent.pop(field.name, None)
        self._tell(field, error.text, is_bad=True)

    def _tell(self, field: SettingField, text: Text, *, is_bad: bool) -> None:
        self._words[field.name].tell(self.ui, text, is_bad=is_bad)
        self.inputs[field.name].mark(is_bad=is_bad)
