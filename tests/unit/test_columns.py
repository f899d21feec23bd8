"""Which column of a file is taken for which field: by known words, by a map, by our own names."""

from __future__ import annotations

import pytest

from app.errors import UsageError
from app.services.registry import KINDS
from app.services.workflows.importing.columns import Columns, choose_columns, file_fields, is_own_id, key_of

OWN = "0123456789abcdef0123456789abcdef"


def _chosen(kind: str, header: str, *maps: str) -> Columns:
    return choose_columns(KINDS[kind], header.split(","), maps)


def _text(columns: Columns, name: str, *cells: str) -> str:
    getter = columns.getter(name)
    assert getter is not None
    return getter(cells)


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_field_is_recognised_by_its_own_name_and_the_order_of_columns_does_not_matter(kind: str) -> None:
    names = [each.name for each in file_fields(KINDS[kind])]

    forwards = choose_columns(KINDS[kind], names, ())
    backwards = choose_columns(KINDS[kind], names[::-1], ())

    assert set(forwards.names()) == set(backwards.names())
    assert {name: title for name, title in forwards.names().items() if name != title} == {}
    assert set(names) - set(forwards.names()) <= {"id"}


@pytest.mark.parametrize(
    ("kind", "header", "wanted"),
    [
        ("customers", "客户名称,所在城市,城市", {"name": "客户名称", "city": "城市"}),
        ("customers", "CUSTOMER_NAME,E-Mail,Zip", {"name": "CUSTOMER_NAME", "email": "E-Mail", "postcode": "Zip"}),
        ("customers", "Ｎａｍｅ,Télephone", {"name": "Ｎａｍｅ", "phone": "Télephone"}),
        ("customers", "Company,First Name,Last Name", {"name": "First Name+Last Name"}),
        ("customers", "Company,Notes", {"name": "Company", "notes": "Notes"}),
        ("customers", "姓,名,公司", {"name": "名+姓"}),
        ("customers", "Name,Mobile,Home Phone", {"name": "Name", "phone": "Mobile+Home Phone"}),
        ("orders", "订单 ID,客户 ID,订单日期,销售额", {
            "external_id": "订单 ID", "customer": "客户 ID", "ordered_on": "订单日期", "amount": "销售额",
        }),
        ("orders", "InvoiceNo,CustomerID,InvoiceDate,Country", {
            "external_id": "InvoiceNo", "customer": "CustomerID", "ordered_on": "InvoiceDate", "region": "Country",
        }),
        ("orders", "订单编号,客户名称,下单日期,金额", {
            "external_id": "订单编号", "customer": "客户名称", "ordered_on": "下单日期", "amount": "金额",
        }),
        ("orders", "customer,customer name,date", {
            "customer": "customer", "customer_name": "customer name", "ordered_on": "date",
        }),
        ("users", "EmployeeId,FirstName,LastName,ReportsTo", {
            "external_id": "EmployeeId", "name": "FirstName+LastName", "manager": "ReportsTo",
        }),
        ("deals", "Opportunity Name,Account Name,Close Date", {
            "title": "Opportunity Name", "customer": "Account Name", "expected_close": "Close Date",
        }),
    ],
)  # fmt: skip
def test_that_headers_of_other_systems_are_recognised(kind: str, header: str, wanted: dict[str, str]) -> None:
    assert _chosen(kind, header).names() == wanted


def test_that_no_column_fills_two_fields() -> None:
    columns = _chosen("orders", "customer name,order date,amount,product name,销售")
    places = [place for places in columns.of_field.values() for place in places]

    assert len(places) == len(set(places))


def test_that_the_first_of_two_equal_columns_counts() -> None:
    assert _text(_chosen("customers", "Name,name"), "name", "Ada", "Bo") == "Ada"


def test_that_several_columns_of_a_field_of_one_value_do_not_run_together() -> None:
    columns = _chosen("customers", "name,city,town")

    assert _text(columns, "city", "Ada", "Bonn", "Ulm") == "Bonn"


@pytest.mark.parametrize(
    ("cells", "name"),
    [(("Ada", "Lovelace"), "Ada Lovelace"), (("明", "王"), "王明"), (("Ada", ""), "Ada"), (("明", "Wang"), "明 Wang")],
)
@pytest.mark.parametrize("header", ["First Name,Last Name", "名,姓"])
def test_that_a_chinese_family_name_comes_first_and_without_a_blank(
    cells: tuple[str, ...], name: str, header: str
) -> None:
    assert _text(_chosen("customers", header), "name", *cells) == name


def test_that_mapped_columns_are_joined_in_the_order_of_the_map() -> None:
    assert _text(_chosen("customers", "名,姓", "name=姓+名"), "name", "明", "王") == "王明"
    assert _text(_chosen("customers", "given,family", "name=given+family"), "name", "Ada", "Lovelace") == "Ada Lovelace"


def test_that_numbers_of_several_columns_are_joined_so_that_they_can_be_told_apart() -> None:
    columns = _chosen("customers", "name,phone,mobile")

    assert _text(columns, "phone", "Ada", " 1 ", "") == "1"
    assert _text(columns, "phone", "Ada", "1", "2") == "1; 2"


def test_that_a_column_with_a_plus_in_its_name_is_found_whole() -> None:
    assert _chosen("customers", "a+b,a,b", "name=a+b").names() == {"name": "a+b"}


@pytest.mark.parametrize("title", ["NAME", " name "])
def test_that_a_map_finds_a_column_whatever_its_case(title: str) -> None:
    assert _chosen("customers", "Firm,Name", f"name={title}").of_field == {"name": (1,)}


def test_that_with_a_map_only_very_names_of_fields_count_beside_it() -> None:
    columns = _chosen("customers", "Firm,City,电话,custom:Level", "name=Firm", "custom:Phone=电话")

    assert columns.names() == {"name": "Firm", "city": "City", "custom:Level": "custom:Level", "custom:Phone": "电话"}
    assert columns.explicit == {"name", "custom:Phone"}


@pytest.mark.parametrize(
    "text", ["name", "name=", "=Firm", "colour=Firm", "name=Missing", "custom:=Firm", "name=Firm+x"]
)
def test_that_a_map_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        _chosen("customers", "Firm", text)


def test_that_order_lines_have_no_custom_fields() -> None:
    assert _chosen("order_lines", "order,amount,custom:Level").custom == {}


@pytest.mark.parametrize(
    ("header", "first", "is_own", "field"),
    [
        ("id,name,custom:Level", OWN, True, "id"),
        ("line,reason,id,name", OWN, True, "id"),
        ("id,name,Colour", OWN, False, "id"),
        ("id,name", "4711", False, "external_id"),
        ("id,name", OWN.upper(), False, "external_id"),
    ],
)
def test_that_the_first_rows_tell_whose_ids_stand_in_the_column_id(
    header: str, first: str, is_own: bool, field: str
) -> None:
    columns = _chosen("customers", header).with_own_ids(["", first], is_text=True)

    assert (columns.is_own_export, columns.is_neutralised) == (is_own, is_own)
    assert field in columns.of_field


def test_that_only_text_files_of_our_own_were_kept_from_being_formulas() -> None:
    chosen = _chosen("customers", "id,name")

    assert _text(chosen.with_own_ids([OWN], is_text=True), "name", OWN, "'=1") == "=1"
    assert _text(chosen.with_own_ids([OWN], is_text=False), "name", OWN, "'=1") == "'=1"
    assert _text(chosen.with_own_ids(["7"], is_text=True), "name", "7", "'=1") == "'=1"


@pytest.mark.parametrize(
    ("text", "is_own"), [(OWN, True), (OWN[:-1], False), (f"{OWN}0", False), ("g" * 32, False), ("", False)]
)
def test_that_our_own_ids_are_told_from_others(text: str, is_own: bool) -> None:
    assert is_own_id(text) is is_own


def test_that_a_field_without_a_column_has_no_getter_and_a_short_row_no_text() -> None:
    columns = _chosen("customers", "name,city")

    assert columns.getter("phone") is None
    assert _text(columns, "city", "Ada") == ""


def test_that_headers_are_compared_without_case_accents_blanks_and_signs() -> None:
    assert key_of(" Kunden-Straße_Nr. ") == key_of("KUNDEN STRASSE NR") == "kundenstrassenr"
    assert key_of("客戶 ID") == key_of("客户id")
