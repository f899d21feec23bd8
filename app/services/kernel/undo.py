"""Taking steps back: any recorded step, by the rows that it changed, through the same door.

An undo is an ordinary command with its own record, so that redo is nothing but the undo of an
undo. A row that was changed since is never overwritten: the whole undo is refused and says so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.errors import AppError, ConflictError, RefusedError
from app.models.customer import Customer
from app.models.history import Change, Step
from app.models.tables import CLASSES
from app.models.values import ChangeKind
from app.services.kernel.changes import ChangeLine, Raw, chunks, raw_table, read_line, read_raw
from app.services.kernel.closure import BY_RECORD_ID
from app.services.kernel.commands import Command, Handlers, check_undo, ignores_custody, rules_of, undo_advice
from app.services.kernel.custody import customers_of
from app.services.kernel.permissions import (
    EDIT,
    REASSIGN,
    Actor,
    Reach,
    Rule,
    check,
    not_found,
)
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr

SITTING_STEPS: Final = 100


@dataclass(frozen=True)
class UndoStep(Command):
    """Take back one step; ``undoes_seq`` of an undo's own step makes it a redo."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Undo")
    kind: ClassVar[str] = "undo"

    undoes_seq: int

    def check(self, session: Session, actor: Actor) -> None:
        """Allow one's own steps, and anybody's to those who reach everybody.

        Rights are those of now: who may no longer do something may not undo it either, and a
        customer that somebody else got since is out of reach.
        """
        step = session.get(Step, self.undoes_seq)
        if step is None:
            raise AppError("no-such-step", tr("There is no such step. Nothing was changed."))
        if step.user_id != actor.user_id and actor.reach(EDIT) is not Reach.EVERYBODY:
            raise RefusedError(
                "not-allowed",
                tr("Only the person who did this, or an admin, can undo it. Nothing was changed."),
            )
        for rule in rules_of(_original(session, step).command):
            check(session, actor, rule, ())
        if actor.reach(EDIT) is not Reach.EVERYBODY:
            _refuse_if_handed_over(session, actor, step.seq)


def undo_step(uow: UnitOfWork, command: UndoStep) -> dict[str, int]:
    """Put every row of a step back as it was; return the number of rows by table.

    Raises:
        ConflictError: A row was changed since, or something new hangs on a row to be removed.
    """
    step = uow.session.get_one(Step, command.undoes_seq)
    if not step.is_undoable:
        raise AppError("not-undoable", tr("This step cannot be undone. Nothing was changed."))
    if step.undone_by_seq is not None:
        raise AppError("already-undone", tr("This step was undone before. Nothing was changed."))
    check_undo(uow, step.command, step.seq)
    uow.ignores_custody |= ignores_custody(_original(uow.session, step).command)
    counts: dict[str, int] = {}
    for line in lines_backwards(uow.session, step.seq):
        _revert_or_advise(uow, step, line)
        counts[line.table] = counts.get(line.table, 0) + len(line.ids)
        uow.progress.advance(len(line.ids))
    note_undone(uow, step)
    uow.summary = {"undone": counts}
    return counts


HANDLERS: Handlers = {UndoStep: undo_step}


def _original(session: Session, step: Step) -> Step:
    """Return the step that a chain of undo and redo began with."""
    while step.undoes_seq is not None:
        step = session.get_one(Step, step.undoes_seq)
    return step


def _refuse_if_handed_over(session: Session, actor: Actor, seq: int) -> None:
    """Refuse where a customer of the step is out of reach by now.

    Who may reassign may also take back what the step itself gave away.
    """
    owners = actor.owners(EDIT) or frozenset()
    touched: set[bytes] = set()
    former: dict[bytes, Raw] = {}
    for line in lines_backwards(session, seq):
        touched |= customers_of(session, line)
        if line.table == Customer.__tablename__ and "owner_id" in line.columns:
            place = line.columns.index("owner_id")
            former |= {key: old[place] for key, old in zip(line.ids, line.old, strict=True)}
    enough = all if actor.reach(REASSIGN) is Reach.NOBODY else any
    for some in chunks(sorted(touched)):
        statement = select(Customer.id, Customer.owner_id).where(Customer.id.in_(some))
        present: dict[bytes, Raw] = dict(session.execute(statement).all())
        for customer in some:
            theirs = [known[customer] for known in (present, former) if customer in known]
            if theirs and not enough(owner in owners for owner in theirs):
                raise not_found()


def note_undone(uow: UnitOfWork, step: Step) -> None:
    """Note that a step is taken back by the one that runs."""
    # History is not part of the state: these notes are not recorded as changes themselves.
    seq: int | None = step.seq
    by: int | None = uow.seq
    with uow.writing():
        # In a chain of undo and redo every second step is in force again.
        while seq is not None:
            uow.session.execute(update(Step).where(Step.seq == seq).values(undone_by_seq=by))
            seq, by = uow.session.get_one(Step, seq).undoes_seq, None if by else uow.seq


def lines_backwards(session: Session, seq: int) -> Iterator[ChangeLine]:
    """Yield the row changes of a step, the last one first."""
    statement = select(Change.id).where(Change.step_seq == seq).order_by(Change.id.desc())
    for change_id in session.scalars(statement).all():
        found = session.execute(
            select(Change.table_name, Change.kind, Change.record_ids, Change.payload).where(Change.id == change_id)
        ).one()
        yield read_line(*found)


def _revert_or_advise(uow: UnitOfWork, step: Step, line: ChangeLine) -> None:
    """Put rows back; where that cannot be, name what can, if the command of the step knows it."""
    try:
        revert(uow, step.seq, line)
    except ConflictError:
        advice = undo_advice(step.command)
        if advice is None:
            raise
        raise ConflictError("worked-on", advice) from None


def revert(uow: UnitOfWork, seq: int, line: ChangeLine) -> None:
    """Put the rows of a line back as they were before the step ``seq``.

    Raises:
        ConflictError: A row was changed since, or something new hangs on a row to be removed.
    """
    if line.kind is ChangeKind.DELETE:
        _put_back(uow, line)
        return
    _refuse_if_changed(uow, seq, line)
    if line.kind is ChangeKind.INSERT:
        _refuse_if_needed(uow, line)
        uow.bulk.delete(line.table, line.ids)
        return
    columns, position = line.columns, line.columns.index("version")
    names = tuple(name for name in columns if name != "version")
    rows = [
        (key, *(value for name, value in zip(columns, old, strict=True) if name != "version"))
        for key, old in zip(line.ids, line.old, strict=True)
    ]
    versions = [_number(old[position]) for old in line.old]
    uow.bulk.update(line.table, names, rows, versions=versions)


def _put_back(uow: UnitOfWork, line: ChangeLine) -> None:
    position = line.columns.index("version")
    names = ("id", *(name for name in line.columns if name not in ("id", "version")))
    rows = []
    for index in range(len(line.ids)):
        values = line.old_values(index)
        rows.append(tuple(values[name] for name in names))
    versions = [_number(old[position]) for old in line.old]
    uow.bulk.insert(line.table, names, rows, versions=versions)


def _refuse_if_changed(uow: UnitOfWork, seq: int, line: ChangeLine) -> None:
    if "version" in line.columns and line.new:
        position = line.columns.index("version")
        expected = [new[position] for new in line.new]
    else:
        expected = [seq] * len(line.ids)
    found = read_raw(uow.connection, line.table, line.ids, ("version",))
    changed = sum(found.get(key, (None,))[0] != number for key, number in zip(line.ids, expected, strict=True))
    if changed:
        raise ConflictError(
            "changed-since",
            tr(
                "%n records were changed since, so this step cannot be undone. Nothing was changed.",
                "",
                changed,
            ),
        )


def _refuse_if_needed(uow: UnitOfWork, line: ChangeLine) -> None:
    """Refuse to remove rows on which something hangs that this step did not bring."""
    for table, attribute in references_to(line.table):
        source = raw_table(table)
        needed = 0
        for some in chunks(line.ids):
            statement = select(func.count()).select_from(source).where(source.c[attribute].in_(some))
            needed += uow.connection.execute(statement).scalar_one()
        if needed:
            raise ConflictError(
                "needed-since",
                tr(
                    "%n records were added since that belong to what would be removed, "
                    "so this step cannot be undone. Nothing was changed.", "", needed
                ),
            )  # fmt: skip


def references_to(table: str) -> list[tuple[str, str]]:
    """Return the columns that refer to rows of a table, in other tables."""
    by_key = [
        (name, column.name)
        for name, cls in CLASSES.items()
        for column in cls.__table__.columns
        for key in column.foreign_keys
        if key.column.table.name == table and name != table
    ]
    return by_key + [(name, "record_id") for name in BY_RECORD_ID if name != table]


def _number(value: Any) -> int:
    return int(value)


class Sitting:
    """The last steps done since the workspace was opened: what Ctrl+Z and redo walk."""

    def __init__(self) -> None:
        self._done: deque[int] = deque(maxlen=SITTING_STEPS)
        self._undone: deque[int] = deque(maxlen=SITTING_STEPS)

    def done(self, seq: int) -> None:
        """Note a step; what had been undone can no longer be redone."""
        self._done.append(seq)
        self._undone.clear()

    def undoing(self) -> int | None:
        """Return the step that Ctrl+Z takes back."""
        return self._done[-1] if self._done else None

    def redoing(self) -> int | None:
        """Return the undo that redo takes back."""
        return self._undone[-1] if self._undone else None

    def undone(self, undo_seq: int) -> None:
        """Note that the last step was undone by the step ``undo_seq``."""
        self._done.pop()
        self._undone.append(undo_seq)

    def redone(self, redo_seq: int) -> None:
        """Note that the last undo was taken back by the step ``redo_seq``."""
        self._undone.pop()
        self._done.append(redo_seq)
