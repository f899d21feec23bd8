"""The settings of this machine, declared once: language, look, locking, the files opened last.

Nothing about customers belongs here: the file is not encrypted. Settings of a workspace are in
``settings``. A file that is damaged or of a newer program counts as absent, value by value.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from app import paths
from app.text import Text, tr, verbatim

SCHEMES: Final = ("system", "light", "dark")
RECENT: Final = 8


class Area(StrEnum):
    """Where a setting of this machine stands among the others."""

    LANGUAGE = "language"
    LOOK = "look"
    KEYS = "keys"
    LOCK = "lock"
    BACKUPS = "backups"


@dataclass(frozen=True)
class MachineField:
    """One setting of this machine: what it is called, what it means, and what it can be.

    Without choices it is a yes or no, or, for a text, a folder.
    """

    name: str
    area: Area
    label: Text
    help: Text
    choices: tuple[tuple[Any, Text], ...] = ()


MACHINE_FIELDS: Final = (
    MachineField(
        "language", Area.LANGUAGE, tr("Language"), tr("Of everything the program says; your data stays as it is."),
        (("", tr("As the computer")), ("en", verbatim("English")), ("zh_CN", verbatim("简体中文")),
         ("zh_TW", verbatim("繁體中文"))),
    ),
    MachineField(
        "scheme", Area.LOOK, tr("Look"), tr("Light, dark, or whichever the computer shows at the time."),
        (("system", tr("As the computer")), ("light", tr("Light")), ("dark", tr("Dark"))),
    ),
    MachineField(
        "text_size", Area.LOOK, tr("Text size"), tr("Everything grows with it. Ctrl+= and Ctrl+- do the same."),
        tuple((size, tr("{percent} %", percent=size)) for size in (85, 100, 115, 130, 150)),
    ),
    MachineField(
        "has_single_keys", Area.KEYS, tr("Single letters as keys"),
        tr("M, N and others act while a list has the keyboard. Keys with Ctrl always do."),
    ),
    MachineField(
        "lock_after_min", Area.LOCK, tr("Lock by itself"), tr("After this time without a key or click."),
        (*((minutes, tr("After %n minutes", "", minutes)) for minutes in (1, 2, 5, 10, 15, 30, 60)),
         (0, tr("Never"))),
    ),
    MachineField(
        "lock_on_sleep", Area.LOCK, tr("Lock when the computer sleeps"),
        tr("Also when its screen is locked, where the desktop tells its programs."),
    ),
    MachineField(
        "backup_folder", Area.BACKUPS, tr("Folder for backups"),
        tr("“Back up now” writes here. The program's own backups stay with its other files."),
    ),
)  # fmt: skip
"""The settings of this machine that a person chooses, in the order in which they are shown."""


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
