"""Whatever people do and take back in whatever order: every reference holds, and undoing all restores all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from app.bootstrap import Steward
from app.errors import AppError
from app.models.engine import connect
from app.models.tables import RECORDS
from app.models.values import DealStage
from app.services.contacts.commands import CreateContact, DeleteContacts, UpdateContact
from app.services.customers.commands import (
    ArchiveCustomers,
    ChangeOwner,
    CreateCustomer,
    DeleteCustomers,
    UpdateCustomer,
)
from app.services.deals.commands import DeleteDeals, OpenDeal, UpdateDeal
from app.services.followups.commands import AddFollowUp, CompleteFollowUp, DeleteFollowUps, MoveFollowUp
from app.services.interactions.commands import (
    AttachFile,
    DeleteInteractions,
    LogInteraction,
    RemoveAttachment,
    UpdateInteraction,
)
from app.services.kernel import audit
from app.services.kernel.commands import Batch, Command
from app.services.kernel.undo import Sitting, UndoStep
from app.services.orders.commands import DeleteOrders, PlaceOrder, UpdateOrder
from app.services.products.commands import AddProduct, DeleteProducts
from app.services.search.checking import problem
from app.services.tags.commands import RenameTag, TagCustomers
from app.services.users.commands import AddUser, DeleteUsers, UpdateUser
from tests import factories as make

EXAMPLES: Final = 20
STEPS: Final = 20
NOBODY: Final = bytes(16)
WORDS: Final = ("Ada", "Bo", "华信", "Müller", "VIP")


LOOSE_ENDS: Final = {
    "rows that refer to nothing": "SELECT count(*) FROM pragma_foreign_key_check",
    "customers without the one open line that names their owner": """
        SELECT count(*) FROM customer AS c WHERE 1 != (SELECT count(*) FROM owner_period AS p
        WHERE p.customer_id = c.id AND p.to_at IS NULL AND p.owner_id IS c.owner_id)""",
    "open lines too many": """
        SELECT (SELECT count(*) FROM owner_period WHERE to_at IS NULL) - (SELECT count(*) FROM customer)""",
    "orders that are not the sum of their lines": """
        SELECT count(*) FROM "order" AS o WHERE o.amount_minor !=
        (SELECT sum(amount_minor) FROM order_line WHERE order_id = o.id)""",
    "contacts and deals of other customers": """
        SELECT count(*) FROM interaction AS i LEFT JOIN contact AS c ON c.id = i.contact_id
        LEFT JOIN deal AS d ON d.id = i.deal_id WHERE c.customer_id != i.customer_id
        OR d.customer_id != i.customer_id""",
    "ids and values of records that are gone": """
        SELECT count(*) FROM (SELECT record_id FROM external_id UNION ALL SELECT record_id FROM custom_value)
        WHERE record_id NOT IN (SELECT id FROM customer UNION ALL SELECT id FROM contact UNION ALL
        SELECT id FROM product UNION ALL SELECT id FROM user UNION ALL SELECT id FROM "order")""",
}


class Pick:
    """What a step is about, drawn by chance: records of those there are, a number and a word."""

    def __init__(self, steward: Steward, number: int, other: int, word: str) -> None:
        self.steward, self.number, self.other_number, self.word = steward, number, other, word

    def some(self, table: str, number: int | None = None) -> bytes:
        """Return some record of a table; an id of none where there is none."""
        cls = RECORDS[table]
        with self.steward.workspace.database.readers.connect() as connection:
            ids = connection.execute(select(cls.id).order_by(cls.version, cls.id)).scalars().all()
        return ids[(self.number if number is None else number) % len(ids)] if ids else NOBODY

    def other(self, table: str) -> bytes:
        """Return some record of a table, mostly another one."""
        return self.some(table, self.other_number)

    def owner(self) -> bytes | None:
        """Return some person of the team, or nobody."""
        return self.other("user") if self.other_number % 3 else None

    def customer_of(self, table: str) -> dict[str, str]:
        """Return some record of a table and its customer, as values of a new record."""
        cls, record_id = RECORDS[table], self.some(table)
        statement = select(cls.__table__.c.customer_id).where(cls.id == record_id)
        with self.steward.workspace.database.readers.connect() as connection:
            found = connection.execute(statement).scalar()
        return {"customer": (found or NOBODY).hex(), table: record_id.hex()}

    def lines(self) -> tuple[dict[str, str], ...]:
        """Return lines of an order, at least one."""
        return tuple({"amount": f"{self.number + place}.25"} for place in range(1 + self.other_number % 3))

    def deletion(self, command: Any, table: str) -> Command:
        """Return the command that deletes one or two records, but never the owner of the file."""
        ids = {self.some(table), self.other(table)} - {self.steward.actor.user_id}
        deletion: Command = command(tuple(sorted(ids)))
        return deletion


ACTS: Final[dict[str, Callable[[Pick], Command]]] = {
    "create customer": lambda p: CreateCustomer({
        "name": p.word, "owner": (p.owner() or b"").hex(), "tags": p.word, "custom:Level": p.word,
        "phone": "138 0013 8000",
    }),
    "update customer": lambda p: UpdateCustomer(p.some("customer"), {
        "name": p.word, "city": "Bonn" if p.number % 2 else "", "custom:Level": p.word, "external_id": p.word,
    }),
    "take customer": lambda p: UpdateCustomer(p.some("customer"), {"owner": (p.owner() or b"").hex()}),
    "change owner": lambda p: ChangeOwner((p.some("customer"), p.other("customer")), p.owner(), "moves"),
    "batch": lambda p: Batch((
        ArchiveCustomers((p.some("customer"),), p.number % 2 == 0),
        TagCustomers((p.other("customer"),), (p.word,), ("VIP",)),
    )),
    "create contact": lambda p: CreateContact({
        "customer": p.some("customer").hex(), "name": p.word, "email": "a@b.example", "custom:Hobby": p.word,
    }),
    "move contact": lambda p: UpdateContact(p.some("contact"), {
        "customer": p.other("customer").hex(), "title": p.word, "phone": "138 0013 8001",
    }),
    "move call": lambda p: UpdateInteraction(p.some("interaction"), {"customer": p.other("customer").hex()}),
    "log call": lambda p: LogInteraction({**p.customer_of("contact"), "body": p.word}),
    "attach file": lambda p: AttachFile(p.some("customer"), "a.pdf", p.word.encode()),
    "remove file": lambda p: RemoveAttachment(p.some("attachment")),
    "open deal": lambda p: OpenDeal({"customer": p.some("customer").hex(), "title": p.word, "amount": "1"}),
    "move deal": lambda p: UpdateDeal(p.some("deal"), {"stage": list(DealStage)[p.other_number % 6].value}),
    "add follow-up": lambda p: AddFollowUp({
        **p.customer_of("deal"), "title": p.word, "due": "2026-11-18", "repeat": p.number % 2 * "FREQ=DAILY",
    }),
    "move follow-up": lambda p: MoveFollowUp(p.some("follow_up"), date(2026, 12, 1 + p.other_number % 28)),
    "complete follow-up": lambda p: CompleteFollowUp(p.some("follow_up"), p.word),
    "place order": lambda p: PlaceOrder(p.some("customer"), {"external_id": p.word}, p.lines()),
    "update order": lambda p: UpdateOrder(p.some("order"), {"region": p.word}, p.lines()),
    "add user": lambda p: AddUser({"name": p.word, "manager": p.some("user").hex()}),
    "update user": lambda p: UpdateUser(p.some("user"), {"name": p.word}),
    "add product": lambda p: AddProduct({"name": p.word, "unit_price": "9.99", "custom:Size": p.word}),
    "rename tag": lambda p: RenameTag(p.some("tag"), f"{p.word} {p.other_number}"),
    "delete customers": lambda p: p.deletion(DeleteCustomers, "customer"),
    "delete contacts": lambda p: p.deletion(DeleteContacts, "contact"),
    "delete calls": lambda p: p.deletion(DeleteInteractions, "interaction"),
    "delete deals": lambda p: p.deletion(DeleteDeals, "deal"),
    "delete follow-ups": lambda p: p.deletion(DeleteFollowUps, "follow_up"),
    "delete orders": lambda p: p.deletion(DeleteOrders, "order"),
    "delete users": lambda p: p.deletion(DeleteUsers, "user"),
    "delete products": lambda p: p.deletion(DeleteProducts, "product"),
}  # fmt: skip
numbers = st.integers(0, 1_000)


class Office(RuleBasedStateMachine):
    """People at work in one workspace, who change their minds."""

    steward: Steward
    outside: Any

    def __init__(self) -> None:
        super().__init__()
        self.steward.sitting = Sitting()
        self.first = make.state_of(self.steward)
        self.steps: list[int] = []

    @rule(act=st.sampled_from(list(ACTS)), number=numbers, other=numbers, word=st.sampled_from(WORDS))
    def act(self, act: str, number: int, other: int, word: str) -> None:
        """Do something; where it makes no sense by now, nothing may change."""
        self._do(ACTS[act](Pick(self.steward, number, other, word)))

    @rule(number=numbers)
    def undo_any_step(self, number: int) -> None:
        """Take back a step from the middle, unless something later stands in the way."""
        if self.steps:
            self._do(UndoStep(self.steps[number % len(self.steps)]))

    @rule()
    def undo(self) -> None:
        """Take back the last step."""
        self.steward.undo()

    @rule()
    def redo(self) -> None:
        """Do it again."""
        self.steward.redo()

    @invariant()
    def every_reference_holds(self) -> None:
        """Look for loose ends after each step."""
        counts = {name: self.outside.execute(sql).fetchone()[0] for name, sql in LOOSE_ENDS.items()}
        assert not any(counts.values()), counts

    def teardown(self) -> None:
        """Take back everything: the file must hold the very rows that it began with."""
        while self.steward.undo() is not None:
            pass
        assert make.state_of(self.steward) == self.first
        with self.steward.workspace.database.readers.connect() as connection:
            assert problem(connection, is_deep=True) is None

    def _do(self, command: Command) -> None:
        before = self._commits()
        try:
            step = self.steward.do(command).step_seq
        except AppError:
            assert self._commits() == before
        else:
            self.steps += [] if step is None else [step]

    def _commits(self) -> int:
        """Return a number that changes with each commit to the file."""
        found: int = self.outside.execute("PRAGMA data_version").fetchone()[0]
        return found


def test_that_references_hold_whatever_is_done_and_undoing_all_of_it_restores_all(steward: Steward) -> None:
    make.add_user(steward, "Rep")
    customer = make.add_customer(steward, "First", tags="Kept")
    make.add_contact(steward, customer)
    make.open_deal(steward, customer)
    Office.steward = steward
    Office.outside = connect(steward.workspace.path, steward.workspace.key.database, read_only=True)

    run_state_machine_as_test(Office, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS))
    Office.outside.close()

    with steward.workspace.database.readers.connect() as connection:
        assert audit.first_broken(connection) is None
