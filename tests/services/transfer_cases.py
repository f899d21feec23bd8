"""Short ways to bring files into a workspace and to take records out of it, for the tests of both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Steward, open_steward
from app.errors import AppError
from app.services.kernel.bus import Outcome
from app.services.kernel.filters import parse_filter
from app.services.kernel.listing import Listing
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.registry import KINDS, LISTS
from app.services.workflows.exporting.queries import export
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Mode, Options, Plan, plan_import
from app.services.workflows.importing.tally import Tally
from app.services.workspace.opening import Credentials
from tests.services.conftest import CLOCK, Template

ADD, UPDATE, UPSERT = Mode.ADD, Mode.UPDATE, Mode.UPSERT

TAKEN_OUT = ("users", "products", "customers", "contacts", "deals", "interactions", "followups", "orders")
"""The kinds in an order in which each finds what it refers to when it is brought back."""


@dataclass(frozen=True)
class Brought:
    """What an import planned and what became of it."""

    plan: Plan
    outcome: Outcome

    @property
    def tally(self) -> Tally:
        """The account of all rows."""
        tally: Tally = self.outcome.value
        return tally

    @property
    def fates(self) -> dict[str, int]:
        """How many rows had each fate; fates of no row are left out."""
        return {fate.value: count for fate, count in self.tally.rows.items() if count}

    @property
    def objects(self) -> dict[str, dict[str, int]]:
        """How many records of each kind were created, updated, unchanged; zeros left out."""
        return {kind: {fate: count for fate, count in counts.items() if count}
                for kind, counts in self.tally.objects.items()}  # fmt: skip

    @property
    def problems(self) -> list[tuple[int, str, str]]:
        """Line, field and value of all problems, in the order of the file."""
        return [(each.line, each.field, each.value) for each in self.tally.lines_with_problems()]

    @property
    def reasons(self) -> list[str]:
        """The sentences of all problems, in the order of the file."""
        return [str(each.reason) for each in self.tally.lines_with_problems()]


def bring(
    steward: Steward, content: str | bytes | Path, kind: str | None = None, *,
    name: str = "rows.csv", progress: Progress = NO_PROGRESS, state_before: str | None = None, **options: Any,
) -> Brought:  # fmt: skip
    """Import a file, or a text that is first written to one."""
    path = content if isinstance(content, Path) else steward.workspace.path.with_name(name)
    if not isinstance(content, Path):
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    plan = plan_import(path, KINDS, Options(kind=kind, **options), steward.conventions, steward.clock.today())
    return Brought(plan, steward.do(ImportFile(plan, path.name), progress=progress, state_before=state_before))


def refused(steward: Steward, content: str | bytes | Path, kind: str | None = None, **options: Any) -> str:
    """Return the code of the error that an import ends with; it must end with one."""
    with pytest.raises(AppError) as error:
        bring(steward, content, kind, **options)
    return error.value.code


def take_out(steward: Steward, kind: str, target: Path, query: str = "", *, raw: bool = False) -> Path:
    """Export the records of a kind and return the file."""
    steward.ask(export, KINDS[kind], Listing(parse_filter(query)), target, raw=raw)
    return target


def values(steward: Steward, kind: str, *names: str, query: str = "") -> list[Any]:
    """Return fields of all records, sorted by their texts; of one field its values alone.

    ``custom:NAME`` asks for a custom field.
    """
    page = steward.ask(LISTS[kind], Listing(parse_filter(query)))
    rows = [
        tuple(row.custom.get(name[7:]) if name.startswith("custom:") else row.values.get(name) for name in names)
        for row in page.rows
    ]
    rows.sort(key=lambda row: [str(each) for each in row])
    return [row[0] for row in rows] if len(names) == 1 else rows


@contextmanager
def another(template: Template, folder: Path) -> Iterator[Steward]:
    """Open a further, empty workspace of the same founder."""
    folder.mkdir()
    path = template.copy_to(folder / "other.steward")
    steward = open_steward(path, Credentials(key=template.key), program="test", write=True, clock=CLOCK)
    try:
        yield steward
    finally:
        steward.close(with_backup=False)
