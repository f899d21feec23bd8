"""A person's home with a workspace in it: made once by the command line, put back before each run.

What the program leaves after a fault is looked at here; which fault strikes is decided elsewhere.
"""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import ColumnClause, Connection, column, inspect, select, table

from app.models.engine import open_database
from app.models.filework import opens
from app.services.workspace import slots
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.machine import MachineFolder
from app.services.workspace.state import state_tables
from tests.faults.client import Outcome, Request, WarmProgram
from tests.services.workspaces import cheap_slots

_LEFT_BEHIND: Final = (".part", "-wal", "-shm", "-journal", ".lock", ".restore", ".tmp")


class Home:
    """Everything that a person has on this machine, below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "home"
        self._pristine = folder / "pristine"
        self.workspace = self.folder / "work" / "book.steward"
        self.elsewhere = self.folder / "elsewhere"
        self.data = self.folder / "data"
        self.key_file = self.folder / "secrets" / "key"
        self.new_key_file = self.folder / "secrets" / "new key"
        self.passphrase_file = self.folder / "secrets" / "passphrase"
        self.temporary = self.folder / "tmp"
        for part in (self.workspace.parent, self.elsewhere, self.data, self.key_file.parent, self.temporary):
            part.mkdir(parents=True)

    @property
    def key(self) -> WorkspaceKey:
        """The key that the workspace was made with."""
        return _printed_in(self.key_file)

    def has_new_key(self) -> bool:
        """Return whether the workspace has a later key, which must then be the one of the new print."""
        if opens(self.workspace, self.key.database):
            return False
        assert opens(self.workspace, _printed_in(self.new_key_file).database)
        return True

    @property
    def by_print(self) -> tuple[str, str]:
        """How to open without stretching a passphrase."""
        return ("--recovery-key-file", str(self.key_file))

    @property
    def by_passphrase(self) -> tuple[str, str]:
        """How to open whatever the key is."""
        return ("--passphrase-file", str(self.passphrase_file))

    def request(self, *argv: object, stdin: bytes = b"") -> Request:
        """Return a run in this home."""
        env = {
            "STEWARD_DATA_DIR": str(self.data), "HOME": str(self.folder), "TMPDIR": str(self.temporary),
            "STEWARD_PASSPHRASE_FILE": None, "LANG": "C.UTF-8",
        }  # fmt: skip
        return Request([str(each) for each in argv], env=env, cwd=self.folder, stdin=stdin)

    def remember(self) -> None:
        """Make the present content what :meth:`put_back` gives again."""
        shutil.rmtree(self._pristine, ignore_errors=True)
        shutil.copytree(self.folder, self._pristine)

    def put_back(self) -> None:
        """Make everything as it was remembered."""
        shutil.rmtree(self.folder)
        shutil.copytree(self._pristine, self.folder)

    def leftovers(self) -> list[str]:
        """Return the files that only an unfinished operation has."""
        return [
            str(path.relative_to(self.folder))
            for path in sorted(self.folder.rglob("*"))
            if path.name.endswith(_LEFT_BEHIND) or path.name == "unfinished" or path.parent == self.temporary
        ]


def _printed_in(file: Path) -> WorkspaceKey:
    return WorkspaceKey.from_printed(file.read_text(encoding="ascii"))


def furnish(home: Home, program: WarmProgram, passphrase: str) -> None:
    """Make the workspace with the real command line, then give it slots that cost no time to open."""
    home.passphrase_file.write_text(passphrase + "\n", encoding="utf-8")
    founded = program.run(
        home.request(
            "init", home.workspace, "--name", "Lin Yue", "--time-zone", "Asia/Shanghai", "--country", "CN",
            *home.by_passphrase, *home.by_print, "--quiet",
        )
    )  # fmt: skip
    assert founded.code == 0, founded.stderr
    workspace_id = json.loads(slots.place_of(home.workspace).read_bytes())["workspace"]
    cheap = cheap_slots(workspace_id, home.key, passphrase=passphrase.encode())
    with data_folder(home):
        slots.save(home.workspace, cheap, MachineFolder.of(workspace_id).slots_copy)


@contextmanager
def data_folder(home: Home) -> Iterator[None]:
    """Let this process work in the home's data folder for a while."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEWARD_DATA_DIR", str(home.data))
        yield


def run_here(home: Home, program: Callable[[list[str]], int], argv: Sequence[object]) -> Any:
    """Run a program in this process, which takes a third of the time, and return its JSON document."""
    out, err = io.StringIO(), io.StringIO()
    with data_folder(home), redirect_stdout(out), redirect_stderr(err):
        code = program([str(each) for each in argv])
    assert code == 0, (code, out.getvalue(), err.getvalue())
    return json.loads(out.getvalue())


def result(outcome: Outcome) -> Any:
    """Return the JSON document of a run that must have gone well."""
    assert outcome.code == 0, (outcome.code, outcome.signal, outcome.stdout, outcome.stderr)
    return json.loads(outcome.stdout)


def essence(workspace: Path, key: WorkspaceKey) -> str:
    """Return all rows without ids and moments, which are other ones each time the same is done."""
    database = open_database(workspace, key.database)
    try:
        with database.readers.connect() as connection:
            return json.dumps([_rows(connection, name) for name in state_tables(connection)])
    finally:
        database.close()


def _rows(connection: Connection, name: str) -> tuple[str, list[str]]:
    columns = [each["name"] for each in inspect(connection).get_columns(name)]
    kept: list[ColumnClause[Any]] = [column(each) for each in columns if not each.endswith("_at")]
    rows = connection.execute(select(*kept).select_from(table(name)))
    return name, sorted(json.dumps(["id" if isinstance(each, bytes) else each for each in row]) for row in rows)
