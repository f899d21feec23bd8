"""One import on its way: what was chosen and found out so far, step by step."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.services.kernel.bus import Outcome
from app.services.kernel.fields import FieldType, Kind
from app.services.kernel.references import DEFAULT_SOURCE
from app.services.registry import KINDS
from app.services.workflows.importing.columns import file_fields
from app.services.workflows.importing.missing import MAKEABLE
from app.services.workflows.importing.plan import Mode, Options, Plan
from app.services.workflows.importing.preview import (
    Assignment,
    Preview,
    Trial,
    can_match,
    recognised,
    remembered_targets,
)
from app.services.workflows.importing.remembered import Remembered
from app.services.workflows.importing.tally import Problem, Tally
from app.views.importing.words import field_of

_DAYS = frozenset({FieldType.DAY, FieldType.MOMENT, FieldType.DUE, FieldType.BIRTHDAY})


@dataclass
class Case:
    """The steps of the dialog fill it in, each from what the ones before it left."""

    path: Path | None = None
    preview: Preview | None = None
    trials: tuple[Trial, ...] = ()
    before: Remembered | None = None
    kind_name: str = ""
    assignment: Assignment = field(default_factory=lambda: Assignment(()))
    is_remembered: bool = False
    mode: Mode = Mode.UPSERT
    match: tuple[str, ...] = ()
    create_missing: bool = False
    date_format: str | None = None
    source: str = DEFAULT_SOURCE
    plan: Plan | None = None
    tally: Tally | None = None
    problems: tuple[Problem, ...] = ()
    outcome: Outcome | None = None

    @property
    def kind(self) -> Kind:
        """The kind of what the file holds, once that is chosen."""
        return KINDS[self.kind_name]

    @property
    def look(self) -> Preview:
        """The look into the file, once it was taken."""
        assert self.preview is not None  # noqa: S101
        return self.preview

    def options(self, *, dry_run: bool) -> Options:
        """Return what was chosen, for the plan."""
        encoding = self.look.info.encoding
        return Options(
            kind=self.kind_name, source=self.source or DEFAULT_SOURCE, sheet=self.look.info.sheet, encoding=encoding,
            date_format=self.date_format, create_missing=self.create_missing, mode=self.mode, match=self.match,
            dry_run=dry_run,
        )  # fmt: skip

    def take_preview(self, preview: Preview) -> None:
        """Go on with a file, or another sheet or encoding of it; what was settled about another is gone."""
        is_same = self.preview is not None and self.preview.info.header == preview.info.header and self.kind_name
        self.preview = preview
        if not is_same:
            kind = self.before.kind if self.before is not None and self.before.kind in KINDS else preview.kind
            self.choose_kind(kind)

    def choose_kind(self, name: str) -> None:
        """Go on with a kind: columns go where they went last time, else where their headers say."""
        self.kind_name, self.match, self.plan = name, (), None
        if name:
            self.assignment, self.is_remembered = recognised(self.kind, self.look), False
            self._recall()

    def forget(self) -> None:
        """Go by what the headers say, and not by what was settled before."""
        self.assignment, self.is_remembered = recognised(self.kind, self.look), False

    def assign(self, place: int, target: str) -> None:
        """Let a column go somewhere else."""
        self.assignment = self.assignment.with_target(self.kind, place, target)
        self.match = tuple(name for name in self.match if name in self.assignment.targets)

    def matchable(self) -> list[str]:
        """Return the fields with a column by which records can be told apart."""
        return [name for name in dict.fromkeys(self.assignment.targets) if can_match(self.kind, name)]

    def has_days(self) -> bool:
        """Return whether a column holds days."""
        return any(field_of(self.kind, name).type in _DAYS for name in self._fields())

    def has_numbers_of_others(self) -> bool:
        """Return whether a column holds numbers that another system gave."""
        return any(name == "external_id" or field_of(self.kind, name).refers_to for name in self._fields())

    def makes_missing(self) -> bool:
        """Return whether rows refer to what an import can make."""
        return any(field_of(self.kind, name).refers_to in MAKEABLE for name in self._fields())

    def unassigned(self) -> list[str]:
        """Return the headers of the columns that are not imported."""
        pairs = zip(self.look.info.header, self.assignment.targets, strict=True)
        return [title for title, target in pairs if not target]

    def lacking(self) -> list[str]:
        """Return the fields that new records need and that have no column."""
        names = [each.name for each in self.kind.fields if each.is_required]
        return [name for name in names if name not in self.assignment.targets]

    def settled(self) -> Remembered:
        """Return what to remember for the next file with these columns."""
        targets = dict(zip(self.look.info.header, self.assignment.targets, strict=True))
        return Remembered(self.kind_name, targets, self.source)

    def _fields(self) -> list[str]:
        known = {each.name for each in file_fields(self.kind)}
        return [name for name in dict.fromkeys(self.assignment.targets) if name in known]

    def _recall(self) -> None:
        if self.before is None or self.before.kind != self.kind_name:
            return
        found = remembered_targets(self.kind, self.look.info.header, self.before.targets)
        if found is not None:
            self.is_remembered = found != self.assignment
            self.assignment, self.source = found, self.before.source or DEFAULT_SOURCE
