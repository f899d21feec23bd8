"""A power cut loses nothing that was acknowledged and leaves no operation half done; kill -9 cannot prove that.

The images are those of :mod:`tests.faults.powercut`: every third has lost all that was not synced, the
others had some luck. Programs that trust to luck show that the images would find it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.cli import main
from tests.faults import FaultToolError
from tests.faults.client import Outcome, Request, WarmProgram
from tests.faults.harness import Run, positions
from tests.faults.homes import run_here
from tests.faults.operations import AFTER, BEFORE, IS_FULL, IS_HANDOVER, NAMES, Stage
from tests.faults.planted import NEW, OLD
from tests.faults.powercut import Files, Recording, Rename, read_files, record, write_files

pytestmark = pytest.mark.timeout(36_000 if IS_FULL else 300)

KEY = "ab" * 32
IMAGES = dict.fromkeys(NAMES, 500 if IS_FULL else 20)
if not IS_FULL:
    handed = 60 if IS_HANDOVER else 12
    IMAGES |= {"edit": 60, "rekey": 60, "init": 6, "handover seal": handed, "handover import": handed}


def images(recording: Recording, how_many: int) -> Iterator[tuple[int, Files]]:
    """Yield what is left after power cuts that are spread over a run, and after how many calls."""
    for number, done in enumerate(positions(len(recording.events), how_many)):
        yield done, recording.image(done, random.Random(f"{number} {done}") if number % 3 else None)


# The operations


def recorded(stage: Stage, name: str) -> Recording:
    run = stage.operation(name).run
    stage.home.put_back()
    recording = record(run, stage.home.folder)
    assert recording.outcome.code == 0, recording.outcome.stderr
    return recording


@pytest.mark.parametrize("name", NAMES)
def test_that_a_power_cut_leaves_the_state_before_or_after(stage: Stage, name: str) -> None:
    operation, recording = stage.operation(name), recorded(stage, name)
    assert recording.after() == read_files(stage.home.folder)
    for done, files in images(recording, IMAGES[name]):
        stage.home.put_back()
        write_files(stage.home.folder, files)
        state = operation.state()
        assert state == AFTER or done < len(recording.events) or not operation.changes_rows
        if operation.before is None and state == BEFORE:
            assert operation.run.program.run(operation.run.request).code == 0
        assert stage.home.leftovers() == [], done


def test_that_a_finished_backup_survives_a_power_cut(stage: Stage) -> None:
    home, recording = stage.home, recorded(stage, "backup")
    for number in range(6):
        home.put_back()
        chance = random.Random(number) if number else None
        write_files(home.folder, recording.image(len(recording.events), chance))
        restored = home.elsewhere / "restored.steward"
        argv = ("restore", home.elsewhere / "new.stewardbackup", restored, "--json", *home.by_print)
        assert run_here(home, main, argv)["state_hash"] == stage.operation("backup").before


# The images themselves


@pytest.fixture(scope="module")
def planted() -> Iterator[WarmProgram]:
    with WarmProgram("tests.faults.planted:main") as program:
        yield program


def planted_run(planted: WarmProgram, folder: Path, *argv: str) -> Recording:
    recording = record(Run(planted, Request(argv)), folder)
    assert recording.outcome.code == 0, recording.outcome.stderr
    return recording


def outcomes(planted: WarmProgram, folder: Path, program: str) -> set[bytes]:
    """Return every content that the file can have after a power cut during a program that replaces it."""
    file = folder / "file"
    file.write_bytes(OLD)
    recording = planted_run(planted, folder, program, str(file))
    chances = [(done, random.Random(seed)) for done in range(1, len(recording.events) + 1) for seed in range(30)]
    return {recording.image(done, chance)[str(file)] for done, chance in chances}


def test_that_careful_replacing_survives_every_power_cut(planted: WarmProgram, tmp_path: Path) -> None:
    assert outcomes(planted, tmp_path, "careful") == {OLD, NEW}


@pytest.mark.parametrize("program", ["hasty", "careless"])
def test_that_a_replacing_without_a_sync_is_caught(planted: WarmProgram, tmp_path: Path, program: str) -> None:
    assert outcomes(planted, tmp_path, program) - {OLD, NEW}


def test_that_a_rename_leaves_the_old_name_or_the_new_one() -> None:
    outcome = Outcome(0, None, "", "")
    recording = Recording(outcome, {"/f/old": b"x"}, (Rename("/f/old", "/f/new"),))
    left = [recording.image(1, random.Random(seed)) for seed in range(30)]
    assert {"/f/old": b"x"} in left
    assert {"/f/new": b"x"} in left
    assert all(len(files) == 1 for files in left)


def damaged(planted: WarmProgram, folder: Path, synchronous: str) -> list[bool]:
    """Return of each image of a database whether rows that were committed are lost or it is not sound."""
    recording = planted_run(planted, folder, "commit_ten", str(folder / "db"), KEY, synchronous)
    found = []
    for number in range(40):
        write_files(folder, recording.image(len(recording.events), random.Random(number)))
        found.append(not is_whole(folder / "db"))
    return found


def is_whole(path: Path) -> bool:
    database = sqlcipher.connect(str(path))
    try:
        database.execute("PRAGMA cipher_log_level=NONE")
        database.execute(f"PRAGMA key=\"x'{KEY}'\"")
        rows = database.execute("SELECT number FROM row ORDER BY number").fetchall()
        found = database.execute("PRAGMA integrity_check").fetchall()
    except sqlcipher.DatabaseError:
        return False
    finally:
        database.close()
    return (found, rows) == ([("ok",)], [(number,) for number in range(1, 11)])


def test_that_synced_commits_survive_every_power_cut(planted: WarmProgram, tmp_path: Path) -> None:
    assert not any(damaged(planted, tmp_path, "FULL"))


def test_that_commits_without_a_sync_are_caught(planted: WarmProgram, tmp_path: Path) -> None:
    found = damaged(planted, tmp_path, "OFF")
    assert sum(found) > len(found) / 10


def test_that_a_call_whose_effect_is_not_known_is_an_error(planted: WarmProgram, tmp_path: Path) -> None:
    with pytest.raises(FaultToolError, match="writev"):
        record(Run(planted, Request(["every_kind", str(tmp_path)])), tmp_path)
