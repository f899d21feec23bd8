"""The demo workspace: the same for each seed, sound, and like a real book of customers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from sqlalchemy import select

from app.bootstrap import Steward, open_steward
from app.errors import AppError, RefusedError, UsageError
from app.models.base import Stamped
from app.models.tables import RECORDS
from app.models.values import MICRO, Stage, day_number, day_of_number, moment_number
from app.services.followups.queries import find_due
from app.services.followups.rules import Urgency
from app.services.kernel import money
from app.services.kernel.changes import raw_table
from app.services.kernel.spelling import sort_key
from app.services.orders.rules import line_amount
from app.services.search.checking import problem
from app.services.search.queries import search
from app.services.workflows.demo.catalogue import line_minor
from app.services.workflows.demo.commands import FillDemo
from app.services.workflows.demo.rhythm import stage_of
from app.services.workspace.checking import check
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK, ZONE, Open, Template

TODAY = CLOCK.today()
SMALL = 120
LEAVER = "周凯"

Row = dict[str, Any]


@pytest.fixture(scope="module")
def filled(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A workspace with a small demo, closed, to be copied."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEWARD_DATA_DIR", str(folder / "data"))
        copy = Template(template.copy_to(folder / "demo.steward"), template.key)
        with _open(copy.path, copy, write=True) as steward:
            steward.do(FillDemo(TODAY, customers=SMALL))
    return copy


@pytest.fixture
def demo(filled: Template, tmp_path: Path) -> Iterator[Steward]:
    """The small demo, open."""
    steward = _open(filled.copy_to(tmp_path / "demo.steward"), filled, write=True)
    yield steward
    steward.close(with_backup=False)


def _open(path: Path, template: Template, *, write: bool) -> Steward:
    return open_steward(path, Credentials(key=template.key), program="test", write=write, clock=CLOCK)


def _rows(steward: Steward, table: str) -> list[Row]:
    with steward.workspace.database.readers.connect() as connection:
        found = connection.execute(select(raw_table(table))).mappings().all()
    return [dict(row) for row in found]


def _by(rows: list[Row], name: str) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[name]].append(row)
    return groups


class TestFilling:
    def test_that_the_same_seed_and_day_give_the_same_rows(self, demo: Steward, open_copy: Open) -> None:
        again = open_copy()
        again.do(FillDemo(TODAY, customers=SMALL))
        assert make.state_of(again) == make.state_of(demo)

    def test_that_another_seed_gives_another_story(self, demo: Steward, open_copy: Open) -> None:
        other = open_copy()
        other.do(FillDemo(TODAY, seed=2, customers=20))
        names = [{row["name"] for row in _rows(each, "customer")} for each in (demo, other)]
        assert len(names[1]) == 20
        assert len(names[0] & names[1]) < 3

    def test_that_filling_can_be_taken_back(self, steward: Steward) -> None:
        before = make.state_of(steward)
        steward.do(FillDemo(TODAY, customers=20))
        assert make.state_of(steward) != before
        steward.undo()
        assert make.state_of(steward) == before

    def test_that_a_workspace_in_use_is_not_filled(self, steward: Steward) -> None:
        make.add_customer(steward)
        with pytest.raises(AppError) as refused:
            steward.do(FillDemo(TODAY, customers=20))
        assert refused.value.code == "not-empty"
        assert len(_rows(steward, "customer")) == 1

    def test_that_a_demo_without_customers_is_refused(self, steward: Steward) -> None:
        with pytest.raises(UsageError):
            steward.do(FillDemo(TODAY, customers=0))

    def test_that_a_rep_cannot_fill_a_workspace(self, steward: Steward) -> None:
        make.add_user(steward, "Rep", role="rep")
        steward.act_as("Rep")
        with pytest.raises(RefusedError):
            steward.do(FillDemo(TODAY, customers=20))

    @pytest.mark.parametrize("today", [date(2024, 2, 29), date(2027, 1, 1)])
    def test_that_any_day_and_number_will_do(self, steward: Steward, today: date) -> None:
        steward.do(FillDemo(today, customers=3))
        assert len(_rows(steward, "interaction")) == 30


class TestSoundness:
    def test_that_a_deep_check_finds_nothing_wrong(self, demo: Steward) -> None:
        checked = check(demo.workspace, problem, deep=True)
        # A file that is opened with its raw key has no key slots.
        assert [each.what for each in checked if not each.is_ok] == ["slots"]

    def test_that_nothing_happens_after_the_beginning_of_today(self, demo: Steward) -> None:
        midnight = datetime.combine(TODAY, datetime.min.time(), tzinfo=ZoneInfo(ZONE))
        latest = moment_number(midnight)
        for table in (name for name, cls in RECORDS.items() if issubclass(cls, Stamped)):
            made = [row for row in _rows(demo, table) if row.get("name") != "Lin Yue"]
            assert all(row["created_at"] <= row["updated_at"] < latest for row in made), table
        assert all(row["happened_at"] < latest for row in _rows(demo, "interaction"))
        assert all(row["ordered_on"] < day_number(TODAY) for row in _rows(demo, "order"))

    def test_that_lines_cost_what_quantity_price_and_discount_make(self, demo: Steward) -> None:
        currencies = {row["id"]: row["currency"] for row in _rows(demo, "order")}
        lines = _rows(demo, "order_line")
        assert len(lines) > 1000
        for line in lines:
            quantity, price = Decimal(line["quantity"]) / MICRO, Decimal(line["unit_price"]) / MICRO
            share = Decimal(line["discount"]) / MICRO if line["discount"] else None
            exact = line_amount(quantity, price, share)
            assert line["amount_minor"] == money.minor(exact, currencies[line["order_id"]])

    def test_that_orders_keep_the_owner_of_their_day(self, demo: Steward) -> None:
        periods = _by(_rows(demo, "owner_period"), "customer_id")
        assert any(len(theirs) > 1 for theirs in periods.values())
        for theirs in periods.values():
            ordered = sorted(theirs, key=lambda period: int(period["from_at"]))
            assert [period["to_at"] for period in ordered] == [
                *(period["from_at"] for period in ordered[1:]), None,
            ]  # fmt: skip

    def test_that_numbers_of_orders_rise_with_the_days(self, demo: Steward) -> None:
        orders = sorted(_rows(demo, "order"), key=lambda row: str(row["number"]))
        assert len({row["number"] for row in orders}) == len(orders)
        assert all(day_of_number(row["ordered_on"]).year == int(row["number"][:4]) for row in orders)
        assert all(first["ordered_on"] <= then["ordered_on"] for first, then in pairwise(orders))

    def test_that_deals_pass_their_stages_in_time(self, demo: Steward) -> None:
        entries = _by(_rows(demo, "deal_stage_entry"), "deal_id")
        deals = _rows(demo, "deal")
        assert {deal["stage"] for deal in deals} >= {"won", "lost", "proposal"}
        for deal in deals:
            theirs = sorted(entries[deal["id"]], key=lambda entry: int(entry["entered_at"]))
            assert theirs[-1]["stage"] == deal["stage"]
            assert (deal["closed_on"] is not None) == (deal["stage"] in ("won", "lost"))
            assert (deal["lost_reason"] is not None) == (deal["stage"] == "lost")

    def test_that_phone_numbers_are_valid_and_mail_goes_nowhere(self, demo: Steward) -> None:
        points = _by(_rows(demo, "contact_point"), "kind")
        for point in points["phone"]:
            number = phonenumbers.parse(point["value"])
            assert phonenumbers.is_valid_number(number), point["value"]
            e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            assert e164 == point["normal"]
        assert all(point["value"].endswith(".example") for point in points["email"])


class TestStory:
    def test_that_the_team_has_six_people_one_of_whom_leaves(self, demo: Steward) -> None:
        users = {row["name"]: row for row in _rows(demo, "user")}
        assert len(users) == 6
        assert users[LEAVER]["is_active"]
        assert {row["role"] for row in users.values()} == {"admin", "lead", "rep"}
        owned = Counter(row["owner_id"] for row in _rows(demo, "customer"))
        assert all(owned[row["id"]] for row in users.values())

    def test_that_stages_agree_with_orders(self, demo: Steward) -> None:
        orders = _by(_rows(demo, "order"), "customer_id")
        stages = set()
        for customer in _rows(demo, "customer"):
            days = sorted({row["ordered_on"] for row in orders[customer["id"]]})
            assert customer["stage"] == stage_of(days, day_number(TODAY)).value
            stages.add(customer["stage"])
        assert stages == {stage.value for stage in Stage}

    def test_that_something_is_due_in_each_part_of_the_list(self, demo: Steward) -> None:
        due = Counter(row.urgency for row in demo.ask(find_due, TODAY))
        assert set(due) == {Urgency.OVERDUE, Urgency.TODAY, Urgency.NEXT_7_DAYS}
        states = Counter(row["state"] for row in _rows(demo, "follow_up"))
        assert states["done"] > states["open"] > 0

    def test_that_chinese_names_are_found_by_pinyin(self, demo: Steward) -> None:
        people = [row for row in _rows(demo, "customer") if row["kind"] == "person" and not row["name"].isascii()]
        chinese = [row for row in people if row["language"] == "zh-Hans"]
        assert len(chinese) > 5
        for row in chinese:
            pinyin = sort_key(row["name"]).partition("\x1f")[0].replace(" ", "")
            assert row["id"] in {hit.id for hit in demo.ask(search, pinyin)}

    def test_that_notes_have_no_empty_slots_and_differ_from_their_neighbours(self, demo: Steward) -> None:
        for theirs in _by(_rows(demo, "interaction"), "customer_id").values():
            bodies = [row["body"] for row in sorted(theirs, key=lambda row: int(row["happened_at"]))]
            assert all(body and "{" not in body and "  " not in body for body in bodies)
            assert all(first != then for first, then in pairwise(bodies))
        assert len({row["body"] for row in _rows(demo, "interaction")}) > 0.95 * 10 * SMALL

    def test_that_calls_fall_into_working_hours_and_companies_rest_at_weekends(self, demo: Steward) -> None:
        companies = {row["id"] for row in _rows(demo, "customer") if row["kind"] == "company"}
        for row in _rows(demo, "interaction"):
            seconds, _ = divmod(row["happened_at"], MICRO)
            clock = datetime.fromtimestamp(seconds, ZoneInfo(row["happened_zone"]))
            assert 8 <= clock.hour < 19
            assert row["customer_id"] not in companies or clock.weekday() < 5


def test_that_a_full_demo_is_of_the_promised_size_with_seasons_and_a_thin_book(steward: Steward) -> None:
    counts = steward.do(FillDemo(TODAY)).value
    assert (counts["customer"], counts["interaction"], counts["product"]) == (2000, 20_000, 30)
    assert 18_000 < counts["order"] < 22_500
    assert 2_200 < counts["follow_up"] < 2_800
    assert 600 < counts["deal"] < 800
    customers, orders = _rows(steward, "customer"), _rows(steward, "order")
    chinese = sum(row["country"] in ("China", "Taiwan", "Hong Kong") for row in customers)
    assert 900 < chinese < 1100
    assert len({row["currency"] for row in orders}) > 8
    assert all(share < 0.8 for share in _new_year_months(orders))
    assert _thinness(steward, customers)[LEAVER] > 2 * max(
        share for name, share in _thinness(steward, customers).items() if name != LEAVER
    )


def _new_year_months(orders: list[Row]) -> list[float]:
    """Return what each February brought in CNY, as a share of the mean month of its year."""
    months: dict[tuple[int, int], int] = defaultdict(int)
    for row in orders:
        if row["currency"] == "CNY":
            day = day_of_number(row["ordered_on"])
            months[day.year, day.month] += row["amount_minor"]
    years = (TODAY.year - 2, TODAY.year - 1)
    means = {year: sum(months[year, month] for month in range(1, 13)) / 12 for year in years}
    return [months[year, 2] / mean for year, mean in means.items()]


def _thinness(steward: Steward, customers: list[Row]) -> dict[str, float]:
    """Return for each person the share of buying companies that nobody wrote about for two months."""
    since = moment_number(CLOCK.now() - timedelta(days=62))
    buying = {
        row["customer_id"]
        for row in _rows(steward, "order")
        if row["ordered_on"] > day_number(TODAY - timedelta(days=120))
    }
    known = {row["customer_id"] for row in _rows(steward, "contact_point") if row["contact_id"] is not None}
    noted = {row["customer_id"] for row in _rows(steward, "interaction") if row["happened_at"] > since}
    names = {row["id"]: row["name"] for row in _rows(steward, "user")}
    books = _by([row for row in customers if row["id"] in buying and row["kind"] == "company"], "owner_id")
    return {
        names[owner]: sum(row["id"] not in noted and row["id"] not in known for row in book) / len(book)
        for owner, book in books.items()
        if owner is not None
    }


@pytest.mark.parametrize(
    ("days", "stage"),
    [
        ((), Stage.POTENTIAL),
        ((980,), Stage.NEW),
        ((700, 760, 820), Stage.DORMANT),
        ((400, 430, 460), Stage.LOST),
        ((840, 890, 940, 990), Stage.ACTIVE),
        ((600, 620, 640, 660, 950, 970, 990), Stage.RETURNING),
        (tuple(range(400, 1000, 30)), Stage.LOYAL),
    ],
)
def test_that_a_stage_follows_from_a_customers_own_rhythm(days: tuple[int, ...], stage: Stage) -> None:
    assert stage_of(days, 1000) is stage


def test_that_half_a_cent_is_rounded_up() -> None:
    assert line_minor(1, 1_005_000, 0, "EUR") == 101
    assert line_minor(3, 10_000_000, 50_000, "JPY") == 29
