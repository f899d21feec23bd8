"""Words, days, moments, numbers and money as the reader of the window's language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, format_timedelta
from babel.lists import format_list
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)
from PySide6.QtCore import QCollator, QLocale

from app import paths
from app.text import Catalogue, Text, tr
from app.views.kit.directions import isolated, with_isolated_values

_LOCALES: Final = {"en": "en", "zh_CN": "zh_Hans_CN", "zh_TW": "zh_Hant_TW"}
_LEAP_YEAR: Final = 2000
_THOUSAND: Final = 1000
_LUNAR: Final = re.compile(r"lunar:(?:(\d{4})|-)-(L?)(\d{2})-(\d{2})")
_GLUED: Final = re.compile(r"(?<=[^\W\d_])(?=\d)")  # a letter and a figure that touch


class Language:
    """One language of the window."""

    def __init__(self, code: str, zone: tzinfo | None = None) -> None:
        self.code = code
        self.zone = zone
        self.locale = Locale.parse(_LOCALES.get(code, "en"))
        self._catalogue = Catalogue.load(code, paths.resource("i18n"), self.number)

    def read_ahead(self) -> None:
        """Read how days, moments, numbers and money are written, at some cost once: on a thread that can wait."""
        day, amount = date(_LEAP_YEAR, 2, 29), Decimal("1234.5")
        for write_day in (self.day, self.weekday, self.month, self.month_of_year):
            write_day(day)
        self.day(day, day)
        self.clock(datetime(_LEAP_YEAR, 2, 29, tzinfo=UTC))
        self.span(1)
        for write_number in (self.number, self.compact, self.share):
            write_number(amount)
        self.percent(1.0)
        for write_money in (self.money, self.round_money, self.compact_money):
            write_money(amount, "EUR")
        self.listed(["", ""])
        self.in_order("ab")

    def say(self, text: Text) -> str:
        """Return a text in this language."""
        return self._catalogue.render(with_isolated_values(text))

    def day(self, day: date, today: date | None = None) -> str:
        """Return a calendar day; with ``today`` without the year where that is the same."""
        if today is not None and day.year == today.year:
            return str(format_skeleton("MMMd", day, locale=self.locale))
        return str(format_date(day, "medium", locale=self.locale))

    def weekday(self, day: date) -> str:
        """Return the short name of a day of the week."""
        return str(format_date(day, "EEE", locale=self.locale))

    def month(self, day: date) -> str:
        """Return the short name of a month."""
        return str(format_date(day, "LLL", locale=self.locale))

    def clock(self, moment: datetime) -> str:
        """Return the time of day, hours and minutes, in the workspace's zone."""
        return str(format_time(self.local(moment), "short", locale=self.locale))

    def moment(self, moment: date | datetime, today: date | None = None) -> str:
        """Return day and time of day; a plain day stays a day."""
        if not isinstance(moment, datetime):
            return self.day(moment, today)
        return f"{self.day(self.local(moment).date(), today)} {self.clock(moment)}"

    def birthday(self, text: str) -> str:
        """Return a stored birthday as it is read."""
        if lunar := _LUNAR.fullmatch(text):
            return self._lunar(*lunar.groups())
        try:
            if text.startswith("--"):
                return self.day(date.fromisoformat(f"{_LEAP_YEAR}-{text[2:]}"), date(_LEAP_YEAR, 1, 1))
            return self.day(date.fromisoformat(text))
        except ValueError:
            return text

    def _lunar(self, year: str | None, leap: str, month: str, day: str) -> str:
        """Return a day of the lunar calendar in words, which no calendar of the system has."""
        which = tr("leap month {month}", month=int(month)) if leap else tr("month {month}", month=int(month))
        if year is None:
            return self.say(tr("lunar {month}, day {day}", month=which, day=int(day)))
        return self.say(tr("lunar {month}, day {day}, {year}", month=which, day=int(day), year=year))

    def local(self, moment: datetime) -> datetime:
        """Return a moment in the workspace's zone."""
        return moment.astimezone(self.zone) if self.zone else moment

    def span(self, days: int) -> str:
        """Return a number of days in the largest unit that fits: "3 days", "8 mths"."""
        span = str(format_timedelta(timedelta(days=days), granularity="day", format="short", locale=self.locale))
        # Within Chinese sentences figures stand without spaces around them, here as everywhere.
        return span.replace(" ", "") if self.code.startswith("zh") else span

    def number(self, value: int | Decimal) -> str:
        """Return a number with separators."""
        return str(format_decimal(value, locale=self.locale))

    def fixed(self, value: Decimal, digits: int) -> str:
        """Return a number with so many decimals, so that numbers below each other can be compared."""
        return str(format_decimal(value, format=f"#,##0.{'0' * digits}", locale=self.locale))

    def signed(self, value: int | Decimal) -> str:
        """Return a number with its sign."""
        return ("+" if value > 0 else "") + self.number(value)

    def percent(self, share: float) -> str:
        """Return a share of one in whole percent, with its sign."""
        return ("+" if share > 0 else "") + str(format_percent(share, locale=self.locale))

    def share(self, share: Decimal, digits: int = 0) -> str:
        """Return a part of a whole in percent, with so many decimals."""
        pattern = f"0.{'0' * digits}%" if digits else "0%"
        return str(format_percent(share, format=pattern, locale=self.locale))

    def month_of_year(self, day: date) -> str:
        """Return a month with its year, in short."""
        return str(format_skeleton("yMMM", day, locale=self.locale))

    def money(self, amount: Decimal, currency: str) -> str:
        """Return an amount of money with the decimals that its currency has."""
        return _spaced(format_currency(amount, currency, locale=self.locale))

    def round_money(self, amount: Decimal, currency: str) -> str:
        """Return an amount of money without decimals, as a list shows it."""
        whole = amount.to_integral_value(ROUND_HALF_EVEN)
        pattern = self.locale.currency_formats["standard"].pattern.partition(";")[0].replace("0.00", "0")
        return _spaced(format_currency(whole, currency, format=pattern, locale=self.locale, currency_digits=False))

    def compact_money(self, amount: Decimal, currency: str) -> str:
        """Return an amount in thousands or millions, 万 or 億: three figures, or all before the point."""
        if abs(amount) < _THOUSAND:
            return self.money(amount, currency)
        whole = format_compact_currency(amount, currency, locale=self.locale, fraction_digits=0)
        digits = _decimals(whole)
        return _spaced(format_compact_currency(amount, currency, locale=self.locale, fraction_digits=digits))

    def compact(self, number: Decimal) -> str:
        """Return a number in thousands or millions, 万 or 億, with one decimal where it is short otherwise."""
        whole = str(format_compact_decimal(number, locale=self.locale, fraction_digits=0))
        if abs(number) < _THOUSAND or not _decimals(whole):
            return whole
        return str(format_compact_decimal(number, locale=self.locale, fraction_digits=1))

    def in_order(self, words: Iterable[str]) -> list[str]:
        """Return words in the order of a dictionary of this language, numbers in them by their size."""
        collator = QCollator(QLocale(self.code))
        collator.setNumericMode(True)
        return sorted(words, key=collator.sortKey)

    def listed(self, words: list[str]) -> str:
        """Return words as an enumeration."""
        return str(format_list(list(map(isolated, words)), locale=self.locale))


def _decimals(whole: str) -> int:
    """Return how many decimals make three figures of a number that has so many before its point."""
    return max(0, 3 - sum(map(str.isdigit, whole)))


def _spaced(money: str) -> str:
    """Keep the letters of a currency off its figures, as every language's own rules have it."""
    return _GLUED.sub("\N{NO-BREAK SPACE}", money, count=1)


def currencies(sums: Mapping[str, Decimal]) -> list[tuple[str, Decimal]]:
    """Return sums by currency, the largest number first, for a footer."""
    return sorted(sums.items(), key=lambda each: (-abs(each[1]), each[0]))
