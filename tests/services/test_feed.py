"""The change feed: one notice after each commit, none after a failure, and nobody who fails stops it."""

from __future__ import annotations

import logging

import pytest

from app.bootstrap import Steward
from app.models.order import Product
from app.models.values import ChangeKind, moment_number, new_id
from app.services.customers.commands import CreateCustomer, UpdateCustomer
from app.services.kernel.feed import ChangeSet, Feed
from app.services.kernel.steps import FEW_ROWS
from app.services.kernel.uow import UnitOfWork
from tests import factories as make
from tests.services.trials import Trial, attempt, trial_bus


def insert_products(uow: UnitOfWork, count: int) -> list[bytes]:
    now = moment_number(uow.now)
    rows = [(new_id(), "Pump", 1, now, now) for _ in range(count)]
    uow.bulk.insert("product", ("id", "name", "is_active", "created_at", "updated_at"), rows)
    return [row[0] for row in rows]


def _add_and_fail(uow: UnitOfWork) -> None:
    uow.session.add(Product(name="Pump"))
    uow.flush()
    raise LookupError


def test_that_the_feed_tells_once_after_the_commit_what_was_changed(steward: Steward) -> None:
    told: list[tuple[ChangeSet, object]] = []
    feed, origin = Feed(), object()
    bus = trial_bus(steward, feed)
    feed.subscribe(lambda changes: told.append((changes, make.state_of(steward))))

    outcome = bus.run(CreateCustomer({"name": "Ada Ltd"}), steward.actor, origin=origin)
    bus.run(UpdateCustomer(outcome.value, {"name": "Ada Ltd"}), steward.actor)

    ((changes, state),) = told
    assert changes == outcome.changes
    assert changes.tables == {"customer", "owner_period"}
    assert [row.record_id for row in changes.rows if row.table == "customer"] == [outcome.value]
    assert (changes.user_id, changes.at) == (steward.actor.user_id, steward.clock.now())
    assert changes.origin is origin
    assert state == make.state_of(steward)


def test_that_the_feed_carries_old_and_new_values_of_few_rows_and_counts_of_many(steward: Steward) -> None:
    ids = attempt(steward, lambda uow: insert_products(uow, FEW_ROWS + 1)).value

    few = attempt(steward, lambda uow: uow.bulk.update("product", ("name",), [(ids[0], "Valve")])).changes
    mass = attempt(steward, lambda uow: uow.bulk.delete("product", ids)).changes

    assert few is not None
    assert mass is not None
    assert [(row.old["name"], row.new["name"]) for row in few.rows] == [("Pump", "Valve")]
    assert (few.masses, mass.rows) == ((), ())
    assert [(each.table, each.kind, each.count) for each in mass.masses] == [
        ("product", ChangeKind.DELETE, FEW_ROWS + 1)
    ]
    assert mass.tables == {"product"}


def test_that_the_feed_is_silent_after_a_failure(steward: Steward) -> None:
    told: list[ChangeSet] = []
    feed = Feed()
    feed.subscribe(told.append)

    with pytest.raises(LookupError):
        trial_bus(steward, feed).run(Trial(_add_and_fail), steward.actor)

    assert told == []


def test_that_a_failing_subscriber_is_logged_and_the_others_are_told(
    steward: Steward, expected_log: list[logging.LogRecord]
) -> None:
    told: list[str] = []
    feed = Feed()
    feed.subscribe(lambda _: told.append("first"))
    feed.subscribe(_fail)
    feed.subscribe(lambda _: told.append("last"))

    outcome = trial_bus(steward, feed).run(CreateCustomer({"name": "Ada Ltd"}), steward.actor)

    assert outcome.step_seq is not None
    assert told == ["first", "last"]
    assert [(record.levelname, bool(record.exc_info)) for record in expected_log] == [("ERROR", True)]


def _fail(_: object) -> None:
    raise LookupError


def test_that_a_post_that_fails_does_not_make_a_done_change_look_failed(
    steward: Steward, expected_log: list[logging.LogRecord]
) -> None:
    feed = Feed(_fail)
    feed.subscribe(lambda _: None)

    outcome = trial_bus(steward, feed).run(CreateCustomer({"name": "Ada Ltd"}), steward.actor)

    assert outcome.step_seq is not None
    assert len(expected_log) == 1


def test_that_unsubscribing_ends_the_notices_and_may_be_done_twice_and_meanwhile(steward: Steward) -> None:
    told: list[str] = []
    feed = Feed()
    leave = feed.subscribe(lambda _: told.append("leaves"))
    feed.subscribe(lambda _: leave())
    feed.subscribe(lambda _: told.append("stays"))
    bus = trial_bus(steward, feed)

    for name in ("One", "Two"):
        bus.run(CreateCustomer({"name": name}), steward.actor)

    assert told == ["leaves", "stays", "stays"]
