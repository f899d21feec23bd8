"""Imports go one way: on a copy of the program each contract is shown planted breaches."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.lints import ROOT
from tools.environment import script

# Module to write into, what it must not import, and the contract that says so.
PLANTED = (
    ("app/cli/planted.py", "app.__main__", "layers"),
    ("app/bootstrap.py", "app.cli.main", "layers"),
    ("app/services/registry.py", "app.bootstrap", "layers"),
    ("app/services/workflows/card.py", "app.services.registry", "layers"),
    ("app/services/orders/fields.py", "app.services.workflows.card", "layers"),
    ("app/services/deals/fields.py", "app.services.orders.rules", "layers"),
    ("app/services/workspace/state.py", "app.services.users.fields", "layers"),
    ("app/services/kernel/clock.py", "app.services.tags.commands", "layers"),
    ("app/models/order.py", "app.services.kernel.clock", "layers"),
    ("app/text.py", "app.models.values", "layers"),
    ("app/services/orders/rules.py", "sqlalchemy", "rules"),
    ("app/services/orders/rules.py", "pandas", "rules"),
    ("app/services/orders/rules.py", "app.services.kernel.money", "rules"),
    ("app/services/followups/rules.py", "PySide6.QtCore", "rules"),
    ("app/services/search/index.py", "PySide6.QtCore", "qt"),
    ("app/models/engine.py", "PySide6", "qt"),
    ("app/bootstrap.py", "pyqtgraph", "qt"),
    ("app/views/kit/icons.py", "app.views.shell.rail", "views"),
    ("app/views/followups/model.py", "app.views.customers.model", "views"),
    ("app/views/kit/theme.py", "app.views.importing.words", "views"),
    ("app/views/kit/page.py", "sqlalchemy", "rows"),
    ("app/views/shell/rail.py", "app.models.customer", "rows"),
)
# Kept apart from features, and every other package below services is one.
NO_FEATURES = {"kernel", "registry", "workflows"}


def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: dict[str, Any] = settings["tool"]["importlinter"]
    return contracts


def _layers() -> list[str]:
    (layers,) = [each["layers"] for each in _settings()["contracts"] if each["id"] == "layers"]
    found: list[str] = layers
    return found


def _lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [script("lint-imports"), "--no-cache"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the program with every breach in it."""
    root = tmp_path_factory.mktemp("planted")
    shutil.copytree(ROOT / "app", root / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "app" / "__main__.py").touch()
    for place, target, _ in PLANTED:
        with (root / place).open("a", encoding="utf-8") as file:
            file.write(f"\nimport {target}\n")
    result = _lint(root)
    assert result.returncode == 1, result.stderr
    return result.stdout


def test_that_imports_go_one_way() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("place", "target", "contract"), PLANTED)
def test_that_a_planted_import_breaks_its_contract(planted: str, place: str, target: str, contract: str) -> None:
    names = {each["id"]: each["name"] for each in _settings()["contracts"]}
    importer = place.removesuffix(".py").replace("/", ".")
    # A package from outside is one node, whatever is imported of it.
    imported = target if target.startswith("app.") else target.partition(".")[0]
    _, *parts = re.split(r"^(.+)\n-{4,}\n", planted, flags=re.MULTILINE)
    said_of = dict(zip(parts[::2], parts[1::2], strict=True))
    assert f"{importer} -> {imported} (l." in said_of[names[contract]]


def test_that_every_feature_and_every_module_has_its_layer() -> None:
    layers = _layers()
    placed = {name.strip(" ()") for layer in layers for name in layer.replace(":", "|").split("|")}
    services = {f"app.services.{path.name.removesuffix('.py')}" for path in (ROOT / "app/services").iterdir()}
    others = {f"app.{path.name.removesuffix('.py')}" for path in (ROOT / "app").iterdir()}
    unplaced = {name for name in services | others if "__" not in name} - placed - {"app.services"}
    assert not unplaced, "give these a place in the layers of pyproject.toml"


def test_that_all_features_are_independent_of_each_other() -> None:
    (siblings,) = [layer for layer in _layers() if "app.services.customers" in layer]
    features = {name.strip() for name in siblings.split("|")}
    packages = {path.parent.name for path in (ROOT / "app" / "services").glob("*/__init__.py")}
    assert features == {f"app.services.{name}" for name in packages - NO_FEATURES}
