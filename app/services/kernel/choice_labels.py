"""What fixed choices are called: for each value the words that a person reads.

Reading such words from files is in ``choices``; colours and icons of choices belong to views.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from app.models.values import (
    ContactRole,
    CustomerKind,
    CustomType,
    DealStage,
    Direction,
    FollowUpState,
    Gender,
    InteractionKind,
    OrderStatus,
    Priority,
    Role,
    Stage,
)
from app.text import Text, tr, verbatim

# By class first: values of two choices, such as "lost", are equal as texts.
_LABELS: Final[Mapping[type[StrEnum], Mapping[str, Text]]] = {
    Role: {
        Role.REP: tr("Rep"),
        Role.LEAD: tr("Team lead"),
        Role.ADMIN: tr("Admin"),
    },
    CustomerKind: {
        CustomerKind.COMPANY: tr("Company"),
        CustomerKind.PERSON: tr("Person"),
    },
    Stage: {
        Stage.POTENTIAL: tr("Potential"),
        Stage.NEW: tr("New"),
        Stage.ACTIVE: tr("Active"),
        Stage.LOYAL: tr("Loyal"),
        Stage.DORMANT: tr("Dormant"),
        Stage.LOST: tr("Lost"),
        Stage.RETURNING: tr("Returning"),
    },
    ContactRole: {
        ContactRole.DECIDER: tr("Decider"),
        ContactRole.INFLUENCER: tr("Influencer"),
        ContactRole.CHAMPION: tr("Champion"),
        ContactRole.SCEPTIC: tr("Sceptic"),
        ContactRole.GATEKEEPER: tr("Gatekeeper"),
        ContactRole.USER: tr("User"),
    },
    InteractionKind: {
        InteractionKind.CALL: tr("Call"),
        InteractionKind.VISIT: tr("Visit"),
        InteractionKind.MEETING: tr("Meeting"),
        InteractionKind.EMAIL: tr("Mail"),
        InteractionKind.WECHAT: tr("WeChat"),
        InteractionKind.MESSAGE: tr("Message"),
        InteractionKind.FAX: tr("Fax"),
        InteractionKind.NOTE: tr("Note"),
    },
    Direction: {
        Direction.INCOMING: tr("Incoming"),
        Direction.OUTGOING: tr("Outgoing"),
    },
    Priority: {
        Priority.HIGH: tr("High"),
        Priority.NORMAL: tr("Normal"),
        Priority.LOW: tr("Low"),
    },
    FollowUpState: {
        FollowUpState.OPEN: tr("To do"),
        FollowUpState.DONE: tr("Done"),
        FollowUpState.DROPPED: tr("Dropped"),
    },
    OrderStatus: {
        OrderStatus.OPEN: tr("Pending"),
        OrderStatus.CONFIRMED: tr("Confirmed"),
        OrderStatus.SHIPPED: tr("Shipped"),
        OrderStatus.COMPLETED: tr("Completed"),
        OrderStatus.CANCELLED: tr("Cancelled"),
        OrderStatus.RETURNED: tr("Returned"),
    },
    DealStage: {
        DealStage.LEAD: tr("Lead"),
        DealStage.QUALIFIED: tr("Qualified"),
        DealStage.PROPOSAL: tr("Proposal"),
        DealStage.NEGOTIATION: tr("Negotiation"),
        DealStage.WON: tr("Closed won"),
        DealStage.LOST: tr("Closed lost"),
    },
    Gender: {
        Gender.FEMALE: tr("Female"),
        Gender.MALE: tr("Male"),
        Gender.OTHER: tr("Other"),
    },
    CustomType: {
        CustomType.TEXT: tr("Plain text"),
        CustomType.NUMBER: tr("Number"),
        CustomType.MONEY: tr("Money"),
        CustomType.DATE: tr("Date"),
        CustomType.CHOICE: tr("Choice"),
        CustomType.MULTI_CHOICE: tr("Several choices"),
        CustomType.YES_NO: tr("Yes or no"),
        CustomType.LINK: tr("Link"),
    },
}


def label_of(choices: type[StrEnum] | None, value: str) -> Text:
    """Return what a value of a choice is called; a word that an open choice kept stands for itself."""
    found = _LABELS[choices].get(value) if choices is not None else None
    return found if found is not None else verbatim(value)
