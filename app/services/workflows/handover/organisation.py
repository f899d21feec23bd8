"""The team's side of keys: the organisation's recovery key, invitations, rosters, new keys and revoked ones.

Whoever has the organisation's key opens every workspace that was made by invitation. That is said when the
workspace is made, noted in it each time, and shown to its person at the next opening.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Final

from sqlalchemy import func, select

from app.errors import AppError
from app.models.handover import OrganisationKey
from app.models.history import Step
from app.models.values import Role, moment_number
from app.services.handover.cards import Card
from app.services.handover.envelope import new_identity, recipient_of
from app.services.handover.invitations import Invitation, Roster, write_invitation, write_roster
from app.services.handover.people import ensure_keys, make_keys, own_card, peers, revoke, trusted, workspace_id
from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.notes import add_note
from app.services.kernel.permissions import ADMINISTER, SHARED_READ, Rule
from app.services.kernel.queries import Reader, query
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.people import keep_card
from app.text import Text, tr

_OPENED: Final = "NoteOrganisationOpening"
_SEEN: Final = "SeeOrganisationOpenings"


@dataclass(frozen=True)
class _KeyCommand(Command):
    """What concerns keys: it leaves a trace, and no undo takes it back."""

    needs: ClassVar[Rule] = ADMINISTER
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True


@dataclass(frozen=True)
class MakeOrganisationKey(_KeyCommand):
    """Make the organisation's recovery key, once; its secret half is returned and kept nowhere here."""

    title: ClassVar[Text] = tr("Recovery key of the organisation made")


@dataclass(frozen=True)
class JoinTeam(_KeyCommand):
    """Take an invitation up: trust who sent it, and note which organisation can open this workspace."""

    title: ClassVar[Text] = tr("Team joined")

    invitation: Invitation


@dataclass(frozen=True)
class WriteInvitation(_KeyCommand):
    """Return the file by which a new workspace joins the team."""

    title: ClassVar[Text] = tr("Invitation to a team written")


@dataclass(frozen=True)
class WriteRoster(_KeyCommand):
    """Return the file by which others trust all whom we trust."""

    title: ClassVar[Text] = tr("Roster of a team written")


@dataclass(frozen=True)
class AcceptRoster(_KeyCommand):
    """Trust all cards that a trusted admin vouches for."""

    title: ClassVar[Text] = tr("Roster of a team accepted")

    roster: Roster


@dataclass(frozen=True)
class RevokeCard(_KeyCommand):
    """Trust a card no longer; what was sealed to it or came from it stays as it is."""

    title: ClassVar[Text] = tr("Card revoked")

    signing_public: bytes


@dataclass(frozen=True)
class RenewKeys(_KeyCommand):
    """Make new keys for the workspace's person; what was sealed to the old ones can still be opened."""

    title: ClassVar[Text] = tr("New keys made")


@dataclass(frozen=True)
class NoteOrganisationOpening(_KeyCommand):
    """Leave a trace of an opening with the organisation's recovery key."""

    title: ClassVar[Text] = tr("Opened with the recovery key of the organisation")


@dataclass(frozen=True)
class SeeOrganisationOpenings(_KeyCommand):
    """Note that the workspace's person was shown the openings so far."""

    title: ClassVar[Text] = tr("Openings with the recovery key of the organisation shown")


def make_organisation_key(uow: UnitOfWork, _command: MakeOrganisationKey) -> str:
    """Keep the public half and return the secret one.

    Raises:
        AppError: There is one already.
    """
    if organisation_of(uow) is not None:
        raise AppError(
            "exists", tr("This workspace has a recovery key of the organisation already. Nothing was changed.")
        )
    secret, keys = new_identity(), ensure_keys(uow)
    _keep_organisation(uow, recipient_of(secret), keys.signing_public)
    return secret


def join_team(uow: UnitOfWork, command: JoinTeam) -> Card:
    """Trust the inviting admin and keep the organisation's public key."""
    card = command.invitation.card
    keep_card(uow, card, card.signing_public)
    if command.invitation.organisation is not None:
        _keep_organisation(uow, command.invitation.organisation, card.signing_public)
    return card


def sign_invitation(uow: UnitOfWork, _command: WriteInvitation) -> bytes:
    """Sign the own card as an invitation."""
    keys = ensure_keys(uow)
    return write_invitation(own_card(uow.connection, keys), keys.signing)


def sign_roster(uow: UnitOfWork, _command: WriteRoster) -> bytes:
    """Sign the own card and those of all who are trusted."""
    keys = ensure_keys(uow)
    return write_roster([own_card(uow.connection, keys), *peers(uow.connection)], keys.signing)


def accept_roster(uow: UnitOfWork, command: AcceptRoster) -> list[Card]:
    """Keep every card but our own; return those kept.

    Raises:
        AppError: It is not signed by a trusted admin.
    """
    signer = trusted(uow.connection, command.roster.signing_public)
    if signer is None or signer.role is not Role.ADMIN:
        raise AppError(
            "unknown-roster",
            tr("This roster is not signed by an admin whose card was accepted here. Nothing was changed."),
        )
    own = workspace_id(uow.connection)
    found = [card for card in command.roster.cards if card.workspace_id not in (own, signer.workspace_id)]
    for card in found:
        keep_card(uow, card, signer.signing_public)
    return found


def revoke_card(uow: UnitOfWork, command: RevokeCard) -> None:
    """Trust the card no longer.

    Raises:
        AppError: It was not trusted.
    """
    if not revoke(uow, command.signing_public):
        raise AppError("unknown-card", tr("This card is not accepted here. Nothing was changed."))


def renew_keys(uow: UnitOfWork, _command: RenewKeys) -> Card:
    """Make new keys and return the new card."""
    ensure_keys(uow)
    return own_card(uow.connection, make_keys(uow))


def note_only(_uow: UnitOfWork, _command: Command) -> None:
    """Do nothing but be noted."""


@query(SHARED_READ)
def list_organisation_openings(reader: Reader) -> list[datetime]:
    """Return when the workspace was opened with the organisation's key, as far as nobody was told."""
    seen = select(func.coalesce(func.max(Step.seq), 0)).where(Step.command == _SEEN).scalar_subquery()
    statement = select(Step.at).where(Step.command == _OPENED, Step.seq > seen).order_by(Step.seq)
    return list(reader.session.scalars(statement))


def organisation_of(uow: UnitOfWork) -> str | None:
    """Return the public key of the organisation, if the workspace knows one."""
    source = raw_table(OrganisationKey.__tablename__)
    found: str | None = uow.connection.execute(select(source.c.recipient).limit(1)).scalar()
    return found


def _keep_organisation(uow: UnitOfWork, recipient: str, signing_public: bytes) -> None:
    values: dict[str, Raw] = {
        "recipient": recipient, "signing_public": signing_public, "known_since": moment_number(uow.now),
    }  # fmt: skip
    add_note(uow, OrganisationKey.__tablename__, values)


HANDLERS: Handlers = {
    MakeOrganisationKey: make_organisation_key,
    JoinTeam: join_team,
    WriteInvitation: sign_invitation,
    WriteRoster: sign_roster,
    AcceptRoster: accept_roster,
    RevokeCard: revoke_card,
    RenewKeys: renew_keys,
    NoteOrganisationOpening: note_only,
    SeeOrganisationOpenings: note_only,
}
