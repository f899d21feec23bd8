"""Locking by itself: what counts as somebody being there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.preferences.machine import MachineSettings
from app.views.shell.idle import Idleness
from app.views.shell.leaving import Leaving


class _Seen(Idleness):
    """Notes what it is asked about."""

    def __init__(self) -> None:
        self.seen: list[QEvent.Type] = []
        super().__init__(MachineSettings(), Leaving(), QKeySequence("Ctrl+L"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note the type of the event."""
        self.seen.append(event.type())
        return super().eventFilter(watched, event)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with two fields that has the keyboard."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    for _ in range(2):
        layout.addWidget(QLineEdit())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def idleness(window: QWidget) -> Iterator[_Seen]:
    """It watches the window, and is stopped at the end."""
    made = _Seen()
    yield made
    made.stop()


def test_that_keys_clicks_and_input_methods_are_noticed_in_every_window(
    window: QWidget, idleness: _Seen, qtbot: QtBot
) -> None:
    def noticed(place: QWidget) -> set[QEvent.Type]:
        idleness.seen.clear()
        handle = place.window().windowHandle()
        QTest.keyClick(handle, Qt.Key.Key_A)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
        QApplication.sendEvent(QApplication.focusObject(), QInputMethodEvent())
        return {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod} & set(idleness.seen)

    field = window.findChildren(QLineEdit)[1]
    field.setFocus()
    assert len(noticed(field)) == 3

    dialog = QDialog(window)
    inside = QLineEdit(dialog)
    dialog.open()
    inside.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusObject() is inside and dialog.isActiveWindow())
    qtbot.waitExposed(dialog)
    QApplication.processEvents()
    assert len(noticed(inside)) == 3
    dialog.close()


def test_that_events_of_other_widgets_are_none_of_its_business(window: QWidget, idleness: _Seen) -> None:
    field, other = window.findChildren(QLineEdit)
    field.setFocus()
    idleness.seen.clear()

    QApplication.sendEvent(other, QEvent(QEvent.Type.LayoutRequest))
    assert idleness.seen == []
