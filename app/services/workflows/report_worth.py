"""The report on what customers will probably buy and be worth: the models' forecasts with names and money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.errors import UsageError
from app.models.values import day_number
from app.services.kernel import money
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.report_rows import Named, named
from app.services.workflows.reports import Scope, load
from app.text import tr

if TYPE_CHECKING:
    from app.services.analysis.clv import Clv, Worth


@dataclass(frozen=True)
class Horizon:
    """How far a forecast looks, and from which day; None is the as-of day."""

    weeks: int = 52
    calibration_end: date | None = None


_A_YEAR = Horizon()


@dataclass(frozen=True)
class WorthRow:
    """A buyer: purchase days expected in the horizon, their value where it is known, and the risk of loss.

    ``risk_rank`` is 1 for whoever is the most likely to be lost.
    """

    customer: Named
    expected_purchases: float
    p_alive: float
    p_active: float | None
    expected_spend: Decimal | None
    expected_value: Decimal | None
    risk_rank: int


@dataclass(frozen=True)
class WorthReport:
    """The models and the forecast of each customer, the most purchases first; none where it is declined."""

    models: Clv
    rows: tuple[WorthRow, ...]


@query(READ)
def report_clv(reader: Reader, scope: Scope, horizon: Horizon = _A_YEAR) -> WorthReport:
    """Return the forecasts for every buyer within reach, from the orders of the days that count.

    Raises:
        UsageError: A term or the horizon makes no sense.
    """
    from app.services.analysis.clv import clv_report

    if horizon.weeks < 1:
        raise UsageError("bad-horizon", tr("A forecast needs a horizon of at least one week."))
    found = load(reader, scope)
    orders = found.orders if scope.start is None else found.orders.where(found.orders.day >= scope.start)
    end = None if horizon.calibration_end is None else day_number(horizon.calibration_end)
    models = clv_report(orders, scope.end, end, horizon.weeks)
    if models.worth is None or models.currency is None:
        return WorthReport(models, ())
    people = named(reader, found.snapshot, models.worth.customer.tolist())
    rows = sorted(
        _rows(models.worth, models.currency, [people[place] for place in models.worth.customer.tolist()]),
        key=lambda row: (-row.expected_purchases, row.customer.label),
    )
    return WorthReport(models, tuple(rows))


def _rows(worth: Worth, currency: str, people: list[Named]) -> Iterable[WorthRow]:
    for at, person in enumerate(people):
        active = float(worth.p_active[at])
        yield WorthRow(
            person,
            float(worth.expected_purchases[at]),
            float(worth.p_alive[at]),
            active if active == active else None,  # noqa: PLR0124  # what is unknown equals nothing
            _money(float(worth.expected_spend[at]), currency),
            _money(float(worth.expected_value[at]), currency),
            int(worth.risk_rank[at]),
        )


def _money(minor: float, currency: str) -> Decimal | None:
    return money.amount(round(minor), currency) if minor == minor else None  # noqa: PLR0124  # likewise
