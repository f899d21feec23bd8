"""The demo's story on the terminal: a made-up workspace, and what Steward does with it.

It goes through the public command line alone, so that every line can be typed by the reader. Making
the customers up is the business of ``steward init --demo``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from pypinyin import lazy_pinyin

from tools.environment import PYTHON, ROOT, script

PLACE: Final = ROOT / "build" / "demo"
WORKSPACE: Final = "demo.steward"
_PASSPHRASE: Final = "passphrase.txt"  # noqa: S105  # the name of a file
_NO_WINDOW: Final = "--no-window"
_SHOWN: Final = 16
_HAN: Final = re.compile(r"[\u4e00-\u9fff]{2,}")

Row = Mapping[str, Any]


class StoryError(Exception):
    """A command of the story did not work."""


def main(arguments: Sequence[str]) -> int:
    """Make the demo workspace anew and tell its story; arguments go to ``steward init``."""
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    (PLACE / _PASSPHRASE).write_text("only for the demo\n", encoding="utf-8")
    has_window = _NO_WINDOW not in arguments
    try:
        _tell([each for each in arguments if each != _NO_WINDOW])
    except StoryError as error:
        print(error, file=sys.stderr)
        return 1
    return _show_window() if has_window else 0


def _tell(arguments: Sequence[str]) -> None:
    _chapter("A sales team's workspace, made up from a seed. The file is encrypted as a whole.")
    _show("init", WORKSPACE, "--demo", "--recovery-key-file", "recovery-key.txt", *arguments)
    _chapter("Monday morning: what is due?")
    _show("due", WORKSPACE)
    customers = _rows("customers")
    _tell_silence({row["external_id"] or row["id"]: row for row in customers})
    chinese = next((row for row in customers if _HAN.match(row["name"])), customers[0])
    _chapter(f"Somebody calls about {chinese['name']}. Typing pinyin is enough to find it.")
    _show("search", WORKSPACE, "".join(lazy_pinyin(_HAN.findall(chinese["name"] + "客户")[0][:2])))
    _tell_change(chinese)
    _chapter("A backup is read back and compared before it counts as one. Then the workspace itself is checked.")
    _show("backup", WORKSPACE, "demo.steward-backup")
    _show("check", WORKSPACE, "--deep")
    _close()


def _show_window() -> int:
    """Open the demo in the window; where there is no display, walk through it and leave pictures."""
    environment = {**os.environ, "STEWARD_DATA_DIR": str(PLACE / "machine")}
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        print("The window opens now. The passphrase is: only for the demo")
        command = [str(PYTHON), "-m", "app", str(PLACE / WORKSPACE)]
    else:
        print("This machine has no display: the same window runs without one and leaves pictures.")
        command = [str(PYTHON), "-m", "tools.pictures", str(PLACE / "pictures"), "--quick"]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _tell_silence(customers: Mapping[str, Row]) -> None:
    last: dict[str, str] = {}
    for row in _rows("interactions"):
        last[row["customer"]] = max(last.get(row["customer"], ""), row["happened_at"] or "")
    names = {row["external_id"]: row["name"] for row in _rows("users")}
    today = datetime.now(UTC).date()
    silent = sorted((at, key) for key, at in last.items() if at and key in customers)[: _SHOWN // 2]
    _chapter("Who has heard nothing from us for longest?")
    for at, key in silent:
        days = (today - date.fromisoformat(at[:10])).days
        owner = names.get(customers[key]["owner"], "")
        print(f"  {_fit(customers[key]['name'], 36)} {_fit(owner, 12)} {days} days")
    if silent:
        print("\nThe card of the first says what there was:\n")
        _show("show", WORKSPACE, silent[0][1])


def _tell_change(customer: Row) -> None:
    _chapter(f"{customer['name']} moves to another town. One step, and one step back.")
    key = customer["external_id"] or customer["id"]
    look = ("list", WORKSPACE, "customers", "--filter", f"external_id={key}")
    step = json.loads(_show("edit", WORKSPACE, "customers", key, "city=青岛", "--json"))["step_id"]
    _show(*look)
    _show("undo", WORKSPACE, step)
    _show(*look)


def _close() -> None:
    steward = "python3 dev.py run" if os.name != "nt" else "py dev.py run"
    where, secret = f"build/demo/{WORKSPACE}", f"--passphrase-file build/demo/{_PASSPHRASE}"
    _chapter("Now you. The workspace stays in build/demo until the next demo:")
    print(f"  {steward} report {where} sales --by quarter,category {secret}")
    print(f"  {steward} export {where} customers --to customers.xlsx {secret}")
    print(f"  {steward} --help\n")


def _chapter(text: str) -> None:
    print("\n" + "\n".join(textwrap.wrap(text, 96)) + "\n", flush=True)


def _show(*arguments: str) -> str:
    """Run one command before the reader's eyes and return all that it printed."""
    print("$ steward " + " ".join(arguments), flush=True)
    # Making the demo takes a while: its progress belongs on the terminal.
    output = _steward(*arguments, has_messages=arguments[0] != "init")
    lines = output.splitlines()
    for line in lines[:_SHOWN]:
        print("  " + line)
    if len(lines) > _SHOWN:
        print(f"  … and {len(lines) - _SHOWN} more lines")
    print(flush=True)
    return output


def _rows(kind: str) -> list[Row]:
    rows: list[Row] = json.loads(_steward("list", WORKSPACE, kind, "--json", "--quiet"))["rows"]
    if not rows:
        msg = f"the demo has no {kind}"
        raise StoryError(msg)
    return rows


def _steward(*arguments: str, has_messages: bool = False) -> str:
    environment = {
        **os.environ,
        "STEWARD_DATA_DIR": str(PLACE / "machine"),
        "STEWARD_PASSPHRASE_FILE": str(PLACE / _PASSPHRASE),
    }
    done = subprocess.run(
        [script("steward"), *arguments], cwd=PLACE, env=environment, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT if has_messages else None, encoding="utf-8",
    )  # fmt: skip
    if done.returncode:
        msg = f"steward {' '.join(arguments)} ended with exit code {done.returncode}\n{done.stdout}"
        raise StoryError(msg)
    return done.stdout


def _fit(text: str, width: int) -> str:
    """Pad a text for fixed-width characters, of which Chinese ones take two places."""
    taken = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
    return text + " " * max(0, width - taken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
