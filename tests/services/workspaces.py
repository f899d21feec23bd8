"""Short ways to prepare, open and look at workspace files for the tests of the workspace services."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Steward, open_steward
from app.cli import main
from app.errors import AppError
from app.models.filework import copy_encrypted
from app.services.workspace import slots
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.machine import MachineFolder
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import DEVICE, PASSPHRASE, Slot, Slots
from app.services.workspace.stretching import Stretching, stretch
from tests.services.conftest import CLOCK, Template

PASS = b"correct horse battery staple"
DEVICE_SECRET = bytes(range(32))
PAGE = 4096
# The least that a slots file may ask for: it protects nothing and costs nothing.
CHEAP = Stretching(bytes(16), 64, 1, 1)


@dataclass(frozen=True)
class Book:
    """A closed workspace file with slots that cost nothing, and all that opens it."""

    path: Path
    key: WorkspaceKey
    workspace_id: str

    @property
    def by_passphrase(self) -> Credentials:
        """What a person opens with every day."""
        return Credentials(passphrase=PASS)

    @property
    def by_print(self) -> Credentials:
        """What a person opens with who has nothing but the print."""
        return Credentials(recovery_key=self.key.printed())

    @property
    def slots(self) -> Path:
        """The side file."""
        return slots.place_of(self.path)

    @property
    def machine(self) -> MachineFolder:
        """What this machine remembers."""
        return MachineFolder.of(self.workspace_id)

    def open(self, credentials: Credentials | None = None, *, write: bool = True) -> Steward:
        """Open it as a program would."""
        return open_steward(self.path, credentials or self.by_passphrase, program="test", write=write, clock=CLOCK)

    def refusal(self, credentials: Credentials | None = None, *, write: bool = True) -> AppError:
        """Return the error that opening gives; it must give one."""
        with pytest.raises(AppError) as refused:
            self.open(credentials, write=write).close(with_backup=False)
        return refused.value


def book_of(template: Template, folder: Path) -> Book:
    """Return a fresh copy of the template with cheap slots beside it."""
    path = template.copy_to(folder / "work.steward")
    path.chmod(0o600)
    with open_steward(path, Credentials(key=template.key), program="test", write=False) as steward:
        workspace_id = steward.workspace.workspace_id
    book = Book(path, template.key, workspace_id)
    slots.save(path, cheap_slots(workspace_id, template.key), book.machine.slots_copy)
    book.machine.remember_place(path)
    return book


def cheap_slots(workspace_id: str, *keys: WorkspaceKey, passphrase: bytes = PASS) -> Slots:
    """Return slots with one passphrase, stretched as little as a slots file may ask for."""
    empty = Slots(workspace_id, (Slot("00" * 8, PASSPHRASE, (), CHEAP),))
    return empty.rewrapped({PASSPHRASE: stretch(passphrase, CHEAP)}, keys)


def with_device_slot(slots_before: Slots, key: WorkspaceKey) -> Slots:
    """Return slots that a device opens too."""
    return slots_before.with_device(key, DEVICE_SECRET)


def kinds(found: Slots | None) -> list[str]:
    """Return the kinds of slots."""
    return sorted(slot.kind for slot in found.slots) if found else []


def contents(*folders: Path) -> dict[str, str]:
    """Return the hash of every file below the folders, and every folder."""
    found = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            found[str(path)] = digest
    return found


def flip(path: Path, at: int, mask: int = 0x01) -> None:
    """Change bits of one byte of a closed file."""
    with path.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ mask]))


def copy_of(source: Path, target: Path, key: WorkspaceKey) -> Path:
    """Copy an open workspace, as a backup would."""
    copy_encrypted(source, target, key.database)
    return target


@dataclass(frozen=True)
class Ran:
    """What a verb of the command line left."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result as a document."""
        return json.loads(self.out)


def steward_says(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Run a verb of the real command line in this process."""
    capsys.readouterr()
    code = main([str(each) for each in arguments])
    printed = capsys.readouterr()
    return Ran(code, printed.out, printed.err)


__all__ = ["DEVICE", "PASSPHRASE", "Book", "Ran"]
