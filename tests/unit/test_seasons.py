"""The year's shape: season index, months against years, the year before and Lunar New Year."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.values import day_number, day_of_number
from app.services.analysis.columns import NO_DAY, Coded, Ints, OrderColumns
from app.services.analysis.crossings import crossing
from app.services.analysis.seasons import (
    lunar_new_years,
    month_matrix,
    new_year_weeks,
    season_index,
    year_on_year,
)
from tests.shared_data import DATA, needs_data


def days(*each: date | None) -> Ints:
    """Return dates as the columns have them."""
    return np.array([NO_DAY if day is None else day_number(day) for day in each], dtype=np.int64)


def monthly(first_year: int, amounts: list[int]) -> tuple[Ints, Ints]:
    """Return one order a month from January of a year on."""
    when = [date(first_year + at // 12, at % 12 + 1, 15) for at in range(len(amounts))]
    return days(*when), np.array(amounts, dtype=np.int64)


def test_that_the_index_is_the_month_divided_by_the_centred_mean_of_twelve() -> None:
    shape = [50, 50, 100, 100, 100, 200, 100, 100, 100, 100, 100, 100]

    found = season_index(*monthly(2024, shape * 3), day_number(date(2026, 12, 31)))

    assert found.index == pytest.approx(np.array(shape) / 100)
    assert (found.peaks, found.slacks) == ((6,), (1, 2))
    assert found.years.tolist() == [2] * 12
    assert np.isnan(found.ratios[[0, 5, 30, 35]]).all()


def test_that_growth_does_not_look_like_a_season() -> None:
    found = season_index(*monthly(2023, [1000 + 10 * at for at in range(48)]), day_number(date(2026, 12, 31)))

    assert found.index == pytest.approx(np.ones(12))


def test_that_under_two_years_of_whole_months_there_is_no_index() -> None:
    day, amount = monthly(2024, [100] * 24)

    whole = season_index(day, amount, day_number(date(2025, 12, 31)))
    cut = season_index(day, amount, day_number(date(2025, 12, 30)))

    assert whole.declined is None
    assert str(cut.declined) == "A season index needs 24 whole months of sales; there are 23."
    assert (len(cut.index), cut.peaks) == (0, ())
    assert len(cut.amounts) == 23


def test_that_months_after_the_last_order_do_not_pull_the_seasons_down() -> None:
    day, amount = monthly(2021, [100] * 24)

    assert season_index(day, amount, day_number(date(2026, 6, 30))).index == pytest.approx(np.ones(12))


def test_that_nothing_sold_gives_no_index_and_no_matrix() -> None:
    none = days(None)

    assert season_index(none, none, 20_000).declined is not None
    assert month_matrix(none, none, 20_000).amounts.shape == (0, 12)
    assert not year_on_year(none, none, 20_000).is_known.any()


ORDERS = st.lists(
    st.tuples(st.none() | st.dates(date(2021, 1, 1), date(2026, 12, 31)), st.integers(-(10**12), 10**12)), max_size=50
)


@given(ORDERS)
def test_that_months_of_all_years_add_up_to_the_total(orders: list[tuple[date | None, int]]) -> None:
    as_of = day_number(date(2025, 5, 5))
    day, amount = days(*(each for each, _ in orders)), np.array([paid for _, paid in orders], dtype=np.int64)

    found = month_matrix(day, amount, as_of)

    assert found.amounts.sum() == sum(paid for each, paid in orders if each and each <= date(2025, 5, 5))
    assert not found.amounts[~found.is_known].any()
    assert (found.cell >= 0).tolist() == [bool(each and each <= date(2025, 5, 5)) for each, _ in orders]


def test_that_months_before_the_first_order_and_after_the_as_of_day_are_empty_and_a_cut_one_is_marked() -> None:
    found = month_matrix(days(date(2024, 3, 9)), np.array([7]), day_number(date(2025, 2, 27)))

    assert found.years.tolist() == [2024, 2025]
    assert np.flatnonzero(found.is_known).tolist() == list(range(2, 14))
    assert np.flatnonzero(found.is_whole).tolist() == list(range(2, 13))
    assert found.amounts[0, 2] == 7


def test_that_the_month_of_the_as_of_day_is_compared_with_the_same_days_a_year_before() -> None:
    day = days(date(2025, 3, 10), date(2025, 3, 11), date(2026, 3, 10), date(2026, 3, 11), date(2025, 1, 31))

    found = year_on_year(day, np.array([100, 1000, 150, 9999, 40]), day_number(date(2026, 3, 10)))

    assert (found.amounts[-1], found.before[-1], found.change[-1]) == (150, 100, 0.5)
    assert (found.amounts[-3], found.before[-3], found.change[-3]) == (0, 40, -1)
    assert found.is_known.tolist() == [False] * 9 + [True] * 3
    assert np.isnan(found.change[-2])


def test_that_a_whole_february_is_compared_with_the_whole_one_of_a_leap_year() -> None:
    day = days(date(2024, 2, 29), date(2025, 2, 28), date(2024, 3, 1))

    assert year_on_year(day, np.array([10, 20, 5]), day_number(date(2025, 2, 28))).before[-1] == 10


def test_that_lunar_new_year_is_found_with_its_holidays_and_weeks() -> None:
    found = lunar_new_years(day_number(date(2024, 2, 17)), day_number(date(2026, 2, 16)))

    assert [day_of_number(each.day) for each in found] == [date(2025, 1, 29), date(2026, 2, 17)]
    assert new_year_weeks(day_number(date(2026, 1, 1)), day_number(date(2026, 12, 31))) == ("2026-W08", "2026-W09")


def coded(*texts: str | None) -> Coded:
    """Return texts as codes."""
    names = tuple(dict.fromkeys(text for text in texts if text))
    return Coded(np.array([names.index(text) if text else -1 for text in texts], dtype=np.int64), names)


def orders(day: Ints, amount: list[int], region: Coded, product: Coded | None = None) -> OrderColumns:
    """Return orders of as many customers."""
    n = len(day)
    none = Coded(np.full(n, -1), ())
    money = np.array(amount, dtype=np.int64), coded(*["EUR"] * n)
    return OrderColumns(np.arange(n), np.arange(n), day, *money, region, none, product or none, none)


def test_that_regions_cross_seasons_in_their_order_and_lead_back_to_the_orders() -> None:
    day = days(date(2025, 6, 1), date(2024, 12, 1), date(2025, 2, 1), None, date(2025, 7, 1))
    columns = orders(day, [5, 10, 30, 2, 90], coded("华东", "华南", "华南", None, "华东"))

    found = crossing(columns, ["region", "season_name"])

    assert found.axes == (("华东", "华南", None), ("winter", "summer", None))
    assert found.amounts.tolist() == [[0, 95, 0], [40, 0, 0], [0, 0, 2]]
    assert found.customers.tolist() == [[0, 2, 0], [2, 0, 0], [0, 0, 1]]
    assert found.rows_of(1, 0).tolist() == [1, 2]


def test_that_only_the_products_with_the_largest_amounts_are_kept_when_asked_for() -> None:
    day = days(*[date(2025, 1, 1)] * 4)
    columns = orders(day, [1, 50, 3, 4], coded("N", "N", "N", "N"), coded("Pen", "Ink", "Cap", None))

    found = crossing(columns, ["product", "region", "quarter"], most=2)

    assert found.axes == (("Ink", "Cap", None), ("N",), ("2025-Q1",))
    assert found.cell.tolist() == [-1, 0, 1, 2]


@given(ORDERS, st.sampled_from(["season", "year", "week", "season_name"]))
def test_that_all_cells_of_a_crossing_add_up_to_the_total(orders_: list[tuple[date | None, int]], period: str) -> None:
    day = days(*(each for each, _ in orders_))
    columns = orders(day, [paid for _, paid in orders_], coded(*("NS"[at % 2] for at in range(len(orders_)))))

    found = crossing(columns, ["region", period])

    assert (found.amounts.sum(), found.orders.sum()) == (sum(paid for _, paid in orders_), len(orders_))


def test_that_seasons_of_years_stand_in_the_order_of_time() -> None:
    day = days(date(2025, 3, 1), date(2024, 12, 1), date(2024, 9, 1))

    found = crossing(orders(day, [1, 1, 1], coded("N", "N", "N")), ["region", "season"])

    assert found.axes[1] == ("2024-autumn", "2025-winter", "2025-spring")


@needs_data
def test_that_the_months_of_the_real_shop_are_those_of_its_truth_file() -> None:
    folder = DATA / "sales" / "cn_superstore"
    text = next(folder.glob("订单_*.csv")).read_text(encoding="gb18030")
    rows = list(csv.DictReader(text.splitlines()))
    day = days(*(date(*map(int, row["订单日期"].split("/"))) for row in rows))
    amount = np.array([int((Decimal(row["销售额"]) * 100).quantize(Decimal(1))) for row in rows])
    truth_lines = (DATA / "truth" / "cn_superstore" / "monthly.csv").read_text(encoding="utf-8").splitlines()
    truth = list(csv.DictReader(truth_lines))

    as_of = day_number(date(2017, 12, 31))
    found, index = month_matrix(day, amount, as_of), season_index(day, amount, as_of)

    totals = found.amounts.reshape(-1) / 100
    assert totals == pytest.approx([float(row["sales"]) for row in truth], abs=0.5)
    assert found.is_whole.all()
    assert index.declined is None
    assert index.index.mean() == pytest.approx(1, abs=0.05)
