"""Accounts that are not worked on here: handed over, or only mirrored. Whatever would change them is refused.

This prevents mistakes: two people who work on one account each in their own workspace. Beside a mirrored
account a lead may keep interactions, follow-ups and files of one's own; what came with the mirror stays as it is.
Only a whole customer may be deleted: that is how a copy is removed on purpose.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import RefusedError
from app.models.base import Record
from app.models.customer import Customer
from app.models.history import Step
from app.models.tables import RECORDS
from app.models.values import ChangeKind
from app.services.kernel.changes import ChangeLine, chunks, raw_table
from app.services.kernel.permissions import customer_id, customer_path, target_of
from app.text import tr

HANDED_OVER: Final = "handed over"
MIRRORED: Final = "mirrored"
BROUGHT: Final = "ImportAccounts"
"""The command whose rows came from somebody else's workspace."""
_TABLE: Final = "custody"
_BESIDE: Final = ("interaction", "follow_up", "attachment")


def has_any(session: Session) -> bool:
    """Return whether the workspace holds any such account, so that most steps need not look further."""
    return session.execute(select(raw_table(_TABLE).c.id).limit(1)).first() is not None


def refuse(session: Session, line: ChangeLine) -> None:
    """Raise :class:`RefusedError` where rows were changed of an account that is not worked on here."""
    source = raw_table(_TABLE)
    for some in chunks(sorted(customers_of(session, line))):
        states = set(session.scalars(select(source.c.state).where(source.c.customer_id.in_(some))))
        if states and not (states == {MIRRORED} and _is_beside(session, line)):
            raise RefusedError(
                "in-custody",
                tr("This account was handed over or belongs to somebody else's workspace: here it can only be read. "
                   "Nothing was changed."),
            )  # fmt: skip


def _is_beside(session: Session, line: ChangeLine) -> bool:
    """Return whether these are rows that were written here, beside what came from elsewhere."""
    if line.table not in _BESIDE:
        return False
    if line.kind is ChangeKind.INSERT:
        return True
    place, steps = line.columns.index("version"), raw_table(Step.__tablename__)
    versions = {old[place] for old in line.old}
    brought = select(steps.c.seq).where(steps.c.seq.in_(versions), steps.c.command == BROUGHT)
    return session.execute(brought).first() is None


def customers_of(session: Session, line: ChangeLine) -> set[bytes]:
    """Return the customers on which the rows of a line hang now, and hung before."""
    cls = RECORDS[line.table]
    path = customer_path(cls)
    if not path:
        return set(line.ids) if cls is Customer else set()
    before = {row[line.columns.index(path[0])] for row in line.old} if path[0] in line.columns else set()
    parents = {key for key in before if isinstance(key, bytes)}
    if len(path) > 1:
        parents = _hanging(session, RECORDS[target_of(cls, path[0])], parents)
    return parents if line.kind is ChangeKind.DELETE else parents | _hanging(session, cls, line.ids)


def _hanging(session: Session, cls: type[Record], ids: Iterable[bytes]) -> set[bytes]:
    found: set[bytes | None] = set()
    for some in chunks(sorted(ids)):
        found.update(session.scalars(select(customer_id(cls)).select_from(cls).where(cls.id.in_(some))))
    return {key for key in found if key is not None}
