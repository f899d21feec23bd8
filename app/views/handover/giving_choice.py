"""The first step of giving away: who gives, who gets, and how many at most."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIntValidator
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.workflows.handover.page_giving import People, Person
from app.services.workflows.handover.places import PLAN_ENDING
from app.text import tr
from app.views.handover.giving_case import Wish, can_get
from app.views.handover.giving_outcome import outcome_line
from app.views.handover.giving_rules import Rules
from app.views.handover.giving_words import called, way
from app.views.handover.tab import Tab
from app.views.kit.inputs import Combo
from app.views.kit.parts import Card, buttons_row
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.widgets import ElidedLabel, brief, button, clear, icon_button, icon_label, label, wrapped

_MOST = 1_000_000
_CAP_PX = 96
_ICONS = {True: "lock", False: "user"}


class ChoiceCard(Card):
    """Shows what is wished and takes every change of it at once.

    Signals:
        plan_wanted: The plan is to be made.
        people_wanted: The card of a successor is to be read first.
        file_chosen: A plan is to be read from this file.
    """

    plan_wanted = Signal()
    file_chosen = Signal(object)
    people_wanted = Signal()

    def __init__(self, tab: Tab, rules: Rules) -> None:
        hint = tr("Nothing happens yet: first you get a plan to look at, and can change it.")
        super().__init__(tab.ui, tr("1. Who gives and who gets"), hint)
        self._tab, self._ui = tab, tab.ui
        self._people: People | None = None
        self._persons: dict[bytes, Person] = {}
        self.wish = Wish()
        self.rules = rules
        self.rules.changed.connect(self._take_rules)
        later = Qt.ConnectionType.QueuedConnection  # the list of a combo is still open when it tells
        self.leaver = Combo(self._ui)
        self.leaver.setAccessibleName(self._ui.say(tr("Who gives accounts away")))
        self.leaver.activated.connect(lambda _at: self._take_leaver(), later)
        self.add = button(self._ui, tr("Add a successor"), icon="user-plus", on=self.offer_people)
        self._heirs = QVBoxLayout()
        self._none = wrapped(self._ui, "", tone="text2")
        self.plan_button = button(self._ui, tr("Make the plan"), "primary", on=self.plan_wanted.emit)
        self._cards = button(self._ui, tr("Read the card of a successor…"), "link", on=self.people_wanted.emit)
        self._read = button(self._ui, tr("Read a signed plan…"), "link", on=self.ask_file)
        self._outcomes = QVBoxLayout()
        self._wants_keyboard = False
        self._build()
        for part in (self.leaver, self.add, self.plan_button):
            part.setEnabled(False)

    def remember(self, wish: Wish) -> None:
        """Wish this from now on, as far as it is possible."""
        self.wish = wish
        if self._people is not None:
            self._settle()

    def show_people(self, people: People) -> None:
        """Take up who there is now."""
        if people != self._people:
            self._people, self._persons = people, {each.id: each for each in people.people}
            self.leaver.setEnabled(True)
            self._settle()
        if self._wants_keyboard:
            self._wants_keyboard = False
            if self.window().focusWidget() in (None, self, self._tab, self._tab.page):
                self.take_focus()

    @property
    def people(self) -> People | None:
        """Who there is, once that was read."""
        return self._people

    def heirs(self) -> tuple[Person, ...]:
        """Return the successors."""
        return tuple(self._persons[key] for key in self.wish.heirs)

    def take_focus(self) -> None:
        """Put the keyboard on what is to be done next, once it is known who there is."""
        if self._people is None:
            self._wants_keyboard = True
            self.setFocus()
        elif self.wish.heirs:
            self.plan_button.setFocus()
        else:
            (self.add if self.add.isEnabled() else self._cards).setFocus()

    def offer_people(self) -> None:
        """Offer who can be a successor."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._others():
            action = QAction(brief(self._called(person)).replace("&", "&&"), menu)
            action.setIcon(self._ui.icons.icon(_ICONS[person.has_card]))
            action.triggered.connect(lambda _checked, key=person.id: self._take_heir(key))
            menu.addAction(action)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def ask_file(self) -> None:
        """Ask for the file of a plan."""
        dialog = QFileDialog(self, self._ui.say(tr("Read a signed plan")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self._ui.say(tr("Plans of handovers"))
        dialog.setNameFilters([f"{words} (*{PLAN_ENDING} *.json)", "* (*)"])
        dialog.fileSelected.connect(lambda chosen: self.file_chosen.emit(Path(chosen)))
        dialog.open()

    def begin(self) -> None:
        """Let nothing be pressed twice while the plan is made."""
        clear(self._outcomes)
        self.plan_button.setEnabled(False)

    def end(self, error: AppError | None = None) -> None:
        """Say why there is no plan, or make ready for another."""
        self._enable_plan()
        if error is not None:
            self._outcomes.addWidget(outcome_line(self._ui, error.text, is_bad=True))

    def _build(self) -> None:
        px = self._ui.theme.px
        self.add_row(tr("Who gives accounts away"), tr("Their open follow-ups and deals on them go along."),
                     self.leaver)  # fmt: skip
        hint = tr("One person or several; several share by value, work and number alike.")
        self.add_row(tr("Who gets them"), hint, self.add)
        self.leaver.setFixedWidth(px(280))
        self._heirs.setSpacing(px(8))
        self.body.addLayout(self._heirs)
        self.body.addWidget(self._none)
        self.body.addWidget(self.rules)
        for link in (self._cards, self._read):
            link.setFixedHeight(px(34))
        self.body.addWidget(buttons_row(self._ui, self.plan_button, self._cards, self._read))
        self.body.addLayout(self._outcomes)

    def _settle(self) -> None:
        """Show what is wished, as far as it is possible with the people there are."""
        assert self._people is not None  # noqa: S101
        self.wish = self.wish.among(self._people)
        self._fill_leavers([each for each in self._people.people if each.id in self._people.givers])
        others = self._others()
        self.add.setEnabled(bool(others))
        self._show_heirs()
        has_some = bool(self._people.givers)
        self._none.setVisible(not has_some or not (others or self.wish.heirs))
        nobody = tr("There is nobody yet who could get accounts. Ask your successor for their card and read it here; "
                    "or add a colleague under Settings, Team.")  # fmt: skip
        nothing = tr("There are no accounts here that you could give away.")
        self._none.setText(self._ui.say(nobody if has_some else nothing))
        self._enable_plan()
        self.rules.show_wish(self.wish, self.heirs())

    def _enable_plan(self) -> None:
        self.plan_button.setEnabled(
            self._people is not None and bool(self.wish.heirs) and self.wish.leaver in self._people.givers
        )

    def _others(self) -> list[Person]:
        """Return who can be a successor and is none yet."""
        able = (each for each in self._persons.values() if can_get(each))
        return [each for each in able if each.id not in (self.wish.leaver, *self.wish.heirs)]

    def _fill_leavers(self, people: list[Person]) -> None:
        combo = self.leaver
        combo.clear()
        for each in people:
            count = self._ui.language.number(each.accounts)
            words = tr("{name} ({count})", name=self._called(each), count=count)
            combo.addItem(self._ui.say(words), each.id.hex())
        combo.setCurrentIndex(max(combo.findData(self.wish.leaver.hex()), 0))

    def _called(self, person: Person) -> str:
        return called(self._ui, person, self._persons.values())

    def _show_heirs(self) -> None:
        clear(self._heirs)
        for number, heir in enumerate(self.heirs(), start=1):
            self._heirs.addWidget(self._heir_line(number, heir))

    def _heir_line(self, number: int, heir: Person) -> QWidget:
        made, px = QWidget(), self._ui.theme.px
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(10))
        line.addWidget(icon_label(self._ui, _ICONS[heir.has_card], "text2", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = tr("{number}. {name}", number=self._ui.language.number(number), name=self._called(heir))
        words.addWidget(ElidedLabel(self._ui, self._ui.say(name), STRONG))
        words.addWidget(ElidedLabel(self._ui, self._ui.say(way(heir)), SMALL, "text2"))
        line.addLayout(words, 1)
        if len(self.wish.heirs) > 1:
            line.addWidget(label(self._ui, tr("At most"), SMALL, "text2"))
            line.addWidget(self._cap_field(heir))
        cross = icon_button(self._ui, "x", tr("Leave {name} out", name=heir.name), on=lambda: self._leave_out(heir.id))
        line.addWidget(cross)
        return made

    def _cap_field(self, heir: Person) -> QLineEdit:
        made = QLineEdit()
        made.setValidator(QIntValidator(1, _MOST, made))
        made.setPlaceholderText(self._ui.say(tr("no limit")))
        made.setAccessibleName(self._ui.say(tr("Most accounts for {name}", name=heir.name)))
        made.setFixedWidth(self._ui.theme.px(_CAP_PX))
        most = self.wish.caps.get(heir.id)
        made.setText("" if most is None else str(most))
        made.textChanged.connect(lambda text: self._take_cap(heir.id, text))
        return made

    def _take_cap(self, heir: bytes, text: str) -> None:
        caps = {key: most for key, most in self.wish.caps.items() if key != heir}
        self._wish(replace(self.wish, caps={**caps, heir: int(text)} if text else caps), shows=False)

    def _take_leaver(self) -> None:
        self._wish(replace(self.wish, leaver=bytes.fromhex(self.leaver.currentData()), rules=()))

    def _take_heir(self, heir: bytes) -> None:
        self._wish(replace(self.wish, heirs=(*self.wish.heirs, heir)))
        (self.add if self.add.isEnabled() else self.plan_button).setFocus()

    def _leave_out(self, heir: bytes) -> None:
        self._wish(replace(self.wish, heirs=tuple(key for key in self.wish.heirs if key != heir)))
        self.add.setFocus()

    def _take_rules(self) -> None:
        self._wish(replace(self.wish, rules=self.rules.rules), shows=False)

    def _wish(self, wish: Wish, *, shows: bool = True) -> None:
        self.wish = wish
        if shows:
            self._settle()
