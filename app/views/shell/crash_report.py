"""The report of an unexpected error: where in the program it happened and with which versions, and nothing else.

Messages of exceptions stay out, for they may quote a name or an amount; so do values, and paths
outside the program, for they hold the name of the person at the computer. A report is for those
who mend the program, so it is in English.
"""

from __future__ import annotations

import errno
import platform
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import PurePath
from types import TracebackType
from typing import Final

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

import app
from app.errors import AppError
from app.version import __version__

_ROOT: Final = PurePath(app.__path__[0]).parent
_LIBRARIES: Final = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "cryptography")
_IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,60}")
_MOST_CAUSES: Final = 8


@dataclass(frozen=True)
class Report:
    """What would be copied; two errors of the same place have the same ``place``."""

    text: str
    place: str


def report_of(error: BaseException, surroundings: str = "") -> Report:
    """Return the report of an error; ``surroundings`` says how the window looks."""
    place = "\n".join(_chain(error))
    head = [
        f"Steward {__version__}: unexpected error, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()} "
        f"{platform.machine()}, {QGuiApplication.platformName()}",
        ", ".join(_versions()),
        surroundings,
    ]
    return Report("\n".join([*filter(None, head), "", place, ""]), place)


def _versions() -> Iterator[str]:
    for name in _LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"


def _chain(error: BaseException) -> Iterator[str]:
    """Yield an error and what caused it, each with its places, the outermost first."""
    shown: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if shown is None:
            return
        yield _named(shown)
        yield from _places(shown.__traceback__)
        if isinstance(shown, BaseExceptionGroup):
            for inner in shown.exceptions[:_MOST_CAUSES]:
                yield from (f"  | {line}" for line in _chain(inner))
        caused, shown = shown.__cause__ is not None, shown.__cause__ or shown.__context__
        if shown is not None:
            yield "caused by" if caused else "while handling"


def _named(error: BaseException) -> str:
    """Return the type of an error, with what is known to say nothing of anybody's data."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    detail = ""
    if isinstance(error, AppError):
        detail = error.code
    elif isinstance(error, OSError):
        detail = errno.errorcode.get(error.errno or 0, "")
    elif isinstance(error, AttributeError | NameError | ImportError):
        detail = error.name or ""
    return f"{name} ({detail})" if detail and _IDENTIFIER.fullmatch(detail.replace("-", "_")) else name


def _places(trace: TracebackType | None) -> Iterator[str]:
    """Yield the places inside the program; steps elsewhere are counted by the library that they are in."""
    elsewhere: list[str] = []
    for frame in traceback.extract_tb(trace):
        place = _inside(frame.filename)
        if place is None:
            elsewhere.append(_library(frame.filename))
            continue
        yield from _counted(elsewhere)
        elsewhere = []
        yield f"  {place}:{frame.lineno} in {frame.name}"
    yield from _counted(elsewhere)


def _counted(libraries: list[str]) -> Iterator[str]:
    if libraries:
        yield f"  ({len(libraries)} in {', '.join(dict.fromkeys(libraries))})"


def _inside(filename: str) -> str | None:
    """Return a file of the program by its path in there; a frozen program has such paths already."""
    path = PurePath(filename)
    if path.is_relative_to(_ROOT / "app"):
        return path.relative_to(_ROOT).as_posix()
    is_frozen = not path.is_absolute() and path.parts[:1] == ("app",) and ".." not in path.parts
    return path.as_posix() if is_frozen else None


def _library(filename: str) -> str:
    parts = PurePath(filename).parts
    if "site-packages" in parts[:-1]:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    return "Python"
