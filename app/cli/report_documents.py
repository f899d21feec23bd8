"""Reports as the documents that ``steward report`` prints: the keys of its JSON, and the rows of its tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from app.bootstrap import Steward
from app.models.values import day_of_number
from app.services.analysis.dimensions import PERIOD_NAMES
from app.services.kernel import money
from app.services.workflows.report_rows import RfmRow, RhythmRow, report_rfm, report_rhythm
from app.services.workflows.reports import (
    Scope,
    report_kpi,
    report_pareto,
    report_retention,
    report_sales,
    report_segments,
)
from app.text import Text

if TYPE_CHECKING:
    from app.services.analysis.kpi import Figures
    from app.services.analysis.pareto import Pareto
    from app.services.analysis.retention import Cohorts, Months
    from app.services.analysis.sales import SalesRow

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Document:
    """A report: its JSON but for what all have, and the same as rows of a table.

    Amounts are decimals and days are dates in both: as text they are in JSON alone, see :func:`plain`.
    ``declined`` says of a report that may decline what it does, and why; None for all others.
    """

    body: Mapping[str, Any]
    names: tuple[str, ...]
    rows: Sequence[Row]
    definition: Text
    coverage: Mapping[str, int]
    declined: Sequence[Text] | None = None


def sales(steward: Steward, scope: Scope, by: Sequence[str]) -> Document:
    """Return sales by dimensions."""
    found = steward.ask(report_sales, by, scope)
    dimensions = dict.fromkeys("period" if name in PERIOD_NAMES else name for name in by)
    names = (*dimensions, "orders", "customers", "new_customers", "amount", "currency")
    rows = [_sales_row(row, by) for row in found.rows]
    return Document({"rows": rows}, names, rows, found.definition, found.coverage)


def rfm(steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return the scores of every customer."""
    found = steward.ask(report_rfm, scope)
    names = ("customer", "name", "recency_days", "frequency", "monetary", "currency", "r", "f", "m", "segment")
    rows = [_rfm_row(row) for row in found.rows]
    body = {"schemes": dict(found.schemes), "rows": rows}
    return Document(body, names, rows, found.definition, found.coverage)


def segments(steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return what each segment holds."""
    found = steward.ask(report_segments, scope)
    names = ("segment", "customers", "orders", "amount", "currency", "share")
    rows: list[Row] = [
        {
            "segment": row.segment,
            "customers": row.customers,
            "orders": row.orders,
            "amount": _amount(row.amount_minor, row.currency),
            "currency": row.currency,
            "share": row.share,
        }
        for row in found.rows
    ]
    return Document({"rows": rows}, names, rows, found.definition, found.coverage)


def retention(steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return cohorts, and how many buyers each month kept."""
    found, monthly = steward.ask(report_retention, scope)
    cohorts = [
        {
            "month": month,
            "size": int(found.sizes[at]),
            "counts": found.observable(at).tolist(),
            "rates": found.rates(at),
        }
        for at, month in enumerate(found.months)
    ]
    columns = [str(k) for k in range(found.counts.shape[1])]
    rows = [
        {"month": each["month"], "size": each["size"], **dict.fromkeys(columns), **_numbered(each["counts"])}
        for each in cohorts
    ]
    body = {"cohorts": cohorts, "amounts": _cohort_amounts(found), "months": _months(monthly)}
    return Document(body, ("month", "size", *columns), rows, found.definition, found.coverage)


def pareto(steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return how sales spread; at the top the currency with most customers, beside it every one."""
    found = steward.ask(report_pareto, scope)
    each = [_spread(one) for one in found.currencies]
    nobody: Row = {"customers": 0, "top_customers": 0, "top_share": None, "curve": []}
    names = ("currency", "share_of_customers", "share_of_amount")
    rows = [dict(zip(names, (one.currency, *point), strict=True)) for one in found.currencies for point in one.curve]
    body = {**(each[0] if each else nobody), "currencies": each}
    return Document(body, names, rows, found.definition, found.coverage)


def rhythm(steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return how often each customer buys, and who is late by that."""
    found = steward.ask(report_rhythm, scope)
    names = (
        "customer", "name", "purchase_days", "last_order", "gap_days", "spread_days", "expected", "days_late",
        "basis", "state", "stage", "stage_by",
    )  # fmt: skip
    rows = [_rhythm_row(row) for row in found.rows]
    return Document({"rows": rows}, names, rows, found.definition, found.coverage)


def kpi(steward: Steward, scope: Scope, _by: Sequence[str]) -> Document:
    """Return key figures of a window and of the one before it."""
    found = steward.ask(report_kpi, scope)
    names = (
        "window", "from", "to", "customers", "new_customers", "repurchase", "retention", "churn", "orders", "amount",
        "average_order", "currency",
    )  # fmt: skip
    rows = [row for window, each in (("now", found.now), ("before", found.before)) for row in _figures(window, each)]
    return Document({"rows": rows}, names, rows, found.definition, found.coverage)


DOCUMENTS: Final[Mapping[str, Callable[[Steward, Scope, Sequence[str]], Document]]] = {
    "sales": sales,
    "rfm": rfm,
    "segments": segments,
    "retention": retention,
    "pareto": pareto,
    "rhythm": rhythm,
    "kpi": kpi,
}


def plain(value: Any) -> Any:
    """Return a value as JSON has it: amounts as decimal strings, days as ISO 8601."""
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def _amount(minor: int, currency: str) -> Decimal:
    return money.amount(minor, currency)


def _sales_row(row: SalesRow, by: Sequence[str]) -> Row:
    group = {"period" if name in PERIOD_NAMES else name: row.group[name] for name in by}
    return {
        **group,
        "orders": row.orders,
        "customers": row.customers,
        "new_customers": row.new_customers,
        "amount": _amount(row.amount_minor, row.currency),
        "currency": row.currency,
    }


def _rfm_row(row: RfmRow) -> Row:
    return {
        "customer": row.customer.label,
        "name": row.customer.name,
        "recency_days": row.recency_days,
        "frequency": row.frequency,
        "monetary": row.monetary,
        "currency": row.currency,
        "r": row.r,
        "f": row.f,
        "m": row.m,
        "segment": row.segment,
    }


def _rhythm_row(row: RhythmRow) -> Row:
    return {
        "customer": row.customer.label,
        "name": row.customer.name,
        "purchase_days": row.purchase_days,
        "last_order": row.last_order,
        "gap_days": row.gap_days,
        "spread_days": row.spread_days,
        "expected": row.expected,
        "days_late": row.days_late,
        "basis": row.basis,
        "state": row.state,
        "stage": row.stage,
        "stage_by": row.stage_by,
    }


def _numbered(counts: Sequence[int]) -> dict[str, int]:
    return {str(k): count for k, count in enumerate(counts)}


def _cohort_amounts(found: Cohorts) -> list[Row]:
    return [
        {
            "month": month,
            "currency": currency,
            "amounts": [_amount(each, currency) for each in amounts[at][: len(found.observable(at))].tolist()],
        }
        for currency, amounts in found.amounts.items()
        for at, month in enumerate(found.months)
    ]


def _months(found: Months) -> list[Row]:
    shown: list[Row] = []
    for at, month in enumerate(found.months):
        buyers, kept = int(found.buyers[at]), int(found.kept[at])
        before = int(found.buyers[at - 1]) if at else 0
        shown.append(
            {
                "month": month,
                "buyers": buyers,
                "kept": kept,
                "retention": kept / before if before else None,
                "churn": 1 - kept / before if before else None,
                "repurchase": int(found.again[at]) / buyers if buyers else None,
                "is_whole": bool(found.is_whole[at]),
            }
        )
    return shown


def _spread(found: Pareto) -> dict[str, Any]:
    classes = [
        {
            "class": name,
            "customers": int((found.value_class.codes == code).sum()),
            "amount": _amount(int(found.amount[found.value_class.codes == code].sum()), found.currency),
        }
        for code, name in enumerate(found.value_class.names)
    ]
    return {
        "currency": found.currency,
        "customers": len(found.customer),
        "top_customers": found.top_customers,
        "top_share": found.top_share,
        "customers_for_80": found.customers_for_80,
        "gini": found.gini,
        "classes": classes,
        "curve": found.curve.tolist(),
    }


def _figures(window: str, found: Figures) -> list[Row]:
    """Return a row for each currency; one without money where nothing was bought."""
    head = {
        "window": window,
        "from": day_of_number(found.first),
        "to": day_of_number(found.last),
        "customers": found.customers,
        "new_customers": found.new_customers,
        "repurchase": found.repurchase,
        "retention": found.retention,
        "churn": found.churn,
    }
    if not found.takings:
        return [{**head, "orders": 0, "amount": None, "average_order": None, "currency": None}]
    return [
        {
            **head,
            "orders": each.orders,
            "amount": _amount(each.amount_minor, currency),
            "average_order": _amount(each.average_minor, currency),
            "currency": currency,
        }
        for currency, each in found.takings.items()
    ]
