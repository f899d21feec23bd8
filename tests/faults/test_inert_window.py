"""While the window shows records full of links to a picture and to other machines, none of them is looked at.

Every call of the program that names a file or reaches out is recorded; what a name in a record leads to must
be in none of them. Whether texts are also shown as they are is told by the tests of the views.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import FaultToolError, inert_program

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = "192.0.2.1"  # as the probes name another machine
_CALLS = "%file,connect,sendto"
_LIMIT_S = 300
_FEWEST = 60


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A file that anybody could open, in a folder of its own."""
    found = tmp_path / "elsewhere" / "probe.png"
    found.parent.mkdir()
    shutil.copyfile(next((ROOT / "resources").rglob("*.png"), ROOT / "pyproject.toml"), found)
    return found


def recorded(picture: Path, folder: Path) -> tuple[int, list[str]]:
    """Run the window and return how many places it showed, and the calls that it made."""
    strace = shutil.which("strace")
    if strace is None:
        raise FaultToolError("strace is not installed (or not on PATH)")
    log, work = folder / "trace", folder / "work"
    work.mkdir()
    command = [strace, "-f", "-qq", "-s", "4096", "--seccomp-bpf", "-e", f"trace={_CALLS}", "-o", str(log)]
    done = subprocess.run(
        [*command, sys.executable, "-m", inert_program.__name__],
        input=json.dumps({"folder": str(work), "picture": str(picture)}),
        capture_output=True, text=True, cwd=ROOT, timeout=_LIMIT_S, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"[-4000:]
    return int(done.stdout.split()[-1]), log.read_text(encoding="utf-8", errors="replace").splitlines()


def test_that_nothing_that_a_record_names_is_touched_unless_a_label_takes_it_for_markup(
    picture: Path, tmp_path: Path
) -> None:
    count, calls = recorded(picture, tmp_path)

    at = next(place for place, call in enumerate(calls) if inert_program.SIGN in call)
    before, after = calls[:at], calls[at:]
    assert [call for call in before if picture.name in call or ELSEWHERE in call] == []
    assert any("work.steward" in call for call in before)
    assert count > _FEWEST
    assert any(f'"{picture}"' in call for call in after)
