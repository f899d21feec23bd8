"""The notice centre: what was said while nobody looked, newest first, with the ways back that still work."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.text import tr
from app.views.kit.desk import Desk
from app.views.kit.dialogs import fit
from app.views.kit.notices import Notice
from app.views.kit.theme import CARD, SMALL
from app.views.kit.widgets import button, hairline, icon_label, label, wrapped


class NoticeCentre(QDialog):
    """Lists the notices of this sitting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._ui = desk, desk.ui
        self.setWindowTitle(self._ui.say(tr("Notices")))
        fit(self, QSize(self._ui.theme.px(460), self._ui.theme.px(520)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self._ui, tr("Notices"), CARD))
        layout.addWidget(self._scroll(), 1)
        close = button(self._ui, tr("Close"), on=self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _scroll(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("plain")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        notices = list(reversed(self._desk.notices.kept))
        if not notices:
            lines.addWidget(wrapped(self._ui, tr("Nothing was said in this sitting."), tone="text2"))
        for at, notice in enumerate(notices):
            if at:
                lines.addWidget(hairline())
            lines.addLayout(self._line(notice))
        lines.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _line(self, notice: Notice) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(12)
        icon, role = ("circle-alert", "bad") if notice.is_bad else ("circle-check", "ok")
        layout.addWidget(icon_label(self._ui, icon, role), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(wrapped(self._ui, notice.text), 1)
        if notice.at is not None:
            layout.addWidget(label(self._ui, self._ui.language.clock(notice.at), SMALL, "text3"))
        if notice.way is not None and notice.act is not None:
            act = notice.act
            layout.addWidget(button(self._ui, notice.way, "link", on=lambda: self._take(act)))
        return layout

    def _take(self, act: object) -> None:
        self.accept()
        if callable(act):
            act()
