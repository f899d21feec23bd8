"""What the page shows of people and keys: the own card, whom we trust, the organisation's key and its use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select

from app.models.handover import OrganisationKey, Peer
from app.models.values import Role
from app.services.handover.cards import CARD_LIMIT, Card, read_card, write_card
from app.services.handover.invitations import Roster, is_roster, read_roster
from app.services.handover.people import keys_of, own_card
from app.services.handover.renewals import Renewal, read_renewal, write_renewed_card
from app.services.kernel.permissions import SHARED_READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.handover.organisation import list_organisation_openings
from app.services.workflows.handover.page_taking import Trust, trust_in
from app.services.workspace.files import read_limited, readable_file_errors

CARD_ENDING: Final = ".steward-card"
BROUGHT_LIMIT: Final = CARD_LIMIT * 256


@dataclass(frozen=True)
class OwnCard:
    """The card of this workspace, and the file by which it is given out."""

    card: Card
    file: bytes


class How(StrEnum):
    """By what a card is trusted."""

    WORDS = "words"
    ROSTER = "roster"
    INVITATION = "invitation"
    RENEWAL = "renewal"


@dataclass(frozen=True)
class KnownPerson:
    """Somebody whose card is trusted; ``vouched_by`` is the admin in whose roster the card came."""

    card: Card
    since: datetime
    how: How
    vouched_by: str = ""


@dataclass(frozen=True)
class Organisation:
    """The public half of the organisation's recovery key, and who brought it: nobody where it was made here."""

    recipient: str
    since: datetime
    brought_by: str


@dataclass(frozen=True)
class PeopleAndKeys:
    """All of it; ``openings`` are those by the organisation's key that nobody was told of."""

    own: OwnCard | None
    people: tuple[KnownPerson, ...]
    organisation: Organisation | None
    openings: tuple[datetime, ...]


@dataclass(frozen=True)
class Brought:
    """A card or a roster that somebody sent: exactly one of the two."""

    card: Card | None = None
    renewal: Renewal | None = None
    roster: Roster | None = None


def read_brought(data: bytes) -> Brought:
    """Return the card or roster in a file.

    Raises:
        AppError: It is neither, or was changed.
    """
    if is_roster(data):
        return Brought(roster=read_roster(data))
    return Brought(read_card(data), read_renewal(data))


def read_brought_file(path: Path) -> Brought:
    """Return the card or roster in a file that somebody sent.

    Raises:
        AppError: It cannot be read, is neither, or was changed.
    """
    with readable_file_errors():
        data = read_limited(path, BROUGHT_LIMIT)
    return read_brought(data or b"")


@dataclass(frozen=True)
class Judged:
    """What is known of a card here; ``is_vouched`` where the former key of a trusted person speaks for the new one."""

    trust: Trust
    is_vouched: bool = False


@query(SHARED_READ)
def judge_card(reader: Reader, card: Card, renewal: Renewal | None = None) -> Judged:
    """Return whether a card is trusted here, and whether a former one vouches for it."""
    trust = trust_in(reader.connection, card)
    former = None if renewal is None or trust is not Trust.CHANGED else _trusted(reader.connection, renewal.former)
    is_same = former is not None and former.card.workspace_id == card.workspace_id
    return Judged(trust, is_same and renewal is not None and renewal.vouches_for(card))


@query(SHARED_READ)
def load_people_and_keys(reader: Reader) -> PeopleAndKeys:
    """Return who we are to others and whom we trust; no secret is in it, and nothing of any customer."""
    connection = reader.connection
    people = _people(connection)
    return PeopleAndKeys(
        _own(connection), people, _organisation(connection, people), tuple(list_organisation_openings(reader))
    )


def _own(connection: Connection) -> OwnCard | None:
    keys = keys_of(connection)
    if not keys:
        return None
    card = own_card(connection, keys[0])
    if len(keys) > 1:
        return OwnCard(card, write_renewed_card(card, keys[0].signing, keys[1].signing))
    return OwnCard(card, write_card(card, keys[0].signing))


def _people(connection: Connection) -> tuple[KnownPerson, ...]:
    rows = connection.execute(select(Peer.__table__).order_by(Peer.name)).all()
    known = {row.signing_public: row for row in rows}
    return tuple(
        KnownPerson(
            Card(row.workspace_id, row.person_id, row.name, row.email, Role(row.role), row.signing_public,
                 row.recipient),
            row.trusted_at, *_how(row, known.get(row.vouched_by)),
        )
        for row in rows
        if row.revoked_at is None
    )  # fmt: skip


def _how(card: Any, voucher: Any) -> tuple[How, str]:
    """Return by what a card is trusted; who vouched for it may be trusted no longer."""
    if card.vouched_by is None:
        return How.WORDS, ""
    if card.vouched_by == card.signing_public:
        return How.INVITATION, ""
    if voucher is not None and voucher.workspace_id == card.workspace_id:
        return How.RENEWAL, ""
    return How.ROSTER, "" if voucher is None else voucher.name


def _trusted(connection: Connection, signing_public: bytes) -> KnownPerson | None:
    return next((each for each in _people(connection) if each.card.signing_public == signing_public), None)


def _organisation(connection: Connection, people: tuple[KnownPerson, ...]) -> Organisation | None:
    source = OrganisationKey
    statement = select(source.recipient, source.known_since, source.signing_public)
    row = connection.execute(statement.order_by(source.known_since.desc()).limit(1)).first()
    if row is None:
        return None
    names = {each.card.signing_public: each.card.name for each in people}
    return Organisation(row.recipient, row.known_since, names.get(row.signing_public, ""))
