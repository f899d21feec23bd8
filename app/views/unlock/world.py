"""Countries, currencies and time zones to choose from, in one language, and a guess at this machine's own.

Takes some hundred milliseconds: for a thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from PySide6.QtCore import QCollator, QLocale

from app.services.workspace.zones import local_zone

_NO_COUNTRIES: Final = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
_FALLBACK: Final = "EUR"


@dataclass(frozen=True)
class Item:
    """One line of a list; ``words`` are what it is found by."""

    code: str
    label: str
    words: str


@dataclass(frozen=True)
class World:
    """The lists, and what this machine says about where it is."""

    countries: tuple[Item, ...]
    currencies: tuple[Item, ...]
    zones: tuple[Item, ...]
    country: str
    currency: str
    zone: str


def load_world(locale: Locale, system_country: str) -> World:
    """Return the lists in a language; ``system_country`` counts where the time zone tells no country."""
    zone = local_zone()
    countries = tuple(_countries(locale))
    known = {each.code for each in countries}
    country = next((each for each in (_territories().get(zone, ""), system_country) if each in known), "")
    order = QCollator(QLocale(str(locale)))
    return World(
        tuple(sorted(countries, key=lambda each: order.sortKey(each.label))),
        tuple(sorted(_currencies(locale), key=lambda each: each.code)),
        tuple(sorted(_zones(locale, zone), key=lambda each: order.sortKey(each.label))),
        country,
        currency_of(country),
        zone,
    )


def currency_of(country: str) -> str:
    """Return what is paid with in a country today."""
    known: Mapping[str, Any] = get_global("territory_currencies")
    return next((code for code, _start, end, is_tender in known.get(country, ()) if is_tender and not end), _FALLBACK)


def _countries(locale: Locale) -> Iterable[Item]:
    english = Locale("en").territories
    for code, name in locale.territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:  # noqa: PLR2004
            yield Item(code, name, f"{name} {english.get(code, '')} {code}")


def _currencies(locale: Locale) -> Iterable[Item]:
    english = Locale("en").currencies
    known: Mapping[str, Any] = get_global("territory_currencies")
    used = {code for uses in known.values() for code, _start, end, is_tender in uses if is_tender and not end}
    for code in used:
        label = f"{code}  {locale.currencies.get(code, code)}"
        yield Item(code, label, f"{label} {english.get(code, '')}")


def _zones(locale: Locale, own: str) -> Iterable[Item]:
    now = datetime.now(UTC)
    english = Locale("en")
    for zone, territory in {own: "", "UTC": "", **_territories()}.items():
        offset = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
        plain = zone.rpartition("/")[2].replace("_", " ")
        city = str(locale.time_zones.get(zone, {}).get("city", plain))
        country = f"{locale.territories.get(territory, '')} {english.territories.get(territory, '')}"
        yield Item(zone, f"{city} ({_offset(offset)})", f"{city} {zone} {plain} {country}")


def _territories() -> dict[str, str]:
    """Return the territory of each zone that Python knows too."""
    known: Mapping[str, str] = get_global("zone_territories")
    available = available_timezones()
    return {zone: territory for zone, territory in known.items() if zone in available}


def _offset(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
