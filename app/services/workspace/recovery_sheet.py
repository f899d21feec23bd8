"""The sheet with the recovery key, for the drawer or the safe: its words, before any drawing."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.services.workspace.keys import WorkspaceKey
from app.text import tr

WHAT_IT_IS: Final = tr(
    "This key opens the workspace when the passphrase is forgotten, or when this computer is lost and only the file "
    "or a backup is left. Nobody else has it."
)
HOW_TO_KEEP: Final = (
    tr("Keep this sheet on paper, apart from the computer: in a safe, or with somebody whom you trust."),
    tr("Whoever has this key and the file can read everything. Do not photograph the sheet and do not send it."),
    tr("To use it, choose the recovery key on the screen that asks for the passphrase, and type it. "
       "Capitals and spaces do not matter."),
)  # fmt: skip
_LOOK_ALIKES: Final = str.maketrans("OIL", "011")


@dataclass(frozen=True)
class RecoverySheet:
    """What differs from sheet to sheet."""

    workspace: str
    file: str
    made_on: date
    groups: tuple[str, ...]


def groups_of(key: WorkspaceKey) -> tuple[str, ...]:
    """Return the groups of four in which the key is printed."""
    return tuple(key.printed().split("-"))


def is_group(typed: str, group: str) -> bool:
    """Return whether somebody typed a group: case, width, blanks and look-alikes do not matter, as in opening."""
    plain = "".join(each for each in unicodedata.normalize("NFKC", typed).upper() if each.isalnum())
    return plain.translate(_LOOK_ALIKES) == group
