"""What a form can do beyond changing a record's own row: say which ways of contact there are, all of them.

Changing a record adds to what hangs on it, as imports must; a form shows everything, so what is
no longer there is to go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from sqlalchemy import select

from app.errors import AppError
from app.models.values import new_id
from app.services.contacts.fields import CONTACTS
from app.services.customers.fields import CUSTOMERS
from app.services.kernel.changes import raw_table
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Point
from app.services.kernel.fields import Field, Kind
from app.services.kernel.permissions import EDIT, Rule, Subject
from app.services.kernel.reading import Reading
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr

_KINDS: Final[Mapping[str, Kind]] = {kind.table: kind for kind in (CUSTOMERS, CONTACTS)}


@dataclass(frozen=True)
class ReplacePoints(Command):
    """Let a customer or contact have these ways of contact, in this order: texts by field, one a line."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Ways of contact changed")

    table: str
    record_id: bytes
    values: Mapping[str, str]

    def subjects(self) -> Iterable[Subject]:
        """Return the record."""
        yield Subject(self.table, self.record_id)


def replace_points(uow: UnitOfWork, command: ReplacePoints) -> bool:
    """Write, change and delete points and return whether any was different."""
    kind = _KINDS[command.table]
    changed = [_replace(uow, command, kind.field(name), text) for name, text in command.values.items()]
    return any(changed)


def _replace(uow: UnitOfWork, command: ReplacePoints, field: Field, text: str) -> bool:
    wanted = list({point.key: point for point in _points(uow, field, text)}.values())
    former = _former(uow, command, field.points)
    if [point.value for point in wanted] == [row["value"] for row in former]:
        return False
    known = {row["normal"] or row["value"]: row["id"] for row in former}
    kept = [(known[point.key], point.value, place) for place, point in enumerate(wanted) if point.key in known]
    new = [(place, point) for place, point in enumerate(wanted) if point.key not in known]
    ids = {key for key, *_ in kept}
    uow.bulk.delete("contact_point", [row["id"] for row in former if row["id"] not in ids])
    # All of them, for what was written last stands first.
    uow.bulk.update("contact_point", ("value", "position"), kept)
    customer_id, contact_id = _place(uow, command)
    rows = [
        (new_id(), customer_id, contact_id, point.kind, point.value, point.normal, place) for place, point in new
    ]  # fmt: skip
    columns = ("id", "customer_id", "contact_id", "kind", "value", "normal", "position")
    uow.bulk.insert("contact_point", columns, rows)
    return True


def _points(uow: UnitOfWork, field: Field, text: str) -> list[Point]:
    try:
        return Reading(uow.conventions).points(field, text)
    except DoubtfulValueError as doubt:
        raise AppError(
            "bad-value", tr("{field}: {reason} Nothing was changed.", field=field.label, reason=doubt.reason)
        ) from None


def _former(uow: UnitOfWork, command: ReplacePoints, point_kind: str) -> list[Mapping[str, Any]]:
    source = raw_table("contact_point")
    is_contact = command.table == CONTACTS.table
    owner = source.c.contact_id if is_contact else source.c.customer_id
    statement = select(source.c.id, source.c.value, source.c.normal).where(
        owner == command.record_id, source.c.kind == point_kind
    )
    if not is_contact:
        statement = statement.where(source.c.contact_id.is_(None))
    rows = uow.connection.execute(statement.order_by(source.c.version.desc(), source.c.position))
    return [dict(row) for row in rows.mappings()]


def _place(uow: UnitOfWork, command: ReplacePoints) -> tuple[bytes, bytes | None]:
    if command.table == CUSTOMERS.table:
        return command.record_id, None
    source = raw_table(CONTACTS.table)
    statement = select(source.c.customer_id).where(source.c.id == command.record_id)
    return uow.connection.execute(statement).scalar_one(), command.record_id


HANDLERS: Final[Handlers] = {ReplacePoints: replace_points}
