"""Reading the plan of a handover, in the workspace where it was made or in the leaver's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from app.errors import AppError
from app.models.values import ID_BYTES, Role
from app.services.handover.cards import check_signed, read_signed, signed_digest
from app.services.handover.people import keys_of, trusted, user_of_peer, user_of_person, workspace_id
from app.services.workflows.handover.planning import FORMAT, VERSION, accounts_of
from app.text import tr


@dataclass(frozen=True)
class Part:
    """What one successor gets by a plan."""

    heir: bytes
    customers: tuple[bytes, ...]

    @property
    def signing_public(self) -> bytes:
        """The key of the successor's card.

        Raises:
            AppError: The successor has none and works in this workspace.
        """
        if len(self.heir) == ID_BYTES:
            raise AppError(
                "works-here",
                tr("A successor of this plan works in this workspace and needs no file. Nothing was sealed. "
                   "Reassign the accounts instead."),
            )  # fmt: skip
        return self.heir

    def user_in(self, connection: Connection) -> bytes | None:
        """Return who gets it in this workspace; None where that is nobody of it."""
        if len(self.heir) == ID_BYTES:
            return self.heir
        card = trusted(connection, self.heir)
        return None if card is None else user_of_peer(connection, card)


@dataclass(frozen=True)
class Plan:
    """A plan that was read and found to be signed by us or by a trusted admin or lead."""

    leaver: bytes
    parts: tuple[Part, ...]
    digest: bytes


def read_plan(connection: Connection, data: bytes) -> Plan:
    """Return the plan in a file.

    Raises:
        AppError: It is none, was changed, is not signed by somebody trusted here, or the accounts are
            no longer the leaver's.
    """
    found = read_signed(data, FORMAT, VERSION, _refusal())
    try:
        public = bytes.fromhex(found["signing_key"])
        check_signed(found, public, _refusal())
        parts: list[list[bytes]] = [[] for _ in found["successors"]]
        chosen = {bytes.fromhex(each["customer"]): int(each["to"]) for each in found["accounts"]}
        if len(chosen) != len(found["accounts"]) or min(chosen.values(), default=0) < 0:
            raise ValueError
        for each in found["accounts"]:
            bytes.fromhex(each.get("by", ""))
        for key, successor in chosen.items():
            parts[successor].append(key)
        heirs = [bytes.fromhex(each["signing_key"] or each["person"]) for each in found["successors"]]
        plan = Plan(
            _leaver(connection, found),
            tuple(Part(key, tuple(part)) for key, part in zip(heirs, parts, strict=True) if part),
            signed_digest(found),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise _refusal() from None
    planner = trusted(connection, public)
    is_ours = public in {each.signing_public for each in keys_of(connection)}
    if not is_ours and (planner is None or planner.role is Role.REP):
        raise AppError(
            "unknown-planner",
            tr("This plan was not signed by an admin or lead whose card was accepted here. Nothing was sealed."),
        )  # fmt: skip
    present = set(accounts_of(connection, plan.leaver, with_mirrored=True))
    if any(key not in present for part in plan.parts for key in part.customers):
        raise AppError(
            "plan-outdated",
            tr("Some accounts of this plan belong to somebody else by now. Nothing was sealed. Plan again."),
        )
    return plan


def _leaver(connection: Connection, found: Mapping[str, Any]) -> bytes:
    """Return who leaves, as this workspace calls the person: another one's plan names them as on their card."""
    named, person = bytes.fromhex(found["from"]), found["from_person"]
    if person is None or found["workspace"] == workspace_id(connection):
        return named
    return user_of_person(connection, bytes.fromhex(person)) or named


def _refusal() -> AppError:
    return AppError("bad-plan", tr("This is no plan of a handover, or it was changed. Nothing was sealed."))
