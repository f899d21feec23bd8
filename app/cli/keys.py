"""The verbs that concern keys: rekey, passphrase, device."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.console import Console, new_passphrase
from app.cli.session import DISK_ERRORS, opened
from app.errors import AppError
from app.services.workspace import key_changes
from app.services.workspace.keys import WorkspaceKey
from app.text import Text, tr


def rekey(arguments: argparse.Namespace, console: Console) -> int:
    """Encrypt a workspace with a new key and show its recovery key."""

    def show(key: WorkspaceKey) -> None:
        if arguments.new_recovery_key_file is not None:
            target = Path(arguments.new_recovery_key_file)
            steward.workspace.machine.unfinished.write_whole(target, key.printed().encode() + b"\n")
            return
        console.fail(tr("New recovery key, shown only now. The old one no longer opens the workspace:"))
        console.fail(tr("{key}", key=key.printed()))

    with opened(arguments, console, write=True) as steward:
        old = steward.workspace.key
        try:
            steward.rekey(show, console.progress())
        except AppError as error:
            if steward.workspace.key == old:
                raise
            raise AppError(error.code, _half_done(error)) from None
    console.say(tr("The workspace has a new key. Backups made before keep the old one."))
    return 0


def _half_done(error: AppError) -> Text:
    """Say what an error means that came when the file had its new key already."""
    if error.code in DISK_ERRORS:
        return tr("The workspace has its new key, but then there was no disk space left, or the disk reported an "
                  "error. Free some space, then run: steward check WORKSPACE --deep")  # fmt: skip
    return tr("The workspace has its new key, but then something failed. Run: steward check WORKSPACE --deep")


def change_passphrase(arguments: argparse.Namespace, console: Console) -> int:
    """Choose another passphrase; the key and the printed recovery key stay the same."""
    with opened(arguments, console, write=True) as steward:
        passphrase = new_passphrase(console, arguments.new_passphrase_file)
        key_changes.change_passphrase(steward.workspace, passphrase)
    console.say(tr("The passphrase was changed. Backups made before keep the old one."))
    return 0


def device_slot(arguments: argparse.Namespace, console: Console) -> int:
    """Let this device open the workspace through its keyring, or no longer."""
    with opened(arguments, console, write=True) as steward:
        if arguments.state == "remember":
            key_changes.remember_device(steward.workspace)
            console.say(tr("This device now opens the workspace without a passphrase."))
        else:
            key_changes.forget_device(steward.workspace)
            console.say(tr("This device asks for the passphrase again."))
    return 0
