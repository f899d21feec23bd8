"""A chart as a widget: the keyboard walks its marks, the pointer reads them, Enter and a click open one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.services.workflows.charts.model import Chart, Mark
from app.text import tr
from app.views.charts.canvas.ink import Ink
from app.views.charts.words import mark_lines, mark_words
from app.views.kit.roving import wants_controls
from app.views.kit.ui import Look
from app.views.kit.widgets import literal

_WAYS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE: Final = 3.0  # so much further counts what lies beside the way than what lies on it
_NEAR: Final = 12.0
_NEXT_TURN_MS: Final = 1  # at 0 ms Qt goes on in the same turn


@dataclass(frozen=True)
class Place:
    """Where a mark lies."""

    mark: Mark
    rect: QRectF


class Canvas(QWidget):
    """Base of all charts: a subclass draws, everything else is the same for all.

    Signals:
        opened: The :class:`Mark` whose customers are wanted.
        moved: The keyboard went to another mark.
        controls_wanted: The keyboard is to go to what can be done with the chart, which stands above it.
    """

    opened = Signal(object)
    moved = Signal()
    controls_wanted = Signal()

    def __init__(self, look: Look, chart: Chart, *, is_whole: bool = False) -> None:
        super().__init__()
        self.look, self.chart, self.is_whole = look, chart, is_whole
        self._places: Sequence[Place] | None = None
        self._current = -1
        self._sought: tuple[str, ...] | None = None
        self._picture = QPixmap()
        self._key: object = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(look.say(chart.title))
        self.setAccessibleDescription(look.say(chart.sentence))

    def draw(self, ink: Ink, rect: QRectF) -> Sequence[Place]:
        """Draw the chart and return where its marks lie."""
        raise NotImplementedError

    def natural_height(self, width: int) -> int:
        """Return how high the chart is where there is room for all of it."""
        del width
        return self.look.theme.px(420)

    @property
    def current(self) -> Mark | None:
        """The mark with the keyboard."""
        places = self._places or ()
        return places[self._current].mark if 0 <= self._current < len(places) else None

    def place_of_current(self) -> QRectF:
        """Return where the mark with the keyboard lies."""
        places = self.places()
        return places[self._current].rect if 0 <= self._current < len(places) else QRectF()

    def choose(self, key: tuple[str, ...]) -> None:
        """Put the keyboard on a mark again, in a turn of its own."""
        self._sought = key
        QTimer.singleShot(_NEXT_TURN_MS, self, self._begin)

    def places(self) -> Sequence[Place]:
        """Return where the marks lie now."""
        if self._places is None:
            self._draw_picture()
        return self._places or ()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size on a card."""
        return QSize(self.look.theme.px(320), self.look.theme.px(240))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the size below which nothing can be told apart."""
        return QSize(self.look.theme.px(200), self.look.theme.px(140))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Look for the marks anew."""
        super().resizeEvent(event)
        self._places = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the chart, once as long as it stays as it is, and the ring of the keyboard."""
        if self._new_key() != self._key or self._places is None:
            self._draw_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if self.hasFocus():
            self._ring(painter)
        painter.end()

    def _new_key(self) -> tuple[object, ...]:
        theme = self.look.theme
        return self.width(), self.height(), self.devicePixelRatioF(), theme.is_dark, theme.scale

    def _draw_picture(self) -> None:
        # Drawn by itself, not grabbed from the window: doing so while the keyboard comes has brought Qt to a crash.
        self._key = self._new_key()
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(self.look.theme.color("surface"))
        inner = QPainter(self._picture)
        self._places = self.draw(Ink(inner, self.look), QRectF(self.rect()).adjusted(4, 4, -4, -4))
        inner.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk the marks with the arrows, Home and End; Enter or Space opens the one with the ring.

        Up from the topmost mark leads to the controls of the chart, as does the Menu key from everywhere.
        """
        key, places = Qt.Key(event.key()), self.places()
        self._begin()
        if wants_controls(event):
            self.controls_wanted.emit()
        elif key in _WAYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            before = self._current
            self._go_to(self.step(places, self._current, *_WAYS[key]) if places else -1)
            if key == Qt.Key.Key_Up and self._current == before:
                self.controls_wanted.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and places:
            self._go_to(0 if key == Qt.Key.Key_Home else len(places) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current is not None:
            self._open(self.current)
        else:
            super().keyPressEvent(event)

    def step(self, places: Sequence[Place], at: int, across: int, down: int) -> int:
        """Return the place of the nearest mark in a direction, or where the keyboard is already."""
        if at < 0:
            return 0
        here = places[at].rect.center()
        best, found = float("inf"), at
        for other, each in enumerate(places):
            way = each.rect.center() - here
            ahead = way.x() * across + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * across)
            if ahead > 0.5 and ahead + _ASIDE * aside < best:  # noqa: PLR2004
                best, found = ahead + _ASIDE * aside, other
        return found

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin at the first mark, but not before the next turn: where marks lie is not known before it is drawn."""
        super().focusInEvent(event)
        if self._current < 0 and self._sought is None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.choose(())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell the exact values of what is under the pointer."""
        found = self._at(event.position())
        if found is None:
            self.unsetCursor()
            QToolTip.hideText()
            return
        if found.mark.key:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        words = literal(mark_lines(self.look, self.chart, found.mark))
        QToolTip.showText(event.globalPosition().toPoint(), words, self, found.rect.toRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open what was clicked."""
        found = self._at(event.position())
        if found is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._go_to(list(self.places()).index(found))
        self._open(found.mark)

    def event(self, event: QEvent) -> bool:
        """Leave hints to the pointer's own way."""
        return True if event.type() == QEvent.Type.ToolTip else super().event(event)

    def _at(self, point: QPointF) -> Place | None:
        hit = [each for each in self.places() if each.rect.contains(point)]
        if hit:
            return hit[-1]
        near = [(_distance(each.rect, point), at) for at, each in enumerate(self.places())]
        best = min(near, default=(_NEAR, -1))
        return self.places()[best[1]] if best[0] < _NEAR else None

    def _begin(self) -> None:
        """Go to the mark that was sought, or to the first one."""
        if self._sought is not None:
            key = self._sought
            found = [at for at, each in enumerate(self.places()) if each.mark.key == key]
            # Where the keyboard only arrives, no hint covers the chart; the first key shows it.
            self._go_to(found[0] if found and key else 0 if self.places() else -1, has_hint=False)

    def _open(self, mark: Mark) -> None:
        if mark.key:
            QToolTip.hideText()
            self.opened.emit(mark)

    def _go_to(self, at: int, *, has_hint: bool = True) -> None:
        self._current, self._sought = at, None
        self.update()
        mark = self.current
        said = mark_words(self.look, self.chart, mark) if mark is not None else ""
        sentence = self.look.say(self.chart.sentence)
        self.setAccessibleDescription(self.look.say(tr("{sentence} Now at {mark}", sentence=sentence, mark=said)))
        self.moved.emit()
        if mark is not None and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        if mark is not None and self.hasFocus() and has_hint:
            place = self.places()[at].rect
            point = self.mapToGlobal(place.bottomLeft().toPoint())
            QToolTip.showText(point, literal(mark_lines(self.look, self.chart, mark)), self, place.toRect())

    def _ring(self, painter: QPainter) -> None:
        color = self.look.theme.color("text")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.current is None or self._places is None:
            painter.setPen(QPen(self.look.theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            return
        rect = self._places[self._current].rect.adjusted(-2, -2, 2, 2)
        painter.setPen(QPen(self.look.theme.color("surface"), 4))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(QPen(color, 2))
        painter.drawRoundedRect(rect, 4, 4)


def _distance(rect: QRectF, point: QPointF) -> float:
    aside = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    above = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return float((aside**2 + above**2) ** 0.5)
