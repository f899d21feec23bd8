"""Orders with their lines: placing, changing, deleting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import select

from app.errors import AppError
from app.models.customer import Customer
from app.models.order import OrderLine
from app.models.values import MICRO, day_number, new_id
from app.services.kernel import money
from app.services.kernel.changes import Raw, chunks
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.drafts import Draft, Edit, Hooks
from app.services.kernel.permissions import EDIT, REMOVE, Rule, Subject
from app.services.kernel.record_commands import DeleteRecords, delete_records, draft_of, refuse_stale
from app.services.kernel.records import create_records, edit_records, read_records
from app.services.kernel.uow import UnitOfWork
from app.services.orders.fields import ORDER_LINES, ORDERS
from app.services.orders.rules import line_amount
from app.text import Text, tr

Texts = Mapping[str, str]


@dataclass(frozen=True)
class PlaceOrder(Command):
    """Add an order with its lines; the amount is the sum of the lines where there are any."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("New order")

    customer_id: bytes
    values: Texts
    lines: tuple[Texts, ...] = ()
    order_id: bytes = field(default_factory=new_id)

    def subjects(self) -> Iterable[Subject]:
        """Return the customer."""
        yield Subject("customer", self.customer_id)


@dataclass(frozen=True)
class UpdateOrder(Command):
    """Change an order; ``lines`` replace all its lines, None leaves them.

    ``expected_version`` refuses if somebody was faster.
    """

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Order changed")

    order_id: bytes
    values: Texts
    lines: tuple[Texts, ...] | None = None
    expected_version: int | None = None

    def subjects(self) -> Iterable[Subject]:
        """Return the order."""
        yield Subject("order", self.order_id)


class DeleteOrders(DeleteRecords):
    """Delete orders with their lines."""

    needs: ClassVar[Rule] = REMOVE
    title: ClassVar[Text] = tr("Orders deleted")
    record_kind = ORDERS


def place_order(uow: UnitOfWork, command: PlaceOrder) -> bytes:
    """Write the order and its lines and return its id."""
    draft = draft_of(uow, ORDERS, {**command.values, "customer": command.customer_id.hex()})
    draft.record_id = command.order_id
    currency = str(draft.values.setdefault("currency", uow.conventions.currency))
    lines = [_line(uow, command.order_id, place, texts, currency) for place, texts in enumerate(command.lines)]
    if lines:
        draft.values["amount_minor"] = sum(_amount(line) for line in lines)
    create_records(uow, ORDERS, [draft])
    create_records(uow, ORDER_LINES, lines)
    return draft.record_id


def update_order(uow: UnitOfWork, command: UpdateOrder) -> None:
    """Change the order and, where lines are given, replace them."""
    old = read_records(uow, ORDERS, [command.order_id])[command.order_id]
    refuse_stale(old, command.expected_version)
    draft = draft_of(uow, ORDERS, command.values, old)
    draft.record_id = command.order_id
    if command.lines is not None:
        currency = str(draft.values.get("currency", old["currency"]))
        lines = [_line(uow, command.order_id, place, texts, currency) for place, texts in enumerate(command.lines)]
        former = select(OrderLine.id).where(OrderLine.order_id == command.order_id)
        uow.bulk.delete("order_line", list(uow.connection.execute(former).scalars()))
        create_records(uow, ORDER_LINES, lines)
        draft.values["amount_minor"] = sum(_amount(line) for line in lines)
    edit_records(uow, ORDERS, [Edit(old, draft)])


def _line(uow: UnitOfWork, order_id: bytes, place: int, texts: Texts, currency: str) -> Draft:
    draft = draft_of(uow, ORDER_LINES, texts, {"currency": currency})
    draft.values |= {"order_id": order_id, "position": place}
    if "amount_minor" not in draft.values:
        quantity, price = draft.values.get("quantity"), draft.values.get("unit_price")
        if not isinstance(quantity, int) or not isinstance(price, int):
            raise AppError(
                "missing-value",
                tr("A line needs an amount, or quantity and unit price. Nothing was changed."),
            )
        discount = draft.values.get("discount")
        share = Decimal(discount) / MICRO if isinstance(discount, int) else None
        amount = line_amount(Decimal(quantity) / MICRO, Decimal(price) / MICRO, share)
        draft.values["amount_minor"] = money.minor(amount, currency)
    return draft


def _amount(line: Draft) -> int:
    return int(line.values["amount_minor"] or 0)


def _prepare(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    """Give orders the owner and the home region that their customers have now."""
    homes = customer_homes(uow, [draft.values["customer_id"] for draft in drafts])
    today = day_number(uow.clock.today())
    for draft in drafts:
        values = draft.values
        owner, region = homes.get(values["customer_id"], (None, None))
        values.setdefault("owner_id", owner)
        values.setdefault("home_region", region)
        values.setdefault("currency", uow.conventions.currency)
        if "ordered_on" not in values and "ordered_on" not in draft.doubts:
            values["ordered_on"] = today
        if draft.external is not None:
            values.setdefault("number", draft.external[1])


def customer_homes(uow: UnitOfWork, ids: Sequence[Raw]) -> dict[Raw, tuple[bytes | None, str | None]]:
    """Return owner and home region of customers as they are now."""
    homes: dict[Raw, tuple[bytes | None, str | None]] = {}
    for some in chunks(list(dict.fromkeys(ids))):
        statement = select(Customer.id, Customer.owner_id, Customer.province, Customer.country)
        for customer_id, owner, province, country in uow.connection.execute(statement.where(Customer.id.in_(some))):
            homes[customer_id] = (owner, province or country or None)
    return homes


HOOKS = Hooks(prepare=_prepare)
LINE_HOOKS = Hooks()

HANDLERS: Handlers = {PlaceOrder: place_order, UpdateOrder: update_order, DeleteOrders: delete_records}
