"""Painting the cells of the list; nothing in a cell is a widget."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.models.values import Stage
from app.services.kernel.choice_labels import label_of
from app.text import tr
from app.views.customers.columns import COLUMNS
from app.views.customers.ink import CENTRE, FIGURES, LEFT, RIGHT, Ink
from app.views.customers.model import CustomerModel
from app.views.customers.words import CLASS_TONES, KIND_ICONS, NO_TONE, TONES, RowWords
from app.views.kit.painting import survived
from app.views.kit.theme import BODY, SMALL, STRONG, Type
from app.views.kit.ui import Ui

PAD: Final = 12
_TWO_LINES_FROM: Final = 46
_INITIALS: Final = Type(11, 600)
_NOTHING: Final = "–"
_WORTH_IT: Final = 40  # less room than this says nothing
_Index = QModelIndex | QPersistentModelIndex


class CustomerCells(QStyledItemDelegate):
    """Paints every cell of the list; ``hovered`` is the row under the pointer, ``has_ring`` is for the keyboard."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._ink = Ink(ui)
        self.hovered, self.has_ring = -1, False
        self._is_selected = False
        self._paint = {
            "star": self._star, "name": self._name, "stage": self._stage, "owner": self._owner,
            "region": self._region, "value": self._value, "trend": self._trend, "contact": self._contact,
            "next": self._next, "class": self._class, "segment": self._segment, "rhythm": self._rhythm,
        }  # fmt: skip

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """Return next to nothing: columns and rows have their sizes."""
        return QSize(8, 8)

    @survived
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, line and content of a cell."""
        model, ink = index.model(), self._ink
        assert isinstance(model, CustomerModel)  # noqa: S101
        words, column = model.words(index.row()), COLUMNS[index.column()].name
        state, rect = option.state, option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink.painter = painter
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(rect, index, is_selected=is_selected)
        inside = rect.adjusted(ink.px(PAD), 0, -ink.px(PAD), -1)
        if words is None:
            self._placeholder(inside, column)
        else:
            self._is_selected = is_selected
            self._paint[column](inside, words)
        if self.has_ring and state & QStyle.StateFlag.State_HasFocus:
            ink.ring(rect)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:  # noqa: N802
        """Return what a name is typed in, or the stage chosen from."""
        if COLUMNS[index.column()].name == "name":
            field = QLineEdit(parent)
            field.setAccessibleName(self._ui.say(tr("Name")))
            return field
        box = QComboBox(parent)
        box.setAccessibleName(self._ui.say(tr("Stage")))
        box.addItem(self._ui.say(tr("By the orders")), "")
        for stage in Stage:
            box.addItem(self._ui.say(label_of(Stage, stage.value)), stage.value)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802
        """Fill the editor."""
        value = index.data(Qt.ItemDataRole.EditRole) or ""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:  # noqa: N802
        """Hand over what was typed or chosen."""
        value = editor.currentData() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            value = editor.text().strip()
        model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:  # noqa: N802
        """Put the editor in the middle of its cell."""
        rect: QRect = option.rect
        height = min(editor.sizeHint().height(), rect.height())
        editor.setGeometry(rect.left() + 2, rect.center().y() - height // 2, rect.width() - 4, height)

    def _ground(self, rect: QRect, index: _Index, *, is_selected: bool) -> None:
        ink = self._ink
        if is_selected or index.row() == self.hovered:
            ink.fill(rect, "selected" if is_selected else "hover")
        ink.fill(QRect(rect.left(), rect.bottom(), rect.width(), 1), "line")
        if is_selected and index.column() == 0:
            ink.fill(QRect(rect.left(), rect.top(), 3, rect.height() - 1), "mark")

    def _placeholder(self, rect: QRect, column: str) -> None:
        if column not in ("star", "trend"):
            height = self._ink.px(10)
            self._ink.bar(QRectF(rect.left(), rect.center().y() - height / 2, rect.width() * 0.6, height), "neutral_bg")

    def _star(self, rect: QRect, words: RowWords) -> None:
        ink, center = self._ink, QRectF(rect).center()
        if words.row.is_starred:
            size = ink.px(7)
            ink.polygon([QPointF(center.x() + x * size, center.y() + y * size) for x, y in _star_points()], "warn")
        else:
            ink.icon(round(center.x() - ink.px(16) / 2), rect, "star", "line_strong")

    def _name(self, rect: QRect, words: RowWords) -> None:
        ink = self._ink
        size = min(ink.px(32), rect.height() - ink.px(6))
        disc = QRectF(rect.left(), rect.center().y() + 1 - size / 2, size, size)
        tone, ground = words.tint
        # On the ground of a selected row a tint would vanish.
        ink.disc(disc, "surface" if self._is_selected else ground)
        ink.text(disc.toRect(), words.initials, _INITIALS, tone, CENTRE)
        left = rect.left() + size + ink.px(10)
        beside = QRect(left, rect.top(), rect.right() - left + 1, rect.height())
        if rect.height() < ink.px(_TWO_LINES_FROM) - 1 or not words.row.second:
            self._one_line(beside, words)
            return
        step = min(ink.line_height(STRONG), rect.height() // 2)
        top = rect.center().y() + 1 - step
        ink.text(QRect(left, top, beside.width(), step), words.row.name, STRONG, "text")
        ink.text(QRect(left, top + step, beside.width(), step), words.row.second, SMALL, "text2")

    def _one_line(self, rect: QRect, words: RowWords) -> None:
        ink = self._ink
        ink.text(rect, words.row.name, STRONG, "text")
        left = rect.left() + ink.width(words.row.name, STRONG) + ink.px(10)
        if rect.right() - left > ink.px(_WORTH_IT):
            ink.text(QRect(left, rect.top(), rect.right() - left + 1, rect.height()), words.row.second, SMALL, "text3")

    def _stage(self, rect: QRect, words: RowWords) -> None:
        if words.stage:
            tone, ground = TONES.get(words.stage_name, NO_TONE)
            if not words.row.stage:
                # What orders say looks quieter than what a person has set.
                ground = "selected" if self._is_selected else "surface"
            elif self._is_selected and ground == "selected":
                ground = "surface"
            self._ink.pill(rect, words.stage, tone, ground)

    def _class(self, rect: QRect, words: RowWords) -> None:
        name = words.figures.found.value_class if words.figures else None
        tone, _ = CLASS_TONES.get(name or "", NO_TONE)
        self._ink.text(rect, words.cell("class") or self._gap(words), STRONG if name else BODY, tone)

    def _segment(self, rect: QRect, words: RowWords) -> None:
        self._ink.text(rect, words.cell("segment") or self._gap(words), BODY, "text2")

    def _rhythm(self, rect: QRect, words: RowWords) -> None:
        is_late = words.figures is not None and words.figures.is_late
        self._ink.text(rect, words.cell("rhythm") or self._gap(words), BODY, "bad" if is_late else "text2")

    def _gap(self, words: RowWords) -> str:
        """Return what stands where nothing is known; nothing at all while it is being read."""
        return _NOTHING if words.figures else ""

    def _owner(self, rect: QRect, words: RowWords) -> None:
        self._ink.text(rect, words.row.owner, BODY, "text2")

    def _region(self, rect: QRect, words: RowWords) -> None:
        self._ink.text(rect, words.row.region, BODY, "text2")

    def _value(self, rect: QRect, words: RowWords) -> None:
        self._ink.text(rect, words.value or _NOTHING, FIGURES, "text" if words.value else "text3", RIGHT)

    def _trend(self, rect: QRect, words: RowWords) -> None:
        if any(point > 0 for point in words.row.trend):
            ink = self._ink
            frame = QRectF(rect.left() + 2, rect.center().y() - ink.px(9), min(rect.width(), ink.px(72)), ink.px(18))
            ink.line(_line(words.row.trend, frame), "bad" if words.row.is_falling else "mark")

    def _contact(self, rect: QRect, words: RowWords) -> None:
        ink, icon = self._ink, KIND_ICONS.get(words.row.last_kind, "")
        left = ink.icon(rect.left(), rect, icon, "text3", 14) if icon else rect.left()
        tone = "text2" if words.row.last_contact else "text3"
        ink.text(QRect(left, rect.top(), rect.right() - left + 1, rect.height()), words.contact, BODY, tone, LEFT)

    def _next(self, rect: QRect, words: RowWords) -> None:
        ink, icon, is_bad = self._ink, words.next_icon, words.is_overdue
        what, when = words.next_parts
        left = ink.icon(rect.left(), rect, icon, "bad" if is_bad else "text2") if icon else rect.left()
        tone = "bad" if is_bad else "text" if icon else "text3"
        after = self._ui.say(tr("· {day}", day=when)) if when else ""
        room = rect.right() - left + 1
        end = ink.width(after, BODY) + ink.px(4) if after else 0
        wide = min(ink.width(what, BODY) + 1, max(room - end, 0))
        ink.text(QRect(left, rect.top(), wide, rect.height()), what, BODY, tone)
        if after:
            ink.text(QRect(left + wide + ink.px(4), rect.top(), end, rect.height()), after, BODY, "text2")


def _line(points: Sequence[int], frame: QRectF) -> list[QPointF]:
    """Return the points of a line in a frame, from nothing at its foot to the most at its top."""
    most, step = max(points), frame.width() / (len(points) - 1)
    return [
        QPointF(frame.left() + at * step, frame.bottom() - max(point, 0) / most * frame.height())
        for at, point in enumerate(points)
    ]


@cache
def _star_points() -> tuple[tuple[float, float], ...]:
    radii = (1.0, 0.45)
    return tuple(
        (radii[at % 2] * math.sin(at * math.pi / 5), -radii[at % 2] * math.cos(at * math.pi / 5)) for at in range(10)
    )
