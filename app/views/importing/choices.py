"""The choices about how to import: each with one sentence that says what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.services.kernel.references import DEFAULT_SOURCE
from app.services.workflows.importing.plan import Mode
from app.text import Text, tr
from app.views.importing import words
from app.views.importing.case import Case
from app.views.kit.inputs import Combo, Tick
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.ui import Ui
from app.views.kit.widgets import label, wrapped


class MenuField(QPushButton):
    """A field that opens a menu of things to tick."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.setProperty("kind", "field")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self.clicked.connect(lambda: self._open())  # noqa: PLW0108  # never hand it the checked state

    def offer(self, things: Sequence[tuple[str, bool]], choose: Callable[[int], None]) -> None:
        """Replace the things to tick; ``choose`` gets the place of one that is ticked or unticked."""
        self._menu.clear()
        for place, (name, is_chosen) in enumerate(things):
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(is_chosen)
            action.triggered.connect(lambda _checked, place=place: choose(place))

    def _open(self) -> None:
        # As a menu of the button itself it would take the field's padding.
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the arrow that such fields have."""
        super().paintEvent(event)
        px = self._ui.theme.px
        icon = self._ui.icons.pixmap("chevron-down", "text2", 16)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - px(24), (self.height() - px(16)) // 2, icon)
        painter.end()


class Choices(QScrollArea):
    """The choices one below the other; those that make no difference to the file are not shown.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, ui: Ui, case: Case) -> None:
        super().__init__()
        self._ui, self._case = ui, case
        self._wholes: dict[QWidget, QWidget] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("plain")
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(0, 0, 10, 0)
        self._layout.setSpacing(0)
        self._modes = Combo(ui)
        for mode, title, _ in words.MODES:
            self._modes.addItem(ui.say(title), mode)
        self._modes.activated.connect(self._choose_mode)
        self._mode_note = self._add(tr("Records"), self._modes)
        self._match = MenuField(ui)
        self._match_note = self._add(tr("Recognise existing ones by"), self._match)
        self._missing = Tick(ui, ui.say(tr("Create what is missing")))
        self._missing.toggled.connect(self._choose_missing)
        self._missing_note = self._add(None, self._missing)
        self._dates = Combo(ui)
        for order, title in words.DATES:
            self._dates.addItem(ui.say(title), order)
        self._dates.activated.connect(self._choose_dates)
        self._dates_note = self._add(tr("Days are written as"), self._dates)
        self._source = QLineEdit(placeholderText=ui.say(tr("one other system")))
        self._source.editingFinished.connect(self._choose_source)
        self._source_note = self._add(tr("Numbers are from"), self._source)
        self._layout.addStretch()
        self.setWidget(inner)
        self.setFocusProxy(self._modes)

    def height_in(self, width: int) -> int:
        """Return how high all of it is in a width."""
        layout = self._layout
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def show_case(self) -> None:
        """Show what is chosen now."""
        case = self._case
        self._modes.setCurrentIndex(self._modes.findData(case.mode))
        self._mode_note.setText(self._ui.say(next(note for mode, _, note in words.MODES if mode is case.mode)))
        self._fill_match()
        self._missing.blockSignals(True)
        self._missing.setChecked(case.create_missing)
        self._missing.blockSignals(False)
        self._missing_note.setText(
            self._ui.say(tr("Customers, products and people that rows refer to and nobody knows are made."))
        )
        self._dates.setCurrentIndex(self._dates.findData(case.date_format))
        self._dates_note.setText(self._ui.say(tr("Choose where 03/04/2026 could be two days.")))
        self._source.setText("" if case.source == DEFAULT_SOURCE else case.source)
        self._source_note.setText(self._ui.say(tr("Numbers of different systems are kept apart by this word.")))
        self._show(self._missing, case.makes_missing())
        self._show(self._dates, case.has_days())
        self._show(self._source, case.has_numbers_of_others())
        self._show(self._match, bool(case.matchable()))

    def _add(self, title: Text | None, widget: QWidget) -> QLabel:
        """Add a choice below the others and return where its sentence goes."""
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, self._ui.theme.px(14) if self._layout.count() else 0, 0, 0)
        layout.setSpacing(4)
        if title is not None:
            name = label(self._ui, title, STRONG)
            name.setBuddy(widget)
            widget.setAccessibleName(self._ui.say(title))
            layout.addWidget(name)
        note = wrapped(self._ui, "", SMALL, "text2")
        layout.addWidget(widget)
        layout.addWidget(note)
        self._layout.addWidget(whole)
        self._wholes[widget] = whole
        return note

    def _show(self, widget: QWidget, is_shown: bool) -> None:
        self._wholes[widget].setVisible(is_shown)

    def _fill_match(self) -> None:
        case, say = self._case, self._ui.say
        names = [say(words.target_name(case.kind, name)) for name in case.match]
        self._match.setText(self._ui.language.listed(names) if names else say(tr("Numbers, else what they say")))
        note = (
            tr("A row changes the record that has the same there.")
            if names
            else tr("A row without a number is the one it was when the file was imported before.")
        )
        self._match_note.setText(say(note))
        known = case.matchable()
        things = [(say(words.target_name(case.kind, name)), name in case.match) for name in known]
        self._match.offer(things, lambda place: self._choose_match(known[place]))

    def _choose_mode(self) -> None:
        self._case.mode = Mode(self._modes.currentData())  # Qt keeps its text alone
        self._tell()

    def _choose_match(self, name: str) -> None:
        chosen = set(self._case.match) ^ {name}
        self._case.match = tuple(each for each in self._case.matchable() if each in chosen)
        # Not while the menu still stands.
        QTimer.singleShot(0, self, self._tell)

    def _choose_missing(self, is_wanted: bool) -> None:
        self._case.create_missing = is_wanted
        self._tell()

    def _choose_dates(self) -> None:
        self._case.date_format = self._dates.currentData()
        self._tell()

    def _choose_source(self) -> None:
        text = self._source.text().strip() or DEFAULT_SOURCE
        if text != self._case.source:
            self._case.source = text
            self._tell()

    def _tell(self) -> None:
        self.show_case()
        self.changed.emit()
