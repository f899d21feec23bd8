"""The lock files fit ``pyproject.toml``, bind every file by its hash, and name no registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.architecture.lints import ROOT
from tools.licences import locked

LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda each: each.name)
def test_that_everything_is_bound_by_hashes_and_no_address_is_named(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?:|--(extra-)?index|--find-links|--trusted", text)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda each: each.name)
def test_that_the_lock_satisfies_what_the_project_asks_for(lock: Path) -> None:
    extra = PROJECT["optional-dependencies"]["dev"] if "dev" in lock.name else []
    versions = {canonicalize_name(package.name): package.versions for package in locked(lock)}
    wanted: dict[NormalizedName, list[Requirement]] = {}
    for each in map(Requirement, [*PROJECT["dependencies"], *extra]):
        wanted.setdefault(canonicalize_name(each.name), []).append(each)
    for name, ranges in wanted.items():
        assert versions.get(name), f"{name} is not locked: run python3 dev.py lock"
        # One range each for older and newer Pythons: every version locked lies in one, none is left without.
        assert all(any(each.specifier.contains(version) for each in ranges) for version in versions[name])
        assert all(any(each.specifier.contains(version) for version in versions[name]) for each in ranges)


def test_that_tests_run_on_the_versions_that_are_shipped() -> None:
    shipped, tested = ({package.name: package.versions for package in locked(lock)} for lock in LOCKS)
    assert shipped.items() <= tested.items()
