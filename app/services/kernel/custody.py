"""Accounts that are not worked on here: handed over, or only mirrored. Whatever would change them is refused.

This prevents mistakes: two people who work on one account each in their own workspace.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import RefusedError
from app.models.base import Record
from app.models.customer import Customer
from app.models.tables import RECORDS
from app.models.values import ChangeKind
from app.services.kernel.changes import ChangeLine, chunks, raw_table
from app.services.kernel.permissions import customer_id, customer_path, target_of
from app.text import tr

_TABLE = "custody"


def has_any(session: Session) -> bool:
    """Return whether the workspace holds any such account, so that most steps need not look further."""
    return session.execute(select(raw_table(_TABLE).c.id).limit(1)).first() is not None


def refuse(session: Session, line: ChangeLine) -> None:
    """Raise :class:`RefusedError` where rows were changed of an account that is not worked on here."""
    source = raw_table(_TABLE)
    for some in chunks(sorted(customers_of(session, line))):
        if session.execute(select(source.c.id).where(source.c.customer_id.in_(some)).limit(1)).first() is not None:
            raise RefusedError(
                "in-custody",
                tr("This account was handed over or belongs to somebody else's workspace: here it can only be read. "
                   "Nothing was changed."),
            )  # fmt: skip


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
