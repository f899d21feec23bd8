"""What is wrong with what was typed, as far as that can be told without the workspace.

Free of Qt, so that it can be asked on another thread: the libraries behind it are slow to load.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.values import CustomType
from app.services.kernel.currencies import currency
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import Field, FieldType
from app.services.kernel.reading import Reading
from app.text import Text, tr

_BY_THE_WORKSPACE = frozenset({FieldType.REFERENCE, FieldType.TAGS, FieldType.EXTERNAL_ID, FieldType.ID})


@dataclass(frozen=True)
class CustomCheck:
    """What a custom field holds."""

    type: str = CustomType.TEXT
    choices: tuple[str, ...] = ()


def problems(
    reading: Reading,
    fields: Sequence[Field],
    texts: Mapping[str, str],
    custom: Mapping[str, CustomCheck],
) -> dict[str, Text]:
    """Return what is wrong, by the names of the fields."""
    found = {}
    for field in fields:
        problem = problem_of(reading, field, texts, custom.get(field.name))
        if problem is not None:
            found[field.name] = problem
    return found


def problem_of(
    reading: Reading, field: Field, texts: Mapping[str, str], custom: CustomCheck | None = None
) -> Text | None:
    """Return what is wrong with the text of one field; the others tell the currency of an amount."""
    text = texts.get(field.name, "").strip()
    if not text:
        return tr("This is needed.") if field.is_required else None
    try:
        _read(reading, field, text, texts, custom)
    except DoubtfulValueError as doubt:
        return doubt.reason
    return None


def _read(reading: Reading, field: Field, text: str, texts: Mapping[str, str], custom: CustomCheck | None) -> None:
    if custom is not None:
        reading.custom(custom.type, custom.choices, text)
    elif field.type is FieldType.POINTS:
        reading.points(field, text)
    elif field.type is FieldType.MONEY:
        reading.money(text, currency(texts.get(field.currency_field) or reading.conventions.currency))
    elif field.type not in _BY_THE_WORKSPACE and not field.is_open_choice:
        reading.columns(field, text)
