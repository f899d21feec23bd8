"""The people at a customer: who they are, what they are in a decision to buy, how they are reached."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget

from app.models.values import ContactRole, PointKind
from app.services.contacts.commands import DeleteContacts
from app.services.kernel.choice_labels import label_of
from app.services.kernel.listing import RecordRow
from app.services.workflows.card_summary import CardView
from app.text import tr
from app.views.customers.card.links import mail_link, open_link, phone_link
from app.views.customers.card.rows import Row, RowDeed
from app.views.customers.card.sections import Column, RowList, SectionHead, nothing
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import CENTRE, RIGHT
from app.views.customers.words import initials, tint
from app.views.kit.theme import SMALL, STRONG, Type

_LETTERS: Final = Type(11, 600)
_DISC: Final = 30


class ContactRow(Row):
    """One person."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._name, self._role, self._second, self._is_silent = "", "", "", False

    def show_contact(self, shown: tuple[RecordRow, bool, bool]) -> None:
        """Show a person, and what may be done: change, and take away."""
        row, can_edit, can_remove = shown
        values, say = row.values, self.ui.say
        self._name, self._is_silent = str(values["name"]), bool(values["do_not_contact"])
        self._role = say(label_of(ContactRole, values["role"])) if values["role"] else ""
        reached = [each for name in ("phone", "email", "wechat") for each in values[name]]
        self._second = " · ".join([str(values["title"])] if values["title"] else reached[:1])
        silent = say(tr("Do not contact")) if self._is_silent else ""
        spoken = [each for each in (self._name, self._role, self._second, silent) if each]
        self.name(self.ui.language.listed(spoken), "\n".join([self._name, *reached]))
        self.offer(lambda: self._deeds(row, can_edit=can_edit, can_remove=can_remove))
        self.changed()

    def height_in(self, width: int) -> int:
        """Return two lines."""
        del width
        return self.ui.theme.px(40)

    def draw(self, rect: QRect) -> None:
        """Draw letters, name and role, and what they are below."""
        ink, px = self.ink, self.ui.theme.px
        disc = QRectF(0, (rect.height() - px(_DISC)) / 2, px(_DISC), px(_DISC))
        tone, ground = tint(self._name)
        ink.disc(disc, ground)
        ink.text(disc.toRect(), initials(self._name), _LETTERS, tone, CENTRE)
        left, right = px(_DISC) + px(10), rect.width() - (px(24) if self.is_hovered else 0)
        role = min(ink.width(self._role, SMALL) + 2, (right - left) // 2) if self._role else 0
        step = self.tools.line_height(STRONG)
        top = rect.center().y() + 1 - step
        ink.text(QRect(left, top, right - left - role - px(6), step), self._name, STRONG, "text")
        ink.text(QRect(right - role, top, role, step), self._role, SMALL, "text2", RIGHT)
        second = QRect(left, top + step, right - left, step)
        if self._is_silent:
            second.setLeft(ink.icon(left, second, "circle-alert", "warn", 14))
            ink.text(second, self.ui.say(tr("Do not contact")), SMALL, "warn")
        else:
            ink.text(second, self._second, SMALL, "text2")

    def _deeds(self, row: RecordRow, *, can_edit: bool, can_remove: bool) -> tuple[RowDeed, ...]:
        tools, values = self.tools, row.values
        deeds = [RowDeed(tr("Change"), lambda: tools.edit("contacts", row.id, None), "pencil")] if can_edit else []
        if not values["do_not_contact"]:
            for number in values[PointKind.PHONE]:
                call = partial(open_link, tools.desk, phone_link(number))
                deeds.append(RowDeed(tr("Dial {number}", number=number), call, "phone"))
            for address in values[PointKind.EMAIL]:
                write = partial(open_link, tools.desk, mail_link(address))
                deeds.append(RowDeed(tr("Write to {address}", address=address), write, "mail"))
        if can_remove:
            remove = partial(tools.do, DeleteContacts((row.id,)))
            deeds.append(RowDeed(tr("Delete"), remove, "trash-2", Qt.Key.Key_Delete))
        return tuple(deeds)


class People(QWidget):
    """All people of the customer."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._tools = tools
        self._customer_id = b""
        self._head = SectionHead(tools, tr("Contacts"), (tr("Add a contact"), self.add))
        self._list: RowList[ContactRow] = RowList(lambda: ContactRow(tools), ContactRow.show_contact)
        self._none = nothing(tools, tr("Nobody is named yet."))
        Column(tools, self).put(self._head, self._list, self._none)

    def show_card(self, view: CardView) -> None:
        """Show the people of a customer, who decides first."""
        self._customer_id = view.card.customer.id
        people = sorted(view.card.contacts, key=lambda row: row.values["role"] != ContactRole.DECIDER)
        self._list.show_rows((row.id, (row, view.can_edit, view.can_remove)) for row in people)
        self._head.show_count(len(people))
        self._head.allow_adding(is_allowed=view.can_edit)
        self._none.setVisible(not people)

    @property
    def rows(self) -> list[ContactRow]:
        """The people, who decides first."""
        return list(self._list.rows.values())

    def add(self) -> None:
        """Open the form for somebody new."""
        self._tools.edit("contacts", None, {"customer": self._customer_id.hex()})
