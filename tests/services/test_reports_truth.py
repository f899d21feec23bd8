"""Reports on public sales data, imported as a person would, equal what other programs computed on it.

Scores and counts are exact. Lines are rounded to the minor unit, which the truth files do not do: a
total may differ by 0.01 × √lines, a customer's by 0.05.
"""

from __future__ import annotations

import csv
import io
import json
import math
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from app.bootstrap import Steward
from app.cli.report_documents import DOCUMENTS, Document
from app.services.workflows.reports import Scope
from tests.services.conftest import Template
from tests.services.transfer_cases import another, bring

CENT: Final = Decimal("0.01")


def _bring_northwind(steward: Steward, sales: Path) -> int:
    folder = sales / "northwind"
    maps = (
        "external_id=order_id", "customer=customer_id", "ordered_on=order_date", "region=ship_country",
        "rep=employee_id",
    )  # fmt: skip
    for name in ("employees", "products", "customers"):
        bring(steward, folder / f"{name}.csv")
    bring(steward, folder / "orders.csv", "orders", maps=maps)
    return bring(steward, folder / "order_details.csv").fates["created"]


def _bring_chinook(steward: Steward, sales: Path) -> int:
    folder = sales / "chinook"
    bring(steward, folder / "Employee.csv", "users")
    bring(steward, folder / "Customer.csv", "customers")
    maps = (
        "external_id=InvoiceId", "customer=CustomerId", "ordered_on=InvoiceDate", "region=BillingCountry",
        "amount=Total",
    )  # fmt: skip
    return bring(steward, folder / "Invoice.csv", "orders", maps=maps).fates["created"]


def _bring_superstore(steward: Steward, sales: Path) -> int:
    """Bring the Chinese shop, with the manager of an order's region as its rep."""
    folder = sales / "cn_superstore"
    managers = {row["地区"]: row["地区经理"] for row in _rows(folder / "销售人员_gb18030.csv", "gb18030")}
    orders = list(_rows(folder / "订单_gb18030.csv", "gb18030"))
    names = ("订单 ID", "订单日期", "客户 ID", "客户名称", "地区", "销售额")
    lines = [[*(row[name] for name in names), managers[row["地区"]]] for row in orders]
    fields = ("external_id", "ordered_on", "customer", "customer_name", "region", "amount", "rep")
    return bring(steward, _csv([fields, *lines]), "orders", create_missing=True).fates["created"]


def _bring_online_retail(steward: Steward, sales: Path) -> int:
    with (
        zipfile.ZipFile(sales / "online_retail" / "online_retail.csv.zip") as archive,
        archive.open(archive.namelist()[0]) as file,
    ):
        rows = csv.reader(io.TextIOWrapper(file, encoding="utf-8"))
        next(rows)
        lines = [
            (number, customer.removesuffix(".0"), day, country, quantity, price)
            for number, _, _, quantity, day, price, customer, country in rows
            if customer and not number.startswith("C") and int(quantity) > 0 and float(price) > 0
        ]
    fields = ("external_id", "customer", "ordered_on", "region", "quantity", "unit_price")
    return bring(steward, _csv([fields, *lines]), "orders", create_missing=True).fates["created"]


def _bring_cdnow(steward: Steward, sales: Path) -> int:
    text = (sales / "cdnow_sample" / "CDNOW_sample.txt").read_text(encoding="ascii")
    lines = [(int(customer), day, amount) for _, customer, day, _, amount in map(str.split, text.splitlines())]
    content = _csv([("customer", "ordered_on", "amount"), *lines])
    return bring(steward, content, "orders", create_missing=True).fates["created"]


SETS: Final[Mapping[str, Callable[[Steward, Path], int]]] = {
    "northwind": _bring_northwind,
    "chinook": _bring_chinook,
    "cn_superstore": _bring_superstore,
    "online_retail": _bring_online_retail,
    "cdnow_sample": _bring_cdnow,
}


@dataclass(frozen=True)
class Case:
    """A data set in a workspace, and what is known about it."""

    steward: Steward
    truth: Path
    lines: int

    @property
    def summary(self) -> dict[str, Any]:
        """The figures over all."""
        found: dict[str, Any] = json.loads((self.truth / "summary.json").read_text(encoding="utf-8"))
        return found

    @property
    def slack(self) -> Decimal:
        """How far a total may be off, because imported lines are rounded."""
        return max(CENT, Decimal(str(0.01 * math.sqrt(self.lines))))

    def report(self, name: str, *by: str) -> Document:
        """Compute a report as of the truth's day."""
        return DOCUMENTS[name](self.steward, Scope(date.fromisoformat(self.summary["snapshot_date"])), by)

    def rows(self, name: str) -> list[dict[str, str]]:
        """Return the rows of a truth file; a set without regions or reps has none."""
        path = self.truth / f"{name}.csv"
        return list(_rows(path)) if path.exists() else []


def _assert_scores_and_segments(case: Case) -> None:
    truth = {row["customer_id"]: row for row in case.rows("rfm")}

    found = {row["customer"]: row for row in case.report("rfm").rows if row["frequency"]}

    assert {key: (row["recency_days"], row["frequency"], row["r"], row["f"], row["m"], row["segment"])
            for key, row in found.items()} == {
        key: (*(int(row[name]) for name in ("recency_days", "frequency_orders", "R", "F", "M")), row["segment"])
        for key, row in truth.items()
    }  # fmt: skip
    off = {key: abs(Decimal(row["monetary"]) - Decimal(truth[key]["monetary_total"])) for key, row in found.items()}
    assert max(off.values()) <= Decimal("0.05")


def _assert_segments_hold_everybody_and_all_sales(case: Case) -> None:
    rows = case.report("segments").rows

    assert {row["segment"]: row["customers"] for row in rows} == case.summary["segments"]
    assert sum(row["orders"] for row in rows) == case.summary["orders"]
    assert abs(sum(Decimal(row["amount"]) for row in rows) - Decimal(str(case.summary["sales_total"]))) <= case.slack
    assert sum(row["share"] for row in rows) == pytest.approx(1)


def _assert_cohorts(case: Case) -> None:
    cohorts = case.report("retention").body["cohorts"]

    def cells(name: str) -> dict[str, list[str]]:
        return {row.pop("cohort"): [value for value in row.values() if value] for row in case.rows(name)}

    assert {each["month"]: list(map(str, each["counts"])) for each in cohorts} == cells("cohort_counts")
    rates = cells("cohort_retention")
    for each in cohorts:
        assert each["size"] == each["counts"][0]
        assert each["rates"] == pytest.approx(list(map(float, rates[each["month"]])), abs=0.00005001)


def _assert_months(case: Case) -> None:
    truth = {row["month"]: row for row in case.rows("monthly")}

    found = {row["period"]: row for row in case.report("sales", "month").rows}

    assert found.keys() == truth.keys()
    for month, row in found.items():
        counted = [row["orders"], row["customers"], row["new_customers"], row["customers"] - row["new_customers"]]
        assert counted == [int(truth[month][each]) for each in ("orders", "customers", "new_customers",
                                                                "returning_customers")]  # fmt: skip
        assert abs(Decimal(row["amount"]) - Decimal(truth[month]["sales"])) <= case.slack


def _assert_sales_by(case: Case, dimension: str) -> None:
    truth = case.rows(f"sales_by_{dimension}")
    periods = {row["period_type"] for row in truth}
    found = {}
    for period in periods:
        by = [dimension] if period == "all" else [dimension, period]
        for row in case.report("sales", *by).rows:
            found[row[dimension], period, row.get("period", "all")] = row

    assert found.keys() == {(row[dimension], row["period_type"], row["period"]) for row in truth}
    for row in truth:
        ours = found[row[dimension], row["period_type"], row["period"]]
        assert (ours["orders"], ours["customers"]) == (int(row["orders"]), int(row["customers"]))
        assert abs(Decimal(ours["amount"]) - Decimal(row["sales"])) <= case.slack


def _assert_spread(case: Case) -> None:
    truth, found = case.summary["pareto"], case.report("pareto").body

    assert found["customers"] == case.summary["customers_with_orders"]
    assert found["top_customers"] == truth["top_20pct_customers"]
    assert found["customers_for_80"] == truth["customers_needed_for_80pct"]
    assert found["top_share"] == pytest.approx(truth["share_of_sales"], abs=0.00005001)
    assert found["gini"] == pytest.approx(truth["gini"], abs=0.00005001)
    assert found["curve"][0] == [0, 0]
    assert found["curve"][-1] == [1, 1]
    assert [found["top_customers"] / found["customers"], found["top_share"]] in found["curve"]


def _assert_sales_by_segment(case: Case) -> None:
    segments = {row["segment"]: (row["orders"], row["amount"]) for row in case.report("segments").rows}

    rows = case.report("sales", "segment").rows

    assert {row["segment"]: (row["orders"], row["amount"]) for row in rows} == segments


def _assert_rhythm(case: Case) -> None:
    days = {row["customer_id"]: int(row["frequency_days"]) for row in case.rows("rfm")}

    rows = case.report("rhythm").rows

    assert {row["customer"]: row["purchase_days"] for row in rows} == days
    own = Counter(row["basis"] for row in rows)["own"]
    assert own == sum(count >= 3 for count in days.values())


@pytest.mark.parametrize("name", SETS)
def test_that_every_report_on_a_public_data_set_equals_the_truth(
    name: str, template: Template, tmp_path: Path, shared_data: Path
) -> None:
    with another(template, tmp_path / "work") as steward:
        case = Case(steward, shared_data / "truth" / name, SETS[name](steward, shared_data / "sales"))

        _assert_scores_and_segments(case)
        _assert_segments_hold_everybody_and_all_sales(case)
        _assert_cohorts(case)
        _assert_months(case)
        _assert_sales_by(case, "region")
        _assert_sales_by(case, "rep")
        _assert_sales_by_segment(case)
        _assert_spread(case)
        _assert_rhythm(case)


def _rows(path: Path, encoding: str = "utf-8-sig") -> Iterator[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        yield from csv.DictReader(file)


def _csv(rows: list[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
