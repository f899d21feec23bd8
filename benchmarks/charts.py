"""What charts stand on: loading the columns, figures on them, and the models of purchases, against their peers.

Peers do the same work on the same rows, and give the same figures: that is checked before anything
is timed. They have the columns in their own memory; getting them there does not count.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any, Final

import duckdb
import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from app.bootstrap import Steward
from app.services.analysis.clv_histories import Histories
from app.services.analysis.clv_purchases import fit_purchases
from app.services.analysis.clv_spend import fit_spend
from app.services.analysis.columns import OrderColumns
from app.services.analysis.pareto import pareto
from app.services.analysis.reading import SOURCES
from app.services.analysis.retention import cohorts
from app.services.analysis.rfm import rfm
from app.services.analysis.sales import sales
from app.services.analysis.store import AnalysisColumns
from app.services.orders.commands import PlaceOrder
from benchmarks.data import Size
from benchmarks.measure import Measured, compare, once

LOADING: Final = "columns of orders, lines, customers: load"
IN_PANDAS: Final = ", against pandas"
_ORDERS: Final = 9
_FIFTHS: Final = (0.2, 0.4, 0.6, 0.8)


def run(size: Size, steward: Steward) -> list[Measured]:
    """Compare loading, the figures and the models with their peers."""
    with steward.workspace.database.readers.connect() as connection:
        store = AnalysisColumns()
        lines = [_loading(size, connection)]
        snapshot = store.current(connection, "order_line")
        everybody = snapshot.visible_customers(None)
        orders, order_lines = snapshot.orders(everybody), snapshot.orders(everybody, by_line=True)
    lines.append(_one_more_order(size, steward, store, lines[0].peer_ms))
    lines += _figures(size, orders, order_lines)
    return [*lines, _models(size)]


def _loading(size: Size, connection: Connection) -> Measured:
    """Compare the columns of customers, orders and lines with fetching them through the driver."""
    tables = AnalysisColumns().current(connection, "order_line").tables
    statements = [
        select(source.table.c.id, *source.numbers.values(), *source.texts.values(),
               *(column for column, _ in source.references.values()))
        for source in (SOURCES[name] for name in tables)
    ]  # fmt: skip
    texts = [str(each.compile(connection, compile_kwargs={"literal_binds": True})) for each in statements]
    driver: Any = connection.connection.driver_connection

    def peer() -> object:
        return [driver.execute(each).fetchall() for each in texts]

    ours = partial(_load_all, connection)
    return compare(LOADING, size.name, ours, peer, 1.3, rounds=3)


def _load_all(connection: Connection) -> object:
    return AnalysisColumns().current(connection, "order_line")


def _one_more_order(size: Size, steward: Steward, store: AnalysisColumns, fetchall_ms: float) -> Measured:
    """Time bringing the columns up to date after one new order with a line."""
    with steward.workspace.database.readers.connect() as connection:
        table = store.current(connection, "order_line").tables["customer"]
    customer = table.ids[0].tobytes()
    times = []
    for number in range(_ORDERS):
        values = {"ordered_on": "2025-09-26", "currency": "EUR"}
        steward.do(PlaceOrder(customer, values, ({"quantity": "1", "unit_price": str(number + 1)},)))
        with steward.workspace.database.readers.connect() as connection:
            times.append(once(partial(store.current, connection, "order_line")))
    ours = float(np.median(times))
    return Measured("columns after one new order", size.name, ours, fetchall_ms, 0.05, note="peer: fetchall of all")


def _figures(size: Size, orders: OrderColumns, lines: OrderColumns) -> list[Measured]:
    """Compare figures on loaded columns with pandas and DuckDB."""
    as_of = int(orders.day.max()) + 1
    ours: dict[str, Callable[[], Any]] = {
        "RFM scores": lambda: rfm(orders, as_of),
        "cohort matrix": lambda: cohorts(orders, as_of),
        "region × month": lambda: sales(lines, ["region", "month"], None, as_of),
        "Pareto": lambda: pareto(orders, as_of),
    }
    order_frame, line_frame = _frame(orders), _frame(lines)
    with duckdb.connect() as database:
        for name, frame in (("orders", order_frame), ("lines", line_frame)):
            database.register("given", frame)
            database.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        found = []
        for work, (in_pandas, sql) in _PEERS.items():
            frame = line_frame if work == "region × month" else order_frame
            by_pandas = partial(in_pandas, frame, as_of)
            by_duckdb = partial(_fetched, database, sql.format(as_of=as_of))
            _check_equal(work, ours[work](), by_pandas(), by_duckdb())
            found.append(compare(f"{work}{IN_PANDAS}", size.name, ours[work], by_pandas, 1, rounds=7))
            found.append(compare(f"{work}, against DuckDB", size.name, ours[work], by_duckdb, 1, rounds=7))
    return found


def _fetched(database: duckdb.DuckDBPyConnection, sql: str) -> dict[str, Any]:
    return database.execute(sql).fetchnumpy()


def _frame(columns: OrderColumns) -> pd.DataFrame:
    """Return the columns as pandas likes them best: categories, and months beside the days."""
    days = columns.day.astype("datetime64[D]")
    return pd.DataFrame(
        {
            "order_code": columns.order,
            "customer": columns.customer,
            "day": columns.day,
            "moment": days.astype("datetime64[s]"),
            "amount": columns.amount.astype(np.int64),
            "region": pd.Categorical.from_codes(columns.region.codes, pd.Index(columns.region.names)),
            "currency": pd.Categorical.from_codes(columns.currency.codes, pd.Index(columns.currency.names)),
        }
    )


def _rfm_in_pandas(frame: pd.DataFrame, as_of: int) -> pd.DataFrame:
    buyers = frame.groupby("customer", sort=False).agg(
        last=("day", "max"), frequency=("day", "size"), monetary=("amount", "sum")
    )
    recency = as_of - buyers["last"]
    for name, values in (("r", recency), ("f", buyers["frequency"]), ("m", buyers["monetary"])):
        buyers[name] = 1 + np.searchsorted(values.quantile(list(_FIFTHS)).to_numpy(), values.to_numpy())
    buyers["r"] = 6 - buyers["r"]
    return buyers


_RFM_SQL: Final = """
    WITH buyer AS (
        SELECT customer, {as_of} - max(day) AS recency, count(*) AS frequency, sum(amount) AS monetary
        FROM orders GROUP BY customer),
    cut AS (
        SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r, quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,
               quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m FROM buyer)
    SELECT customer, recency, frequency, monetary,
        5 - (r[1] < recency)::INT - (r[2] < recency)::INT - (r[3] < recency)::INT - (r[4] < recency)::INT AS r,
        1 + (f[1] < frequency)::INT + (f[2] < frequency)::INT + (f[3] < frequency)::INT + (f[4] < frequency)::INT AS f,
        1 + (m[1] < monetary)::INT + (m[2] < monetary)::INT + (m[3] < monetary)::INT + (m[4] < monetary)::INT AS m
    FROM buyer, cut
"""


def _cohorts_in_pandas(frame: pd.DataFrame, _as_of: int) -> pd.DataFrame:
    month = frame["moment"].dt.year * 12 + frame["moment"].dt.month
    begun = month.groupby(frame["customer"]).transform("min")
    grouped = frame.assign(cohort=begun, later=month - begun).groupby(["cohort", "later"])
    return grouped.agg(customers=("customer", "nunique"), amount=("amount", "sum")).reset_index()


_COHORT_SQL: Final = """
    WITH dated AS (SELECT customer, amount, year(moment) * 12 + month(moment) AS month FROM orders),
    begun AS (SELECT customer, min(month) AS cohort FROM dated GROUP BY customer)
    SELECT cohort, month - cohort AS later, count(DISTINCT customer) AS customers, sum(amount) AS amount
    FROM dated JOIN begun USING (customer) GROUP BY ALL
"""


def _sales_in_pandas(frame: pd.DataFrame, _as_of: int) -> pd.DataFrame:
    first = frame.groupby("customer")["day"].transform("min")
    month = frame["moment"].dt.year * 12 + frame["moment"].dt.month
    rows = frame.assign(month=month, newcomer=frame["customer"].where(frame["day"] == first))
    grouped = rows.groupby(["region", "month", "currency"], observed=True)
    return grouped.agg(
        orders=("order_code", "nunique"), customers=("customer", "nunique"), new_customers=("newcomer", "nunique"),
        amount=("amount", "sum"),
    )  # fmt: skip


_SALES_SQL: Final = """
    WITH begun AS (SELECT customer, min(day) AS first FROM lines GROUP BY customer)
    SELECT region, year(moment) * 12 + month(moment) AS month, currency, count(DISTINCT order_code) AS orders,
        count(DISTINCT customer) AS customers, count(DISTINCT customer) FILTER (day = first) AS new_customers,
        sum(amount) AS amount
    FROM lines JOIN begun USING (customer) GROUP BY ALL
"""


def _pareto_in_pandas(frame: pd.DataFrame, _as_of: int) -> pd.DataFrame:
    totals = frame.groupby(["currency", "customer"], observed=True)["amount"].sum().reset_index()
    totals = totals.sort_values("amount", ascending=False)
    share = totals["amount"].cumsum() / totals["amount"].sum()
    return totals.assign(share=share, value_class=pd.cut(share, [0, 0.8, 0.95, 2], labels=["A", "B", "C"]))


_PARETO_SQL: Final = """
    WITH total AS (SELECT currency, customer, sum(amount) AS amount FROM orders GROUP BY ALL)
    SELECT currency, customer, amount, share,
        CASE WHEN share <= 0.8 THEN 'A' WHEN share <= 0.95 THEN 'B' ELSE 'C' END AS value_class
    FROM (SELECT *, sum(amount) OVER (PARTITION BY currency ORDER BY amount DESC ROWS UNBOUNDED PRECEDING)
              / sum(amount) OVER (PARTITION BY currency) AS share FROM total)
"""

_PEERS: Final[dict[str, tuple[Callable[[pd.DataFrame, int], pd.DataFrame], str]]] = {
    "RFM scores": (_rfm_in_pandas, _RFM_SQL),
    "cohort matrix": (_cohorts_in_pandas, _COHORT_SQL),
    "region × month": (_sales_in_pandas, _SALES_SQL),
    "Pareto": (_pareto_in_pandas, _PARETO_SQL),
}


def _check_equal(work: str, ours: Any, in_pandas: pd.DataFrame, in_duckdb: dict[str, Any]) -> None:
    """Refuse to time work that does not come to the same figures."""
    measures: dict[str, Callable[[], tuple[Any, str]]] = {
        "RFM scores": lambda: ((ours.recency.score.sum(), ours.frequency.score.sum()), "rf"),
        "cohort matrix": lambda: ((int(np.nansum(ours.counts.clip(min=0))),), "customers"),
        "region × month": lambda: (
            tuple(sum(getattr(row, name) for row in ours.rows) for name in ("orders", "customers", "new_customers")),
            "orders customers new_customers",
        ),
        "Pareto": lambda: ((sum(int(each.amount.sum()) for each in ours.currencies),), "amount"),
    }
    expected, columns = measures[work]()
    names = list(columns) if work == "RFM scores" else columns.split()
    for peer in (in_pandas, in_duckdb):
        found = tuple(int(np.asarray(peer[name]).sum()) for name in names)
        if found != tuple(int(each) for each in expected):
            msg = f"{work}: ours {expected}, the peer's {found}"
            raise ValueError(msg)


def _models(size: Size) -> Measured:
    """Compare fitting BG/NBD and Gamma-Gamma with lifetimes, on customers who behave as the models say."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it is six years old
        from lifetimes import BetaGeoFitter, GammaGammaFitter

        histories = _behaving(size.customers)
        again = histories.where(histories.frequency > 0)

        def ours() -> tuple[float, ...]:
            bought, spent = fit_purchases(histories), fit_spend(again)
            if bought is None or spent is None:
                return ()
            return bought.r, bought.alpha, bought.a, bought.b, spent.p, spent.q, spent.v

        def peer() -> tuple[float, ...]:
            bought = BetaGeoFitter().fit(histories.frequency, histories.recency, histories.age)
            spent = GammaGammaFitter().fit(again.frequency, again.monetary)
            return (*bought.params_, *(spent.params_[name] for name in ("p", "q", "v")))

        mine, theirs = ours(), peer()
        if len(mine) != len(theirs) or not np.allclose(mine, theirs, rtol=1e-3):
            msg = f"ours {mine}, the peer's {theirs}"
            raise ValueError(msg)
        return compare(
            "BG/NBD and Gamma-Gamma fit", size.name, ours, peer, 10, rounds=5, is_at_least=True, note="lifetimes"
        )


def _behaving(customers: int) -> Histories:
    """Return histories made by the models with the parameters of CDNOW, over 27 to 39 weeks."""
    rng = np.random.default_rng(4)
    rate, drops = rng.gamma(0.243, 1 / 4.414, customers), rng.beta(0.793, 2.426, customers)
    age = rng.integers(27 * 7, 39 * 7, customers)
    frequency, last, now = np.zeros(customers, dtype=np.int64), np.zeros(customers), np.zeros(customers)
    is_active = np.ones(customers, dtype=bool)
    for _ in count():
        now = now + rng.exponential(7 / np.maximum(rate, 1e-12))
        is_active &= now < age
        frequency, last = frequency + is_active, np.where(is_active, now, last)
        is_active &= rng.random(customers) > drops
        if not is_active.any():
            break
    mean = rng.gamma(6.25 * np.maximum(frequency, 1)) / np.maximum(frequency, 1) / rng.gamma(3.74, 1 / 15.44, customers)
    recency = np.ceil(last).astype(np.int64)
    return Histories(np.arange(customers), frequency, recency, age, np.where(frequency > 0, mean, 0.0))
