"""Reading the command line, running one verb, and saying what became of it."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from app import log
from app.cli.advice import advised
from app.cli.console import Console
from app.errors import AppError, CancelledError, UsageError
from app.text import tr

DONE = 0
REFUSED = 1
WRONG_USAGE = 2
INTERRUPTED = 1

_LATER_S = 0.01


def run() -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    code = main(sys.argv[1:])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is said, and there is nothing left to stop
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing is raised but for bugs in development."""
    _use_utf8()
    ctrl_c = _CtrlC()
    try:
        with ctrl_c.heard():
            prepared = _prepared(argv)
            return prepared if isinstance(prepared, int) else _run_and_log(*prepared, ctrl_c)
    except KeyboardInterrupt:  # before there was anything to stop
        Console(None).fail(tr("Stopped. Nothing was changed."))
        return INTERRUPTED


class _CtrlC:
    """Remembers Ctrl-C: what it raises may get lost where a library calls back into Python."""

    def __init__(self) -> None:
        self.was_pressed = False

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Remember presses, and raise again what was lost."""
        is_main = threading.current_thread() is threading.main_thread()
        if not is_main or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            yield  # somebody else hears it, or nobody shall
            return
        hook = sys.unraisablehook
        signal.signal(signal.SIGINT, self._press)
        sys.unraisablehook = lambda lost: self._press_again(lost, hook)
        try:
            yield
        finally:
            sys.unraisablehook = hook
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def _press(self, *_: object) -> NoReturn:
        self.was_pressed = True
        raise KeyboardInterrupt

    def _press_again(self, lost: sys.UnraisableHookArgs, hook: Callable[[sys.UnraisableHookArgs], object]) -> None:
        if lost.exc_type is KeyboardInterrupt:
            # Later, for now it would be lost again.
            threading.Timer(_LATER_S, signal.raise_signal, (signal.SIGINT,)).start()
        else:
            hook(lost)


def _prepared(argv: Sequence[str]) -> tuple[argparse.Namespace, Console] | int:
    """Return what to run, or the exit code where that is nothing."""
    # Half of a short command's time goes by with this import, and Ctrl-C shall be heard in it.
    from app.cli.arguments import build_parser

    if not argv or (len(argv) == 1 and Path(argv[0]).is_file()):
        # Alone, with or without a workspace, the program opens its window.
        Console(None).fail(tr("The window is not part of this version yet. The commands: steward --help"))
        return WRONG_USAGE
    try:
        arguments = build_parser().parse_args(list(argv))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    return arguments, Console(arguments.lang, quiet=arguments.quiet)


def _run_and_log(arguments: argparse.Namespace, console: Console, ctrl_c: _CtrlC) -> int:
    # A log that cannot be written is no reason to show anybody a traceback with values in it,
    # nor is what a library logs where nobody listens.
    logging.raiseExceptions = False
    logging.lastResort = None
    log.to_file()
    try:
        return _run(arguments, console, ctrl_c)
    except BrokenPipeError:
        # Whoever read our output has stopped; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    finally:
        with suppress(OSError):
            log.close()


def _run(arguments: argparse.Namespace, console: Console, ctrl_c: _CtrlC) -> int:
    try:
        result: int = arguments.verb(arguments, console)
        sys.stdout.flush()
    except UsageError as error:
        console.fail(error.text)
        return WRONG_USAGE
    except CancelledError as stopped:
        console.fail(stopped.text)
        return INTERRUPTED
    except AppError as error:
        console.fail(advised(error))
        return REFUSED
    except KeyboardInterrupt:
        return _interrupted(console)
    except BrokenPipeError:
        raise
    except Exception:
        if ctrl_c.was_pressed:  # a library took it for an error of its own
            return _interrupted(console)
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


def _interrupted(console: Console) -> int:
    console.fail(tr("Stopped. Nothing half done was kept."))
    return INTERRUPTED


def _use_utf8() -> None:
    # Names are Chinese on consoles of any encoding; what cannot be shown is escaped, not fatal.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
