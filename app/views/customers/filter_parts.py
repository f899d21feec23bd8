"""The parts of a filter in words, and filters with a part changed: what chips and popup are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from app.models.values import Stage
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
_LATE_DAYS: Final = (1, 7, 30, 90)
_DUE_DAYS: Final = (7, 30)
_MOST_DAYS: Final = 9_999
_UNITS: Final = (1_000, 10_000, 100_000, 1_000_000)
_MOST_UNITS: Final = 10**12
_LATE: Final = "late:"
_DUE: Final = "next:"


@dataclass(frozen=True)
class Choice:
    """A value that a part can have."""

    key: str
    title: Text
    count: int | None = None


@dataclass(frozen=True)
class Part:
    """One part of a filter: its title, the fields of the filter behind it, whether it takes several values.

    ``takes_number`` is for parts that can be any number that is typed.
    """

    name: str
    title: Text
    fields: tuple[str, ...]
    icon: str
    is_multiple: bool = False
    is_switch: bool = False
    is_text: bool = False
    takes_number: bool = False


PARTS: Final = (
    Part("text", tr("Text"), ("text",), "search", is_text=True),
    Part("stage", tr("Stage"), ("stages",), "circle", is_multiple=True),
    Part("owner", tr("Owner"), ("owners",), "user", is_multiple=True),
    Part("region", tr("Region"), ("regions",), "map-pin", is_multiple=True),
    Part("tag", tr("Tag"), ("tags",), "tag", is_multiple=True),
    Part("segment", tr("Segment"), ("segments",), "users", is_multiple=True),
    Part("class", tr("Value class"), ("value_classes",), "chart-column", is_multiple=True),
    Part("value", tr("12-month value"), ("least_value",), "wallet", takes_number=True),
    Part("rhythm", tr("Own rhythm"), ("late_days", "due_days"), "repeat", takes_number=True),
    Part("contact", tr("Last contact"), ("quiet_days", "is_never_met"), "clock", takes_number=True),
    Part("next", tr("Next step"), ("next_step",), "calendar-check"),
    Part("star", tr("Starred"), ("is_starred",), "star", is_switch=True),
    Part("archive", tr("Archived"), ("is_archived",), "archive", is_switch=True),
)
FROM_CHART: Final = Part("ids", tr("From a chart"), ("ids", "ids_title"), "chart-column")
"""Customers that a chart has led to; nobody makes such a part by hand."""

BY_NAME: Final = {part.name: part for part in PARTS}
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
    if part.is_multiple:
        values: tuple[str, ...] = getattr(wanted, part.fields[0])
        return values
    if part.name == "contact":
        days = (str(wanted.quiet_days),) if wanted.quiet_days else ()
        return (*days, *((NEVER,) if wanted.is_never_met else ()))
    if part.name == "rhythm":
        either = ((_LATE, wanted.late_days), (_DUE, wanted.due_days))
        return tuple(f"{way}{days}" for way, days in either if days)
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
    if part.name == "rhythm":
        name, days = ("late_days" if key.startswith(_LATE) else "due_days"), int(key[len(_LATE) :])
        new = 0 if key in values else days
    elif part.takes_number:
        new = 0 if key in values else int(key)
    else:
        new = "" if key in values else key
    return replace(wanted, **{name: new})


def choices(ui: Ui, part: Part, values: FilterValues, typed: str = "") -> list[Choice]:
    """Return what a part can be; where it takes a number any one that was typed, too."""
    made: dict[str, Callable[[], list[Choice]]] = {
        "stage": lambda: [
            *(Choice(each.value, label_of(Stage, each.value)) for each in Stage),
            Choice("", tr("not set by hand")),
        ],
        "owner": lambda: _people(ui, values),
        "region": lambda: _counted(values.regions, tr("no region")),
        "tag": lambda: _counted(values.tags, tr("no tag")),
        "contact": lambda: _days(typed),
        "segment": lambda: [*(Choice(key, title) for key, title in values.segments), Choice("", tr("no segment"))],
        "class": lambda: [
            *(Choice(name, tr("Class {name}", name=name)) for name in _CLASSES),
            Choice("", tr("no class")),
        ],
        "value": lambda: [Choice(str(units), _at_least(ui, units)) for units in _numbers(typed, _UNITS, _MOST_UNITS)],
        "rhythm": lambda: _beats(typed),
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
    words = [ui.say(known.get(key) or _word(ui, part, key)) for key in chosen(wanted, part)]
    return tr("{title}: {values}", title=part.title, values=ui.language.listed(words))


def _word(ui: Ui, part: Part, key: str) -> Text:
    if part.name == "contact" and key != NEVER:
        return _ago(int(key))
    if part.name == "rhythm":
        return _beat(key)
    if part.name == "value":
        return _at_least(ui, int(key))
    # Somebody who has left the team, or whose name is still on its way.
    return tr("somebody else") if part.name == "owner" else verbatim(key)


def _people(ui: Ui, values: FilterValues) -> list[Choice]:
    mine = ui.runner.steward.actor.user_id
    others = [Choice(key.hex(), verbatim(name)) for key, name in values.people if key != mine]
    return [Choice(ME, tr("me")), *others, Choice(NOBODY, tr("nobody"))]


def _counted(values: Sequence[tuple[str, int]], none: Text) -> list[Choice]:
    return [*(Choice(name, verbatim(name), count) for name, count in values), Choice("", none)]


def _numbers(typed: str, usual: Sequence[int], most: int) -> Sequence[int]:
    """Return the number that was typed, else those that are usual."""
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= len(str(most)) and 0 < int(typed) <= most
    return (int(typed),) if is_number else usual


def _days(typed: str) -> list[Choice]:
    given = _numbers(typed, _DAYS, _MOST_DAYS)
    return [Choice(NEVER, tr("never")), *(Choice(str(days), _ago(days)) for days in given)]


def _ago(days: int) -> Text:
    return tr("more than %n days ago", "", days)


def _beats(typed: str) -> list[Choice]:
    late, due = _numbers(typed, _LATE_DAYS, _MOST_DAYS), _numbers(typed, _DUE_DAYS, _MOST_DAYS)
    keys = (*(f"{_LATE}{days}" for days in late), *(f"{_DUE}{days}" for days in due))
    return [Choice(key, _beat(key)) for key in keys]


def _beat(key: str) -> Text:
    """Return how late an order is, or how soon it is due, in words."""
    days = int(key[len(_LATE) :])
    if not key.startswith(_LATE):
        return tr("due within %n days", "", days)
    return tr("late") if days == 1 else tr("at least %n days late", "", days)


def _at_least(ui: Ui, units: int) -> Text:
    return tr("at least {number} in one currency", number=ui.language.number(units))
