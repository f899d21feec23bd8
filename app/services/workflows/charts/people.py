"""Performance by rep and by team: what they sold, and how often they were in touch with whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.services.analysis import sentences
from app.services.analysis.activity import DEFINITION as ACTIVITY_DEFINITION
from app.services.analysis.activity import GROUPS, Activity, InteractionColumns, activity, local_days
from app.services.analysis.columns import Coded, Ints, OrderColumns
from app.services.analysis.grouping import distinct_keys
from app.services.analysis.sales import DEFINITION
from app.services.workflows.charts.bars import COLUMNS, Bars, Grouping, stack
from app.services.workflows.charts.building import (
    BEFORE,
    BEFORE_COLUMN,
    CURRENCY,
    NO_ORDERS,
    chart,
    declined,
    share,
    table,
)
from app.services.workflows.charts.ground import Ground
from app.services.workflows.charts.model import Axis, Chart, Column, Table, Unit
from app.services.workflows.charts.ranking import NAMED, Key
from app.text import Text, tr

_NAME: Final = "reps"
_TEAMS: Final = "teams"
_TEAM: Final = "team"
_REP: Final = "rep"
_NO_REP: Final = tr("No rep")
_NO_TEAM: Final = tr("No team")
_DEFINITION: Final = tr("{sales} {activity}", sales=DEFINITION, activity=ACTIVITY_DEFINITION)
_TITLES: Final = {
    "calls": tr("Calls"), "visits": tr("Visits"), "emails": tr("E-mails"), "messages": tr("Messages"),
    "notes": tr("Notes"), "others": tr("Other contacts"),
}  # fmt: skip
_TOUCHED: Final = "customers_touched"
_COLUMNS: Final = (
    *(Column(name, _TITLES[name], Unit.COUNT) for name in (*GROUPS, "others")),
    Column(_TOUCHED, tr("Customers in touch with"), Unit.COUNT),
)


@dataclass(frozen=True)
class _Team:
    """Sales and contacts by rep or team; the authors of contacts are places of bars."""

    bars: Bars
    contacts: Activity

    def contacts_of(self, at: int) -> dict[str, int]:
        """Return the contacts of a bar."""
        row = next((row for row in self.contacts.rows if row.author == str(at)), None)
        if row is None:
            return dict.fromkeys((*_TITLES, _TOUCHED), 0)
        return {**row.by_group, _TOUCHED: row.customers}


def build(ground: Ground, detail: str | None) -> Chart:
    """Return revenue by rep, or by team where the detail is ``teams``, with their contacts beside it."""
    found = _team(ground, is_by_team=detail == _TEAMS)
    coverage = {
        **ground.coverage(ground.counted),
        "interactions": found.contacts.coverage["interactions"],
        "interactions_without_day": found.contacts.coverage["without_day"],
    }
    if not len(found.bars.now) and not found.contacts.rows:
        return declined(ground, _NAME, _DEFINITION, coverage, NO_ORDERS)
    contacts = [found.contacts_of(at) for at in range(len(found.bars.ranking))]
    title = tr("Team") if detail == _TEAMS else tr("Rep")
    return chart(
        ground, _NAME, _DEFINITION, coverage, sentence=_sentence(found), marks=found.bars.marks(contacts),
        across=Axis(title, found.bars.ranking.labels), unit=Unit.MONEY, currency=ground.currency,
        table=_table(found, contacts, title),
    )  # fmt: skip


def find(ground: Ground, key: Key) -> Ints:
    """Return the customers who bought from a rep or a team."""
    own = key[1:] if key[0] == BEFORE else key
    return _team(ground, is_by_team=own[0] == _TEAM).bars.find(key)


def _team(ground: Ground, *, is_by_team: bool) -> _Team:
    users, contacts = ground.snapshot.tables["user"], _contacts(ground)
    team = users.coded("team")
    now, before = ground.now_and_before

    def of(orders: OrderColumns) -> Coded:
        return team.at(orders.rep.codes) if is_by_team else orders.rep

    author = team.at(contacts.author.codes) if is_by_team else contacts.author
    # An id of its own for each rep, since two may have the same name; a team is its name.
    ids = None if is_by_team else ground.ids("user")
    prefix, none = (_TEAM, _NO_TEAM) if is_by_team else (_REP, _NO_REP)
    further = distinct_keys(author.codes[ground.is_in_period(contacts.day)] + 1, len(users) + 1) - 1
    bars = stack(ground, Grouping(of, none, ids, (prefix,), further), now, before)
    # Those who were in touch before only have no bar, and what they did is of no day that counts.
    places = Coded(bars.ranking.of(author), tuple(str(at) for at in range(len(bars.ranking))))
    return _Team(bars, activity(replace(contacts, author=places), ground.start, ground.end))


def _contacts(ground: Ground) -> InteractionColumns:
    """Return the interactions with the customers that the filters leave."""
    table_of_them = ground.snapshot.tables["interaction"]
    columns = table_of_them.columns
    kept = np.flatnonzero(table_of_them.alive & ground.concerned[columns["customer"]])
    zone = ground.reader.clock.zone_name
    days = ground.snapshot.memo.get(
        "contacts", zone, lambda: local_days(columns["minute"].astype(np.int64), zone).astype(np.int32)
    )
    return InteractionColumns(
        columns["customer"][kept].astype(np.int64),
        days[kept].astype(np.int64),
        Coded(columns["author"][kept].astype(np.int64), ()),
        Coded(columns["kind"][kept].astype(np.int64), table_of_them.names["kind"]),
    )


def _sentence(found: _Team) -> Text:
    bars = found.bars
    amounts = bars.amounts(bars.now)
    most = found.contacts.rows[0].author if found.contacts.rows else None
    label = None if most is None else bars.ranking.labels[int(most)]
    said = sentences.contacts(found.contacts.coverage["interactions"], found.contacts.customers, label)
    if amounts.sum() <= 0:
        return said
    sellers = sum(key[0] == NAMED for at, key in enumerate(bars.ranking.keys) if amounts[at])
    at = int(amounts.argmax())
    part = share(int(amounts[at]), int(amounts.sum()))
    return tr("{sales} {contacts}", sales=sentences.leader(bars.ranking.labels[at], part, sellers - 1), contacts=said)


def _table(found: _Team, contacts: list[dict[str, int]], title: Text) -> Table:
    bars = found.bars
    columns = (
        Column("group", title, Unit.TEXT), *COLUMNS, *((BEFORE_COLUMN,) if bars.before is not None else ()), CURRENCY,
        *_COLUMNS,
    )  # fmt: skip
    rows = bars.rows
    keys = [bars.key(at) if bar.customers else () for at, bar in enumerate(rows)]
    return table(columns, [{**bars.cells(at, bar), **contacts[at]} for at, bar in enumerate(rows)], keys)
