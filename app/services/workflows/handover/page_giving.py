"""What the page shows of accounts that go out: who can give and take, a plan with its figures, the files given.

Only reads. Planning, sealing and what follows is the business of the commands beside this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, Executable, func, select

from app.errors import AppError
from app.models.customer import Customer, CustomerTag, Tag
from app.models.handover import Custody, Peer
from app.models.order import Order, OrderLine, Product
from app.models.user import User
from app.models.values import moment_of_number
from app.services.handover import ledger
from app.services.handover.codec import read_json
from app.services.handover.ledger import Line, State
from app.services.handover.manifest import Purpose
from app.services.handover.people import owner_id, peers, trusted, user_of_peer, workspace_id
from app.services.kernel.changes import chunks
from app.services.kernel.custody import HANDED_OVER
from app.services.kernel.money import amount
from app.services.kernel.permissions import READ, REASSIGN, SHARED_READ
from app.services.kernel.queries import Reader, query
from app.services.kernel.spelling import sort_key
from app.services.workflows.handover.planning import accounts_of, families_of, open_tasks_of, sales_of
from app.services.workflows.handover.plans import read_plan
from app.services.workflows.handover.returning import stragglers, whole_book
from app.text import tr

# What is only mirrored here can be planned too, for those who get files.
_AWAY: Final = select(Custody.customer_id).where(Custody.state == HANDED_OVER)


@dataclass(frozen=True)
class Person:
    """Somebody who gives accounts or gets them; ``key`` is what a plan calls a successor by.

    Who has a card here works in a workspace of their own and gets a file.
    """

    id: bytes
    name: str
    email: str
    key: bytes
    accounts: int
    is_active: bool
    has_card: bool


@dataclass(frozen=True)
class People:
    """Everybody of this workspace by name, whose workspace it is, and whose accounts the asking person may give."""

    people: tuple[Person, ...]
    owner: bytes
    givers: frozenset[bytes]


@query(SHARED_READ)
def list_handover_people(reader: Reader) -> People:
    """Return who can give accounts and get them; how many each has, and nothing of any customer."""
    connection = reader.connection
    owned = select(Customer.owner_id, func.count()).where(Customer.id.not_in(_AWAY))
    counts = {key: number for key, number in connection.execute(owned.group_by(Customer.owner_id))}  # noqa: C416
    cards = select(Peer.user_id, Peer.signing_public).where(Peer.revoked_at.is_(None))
    keys = {user: key for user, key in connection.execute(cards)}  # noqa: C416
    users = connection.execute(select(User.id, User.name, User.email, User.is_active)).all()
    people = [
        Person(key, name, email or "", keys.get(key, key), counts.get(key, 0), bool(active), key in keys)
        for key, name, email, active in users
    ]
    reach = reader.actor.owners(REASSIGN)
    givers = frozenset(each.id for each in people if each.accounts and (reach is None or each.id in reach))
    return People(tuple(sorted(people, key=lambda each: sort_key(each.name))), owner_id(connection), givers)


@query(READ)
def list_split_values(reader: Reader, leaver: bytes) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return by what a person's accounts can be shared out: for each field its values, and how many have them."""
    mine = select(Customer.id).where(Customer.owner_id == leaver, Customer.id.not_in(_AWAY))
    reach = reader.within_reach(Customer.owner_id.expression)
    mine = mine if reach is None else mine.where(reach)
    region = func.coalesce(Order.region, Order.home_region)
    number = func.count(Order.customer_id.distinct())
    statements: dict[str, Executable] = {
        "region": select(region, number).where(Order.customer_id.in_(mine)).group_by(region),
        "tag": select(Tag.name, func.count()).join(CustomerTag, CustomerTag.tag_id == Tag.id)
        .where(CustomerTag.customer_id.in_(mine)).group_by(Tag.name),
        "product": select(Product.name, number).join(OrderLine, OrderLine.product_id == Product.id)
        .join(Order, Order.id == OrderLine.order_id).where(Order.customer_id.in_(mine)).group_by(Product.name),
    }  # fmt: skip
    for column in (Customer.city, Customer.province, Customer.country):
        found = select(column, func.count()).where(Customer.id.in_(mine)).group_by(column)
        statements[column.key] = found
    return {field: _by_size(reader.connection.execute(each).all()) for field, each in statements.items()}


def _by_size(rows: Iterable[Any]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((name, count) for name, count in rows if name), key=lambda each: (-each[1], each[0])))


@dataclass(frozen=True)
class PlannedAccount:
    """An account of a plan: to whom it goes by the place among the successors, why, and what it weighs.

    ``family`` numbers the accounts that belong together, from 1, and ``relative`` is another one of the same family.
    ``mover`` is who moved it by hand, if somebody did.
    """

    id: bytes
    name: str
    successor: int
    reason: str
    family: int
    relative: str
    money: Mapping[str, Decimal]
    open_tasks: int
    mover: str = ""


@dataclass(frozen=True)
class Book:
    """What somebody has already: accounts, open follow-ups and the sales of a year by currency."""

    accounts: int
    open_tasks: int
    money: Mapping[str, Decimal]


@dataclass(frozen=True)
class PlanFigures:
    """A plan with what the page shows of it; ``before`` is None for who works elsewhere."""

    accounts: tuple[PlannedAccount, ...]
    before: tuple[Book | None, ...]


@query(READ)
def load_plan_figures(reader: Reader, plan: Mapping[str, Any]) -> PlanFigures:
    """Return the accounts of a plan within reach by name, and what the successors have here before it."""
    connection, today = reader.connection, reader.clock.today()
    chosen = {bytes.fromhex(each["customer"]): each for each in plan["accounts"]}
    names = _names(reader, tuple(chosen))
    sales, tasks = sales_of(connection, today, tuple(names)), open_tasks_of(connection, tuple(names))
    groups = enumerate(families_of(connection, tuple(names)), start=1)
    relatives = {key: (number, group) for number, group in groups for key in group}
    people: dict[bytes, str] = {key: name for key, name in connection.execute(select(User.id, User.name))}  # noqa: C416
    accounts = []
    for key in sorted(names, key=lambda each: (sort_key(names[each]), each)):
        number, group = relatives.get(key, (0, []))
        relative = next((names[each] for each in group if each != key), "")
        choice, money = chosen[key], _sums([sales.get(key, {})])
        mover = people.get(bytes.fromhex(choice.get("by", "")), "")
        accounts.append(PlannedAccount(
            key, names[key], int(choice["to"]), str(choice["why"]), number, relative, money, tasks.get(key, 0), mover,
        ))  # fmt: skip
    return PlanFigures(tuple(accounts), tuple(_before(reader, each) for each in plan["successors"]))


def _names(reader: Reader, customers: Sequence[bytes]) -> dict[bytes, str]:
    reach = reader.within_reach(Customer.owner_id.expression)
    found: dict[bytes, str] = {}
    for some in chunks(customers):
        statement = select(Customer.id, Customer.name).where(Customer.id.in_(some))
        rows = reader.connection.execute(statement if reach is None else statement.where(reach))
        found.update((key, name) for key, name in rows)
    return found


def _before(reader: Reader, successor: Mapping[str, Any]) -> Book | None:
    if successor["signing_key"] is not None:
        return None
    connection = reader.connection
    customers = accounts_of(connection, bytes.fromhex(successor["person"]))
    sales = sales_of(connection, reader.clock.today(), customers)
    return Book(len(customers), sum(open_tasks_of(connection, customers).values()), _sums(sales.values()))


def _sums(parts: Iterable[Mapping[str, int]]) -> dict[str, Decimal]:
    total: dict[str, int] = {}
    for part in parts:
        for currency, minor in part.items():
            total[currency] = total.get(currency, 0) + minor
    return {currency: amount(minor, currency) for currency, minor in total.items()}


@query(SHARED_READ)
def is_plan_current(reader: Reader, leaver: bytes, customers: Sequence[bytes]) -> bool:
    """Return whether all accounts of a plan are still the leaver's."""
    return set(customers) <= set(accounts_of(reader.connection, leaver, with_mirrored=True))


@dataclass(frozen=True)
class SignedPlan:
    """A plan from a file: who gives and who gets by their ids here; ``is_own`` where it was made here."""

    document: Mapping[str, Any]
    leaver: bytes
    heirs: tuple[bytes, ...]
    is_own: bool


@query(SHARED_READ)
def read_plan_file(reader: Reader, data: bytes) -> SignedPlan:
    """Return the plan in a file, signed by us or by a trusted admin or lead; ids only.

    Raises:
        AppError: It is none, is outdated or not signed by somebody trusted, or a successor is not known here.
    """
    connection = reader.connection
    plan, document = read_plan(connection, data), read_json(data)
    heirs = [_heir_of(connection, each) for each in document["successors"]]
    return SignedPlan(document, plan.leaver, tuple(heirs), document["workspace"] == workspace_id(connection))


def _heir_of(connection: Connection, successor: Mapping[str, Any]) -> bytes:
    card = None if successor["signing_key"] is None else trusted(connection, bytes.fromhex(successor["signing_key"]))
    person = bytes.fromhex(successor["person"])
    here = connection.execute(select(User.id).where(User.id == person)).scalar()
    found = user_of_peer(connection, card) if card is not None else here if successor["signing_key"] is None else None
    if found is None:
        raise AppError(
            "unknown-card", tr("The card of a successor of this plan was not accepted here. Nothing was changed.")
        )
    return found


class GivenState(StrEnum):
    """How far a file has come that was sealed here; ``undone`` is one whose accounts were taken back again."""

    SEALED = "sealed"
    VERIFIED = "verified"
    RETURNED = "returned"
    UNDONE = "undone"


@dataclass(frozen=True)
class GivenBundle:
    """A file that was sealed here; ``returned`` is how many of its accounts came back since."""

    bundle_id: bytes
    recipient: str
    purpose: Purpose
    accounts: int
    sealed: datetime
    state: GivenState
    returned: int


@query(SHARED_READ)
def list_given_bundles(reader: Reader) -> tuple[GivenBundle, ...]:
    """Return the files that were sealed here, the latest first."""
    lines = ledger.lines(reader.connection)
    rows = reader.connection.execute(select(Peer.workspace_id, Peer.name).order_by(Peer.trusted_at))
    names: dict[str, str] = {workspace: name for workspace, name in rows}  # noqa: C416
    came_back: dict[str, int] = {}
    for line in lines:
        if line.is_incoming and line.purpose is Purpose.RETURN and line.state is State.IMPORTED:
            base = str(line.manifest["base"])
            came_back[base] = came_back.get(base, 0) + len(line.accounts)
    return tuple(_given(line, names, came_back) for line in lines if not line.is_incoming)


def _given(line: Line, names: Mapping[str, str], came_back: Mapping[str, int]) -> GivenBundle:
    returned = min(came_back.get(line.bundle_id.hex(), 0), len(line.accounts))
    if line.state is State.SEALED:
        state = GivenState.SEALED if line.receipt is None else GivenState.UNDONE
    else:
        state = GivenState.RETURNED if returned == len(line.accounts) > 0 else GivenState.VERIFIED
    return GivenBundle(
        line.bundle_id, names.get(line.peer_workspace, line.peer_workspace), line.purpose, len(line.accounts),
        moment_of_number(line.at), state, returned,
    )  # fmt: skip


@dataclass(frozen=True)
class Parcel:
    """Accounts for one further file: whose card it is sealed to, from whom they come, the file that they follow."""

    signing_public: bytes
    recipient: str
    customers: tuple[bytes, ...]
    former_owner: bytes | None = None
    base: bytes | None = None


@query(SHARED_READ)
def find_stragglers(reader: Reader, bundle_id: bytes) -> Parcel:
    """Return what was done on accounts since they were sealed, as a parcel; ids only.

    Raises:
        AppError: Nothing was done, or the receiver's card is trusted no longer.
    """
    lot = stragglers(reader.session, bundle_id)
    if not lot.customers:
        raise AppError(
            "nothing-since", tr("Nothing was changed on these accounts since they were sealed. Nothing has to follow.")
        )
    line = ledger.find(reader.connection, lot.base)
    card = next((each for each in peers(reader.connection) if line and each.workspace_id == line.peer_workspace), None)
    if line is None or card is None:
        raise AppError("unknown-card", tr("The card of the receiver is no longer accepted here. Nothing was sealed."))
    former = line.manifest["former_owner"]
    return Parcel(
        card.signing_public, card.name, lot.customers, None if former is None else bytes.fromhex(former), lot.base
    )


@query(SHARED_READ)
def find_whole_book(reader: Reader) -> tuple[Parcel, ...]:
    """Return the book of the workspace's person as a parcel for each lead or admin whose card is known; ids only."""
    book = whole_book(reader.connection)
    leads = (each for each in peers(reader.connection) if each.role.value in ("lead", "admin"))
    return tuple(Parcel(each.signing_public, each.name, book) for each in leads)
