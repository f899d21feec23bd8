"""The stage that the tests of the operations share: furnished once in each test process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.operations import Stage, staged


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A home with a workspace, put back by each test before each run."""
    with staged(tmp_path_factory.mktemp("stage")) as furnished:
        yield furnished
