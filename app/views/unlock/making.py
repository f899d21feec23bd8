"""Making workspaces, each of it slow: for a thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.bootstrap import Founding, Steward, found, open_steward
from app.errors import AppError
from app.services.handover.cards import CARD_LIMIT
from app.services.handover.invitations import Invitation, read_invitation
from app.services.kernel.progress import Progress
from app.services.workflows.demo.commands import FillDemo
from app.services.workspace.files import read_limited, readable_file_errors, remove_database
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import old_of, place_of
from app.views.unlock.opening import PROGRAM, SAMPLE_PASSPHRASE, sample_place

_STAYS: Final = ("in-use", "disk-full", "disk-error", "no-permission", "read-only", "cancelled")


@dataclass(frozen=True)
class Plan:
    """A workspace to be made."""

    path: Path
    passphrase: bytes
    founding: Founding


def invitation_in(path: Path) -> Invitation:
    """Return the invitation in a file.

    Raises:
        AppError: It cannot be read, is none, or was changed.
    """
    with readable_file_errors():
        data = read_limited(path, CARD_LIMIT)
    return read_invitation(data or b"")


def make(plan: Plan) -> Steward:
    """Make a workspace, and its folder if need be, and open it the way its owner will."""
    with readable_file_errors():
        plan.path.parent.mkdir(parents=True, exist_ok=True)
    found(plan.path, plan.passphrase, plan.founding)
    return _opened(plan)


def open_sample(founding: Founding, customers: int, progress: Progress) -> Steward:
    """Open the sample, made now where there is none; stopped half-way it is left empty, for the next time.

    Raises:
        CancelledError: Somebody stopped it.
        AppError: It is open elsewhere, or the disk is full.
    """
    place = sample_place()
    plan = Plan(place, SAMPLE_PASSPHRASE.encode(), founding)
    if place.exists():
        try:
            return _filled(_opened(plan), customers, progress)
        except AppError as error:
            if error.code in _STAYS:
                raise
            _remove(place)
    return _filled(make(plan), customers, progress)


def _opened(plan: Plan) -> Steward:
    return open_steward(plan.path, Credentials(passphrase=plan.passphrase), program=PROGRAM, write=True)


def _filled(steward: Steward, customers: int, progress: Progress) -> Steward:
    try:
        steward.do(FillDemo(steward.clock.today(), customers=customers), progress=progress)
    except AppError as error:
        if error.code == "not-empty":
            return steward
        steward.close(with_backup=False)
        raise
    except BaseException:
        steward.close(with_backup=False)
        raise
    return steward


def _remove(sample: Path) -> None:
    """Remove a sample that opens no more, such as that of a newer program."""
    remove_database(sample)
    for side in (place_of(sample), old_of(sample)):
        side.unlink(missing_ok=True)
