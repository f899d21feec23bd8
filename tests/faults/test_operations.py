"""Whatever strikes an operation, its workspace is sound and as it was before or as it should be after.

A kill strikes at evenly spread file-changing calls, a full disk from every sixth writing call on, a disk
error at some syncs; ``STEWARD_FAULTS=full`` strikes everywhere.
"""

from __future__ import annotations

import pytest

from tests.faults.calls import CHANGES, SYNCS, WRITES
from tests.faults.client import Outcome
from tests.faults.harness import count_writes, fail_from, kill_at, positions
from tests.faults.operations import AFTER, BEFORE, EVERY, IS_FULL, KILLS, NAMES, RARER, Operation, Stage

pytestmark = pytest.mark.timeout(36_000 if IS_FULL else 300)

SHARES = 2  # so that two workers have the same to do
FAILING_SYNCS = 100 if IS_FULL else 12


def total(stage: Stage, operation: Operation, calls: frozenset[str]) -> int:
    stage.home.put_back()
    trace = count_writes(operation.run)
    assert trace.outcome.code == 0, trace.outcome.stderr
    return trace.count(calls)


def assert_honest(operation: Operation, outcome: Outcome, state: str, names: tuple[str, ...]) -> None:
    """Assert that a person was told the truth, in few words that name what was wrong."""
    told = outcome.stderr
    assert outcome.code in (0, 1), outcome
    assert "Traceback" not in told
    if outcome.code == 0:
        assert state == AFTER or not operation.changes_rows, told
        return
    assert told.count("\n") == 1, told
    assert any(name in told for name in names), told
    assert state == BEFORE or "Nothing was changed" not in told, told


@pytest.mark.parametrize("name", NAMES)
def test_that_a_kill_anywhere_leaves_the_state_before_or_after(stage: Stage, name: str) -> None:
    operation = stage.operation(name)
    found, kills = [], KILLS // RARER.get(name, 1)
    for position in positions(total(stage, operation, CHANGES), kills):
        stage.home.put_back()
        assert kill_at(operation.run, position).killed, position
        found.append(operation.state())
        if operation.before is None and found[-1] == BEFORE:
            assert operation.run.program.run(operation.run.request).code == 0
        assert stage.home.leftovers() == [], position
    assert len(found) == kills
    assert found[0] == BEFORE


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("name", NAMES)
def test_that_a_full_disk_is_named_and_harms_nothing(stage: Stage, name: str, share: int) -> None:
    operation = stage.operation(name)
    every = EVERY * RARER.get(name, 1)
    struck = range(1, total(stage, operation, WRITES) + 1, every)[share::SHARES]
    for position in struck:
        stage.home.put_back()
        trace = fail_from(operation.run, position)
        assert trace.struck, position
        state = operation.state()
        assert_honest(operation, trace.outcome, state, ("disk space",))
        if operation.before is None and state == BEFORE:
            assert operation.run.program.run(operation.run.request).code == 0
        assert stage.home.leftovers() == [], position
    assert len(struck) > 1


@pytest.mark.parametrize("name", NAMES)
def test_that_a_failing_sync_is_named_and_harms_nothing(stage: Stage, name: str) -> None:
    operation = stage.operation(name)
    for position in positions(total(stage, operation, SYNCS), FAILING_SYNCS // RARER.get(name, 1)):
        stage.home.put_back()
        trace = fail_from(operation.run, position, "EIO", once=True, calls=SYNCS)
        assert len(trace.struck) == 1
        state = operation.state()
        assert_honest(operation, trace.outcome, state, ("disk", "failed", "could not be written"))
        if operation.before is None and state == BEFORE:
            assert operation.run.program.run(operation.run.request).code == 0
        assert stage.home.leftovers() == [], position


def test_that_a_new_workspace_is_whole_or_not_there_when_its_log_cannot_be_synced(stage: Stage) -> None:
    operation = stage.operation("init")
    stage.home.put_back()
    syncs = [call for call in count_writes(operation.run).calls if call.name in SYNCS]
    of_log = [position for position, call in enumerate(syncs, start=1) if call.path.endswith("-wal")]
    for position in of_log:
        stage.home.put_back()
        outcome = fail_from(operation.run, position, "EIO", once=True, calls=SYNCS).outcome
        assert operation.state() == (AFTER if outcome.code == 0 else BEFORE), position
        assert stage.home.leftovers() == [], position
    assert len(of_log) > 1


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"init"}))
def test_that_an_operation_goes_through_once_there_is_space_again(stage: Stage, name: str) -> None:
    operation = stage.operation(name)
    stage.home.put_back()
    middle = total(stage, operation, WRITES) // 2
    stage.home.put_back()
    fail_from(operation.run, middle)
    if operation.state() == BEFORE:
        again = operation.run.program.run(operation.run.request)
        assert again.code == 0, again.stderr
    assert operation.state() == (AFTER if operation.changes_rows else BEFORE)
    assert stage.home.leftovers() == []
