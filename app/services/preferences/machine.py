"""The settings of this machine, declared once: language, look, locking, the files opened last.

Nothing about customers belongs here: the file is not encrypted. Settings of a workspace are in
``settings``. A file that is damaged or of a newer program counts as absent, value by value.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from app import paths

SCHEMES: Final = ("system", "light", "dark")
RECENT: Final = 8


@dataclass(frozen=True)
class MachineSettings:
    """What one person prefers on this machine; an empty language means the desktop's.

    ``lock_after_min`` is the time without a key or click after which the workspace is locked; 0
    means never.
    """

    language: str = ""
    scheme: str = "system"
    text_size: int = 100
    lock_after_min: int = 10
    lock_on_sleep: bool = True
    recent: tuple[str, ...] = ()
    backup_folder: str = ""
    has_single_keys: bool = True

    def opened(self, workspace: Path) -> MachineSettings:
        """Return the settings with a workspace at the head of those opened last."""
        others = [each for each in self.recent if each != str(workspace)]
        return replace(self, recent=(str(workspace), *others)[:RECENT])


def settings_file() -> Path:
    """Return where the settings of this machine lie."""
    return paths.data_dir() / "machine.json"


def load_machine_settings() -> MachineSettings:
    """Return the settings of this machine; what is missing or makes no sense has its default."""
    try:
        document: Any = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return MachineSettings()
    default = MachineSettings()
    if not isinstance(document, dict):
        return default
    known = {each.name: document[each.name] for each in fields(default) if each.name in document}
    if isinstance(known.get("recent"), list):
        known["recent"] = tuple(str(each) for each in known["recent"])
    fitting = {name: value for name, value in known.items() if type(value) is type(getattr(default, name))}
    return replace(default, **fitting)


def save_machine_settings(settings: MachineSettings) -> None:
    """Write the settings of this machine whole or not at all."""
    target = settings_file()
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(target)
