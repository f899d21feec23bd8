"""Who we are to others and whom we trust: the workspace's own keys and the cards that were accepted.

Private keys never leave the file; whoever can open it has them, as with everything in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import Connection, select

from app.models.handover import Identity, OrganisationKey, Peer
from app.models.preference import Setting
from app.models.user import User
from app.models.values import Role, moment_number, new_id
from app.services.handover.cards import Card
from app.services.handover.envelope import new_identity, recipient_of
from app.services.kernel.changes import Raw, raw_table
from app.services.kernel.notes import add_note, change_notes
from app.services.kernel.uow import UnitOfWork


@dataclass(frozen=True)
class Keys:
    """A person's secret keys. Their text never shows them."""

    signing: Ed25519PrivateKey
    age_identity: str

    def __repr__(self) -> str:
        return "Keys(...)"

    @property
    def signing_public(self) -> bytes:
        """The public half of the key that signs."""
        return self.signing.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def recipient(self) -> str:
        """The public half of the key that opens."""
        return recipient_of(self.age_identity)


def ensure_keys(uow: UnitOfWork) -> Keys:
    """Return the keys of the workspace's person, making them where there are none yet."""
    found = keys_of(uow.connection)
    if found:
        return found[0]
    return make_keys(uow)


def make_keys(uow: UnitOfWork) -> Keys:
    """Make new keys; former ones are retired but still open what was sealed to them."""
    made = Keys(Ed25519PrivateKey.generate(), new_identity())
    now = moment_number(uow.now)
    change_notes(uow, Identity.__tablename__, {"retired_at": None}, {"retired_at": now})
    values: dict[str, Raw] = {
        "id": new_id(), "user_id": owner_id(uow.connection), "signing_key": made.signing.private_bytes_raw(),
        "age_identity": made.age_identity, "made_at": now,
    }  # fmt: skip
    add_note(uow, Identity.__tablename__, values)
    return made


def keys_of(connection: Connection) -> list[Keys]:
    """Return the workspace's keys, the present ones first; retired ones follow, the latest first."""
    source = raw_table(Identity.__tablename__)
    statement = select(source.c.signing_key, source.c.age_identity).order_by(
        source.c.retired_at.is_not(None), source.c.made_at.desc()
    )
    return [Keys(Ed25519PrivateKey.from_private_bytes(signing), age) for signing, age in connection.execute(statement)]


def own_card(connection: Connection, keys: Keys) -> Card:
    """Return the card of the workspace's person."""
    person = owner_id(connection)
    source = raw_table(User.__tablename__)
    name, email, role = connection.execute(
        select(source.c.name, source.c.email, source.c.role).where(source.c.id == person)
    ).one()
    organisation = raw_table(OrganisationKey.__tablename__)
    key = connection.execute(select(organisation.c.recipient).order_by(organisation.c.known_since.desc())).scalar()
    return Card(workspace_id(connection), person, name, email, Role(role), keys.signing_public, keys.recipient, key)


def owner_id(connection: Connection) -> bytes:
    """Return the person whose workspace this is."""
    return bytes.fromhex(_setting(connection, "owner_id"))


def workspace_id(connection: Connection) -> str:
    """Return the workspace's id."""
    return _setting(connection, "workspace_id")


def _setting(connection: Connection, name: str) -> str:
    value: Any = connection.execute(select(Setting.value).where(Setting.name == name)).scalar_one()
    return str(value)


def trusted(connection: Connection, signing_public: bytes) -> Card | None:
    """Return the accepted card with this signing key; None where it was never accepted, or was revoked."""
    source = raw_table(Peer.__tablename__)
    row = connection.execute(
        select(*source.c).where(source.c.signing_public == signing_public, source.c.revoked_at.is_(None))
    ).first()
    return None if row is None else _card(row)


def peers(connection: Connection) -> list[Card]:
    """Return all accepted cards, by name."""
    source = raw_table(Peer.__tablename__)
    rows = connection.execute(select(*source.c).where(source.c.revoked_at.is_(None)).order_by(source.c.name))
    return [_card(row) for row in rows]


def user_of_peer(connection: Connection, card: Card) -> bytes | None:
    """Return the person of this workspace who is the card's holder."""
    source = raw_table(Peer.__tablename__)
    found: bytes | None = connection.execute(
        select(source.c.user_id).where(source.c.signing_public == card.signing_public)
    ).scalar()
    return found


def person_of(connection: Connection, user_id: bytes) -> bytes | None:
    """Return the id that somebody of this workspace has on the card; None for who has none here."""
    source = raw_table(Peer.__tablename__)
    known = select(source.c.person_id).where(source.c.user_id == user_id, source.c.revoked_at.is_(None))
    found: bytes | None = connection.execute(known.limit(1)).scalar()
    return user_id if user_id == owner_id(connection) else found


def user_of_person(connection: Connection, person: bytes) -> bytes | None:
    """Return who of this workspace has this id on the card."""
    if person == owner_id(connection):
        return person
    source = raw_table(Peer.__tablename__)
    known = select(source.c.user_id).where(source.c.person_id == person, source.c.revoked_at.is_(None))
    found: bytes | None = connection.execute(known.limit(1)).scalar()
    return found


def inviting_admin(connection: Connection) -> bytes | None:
    """Return the person of this workspace who brought the organisation's key into it."""
    peer, key = raw_table(Peer.__tablename__), raw_table(OrganisationKey.__tablename__)
    statement = select(peer.c.user_id).join_from(peer, key, peer.c.signing_public == key.c.signing_public)
    found: bytes | None = connection.execute(statement.limit(1)).scalar()
    return found


def accept(uow: UnitOfWork, card: Card, user_id: bytes, vouched_by: bytes | None = None) -> None:
    """Keep a card as trusted; an earlier one of the same workspace and person is revoked by it."""
    now = moment_number(uow.now)
    same: dict[str, Raw] = {"workspace_id": card.workspace_id, "person_id": card.person_id, "revoked_at": None}
    change_notes(uow, Peer.__tablename__, same, {"revoked_at": now})
    values: dict[str, Raw] = {
        "id": new_id(), "workspace_id": card.workspace_id, "person_id": card.person_id, "user_id": user_id,
        "name": card.name, "email": card.email, "role": card.role.value, "signing_public": card.signing_public,
        "recipient": card.recipient, "trusted_at": now, "vouched_by": vouched_by,
    }  # fmt: skip
    add_note(uow, Peer.__tablename__, values)


def revoke(uow: UnitOfWork, signing_public: bytes) -> bool:
    """Trust a card no longer; return whether it was trusted."""
    mine: dict[str, Raw] = {"signing_public": signing_public, "revoked_at": None}
    return change_notes(uow, Peer.__tablename__, mine, {"revoked_at": moment_number(uow.now)}) > 0


def _card(row: Any) -> Card:
    return Card(row.workspace_id, row.person_id, row.name, row.email, Role(row.role), row.signing_public, row.recipient)
