"""The rail at the left: whose workspace this is, the pages, the saved views, settings and the lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.text import Text, tr
from app.views.kit.page import Pin
from app.views.kit.theme import CAPTION, SMALL, STRONG
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, caption, clear, icon_label, label, literal, one_line

WIDTH: Final = 208
FOLDED: Final = 56
_AROUND_TITLE: Final = 74  # margins of the rail and the button, icon, gap before the count


class RailButton(QToolButton):
    """One way of the rail, with an optional count at its right end."""

    def __init__(self, look: Look, icon: str, title: str, hint: str) -> None:
        super().__init__()
        self._look, self._icon, self._title = look, icon, title
        self.setProperty("kind", "rail")
        self.setCheckable(True)
        self.setIconSize(QSize(look.theme.px(18), look.theme.px(18)))
        self.setAccessibleName(title)
        self.setToolTip(hint)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(look.theme.px(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, look.theme.px(6), 0)
        layout.addStretch()
        self._count = label(look, "", CAPTION, "text2")
        self._count.hide()
        self._count.setObjectName("badge")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.toggled.connect(self._tint)
        self._tint(False)

    def show_count(self, text: str, *, is_pressing: bool = False) -> None:
        """Show a number or keys at the end; a pressing number on the ground of what is overdue."""
        self._count.setText(text)
        self._count.setProperty("tone", "bad" if is_pressing else "text2")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)
        self._count.setVisible(bool(text) and self.property("state") != "folded")

    def fold(self, is_folded: bool) -> None:
        """Show the icon alone, or icon and title."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_folded else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)
        self.setText("" if is_folded else f"  {self._fitting()}")
        self.setProperty("state", "folded" if is_folded else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self._count.setVisible(not is_folded and bool(self._count.text()))

    def _fitting(self) -> str:
        """Return the title, shortened to what the rail has room for, literally."""
        room = self._look.theme.px(WIDTH - _AROUND_TITLE) - self._count.sizeHint().width()
        title = self.fontMetrics().elidedText(one_line(self._title), Qt.TextElideMode.ElideRight, room)
        return title.replace("&", "&&")

    def _tint(self, is_chosen: bool) -> None:
        self.setIcon(self._look.icons.icon(self._icon, "accent_text" if is_chosen else "text2"))


class Rail(QWidget):
    """The rail itself.

    Signals:
        chosen: The name of a page.
        pin_chosen: The name of a page and the key of what is pinned of it.
    """

    chosen = Signal(str)
    pin_chosen = Signal(str, bytes)

    def __init__(self, look: Look, workspace: str, person: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._others: list[RailButton] = []
        self._pins: list[RailButton] = []
        self._texts: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.setSpacing(2)
        layout.addWidget(self._head(workspace, person))
        layout.addSpacing(12)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(2)
        layout.addLayout(self._pages)
        self._pinned_title = caption(look, tr("Saved views"))
        self._pinned_title.setContentsMargins(10, 16, 0, 4)
        self._pinned_title.hide()
        layout.addWidget(self._pinned_title)
        self._pinned = QVBoxLayout()
        self._pinned.setSpacing(2)
        layout.addLayout(self._pinned)
        layout.addStretch()
        self._foot = QVBoxLayout()
        self._foot.setSpacing(2)
        layout.addLayout(self._foot)
        self._is_folded = False
        self.fold(False)

    @property
    def is_folded(self) -> bool:
        """Whether only icons are shown."""
        return self._is_folded

    def add_page(self, name: str, icon: str, title: Text, hint: str, *, at_foot: bool = False) -> None:
        """Add the way to a page."""
        made = RailButton(self._look, icon, self._look.say(title), hint)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(made)
        self._buttons[name] = made
        (self._foot if at_foot else self._pages).addWidget(made)

    def add_deed(self, icon: str, title: Text, keys: str, call: Callable[[], None]) -> None:
        """Add something to do at the foot, with its keys."""
        made = RailButton(self._look, icon, self._look.say(title), self._look.say(title))
        made.setCheckable(False)
        made.clicked.connect(lambda: call())  # noqa: PLW0108  # never hand it the checked state
        made.show_count(keys)
        self._others.append(made)
        self._foot.addWidget(made)

    def show_workspace(self, title: str) -> None:
        """Show the name of the workspace."""
        self._workspace.setText(title)

    def show_pins(self, page: str, pins: Sequence[Pin]) -> None:
        """Show what is pinned of a page, in place of what was."""
        clear(self._pinned)
        self._pins = []
        for pin in pins:
            made = RailButton(self._look, "bookmark", pin.name, literal(pin.name))
            made.setCheckable(False)
            made.clicked.connect(lambda _=False, key=pin.key: self.pin_chosen.emit(page, key))
            made.show_count(pin.count)
            made.fold(self._is_folded)
            self._pins.append(made)
            self._pinned.addWidget(made)
        self._pinned_title.setVisible(bool(pins) and not self._is_folded)

    def choose(self, name: str) -> None:
        """Mark the page that is shown."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)
            # The pages are one stop of Tab, with arrows inside; Qt leaves it where the keyboard was last.
            for each in self._buttons.values():
                is_stop = each.isChecked()
                each.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus)

    def show_count(self, name: str, count: str, *, is_pressing: bool = False) -> None:
        """Show a number beside a page."""
        if name in self._buttons:
            self._buttons[name].show_count(count, is_pressing=is_pressing)

    def fold(self, is_folded: bool) -> None:
        """Show icons alone, or icons and titles."""
        self._is_folded = is_folded
        self.setFixedWidth(self._look.theme.px(FOLDED if is_folded else WIDTH))
        self._head_line.setContentsMargins(1 if is_folded else 4, 0, 0, 0)
        for made in (*self._buttons.values(), *self._pins, *self._others):
            made.fold(is_folded)
        self._pinned_title.setVisible(bool(self._pins) and not is_folded)
        for text in self._texts:
            text.setVisible(not is_folded)

    def _head(self, workspace: str, person: str) -> QWidget:
        head = QWidget()
        layout = self._head_line = QHBoxLayout(head)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(_mark(self._look))
        names = QVBoxLayout()
        names.setSpacing(0)
        texts = QWidget()
        texts.setLayout(names)
        names.setContentsMargins(0, 0, 0, 0)
        self._workspace = ElidedLabel(self._look, workspace, STRONG)
        names.addWidget(self._workspace)
        names.addWidget(ElidedLabel(self._look, person, SMALL, "text2"))
        layout.addWidget(texts, 1)
        self._texts.append(texts)
        return head


def _mark(look: Look) -> QLabel:
    """Return the program's mark: the one who knows the guest."""
    made = icon_label(look, "circle-user", "on_accent", 20)
    made.setObjectName("mark")
    made.setFixedSize(look.theme.px(30), look.theme.px(30))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
