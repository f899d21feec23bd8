"""The command list for developers: it helps, it passes on what its children say, and it writes migrations."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.lints import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the sources in which a test may write, without tests and without ``.venv``."""
    for name in ("app", "migrations", "resources", "tools"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("dev.py", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def _run(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=checkout, capture_output=True, encoding="utf-8", check=False)


def test_that_without_a_command_all_commands_are_listed_with_a_line_of_help(checkout: Path) -> None:
    done = _run(checkout, "dev.py")
    assert done.returncode == 0
    lines = {line.split()[0]: line for line in done.stdout.splitlines() if line.startswith("  ")}
    assert {"setup", "run", "demo", "test", "fast", "lint", "types", "contracts", "strings"} <= set(lines)
    assert {"migrate", "bench", "faults", "package"} <= set(lines)
    assert all(len(line.split()) > 2 for line in lines.values())  # a name alone is no help


def test_that_an_unknown_command_is_wrong_usage(checkout: Path) -> None:
    done = _run(checkout, "dev.py", "frobnicate")
    assert done.returncode == 2
    assert "migrate" in done.stdout
    assert not (checkout / ".venv").exists()


def test_that_the_exit_code_of_the_child_is_passed_on(checkout: Path) -> None:
    (checkout / "tools" / "revision.py").write_text("raise SystemExit(7)\n", encoding="utf-8")
    made = _run(
        checkout,
        "-c",
        "from tools import environment as e; print(e.PYTHON); e.VENV.mkdir(); e.mark_as_made()",
    )
    python = Path(made.stdout.strip())
    python.parent.mkdir(parents=True)
    os.symlink(sys.executable, python)
    for catalogue in (checkout / "resources").rglob("*.ts"):
        catalogue.unlink()
    assert _run(checkout, "dev.py", "migrate", "add planted").returncode == 7


def test_that_a_new_column_leads_to_a_migration_that_makes_it(checkout: Path) -> None:
    customer = checkout / "app" / "models" / "customer.py"
    text = customer.read_text(encoding="utf-8")
    customer.write_text(text.replace("    colour:", "    planted: Mapped[str | None]\n    colour:"), encoding="utf-8")
    first = _run(checkout, "-m", "tools.revision", "Add planted column.")
    assert first.returncode == 0, first.stderr
    (made,) = (checkout / "migrations" / "versions").glob("*_add_planted_column.py")
    assert 'add_column(sa.Column("planted"' in made.read_text(encoding="utf-8")
    second = _run(checkout, "-m", "tools.revision", "Add planted column again")
    assert second.returncode == 1
    assert "nothing to migrate" in second.stdout


def test_that_a_migration_needs_a_name(checkout: Path) -> None:
    assert _run(checkout, "-m", "tools.revision").returncode == 2
