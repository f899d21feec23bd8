"""Looks at a window as a careful reader does: words cut off, overlapping, out of place, nameless, or untranslated.

Cells, rows and labels that shorten their text by design have to offer all of it in a tooltip. What is
painted by a delegate is not looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSizePolicy,
    QSplitterHandle,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from app.views.kit.widgets import ElidedLabel

SMALLEST_SCREEN: Final = QSize(1024, 700)
_SLACK: Final = 1
_BESIDE_TITLE: Final = 20
_OWN_WORDS: Final = 40
_OPAQUE: Final = 255
_OVERLAYS: Final = {"toast", "palette", "outcome", "popup", "choices"}
# Words in capitals are codes, keys and formats: CSV, EUR, F6.
_LATIN: Final = re.compile(r"[A-Za-z0-9]*[a-z][A-Za-z0-9]+|[A-Z][a-z]")
# Marks, check values, addresses and mnemonics.
_NO_WORDS: Final = re.compile(r"<[^>]*>|&\w+;|[0-9a-f]{4}(?: [0-9a-f]{4})+|\S+[/@.\\]\S+|\([A-Z]\)")
# Brands, keys, units and the languages' own names are the same in every language.
_ALLOWED: Final = frozenset(
    {
        "Steward", "Excel", "Numbers", "LibreOffice", "OpenDocument", "Unicode", "vCard", "English", "pt", "px",
        "Ctrl", "Shift", "Alt", "Esc", "Del", "Tab", "Enter", "Return", "Space", "Home", "End", "Left", "Right",
    }
)  # fmt: skip


def flaws_of(root: QWidget, *, language: str, data: frozenset[str] = frozenset()) -> list[str]:
    """Return what a careful reader finds in a window; ``data`` are Latin words that stand in its records."""
    found = [f"{_place(root)}: larger than a small screen"] if _is_too_large(root) else []
    for widget in _shown(root):
        if _is_pale(widget):
            found.append(f"{_place(widget)}: the hint is paler than any colour of text")
        found += [f"{_place(widget)}: {flaw}" for flaw in (*_cut(widget), *_misplaced(widget), *_nameless(widget))]
        if language != "en":
            found += [f"{_place(widget)}: not translated: {each!r}" for each in _foreign(widget, data)]
    return found


def _shown(root: QWidget) -> list[QWidget]:
    """Return the root and everything in it that can be seen; windows over it are roots of their own."""
    below = [each for each in root.findChildren(QWidget) if each.isVisible() and each.window() is root]
    return [root, *below]


def _place(widget: QWidget) -> str:
    names: list[str] = []
    part: QWidget | None = widget
    while part is not None and len(names) < 4:
        name = type(part).__name__ + (f"#{part.objectName()}" if part.objectName() else "")
        if type(part).__name__ not in {"QWidget", "QStackedWidget", "QFrame"} or part.objectName():
            names.append(name)
        part = None if part.isWindow() else part.parentWidget()
    text = "".join(_texts(widget))[:40]
    return " < ".join(names) + (f" {text!r}" if text else "")


# What is cut off.


def _cut(widget: QWidget) -> Iterator[str]:
    room, wants = widget.size(), QSize(0, 0)
    if isinstance(widget, ElidedLabel):
        if QFontMetrics(widget.font()).horizontalAdvance(widget.text()) > room.width() and not widget.toolTip():
            yield "shortened without a tooltip"
        return
    if isinstance(widget, QLabel):
        wants = _label_wants(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton):
        wants = _button_wants(widget)
    elif isinstance(widget, QComboBox | QLineEdit):
        yield from _field_cut(widget)
    elif isinstance(widget, QHeaderView):
        yield from _titles_cut(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs_cut(widget)
    elif isinstance(widget, QListWidget):
        yield from _items_cut(widget)
    elif isinstance(widget, QPlainTextEdit):
        yield from _hint_cut(widget)
    if wants.width() > room.width() + _SLACK or wants.height() > room.height() + _SLACK:
        yield f"needs {wants.width()}×{wants.height()}, has {room.width()}×{room.height()}"


def _label_wants(label: QLabel) -> QSize:
    if not label.text():
        return QSize(0, 0)
    if not label.wordWrap():
        return label.sizeHint()
    words = label.minimumSizeHint().width() if " " in label.text() else 0
    return QSize(words, label.heightForWidth(label.width()))


def _button_wants(button: QAbstractButton) -> QSize:
    text = button.text()
    if not text or button.toolTip():
        return QSize(0, 0)
    metrics = QFontMetrics(button.font())
    if isinstance(button, QPushButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        inside = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        icon = button.iconSize().width() + 4 if not button.icon().isNull() else 0
        wide = metrics.size(Qt.TextFlag.TextShowMnemonic, text).width() + icon
        return QSize(wide + button.width() - inside.width(), metrics.height())
    if isinstance(button, QToolButton):
        return QSize(metrics.size(Qt.TextFlag.TextShowMnemonic, text).width(), button.sizeHint().height())
    return button.sizeHint()


def _field_cut(field: QComboBox | QLineEdit) -> Iterator[str]:
    metrics = QFontMetrics(field.font())
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        inside = field.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, field)
        wide, text = metrics.horizontalAdvance(field.currentText()), field.currentText()
        if not field.isEditable() and wide > inside.width() and not field.toolTip():
            yield f"{text!r} needs {wide}, has {inside.width()}"
    elif not field.text() and field.placeholderText():
        # The margins of the style sheet and of Qt itself.
        inside_width = field.width() - (field.textMargins().left() + field.textMargins().right()) - 2 * 6
        wide = metrics.horizontalAdvance(field.placeholderText())
        if wide > inside_width and not field.toolTip():
            yield f"hint {field.placeholderText()!r} needs {wide}, has {inside_width}"


def _titles_cut(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    model = header.model()
    for at in range(header.count()):
        title = model.headerData(at, Qt.Orientation.Horizontal)
        if header.isSectionHidden(at) or not title:
            continue
        wide = _title_width(header, at, str(title))
        has_tip = bool(model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))
        if wide + 8 > header.sectionSize(at) and not has_tip:
            yield f"title {title!r} needs {wide}, has {header.sectionSize(at)}"


def _title_width(header: QHeaderView, at: int, title: str) -> int:
    """Return the width that a title needs: of its widest line where it takes several and all are in sight."""
    metrics, wraps = QFontMetrics(header.font()), int(Qt.TextFlag.TextWordWrap)
    flags = header.model().headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    if not isinstance(flags, int) or not flags & wraps:
        return metrics.horizontalAdvance(title)
    lines = metrics.boundingRect(QRect(0, 0, header.sectionSize(at) - _BESIDE_TITLE, 10_000), wraps, title)
    return lines.width() if lines.height() <= header.height() else metrics.horizontalAdvance(title)


def _tabs_cut(bar: QTabBar) -> Iterator[str]:
    metrics = QFontMetrics(bar.font())
    for at in range(bar.count()):
        text = bar.tabText(at)
        if metrics.horizontalAdvance(text) > bar.tabRect(at).width() and not bar.tabToolTip(at):
            yield f"tab {text!r} has {bar.tabRect(at).width()}"
    last = bar.tabRect(bar.count() - 1).right() if bar.count() else 0
    if last > bar.width() + _SLACK and not bar.usesScrollButtons():
        yield f"tabs need {last}, have {bar.width()}"


def _items_cut(listed: QListWidget) -> Iterator[str]:
    if listed.itemDelegate().metaObject().className() != "QStyledItemDelegate":
        return
    metrics = QFontMetrics(listed.font())
    for row in range(listed.count()):
        item = listed.item(row)
        icon = listed.iconSize().width() + 8 if not item.icon().isNull() else 0
        wide = metrics.horizontalAdvance(item.text()) + icon
        if not item.isHidden() and wide > listed.visualItemRect(item).width() and not item.toolTip():
            yield f"item {item.text()!r} needs {wide}, has {listed.visualItemRect(item).width()}"


def _hint_cut(area: QPlainTextEdit) -> Iterator[str]:
    hint = area.placeholderText() if not area.toPlainText() else ""
    if hint:
        flags = Qt.TextFlag.TextWordWrap
        room = area.viewport().rect().adjusted(4, 4, -4, 0)
        high = QFontMetrics(area.font()).boundingRect(QRect(0, 0, room.width(), 0), flags, hint).height()
        if high > room.height() + _SLACK:
            yield f"hint {hint!r} needs {high}, has {room.height()}"


def _is_pale(field: QWidget) -> bool:
    has_hint = isinstance(field, QLineEdit | QPlainTextEdit) and bool(field.placeholderText())
    return has_hint and field.palette().color(QPalette.ColorRole.PlaceholderText).alpha() < _OPAQUE


# What stands where it should not.


def _misplaced(widget: QWidget) -> Iterator[str]:
    if _is_inner(widget):
        return
    if not widget.isWindow():
        yield from _sticking_out(widget)
        least = _least(widget)
        if least.width() > widget.width() + _SLACK or least.height() > widget.height() + _SLACK:
            yield f"squeezed to {widget.width()}×{widget.height()}, needs {least.width()}×{least.height()}"
    for one, other in combinations(_neighbours(widget), 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > _SLACK and both.height() > _SLACK:
            yield f"{_place(one)} lies over {_place(other)} by {both.width()}×{both.height()}"


def _least(widget: QWidget) -> QSize:
    """Return the least size, as layouts reckon it; nothing for what has checks of its own."""
    if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit | QProgressBar | QPlainTextEdit):
        return QSize(0, 0)
    hint, policy = widget.minimumSizeHint(), widget.sizePolicy()
    if widget.hasHeightForWidth():
        # What such a widget needs with others in it is only known for each of those.
        hint.setHeight(widget.heightForWidth(widget.width()) if widget.layout() is None else 0)
    if policy.horizontalPolicy() is QSizePolicy.Policy.Ignored:
        hint.setWidth(0)
    if policy.verticalPolicy() is QSizePolicy.Policy.Ignored:
        hint.setHeight(0)
    least = QSize(widget.minimumWidth() or hint.width(), widget.minimumHeight() or hint.height())
    return least.boundedTo(widget.maximumSize())


def _sticking_out(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.size().isEmpty():
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and parent is area.viewport():
        bar = area.horizontalScrollBarPolicy()
        if bar is Qt.ScrollBarPolicy.ScrollBarAlwaysOff and widget.width() > parent.width() + _SLACK:
            yield f"is {widget.width()} wide where {parent.width()} can be seen"
        return
    inside = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if not inside.contains(widget.geometry()) and not isinstance(widget, QScrollBar):
        at, room = widget.geometry(), parent.size()
        yield f"sticks out: {at.x()},{at.y()} {at.width()}×{at.height()} in {room.width()}×{room.height()}"


def _neighbours(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QAbstractScrollArea | QComboBox | QLineEdit | QTabBar):
        return []
    children = [each for each in widget.children() if isinstance(each, QWidget)]
    return [
        each for each in children
        if each.isVisible() and not each.isWindow() and not _is_inner(each) and each.objectName() not in _OVERLAYS
    ]  # fmt: skip


def _is_inner(widget: QWidget) -> bool:
    """Return whether a widget is a part that Qt places itself."""
    parent = widget.parentWidget()
    of_qt = isinstance(parent, QLineEdit | QComboBox | QTabBar | QAbstractItemView | QHeaderView)
    return of_qt or isinstance(widget, QSplitterHandle | QScrollBar) or widget.objectName().startswith("qt_")


def _is_too_large(root: QWidget) -> bool:
    if not isinstance(root, QDialog):
        return False
    least = root.minimumSizeHint().expandedTo(root.minimumSize())
    return least.width() > SMALLEST_SCREEN.width() or least.height() > SMALLEST_SCREEN.height()


# What has no name, or one in another language.


def _nameless(widget: QWidget) -> Iterator[str]:
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    if takes_keys and not _is_inner(widget) and widget.focusProxy() is None and not _name(widget):
        yield "takes the keyboard and has no name"


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _texts(widget: QWidget) -> list[str]:
    """Return all that a widget shows or says, but what stands in a field."""
    found = [widget.toolTip(), widget.accessibleName(), widget.windowTitle() if widget.isWindow() else ""]
    if isinstance(widget, QLabel | QAbstractButton):
        found.append(widget.text())
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        found.append(widget.placeholderText())
    elif isinstance(widget, QComboBox):
        # Long lists are those of countries, currencies and zones, of which the library knows the names.
        found += [widget.itemText(at) for at in range(widget.count()) if widget.count() <= _OWN_WORDS]
    elif isinstance(widget, QTabBar):
        found += [widget.tabText(at) for at in range(widget.count())]
    elif isinstance(widget, QMenu):
        found += [each.text() for each in widget.actions()]
    elif isinstance(widget, QAbstractItemView):
        found += _texts_of_model(widget)
    return [each for each in found if each]


def _texts_of_model(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    rows = min(model.rowCount(), 40)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    cells = [model.index(row, at) for row in range(rows) for at in range(columns)]
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(columns)]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    found = [model.data(cell, role) for cell in cells for role in roles]
    return [each for each in (*titles, *found) if isinstance(each, str)]


def _foreign(widget: QWidget, data: frozenset[str]) -> list[str]:
    """Return texts with Latin words that are neither data nor the same in all languages."""
    known = _ALLOWED | data
    texts = [_NO_WORDS.sub(" ", each) for each in _texts(widget)]
    return [each for each in texts if set(_LATIN.findall(each)) - known]
