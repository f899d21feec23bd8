"""Small programs that are sound or broken on purpose, to prove that the fault tools tell them apart.

:func:`main` has the form of the real command line: ``main([name, arg, ...])`` returns an exit code.
Nothing but the tests of the tools uses them.
"""

from __future__ import annotations

import atexit
import errno
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

OLD: Final = b"old " * 3000
NEW: Final = b"new " * 3000
_LINES: Final = 10


def main(argv: list[str]) -> int:
    """Run the planted program that ``argv`` names."""
    program: Callable[..., int | None] = globals()[argv[0]]
    return program(*argv[1:]) or 0


def tell(*_arguments: str) -> int:
    """Print all that a program is given, and leave with a code of its own."""
    print(sys.argv[1:], Path.cwd(), os.environ.get("PLANTED"), os.environ.get("HOME"), sys.stdin.read())
    print("a complaint", file=sys.stderr)
    return 3


def leave(message: str) -> None:
    """Exit with a message instead of a code."""
    sys.exit(message)


def fail() -> None:
    """Die of an exception that nobody catches."""
    raise LookupError("planted")


def crash() -> None:
    """Die of a signal."""
    os.abort()


def hang() -> None:
    """Never end."""
    while True:
        time.sleep(60)


def leave_child_behind() -> None:
    """Start a process in a session of its own, print its number and end without it."""
    child = subprocess.Popen(["sleep", "60"], start_new_session=True)
    print(child.pid)
    child.returncode = 0  # so that nobody complains that it is still there


def say_goodbye() -> None:
    """Print from a thread and from an exit hook after the main function has returned."""
    atexit.register(print, "hook")
    threading.Timer(0.05, print, args=("thread",)).start()


def lines(path: str) -> None:
    """Write ten numbered lines, one call each."""
    with Path(path).open("wb", buffering=0) as file:
        for number in range(1, _LINES + 1):
            file.write(b"%d\n" % number)


def stubborn_lines(path: str) -> None:
    """Write ten numbered lines, go on after a failure, and print which lines failed and how."""
    with Path(path).open("wb", buffering=0) as file:
        for number in range(1, _LINES + 1):
            try:
                file.write(b"%d\n" % number)
            except OSError as error:
                print(number, errno.errorcode[error.errno or 0])


def lines_of_threads(path: str) -> None:
    """Write ten numbered lines, each by a thread of its own."""
    with Path(path).open("wb", buffering=0) as file:
        for number in range(1, _LINES + 1):
            writer = threading.Thread(target=file.write, args=(b"%d\n" % number,))
            writer.start()
            writer.join()


def lines_of_child(path: str) -> None:
    """Let a child process write the lines and report its end."""
    code = "import sys; from tests.faults import planted; planted.lines(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, path], check=True)
    print("the child has ended")


def careful(path: str) -> int:
    """Replace a file so that it is whole at every moment, and say what went wrong if anything did."""
    try:
        _replace(Path(path))
    except OSError as error:
        print(errno.errorcode[error.errno or 0])
        return 1
    return 0


def _replace(path: Path) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)  # a name that is never the same
    try:
        _write_in_pieces(descriptor)
        os.fsync(descriptor)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink()
        raise
    finally:
        os.close(descriptor)


def hasty(path: str) -> None:
    """Replace a file whole, but without waiting until its content is on the disk."""
    new = Path(path).with_name("new")
    new.write_bytes(NEW)
    new.replace(path)


def _write_in_pieces(descriptor: int) -> None:
    for start in range(0, len(NEW), 4000):
        os.write(descriptor, NEW[start : start + 4000])


def careless(path: str) -> None:
    """Overwrite a file in place."""
    descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC)
    _write_in_pieces(descriptor)
    os.close(descriptor)


def every_kind(folder: str) -> None:
    """Change files in each way that Python offers, and some that are no change of a file."""
    os.chdir(folder)
    descriptor = os.open("first", os.O_RDWR | os.O_CREAT)
    os.write(descriptor, b"abc")
    os.pwrite(descriptor, b"d", 3)
    os.writev(descriptor, [b"ef", b"gh"])
    os.pwritev(descriptor, [b"ij"], 8)
    os.ftruncate(descriptor, 4)
    os.fsync(descriptor)
    os.fdatasync(descriptor)
    Path("folder").mkdir()
    Path("first").rename("second")
    second = os.open("third", os.O_WRONLY | os.O_CREAT)
    os.sendfile(second, descriptor, 0, 4)
    os.copy_file_range(descriptor, second, 4, 0)
    _change_nothing("second")
    os.close(second)
    os.truncate("third", 1)
    Path("link").symlink_to("third")
    Path("other").hardlink_to("third")
    Path("third").unlink()
    os.write(descriptor, b"tail")
    folder_itself = os.open("folder", os.O_RDONLY)
    os.rename("second", "second", dst_dir_fd=folder_itself)
    os.fsync(folder_itself)
    os.unlink("second", dir_fd=folder_itself)
    os.close(folder_itself)
    os.close(descriptor)
    Path("folder").rmdir()


def _change_nothing(name: str) -> None:
    os.close(os.open(name, os.O_RDONLY))
    out, back = os.pipe()
    os.write(back, b"through a pipe")
    os.close(out)
    os.close(back)
    null = os.open(os.devnull, os.O_WRONLY)
    os.write(null, b"to nowhere")
    os.close(null)
    print("to the terminal", flush=True)


def leaky(folder: str) -> None:
    """Write what comes from stdin to a temporary file that loses its name at once."""
    descriptor, name = tempfile.mkstemp(dir=folder)
    Path(name).unlink()
    os.write(descriptor, sys.stdin.buffer.read())
    os.close(descriptor)


def leaky_in(call: str) -> None:
    """Write what comes from stdin by one certain way out of a process."""
    data = sys.stdin.buffer.read()
    half = len(data) // 2
    with tempfile.TemporaryFile(buffering=0) as file:
        ways: dict[str, Callable[[], object]] = {
            "write": lambda: file.write(data),
            "two writes": lambda: (file.write(data[:half]), file.write(data[half:])),
            "pwrite64": lambda: os.pwrite(file.fileno(), data, 5),
            "writev": lambda: os.writev(file.fileno(), [b"", data[:half], data[half:]]),
            "sendto": lambda: _send(lambda here: here.send(data)),
            "sendmsg": lambda: _send(lambda here: here.sendmsg([data[:half], data[half:]])),
        }
        ways[call]()


def tell_child(how: str) -> None:
    """Hand what comes from stdin to another program, as an argument or in its environment."""
    data = sys.stdin.read()
    given = [data] if how == "argument" else []
    subprocess.run(["true", *given], env=os.environ | ({} if given else {"PLANTED": data}), check=True)


def _send(send: Callable[[socket.socket], object]) -> None:
    here, there = socket.socketpair()
    with here, there:
        send(here)


def tidy(folder: str) -> None:
    """Read a secret from stdin and write only how long it is."""
    Path(folder, "length").write_text(str(len(sys.stdin.buffer.read())), encoding="ascii")


def store(path: str, key: str, text: str) -> None:
    """Keep a text in a database, encrypted where there is a key, and leave its files as a crash would."""
    database = _open_database(path, key)
    database.execute("CREATE TABLE note (body TEXT)")
    database.execute("INSERT INTO note VALUES (?)", (text,))
    os.kill(os.getpid(), signal.SIGKILL)


def commit_ten(path: str, key: str, synchronous: str = "FULL") -> None:
    """Commit ten numbered rows and acknowledge each one."""
    database = _open_database(path, key)
    database.execute(f"PRAGMA synchronous={synchronous}")
    database.execute("CREATE TABLE IF NOT EXISTS row (number INTEGER)")
    for number in range(1, _LINES + 1):
        database.execute("INSERT INTO row VALUES (?)", (number,))
        print(number, flush=True)
    database.close()


def _open_database(path: str, key: str) -> sqlcipher.Connection:
    database = sqlcipher.connect(path, isolation_level=None)
    if key:
        database.execute(f"PRAGMA key=\"x'{key}'\"")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    return database
