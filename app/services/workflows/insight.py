"""What the figures say about single customers, for the list and the card: class, segment, rhythm, look-alikes.

As of today, by all orders within reach; every figure is that of the reports of the same name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from app.models.values import day_number, day_of_number
from app.services.kernel.history import SetBy, find_setter
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.figure_settings.fields import load_figure_rules
from app.services.workflows.figure_settings.snapshots import current_snapshot
from app.services.workflows.report_rows import named
from app.services.workflows.reports import Scope, scored
from app.text import Text

if TYPE_CHECKING:
    # Numpy takes longer to load than most commands to run.
    from app.services.analysis.columns import Coded, Ints, Mask, OrderColumns
    from app.services.analysis.figure_rules import FigureRules
    from app.services.analysis.rhythm import Rhythm
    from app.services.analysis.similar import LookAlikes, NextProduct, Purchases
    from app.services.analysis.snapshots import Snapshot
    from app.services.analysis.tables import Keys

_LINES: Final = "order_line"


@dataclass(frozen=True)
class InsightColumns:
    """What columns of the list show of a customer; None where nothing is known.

    ``value_class`` is the best one of all currencies, ``segment`` a code of ``SEGMENTS``, ``stage`` the
    one set by hand or else by orders. ``days_late`` is by the customer's own rhythm, negative before
    the order is due. ``segment_label`` is what the team calls the segment.
    """

    value_class: str | None = None
    segment: str | None = None
    stage: str | None = None
    days_late: int | None = None
    segment_label: Text | None = None


@dataclass(frozen=True)
class OwnRhythm:
    """How often a customer buys; without a spread it is what customers of the segment, or all, do."""

    gap_days: float
    spread_days: float | None
    last_order: date
    expected: date
    days_late: int
    state: str
    sentence: Text


@dataclass(frozen=True)
class Alike:
    """A similar customer, how similar from 0 to 1, and in words what both have in common."""

    id: bytes
    name: str
    similarity: float
    shared: tuple[Text, ...]


@dataclass(frozen=True)
class StageFacts:
    """A customer's lifecycle stage, the one by orders, and who set another by hand and when, where that is known."""

    stage: str
    by_orders: str
    is_by_hand: bool
    set_by: SetBy | None
    definition: Text


@dataclass(frozen=True)
class CustomerInsight:
    """What the card shows: ``value_classes`` by currency; ``declined`` says why look-alikes are missing.

    ``segment_label`` and ``segment_hint`` are words for the segment and for what to do.
    """

    id: bytes
    columns: InsightColumns
    value_classes: Mapping[str, str]
    segment_label: Text | None
    segment_hint: Text | None
    stage: StageFacts
    rhythm: OwnRhythm | None
    look_alikes: tuple[Alike, ...]
    bought_next: tuple[NextProduct, ...]
    declined: tuple[Text, ...]
    definition: Text


@dataclass(frozen=True)
class _Figures:
    """Figures of all customers within reach, each of shape (customers,) but for the rhythms of buyers.

    ``ids`` tells whose they are: places of customers hold within one snapshot only.
    """

    ids: Keys
    customers: Mask
    segment: Coded
    stage: Coded
    stage_by_orders: Coded
    stage_by_hand: Coded
    classes: Mapping[str, Coded]
    best_class: Coded
    rhythm: Rhythm
    row: Ints
    as_of: int
    rules: FigureRules

    def columns(self, place: int) -> InsightColumns:
        """Return what the list shows of a customer."""
        at = int(self.row[place])
        is_own = at >= 0 and self.rhythm.basis.names[int(self.rhythm.basis.codes[at])] == "own"
        days_late = self.days_late(at) if is_own else None
        segment = _name(self.segment, place)
        return InsightColumns(
            _name(self.best_class, place), segment, _name(self.stage, place), days_late,
            None if segment is None else self.rules.segments.labels[segment],
        )  # fmt: skip

    def days_late(self, at: int) -> int:
        """Return by how many days a buyer is late."""
        return self.as_of - int(self.rhythm.expected[at])


@query(READ)
def load_insight_columns(reader: Reader, ids: Sequence[bytes]) -> Mapping[bytes, InsightColumns]:
    """Return what columns of the list show of these customers; those out of reach are left out."""
    from app.services.analysis.reading import keys_of

    snapshot = current_snapshot(reader)
    found = _figures(reader, snapshot)
    places = snapshot.tables["customer"].places(keys_of(b"".join(ids))).tolist()
    return {
        key: found.columns(place)
        for key, place in zip(ids, places, strict=True)
        if place >= 0 and found.customers[place]
    }


@query(READ)
def load_customer_insight(reader: Reader, customer_id: bytes) -> CustomerInsight:
    """Return what the figures say about a customer.

    Raises:
        RefusedError: There is no such customer within reach.
    """
    from app.services.analysis import similar
    from app.services.analysis.reading import keys_of
    from app.services.analysis.segments import HINTS

    reader.refuse_unless_visible("customer", customer_id)
    snapshot = current_snapshot(reader, _LINES)
    found = _figures(reader, snapshot)
    place = int(snapshot.tables["customer"].places(keys_of(customer_id))[0])
    alike = _look_alikes(reader, snapshot, found, place)
    columns = found.columns(place)
    segment = columns.segment or ""
    return CustomerInsight(
        id=customer_id,
        columns=columns,
        value_classes={currency: name for currency, each in found.classes.items() if (name := _name(each, place))},
        segment_label=columns.segment_label,
        segment_hint=HINTS.get(segment) if found.rules.segments.is_standard else None,
        stage=_stage(reader, found, place, customer_id),
        rhythm=_rhythm(found, place),
        look_alikes=_named(reader, snapshot, alike),
        bought_next=alike.bought_next,
        declined=alike.declined,
        definition=similar.DEFINITION,
    )


def figures_of(reader: Reader) -> _Figures:
    """Return the figures of all customers within reach, for what else is said about many of them."""
    return _figures(reader, current_snapshot(reader))


def _figures(reader: Reader, snapshot: Snapshot) -> _Figures:
    owners, today = reader.actor.owners(reader.rule), reader.clock.today()
    rules = load_figure_rules(reader.connection)
    return snapshot.memo.get("insight", (owners, today, rules), lambda: _computed(snapshot, owners, today, rules))


def _computed(snapshot: Snapshot, owners: frozenset[bytes | None] | None, today: date, rules: FigureRules) -> _Figures:
    import numpy as np

    from app.services.analysis.lifecycle import stages, with_those_set
    from app.services.analysis.rhythm import rhythm

    customers, as_of = snapshot.visible_customers(owners), day_number(today)
    orders = snapshot.orders(customers)
    segment = scored(orders, Scope(today), rules).segment_of_customers(len(customers))
    rhythms = rhythm(orders, as_of, segment, rules.stages)
    row = np.full(len(customers), -1, dtype=np.int64)
    row[rhythms.customer] = np.arange(len(rhythms.customer))
    classes = _classes(orders, as_of, len(customers))
    by_orders, by_hand = stages(rhythms, customers, as_of, rules.stages), snapshot.of_customers("stage")
    stage = with_those_set(by_orders, by_hand)
    best, ids = _best(classes, len(customers)), snapshot.tables["customer"].ids
    return _Figures(ids, customers, segment, stage, by_orders, by_hand, classes, best, rhythms, row, as_of, rules)


def _classes(orders: OrderColumns, as_of: int, how_many: int) -> dict[str, Coded]:
    """Return the value class of each customer by currency."""
    import numpy as np

    from app.services.analysis.columns import Coded
    from app.services.analysis.pareto import pareto

    found = {}
    for each in pareto(orders, as_of).currencies:
        codes = np.full(how_many, -1, dtype=np.int64)
        codes[each.customer] = each.value_class.codes
        found[each.currency] = Coded(codes, each.value_class.names)
    return found


def _best(classes: Mapping[str, Coded], how_many: int) -> Coded:
    import numpy as np

    from app.services.analysis.columns import Coded
    from app.services.analysis.pareto import CLASSES

    best = np.full(how_many, len(CLASSES), dtype=np.int64)
    for each in classes.values():
        best = np.where(each.codes >= 0, np.minimum(best, each.codes), best)
    return Coded(np.where(best == len(CLASSES), -1, best), CLASSES)


def _stage(reader: Reader, found: _Figures, place: int, customer_id: bytes) -> StageFacts:
    from app.services.analysis.lifecycle import definition

    is_by_hand = bool(found.stage_by_hand.codes[place] >= 0)
    return StageFacts(
        _name(found.stage, place) or "", _name(found.stage_by_orders, place) or "", is_by_hand,
        find_setter(reader.session, "customer", customer_id, "stage") if is_by_hand else None,
        definition(found.rules.stages),
    )  # fmt: skip


def _rhythm(found: _Figures, place: int) -> OwnRhythm | None:
    import numpy as np

    from app.services.analysis import sentences

    at, rhythm = int(found.row[place]), found.rhythm
    if at < 0 or np.isnan(rhythm.gap[at]):
        return None
    gap, late = float(rhythm.gap[at]), found.days_late(at)
    spread = None if np.isnan(rhythm.spread[at]) else float(rhythm.spread[at])
    return OwnRhythm(
        gap, spread, day_of_number(int(rhythm.last[at])), day_of_number(int(rhythm.expected[at])), late,
        rhythm.state.names[int(rhythm.state.codes[at])], sentences.rhythm(gap, spread, late),
    )  # fmt: skip


def _look_alikes(reader: Reader, snapshot: Snapshot, found: _Figures, place: int) -> LookAlikes:
    import numpy as np

    from app.services.analysis.columns import Coded
    from app.services.analysis.similar import look_alikes, purchases, rhythm_bands

    owners = reader.actor.owners(reader.rule)
    bought: Purchases = snapshot.memo.get(
        "purchases", owners, lambda: purchases(snapshot.orders(found.customers, by_line=True))
    )
    gap, own = np.full(len(found.customers), np.nan), found.rules.segments.names
    # A code has a word in each language, a name that the team gave is said as it is.
    own_names = tuple(name or code for code, name in zip(found.segment.names, own, strict=True))
    is_own = ~np.isnan(found.rhythm.spread)
    gap[found.rhythm.customer[is_own]] = found.rhythm.gap[is_own]
    traits = {
        "industry": snapshot.of_customers("industry"),
        "region": _region(snapshot),
        "source": snapshot.of_customers("source"),
        "value_class": found.best_class,
        "segment": Coded(found.segment.codes, own_names),
        "rhythm": rhythm_bands(gap),
    }
    is_kept = snapshot.tables["customer"].columns["is_archived"] == 0
    return look_alikes(place, traits, bought, found.customers & is_kept)


def _region(snapshot: Snapshot) -> Coded:
    """Return the province of each customer, else the country."""
    import numpy as np

    from app.services.analysis.columns import Coded

    province, country = snapshot.of_customers("province"), snapshot.of_customers("country")
    further = np.where(country.codes < 0, -1, country.codes + len(province.names))
    return Coded(np.where(province.codes >= 0, province.codes, further), (*province.names, *country.names))


def _named(reader: Reader, snapshot: Snapshot, found: LookAlikes) -> tuple[Alike, ...]:
    people = named(reader, snapshot, [each.customer for each in found.rows])
    return tuple(
        Alike(people[each.customer].id, people[each.customer].name, each.similarity, each.shared) for each in found.rows
    )


def _name(column: Coded, place: int) -> str | None:
    code = int(column.codes[place])
    return None if code < 0 else column.names[code]
