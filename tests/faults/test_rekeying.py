"""A file that is larger than the library's cache survives a full disk while it gets another key.

SQLCipher then meets the disk while it goes through the pages, and says so in other words than at the
end, where it meets it with a small file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.engine import DatabaseKey, connect, create_database
from app.models.filework import damaged_pages, opens
from tests.faults.client import Request, WarmProgram
from tests.faults.harness import Run, fail_from

OLD, NEW = DatabaseKey(bytes(32)), DatabaseKey(bytes(range(32)))
MEGABYTES = 72  # the cache holds 64
BEGINNING, FIRST_PAGES, LATER = 1, 50, 2000


@pytest.fixture(scope="module")
def program() -> Iterator[WarmProgram]:
    with WarmProgram("tests.faults.rekey_program:main") as warm:
        yield warm


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "big.steward"
    create_database(path, OLD)
    connection = connect(path, OLD)
    connection.execute("CREATE TABLE blob (content BLOB)")
    connection.executemany("INSERT INTO blob VALUES (randomblob(?))", [(1_000_000,)] * MEGABYTES)
    connection.close()
    return path


@pytest.mark.parametrize("position", [BEGINNING, FIRST_PAGES, LATER])
def test_that_a_full_disk_leaves_a_big_file_its_old_key(program: WarmProgram, file: Path, position: int) -> None:
    request = Request([str(file), OLD.raw.hex(), NEW.raw.hex()])
    trace = fail_from(Run(program, request), position)
    assert trace.struck[0].path.endswith("-shm" if position == BEGINNING else "-wal")
    assert trace.outcome.code == 1
    assert "no disk space left. Nothing was changed" in trace.outcome.stderr
    assert opens(file, OLD)
    assert damaged_pages(file, OLD) == []
