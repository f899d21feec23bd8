"""Opening the workspace that a verb works on, in the name of the person it asks for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.bootstrap import Steward, open_steward
from app.cli.console import Console, credentials
from app.errors import AppError, UsageError
from app.services.kernel.dates import DateReader
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.references import References
from app.text import tr


@contextmanager
def opened(arguments: argparse.Namespace, console: Console, *, write: bool) -> Iterator[Steward]:
    """Yield the open workspace; what was changed is backed up when it is closed."""
    steward = open_steward(
        Path(arguments.workspace),
        credentials(console, arguments.passphrase_file, arguments.recovery_key_file),
        program=f"steward {arguments.verb.__name__.replace('_', ' ')}",
        write=write,
    )
    done = False
    try:
        if arguments.person:
            steward.act_as(arguments.person)
        yield steward
        done = True
    finally:
        steward.close(with_backup=done, progress=console.progress())


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
