"""Changing a plan by hand: the accounts that go to somebody else are named in it, with who moved them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from app.errors import AppError
from app.models.base import canonical_json
from app.services.handover.cards import signed
from app.services.handover.people import ensure_keys, workspace_id
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.money import amount
from app.services.kernel.permissions import REASSIGN, Rule, not_found
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.handover.planning import loads_of
from app.services.workflows.handover.plans import read_plan
from app.text import Text, tr

BY_HAND: Final = "hand"
"""Why an account goes where it goes, where somebody said so; ``by`` beside it is who."""


@dataclass(frozen=True)
class AmendPlan(Command):
    """Sign a plan of this workspace anew, in which accounts go to other successors than before.

    ``moved`` gives the place among the successors.
    """

    needs: ClassVar[Rule] = REASSIGN
    title: ClassVar[Text] = tr("Plan of a handover changed")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True

    plan: Mapping[str, Any]
    moved: Mapping[bytes, int]


def amend_plan(uow: UnitOfWork, command: AmendPlan) -> dict[str, Any]:
    """Return the plan as it is now, signed.

    Raises:
        AppError: The plan is outdated, of another workspace, or does not fit what is moved.
    """
    document = dict(command.plan)
    leaver = read_plan(uow.connection, canonical_json(document).encode()).leaver
    owners = uow.actor.owners(command.needs)
    if owners is not None and leaver not in owners:
        raise not_found()
    if document["workspace"] != workspace_id(uow.connection):
        raise AppError(
            "foreign-plan",
            tr("This plan was made in another workspace. Nothing was changed. Who made it can change it there."),
        )
    document["accounts"] = [_moved(uow, command.moved, each) for each in document["accounts"]]
    document["successors"] = _counted(uow, document)
    del document["signature"]
    uow.summary = {"case": document["case"], "accounts": len(command.moved)}
    keys = ensure_keys(uow)
    return signed({**document, "signing_key": keys.signing_public.hex()}, keys.signing)


def _moved(uow: UnitOfWork, moved: Mapping[bytes, int], account: Mapping[str, Any]) -> dict[str, Any]:
    place = moved.get(bytes.fromhex(account["customer"]), account["to"])
    if place == account["to"]:
        return dict(account)
    return {**account, "to": place, "why": BY_HAND, "by": uow.actor.user_id.hex()}


def _counted(uow: UnitOfWork, document: Mapping[str, Any]) -> list[dict[str, Any]]:
    places = [each["to"] for each in document["accounts"]]
    loads = loads_of(uow, [bytes.fromhex(each["customer"]) for each in document["accounts"]])
    found = []
    for place, successor in enumerate(document["successors"]):
        mine = [load for load, to in zip(loads, places, strict=True) if to == place]
        money = str(amount(sum(load.money for load in mine), successor["currency"]))
        tasks = sum(load.open_tasks for load in mine)
        found.append({**successor, "accounts": len(mine), "amount": money, "open_follow_ups": tasks})
    return found


HANDLERS: Handlers = {AmendPlan: amend_plan}
