"""What an import will do, settled before anything is written: file, kind, columns, conventions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol

from app.errors import UsageError
from app.services.kernel.dates import DateOrder, DateReader, infer_date_order
from app.services.kernel.fields import FieldType, Kind, Kinds, kind_of
from app.services.kernel.numbers import NumberReader, infer_decimal_mark
from app.services.kernel.reading import Conventions, Reading
from app.services.kernel.references import DEFAULT_SOURCE
from app.services.orders.fields import ORDER_LINES, ORDERS
from app.services.workflows.importing.columns import CUSTOM, Columns, Getter, choose_columns, file_fields
from app.services.workflows.importing.kinds import recognise_kind
from app.services.workflows.importing.sources import open_source
from app.text import tr

_DATES: Final = frozenset({FieldType.DAY, FieldType.MOMENT, FieldType.DUE, FieldType.BIRTHDAY})
_NUMBERS: Final = frozenset({FieldType.MONEY, FieldType.QUANTITY, FieldType.SHARE})
_NOT_COMPARABLE: Final = frozenset({FieldType.TAGS, FieldType.PARENT_TEXT})
# Orders have a key of their own: naming it changes nothing, and there is no other.
_FIXED_KEYS: Final = {
    ORDERS.name: frozenset({"external_id", "customer", "ordered_on"}),
    ORDER_LINES.name: frozenset({"order"}),
}
_FIRST_ROWS: Final = 100
_ORDERS_OF_DATES: Final[tuple[DateOrder, ...]] = ("ymd", "dmy", "mdy")


class Mode(StrEnum):
    """Whether new records are made, existing ones changed, or both."""

    ADD = "add"
    UPDATE = "update"
    UPSERT = "upsert"


@dataclass(frozen=True)
class Options:
    """What a person may choose about an import."""

    kind: str | None = None
    maps: tuple[str, ...] = ()
    source: str = DEFAULT_SOURCE
    sheet: str | None = None
    encoding: str | None = None
    date_format: str | None = None
    create_missing: bool = False
    mode: Mode = Mode.UPSERT
    match: tuple[str, ...] = ()
    dry_run: bool = False


class Rows(Protocol):
    """An opened file."""

    @property
    def info(self) -> Any:
        """What is known about the file."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield line numbers and cells, from the start at each call."""


@dataclass(frozen=True)
class Plan:
    """An import that is ready to run. ``readings`` hold what each column showed of its notation."""

    source: Rows
    kind: Kind
    columns: Columns
    options: Options
    conventions: Conventions
    today: date
    readings: Mapping[str, Reading] = field(default_factory=dict)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield line numbers and cells, without zero bytes, which no field can hold."""
        for line, cells in self.source.rows():
            if "\x00" in "".join(cells):
                yield line, [cell.replace("\x00", "") for cell in cells]
            else:
                yield line, cells

    def reading(self, name: str) -> Reading:
        """Return how the texts of a field are read."""
        return self.readings.get(name) or Reading(self.conventions, today=self.today)

    def getters(self) -> dict[str, Getter]:
        """Return what takes each field's text out of a row; custom ones under ``custom:NAME``."""
        names = (*self.columns.of_field, *(f"{CUSTOM}{name}" for name in self.columns.custom))
        found = {name: self.columns.getter(name) for name in names}
        return {name: getter for name, getter in found.items() if getter is not None}


def plan_import(path: Path, kinds: Kinds, options: Options, conventions: Conventions, today: date) -> Plan:
    """Open a file, recognise what it holds, and look through its columns of dates and numbers.

    Raises:
        AppError: The file cannot be read, or does not tell what it holds.
        UsageError: An option names what does not exist.
    """
    source = open_source(path, encoding=options.encoding, sheet=options.sheet)
    header = source.info.header
    kind = kind_of(kinds, options.kind) if options.kind else recognise_kind(kinds, header)
    columns = choose_columns(kind, header, options.maps)
    if "id" in columns.of_field and "id" not in columns.explicit:
        columns = _settle_ids(columns, source)
    _check_match(kind, columns, options.match)
    plan = Plan(source, kind, columns, options, conventions, today)
    return replace(plan, readings=_readings(plan))


def _settle_ids(columns: Columns, source: Rows) -> Columns:
    """Look whose ids stand in the column ``id``: the first rows of a file show it."""
    getter = columns.getter("id")
    assert getter is not None  # noqa: S101
    ids = (getter(cells) for _, cells in islice(source.rows(), _FIRST_ROWS))
    return columns.with_own_ids(ids, is_text=source.info.encoding is not None)


def _readings(plan: Plan) -> dict[str, Reading]:
    """Look through whole columns once: one certain date or number settles the others' notation."""
    types = {each.name: each.type for each in file_fields(plan.kind)}
    order, pattern = _chosen_dates(plan.options.date_format)
    wanted = {
        name: getter
        for name, getter in plan.getters().items()
        if types.get(name) in _NUMBERS or (types.get(name) in _DATES and order is None and pattern is None)
    }
    columns = _texts(plan, wanted)
    chosen = DateReader(order, pattern, is_from_sheet=plan.source.info.encoding is None)
    # The types of custom fields are known only to the workspace: of them a choice alone counts.
    found = {CUSTOM: Reading(plan.conventions, chosen, today=plan.today)}
    for name, type_of_field in types.items():
        if name not in plan.columns.of_field or type_of_field not in _DATES | _NUMBERS:
            continue
        texts = columns.get(name, ())
        if type_of_field in _NUMBERS:
            numbers = NumberReader(infer_decimal_mark(texts))
            found[name] = Reading(plan.conventions, numbers=numbers)
        elif order or pattern:
            found[name] = Reading(plan.conventions, chosen, today=plan.today)
        else:
            inferred = infer_date_order(texts)
            dates = DateReader(inferred, None, inferred is not None)
            found[name] = Reading(plan.conventions, dates, today=plan.today)
    return found


def _texts(plan: Plan, getters: Mapping[str, Getter]) -> dict[str, dict[str, None]]:
    """Return the distinct texts of columns, bounded: what shows the notation shows it soon."""
    found: dict[str, dict[str, None]] = {name: {} for name in getters}
    if getters:
        for _, cells in plan.rows():
            for name, getter in getters.items():
                texts = found[name]
                if len(texts) < _MOST_DISTINCT:
                    texts[getter(cells)] = None
    return found


_MOST_DISTINCT: Final = 200_000


def _chosen_dates(date_format: str | None) -> tuple[DateOrder | None, str | None]:
    if date_format is None:
        return None, None
    order = next((each for each in _ORDERS_OF_DATES if each == date_format), None)
    return order, None if order else date_format


def _check_match(kind: Kind, columns: Columns, match: Sequence[str]) -> None:
    """Refuse to match by what a file does not have or what cannot tell records apart."""
    fixed = _FIXED_KEYS.get(kind.name)
    for name in match:
        field_type = kind.field(name).type
        if columns.getter(name) is None:
            raise UsageError("no-such-column", tr("To match by {name} the file must have a column for it.", name=name))
        if field_type in _NOT_COMPARABLE or (fixed is not None and name not in fixed):
            raise UsageError("bad-match", tr("Records of this kind cannot be matched by {name}.", name=name))
