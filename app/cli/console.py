"""What the command line prints: results, sentences, progress, secrets asked for."""

from __future__ import annotations

import getpass
import json
import os
import sys
import time
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app import paths
from app.errors import AppError, UsageError
from app.services.kernel.progress import Progress
from app.services.workspace.files import read_small
from app.text import Catalogue, Text, preferred_language, tr

if TYPE_CHECKING:
    from app.services.workspace.opening import Credentials

_BETWEEN_REPORTS_S: Final = 0.2
_PASSPHRASE_VARIABLE: Final = "STEWARD_PASSPHRASE_FILE"  # noqa: S105  # names a file


class Console:
    """Standard output and error in one language."""

    def __init__(self, language: str | None, *, quiet: bool = False) -> None:
        self.catalogue = Catalogue.load(language or preferred_language(), paths.resource("i18n"))
        self.zone: tzinfo = UTC
        self._is_quiet = quiet
        self._shown = 0.0
        self._has_line = False

    def text(self, text: Text) -> str:
        """Return a text in the console's language."""
        return self.catalogue.render(text)

    def say(self, text: Text) -> None:
        """Show a message on standard error, unless told to be quiet."""
        if not self._is_quiet:
            self._clear()
            print(self.text(text), file=sys.stderr)

    def fail(self, text: Text) -> None:
        """Show why something did not work: one sentence, never a traceback."""
        self._clear()
        print(self.text(text), file=sys.stderr)

    def print(self, line: str = "") -> None:
        """Print a line of the result."""
        self._clear()
        print(line)

    def print_json(self, document: Any) -> None:
        """Print the result as one JSON document."""
        self._clear()
        json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")

    def print_table(self, titles: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Print rows under titles, aligned for fixed-width characters, wide ones counted double."""
        self._clear()
        cells = [list(titles), *([self.shown(value) for value in row] for row in rows)]
        widths = [min(40, max(_width(row[at]) for row in cells)) for at in range(len(titles))]
        for row in cells:
            line = "  ".join(_fit(value, width) for value, width in zip(row, widths, strict=True))
            print(line.rstrip())

    def shown(self, value: Any) -> str:
        """Return a value on one line, as a person reads it: a moment is told in the workspace's time zone."""
        if isinstance(value, datetime):
            return f"{value.astimezone(self.zone):%Y-%m-%d %H:%M}"
        text = "" if value is None else "; ".join(value) if isinstance(value, tuple) else str(value)
        return " ".join(text.split())

    def progress(self) -> Progress:
        """Return progress that shows itself on a terminal and stays silent elsewhere."""
        is_shown = sys.stderr.isatty() and not self._is_quiet
        return Progress(self._report if is_shown else None)

    def ask_passphrase(self, prompt: Text) -> bytes:
        """Ask for a passphrase on the terminal.

        Raises:
            AppError: There is no terminal to ask on.
        """
        if not sys.stdin.isatty():
            raise AppError(
                "no-passphrase",
                tr("No passphrase was given and there is no terminal to ask on. Use --passphrase-file."),
            )
        try:
            return getpass.getpass(f"{self.text(prompt)} ", stream=sys.stderr).encode()
        except KeyboardInterrupt:
            print(file=sys.stderr)  # what is said next shall not stand beside the question
            raise

    def _report(self, phase: Text, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now - self._shown < _BETWEEN_REPORTS_S:
            return
        self._shown, self._has_line = now, True
        count = f"{done:,}" + (f" / {total:,}" if total else "")
        print(f"\r\x1b[K{self.text(phase)}: {count}", end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._has_line:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._has_line = False


def credentials(
    console: Console,
    passphrase_file: str | None,
    recovery_key_file: str | None,
    organisation_key_file: str | None = None,
) -> Credentials:
    """Return what to open with: a file, the variable's file, this device, or an answer.

    Raises:
        AppError: A named file cannot be read, or there is nobody to ask.
    """
    from app.services.workspace.opening import Credentials

    if organisation_key_file is not None:
        return Credentials(organisation_key=_secret_file(organisation_key_file).decode(errors="replace"))
    if recovery_key_file is not None:
        return Credentials(recovery_key=_secret_file(recovery_key_file).decode(errors="replace"))
    named = passphrase_file or os.environ.get(_PASSPHRASE_VARIABLE)
    if named:
        return Credentials(passphrase=_secret_file(named))
    if sys.stdin.isatty():
        return Credentials(passphrase=console.ask_passphrase(tr("Passphrase:")))
    return Credentials(use_device=True)


def new_passphrase(console: Console, passphrase_file: str | None) -> bytes:
    """Return the passphrase for something new; on a terminal it is asked for twice.

    Raises:
        AppError: It is empty, or the two answers differ.
    """
    named = passphrase_file or os.environ.get(_PASSPHRASE_VARIABLE)
    if named:
        passphrase = _secret_file(named)
    else:
        passphrase = console.ask_passphrase(tr("New passphrase:"))
        if passphrase != console.ask_passphrase(tr("Once more:")):
            raise AppError("differs", tr("The two passphrases differ. Nothing was changed."))
    if not passphrase:
        raise AppError("empty-passphrase", tr("An empty passphrase protects nothing. Nothing was changed."))
    return passphrase


def _secret_file(name: str) -> bytes:
    data = read_small(Path(name))
    if data is None:
        raise AppError("no-such-file", tr("The file {name} cannot be read. Nothing was changed.", name=name))
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    return data.removesuffix(b"\n").removesuffix(b"\r")


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _fit(text: str, width: int) -> str:
    while _width(text) > width:
        text = text[:-2] + "…"
    return text + " " * (width - _width(text))


def require(condition: bool, text: Text) -> None:
    """Raise :class:`UsageError` unless the condition holds."""
    if not condition:
        raise UsageError("usage", text)
