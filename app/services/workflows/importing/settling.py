"""Comparing orders that exist with what a file says of them, and changing their heads.

Lines are compared by sums, so that memory does not grow with their number; the flow writes those
that differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.models.base import canonical_json
from app.models.values import moment_number
from app.services.kernel.changes import Raw, chunks
from app.services.kernel.drafts import Draft, Edit
from app.services.kernel.records import edit_records, read_records
from app.services.kernel.uow import UnitOfWork
from app.services.orders.fields import ORDERS
from app.services.workflows.importing.lines import LineSum, stored_sums
from app.services.workflows.importing.order_states import Head, KnownOrder, is_line_key

_AT_ONCE: Final = 20_000
# Which field of a file fills which columns of an order.
_COLUMNS: Final = {
    "ordered_on": ("ordered_on", "ordered_at"), "currency": ("currency",), "region": ("region",),
    "rep": ("rep_id",), "status": ("status",),
}  # fmt: skip


@dataclass(frozen=True)
class Settling:
    """Compares and changes; the file has ``fields`` of the head and the fields ``custom_ids``."""

    uow: UnitOfWork
    has_lines: bool
    fields: Sequence[str] = ()
    custom_ids: Sequence[str] = ()

    def differences(self, known: dict[bytes, KnownOrder]) -> tuple[set[bytes], set[bytes]]:
        """Return for which orders the file gives lines, and those whose lines are others."""
        given: set[bytes] = set()
        different: set[bytes] = set()
        for some in chunks(list(known.values()) if self.has_lines else [], _AT_ONCE):
            stored = stored_sums(self.uow, [order.order_id for order in some])
            theirs = {order.order_id for order in some if _gives_lines(order, stored)}
            different |= {key for key in theirs if known[key].sums != stored.get(key, LineSum())}
            given |= theirs
        return given, different

    def revise(self, known: dict[bytes, KnownOrder], given: set[bytes]) -> set[bytes]:
        """Change heads and custom fields where the file says something else; return what changed."""
        changed: set[bytes] = set()
        for some in chunks(list(known.values()), _AT_ONCE):
            changed |= self._revise(some, given)
            changed |= self._revise_custom(some)
        return changed

    def _revise(self, orders: Sequence[KnownOrder], with_lines: set[bytes]) -> set[bytes]:
        old = read_records(self.uow, ORDERS, [order.order_id for order in orders])
        names = tuple(name for field in self.fields for name in _COLUMNS[field])
        columns = (*names, "raw", "updated_at")
        now = moment_number(self.uow.now)
        rows: list[tuple[Raw, ...]] = []
        for order in orders:
            stored = old[order.order_id]
            said = _said(order.head, stored, names)
            raw = self._raw(order, stored, has_lines=order.order_id in with_lines)
            if raw != stored["raw"] or any(stored[name] != value for name, value in zip(names, said, strict=True)):
                rows.append((order.order_id, *said, raw, now))
        self.uow.bulk.update(ORDERS.table, columns, rows)
        return {order_id for order_id, *_ in rows if isinstance(order_id, bytes)}

    def _raw(self, order: KnownOrder, stored: dict[str, Raw], *, has_lines: bool) -> Raw:
        """Return the doubtful texts of an order: the file's, and former ones it says nothing about."""
        if order.raw is None and stored["raw"] is None:
            return None
        former: dict[str, str] = json.loads(str(stored["raw"])) if stored["raw"] else {}
        settled = {field for field in self.fields if _is_said(order.head, field)}
        kept = {
            name: text for name, text in former.items() if not (has_lines if is_line_key(name) else name in settled)
        }
        new = {name: text for name, text in (order.raw or {}).items() if has_lines or not is_line_key(name)}
        return canonical_json(kept | new) if kept | new else None

    def _revise_custom(self, orders: Iterable[KnownOrder]) -> set[bytes]:
        texts = {
            order.order_id: {key: text for key, text in zip(self.custom_ids, order.custom, strict=False) if text}
            for order in orders
        }
        wanted = {order_id: custom for order_id, custom in texts.items() if custom}
        old = read_records(self.uow, ORDERS, wanted)
        edits = [Edit(old[key], Draft(custom=custom, record_id=key)) for key, custom in wanted.items()]
        changed = edit_records(self.uow, ORDERS, edits)
        return {key for key, is_changed in zip(wanted, changed, strict=True) if is_changed}


def _gives_lines(order: KnownOrder, stored: dict[bytes, LineSum]) -> bool:
    """Return whether the file has lines for an order, and not only the total of those it has."""
    now = stored.get(order.order_id, LineSum())
    is_total = order.is_bare and order.sums.count == 1 and order.sums.amount == now.amount and now.count > 0
    return order.sums.count > 0 and not is_total


def _is_said(head: Head | None, field: str) -> bool:
    return head is not None and getattr(head, _COLUMNS[field][0]) is not None


def _said(head: Head | None, stored: dict[str, Raw], names: Sequence[str]) -> list[Raw]:
    """Return the head's values; an empty cell says nothing, so what the order has stays."""
    said: list[Raw] = []
    for name in names:
        value: Raw = getattr(head, name)
        if name == "ordered_at" and value is None and _is_other_day(head, stored):
            said.append(None)
        else:
            said.append(stored[name] if value is None else value)
    return said


def _is_other_day(head: Head | None, stored: dict[str, Raw]) -> bool:
    return head is not None and head.ordered_on is not None and head.ordered_on != stored["ordered_on"]
