"""Real, migrated, encrypted workspaces for tests of services.

The file is founded once per process and copied for each test, and it is opened with its raw key,
so that a test pays neither for migrations nor for stretching a passphrase.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.bootstrap import Founding, Steward, found, open_steward
from app.services.kernel.clock import FixedClock
from app.services.kernel.reading import Conventions
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
ZONE = "Asia/Shanghai"
CLOCK = FixedClock(NOW, ZONE)


@dataclass(frozen=True)
class Template:
    """A founded workspace file to be copied, and the key that opens every copy."""

    path: Path
    key: WorkspaceKey

    def copy_to(self, target: Path) -> Path:
        """Copy the closed file and return the copy's path."""
        shutil.copyfile(self.path, target)
        return target


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """The founded workspace: zone Shanghai, country CN, currency CNY, owned by Lin Yue."""
    folder = tmp_path_factory.mktemp("template")
    before = os.environ.get("STEWARD_DATA_DIR")
    os.environ["STEWARD_DATA_DIR"] = str(folder / "data")
    path = folder / "template.steward"
    founding = Founding("Lin Yue", "Template", conventions=Conventions(ZONE, "CN", "CNY"))
    key = found(path, None, founding, CLOCK)
    if before is None:
        del os.environ["STEWARD_DATA_DIR"]
    else:
        os.environ["STEWARD_DATA_DIR"] = before
    return Template(path, key)


@pytest.fixture
def workspace_file(template: Template, tmp_path: Path) -> Path:
    """A fresh copy of the template."""
    return template.copy_to(tmp_path / "work.steward")


Open = Callable[..., Steward]


@pytest.fixture
def open_copy(template: Template, workspace_file: Path) -> Iterator[Open]:
    """Open the test's workspace, as often as the test wants; everything is closed at the end."""
    opened: list[Steward] = []

    def open_it(*, write: bool = True) -> Steward:
        credentials = Credentials(key=template.key)
        steward = open_steward(workspace_file, credentials, program="test", write=write, clock=CLOCK)
        opened.append(steward)
        return steward

    yield open_it
    for steward in opened:
        steward.close(with_backup=False)


@pytest.fixture
def steward(open_copy: Open) -> Steward:
    """An open workspace with nobody but its owner in it."""
    return open_copy()
