"""Reading the command line, running one verb, and saying what became of it."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from app import log
from app.cli.arguments import build_parser
from app.cli.console import Console
from app.errors import AppError, CancelledError, UsageError
from app.text import tr

DONE = 0
REFUSED = 1
WRONG_USAGE = 2
INTERRUPTED = 1


def run() -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing is raised but for bugs in development."""
    _use_utf8()
    if not argv or (len(argv) == 1 and Path(argv[0]).is_file()):
        # Alone, with or without a workspace, the program opens its window.
        Console(None).fail(tr("The window is not part of this version yet. The commands: steward --help"))
        return WRONG_USAGE
    try:
        arguments = build_parser().parse_args(list(argv))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    console = Console(arguments.lang, quiet=arguments.quiet)
    # A log that cannot be written is no reason to show anybody a traceback with values in it.
    logging.raiseExceptions = False
    log.to_file()
    try:
        return _run(arguments, console)
    except BrokenPipeError:
        # Whoever read our output has stopped; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    finally:
        with suppress(OSError):
            log.close()


def _run(arguments: argparse.Namespace, console: Console) -> int:
    try:
        result: int = arguments.verb(arguments, console)
        sys.stdout.flush()
    except UsageError as error:
        console.fail(error.text)
        return WRONG_USAGE
    except AppError as error:
        console.fail(error.text)
        return REFUSED
    except (KeyboardInterrupt, CancelledError):
        console.fail(tr("Stopped. Nothing was changed."))
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception:
        where = log.record_crash()
        console.fail(
            tr(
                "Something went wrong that should not have. Nothing half done was kept. "
                "What is known, without customer data, is in {file}.",
                file=where,
            )
        )
        return REFUSED
    return result


def _use_utf8() -> None:
    # Names are Chinese on consoles of any encoding; what cannot be shown is escaped, not fatal.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
