"""Currencies, countries and time zones to choose from, named in one language.

Takes some hundred milliseconds: for a thread.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from app.services.kernel.spelling import fold, sort_key
from app.views.kit.inputs import Option

_MOST: Final = 40
_LETTERS: Final = 2


@dataclass(frozen=True)
class Place:
    """Something to choose: its code, its name, what tells it apart, and the words by which it is found."""

    option: Option
    words: str


def load_places(locale: Locale, now: datetime) -> dict[str, tuple[Place, ...]]:
    """Return what the settings of a workspace can be, by their names."""
    english = Locale("en")
    return {
        "currency": _sorted(_currencies(locale, english)),
        "country": _sorted(_countries(locale, english)),
        "time_zone": _sorted(_zones(locale, english, now)),
    }


def find(places: Sequence[Place], typed: str) -> list[Option]:
    """Return the options that have what was typed among their words, those that begin with it first."""
    wanted = fold(typed)
    fitting = [place for place in places if wanted in place.words]
    fitting.sort(key=lambda place: not place.words.startswith(wanted))
    return [place.option for place in fitting[:_MOST]]


def named(places: Sequence[Place], code: str) -> str:
    """Return the name of a code; the code itself where it has none."""
    return next((place.option.name for place in places if place.option.key == code), code)


def _sorted(places: Iterator[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: sort_key(place.option.name)))


def _place(code: str, name: str, detail: str, *words: str) -> Place:
    return Place(Option(code, name, detail), fold(" ".join((name, detail, code, *words))))


def _currencies(locale: Locale, english: Locale) -> Iterator[Place]:
    uses: Any = get_global("territory_currencies")
    used = {code for each in uses.values() for code, _from, until, is_tender in each if is_tender and not until}
    for code in sorted(used):
        yield _place(code, str(locale.currencies.get(code, code)), code, str(english.currencies.get(code, "")))


def _countries(locale: Locale, english: Locale) -> Iterator[Place]:
    for code, name in locale.territories.items():
        if len(str(code)) == _LETTERS and str(code).isalpha():
            yield _place(str(code), str(name), str(code), str(english.territories.get(code, "")))


def _zones(locale: Locale, english: Locale, now: datetime) -> Iterator[Place]:
    territories: Any = get_global("zone_territories")
    available = available_timezones()
    known = {zone: territory for zone, territory in territories.items() if zone in available}
    for zone, territory in {"UTC": "", **known}.items():
        city = zone.rpartition("/")[2].replace("_", " ")
        name = str(locale.time_zones.get(zone, {}).get("city", city))
        offset = now.astimezone(ZoneInfo(zone)).strftime("%z")
        country = str(locale.territories.get(territory, ""))
        detail = ", ".join(part for part in (country, f"UTC{offset[:3]}:{offset[3:]}") if part)
        yield _place(zone, name, detail, city, str(english.territories.get(territory, "")))
