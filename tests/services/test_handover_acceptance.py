"""A whole book split among three successors, scaled down: figures, sums, dates, deals, fields that are missing."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import text

from app.errors import AppError
from app.models.values import DealStage
from app.services.handover.bundle_writer import Survey, survey
from app.services.handover.proof import read_accounts
from app.services.interactions.commands import AttachFile
from app.services.preferences.commands import ChangeSetting, DefineCustomField
from app.services.workflows.handover.importing import ImportAccounts, Imported
from app.services.workflows.handover.planning import PlanHandover, read_plan
from app.services.workflows.handover.reassigning import ReassignAccounts, Share
from tests import factories as make
from tests.services.handing import OPEN_LINES, Desk, Sealed, desks

ACCOUNTS: Final = 60
FIELDS: Final = ("Level", "Hobby", "Car")
DUE: Final = ("2026-11-20 09:00", "2026-11-25", "2026-10-01", "2028-02-29 09:00")
BIRTHDAYS: Final = ("1988-02-29", "lunar:1990-05-09", "lunar:2025-L06-01", "--06-01")
ROWS: Final = {
    "deals": "SELECT id, stage, created_on, closed_on, lost_reason, contact_id FROM deal",
    "reminders": "SELECT id, due_on, due_minute, due_zone, repeat, remind_before_min, state, deal_id FROM follow_up",
    "birthdays": "SELECT id, birthday FROM customer",
    "stages": "SELECT deal_id, stage, entered_at FROM deal_stage_entry",
    "authors": "SELECT i.id, i.happened_at, i.body, u.name FROM interaction AS i JOIN user AS u ON u.id = i.author_id",
    "files": "SELECT a.id, b.sha256, b.content FROM attachment AS a JOIN blob AS b ON b.id = a.blob_id",
    "orders": 'SELECT o.id, o.amount_minor, o.currency, u.name FROM "order" AS o JOIN user AS u ON u.id = o.rep_id',
}


@dataclass
class Case:
    """A leaver's book at the boss's, the three who get it, and what each was sealed and took."""

    boss: Desk
    successors: list[Desk]
    other: Desk
    before: Survey
    rows: dict[str, set[tuple[Any, ...]]]
    sealed: list[Sealed]
    taken: list[Imported]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """One handover for all questions."""
    folder = tmp_path_factory.mktemp("case")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STEWARD_DATA_DIR", str(folder / "data"))
        with desks(folder, "Boss", "Uno", "Due", "Tre", "Other") as (boss, *successors, other):
            accounts = [account(boss, number) for number in range(ACCOUNTS)]
            leaver = make.add_user(boss.steward, "Leaver")
            boss.steward.do(ReassignAccounts(boss.steward.actor.user_id, (Share(leaver, tuple(accounts)),)))
            successors[0].steward.do(DefineCustomField("customer", "Level"))
            with boss.steward.workspace.database.readers.connect() as connection:
                before = survey(read_accounts(connection, accounts))
            rows = {name: found(boss, sql) for name, sql in ROWS.items()}
            yield Case(boss, successors, other, before, rows, *handed_over(boss, successors, leaver))


def account(boss: Desk, number: int) -> bytes:
    """Make a customer with something of everything."""
    steward = boss.steward
    fields = {f"custom:{FIELDS[number % 3]}": str(number), "tags": f"Tag {number % 4}"}
    key = make.add_customer(
        steward, f"客户 {number}", phone=f"138001380{number:02}", birthday=BIRTHDAYS[number % 4], **fields
    )
    contact = make.add_contact(steward, key, f"Contact {number}")
    deal = make.open_deal(steward, key, stage=list(DealStage)[number % len(DealStage)].value, contact=contact.hex())
    make.add_follow_up(steward, key, due=DUE[number % 4], deal=deal.hex(), repeat="FREQ=MONTHLY" * (number % 2))
    make.place_order(steward, key, f"{number}.25", currency=("CNY", "EUR", "JPY")[0 if number % 5 else 1])
    make.log_call(steward, key, f"Call {number}", contact=contact.hex())
    if number % 6 == 0:
        steward.do(AttachFile(key, "合同.pdf", f"file {number % 4}".encode()))
    return key


def handed_over(boss: Desk, successors: list[Desk], leaver: bytes) -> tuple[list[Sealed], list[Imported]]:
    """Plan, seal, import and verify."""
    keys = tuple(each.card.signing_public for each in successors)
    document = boss.steward.do(PlanHandover(leaver, keys)).value
    with boss.steward.workspace.database.readers.connect() as connection:
        plan = read_plan(connection, json.dumps(document).encode())
    by_key = {each.card.signing_public: each for each in successors}
    sealed = [boss.seal(by_key[part.signing_public], part.customers, former_owner=leaver) for part in plan.parts]
    taken = [by_key[part.signing_public].take(each) for part, each in zip(plan.parts, sealed, strict=True)]
    assert all(boss.verify(each).is_complete for each in taken)
    return sealed, taken


def found(desk: Desk, sql: str) -> set[tuple[Any, ...]]:
    """Return the rows that SQL finds."""
    with desk.steward.workspace.database.readers.connect() as connection:
        return {tuple(row) for row in connection.execute(text(sql))}


def test_that_every_figure_of_a_manifest_is_that_of_the_receivers_own_rows(case: Case) -> None:
    for desk, sealed, taken in zip(case.successors, case.sealed, case.taken, strict=True):
        assert taken.status == "imported"
        assert taken.receipt["root"] == sealed.manifest.accounts.digest.hex()
        assert taken.receipt["figures"] == sealed.manifest.figures
        assert desk.one("SELECT count(*) FROM customer") == sealed.manifest.accounts.count
        assert desk.one(OPEN_LINES) == 0


def test_that_the_successors_together_have_exactly_what_the_leaver_had(case: Case) -> None:
    figures = [sealed.manifest.figures for sealed in case.sealed]
    whole = case.before.figures.plain()

    assert sum(map(Counter, (each["counts"] for each in figures)), Counter()) == whole["counts"]
    assert whole["counts"]["customer"] == ACCOUNTS
    for table, amounts in whole["money"].items():
        for currency, amount in amounts.items():
            parts = [Decimal(each["money"].get(table, {}).get(currency, "0")) for each in figures]
            assert sum(parts) == Decimal(amount)
    books = [desk.active() for desk in case.successors]
    assert len(set().union(*books)) == sum(map(len, books)) == ACCOUNTS
    assert not case.boss.active()


@pytest.mark.parametrize("name", ROWS)
def test_that_rows_are_the_very_same_wherever_they_are(case: Case, name: str) -> None:
    after: set[tuple[Any, ...]] = set()
    for desk in case.successors:
        after |= found(desk, ROWS[name])

    assert after == case.rows[name]


def test_that_every_follow_up_opens_its_deal_and_is_the_successors(case: Case) -> None:
    for desk in case.successors:
        assert desk.one("SELECT count(*) FROM follow_up WHERE deal_id NOT IN (SELECT id FROM deal)") == 0
        assert desk.all("SELECT DISTINCT owner_id FROM customer") == [desk.steward.actor.user_id]


def test_that_local_times_and_birthdays_stay_when_the_receivers_zone_changes(case: Case) -> None:
    desk = case.successors[1]
    before = {name: found(desk, ROWS[name]) for name in ("reminders", "birthdays")}

    desk.steward.do(ChangeSetting("time_zone", "America/New_York"))

    assert {name: found(desk, ROWS[name]) for name in before} == before
    zones = set(desk.all("SELECT DISTINCT due_zone FROM follow_up WHERE due_minute = 540"))
    assert zones == {"Asia/Shanghai"}


def test_that_values_of_missing_fields_are_parked_and_pass_on_unchanged(case: Case) -> None:
    uno, due = case.successors[:2]
    parked = "SELECT DISTINCT json_extract(about, '$.values.name') FROM parked"
    assert (set(uno.all(parked)), set(due.all(parked))) == ({"Hobby", "Car"}, set(FIELDS))
    assert uno.one("SELECT count(*) FROM custom_value") > 0
    with case.boss.steward.workspace.database.readers.connect() as connection:
        fields = {row.name: row.id for row in connection.execute(text("SELECT id, name FROM custom_field"))}
    case.other.steward.do(DefineCustomField("customer", "Level"))

    taken = case.other.take(due.seal(case.other, sorted(due.active())))

    assert taken.parked.keys() == {"custom_value"}
    values = "SELECT record_id, value FROM custom_value"
    theirs = "SELECT record_id, value FROM custom_value WHERE field_id = x'{}'"
    level = found(case.boss, theirs.format(fields["Level"].hex()))
    assert found(case.other, values) == {row for row in level if row[0] in due.active()}


def test_that_a_second_import_changes_nothing_and_gives_the_same_receipt(case: Case) -> None:
    desk, sealed = case.successors[2], case.sealed[2]
    before = desk.state()

    again = desk.take(sealed)

    assert (again.status, again.receipt) == ("already_imported", case.taken[2].receipt)
    assert desk.state() == before


def test_that_a_database_full_of_traps_is_no_handover_file(case: Case, tmp_path: Path) -> None:
    trap = tmp_path / "trap.steward-handover"
    with sqlite3.connect(trap) as connection:
        connection.executescript(
            "CREATE TABLE customer (id BLOB, name TEXT); CREATE VIEW bundle AS SELECT load_extension('/tmp/x');"
            "CREATE TRIGGER t AFTER INSERT ON customer BEGIN SELECT writefile('../../x', 'x'); END;"
        )
    connection.close()
    desk = case.successors[2]
    before = desk.state()

    with pytest.raises(AppError, match="no handover file"):
        desk.steward.do(ImportAccounts(trap))

    assert desk.state() == before
