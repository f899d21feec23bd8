"""Rules by which accounts are shared out: those that there are, and a line to add one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.services.workflows.handover.page_giving import Person, list_split_values
from app.text import Text, tr
from app.views.handover.giving_case import Rule, Wish
from app.views.handover.giving_words import FIELDS
from app.views.handover.tab import Tab
from app.views.kit.inputs import Combo
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.widgets import FlowLayout, button, clear, icon_button, icon_label, label, wrapped

_CONTACT = "contact"
_WIDE_PX = 220


class Rules(QWidget):
    """Folded away until there are several successors: for one alone there is nothing to share out.

    Signals:
        changed: ``rules`` are others now.
    """

    changed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__()
        self._tab, self._ui = tab, tab.ui
        self.rules: tuple[Rule, ...] = ()
        self._heirs: dict[bytes, Person] = {}
        self._leaver = b""
        self._values: Mapping[str, Sequence[tuple[str, int]]] = {}
        self._shown = QVBoxLayout()
        self._shown.setSpacing(self._ui.theme.px(6))
        self.field = self._combo(tr("Field of the rule"))
        self.value = self._combo(tr("Value of the rule"))
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self._ui.say(FIELDS[_CONTACT]))
        self.typed.setAccessibleName(self._ui.say(FIELDS[_CONTACT]))
        self.typed.returnPressed.connect(self._add)
        self.heir = self._combo(tr("Who gets them by the rule"))
        self.add = button(self._ui, tr("Add rule"), icon="plus", on=self._add)
        self._place = QStackedWidget()
        self._build()
        self.hide()

    def show_wish(self, wish: Wish, heirs: Sequence[Person]) -> None:
        """Show the rules of a wish, and offer what the leaver's accounts have."""
        self.rules, self._heirs = wish.rules, {each.id: each for each in heirs}
        self.setVisible(len(heirs) > 1)
        if len(heirs) > 1 and wish.leaver != self._leaver:
            self._leaver = wish.leaver
            self._tab.page.ask(list_split_values, wish.leaver, then=self._take_values, key="split")
        chosen = self.heir.currentData()
        self.heir.clear()
        for each in heirs:
            self.heir.addItem(each.name, each.id.hex())
        self.heir.setCurrentIndex(max(self.heir.findData(chosen), 0))
        self._show_rules()

    def _build(self) -> None:
        px = self._ui.theme.px
        for name, words in FIELDS.items():
            self.field.addItem(self._ui.say(words), name)
        self.field.currentIndexChanged.connect(lambda _at: self._show_values())
        self._place.addWidget(self.value)
        self._place.addWidget(self.typed)
        for each in (self.field, self._place, self.heir):
            each.setFixedWidth(px(_WIDE_PX))
        self._place.setFixedHeight(px(34))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(label(self._ui, tr("Rules"), STRONG))
        hint = tr("The first rule that fits an account counts. All others are shared out evenly, and families stay "
                  "together.")  # fmt: skip
        column.addWidget(wrapped(self._ui, hint, SMALL, "text2"))
        column.addLayout(self._shown)
        line = QWidget()
        flow = FlowLayout(line, px(8))
        arrow = icon_label(self._ui, "arrow-right", "text3", 16)
        arrow.setFixedHeight(px(34))
        for part in (self.field, self._place, arrow, self.heir, self.add):
            flow.addWidget(part)
        column.addWidget(line)

    def _combo(self, name: Text) -> Combo:
        made = Combo(self._ui)
        made.setAccessibleName(self._ui.say(name))
        return made

    def _take_values(self, values: Mapping[str, Sequence[tuple[str, int]]]) -> None:
        self._values = values
        self._show_values()

    def _show_values(self) -> None:
        name = self.field.currentData()
        self._place.setCurrentWidget(self.typed if name == _CONTACT else self.value)
        self.value.clear()
        found = self._values.get(name, ())
        for value, count in found:
            words = tr("{name} ({count})", name=value, count=self._ui.language.number(count))
            self.value.addItem(self._ui.say(words), value)
        self.value.setEnabled(bool(found))

    def _show_rules(self) -> None:
        clear(self._shown)
        for rule in self.rules:
            self._shown.addWidget(self._line(rule))

    def _line(self, rule: Rule) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        name = self._heirs[rule.heir].name
        words = tr("{field}: {value} → {name}", field=FIELDS[rule.field], value=rule.value, name=name)
        line.addWidget(wrapped(self._ui, words), 1)
        line.addWidget(icon_button(self._ui, "x", tr("Remove this rule"), on=lambda: self._remove(rule)))
        return made

    def _add(self) -> None:
        name, heir = self.field.currentData(), str(self.heir.currentData() or "")
        value = self.typed.text().strip() if name == _CONTACT else self.value.currentData()
        if value and heir:
            rule = Rule(name, value, bytes.fromhex(heir))
            self.rules = (*(each for each in self.rules if each != rule), rule)
            self.typed.clear()
            self._show_rules()
            self.changed.emit()

    def _remove(self, rule: Rule) -> None:
        self.rules = tuple(each for each in self.rules if each != rule)
        self._show_rules()
        self.field.setFocus()
        self.changed.emit()
