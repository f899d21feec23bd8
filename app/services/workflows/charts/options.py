"""What the filters of the charts offer: words that occur among the customers and orders within reach."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from app.models.values import day_of_number
from app.services.analysis.columns import NO_DAY, Coded, Ints
from app.services.analysis.grouping import counts
from app.services.kernel.queries import Reader
from app.services.workflows.charts.ground import lay
from app.services.workflows.charts.model import Choices, Options


def options(reader: Reader) -> Options:
    """Return the options; names as they compare, for their order is the reader's; currencies by number of orders."""
    ground = lay(reader, Choices(reader.clock.today()), "customer_tag", "product")
    snapshot, customers = ground.snapshot, np.flatnonzero(ground.within_reach)
    orders, product = snapshot.orders(ground.within_reach), snapshot.tables["product"]
    link = snapshot.tables["customer_tag"]
    tagged = link.columns["tag"][link.alive & ground.within_reach[link.columns["customer"]]].astype(np.int64)
    many = counts(orders.currency.codes + 1, len(orders.currency.names) + 1)[1:].tolist()
    currencies = sorted((-each, name) for each, name in zip(many, orders.currency.names, strict=True) if each)
    days = orders.day[orders.day != NO_DAY]
    return Options(
        owners=_names(snapshot.of_customers("owner").at(customers)),
        teams=_names(snapshot.of_customers("team").at(customers)),
        regions=_names(orders.region),
        segments=tuple(ground.rules.segments.labels.items()),
        tags=_names(snapshot.tables["tag"].coded("name").at(tagged)),
        products=_names(product.coded("name").at(np.flatnonzero(product.alive))),
        currencies=tuple(name for _, name in currencies),
        first=day_of_number(int(days.min())) if len(days) else None,
        last=day_of_number(int(days.max())) if len(days) else None,
    )


def _names(column: Coded) -> tuple[str, ...]:
    """Return the names that occur, each once."""
    present: Iterable[int] = _present(column).tolist()
    return tuple(sorted({column.names[code] for code in present}))


def _present(column: Coded) -> Ints:
    return np.flatnonzero(counts(column.codes + 1, len(column.names) + 1)[1:])
