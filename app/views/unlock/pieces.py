"""What the screens before an open workspace are built from: the centred card, the busy ring, the complaint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.text import Text
from app.views.kit.ui import Look
from app.views.kit.widgets import FlowLayout, button, card, clear, icon_label, wrapped

Ways = tuple[tuple[Text, Callable[[], None]], ...]
ENDING: Final = ".steward"
_TURN_MS: Final = 40
_STEP: Final = 16  # degrees a tick
_PATIENCE_MS: Final = 500


class CentredCard(QScrollArea):
    """A card in the middle of the window, which scrolls where the window is small."""

    def __init__(self, look: Look, width: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame = card()
        frame.setFixedWidth(look.theme.px(width))
        self.body = QVBoxLayout(frame)
        margin = look.theme.px(32)
        self.body.setContentsMargins(margin, margin, margin, look.theme.px(24))
        self.body.setSpacing(look.theme.px(12))
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setObjectName("plain")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        # Not by alignment: an aligned item gets the height that fits the whole width.
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(frame)
        middle.addStretch()
        layout.addLayout(middle)
        layout.addLayout(self.foot)
        layout.addStretch(3)
        self.setWidget(inner)


class BusyRing(QWidget):
    """A turning ring that appears once something has taken half a second."""

    def __init__(self, look: Look, size: int = 16) -> None:
        super().__init__()
        self._look, self._angle = look, 90
        self.setFixedSize(QSize(look.theme.px(size), look.theme.px(size)))
        self._turning = QTimer(self, interval=_TURN_MS)
        self._turning.timeout.connect(self._turn)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def start(self) -> None:
        """Appear, unless it is over soon."""
        self._patience.start()

    def stop(self) -> None:
        """Go away."""
        self._patience.stop()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Turn while there is somebody to see it."""
        self._turning.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Stand still."""
        self._turning.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw a ring with a bright quarter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2.0, self.width() / 8)
        place = QRectF(self.rect()).adjusted(width, width, -width, -width)
        for role, start, span in (("line_strong", 0, 360), ("accent", self._angle, 90)):
            painter.setPen(QPen(self._look.theme.color(role), width))
            painter.drawArc(place, start * 16, span * 16)
        painter.end()

    def _turn(self) -> None:
        self._angle = (self._angle - _STEP) % 360
        self.update()


class Complaint(QFrame):
    """What did not work, in its own words, and the ways on from there; takes no room while all is well."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("complaint")
        self.text = wrapped(look)
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, gap=look.theme.px(12))
        texts = QVBoxLayout()
        texts.setSpacing(look.theme.px(4))
        texts.addWidget(self.text)
        texts.addWidget(self._ways)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(look.theme.px(10))
        layout.addWidget(icon_label(look, "circle-alert", "bad", 18), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.hide()

    def show_error(self, error: AppError, ways: Ways = ()) -> None:
        """Say what went wrong; the next one replaces it."""
        self.show_text(error.text, ways)

    def show_text(self, text: Text, ways: Ways = ()) -> None:
        """Say a sentence; a screen reader hears it too."""
        self.text.setText(self._look.say(text))
        self.setAccessibleName(self.text.text())
        clear(self._flow)
        for way, call in ways:
            self._flow.addWidget(button(self._look, way, "link", on=call))
        self._ways.setVisible(bool(ways))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text.text()))

    def clear_away(self) -> None:
        """Take the complaint away, with what its buttons know."""
        self.hide()
        clear(self._flow)


def mark(look: Look, icon: str = "circle-user", size: int = 44) -> QLabel:
    """Return the program's mark."""
    made = icon_label(look, icon, "on_accent", round(size * 0.6))
    made.setObjectName("mark")
    made.setFixedSize(look.theme.px(size), look.theme.px(size))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def place_of(path: Path) -> str:
    """Return the folder of a file as people know it, their own folder as a tilde."""
    folder, home = path.parent, Path.home()
    if folder == home or home in folder.parents:
        return str(Path("~") / folder.relative_to(home))
    return str(folder)


def name_of(path: Path) -> str:
    """Return a workspace's name before it is open: that of its file."""
    return path.name.removesuffix(ENDING)
