"""Rows of the card: painted, with a place for the keyboard and a menu of what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.services.kernel.commands import Command
from app.text import Text, tr
from app.views.customers.card.tools import CardTools
from app.views.kit.widgets import brief, literal

_KEYBOARD: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_DOTS_PX: Final = 24
INSET_PX: Final = 6


@dataclass(frozen=True)
class RowDeed:
    """Something that can be done with a row: in its menu, and by a key where it has one."""

    title: Text
    call: Callable[[], None]
    icon: str = ""
    key: Qt.Key | None = None


class Row(QWidget):
    """Base of the rows. Enter, F2 and a double click do the first of its deeds."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self.tools, self.ui, self.ink = tools, tools.ui, tools.ink
        self._offered: Callable[[], Sequence[RowDeed]] = tuple
        self.is_ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._heights: dict[int, int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_hovered(self) -> bool:
        """Whether the pointer is here."""
        return self.underMouse()

    @property
    def inset(self) -> int:
        """How far ground and ring reach over what is drawn."""
        return self.ui.theme.px(INSET_PX)

    @property
    def inner(self) -> QRect:
        """The place of what is drawn, counted from its own corner."""
        return QRect(0, 0, self.width() - 2 * self.inset, self.height())

    @property
    def deeds(self) -> Sequence[RowDeed]:
        """What can be done with the row."""
        return self._offered()

    def offer(self, deeds: Callable[[], Sequence[RowDeed]]) -> None:
        """Let something be done with the row; it is put together when somebody asks."""
        self._offered = deeds

    def draw(self, rect: QRect) -> None:
        """Draw the row with ``self.ink``."""
        raise NotImplementedError

    def height_in(self, width: int) -> int:
        """Return how high the row is in a width."""
        raise NotImplementedError

    def reset(self) -> None:
        """Forget what was opened: the row is to show something else."""

    def changed(self) -> None:
        """Measure and draw the row anew."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def name(self, spoken: str, tip: str = "") -> None:
        """Tell screen readers what the row says, and the pointer what has no room in it."""
        self.setAccessibleName(spoken)
        self.setToolTip(literal(tip))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Say that text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height for a width; layouts ask for it dozens of times."""
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self.height_in(width - 2 * self.inset)
        return found

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size in the width that there is."""
        width = self.width() or self.ui.theme.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the height that is needed and next to no width."""
        return QSize(self.ui.theme.px(80), self.heightForWidth(self.width() or self.ui.theme.px(300)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, row, and the ring of the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ink.painter = painter
        if self.is_hovered and self.deeds:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.save()
        painter.translate(self.inset, 0)
        self.draw(self.inner)
        painter.restore()
        if self.is_hovered and self.deeds:
            # What lies below is not to shine through the dots.
            painter.fillRect(self._dots().adjusted(-2, 2, -2, -2), self.ink.color("hover"))
            self.ink.icon(self._dots().left(), self._dots(), "ellipsis", "text2")
        if self.is_ringed and self.hasFocus():
            self.ink.ring(self.rect().adjusted(-1, -2, 1, 3))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what keys stand for, and walk up and down."""
        key = Qt.Key(event.key())
        deed = next((each for each in self.deeds if each.key == key), None)
        if deed is not None and not event.modifiers():
            deed.call()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            self.activate()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Do the first deed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.activate()

    def activate(self) -> None:
        """Do the first deed."""
        deeds = self.deeds
        if deeds:
            deeds[0].call()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the menu at the three dots."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.deeds and self._dots().contains(point):
            self.open_menu(self.mapToGlobal(self._dots().bottomLeft()))
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the menu where the pointer is, or below the row for the keyboard."""
        is_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        self.open_menu(event.globalPos() if is_pointer else self.mapToGlobal(self.rect().bottomLeft()))

    def open_menu(self, at: QPoint) -> None:
        """Show what can be done with the row."""
        deeds = self.deeds
        if not deeds:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in deeds:
            action = menu.addAction(brief(self.ui.say(deed.title)).replace("&", "&&"))
            if deed.icon:
                action.setIcon(self.ui.icons.icon(deed.icon))
            if deed.key is not None:
                action.setShortcut(QKeySequence(deed.key))
            action.triggered.connect(lambda _checked=False, call=deed.call: call())
        menu.popup(at)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw the ring where the keyboard came by itself, and bring the row into sight."""
        self.is_ringed = event.reason() in _KEYBOARD
        self.update()
        super().focusInEvent(event)

    def _dots(self) -> QRect:
        size = self.ui.theme.px(_DOTS_PX)
        return QRect(self.width() - size, 0, size, min(self.height(), self.ui.theme.px(28)))


def change_or_delete(
    tools: CardTools,
    kind_name: str,
    record_id: bytes,
    delete: Callable[[tuple[bytes]], Command],
    may: tuple[bool, bool],
) -> Sequence[RowDeed]:
    """Return what is done with most records; ``may`` says whether they may be changed, and deleted."""
    can_edit, can_remove = may
    change = RowDeed(tr("Change"), lambda: tools.edit(kind_name, record_id, None), "pencil")
    remove = RowDeed(tr("Delete"), lambda: tools.do(delete((record_id,))), "trash-2", Qt.Key.Key_Delete)
    return (*((change,) if can_edit else ()), *((remove,) if can_remove else ()))
