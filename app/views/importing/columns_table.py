"""The table of columns: a header of the file, its first values, where it goes and what that means."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.services.workflows.importing.columns import CUSTOM, file_fields
from app.services.workflows.importing.preview import takes_custom
from app.text import Text, tr
from app.views.importing import words
from app.views.importing.case import Case
from app.views.importing.tables import show_in
from app.views.kit.inputs import Combo
from app.views.kit.painting import survived
from app.views.kit.theme import BODY, SMALL, STRONG, Type
from app.views.kit.ui import Ui
from app.views.kit.widgets import literal

Index = QModelIndex | QPersistentModelIndex

COLUMN, VALUES, TARGET, MEANING = range(4)
_TITLES: Final = (tr("Column"), tr("First values"), tr("Goes to"), tr("What it means"))
_ROW: Final = 44
_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)


class ColumnsModel(QAbstractTableModel):
    """A row for each column of the file; only where it goes can be changed.

    Signals:
        assigned: A column goes somewhere else now.
    """

    assigned = Signal()

    def __init__(self, ui: Ui, case: Case) -> None:
        super().__init__()
        self._ui, self._case = ui, case

    def read(self) -> None:
        """Show the columns of the case anew."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many columns the file has."""
        return 0 if parent is not None and parent.isValid() else len(self._case.assignment.targets)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many columns the table has."""
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only the place be changed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TARGET else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; the place itself for its editor, the whole row for a screen reader."""
        row = index.row()
        if role == Qt.ItemDataRole.EditRole:
            return self._case.assignment.targets[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal(self._text(row, index.column())) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._text(row, column) for column in range(len(_TITLES)))))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Let a column go somewhere else; another one may have to give way."""
        if role != Qt.ItemDataRole.EditRole or value == self._case.assignment.targets[index.row()]:
            return False
        self._case.assign(index.row(), str(value))
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(_TITLES) - 1))
        self.assigned.emit()
        return True

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column of the table."""
        is_title = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._ui.say(_TITLES[section]) if orientation == Qt.Orientation.Horizontal and is_title else None

    def choices(self, row: int) -> list[tuple[Text, str]]:
        """Return where a column may go, with the words for it."""
        kind, title = self._case.kind, self._case.look.info.header[row]
        found: list[tuple[Text, str]] = [(words.NOT_IMPORTED, "")]
        for each in file_fields(kind):
            name = tr("{field} (needed)", field=each.label) if each.is_required else each.label
            found.append((name, each.name))
        if takes_custom(kind):
            own = f"{CUSTOM}{title.removeprefix(CUSTOM).strip()}"
            found.append((words.target_name(kind, own), own))
        target = self._case.assignment.targets[row]
        if target not in (each for _, each in found):
            found.append((words.target_name(kind, target), target))
        return found

    def _text(self, row: int, column: int) -> str:
        kind, target = self._case.kind, self._case.assignment.targets[row]
        if column == COLUMN:
            return self._case.look.info.header[row]
        if column == VALUES:
            return " · ".join(self._case.look.samples(row))
        return self._ui.say((words.target_name if column == TARGET else words.target_meaning)(kind, target))


class TargetBox(Combo):
    """The list to choose from; it goes when it closes, whether something was chosen or not.

    Signals:
        closed: The list closed and nothing was chosen.
    """

    closed = Signal()

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(ui)
        self.setParent(parent)
        self.is_over = False

    def hidePopup(self) -> None:  # noqa: N802
        """Close the list; what was chosen is told right after."""
        super().hidePopup()
        QTimer.singleShot(0, self, lambda: None if self.is_over else self.closed.emit())


class ColumnsDelegate(QStyledItemDelegate):
    """Draws where a column goes as a field to choose in, and makes that field when it is wanted."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui

    @survived
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        theme, rect = self._ui.theme, option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("selected_soft" if is_chosen else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_left_out = not index.model().index(index.row(), TARGET).data(Qt.ItemDataRole.EditRole)
        if index.column() == TARGET:
            has_focus = is_chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._draw_field(painter, rect, str(index.data()), is_left_out=is_left_out, has_focus=has_focus)
        else:
            kind, role = _LOOKS[index.column()]
            inner = rect.adjusted(10, 2, -10, -2)
            self._draw_text(painter, inner, str(index.data()), kind, role, is_wrapped=index.column() == MEANING)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row."""
        del option, index
        return QSize(0, self._ui.theme.px(_ROW))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """Return the list to choose from, which opens by itself."""
        del option
        model = index.model()
        assert isinstance(model, ColumnsModel)  # noqa: S101
        box = TargetBox(self._ui, parent)
        for name, target in model.choices(index.row()):
            box.addItem(self._ui.say(name), target)
        title = self._ui.say(tr("Where the column “{name}” goes", name=str(model.index(index.row(), COLUMN).data())))
        box.setAccessibleName(title)
        box.activated.connect(lambda: self._take(box))
        box.closed.connect(lambda: self.closeEditor.emit(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the editor while its list has the keyboard."""
        is_left = event.type() == QEvent.Type.FocusOut
        if is_left and isinstance(editor, QComboBox) and editor.view().isVisible():
            return False
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with where the column goes now."""
        assert isinstance(editor, QComboBox)  # noqa: S101
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Take what was chosen."""
        assert isinstance(editor, QComboBox)  # noqa: S101
        model.setData(model.index(index.row(), TARGET), editor.currentData())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Lay the list over the drawn field."""
        del index
        editor.setGeometry(self._field(option.rect))

    def _take(self, box: TargetBox) -> None:
        box.is_over = True
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def _field(self, rect: QRect) -> QRect:
        height = self._ui.theme.px(34)
        return QRect(rect.left() + 4, rect.center().y() - height // 2, rect.width() - 8, height)

    def _draw_field(self, painter: QPainter, rect: QRect, text: str, *, is_left_out: bool, has_focus: bool) -> None:
        theme, field = self._ui.theme, self._field(rect)
        pen = painter.pen()
        pen.setColor(theme.color("accent" if has_focus else "line_strong"))
        pen.setWidth(2 if has_focus else 1)
        painter.setPen(pen)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(field).adjusted(1, 1, -1, -1), 8, 8)
        size = theme.px(16)
        arrow = self._ui.icons.pixmap("chevron-down", "text2", 16)
        painter.drawPixmap(field.right() - size - 8, field.center().y() - size // 2 + 1, arrow)
        role = "text3" if is_left_out else "text"
        self._draw_text(painter, field.adjusted(10, 0, -size - 14, 0), text, BODY, role)

    def _draw_text(
        self, painter: QPainter, rect: QRect, text: str, kind: Type, role: str, *, is_wrapped: bool = False
    ) -> None:
        painter.setFont(self._ui.theme.font(kind))
        painter.setPen(self._ui.theme.color(role))
        metrics = QFontMetrics(painter.font())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        if is_wrapped and metrics.boundingRect(rect, int(flags), text).height() <= rect.height():
            painter.drawText(rect, flags, text)
            return
        shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


_LOOKS: Final = {COLUMN: (STRONG, "text"), VALUES: (SMALL, "text2"), MEANING: (SMALL, "text2")}


class ColumnsTable(QTableView):
    """The table itself: the keyboard stays on where columns go; Enter, Space or a click opens the list."""

    def __init__(self, ui: Ui, model: ColumnsModel) -> None:
        super().__init__()
        show_in(self, ui, model, tr("Columns of the file and where they go"))
        self.setItemDelegate(ColumnsDelegate(ui, self))
        self.verticalHeader().setDefaultSectionSize(ui.theme.px(_ROW))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        for column in (VALUES, MEANING):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._ui = ui
        self.clicked.connect(lambda index: self.edit(index) if index.column() == TARGET else None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the two columns that stretch enough for their titles."""
        px, room = self._ui.theme.px, self.viewport().width()
        self.setColumnWidth(COLUMN, min(px(150), room * 22 // 100))
        self.setColumnWidth(TARGET, min(px(210), room * 28 // 100))
        super().resizeEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Keep the keyboard in the column that can be changed."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != TARGET:
            self.setCurrentIndex(self.model().index(current.row(), TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the list, or with Delete leave the column out."""
        index = self.currentIndex()
        if index.isValid() and event.key() in _KEYS:
            self.edit(index)
        elif index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.model().setData(index, "")
        else:
            super().keyPressEvent(event)
