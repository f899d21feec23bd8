"""Telling from a header alone what kind of records a file holds; in doubt nothing is guessed.

Each kind has fields that hardly occur in files of another kind. Which column is which field is
decided in ``columns``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from app.errors import AppError
from app.services.kernel.fields import Kind, Kinds
from app.services.workflows.importing.columns import file_fields, key_of, recognised
from app.text import tr

_TELLING: Final[Mapping[str, Mapping[str, float]]] = {
    "users": {"manager": 6, "team": 2, "role": 1},
    "products": {"cost": 2, "category": 1, "unit_price": 1},
    "customers": {
        "industry": 2, "income_band": 2, "occupation": 1, "stage": 1, "owner": 1, "city": 1, "province": 1,
        "country": 1, "address": 1, "postcode": 1, "phone": 1.5, "email": 1.5, "website": 1, "wechat": 1,
        "birthday": 1, "gender": 1, "tags": 1,
    },
    "contacts": {"preferred_channel": 2, "title": 0.5, "email": 0.5, "role": 0.5},
    "interactions": {"direction": 2, "duration_min": 2, "happened_at": 1, "body": 1, "author": 1},
    "followups": {"due": 2, "assignee": 2, "remind_before": 2, "repeat": 2, "done_at": 1, "priority": 1},
    "orders": {"ordered_on": 4, "external_id": 1, "amount": 1, "rep": 1, "quantity": 1},
    "order_lines": {"order": 1, "product": 1, "quantity": 1, "unit_price": 1, "amount": 1},
    "deals": {"probability": 2, "expected_close": 2, "lost_reason": 2, "stage": 1, "amount": 1},
}  # fmt: skip
# A first column such as "employee id" says more than all the others.
_OWN_ID: Final = 6.0
_ANY_ID: Final = frozenset(("id", "externalid", "编号", "编码"))
# People in an address book have a company too; only a word for "customer" makes them contacts.
_OF_CUSTOMER: Final = 4.0
_COMPANIES: Final = ("compan", "organi", "公司", "单位")
_LEAST: Final = 1.5
_AMOUNTS: Final = frozenset(("amount", "quantity", "unit_price"))


def recognise_kind(kinds: Kinds, header: Sequence[str]) -> Kind:
    """Return the kind that a header belongs to.

    Raises:
        AppError: It fits none, or two equally well: nothing is guessed.
    """
    scores = sorted(((_score(kind, header), kind.name) for kind in kinds.values()), reverse=True)
    (best, name), (second, _) = scores[:2]
    if best in {0, second}:
        raise AppError(
            "import-kind",
            tr("The columns do not tell what this file holds. Nothing was changed. "
               "Name it with --kind: {kinds}.", kinds=", ".join(kinds)),
        )  # fmt: skip
    return kinds[name]


def _score(kind: Kind, header: Sequence[str]) -> float:
    found = recognised(kind, header)
    if not _has_what_is_needed(kind, found):
        return 0
    weights = _TELLING.get(kind.name, {})
    told = sum(weights.get(name, 0) for name in found)
    if found.get("external_id") == (0,) and key_of(header[0]) not in _ANY_ID:
        told += _OWN_ID
    if kind.name == "contacts" and not key_of(header[found["customer"][0]]).startswith(_COMPANIES):
        told += _OF_CUSTOMER
    return told + len(found) / len(header) if told >= _LEAST else 0


def _has_what_is_needed(kind: Kind, found: Mapping[str, tuple[int, ...]]) -> bool:
    needed = {each.name for each in file_fields(kind) if each.is_required}
    if kind.name == "orders":
        needed.add("ordered_on")
    return needed <= found.keys() and (kind.name != "order_lines" or not _AMOUNTS.isdisjoint(found))
