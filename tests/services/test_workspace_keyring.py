"""A device opens a workspace through a real keyring, and never through a file that looks like one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.services.workspace import key_changes
from app.services.workspace.opening import Credentials
from app.services.workspace.slots import DEVICE, PASSPHRASE, Slots
from tests.services.conftest import Template
from tests.services.workspaces import Book, book_of, kinds, steward_says

ROOT = Path(__file__).parents[2]
STEWARD = "from app.cli import run; run()"
PLAIN_FILE = """
from keyring.backend import KeyringBackend


class Keyring(KeyringBackend):
    priority = 9
    kept = {}

    def set_password(self, service, name, secret):
        self.kept[name] = secret

    def get_password(self, service, name):
        return self.kept.get(name)

    def delete_password(self, service, name):
        del self.kept[name]
"""


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    folder = tmp_path / "folder"
    folder.mkdir()
    return book_of(template, folder)


def run_alone(code: str, *arguments: object, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, whose keyring nobody has chosen yet."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def test_that_a_backend_that_keeps_secrets_in_a_file_is_refused(book: Book, tmp_path: Path) -> None:
    (tmp_path / "planted_alt.py").write_text(PLAIN_FILE, encoding="ascii")
    (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
    env = {"PYTHONPATH": str(tmp_path), "PYTHON_KEYRING_BACKEND": "planted_alt.Keyring"}
    before = book.slots.read_bytes()
    chosen = run_alone("import keyring; print(type(keyring.get_keyring()).__module__)", env=env)
    assert chosen.stdout == "planted_alt\n", chosen.stderr
    ran = run_alone(STEWARD, "device", book.path, "remember", "--recovery-key-file", tmp_path / "key", env=env)
    assert ran.returncode == 1
    assert "no safe keyring" in ran.stderr
    assert book.slots.read_bytes() == before


@pytest.mark.parametrize("backend", ["keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"])
def test_that_without_a_keyring_remembering_is_refused_and_opening_asks_for_the_passphrase(
    book: Book, tmp_path: Path, backend: str
) -> None:
    (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
    env = {"PYTHON_KEYRING_BACKEND": backend}
    remembered = run_alone(STEWARD, "device", book.path, "remember", "--recovery-key-file", tmp_path / "key", env=env)
    assert (remembered.returncode, remembered.stdout) == (1, "")
    assert remembered.stderr == "This machine has no safe keyring. Nothing was changed. Go on using the passphrase.\n"
    asked = run_alone(STEWARD, "list", book.path, "customers", env=env)
    assert asked.returncode == 1
    assert asked.stderr.endswith("Open it with the passphrase.\n")


if sys.platform == "linux":  # elsewhere the keyring of whoever runs the tests would be asked

    @pytest.fixture(scope="module")
    def session(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
        """How to run a command in a session of its own with an unlocked keyring in it."""
        home = tmp_path_factory.mktemp("home")
        start = 'echo -n pw | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec "$@"'
        variables = [f"HOME={home}", f"XDG_DATA_HOME={home}", f"XDG_RUNTIME_DIR={home}", f"XDG_CACHE_HOME={home}"]
        return ["env", *variables, "dbus-run-session", "--", "sh", "-c", start, "sh"]

    def in_session(session: list[str], *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*session, sys.executable, "-c", STEWARD, *map(str, arguments)],
            cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def test_that_a_remembered_device_opens_without_a_passphrase_until_it_is_forgotten(
        session: list[str], book: Book, tmp_path: Path
    ) -> None:
        (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
        by_print = ("--recovery-key-file", tmp_path / "key")

        assert in_session(session, "device", book.path, "remember", *by_print).returncode == 0
        assert kinds(Slots.from_bytes(book.slots.read_bytes())) == [DEVICE, PASSPHRASE]
        opened = in_session(session, "list", book.path, "customers", "--json")
        assert opened.returncode == 0, opened.stderr
        assert '"total": 0' in opened.stdout

        assert in_session(session, "device", book.path, "forget").returncode == 0
        assert kinds(Slots.from_bytes(book.slots.read_bytes())) == [PASSPHRASE]
        refused = in_session(session, "list", book.path, "customers", "--json")
        assert refused.returncode == 1
        assert "does not know the workspace" in refused.stderr
        book.open().close(with_backup=False)

    def test_that_losing_the_keyring_locks_nobody_out(session: list[str], book: Book, tmp_path: Path) -> None:
        (tmp_path / "key").write_text(book.key.printed(), encoding="ascii")
        remembered = in_session(session, "device", book.path, "remember", "--recovery-key-file", tmp_path / "key")
        assert remembered.returncode == 0
        # Here, outside of that session, its keyring cannot be reached.
        with book.open() as steward:
            key_changes.forget_device(steward.workspace)
        assert kinds(Slots.from_bytes(book.slots.read_bytes())) == [PASSPHRASE]


def test_that_the_device_is_not_asked_where_a_passphrase_is_given(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong").write_bytes(b"not it")
    ran = steward_says(capsys, "list", book.path, "customers", "--passphrase-file", tmp_path / "wrong")
    assert (ran.code, ran.out) == (1, "")
    assert "passphrase does not open" in ran.err
    assert book.refusal(Credentials(use_device=True)).code == "no-credentials"
