"""What builders of charts share: a chart that declines, words about currencies, customers of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np

from app.services.analysis.columns import Ints, OrderColumns
from app.services.analysis.grouping import distinct_keys
from app.services.analysis.sentences import NOTHING
from app.services.kernel.changes import read_raw
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Chart, Column, Table, Unit
from app.text import Text, tr, verbatim

BEFORE: Final = "before"
PERSON: Final = "customer"
ALL: Final = "all"
MOST_ROWS: Final = 200
"""So many customers are shown one by one; the detail ``all`` shows the others too."""

NO_ORDERS: Final = tr("No orders fit the filters.")

_NAMED: Final = 3

CURRENCY: Final = Column("currency", tr("Currency"), Unit.TEXT)
BEFORE_COLUMN: Final = Column(BEFORE, tr("Period before"), Unit.MONEY, CURRENCY.name)


def chart(ground: Ground, name: str, definition: Text, coverage: Mapping[str, int], **values: Any) -> Chart:
    """Return a chart of this name."""
    entry = CHARTS[name]
    values.setdefault("sentence", NOTHING)
    said = ground.rules.money_definition(definition)
    return Chart(name, entry.title, entry.kind, definition=said, coverage=coverage, **values)


def declined(ground: Ground, name: str, definition: Text, coverage: Mapping[str, int], why: Text) -> Chart:
    """Return a chart without marks that says why."""
    return chart(ground, name, definition, coverage, sentence=why, declined=why)


def from_the_first(definition: Text) -> Text:
    """Return a definition that says that the first day of the period does not matter."""
    return tr(
        "{definition} It rests on all orders up to the last day of the period; its first day does not count.",
        definition=definition,
    )  # fmt: skip


def money_column(name: str, title: Text) -> Column:
    """Return a column of amounts, whose currency stands in the column for currencies."""
    return Column(name, title, Unit.MONEY, CURRENCY.name)


def table(columns: Sequence[Column], rows: Iterable[Mapping[str, object]], keys: Sequence[tuple[str, ...]]) -> Table:
    """Return a table of rows by name of column."""
    return Table(tuple(columns), tuple(tuple(row.get(each.name) for each in columns) for row in rows), tuple(keys))


def people(ground: Ground, places: Sequence[int]) -> list[tuple[tuple[str, ...], str]]:
    """Return key and name of customers, in their order."""
    ids = [ground.snapshot.customer_id(place) for place in places]
    names = read_raw(ground.reader.connection, "customer", ids, ("name",))
    return [((PERSON, key.hex()), str(names[key][0])) for key in ids]


def find_person(ground: Ground, key: tuple[str, ...]) -> Ints:
    """Return the place of the customer that a key names, where the filters leave it."""
    return np.flatnonzero(ground.snapshot.places("customer", [bytes.fromhex(key[1])]) & ground.customers)


def buyers(columns: OrderColumns) -> Ints:
    """Return the places of the customers of some orders, each once."""
    return distinct_keys(columns.customer, int(columns.customer.max()) + 1) if len(columns) else columns.customer


def share(part: int, whole: int) -> float | None:
    """Return a part of a whole that is positive."""
    return part / whole if whole > 0 else None


def shades(values: Ints) -> list[float]:
    """Return how strong each value is beside the largest one, 0 to 1; nothing is strong where none is positive."""
    most = int(values.max(initial=0))
    return [max(each, 0) / most if most > 0 else 0.0 for each in values.ravel().tolist()]


def named(names: Sequence[str]) -> Text:
    """Return names one after the other, parted as each language does it."""
    said = verbatim(names[0])
    for each in names[1:]:
        said = tr("{names}, {name}", names=said, name=each)
    return said


def with_currencies(ground: Ground, sentence: Text) -> Text:
    """Return a sentence that also names the currencies which are left out, where there are any."""
    others = [name for name in ground.currencies if name != ground.currency]
    if not others:
        return sentence
    names, more = named(others[:_NAMED]), len(others) - _NAMED
    return tr(
        "{sentence} Amounts are those in {currency}; there are also some in {others}.",
        sentence=sentence, currency=ground.currency,
        others=tr("{names} and %n more", "currencies", more, names=names) if more > 0 else names,
    )  # fmt: skip
