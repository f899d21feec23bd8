"""Logging: one rotating file in the person's own folder, and nothing of customers in it.

Exceptions are written with types, files and line numbers only. Their messages stay out, because a
message may quote a value; so do SQL and its parameters, which come from libraries' loggers.
"""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from app import paths

_LARGEST_BYTES: Final = 500_000
_KEPT: Final = 3
_ROOT: Final = "app"

_handler: logging.Handler | None = None


class SafeFormatter(logging.Formatter):
    """Formats records of this program; values given to a log call are shown by type alone."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time, level, logger, the message as written in the source, and bare traceback."""
        args = record.args if isinstance(record.args, tuple) else ()
        given = ", ".join(_harmless(each) for each in args)
        text = f"{self.formatTime(record)} {record.levelname} {record.name}: {record.msg}"
        if given:
            text += f" ({given})"
        if record.exc_info and record.exc_info[0] is not None:
            text += "\n" + describe(record.exc_info[1])
        return text


def to_file() -> None:
    """Send the program's own log records to its file; where that is impossible, nowhere."""
    global _handler  # noqa: PLW0603  # logging is per process by nature
    if _handler is not None:
        return
    try:
        folder = paths.log_dir()
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            folder / "steward.log", maxBytes=_LARGEST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(SafeFormatter())
    _handler = handler
    root = logging.getLogger(_ROOT)
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def close() -> None:
    """Stop writing to the file."""
    global _handler  # noqa: PLW0603
    if _handler is not None:
        logging.getLogger(_ROOT).removeHandler(_handler)
        _handler.close()
        _handler = None


def record_crash() -> Path:
    """Write down the exception being handled and return the file that holds it."""
    logging.getLogger(_ROOT).error("unexpected error", exc_info=True)  # noqa: LOG014  # its caller handles it
    return paths.log_dir() / "steward.log"


def describe(error: BaseException | None) -> str:
    """Return an exception and its causes by type and place, without any of their messages."""
    parts: list[str] = []
    while error is not None:
        parts.append(f"{type(error).__module__}.{type(error).__qualname__}")
        parts += _places(error.__traceback__)
        error = error.__cause__ or error.__context__
    return "\n".join(parts)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]


def _harmless(value: object) -> str:
    return str(value) if isinstance(value, (int, float)) else type(value).__name__
