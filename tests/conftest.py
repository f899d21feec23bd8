"""Hygiene for every test: its own folders, no unexpected log records, no threads left behind."""

from __future__ import annotations

import itertools
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import shared_data as data

# What a person has set must not decide what a test sees.
for _variable in ("LC_ALL", "LC_MESSAGES", "STEWARD_PASSPHRASE_FILE"):
    os.environ.pop(_variable, None)
os.environ["LANG"] = "C.UTF-8"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The tools that inject faults stand on Linux system calls.
collect_ignore = [] if sys.platform == "linux" else ["faults"]

# Machines are noisy and shared, so no example has a time limit of its own.
hypothesis.settings.register_profile("steward", deadline=None, print_blob=True)
hypothesis.settings.load_profile("steward")

# Single tests of ten seconds and more come first, lest one of them be the last that runs, alone.
_LONG = ("test_words_fit", "test_inert", "test_wheel", "test_reports_truth", "test_demo", "test_handover_histories",
         "test_window_killed", "test_day_of_a_rep")  # fmt: skip

_THREADS_END_WITHIN_S = 3
_numbers = itertools.count()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long tests before the others, which stay in their random order."""
    items.sort(key=lambda item: item.path.stem not in _LONG)


@pytest.fixture(autouse=True)
def data_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's data folder: a new one for each test."""
    # Made by hand, for pytest's numbering reads all former folders each time.
    folder = tmp_path_factory.getbasetemp() / f"data-{next(_numbers)}"
    folder.mkdir()
    monkeypatch.setenv("STEWARD_DATA_DIR", str(folder))
    return folder


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record)


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which the program warned, unless it takes the records by ``expected_log``."""
    expected = "expected_log" in request.fixturenames
    records: _Records = request.getfixturevalue("_log_records")
    yield
    if not expected:
        shown = [f"{each.levelname} {each.name}: {each.getMessage()}" for each in records.seen]
        assert not shown, "unexpected log records (take expected_log where they are right):\n" + "\n".join(shown)


@pytest.fixture
def _log_records() -> Iterator[_Records]:
    handler, logger = _Records(), logging.getLogger("app")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)


@pytest.fixture
def expected_log(_log_records: _Records) -> list[logging.LogRecord]:
    """The warnings and errors that the program logged so far, for a test that wants them."""
    return _log_records.seen


@pytest.fixture(autouse=True)
def _no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + _THREADS_END_WITHIN_S
    while left := set(threading.enumerate()) - before:
        thread = left.pop()
        thread.join(max(0.0, end - time.monotonic()))
        assert not thread.is_alive(), f"thread {thread.name} was left running"


@pytest.fixture
def told(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """What takes a line for the end of the run: an acceptance test's number and the figures that it came to."""
    return lambda line: record_property("acceptance", line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the acceptance tests that passed."""
    passed = terminalreporter.getreports("passed")
    lines = [str(line) for each in passed for name, line in each.user_properties if name == "acceptance"]
    if lines:
        terminalreporter.section("acceptance of a handover")
        for line in sorted(lines):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the public data sets; a test that asks for it is skipped where there is none."""
    return data.shared_data()
