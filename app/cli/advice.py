"""The command that helps where something was refused; the services' own sentences hold for the window as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.errors import AppError
from app.text import Text, tr

_TRUST: Final = "steward trust WORKSPACE CARD"
_RESTORE: Final = "steward restore BACKUP WORKSPACE"
_COMMANDS: Final[Mapping[str, str]] = {
    "unknown-card": _TRUST,
    "unknown-sender": _TRUST,
    "changed-card": f"{_TRUST} --fingerprint WORDS",
    "under-way": "steward handover seal WORKSPACE --plan PLAN --to FOLDER --again",
    "sealed-on": "steward handover undo WORKSPACE ID --force",
    "cooling-off-over": "steward handover undo WORKSPACE ID --force",
    "worked-on": "steward handover undo WORKSPACE ID",
    "not-a-workspace": _RESTORE,
    "damaged": _RESTORE,
}


def advised(error: AppError) -> Text:
    """Return the sentence of an error, with the command that helps where there is one."""
    command = _COMMANDS.get(error.code)
    return error.text if command is None else tr("{happened} The command: {command}", happened=error.text,
                                                 command=command)  # fmt: skip
