"""Filter terms and sort orders of lists, translated into conditions on columns.

Until the list page has its own language a filter is ``field=value`` terms, all of which must hold.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, TableClause, and_, false, func, or_, select

from app.errors import UsageError
from app.services.kernel import money
from app.services.kernel.changes import raw_table
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.reading import Conventions, Reading
from app.services.kernel.references import References
from app.text import tr

CUSTOM = "custom:"


@dataclass(frozen=True)
class Term:
    """A field and the text it must equal; an empty text asks for records without a value."""

    field: str
    text: str


def parse_filter(query: str) -> tuple[Term, ...]:
    """Read ``field=value`` terms; values with blanks are quoted.

    Raises:
        UsageError: A term has no equals sign or a quote is open.
    """
    try:
        words = shlex.split(query)
    except ValueError:
        words = [query]
    terms = []
    for word in words:
        name, equals, text = word.partition("=")
        if not equals or not name:
            raise UsageError(
                "bad-filter",
                tr("A filter has terms such as country=Germany; this is none: {term}", term=word),
            )
        terms.append(Term(name.strip(), text.strip()))
    return tuple(terms)


def conditions(
    connection: Connection, kind: Kind, source: TableClause, terms: Sequence[Term]
) -> list[ColumnElement[bool]]:
    """Return the conditions for the terms on a kind's table.

    Raises:
        UsageError: There is no such field, or the value cannot be one of the field's.
    """
    return [_condition(connection, kind, source, term) for term in terms]


def order_by(kind: Kind, source: TableClause, sort: str) -> list[ColumnElement[Any]]:
    """Return the order for a field name, backwards with a minus before it; ids break ties.

    Raises:
        UsageError: Records cannot be sorted by that field.
    """
    name, backwards = sort.removeprefix("-"), sort.startswith("-")
    columns = {column.name for column in source.c}
    if name in ("", "name", "title") and "sort_key" in columns and (not name or name == "name"):
        column = source.c.sort_key
    elif not name:
        column = source.c.name if "name" in columns else source.c.version
    else:
        field = kind.field(name)
        if not field.column:
            raise UsageError("not-sortable", tr("Records cannot be sorted by {name}.", name=name))
        column = _sort_column(field, source)
    return [column.desc() if backwards else column, source.c.id]


def _sort_column(field: Field, source: TableClause) -> Any:
    if field.type is not FieldType.REFERENCE:
        return source.c[field.column]
    target = raw_table(_TABLES[field.refers_to])
    name = next(target.c[each] for each in ("sort_key", "name", "title", "number") if each in target.c)
    return select(name).where(target.c.id == source.c[field.column]).correlate(source).scalar_subquery()


_TABLES = {
    "users": "user", "customers": "customer", "contacts": "contact",
    "products": "product", "deals": "deal", "orders": "order",
}  # fmt: skip


def _condition(connection: Connection, kind: Kind, source: TableClause, term: Term) -> ColumnElement[bool]:
    if term.field.startswith(CUSTOM):
        return source.c.id.in_(_with_custom(kind, term))
    field = kind.field(term.field)
    if field.type is FieldType.EXTERNAL_ID:
        ids = raw_table("external_id")
        matching = select(ids.c.record_id).where(ids.c.table_name == kind.table, ids.c.value == term.text)
        return source.c.id.in_(matching)
    if field.type is FieldType.POINTS:
        return source.c.id.in_(_with_point(kind, field, term.text))
    if field.type is FieldType.TAGS:
        return source.c.id.in_(_with_tag(term.text))
    if field.type is FieldType.PARENT_TEXT:
        raise UsageError("not-filterable", tr("Records cannot be filtered by {name}.", name=field.name))
    if not term.text:
        return source.c[field.column].is_(None)
    return _column_condition(connection, field, source, term.text)


def _column_condition(connection: Connection, field: Field, source: TableClause, text: str) -> ColumnElement[bool]:
    column = source.c[field.column]
    if field.type is FieldType.ID:
        return column == _bytes(text)
    if field.type is FieldType.REFERENCE:
        try:
            found = References(connection, None).try_find(field.refers_to, text)
        except DoubtfulValueError as doubt:
            raise UsageError("bad-filter", doubt.reason) from None
        return false() if found is None else column == found
    if field.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL) or field.is_open_choice:
        return or_(column == text, func.lower(column) == text.lower())
    if field.type is FieldType.MONEY:
        return _money_condition(connection, field, source, text)
    matches: ColumnElement[bool] = column == _raw(field, text)
    return matches


def _money_condition(connection: Connection, field: Field, source: TableClause, text: str) -> ColumnElement[bool]:
    """Compare an amount in each currency that occurs, since minor units differ."""
    if "currency" not in source.c:
        raise UsageError("not-filterable", tr("Records cannot be filtered by {name}.", name=field.name))
    currencies = connection.execute(select(source.c.currency).distinct()).scalars()
    same = [
        and_(source.c.currency == code, source.c[field.column] == money.minor(_decimal(text), code))
        for code in currencies
        if code
    ]
    return or_(false(), *same)


def _decimal(text: str) -> Decimal:
    try:
        return Reading(Conventions()).numbers.decimal(text)
    except DoubtfulValueError as doubt:
        raise UsageError("bad-filter", doubt.reason) from None


def _raw(field: Field, text: str) -> Any:
    reading = Reading(Conventions())
    try:
        return reading.columns(field, text)[field.column]
    except DoubtfulValueError as doubt:
        raise UsageError("bad-filter", doubt.reason) from None


def _with_custom(kind: Kind, term: Term) -> Any:
    values, fields = raw_table("custom_value"), raw_table("custom_field")
    name = term.field[len(CUSTOM) :]
    return (
        select(values.c.record_id)
        .join_from(values, fields, values.c.field_id == fields.c.id)
        .where(fields.c.table_name == kind.table, fields.c.name == name, values.c.value == term.text)
    )


def _with_point(kind: Kind, field: Field, text: str) -> Any:
    points = raw_table("contact_point")
    owner = points.c.contact_id if kind.table == "contact" else points.c.customer_id
    matching = or_(points.c.value == text, points.c.normal == text.lower())
    statement = select(owner).where(points.c.kind == field.points, matching)
    return statement.where(points.c.contact_id.is_(None)) if kind.table == "customer" else statement


def _with_tag(text: str) -> Any:
    links, tags = raw_table("customer_tag"), raw_table("tag")
    return select(links.c.customer_id).join_from(links, tags, links.c.tag_id == tags.c.id).where(tags.c.name == text)


def _bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
