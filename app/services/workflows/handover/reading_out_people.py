"""The people and days of an account that was read from a handover file, for address books and calendars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.services.handover.proof import Account, Item
from app.services.workflows.exporting.calendar_files import CalendarFile
from app.services.workflows.exporting.vcards import Address, Entry, Point, vcard

_MEETINGS: Final = ("visit", "meeting")


def vcards(account: Account, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the vCards of a customer and of its contacts; ``names`` are those of tags, by their ids."""
    by_table = _by_table(account)
    customer = account.items[0]
    points = by_table.get("contact_point", [])
    tags = sorted(names.get(item.values["tag_id"], "") for item in by_table.get("customer_tag", []))
    yield vcard(_customer(customer, _points(points, None), tuple(filter(None, tags))))
    for contact in by_table.get("contact", []):
        yield vcard(_contact(contact, str(customer.values["name"]), _points(points, contact.id.hex())))


def add_to_calendar(calendar: CalendarFile, account: Account) -> None:
    """Add the follow-ups, visits, meetings and birthdays of an account."""
    about = str(account.items[0].values["name"])
    for item in account.items:
        key, values = item.id.hex(), item.values
        if item.table == "follow_up":
            calendar.add_follow_up(key, values, about)
        elif item.table == "interaction" and values.get("kind") in _MEETINGS:
            calendar.add_visit(key, values, about)
        elif values.get("birthday"):
            calendar.add_birthday(key, values)


def _by_table(account: Account) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in account.items:
        found.setdefault(item.table, []).append(item)
    return found


def _points(points: Sequence[Item], contact: str | None) -> tuple[Point, ...]:
    theirs = [item.values for item in points if item.values.get("contact_id") == contact]
    theirs.sort(key=lambda values: values.get("position") or 0)
    return tuple(Point(values["kind"], values["value"], values.get("label") or "") for values in theirs)


def _customer(item: Item, points: tuple[Point, ...], tags: tuple[str, ...]) -> Entry:
    values = item.values
    name = str(values["name"])
    street, city, province, postcode, country = (
        _text(values, each) for each in ("address", "city", "province", "postcode", "country")
    )
    return Entry(
        item.id.hex(), name, company=name if values.get("kind") == "company" else "", points=points,
        address=Address(street, city, province, postcode, country), birthday=_text(values, "birthday"),
        notes=_text(values, "notes"), tags=tags,
    )  # fmt: skip


def _contact(item: Item, company: str, points: tuple[Point, ...]) -> Entry:
    values = item.values
    return Entry(
        item.id.hex(), str(values["name"]), company, _text(values, "title"), points,
        birthday=_text(values, "birthday"), notes=_text(values, "notes"),
    )  # fmt: skip


def _text(values: Mapping[str, Any], name: str) -> str:
    return str(values.get(name) or "")
