"""Search finds people in any script, by any part they are known by, and follows every change."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.bootstrap import Steward, ensure_index
from app.errors import AppError
from app.models.customer import Tag
from app.services.customers.commands import DeleteCustomers, UpdateCustomer
from app.services.search.checking import problem
from app.services.search.excerpts import places_of
from app.services.search.queries import Hit, search
from app.services.tags.commands import RenameTag, TagCustomers
from tests import factories as make


def names(steward: Steward, typed: str) -> list[str]:
    """Return the names of the hits, best first."""
    return [hit.name for hit in steward.ask(search, typed)]


@pytest.fixture
def book(steward: Steward) -> Steward:
    """A workspace with customers in several scripts."""
    for name in ("张伟", "曾国藩", "单雄信", "仇英", "欧阳修", "華信科技有限公司", "Müller Werkzeuge GmbH",
                 "Łódź Textiles", "Bjørn Østergård", "Anna-Maria O'Neill"):  # fmt: skip
        make.add_customer(steward, name)
    return steward


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("张", "张伟"), ("张伟", "张伟"), ("張偉", "张伟"), ("zhangwei", "张伟"), ("zhang wei", "张伟"),
        ("zhang", "张伟"), ("zw", "张伟"), ("ZW", "张伟"),
        ("zengguofan", "曾国藩"), ("zgf", "曾国藩"), ("zeng", "曾国藩"), ("ceng", "曾国藩"), ("曾國藩", "曾国藩"),
        ("shanxiongxin", "单雄信"), ("sxx", "单雄信"), ("qiuying", "仇英"), ("qy", "仇英"), ("仇", "仇英"),
        ("ouyangxiu", "欧阳修"), ("oyx", "欧阳修"),
        ("华信", "華信科技有限公司"), ("華信", "華信科技有限公司"), ("科技", "華信科技有限公司"),
        ("hxkj", "華信科技有限公司"),
        ("muller", "Müller Werkzeuge GmbH"), ("Müll", "Müller Werkzeuge GmbH"), ("werk", "Müller Werkzeuge GmbH"),
        ("lodz", "Łódź Textiles"), ("Łódź", "Łódź Textiles"), ("text", "Łódź Textiles"),
        ("bjorn", "Bjørn Østergård"), ("østergård", "Bjørn Østergård"), ("osterg", "Bjørn Østergård"),
        ("maria", "Anna-Maria O'Neill"), ("neill", "Anna-Maria O'Neill"),
    ],
)  # fmt: skip
def test_that_a_customer_is_found_however_the_name_is_typed(book: Steward, typed: str, name: str) -> None:
    assert name in names(book, typed)


@pytest.mark.parametrize("typed", ["", "   ", '"', "*", "NEAR(", "a AND", "(", "-", ":", "\x00", "😀", "'; DROP TABLE"])
def test_that_no_text_breaks_the_search(book: Steward, typed: str) -> None:
    assert isinstance(book.ask(search, typed), tuple)


def test_that_the_very_name_comes_first(steward: Steward) -> None:
    for name in ("Berger und Sohn", "Hotel Berg", "Berg"):
        make.add_customer(steward, name)
    make.add_customer(steward, "Someone", notes="knows Berg")

    assert names(steward, "berg")[0] == "Berg"
    assert names(steward, "berg")[-1] == "Someone"


@pytest.mark.parametrize(
    ("typed", "matched"),
    [
        ("13800138000", "phone"), ("138 0013 8000", "phone"), ("+8613800138000", "phone"), ("8000", "phone"),
        ("ada@office.example", "email"), ("office", "email"), ("vip", "tags"), ("porcelain", "notes"),
    ],
)  # fmt: skip
def test_that_a_customer_is_found_by_what_belongs_to_it(steward: Steward, typed: str, matched: str) -> None:
    make.add_customer(
        steward,
        "Ada Ltd",
        phone="138 0013 8000",
        email="ada@office.example",
        tags="VIP",
        notes="Likes porcelain",
    )

    (hit,) = steward.ask(search, typed)

    assert (hit.kind, hit.name, hit.matched) == ("customers", "Ada Ltd", matched)


def test_that_people_and_what_happened_are_found_beside_customers(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada Ltd")
    make.add_contact(steward, customer, "Greta Zorn")
    make.log_call(steward, customer, "Zorn wants the blue valves")
    make.add_follow_up(steward, customer, "Offer blue valves")
    make.open_deal(steward, customer, "Blue valves 2027")

    found = {(hit.kind, hit.name) for hit in steward.ask(search, "blue valves")}

    assert found == {("interactions", "Ada Ltd"), ("followups", "Ada Ltd"), ("deals", "Ada Ltd")}
    assert _kinds(steward.ask(search, "zorn")) == ["contacts", "interactions"]


def test_that_the_snippet_shows_the_words_around_the_match(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada Ltd")
    make.log_call(steward, customer, "x " * 60 + "the needle here " + "y " * 60)

    (hit,) = steward.ask(search, "needle")

    assert "needle here" in hit.snippet
    assert hit.snippet.startswith("…")
    assert len(hit.snippet) < 80


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("an", "Anna Zhang", ["An"]), ("zhang", "jiahao.zhang72@mail.example", ["zhang"]),
        ("mull", "Müller KG", ["Müll"]),
        ("华信", "上海华信科技", ["华信"]), ("張 伟", "张伟 张", ["张伟", "张"]),
        ("zhang", "张伟", []), ("138001", "138 001", []),
        ("ß", "Straße", []), ("*(", "a*(b", []), ("ada", "x" * 500 + " ada", []),
    ],
)  # fmt: skip
def test_that_only_words_that_stand_there_are_marked(typed: str, text: str, marked: list[str]) -> None:
    assert [text[at : at + length] for at, length in places_of(typed, text)] == marked


def test_that_the_index_follows_renaming_tagging_and_deleting(steward: Steward) -> None:
    customer = make.add_customer(steward, "Old Name", tags="Fair")
    steward.do(UpdateCustomer(customer, {"name": "New Name"}))
    renamed = (names(steward, "old"), names(steward, "new"))
    steward.do(TagCustomers((customer,), ("Autumn",), ("Fair",)))
    tagged = (names(steward, "fair"), names(steward, "autumn"))
    steward.do(RenameTag(_tag(steward, "Autumn"), "Spring"))
    retagged = (names(steward, "autumn"), names(steward, "spring"))
    steward.do(DeleteCustomers((customer,)))

    assert renamed == ([], ["New Name"])
    assert tagged == ([], ["New Name"])
    assert retagged == ([], ["New Name"])
    assert names(steward, "new") == []


def test_that_a_failed_change_leaves_the_index_as_it_was(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada Ltd")
    with pytest.raises(AppError):
        steward.do(UpdateCustomer(customer, {"name": "Changed", "stage": "no such stage"}))

    assert names(steward, "ada") == ["Ada Ltd"]
    assert names(steward, "changed") == []


def test_that_the_check_finds_an_index_that_disagrees_with_the_rows(book: Steward) -> None:
    with book.workspace.database.readers.connect() as connection:
        before = problem(connection, is_deep=True)
    with book.workspace.database.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE customer SET name = 'Silently changed' WHERE name = '张伟'")
    with book.workspace.database.readers.connect() as connection:
        after = problem(connection, is_deep=True)

    assert before is None
    assert after is not None


def test_that_a_missing_index_is_built_at_the_next_opening(steward: Steward) -> None:
    make.add_customer(steward, "张伟")
    with steward.workspace.database.writer.begin() as connection:
        connection.exec_driver_sql("DROP TABLE search_text")
    ensure_index(steward.workspace.database)

    assert names(steward, "zhangwei") == ["张伟"]


def _kinds(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.kind for hit in hits]


def _tag(steward: Steward, name: str) -> bytes:
    with steward.workspace.database.readers.connect() as connection:
        return connection.execute(select(Tag.id).where(Tag.name == name)).scalar_one()
