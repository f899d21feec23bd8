"""Which column of a file is which field: recognised by its header, or mapped by a person."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from app import paths
from app.errors import AppError, UsageError
from app.services.kernel.fields import Field, Kind, Kinds
from app.services.kernel.spelling import fold
from app.services.orders.fields import ORDER_FILE_FIELDS, ORDERS
from app.services.workflows.formulas import restored
from app.text import tr

CUSTOM: Final = "custom:"
_NO_SIGNS: Final = re.compile(r"[\W_]+")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
# Only where there is no name of a person: address books have both.
_COMPANY: Final = ("company", "公司", "organization", "organisation", "organizationname", "organization1name")

Cells = Sequence[str]
Getter = Callable[[Cells], str]


@dataclass(frozen=True)
class Columns:
    """The columns of each field of one kind; several are joined to one text.

    ``explicit`` are the fields that a person mapped: only those can make a row fail for a
    reference that is not found.
    """

    kind: Kind
    of_field: Mapping[str, tuple[int, ...]]
    custom: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    explicit: frozenset[str] = frozenset()
    header: tuple[str, ...] = ()

    def getter(self, name: str) -> Getter | None:
        """Return what takes a field's text out of a row; None where no column has it."""
        places = self.of_field.get(name) or self.custom.get(name)
        if places is None:
            return None
        getter = _getter(places)
        return (lambda cells: restored(getter(cells))) if self.is_own_export else getter

    @property
    def is_own_export(self) -> bool:
        """Whether the file is an export of this program, in which formulas were neutralised."""
        known = {each.name for each in self.kind.fields} | {each.name for each in ORDER_FILE_FIELDS}
        return self.header[:1] == ("id",) and all(
            name in known or name.startswith(CUSTOM) for name in self.header
        )

    def names(self) -> dict[str, str]:
        """Return the headers by field, as the result of an import shows them."""
        shown = {**self.of_field, **{f"{CUSTOM}{name}": places for name, places in self.custom.items()}}
        return {name: "+".join(self.header[place] for place in places) for name, places in shown.items()}


def file_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that a file of this kind may have; orders come one row a line."""
    return ORDER_FILE_FIELDS if kind is ORDERS else tuple(each for each in kind.fields if each.is_importable)


def recognise_kind(kinds: Kinds, header: Sequence[str]) -> Kind:
    """Return the kind that a header belongs to.

    Raises:
        AppError: It fits none, or two equally well: nothing is guessed.
    """
    scores = sorted(((_score(kind, header), kind.name) for kind in kinds.values()), reverse=True)
    (best, name), (second, _) = scores[:2]
    if best == 0 or best == second:
        raise AppError(
            "import-kind",
            tr("The columns do not tell what this file holds. Nothing was changed. "
               "Name it with --kind: {kinds}.", kinds=", ".join(kinds)),
        )  # fmt: skip
    return kinds[name]


def choose_columns(kind: Kind, header: Sequence[str], maps: Sequence[str]) -> Columns:
    """Return the columns of each field, from ``FIELD=COLUMN`` texts and by recognition.

    With any map given, other columns count only where their header is the very name of a field.

    Raises:
        UsageError: A map names an unknown field or column.
    """
    explicit, custom = _mapped(kind, header, maps)
    rest = _by_field_name(kind, header) if maps else _recognised(kind, header)
    taken = {place for places in (*explicit.values(), *custom.values()) for place in places}
    for name, places in rest.items():
        if name not in explicit and not taken & set(places):
            explicit[name] = places
    for place, title in enumerate(header):
        name = title.strip()
        if name.startswith(CUSTOM) and name[len(CUSTOM) :] not in custom and place not in taken:
            custom[name[len(CUSTOM) :]] = (place,)
    chosen = frozenset(text.partition("=")[0].strip() for text in maps)
    return Columns(kind, explicit, custom, chosen, tuple(header))


def _mapped(
    kind: Kind, header: Sequence[str], maps: Sequence[str]
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    known = {each.name for each in file_fields(kind)}
    fields: dict[str, tuple[int, ...]] = {}
    custom: dict[str, tuple[int, ...]] = {}
    for text in maps:
        name, equals, columns = (part.strip() for part in text.partition("="))
        if not equals or not columns:
            raise UsageError("bad-map", tr("A map looks like FIELD=COLUMN; this does not: {map}", map=text))
        places = _places(header, columns)
        if name.startswith(CUSTOM) and name != CUSTOM:
            custom[name[len(CUSTOM) :]] = places
        elif name in known:
            fields[name] = places
        else:
            raise UsageError(
                "no-such-field",
                tr(
                    "There is no field {name}. The fields are: {known}.",
                    name=name,
                    known=", ".join(sorted(known)),
                ),
            )
    return fields, custom


def _places(header: Sequence[str], columns: str) -> tuple[int, ...]:
    whole = _place(header, columns)
    if whole is not None:
        return (whole,)
    places = [_place(header, part) for part in columns.split("+")]
    if None in places:
        raise UsageError(
            "no-such-column",
            tr(
                "The file has no column {name}. Its columns are: {known}.",
                name=columns,
                known=", ".join(header),
            ),
        )
    return tuple(place for place in places if place is not None)


def _place(header: Sequence[str], name: str) -> int | None:
    exact = [place for place, title in enumerate(header) if title == name]
    if exact:
        return exact[0]
    alike = [
        place for place, title in enumerate(header) if title.strip().casefold() == name.strip().casefold()
    ]
    return alike[0] if len(alike) == 1 else None


def _by_field_name(kind: Kind, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
    places = {title.strip().casefold(): place for place, title in reversed(list(enumerate(header)))}
    return {each.name: (places[each.name],) for each in file_fields(kind) if each.name in places}


def _recognised(kind: Kind, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
    by_title: dict[str, int] = {}
    for place, title in enumerate(header):
        by_title.setdefault(_key(title), place)
    found: dict[str, tuple[int, ...]] = {}
    for each in file_fields(kind):
        titles = [each.name, *_synonyms()[0][kind.name].get(each.name, ())]
        found_at = next((by_title[key] for key in map(_key, titles) if key in by_title), None)
        if found_at is not None:
            found[each.name] = (found_at,)
    return _one_field_each(_with_person_name(kind, found, by_title))


def _with_person_name(
    kind: Kind, found: dict[str, tuple[int, ...]], by_title: Mapping[str, int]
) -> dict[str, tuple[int, ...]]:
    """Join first and last name where no column holds the whole name."""
    if "name" not in kind.by_name or "name" in found:
        return found
    _, parts = _synonyms()
    places: list[int | None] = [
        next((by_title[key] for key in map(_key, parts[part]) if key in by_title), None)
        for part in ("first", "last")
    ]
    if None not in places:
        return {**found, "name": tuple(place for place in places if place is not None)}
    company = next((by_title[key] for key in _COMPANY if key in by_title), None)
    return {**found, "name": (company,)} if company is not None and kind.name == "customers" else found


def _one_field_each(found: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    taken: set[int] = set()
    kept = {}
    for name, places in found.items():
        if not taken & set(places):
            kept[name] = places
            taken |= set(places)
    return kept


def _score(kind: Kind, header: Sequence[str]) -> float:
    found = _recognised(kind, header)
    needed = [each.name for each in file_fields(kind) if each.is_required]
    if kind is ORDERS:
        needed.append("ordered_on")
    if any(name not in found for name in needed):
        return 0
    own = sum(1 for name in found if name in _TELLING.get(kind.name, ()))
    return own * 10 + len(found) / max(len(header), 1) if own else 0


# Fields that hardly occur in files of another kind.
_TELLING: Final = {
    "users": ("manager", "team", "role"),
    "products": ("unit_price", "cost", "category"),
    "customers": (
        "city",
        "province",
        "country",
        "address",
        "industry",
        "stage",
        "postcode",
        "owner",
        "phone",
    ),
    "contacts": ("title", "customer", "email"),
    "interactions": ("happened_at", "body", "duration_min", "direction"),
    "followups": ("due", "assignee", "remind_before", "repeat"),
    "orders": ("ordered_on", "external_id", "amount", "rep", "quantity"),
    "order_lines": ("order", "product", "quantity", "unit_price"),
    "deals": ("stage", "probability", "expected_close", "lost_reason"),
}


def _getter(places: tuple[int, ...]) -> Getter:
    if len(places) == 1:
        (place,) = places
        return lambda cells: cells[place].strip() if place < len(cells) else ""
    return lambda cells: _joined([cells[place].strip() for place in places if place < len(cells)])


def _joined(parts: Sequence[str]) -> str:
    filled = [part for part in parts if part]
    between = "" if filled and all(_HAN.search(part) for part in filled) else " "
    return between.join(filled)


@cache
def _synonyms() -> tuple[dict[str, dict[str, list[str]]], dict[str, list[str]]]:
    document = json.loads(paths.resource("import", "headers.json").read_text(encoding="utf-8"))
    return document["kinds"], document["person_names"]


@cache
def _key(title: str) -> str:
    return _NO_SIGNS.sub("", fold(title))
