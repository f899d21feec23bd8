"""Rules about orders over plain values."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

_ONE: Final = Decimal(1)


def line_amount(quantity: Decimal, unit_price: Decimal, discount: Decimal | None) -> Decimal:
    """Return what a line costs, unrounded: quantity × unit price × (1 − discount)."""
    amount = quantity * unit_price
    return amount if not discount else amount * (_ONE - discount)
