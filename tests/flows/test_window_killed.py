"""The window is killed in the middle of something: what was saved is there and sound, what was typed comes back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.flows.conftest import Run
from tests.flows.window_program import HALF, NEXT, SAVED

ROWS = 2_000
_PATIENCE_S = 180


class Program:
    """One run of the program in a process of its own."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "tests.flows.window_program", *arguments]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **_OFFSCREEN})
        # A program that hangs must not hang the tests.
        self._watch = threading.Timer(_PATIENCE_S, self._process.kill)
        self._watch.start()

    def told(self) -> Any:
        """Wait for what the program says next."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"the program ended with {self._process.wait()}"
        return json.loads(line)

    def kill(self) -> None:
        """Kill it, which it cannot notice."""
        self._process.kill()
        self.wait()

    def wait(self) -> int:
        """Wait for its end and return its exit code."""
        code = self._process.wait()
        self._watch.cancel()
        self._watch.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return code


_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
Start = Callable[..., Program]


@pytest.fixture
def start(place: Path) -> Iterator[Start]:
    """Start the program with a task on the test's workspace; none outlives the test."""
    started: list[Program] = []

    def start_it(task: str, *more: str) -> Program:
        started.append(Program(task, str(place / "work.steward"), *more))
        return started[-1]

    yield start_it
    for program in started:
        program.kill()


def is_sound(run: Run) -> bool:
    """Return whether a look at every page and every row finds nothing wrong."""
    checked = run("check", "--deep", "--json")
    return checked.code == 0 and all(each["ok"] for each in checked.json["checked"])


def test_that_a_killed_window_keeps_what_was_saved_and_brings_the_half_written_form_back(
    start: Start, run: Run, place: Path, data_dir: Path
) -> None:
    program = start("write")
    assert program.told() == {"kept": True}
    program.kill()

    plain = [HALF.encode(), NEXT.encode(), json.dumps(HALF)[1:-1].encode()]
    for file in [*place.iterdir(), *data_dir.rglob("*")]:
        assert not file.is_file() or not any(text in file.read_bytes() for text in plain), file
    (saved,) = run("list", "customers", "--json").json["rows"]
    assert saved["name"] == SAVED
    assert is_sound(run)

    again = start("look")
    seen = again.told()
    assert again.wait() == 0
    assert seen["title"] == "New entry"
    assert seen["texts"] == {"body": HALF, "next_title": NEXT}
    assert seen["customer"] == seen["card"] == saved["id"]


def test_that_an_import_whose_window_is_killed_is_whole_or_absent(start: Start, run: Run, place: Path) -> None:
    rows = ["Name,Phone,City,Notes", *(f"客户{at:05},138{at:08},上海,第{at}行" for at in range(ROWS))]
    file = place / "customers.csv"
    file.write_text("\n".join(rows), encoding="utf-8")

    program = start("import", str(file))
    assert program.told() == {"importing": True}
    program.kill()

    assert run("list", "customers", "--json").json["total"] in (0, ROWS)
    assert is_sound(run)
