"""Saved views as tabs: the whole list first, then a person's own, each with its number of customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from app.text import tr
from app.views.customers.ink import Ink
from app.views.kit.theme import BODY, STRONG, Type
from app.views.kit.ui import Look
from app.views.kit.widgets import literal, one_line

HEIGHT_PX: Final = 36
_BETWEEN: Final = 28
_GAP: Final = 8
_LONGEST: Final = 200
_DOT: Final = 6
_NUMBER: Final = Type(13, 400)
_DEEDS: Final[dict[int, str]] = {Qt.Key.Key_F2: "rename-view", Qt.Key.Key_Delete: "delete-view"}


@dataclass(frozen=True)
class Tab:
    """One tab: the view's id, empty for the whole list, its name, and its number once that is known."""

    id: bytes
    name: str
    count: str = ""


class ViewTabs(QTabBar):
    """Draws names and numbers; the dot says that the list is no longer as its view was saved.

    Signals:
        menu_wanted: The menu of the current tab, at a place of the screen.
        deed_wanted: The name of an action on the current tab.
    """

    menu_wanted = Signal(QPoint)
    deed_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._ink = look, Ink(look)
        self._tabs: tuple[Tab, ...] = ()
        self._is_dirty = False
        self.setObjectName("views")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(look.say(tr("Saved views")))

    def show_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these tabs; the one that was chosen stays so, or the first is."""
        current = self.current_id()
        self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        self._tabs = tuple(tabs)
        for at, tab in enumerate(tabs):
            self.setTabText(at, one_line(tab.name).replace("&", "&&"))
            self.setTabToolTip(at, literal(tab.name))
            said = tr("{name}, {count} customers", name=tab.name, count=tab.count) if tab.count else None
            self.setAccessibleTabName(at, self._look.say(said) if said else tab.name)
        self.choose(current)
        self.blockSignals(False)
        self.update()

    @property
    def shown(self) -> tuple[Tab, ...]:
        """The tabs there are."""
        return self._tabs

    def current_id(self) -> bytes:
        """Return the id of the view that is shown, empty for the whole list."""
        at = self.currentIndex()
        return self._tabs[at].id if 0 <= at < len(self._tabs) else b""

    def choose(self, view_id: bytes) -> None:
        """Make a view the current one; the whole list where there is no such view."""
        ids = [tab.id for tab in self._tabs]
        self.setCurrentIndex(ids.index(view_id) if view_id in ids else 0)

    def mark(self, *, is_dirty: bool) -> None:
        """Show the dot at the current tab, or take it away."""
        if is_dirty != self._is_dirty:
            self._is_dirty = is_dirty
            # A tab with a dot is wider.
            self.setTabText(self.currentIndex(), self.tabText(self.currentIndex()))
            self.updateGeometry()
            self.update()

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Return the room for name, number and dot."""
        if index >= len(self._tabs):
            return QSize(0, self._ink.px(HEIGHT_PX))
        tab, ink = self._tabs[index], self._ink
        number = ink.width(tab.count, _NUMBER) + ink.px(_GAP) if tab.count else 0
        dot = ink.px(_DOT) + ink.px(_GAP) if self._is_dirty and index == self.currentIndex() else 0
        return QSize(self._name_width(tab) + number + dot + ink.px(_BETWEEN), ink.px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let a single tab be as narrow as it is; several can be scrolled through."""
        return QSize(min(self.sizeHint().width(), self._ink.px(_LONGEST)), self._ink.px(HEIGHT_PX))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Let a tab keep its size; those without room are scrolled to."""
        return self.tabSizeHint(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu of the tab under the pointer, or of the current one by the keyboard."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = self.tabAt(event.pos()) if is_mouse else self.currentIndex()
        if at >= 0:
            self.setCurrentIndex(at)
            self.menu_wanted.emit(event.globalPos() if is_mouse else self.mapToGlobal(self.tabRect(at).bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Rename with F2, delete with Del, else move along the tabs."""
        name = _DEEDS.get(event.key())
        if name is None:
            super().keyPressEvent(event)
        else:
            self.deed_wanted.emit(name)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the tabs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.painter = painter
        for at, tab in enumerate(self._tabs):
            self._draw(tab, self.tabRect(at), is_current=at == self.currentIndex())
        painter.end()

    def _draw(self, tab: Tab, rect: QRect, *, is_current: bool) -> None:
        ink = self._ink
        width = self._name_width(tab)
        name = QRect(rect.left(), rect.top(), width, rect.height())
        tone = "text" if is_current else "text2"
        if is_current and self.hasFocus():
            tone = "accent_text"
        ink.text(name, tab.name, STRONG if is_current else BODY, tone)
        x = rect.left() + width + ink.px(_GAP)
        if tab.count:
            wide = ink.width(tab.count, _NUMBER) + 1
            ink.text(QRect(x, rect.top(), wide, rect.height()), tab.count, _NUMBER, "text3")
            x += wide + ink.px(_GAP)
        if is_current and self._is_dirty:
            size = ink.px(_DOT)
            ink.disc(QRect(x, rect.center().y() - size // 2 + 1, size, size).toRectF(), "accent")
            x += size + ink.px(_GAP)
        if is_current:
            line = 3 if self.hasFocus() else 2
            ink.fill(QRect(rect.left(), rect.bottom() - line + 1, x - ink.px(_GAP) - rect.left(), line), "mark")

    def _name_width(self, tab: Tab) -> int:
        metrics = QFontMetrics(self._look.theme.font(STRONG))
        return min(metrics.horizontalAdvance(tab.name) + 2, self._ink.px(_LONGEST))
