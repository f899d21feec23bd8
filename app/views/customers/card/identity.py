"""Who the customer is: avatar, name, pills, and what is done most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.models.values import CustomerKind, Stage
from app.services.kernel.choice_labels import label_of
from app.services.tags.commands import TagCustomers
from app.services.workflows.card_summary import CardView
from app.text import Text, tr
from app.views.customers.card.marks import Avatar, Pill, Star
from app.views.customers.card.tools import CardTools
from app.views.customers.words import CLASS_TONES, NO_TONE, TONES
from app.views.kit.fields_tags import TagsInput
from app.views.kit.inputs import Search
from app.views.kit.theme import BODY, CARD, SMALL
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, FlowLayout, brief, icon_button, literal, wrapped

_LONGEST_NAME: Final = 160


class TagEditor(TagsInput):
    """The tags, in the place of the pills, until Enter or Esc, or until the keyboard goes elsewhere.

    Signals:
        refused: Esc was pressed.
        departed: The keyboard is somewhere else in the window now.
    """

    refused = Signal()
    departed = Signal()

    def __init__(self, look: Look, search: Search) -> None:
        super().__init__(look, search)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave by Esc."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and watched is self.line
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_key and event.type() == QEvent.Type.KeyPress:
            self.refused.emit()
            return True
        return super().eventFilter(watched, event)

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        is_left = old is not None and self.isAncestorOf(old) and now is not None and not self.isAncestorOf(now)
        if is_left and not self.isHidden() and now is not None and now.window() is self.window():
            self.departed.emit()


class Pills(QWidget):
    """Stage, tags and region; the tags can be changed in their place."""

    def __init__(self, tools: CardTools, search: Search) -> None:
        super().__init__()
        self._tools = tools
        self._customer_id, self._tags, self._tags_before = b"", tuple[str, ...](), tuple[str, ...]()
        self._shown: tuple[tuple[str, tuple[str, str]], ...] = ()
        self._values: dict[str, object] = {}
        self._classes: Mapping[str, str] = {}
        self._stage_by_orders = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._pills = QWidget()
        self._flow = FlowLayout(self._pills, tools.ui.theme.px(6))
        self._change = icon_button(tools.ui, "tag", tr("Change the tags"), on=self.edit_tags)
        self._change.setParent(self._pills)
        self._change.setFixedHeight(tools.ui.theme.px(24))
        self._layout.addWidget(self._pills)
        self._search = search
        self._editor: TagEditor | None = None

    def show_card(self, view: CardView) -> None:
        """Show the pills of a customer."""
        values = view.card.customer.values
        if view.card.customer.id != self._customer_id:
            self._commit()  # as a fact is saved that the keyboard leaves
        self._customer_id, self._tags = view.card.customer.id, values["tags"]
        self._values = values
        self._change.setVisible(view.can_edit)
        self._show_pills()

    def show_figures(self, classes: Mapping[str, str], stage_by_orders: str) -> None:
        """Show the value class, the best one of all currencies, and a stage that nobody set; they come later."""
        if (classes, stage_by_orders) != (self._classes, self._stage_by_orders):
            self._classes, self._stage_by_orders = classes, stage_by_orders
            self._show_pills()

    def _show_pills(self) -> None:
        pills = tuple(self._words(self._values)) if self._values else ()
        if pills != self._shown:
            self._shown = pills
            self._rebuild(pills)

    @property
    def half_written(self) -> str | None:
        """What stands where the tags are being changed; None while they are not."""
        return self._editor.text() if self._editor is not None and self._is_editing else None

    def edit_tags(self) -> None:
        """Let the tags be changed."""
        editor = self._editor = self._editor or self._make_editor()
        if not self._is_editing:
            self._tags_before = self._tags
            editor.set_text(", ".join(self._tags))
        self._pills.hide()
        editor.show()
        editor.setFocus()

    def go_on(self, text: str) -> None:
        """Let the tags be changed where that was begun before, with what stood there."""
        self.edit_tags()
        if self._editor is not None:
            self._editor.set_text(text)

    def _make_editor(self) -> TagEditor:
        # When it is first needed: it is slow to make, and few look at a card to change tags.
        ui = self._tools.ui
        made = TagEditor(ui, self._search)
        made.set_name(ui.say(tr("Tags")))
        made.set_hint(ui.say(tr("Add a tag")))
        made.confirmed.connect(self._commit)
        made.departed.connect(self._commit)
        made.refused.connect(self._leave)
        self._layout.addWidget(made)
        return made

    def _words(self, values: dict[str, object]) -> list[tuple[str, tuple[str, str]]]:
        ui, found = self._tools.ui, []
        stage = str(values["stage"] or self._stage_by_orders)
        if stage:
            found.append((ui.say(label_of(Stage, stage)), TONES.get(stage, NO_TONE)))
        if self._classes:
            best = min(self._classes.values())
            found.append((ui.say(tr("Class {name}", name=best)), CLASS_TONES.get(best, NO_TONE)))
        found += [(tag, ("accent_text", "selected")) for tag in self._tags]
        region = str(values["province"] or values["country"] or "")
        if region:
            found.append((region, NO_TONE))
        if values["archived"]:
            found.append((ui.say(tr("Archived")), ("warn", "warn_bg")))
        return found

    def _rebuild(self, pills: Sequence[tuple[str, tuple[str, str]]]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._change:
                widget.hide()
                widget.deleteLater()
        for word, tones in pills:
            self._flow.addWidget(Pill(self._tools, word, tones))
        self._flow.addWidget(self._change)
        self._pills.updateGeometry()

    @property
    def _is_editing(self) -> bool:
        return self._editor is not None and self._pills.isHidden()

    def _commit(self) -> None:
        if self._editor is None or not self._is_editing:
            return
        new = [name for each in self._editor.text().split(",") if (name := each.strip())]
        # Compared with what was there when this began: what others put on meanwhile stays.
        add = tuple(name for name in new if name not in self._tags_before)
        remove = tuple(name for name in self._tags_before if name not in new)
        if add or remove:
            self._tools.do(TagCustomers((self._customer_id,), add, remove))
        self._leave()

    def _leave(self) -> None:
        if self._editor is not None and not self._editor.isHidden():
            had_focus = self._editor.line.hasFocus()
            self._editor.hide()
            self._pills.show()
            if had_focus:
                self._change.setFocus()


class Identity(QWidget):
    """The top of the card.

    Signals:
        starred: The star was pressed; carries whether it is to be on.
        left: The card is to be closed.
    """

    starred = Signal(bool)
    left = Signal()

    def __init__(self, tools: CardTools, search: Search) -> None:
        super().__init__()
        self._ui = tools.ui
        px = self._ui.theme.px
        self._avatar = Avatar(tools)
        self.title = wrapped(self._ui, "", CARD)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._spoken = ElidedLabel(self._ui, "", BODY, "text3")
        self._spoken.setContentsMargins(0, 0, 0, px(1))
        self._second = ElidedLabel(self._ui, "", SMALL, "text2")
        self.star = Star(tools)
        self.star.clicked.connect(self.starred)
        close = icon_button(self._ui, "x", tr("Close the card"), on=self.left.emit)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = QHBoxLayout()
        name.setSpacing(px(8))
        name.addWidget(self.title, 1)
        name.addWidget(self._spoken, 1, Qt.AlignmentFlag.AlignBottom)
        words.addLayout(name)
        words.addWidget(self._second)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        tops = QHBoxLayout()
        tops.setSpacing(0)
        for each in (self.star, close):
            tops.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(tops)
        self.pills = Pills(tools, search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addLayout(head)
        layout.addWidget(self.pills)

    def show_card(self, view: CardView) -> None:
        """Show a customer."""
        values = view.card.customer.values
        name = str(values["name"])
        place = ", ".join(str(values[each]) for each in ("province", "city") if values[each])
        self._avatar.show_name(name, is_company=values["kind"] == CustomerKind.COMPANY, place=place)
        shown = brief(name, _LONGEST_NAME)
        self.title.setText(shown)
        self.title.setToolTip(literal(name) if shown.endswith("…") else "")
        self.title.setAccessibleName(name)
        self._show_spoken("" if self._ui.language.code.startswith("zh") else view.spoken_name)
        second = [str(values[each]) for each in self._second_names(values) if values[each]]
        self._second.setText(" · ".join(dict.fromkeys(second)))
        self._second.setVisible(bool(second))
        self.star.show_mark(is_on=bool(values["starred"]))
        self.star.setEnabled(view.can_edit)
        self.pills.show_card(view)

    def _show_spoken(self, words: str) -> None:
        """Show how a name is read beside it; names of which that can be said take no more than a line."""
        across = QSizePolicy.Policy.Maximum if words else QSizePolicy.Policy.Ignored
        self.title.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self._spoken.setText(words)
        self._spoken.setVisible(bool(words))

    def _second_names(self, values: dict[str, object]) -> tuple[str, ...]:
        return ("occupation", "city") if values["kind"] == CustomerKind.PERSON else ("industry", "city")


class DeedButtons(QWidget):
    """The things done most, the first of them filled, and a menu with the others."""

    def __init__(self, tools: CardTools, deeds: Sequence[tuple[Text, str]]) -> None:
        super().__init__()
        self._ui = tools.ui
        px = self._ui.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        self.buttons = [self._button(*deed, is_main=at == 0) for at, deed in enumerate(deeds)]
        for each in self.buttons:
            row.addWidget(each, 1)
        self.menu = QMenu(self)
        self._more = icon_button(self._ui, "ellipsis", tr("More"))
        self._more.setProperty("kind", "deed")
        self._more.setFixedSize(px(34), px(52))
        self._more.setMenu(self.menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._more)

    def add(self, title: Text, icon: str, call: Callable[[], None]) -> QAction:
        """Put something into the menu."""
        action = self.menu.addAction(self._ui.icons.icon(icon), self._ui.say(title))
        action.triggered.connect(lambda _checked: call())
        return action

    def _button(self, title: Text, icon: str, *, is_main: bool) -> QToolButton:
        px = self._ui.theme.px
        made = QToolButton()
        made.setProperty("kind", "deedmain" if is_main else "deed")
        made.setText(self._ui.say(title))
        made.setIcon(self._ui.icons.icon(icon, "on_accent" if is_main else "text2"))
        made.setIconSize(QSize(px(18), px(18)))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setFixedHeight(px(52))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setToolTip(made.text())
        return made
