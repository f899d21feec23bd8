"""What the desktop tells of its person's leaving, on a bus of the test's own: sleep, locked screen, and the wait."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject
from pytestqt.qtbot import QtBot

from app.services.preferences.machine import MachineSettings
from app.views.shell.idle import Idleness
from app.views.shell.leaving import Leaving
from tests.faults import FaultToolError

LOGIN = "org.freedesktop.login1"


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """The address of a bus on which nobody else is."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        raise FaultToolError("dbus-daemon is not installed (or not on PATH)")
    command = [daemon, "--session", "--nofork", "--print-address"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, **pipes) as running:  # type: ignore[call-overload]
        yield running.stdout.readline().strip()
        running.terminate()


class Machine(QDBusVirtualObject):
    """What goes to sleep: it tells so, and waits for whoever holds the other end of its pipe."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.bus = QDBusConnection.connectToBus(address, "machine")
        self._ours, self._theirs = os.pipe()
        os.set_blocking(self._ours, False)
        assert self.bus.registerService(LOGIN)
        assert self.bus.registerVirtualObject("/org/freedesktop/login1", self)

    @property
    def waits(self) -> bool:
        """Whether somebody asked it to wait, and still does."""
        try:
            return os.read(self._ours, 1) != b""
        except BlockingIOError:
            return True

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        """Give the other end of the pipe away."""
        assert [message.member(), message.arguments()[0], message.arguments()[3]] == ["Inhibit", "sleep", "delay"]
        connection.send(message.createReply(QDBusUnixFileDescriptor(self._theirs)))
        os.close(self._theirs)
        return True

    def introspect(self, _path: str) -> str:
        """Say nothing of itself."""
        return ""

    def tell(self, path: str, interface: str, name: str, *, begins: bool) -> None:
        """Say that something begins or ends."""
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments([begins])
        self.bus.send(message)

    def sleep(self, *, begins: bool = True) -> None:
        """Say that it is about to sleep, or awake again."""
        self.tell("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", begins=begins)


def test_that_a_person_is_gone_before_the_machine_sleeps_and_it_waits_until_the_file_is_closed(
    bus: str, qtbot: QtBot
) -> None:
    machine, mine = Machine(bus), QDBusConnection.connectToBus(bus, "window")
    leaving = Leaving(mine, mine)
    idleness = Idleness(MachineSettings(lock_after_min=0), leaving)
    qtbot.waitUntil(lambda: leaving.is_holding)
    assert machine.waits

    with qtbot.waitSignal(idleness.gone):
        machine.sleep()
    with qtbot.waitSignal(idleness.gone):
        machine.tell("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", begins=True)
    assert machine.waits
    leaving.let_go()
    qtbot.waitUntil(lambda: not machine.waits)

    idleness.take(MachineSettings(lock_on_sleep=False))
    with qtbot.assertNotEmitted(idleness.gone), qtbot.waitSignal(leaving.left):
        machine.sleep(begins=False)
        machine.sleep()
    idleness.stop()
