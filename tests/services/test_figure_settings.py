"""A team sets up its figures: breaks, segments and stages hold wherever figures are shown, and can be undone."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from app.bootstrap import Steward
from app.errors import AppError
from app.models.values import Stage
from app.services.analysis.figure_rules import STANDARD
from app.services.analysis.segment_words import LABELS, SEGMENTS
from app.services.customers.commands import UpdateCustomer
from app.services.workflows.charts.model import Choices
from app.services.workflows.charts.queries import load_chart, load_chart_options
from app.services.workflows.figure_settings.commands import ChangeFigures
from app.services.workflows.figure_settings.fields import FIGURE_FIELDS, rules_from
from app.services.workflows.figure_settings.queries import load_figure_setup
from app.services.workflows.insight import load_customer_insight, load_insight_columns
from app.services.workflows.report_customers import list_customers_behind
from app.services.workflows.report_rows import report_rfm, report_rhythm
from app.services.workflows.reports import Scope, report_sales, report_segments
from app.text import verbatim
from tests import factories as make

TODAY = date(2026, 11, 20)
NOW = Scope(TODAY)
GOLD = "\n".join(("Gold", *[""] * (len(SEGMENTS) - 1)))


@pytest.fixture
def ada(steward: Steward) -> bytes:
    """A customer who bought on three days, ten days apart, the last of them 25 days ago."""
    customer = make.add_customer(steward, "Ada")
    for day in ("2026-10-06", "2026-10-16", "2026-10-26"):
        make.place_order(steward, customer, "100.00", ordered_on=day)
    return customer


def test_that_the_standard_of_each_setting_means_the_standard_of_the_figures(steward: Steward) -> None:
    assert rules_from({field.name: field.standard for field in FIGURE_FIELDS}) == STANDARD
    assert steward.ask(load_figure_setup).rules == STANDARD


def test_that_the_teams_own_breaks_and_segments_hold_everywhere_until_undone(steward: Steward, ada: bytes) -> None:
    before = steward.ask(report_rfm, NOW).rows[0]
    assert (before.r, before.f, before.m, before.segment) == (5, 3, 2, "potential_loyalists")

    own = {
        "figures_recency": "1 2 3 25", "figures_frequency": "2，3，4，5", "figures_monetary": "1, 2, 3, 300",
        "figures_segment_map": " ".join(["hibernating"] * 5 + ["hibernating", "champions"] + ["hibernating"] * 18),
        "figures_segment_names": GOLD,
    }  # fmt: skip
    steward.do(ChangeFigures(own))

    after = steward.ask(report_rfm, NOW).rows[0]
    assert (after.r, after.f, after.m, after.segment) == (2, 2, 4, "champions")
    assert [row.segment for row in steward.ask(report_segments, NOW).rows] == ["champions"]
    assert steward.ask(list_customers_behind, "segments", NOW, {"segment": "champions"}) == (ada,)
    chart = steward.ask(load_chart, "segments", Choices(TODAY))
    assert [mark.label for mark in chart.marks] == [verbatim("Gold")]
    assert "version 2" in str(chart.definition)
    assert steward.ask(load_chart_options).segments[0] == ("champions", verbatim("Gold"))
    assert steward.ask(load_insight_columns, [ada])[ada].segment_label == verbatim("Gold")
    steward.undo()
    assert steward.ask(load_insight_columns, [ada])[ada].segment_label == LABELS["potential_loyalists"]
    assert steward.ask(report_rfm, NOW).rows[0] == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("figures_scheme", "other"), ("figures_recency", "30, 90, 180"), ("figures_recency", "30, 90, 90, 365"),
        ("figures_monetary", "100, 500, 2,000, 10,000"), ("figures_segment_map", "champions"),
        ("figures_segment_names", "Gold\nGold" + "\n" * 8), ("figures_new_days", "5"), ("figures_new_days", "0"),
        ("figures_dormant_gaps", "4"), ("figures_lost_gaps", "many"), ("figures_returning_days", "-1"),
        ("figures_currency", "Taler"),
        ("figures_rates", "01.02.2026 USD 1"),
        ("figures_rates", "2026-02-01 USD 0"),
    ],
)  # fmt: skip
def test_that_what_makes_no_sense_is_refused_with_its_reason(steward: Steward, name: str, text: str) -> None:
    before = make.state_of(steward)
    with pytest.raises(AppError) as refused:
        steward.do(ChangeFigures({name: text}))
    assert refused.value.code == "bad-value"
    assert make.state_of(steward) == before


def test_that_stages_follow_the_rules_that_the_team_has_set(steward: Steward, ada: bytes) -> None:
    def now() -> tuple[str, str]:
        row = steward.ask(report_rhythm, NOW).rows[0]
        return row.state, row.stage

    assert now() == ("dormant", "dormant")
    steward.do(ChangeFigures({"figures_dormant_gaps": "2.5", "figures_loyal_days": "3"}))
    assert now() == ("due", "loyal")
    steward.do(ChangeFigures({"figures_dormant_gaps": "1", "figures_lost_gaps": "2.4"}))
    assert now() == ("lost", "lost")


def test_that_a_stage_set_by_hand_counts_before_the_one_by_orders_and_names_who_set_it(
    steward: Steward, ada: bytes
) -> None:
    assert not steward.ask(load_customer_insight, ada).stage.is_by_hand
    steward.do(UpdateCustomer(ada, {"stage": "loyal"}))
    steward.do(UpdateCustomer(ada, {"notes": "Likes tea"}))

    row = steward.ask(report_rhythm, NOW).rows[0]
    assert (row.state, row.stage, row.stage_by) == ("dormant", "loyal", "hand")
    assert steward.ask(list_customers_behind, "rhythm", NOW, {"stage": "loyal"}) == (ada,)
    assert steward.ask(list_customers_behind, "rhythm", NOW, {"stage": "dormant"}) == ()
    found = steward.ask(load_customer_insight, ada).stage
    assert (found.stage, found.by_orders, found.is_by_hand) == (Stage.LOYAL, Stage.DORMANT, True)
    assert found.set_by is not None
    assert (found.set_by.at, found.set_by.step_kind) == (steward.clock.now(), "edit")
    steward.do(UpdateCustomer(ada, {"stage": ""}))
    assert steward.ask(load_insight_columns, [ada])[ada].stage == Stage.DORMANT


def test_that_amounts_are_in_the_reporting_currency_where_the_team_has_a_rate_of_their_day(
    steward: Steward, ada: bytes
) -> None:
    for amount, currency, day in (("10.00", "USD", "2026-01-31"), ("10.00", "USD", "2026-02-01"), ("1000", "JPY", "")):
        values = {"ordered_on": day} if day else {}
        make.place_order(steward, ada, amount, currency=currency, **values)
    before = steward.ask(report_sales, [], NOW).rows
    rates = "2026-02-01, USD, 0.905\n2026-03-01 USD 5\n\n2026-01-01 JPY 0.006"

    steward.do(ChangeFigures({"figures_currency": "CNY", "figures_rates": rates}))

    def sums(by: list[str]) -> dict[str, int]:
        return {row.currency: row.amount_minor for row in steward.ask(report_sales, by, NOW).rows}

    assert sums([]) == {"CNY": 30_000 + 905 + 600, "USD": 1_000}
    assert sums(["product"]) == sums([])
    assert "converted to CNY" in str(steward.ask(load_chart, "months", Choices(TODAY)).definition)
    assert steward.ask(load_chart_options).currencies == ("CNY", "USD")
    with pytest.raises(AppError, match="two rates"):
        steward.do(ChangeFigures({"figures_rates": "2026-02-01 USD 1\n2026-02-01 USD 2"}))
    steward.undo()
    assert steward.ask(report_sales, [], NOW).rows == before


def test_that_there_is_nothing_to_convert_where_nothing_was_ordered(steward: Steward) -> None:
    steward.do(ChangeFigures({"figures_currency": "CNY", "figures_rates": "2026-01-01 USD 7"}))
    assert steward.ask(report_sales, ["product"], NOW).rows == ()


def test_that_conversion_is_exact_to_the_minor_unit_however_large_the_amount(steward: Steward, ada: bytes) -> None:
    for amount in ("0.05", "-0.05", "9999999999999.99"):
        make.place_order(steward, ada, amount, currency="USD", ordered_on="2026-11-01")
    steward.do(ChangeFigures({"figures_currency": "CHF", "figures_rates": "2026-01-01 USD 0.1234567891"}))

    by_amount = [Fraction(cents) * Fraction("0.1234567891") for cents in (5, -5, 999_999_999_999_999)]
    exact = sum(int(abs(each) + Fraction(1, 2)) * (1 if each > 0 else -1) for each in by_amount)
    assert {row.currency: row.amount_minor for row in steward.ask(report_sales, [], NOW).rows}["CHF"] == exact
