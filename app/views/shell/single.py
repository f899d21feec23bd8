"""One window for each workspace file: a second start hands its arguments over and ends.

Two processes are kept from writing one file by the workspace's own lock, wherever they run; this
is about the person, who wants to see the window that is open already.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app import paths

_PATIENCE_MS: Final = 2_000
_MOST_BYTES: Final = 64 * 1024
_TAKEN: Final = b"taken\n"


class SingleInstance(QObject):
    """The claim to be the one window of a workspace, held until closed or until the process ends.

    Signals:
        called: The arguments of a later start: the window shall come to the front.
    """

    called = Signal(object)
    is_first: bool

    def __init__(self, workspace: Path) -> None:
        """Claim a workspace; :attr:`is_first` tells whether that went well."""
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_calls)
        self._claim(workspace)

    def move(self, workspace: Path) -> None:
        """Claim another workspace in place of the one before: the window shows that one now."""
        if _name_of(workspace) != self._name:
            self.close()
            self._claim(workspace)

    def hand_over(self, argv: list[str]) -> bool:
        """Give the arguments to the window that is open; False where it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(json.dumps(argv).encode() + b"\n")
        socket.flush()
        is_taken = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readLine().data()) == _TAKEN
        socket.disconnectFromServer()
        return is_taken

    def close(self) -> None:
        """Give the claim back."""
        self._server.close()
        if self.is_first:
            self._lock.unlock()
            self.is_first = False

    def _claim(self, workspace: Path) -> None:
        folder = paths.data_dir() / "running"
        folder.mkdir(parents=True, exist_ok=True)
        self._name = _name_of(workspace)
        self._lock = QLockFile(str(folder / f"{self._name}.lock"))
        # Old age makes no lock stale, but the end of its process does.
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)
        if self.is_first:
            # Whoever has the lock is alone, so a socket that is there was left by a crash.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def _take_calls(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = _Caller(socket, self)
            caller.told.connect(self.called)
            caller.listen()


class _Caller(QObject):
    """One later start, as long as it talks."""

    told = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(_MOST_BYTES)
        socket.disconnected.connect(self.deleteLater)

    def listen(self) -> None:
        """Read what is there already and what comes."""
        self._socket.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        if self._socket.canReadLine():
            argv = _arguments(bytes(self._socket.readLine().data()))
            if argv is not None:
                self._socket.write(_TAKEN)
                self._socket.flush()
                self.told.emit(argv)
        elif self._socket.bytesAvailable() >= _MOST_BYTES:
            self._socket.abort()


def _arguments(line: bytes) -> list[str] | None:
    """Return the arguments that another start sent; None where it sent something else."""
    try:
        argv = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return argv if isinstance(argv, list) and all(isinstance(each, str) for each in argv) else None


def _name_of(workspace: Path) -> str:
    """Return a short name for a file and a person: names of sockets may have some hundred characters at most."""
    whole = f"{paths.data_dir().resolve()}\n{workspace.resolve()}"
    return f"steward-{hashlib.sha256(whole.encode()).hexdigest()[:32]}"
