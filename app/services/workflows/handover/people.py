"""Cards given out and accepted, as commands: who may be sealed to, and whose files are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from app.errors import AppError
from app.models.user import User
from app.services.handover.cards import Card, is_fingerprint
from app.services.handover.people import accept, ensure_keys, own_card, peers, workspace_id
from app.services.handover.renewals import Renewal
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.permissions import ADMINISTER, Rule
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr


@dataclass(frozen=True)
class ShowCard(Command):
    """Return the card of this workspace; its keys are made the first time."""

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Card given out")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True


@dataclass(frozen=True)
class AcceptCard(Command):
    """Trust the card of somebody else; ``fingerprint`` are the words heard on the telephone, if any.

    Another card of somebody who is trusted needs those words, or the former key's ``renewal``.
    """

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Card accepted")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True

    card: Card
    fingerprint: str | None = None
    renewal: Renewal | None = None


def show_card(uow: UnitOfWork, _command: ShowCard) -> Card:
    """Return the card."""
    return own_card(uow.connection, ensure_keys(uow))


def accept_card(uow: UnitOfWork, command: AcceptCard) -> Card:
    """Keep the card; its holder becomes a person of this workspace, or is recognised as one.

    Raises:
        AppError: The words are not the card's, it is our own, or it changes a trusted one and nothing vouches for it.
    """
    card = command.card
    if command.fingerprint is not None and not is_fingerprint(card, command.fingerprint):
        raise AppError(
            "other-fingerprint",
            tr("The words do not belong to this card. It was not accepted. Ask for the card again, on another way."),
        )
    if card.workspace_id == workspace_id(uow.connection):
        raise AppError("own-card", tr("This is the card of this very workspace. Nothing was changed."))
    return keep_card(uow, card, _voucher(uow, command))


def keep_card(uow: UnitOfWork, card: Card, vouched_by: bytes | None = None) -> Card:
    """Keep a card as trusted, and its holder as a person of this workspace.

    ``vouched_by`` is the key by which it is trusted: of the admin who signed a roster, the former one of the
    same person, or its own where it came with an invitation. None stands for compared words.
    """
    accept(uow, card, _person(uow, card), vouched_by)
    return card


def _voucher(uow: UnitOfWork, command: AcceptCard) -> bytes | None:
    """Return the former key that vouches for a card; None where nothing does, nor needs to.

    Raises:
        AppError: Another card of the same person is trusted, and neither that nor words speak for this one.
    """
    card, renewal = command.card, command.renewal
    former = {each.signing_public for each in peers(uow.connection) if each.workspace_id == card.workspace_id}
    is_vouched = renewal is not None and renewal.former in former and renewal.vouches_for(card)
    if former - {card.signing_public} and command.fingerprint is None and not is_vouched:
        raise AppError(
            "changed-card",
            tr("Another card of {name} was accepted here before, and its key does not vouch for this one. Nothing was "
               "changed. Compare the words with {name} before you accept it.", name=card.name),
        )  # fmt: skip
    return renewal.former if is_vouched and renewal is not None else None


def _person(uow: UnitOfWork, card: Card) -> bytes:
    """Return the person of this workspace who holds the card, added where nobody is alike."""
    session = uow.session
    if session.get(User, card.person_id) is not None:
        return card.person_id
    by_email = select(User.id).where(func.lower(User.email) == (card.email or "").lower())
    by_name = select(User.id).where(User.name == card.name)
    for statement in (by_email, by_name) if card.email else (by_name,):
        found = session.scalars(statement.limit(2)).all()
        if len(found) == 1:
            return found[0]
    session.add(User(id=card.person_id, name=card.name, email=card.email, role=card.role.value))
    uow.flush()
    return card.person_id


HANDLERS: Handlers = {ShowCard: show_card, AcceptCard: accept_card}
