"""Recognising currencies by code, sign or name.

Only signs of a single currency are certain: a dollar or a ¥ sign could be one of several. Rates and
amounts do not belong here.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from app.services.kernel.doubt import DoubtfulValueError, plain
from app.text import tr

_CERTAIN: Final = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₫": "VND",
    "₱": "PHP",
    "฿": "THB",
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "CN¥": "CNY",
    "RMB": "CNY",
    **dict.fromkeys(("元", "人民币", "人民幣"), "CNY"),
    **dict.fromkeys(("美元", "美金"), "USD"),
    **dict.fromkeys(("欧元", "歐元"), "EUR"),
    **dict.fromkeys(("英镑", "英鎊"), "GBP"),
    **dict.fromkeys(("円", "日元", "日圆", "日圓"), "JPY"),
    **dict.fromkeys(("港元", "港币", "港幣"), "HKD"),
    **dict.fromkeys(("新台币", "新台幣", "新臺幣"), "TWD"),
}
_DOLLARS: Final = (
    "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MOP MXN NAD NZD SBD SGD "
    "SRD TTD TWD USD UYU XCD ZWL"
)
_SHARED: Final = {"$": frozenset(_DOLLARS.split()), "¥": frozenset(("CNY", "JPY"))}
_NO_MONEY: Final = {"XXX", "XTS"}
_MARK: Final = "|".join([*map(re.escape, sorted((*_CERTAIN, *_SHARED), key=len, reverse=True)), "[A-Z]{3}(?![A-Za-z])"])
_BEFORE: Final = re.compile(f"({_MARK}) ?")
_AFTER: Final = re.compile(f" ?((?<![A-Za-z])(?:{_MARK}))$")


def currency(text: str) -> str:
    """Return the ISO 4217 code for a code, sign or name of a currency."""
    tidy = plain(text)
    code = _code(tidy) or _code(tidy.upper())
    if code is None:
        raise DoubtfulValueError(
            tr("Several currencies share this sign.")
            if tidy in _SHARED
            else tr("This is not a currency that is known.")
        )
    return code


def take_off_currency(text: str) -> tuple[str, str | None]:
    """Part an amount from the currency before or after it; None if no certain one is given."""
    before, after = _BEFORE.match(text), _AFTER.search(text)
    marks = [found[1] for found in (before, after) if found]
    rest = text[before.end() if before else 0 : after.start() if after else len(text)]
    codes = {currency(mark) for mark in marks if mark not in _SHARED}
    signs = [mark for mark in marks if mark in _SHARED]
    if len(codes) > 1 or not all(code in _SHARED[sign] for code in codes for sign in signs):
        raise DoubtfulValueError(tr("The amount names two currencies."))
    return rest, next(iter(codes), None)


def sign_fits(text: str, code: str) -> bool:
    """Return whether the sign in an amount, where several currencies share it, can be this one's."""
    tidy = plain(text)
    return all(code in codes for sign, codes in _SHARED.items() if sign in tidy)


def _code(text: str) -> str | None:
    return _CERTAIN.get(text) or (text if text in _known_codes() else None)


@functools.cache
def _known_codes() -> frozenset[str]:
    from babel.core import get_global

    return frozenset(get_global("all_currencies")) - _NO_MONEY
