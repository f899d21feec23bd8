"""Histories of a team drawn by chance: whatever is lost, doubled or late, each customer has one owner in the end.

People edit, hand over, give back, follow up, copy their books, take back, crash in the middle, lose files and
import them again. In the end all files and receipts that were not lost for good arrive; then every account is
worked on by exactly one person, and every entry that was ever made is with it, once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar, Final

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from app.errors import AppError
from app.services.handover.ledger import State
from app.services.handover.manifest import Purpose
from app.services.kernel.bus import Abandon
from app.services.kernel.commands import Batch
from app.services.workflows.handover.importing import ImportAccounts, Imported
from tests import factories as make
from tests.services.handing import OPEN_LINES, Desk, Sealed, desks
from tests.services.trials import Trial, trial_bus

# Tests, so that two workers have the same to do; histories in each; the most steps in one.
FIGURES: Final = {"full": (100, 100, 60), "handover": (10, 10, 60)}
SHARES, EXAMPLES, STEPS = FIGURES.get(os.environ.get("STEWARD_FAULTS", ""), (1, 3, 16))
NAMES: Final = ("Ann", "Bob", "Cleo", "Lea")

pytestmark = pytest.mark.timeout(240 if SHARES == 1 else 7200)

numbers = st.integers(0, 1_000)


def _crash(_uow: object) -> None:
    raise Abandon(value=None)


class Team(RuleBasedStateMachine):
    """Three reps and a lead, files on their way between them, receipts on their way back."""

    folder: ClassVar[Path]
    runs: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        Team.runs += 1
        folder = self.folder / str(self.runs)
        folder.mkdir()
        self.closing = desks(folder, *NAMES)
        *self.reps, self.lead = self.closing.__enter__()
        self.files: list[tuple[Desk, Desk, Sealed]] = []
        self.receipts: list[tuple[Desk, Imported]] = []
        self.customers: dict[bytes, int] = {}
        self.entries: set[str] = set()
        for rep in self.reps:
            self._new_customer(rep)

    # What people do

    @rule(number=numbers)
    def work(self, number: int) -> None:
        """Log a call with some account that one works on."""
        rep, key = self._some_account(number)
        if key is not None:
            body = f"entry {len(self.entries)}"
            make.log_call(rep.steward, key, body)
            self.entries.add(body)

    @rule(number=numbers)
    def find_customer(self, number: int) -> None:
        """Add a customer."""
        self._new_customer(self.reps[number % len(self.reps)])

    @rule(number=numbers, other=numbers)
    def hand_over(self, number: int, other: int) -> None:
        """Seal an account to a colleague, unless it is on its way to somebody already."""
        rep, key = self._some_account(number)
        to = self.reps[other % len(self.reps)]
        if key is not None and to is not rep and not self._is_under_way(rep, key):
            self._send(rep, to, lambda: rep.seal(to, [key]))

    @rule(number=numbers)
    def give_back(self, number: int) -> None:
        """Seal an account back to the one from whom it came."""
        rep, key = self._some_account(number)
        if key is None or self._is_under_way(rep, key):
            return
        for other in self.reps:
            if other is not rep and self._did_send(other, rep, key):
                try:
                    (sealed,) = rep.give_back(other, [key])
                except AppError:
                    continue
                self.files.append((rep, other, sealed))
                return

    @rule(number=numbers)
    def follow_up(self, number: int) -> None:
        """Seal what was done since a file was sealed."""
        sent = [each for each in self.files if each[2].manifest.purpose is Purpose.HANDOVER]
        if sent:
            sender, to, sealed = sent[number % len(sent)]
            delta = sender.follow_up(to, sealed)
            if delta is not None:
                self.files.append((sender, to, delta))

    @rule(number=numbers)
    def copy_book(self, number: int) -> None:
        """Seal a whole book for the lead."""
        rep = self.reps[number % len(self.reps)]
        self._send(rep, self.lead, lambda: rep.copy_book(self.lead))

    @rule(number=numbers)
    def import_some_file(self, number: int) -> None:
        """Import any file that there ever was: in turn, late, or again."""
        if self.files:
            self._import(*self.files[number % len(self.files)])

    @rule(number=numbers)
    def crash(self, number: int) -> None:
        """Stop in the middle of an import, after everything was placed: nothing may be left of it."""
        if self.files:
            _, to, sealed = self.files[number % len(self.files)]
            before = to.state()
            with suppress(AppError):
                trial_bus(to.steward).run(Batch((ImportAccounts(sealed.path), Trial(_crash))), to.steward.actor)
            assert to.state() == before

    @rule(number=numbers)
    def verify_some_receipt(self, number: int) -> None:
        """Let some receipt arrive, perhaps once more."""
        if self.receipts:
            self._verify(*self.receipts[number % len(self.receipts)])

    @rule(number=numbers)
    def take_back(self, number: int) -> None:
        """Take a whole handover back; its sender gets the file with what was done since, or takes back too."""
        done = [each for each in self.files if each[2].manifest.purpose is Purpose.HANDOVER]
        if not done:
            return
        sender, to, sealed = done[number % len(done)]
        try:
            if to.line(sealed).state is not State.IMPORTED:
                return
            _, back = to.undo(sealed)
        except (AppError, AssertionError):
            return
        self.receipts = [each for each in self.receipts if each[1].manifest != sealed.manifest]
        if back is not None:
            self.files.append((to, sender, back))
        elif sender.line(sealed).state is State.VERIFIED:
            sender.undo(sealed)

    # What must hold

    @invariant()
    def every_customer_has_one_open_line(self) -> None:
        """Look into each workspace after each step."""
        for desk in (*self.reps, self.lead):
            assert desk.one(OPEN_LINES) == 0
            assert desk.one("SELECT count(*) FROM pragma_foreign_key_check") == 0

    def teardown(self) -> None:
        """Let everything arrive; then each account is somebody's, and nothing is lost or doubled."""
        try:
            for _ in range(3):
                for file in self.files:
                    self._import(*file)
                for receipt in self.receipts:
                    self._verify(*receipt)
                self._send_stragglers()
            self._check_owners()
            self._check_entries()
            self._check_mirror()
        finally:
            self.closing.__exit__(None, None, None)

    def _send_stragglers(self) -> None:
        """Let follow what was done between a sealing and its receipt."""
        for sender, to, sealed in self.files:
            is_given = sealed.manifest.purpose in (Purpose.HANDOVER, Purpose.RETURN)
            if is_given and sender.line(sealed).state is State.VERIFIED:
                delta = sender.follow_up(to, sealed)
                if delta is not None:
                    self._import(sender, to, delta)

    def _check_owners(self) -> None:
        held = [key for rep in self.reps for key in rep.active()]
        assert sorted(self.customers[key] for key in held) == sorted(self.customers.values())
        for rep in self.reps:
            mine = rep.all("SELECT id FROM customer WHERE owner_id = :me", me=rep.steward.actor.user_id)
            assert set(mine) == rep.active()

    def _check_entries(self) -> None:
        found: list[str] = []
        for rep in self.reps:
            found += rep.all("SELECT body FROM interaction WHERE customer_id NOT IN (SELECT customer_id FROM custody)")
        assert sorted(found) == sorted(self.entries)

    def _check_mirror(self) -> None:
        for rep in self.reps:
            self.lead.take(rep.copy_book(self.lead))
        assert set(self.lead.all("SELECT id FROM customer")) == self.customers.keys()
        assert sorted(self.lead.all("SELECT body FROM interaction")) == sorted(self.entries)
        assert not self.lead.active()

    # How they do it

    def _new_customer(self, rep: Desk) -> None:
        number = len(self.customers)
        self.customers[make.add_customer(rep.steward, f"Customer {number}")] = number

    def _some_account(self, number: int) -> tuple[Desk, bytes | None]:
        rep = self.reps[number % len(self.reps)]
        accounts = sorted(rep.active(), key=self.customers.__getitem__)  # as drawn, whatever their ids
        return rep, accounts[number % len(accounts)] if accounts else None

    def _is_under_way(self, rep: Desk, key: bytes) -> bool:
        """Return whether an account was sealed here and no receipt came yet."""
        outgoing = [sealed for sender, _, sealed in self.files if sender is rep]
        return any(
            key in (line := rep.line(sealed)).accounts
            and line.state is State.SEALED
            and line.purpose in (Purpose.HANDOVER, Purpose.RETURN)
            for sealed in outgoing
        )

    def _did_send(self, sender: Desk, to: Desk, key: bytes) -> bool:
        return any(
            each_sender is sender and each_to is to and key in sender.line(sealed).accounts
            for each_sender, each_to, sealed in self.files
        )

    def _send(self, sender: Desk, to: Desk, seal: Callable[[], Sealed]) -> None:
        try:
            self.files.append((sender, to, seal()))
        except AppError as error:
            assert error.code in ("given-away", "nothing-to-seal")  # noqa: PT017

    def _import(self, _sender: Desk, to: Desk, sealed: Sealed) -> None:
        before = to.state()
        try:
            taken = to.take(sealed)
        except AppError:
            assert to.state() == before
            return
        if taken.status == "already_imported":
            assert to.state() == before
        if sealed.manifest.purpose is not Purpose.COLLECT:
            self.receipts.append((_sender, taken))

    @staticmethod
    def _verify(sender: Desk, taken: Imported) -> Any:
        try:
            return sender.verify(taken)
        except AppError:
            return None


@pytest.mark.parametrize("share", range(SHARES))
def test_that_every_customer_has_one_owner_and_nothing_is_lost_or_doubled(tmp_path: Path, share: int) -> None:
    del share  # each draws histories of its own
    Team.folder, Team.runs = tmp_path, 0

    run_state_machine_as_test(Team, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS))

    assert Team.runs >= EXAMPLES
