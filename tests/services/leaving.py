"""A leaver's book of the size that the acceptance tests ask for, or a small one of the same kind."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from app.models.values import DealStage
from app.services.contacts.commands import CreateContact
from app.services.customers.commands import CreateCustomer
from app.services.deals.commands import OpenDeal
from app.services.followups.commands import AddFollowUp
from app.services.interactions.commands import AttachFile, LogInteraction
from app.services.kernel.commands import Batch, Command
from app.services.orders.commands import PlaceOrder
from app.services.registry import KINDS
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Options, plan_import
from tests.services.handing import Desk

IS_FULL: Final = os.environ.get("STEWARD_FAULTS") == "full"
OVERDUE_DAY: Final = "2026-10-01"
DUE: Final = ("2026-11-20 09:00", "2026-11-25", "2028-02-29 09:00")
BIRTHDAYS: Final = ("1988-02-29", "lunar:1990-05-09", "lunar:2025-L06-01", "--06-01")
_AT_ONCE: Final = 250
_LINKED: Final = 2  # interactions of an account that name a contact and a deal

T = TypeVar("T")


@dataclass(frozen=True)
class Size:
    """How many of what there are; what is overdue or recurs is among the follow-ups."""

    accounts: int
    interactions: int
    follow_ups: int
    overdue: int
    recurring: int
    files: int
    kills: int
    flips: int
    fields: int = 12


SIZE: Final = Size(2_000, 60_000, 3_000, 400, 300, 5_000, 10, 20) if IS_FULL else Size(48, 96, 72, 10, 7, 12, 2, 20)
FIELDS: Final = tuple(f"Field {number}" for number in range(SIZE.fields))


def fill(boss: Desk, size: Size = SIZE) -> list[bytes]:
    """Make the accounts, all of the boss's."""
    accounts = done(boss, (CreateCustomer(_customer(number)) for number in range(size.accounts)))
    contacts = done(boss, (CreateContact({"customer": key.hex(), "name": "Contact"}) for key in accounts))
    people = list(zip(accounts, contacts, strict=True))
    deals = done(boss, (OpenDeal(_deal(number, *pair)) for number, pair in enumerate(people)))
    whole = [(key.hex(), contact.hex(), deal.hex()) for (key, contact), deal in zip(people, deals, strict=True)]
    done(boss, (AddFollowUp(_follow_up(number, size, *_of(whole, number))) for number in range(size.follow_ups)))
    done(boss, (PlaceOrder(key, _order(number), _lines(number)) for number, key in enumerate(accounts)))
    linked = min(size.interactions, _LINKED * size.accounts)
    done(boss, (LogInteraction(_call(number, *_of(whole, number))) for number in range(linked)))
    _import_calls(boss, range(linked, size.interactions), size)
    done(boss, (AttachFile(_of(accounts, number), "合同.pdf", _content(number)) for number in range(size.files)))
    return accounts


def done(desk: Desk, commands: Iterable[Command]) -> list[bytes]:
    """Carry commands out, many as one step, and return what they made."""
    every, found = list(commands), []
    for start in range(0, len(every), _AT_ONCE):
        found += desk.steward.do(Batch(tuple(every[start : start + _AT_ONCE]))).value
    return found


def _import_calls(boss: Desk, numbers: range, size: Size) -> None:
    """Bring the many others in by a file, which takes a tenth of the time."""
    path = boss.folder / "calls.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("customer", "kind", "happened_at", "body"))
        out.writerows(
            (f"客户 {number % size.accounts}", "visit", f"2026-0{number % 9 + 1}-02T08:00:00+08:00", f"拜访 {number}")
            for number in numbers
        )
    if numbers:
        plan = plan_import(path, KINDS, Options(kind="interactions"), boss.steward.conventions, date(2026, 11, 20))
        boss.steward.do(ImportFile(plan, path.name))


def _of(rows: Sequence[T], number: int) -> T:
    return rows[number % len(rows)]


def _customer(number: int) -> dict[str, str]:
    fields = {f"custom:{FIELDS[place]}": str(number) for place in (number % len(FIELDS), number % 2)}
    return {
        "name": f"客户 {number}", "phone": f"1380{number:07}", "birthday": BIRTHDAYS[number % len(BIRTHDAYS)],
        "tags": f"Tag {number % 4}", **fields,
    }  # fmt: skip


def _deal(number: int, customer: bytes, contact: bytes) -> dict[str, str]:
    stage = list(DealStage)[number % len(DealStage)].value
    amount = {"amount": f"{number}.50", "currency": "EUR"}
    return {"customer": customer.hex(), "title": "Deal", "stage": stage, "contact": contact.hex(), **amount}


def _follow_up(number: int, size: Size, customer: str, contact: str, deal: str) -> dict[str, str]:
    due = OVERDUE_DAY if number < size.overdue else DUE[number % len(DUE)]
    recurs = size.overdue <= number < size.overdue + size.recurring
    rule = {"repeat": "FREQ=MONTHLY"} if recurs else {}
    return {"customer": customer, "title": f"Task {number}", "due": due, "deal": deal, "contact": contact, **rule}


def _order(number: int) -> dict[str, str]:
    return {"currency": ("CNY", "EUR", "JPY")[number % 3]}


def _lines(number: int) -> tuple[dict[str, str], ...]:
    return ({"amount": f"{number * 7 % 900 + 10}"},)


def _call(number: int, customer: str, contact: str, deal: str) -> dict[str, str]:
    linked = {"contact": contact, "deal": deal}
    return {"customer": customer, "kind": "call", "body": f"谈话 {number}", "direction": "out", **linked}


def _content(number: int) -> bytes:
    return f"file {number} ".encode() * (900 if IS_FULL else 3)
