"""The figures section: what a lead sets up holds at once, nonsense is said at its field, and reps only look."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from app.bootstrap import Steward
from app.services.analysis.figure_rules import STANDARD, Breaks, FigureRules
from app.services.preferences.machine import MachineSettings
from app.services.workflows.figure_settings.queries import load_figure_setup
from app.views.kit.desk import Desk
from app.views.kit.inputs import Combo, LineInput
from app.views.kit.page import Page
from app.views.settings.figures import FiguresSection
from app.views.settings.section import Machine
from tests import factories as make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

HTML = "<b>Gold</b>"


class Holder(Page):
    """A page with the section alone."""

    WATCHES: ClassVar[frozenset[str]] = FiguresSection.WATCHES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.section = FiguresSection(self, Machine(MachineSettings(), lambda _machine: None))
        QVBoxLayout(self).addWidget(self.section)

    def refresh(self) -> None:
        """Read anew what the section shows."""
        self.section.refresh()


def section_of(desk: Desk, settled: Callable[[], None]) -> FiguresSection:
    """Show the section in its window and wait until it is filled."""
    page = Holder(desk)
    desk.window.setCentralWidget(page)  # type: ignore[attr-defined]
    desk.window.show()
    page.section.refresh()
    settled()
    return page.section


def rules_of(steward: Steward) -> FigureRules:
    """Return how figures are set up."""
    return steward.ask(load_figure_setup).rules


def said(section: FiguresSection) -> list[str]:
    """Return all words of the section."""
    return [each.text() for each in section.findChildren(QLabel)]


def typed(made: LineInput, text: str, settled: Callable[[], None]) -> None:
    """Type a text in place of another and confirm it."""
    made.line.selectAll()
    QTest.keyClicks(made.line, text)
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    settled()


def test_that_what_is_set_up_by_keyboard_holds_at_once_and_goes_back(
    desk: Desk, steward: Steward, settled: Callable[[], None]
) -> None:
    make.place_order(steward, make.add_customer(steward), "100.00", ordered_on="2026-11-01")
    section = section_of(desk, settled)
    recency, name = section.inputs["figures_recency"], section.names["champions"]
    assert isinstance(recency, LineInput)

    typed(recency, "30, 20", settled)
    assert any("Four whole numbers" in words for words in said(section))
    assert rules_of(steward) == STANDARD
    typed(recency, "1 2 3 4", settled)
    typed(name, HTML, settled)
    cells = section.grid.findChildren(Combo)
    worst = cells[-5]
    assert [each for each in cells if each.focusPolicy() & Qt.FocusPolicy.TabFocus] == cells[:1]
    cells[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        QTest.keyClick(section.window().focusWidget(), Qt.Key.Key_Down)
    assert section.window().focusWidget() is worst
    assert [each for each in cells if each.focusPolicy() & Qt.FocusPolicy.TabFocus] == [worst]
    assert worst.accessibleName() == "Recency 1, frequency 1"
    QTest.keyClick(worst, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(worst.view(), key)
    settled()

    rules = rules_of(steward)
    assert rules.breaks == Breaks(recency=(1, 2, 3, 4))
    assert rules.segments.names[0] == HTML
    assert rules.segments.lines[0][0] == "at_risk"
    assert worst.itemText(0) == HTML
    assert "The team's own map, version 3." in said(section)
    assert section.grid.findChildren(Combo)[0].currentText() == "First-time buyers"
    for button in [each for each in section.findChildren(QPushButton) if each.isEnabled()]:
        button.click()
        settled()
    assert (rules_of(steward).breaks, rules_of(steward).segments.lines) == (Breaks(), STANDARD.segments.lines)
    assert "1 customer" in said(section)


def test_that_a_rep_sees_how_figures_are_set_up_and_why_nothing_can_be_changed(
    desk: Desk, steward: Steward, settled: Callable[[], None]
) -> None:
    make.add_user(steward, "Rep")
    steward.act_as("Rep")
    section = section_of(desk, settled)
    assert any("Team leads and admins" in words for words in said(section))
    assert not any(each.isEnabled() for each in (*section.inputs.values(), *section.names.values(), section.grid))
