"""The charts page: marks by keyboard and pointer, filters, a chart in full, files, and why there is nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Axis, Chart, Kind, Mark, Unit
from app.text import tr, verbatim
from app.views.charts.canvas.base import Canvas
from app.views.charts.canvas.making import load, make_canvas
from app.views.charts.export import picture, write_data
from app.views.charts.filters import FROM_TO, Wish
from app.views.charts.page import ChartsPage
from app.views.charts.whole import WholeChart
from app.views.kit.desk import Desk
from app.views.kit.focus_order import stops
from app.views.kit.page import State
from app.views.kit.ui import Look
from tests import factories as make
from tests.views.conftest import visited

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # what a screen would do

Settled = Callable[[], None]
HTML = "<b>North</b>"


@pytest.fixture
def sales(desk: Desk) -> dict[str, bytes]:
    """Customers of two regions, by name, of whom one has a name that looks like markup."""
    steward, found = desk.ui.runner.steward, {}
    for at, (name, region) in enumerate((("客户甲", HTML), ("客户乙", HTML), ("客户丙", "华东"))):
        found[name] = make.add_customer(steward, name, city="上海")
        make.place_order(steward, found[name], f"{at + 1}00.00", ordered_on="2026-11-01", region=region)
        make.place_order(steward, found[name], "50.00", ordered_on="2026-10-01", region=region)
    return found


@pytest.fixture
def settled(desk: Desk, qtbot: QtBot) -> Settled:
    """Wait until every question is answered and every chart that came is shown."""

    def is_settled() -> bool:
        pages = [each for each in QApplication.allWidgets() if isinstance(each, ChartsPage)]
        return desk.ui.runner.is_idle and not any(page.is_filling for page in pages)

    return lambda: qtbot.waitUntil(is_settled, timeout=30_000)


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot, settled: Settled) -> Callable[[], ChartsPage]:
    """Open the page in the window and wait until it shows what there is."""

    def open_it() -> ChartsPage:
        page = ChartsPage(desk).whole()
        page.remember({})
        desk.window.setCentralWidget(page)  # type: ignore[attr-defined]
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(page.isVisible)
        page.refresh()
        settled()
        return page

    return open_it


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys in a widget that has the keyboard."""
    widget.setFocus()
    for key in keys:
        QTest.keyClick(widget, key)


def canvas_of(page: ChartsPage, name: str) -> Canvas:
    """Return the picture on a card."""
    canvas = page.card(name).canvas
    assert canvas is not None, page.card(name).chart
    return canvas


def test_that_every_chart_says_what_it_shows_or_why_it_does_not(
    open_page: Callable[[], ChartsPage], sales: dict[str, bytes]
) -> None:
    del sales
    page = open_page()
    for name in CHARTS:
        card = page.card(name)
        assert card.chart is not None, name
        said = [each.text() for each in card.findChildren(QLabel)]
        reason = page.ui.say(card.chart.declined or card.chart.sentence)
        assert any(reason in each for each in said), name
        assert (card.canvas is None) == (card.chart.declined is not None), name
    assert page.card("season").chart.declined is not None  # type: ignore[union-attr]


def test_that_a_mark_is_read_literally_and_leads_to_its_customers_by_keyboard(
    open_page: Callable[[], ChartsPage], sales: dict[str, bytes], settled: Settled, qtbot: QtBot
) -> None:
    canvas = canvas_of(open_page(), "reps")
    press(canvas, Qt.Key.Key_Home)
    assert canvas.current is not None
    assert "750.00" in canvas.accessibleDescription().replace(",", "")
    press(canvas, Qt.Key.Key_Return)
    settled()
    qtbot.waitUntil(lambda: bool(visited))
    (led,) = visited
    assert isinstance(led, tuple)
    assert set(led[0]) == set(sales.values())
    assert led[1].startswith("Performance by rep and team")


def test_that_a_card_is_one_stop_for_tab_and_its_controls_are_reached_from_its_picture(
    open_page: Callable[[], ChartsPage], sales: dict[str, bytes], qtbot: QtBot
) -> None:
    del sales
    page = open_page()
    cards = [page.card(name) for name in CHARTS]
    assert [sum(card.isAncestorOf(each) for each in stops(page.board)) for card in cards] == [1] * len(cards)
    card, canvas = page.card("cohorts"), canvas_of(page, "cohorts")
    press(canvas, Qt.Key.Key_Menu)
    assert _name() == "What this counts"
    QTest.keyClick(_focused(), Qt.Key.Key_Right)
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert card.table is not None
    qtbot.waitUntil(card.table.hasFocus)
    QTest.keyClick(card.table, Qt.Key.Key_Up)
    QTest.keyClick(_focused(), Qt.Key.Key_Right)
    assert _name() == "Show as picture"
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(card.table.hasFocus)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _name() -> str:
    return _focused().accessibleName()


def test_that_a_region_leads_to_its_cities_and_escape_leads_back(
    open_page: Callable[[], ChartsPage], sales: dict[str, bytes], settled: Settled, qtbot: QtBot
) -> None:
    del sales
    page = open_page()
    canvas = canvas_of(page, "regions")
    press(canvas, Qt.Key.Key_Home)
    assert HTML.replace("<", "&lt;").replace(">", "&gt;") in QToolTip.text()
    press(canvas, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press(menu, Qt.Key.Key_Down, Qt.Key.Key_Return)
    settled()
    (whole,) = page.findChildren(WholeChart)
    assert whole.drilled == HTML
    assert whole.table is not None
    assert whole.table.model().index(0, 0).data() == "上海"
    press(whole.card, Qt.Key.Key_Escape)
    settled()
    assert whole.drilled == ""
    press(whole.card, Qt.Key.Key_Escape)
    settled()
    qtbot.waitUntil(page.board.isVisible)


def test_that_filters_hold_for_all_charts_and_are_remembered(
    open_page: Callable[[], ChartsPage], sales: dict[str, bytes], settled: Settled
) -> None:
    del sales
    page = open_page()
    combo = page.filters._named["region"]
    combo.setCurrentIndex(combo.findData("华东"))
    combo.activated.emit(combo.currentIndex())
    settled()
    for name in ("tiles", "reps", "months"):
        chart = page.card(name).chart
        assert chart is not None
        assert max(each.size or 0 for each in chart.marks if (each.unit or chart.unit) is Unit.MONEY) <= 350, name
    again = ChartsPage(page.desk).whole()
    again.remember(page.memory())
    assert again.choices.region == "华东"


def test_that_periods_are_counted_from_the_as_of_day() -> None:
    today = date(2028, 2, 29)
    bounds = {name: Wish(period=name).choices(today).first for name in ("month", "quarter", "year", "12-months", "all")}
    assert bounds == {
        "month": date(2028, 2, 1), "quarter": date(2028, 1, 1), "year": date(2028, 1, 1),
        "12-months": date(2027, 3, 1), "all": None,
    }  # fmt: skip
    chosen = Wish(period=FROM_TO, first="2026-01-05", last="nonsense", as_of="2026-06-30").choices(today)
    assert (chosen.first, chosen.last, chosen.as_of) == (date(2026, 1, 5), None, date(2026, 6, 30))


def test_that_a_workspace_without_orders_says_so(open_page: Callable[[], ChartsPage]) -> None:
    page = open_page()
    assert page.states.state is State.EMPTY
    assert any(each.text() == "No orders yet" for each in page.findChildren(QLabel))


def _heatmap() -> Chart:
    marks = (
        Mark(("a",), "A", 0.5, x=0, y=0, customers=2), Mark((), "B", None, x=1, y=0),
        Mark(("c",), "C", 0.25, x=0, y=1), Mark((), "D", 0.0, x=1, y=1),
    )  # fmt: skip
    down, across = Axis(tr("Month"), ("客户", HTML)), Axis(tr("Month"), ("0", "1"))
    title = verbatim("客户手册")
    return Chart("rfm", title, Kind.HEATMAP, title, title, {"orders": 1200}, marks, across, down, unit=Unit.SHARE)


def test_that_cells_that_cannot_be_known_stay_empty_and_out_of_the_way(look: Look, qtbot: QtBot) -> None:
    canvas = make_canvas(look, _heatmap())
    qtbot.addWidget(canvas)
    canvas.resize(300, 200)
    canvas.show()
    assert [each.mark.key for each in canvas.places()] == [("a",), ("c",), ()]
    press(canvas, Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert canvas.current is not None
    assert canvas.current.key == ("c",)
    opened: list[Mark] = []
    canvas.opened.connect(opened.append)
    press(canvas, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert opened == []


def test_that_charts_become_files_whose_chinese_text_is_found(
    look: Look, qtbot: QtBot, tmp_path: Path, open_page: Callable[[], ChartsPage], sales: dict[str, bytes]
) -> None:
    del qtbot, sales
    load()
    drawn = _heatmap()
    text = PdfReader(io.BytesIO(picture(look, drawn, ".pdf"))).pages[0].extract_text()
    assert text.count("客户手册") == 3  # title, sentence and definition, in two weights
    assert HTML in text
    assert "客户手册" in picture(look, drawn, ".svg").decode()
    assert picture(look, drawn, ".png").startswith(b"\x89PNG")
    regions = open_page().card("regions").chart
    assert regions is not None
    assert HTML in PdfReader(io.BytesIO(picture(look, regions, ".pdf"))).pages[0].extract_text()
    write_data(look, regions, tmp_path / "regions.csv")
    rows = list(csv.reader((tmp_path / "regions.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 1 + len(regions.table.rows)
    assert any("400.00" in row for row in rows)
