"""The parts of a filter in words, and filters with a part changed: what chips and popup are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from app.models.values import Stage
from app.services.analysis.segment_words import LABELS, SEGMENTS
from app.services.kernel.choice_labels import label_of
from app.services.workflows.customer_list.filters import (
    ALL,
    ME,
    NO_STEP,
    NOBODY,
    OVERDUE,
    SOON,
    CustomerFilter,
)
from app.services.workflows.customer_list.queries import FilterValues
from app.text import Text, tr, verbatim
from app.views.kit.ui import Ui

NEVER: Final = "never"
_DAYS: Final = (30, 60, 90, 180, 365)


@dataclass(frozen=True)
class Choice:
    """A value that a part can have."""

    key: str
    title: Text
    count: int | None = None


@dataclass(frozen=True)
class Part:
    """One part of a filter: its title, the fields of the filter behind it, whether it takes several values."""

    name: str
    title: Text
    fields: tuple[str, ...]
    icon: str
    is_multiple: bool = False
    is_switch: bool = False
    is_text: bool = False


PARTS: Final = (
    Part("text", tr("Text"), ("text",), "search", is_text=True),
    Part("stage", tr("Stage"), ("stages",), "circle", is_multiple=True),
    Part("owner", tr("Owner"), ("owners",), "user", is_multiple=True),
    Part("region", tr("Region"), ("regions",), "map-pin", is_multiple=True),
    Part("tag", tr("Tag"), ("tags",), "tag", is_multiple=True),
    Part("contact", tr("Last contact"), ("quiet_days", "is_never_met"), "clock"),
    Part("next", tr("Next step"), ("next_step",), "calendar-check"),
    Part("star", tr("Starred"), ("is_starred",), "star", is_switch=True),
    Part("archive", tr("Archived"), ("is_archived",), "archive", is_switch=True),
)
FROM_CHART: Final = Part("ids", tr("From a chart"), ("ids", "ids_title"), "chart-column")
"""Customers that a chart has led to; nobody makes such a part by hand."""

BY_FIGURES: Final = (
    Part("segment", tr("Segment"), ("ids", "ids_title"), "users"),
    Part("value_class", tr("Value class"), ("ids", "ids_title"), "chart-column"),
)
"""What figures tell apart; whoever is in a group today becomes the ids of the filter."""

OFFERED: Final = (*PARTS, *BY_FIGURES)
BY_NAME: Final = {part.name: part for part in OFFERED}
_CLASSES: Final = ("A", "B", "C")
_STEPS: Final = {OVERDUE: tr("overdue"), SOON: tr("within 7 days"), NO_STEP: tr("none planned")}


def is_set(wanted: CustomerFilter, part: Part) -> bool:
    """Return whether a filter has this part."""
    return any(getattr(wanted, name) != getattr(ALL, name) for name in part.fields)


def without(wanted: CustomerFilter, part: Part) -> CustomerFilter:
    """Return the filter without a part."""
    return replace(wanted, **{name: getattr(ALL, name) for name in part.fields})


def chosen(wanted: CustomerFilter, part: Part) -> tuple[str, ...]:
    """Return the values that a part of a filter has."""
    if part in BY_FIGURES:
        return ()
    if part.is_multiple:
        values: tuple[str, ...] = getattr(wanted, part.fields[0])
        return values
    if part.name == "contact":
        days = (str(wanted.quiet_days),) if wanted.quiet_days else ()
        return (*days, *((NEVER,) if wanted.is_never_met else ()))
    value = getattr(wanted, part.fields[0])
    return (str(value),) if value else ()


def toggled(wanted: CustomerFilter, part: Part, key: str) -> CustomerFilter:
    """Return the filter with a value of a part put in, or taken out where it was in."""
    values, name = chosen(wanted, part), part.fields[0]
    new: Any
    if part.is_multiple:
        new = tuple(each for each in values if each != key) if key in values else (*values, key)
        return replace(wanted, **{name: new})
    if part.is_switch:
        new = not values
        return replace(wanted, **{name: new})
    if part.name == "contact":
        if key == NEVER:
            return replace(wanted, is_never_met=not wanted.is_never_met)
        return replace(wanted, quiet_days=0 if wanted.quiet_days == int(key) else int(key))
    new = "" if key in values else key
    return replace(wanted, **{name: new})


def choices(ui: Ui, part: Part, values: FilterValues, typed: str = "") -> list[Choice]:
    """Return what a part can be; for the last contact any number of days that was typed, too."""
    made: dict[str, Callable[[], list[Choice]]] = {
        "stage": lambda: [
            *(Choice(each.value, label_of(Stage, each.value)) for each in Stage),
            Choice("", tr("no stage")),
        ],
        "owner": lambda: _people(ui, values),
        "region": lambda: _counted(values.regions, tr("no region")),
        "tag": lambda: _counted(values.tags, tr("no tag")),
        "contact": lambda: _days(typed),
        "segment": lambda: [Choice(key, LABELS[key]) for key in SEGMENTS],
        "value_class": lambda: [Choice(name, tr("Class {name}", name=name)) for name in _CLASSES],
        "next": lambda: [Choice(key, title) for key, title in _STEPS.items()],
    }
    return made[part.name]() if part.name in made else []


def chip(ui: Ui, part: Part, wanted: CustomerFilter, values: FilterValues) -> Text:
    """Return what stands on the chip of a part."""
    if part.is_switch:
        return part.title
    if part.is_text:
        return tr("Text: {text}", text=wanted.text)
    if part is FROM_CHART:
        return tr("From the figures: {what}", what=wanted.ids_title)
    known = {each.key: each.title for each in choices(ui, part, values)}
    words = [ui.say(known.get(key) or _word(part, key)) for key in chosen(wanted, part)]
    return tr("{title}: {values}", title=part.title, values=ui.language.listed(words))


def _word(part: Part, key: str) -> Text:
    if part.name == "contact" and key != NEVER:
        return _ago(int(key))
    # Somebody who has left the team, or whose name is still on its way.
    return tr("somebody else") if part.name == "owner" else verbatim(key)


def _stages() -> list[Choice]:
    return [*(Choice(each.value, label_of(Stage, each.value)) for each in Stage), Choice("", tr("no stage"))]


def _people(ui: Ui, values: FilterValues) -> list[Choice]:
    mine = ui.runner.steward.actor.user_id
    others = [Choice(key.hex(), verbatim(name)) for key, name in values.people if key != mine]
    return [Choice(ME, tr("me")), *others, Choice(NOBODY, tr("nobody"))]


def _counted(values: Sequence[tuple[str, int]], none: Text) -> list[Choice]:
    return [*(Choice(name, verbatim(name), count) for name, count in values), Choice("", none)]


def _days(typed: str) -> list[Choice]:
    given: Any = [int(typed)] if typed.isascii() and typed.isdigit() and 0 < int(typed) < 10_000 else _DAYS  # noqa: PLR2004
    return [Choice(NEVER, tr("never")), *(Choice(str(days), _ago(days)) for days in given)]


def _ago(days: int) -> Text:
    return tr("more than %n days ago", "", days)
