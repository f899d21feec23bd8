"""A workspace made by the command line itself, once per process, and a way to run further verbs."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

PASSPHRASE = "correct horse battery"


@dataclass(frozen=True)
class Ran:
    """What a verb left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result as a document."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace made by ``steward init``, with its recovery key."""
    folder = tmp_path_factory.mktemp("founded")
    (folder / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    before = os.environ.get("STEWARD_DATA_DIR")
    os.environ["STEWARD_DATA_DIR"] = str(folder / "data")
    code = main(
        ["init", str(folder / "work.steward"), "--name", "Lin Yue", "--workspace", "Northern team", "--currency", "EUR",
         "--time-zone", "Europe/Berlin", "--country", "DE", "--passphrase-file", str(folder / "passphrase"),
         "--recovery-key-file", str(folder / "recovery-key"), "--quiet"]
    )  # fmt: skip
    if before is None:
        del os.environ["STEWARD_DATA_DIR"]
    else:
        os.environ["STEWARD_DATA_DIR"] = before
    assert code == 0
    return folder


@pytest.fixture
def place(founded: Path, tmp_path: Path) -> Path:
    """A copy of the founded workspace in the test's own folder."""
    for name in ("work.steward", "work.steward.slots", "recovery-key", "passphrase"):
        shutil.copyfile(founded / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a verb on the test's workspace, opened with the printed key, which needs no stretching."""

    def run_it(verb: str, *arguments: str, opens: bool = True) -> Ran:
        key = ("--recovery-key-file", str(place / "recovery-key")) if opens else ()
        workspace = (str(place / "work.steward"),) if opens else ()
        capsys.readouterr()
        code = main([verb, *workspace, *arguments, *key])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run_it
