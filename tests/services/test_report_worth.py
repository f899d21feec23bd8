"""The forecast of purchases and value on a public data set, imported as a person would."""

from __future__ import annotations

import csv
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import Steward
from app.cli.worth_document import clv
from app.errors import UsageError
from app.services.workflows.report_worth import Horizon
from app.services.workflows.reports import Scope
from tests.services.conftest import Template
from tests.services.transfer_cases import another, bring


def _bring_cdnow(steward: Steward, data: Path) -> None:
    text = (data / "sales" / "cdnow_sample" / "CDNOW_sample.txt").read_text(encoding="ascii")
    rows = [(int(customer), day, amount) for _, customer, day, _, amount in map(str.split, text.splitlines())]
    lines = ["customer,ordered_on,amount,currency", *(",".join(map(str, (*row, "USD"))) for row in rows)]
    bring(steward, "\n".join(lines), "orders", create_missing=True)


def test_that_the_forecast_on_the_cdnow_sample_is_the_published_one(
    template: Template, tmp_path: Path, shared_data: Path
) -> None:
    truth = shared_data / "truth" / "cdnow_sample"
    published = json.loads((truth / "clv.json").read_text(encoding="utf-8"))["published"]
    examples = list(csv.DictReader((truth / "clv_examples.csv").read_text(encoding="utf-8").splitlines()))
    with another(template, tmp_path / "work") as steward:
        _bring_cdnow(steward, shared_data)

        found = clv(steward, Scope(date(1998, 6, 30)), Horizon(39, date(1997, 9, 30)))

    body = found.body
    for name in ("r", "alpha", "a", "b"):
        assert body["bgnbd"][name] == pytest.approx(published["bgnbd"][name], rel=0.01)
    for name in ("p", "q", "v"):
        assert body["gamma_gamma"][name] == pytest.approx(published["gamma_gamma"][name], rel=0.01)
    assert body["holdout"]["rmse"] <= 1.61
    assert body["holdout"]["actual_total"] == 1882
    rows = {row["customer"]: row for row in found.rows}
    assert len(rows) == 2357
    for example in examples:
        row = rows[example["customer_id"]]
        assert row["expected_purchases"] == pytest.approx(float(example["expected_purchases_39w"]), abs=0.01)
        assert float(row["expected_spend"]) == pytest.approx(float(example["expected_average_spend"]), abs=0.01)
        assert Decimal(row["expected_value"]).as_tuple().exponent == -2
    assert found.declined == ()


def test_that_a_small_workspace_declines_in_words_and_has_no_rows(template: Template, tmp_path: Path) -> None:
    with another(template, tmp_path / "work") as steward:
        found = clv(steward, Scope(date(2026, 6, 30)), Horizon())

    assert (found.body["bgnbd"], found.body["gamma_gamma"], found.body["holdout"]) == (None, None, None)
    assert (found.rows, len(found.declined or ())) == ([], 1)


def test_that_a_horizon_of_nothing_is_refused(template: Template, tmp_path: Path) -> None:
    with another(template, tmp_path / "work") as steward, pytest.raises(UsageError):
        clv(steward, Scope(date(2026, 1, 1)), Horizon(0))
