"""Setting up the figures of a workspace: one step for all that is changed together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from app.errors import AppError, UsageError
from app.models.preference import Setting
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.permissions import SHARED_EDIT, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.figure_settings.fields import (
    FIGURES_BY_NAME,
    VERSION,
    FigureArea,
    load_figure_texts,
    rules_from,
)
from app.text import Text, tr


@dataclass(frozen=True)
class ChangeFigures(Command):
    """Set up figures otherwise; ``values`` are texts by the names of the declared settings."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Figures set up differently")

    values: Mapping[str, str]


def change_figures(uow: UnitOfWork, command: ChangeFigures) -> None:
    """Write what differs after checking that all of it makes sense together; a changed map has a new version."""
    stored = load_figure_texts(uow.connection)
    texts = {**stored, **{name: _canonical(name, text) for name, text in command.values.items()}}
    _refuse_nonsense(texts)
    changed = {name: text for name, text in texts.items() if text != stored[name]}
    if any(FIGURES_BY_NAME[name].area is FigureArea.SEGMENTS for name in changed):
        changed[VERSION] = str(int(stored[VERSION]) + 1)
    rows = {each.name: each for each in uow.session.scalars(select(Setting).where(Setting.name.in_(changed)))}
    for name, text in changed.items():
        if name in rows:
            rows[name].value = text
        else:
            uow.session.add(Setting(name=name, value=text))


def _canonical(name: str, text: str) -> str:
    field = FIGURES_BY_NAME.get(name)
    if field is None:
        raise UsageError("no-such-setting", tr("There is no setting {name} of this type.", name=name))
    try:
        return field.write(field.read(text))
    except DoubtfulValueError as doubt:
        raise _bad(field.label, doubt.reason) from None


def _refuse_nonsense(texts: Mapping[str, str]) -> None:
    stages = rules_from(texts).stages
    if stages.new_up_to_days >= stages.loyal_from_days:
        raise _bad(tr("Loyal"), tr("A loyal customer has more purchase days than a new one."))
    if stages.dormant_after >= stages.lost_after:
        raise _bad(tr("Lost"), tr("A customer is lost later than dormant."))


def _bad(label: Text, reason: Text) -> AppError:
    return AppError("bad-value", tr("{field}: {reason} Nothing was changed.", field=label, reason=reason))


HANDLERS: Handlers = {ChangeFigures: change_figures}
