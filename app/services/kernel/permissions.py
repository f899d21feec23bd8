"""Who may do what: role × ownership, checked before anything is read or written.

In one local file this prevents mistakes and keeps no one out: whoever can unlock the file holds
its key. On a shared server the database enforces the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session

from app.errors import RefusedError
from app.models.base import Record
from app.models.customer import Customer
from app.models.tables import RECORDS
from app.models.user import User
from app.models.values import Role
from app.text import tr


class Reach(IntEnum):
    """Whose customers an operation may touch."""

    NOBODY = 0
    OWN = 1
    OWN_AND_FREE = 2
    TEAM_AND_FREE = 3
    EVERYBODY = 4


@dataclass(frozen=True)
class Rule:
    """The reach of an operation for each role; inactive people reach nobody."""

    rep: Reach
    lead: Reach
    admin: Reach = Reach.EVERYBODY


READ: Final = Rule(Reach.OWN_AND_FREE, Reach.TEAM_AND_FREE)
EDIT: Final = Rule(Reach.OWN_AND_FREE, Reach.TEAM_AND_FREE)
REMOVE: Final = Rule(Reach.OWN, Reach.TEAM_AND_FREE)
REASSIGN: Final = Rule(Reach.NOBODY, Reach.TEAM_AND_FREE)
SHARED_READ: Final = Rule(Reach.EVERYBODY, Reach.EVERYBODY)
SHARED_EDIT: Final = Rule(Reach.NOBODY, Reach.EVERYBODY)
ADMINISTER: Final = Rule(Reach.NOBODY, Reach.NOBODY)


_AT_ONCE: Final = 2_000


@dataclass(frozen=True)
class Actor:
    """The person in whose name something is done.

    Whoever made the file owns it and reaches everybody in it, whatever the role; even deactivated,
    since otherwise nobody might be left who could undo that.
    """

    user_id: bytes
    role: Role
    is_file_owner: bool = False
    is_active: bool = True
    team_ids: frozenset[bytes] = field(default_factory=frozenset)

    def reach(self, rule: Rule) -> Reach:
        """Return whose customers this person may touch under a rule."""
        if self.is_file_owner:
            return Reach.EVERYBODY
        if not self.is_active:
            return Reach.NOBODY
        return {Role.REP: rule.rep, Role.LEAD: rule.lead, Role.ADMIN: rule.admin}[self.role]

    def owners(self, rule: Rule) -> frozenset[bytes | None] | None:
        """Return the owners within reach, None among them for unassigned; None means everybody."""
        reach = self.reach(rule)
        if reach is Reach.EVERYBODY:
            return None
        if reach is Reach.NOBODY:
            return frozenset()
        people: frozenset[bytes | None] = frozenset({self.user_id})
        if reach is Reach.TEAM_AND_FREE:
            people |= self.team_ids
        return people if reach is Reach.OWN else people | {None}


def load_actor(session: Session, user_id: bytes, *, is_file_owner: bool) -> Actor:
    """Read a person's role and, for a lead, the people of the team and those managed."""
    user = session.get_one(User, user_id)
    same_team = User.team == user.team if user.team else false()
    team = session.scalars(select(User.id).where(or_(same_team, User.manager_id == user.id)))
    return Actor(user.id, Role(user.role), is_file_owner, user.is_active, frozenset(team))


def within_reach(
    owner: ColumnElement[bytes | None], owners: frozenset[bytes | None] | None
) -> ColumnElement[bool] | None:
    """Return the condition that keeps rows of the given owners; None where all may be seen."""
    if owners is None:
        return None
    people = owner.in_([person for person in owners if person is not None])
    return or_(people, owner.is_(None)) if None in owners else people


@dataclass(frozen=True)
class Subject:
    """A record that an operation touches, by table and id."""

    table: str
    record_id: bytes


def check(session: Session, actor: Actor, rule: Rule, subjects: Iterable[Subject]) -> None:
    """Raise :class:`RefusedError` unless the actor reaches every subject under the rule.

    A record that does not exist is refused in the same words as one that may not be seen, so
    that the answer tells nothing.
    """
    owners = actor.owners(rule)
    if owners is not None and not owners:
        raise RefusedError("not-allowed", tr("Your role does not allow this. Nothing was changed. Ask an admin."))
    by_table: dict[str, list[bytes]] = {}
    for subject in subjects:
        by_table.setdefault(subject.table, []).append(subject.record_id)
    for table, ids in by_table.items():
        for start in range(0, len(ids), _AT_ONCE):
            _check_some(session, owners, RECORDS[table], set(ids[start : start + _AT_ONCE]))


def _check_some(session: Session, owners: frozenset[bytes | None] | None, cls: type[Record], ids: set[bytes]) -> None:
    statement = select(cls.id, customer_owner(cls)).where(cls.id.in_(ids))
    found = session.execute(statement).all()
    allowed = all(owners is None or owner in owners for _, owner in found)
    if len(found) < len(ids) or not allowed:
        raise not_found()


def not_found() -> RefusedError:
    """Return the refusal for what does not exist and for what may not be seen: the same words."""
    return RefusedError("not-found", tr("This record does not exist or belongs to somebody else. Nothing was changed."))


def customer_owner(cls: type[Record]) -> ColumnElement[bytes | None]:
    """Return the expression that gives each row of a class the owner of its customer.

    Records that hang on no customer have none: they count as unassigned, and the operations on
    them have rules of their own. What a person keeps for oneself, such as a saved view, is that
    person's.
    """
    if cls is Customer:
        return Customer.owner_id.expression
    if not customer_path(cls) and "owner_id" in cls.__table__.c:
        own: ColumnElement[bytes | None] = cls.__table__.c.owner_id
        return own
    return _of_customer(cls, Customer.owner_id.expression)


def customer_id(cls: type[Record]) -> ColumnElement[bytes | None]:
    """Return the expression that gives each row of a class its customer, or none."""
    return cls.__table__.c.id if cls is Customer else _of_customer(cls, Customer.id.expression)


def customer_path(cls: type[Record]) -> tuple[str, ...]:
    """Return the foreign keys that lead from a row to its customer; none for other classes."""
    return cls.HANDOVER.path if cls.HANDOVER else ()


def _of_customer(cls: type[Record], wanted: ColumnElement[Any]) -> ColumnElement[bytes | None]:
    path = customer_path(cls)
    statement = select(wanted)
    if not path:
        return statement.where(false()).scalar_subquery()
    step: type[Record] = cls
    for attribute in path[:-1]:
        parent = RECORDS[target_of(step, attribute)]
        statement = statement.where(parent.id == getattr(step, attribute))
        step = parent
    statement = statement.where(Customer.id == getattr(step, path[-1]))
    return statement.correlate(cls).scalar_subquery()


def target_of(cls: type[Record], attribute: str) -> str:
    """Return the table that a foreign key leads to."""
    (key,) = cls.__table__.c[attribute].foreign_keys
    return key.column.table.name
