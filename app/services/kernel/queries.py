"""Queries: reading functions with a rule, and the reader that they are given.

A query takes a :class:`Reader` and plain arguments and returns frozen rows, never mapped objects.
It never writes: readers have connections of their own that cannot.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import ColumnElement, Connection
from sqlalchemy.orm import Session

from app.models.engine import Database, readable_errors
from app.services.kernel.clock import Clock
from app.services.kernel.permissions import Actor, Rule, Subject, check, within_reach

P = ParamSpec("P")
R = TypeVar("R")

Query = Callable[Concatenate["Reader", P], R]


class Columns(Protocol):
    """What figures ask of the columns that are kept in memory between queries."""

    def current(self, connection: Connection, *further: str) -> Any:
        """Return whole tables as columns, as the connection's transaction sees them."""


@dataclass(frozen=True)
class Reader:
    """What a query reads with: a session of its own, the actor, the query's rule, columns for figures."""

    session: Session
    actor: Actor
    clock: Clock
    rule: Rule
    columns: Columns

    @property
    def connection(self) -> Connection:
        """The connection below the session, for reading whole columns."""
        return self.session.connection()

    def within_reach(self, owner: ColumnElement[bytes | None]) -> ColumnElement[bool] | None:
        """Return the condition for rows that the actor may see; None where that is all."""
        return within_reach(owner, self.actor.owners(self.rule))

    def refuse_unless_visible(self, table: str, record_id: bytes) -> None:
        """Raise :class:`~app.errors.RefusedError` where the actor may not see the record."""
        check(self.session, self.actor, self.rule, [Subject(table, record_id)])


def query(rule: Rule) -> Callable[[Query[P, R]], Query[P, R]]:
    """Declare the rule of a query; the registry and the reader find it on the function."""

    def declare(function: Query[P, R]) -> Query[P, R]:
        function.rule = rule  # type: ignore[attr-defined]
        return function

    return declare


def rule_of(function: Callable[..., Any]) -> Rule:
    """Return the declared rule; a function without one is no query."""
    rule: Rule = function.rule  # type: ignore[attr-defined]
    return rule


class Readers:
    """Answers queries on the reading connections; may be used from any thread but the window's.

    ``clock`` is what the next query sees.
    """

    def __init__(self, database: Database, clock: Clock, columns: Columns) -> None:
        self._database = database
        self.clock = clock
        self._columns = columns

    def ask(
        self,
        actor: Actor,
        function: Query[P, R],
        /,
        *args: P.args,
        **options: P.kwargs,
    ) -> R:
        """Run a query under its rule and return its rows."""
        return self.ask_interruptibly(actor, lambda _connection: nullcontext(), function, *args, **options)

    def ask_interruptibly(
        self,
        actor: Actor,
        working: Callable[[Connection], AbstractContextManager[None]],
        function: Query[P, R],
        /,
        *args: P.args,
        **options: P.kwargs,
    ) -> R:
        """Like :meth:`ask`, but hold ``working`` open while the connection may be interrupted.

        It is closed before the connection goes back, where it may work for somebody else.
        """
        rule = rule_of(function)
        with readable_errors(), Session(self._database.readers) as session:
            check(session, actor, rule, ())
            with working(session.connection()):
                return function(Reader(session, actor, self.clock, rule, self._columns), *args, **options)
