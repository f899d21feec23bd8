"""Reports with a row for each customer: who it is, and the figures of the pure functions in words and money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.models.values import day_of_number
from app.services.kernel import money
from app.services.kernel.changes import read_raw
from app.services.kernel.labels import external_ids
from app.services.kernel.permissions import READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.figure_settings.fields import load_figure_rules
from app.services.workflows.reports import Scope, load, scored, segments_within_reach
from app.text import Text, tr

if TYPE_CHECKING:
    from app.services.analysis.figure_rules import Breaks
    from app.services.analysis.rfm import Rfm
    from app.services.analysis.rhythm import Rhythm
    from app.services.analysis.snapshots import Snapshot

_AT_ONCE = 2_000


@dataclass(frozen=True)
class Named:
    """A customer: its id here, its id in another system or else the same in figures, and its name."""

    id: bytes
    label: str
    name: str


@dataclass(frozen=True)
class RfmRow:
    """A buyer in one currency, or a customer who never bought: frequency 0 and nothing else."""

    customer: Named
    frequency: int
    recency_days: int | None = None
    monetary: Decimal | None = None
    currency: str | None = None
    r: int | None = None
    f: int | None = None
    m: int | None = None
    segment: str | None = None


@dataclass(frozen=True)
class RhythmRow:
    """A buyer: how often, when last, when next. ``basis`` tells whose gap it is where there is no own one.

    ``stage_by`` is ``hand`` where somebody set the stage, else ``orders``.
    """

    customer: Named
    purchase_days: int
    last_order: date
    gap_days: float | None
    spread_days: float | None
    expected: date | None
    days_late: int | None
    basis: str
    state: str
    stage: str
    stage_by: str


@dataclass(frozen=True)
class RfmReport:
    """Scores by customer, largest sums first, those who never bought last."""

    rows: tuple[RfmRow, ...]
    definition: Text
    coverage: Mapping[str, int]
    schemes: Mapping[str, str]


@dataclass(frozen=True)
class RhythmReport:
    """Rhythms by customer, the latest by their own cycle first."""

    rows: tuple[RhythmRow, ...]
    definition: Text
    coverage: Mapping[str, int]


@query(READ)
def report_rfm(reader: Reader, scope: Scope, breaks: Breaks | None = None) -> RfmReport:
    """Return the scores and the segment of every customer within reach, one row for each currency.

    Raises:
        UsageError: A term makes no sense.
    """
    import numpy as np

    found = load(reader, scope)
    rules = load_figure_rules(reader.connection)
    figures = scored(found.orders, scope, rules, breaks)
    people = named(reader, found.snapshot, np.flatnonzero(found.customers).tolist())
    buyers = set(figures.customer.tolist())
    never = [RfmRow(person, 0) for place, person in people.items() if place not in buyers]
    rows = (*_rfm_rows(figures, people), *sorted(never, key=lambda row: (row.customer.label, row.customer.id)))
    coverage = {**figures.coverage, "never_bought": len(never)}
    schemes = {"recency": figures.recency.scheme.value, "frequency": figures.frequency.scheme.value}
    schemes |= {f"monetary {spent.currency}": spent.scheme.value for spent in figures.spent}
    return RfmReport(rows, rules.scores_definition(figures.definition), coverage, schemes)


@query(READ)
def report_rhythm(reader: Reader, scope: Scope) -> RhythmReport:
    """Return the rhythm and the lifecycle stage of every buyer within reach.

    Raises:
        UsageError: A term makes no sense.
    """
    from app.services.analysis.lifecycle import definition, stages, with_those_set
    from app.services.analysis.rhythm import rhythm

    found, rules = load(reader, scope), load_figure_rules(reader.connection).stages
    segment = segments_within_reach(reader, found.snapshot, scope.last_day)
    figures = rhythm(found.orders, scope.end, segment, rules)
    derived, by_hand = stages(figures, found.customers, scope.end, rules), found.snapshot.of_customers("stage")
    stage = with_those_set(derived, by_hand)
    people = named(reader, found.snapshot, figures.customer.tolist())
    of_buyers = [
        (stage.names[code], "hand" if by_hand.codes[place] >= 0 else "orders")
        for place, code in zip(figures.customer.tolist(), stage.codes[figures.customer].tolist(), strict=True)
    ]
    said = tr("{rhythm} {stages}", rhythm=figures.definition, stages=definition(rules))
    return RhythmReport(_rhythm_rows(figures, people, of_buyers, scope.end), said, figures.coverage)


def _rfm_rows(figures: Rfm, people: Mapping[int, Named]) -> Iterable[RfmRow]:
    customer = [people[place] for place in figures.customer.tolist()]
    recency, r, f = figures.recency.value.tolist(), figures.r.tolist(), figures.f.tolist()
    frequency, segment = figures.frequency.value.tolist(), figures.segment
    words = [segment.names[code] for code in segment.codes.tolist()]
    for spent in figures.spent:
        amounts = zip(spent.buyer.tolist(), spent.amount.tolist(), spent.m.tolist(), strict=True)
        for at, amount, m in sorted(amounts, key=lambda each: (-each[1], customer[each[0]].label)):
            value = money.amount(amount, spent.currency)
            yield RfmRow(customer[at], frequency[at], recency[at], value, spent.currency, r[at], f[at], m, words[at])


def _rhythm_rows(
    figures: Rhythm, people: Mapping[int, Named], stages: list[tuple[str, str]], as_of: int
) -> tuple[RhythmRow, ...]:
    rows = []
    for at, place in enumerate(figures.customer.tolist()):
        gap, spread = float(figures.gap[at]), float(figures.spread[at])
        expected = int(figures.expected[at])
        is_known = gap == gap  # noqa: PLR0124  # what is unknown equals nothing
        rows.append(
            RhythmRow(
                people[place], int(figures.purchase_days[at]), day_of_number(int(figures.last[at])),
                gap if is_known else None, spread if spread == spread else None,  # noqa: PLR0124
                day_of_number(expected) if is_known else None, as_of - expected if is_known else None,
                figures.basis.names[figures.basis.codes[at]], figures.state.names[figures.state.codes[at]], *stages[at],
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (row.days_late is None, -(row.days_late or 0), row.customer.label)))


def named(reader: Reader, snapshot: Snapshot, places: list[int]) -> dict[int, Named]:
    """Return who stands at some places of the table of customers."""
    found: dict[int, Named] = {}
    for start in range(0, len(places), _AT_ONCE):
        ids = {snapshot.customer_id(place): place for place in places[start : start + _AT_ONCE]}
        external = external_ids(reader.connection, "customer", list(ids))
        for key, (name,) in read_raw(reader.connection, "customer", list(ids), ("name",)).items():
            found[ids[key]] = Named(key, external.get(key) or key.hex(), str(name))
    return found
