"""Importing records of any kind but orders: batches of rows become new records or changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from sqlalchemy import select

from app.models.tables import RECORDS
from app.services.kernel.changes import Raw, chunks
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft, Edit
from app.services.kernel.fields import FieldType, Kinds
from app.services.kernel.permissions import EDIT, customer_owner
from app.services.kernel.records import (
    create_records,
    edit_records,
    read_records,
    would_change,
)
from app.services.kernel.references import References, other_spelling
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.customs import CustomReader
from app.services.workflows.importing.identity import Identities
from app.services.workflows.importing.missing import MAKEABLE, MissingMaker
from app.services.workflows.importing.plan import Mode, Plan
from app.services.workflows.importing.rows import NEEDED, Parsed, RowError, RowReader
from app.services.workflows.importing.tally import Fate, Problem, Tally
from app.text import Text, tr

BATCH: Final = 1_000


class RecordsImport:
    """One run of an import into one kind of record."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, plan: Plan, tally: Tally) -> None:
        self._uow, self._plan, self._kind, self._tally = uow, plan, plan.kind, tally
        self._owners = uow.actor.owners(EDIT)
        source = None if plan.columns.is_own_export else plan.options.source
        self._references = References(uow.connection, source, self._owners)
        self._reader = RowReader(plan, self._references, CustomReader(uow, plan), uow.actor)
        self._identities = Identities(uow, plan)
        self._maker = MissingMaker(uow, kinds, self._references, plan.options.source, tally)
        self._touched: set[bytes] = set()
        self._deferred: list[tuple[Parsed, Fate]] = []
        self._own_fields = [each for each in self._kind.fields if each.refers_to == self._kind.name]

    def run(self) -> None:
        """Read the whole file and write what it says."""
        self._tally.record(self._kind.name, Fate.UNCHANGED, 0)
        if any(each.name in self._plan.columns.of_field for each in self._own_fields):
            self._collect_own_names()
        for batch in _batches(self._plan.rows()):
            self._batch(batch)
            self._uow.refresh_index()
            self._uow.progress.advance(len(batch))
        for some in chunks(self._deferred):
            self._settle(some)

    def _collect_own_names(self) -> None:
        """Note who is in the file, so that a row may refer to somebody further down."""
        for _, cells in self._plan.rows():
            texts = self._reader.texts(cells)
            self._reader.own_names.update(texts.get(name, "") for name in ("external_id", "email", "name", "id"))
        self._reader.own_names.discard("")

    def _batch(self, batch: Sequence[tuple[int, list[str]]]) -> None:
        rows = [(line, self._reader.texts(cells)) for line, cells in batch]
        self._prefetch([texts for _, texts in rows])
        parsed = [found for line, texts in rows if (found := self._parse(line, texts)) is not None]
        for group in self._identities.groups(parsed):
            self._write(group)

    def _prefetch(self, rows: Sequence[dict[str, str]]) -> None:
        for each in self._kind.fields:
            if each.type is not FieldType.REFERENCE or each.name not in self._plan.columns.of_field:
                continue
            texts = [text for row in rows if (text := row.get(each.name))]
            self._references.prefetch(each.refers_to, texts)
            if self._plan.options.create_missing and each.refers_to in MAKEABLE:
                own = self._reader.own_names if each in self._own_fields else ()
                self._maker.make(
                    each.refers_to,
                    [text for text in texts if text not in own and other_spelling(text) not in own],
                )

    def _parse(self, line: int, texts: dict[str, str]) -> Parsed | None:
        try:
            return self._reader.read(line, texts)
        except RowError as error:
            self._tally.reject(Fate.FAILED, Problem(line, error.name, error.value, error.reason))
            return None

    def _write(self, rows: Sequence[Parsed]) -> None:
        found = self._identities.find(rows)
        new: list[Parsed] = []
        edits: list[tuple[Parsed, Edit]] = []
        existing = read_records(self._uow, self._kind, found.known.values())
        reachable = self._reachable(list(existing))
        for row in rows:
            if row.line in found.refused:
                self._fail(row, *found.refused[row.line])
            elif row.line in found.known:
                row.draft.record_id = found.known[row.line]
                self._take_existing(row, existing, reachable, edits)
            else:
                self._take_new(row, new)
        self._create(new)
        self._edit(edits)

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
        existing: dict[bytes, dict[str, Raw]],
        reachable: set[bytes],
        edits: list[tuple[Parsed, Edit]],
    ) -> None:
        record_id = row.draft.record_id
        self._reader.keep_currency(row, existing[record_id])
        if self._plan.options.mode is Mode.ADD:
            self._skip(row, tr("It exists already, and only new records were asked for."))
        elif record_id not in reachable:
            self._fail(row, "", tr("It belongs to somebody else."))
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
            self._fail(row, missing.name, NEEDED)
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
        """Give new records to the importer, and leave empty what defaults must not hide."""
        names = self._kind.by_name
        if "owner" in names and "owner" not in self._plan.columns.of_field:
            draft.values["owner_id"] = self._uow.actor.user_id
        for name in draft.doubts:
            if names[name].type is FieldType.REFERENCE:
                draft.values.setdefault(names[name].column, None)

    def _edit(self, edits: Sequence[tuple[Parsed, Edit]]) -> None:
        if not edits:
            return
        changed = edit_records(self._uow, self._kind, [edit for _, edit in edits])
        for (row, _), is_changed in zip(edits, changed, strict=True):
            self._accept(row, Fate.UPDATED if is_changed else Fate.UNCHANGED)

    def _accept(self, row: Parsed, fate: Fate) -> None:
        self._tally.problems += row.problems
        if row.deferred:
            self._deferred.append((row, fate))
        else:
            self._count(fate)

    def _count(self, fate: Fate) -> None:
        self._tally.row(fate)
        self._tally.record(self._kind.name, fate)

    def _skip(self, row: Parsed, reason: Text) -> None:
        self._tally.reject(Fate.SKIPPED, Problem(row.line, "", "", reason))

    def _fail(self, row: Parsed, name: str, reason: Text) -> None:
        self._tally.reject(Fate.FAILED, Problem(row.line, name, row.texts.get(name, ""), reason))

    def _settle(self, deferred: Sequence[tuple[Parsed, Fate]]) -> None:
        """Fill in the people that rows further up referred to, and count those rows."""
        self._references.forget_missing(self._kind.name)
        (field,) = self._own_fields
        stored = read_records(self._uow, self._kind, [row.draft.record_id for row, _ in deferred])
        edits = []
        for row, _ in deferred:
            draft = Draft(settled={field.name}, record_id=row.draft.record_id)
            try:
                draft.values[field.column] = self._references.find(self._kind.name, row.deferred)
            except DoubtfulValueError as doubt:
                draft.doubts[field.name] = row.deferred
                self._tally.problem(row.line, field.name, row.deferred, doubt.reason)
            edits.append(Edit(stored[row.draft.record_id], draft))
        changed = edit_records(self._uow, self._kind, edits)
        for (_, fate), is_changed in zip(deferred, changed, strict=True):
            self._count(Fate.UPDATED if is_changed and fate is Fate.UNCHANGED else fate)


def _batches(rows: Iterator[tuple[int, list[str]]]) -> Iterator[list[tuple[int, list[str]]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
