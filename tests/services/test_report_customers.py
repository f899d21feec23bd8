"""From a picture to the people behind it: each part of a report counts the customers that it names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.bootstrap import Steward
from app.errors import UsageError
from app.services.workflows.report_customers import list_customers_behind
from app.services.workflows.report_rows import report_rfm, report_rhythm
from app.services.workflows.reports import Scope, report_pareto, report_retention, report_sales, report_segments
from tests import factories as make
from tests.services.transfer_cases import bring

TODAY = Scope(date(2026, 11, 20))


@pytest.fixture
def shop(steward: Steward) -> Steward:
    """Thirty customers who bought now and then, one of them nowhere."""
    lines = [
        f"C{n},2026-{1 + (n * k) % 11:02d}-{1 + n % 28:02d},{n + k}.50,{('North', 'South', '')[n % 3]},{'AB'[k % 2]}\n"
        for n in range(30)
        for k in range(1 + n % 5)
    ]
    bring(steward, "customer,ordered_on,amount,region,product\n" + "".join(lines), "orders", create_missing=True)
    make.add_customer(steward, "Never")
    return steward


def behind(shop: Steward, report: str, **cell: Any) -> tuple[bytes, ...]:
    """Return the customers of a part of a report."""
    return shop.ask(list_customers_behind, report, TODAY, cell)


def test_that_every_group_of_sales_names_as_many_customers_as_it_counts(shop: Steward) -> None:
    for by in (["region"], ["region", "quarter"], ["product", "month"], ["segment", "season"]):
        for row in shop.ask(report_sales, by, TODAY).rows:
            assert len(behind(shop, "sales", currency=row.currency, **row.group)) == row.customers


def test_that_segments_classes_and_scores_name_the_customers_that_they_count(shop: Steward) -> None:
    for row in shop.ask(report_segments, TODAY).rows:
        assert len(behind(shop, "segments", segment=row.segment)) == row.customers
    (spread,) = shop.ask(report_pareto, TODAY).currencies
    for code, name in enumerate(spread.value_class.names):
        found = behind(shop, "pareto", currency=spread.currency, **{"class": name})
        assert len(found) == (spread.value_class.codes == code).sum()
    for score in shop.ask(report_rfm, TODAY).rows[:30]:
        assert score.customer.id in behind(shop, "rfm", r=score.r, f=score.f)
    assert behind(shop, "pareto", currency="XXX", **{"class": "A"}) == ()


def test_that_each_cell_of_a_cohort_names_the_customers_that_it_counts(shop: Steward) -> None:
    cohorts, _ = shop.ask(report_retention, TODAY)

    for at, month in enumerate(cohorts.months):
        assert len(behind(shop, "retention", month=month)) == cohorts.sizes[at]
        for later, count in enumerate(cohorts.observable(at)):
            assert len(behind(shop, "retention", month=month, later=later)) == count
    assert behind(shop, "retention", month="1999-01") == ()


def test_that_states_and_stages_name_their_customers_and_one_who_never_bought_is_potential(shop: Steward) -> None:
    rows = shop.ask(report_rhythm, TODAY).rows

    for row in rows:
        assert row.customer.id in behind(shop, "rhythm", state=row.state)
        assert row.customer.id in behind(shop, "rhythm", stage=row.stage)
    assert len(behind(shop, "rhythm", stage="potential")) == 1


def test_that_a_report_without_parts_says_so(shop: Steward) -> None:
    with pytest.raises(UsageError) as error:
        behind(shop, "kpi")

    assert error.value.code == "no-cells"
