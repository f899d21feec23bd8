"""Importing records of any kind but orders: batches of rows become new records or changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from sqlalchemy import select

from app.models.tables import RECORDS
from app.services.kernel.changes import Raw
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft, Edit
from app.services.kernel.fields import FieldType, Kinds
from app.services.kernel.permissions import EDIT, customer_owner
from app.services.kernel.records import (
    create_records,
    custom_fields,
    edit_records,
    read_records,
    would_change,
)
from app.services.kernel.references import References
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.identity import Identities
from app.services.workflows.importing.missing import MAKEABLE, MissingMaker
from app.services.workflows.importing.plan import Mode, Plan
from app.services.workflows.importing.rows import NEEDED, Parsed, RowError, RowReader, custom_names
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text, tr

BATCH: Final = 1_000


class RecordsImport:
    """One run of an import into one kind of record."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        self._uow, self._plan, self._kind, self._tally = uow, plan, plan.kind, tally
        self._owners = uow.actor.owners(EDIT)
        self._references = References(uow.connection, plan.options.source, self._owners)
        self._reader = RowReader(plan, self._references, custom_fields(uow, plan.kind, custom_names(plan)))
        self._identities = Identities(uow, plan)
        self._maker = MissingMaker(uow, kinds, self._references, plan.options.source, tally)
        self._touched: set[bytes] = set()
        self._deferred: list[tuple[bytes, str]] = []
        self._own_fields = [each for each in self._kind.fields if each.refers_to == self._kind.name]

    def run(self) -> None:
        """Read the whole file and write what it says."""
        if any(each.name in self._plan.columns.of_field for each in self._own_fields):
            self._collect_own_names()
        for batch in _batches(self._plan.source.rows()):
            self._batch(batch)
            self._uow.refresh_index()
            self._uow.progress.advance(len(batch))
        self._settle_deferred()

    def _collect_own_names(self) -> None:
        """Note who is in the file, so that a row may refer to somebody further down."""
        for _, cells in self._plan.source.rows():
            texts = self._reader.texts(cells)
            self._reader.own_names.update(texts.get(name, "") for name in ("external_id", "email", "name"))
        self._reader.own_names.discard("")

    def _batch(self, batch: Sequence[tuple[int, list[str]]]) -> None:
        rows = [(line, self._reader.texts(cells)) for line, cells in batch]
        self._prefetch([texts for _, texts in rows])
        parsed = [found for line, texts in rows if (found := self._parse(line, texts)) is not None]
        # Two rows about one record must not be in one go: the second is compared with the first.
        group: list[Parsed] = []
        keys: set[object] = set()
        for row in parsed:
            key = (row.texts.get("id") or None, row.draft.external) if not self._plan.options.match else None
            if key in keys or (key is None and group):
                self._write(group)
                group, keys = [], set()
            group.append(row)
            keys.add(key)
        self._write(group)

    def _prefetch(self, rows: Sequence[dict[str, str]]) -> None:
        for each in self._kind.fields:
            if each.type is not FieldType.REFERENCE or each.name not in self._plan.columns.of_field:
                continue
            texts = [text for row in rows if (text := row.get(each.name))]
            self._references.prefetch(each.refers_to, texts)
            if self._plan.options.create_missing and each.refers_to in MAKEABLE and each not in self._own_fields:
                self._maker.make(each.refers_to, texts)

    def _parse(self, line: int, texts: dict[str, str]) -> Parsed | None:
        try:
            return self._reader.read(line, texts)
        except RowError as error:
            self._tally.reject(Fate.FAILED, Problem(line, error.name, error.value, error.reason))
            return None

    def _write(self, rows: Sequence[Parsed]) -> None:
        known = self._find(rows)
        new: list[Parsed] = []
        edits: list[tuple[Parsed, Edit]] = []
        existing = read_records(self._uow, self._kind, known.values())
        reachable = self._reachable(list(existing))
        for row in rows:
            if row.line in known:
                self._take_existing(row, known[row.line], existing, reachable, edits)
            elif row.line not in self._tally.rejected:
                self._take_new(row, new)
        self._create(new)
        self._edit(edits)

    def _find(self, rows: Sequence[Parsed]) -> dict[int, bytes]:
        if not self._plan.options.match:
            return self._identities.find(rows)
        found: dict[int, bytes] = {}
        for row in rows:
            try:
                found |= self._identities.find([row])
            except DoubtfulValueError as doubt:
                name = self._plan.options.match[0]
                problem = Problem(row.line, name, row.texts.get(name, ""), doubt.reason)
                self._tally.reject(Fate.FAILED, problem)
        return found

    def _reachable(self, ids: Sequence[bytes]) -> set[bytes]:
        """Return which of the records the actor may change."""
        if self._owners is None:
            return set(ids)
        cls = RECORDS[self._kind.table]
        rows = self._uow.session.execute(select(cls.id, customer_owner(cls)).where(cls.id.in_(ids)))
        return {key for key, owner in rows.all() if owner in self._owners}

    def _take_existing(
        self,
        row: Parsed,
        record_id: bytes,
        existing: dict[bytes, dict[str, Raw]],
        reachable: set[bytes],
        edits: list[tuple[Parsed, Edit]],
    ) -> None:
        row.draft.record_id = record_id
        if self._plan.options.mode is Mode.ADD:
            self._skip(row, tr("It exists already, and only new records were asked for."))
        elif record_id not in reachable:
            problem = Problem(row.line, "", "", tr("It belongs to somebody else."))
            self._tally.reject(Fate.FAILED, problem)
        elif record_id in self._touched:
            self._repeat(row, Edit(existing[record_id], row.draft))
        else:
            self._touched.add(record_id)
            edits.append((row, Edit(existing[record_id], row.draft)))

    def _repeat(self, row: Parsed, edit: Edit) -> None:
        """Judge a further row about a record that this file has already spoken of."""
        if would_change(self._uow, self._kind, edit):
            self._skip(row, tr("An earlier row of this file says something else about the same record."))
        else:
            self._accept(row, Fate.UNCHANGED)

    def _take_new(self, row: Parsed, new: list[Parsed]) -> None:
        missing = next((each for each in self._kind.fields if each.is_required and not row.texts.get(each.name)), None)
        if missing is not None:
            self._tally.reject(Fate.FAILED, Problem(row.line, missing.name, "", NEEDED))
        elif self._plan.options.mode is Mode.UPDATE:
            self._skip(row, tr("There is no such record, and only changes were asked for."))
        else:
            new.append(row)

    def _create(self, rows: Sequence[Parsed]) -> None:
        if not rows:
            return
        for row in rows:
            self._complete(row.draft)
        create_records(self._uow, self._kind, [row.draft for row in rows])
        for row in rows:
            self._touched.add(row.draft.record_id)
            self._accept(row, Fate.CREATED)
        self._references.forget_missing(self._kind.name)

    def _complete(self, draft: Draft) -> None:
        if self._kind.name == "customers" and "owner" not in self._plan.columns.of_field:
            draft.values["owner_id"] = self._uow.actor.user_id

    def _edit(self, edits: Sequence[tuple[Parsed, Edit]]) -> None:
        if not edits:
            return
        changed = edit_records(self._uow, self._kind, [edit for _, edit in edits])
        for (row, _), is_changed in zip(edits, changed, strict=True):
            self._accept(row, Fate.UPDATED if is_changed else Fate.UNCHANGED)

    def _accept(self, row: Parsed, fate: Fate) -> None:
        self._tally.row(fate)
        self._tally.record(self._kind.name, fate)
        self._tally.problems += row.problems
        if row.deferred:
            self._deferred.append((row.draft.record_id, row.deferred))

    def _skip(self, row: Parsed, reason: Text) -> None:
        self._tally.reject(Fate.SKIPPED, Problem(row.line, "", "", reason))

    def _settle_deferred(self) -> None:
        """Fill in the people that rows further up referred to."""
        if not self._deferred:
            return
        self._references.forget_missing(self._kind.name)
        (field,) = self._own_fields
        rows = read_records(self._uow, self._kind, [record_id for record_id, _ in self._deferred])
        edits = []
        for record_id, text in self._deferred:
            found = self._references.try_find(self._kind.name, text)
            draft = Draft({field.column: found}, settled={field.name}, record_id=record_id)
            edits.append(Edit(rows[record_id], draft))
        edit_records(self._uow, self._kind, edits)


def _batches(rows: Iterator[tuple[int, list[str]]]) -> Iterator[list[tuple[int, list[str]]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
