"""Which customers a text finds, as a condition for lists: names, people, numbers, tags and notes of the customer.

What happened with a customer is not looked at: a list is narrowed by who somebody is.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Select, bindparam, select, table, text
from sqlalchemy import column as sql_column

from app.services.kernel.spelling import match_expression

_TABLES: Final = ("customer", "contact")
_FTS: Final = table("search_text", sql_column("rowid"))
_ENTRY: Final = table("search_entry", *map(sql_column, ("row_number", "table_name", "customer_id")))


def customers_matching(typed: str) -> Select[Any] | None:
    """Return the ids of customers that a text finds; None where the text has no words."""
    expression = match_expression(typed)
    if expression is None:
        return None
    matches = text("search_text MATCH :expression").bindparams(bindparam("expression", expression))
    return (
        select(_ENTRY.c.customer_id)
        .join_from(_FTS, _ENTRY, _ENTRY.c.row_number == _FTS.c.rowid)
        .where(matches, _ENTRY.c.table_name.in_(_TABLES))
    )
