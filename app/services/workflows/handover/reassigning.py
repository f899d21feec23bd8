"""Handing over inside one workspace, or on a shared database: one transaction, with the figures and proof of a file.

What a plan gives to people of this workspace is theirs at once; authorship, dates and histories stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.errors import AppError
from app.models.user import User
from app.models.values import moment_number, new_id
from app.services.handover.bundle_writer import Survey, survey
from app.services.handover.proof import Account, read_accounts
from app.services.kernel.changes import chunks, read_raw
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.permissions import REASSIGN, Rule, Subject
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.owning import period_id
from app.services.workflows.handover.verifying import change_owner
from app.text import Text, tr


@dataclass(frozen=True)
class Share:
    """What one person gets; what nobody gets is free for all."""

    user_id: bytes | None
    customers: tuple[bytes, ...]


@dataclass(frozen=True)
class ReassignAccounts(Command):
    """Give accounts to colleagues in this workspace, proven equal before and after.

    With a ``leaver`` all accounts must be that person's, and the person's open work on them goes along.
    """

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Accounts reassigned")
    kind: ClassVar[str] = "handover"
    is_always_noted: ClassVar[bool] = True

    leaver: bytes | None
    shares: tuple[Share, ...]

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (Subject("customer", key) for share in self.shares for key in share.customers)


@dataclass(frozen=True)
class Reassigned:
    """What was reassigned: root and figures, equal before and after, and how many accounts each person got."""

    case: bytes
    root: bytes
    figures: dict[str, Any]
    shares: dict[bytes | None, int]

    def plain(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "case": self.case.hex(), "accounts": sum(self.shares.values()), "root": self.root.hex(), **self.figures,
            "shares": {"" if user is None else user.hex(): count for user, count in self.shares.items()},
        }  # fmt: skip


def reassign_accounts(uow: UnitOfWork, command: ReassignAccounts) -> Reassigned:
    """Change the owners, and nothing else; return the proof.

    Raises:
        AppError: Somebody cannot get accounts, an account is not the leaver's, or the proof differs.
    """
    customers = tuple(key for share in command.shares for key in share.customers)
    _refuse_people(uow, command)
    _refuse_others(uow, command.leaver, customers)
    case = new_id()
    before = _surveyed(uow, customers, case)
    for share in command.shares:
        for some in chunks(share.customers):
            change_owner(uow, some, share.user_id, moment_number(uow.now), command.leaver, case)
    after = _surveyed(uow, customers, case)
    if (before.root.value(), before.figures.plain()) != (after.root.value(), after.figures.plain()):
        raise AppError(
            "proof-differs", tr("The accounts differ after the reassignment. Nothing was changed. Report this fault.")
        )
    counts = {share.user_id: len(share.customers) for share in command.shares}
    uow.summary = {"case": case.hex(), "accounts": len(customers)}
    return Reassigned(case, after.root.value(), after.figures.plain(), counts)


def _refuse_people(uow: UnitOfWork, command: ReassignAccounts) -> None:
    for share in command.shares:
        if share.user_id is None:
            continue
        user = uow.session.get(User, share.user_id)
        if user is None or not user.is_active or share.user_id == command.leaver:
            raise AppError("not-active", tr("This person is not active and cannot get customers. Nothing was changed."))


def _refuse_others(uow: UnitOfWork, leaver: bytes | None, customers: Sequence[bytes]) -> None:
    owners = read_raw(uow.connection, "customer", customers, ("owner_id",))
    theirs = {key for key, (owner,) in owners.items() if leaver is None or owner == leaver}
    if not customers or len(theirs) < len(customers):
        raise AppError(
            "plan-outdated",
            tr("Some accounts of this plan belong to somebody else by now. Nothing was changed. Plan again."),
        )


def _surveyed(uow: UnitOfWork, customers: Sequence[bytes], case: bytes) -> Survey:
    """Hash and count the accounts, without the line that this case adds to the ledger of owners."""
    uow.progress.start(tr("Counting and hashing accounts"), len(customers))
    accounts = (
        Account(each.customer_id, tuple(i for i in each.items if i.id != period_id(case, each.customer_id)))
        for each in read_accounts(uow.connection, customers)
    )
    return survey(accounts, uow.progress)


HANDLERS: Handlers = {ReassignAccounts: reassign_accounts}
