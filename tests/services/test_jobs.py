"""Background reading: the latest answer wins, what was overtaken stops, and nothing is left running."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any, Final

import pytest
from sqlalchemy import text
from sqlalchemy.pool import QueuePool

from app.bootstrap import Steward
from app.errors import AppError, RefusedError
from app.models.engine import READERS
from app.models.values import Role
from app.services.kernel.jobs import Jobs
from app.services.kernel.permissions import READ, Actor
from app.services.kernel.queries import Reader, query
from app.text import tr

LONG_S: Final = 30  # what must happen happens at once; this only ends a test that would hang
# Gives some rows at once, and for the next one would count for ever.
ENDLESS: Final = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 9"


class Gate:
    """Holds queries that have begun until it is opened."""

    def __init__(self) -> None:
        self.begun = threading.Semaphore(0)
        self._opened = threading.Event()

    def open(self) -> None:
        """Let everybody pass."""
        self._opened.set()

    def wait_until_begun(self, how_many: int = 1) -> None:
        """Return when so many queries stand before the gate."""
        for _ in range(how_many):
            assert self.begun.acquire(timeout=LONG_S)

    def pass_through(self) -> None:
        """Wait like a query that takes its time."""
        self.begun.release()
        assert self._opened.wait(LONG_S)


@query(READ)
def say(reader: Reader, word: str) -> str:
    """Return the word, as the database says it."""
    return str(reader.session.scalar(text("SELECT :word"), {"word": word}))


@query(READ)
def say_later(reader: Reader, word: str, gate: Gate) -> str:
    """Return the word once the gate is open."""
    gate.pass_through()
    return say(reader, word)


@query(READ)
def count_forever(reader: Reader, begun: threading.Event) -> int:
    """Run one statement that never ends by itself, and say when it has begun."""
    rows = reader.connection.execution_options(yield_per=1).execute(text(ENDLESS))
    first = int(next(rows)[0])
    begun.set()
    return first + sum(int(row[0]) for row in rows)


@query(READ)
def fail(_reader: Reader, error: BaseException) -> None:
    """Raise what is given."""
    raise error


class Answers:
    """What was delivered, in order; everything waits with a limit."""

    def __init__(self) -> None:
        self._arrived: SimpleQueue[object] = SimpleQueue()

    def take(self, answer: object) -> None:
        """Receive a result or an error."""
        self._arrived.put(answer)

    def next(self) -> object:
        """Wait for the next one."""
        return self._arrived.get(timeout=LONG_S)

    @property
    def is_empty(self) -> bool:
        """Whether nothing more has arrived."""
        return self._arrived.empty()


class Desk:
    """Jobs of one actor whose answers all arrive at one place."""

    def __init__(self, steward: Steward, post: Callable[[Callable[[], None]], None] | None = None) -> None:
        self.jobs = Jobs(steward.readers, post) if post else Jobs(steward.readers)
        self.actor, self.answers = steward.actor, Answers()

    def ask(self, function: Any, *args: Any, key: object | None = None) -> Any:
        """Ask in the background."""
        take = self.answers.take
        return self.jobs.ask(self.actor, function, *args, then=take, failed=take, key=key)


@pytest.fixture
def desk(steward: Steward) -> Iterator[Desk]:
    """Jobs whose answers are delivered at once, on the thread that found them."""
    found = Desk(steward)
    yield found
    found.jobs.close()


@pytest.fixture
def posted() -> deque[Callable[[], None]]:
    """Deliveries that wait, as in the queue of a window."""
    return deque()


@pytest.fixture
def queued_desk(steward: Steward, posted: deque[Callable[[], None]]) -> Iterator[Desk]:
    """Jobs whose answers are delivered when the test says so."""
    found = Desk(steward, posted.append)
    yield found
    found.jobs.close()


def are_at_rest(steward: Steward) -> bool:
    """Return whether every reading connection is back in the pool and still reads."""
    pool = steward.workspace.database.readers.pool
    assert isinstance(pool, QueuePool)
    held = [steward.workspace.database.readers.connect() for _ in range(READERS)]
    words = [connection.execute(text("SELECT 1")).scalar_one() for connection in held]
    for connection in held:
        connection.close()
    return words == [1] * READERS and pool.checkedout() == 0


def test_that_an_answer_is_delivered(desk: Desk) -> None:
    desk.ask(say, "one")

    assert desk.answers.next() == "one"
    assert desk.answers.is_empty


def test_that_questions_without_a_key_are_all_answered(desk: Desk) -> None:
    for number in range(20):
        desk.ask(say, f"{number}")

    assert sorted(str(desk.answers.next()) for _ in range(20)) == sorted(str(number) for number in range(20))


def test_that_questions_with_different_keys_do_not_overtake_each_other(desk: Desk) -> None:
    gate = Gate()
    desk.ask(say_later, "list", gate, key="list")
    desk.ask(say, "card", key="card")

    first = desk.answers.next()
    gate.open()

    assert (first, desk.answers.next()) == ("card", "list")


def test_that_of_questions_with_one_key_only_the_latest_is_answered(desk: Desk) -> None:
    gate = Gate()
    for word in ("b", "be", "ber"):
        desk.ask(say_later, word, gate, key="search")
    gate.open()

    assert desk.answers.next() == "ber"
    desk.jobs.close()
    assert desk.answers.is_empty


def test_that_an_answer_that_waits_for_delivery_is_dropped_when_it_is_overtaken(
    queued_desk: Desk, posted: deque[Callable[[], None]]
) -> None:
    queued_desk.ask(say, "old", key="search")
    _wait_until_posted(queued_desk, posted, 1)
    queued_desk.ask(say, "new", key="search")
    _wait_until_posted(queued_desk, posted, 2)

    while posted:
        posted.popleft()()

    assert queued_desk.answers.next() == "new"
    assert queued_desk.answers.is_empty


def _wait_until_posted(desk: Desk, posted: deque[Callable[[], None]], how_many: int) -> None:
    """Ask for a further answer until so many deliveries wait; other threads make them."""
    rounds = 0
    while len(posted) < how_many:
        threading.Event().wait(0.001)
        rounds += 1
        assert rounds < LONG_S * 1_000, desk


def test_that_a_finished_question_overtakes_nothing_and_is_forgotten(desk: Desk) -> None:
    for word in ("one", "two"):
        desk.ask(say, word, key="search")
        assert desk.answers.next() == word


def test_that_a_question_that_is_overtaken_lets_go_of_its_statement(steward: Steward, desk: Desk) -> None:
    for _ in range(2 * READERS):
        begun = threading.Event()
        desk.ask(count_forever, begun, key="search")
        assert begun.wait(LONG_S)
    desk.ask(say, "done", key="search")

    assert desk.answers.next() == "done"
    desk.jobs.close()
    assert desk.answers.is_empty
    assert are_at_rest(steward)


def test_that_cancelling_stops_the_statement_and_delivers_nothing(steward: Steward, desk: Desk) -> None:
    begun = threading.Event()
    ticket = desk.ask(count_forever, begun)
    assert begun.wait(LONG_S)

    ticket.cancel()
    ticket.cancel()
    desk.jobs.close()

    assert desk.answers.is_empty
    assert are_at_rest(steward)


def test_that_a_question_cancelled_before_it_begins_is_never_asked(desk: Desk) -> None:
    gate, begun = Gate(), threading.Event()
    for _ in range(READERS):
        desk.ask(say_later, "busy", gate)
    gate.wait_until_begun(READERS)
    waiting = desk.ask(count_forever, begun)

    waiting.cancel()
    gate.open()
    for _ in range(READERS):
        desk.answers.next()
    desk.jobs.close()

    assert not begun.is_set()
    assert desk.answers.is_empty


def test_that_cancelling_a_delivered_question_disturbs_nobody(steward: Steward, desk: Desk) -> None:
    tickets = [desk.ask(say, f"{number}") for number in range(20)]
    answers = {desk.answers.next() for _ in tickets}
    desk.ask(say, "next")
    for ticket in tickets:
        ticket.cancel()

    assert len(answers) == 20
    assert desk.answers.next() == "next"
    assert are_at_rest(steward)


def test_that_cancelling_at_any_moment_is_harmless(steward: Steward, desk: Desk) -> None:
    for number in range(200):
        ticket = desk.ask(say, f"{number}", key=number % 3)
        threading.Event().wait(number % 10 / 10_000)
        ticket.cancel()
    desk.ask(say, "last")

    while desk.answers.next() != "last":
        pass
    desk.jobs.close()
    assert are_at_rest(steward)


@pytest.mark.parametrize("error", [AppError("not-found", tr("Gone.")), ZeroDivisionError("bug")])
def test_that_an_error_is_delivered_as_it_was_raised(desk: Desk, error: BaseException) -> None:
    desk.ask(fail, error)

    assert desk.answers.next() is error


def test_that_a_refusal_is_delivered(desk: Desk) -> None:
    desk.actor = Actor(bytes(16), Role.ADMIN, is_active=False)
    desk.ask(say, "one")

    assert isinstance(desk.answers.next(), RefusedError)


def test_that_an_error_of_an_overtaken_question_is_dropped(desk: Desk) -> None:
    gate = Gate()

    @query(READ)
    def fail_later(_reader: Reader) -> None:
        gate.pass_through()
        raise LookupError

    desk.ask(fail_later, key="search")
    gate.wait_until_begun()
    desk.ask(say, "new", key="search")
    gate.open()

    assert desk.answers.next() == "new"
    desk.jobs.close()
    assert desk.answers.is_empty


def test_that_closing_waits_drops_everything_and_leaves_no_thread(steward: Steward, desk: Desk) -> None:
    others = {thread.name for thread in threading.enumerate()}
    gate, finished = Gate(), threading.Event()

    @query(READ)
    def finish_later(_reader: Reader) -> None:
        gate.pass_through()
        finished.set()

    desk.ask(finish_later)
    for _ in range(3 * READERS):
        desk.ask(say, "never", key=object())
        desk.ask(count_forever, threading.Event())
    gate.wait_until_begun()
    threading.Timer(0.05, gate.open).start()
    desk.jobs.close()

    assert finished.is_set()
    assert {thread.name for thread in threading.enumerate() if thread.name.startswith("reader")} <= others
    assert are_at_rest(steward)


def test_that_an_answer_that_waits_when_the_window_closes_is_dropped(
    queued_desk: Desk, posted: deque[Callable[[], None]]
) -> None:
    queued_desk.ask(say, "late", key="list")
    _wait_until_posted(queued_desk, posted, 1)

    queued_desk.jobs.close()
    posted.popleft()()

    assert queued_desk.answers.is_empty
