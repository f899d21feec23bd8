"""How the taking tab calls things: purposes, states, and so many of each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from app.services.handover.ledger import State
from app.services.handover.manifest import Purpose
from app.services.registry import KINDS
from app.text import Text, tr, verbatim
from app.views.kit.ui import Look

PURPOSES: Final[Mapping[Purpose, Text]] = {
    Purpose.HANDOVER: tr("Handover"),
    Purpose.COLLECT: tr("Book to look at"),
    Purpose.RETURN: tr("Accounts given back"),
    Purpose.DELTA: tr("What came since"),
}

PURPOSES_TOLD: Final[Mapping[Purpose, Text]] = {
    Purpose.HANDOVER: tr("These accounts become yours. The copy there is given up only when your receipt is back."),
    Purpose.COLLECT: tr("These accounts stay with the sender. You get a copy to look at and to count with; it takes "
                        "the place of the one that you had."),
    Purpose.RETURN: tr("These accounts were handed over from here and come back to whoever had them before."),
    Purpose.DELTA: tr("This adds what was done there since the accounts were sealed. Who has them stays as it is."),
}  # fmt: skip

_STATES: Final[Mapping[State, Text]] = {
    State.IMPORTED: tr("Taken over"), State.UNDONE: tr("Taken back"), State.VERIFIED: tr("Verified"),
    State.SEALED: tr("Sealed"),
}  # fmt: skip

_COUNTED: Final[Mapping[str, Callable[[int], Text]]] = {
    "customer": lambda n: tr("%n customers", "", n),
    "contact": lambda n: tr("%n contacts", "", n),
    "interaction": lambda n: tr("%n interactions", "", n),
    "follow_up": lambda n: tr("%n follow-ups", "", n),
    "deal": lambda n: tr("%n deals", "", n),
    "order": lambda n: tr("%n orders", "", n),
    "attachment": lambda n: tr("%n files", "", n),
}
COUNTED_TITLES: Final[Mapping[str, Text]] = {
    "customer": tr("Customers"), "contact": tr("Contacts"), "interaction": tr("Interactions"),
    "follow_up": tr("Follow-ups"), "deal": tr("Deals"), "order": tr("Orders"), "attachment": tr("Files"),
}  # fmt: skip
_MADE: Final[Mapping[str, Callable[[int], Text]]] = {
    "user": lambda n: tr("%n people", "", n),
    "tag": lambda n: tr("%n tags", "", n),
    "product": lambda n: tr("%n products", "", n),
}

LIKENESSES: Final[Mapping[str, Text]] = {
    "phone": tr("the same phone number"), "mobile": tr("the same phone number"), "email": tr("the same e-mail"),
    "wechat": tr("the same WeChat"), "name": tr("the same name"),
}  # fmt: skip

_BY_COLUMN: Final[Mapping[str, str]] = {
    "amount_minor": "amount",
    "due_on": "due",
    "due_at": "due",
    "is_starred": "starred",
    "is_archived": "archived",
    "unit_price_micro": "unit_price",
}


def state_of(state: State) -> Text:
    """Return what a state is called."""
    return _STATES[state]


def counted(look: Look, counts: Mapping[str, int]) -> str:
    """Return how many there are of each kind, as an enumeration; the small ones together."""
    words = [look.say(_COUNTED[table](counts[table])) for table in _COUNTED if counts.get(table)]
    rest = sum(number for table, number in counts.items() if table not in _COUNTED)
    if rest:
        words.append(look.say(tr("%n smaller records", "", rest)))
    return look.language.listed(words)


def made(look: Look, counts: Mapping[str, int]) -> str:
    """Return what is made beside the accounts, as an enumeration."""
    return look.language.listed([look.say(_MADE[table](number)) for table, number in counts.items() if table in _MADE])


def money(look: Look, sums: Mapping[str, str]) -> str:
    """Return sums by currency, the largest first."""
    ordered = sorted(((Decimal(text), code) for code, text in sums.items()), reverse=True)
    return look.language.listed([look.language.money(number, code) for number, code in ordered])


def likeness(by: str) -> Text:
    """Return what two customers have in common."""
    return LIKENESSES.get(by, tr("the same contact"))


def field_label(table: str, column: str) -> Text:
    """Return what a field of a record is called; of one that has no name of its own, that it is another."""
    kind = next((each for each in KINDS.values() if each.table == table), None)
    wanted = {column, _BY_COLUMN.get(column, column), column.removesuffix("_minor").removesuffix("_on")}
    found = next((each.label for each in kind.fields if each.name in wanted), None) if kind is not None else None
    return found if found is not None else tr("another field")


def value_text(look: Look, value: Any) -> Text:
    """Return a value of a conflict for a cell."""
    if value is None or value == "":
        return tr("(empty)")
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return verbatim(str(value))
