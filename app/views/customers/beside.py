"""List and card side by side; where the window is narrow the card covers the list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.views.customers.card.panel import CustomerCard
from app.views.kit.desk import Desk
from app.views.kit.page import in_slices

CARD_PX: Final = 356
COVERS_BELOW: Final = 1180
_LEAST_LIST: Final = 420
_QUIET_MS: Final = 400


class ListAndCard(QSplitter):
    """The card comes right after the list, since what can be done with a customer stands in the menus.

    Signals:
        closed: The card was closed, and the list has all the room.
        wanted: Something is to be done with a customer, and no card is shown.
        covering: Whether the card stands in the place of the list now, and of all that belongs to it.
    """

    closed = Signal()
    wanted = Signal()
    covering = Signal(bool)

    def __init__(self, desk: Desk, listed: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._desk, self._list = desk, listed
        self._width = desk.ui.theme.px(CARD_PX)
        self._least = self._width - 36
        self.shown_id = b""
        self._awaited: dict[str, Any] = {}
        self.setChildrenCollapsible(False)
        self.setHandleWidth(desk.ui.theme.px(16))
        listed.setMinimumWidth(_LEAST_LIST)
        self.addWidget(listed)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._note_width)

    @cached_property
    def _card(self) -> CustomerCard:
        """The card: made a little later than the list, since both at once would let the window stand still."""
        made = CustomerCard(self._desk)
        made.setMinimumWidth(self._least)
        made.closed.connect(self.close_card)
        made.wanted.connect(self.wanted)
        made.hide()
        self.addWidget(made)
        self.setStretchFactor(1, 0)
        return made

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Let the card go on with what waits until it is seen, once whoever shows this has placed the keyboard."""
        super().showEvent(event)
        if self.shown_id:
            QTimer.singleShot(0, self, self._card.go_on)

    @property
    def is_covering(self) -> bool:
        """Whether the card stands in the place of the list."""
        return bool(self.shown_id) and self._list.isHidden()

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in a card that is shown."""
        keyboard = self.window().focusWidget()
        return bool(self.shown_id) and keyboard is not None and self._card.isAncestorOf(keyboard)

    def panes(self) -> tuple[QWidget, ...]:
        """Return list and card."""
        return self._list, self._card

    def memory(self) -> dict[str, Any]:
        """Return the card's customer, what stands in it, and its width."""
        return {"width": self._width, "card": self._awaited or self._card.memory()}

    def remember(self, memory: object) -> None:
        """Bring the card back as it was."""
        known = memory if isinstance(memory, dict) else {}
        if isinstance(width := known.get("width"), int):
            self._width = max(width, self._least)
        card = known.get("card")
        if isinstance(card, dict) and isinstance(shown := card.get("customer"), str) and shown:
            self._awaited = card
            in_slices(self, self._bring_back())

    def show_card(self, customer_id: bytes) -> None:
        """Show a customer's card."""
        is_new = not self.shown_id
        self.shown_id, self._awaited = customer_id, {}
        self._card.show_customer(customer_id)
        self._card.show()
        if is_new:
            self.make_room()

    def star(self) -> bool:
        """Star the customer of the card, or take the star off, and return whether a card is shown."""
        is_shown = self.isVisible() and bool(self.shown_id)
        if is_shown:
            self._card.content.identity.star.click()
        return is_shown

    def add_card(self) -> None:
        """Make the card, with which what can be done with a customer is in the menus."""
        self._card.hide()

    def prepare(self) -> None:
        """Make the parts of the card before they are asked for."""
        QTimer.singleShot(_QUIET_MS, self, lambda: in_slices(self, self._made()))

    def close_card(self) -> None:
        """Give the list all the room."""
        if self.shown_id:
            self.shown_id = b""
            self._list.show()
            self.covering.emit(False)
            # The keyboard is taken before what has it goes: else a place for it is sought in all of the window.
            self.closed.emit()
            self._card.hide()
            self._card.show_customer(None)

    def go_into_card(self) -> None:
        """Put the keyboard into the card."""
        self._card.take_focus()

    def make_room(self) -> None:
        """Put list and card side by side, or the card over the list."""
        scale = self._desk.ui.theme.scale / 100
        is_narrow = self.window().width() < COVERS_BELOW * max(1.0, scale)
        if self.shown_id and is_narrow and self._list.isAncestorOf(self.window().focusWidget() or self):
            self._card.take_focus()
        self._list.setVisible(not (self.shown_id and is_narrow))
        self.covering.emit(self.is_covering)
        if self.shown_id and not is_narrow:
            room = self.width() - self.handleWidth()
            self.setSizes([room - self._width, self._width])

    def _bring_back(self) -> Iterator[None]:
        """Make the card after the list: at once they would let the window stand still."""
        yield from self._made()
        card = self._awaited
        if card:
            self._card.remember(card)
            self.show_card(bytes.fromhex(card["customer"]))

    def _made(self) -> Iterator[None]:
        yield from self._card.prepare()
        yield

    def _note_width(self) -> None:
        if not self.is_covering:
            self._width = self._card.width()
