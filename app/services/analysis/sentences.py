"""One sentence in words under each chart, made of what the chart shows.

Sentences take plain values, so that they fit whatever computed them, and they name names and
shares, never amounts: how money looks is a matter of the place where it is shown.
"""

from __future__ import annotations

from typing import Final

from app.services.analysis.comparison import Change
from app.text import Text, count, tr, verbatim

MONTHS: Final = (
    tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"),
    tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December"),
)  # fmt: skip
NOTHING: Final = tr("Nothing to show yet.")
NOT_POSITIVE: Final = tr("The amounts do not add up to more than nothing.")
_TOO_NEGATIVE: Final = tr("Negative amounts take so much away that shares of the revenue would say nothing.")
_NOBODY: Final = tr("nobody")
_SMALL: Final = 0.0995  # below, one decimal is worth showing
_UNSEEN: Final = 0.0005  # below, the figure shows no change either


def percent(share: float) -> Text:
    """Return a share of one as whole percent, small ones with one decimal, without a sign."""
    size = abs(share)
    number = f"{size * 100:.1f}".removesuffix(".0") if 0 < size < _SMALL else f"{size * 100:.0f}"
    return tr("{percent}%", percent=number)


def _without(share: float | None) -> Text:
    """Say why no group is named with its share: None where the total is not positive, else it is more than all."""
    return NOT_POSITIVE if share is None else _TOO_NEGATIVE


def month_of(name: str) -> Text:
    """Return a month such as ``2026-11`` in words."""
    year, _, month = name.partition("-")
    return tr("{month} {year}", month=MONTHS[int(month) - 1], year=year)


def revenue(change: Change, most_from: str | None = None, quietest: int | None = None) -> Text:
    """Say how the revenue changed, who did most for it, and which month (1 to 12) was the quietest."""
    said = _changed(change, most_from)
    if quietest is None:
        return tr("{sentence}.", sentence=said)
    return tr("{sentence}; quietest month {month}.", sentence=said, month=MONTHS[quietest - 1])


def _changed(change: Change, most_from: str | None) -> Text:
    share = change.share
    if share is None:
        return tr("There is no period before to compare the revenue with")
    if abs(share) < _UNSEEN:
        return tr("Revenue stayed the same")
    size = percent(share)
    if most_from is None:
        return tr("Revenue rose {share}", share=size) if share > 0 else tr("Revenue fell {share}", share=size)
    if share > 0:
        return tr("Revenue rose {share}, most from {name}", share=size, name=most_from)
    return tr("Revenue fell {share}, most in {name}", share=size, name=most_from)


def largest(name: Text | str, share: float | None) -> Text:
    """Say which group brings the most."""
    if share is None or share > 1:
        return _without(share)
    return tr("Most comes from {name}: {share} of the revenue.", name=_said(name), share=percent(share))


def strongest_month(month: str, quietest: int | None = None) -> Text:
    """Say which month, such as ``2026-11``, brought most, and which one of the year (1 to 12) is the quietest."""
    if quietest is None:
        return tr("Strongest month {month}.", month=month_of(month))
    return tr(
        "Strongest month {month}; quietest of the year {quietest}.",
        month=month_of(month), quietest=MONTHS[quietest - 1],
    )  # fmt: skip


def segment(name: Text, customers: int, of: int, share: float | None) -> Text:
    """Say which segment matters most: how many of all buyers it holds and what share of revenue it brings."""
    if share is None or share > 1:
        return _without(share)
    return tr(
        "{segment}: {customers} of {all} buyers, {share} of the revenue.",
        segment=name, customers=count(customers), all=count(of), share=percent(share),
    )  # fmt: skip


def pareto(top_customers: int, customers: int, share: float | None) -> Text:
    """Say how much of the revenue the best customers bring."""
    if share is None or share > 1:
        return _without(share)
    return tr(
        "The best {top} of {all} customers bring {share} of the revenue.",
        top=count(top_customers), all=count(customers), share=percent(share),
    )  # fmt: skip


def cohorts(month: int, rate: float, best: str | None = None) -> Text:
    """Say how many come back some months after their first purchase, and which cohort, such as 2026-11, does best."""
    said = tr("After {month} months, {rate} of new customers buy", month=month, rate=percent(rate))
    if best is None:
        return tr("{sentence}.", sentence=said)
    return tr("{sentence}; most of those who began in {cohort}.", sentence=said, cohort=month_of(best))


def retention(retained: float, active_before: int, month: str) -> Text:
    """Say what share of those active in the month before stayed in one such as ``2026-11``, and what share did not."""
    return tr(
        "Of {customers} customers of the month before, {share} bought again in {month}; {lost} did not.",
        customers=count(active_before), share=percent(retained), month=month_of(month), lost=percent(1 - retained),
    )  # fmt: skip


def season(peaks: tuple[int, ...], slacks: tuple[int, ...], peak: float, slack: float) -> Text:
    """Say which month (1 to 12) is the strongest and the quietest, against an ordinary month.

    Where several are equal the first of them is named.
    """
    return tr(
        "Strongest month {peak}, at {strong} of an ordinary one; quietest {slack}, at {weak}.",
        peak=MONTHS[peaks[0] - 1], strong=percent(peak), slack=MONTHS[slacks[0] - 1], weak=percent(slack),
    )  # fmt: skip


def crossing(row: Text | str, column: Text | str, share: float | None) -> Text:
    """Say which crossing of two dimensions holds the most."""
    if share is None or share > 1:
        return _without(share)
    return tr(
        "Most comes from {row} in {column}: {share} of the revenue.",
        row=_said(row), column=_said(column), share=percent(share),
    )  # fmt: skip


def scores(recency: int, frequency: int, share: float | None) -> Text:
    """Say which pair of scores, of 1 to 5, holds the most."""
    if share is None or share > 1:
        return _without(share)
    return tr(
        "Most comes from recency {recency} with frequency {frequency}, 5 being best: {share} of the revenue.",
        recency=recency, frequency=frequency, share=percent(share),
    )  # fmt: skip


def triple(product: Text | str, region: Text | str, season: Text, share: float | None) -> Text:
    """Say which product brings most, where and when."""
    if share is None or share > 1:
        return _without(share)
    return tr(
        "Most comes from {product} in {region}, {season}: {share} of the revenue.",
        product=_said(product), region=_said(region), season=season, share=percent(share),
    )  # fmt: skip


def leader(name: Text | str | None, share: float | None, others: int) -> Text:
    """Say who of all reps or teams made the largest share of the revenue."""
    if share is None or share > 1:
        return _without(share)
    return tr(
        "{name} made most: {share} of the revenue of {all}.",
        name=_said(name), share=percent(share), all=tr("%n people", "who sell", others + 1),
    )  # fmt: skip


def contacts(number: int, customers: int, most_by: Text | str | None) -> Text:
    """Say how often the team was in touch with how many customers, and who most."""
    if not number:
        return tr("No interactions.")
    return tr(
        "{interactions} with {customers}, most by {name}.",
        interactions=tr("%n interactions", "", number),
        customers=tr("%n customers", "", customers),
        name=_said(most_by),
    )


def late(customers: int, dormant: int, lost: int) -> Text:
    """Say how many customers are late by their own rhythm, and how many of them so much that they sleep or are gone."""
    if not customers:
        return tr("Nobody is late by their own rhythm.")
    return tr(
        "{customers} late by their own rhythm; {dormant} of them dormant, {lost} lost.",
        customers=tr("%n customers", "", customers), dormant=count(dormant), lost=count(lost),
    )  # fmt: skip


def rhythm(gap: float, spread: float | None, days_late: int) -> Text:
    """Say how often a customer buys and when the next order is due; without a spread it is what others like them do.

    In whole days, for nobody plans by halves; tables have the exact ones.
    """
    if spread is None:
        said = tr("Similar customers buy every {gap} days", gap=_whole(gap))
    else:
        said = tr("Buys every {gap} days (±{spread})", gap=_whole(gap), spread=_whole(spread))
    if not days_late:
        return tr("{rhythm}, due today.", rhythm=said)
    if days_late > 0:
        return tr("{rhythm}, {days} late.", rhythm=said, days=tr("%n days", "", days_late))
    return tr("{rhythm}, due in {days}.", rhythm=said, days=tr("%n days", "", -days_late))


def _whole(days: float) -> int:
    """Return days rounded half up, as the day of the next order is."""
    return int(days + 0.5)


def forecast(purchases: float, weeks: int, customers: int) -> Text:
    """Say how many purchases are expected of all customers in the coming weeks."""
    return tr(
        "About {purchases} expected in the next {weeks} weeks from {customers}.",
        purchases=tr("%n purchases", "", round(purchases)),
        weeks=weeks,
        customers=tr("%n customers", "", customers),
    )


def _said(name: Text | str | None) -> Text:
    if name is None:
        return _NOBODY
    return name if isinstance(name, Text) else verbatim(name)
