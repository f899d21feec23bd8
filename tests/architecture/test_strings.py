"""The check of the catalogues finds what is wrong in one, on a small program with planted mistakes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.strings import marked, problems, unfinished, update

SOURCE = """
from app.text import tr
a = tr("Hello {name}", name=name)
b = tr(
    "A long sentence "
    "in two parts"
)
c = tr("%n gifts", "", n)
"""
FINISHED = {
    '<source>Hello {name}</source>\n        <translation type="unfinished"></translation>': (
        "<source>Hello {name}</source>\n        <translation>{name}，你好</translation>"
    ),
    '<source>A long sentence in two parts</source>\n        <translation type="unfinished"></translation>': (
        "<source>A long sentence in two parts</source>\n        <translation>长句</translation>"
    ),
    '<translation type="unfinished">\n            <numerusform></numerusform>\n        </translation>': (
        "<translation>\n            <numerusform>%n 件礼物</numerusform>\n        </translation>"
    ),
    '<translation type="unfinished">\n            <numerusform></numerusform>\n'
    "            <numerusform></numerusform>\n        </translation>": (
        "<translation>\n            <numerusform>%n gift</numerusform>\n"
        "            <numerusform>%n gifts</numerusform>\n        </translation>"
    ),
}


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of one module whose catalogues are complete."""
    root = tmp_path_factory.mktemp("complete")
    (root / "app").mkdir()
    (root / "app" / "gifts.py").write_text(SOURCE, encoding="utf-8")
    update(root, root)
    for catalogue in root.glob("*.ts"):
        for empty, translated in FINISHED.items():
            _replace(catalogue, empty, translated)
    return root


@pytest.fixture
def root(complete: Path, tmp_path: Path) -> Path:
    """A copy of the complete program, to plant a mistake in."""
    return Path(shutil.copytree(complete, tmp_path / "program"))


def _replace(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8", newline="\n")


def test_that_a_complete_catalogue_passes(root: Path) -> None:
    assert list(problems(root, root)) == []
    assert list(unfinished(root)) == []


def test_that_a_moved_line_changes_no_catalogue(root: Path) -> None:
    _replace(root / "app" / "gifts.py", "a = tr", "\n\na = tr")
    assert list(problems(root, root)) == []


def test_that_a_new_sentence_makes_the_catalogues_out_of_date(root: Path) -> None:
    _replace(root / "app" / "gifts.py", "Hello", "Good morning")
    found = "\n".join(problems(root, root))
    assert "steward_zh_CN.ts is not up to date" in found
    assert "steward_zh_TW.ts is not up to date" in found


def test_that_updating_names_what_is_not_translated(root: Path) -> None:
    _replace(root / "app" / "gifts.py", "Hello", "Good morning")
    update(root, root)
    assert list(problems(root, root)) == []
    assert sorted(each.partition(":")[0] for each in unfinished(root)) == ["zh_CN", "zh_TW"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("{name}，你好", "你好"),
        ("{name}，你好", "{nam}，你好"),
        ("长句", "长句 {name}"),
        ("%n 件礼物", "n 件礼物"),
    ],
)
def test_that_other_placeholders_in_a_translation_are_found(root: Path, right: str, wrong: str) -> None:
    _replace(root / "steward_zh_CN.ts", f">{right}<", f">{wrong}<")
    assert [each.partition(":")[0] for each in problems(root, root)] == ["zh_CN"]


@pytest.mark.parametrize("residue", ["{name!r}", "{gift.name}", "{len(gifts)}", "{amount:.2f}", "{"])
def test_that_what_is_left_of_an_f_string_is_found(root: Path, residue: str) -> None:
    _replace(root / "app" / "gifts.py", '"Hello {name}"', f'f"Hello {residue}"')
    update(root, root)
    assert any("is this an f-string?" in each for each in problems(root, root))


def test_that_a_literal_is_read_as_python_reads_it() -> None:
    assert marked(SOURCE) == {"Hello {name}", "A long sentence in two parts", "%n gifts"}
