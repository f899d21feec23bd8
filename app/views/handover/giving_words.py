"""The words of giving away: reasons, fields of rules, states of files, sums of money."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final

from app.services.handover.manifest import Purpose
from app.services.workflows.handover.amending import BY_HAND
from app.services.workflows.handover.page_giving import GivenBundle, GivenState, Person, PlannedAccount
from app.text import Text, tr
from app.views.kit.language import currencies
from app.views.kit.ui import Look

_SHOWN_SUMS: Final = 2
NONE: Final = "–"

FIELDS: Final[Mapping[str, Text]] = {
    "region": tr("Sales region"), "province": tr("Province or state"), "city": tr("City"), "country": tr("Country"),
    "tag": tr("Tag"), "product": tr("Product bought"), "contact": tr("Phone or e-mail of a contact"),
}  # fmt: skip

_STATES: Final[Mapping[GivenState, tuple[Text, Text]]] = {
    GivenState.SEALED: (
        tr("Receipt awaited"),
        tr("The accounts are still yours. Send the file to its receiver; what comes back is a receipt, which you "
           "read here. Nothing is given up before."),
    ),
    GivenState.VERIFIED: (
        tr("Verified"),
        tr("The receipt proved that all arrived as it left. Your copy is kept, to be read only."),
    ),
    GivenState.RETURNED: (tr("Returned"), tr("All accounts of this file came back and are worked on here again.")),
    GivenState.UNDONE: (
        tr("Taken back"),
        tr("You took the giving up back: the accounts are yours again here. Tell the receiver to take it back too."),
    ),
}  # fmt: skip

_PURPOSES: Final[Mapping[Purpose, Text]] = {
    Purpose.HANDOVER: tr("Handover"), Purpose.DELTA: tr("What came since"), Purpose.RETURN: tr("Return"),
    Purpose.COLLECT: tr("Copy for a lead"),
}  # fmt: skip

_ATTENTION: Final[Mapping[str, Callable[[int], Text]]] = {
    "receipts_awaited": lambda count: tr("%n of these accounts are in files that were sealed before, and whose receipt "
                                         "is still awaited. If those are taken over too, two people have the same "
                                         "account.", "", count),
    "overdue_follow_ups": lambda count: tr("%n open follow-ups are overdue. They go along as they are: look through "
                                           "them with the leaver first.", "", count),
    "follow_ups_elsewhere": lambda count: tr("%n open follow-ups of the leaver are for accounts of others. They stay "
                                             "behind: give them to somebody before the leaver goes.", "", count),
    "people_managed": lambda count: tr("%n people report to the leaver. Choose another lead for them under Settings, "
                                       "Team.", "", count),
}  # fmt: skip


def reason(account: PlannedAccount) -> Text:
    """Return why an account goes to its successor."""
    rule = account.reason.removeprefix("rule ")
    if rule in FIELDS:
        return tr("By your rule: {field}", field=FIELDS[rule])
    if account.reason == "family" and account.relative:
        return tr("Belongs with {name}: same phone or e-mail", name=account.relative)
    if account.reason == BY_HAND and account.mover:
        return tr("Moved by hand by {name}", name=account.mover)
    if account.reason == BY_HAND:
        return tr("Moved by hand")
    return tr("For an even share")


def attention(found: Mapping[str, int]) -> list[Text]:
    """Return what a person should look at before a plan is carried out."""
    return [_ATTENTION[name](count) for name, count in found.items() if count and name in _ATTENTION]


def called(look: Look, person: Person, others: Iterable[Person]) -> str:
    """Return the name of a person, with what tells namesakes apart."""
    if person.email and sum(each.name == person.name for each in others) > 1:
        return look.say(tr("{name}, {email}", name=person.name, email=person.email))
    return person.name


def way(person: Person) -> Text:
    """Return how accounts come to a successor."""
    if person.has_card:
        return tr("Works in a workspace of their own: gets a sealed file")
    return tr("Works in this workspace: gets the accounts here, without a file")


def state_word(bundle: GivenBundle) -> Text:
    """Return how far a file has come."""
    if bundle.state is GivenState.VERIFIED and bundle.returned:
        return tr("Verified, %n returned", "", bundle.returned)
    return _STATES[bundle.state][0]


def state_sentence(bundle: GivenBundle) -> Text:
    """Return what the state of a file means."""
    if bundle.purpose is Purpose.COLLECT:
        return tr("A copy to look at and count with. The accounts stay yours; the next copy replaces this one.")
    if bundle.purpose is Purpose.DELTA and bundle.state is GivenState.VERIFIED:
        return tr("What came since has arrived too.")
    return _STATES[bundle.state][1]


def purpose_word(purpose: Purpose) -> Text:
    """Return what a file is for."""
    return _PURPOSES[purpose]


def money(look: Look, sums: Mapping[str, Decimal], *, is_short: bool = False) -> str:
    """Return sums by currency, the two largest and how many more; in thousands or millions if ``is_short``."""
    known = [(currency, amount) for currency, amount in currencies(sums) if amount]
    written = look.language.compact_money if is_short else look.language.round_money
    shown = [written(amount, currency) for currency, amount in known[:_SHOWN_SUMS]]
    more = len(known) - _SHOWN_SUMS
    if more > 0:
        shown.append(f"+{more}")
    return "  ".join(shown) or NONE
