"""What is shipped with Steward may be, and its licences are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.licences import ICONS, NOTICES, Package, icons_section, is_allowed, locked, notices, sections

PACKAGES = locked()
TOLD = sections(NOTICES.read_text(encoding="utf-8"))


@pytest.mark.parametrize("package", PACKAGES, ids=lambda each: each.name)
def test_that_a_package_has_a_licence_under_which_it_may_be_shipped(package: Package) -> None:
    licence = package.licence()
    assert licence is not None, "it states no licence: read it, then enter it in REVIEWED of tools/licences.py"
    assert is_allowed(licence)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda each: each.name)
def test_that_the_notices_are_up_to_date(package: Package) -> None:
    told = TOLD[package.heading]
    fresh = package.section()
    # Another Python or platform may have another of the locked versions than the notices were made with.
    is_same_version = fresh is not None and fresh.splitlines()[2] == told.splitlines()[2]
    assert told == fresh if is_same_version else str(package.licence()) in told


def test_that_the_notices_hold_nothing_but_what_is_locked() -> None:
    document = NOTICES.read_text(encoding="utf-8")
    assert "\n".join([document.partition("\n## ")[0], *TOLD.values()]) == document


def test_that_the_icons_keep_their_licence_and_nobody_elses_fonts_are_shipped() -> None:
    assert TOLD[ICONS] == icons_section()
    assert "Lucide" in TOLD[ICONS]
    resources = NOTICES.parent / "resources"
    assert not [each for each in resources.rglob("*") if each.suffix.lower() in (".ttf", ".otf", ".ttc", ".woff2")]


def test_that_what_is_not_installed_here_keeps_its_section() -> None:
    elsewhere = next(package for package in PACKAGES if package.installed() is None)
    former = f"{elsewhere.heading}\n\nread on its own platform\n"
    assert sections(notices(former))[elsewhere.heading] == former


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "LGPL-3.0-only",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "GPL-3.0-or-later OR MIT",
        "(MIT AND Zlib) OR AGPL-3.0-only",
        "Apache-2.0 WITH LLVM-exception AND BSD-3-Clause",
    ],
)
def test_that_a_licence_with_a_permissive_choice_is_allowed(expression: str) -> None:
    assert is_allowed(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "GPL-3.0-only",
        "AGPL-3.0-or-later",
        "MIT AND GPL-2.0-only",
        "(GPL-2.0-only OR AGPL-3.0-only) AND MIT",
        "GPL-2.0-only OR AGPL-3.0-only",
        "MIT AND (BSD-3-Clause AND GPL-2.0-only WITH Classpath-exception-2.0)",
    ],
)
def test_that_a_licence_that_forces_copyleft_is_not_allowed(expression: str) -> None:
    assert not is_allowed(expression)


@pytest.mark.parametrize("expression", ["", "MIT OR", "(MIT", "MIT)", "AND MIT", "MIT BSD-3-Clause"])
def test_that_a_broken_expression_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r"expression"):
        is_allowed(expression)


def test_that_versions_of_one_package_share_a_section(tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:0\nnumpy==2.5.5 \\\n")
    assert [package.heading for package in locked(lock)] == ["## numpy 2.4.6, 2.5.5"]
