"""Reports as queries: the columns in memory, the pure functions and the filters put together under a rule.

A customer's segment in sales and rhythm is the one by all orders within reach up to the as-of day;
in the reports on segments themselves a filter on orders decides which orders are scored at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.errors import UsageError
from app.models.values import day_number
from app.services.analysis.dimensions import DIMENSIONS, LINE_DIMENSIONS, PERIOD_NAMES, SEGMENT
from app.services.customers.fields import CUSTOMERS
from app.services.kernel import money
from app.services.kernel.changes import raw_table
from app.services.kernel.fields import Kind
from app.services.kernel.filters import CUSTOM, Term, conditions
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.orders.fields import ORDERS
from app.services.workflows.figure_settings.fields import load_figure_rules
from app.services.workflows.figure_settings.snapshots import current_snapshot
from app.text import tr

if TYPE_CHECKING:
    # Numpy takes longer to load than most commands to run.
    from app.services.analysis.columns import Coded, Mask, OrderColumns
    from app.services.analysis.figure_rules import Breaks, FigureRules
    from app.services.analysis.kpi import Kpi
    from app.services.analysis.pareto import Spread
    from app.services.analysis.retention import Cohorts, Months
    from app.services.analysis.rfm import Rfm
    from app.services.analysis.sales import Sales
    from app.services.analysis.segment_table import SegmentTable
    from app.services.analysis.snapshots import Snapshot

_MOST_DIMENSIONS = 4


@dataclass(frozen=True)
class Scope:
    """What a report speaks of: the days that count and terms on orders and customers.

    A term names a field of orders, else one of customers. Without ``first`` everything up to the
    end counts; the end is ``last`` or the as-of day, whichever is earlier.
    """

    as_of: date
    first: date | None = None
    last: date | None = None
    terms: tuple[Term, ...] = ()

    @property
    def last_day(self) -> date:
        """The last day that counts."""
        return self.as_of if self.last is None else min(self.as_of, self.last)

    @property
    def end(self) -> int:
        """The last day that counts, as a count of days since 1970-01-01."""
        return day_number(self.last_day)

    @property
    def start(self) -> int | None:
        """The first day that counts; None for all."""
        return None if self.first is None else day_number(self.first)


@dataclass(frozen=True)
class Found:
    """What a report works on: columns of orders, and customers within reach that the terms leave.

    Never handed out by a query, since a snapshot holds what the person asking may not see.
    """

    snapshot: Snapshot
    customers: Mask
    orders: OrderColumns


@query(READ)
def report_sales(reader: Reader, by: Sequence[str], scope: Scope) -> Sales:
    """Return sales by dimensions for the orders within reach, up to the as-of day.

    Raises:
        UsageError: A dimension is unknown, or two periods are asked for.
    """
    from app.services.analysis.sales import sales

    _check(by)
    by_line = any(name in LINE_DIMENSIONS for name in by)
    found = load(reader, scope, by_line=by_line)
    columns = found.orders
    if SEGMENT in by:
        segment = segments_within_reach(reader, found.snapshot, scope.last_day).at(columns.customer)
        columns = replace(columns, further={SEGMENT: segment})
    return sales(columns, by, scope.start, scope.end)


@query(READ)
def report_segments(reader: Reader, scope: Scope, breaks: Breaks | None = None) -> SegmentTable:
    """Return how many customers and what sales each segment has."""
    from app.services.analysis.segment_table import segment_table

    rules = load_figure_rules(reader.connection)
    found = segment_table(scored(load(reader, scope).orders, scope, rules, breaks))
    return replace(found, definition=rules.scores_definition(found.definition))


@query(READ)
def report_retention(reader: Reader, scope: Scope) -> tuple[Cohorts, Months]:
    """Return cohorts by month of the first order, and who was kept from month to month."""
    from app.services.analysis.retention import cohorts, months

    columns = load(reader, scope).orders
    return cohorts(columns, scope.end), months(columns, scope.end)


@query(READ)
def report_pareto(reader: Reader, scope: Scope) -> Spread:
    """Return how sales spread over the customers within reach."""
    from app.services.analysis.pareto import pareto

    return pareto(load(reader, scope).orders, scope.end, scope.start)


@query(READ)
def report_kpi(reader: Reader, scope: Scope) -> Kpi:
    """Return key figures of a window and of the one before it; without a first day, of the month so far."""
    from app.services.analysis.kpi import kpi
    from app.services.analysis.periods import first_day_of_month

    start = scope.start if scope.start is not None else first_day_of_month(scope.end)
    return kpi(load(reader, scope).orders, start, scope.end)


def load(reader: Reader, scope: Scope, *, by_line: bool = False) -> Found:
    """Return the columns of the orders and the customers that a scope leaves of those within reach.

    Raises:
        UsageError: A term names no field of orders or customers, or its value cannot be one of it.
    """
    snapshot = current_snapshot(reader, *(("order_line",) if by_line else ()))
    terms = {kind.name: [term for term in scope.terms if _kind_of(term) is kind] for kind in (ORDERS, CUSTOMERS)}
    customers = snapshot.visible_customers(reader.actor.owners(reader.rule))
    if terms[CUSTOMERS.name]:
        customers = customers & _matching(reader, snapshot, CUSTOMERS, terms[CUSTOMERS.name])
    wanted = _matching(reader, snapshot, ORDERS, terms[ORDERS.name]) if terms[ORDERS.name] else None
    return Found(snapshot, customers, snapshot.orders(customers, wanted, by_line=by_line))


def _kind_of(term: Term) -> Kind:
    is_of_orders = not term.field.startswith(CUSTOM) and any(field.name == term.field for field in ORDERS.fields)
    return ORDERS if is_of_orders else CUSTOMERS


def _matching(reader: Reader, snapshot: Snapshot, kind: Kind, terms: Sequence[Term]) -> Mask:
    source = raw_table(kind.table)
    statement = select(source.c.id).where(*conditions(reader.connection, kind, source, terms))
    return snapshot.places(kind.table, reader.connection.execute(statement).scalars())


def scored(columns: OrderColumns, scope: Scope, rules: FigureRules, breaks: Breaks | None = None) -> Rfm:
    """Return the scores of those who bought in the days that count, by given breaks or else by the team's rules."""
    from app.services.analysis.rfm import rfm

    kept = columns if scope.start is None else columns.where(columns.day >= scope.start)
    units = {name: 10 ** money.places(name) for name in columns.currency.names}
    fixed = breaks or (rules.breaks if rules.is_fixed else None)
    return rfm(kept, scope.end, fixed, rules.segments, units, rules.breaks)


def segments_within_reach(reader: Reader, snapshot: Snapshot, as_of: date) -> Coded:
    """Return the segment of each customer by all orders within reach up to a day."""
    customers, rules = (
        snapshot.visible_customers(reader.actor.owners(reader.rule)),
        load_figure_rules(reader.connection),
    )
    return scored(snapshot.orders(customers), Scope(as_of), rules).segment_of_customers(len(customers))


def _check(by: Sequence[str]) -> None:
    unknown = [name for name in by if name not in DIMENSIONS]
    if unknown or len(by) > _MOST_DIMENSIONS or len(set(by)) < len(by):
        raise UsageError(
            "bad-dimension",
            tr("Sales can be grouped by: {known}. This is none: {unknown}",
               known=", ".join(DIMENSIONS), unknown=", ".join(unknown or by)),
        )  # fmt: skip
    if sum(name in PERIOD_NAMES for name in by) > 1:
        raise UsageError("bad-dimension", tr("Sales can be grouped by one period only."))
