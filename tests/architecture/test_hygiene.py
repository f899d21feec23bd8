"""What every test is held to by ``tests/conftest.py``, shown on planted tests in a run of their own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.lints import ROOT

PLANTED = """
import logging, os, threading, warnings
from pathlib import Path

stop = threading.Event()

def test_leaves_thread():
    threading.Thread(target=stop.wait, daemon=True).start()

def test_ends_thread():
    thread = threading.Thread(target=lambda: None)
    thread.start()

def test_logs_warning():
    logging.getLogger("app.gifts").warning("unexpected")

def test_logs_information():
    logging.getLogger("app.gifts").info("a gift was given")

def test_expects_log(expected_log):
    logging.getLogger("app.gifts").error("expected")
    assert [record.levelname for record in expected_log] == ["ERROR"]

def test_warns():
    warnings.warn("old", DeprecationWarning)

def test_needs_data(shared_data):
    assert shared_data.is_dir()

def test_has_folder(data_dir, tmp_path):
    assert Path(os.environ["STEWARD_DATA_DIR"]) == data_dir
    assert list(data_dir.iterdir()) == []
    (data_dir / "left").touch()

def test_has_folder_of_its_own(data_dir):
    assert list(data_dir.iterdir()) == []
"""
OUTCOMES = {
    "leaves_thread": "ERROR",
    "ends_thread": "PASSED",
    "logs_warning": "ERROR",
    "logs_information": "PASSED",
    "expects_log": "PASSED",
    "warns": "FAILED",
    "needs_data": "SKIPPED",
    "has_folder": "PASSED",
    "has_folder_of_its_own": "PASSED",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What became of each planted test in the end."""
    root = tmp_path_factory.mktemp("hygiene") / "checkout"
    (root / "tests").mkdir(parents=True)
    for name in ("pyproject.toml", "tests/__init__.py", "tests/conftest.py", "tests/shared_data.py"):
        shutil.copy(ROOT / name, root / name)
    (root / "tests" / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=Path(root), capture_output=True, encoding="utf-8", check=False)
    # A test that passed and then broke a rule is reported twice; the later word counts.
    return dict(re.findall(r"^tests/test_planted\.py::test_(\w+) (\w+)", done.stdout, re.MULTILINE))


@pytest.mark.parametrize("name", OUTCOMES)
def test_that_a_planted_test_gets_the_verdict_it_deserves(outcomes: dict[str, str], name: str) -> None:
    assert outcomes[name] == OUTCOMES[name]
