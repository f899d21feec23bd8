"""The file of an export: whole or not there, private, inert in a spreadsheet, the same every time."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import load_workbook

from app.bootstrap import Steward
from app.errors import AppError, CancelledError, UsageError
from app.services.kernel.listing import Listing
from app.services.kernel.progress import Progress
from app.services.registry import KINDS
from app.services.workflows.exporting.queries import export, write_table
from tests import factories as make
from tests.services.transfer_cases import bring, take_out, values

ENDINGS = (".csv", ".xlsx", ".json")


def _rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of an exported file by column, as its format gives them."""
    if path.suffix == ".json":
        document: dict[str, list[dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"))
        return document["rows"]
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    header, *rows = load_workbook(path).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_the_file_is_its_writers_alone_and_nothing_else_stays_behind(
    steward: Steward, tmp_path: Path, ending: str
) -> None:
    make.add_customer(steward, "Ada")
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / f"list{ending}"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o644)

    take_out(steward, "customers", target)

    assert target.stat().st_mode & 0o077 == 0
    assert [each.name for each in folder.iterdir()] == [target.name]
    assert [row["name"] for row in _rows(target)] == ["Ada"]


def test_that_a_report_is_private_too(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"

    write_table(target, ("name", "amount"), [{"name": "=Ada", "amount": 5}])

    assert target.stat().st_mode & 0o077 == 0
    assert target.read_text(encoding="utf-8-sig") == "name,amount\n'=Ada,5\n"


def _stopping() -> Progress:
    """Return progress that asks to stop when the work has begun."""
    progress = Progress(lambda *_: progress.cancel())
    return progress


def test_that_an_export_stopped_midway_leaves_the_former_file_and_no_parts(steward: Steward, tmp_path: Path) -> None:
    bring(steward, "name\n" + "".join(f"N{n}\n" for n in range(600)), "customers")
    folder = tmp_path / "out"
    folder.mkdir()
    for ending in ENDINGS:
        target = folder / f"list{ending}"
        target.write_text("former", encoding="utf-8")

        with pytest.raises(CancelledError):
            steward.ask(export, KINDS["customers"], Listing(), target, progress=_stopping())

        assert target.read_text(encoding="utf-8") == "former"
    assert {each.name for each in folder.iterdir()} == {f"list{ending}" for ending in ENDINGS}


def test_that_a_cell_too_long_for_a_sheet_is_refused_and_goes_to_csv_instead(steward: Steward, tmp_path: Path) -> None:
    make.add_customer(steward, "Ada", notes="x" * 40_000)
    target = tmp_path / "list.xlsx"
    target.write_text("former", encoding="utf-8")

    with pytest.raises(AppError) as refusal:
        take_out(steward, "customers", target)

    assert refusal.value.code == "too-long"
    assert target.read_text(encoding="utf-8") == "former"
    assert _rows(take_out(steward, "customers", tmp_path / "list.csv"))[0]["notes"] == "x" * 40_000


@pytest.mark.parametrize(("place", "code"), [("missing/list.csv", "no-such-file"), ("list.csv", "is-a-folder")])
def test_that_a_place_that_cannot_hold_the_file_is_refused(
    steward: Steward, tmp_path: Path, place: str, code: str
) -> None:
    (tmp_path / "list.csv").mkdir()

    with pytest.raises(AppError) as refusal:
        take_out(steward, "customers", tmp_path / place)

    assert refusal.value.code == code
    assert {each.name for each in tmp_path.iterdir()} == {"list.csv", *_files_of(steward)}


def _files_of(steward: Steward) -> set[str]:
    path = steward.workspace.path
    return {each.name for each in path.parent.iterdir() if each.name.startswith(path.name)}


def test_that_an_unknown_ending_is_refused(steward: Steward, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        take_out(steward, "customers", tmp_path / "list.doc")


def test_that_text_cannot_be_a_formula_in_csv_and_numbers_stay_numbers(steward: Steward, tmp_path: Path) -> None:
    bring(steward, "name,unit_price,category\n=Pump,-5,+A\n", "products")

    plain = take_out(steward, "products", tmp_path / "plain.csv")
    raw = take_out(steward, "products", tmp_path / "raw.csv", raw=True)

    (row,), (raw_row,) = _rows(plain), _rows(raw)
    assert (row["name"], row["category"], row["unit_price"]) == ("'=Pump", "'+A", "-5.00")
    assert (raw_row["name"], raw_row["category"]) == ("=Pump", "+A")


def test_that_a_doubtful_text_in_a_column_of_numbers_is_no_formula_either(steward: Steward, tmp_path: Path) -> None:
    bring(steward, 'name,unit_price\nPump,"=HYPERLINK(1)"\n', "products")

    (row,) = _rows(take_out(steward, "products", tmp_path / "list.csv"))

    assert row["unit_price"] == "'=HYPERLINK(1)"


def test_that_a_sheet_holds_texts_as_texts_and_numbers_and_days_as_such(steward: Steward, tmp_path: Path) -> None:
    make.add_customer(steward, "=1+1", phone="+8613800138000", postcode="007", created_on="2020-02-29")
    bring(steward, "name,unit_price\nPump,-5\n", "products")

    (customer,) = _rows(take_out(steward, "customers", tmp_path / "customers.xlsx"))
    (product,) = _rows(take_out(steward, "products", tmp_path / "products.xlsx"))

    assert (customer["name"], customer["phone"], customer["postcode"]) == ("=1+1", "+8613800138000", "007")
    assert customer["created_on"] == date(2020, 2, 29)
    assert product["unit_price"] == -5.0


def test_that_json_has_money_as_text_days_as_iso_and_lists_as_lists(steward: Steward, tmp_path: Path) -> None:
    make.add_customer(steward, "Ada", tags="Fair,VIP", created_on="2020-02-29")
    make.place_order(steward, _only_customer(steward), "1234.5", ordered_on="2026-01-02")

    (customer,) = _rows(take_out(steward, "customers", tmp_path / "customers.json"))
    (order,) = _rows(take_out(steward, "orders", tmp_path / "orders.json"))

    assert (customer["tags"], customer["created_on"], customer["starred"]) == (["Fair", "VIP"], "2020-02-29", False)
    assert (order["amount"], order["currency"], order["quantity"]) == ("1234.50", "CNY", None)


def _only_customer(steward: Steward) -> bytes:
    (found,) = values(steward, "customers", "id")
    return bytes.fromhex(found)


def test_that_columns_are_the_fields_in_their_order_and_custom_ones_behind(steward: Steward, tmp_path: Path) -> None:
    bring(steward, "name,custom:Level,custom:Budget\nAda,gold,\n", "customers")
    make.place_order(steward, _only_customer(steward))
    columns: dict[str, list[list[str]]] = {}
    for kind in KINDS:
        for ending in ENDINGS:
            rows = _rows(take_out(steward, kind, tmp_path / f"{kind}{ending}"))
            columns.setdefault(kind, []).extend(list(row) for row in rows[:1])

    assert columns["customers"][0] == [
        *(field.name for field in KINDS["customers"].fields),
        "custom:Level",
        "custom:Budget",
    ]
    assert columns["orders"][0] == [
        "id", "external_id", "customer", "customer_name", "ordered_on", "amount", "currency", "region", "rep",
        "status", "product", "quantity", "unit_price", "discount",
    ]  # fmt: skip
    assert all(each == theirs[0] for theirs in columns.values() for each in theirs)


def test_that_an_order_has_a_row_for_each_line_and_one_without_lines_a_row_without_amount(
    steward: Steward, tmp_path: Path
) -> None:
    customer = make.add_customer(steward, "Ada")
    text = "external_id,customer,ordered_on,amount\nO1,Ada,2026-01-02,5\nO1,Ada,2026-01-02,-2\nO2,Ada,2026-01-03,\n"
    bring(steward, text, "orders")

    rows = _rows(take_out(steward, "orders", tmp_path / "orders.csv"))

    assert sorted((row["external_id"], row["amount"]) for row in rows) == [("O1", "-2.00"), ("O1", "5.00"), ("O2", "")]
    assert {row["customer"] for row in rows} == {"Ada"}
    assert values(steward, "customers", "id") == [customer.hex()]


def test_that_a_filter_leaves_what_it_names(steward: Steward, tmp_path: Path) -> None:
    bring(steward, "name,city,tags\nAda,Bonn,VIP\nBo,Kiel,VIP\nCy,Bonn,\n", "customers")
    target = tmp_path / "list.csv"

    names = {
        query: [row["name"] for row in _rows(take_out(steward, "customers", target, query))]
        for query in ("city=Bonn", "city=bonn tags=VIP", "tags=VIP", "city=Ulm")
    }

    assert names == {
        "city=Bonn": ["Ada", "Cy"],
        "city=bonn tags=VIP": ["Ada"],
        "tags=VIP": ["Ada", "Bo"],
        "city=Ulm": [],
    }


@pytest.fixture
def exported(steward: Steward, tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Export a kind in somebody's name; gives the values of the first column that tells whose they are."""

    def export_as(person: str, kind: str) -> list[str]:
        steward.act_as(person)
        rows = _rows(take_out(steward, kind, tmp_path / f"{kind}.csv"))
        column = "name" if "name" in rows[0] else "customer" if "customer" in rows[0] else "order"
        return sorted({row[column] for row in rows})

    return export_as


def test_that_people_export_what_they_may_see_and_nothing_more(
    steward: Steward, exported: Callable[[str, str], list[str]]
) -> None:
    for name, team, role in (("Ann", "North", "rep"), ("Ben", "South", "rep"), ("Lea", "North", "lead")):
        make.add_user(steward, name, team=team, role=role)
    bring(steward, "name,owner\nAlpha,Ann\nBeta,Ben\nFree,\n", "customers")
    owners = ("Alpha", "Beta", "Free")
    bring(steward, "customer,name\n" + "".join(f"{name},{name}\n" for name in owners), "contacts")
    for kind, names in (("deals", "title"), ("followups", "title"), ("interactions", "body")):
        bring(steward, f"customer,{names}\n" + "".join(f"{name},Text\n" for name in owners), kind)
    bring(
        steward,
        "external_id,customer,ordered_on,amount\n" + "".join(f"{n},{n},2026-01-02,1\n" for n in owners),
        "orders",
    )

    seen = {
        person: {tuple(exported(person, kind)) for kind in KINDS if kind not in ("users", "products")}
        for person in ("Ann", "Ben", "Lea", "Lin Yue")
    }

    assert seen == {
        "Ann": {("Alpha", "Free")}, "Ben": {("Beta", "Free")}, "Lea": {("Alpha", "Free")},
        "Lin Yue": {("Alpha", "Beta", "Free")},
    }  # fmt: skip


def test_that_figures_below_nought_stay_numbers_in_files_of_a_report(tmp_path: Path) -> None:
    row = {"late": -3, "amount": "-1.50", "share": -0.25, "name": "-x", "sum": "-1+2"}
    for ending in (".csv", ".xlsx"):
        write_table(tmp_path / f"report{ending}", tuple(row), [row])

    assert (tmp_path / "report.csv").read_text("utf-8-sig").splitlines()[1] == "-3,-1.50,-0.25,'-x,'-1+2"
    (sheet,) = load_workbook(str(tmp_path / "report.xlsx")).get_sheet_by_index(0).to_python()[1:]
    assert sheet == [-3, "-1.50", -0.25, "-x", "-1+2"]
