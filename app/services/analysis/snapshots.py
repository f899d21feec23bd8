"""What the file held after a certain step, as columns, and what pure functions are given of it.

A snapshot never changes: a later state is another snapshot, which shares what stayed the same. Who
may see which customer is decided here by owner; the definitions of figures do not belong here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from sqlalchemy import Connection

from app.services.analysis.columns import Coded, Ints, Mask, OrderColumns
from app.services.analysis.memo import Memo
from app.services.analysis.reading import SOURCES, TARGETS, changed_since, keys_of, read_all, read_rows
from app.services.analysis.tables import NOTHING, Column, Keys, Table, table_of

CUSTOMER_DIMENSIONS: Final = ("country", "province", "city", "industry", "source", "kind", "owner", "team", "stage")
_ALWAYS_FEW: Final = 2_000


@dataclass(frozen=True)
class Snapshot:
    """Tables as they were after step ``seq``; ``memo`` keeps what was computed of them."""

    seq: int
    tables: Mapping[str, Table]
    memo: Memo = field(default_factory=Memo, compare=False, repr=False)

    def visible_customers(self, owners: Collection[bytes | None] | None) -> Mask:
        """Return which customers belong to these owners, shape (customers,); None means everybody."""
        customer, user = self.tables["customer"], self.tables["user"]
        if owners is None:
            return customer.alive
        people = user.places(keys_of(b"".join(sorted(each for each in owners if each is not None))))
        allowed = np.zeros(len(user) + 1, dtype=bool)
        allowed[people[people != NOTHING]] = True
        allowed[NOTHING] = None in owners
        return customer.alive & allowed[customer.columns["owner"]]

    def places(self, table: str, ids: Iterable[bytes]) -> Mask:
        """Return which rows of a table have one of the ids, shape (rows,)."""
        mask = np.zeros(len(self.tables[table]), dtype=bool)
        found = self.tables[table].places(keys_of(b"".join(ids)))
        mask[found[found != NOTHING]] = True
        return mask

    def customer_id(self, place: int) -> bytes:
        """Return the id of a customer."""
        found: bytes = self.tables["customer"].ids[place].tobytes()
        return found

    def names(self, table: str) -> tuple[str, ...]:
        """Return the name of each row of a table: equal names of two people or products stay two."""
        return _names_by_place(self.tables[table])

    def of_customers(self, name: str) -> Coded:
        """Return one of ``CUSTOMER_DIMENSIONS`` as customers have it now, shape (customers,)."""
        customer = self.tables["customer"]
        if name not in ("owner", "team"):
            return customer.coded(name)
        owner = customer.columns["owner"].astype(np.int64)
        return self._people(owner) if name == "owner" else self.tables["user"].coded("team").at(owner)

    def orders(self, customers: Mask, wanted: Mask | None = None, *, by_line: bool = False) -> OrderColumns:
        """Return the orders of some customers that were not cancelled; with ``by_line`` a row for each line.

        An order's region is what it says, else its customer's of that day; its rep is its own, else
        the customer's owner of that day.

        Args:
            customers: Shape (customers,).
            wanted: Shape (orders,), further orders to leave out; None for none.
            by_line: Whether product and category are needed.
        """
        order = self.tables["order"]
        # Without a customer stands no order that is alive.
        counted = order.alive & customers[order.columns["customer"]] if len(customers) else order.alive
        counted = counted if wanted is None else counted & wanted
        cancelled = order.columns["is_cancelled"] == 1
        kept = counted & ~cancelled
        rows, amounts = np.flatnonzero(kept), order.columns["amount"]
        product: Ints | None = None
        if by_line:
            line = self.tables["order_line"]
            lines = np.flatnonzero(line.alive & kept[line.columns["order"]]) if len(kept) else rows
            rows = line.columns["order"][lines].astype(np.int64)
            amounts, product = line.columns["amount"][lines], line.columns["product"][lines].astype(np.int64)
        else:
            amounts = amounts[rows]
        left_out = int(np.count_nonzero(counted & cancelled))
        return self._columns(rows, amounts.astype(np.int64, copy=False), product, left_out)

    def _columns(self, rows: Ints, amounts: Ints, product: Ints | None, cancelled: int) -> OrderColumns:
        order = self.tables["order"].columns
        unknown = np.broadcast_to(np.int64(NOTHING), len(rows))  # takes no memory
        names = self.tables["order"].names
        return OrderColumns(
            order=rows,
            customer=order["customer"][rows].astype(np.int64),
            day=order["day"][rows].astype(np.int64),
            amount=amounts,
            currency=Coded(_codes(order["currency"], rows), names["currency"]),
            region=Coded(_codes(order["region"], rows), names["region"]),
            rep=self._people(_codes(order["rep"], rows)),
            product=self._products(unknown if product is None else product),
            category=Coded(unknown, ()) if product is None else self._categories(product),
            cancelled=cancelled,
        )

    def _people(self, places: Ints) -> Coded:
        return Coded(places, _names_by_place(self.tables["user"]))

    def _products(self, places: Ints) -> Coded:
        known = self.tables.get("product")
        return Coded(places, _names_by_place(known) if known else ())

    def _categories(self, places: Ints) -> Coded:
        known = self.tables.get("product")
        return known.coded("category").at(places) if known else Coded(places, ())


def _codes(column: Column, rows: Ints) -> Ints:
    """Return the codes of some rows; one for all of them, such as that of the only currency, takes no memory."""
    if len(column) and (only := int(column.min())) == int(column.max()):
        return np.broadcast_to(np.int64(only), len(rows))
    return column[rows].astype(np.int64)


def _names_by_place(table: Table) -> tuple[str, ...]:
    """Return the name of each row: equal names of two people or products stay two."""
    names = (*table.names["name"], "")
    return tuple(names[code] for code in table.columns["name"])


def load(connection: Connection, seq: int, tables: Sequence[str], known: Mapping[str, Table]) -> Snapshot:
    """Return a snapshot with the tables asked for, and those that they refer to.

    Args:
        connection: In a transaction that sees step ``seq`` and none after it.
        seq: The last step.
        tables: Names of ``SOURCES``.
        known: Tables of the same step that need not be read.
    """
    wanted = _with_targets(tables) | set(known)
    found = dict(known)
    for name in SOURCES:
        if name in wanted and name not in found:
            targets = {column: found[target] for column, target in SOURCES[name].targets.items()}
            found[name] = table_of(read_all(connection, SOURCES[name]), targets, is_referred_to=name in TARGETS)
    return Snapshot(seq, found)


def bring_up_to_date(connection: Connection, seq: int, snapshot: Snapshot) -> Snapshot | None:
    """Return the snapshot of a later step, reading only what was changed; None where that is too much.

    Args:
        connection: In a transaction that sees step ``seq`` and none after it.
        seq: The last step.
        snapshot: Of an earlier step.
    """
    rows = sum(len(each) for each in snapshot.tables.values())
    changed = changed_since(connection, snapshot.seq, max(_ALWAYS_FEW, rows // 10))
    if changed is None:
        return None
    tables = dict(snapshot.tables)
    for name in SOURCES:
        if name in tables and name in changed:
            targets = {column: tables[target] for column, target in SOURCES[name].targets.items()}
            part = read_rows(connection, SOURCES[name], changed[name])
            tables[name] = tables[name].changed(part, _without(changed[name], part.ids), targets)
    return Snapshot(seq, tables)


def _without(ids: Keys, present: Keys) -> Keys:
    found = {each.tobytes() for each in present}
    gone = [each for each in ids if each.tobytes() not in found]
    return np.array(gone, dtype=np.uint64).reshape(-1, 2)


def _with_targets(tables: Iterable[str]) -> set[str]:
    wanted = set(tables)
    for name in reversed(list(SOURCES)):
        if name in wanted:
            wanted |= set(SOURCES[name].targets.values())
    return wanted
