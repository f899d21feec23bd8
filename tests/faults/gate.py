"""A gate that each file-changing call of a program must pass, one after the other.

The kernel's seccomp user notification stops a thread *before* such a call and asks the owner of the
gate, who lets it go on, fails it with an error, or kills or interrupts the program. There is one queue for all
threads and child processes, so "the n-th call" means the n-th call of the program. strace cannot say
that: its ``inject=...:when=N`` counts for each thread and each system call apart, and its ``-P`` needs
to know names that a temporary file gets at random. Which call to strike is not decided here.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import platform
import signal
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from tests.faults import FaultToolError
from tests.faults.calls import NUMBERS, Call, read_call

#: Verdicts on a call; any other number is the ``errno`` with which it fails.
GO_ON: Final = 0
KILL: Final = -1
INTERRUPT: Final = -2  # it is made, and Ctrl-C pressed meanwhile
Judge = Callable[[Call], int]

_PR_SET_NO_NEW_PRIVS: Final = 38
_SYS_SECCOMP: Final = 317
_SET_MODE_FILTER: Final = 1
_NEW_LISTENER: Final = 1 << 3
_ARCH_X86_64: Final = 0xC000003E
_LOAD, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ASK, _ALLOW = 0x7FC00000, 0x7FFF0000

_NOTICE: Final = struct.Struct("=QIIiIQ6Q")  # struct seccomp_notif
_REPLY: Final = struct.Struct("=QqiI")  # struct seccomp_notif_resp
_RECEIVE: Final = 0xC0502100
_SEND: Final = 0xC0182101
_CONTINUE: Final = 1


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))


def install_gate() -> int:
    """Put the calling process, and all it will start, behind a gate; return the gate's descriptor.

    From here on each file-changing call waits until the holder of the descriptor answers.

    Raises:
        FaultToolError: This kernel or this container does not allow it.
    """
    if platform.machine() != "x86_64":
        raise FaultToolError(f"the gate knows the call numbers of x86_64, not of {platform.machine()}")
    code = _filter_program()
    memory = ctypes.create_string_buffer(code, len(code))
    request = _Filter(len(code) // 8, ctypes.addressof(memory))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    gate: int = libc.syscall(_SYS_SECCOMP, _SET_MODE_FILTER, _NEW_LISTENER, ctypes.byref(request))
    if gate < 0:
        raise FaultToolError(f"seccomp user notification: {os.strerror(ctypes.get_errno())}")
    return gate


def _filter_program() -> bytes:
    rows = [(_LOAD, 0, 0, 4), (_JUMP_EQUAL, 1, 0, _ARCH_X86_64), (_RETURN, 0, 0, _ALLOW), (_LOAD, 0, 0, 0)]
    for number in NUMBERS.values():
        rows += [(_JUMP_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ASK)]
    rows.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *row) for row in rows)


class Gate:
    """The owner's side: asks ``judge`` about each call of the process group and carries out its verdict."""

    def __init__(self, descriptor: int, group: int, judge: Judge) -> None:
        self.descriptor = descriptor
        self._group = group
        self._judge = judge

    def answer(self) -> None:
        """Take the call that waits at the gate and let it go on, fail or never happen."""
        notice = bytearray(_NOTICE.size)
        try:
            fcntl.ioctl(self.descriptor, _RECEIVE, notice)
        except FileNotFoundError:  # killed while it waited
            return
        call_id, thread, _flags, number, _arch, _pointer, *arguments = _NOTICE.unpack(notice)
        call = read_call(thread, number, arguments)
        verdict = GO_ON if call is None else self._judge(call)
        if verdict == KILL:
            # No reply: an answered call could still be made before the signal arrives.
            os.killpg(self._group, signal.SIGKILL)
            return
        is_made = verdict in (GO_ON, INTERRUPT)
        reply = _REPLY.pack(call_id, 0, 0 if is_made else -verdict, _CONTINUE if is_made else 0)
        with suppress(FileNotFoundError):
            fcntl.ioctl(self.descriptor, _SEND, reply)
        if verdict == INTERRUPT:
            # Not before: the kernel would give the waiting call up, which it never does with a file.
            os.killpg(self._group, signal.SIGINT)
