"""Money as whole minor units: how many a currency has, and rounding half up, in one place."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final

# More than any sale, and far inside what 64 bits hold once many such amounts are added up.
MOST_MINOR: Final = 10**15


@cache
def places(currency: str) -> int:
    """Return how many decimal places a currency has (CLDR through Babel): EUR 2, JPY 0, KWD 3."""
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(currency))


@cache
def _unit(currency: str) -> int:
    return int(10 ** places(currency))


def minor(amount: Decimal, currency: str) -> int:
    """Return an amount in minor units, rounded half up (away from zero).

    Raises:
        OverflowError: The amount is too large to be money.
    """
    number = int((amount * _unit(currency)).to_integral_value(rounding=ROUND_HALF_UP))
    if abs(number) > MOST_MINOR:
        msg = "amount out of range"
        raise OverflowError(msg)
    return number


def amount(number: int, currency: str) -> Decimal:
    """Return minor units as a decimal with the currency's places."""
    return Decimal(number).scaleb(-places(currency))
