"""What records are called in the plural, for files that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.text import Text, tr

KIND_NAMES: Final[Mapping[str, Text]] = {
    "customers": tr("Customers"), "contacts": tr("Contacts"), "interactions": tr("Calls, visits and notes"),
    "followups": tr("Follow-ups"), "orders": tr("Orders"), "order_lines": tr("Order lines"), "deals": tr("Deals"),
    "products": tr("Products"), "users": tr("Team members"),
}  # fmt: skip
"""Kinds in the order in which people look for them."""
