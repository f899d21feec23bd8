"""The list of customers: order by every column, filter by every part, rows, sums, typing a name."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event

from app.bootstrap import Steward
from app.errors import AppError
from app.services.customers.commands import ArchiveCustomers, ChangeOwner, UpdateCustomer
from app.services.preferences.commands import SaveView
from app.services.preferences.saved_views import PinView, RenameView
from app.services.tags.commands import TagCustomers
from app.services.workflows.customer_list.filters import ALL, SORTS, CustomerFilter, read_filter, read_sort
from app.services.workflows.customer_list.queries import (
    count_customers,
    find_customers_by_typing,
    list_filter_values,
    list_first_customers,
    list_views,
    order_customers,
    parted,
    preview_customers,
    read_customers,
    sum_up_customers,
)
from app.services.workflows.customer_list.rows import CustomerRow
from tests import factories as make

TODAY = date(2026, 11, 20)
_NAMES = ("Anna Schmidt", "陈志远", "Delgado Ltd", "王芳", "曾建国")


class Book:
    """Five customers that differ in everything a list shows."""

    def __init__(self, steward: Steward) -> None:
        self.steward = steward
        self.other = make.add_user(steward, "白媛媛", email="bai@team.example")
        owners = (steward.actor.user_id, self.other, None, steward.actor.user_id, self.other)
        stages = ("active", "new", "lost", "", "loyal")
        places: tuple[dict[str, str], ...] = (
            {"province": "上海"},
            {"province": "江苏"},
            {"country": "Spain"},
            {"province": "上海"},
            {},
        )
        self.ids = tuple(
            make.add_customer(steward, name, stage=stage, owner=owner.hex() if owner else "", kind="company", **place)
            for name, stage, owner, place in zip(_NAMES, stages, owners, places, strict=True)
        )
        self.by_id = dict(zip(self.ids, _NAMES, strict=True))

    def names(self, ids: bytes) -> list[str]:
        """Return the names of customers whose ids lie one after the other."""
        return [self.by_id[key] for key in parted(ids)]

    def order(self, sort: str = "name", wanted: CustomerFilter = ALL) -> list[str]:
        """Return the names in an order."""
        return self.names(self.steward.ask(order_customers, wanted, sort).ids)

    def only(self, **wanted: Any) -> set[str]:
        """Return the names that a filter leaves, after asking every query that counts or lists."""
        asked = CustomerFilter(**wanted)
        names = self.order(wanted=asked)
        assert self.steward.ask(count_customers, [asked]) == (len(names),)
        assert [row.name for row in self.steward.ask(list_first_customers, asked)] == names
        return set(names)

    def row(self, at: int) -> CustomerRow:
        """Return the row of one customer."""
        (row,) = self.steward.ask(read_customers, [self.ids[at]])
        return row


@pytest.fixture
def book(steward: Steward) -> Book:
    """Five customers in an empty workspace."""
    return Book(steward)


def _day(days_ago: int) -> str:
    return (TODAY - timedelta(days=days_ago)).isoformat()


def test_that_names_are_ordered_by_pinyin_among_latin_ones(book: Book) -> None:
    assert book.order() == ["Anna Schmidt", "陈志远", "Delgado Ltd", "王芳", "曾建国"]
    assert book.order("-name") == book.order()[::-1]


def test_that_stages_follow_the_life_of_a_customer_and_orders_make_one_that_nobody_set(book: Book) -> None:
    life = ["王芳", "陈志远", "Anna Schmidt", "曾建国", "Delgado Ltd"]
    assert book.order("stage") == life
    assert book.order("-stage") == life[::-1]
    assert book.only(stages=("potential", "new")) == {"王芳", "陈志远"}


def test_that_owners_are_ordered_by_the_reading_of_their_names(book: Book) -> None:
    assert book.order("owner") == ["陈志远", "曾建国", "Anna Schmidt", "王芳", "Delgado Ltd"]


def test_that_starred_customers_come_first_and_regions_stand_together(book: Book) -> None:
    book.steward.do(UpdateCustomer(book.ids[3], {"starred": "yes"}))

    assert book.order("star") == ["王芳", "Anna Schmidt", "陈志远", "Delgado Ltd", "曾建国"]
    assert book.order("region") == ["Delgado Ltd", "Anna Schmidt", "王芳", "陈志远", "曾建国"]


def test_that_the_value_is_what_was_not_cancelled_in_twelve_months_by_currency(book: Book) -> None:
    steward, (anna, chen, *_) = book.steward, book.ids
    make.place_order(steward, anna, "100.00", ordered_on=_day(3), currency="EUR")
    make.place_order(steward, anna, "50.00", ordered_on=_day(364), currency="EUR")
    make.place_order(steward, anna, "999.00", ordered_on=_day(5), currency="EUR", status="cancelled")
    make.place_order(steward, anna, "999.00", ordered_on=_day(365), currency="EUR")
    make.place_order(steward, anna, "20.00", ordered_on=_day(4), currency="USD")
    make.place_order(steward, chen, "7000", ordered_on=_day(40), currency="JPY")

    assert book.row(0).values == (("EUR", Decimal("150.00")), ("USD", Decimal("20.00")))
    assert sum(book.row(0).trend) == 15_000
    assert (book.row(0).trend[0], book.row(0).trend[-1]) == (5_000, 10_000)
    assert steward.ask(sum_up_customers, ALL).sums == {
        "EUR": Decimal("150.00"), "USD": Decimal("20.00"), "JPY": Decimal(7000),
    }  # fmt: skip
    # Seven thousand yen are more than a hundred and fifty euros as numbers, though fewer minor units.
    assert book.order("-value")[:2] == ["陈志远", "Anna Schmidt"]
    assert book.order("value")[:2] == ["Anna Schmidt", "陈志远"]


def test_that_sums_concern_what_is_shown_and_the_total_everything(book: Book) -> None:
    steward, (anna, chen, *_) = book.steward, book.ids
    make.place_order(steward, anna, "100.00", ordered_on=_day(3))
    make.place_order(steward, chen, "30.00", ordered_on=_day(3))

    totals = steward.ask(sum_up_customers, CustomerFilter(stages=("new",)))

    assert (totals.total, totals.sums) == (5, {"CNY": Decimal("30.00")})


def test_that_the_trend_puts_first_who_falls_most(book: Book) -> None:
    for at, recent in ((0, "10.00"), (1, "300.00")):
        make.place_order(book.steward, book.ids[at], "100.00", ordered_on=_day(200))
        make.place_order(book.steward, book.ids[at], recent, ordered_on=_day(10))

    assert book.order("trend")[:2] == ["Anna Schmidt", "陈志远"]
    assert book.order("-trend")[:2] == ["陈志远", "Anna Schmidt"]


def test_that_the_last_contact_is_the_newest_that_has_happened(book: Book) -> None:
    steward, (anna, chen, *_) = book.steward, book.ids
    make.log_call(steward, anna, happened_at=f"{_day(9)}T10:00:00+08:00")
    make.log_call(steward, anna, happened_at=f"{_day(-9)}T10:00:00+08:00", kind="visit")
    make.log_call(steward, chen, happened_at=f"{_day(70)}T10:00:00+08:00", kind="email")

    assert (book.row(0).last_contact, book.row(0).last_kind) == (TODAY - timedelta(days=9), "call")
    assert book.row(2).last_contact is None
    assert book.order("contact")[:2] == ["陈志远", "Anna Schmidt"]
    assert book.only(quiet_days=60) == {"陈志远"}
    assert book.only(quiet_days=69) == {"陈志远"}
    assert book.only(quiet_days=70) == set()
    assert book.only(is_never_met=True) == {"Delgado Ltd", "王芳", "曾建国"}
    assert book.only(is_never_met=True, quiet_days=60) == {"陈志远", "Delgado Ltd", "王芳", "曾建国"}


def test_that_the_next_step_is_the_open_one_due_first(book: Book) -> None:
    steward, (anna, chen, delgado, *_) = book.steward, book.ids
    make.add_follow_up(steward, anna, "Later", due=_day(-20))
    make.add_follow_up(steward, anna, "Soon", due=f"{_day(-2)} 15:30")
    make.add_follow_up(steward, chen, "Late", due=_day(3))
    make.add_follow_up(steward, delgado, "Some day")

    steps = [row.next_step for row in (book.row(at) for at in range(4))]

    assert [step and (step.title, step.day) for step in steps] == [
        ("Soon", TODAY + timedelta(days=2)), ("Late", TODAY - timedelta(days=3)), ("Some day", None), None,
    ]  # fmt: skip
    assert book.order("next") == ["陈志远", "Anna Schmidt", "Delgado Ltd", "王芳", "曾建国"]
    assert book.only(next_step="overdue") == {"陈志远"}
    assert book.only(next_step="soon") == {"Anna Schmidt"}
    assert book.only(next_step="none") == {"王芳", "曾建国"}


def test_that_each_part_of_a_filter_narrows_and_several_values_of_one_widen(book: Book) -> None:
    steward, other = book.steward, book.other.hex()
    steward.do(TagCustomers(book.ids[:2], ("VIP",)))
    steward.do(UpdateCustomer(book.ids[4], {"starred": "yes"}))

    assert book.only(stages=("active", "loyal")) == {"Anna Schmidt", "曾建国"}
    assert book.only(stages=("",)) == {"王芳"}
    assert book.only(owners=("me",)) == {"Anna Schmidt", "王芳"}
    assert book.only(owners=(other, "")) == {"陈志远", "Delgado Ltd", "曾建国"}
    assert book.only(regions=("上海", "Spain")) == {"Anna Schmidt", "Delgado Ltd", "王芳"}
    assert book.only(regions=("",)) == {"曾建国"}
    assert book.only(tags=("VIP",)) == {"Anna Schmidt", "陈志远"}
    assert book.only(tags=("VIP", ""), stages=("lost", "new")) == {"陈志远", "Delgado Ltd"}
    assert book.only(is_starred=True) == {"曾建国"}
    assert book.only(owners=("nonsense",)) == set()


def test_that_filters_by_figures_hold_who_is_in_the_group_when_the_list_is_read(book: Book) -> None:
    steward, (anna, chen, _, wang, _) = book.steward, book.ids
    for days_ago in (130, 100, 70):
        make.place_order(steward, anna, amount="900", ordered_on=_day(days_ago))
    make.place_order(steward, chen, amount="100", ordered_on=_day(3))

    assert (book.only(value_classes=("A",)), book.only(value_classes=("B", "C"))) == ({"Anna Schmidt"}, {"陈志远"})
    assert book.only(value_classes=("",)) == book.only(segments=("",)) == {"王芳", "曾建国", "Delgado Ltd"}
    assert book.only(value_classes=("A", ""), owners=("me",)) == {"Anna Schmidt", "王芳"}
    assert book.only(late_days=40) == {"Anna Schmidt"}
    assert book.only(late_days=41) == book.only(due_days=30) == set()
    assert book.only(least_value=101) == book.only(least_value=2_700) == {"Anna Schmidt"}
    assert book.only(least_value=100) == {"Anna Schmidt", "陈志远"}

    assert book.order("class")[:2] == ["Anna Schmidt", "陈志远"]
    assert book.order("-class")[:2] == ["陈志远", "Anna Schmidt"]
    assert book.order("rhythm")[0] == book.order("-rhythm")[0] == "Anna Schmidt"  # nobody else has one
    assert set(book.order("segment")[:2]) == {"Anna Schmidt", "陈志远"}

    make.place_order(steward, anna, amount="900", ordered_on=_day(10))
    make.place_order(steward, wang, amount="99000", ordered_on=_day(1))
    assert book.order("class")[0] == "王芳"
    assert (book.only(value_classes=("A",)), book.only(late_days=1)) == ({"王芳"}, set())
    assert book.only(due_days=20) == {"Anna Schmidt"}
    assert steward.ask(sum_up_customers, CustomerFilter(value_classes=("A",))).sums == {"CNY": Decimal(99000)}
    steward.undo()
    steward.undo()
    assert (book.only(value_classes=("A",)), book.only(late_days=40)) == ({"Anna Schmidt"}, {"Anna Schmidt"})


def test_that_a_text_finds_names_people_and_numbers_in_any_script(book: Book) -> None:
    make.add_contact(book.steward, book.ids[2], "Bo Berg", phone="138 0013 8000")

    assert book.only(text="zengjianguo") == {"曾建国"}
    assert book.only(text="王") == {"王芳"}
    assert book.only(text="berg") == {"Delgado Ltd"}
    assert book.only(text="138 0013") == {"Delgado Ltd"}
    assert book.only(text="%") == set()


def test_that_archived_customers_are_a_list_of_their_own(book: Book) -> None:
    book.steward.do(ArchiveCustomers(book.ids[:1]))

    assert "Anna Schmidt" not in book.only()
    assert book.only(is_archived=True) == {"Anna Schmidt"}
    assert book.steward.ask(sum_up_customers, ALL).total == 4


@pytest.mark.parametrize("sort", [*SORTS, *(f"-{name}" for name in SORTS)])
def test_that_every_order_holds_everybody_once_and_begins_like_the_first_page(book: Book, sort: str) -> None:
    snapshot = book.steward.ask(order_customers, ALL, sort, first=3)

    assert sorted(parted(snapshot.ids)) == sorted(book.ids)
    assert [row.id for row in snapshot.first] == list(parted(snapshot.ids))[:3]
    assert [row.id for row in book.steward.ask(list_first_customers, ALL, sort)] == list(parted(snapshot.ids))


def test_that_selected_customers_are_found_again_in_another_order(book: Book) -> None:
    ids = book.steward.ask(order_customers, ALL).ids
    keep = b"".join(list(parted(ids))[:3])

    snapshot = book.steward.ask(order_customers, ALL, "-name", keep, book.ids[4])

    assert snapshot.kept == ((2, 4),)
    assert snapshot.current == 0
    gone = book.steward.ask(order_customers, CustomerFilter(stages=("lost",)), "name", keep, book.ids[4])
    assert (gone.kept, gone.current) == (((0, 0),), -1)


def test_that_the_second_line_is_whom_one_speaks_to(book: Book) -> None:
    make.add_contact(book.steward, book.ids[0], "Aaron")
    make.add_contact(book.steward, book.ids[0], "Zoe", role="decider")
    make.add_contact(book.steward, book.ids[1], "Mia")
    make.add_contact(book.steward, book.ids[1], "Ben")

    assert [book.row(at).second for at in (0, 1)] == ["Zoe", "Ben"]


def test_that_rows_come_in_the_order_asked_for_without_those_that_are_gone(book: Book) -> None:
    rows = book.steward.ask(read_customers, [book.ids[3], b"x" * 16, book.ids[0]])

    assert [row.name for row in rows] == ["王芳", "Anna Schmidt"]


def test_that_typing_finds_names_by_letters_by_pinyin_and_by_characters(book: Book) -> None:
    def found(typed: str) -> list[str]:
        return [book.by_id[key] for key in book.steward.ask(find_customers_by_typing, ALL, typed)]

    assert found("zengj") == ["曾建国"]
    assert found("an") == ["Anna Schmidt"]
    assert found("anna s") == ["Anna Schmidt"]
    assert found("王") == ["王芳"]
    assert found("chen zhi") == ["陈志远"]
    assert found("%") == found(" ") == []


def test_that_values_to_choose_from_are_those_in_use(book: Book) -> None:
    book.steward.do(TagCustomers(book.ids[:2], ("VIP", "阿里")))

    values = book.steward.ask(list_filter_values)

    assert values.regions == (("江苏", 1), ("上海", 2), ("Spain", 1))
    assert values.tags == (("阿里", 2), ("VIP", 2))
    assert [name for _, name in values.people] == ["白媛媛", "Lin Yue"]


def test_that_a_preview_names_the_first_and_counts_what_hangs_on_all(book: Book) -> None:
    make.log_call(book.steward, book.ids[1])
    make.add_contact(book.steward, book.ids[1])

    preview = book.steward.ask(preview_customers, b"".join(book.ids[:2]) + b"x" * 16, True)

    assert (preview.ids, preview.names) == (book.ids[:2], _NAMES[:2])
    assert (preview.hanging["interaction"], preview.hanging["contact"]) == (1, 1)


def test_that_views_are_their_owners_and_filters_survive_them(book: Book) -> None:
    wanted = CustomerFilter(stages=("new",), quiet_days=60, text="王", is_starred=True)
    book.steward.do(SaveView("customers", "Mine", {"filter": wanted.plain(), "sort": "-value"}))
    book.steward.do(SaveView("deals", "Others", {}))

    (view,) = book.steward.ask(list_views, "customers")

    assert view.name == "Mine"
    assert read_filter(view.definition["filter"]) == wanted
    book.steward.act_as("bai@team.example")
    assert book.steward.ask(list_views, "customers") == ()


def test_that_a_view_stays_pinned_when_it_is_saved_anew_and_keeps_its_name_apart_from_others(book: Book) -> None:
    steward = book.steward
    one, two = (steward.do(SaveView("customers", name, {})).value for name in ("One", "Two"))
    steward.do(PinView(one))
    steward.do(SaveView("customers", "One", {"sort": "-name"}))
    steward.do(RenameView(two, "  Three "))

    with pytest.raises(AppError, match="There is a view called One already"):
        steward.do(RenameView(two, "One"))
    shown = [(view.name, view.is_pinned, view.definition.get("sort")) for view in steward.ask(list_views, "customers")]
    assert shown == [("One", True, "-name"), ("Three", False, None)]
    steward.do(PinView(one, False))
    assert not any(view.is_pinned for view in steward.ask(list_views, "customers"))


@pytest.mark.parametrize(
    "document",
    [
        None,
        7,
        {"stages": "new"},
        {"quiet_days": -1},
        {"late_days": 10**9},
        {"segments": 3},
        {"next_step": "x"},
        {"text": 4},
        {"is_starred": "yes"},
    ],
)
def test_that_a_filter_that_makes_no_sense_is_left_out(document: object) -> None:
    assert read_filter(document) == ALL


@pytest.mark.parametrize(("document", "expected"), [("-value", "-value"), ("nonsense", "name"), (None, "name")])
def test_that_a_sort_that_makes_no_sense_is_by_name(document: object, expected: str) -> None:
    assert read_sort(document) == expected


def test_that_a_rep_sees_own_and_free_customers_only(book: Book) -> None:
    book.steward.do(ChangeOwner(book.ids[:1], book.other))
    everything = book.ids
    book.steward.act_as("bai@team.example")

    assert book.order() == ["Anna Schmidt", "陈志远", "Delgado Ltd", "曾建国"]
    assert len(book.steward.ask(read_customers, everything)) == 4
    assert len(book.steward.ask(preview_customers, b"".join(everything)).ids) == 4


def plan_of(book: Book, part: str, sort: str) -> str:
    """Return how the one statement with a part in it is carried out when the list is read in an order."""
    plans: list[str] = []

    def explain(_connection: object, cursor: Any, statement: str, values: Any, *_: object) -> None:
        if part in statement and not statement.startswith("EXPLAIN"):
            rows = cursor.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            plans.append(" / ".join(row[3] for row in rows))

    event.listen(book.steward.workspace.database.readers, "before_cursor_execute", explain)
    book.steward.ask(order_customers, ALL, sort)
    (plan,) = plans
    return plan


def test_that_the_order_of_the_names_is_read_from_an_index_alone(book: Book) -> None:
    plan = plan_of(book, "ORDER BY customer.sort_key", "name")

    assert "COVERING INDEX ix_customer_sort_key_id" in plan
    assert "TEMP B-TREE" not in plan


def test_that_the_places_of_an_order_by_figures_are_read_once_and_not_for_each_customer(book: Book) -> None:
    plan = plan_of(book, "json_each", "rhythm")

    assert "MATERIALIZE places" in plan
    assert "AUTOMATIC COVERING INDEX (customer_id=?)" in plan
