"""Values of records as a reader of the window's language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.services.kernel.choice_labels import label_of
from app.services.kernel.fields import Field, FieldType
from app.text import tr
from app.views.kit.ui import Look


class Values:
    """Turns the values of a record into texts; ``currency`` is that of amounts without one."""

    def __init__(self, look: Look, currency: str) -> None:
        self._look, self._currency = look, currency

    def text(self, field: Field, values: Mapping[str, Any]) -> str:
        """Return the value of a field as text; empty where there is none."""
        value = values.get(field.name)
        if isinstance(value, Decimal):
            return self._number(field, value, values)
        if isinstance(value, str) and field.choices is not None:
            return self._look.say(label_of(field.choices, value))
        if value and field.type is FieldType.BIRTHDAY:
            return self._look.language.birthday(str(value))
        if isinstance(value, int) and field.type is FieldType.MINUTES:
            return self._look.say(tr("{count} min", count=self._look.language.number(value)))
        return self.plain(value)

    def plain(self, value: Any) -> str:
        """Return a value that means the same in every field."""
        if value is None or value is False:
            return ""
        if value is True:
            return self._look.say(tr("Yes"))
        if isinstance(value, date):
            return self._look.language.moment(value)
        if isinstance(value, tuple):
            return self._look.language.listed([str(each) for each in value])
        return self._look.language.number(value) if isinstance(value, int) else str(value)

    def _number(self, field: Field, value: Decimal, values: Mapping[str, Any]) -> str:
        language = self._look.language
        if field.type is FieldType.SHARE:
            return self._look.say(tr("{number} %", number=language.number(value * 100)))
        if field.type is FieldType.MONEY:
            return language.money(value, str(values.get("currency") or self._currency))
        return language.number(value)
