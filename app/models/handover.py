"""Who may be handed accounts, what was handed over, and what the receiver could not place.

Keys, cards and the ledger of bundles are history like steps: undoing an import leaves them. What an
import places among the customers is part of the state and goes with its undo.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Follows, Handover, Id, Json, Moment, Record


class Identity(Base):
    """The keys of a person of this workspace: an Ed25519 key that signs, an age key that opens."""

    __tablename__ = "identity"
    HANDOVER = Handover(Follows.STAYS)

    id: Mapped[bytes] = mapped_column(Id, primary_key=True)
    user_id: Mapped[bytes] = mapped_column(Id)
    signing_key: Mapped[bytes] = mapped_column(LargeBinary(32))
    age_identity: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(Moment)
    retired_at: Mapped[datetime | None] = mapped_column(Moment)


class Peer(Base):
    """Somebody else's card that was accepted here; revoked ones stay, so that old files can be explained."""

    __tablename__ = "peer"
    HANDOVER = Handover(Follows.STAYS)

    id: Mapped[bytes] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[str]
    person_id: Mapped[bytes] = mapped_column(Id)
    user_id: Mapped[bytes | None] = mapped_column(Id)
    name: Mapped[str]
    email: Mapped[str | None]
    role: Mapped[str]
    signing_public: Mapped[bytes] = mapped_column(LargeBinary(32))
    recipient: Mapped[str]
    trusted_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    vouched_by: Mapped[bytes | None] = mapped_column(LargeBinary(32))

    __table_args__ = (Index(None, "workspace_id"), Index(None, "signing_public"))


class OrganisationKey(Base):
    """The public half of the key with which an admin can open what a rep leaves behind."""

    __tablename__ = "organisation_key"
    HANDOVER = Handover(Follows.STAYS)

    recipient: Mapped[str] = mapped_column(primary_key=True)
    signing_public: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    known_since: Mapped[datetime] = mapped_column(Moment)


class Bundle(Base):
    """One line of the ledger: a file that was sealed here or imported here."""

    __tablename__ = "bundle"
    HANDOVER = Handover(Follows.STAYS)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    bundle_id: Mapped[bytes] = mapped_column(Id, unique=True)
    is_incoming: Mapped[bool]
    purpose: Mapped[str]
    peer_workspace: Mapped[str]
    sequence: Mapped[int]
    manifest_sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    root: Mapped[bytes] = mapped_column(LargeBinary(32))
    manifest: Mapped[dict[str, Any]] = mapped_column(Json)
    accounts: Mapped[bytes] = mapped_column(LargeBinary)
    state: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    step_seq: Mapped[int | None]
    receipt: Mapped[dict[str, Any] | None] = mapped_column(Json)

    __table_args__ = (Index(None, "peer_workspace", "sequence"),)


class Alias(Record):
    """A record of another workspace that is known here under another id, such as a tag of the same name."""

    __tablename__ = "alias"
    HANDOVER = Handover(Follows.STAYS)

    workspace_id: Mapped[str]
    table_name: Mapped[str]
    foreign_id: Mapped[bytes] = mapped_column(Id)
    local_id: Mapped[bytes] = mapped_column(Id)

    __table_args__ = (UniqueConstraint("workspace_id", "table_name", "foreign_id"), Index(None, "local_id"))


class Parked(Record):
    """A record that came with an account and has no place here: kept, shown, and handed on unchanged.

    A value of a custom field that this workspace lacks, or a number that another customer has here.
    ``content`` are the record's values as they came, ``about`` what they refer to.
    """

    __tablename__ = "parked"
    HANDOVER = Handover(Follows.STAYS, ("customer_id",))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"), index=True)
    table_name: Mapped[str]
    record_id: Mapped[bytes] = mapped_column(Id)
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    about: Mapped[dict[str, Any] | None] = mapped_column(Json)


class Custody(Record):
    """An account that is not worked on here any more, or is only mirrored here: read-only.

    ``state`` is ``handed over`` (to ``holder``, by their receipt) or ``mirrored`` (a rep's book in the
    lead's workspace).
    """

    __tablename__ = "custody"
    HANDOVER = Handover(Follows.STAYS, ("customer_id",))

    customer_id: Mapped[bytes] = mapped_column(Id, ForeignKey("customer.id"), unique=True)
    state: Mapped[str]
    holder_workspace: Mapped[str]
    bundle_id: Mapped[bytes] = mapped_column(Id)
    since: Mapped[datetime] = mapped_column(Moment)
