"""Which column of a file is which field: recognised by its header, or mapped by a person."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from app import paths
from app.errors import UsageError
from app.models.values import ID_BYTES
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.kernel.spelling import fold
from app.services.orders.fields import ORDER_FILE_FIELDS, ORDER_LINES, ORDERS
from app.services.workflows.formulas import restored
from app.text import tr

CUSTOM: Final = "custom:"
REJECT_COLUMNS: Final = ("line", "reason")  # stand first in a file of rejected rows
_NO_SIGNS: Final = re.compile(r"[\W_]+")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_OWN_ID: Final = re.compile(rf"[0-9a-f]{{{ID_BYTES * 2}}}")
# Only where there is no name of a person: address books have both.
_COMPANY: Final = ("company", "公司", "organization", "organisation", "organizationname", "organization1name")
# Fields that hold several values, each of which may have a column of its own.
_SEVERAL: Final = (FieldType.POINTS, FieldType.TAGS)

Cells = Sequence[str]
Getter = Callable[[Cells], str]
Places = tuple[int, ...]


@dataclass(frozen=True)
class Columns:
    """The columns of each field of one kind; several are joined to one text.

    ``explicit`` are the fields that a person mapped: only those can make a row fail for a
    reference that is not found. ``is_own_export`` is set for files that this program wrote, with
    its own ids; ``is_neutralised`` for those in which text was kept from being a formula.
    """

    kind: Kind
    of_field: Mapping[str, Places]
    custom: Mapping[str, Places] = field(default_factory=dict)
    explicit: frozenset[str] = frozenset()
    header: tuple[str, ...] = ()
    is_own_export: bool = False
    is_neutralised: bool = False

    def getter(self, name: str) -> Getter | None:
        """Return what takes a field's text out of a row; None where no column has it."""
        is_custom = name.startswith(CUSTOM)
        places = self.custom.get(name[len(CUSTOM) :]) if is_custom else self.of_field.get(name)
        if places is None:
            return None
        is_recognised_name = name == "name" and name not in self.explicit
        getter = _getter(places, "; " if self._holds_several(name) else None, is_recognised_name)
        return (lambda cells: restored(getter(cells))) if self.is_neutralised else getter

    def names(self) -> dict[str, str]:
        """Return the headers by field, as the result of an import shows them."""
        shown = {**self.of_field, **{f"{CUSTOM}{name}": places for name, places in self.custom.items()}}
        return {name: "+".join(self.header[place] for place in places) for name, places in shown.items()}

    def with_own_ids(self, ids: Iterable[str], *, is_text: bool) -> Columns:
        """Return the columns once it is known what stands in the column ``id``, if there is one.

        Only files of this program hold its ids there; in others it is the other system's id.
        """
        first = next((text for text in ids if text), "")
        if is_own_id(first):
            is_own = self._has_only_own_names()
            return replace(self, is_own_export=is_own, is_neutralised=is_own and is_text)
        rest = {name: places for name, places in self.of_field.items() if name != "id"}
        if "external_id" in self.kind.by_name and not self.explicit:
            rest.setdefault("external_id", self.of_field["id"])
        return replace(self, of_field=rest)

    def _holds_several(self, name: str) -> bool:
        found = self.kind.by_name.get(name)
        return found is not None and found.type in _SEVERAL

    def _has_only_own_names(self) -> bool:
        known = {each.name for each in (*self.kind.fields, *ORDER_FILE_FIELDS)} | {*REJECT_COLUMNS}
        return all(name in known or name.startswith(CUSTOM) for name in self.header)


def is_own_id(text: str) -> bool:
    """Return whether a text is an id as this program writes it."""
    return _OWN_ID.fullmatch(text) is not None


def file_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that a file of this kind may have; orders come one row a line."""
    return ORDER_FILE_FIELDS if kind is ORDERS else tuple(each for each in kind.fields if each.is_importable)


def choose_columns(kind: Kind, header: Sequence[str], maps: Sequence[str]) -> Columns:
    """Return the columns of each field, from ``FIELD=COLUMN`` texts and by recognition.

    With any map given, other columns count only where their header is the very name of a field.

    Raises:
        UsageError: A map names an unknown field or column.
    """
    fields, custom = _mapped(kind, header, maps)
    rest = _by_field_name(kind, header) if maps else recognised(kind, header)
    taken = {place for places in (*fields.values(), *custom.values()) for place in places}
    for name, places in rest.items():
        if name not in fields and not taken & set(places):
            fields[name] = places
    if kind is not ORDER_LINES:
        custom = _by_custom_name(header, taken) | custom
    chosen = frozenset(text.partition("=")[0].strip() for text in maps)
    return Columns(kind, fields, custom, chosen, tuple(header))


def _mapped(kind: Kind, header: Sequence[str], maps: Sequence[str]) -> tuple[dict[str, Places], dict[str, Places]]:
    known = {each.name for each in file_fields(kind)}
    fields: dict[str, Places] = {}
    custom: dict[str, Places] = {}
    for text in maps:
        name, equals, columns = (part.strip() for part in text.partition("="))
        if not equals or not columns:
            raise UsageError("bad-map", tr("A map looks like FIELD=COLUMN; this does not: {map}", map=text))
        if name.startswith(CUSTOM) and name != CUSTOM and kind is not ORDER_LINES:
            custom[name[len(CUSTOM) :].strip()] = _places(header, columns)
        elif name in known:
            fields[name] = _places(header, columns)
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


def _places(header: Sequence[str], columns: str) -> Places:
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
    exact = [place for place, title in enumerate(header) if title == name.strip()]
    if exact:
        return exact[0]
    alike = [place for place, title in enumerate(header) if title.casefold() == name.strip().casefold()]
    return alike[0] if len(alike) == 1 else None


def _by_field_name(kind: Kind, header: Sequence[str]) -> dict[str, Places]:
    places = {title.casefold(): place for place, title in reversed(list(enumerate(header)))}
    return {each.name: (places[each.name],) for each in file_fields(kind) if each.name in places}


def _by_custom_name(header: Sequence[str], taken: set[int]) -> dict[str, Places]:
    found: dict[str, Places] = {}
    for place, title in enumerate(header):
        name = title[len(CUSTOM) :].strip()
        if title.startswith(CUSTOM) and name and place not in taken:
            found.setdefault(name, (place,))
    return found


def recognised(kind: Kind, header: Sequence[str]) -> dict[str, Places]:
    """Return the columns of the fields that a header names in words that are known."""
    by_title: dict[str, int] = {}
    for place, title in enumerate(header):
        by_title.setdefault(key_of(title), place)
    found: dict[str, Places] = {}
    for each in file_fields(kind):
        titles = [each.name, *_synonyms()[0][kind.name].get(each.name, ())]
        places = tuple(dict.fromkeys(by_title[key] for key in map(key_of, titles) if key in by_title))
        if places:
            found[each.name] = places if each.type in _SEVERAL else places[:1]
    return _one_field_each(_with_person_name(kind, found, by_title))


def _with_person_name(kind: Kind, found: dict[str, Places], by_title: Mapping[str, int]) -> dict[str, Places]:
    """Join first and last name where no column holds the whole name."""
    if "name" not in kind.by_name or "name" in found:
        return found
    _, parts = _synonyms()
    places: list[int | None] = [
        next((by_title[key] for key in map(key_of, parts[part]) if key in by_title), None) for part in ("first", "last")
    ]
    if None not in places:
        return {**found, "name": tuple(place for place in places if place is not None)}
    company = next((by_title[key] for key in _COMPANY if key in by_title), None)
    return {**found, "name": (company,)} if company is not None and kind.name == "customers" else found


def _one_field_each(found: dict[str, Places]) -> dict[str, Places]:
    taken: set[int] = set()
    kept: dict[str, Places] = {}
    for name, places in found.items():
        left = tuple(place for place in places if place not in taken)
        if left and (len(left) == len(places) or name != "name"):
            kept[name] = left
            taken |= set(left)
    return kept


def _getter(places: Places, between: str | None, is_given_first: bool) -> Getter:
    if len(places) == 1:
        (place,) = places
        return lambda cells: cells[place].strip() if place < len(cells) else ""
    return lambda cells: _joined(
        [cells[place].strip() for place in places if place < len(cells)], between, is_given_first
    )


def _joined(parts: Sequence[str], between: str | None, is_given_first: bool) -> str:
    filled = [part for part in parts if part]
    if between is not None:
        return between.join(filled)
    if all(_HAN.search(part) for part in filled):
        # Chinese names are written without a blank, the family's name first.
        return "".join(reversed(filled) if is_given_first else filled)
    return " ".join(filled)


@cache
def _synonyms() -> tuple[dict[str, dict[str, list[str]]], dict[str, list[str]]]:
    document = json.loads(paths.resource("import", "headers.json").read_text(encoding="utf-8"))
    return document["kinds"], document["person_names"]


@cache
def key_of(title: str) -> str:
    """Return a header as recognition compares it: folded, without blanks and signs."""
    return _NO_SIGNS.sub("", fold(title))
