"""The keyboard of a person in front of the window: keys go where the focus is, as an operating system sends them."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focused() -> QWidget:
    """Return what the next key goes to: an open menu or list first, then the field with the keyboard."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    active = QApplication.activeWindow()
    if active is None or not active.isVisible():
        _activate_top()
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None, "no window has the keyboard"
    return found


def _activate_top() -> None:
    """Give the keyboard back to the window below a dialog or menu that was closed: offscreen, nobody else does."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    (QApplication.activeModalWidget() or shown[0]).activateWindow()
    QApplication.processEvents()


def press(*keys: str) -> None:
    """Press keys one after the other, each named as in a menu: "Ctrl+K", "Return", "M"."""
    for each in keys:
        combination = QKeySequence(each)[0]  # type: ignore[index]
        QTest.keyClick(focused(), combination.key(), combination.keyboardModifiers())


def write(text: str) -> None:
    """Type a text; letters that no key has come as an input method commits them."""
    for each in text:
        if each.isascii():
            QTest.keyClicks(focused(), each)
        else:
            committed = QInputMethodEvent()
            committed.setCommitString(each)
            QApplication.sendEvent(focused(), committed)
