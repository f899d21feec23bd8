"""Opening the workspace that a verb works on, in the name of the person it asks for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from app.bootstrap import Steward, open_steward
from app.cli.console import Console, credentials
from app.errors import AppError, CancelledError, UsageError
from app.services.kernel.dates import DateReader
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.references import References
from app.services.workflows.handover.organisation import SeeOrganisationOpenings, list_organisation_openings
from app.services.workspace.opening import Credentials
from app.text import Text, tr

DISK_ERRORS: Final = ("disk-full", "disk-error")


@contextmanager
def opened(arguments: argparse.Namespace, console: Console, *, write: bool) -> Iterator[Steward]:
    """Yield the open workspace; what was changed is backed up when it is closed.

    Raises:
        AppError: It cannot be opened, or not be backed up.
        CancelledError: Ctrl-C was pressed; the text says what that left.
    """
    steward = key = None
    try:
        steward = open_steward(
            Path(arguments.workspace),
            credentials_of(arguments, console),
            program=f"steward {arguments.verb.__name__.replace('_', ' ')}",
            # An opening with the organisation's key is noted in the workspace.
            write=write or arguments.organisation_key_file is not None,
        )
        console.zone = ZoneInfo(steward.clock.zone_name)
        key = steward.workspace.key
        if arguments.organisation_key_file is None:
            _say_who_opened(steward, console)
        with _closed_at_the_end(steward, console):
            if arguments.person:
                steward.act_as(arguments.person)
            yield steward
    except KeyboardInterrupt:
        if steward and key and (steward.bus.steps_done or steward.workspace.key != key):
            raise CancelledError("stopped-late", _stopped_late()) from None
        raise CancelledError("stopped", tr("Stopped. Nothing was changed.")) from None


def credentials_of(arguments: argparse.Namespace, console: Console) -> Credentials:
    """Return what the options say to open with."""
    return credentials(console, arguments.passphrase_file, arguments.recovery_key_file, arguments.organisation_key_file)


def _say_who_opened(steward: Steward, console: Console) -> None:
    """Tell the workspace's person of openings with the organisation's key; once, where that can be noted."""
    found = steward.ask(list_organisation_openings)
    if not found:
        return
    for at in found:
        console.fail(tr("This workspace was opened with the recovery key of the organisation: {at}",
                        at=f"{at.astimezone(console.zone):%Y-%m-%d %H:%M}"))  # fmt: skip
    if not steward.workspace.database.is_read_only:
        steward.do(SeeOrganisationOpenings())


@contextmanager
def _closed_at_the_end(steward: Steward, console: Console) -> Iterator[None]:
    try:
        yield
    except BaseException:
        steward.close(with_backup=False)
        raise
    try:
        steward.close(progress=console.progress())
    except AppError as error:
        raise AppError(error.code, _saved_without_backup(error)) from None


def _stopped_late() -> Text:
    return tr("Stopped, but the change is saved already; the backup that follows it is not made. "
              "Run: steward backup WORKSPACE DEST")  # fmt: skip


def _saved_without_backup(error: AppError) -> Text:
    """Say what an error means that came when the command's work was in the file already."""
    if error.code in DISK_ERRORS:
        return tr("The change is saved, but not the backup that follows it: there is no disk space left, or the disk "
                  "reported an error. Free some space, then run: steward backup WORKSPACE DEST")  # fmt: skip
    return tr("The change is saved, but the backup that follows it failed. Run: steward backup WORKSPACE DEST")


def day(text: str | None, default: date | None) -> date | None:
    """Read a day of an option.

    Raises:
        UsageError: It is no day.
    """
    if text is None:
        return default
    try:
        return DateReader("ymd").day(text)
    except DoubtfulValueError as doubt:
        raise UsageError("bad-date", tr("{text}: {reason}", text=text, reason=doubt.reason)) from None


def record_id(steward: Steward, kind: str, text: str) -> bytes:
    """Return the record that an id, external id, e-mail or name means.

    Raises:
        AppError: There is none, or several.
    """
    with steward.workspace.database.readers.connect() as connection:
        try:
            return References(connection, None).find(kind, text)
        except DoubtfulValueError as doubt:
            raise AppError("not-found", doubt.reason) from None
