"""Copies the icons that the window uses out of an unpacked ``lucide-static`` package.

For maintainers: ``python -m tools.icons FOLDER`` writes ``resources/icons``, its notice included.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Final

from tools.environment import ROOT

TARGET: Final = ROOT / "resources" / "icons"
STROKE: Final = "1.75"
NAMES: Final = (
    "archive", "arrow-down", "arrow-left", "arrow-left-right", "arrow-right", "arrow-up", "arrow-up-down", "bell",
    "bell-plus", "bookmark", "building-2", "cake", "calendar", "calendar-check", "calendar-clock", "chart-column",
    "check", "check-check", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "circle",
    "circle-alert", "circle-check", "circle-help", "circle-user", "clipboard-list", "clock", "columns-3", "command",
    "copy", "database", "download", "ellipsis", "eye", "eye-off", "file-down", "file-text", "file-up", "filter",
    "folder-open", "globe", "handshake", "hard-drive", "history", "house", "image", "info", "keyboard", "key-round",
    "languages", "link", "list", "lock", "log-in", "mail", "map-pin", "maximize-2", "menu", "message-circle",
    "message-square", "monitor", "moon", "move-horizontal", "package", "panel-left", "paperclip", "pencil", "phone",
    "phone-call", "pin", "plus", "printer", "redo-2", "refresh-cw", "repeat", "rotate-ccw", "rows-3", "save",
    "search", "send", "settings", "shield-check", "smile", "star", "sticky-note", "sun", "tag", "tags", "trash-2",
    "triangle-alert", "type", "undo-2", "upload", "user", "user-plus", "user-round-cog", "users", "wallet", "x",
    "zoom-in", "zoom-out",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Copy every icon named above, with our stroke, and say which are missing."""
    source = Path(arguments[0])
    TARGET.mkdir(parents=True, exist_ok=True)
    missing = [name for name in NAMES if not (source / "icons" / f"{name}.svg").exists()]
    for name in set(NAMES) - set(missing):
        text = (source / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        (TARGET / f"{name}.svg").write_text(_lean(text), encoding="utf-8")
    shutil.copyfile(source / "LICENSE", TARGET / "LICENSE")
    print(f"{len(NAMES) - len(missing)} icons in {TARGET.relative_to(ROOT)}", *missing)
    return 1 if missing else 0


def _lean(text: str) -> str:
    text = re.sub(r"<!--.*?-->\s*", "", text, flags=re.DOTALL)
    text = re.sub(r'\s+class="[^"]*"', "", text).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", text)).replace(" >", ">").strip() + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
