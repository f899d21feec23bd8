"""Charts equal the reports to the cent, and every mark leads to exactly the customers that it counts."""

from __future__ import annotations

import json
from calendar import month_name
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from app.bootstrap import Steward, open_steward
from app.cli.chart_documents import CHART_DOCUMENTS
from app.cli.report_documents import plain
from app.errors import UsageError
from app.services.kernel.filters import Term
from app.services.kernel.listing import Listing
from app.services.registry import LISTS
from app.services.workflows.charts.coverage import coverage_in_words
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Chart, Choices, Mark
from app.services.workflows.charts.queries import find_chart_customers, load_chart, load_chart_options
from app.services.workflows.demo.commands import FillDemo
from app.services.workflows.insight import load_customer_insight, load_insight_columns
from app.services.workflows.report_rows import report_rfm, report_rhythm
from app.services.workflows.report_worth import Horizon, report_clv
from app.services.workflows.reports import (
    Scope,
    report_kpi,
    report_pareto,
    report_retention,
    report_sales,
    report_segments,
)
from app.services.workspace.opening import Credentials
from app.text import Text
from tests import factories as make
from tests.services.conftest import CLOCK, Template
from tests.services.transfer_cases import bring

TODAY: Final = date(2026, 11, 20)
ALWAYS: Final = Choices(TODAY)
OCTOBER: Final = Choices(TODAY, first=date(2026, 10, 1), last=date(2026, 10, 31))
CENT: Final = Decimal("0.01")
NOWHERE: Final = """customer,ordered_on,amount,currency
Nowhere 1,2026-10-05,77.10,CNY
Nowhere 1,,0.33,CNY
Nowhere 2,2026-10-06,177.10,CNY
Nowhere 2,,0.66,CNY
"""


@pytest.fixture(scope="module")
def shop(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Steward]:
    """The demo's customers; to some of them orders without a day, and without a region."""
    folder = tmp_path_factory.mktemp("charts")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STEWARD_DATA_DIR", str(folder / "data"))
        file = template.copy_to(folder / "shop.steward")
        steward = open_steward(file, Credentials(key=template.key), program="test", write=True, clock=CLOCK)
        steward.do(FillDemo(TODAY, 1, 300))
        bring(steward, NOWHERE, "orders", create_missing=True)
        yield steward
        steward.close(with_backup=False)


def sold(shop: Steward, by: list[str], choices: Choices = ALWAYS, *terms: Term) -> dict[tuple[str | None, ...], Any]:
    """Return the rows of the report on sales in the yuan, by the names of their groups."""
    scope = Scope(choices.as_of, choices.first, choices.last, terms)
    return {tuple(row.group.values()): row for row in shop.ask(report_sales, by, scope).rows if row.currency == "CNY"}


def now(chart: Chart) -> list[Mark]:
    """Return the marks of the period itself."""
    return [mark for mark in chart.marks if not mark.is_before]


def rows(chart: Chart) -> list[dict[str, Any]]:
    """Return the rows of the table by names of columns."""
    return [dict(zip((each.name for each in chart.table.columns), row, strict=True)) for row in chart.table.rows]


def cents(mark: Mark) -> Decimal:
    """Return the money that a mark draws."""
    assert mark.size is not None
    return Decimal(str(mark.size)).quantize(CENT)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("choices", [ALWAYS, OCTOBER, replace(ALWAYS, currency="EUR", owner="Katrin Vogel")])
def test_that_a_chart_is_whole_and_each_mark_leads_to_the_customers_that_it_counts(
    shop: Steward, name: str, choices: Choices
) -> None:
    chart = shop.ask(load_chart, name, choices)
    across = len(chart.across.labels) if chart.across else 0
    down = len(chart.down.labels) if chart.down else 0

    assert chart == shop.ask(load_chart, name, choices)
    assert (chart.name, chart.kind) == (name, CHARTS[name].kind)
    assert all(map(str, (chart.sentence, chart.definition)))
    assert all(number >= 0 for number in chart.coverage.values())
    assert len(coverage_in_words(chart.coverage)) == sum(number > 0 for number in chart.coverage.values())
    assert not (chart.declined and (chart.marks or chart.table.rows))
    assert all(len(row) == len(chart.table.columns) for row in chart.table.rows)
    assert len(chart.table.keys) in (0, len(chart.table.rows))
    assert all(isinstance(part, str) for mark in chart.marks for part in mark.key)
    assert all(not across or mark.x < across for mark in chart.marks if name != "tiles")
    assert all(not down or mark.y < down for mark in chart.marks)
    keys = [mark.key for mark in chart.marks if mark.key]
    assert len(keys) == len(set(keys))
    counted = [mark for mark in chart.marks if mark.key and mark.customers]
    for mark in counted[:: max(len(counted) // 12, 1)]:
        found = shop.ask(find_chart_customers, name, choices, mark.key)
        assert len(found) == len(set(found)) == mark.customers, mark


@pytest.mark.parametrize("choices", [ALWAYS, OCTOBER])
def test_that_regions_months_and_reps_equal_the_report_on_sales_to_the_cent(shop: Steward, choices: Choices) -> None:
    regions, months = (shop.ask(load_chart, name, choices) for name in ("regions", "months"))
    by_region, by_month = sold(shop, ["region"], choices), sold(shop, ["month"], choices)
    named: dict[tuple[str | None, ...], Mark] = {
        (mark.label if isinstance(mark.label, str) else None,): mark for mark in now(regions)
    }

    assert (None,) in named
    assert named.keys() == by_region.keys()
    for group, row in by_region.items():
        shown = named[group].shown
        assert cents(named[group]) == Decimal(row.amount_minor).scaleb(-2)
        assert (shown["orders"], shown["customers"]) == (row.orders, row.customers)
        assert shown["new_customers"] == row.new_customers
    assert {mark.label: cents(mark) for mark in now(months) if mark.size} == {
        month: Decimal(row.amount_minor).scaleb(-2) for (month,), row in by_month.items() if month
    }
    undated = [row["amount"] for row in rows(months) if isinstance(row["month"], Text)]
    assert undated == ([Decimal("0.99")] if choices is ALWAYS else [])
    reps = shop.ask(load_chart, "reps", choices)
    totals = {mark.label if isinstance(mark.label, str) else None: cents(mark) for mark in now(reps) if mark.customers}
    assert totals == {rep: Decimal(row.amount_minor).scaleb(-2) for (rep,), row in sold(shop, ["rep"], choices).items()}


def test_that_crossings_with_the_season_equal_the_report_on_sales(shop: Steward) -> None:
    regions = shop.ask(load_chart, "region_season", ALWAYS)
    seasons = sold(shop, ["region", "season_name"])
    products = shop.ask(load_chart, "product_season", ALWAYS, "all")
    triples = sold(shop, ["product", "region", "season_name"])

    assert sorted(cents(mark) for mark in regions.marks if mark.key) == sorted(
        Decimal(row.amount_minor).scaleb(-2) for row in seasons.values()
    )
    assert sum(map(cents, products.marks)) == sum(Decimal(row.amount_minor).scaleb(-2) for row in triples.values())
    known = {key: row for key, row in triples.items() if None not in key}
    for mark, row in zip(products.marks, rows(products), strict=True):
        if isinstance(row["product"], str) and isinstance(row["region"], str) and mark.key[0] != "undated":
            report = known[row["product"], row["region"], mark.key[0]]
            assert (row["amount"] * 100, row["orders"], row["customers"]) == (
                report.amount_minor, report.orders, report.customers,
            )  # fmt: skip


def test_that_segments_and_scores_equal_their_reports(shop: Steward) -> None:
    report = {row.segment: row for row in shop.ask(report_segments, Scope(TODAY)).rows if row.currency == "CNY"}
    segments, grid = (shop.ask(load_chart, name, ALWAYS) for name in ("segments", "rfm"))
    never = [row for row in shop.ask(report_rfm, Scope(TODAY)).rows if not row.frequency]

    for row, key in zip(rows(segments), segments.table.keys, strict=True):
        expected = report.get(key[1])
        assert row["amount"] * 100 == (expected.amount_minor if expected else 0)
        assert row["share"] == (expected.share if expected else None)
    assert sum(map(cents, grid.marks)) == sum(Decimal(row.amount_minor).scaleb(-2) for row in report.values())
    assert segments.coverage["never_bought"] == len(never)


@pytest.mark.parametrize("name", ["segments", "rfm", "pareto"])
def test_that_the_marks_of_a_partition_lead_to_each_of_its_customers_once(shop: Steward, name: str) -> None:
    chart = shop.ask(load_chart, name, OCTOBER)
    found = [
        each for mark in now(chart) if mark.key for each in shop.ask(find_chart_customers, name, OCTOBER, mark.key)
    ]
    terms = sold(shop, ["year"], OCTOBER)
    buyers = chart.coverage["buyers"] if name != "pareto" else terms["2026",].customers

    assert len(found) == len(set(found)) == buyers


def test_that_cohorts_equal_the_report_and_part_all_who_ever_bought(shop: Steward) -> None:
    report, _ = shop.ask(report_retention, Scope(TODAY))
    counts = shop.ask(load_chart, "cohorts", ALWAYS, "counts")
    money = shop.ask(load_chart, "cohorts", ALWAYS, "money")
    by_line: dict[int, list[float]] = {}
    for mark in counts.marks:
        if mark.size is not None:
            by_line.setdefault(mark.y, []).append(mark.size)
    began = [mark.key for mark in counts.marks if mark.x == 0]
    found = [each for key in began for each in shop.ask(find_chart_customers, "cohorts", ALWAYS, key)]

    assert list(by_line.values()) == [report.observable(at).tolist() for at in range(len(report.months))]
    assert len(found) == len(set(found)) == report.coverage["customers"]
    assert sum(cents(mark) for mark in money.marks if mark.size) == Decimal(int(report.amounts["CNY"].sum())).scaleb(-2)


def test_that_tiles_equal_the_key_figures_of_the_period_and_of_the_one_before(shop: Steward) -> None:
    chart = shop.ask(load_chart, "tiles", OCTOBER)
    report = shop.ask(report_kpi, Scope(TODAY, OCTOBER.first, OCTOBER.last))

    for is_before, figures in ((False, report.now), (True, report.before)):
        shown = {mark.key[-1]: mark.size for mark in chart.marks if mark.is_before is is_before}
        assert shown["orders"] == figures.orders
        assert shown["new"] == figures.new_customers
        assert shown["retention"] == figures.retention
        assert shown["revenue"] == figures.takings["CNY"].amount_minor / 100
    trends = {mark.key[0]: mark.trend for mark in now(chart)}
    assert trends["revenue"][-1] == report.now.takings["CNY"].amount_minor / 100
    assert trends["retention"][-1] == report.now.retention
    assert trends["revenue"][-2] == report.before.takings["CNY"].amount_minor / 100
    assert all(len(each) == 12 for each in trends.values())


def test_that_value_classes_rhythms_and_forecasts_equal_their_reports(shop: Steward) -> None:
    spread = next(each for each in shop.ask(report_pareto, Scope(TODAY)).currencies if each.currency == "CNY")
    classes = [int((spread.value_class.codes == code).sum()) for code in range(3)]
    late = [
        row for row in shop.ask(report_rhythm, Scope(TODAY)).rows if row.basis == "own" and (row.days_late or 0) > 0
    ]
    rhythm = shop.ask(load_chart, "rhythm", ALWAYS, "all")
    worth = shop.ask(report_clv, Scope(TODAY), Horizon())
    forecast = shop.ask(load_chart, "forecast", ALWAYS, "all")

    assert [row["customers"] for row in rows(shop.ask(load_chart, "pareto", ALWAYS))] == classes
    assert sorted((row["days_late"], row["customer"]) for row in rows(rhythm)) == sorted(
        (row.days_late, row.customer.name) for row in late
    )
    assert Counter(row["expected_purchases"] for row in rows(forecast)) == Counter(
        row.expected_purchases for row in worth.rows
    )
    assert Counter(row["expected_value"] for row in rows(forecast)) == Counter(row.expected_value for row in worth.rows)


def test_that_the_period_before_of_whole_months_is_as_many_whole_months(shop: Steward) -> None:
    chart = shop.ask(load_chart, "regions", OCTOBER)
    september = replace(OCTOBER, first=date(2026, 9, 1), last=date(2026, 9, 30))
    before = {mark.label: cents(mark) for mark in chart.marks if mark.is_before and mark.size}

    assert before == {
        region: Decimal(row.amount_minor).scaleb(-2) for (region,), row in sold(shop, ["region"], september).items()
    }
    assert not any(mark.is_before for mark in shop.ask(load_chart, "regions", replace(OCTOBER, compares=False)).marks)


@pytest.mark.parametrize("name", ["rfm", "segments", "region_season", "product_season"])
def test_that_what_is_told_of_the_period_before_is_what_its_own_chart_shows(shop: Steward, name: str) -> None:
    september = replace(OCTOBER, first=date(2026, 9, 1), last=date(2026, 9, 30), currency="CNY")
    own = {mark.key: mark.shown for mark in now(shop.ask(load_chart, name, september)) if mark.key}
    told = {mark.key: mark.shown["before"] for mark in now(shop.ask(load_chart, name, OCTOBER)) if mark.key in own}

    assert told
    figure = "customers" if name == "segments" else "amount"
    assert {key: own[key][figure] for key in told if "others" not in key} == {
        key: value for key, value in told.items() if "others" not in key
    }


def test_that_months_that_the_period_cuts_are_not_compared_and_never_the_quietest(shop: Steward) -> None:
    cut = replace(ALWAYS, first=date(2025, 11, 19))
    chart = shop.ask(load_chart, "months", cut)
    by_month = {row["month"]: row for row in rows(chart)}
    earlier = {row["month"]: row["amount"] for row in rows(shop.ask(load_chart, "months", ALWAYS))}
    whole = [row for row in by_month.values() if row["month"] not in ("2025-11", "2026-11")]

    assert [by_month[month]["year_before"] for month in ("2025-11", "2026-11")] == [None, None]
    assert {row["month"]: row["year_before"] for row in whole} == {
        row["month"]: earlier[f"{int(row['month'][:4]) - 1}{row['month'][4:]}"] for row in whole
    }
    quietest = min(whole, key=lambda row: row["amount"])["month"]
    assert f"quietest month {month_name[int(quietest[5:])]}" in str(chart.sentence)


def test_that_nothing_is_compared_with_days_before_the_first_order(shop: Steward) -> None:
    first = shop.ask(load_chart_options).first

    for name in ("regions", "tiles", "reps"):
        assert not any(mark.is_before for mark in shop.ask(load_chart, name, replace(ALWAYS, first=first)).marks)


def test_that_a_region_is_drilled_into_its_cities(shop: Steward) -> None:
    regions = shop.ask(load_chart, "regions", ALWAYS)
    region = regions.drills[0]
    cities = shop.ask(load_chart, "regions", ALWAYS, region)

    assert sum(map(cents, now(cities))) == next(cents(mark) for mark in regions.marks if mark.label == region)
    for mark in now(cities):
        assert len(shop.ask(find_chart_customers, "regions", ALWAYS, mark.key)) == mark.customers


def test_that_each_filter_leaves_what_the_report_leaves(shop: Steward) -> None:
    options = shop.ask(load_chart_options)
    owner, region, product = options.owners[0], options.regions[0], options.products[0]
    in_yuan = replace(ALWAYS, currency="CNY")

    def total(choices: Choices) -> Decimal:
        return sum((row["amount"] for row in rows(shop.ask(load_chart, "regions", choices))), Decimal(0))

    by_region, by_product, by_segment = sold(shop, ["region"]), sold(shop, ["product"]), sold(shop, ["segment"])
    of_owner = sold(shop, ["region"], ALWAYS, Term("owner", owner))
    assert total(replace(in_yuan, owner=owner)) * 100 == sum(row.amount_minor for row in of_owner.values())
    for name, _ in options.segments:
        minor = by_segment[name,].amount_minor if (name,) in by_segment else 0
        assert total(replace(in_yuan, segment=name)) * 100 == minor
    for region in options.regions:
        minor = by_region[region,].amount_minor if (region,) in by_region else 0
        assert total(replace(in_yuan, region=region)) * 100 == minor
    minor = sum(row.amount_minor for (name,), row in by_product.items() if name == product)
    assert total(replace(in_yuan, product=product)) * 100 == minor
    # Whoever founded the workspace is of no team.
    of_all = sum(total(replace(in_yuan, owner=each)) for each in options.owners if each != "Lin Yue")
    assert sum(total(replace(in_yuan, team=team)) for team in options.teams) == of_all
    tagged = shop.ask(LISTS["customers"], Listing((Term("tags", options.tags[0]),))).total
    coverage = shop.ask(load_chart, "rfm", replace(ALWAYS, tag=options.tags[0])).coverage
    assert coverage["buyers"] + coverage["never_bought"] == tagged


def test_that_currencies_are_drawn_one_at_a_time_and_the_others_are_named(shop: Steward) -> None:
    options = shop.ask(load_chart_options)
    chart = shop.ask(load_chart, "regions", ALWAYS)
    other = shop.ask(load_chart, "regions", replace(ALWAYS, currency=options.currencies[1]))

    assert (chart.currency, other.currency) == options.currencies[:2]
    first = shop.ask(load_chart, next(iter(CHARTS)), ALWAYS)
    assert all(name in str(first.sentence) for name in options.currencies[:2])
    assert chart.coverage["orders_in_other_currencies"] > 0
    assert {row["currency"] for row in rows(other)} == {options.currencies[1]}


@pytest.mark.parametrize("name", CHARTS)
def test_that_without_data_a_chart_says_why_and_draws_nothing(steward: Steward, name: str) -> None:
    chart = steward.ask(load_chart, name, ALWAYS)

    assert chart.declined is not None
    assert str(chart.sentence)
    assert (chart.marks, chart.table.rows) == ((), ())
    assert steward.ask(find_chart_customers, name, ALWAYS, ()) == ()


def test_that_no_chart_names_a_share_of_amounts_that_come_to_nothing(steward: Steward) -> None:
    customer = make.add_customer(steward)
    for amount in ("5.00", "-5.00"):
        make.place_order(steward, customer, amount, ordered_on=TODAY.isoformat())

    said = {name: str(steward.ask(load_chart, name, ALWAYS).sentence) for name in CHARTS}

    assert not [each for each in said.values() if "of the revenue" in each]
    assert {name for name, each in said.items() if each == "The amounts do not add up to more than nothing."} >= {
        "segments", "rfm", "pareto", "regions", "region_season",
    }  # fmt: skip


def test_that_an_unknown_chart_is_refused(steward: Steward) -> None:
    with pytest.raises(UsageError) as error:
        steward.ask(load_chart, "weather", ALWAYS)

    assert error.value.code == "no-chart"


def test_that_the_list_shows_of_each_customer_what_the_reports_say(shop: Steward) -> None:
    scores = {row.customer.id: row.segment for row in shop.ask(report_rfm, Scope(TODAY)).rows}
    rhythms = {row.customer.id: row for row in shop.ask(report_rhythm, Scope(TODAY)).rows}

    found = shop.ask(load_insight_columns, [*scores, b"\0" * 16])

    assert found.keys() == scores.keys()
    for key, columns in found.items():
        rhythm = rhythms.get(key)
        assert columns.segment == scores[key]
        assert columns.stage == (rhythm.stage if rhythm else "potential")
        assert columns.days_late == (rhythm.days_late if rhythm and rhythm.basis == "own" else None)
        assert (columns.value_class in ("A", "B", "C")) is (rhythm is not None)


def test_that_the_card_tells_the_rhythm_in_words_and_why_others_are_alike(shop: Steward) -> None:
    own = [row for row in shop.ask(report_rhythm, Scope(TODAY)).rows if row.basis == "own"]
    late, early = own[0], own[-1]

    said = {row.customer.id: shop.ask(load_customer_insight, row.customer.id) for row in (late, early)}

    words = {key: str(each.rhythm.sentence) for key, each in said.items() if each.rhythm}
    assert words[late.customer.id].endswith(f"days (±{late.spread_days:g}), {late.days_late} days late.")
    assert words[early.customer.id].endswith(f"due in {-(early.days_late or 0)} days.")
    alike = [each for row in own[:20] for each in shop.ask(load_customer_insight, row.customer.id).look_alikes]
    assert alike
    assert all(each.shared and each.similarity >= 0.5 for each in alike)


@pytest.mark.parametrize("name", CHART_DOCUMENTS)
def test_that_a_chart_is_printed_as_the_rows_of_its_whole_table(shop: Steward, name: str) -> None:
    found = CHART_DOCUMENTS[name](shop, Scope(TODAY, terms=(Term("currency", "CNY"),)), ())

    assert found.rows
    assert all(tuple(row) == found.names for row in found.rows)
    assert json.loads(json.dumps(plain(found.body)))
