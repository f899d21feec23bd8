"""The headless door keeps its conventions: results, messages, exit codes, shapes of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from python_calamine import load_workbook

from app.cli import main
from tests.flows.conftest import Ran, Run

CUSTOMERS = (
    "external_id,name,city,phone,email,tags\nC1,Ada GmbH,Berlin,030 1234567,ada@x.example,VIP\nC2,张伟,上海,,,\n"
)
ORDERS = (
    "external_id,customer,ordered_on,amount,region,product\n"
    "O1,C1,2026-01-10,10.00,North,Pump\nO1,C1,2026-01-10,2.345,North,Valve\nO2,C2,2026-05-02,7,South,Pump\n"
)
FOLLOW_UPS = (
    "external_id,customer,title,due\nF1,C1,Call,2026-11-01\nF2,C1,Visit,2026-11-20\n"
    "F3,C2,Offer,2026-11-25\nF4,C2,Later,2027-03-01\n"
)


@pytest.fixture
def book(place: Path, run: Run) -> dict[str, Ran]:
    """The workspace with two customers, two orders and four follow-ups; the imports' results."""
    results = {}
    for kind, text in (("customers", CUSTOMERS), ("orders", ORDERS), ("followups", FOLLOW_UPS)):
        file = place / f"{kind}.csv"
        file.write_text(text, encoding="utf-8")
        results[kind] = run("import", str(file), "--kind", kind, "--create-missing", "--json")
    return results


def test_that_an_import_says_what_became_of_every_row(book: dict[str, Ran]) -> None:
    document = book["orders"].json

    assert book["orders"].code == 0
    assert set(document) >= {"import_id", "read", "created", "updated", "unchanged", "skipped", "failed",
                             "objects", "encoding", "mapping", "problems"}  # fmt: skip
    assert (document["read"], document["created"]) == (3, 3)
    assert document["objects"]["orders"] == {"created": 2, "updated": 0, "unchanged": 0}
    assert document["mapping"]["ordered_on"] == "ordered_on"
    assert document["problems"] == []


@pytest.mark.usefixtures("book")
def test_that_list_gives_all_fields_and_the_total(run: Run) -> None:
    document = run("list", "customers", "--sort", "name", "--limit", "1", "--json").json

    assert document["total"] == 2
    (row,) = document["rows"]
    assert (row["external_id"], row["name"], row["phone"], row["tags"], row["custom"]) == (
        "C1", "Ada GmbH", "030 1234567", ["VIP"], {},
    )  # fmt: skip
    assert row["owner"] == "Lin Yue"


@pytest.mark.usefixtures("book")
def test_that_money_is_a_decimal_string_beside_its_currency(run: Run) -> None:
    rows = run("list", "orders", "--filter", "external_id=O1", "--json").json["rows"]

    assert [(row["amount"], row["currency"], row["ordered_on"]) for row in rows] == [("12.35", "EUR", "2026-01-10")]


@pytest.mark.usefixtures("book")
def test_that_show_has_card_timeline_orders_and_the_rest(run: Run) -> None:
    document = run("show", "C1", "--json").json

    assert document["customer"]["name"] == "Ada GmbH"
    assert [line["amount"] for line in document["orders"][0]["lines"]] == ["10.00", "2.35"]
    assert [each["title"] for each in document["followups"]] == ["Call", "Visit"]
    assert document["contacts"] == document["timeline"] == document["deals"] == []
    assert document["owner_history"][0]["owner_name"] == "Lin Yue"


@pytest.mark.usefixtures("book")
def test_that_due_sorts_into_overdue_today_and_the_next_week(run: Run) -> None:
    document = run("due", "--as-of", "2026-11-20", "--json").json

    assert document["as_of"] == "2026-11-20"
    assert {name: [each["external_id"] for each in document[name]] for name in ("overdue", "today", "next_7_days")} == {
        "overdue": ["F1"], "today": ["F2"], "next_7_days": ["F3"],
    }  # fmt: skip
    assert set(document["today"][0]) >= {"id", "external_id", "customer", "title", "due", "priority", "assignee"}


@pytest.mark.usefixtures("book")
def test_that_search_names_the_kind_and_the_field_that_matched(run: Run) -> None:
    document = run("search", "zhangwei", "--json").json

    assert document["total"] == 1
    row = document["rows"][0]
    assert (row["kind"], row["external_id"], row["name"], row["matched"]) == ("customers", "C2", "张伟", "name")


@pytest.mark.usefixtures("book")
def test_that_the_sales_report_has_the_dimensions_asked_for_and_its_definition(run: Run) -> None:
    document = run("report", "sales", "--by", "region,quarter", "--as-of", "2026-12-31", "--json").json

    assert document["as_of"] == "2026-12-31"
    assert document["definition"]
    assert document["coverage"]["orders"] == 2
    assert document["rows"] == [
        {"region": "North", "period": "2026-Q1", "orders": 1, "customers": 1, "new_customers": 1,
         "amount": "12.35", "currency": "EUR"},
        {"region": "South", "period": "2026-Q2", "orders": 1, "customers": 1, "new_customers": 1,
         "amount": "7.00", "currency": "EUR"},
    ]  # fmt: skip


@pytest.mark.usefixtures("book")
def test_that_a_report_goes_to_csv_and_to_xlsx_with_numbers_that_can_be_added(run: Run, place: Path) -> None:
    ran = run("report", "sales", "--by", "product", "--csv", str(place / "s.csv"), "--xlsx", str(place / "s.xlsx"))

    assert ran.code == 0
    assert (place / "s.csv").read_text(encoding="utf-8-sig").splitlines()[:2] == [
        "product,orders,customers,new_customers,amount,currency", "Pump,2,2,2,17.00,EUR",
    ]  # fmt: skip
    sheet = load_workbook(str(place / "s.xlsx")).get_sheet_by_index(0)
    assert sheet.to_python()[1] == ["Pump", 2, 2, 2, 17, "EUR"]
    with zipfile.ZipFile(place / "s.xlsx") as book:
        assert b'formatCode="#,##0.00"' in book.read("xl/styles.xml")


def test_that_undo_lists_what_can_be_undone_and_proves_what_it_restored(book: dict[str, Ran], run: Run) -> None:
    before = run("check", "--deep", "--json").json["state_hash"]
    listed = run("undo", "--json").json
    undone = run("undo", book["followups"].json["import_id"], "--json").json
    after = run("check", "--deep", "--json").json

    assert [row["id"] for row in listed["rows"]] == [
        book[kind].json["import_id"] for kind in ("followups", "orders", "customers")
    ]
    assert undone["state_restored"] is True
    assert undone["state_hash"] == undone["state_before"] == after["state_hash"] != before
    assert run("list", "followups", "--json").json["total"] == 0


@pytest.mark.usefixtures("book")
def test_that_undo_out_of_order_is_refused_when_something_hangs_on_it(book: dict[str, Ran], run: Run) -> None:
    ran = run("undo", book["customers"].json["import_id"])

    assert ran.code == 1
    assert "cannot be undone" in ran.err
    assert run("list", "customers", "--json").json["total"] == 2


@pytest.mark.usefixtures("book")
def test_that_edit_changes_one_record_and_says_whether_it_did(run: Run) -> None:
    first = run("edit", "customers", "C1", "city=Bonn", "stage=active", "--json").json
    again = run("edit", "customers", "C1", "city=Bonn", "--json").json

    assert (first["changed"], again["changed"]) == (True, False)
    assert run("list", "customers", "--filter", "city=Bonn stage=active", "--json").json["total"] == 1


@pytest.mark.usefixtures("book")
def test_that_acting_as_a_rep_shows_that_reps_customers_only(run: Run, place: Path) -> None:
    (place / "users.csv").write_text("external_id,name,role\n7,Bo Berg,rep\n", encoding="utf-8")
    run("import", str(place / "users.csv"), "--kind", "users")
    run("edit", "customers", "C1", "owner=7")

    mine = run("list", "customers", "--as", "Bo Berg", "--json").json

    assert [row["external_id"] for row in mine["rows"]] == ["C1"]
    assert run("edit", "customers", "C2", "city=X", "--as", "Bo Berg").code == 1


@pytest.mark.usefixtures("book")
def test_that_check_is_clean_and_deep_gives_the_state(run: Run) -> None:
    ran = run("check", "--deep", "--json")

    assert ran.code == 0
    assert ran.json["ok"] is True
    assert all(set(each) == {"what", "ok", "detail"} for each in ran.json["checked"])
    assert len(ran.json["state_hash"]) == 64


@pytest.mark.usefixtures("book")
def test_that_a_backup_restores_to_the_same_state(run: Run, place: Path) -> None:
    made = run("backup", str(place / "safe.stewardbackup"), "--json").json
    run("edit", "customers", "C1", "city=Elsewhere")
    restored = run(
        "restore", str(place / "safe.stewardbackup"), str(place / "work.steward"),
        "--recovery-key-file", str(place / "recovery-key"), "--json", opens=False,
    ).json  # fmt: skip

    assert restored["state_hash"] == made["state_hash"] == run("check", "--deep", "--json").json["state_hash"]
    assert Path(restored["kept"]).exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("list", "nothing"), 2), (("list", "customers", "--filter", "nonsense"), 2),
        (("list", "customers", "--sort", "nothing"), 2), (("export", "customers", "--to", "x.doc"), 2),
        (("report", "sales", "--by", "nothing"), 2), (("report", "sales", "--as-of", "soon"), 2),
        (("import", "missing.csv"), 1), (("show", "nobody"), 1), (("undo", "ff"), 1),
        (("edit", "customers", "C1", "x"), 2),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("book")
def test_that_wrong_calls_get_one_sentence_and_their_exit_code(run: Run, arguments: tuple[str, ...], code: int) -> None:
    verb, *rest = arguments
    ran = run(verb, *rest)

    assert ran.code == code
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 1
    assert "Traceback" not in ran.err


def test_that_usage_errors_of_the_parser_leave_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    codes = [main(["no-such-verb"]), main([]), main(["list"]), main(["--help"])]

    assert codes == [2, 2, 2, 0]
    assert "Traceback" not in capsys.readouterr().err


def test_that_a_passphrase_opens_and_a_wrong_one_is_refused(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "wrong").write_text("not it", encoding="utf-8")
    base = ["list", str(place / "work.steward"), "customers", "--json", "--passphrase-file"]

    right = main([*base, str(place / "passphrase")])
    total = json.loads(capsys.readouterr().out)["total"]
    wrong = main([*base, str(place / "wrong")])

    assert (right, total, wrong) == (0, 0, 1)
    assert "passphrase does not open" in capsys.readouterr().err


def test_that_the_passphrase_file_of_the_environment_is_used(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STEWARD_PASSPHRASE_FILE", str(place / "passphrase"))

    assert main(["list", str(place / "work.steward"), "customers", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 0


def test_that_no_verb_loads_qt_pandas_or_charts(place: Path) -> None:
    script = (
        "import sys; from app.cli import main; "
        f"code = main(['list', r'{place / 'work.steward'}', 'customers',"
        f" '--recovery-key-file', r'{place / 'recovery-key'}']); "
        "heavy = {'PySide6', 'pandas', 'pyqtgraph', 'numpy'}; "
        "print(code, sorted({name.partition('.')[0] for name in sys.modules} & heavy))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip().splitlines()[-1] == "0 []"
