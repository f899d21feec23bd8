"""What was done to a workspace: steps that can be undone, and the history of one record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.models.history import Change, Step
from app.models.user import User
from app.models.values import ID_BYTES, ChangeKind
from app.services.kernel.changes import Raw, read_line
from app.services.kernel.permissions import EDIT, READ, SHARED_READ, Reach
from app.services.kernel.queries import Reader, query
from app.text import Text

_LASTING = ("import", "bulk", "handover", "merge")


@dataclass(frozen=True)
class StepRow:
    """One step as the history page and ``steward undo`` show it."""

    seq: int
    id: bytes
    title: Text
    kind: str
    at: datetime
    by: str | None
    summary: Mapping[str, Any] | None
    state_before: str | None


@dataclass(frozen=True)
class RecordChange:
    """What one step changed of one record, in raw values by attribute."""

    seq: int
    at: datetime
    by: str | None
    kind: ChangeKind
    old: Mapping[str, Raw]
    new: Mapping[str, Raw]


@dataclass(frozen=True)
class SetBy:
    """Who gave a column of a record the value that it has, when, and with a step of which kind."""

    by: str | None
    at: datetime
    step_kind: str


@query(SHARED_READ)
def list_undoable(reader: Reader) -> tuple[StepRow, ...]:
    """Return imports, mass changes, merges and handovers that the actor can undo, the newest first."""
    statement = _steps(reader).where(Step.is_undoable, Step.undone_by_seq.is_(None), Step.kind.in_(_LASTING))
    return tuple(_row(row) for row in reader.session.execute(statement.order_by(Step.seq.desc())))


@query(SHARED_READ)
def find_step(reader: Reader, text: str) -> StepRow | None:
    """Return the step of an id in hex, or None where there is none that the actor can undo."""
    try:
        step_id = bytes.fromhex(text)
    except ValueError:
        return None
    row = reader.session.execute(_steps(reader).where(Step.id == step_id)).first()
    return None if row is None else _row(row)


@query(READ)
def list_history(reader: Reader, table: str, record_id: bytes) -> tuple[RecordChange, ...]:
    """Return everything that happened to a record, the newest first."""
    reader.refuse_unless_visible(table, record_id)
    statement = (
        select(Step.seq, Step.at, User.name, Change.kind, Change.record_ids, Change.payload)
        .join(Step, Step.seq == Change.step_seq)
        .join(User, User.id == Step.user_id, isouter=True)
        .where(Change.table_name == table, or_(Change.row_count > 1, Change.record_ids == record_id))
        .order_by(Change.id.desc())
        .execution_options(yield_per=50)
    )
    found = []
    for seq, at, name, kind, ids, payload in reader.session.execute(statement):
        place = _place(ids, record_id)
        if place is not None:
            line = read_line(table, kind, ids, payload)
            found.append(RecordChange(seq, at, name, line.kind, line.old_values(place), line.new_values(place)))
    return tuple(found)


def find_setter(session: Session, table: str, record_id: bytes, column: str) -> SetBy | None:
    """Return who last changed a column of a record, or brought the record in; None where no step tells."""
    touching = or_(Change.row_count > 1, Change.record_ids == record_id)
    lines = select(Change.id, Change.record_ids).where(Change.table_name == table, touching).order_by(Change.id.desc())
    for line_id, ids in session.execute(lines.execution_options(yield_per=50)):
        if _place(ids, record_id) is not None:
            found = _setter(session, line_id, column)
            if found is not None:
                return found
    return None


def _setter(session: Session, line_id: int, column: str) -> SetBy | None:
    statement = (
        select(Change.kind, Change.payload, User.name, Step.at, Step.kind)
        .join(Step, Step.seq == Change.step_seq)
        .join(User, User.id == Step.user_id, isouter=True)
        .where(Change.id == line_id)
    )
    kind, payload, by, at, step_kind = session.execute(statement).one()
    is_set = kind == ChangeKind.INSERT or column in read_line("", kind, b"", payload).columns
    return SetBy(by, at, step_kind) if is_set else None


def _place(ids: bytes, record_id: bytes) -> int | None:
    at = ids.find(record_id)
    while at >= 0 and at % ID_BYTES:
        at = ids.find(record_id, at + 1)
    return None if at < 0 else at // ID_BYTES


def _steps(reader: Reader) -> Select[Any, Any]:
    """Return the statement for the actor's own steps, or everybody's where the actor reaches them."""
    statement: Select[Any, Any] = select(Step, User.name).join(User, User.id == Step.user_id, isouter=True)
    if reader.actor.reach(EDIT) is Reach.EVERYBODY:
        return statement
    return statement.where(Step.user_id == reader.actor.user_id)


def _row(row: Any) -> StepRow:
    step, by = row
    values = dict(step.title_values or {})
    count = values.pop("%n", None)
    title = Text(step.title, values, int(count) if count is not None else None)
    return StepRow(step.seq, step.id, title, step.kind, step.at, by, step.summary, step.state_before)
