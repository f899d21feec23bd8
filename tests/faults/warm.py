"""A fork server: imports a program once and runs it many times, each time in a fresh child.

``python -m tests.faults.warm --channel FD module:function [module to import first ...]`` reads one JSON
request after the other from the socket FD; :class:`tests.faults.client.WarmProgram` starts it and talks
to it. A child stops itself before it begins, so that a tracer can attach. What differs from a fresh
interpreter: variables that Python reads at its start (``PYTHON...``) have no effect in a request.
Injecting faults does not belong here.
"""

from __future__ import annotations

import argparse
import atexit
import ctypes
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from tests.faults import FaultToolError
from tests.faults.gate import install_gate

LONGEST_MESSAGE: Final = 1 << 17
_COULD_NOT_START: Final = 70
_PR_SET_CHILD_SUBREAPER: Final = 36
_PR_SET_PDEATHSIG: Final = 1
_PR_SET_PTRACER: Final = 0x59616D61

Program = Callable[[list[str]], object]


def main(arguments: list[str] | None = None) -> int:
    """Import the program, say so on the channel and serve until the other end is closed."""
    parser = argparse.ArgumentParser(prog="tests.faults.warm")
    parser.add_argument("--channel", type=int, required=True)
    parser.add_argument("target")
    parser.add_argument("preload", nargs="*")
    given = parser.parse_args(arguments)
    program = _load(given.target, given.preload)
    _set(_PR_SET_CHILD_SUBREAPER, 1)  # what a run leaves behind comes to us
    with socket.socket(fileno=given.channel) as channel:
        channel.send(b'{"ready": true}')
        while request := channel.recv(LONGEST_MESSAGE):
            _run(program, given.target, json.loads(request), channel)
    return 0


def _load(target: str, preload: list[str]) -> Program:
    for name in preload:
        importlib.import_module(name)
    module, _, function = target.partition(":")
    program: Program = getattr(importlib.import_module(module), function)
    threads = len(list(Path("/proc/self/task").iterdir()))
    if threads != 1:
        raise FaultToolError(f"the imports started {threads - 1} thread(s); only one thread survives a fork")
    gc.collect()
    gc.freeze()  # so that a child's collections do not copy what all children share
    return program


def _run(program: Program, target: str, request: Mapping[str, Any], channel: socket.socket) -> None:
    pid = os.fork()
    if pid == 0:
        _be_the_program(program, target, request, channel)
    _, status = os.waitpid(pid, os.WUNTRACED)
    if os.WIFSTOPPED(status):
        channel.send(json.dumps({"stopped": pid}).encode())
        status = _await_end(pid, channel)
    _end_leftovers()
    channel.send(json.dumps({"ended": os.waitstatus_to_exitcode(status)}).encode())


def _await_end(pid: int, channel: socket.socket) -> int:
    """Wait for the child, and kill it where the client goes away first."""
    watch = os.pidfd_open(pid)
    try:
        # The client is silent meanwhile: the channel becomes readable only when it is closed.
        ended, _, _ = select.select([watch, channel.fileno()], [], [])
    finally:
        os.close(watch)
    if watch not in ended:
        os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


def _end_leftovers() -> None:
    """End the processes that the child has started and left behind, and those that they leave."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    while leftovers := [int(pid) for pid in children.read_text(encoding="ascii").split()]:
        for pid in leftovers:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _set(option: int, value: int) -> None:
    # Refused for _PR_SET_PTRACER where there is no Yama, which then forbids nothing.
    ctypes.CDLL(None).prctl(option, ctypes.c_ulong(value), 0, 0, 0)


def _be_the_program(program: Program, target: str, request: Mapping[str, Any], channel: socket.socket) -> NoReturn:
    code = _COULD_NOT_START
    try:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started us may have ignored it
        _set(_PR_SET_PDEATHSIG, signal.SIGKILL)  # no run outlives the server
        _set(_PR_SET_PTRACER, -1)  # let strace attach where only ancestors may (Yama's ptrace_scope 1)
        _enter(request)
        if request["gated"]:
            gate = install_gate()
            socket.send_fds(channel, [b'{"gate": true}'], [gate])
            os.close(gate)
        channel.close()
        signal.raise_signal(signal.SIGSTOP)
        code = _call(program, [target, *request["argv"]])
    except BaseException:  # a child must never return into the server
        traceback.print_exc()
    finally:
        os._exit(code)


def _enter(request: Mapping[str, Any]) -> None:
    for name, value in request["env"].items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    time.tzset()
    streams = (("stdin", os.O_RDONLY), ("stdout", os.O_WRONLY), ("stderr", os.O_WRONLY))
    for number, (name, flags) in enumerate(streams):
        opened = os.open(request[name], flags)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(request["cwd"])


def _call(program: Program, argv: list[str]) -> int:
    """Run the program as an interpreter would run a main module, to the end of its threads and hooks."""
    sys.argv = argv
    try:
        code = program(argv[1:])
    except SystemExit as end:
        code = end.code
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
        code = 1
    if code is not None and not isinstance(code, int):
        print(code, file=sys.stderr)
        code = 1
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return (code or 0) & 0xFF


if __name__ == "__main__":
    sys.exit(main())
