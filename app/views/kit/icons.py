"""Icons: one-colour drawings tinted by role, crisp at every device ratio."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.views.kit.theme import Theme


class Icons:
    """Draws the files of ``resources/icons`` in the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._shapes: dict[tuple[str, int, float], QPixmap] = {}

    def pixmap(self, name: str, role: str = "text2", size: int = 18, ratio: float | None = None) -> QPixmap:
        """Return an icon in a role's colour; ``size`` is that of 100 % text."""
        ratio = ratio or _device_ratio()
        color, shape = self._theme.color(role), (name, self._theme.px(size), ratio)
        key = (name, color.name(), *shape[1:])
        found = self._pixmaps.get(key)
        if found is None:
            if shape not in self._shapes:
                self._shapes[shape] = _draw(*shape)
            found = self._pixmaps[key] = _tinted(self._shapes[shape], color)
        return found

    def icon(self, name: str, role: str = "text2", size: int = 18) -> QIcon:
        """Return an icon for a button or menu, paler where that is disabled."""
        icon = QIcon(self.pixmap(name, role, size))
        icon.addPixmap(self.pixmap(name, "disabled", size), QIcon.Mode.Disabled)
        return icon


def _device_ratio() -> float:
    return QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.primaryScreen() else 1.0


def _tinted(shape: QPixmap, color: QColor) -> QPixmap:
    """Return a shape in a colour, which is much less work than to read and draw its file anew."""
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), color)
    painter.end()
    return pixmap


def _draw(name: str, size: int, ratio: float) -> QPixmap:
    """Return the shape of an icon, in black."""
    source = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "black")
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
