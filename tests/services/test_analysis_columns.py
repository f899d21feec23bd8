"""The columns in memory: after whatever was done, undone or brought in, they are what the file holds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from typing import Any, Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import event

from app.bootstrap import Steward
from app.errors import AppError
from app.services.analysis.reading import SOURCES
from app.services.analysis.snapshots import Snapshot
from app.services.analysis.store import AnalysisColumns
from app.services.customers.commands import UpdateCustomer
from app.services.kernel.undo import Sitting
from app.services.workflows.report_rows import report_rfm
from app.services.workflows.reports import Scope, report_sales
from tests import factories as make
from tests.services.test_random_histories import ACTS, WORDS, Pick, numbers
from tests.services.transfer_cases import bring

TOUCHING_COLUMNS: Final = (
    "create customer", "update customer", "take customer", "change owner", "batch", "place order", "update order",
    "add user", "update user", "add product", "rename tag", "delete customers", "delete orders", "delete users",
    "delete products",
)  # fmt: skip
EVERYTHING: Final = tuple(SOURCES)
TODAY: Final = Scope(date(2026, 12, 31))


def kept(steward: Steward) -> Snapshot:
    """Return what the workspace keeps in memory, brought up to date."""
    with steward.workspace.database.readers.connect() as connection:
        return steward.columns.current(connection, *EVERYTHING)


def read_anew(steward: Steward) -> Snapshot:
    """Return the same read from the file."""
    with steward.workspace.database.readers.connect() as connection:
        return AnalysisColumns().current(connection, *EVERYTHING)


def content(snapshot: Snapshot) -> dict[str, dict[str, dict[str, Any]]]:
    """Return every row by table and id, with texts and ids instead of codes and places."""
    return {name: _rows(snapshot, name) for name in SOURCES}


def _rows(snapshot: Snapshot, name: str) -> dict[str, dict[str, Any]]:
    table, targets = snapshot.tables[name], SOURCES[name].targets
    found = {}
    for place in table.alive.nonzero()[0]:
        row: dict[str, Any] = {}
        for column, values in table.columns.items():
            value = int(values[place])
            if column in targets:
                row[column] = None if value < 0 else snapshot.tables[targets[column]].ids[value].tobytes().hex()
            elif column in table.names:
                row[column] = None if value < 0 else table.names[column][value]
            else:
                row[column] = value
        found[table.ids[place].tobytes().hex()] = row
    return found


class Office(RuleBasedStateMachine):
    """People at work while somebody looks at charts."""

    steward: Steward

    def __init__(self) -> None:
        super().__init__()
        self.steward.sitting = Sitting()

    @rule(act=st.sampled_from(TOUCHING_COLUMNS), number=numbers, other=numbers, word=st.sampled_from(WORDS))
    def act(self, act: str, number: int, other: int, word: str) -> None:
        """Do something that may make no sense by now."""
        with suppress(AppError):
            self.steward.do(ACTS[act](Pick(self.steward, number, other, word)))

    @rule()
    def undo(self) -> None:
        """Take back the last step."""
        self.steward.undo()

    @rule()
    def redo(self) -> None:
        """Do it again."""
        self.steward.redo()

    @invariant()
    def columns_are_what_the_file_holds(self) -> None:
        """Compare what was kept up to date with what is read anew."""
        assert content(kept(self.steward)) == content(read_anew(self.steward))

    def teardown(self) -> None:
        """Begin the next history with the same records."""
        while self.steward.undo() is not None:
            pass


def test_that_columns_kept_up_to_date_equal_a_full_reload_after_every_step(steward: Steward) -> None:
    customer = make.add_customer(steward, "First", tags="Kept")
    make.place_order(steward, customer, region="North")
    Office.steward = steward

    run_state_machine_as_test(Office, settings=settings(max_examples=8, stateful_step_count=15))

    assert content(kept(steward)) == content(read_anew(steward))


def test_that_imports_small_and_large_and_their_undo_are_in_the_columns(steward: Steward) -> None:
    before = content(kept(steward))
    for lines in (30, 3_000):
        rows = "".join(f"O{n},C{n % 50},2026-0{1 + n % 9}-01,{n}.25,P{n % 7}\n" for n in range(lines))
        head = "external_id,customer,ordered_on,amount,product\n"
        bring(steward, head + rows, "orders", create_missing=True)

        assert content(kept(steward)) == content(read_anew(steward))

        steward.undo()
        assert content(kept(steward)) == before


def test_that_a_new_order_is_read_alone(steward: Steward) -> None:
    customer = make.add_customer(steward)
    for _ in range(5):
        make.place_order(steward, customer)
    first = kept(steward)
    make.place_order(steward, customer, "7.00", region="North")
    statements: list[str] = []
    readers = steward.workspace.database.readers
    event.listen(readers, "before_cursor_execute", lambda *args: statements.append(args[2]))

    then = kept(steward)

    assert len(then.tables["order"]) == len(first.tables["order"]) + 1
    assert not any("rowid" in each for each in statements)
    assert then.tables["customer"] is first.tables["customer"]
    assert len(first.tables["order"]) == 5


def test_that_renaming_customers_changes_no_figure(steward: Steward) -> None:
    customers = [make.add_customer(steward, f"Customer {n}", external_id=f"C{n}") for n in range(4)]
    for n, customer in enumerate(customers):
        for _ in range(n):
            make.place_order(steward, customer, f"{n}.50", region="North")
    before = [steward.ask(report_sales, ["region"], TODAY), _scores(steward)]

    for n, customer in enumerate(customers):
        steward.do(UpdateCustomer(customer, {"name": f"Zoë {9 - n}"}))

    assert [steward.ask(report_sales, ["region"], TODAY), _scores(steward)] == before


def _scores(steward: Steward) -> list[tuple[Any, ...]]:
    rows = steward.ask(report_rfm, TODAY).rows
    return sorted((row.customer.id, row.frequency, row.recency_days or 0, row.r or 0, row.f or 0) for row in rows)


def test_that_many_threads_get_whole_snapshots_while_orders_come_in(steward: Steward) -> None:
    customer = make.add_customer(steward)

    def total(_: int) -> tuple[int, int]:
        (row,) = steward.ask(report_sales, [], TODAY).rows or (None,)
        return (row.orders, row.amount_minor) if row else (0, 0)

    with ThreadPoolExecutor(3) as pool:
        answers = [pool.submit(total, n) for n in range(10)]
        for _ in range(10):
            make.place_order(steward, customer, "1.00")
            answers.append(pool.submit(total, 0))
        seen = [each.result() for each in answers]

    assert all(amount == 100 * orders for orders, amount in seen)
    assert total(0) == (10, 1000)


def test_that_closing_forgets_every_row(steward: Steward) -> None:
    make.place_order(steward, make.add_customer(steward))
    kept(steward)

    steward.close(with_backup=False)

    assert vars(steward.columns)["_snapshot"] is None
