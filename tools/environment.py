"""The developer's environment: ``.venv`` from the lock file, and what the system must have.

Standard library only, for it runs before anything is installed. Where packages come from is the
business of pip's own configuration on this machine, so no address is ever given here.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
VENV: Final = ROOT / ".venv"
_SCRIPTS: Final = VENV / ("Scripts" if os.name == "nt" else "bin")
_EXE: Final = ".exe" if os.name == "nt" else ""
PYTHON: Final = _SCRIPTS / f"python{_EXE}"
_STAMP: Final = VENV / ".steward-setup"
_LOCK: Final = "requirements-dev.lock"
_DECIDING: Final = ("requirements.lock", _LOCK, "pyproject.toml")

# Debian's package, and the library or program by which it is recognised on any Linux.
_QT_LIBRARIES: Final = {
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
}
_TEST_TOOLS: Final = {
    "age": "age",
    "strace": "strace",
    "dbus": "dbus-run-session",
    "gnome-keyring": "gnome-keyring-daemon",
}
_FONTS: Final = "fonts-noto-cjk"


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def script(name: str) -> str:
    """Return the path of a program that a package installed into ``.venv``."""
    return str(_SCRIPTS / f"{name}{_EXE}")


def ensure() -> None:
    """Make the environment complete; next to nothing to do where it already is.

    Raises:
        SetupError: Something is missing that this machine does not let us install.
    """
    _ensure_system()
    if not _is_made():
        _STAMP.unlink(missing_ok=True)
        _make_venv()
        _pip("install", "--require-hashes", "--requirement", _LOCK)
        _pip("install", "--no-deps", "--no-build-isolation", "--editable", ".")
        mark_as_made()
    compile_translations()


def mark_as_made() -> None:
    """Note what ``.venv`` was made from, so that it is not made again until that changes."""
    _STAMP.write_text(_fingerprint(), encoding="ascii")


def compile_translations() -> None:
    """Compile each catalogue that is newer than its compiled form."""
    for source in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _run([script("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)])


def _is_made() -> bool:
    return PYTHON.exists() and _STAMP.exists() and _STAMP.read_text(encoding="ascii") == _fingerprint()


def _fingerprint() -> str:
    digest = hashlib.sha256(f"{platform.python_version()} {platform.machine()} {ROOT}".encode())
    for name in _DECIDING:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _make_venv() -> None:
    if Path(sys.prefix) == VENV:
        return  # we are running in it
    version = "{}.{}".format(*sys.version_info)
    if importlib.util.find_spec("ensurepip") is None and _can_apt() and sys.executable.startswith("/usr/bin"):
        _apt_install([f"python{version}-venv"])
        importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is not None:
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
        return
    _run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
    if _foreign_pip() is None:
        wanted = _by_hand([f"python{version}-venv"])
        msg = f"This Python comes without pip. Install it, then try again:\n  {wanted}"
        raise SetupError(msg)


def _pip(*arguments: str) -> None:
    own = [str(PYTHON), "-m", "pip"]
    pip = own if _succeeds([*own, "--version"]) else [*(_foreign_pip() or ["pip"]), "--python", str(PYTHON)]
    _run([*pip, "--disable-pip-version-check", *arguments])


def _foreign_pip() -> list[str] | None:
    """Return a pip outside ``.venv`` that can install into it; None where there is none."""
    for pip in ([sys.executable, "-m", "pip"], ["pip3"], ["pip"]):
        if shutil.which(pip[0]) and _succeeds([*pip, "--version"]):
            return pip
    return None


def _ensure_system() -> None:
    if sys.platform != "linux":
        return
    for_qt, for_tests = _missing_libraries(), _missing_tools()
    if (for_qt or for_tests) and _can_apt():
        _apt_install([*for_qt, *for_tests])
        return
    if for_tests:
        print(f"Some tests need more; to install it: {_by_hand(for_tests)}", file=sys.stderr)
    if for_qt:
        msg = f"Qt needs system libraries that are missing. Install them, then try again:\n  {_by_hand(for_qt)}"
        raise SetupError(msg)


def _missing_libraries() -> list[str]:
    return [package for package, library in _QT_LIBRARIES.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _missing_tools() -> list[str]:
    missing = [package for package, program in _TEST_TOOLS.items() if shutil.which(program) is None]
    has_font = any(Path("/usr/share/fonts").rglob("NotoSansCJK*"))
    return missing if has_font else [*missing, _FONTS]


def _by_hand(packages: Sequence[str]) -> str:
    names = " ".join(packages)
    has_apt = shutil.which("apt-get") is not None
    return f"sudo apt-get install {names}" if has_apt else f"what Debian calls {names}"


def _can_apt() -> bool:
    is_root: Callable[[], int] | None = getattr(os, "geteuid", None)
    return is_root is not None and is_root() == 0 and shutil.which("apt-get") is not None


def _apt_install(packages: Sequence[str]) -> None:
    install = ["install", "--yes", "--no-install-recommends", *packages]
    if any(Path("/var/lib/apt/lists").glob("*_Packages*")) and _apt(install):
        return
    # Without lists, or with lists so old that the packages have moved on.
    if not (_apt(["update"]) and _apt(install)):
        msg = f"System packages could not be installed. Install them, then try again:\n  {_by_hand(packages)}"
        raise SetupError(msg)


def _apt(arguments: Sequence[str]) -> bool:
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, check=False).returncode == 0


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _run(command: Sequence[str]) -> None:
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code:
        msg = f"This did not work (exit code {code}):\n  {' '.join(command)}"
        raise SetupError(msg)
