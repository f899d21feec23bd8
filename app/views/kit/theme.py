"""Colours and type: roles of ``resources/tokens.json`` become a palette and one style sheet.

No view names a colour: it asks for a role, so that both schemes and high contrast come for free.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app import paths

SCALES: Final = (85, 100, 115, 130, 150)
"""Text sizes in percent."""


class Scheme(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Type:
    """One size of text: pixels at 100 % and weight."""

    px: int
    weight: int


CAPTION: Final = Type(11, 600)
SMALL: Final = Type(12, 400)
BODY: Final = Type(13, 400)
STRONG: Final = Type(13, 600)
BLOCK: Final = Type(15, 600)
CARD: Final = Type(17, 650)
PAGE: Final = Type(20, 650)
FIGURE: Final = Type(28, 650)

_SMALLEST_HAN: Final = 12
_FAMILIES: Final = {
    "zh_CN": ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"),
    "zh_TW": ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC"),
}
_ROLES: Final = (
    (QPalette.ColorRole.Window, "bg"), (QPalette.ColorRole.WindowText, "text"), (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"), (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"), (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "on_accent"), (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"), (QPalette.ColorRole.Link, "accent_text"),
    (QPalette.ColorRole.LinkVisited, "accent_text"), (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "text"), (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Light, "surface"), (QPalette.ColorRole.Midlight, "line"), (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line_strong"), (QPalette.ColorRole.Shadow, "line_strong"),
    (QPalette.ColorRole.Accent, "accent"),
)  # fmt: skip


class Desktop(Protocol):
    """What is asked of the desktop: :class:`QStyleHints`."""

    colorSchemeChanged: SignalInstance  # noqa: N815

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        """Return whether the desktop is light or dark."""

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802
        """Have title bars and native menus be light or dark; Unknown leaves that to the desktop."""


class Theme(QObject):
    """The colours and sizes in force.

    Signals:
        changed: Scheme, text size or language's fonts are others now; repaint.
        desktop_changed: The desktop has gone from light to dark or back, and what the user chose follows it.
    """

    changed = Signal()
    desktop_changed = Signal()

    def __init__(
        self, scheme: Scheme = Scheme.SYSTEM, scale: int = 100, language: str = "en", desktop: Desktop | None = None
    ) -> None:
        super().__init__()
        self._tokens: Mapping[str, Mapping[str, str]] = _read_tokens()
        self._template = paths.resource("window.qss").read_text(encoding="utf-8")
        self._scheme, self._scale, self._language = scheme, scale, language
        self._applied: tuple[bool, int, str] | None = None
        self._asked = Qt.ColorScheme.Unknown
        self._desktop: Desktop = desktop or QGuiApplication.styleHints()
        self._desktop.colorSchemeChanged.connect(self._follow_desktop)

    @property
    def scheme(self) -> Scheme:
        """What the user chose."""
        return self._scheme

    @property
    def scale(self) -> int:
        """Text size in percent."""
        return self._scale

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown; an unknown desktop counts as light."""
        if self._scheme is Scheme.SYSTEM:
            return self._desktop.colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def color(self, role: str) -> QColor:
        """Return the colour of a role.

        Raises:
            KeyError: The token file has no such role.
        """
        return QColor(self._tokens["dark" if self.is_dark else "light"][role])

    def font(self, kind: Type = BODY) -> QFont:
        """Return the font of a kind of text, at the user's size."""
        font = QFont(QApplication.font())
        smallest = _SMALLEST_HAN if self._language.startswith("zh") else kind.px
        font.setPixelSize(self.px(max(kind.px, smallest)))
        font.setWeight(QFont.Weight(kind.weight))
        return font

    def figures(self, kind: Type = BODY) -> QFont:
        """Return the font of a kind of text with figures of one width, for columns of numbers."""
        font = self.font(kind)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def px(self, length: int) -> int:
        """Return a length of 100 % at the user's text size."""
        return round(length * self._scale / 100)

    def line_height(self, kind: Type = BODY) -> int:
        """Return the height of one line of a kind of text."""
        return max(round(self.px(kind.px) * 1.4), QFontMetrics(self.font(kind)).height())

    def choose(self, scheme: Scheme | None = None, scale: int | None = None, language: str | None = None) -> None:
        """Change scheme, text size or language of the fonts, and show it."""
        self._scheme = scheme or self._scheme
        self._scale = scale or self._scale
        self._language = language or self._language
        # To style every widget anew takes its time.
        if not self.is_applied:
            self.apply()

    def apply(self) -> None:
        """Give the application palette, font and style sheet, and tell everyone."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101
        self._applied = None
        self._tell_desktop()
        application.setStyle("Fusion")
        application.setPalette(self._palette())
        application.setFont(self._base_font())
        application.setStyleSheet(self._style_sheet())
        self._applied = self._wanted
        self.changed.emit()

    @property
    def is_applied(self) -> bool:
        """Whether what is shown is what is wanted; the desktop may have changed since."""
        return self._applied == self._wanted

    @property
    def _wanted(self) -> tuple[bool, int, str]:
        return self.is_dark, self._scale, self._language

    def _tell_desktop(self) -> None:
        """Have title bars and native menus follow; our own colours never depend on them."""
        schemes = {Scheme.SYSTEM: Qt.ColorScheme.Unknown, Scheme.LIGHT: Qt.ColorScheme.Light}
        wanted = schemes.get(self._scheme, Qt.ColorScheme.Dark)
        if wanted is not self._asked:
            self._asked = wanted
            self._desktop.setColorScheme(wanted)

    def _follow_desktop(self) -> None:
        if self._scheme is Scheme.SYSTEM and self._applied is not None and not self.is_applied:
            self.desktop_changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES:
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def _base_font(self) -> QFont:
        font = QFont(QApplication.font())
        font.setPixelSize(self.px(BODY.px))
        font.setWeight(QFont.Weight.Normal)
        families = [
            each for each in font.families() if each not in {name for some in _FAMILIES.values() for name in some}
        ]
        font.setFamilies([*families[:1], *_FAMILIES.get(self._language, _FAMILIES["zh_CN"])])
        return font

    def _style_sheet(self) -> str:
        sheet = self._template
        tokens = self._tokens["dark" if self.is_dark else "light"]
        for role in sorted(tokens, key=len, reverse=True):
            sheet = sheet.replace(f"@{role};", f"{tokens[role]};").replace(f"@{role} ", f"{tokens[role]} ")
        for length in _LENGTHS:
            sheet = sheet.replace(f"~{length}px", f"{self.px(length)}px")
        return sheet


_LENGTHS: Final = range(200)


def _read_tokens() -> Mapping[str, Mapping[str, str]]:
    document: Any = json.loads(paths.resource("tokens.json").read_text(encoding="utf-8"))
    found: Mapping[str, Mapping[str, str]] = document
    return found
