"""Public data sets, imported as they are, give the figures that other programs computed on them.

Amounts of lines are rounded to the minor unit, those of the truth files are not: a total may differ
by 0.01 × √lines and a customer's by 0.05; counts are exact.
"""

from __future__ import annotations

import csv
import io
import json
import math
import zipfile
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Steward
from tests import factories as make
from tests.services.transfer_cases import bring, values

Book = dict[str, tuple[int, Decimal, str]]


def _book(steward: Steward) -> Book:
    """Return for each customer how many orders, of how much in all, the last on which day."""
    found: Book = {}
    for customer, day, amount in values(steward, "orders", "customer", "ordered_on", "amount"):
        count, total, last = found.get(customer, (0, Decimal(0), ""))
        found[customer] = (count + 1, total + amount, max(last, f"{_day(day):%Y-%m-%d}"))
    return found


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value


def _assert_as_in_the_truth(book: Book, truth: Path, lines: int) -> None:
    summary: dict[str, Any] = json.loads((truth / "summary.json").read_text(encoding="utf-8"))
    total = sum((amount for _, amount, _ in book.values()), Decimal(0))
    assert len(book) == summary["customers_with_orders"]
    assert sum(count for count, _, _ in book.values()) == summary["orders"]
    assert abs(total - Decimal(str(summary["sales_total"]))) <= Decimal(str(0.01 * math.sqrt(lines)))
    with (truth / "rfm.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            count, amount, last = book[row["customer_id"]]
            assert (count, last) == (int(row["frequency_orders"]), row["last_order"])
            assert abs(amount - Decimal(row["monetary_total"])) <= Decimal("0.05")


def test_that_northwind_arrives_complete_and_again_unchanged(steward: Steward, shared_data: Path) -> None:
    folder = shared_data / "sales" / "northwind"
    names = ("employees", "products", "customers", "orders", "order_details")
    empty = make.state_of(steward)

    brought = [bring(steward, folder / f"{name}.csv") for name in names]
    imported = make.state_of(steward)
    again = [bring(steward, folder / f"{name}.csv") for name in names]

    assert [each.plan.kind.name for each in brought] == ["users", "products", "customers", "orders", "order_lines"]
    assert [each.fates for each in brought] == [{"created": n} for n in (9, 77, 91, 830, 2155)]
    assert [each.problems for each in brought] == [[]] * 5
    assert [each.fates for each in again] == [{"unchanged": n} for n in (9, 77, 91, 830, 2155)]
    assert make.state_of(steward) == imported
    _assert_as_in_the_truth(_book(steward), shared_data / "truth" / "northwind", 2155)
    reports_to = dict(values(steward, "users", "name", "manager"))
    assert (reports_to["Nancy Davolio"], reports_to["Andrew Fuller"]) == ("2", None)
    for _ in names:
        steward.undo()
    assert make.state_of(steward) == empty


def test_that_chinooks_invoices_and_their_lines_agree(steward: Steward, shared_data: Path) -> None:
    folder = shared_data / "sales" / "chinook"
    bring(steward, folder / "Employee.csv", "users")
    customers = bring(steward, folder / "Customer.csv", "customers")
    invoices = bring(steward, folder / "Invoice.csv")

    lines = bring(steward, folder / "InvoiceLine.csv", create_missing=True)

    assert (customers.fates, customers.problems) == ({"created": 59}, [])
    assert invoices.objects == {"orders": {"created": 412}, "order_lines": {"created": 412}}
    assert lines.fates == {"updated": 2240}
    assert bring(steward, folder / "Invoice.csv").fates == {"unchanged": 412}
    assert Counter(values(steward, "customers", "owner")) == {"3": 21, "4": 20, "5": 18}
    _assert_as_in_the_truth(_book(steward), shared_data / "truth" / "chinook", 2240)


def test_that_the_chinese_shop_has_as_many_orders_as_number_customer_and_day_make(
    steward: Steward, shared_data: Path
) -> None:
    folder = shared_data / "sales" / "cn_superstore"

    brought = bring(steward, folder / "订单_gb18030.csv", "orders", create_missing=True)
    from_sheet = bring(steward, folder / "示例-超市.xls", "orders", sheet="订单")

    assert brought.fates == {"created": 10_000}
    assert brought.problems == [(1, "", "gb18030")]
    assert brought.objects["customers"] == {"created": 790}
    assert from_sheet.fates == {"unchanged": 10_000}
    assert len(set(values(steward, "customers", "name"))) == 771
    _assert_as_in_the_truth(_book(steward), shared_data / "truth" / "cn_superstore", 10_000)


def test_that_cdnows_purchases_are_orders_of_their_own_even_on_one_day(steward: Steward, shared_data: Path) -> None:
    source = shared_data / "sales" / "cdnow_sample" / "CDNOW_sample.txt"
    purchases = [line.split() for line in source.read_text(encoding="ascii").splitlines()]
    rows = "".join(f"{int(customer)},{day},{amount}\n" for _, customer, day, _, amount in purchases)

    brought = bring(steward, f"customer,ordered_on,amount\n{rows}", "orders", create_missing=True)

    assert (brought.fates, brought.problems) == ({"created": 6919}, [])
    assert brought.objects["customers"] == {"created": 2357}
    assert values(steward, "orders", "amount").count(Decimal(0)) == 8
    _assert_as_in_the_truth(_book(steward), shared_data / "truth" / "cdnow_sample", 6919)


def test_that_every_row_of_a_part_of_online_retail_is_accounted_for(
    steward: Steward, shared_data: Path, tmp_path: Path
) -> None:
    with (
        zipfile.ZipFile(shared_data / "sales" / "online_retail" / "online_retail.csv.zip") as archive,
        archive.open(archive.namelist()[0]) as file,
    ):
        part = list(islice(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")), 5_000))
    path = tmp_path / "part.csv"
    with path.open("w", encoding="utf-8", newline="") as target:
        out = csv.DictWriter(target, part[0].keys())
        out.writeheader()
        out.writerows(part)

    brought = bring(steward, path, create_missing=True)
    again = bring(steward, path, create_missing=True)

    named = [row for row in part if row["CustomerID"]]
    totals: dict[tuple[str, ...], Decimal] = {}
    for row in named:
        key = (row["CustomerID"].removesuffix(".0"), row["InvoiceNo"], row["InvoiceDate"][:10])
        amount = Decimal(row["Quantity"]) * Decimal(row["UnitPrice"])
        totals[key] = totals.get(key, Decimal(0)) + round(amount, 2)
    assert brought.plan.kind.name == "orders"
    assert brought.fates == {"created": len(named), "failed": len(part) - len(named)}
    nameless = [line for line, row in enumerate(part, 2) if not row["CustomerID"]]
    assert [line for line, field, _ in brought.problems if field == "customer"] == nameless
    assert again.fates == {"unchanged": len(named), "failed": len(part) - len(named)}
    orders = values(steward, "orders", "customer", "external_id", "ordered_on", "amount")
    assert {(who, number, f"{_day(day)}"): amount for who, number, day, amount in orders} == totals
    assert min(totals.values()) < 0


@pytest.mark.parametrize(
    ("name", "created", "known"),
    [
        ("contacts/exports/google_contacts.csv", 2, ("Zoë, Smith", ("zoe@example.com",))),
        ("contacts/exports/linkedin_Connections.csv", 10, ("Alice Johnson", ("alice.johnson@techcorp.com",))),
        ("dedupe/febrl/dataset1.csv", 1000, ("abbey fitt", ())),
    ],
)
def test_that_address_books_of_other_programs_become_customers(
    steward: Steward, shared_data: Path, name: str, created: int, known: tuple[str, tuple[str, ...]]
) -> None:
    brought = bring(steward, shared_data / name)

    assert brought.fates == {"created": created}
    assert known in values(steward, "customers", "name", "email")
    assert bring(steward, shared_data / name).fates == {"unchanged": created}
