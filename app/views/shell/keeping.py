"""Keeping half-written forms and the settings of this machine: on threads of their own, never on the window's."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from app.services.preferences.machine import MachineSettings, save_machine_settings
from app.services.workspace.drafts import Drafts

log = logging.getLogger(__name__)


class DraftKeeper:
    """Writes what it is given, the newest last; encrypting and the disk never keep the window waiting."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._hand = ThreadPoolExecutor(1, thread_name_prefix="drafts")
        self._kept: dict[str, Any] | None = None

    def load(self) -> dict[str, Any]:
        """Return what was kept last."""
        return self._drafts.load()

    def keep(self, drafts: dict[str, Any]) -> None:
        """Keep drafts in place of those before, soon."""
        if drafts != self._kept:
            self._kept = drafts
            self._hand.submit(self._write, drafts)

    def close(self, saving: Mapping[str, Future[Any]]) -> None:
        """Wait until the last drafts are kept; a form whose saving goes well now is none of them."""
        wait(saving.values())
        saved = {name for name, future in saving.items() if not future.cancelled() and future.exception() is None}
        if self._kept is not None and saved:
            forms = self._kept.get("forms", {})
            self.keep({**self._kept, "forms": {name: forms[name] for name in forms if name not in saved}})
        self._hand.shutdown(wait=True)

    def _write(self, drafts: dict[str, Any]) -> None:
        try:
            self._drafts.save(drafts)
        except OSError:
            self._kept = None  # a full disk may have room again at the next look
        except Exception:
            log.exception("the drafts could not be kept")


class MachineKeeper:
    """Writes the settings of this machine, the newest last."""

    def __init__(self) -> None:
        self._hand: ThreadPoolExecutor | None = None

    def keep(self, machine: MachineSettings) -> None:
        """Keep settings in place of those before, soon."""
        self._hand = self._hand or ThreadPoolExecutor(1, thread_name_prefix="machine")
        self._hand.submit(self._write, machine)

    def close(self) -> None:
        """Wait until the last settings are kept."""
        if self._hand is not None:
            self._hand.shutdown(wait=True)
            self._hand = None

    def _write(self, machine: MachineSettings) -> None:
        try:
            save_machine_settings(machine)
        except OSError as error:
            log.warning("the settings of this machine could not be kept: %s", error.strerror)
