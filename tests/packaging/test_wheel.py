"""The built program works where there is no checkout."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.lints import ROOT


def test_that_the_wheel_works_away_from_the_checkout() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "smoke.py")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
