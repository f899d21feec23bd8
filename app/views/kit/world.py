"""Countries, currencies and time zones to choose from, in one language, and a guess at this machine's own.

Takes some hundred milliseconds: for a thread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from app.services.kernel.spelling import fold, sort_key
from app.services.workspace.zones import local_zone
from app.views.kit.inputs import Option

_NO_COUNTRIES: Final = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
_FALLBACK: Final = "EUR"
_MOST: Final = 40
_LETTERS: Final = 2


@dataclass(frozen=True)
class Place:
    """Something to choose: its code, its name and what tells it apart, and the words by which it is found."""

    option: Option
    words: str


@dataclass(frozen=True)
class World:
    """The lists, and what this machine says about where it is."""

    countries: tuple[Place, ...]
    currencies: tuple[Place, ...]
    zones: tuple[Place, ...]
    country: str
    currency: str
    zone: str


def load_world(locale: Locale, now: datetime, system_country: str = "") -> World:
    """Return the lists in a language; ``system_country`` counts where the time zone tells no country."""
    zone = local_zone()
    countries = _sorted(_countries(locale))
    known = {each.option.key for each in countries}
    country = next((each for each in (_territories().get(zone, ""), system_country) if each in known), "")
    zones = _sorted(_zones(locale, now, zone))
    return World(countries, _sorted(_currencies(locale)), zones, country, currency_of(country), zone)


def currency_of(country: str) -> str:
    """Return what is paid with in a country today."""
    known: Mapping[str, Any] = get_global("territory_currencies")
    return next((code for code, _start, end, is_tender in known.get(country, ()) if is_tender and not end), _FALLBACK)


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


def _countries(locale: Locale) -> Iterator[Place]:
    english = Locale("en").territories
    for code, name in locale.territories.items():
        if len(code) == _LETTERS and code.isalpha() and code not in _NO_COUNTRIES:
            yield _place(code, name, code, english.get(code, ""))


def _currencies(locale: Locale) -> Iterator[Place]:
    english = Locale("en").currencies
    known: Mapping[str, Any] = get_global("territory_currencies")
    used = {code for uses in known.values() for code, _start, end, is_tender in uses if is_tender and not end}
    for code in used:
        yield _place(code, locale.currencies.get(code, code), code, english.get(code, ""))


def _zones(locale: Locale, now: datetime, own: str) -> Iterator[Place]:
    english = Locale("en").territories
    former: dict[str, list[str]] = {}  # names of cities may be kept under what a zone was called before
    for old, new in get_global("zone_aliases").items():
        former.setdefault(new, []).append(old)
    for zone, territory in {own: "", "UTC": "", **_territories()}.items():
        plain = zone.rpartition("/")[2].replace("_", " ")
        cities = (locale.time_zones.get(each, {}).get("city") for each in (zone, *former.get(zone, ())))
        city = str(next(filter(None, cities), plain))
        country = str(locale.territories.get(territory, ""))
        offset = _offset(now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta())
        detail = " · ".join(part for part in (country, offset) if part)
        yield _place(zone, city, detail, plain, str(english.get(territory, "")))


def _territories() -> dict[str, str]:
    """Return the territory of each zone that Python knows too."""
    known: Mapping[str, str] = get_global("zone_territories")
    available = available_timezones()
    return {zone: territory for zone, territory in known.items() if zone in available}


def _offset(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
