"""The smoke test of an installed Steward: built, installed away from the checkout, and used there.

``python packaging/smoke.py`` builds the wheel and installs it into a fresh environment that can see
the libraries of ``.venv`` but not the checkout. Then it runs every verb that needs what a build
forgets first: resources, migrations and the SQLCipher library.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
CUSTOMERS: Final = 20
_SCRIPTS: Final = "Scripts" if os.name == "nt" else "bin"
_EXE: Final = ".exe" if os.name == "nt" else ""
_WHERE: Final = """
import json
from app import paths, text
print(json.dumps({
    "program": text.__file__,
    "migrations": str(paths.migrations()),
    "catalogue": paths.resource("i18n", "steward_zh_CN.ts").is_file(),
    "resources": str(paths.resource()),
}))
"""


class SmokeError(Exception):
    """The installed program did not do what it should."""


def main() -> int:
    """Build, install and try; return 0 if all of it works."""
    with tempfile.TemporaryDirectory(prefix="steward-smoke-") as name:
        place = Path(name).resolve()
        try:
            scripts = _install(_build(place / "dist"), place / "venv")
            _refuse_checkout(scripts / f"python{_EXE}", place)
            Trial(scripts / f"steward{_EXE}", place / "work").go()
        except SmokeError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    print("The wheel installs and works away from the checkout.")
    return 0


def _build(target: Path) -> Path:
    _run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)], ROOT)
    (wheel,) = target.glob("*.whl")
    return wheel


def _install(wheel: Path, place: Path) -> Path:
    """Install the wheel alone; its libraries come from here through a path that reads no .pth files."""
    venv.create(place, with_pip=False, symlinks=os.name != "nt")
    scripts = place / _SCRIPTS
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / f"python{_EXE}")]
    _run(
        [*pip, "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)],
        place,
    )
    names = {"base": str(place), "platbase": str(place)}
    own = Path(sysconfig.get_path("purelib", "nt_venv" if os.name == "nt" else "posix_venv", vars=names))
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


def _refuse_checkout(python: Path, place: Path) -> None:
    """Raise unless program, resources and migrations all come from the installed wheel."""
    found = json.loads(_run([str(python), "-c", _WHERE], place))
    strangers = [found[name] for name in ("program", "migrations", "resources") if not _is_in(found[name], place)]
    if strangers or not found["catalogue"]:
        msg = f"these do not come from the wheel: {strangers or 'the catalogues'}"
        raise SmokeError(msg)


def _is_in(path: str, place: Path) -> bool:
    return Path(path).resolve().is_relative_to(place)


class Trial:
    """A day with the installed program, in a folder of its own."""

    def __init__(self, steward: Path, place: Path) -> None:
        self._steward = steward
        self._place = place
        place.mkdir()
        (place / "passphrase").write_text("only for this trial\n", encoding="utf-8")
        (place / "customers.csv").write_text(
            "客户名称,城市,电话\n杭州华信科技,杭州,13800138000\nBerg GmbH,Berlin,+49 30 901820\n",
            encoding="utf-8",
        )

    def go(self) -> None:
        """Run every verb that needs something shipped, and check what it says."""
        size = ("--customers", str(CUSTOMERS))
        self._say("init", "demo.steward", "--demo", *size, "--recovery-key-file", "key.txt")
        self._expect(self._ask("list", "demo.steward", "customers")["total"] >= CUSTOMERS, "the demo is filled")
        self._say("due", "demo.steward")
        sales = self._ask("report", "demo.steward", "sales", "--by", "year")
        self._expect(bool(sales["rows"]), "the demo has sales")
        self._say("export", "demo.steward", "customers", "--to", "customers.xlsx")
        self._expect((self._place / "customers.xlsx").stat().st_size > 0, "a workbook is written")
        self._change_and_restore()

    def _change_and_restore(self) -> None:
        self._say("backup", "demo.steward", "before.steward-backup")
        imported = self._ask("import", "demo.steward", "customers.csv", "--kind", "customers")
        self._expect(imported["created"] == 2, "Chinese headers are understood")  # noqa: PLR2004
        found = self._ask("search", "demo.steward", "hangzhouhuaxin")
        self._expect(any(row["name"] == "杭州华信科技" for row in found["rows"]), "pinyin finds a Chinese name")
        undone = self._ask("undo", "demo.steward", imported["import_id"])
        self._expect(undone["state_restored"] is True, "an undo restores every row")
        self._say("restore", "before.steward-backup", "restored.steward")
        self._expect(self._ask("check", "restored.steward", "--deep")["ok"], "what was restored is sound")
        self._expect("Traceback" not in self._say("--version"), "the version is known")

    def _ask(self, *arguments: str) -> Any:
        return json.loads(self._say(*arguments, "--json"))

    def _say(self, *arguments: str) -> str:
        print("steward", *arguments, flush=True)
        return _run([str(self._steward), *arguments], self._place)

    def _expect(self, is_so: bool, what: str) -> None:
        if not is_so:
            msg = f"expected that {what}"
            raise SmokeError(msg)


def _run(command: Sequence[str], place: Path) -> str:
    """Run a program that knows nothing of the checkout, and return what it printed."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    environment["STEWARD_DATA_DIR"] = str(place / "machine")
    environment["STEWARD_PASSPHRASE_FILE"] = str(place / "passphrase")
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        msg = f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        raise SmokeError(msg)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
