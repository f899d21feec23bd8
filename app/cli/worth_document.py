"""The forecast of purchases and value as the document that ``steward report clv`` prints."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from app.bootstrap import Steward
from app.cli.report_documents import Document
from app.services.kernel import money
from app.services.workflows.report_worth import Horizon, WorthReport, WorthRow, report_clv
from app.services.workflows.reports import Scope

if TYPE_CHECKING:
    from app.services.analysis.clv_purchases import PurchaseModel

_NAMES: Final = (
    "customer", "name", "expected_purchases", "p_alive", "p_active", "expected_spend", "expected_value", "currency",
    "risk_rank",
)  # fmt: skip
_PLACES: Final = 6


def clv(steward: Steward, scope: Scope, horizon: Horizon) -> Document:
    """Return the models, how well they foretold, and the forecast of each customer."""
    found = steward.ask(report_clv, scope, horizon)
    models = found.models
    rows = [_row(row, models.currency) for row in found.rows]
    body = {
        "calibration_end": min(horizon.calibration_end or scope.last_day, scope.last_day).isoformat(),
        "horizon_weeks": horizon.weeks,
        "bgnbd": _purchases(models.purchases),
        "mbgnbd": _purchases(models.modified),
        "gamma_gamma": _spend(found),
        "holdout": None if models.holdout is None else asdict(models.holdout),
        "rows": rows,
    }
    return Document(body, _NAMES, rows, models.definition, models.coverage, models.declined)


def _purchases(model: PurchaseModel | None) -> dict[str, float] | None:
    if model is None:
        return None
    return {name: getattr(model, name) for name in ("r", "alpha", "a", "b", "log_likelihood")}


def _spend(found: WorthReport) -> dict[str, Any] | None:
    """Return the model of spend in whole units of its currency, as it is published."""
    model, currency = found.models.spend, found.models.currency
    if model is None or currency is None:
        return None
    v = model.v / 10 ** money.places(currency)
    return {"p": model.p, "q": model.q, "v": v, "customers": model.customers, "currency": currency}


def _row(row: WorthRow, currency: str | None) -> dict[str, Any]:
    return {
        "customer": row.customer.label,
        "name": row.customer.name,
        "expected_purchases": round(row.expected_purchases, _PLACES),
        "p_alive": round(row.p_alive, _PLACES),
        "p_active": None if row.p_active is None else round(row.p_active, _PLACES),
        "expected_spend": row.expected_spend,
        "expected_value": row.expected_value,
        "currency": currency,
        "risk_rank": row.risk_rank,
    }
