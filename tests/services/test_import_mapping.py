"""From the columns of a file to the fields of a record: maps, custom fields, notations, encodings, sheets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from app.bootstrap import Steward
from app.models.values import CustomType
from app.services.preferences.commands import DefineCustomField
from tests import factories as make
from tests.services.transfer_cases import bring, refused, values

ORDERS = "external_id,customer,ordered_on,amount\n"


def test_that_headers_in_english_and_chinese_are_recognised_without_a_map(steward: Steward) -> None:
    brought = bring(steward, "客户编号,客户名称,城市,电话,标签,Shoe size\nC1,华信,深圳,13800138000,VIP、展会,44\n")

    assert brought.plan.kind.name == "customers"
    assert brought.plan.columns.names() == {
        "external_id": "客户编号", "name": "客户名称", "city": "城市", "phone": "电话", "tags": "标签",
    }  # fmt: skip
    assert values(steward, "customers", "name", "city", "tags") == [("华信", "深圳", ("VIP", "展会"))]


def test_that_an_unknown_column_is_left_out_and_harms_nothing(steward: Steward) -> None:
    brought = bring(steward, "name,Shoe size\nAda,44\n", "customers")

    assert (brought.fates, brought.problems) == ({"created": 1}, [])
    assert values(steward, "customers", "custom:Shoe size") == [None]


def test_that_a_map_makes_a_custom_field_of_text(steward: Steward) -> None:
    text = "name,Shoe size\nAda,007\nBo,\n"

    brought = bring(steward, text, "customers", maps=("name=name", "custom:Shoe=Shoe size"))

    assert brought.plan.columns.names() == {"name": "name", "custom:Shoe": "Shoe size"}
    assert values(steward, "customers", "name", "custom:Shoe") == [("Ada", "007"), ("Bo", None)]


def test_that_with_a_map_other_columns_count_only_by_the_very_name_of_a_field(steward: Steward) -> None:
    bring(steward, "Firm,city,电话\nAda,Bonn,13800138000\n", "customers", maps=("name=Firm",))

    assert values(steward, "customers", "name", "city", "phone") == [("Ada", "Bonn", ())]


def test_that_columns_can_be_joined_and_chinese_names_take_no_blank(steward: Steward) -> None:
    text = "surname,given\nLovelace,Ada\n欧阳,修\nCher,\n"

    bring(steward, text, "customers", maps=("name=surname+given",))

    assert values(steward, "customers", "name") == ["Cher", "Lovelace Ada", "欧阳修"]


def test_that_a_mapped_reference_that_is_not_found_fails_its_row_and_a_recognised_one_does_not(
    steward: Steward,
) -> None:
    text = "name,owner\nAda,Nobody\n"

    assert bring(steward, text, "customers").fates == {"created": 1}
    mapped = bring(steward, text, "customers", maps=("owner=owner", "name=name"))

    assert mapped.fates == {"failed": 1}
    assert mapped.problems == [(2, "owner", "Nobody")]


@pytest.mark.parametrize(
    ("kind", "header", "maps", "code"),
    [
        ("customers", "name", ("colour=name",), "no-such-field"),
        ("customers", "name", ("city=town",), "no-such-column"),
        ("customers", "name", ("city",), "bad-map"),
        ("customers", "name", ("custom:=name",), "no-such-field"),
        ("order_lines", "order,amount", ("custom:Level=order",), "no-such-field"),
        ("colours", "name", (), "no-such-kind"),
        (None, "x,y", (), "import-kind"),
    ],
)
def test_that_a_plan_that_makes_no_sense_is_refused(
    steward: Steward, kind: str | None, header: str, maps: tuple[str, ...], code: str
) -> None:
    assert refused(steward, f"{header}\n1,2\n", kind, maps=maps) == code


TYPED = (
    (CustomType.NUMBER, (), "1.234,50", "1234.5", "many"),
    (CustomType.DATE, (), "31.12.2020", "2020-12-31", "1/2/2020"),
    (CustomType.YES_NO, (), "是", "yes", "perhaps"),
    (CustomType.CHOICE, ("Gold", "Silver"), "gold", "Gold", "Bronze"),
    (CustomType.MULTI_CHOICE, ("A", "B", "C"), "c, a;c", "C; A", "a, d"),
    (CustomType.TEXT, (), " 007 ", "007", None),
)


@pytest.mark.parametrize("kind", ["customers", "orders"])
def test_that_custom_fields_hold_one_form_of_their_type_and_list_what_is_doubtful(steward: Steward, kind: str) -> None:
    make.add_customer(steward, "Ada")
    for type_of_field, choices, *_ in TYPED:
        steward.do(DefineCustomField(kind[:-1], type_of_field.value, type_of_field, choices))
    names = [f"custom:{type_of_field.value}" for type_of_field, *_ in TYPED]
    good = [f'"{text}"' for _, _, text, _, _ in TYPED]
    bad = [f'"{text or ""}"' for *_, text in TYPED]
    needed = "external_id,name" if kind == "customers" else "external_id,customer"
    content = "\n".join(",".join(row) for row in ([needed, *names], ["1,Ada", *good], ["2,Ada", *bad]))

    brought = bring(steward, content, kind)

    kept = values(steward, kind, "external_id", *names)
    assert kept[0] == ("1", *(canonical for *_, canonical, _ in TYPED))
    assert kept[1] == ("2", *(text for *_, text in TYPED))
    assert set(brought.problems) == {
        (3, name, text) for name, (*_, text) in zip(names, TYPED, strict=True) if text is not None
    }
    assert bring(steward, content, kind).fates == {"unchanged": 2}


def test_that_a_chosen_order_of_day_and_month_counts_for_custom_dates_too(steward: Steward) -> None:
    steward.do(DefineCustomField("customer", "Since", CustomType.DATE))

    bring(steward, "name,custom:Since\nAda,1/2/2020\n", "customers", date_format="dmy")

    assert values(steward, "customers", "custom:Since") == ["2020-02-01"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030", "big5"])
def test_that_chinese_arrives_whole_from_every_encoding(steward: Steward, encoding: str) -> None:
    brought = bring(steward, "客戶名稱,城市\n王小明,臺北\n林美玲,高雄\n".encode(encoding), "customers")

    assert brought.fates == {"created": 2}
    assert values(steward, "customers", "name", "city") == [("林美玲", "高雄"), ("王小明", "臺北")]


def test_that_a_chosen_encoding_is_obeyed_and_no_guess(steward: Steward) -> None:
    content = "name;city\nMüller;Köln\nPráce;Plzeň\n".encode("cp1250")

    brought = bring(steward, content, "customers", encoding="cp1250")

    assert brought.problems == []
    assert values(steward, "customers", "name", "city") == [("Müller", "Köln"), ("Práce", "Plzeň")]


@pytest.mark.parametrize(
    ("separator", "amounts"),
    [(";", ["1.234,56", "1,5", "1.000"]), ("\t", ["1,234.56", "1.5", "1,000"]), ("|", ["1 234,56", "1,5", "1 000"])],
)
def test_that_one_certain_number_settles_the_marks_of_its_column(
    steward: Steward, separator: str, amounts: list[str]
) -> None:
    make.add_customer(steward, "Ada")
    rows = [ORDERS.strip().split(","), *([f"O{n}", "Ada", "2020-01-02", text] for n, text in enumerate(amounts))]
    content = "\n".join(separator.join(row) for row in rows)

    brought = bring(steward, content, "orders")

    assert brought.problems == []
    assert values(steward, "orders", "external_id", "amount") == [
        ("O0", Decimal("1234.56")), ("O1", Decimal("1.50")), ("O2", Decimal("1000.00")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "date_format", "wanted"),
    [
        (["31/12/2020", "1/2/2020"], None, [date(2020, 12, 31), date(2020, 2, 1)]),
        (["12/31/2020", "1/2/2020"], None, [date(2020, 12, 31), date(2020, 1, 2)]),
        (["1/2/2020", "3/4/2020"], None, ["1/2/2020", "3/4/2020"]),
        (["1/2/2020", "3/4/20"], "dmy", [date(2020, 2, 1), date(2020, 4, 3)]),
        (["1/2/2020", "3/4/2020"], "mdy", [date(2020, 1, 2), date(2020, 3, 4)]),
        (["20.1.2", "2020-3-4"], "ymd", [date(2020, 1, 2), date(2020, 3, 4)]),
        (["2020~01~02", "2020-01-03"], "%Y~%m~%d", [date(2020, 1, 2), "2020-01-03"]),
        (["2020年1月2日", "20200103"], None, [date(2020, 1, 2), date(2020, 1, 3)]),
    ],
)
def test_that_dates_are_read_in_the_order_of_their_column_or_as_chosen(
    steward: Steward, days: list[str], date_format: str | None, wanted: list[date | str]
) -> None:
    make.add_customer(steward, "Ada")
    rows = "".join(f"O{n},Ada,{day},1\n" for n, day in enumerate(days))

    brought = bring(steward, ORDERS + rows, "orders", date_format=date_format)

    assert values(steward, "orders", "external_id", "ordered_on") == [(f"O{n}", day) for n, day in enumerate(wanted)]
    assert [value for _, _, value in brought.problems] == [day for day in wanted if isinstance(day, str)]


def test_that_a_date_format_that_gives_no_day_is_refused(steward: Steward) -> None:
    make.add_customer(steward, "Ada")

    assert refused(steward, f"{ORDERS}O1,Ada,2020-01-02,1\n", "orders", date_format="%Y-%m") == "date-format"


def test_that_a_sheet_is_read_with_its_dates_numbers_and_texts(steward: Steward, tmp_path: Path) -> None:
    make.add_customer(steward, "Ada")
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("notes").write(0, 0, "nothing here")
        sheet = book.add_worksheet("orders")
        sheet.write_row(0, 0, ["external_id", "customer", "ordered_on", "amount", "region"])
        sheet.write_row(1, 0, [4711, "Ada"])
        sheet.write_datetime(1, 2, date(2020, 2, 1), book.add_format({"num_format": "dd.mm.yyyy"}))
        sheet.write_row(1, 3, [0.1 + 0.2, "North"])

    brought = bring(steward, path, "orders", sheet="orders", date_format="mdy")

    assert brought.plan.source.info.encoding is None
    assert values(steward, "orders", "external_id", "ordered_on", "amount", "region") == [
        ("4711", date(2020, 2, 1), Decimal("0.30"), "North")
    ]


def test_that_the_rows_of_an_address_book_become_customers_or_contacts_as_wanted(steward: Steward) -> None:
    book = "First Name,Last Name,Company,E-mail Address,Mobile Phone\nAda,Lovelace,Analytic,ada@x.example,13800138000\n"
    bring(steward, book)
    bring(steward, "name\nAnalytic\n", "customers")

    bring(steward, book, "contacts")

    assert values(steward, "customers", "name", "email") == [("Ada Lovelace", ("ada@x.example",)), ("Analytic", ())]
    assert values(steward, "contacts", "customer", "name") == [("Analytic", "Ada Lovelace")]
