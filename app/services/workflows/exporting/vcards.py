"""People and companies as vCards (version 3.0), which every address book reads.

Takes plain values; which customers and contacts they are does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from app.models.values import PointKind

_KNOWN_LABELS: Final = frozenset({"work", "home", "cell", "fax", "pager"})
_PLACES: Final = {
    PointKind.PHONE: "tel", PointKind.EMAIL: "email", PointKind.WEBSITE: "url", PointKind.WECHAT: "x-wechat",
}  # fmt: skip
_TYPED: Final = (PointKind.PHONE, PointKind.EMAIL)
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85]")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Point:
    """A way of reaching somebody."""

    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True)
class Address:
    """Where somebody is."""

    street: str = ""
    city: str = ""
    province: str = ""
    postcode: str = ""
    country: str = ""


@dataclass(frozen=True)
class Entry:
    """What an address book keeps of a person or company; ``birthday`` is in the canonical form of ours."""

    uid: str
    name: str
    company: str = ""
    title: str = ""
    points: tuple[Point, ...] = ()
    address: Address = Address()
    birthday: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()


def vcard(entry: Entry) -> str:
    """Return the vCard of an entry.

    A birthday without a year, or of the lunar calendar, has no place in version 3.0: it stands in a line of
    our own, which other programs keep or skip.
    """
    import vobject

    card = vobject.vCard()
    _add(card, "uid", entry.uid)
    _add(card, "fn", entry.name or "-")
    card.add("n").value = vobject.vcard.Name(family=_clean(entry.name))
    if entry.company:
        card.add("org").value = [_clean(entry.company)]
    _add(card, "title", entry.title)
    for point in entry.points:
        _add_point(card, point)
    if any(vars(entry.address).values()):
        card.add("adr").value = _address(entry.address)
    _add(card, "bday" if _DAY.fullmatch(entry.birthday) else "x-steward-birthday", entry.birthday)
    _add(card, "note", entry.notes)
    if entry.tags:
        card.add("categories").value = list(_cleaned(entry.tags))
    return str(card.serialize())


def _add(card: Any, name: str, value: str) -> Any:
    if not value:
        return None
    line = card.add(name)
    line.value = _clean(value)
    return line


def _add_point(card: Any, point: Point) -> None:
    if point.kind not in _PLACES:
        return
    kind = PointKind(point.kind)
    line = _add(card, _PLACES[kind], point.value)
    if line is not None and kind in _TYPED and point.label.lower() in _KNOWN_LABELS:
        line.type_param = point.label.upper()


def _address(address: Address) -> Any:
    import vobject

    return vobject.vcard.Address(
        street=_clean(address.street), city=_clean(address.city), region=_clean(address.province),
        code=_clean(address.postcode), country=_clean(address.country),
    )  # fmt: skip


def _cleaned(texts: Iterable[str]) -> Iterable[str]:
    return (_clean(text) for text in texts)


def _clean(text: str) -> str:
    # Some readers take any of these for the end of a line.
    return _UNSEEN.sub("", text.replace("\r\n", "\n"))
