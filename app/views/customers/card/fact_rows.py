"""One fact of a customer: shown, and changed in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox

from app.services.kernel.fields import Field
from app.text import Text, tr
from app.views.customers.card.rows import Row
from app.views.customers.card.text_lines import draw_lines, height_of, lines_of
from app.views.customers.card.tools import CardTools
from app.views.kit.focus_order import reveal
from app.views.kit.inputs import Input
from app.views.kit.theme import BODY, SMALL, Type
from app.views.kit.widgets import wrapped

LABEL_PX: Final = 96
WIDE_LABEL_PX: Final = 132
VALUE: Final = Type(13, 500)
_MOST_LINES: Final = 4
_LINK_PX: Final = 22
_DOTS_PX: Final = 20
_NOTHING: Final = "–"


@dataclass(frozen=True)
class Fact:
    """A fact as it is shown: its field, what it says, and the text that its input begins with.

    ``icon`` stands for a link that leads out of it.
    """

    field: Field
    words: str
    text: str
    icon: str = ""
    link: str = ""
    label: str = ""
    can_edit: bool = True


class FactRow(Row):
    """A fact; F2, Enter or a double click let it be changed, Esc takes that back.

    Signals:
        committed: Enter was pressed or the keyboard left; carries the new text.
        wants_next: Tab was pressed while it was changed; carries 1, or -1 backwards.
        followed: The link was pressed.
    """

    committed = Signal(str)
    wants_next = Signal(int)
    followed = Signal()

    def __init__(self, tools: CardTools, make_input: Callable[[Field], Input], label_px: int = LABEL_PX) -> None:
        super().__init__(tools)
        self._make_input, self._left = make_input, tools.ui.theme.px(label_px)
        self.fact: Fact | None = None
        self.editor: Input | None = None
        self._is_busy = False
        self._problem = wrapped(self.ui, "", SMALL, "bad")
        self._problem.setParent(self)
        self._problem.hide()

    def show_fact(self, fact: Fact) -> None:
        """Show a fact; one that is being changed stays so."""
        self.fact = fact
        title = fact.label or self.ui.say(fact.field.label)
        spoken = self.ui.say(tr("{title}: {text}", title=title, text=fact.words or _NOTHING))
        self.name(spoken, spoken if self._is_cut(title) else "")
        self.changed()

    def reset(self) -> None:
        """Leave what was being changed."""
        self.close_editor(keeps_focus=False)

    def activate(self) -> None:
        """Let the fact be changed."""
        if self.fact is None or self.editor is not None or not self.fact.can_edit:
            return
        made = self.editor = self._make_input(self.fact.field)
        made.set_text(self.fact.text, self.fact.words)
        made.set_name(self.fact.label or self.ui.say(self.fact.field.label))
        made.confirmed.connect(self.commit)
        made.left.connect(self._on_left)
        for each in (made, made.control, made.focusProxy()):
            if each is not None:
                each.installEventFilter(self)
        made.setParent(self)
        self._place_editor()
        made.show()
        made.setFocus(Qt.FocusReason.OtherFocusReason)
        made.select()
        self.changed()

    def commit(self) -> None:
        """Hand over what was typed; where nothing was, leave."""
        if self.editor is None or self._is_busy or self.fact is None:
            return
        text = self.editor.text()
        if text == self.fact.text:
            self.close_editor()
        else:
            self._is_busy = True
            self.committed.emit(text)

    def close_editor(self, *, keeps_focus: bool = True) -> None:
        """Show the fact again."""
        self._is_busy = False
        self._problem.hide()
        if self.editor is not None:
            had_focus = self.editor.isAncestorOf(self.window().focusWidget() or self)
            made, self.editor = self.editor, None
            made.hide()
            made.deleteLater()
            if had_focus and keeps_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed()

    def complain(self, problem: Text) -> None:
        """Say what is wrong; what was typed stays."""
        self._is_busy = False
        self._problem.setText(self.ui.say(problem))
        self._problem.show()
        if self.editor is not None:
            self.editor.mark(is_bad=True)
            self.editor.control.setAccessibleDescription(self._problem.text())
            self.editor.setFocus()
        self._place_editor()
        self.changed()
        # Only then it has the height for the words.
        QTimer.singleShot(0, self, lambda: reveal(self))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the input the room beside the label."""
        super().resizeEvent(event)
        self._place_editor()

    def event(self, event: QEvent) -> bool:
        """Follow an input that grows."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_editor()
            self.changed()
        return super().event(event)

    def height_in(self, width: int) -> int:
        """Return what the lines of the value need, or the input."""
        px = self.ui.theme.px
        if self.editor is not None:
            room = width - self._left
            problem = self._problem.heightForWidth(room) + px(4) if not self._problem.isHidden() else 0
            return self._editor_height(room) + problem + px(4)
        if self.fact is None:
            return px(24)
        return height_of(self.tools.font(VALUE), self._lines(width)) + px(6)

    def draw(self, rect: QRect) -> None:
        """Draw label, value and the icon of a link."""
        if self.fact is None:
            return
        ink, px = self.ink, self.ui.theme.px
        line = self.tools.line_height(BODY) + px(4)
        title = self.fact.label or self.ui.say(self.fact.field.label)
        top = px(6) if self.editor is not None else 0
        ink.text(QRect(0, top, self._left - px(8), line), title, SMALL, "text2")
        if self.editor is not None:
            return
        ink.painter.setPen(ink.color("text" if self.fact.words else "text3"))
        place = QRect(self._left, px(3), self._room(rect.width()), rect.height() - px(4))
        draw_lines(ink.painter, place, self.tools.font(VALUE), self._lines(rect.width()))
        if self.fact.icon and self.is_hovered:
            ink.painter.fillRect(self._link_place().adjusted(-2, 2, 2, -2), ink.color("hover"))
            ink.icon(self._link_place().left(), self._link_place(), self.fact.icon, "accent_text")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the link at its icon."""
        has_link = self.fact is not None and bool(self.fact.icon)
        point = event.position().toPoint() - QPoint(self.inset, 0)
        if has_link and self.editor is None and self._link_place().contains(point):
            self.followed.emit()
        else:
            super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take back by Esc, go to the next fact by Tab."""
        if self.editor is not None and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                elif event.type() == QEvent.Type.KeyPress:
                    self.close_editor()
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and event.type() == QEvent.Type.KeyPress:
                self.commit()
                self.wants_next.emit(1 if key == Qt.Key.Key_Tab else -1)
                return True
            is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            # A list that is not open has no use for Enter.
            if is_enter and (has_control or isinstance(watched, QComboBox)) and event.type() == QEvent.Type.KeyPress:
                self.commit()
                return True
        return super().eventFilter(watched, event)

    def _editor_height(self, room: int) -> int:
        assert self.editor is not None  # noqa: S101
        needed = self.editor.heightForWidth(room) if self.editor.hasHeightForWidth() else -1
        return max(needed, self.editor.sizeHint().height())

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        px, left = self.ui.theme.px, self.inset + self._left
        room = max(px(60), self.width() - left - self.inset)
        height = self._editor_height(room)
        self.editor.setGeometry(left, px(2), room, height)
        self._problem.setGeometry(left, px(4) + height, room, self._problem.heightForWidth(room))

    def _on_left(self) -> None:
        if self.editor is not None and not self.editor.isAncestorOf(self.window().focusWidget() or self):
            self.commit()

    def _is_cut(self, title: str) -> bool:
        """Return whether label or value have no room."""
        is_long = self.ink.width(title, SMALL) > self._left - self.ui.theme.px(8)
        lines = self._lines(self.inner.width())
        return is_long or (bool(lines) and lines[-1].endswith("…"))

    def _room(self, width: int) -> int:
        px = self.ui.theme.px
        return max(px(60), width - self._left)

    def _lines(self, width: int) -> tuple[str, ...]:
        words = self.fact.words if self.fact is not None else ""
        return lines_of(self.tools.font(VALUE), words or _NOTHING, self._room(width), _MOST_LINES)

    def _link_place(self) -> QRect:
        px = self.ui.theme.px
        return QRect(self.inner.width() - px(_LINK_PX + _DOTS_PX), 0, px(_LINK_PX), px(26))
