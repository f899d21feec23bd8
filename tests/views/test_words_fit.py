"""No words are cut off, overlapping, out of place, without a name or untranslated, on no page and in no dialog.

Every scene that pictures are taken of is looked at in three languages, with large text in a small
window, where words have the least room, and once with usual text in a large one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.text import LANGUAGES
from tests.views.fit_stage import FitStage, make_book
from tests.views.fitting import flaws_of

# The offscreen platform says so of every window that has a least size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SMALL: Final = (1024, 700)
_WIDE: Final = (1440, 900)
_LOOKS: Final = (("en", 100, _WIDE), *((language, 150, _SMALL) for language in LANGUAGES))


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[FitStage]:
    """The program's window on a workspace in Chinese."""
    del qtbot  # it makes the application
    workspace = tmp_path / "work.steward"
    made = FitStage(workspace, make_book(workspace), "en", "light")
    yield made
    made.close()


def test_that_all_words_fit_are_translated_and_every_place_of_the_keyboard_has_a_name(stage: FitStage) -> None:
    found: dict[str, str] = {}
    for language, scale, size in _LOOKS:
        stage.turn(language, scale)
        stage.window.resize(*size)
        stage.settle()
        for name, windows in stage.walk():
            for window in windows:
                if flaws_of(window, language=language, data=stage.data):
                    stage.settle()  # what is still being laid out is no flaw; one that stays is
                for flaw in flaws_of(window, language=language, data=stage.data):
                    found.setdefault(flaw, f"{name}, {language}, {scale} %")
    assert [f"{where}: {flaw}" for flaw, where in found.items()] == []


@pytest.fixture
def bad_window(qtbot: QtBot) -> QWidget:
    """A window with one of each flaw."""
    made = QWidget()
    qtbot.addWidget(made)
    row = QHBoxLayout(made)
    label, button = QLabel("far too long for this"), QPushButton("cut off, too")
    for cut in (label, button):
        cut.setMaximumWidth(24)
        row.addWidget(cut)
    row.addWidget(QLineEdit())
    made.resize(300, 60)
    made.show()
    over, out = QLabel("over", made), QLabel("out", made)
    over.setGeometry(button.geometry())
    out.setGeometry(290, 0, 80, 20)
    for lost in (over, out):
        lost.show()
    return made


def test_that_each_kind_of_flaw_is_seen(bad_window: QWidget) -> None:
    found = "\n".join(flaws_of(bad_window, language="zh_CN"))
    kinds = ("needs", "sticks out", "lies over", "has no name", "not translated: 'far too long for this'")
    assert [each for each in kinds if each not in found] == []
