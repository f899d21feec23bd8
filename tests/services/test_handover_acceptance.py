"""The acceptance tests of a handover, numbered as in its design, each with the figures that it came to.

A whole book is split among three successors; ``STEWARD_FAULTS=full`` takes it at its full size, else a small one.
"""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import text

from app.bootstrap import open_steward
from app.errors import AppError
from app.models.values import DealStage
from app.services.handover.bundle_writer import Survey, survey
from app.services.handover.invitations import read_roster, write_roster
from app.services.handover.proof import read_accounts
from app.services.kernel.birthdays import first_day
from app.services.kernel.repeating import days_between
from app.services.preferences.commands import ChangeSetting, DefineCustomField
from app.services.workflows.handover.importing import ImportAccounts, Imported
from app.services.workflows.handover.organisation import AcceptRoster
from app.services.workflows.handover.people import AcceptCard
from app.services.workflows.handover.planning import PlanHandover
from app.services.workflows.handover.plans import read_plan
from app.services.workflows.handover.reassigning import ReassignAccounts, Share
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK
from tests.services.handing import OPEN_LINES, Desk, Sealed, desks
from tests.services.leaving import BIRTHDAYS, FIELDS, IS_FULL, OVERDUE_DAY, SIZE, fill
from tests.services.outsider import Lies, Outsider
from tests.services.tampering import flipped

pytestmark = pytest.mark.timeout(7200 if IS_FULL else 240)

ENTRIES: Final = 50
_PROGRAM: Final = "import sys; from app.cli.main import main; sys.exit(main(sys.argv[1:]))"
LACKING: Final = 2
ROWS: Final = {
    "deals": "SELECT id, stage, created_on, closed_on, lost_reason, contact_id FROM deal",
    "reminders": "SELECT id, due_on, due_minute, due_zone, repeat, anchor_on, remind_before_min, state, deal_id, "
    "contact_id FROM follow_up",
    "birthdays": "SELECT id, birthday FROM customer",
    "stages": "SELECT deal_id, stage, entered_at FROM deal_stage_entry",
    "authors": "SELECT i.id, i.happened_at, i.happened_zone, i.body, i.created_at, u.name FROM interaction AS i "
    "JOIN user AS u ON u.id = i.author_id",
    "files": "SELECT a.id, b.sha256, b.content FROM attachment AS a JOIN blob AS b ON b.id = a.blob_id",
    "orders": 'SELECT o.id, o.amount_minor, o.currency, u.name FROM "order" AS o JOIN user AS u ON u.id = o.rep_id',
}

Told = Callable[[str], None]


@dataclass
class Case:
    """A leaver's book at the boss's, the three who get it, and what each was sealed and took."""

    boss: Desk
    successors: list[Desk]
    stranger: Desk
    last: Desk
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
        with desks(folder, "Boss", "Uno", "Due", "Tre", "Stranger", "Last") as (boss, *successors, stranger, last):
            accounts = fill(boss)
            leaver = make.add_user(boss.steward, "Leaver")
            boss.steward.do(ReassignAccounts(boss.steward.actor.user_id, (Share(leaver, tuple(accounts)),)))
            for desk, lacking in ((successors[0], 0), (successors[1], LACKING), (last, 0)):
                for name in FIELDS[lacking:]:
                    desk.steward.do(DefineCustomField("customer", name))
            with boss.steward.workspace.database.readers.connect() as connection:
                before = survey(read_accounts(connection, accounts))
            rows = {name: found(boss, sql) for name, sql in ROWS.items()}
            yield Case(boss, successors, stranger, last, before, rows, *handed_over(boss, successors, leaver))


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


def test_that_every_figure_is_equal_and_the_successors_together_have_the_original(case: Case, told: Told) -> None:
    for desk, sealed, taken in zip(case.successors, case.sealed, case.taken, strict=True):
        assert taken.receipt["root"] == sealed.manifest.accounts.digest.hex()
        assert taken.receipt["figures"] == sealed.manifest.figures
        assert desk.one("SELECT count(*) FROM customer") == sealed.manifest.accounts.count
        assert desk.one(OPEN_LINES) == 0
        assert desk.all("SELECT DISTINCT owner_id FROM customer") == [desk.steward.actor.user_id]
    whole = case.before.figures.plain()
    _check_sums([sealed.manifest.figures for sealed in case.sealed], whole)
    books = [desk.active() for desk in case.successors]
    assert len(set().union(*books)) == sum(map(len, books)) == SIZE.accounts
    assert not case.boss.active()
    for name, rows in case.rows.items():
        assert set().union(*(found(desk, ROWS[name]) for desk in case.successors)) == rows, name
    late, again = _check_size(case, whole["counts"])
    told(
        f" 1. {SIZE.accounts:,} accounts among 3 ({' + '.join(str(len(book)) for book in books)}): "
        f"{SIZE.interactions:,} interactions, {SIZE.follow_ups:,} follow-ups ({late} overdue, {again} recurring), "
        f"{SIZE.files:,} files, {SIZE.fields} custom fields, {sum(whole['counts'].values()):,} records; "
        f"orders {whole['money']['order']}, deals {whole['money']['deal']}: all equal, none in two books"
    )


def _check_sums(figures: list[Mapping[str, Any]], whole: Mapping[str, Any]) -> None:
    assert sum((Counter(each["counts"]) for each in figures), Counter()) == whole["counts"]
    for table, amounts in whole["money"].items():
        for currency, amount in amounts.items():
            parts = [Decimal(each["money"].get(table, {}).get(currency, "0")) for each in figures]
            assert sum(parts) == Decimal(amount)


def _check_size(case: Case, counts: Mapping[str, int]) -> tuple[int, int]:
    assert (counts["interaction"], counts["follow_up"]) == (SIZE.interactions, SIZE.follow_ups)
    assert counts["attachment"] == SIZE.files
    day = (date.fromisoformat(OVERDUE_DAY) - date(1970, 1, 1)).days
    overdue = f"SELECT count(*) FROM follow_up WHERE due_on = {day}"
    recurring = "SELECT count(*) FROM follow_up WHERE repeat IS NOT NULL"
    late, again = (sum(desk.one(sql) for desk in case.successors) for sql in (overdue, recurring))
    assert (late, again) == (SIZE.overdue, SIZE.recurring)
    return late, again


def test_that_a_changed_byte_anywhere_and_whoever_is_not_meant_are_refused(
    case: Case, told: Told, tmp_path: Path
) -> None:
    honest, trap, codes = case.sealed[0].path.read_bytes(), tmp_path / "flipped", Counter[str]()
    rng = random.Random(7)
    for _ in range(SIZE.flips):
        trap.write_bytes(flipped(honest, rng.randrange(len(honest)), rng.choice((0x01, 0x80, 0xFF))))
        codes[_refusal(case.successors[0], trap)] += 1
    assert codes.total() == SIZE.flips
    desk, sender = case.last, Outsider("Otto")
    desk.steward.do(AcceptCard(sender.card()))
    older, newer, same = (tmp_path / name for name in ("older", "newer", "same"))
    sender.seal(older, desk.card)
    manifest = sender.seal(newer, desk.card)
    desk.steward.do(ImportAccounts(newer))
    sender.seal(same, desk.card, (), Lies(change=lambda other: replace(other, bundle_id=manifest.bundle_id)))
    others = {
        "wrong recipient": _refusal(desk, case.sealed[0].path), "older sequence": _refusal(desk, older),
        "same id, another hash": _refusal(desk, same), "forged roster": _forged_roster(case, desk),
    }  # fmt: skip
    assert list(others.values()) == ["not-for-us", "out-of-sequence", "tampered", "unknown-roster"]
    told(f" 2. one byte flipped in {len(honest):,}, each refused: {dict(codes)}; {others}; nothing changed")


def _refusal(desk: Desk, file: Path) -> str:
    before = desk.state()
    with pytest.raises(AppError, match="Nothing was changed") as refused:
        desk.steward.do(ImportAccounts(file))
    assert desk.state() == before
    return refused.value.code


def _forged_roster(case: Case, desk: Desk) -> str:
    before = desk.state()
    roster = read_roster(write_roster([case.boss.card, Outsider("Eve").card()], Outsider().signing))
    with pytest.raises(AppError) as refused:
        desk.steward.do(AcceptRoster(roster))
    assert desk.state() == before
    return refused.value.code


def test_that_a_second_import_changes_nothing_and_a_kill_leaves_nothing_or_everything(
    case: Case, told: Told, tmp_path: Path
) -> None:
    desk, sealed = case.successors[2], case.sealed[2]
    before = desk.state()
    again = desk.take(sealed)
    assert (again.status, again.receipt) == ("already_imported", case.taken[2].receipt)
    assert desk.state() == before

    rng, outcomes = random.Random(3), {"nothing": 0, "everything": 0, "half": 0}
    took = _killed(desk, sealed, tmp_path, None, outcomes)
    for _ in range(SIZE.kills):
        _killed(desk, sealed, tmp_path, rng.uniform(0.2, took), outcomes)
    assert not outcomes.pop("half")
    told(f" 3. a second import: {again.status}, the same receipt; {SIZE.kills} kills within {took:.1f} s: {outcomes}")


def _killed(desk: Desk, sealed: Sealed, folder: Path, after_s: float | None, outcomes: dict[str, int]) -> float:
    """Import in a process of its own, killed after some time, and note what is there; return how long it ran."""
    path, key = folder / "again.steward", folder / "key"
    for each in folder.glob("again.steward*"):
        each.unlink()
    path.write_bytes(desk.founded)
    key.write_text(desk.key.printed(), encoding="ascii")
    verb = ("handover", "import", path, sealed.path, "--recovery-key-file", key, "--quiet")
    began = time.monotonic()
    with subprocess.Popen([sys.executable, "-c", _PROGRAM, *verb], stdout=subprocess.DEVNULL) as process:
        try:
            assert process.wait(after_s) == 0
        except subprocess.TimeoutExpired:
            process.kill()
    took = time.monotonic() - began
    with open_steward(path, Credentials(key=desk.key), program="test", write=True, clock=CLOCK) as steward:
        ran = replace(desk, steward=steward)
        tables = ("customer", "interaction", "attachment", "blob", "parked", "owner_period")
        counts = [ran.one(f"SELECT count(*) FROM {table}") for table in tables]
        whole = [desk.one(f"SELECT count(*) FROM {table}") for table in tables]
        outcomes["everything" if counts == whole else "half" if any(counts) else "nothing"] += after_s is not None
        assert after_s is not None or counts == whole
        assert ran.one("SELECT count(*) FROM pragma_foreign_key_check") == 0
    return took


def test_that_undo_after_a_week_restores_the_former_state_and_offers_the_entries(case: Case, told: Told) -> None:
    uno, other = case.successors[0], case.stranger
    before = other.state()
    sealed = uno.seal(other, sorted(uno.active()))
    other.take(sealed)
    other.later(7)
    accounts = sorted(other.active())
    for number in range(ENTRIES):
        make.log_call(other.steward, accounts[number % len(accounts)], f"entry {number}")

    back, file = other.undo(sealed)

    assert other.state() == before == back.state_before
    assert file is not None
    offered = uno.steward.do(ImportAccounts(file.path, is_dry_run=True)).value
    assert (back.entries.count(), offered.manifest.figures["counts"]["interaction"]) == (
        ENTRIES, uno.one("SELECT count(*) FROM interaction") + ENTRIES,
    )  # fmt: skip
    told(f" 4. {len(accounts):,} accounts undone after 7 days: state {before[:16]} again; {ENTRIES} entries go back")


def test_that_deals_keep_stages_dates_and_links_and_every_follow_up_opens_its_deal(case: Case, told: Told) -> None:
    stages: Counter[str] = Counter()
    for name in ("deals", "stages"):
        assert set().union(*(found(desk, ROWS[name]) for desk in case.successors)) == case.rows[name]
    for desk in case.successors:
        stages.update(desk.all("SELECT stage FROM deal"))
        assert desk.one("SELECT count(*) FROM follow_up WHERE deal_id NOT IN (SELECT id FROM deal)") == 0
        assert desk.one("SELECT count(*) FROM deal WHERE contact_id NOT IN (SELECT id FROM contact)") == 0
    linked = sum(desk.one("SELECT count(deal_id) FROM follow_up") for desk in case.successors)
    assert stages.keys() == {stage.value for stage in DealStage}
    assert linked == SIZE.follow_ups
    told(f" 5. deals by stage {dict(sorted(stages.items()))}: the same rows; {linked:,} follow-ups open their deals")


def test_that_local_times_and_birthdays_survive_another_zone_and_a_leap_day(case: Case, told: Told) -> None:
    desk = case.successors[1]
    before = {name: found(desk, ROWS[name]) for name in ("reminders", "birthdays")}

    desk.steward.do(ChangeSetting("time_zone", "America/New_York"))

    assert {name: found(desk, ROWS[name]) for name in before} == before
    nine = "FROM follow_up WHERE due_minute = 540"
    assert set(desk.all(f"SELECT DISTINCT due_zone {nine}")) == {"Asia/Shanghai"}
    leap = f"SELECT count(*) {nine} AND due_on = {(date(2028, 2, 29) - date(1970, 1, 1)).days}"
    assert sum(each.one(leap) for each in case.successors) == case.boss.one(leap) > 0
    kept = Counter(desk.all("SELECT birthday FROM customer"))
    days = {each: _days_of(each) for each in BIRTHDAYS}
    assert days["lunar:1990-05-09"] == [date(2026, 6, 23), date(2027, 6, 13), date(2028, 6, 1)]
    assert days["lunar:2025-L06-01"] == [date(2026, 7, 14), date(2027, 7, 4), date(2028, 7, 22)]
    assert days["1988-02-29"] == [date(2028, 2, 29)]
    told(
        f" 6. {desk.one(f'SELECT count(*) {nine}')} reminders at 09:00 in Shanghai ({desk.one(leap)} on 29 February), "
        f"birthdays {dict(kept)}: unchanged in New York; lunar 1990-05-09 is {days['lunar:1990-05-09'][0]} in 2026"
    )


def _days_of(birthday: str) -> list[date]:
    day, rule = first_day(birthday)
    return days_between(rule, day, date(2026, 1, 1), date(2028, 12, 31))


def test_that_values_of_missing_fields_are_parked_and_pass_on_unchanged(case: Case, told: Told) -> None:
    due, last = case.successors[1], case.last
    lacking = set(FIELDS[:LACKING])
    parked = "SELECT json_extract(about, '$.values.name') FROM parked"
    kept = due.all(parked)
    assert set(kept) == lacking
    assert set(case.taken[1].missing_fields) == lacking

    taken = last.take(due.seal(last, sorted(due.active())))

    assert not taken.parked
    theirs = (
        "SELECT v.record_id, f.name, v.value FROM custom_value AS v JOIN custom_field AS f ON f.id = v.field_id "
        "WHERE v.record_id IN (SELECT id FROM customer)"
    )
    original = {row for row in found(case.boss, theirs) if row[0] in due.active()}
    assert found(last, theirs) == original
    passed = sum(name in lacking for _, name, _ in original)
    assert passed == len(kept)
    told(f" 7. {len(kept):,} values of {LACKING} missing fields parked; passed on: {len(original):,} values equal")


def test_that_a_database_full_of_traps_is_no_handover_file(case: Case, told: Told, tmp_path: Path) -> None:
    trap = tmp_path / "trap.steward-handover"
    with sqlite3.connect(trap) as connection:
        connection.executescript(
            "CREATE TABLE customer (id BLOB, name TEXT); CREATE VIEW bundle AS SELECT load_extension('/tmp/x');"
            "CREATE TRIGGER t AFTER INSERT ON customer BEGIN SELECT writefile('../../x', 'x'); END;"
            'CREATE TABLE "../../etc/passwd" (x);'
        )
    connection.close()

    assert _refusal(case.successors[2], trap) == "not-a-handover"
    told("10. a SQLite file with a trigger, a view and a path as a name: not-a-handover; nothing opened or changed")
