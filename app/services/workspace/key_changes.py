"""Changing the ways into an open workspace: another passphrase, this device, no longer this device."""

from __future__ import annotations

from dataclasses import replace

from app.services.workspace import device, slots
from app.services.workspace.files import readable_file_errors
from app.services.workspace.opening import OpenWorkspace
from app.services.workspace.slots import DEVICE, Slots


def change_passphrase(workspace: OpenWorkspace, passphrase: bytes) -> None:
    """Let this passphrase open the workspace and no other; lost slots are made anew."""
    _save(workspace, _slots(workspace).with_passphrase(workspace.key, passphrase))


def remember_device(workspace: OpenWorkspace) -> None:
    """Let this device's keyring open the workspace.

    Raises:
        AppError: There is no safe keyring on this machine, or it refused.
    """
    secret = device.create(workspace.workspace_id)
    _save(workspace, _slots(workspace).with_device(workspace.key, secret))


def forget_device(workspace: OpenWorkspace) -> None:
    """Take the way in by this device away, from the slots first and then from the keyring."""
    if _slots(workspace).of_kind(DEVICE):
        _save(workspace, _slots(workspace).without(DEVICE))
    device.forget(workspace.workspace_id)


def _slots(workspace: OpenWorkspace) -> Slots:
    found = workspace.unlocked.slots
    is_own = found is not None and found.workspace_id == workspace.workspace_id
    return found if found is not None and is_own else Slots(workspace.workspace_id)


def _save(workspace: OpenWorkspace, changed: Slots) -> None:
    with readable_file_errors():
        slots.save(workspace.path, changed, workspace.machine.slots_copy)
    workspace.unlocked = replace(workspace.unlocked, slots=changed)
