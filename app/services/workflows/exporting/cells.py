"""Values as the text of a cell, exact to read back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from app.services.kernel.fields import FieldType

TEXTS: Final = frozenset(
    {
        FieldType.EXTERNAL_ID, FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL, FieldType.CHOICE,
        FieldType.BIRTHDAY, FieldType.REPEAT, FieldType.REFERENCE, FieldType.POINTS, FieldType.TAGS,
        FieldType.PARENT_TEXT,
    }
)  # fmt: skip


def as_text(value: Any) -> str:
    """Return a value as the text that our own import reads back as the same value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "; ".join(value) if isinstance(value, tuple) else str(value)
