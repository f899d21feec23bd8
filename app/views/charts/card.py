"""A chart on its card: picture or table, the sentence, what it rests on, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from app.errors import AppError
from app.services.workflows.charts.entries import ChartEntry
from app.services.workflows.charts.model import Chart, Kind
from app.text import Text, tr
from app.views.charts.canvas.base import Canvas
from app.views.charts.canvas.making import make_canvas
from app.views.charts.table import ChartTable
from app.views.charts.words import coverage
from app.views.kit.inputs import Combo
from app.views.kit.page import States
from app.views.kit.roving import Roving
from app.views.kit.theme import BLOCK, SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import ElidedLabel, button, clear, icon_button, icon_label, label, literal, one_line, wrapped

EXPORTS: Final[dict[str, Text]] = {
    ".png": tr("Picture (PNG)"),
    ".svg": tr("Drawing (SVG)"),
    ".pdf": tr("Document (PDF)"),
    ".xlsx": tr("Its data (Excel workbook)"),
    ".csv": tr("Its data (CSV)"),
}
_CANVAS_PX: Final = 250
_WHOLE_PX: Final = 420
_PAD: Final = 16


class ChartCard(QFrame):
    """One chart. The page asks for it and hands it over; until then the card keeps what it shows.

    On the board a card is one stop for the Tab key: the picture, or the table in its place. From there Up and the
    Menu key lead to the controls above it.

    Signals:
        opened: A :class:`Mark` whose customers are wanted.
        row_opened: Key and name of a row whose customers are wanted.
        whole_wanted: The chart is to have the page to itself.
        detail_wanted: Another way of showing it.
        export_wanted: The ending of the file.
        again_wanted: Reading it failed and is to be tried again.
    """

    opened = Signal(object)
    row_opened = Signal(object, str)
    whole_wanted = Signal()
    detail_wanted = Signal(str)
    export_wanted = Signal(str)
    again_wanted = Signal()

    def __init__(self, ui: Ui, entry: ChartEntry, *, is_whole: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        self.entry, self._ui, self._is_whole = entry, ui, is_whole
        self.chart: Chart | None = None
        self.canvas: Canvas | None = None
        self.table: ChartTable | None = None
        self._shows_table = False
        self._holder = QWidget()
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.states = States(ui, self._holder)
        self._sentence = wrapped(ui, "", tone="text2")
        self._coverage = ElidedLabel(ui, "", SMALL, "text3")
        self._detail = self._make_detail()
        self._tabled = self._tool("rows-3", tr("Show as table"), self.toggle_table)
        self._about = self._tool("circle-help", tr("What this counts"), self.explain)
        self._out = self._tool("download", tr("Export"), self.offer_exports)
        self._whole = self._tool("maximize-2", tr("Show large"), self.whole_wanted.emit)
        self._controls = None if is_whole else Roving(self, self._in_order(), self._leave_controls)
        self._lay_out()

    def wait(self) -> None:
        """Say that it is being read, unless something is there already or comes at once."""
        if self.chart is None:
            self.states.wait()

    def show_chart(self, chart: Chart) -> None:
        """Show a chart in place of the one before; the keyboard stays on its mark."""
        had_focus = self.canvas is not None and self.canvas.hasFocus()
        key = self.canvas.current.key if self.canvas is not None and self.canvas.current is not None else ()
        self.chart = chart
        self._sentence.setText(self._ui.say(chart.sentence))
        self._sentence.setVisible(chart.declined is None)
        self._coverage.setText(coverage(self._ui, chart))
        self._tabled.setEnabled(bool(chart.table.rows))
        self._out.setEnabled(chart.declined is None)
        if chart.declined is not None:
            self._say_instead(self.entry.icon, tr("Nothing to draw"), chart.declined)
            return
        self._fill(chart)
        self.states.show_content()
        if had_focus and self.canvas is not None:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self.canvas.choose(key)

    def show_failure(self, error: AppError) -> None:
        """Say what went wrong, with a way to try again."""
        self.chart = None
        self._say_instead("triangle-alert", tr("This did not work"), error.text)
        again = button(self._ui, tr("Try again"), "link", on=self.again_wanted.emit)
        self._inside.insertWidget(self._inside.count() - 1, again, 0, Qt.AlignmentFlag.AlignHCenter)

    def toggle_table(self) -> None:
        """Show the table in place of the picture, or the picture again."""
        if self.chart is None or self.chart.declined is not None:
            return
        self._shows_table = not self._shows_table
        name = tr("Show as picture") if self._shows_table else tr("Show as table")
        self._tabled.setIcon(self._ui.icons.icon("chart-column" if self._shows_table else "rows-3"))
        self._tabled.setAccessibleName(self._ui.say(name))
        self._tabled.setToolTip(literal(self._ui.say(name)))
        self._fill(self.chart)
        shown = self.table if self._shows_table else self.canvas
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def explain(self) -> None:
        """Show definition, coverage and n beside the question mark."""
        if self.chart is None:
            return
        popup = QMenu(self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(self._ui.say(tr("What this counts")))
        action = QWidgetAction(popup)
        action.setDefaultWidget(self._explanation(self.chart))
        popup.addAction(action)
        popup.popup(self._about.mapToGlobal(QPoint(0, self._about.height())))

    def choose_detail(self, detail: str) -> None:
        """Show which way of showing it is chosen."""
        if self._detail is not None:
            self._detail.setCurrentIndex(max(self._detail.findData(detail), 0))

    def _explanation(self, chart: Chart) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(_PAD, 12, _PAD, 12)
        layout.setSpacing(8)
        layout.addWidget(label(self._ui, chart.title, BLOCK))
        for text in (self._ui.say(chart.definition), coverage(self._ui, chart)):
            words = wrapped(self._ui, text, tone="text2")
            words.setFixedWidth(self._ui.theme.px(380))
            words.setMinimumHeight(words.heightForWidth(self._ui.theme.px(380)))
            layout.addWidget(words)
        return made

    def _say_instead(self, icon: str, title: Text, reason: Text) -> None:
        """Say why there is no picture, in the width of a card."""
        self._drop()
        middle = Qt.AlignmentFlag.AlignHCenter
        words = wrapped(self._ui, reason, tone="text2")
        words.setAlignment(middle)
        self._inside.addStretch(1)
        self._inside.addWidget(icon_label(self._ui, icon, "text3", 32), 0, middle)
        self._inside.addWidget(label(self._ui, title, STRONG), 0, middle)
        self._inside.addWidget(words)
        self._inside.addStretch(1)
        self.states.show_content()

    def _fill(self, chart: Chart) -> None:
        self._drop()
        if self._shows_table and not self._is_whole:
            self.table = ChartTable(self._ui, chart)
            self.table.opened.connect(self.row_opened)
            self.table.setMinimumHeight(self._ui.theme.px(_CANVAS_PX))
            self.table.controls_wanted.connect(self._go_to_controls)
            self._inside.addWidget(self.table)
            self._mind_stops()
            return
        self.canvas = make_canvas(self._ui, chart, is_whole=self._is_whole)
        self.canvas.opened.connect(self.opened)
        self.canvas.controls_wanted.connect(self._go_to_controls)
        self._mind_stops()
        if self._is_whole:
            self._inside.addWidget(_Scrolled(self.canvas))
            return
        tall = self._ui.theme.px(_CANVAS_PX)
        self.canvas.setFixedHeight(
            self.canvas.natural_height(self.width() - 2 * _PAD) if chart.kind is Kind.TILES else tall
        )
        self._inside.addWidget(self.canvas)

    def _drop(self) -> None:
        clear(self._inside)
        self.canvas = self.table = None
        self._mind_stops()

    def _in_order(self) -> tuple[QWidget, ...]:
        tools = (self._about, self._tabled, self._out, self._whole)
        return tools if self._detail is None else (*tools, self._detail)

    def _mind_stops(self) -> None:
        if self._controls is not None:
            self._controls.be_stop(is_stop=self.canvas is None and self.table is None)

    def _go_to_controls(self) -> None:
        if self._controls is not None:
            self._controls.enter()

    def _leave_controls(self) -> None:
        shown = self.canvas or self.table
        if shown is not None:
            shown.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _make_detail(self) -> Combo | None:
        if not self.entry.details:
            return None
        made = Combo(self._ui)
        made.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        made.setAccessibleName(self._ui.say(tr("Shown as")))
        for key, title in self.entry.details:
            made.addItem(self._ui.say(title), key)
        made.activated.connect(lambda _at: self.detail_wanted.emit(str(made.currentData())))
        return made

    def _tool(self, icon: str, name: Text, call: Callable[[], None]) -> QToolButton:
        made = icon_button(self._ui, icon, name, on=call)
        made.setProperty("kind", "small")
        made.setIconSize(made.iconSize() * (16 / 18))
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        if not self._is_whole:
            head.addWidget(ElidedLabel(self._ui, one_line(self._ui.say(self.entry.title)), BLOCK), 1)
        elif self._detail is not None:
            head.addWidget(self._detail)
        head.addStretch(int(self._is_whole))
        tools = (self._about, self._out) if self._is_whole else (self._about, self._tabled, self._out, self._whole)
        for each in tools:
            head.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD + 2, 12, _PAD - 4, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        if self._detail is not None and not self._is_whole:
            layout.addWidget(self._detail, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.states, 1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._coverage)
        self.states.setMinimumHeight(self._ui.theme.px(_CANVAS_PX))

    def offer_exports(self) -> None:
        """Show as what the chart can be kept."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for ending, words in EXPORTS.items():
            menu.addAction(self._ui.say(words), partial(self.export_wanted.emit, ending))
        menu.popup(self._out.mapToGlobal(QPoint(0, self._out.height())))


class _Scrolled(QScrollArea):
    """A picture with all the height it needs."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        canvas.moved.connect(self._reveal)
        canvas.setObjectName("plain")
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the picture the height that it needs in this width; one of usual height is never cut."""
        needed = self._canvas.natural_height(event.size().width())
        self._canvas.setMinimumHeight(needed)
        self.setMinimumHeight(min(needed, self._canvas.look.theme.px(_WHOLE_PX)))
        super().resizeEvent(event)

    def _reveal(self) -> None:
        """Bring the mark with the keyboard into sight, here and wherever this is scrolled along."""
        x, y, wide, high = _middle(self._canvas)
        self.ensureVisible(x, y, wide, high)
        outer = self.parentWidget()
        while outer is not None:
            inside = outer.widget() if isinstance(outer, QScrollArea) else None
            if isinstance(outer, QScrollArea) and inside is not None:
                place = self._canvas.mapTo(inside, QPoint(x, y))
                outer.ensureVisible(place.x(), place.y(), wide, high)
            outer = outer.parentWidget()


def _middle(canvas: Canvas) -> tuple[int, int, int, int]:
    rect = canvas.place_of_current().toRect()
    return rect.center().x(), rect.center().y(), rect.width() // 2 + 8, rect.height() // 2 + 8
