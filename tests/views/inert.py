"""Judging a window: is everything in it inert, and is every probe that it shows shown as it is?

All widgets below a window are walked through, with what their models, tabs, menus and tooltips hold, so
that a new view is judged without being named here. The probes are those of ``inert_data``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex
from PySide6.QtGui import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

_NUMBER: Final = re.compile(r"<b>q(\d+)q</b>", re.IGNORECASE)
_OWN_TAGS: Final = re.compile(r"</?span>|<br>")
_ISOLATES: Final = re.compile("[\u2068\u2069\u200b]")
_ROWS: Final = 40
_ROOT: Final = QModelIndex()
_MNEMONIC: Final = re.compile("&(.?)", re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """A text in the window: what shows it and how, whether ``&`` underlines there, and whether it has one line."""

    where: str
    text: str
    is_plain: bool
    has_mnemonics: bool = False
    is_one_line: bool = False

    @property
    def words(self) -> str:
        """The text as a person reads it."""
        if self.is_plain:
            return _MNEMONIC.sub(r"\1", self.text) if self.has_mnemonics else self.text
        return html.unescape(_OWN_TAGS.sub(lambda tag: "\n" if tag[0] == "<br>" else "", self.text))


def everything(roots: Iterable[QWidget] | None = None) -> list[Shown]:
    """Return all texts of the windows there are, hidden ones too."""
    found: list[Shown] = []
    for root in QApplication.topLevelWidgets() if roots is None else roots:
        for widget in (root, *root.findChildren(QWidget)):
            name = f"{type(widget).__name__} {widget.objectName()}".strip()
            found += _texts_of(widget, name)
    return found


def faults(shown: Iterable[Shown], texts: list[str]) -> list[str]:
    """Return what is wrong with texts in a window, in words; ``texts`` are the probes by number."""
    found = []
    for each in shown:
        if not each.is_plain and _is_taken_for_markup(each.text):
            found.append(f"{each.where} takes it for markup: {each.text[:120]!r}")
        if each.is_one_line and len(each.text.splitlines()) > 1 and _NUMBER.search(each.words):
            found.append(f"{each.where} has room for one line: {each.text[:120]!r}")
        found += (f"{each.where}: {fault}" for fault in _losses(each.words, texts))
    return list(dict.fromkeys(found))


def crowded(window: QWidget) -> list[str]:
    """Return what a long text makes larger than the place it has, in words."""
    least = window.minimumSizeHint().width()
    found = [f"the window needs {least} of {window.width()}"] if least > window.width() else []
    dialogs = (each for each in window.findChildren(QDialog) if each.isVisible())
    found += (
        f"{type(each).__name__} is {each.width()} × {each.height()}"
        for each in dialogs
        if each.width() > window.width() or each.height() > window.height()
    )
    for area in (each for each in window.findChildren(QScrollArea) if each.isVisible()):
        inner = area.widget()
        needed = inner.minimumSizeHint().width() if inner is not None else 0
        is_fixed = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        room = area.viewport().width()
        if is_fixed and needed > room:
            found.append(f"what {type(area.parentWidget()).__name__} scrolls needs {needed} of {room}")
    return found


def numbers_in(shown: Iterable[Shown]) -> set[int]:
    """Return the probes that texts show, by number."""
    return {int(found[1]) for each in shown for found in _NUMBER.finditer(each.words)}


def _is_taken_for_markup(text: str) -> bool:
    """Return whether a place that guesses would find more markup than our own line breaks."""
    return Qt.mightBeRichText(text) and "<" in _OWN_TAGS.sub("", text)


def _losses(words: str, texts: list[str]) -> Iterator[str]:
    """Yield what differs between a probe and how it is shown; a shortened one ends in an ellipsis."""
    for found in _NUMBER.finditer(words):
        wanted = _flat(texts[int(found[1])])
        got = _flat(words[found.start() :])
        beginning, is_cut, _ = got.partition("…")
        if not got.startswith(wanted) and not (is_cut and wanted.startswith(beginning.rstrip())):
            at = next((at for at, (a, b) in enumerate(zip(got, wanted, strict=False)) if a != b), len(got))
            yield f"{found[0]} differs at {at}: {got[max(0, at - 20) : at + 30]!r}, not {wanted[at : at + 30]!r}"


def _flat(text: str) -> str:
    """Return a text in one line, without what only keeps its direction to itself."""
    return " ".join(_ISOLATES.sub("", text).split())


def _texts_of(widget: QWidget, name: str) -> Iterator[Shown]:
    for tip in (widget.toolTip(), widget.whatsThis()):
        yield from _shown(f"tooltip of {name}", tip, is_plain=False)
    for said in (widget.accessibleName(), widget.accessibleDescription()):
        yield from _shown(f"accessible name of {name}", said)
    if widget.isWindow():
        # Two such signs stand for one: Qt puts a sign of its own in the place of one.
        title = widget.windowTitle().replace("[*][*]", "[*]")
        yield from _shown(f"title of {name}", title, is_one_line=True)
    if isinstance(widget, QLabel):
        is_plain = widget.textFormat() is Qt.TextFormat.PlainText
        has_mnemonics, is_one_line = is_plain and widget.buddy() is not None, not widget.wordWrap()
        yield from _shown(name, widget.text(), is_plain=is_plain, has_mnemonics=has_mnemonics, is_one_line=is_one_line)
    elif isinstance(widget, QAbstractButton):
        yield from _shown(name, widget.text(), has_mnemonics=True, is_one_line=True)
    elif isinstance(widget, QLineEdit):
        yield from _shown(name, widget.text())
        yield from _shown(name, widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit):
        yield from _shown(name, widget.toPlainText())
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from _shown(f"tab of {name}", widget.tabText(at), has_mnemonics=True, is_one_line=True)
            yield from _shown(f"tooltip of a tab of {name}", widget.tabToolTip(at), is_plain=False)
    elif isinstance(widget, QTextEdit | QMessageBox):
        msg = f"{name} shows rich text: its contents have to be judged first"
        raise TypeError(msg)
    yield from _lists_of(widget, name)
    for action in widget.actions() if isinstance(widget, QMenu) else ():
        yield from _shown(f"action of {name}", action.text(), has_mnemonics=True, is_one_line=True)


def _shown(
    where: str, text: object, *, is_plain: bool = True, has_mnemonics: bool = False, is_one_line: bool = False
) -> Iterator[Shown]:
    """Yield a text, where there is one."""
    if text and isinstance(text, str):
        yield Shown(where, text, is_plain, has_mnemonics, is_one_line)


def _lists_of(widget: QWidget, name: str) -> Iterator[Shown]:
    if isinstance(widget, QHeaderView):
        return  # it has the model of its table
    if isinstance(widget, QComboBox):
        yield from _cells(widget.model(), name, is_one_line=True)
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        # A delegate of our own puts text into one line when it paints.
        is_one_line = not type(widget.itemDelegate()).__module__.startswith("app.")
        yield from _cells(widget.model(), name, is_one_line=is_one_line)


def _cells(model: QAbstractItemModel, name: str, *, is_one_line: bool) -> Iterator[Shown]:
    # The one column of a list model is not to be asked for.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(_ROOT)
    for column in range(columns):
        yield from _shown(f"header of {name}", model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(min(_ROWS, model.rowCount(_ROOT))):
            index = model.index(row, column)
            yield from _shown(f"cell of {name}", index.data(), is_one_line=is_one_line)
            yield from _shown(f"spoken cell of {name}", index.data(Qt.ItemDataRole.AccessibleTextRole))
            tip = index.data(Qt.ItemDataRole.ToolTipRole)
            yield from _shown(f"tooltip of a cell of {name}", tip, is_plain=False)
