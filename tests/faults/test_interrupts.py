"""Ctrl-C stops a command at any moment, leaves nothing half done and tells the truth about it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from app.cli import main
from tests.faults.calls import CHANGES
from tests.faults.client import Outcome, Request, WarmProgram
from tests.faults.harness import count_writes, interrupt_at, positions
from tests.faults.homes import Home, run_here
from tests.faults.operations import AFTER, BEFORE, IS_FULL, NAMES, RARER, Operation, Stage
from tests.faults.terminal import CTRL_C, Terminal

pytestmark = pytest.mark.timeout(36_000 if IS_FULL else 300)

PRESSES = 300 if IS_FULL else 8
ROWS = 20_000
BEGINNING, IMPORTING = "Importing rows: 0", "Importing rows: [1-9]"


def assert_true(operation: Operation, outcome: Outcome, state: str) -> None:
    """Assert that what a person was told is so."""
    told = outcome.stderr
    assert outcome.code in (0, 1), outcome
    assert "Traceback" not in told
    assert (outcome.code == 1) == ("Stopped" in told), told
    if outcome.code == 0 or "saved already" in told:
        assert state == AFTER or not operation.changes_rows, told
    if "Nothing was changed" in told:
        assert state == BEFORE, told


@pytest.mark.parametrize("name", NAMES)
def test_that_ctrl_c_anywhere_leaves_the_state_that_it_tells_of(stage: Stage, name: str) -> None:
    operation = stage.operation(name)
    stage.home.put_back()
    total = count_writes(operation.run).count()
    told = []
    for position in positions(total, PRESSES // RARER.get(name, 1)):
        stage.home.put_back()
        trace = interrupt_at(operation.run, position, CHANGES)
        assert trace.struck, position
        assert_true(operation, trace.outcome, operation.state())
        assert stage.home.leftovers() == [], position
        told.append(trace.outcome.code)
    assert 1 in told


@pytest.fixture(scope="module")
def big_import(stage: Stage) -> Request:
    """An import that takes seconds."""
    home = stage.home
    rows = (f"b{number},Customer {number},+49 30 {100_000 + number}" for number in range(ROWS))
    file = home.folder.with_name("big.csv")
    file.write_text("\n".join(["external_id,name,phone", *rows, ""]), encoding="utf-8")
    return home.request("import", home.workspace, file, *home.by_print)


def state(home: Home) -> object:
    return run_here(home, main, ("check", home.workspace, "--deep", "--json", *home.by_print))["state_hash"]


@pytest.mark.parametrize("seen", [BEGINNING, IMPORTING])
@pytest.mark.parametrize("presses", [1, 3])
def test_that_ctrl_c_on_a_terminal_stops_an_import_and_changes_nothing(
    stage: Stage, big_import: Request, seen: str, presses: int
) -> None:
    stage.home.put_back()
    before = state(stage.home)
    with Terminal(big_import) as terminal:
        terminal.wait_for(seen)
        for _ in range(presses):
            terminal.press(CTRL_C)
        assert terminal.finish() == 1
    assert terminal.screen.endswith("Stopped. Nothing was changed.\r\n")
    assert "Traceback" not in terminal.screen
    assert stage.home.leftovers() == []
    assert state(stage.home) == before


def test_that_ctrl_c_at_the_question_for_the_passphrase_changes_nothing(stage: Stage) -> None:
    stage.home.put_back()
    before = state(stage.home)
    with Terminal(stage.home.request("import", stage.home.workspace, "no file")) as terminal:
        terminal.wait_for("Passphrase: ")
        terminal.press(CTRL_C)
        assert terminal.finish() == 1
    assert terminal.screen.splitlines() == ["Passphrase: ", "Stopped. Nothing was changed."]
    assert stage.home.leftovers() == []
    assert state(stage.home) == before


def test_that_ctrl_c_after_a_change_says_that_it_is_saved_but_not_backed_up(stage: Stage) -> None:
    operation = stage.operation("edit")
    stage.home.put_back()
    middle = count_writes(operation.run).count() // 2
    stage.home.put_back()
    outcome = interrupt_at(operation.run, middle).outcome
    assert "the change is saved already" in outcome.stderr
    assert operation.state() == AFTER


def test_that_a_workspace_is_as_before_after_its_import_was_terminated(stage: Stage, big_import: Request) -> None:
    stage.home.put_back()
    before = state(stage.home)
    with Terminal(big_import) as terminal:
        terminal.wait_for(IMPORTING)
        terminal.process.terminate()
        assert terminal.finish() == -signal.SIGTERM
    assert state(stage.home) == before
    assert stage.home.leftovers() == []


def test_that_ctrl_c_stops_one_command_and_not_the_next_one(tmp_path: Path) -> None:
    with WarmProgram("tests.faults.sitting_program:main") as program:
        request = Request([str(tmp_path / "w.steward")], env={"STEWARD_DATA_DIR": str(tmp_path)})
        outcome = program.run(request)
    assert (outcome.code, outcome.stdout.split("\n")) == (0, ["stopped 0", "done 1", ""]), outcome.stderr
