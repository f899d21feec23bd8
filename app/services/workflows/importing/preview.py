"""A look into a file before it is imported, and the plan for what a person settled after that look.

Only the first rows are kept. Which words a person sees for kinds, fields and encodings is up to
the views; running the import is in ``commands``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final

from app.errors import AppError
from app.services.kernel.fields import FieldType, Kind, Kinds
from app.services.kernel.reading import Conventions
from app.services.orders.fields import ORDER_LINES, ORDERS
from app.services.workflows.importing.columns import CUSTOM, Columns, choose_columns, file_fields
from app.services.workflows.importing.kinds import recognise_kind
from app.services.workflows.importing.plan import Options, Plan, Rows, plan_import
from app.services.workflows.importing.sources import SourceInfo, open_source
from app.text import tr

OFFERED: Final = (
    "utf-8", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254",
    "utf-16",
)  # fmt: skip
"""Encodings to choose from, the likeliest first."""

_FIRST_ROWS: Final = 100
_CELL: Final = 200
_SAMPLES: Final = 3
_SAMPLE_BYTES: Final = 1 << 16
_HIGH_LINES: Final = 8
_WORD: Final = re.compile(r"[^\s,;|\"]*[^\x00-\x7f\s,;|\"][^\s,;|\"]*")
_WORDS: Final = 3
# Notations that a column shows as a whole; only these are looked through before the import.
_WRITTEN: Final = frozenset(
    {
        FieldType.DAY, FieldType.MOMENT, FieldType.DUE, FieldType.BIRTHDAY, FieldType.MONEY, FieldType.QUANTITY,
        FieldType.SHARE,
    }
)  # fmt: skip
_JOINED: Final = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.POINTS, FieldType.TAGS})
_NOT_COMPARABLE: Final = frozenset({FieldType.TAGS, FieldType.PARENT_TEXT, FieldType.ID, FieldType.EXTERNAL_ID})


@dataclass(frozen=True)
class Preview:
    """The beginning of a file; ``kind`` is empty where its columns do not tell what it holds."""

    path: Path
    info: SourceInfo
    kind: str
    rows: tuple[tuple[str, ...], ...]

    def samples(self, place: int) -> tuple[str, ...]:
        """Return the first values of a column that differ and are not empty."""
        filled = (row[place] for row in self.rows if place < len(row) and row[place])
        return tuple(islice(dict.fromkeys(filled), _SAMPLES))


@dataclass(frozen=True)
class Trial:
    """An encoding and how words of the file look in it."""

    encoding: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Assignment:
    """Where each column of a file goes: the name of a field, ``custom:NAME``, or empty for nowhere.

    ``changed`` are the fields that a person decided about; only those can make a row fail for a
    reference that is not found.
    """

    targets: tuple[str, ...]
    changed: frozenset[str] = field(default_factory=frozenset)

    def places(self, name: str) -> tuple[int, ...]:
        """Return the columns that go to a field."""
        return tuple(place for place, target in enumerate(self.targets) if target == name)

    def with_target(self, kind: Kind, place: int, target: str) -> Assignment:
        """Return the assignment with one column decided; a field that takes one column leaves the other."""
        targets = list(self.targets)
        if target and not takes_several(kind, target):
            targets = ["" if each == target else each for each in targets]
        targets[place] = target
        return Assignment(tuple(targets), self.changed | {name for name in (target, self.targets[place]) if name})


def look_into(path: Path, kinds: Kinds, *, encoding: str | None = None, sheet: str | None = None) -> Preview:
    """Return the beginning of a file and what it seems to hold.

    Raises:
        AppError: The file cannot be read; the code begins with ``import-``.
    """
    source = open_source(path, encoding=encoding, sheet=sheet)
    rows = tuple(tuple(cell.strip()[:_CELL] for cell in cells) for _, cells in islice(source.rows(), _FIRST_ROWS))
    try:
        kind = recognise_kind(kinds, source.info.header).name
    except AppError:
        kind = ""
    return Preview(path, source.info, kind, rows)


def try_encodings(path: Path) -> tuple[Trial, ...]:
    """Return the offered encodings that fit the beginning of a file, with words that tell them apart.

    Nothing is returned for plain ASCII, which looks alike in all of them, for workbooks, and for
    what cannot be opened: :func:`look_into` says why.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_SAMPLE_BYTES)
    except OSError:
        return ()
    lines = [line for line in start.split(b"\n")[:-1] or [start] if not line.isascii()][:_HIGH_LINES]
    if not lines or b"\x00" in start:
        return ()
    found = ((name, _words(b"\n".join(lines), name)) for name in OFFERED if name != "utf-16")
    return tuple(Trial(name, words) for name, words in found if words)


def recognised(kind: Kind, preview: Preview) -> Assignment:
    """Return where the columns go by what their headers say."""
    columns = choose_columns(kind, preview.info.header, ())
    places = columns.of_field.get("id")
    if places:
        ids = (row[places[0]] for row in preview.rows if places[0] < len(row))
        columns = columns.with_own_ids(ids, is_text=preview.info.encoding is not None)
    targets = [""] * len(columns.header)
    named = {**columns.of_field, **{f"{CUSTOM}{name}": theirs for name, theirs in columns.custom.items()}}
    for name, theirs in named.items():
        for place in theirs:
            targets[place] = name
    return Assignment(tuple(targets))


def remembered_targets(kind: Kind, header: Sequence[str], targets: Mapping[str, str]) -> Assignment | None:
    """Return where columns went before, by their headers; None where a field no longer exists."""
    found = tuple(targets.get(title, "") for title in header)
    known = {each.name for each in file_fields(kind)}
    fits = all(not name or name in known or (name.startswith(CUSTOM) and takes_custom(kind)) for name in found)
    return Assignment(found) if fits else None


def takes_several(kind: Kind, target: str) -> bool:
    """Return whether several columns may be joined to one field."""
    found = next((each for each in file_fields(kind) if each.name == target), None)
    return found is not None and found.type in _JOINED


def takes_custom(kind: Kind) -> bool:
    """Return whether records of a kind have custom fields."""
    return kind is not ORDER_LINES


def can_match(kind: Kind, name: str) -> bool:
    """Return whether records of a kind can be told apart by a field."""
    found = kind.by_name.get(name)
    return kind not in (ORDERS, ORDER_LINES) and found is not None and found.type not in _NOT_COMPARABLE


def plan_assigned(
    preview: Preview, kinds: Kinds, assignment: Assignment, options: Options, conventions: Conventions, today: date
) -> Plan:
    """Return the plan of an import whose columns a person has settled.

    Raises:
        AppError: The file cannot be read any more, or is another one since the look into it.
    """
    kind = kinds[options.kind or preview.kind]
    header = preview.info.header
    types = {each.name: each.type for each in file_fields(kind)}
    maps = tuple(
        f"{name}={header[place]}" for place, name in enumerate(assignment.targets) if types.get(name) in _WRITTEN
    )
    plan = plan_import(preview.path, kinds, replace(options, maps=maps, match=()), conventions, today)
    if plan.source.info.header != header:
        raise AppError("import-changed", tr("The file was changed while it was being read. Try again."))
    return replace(plan, columns=_columns(kind, assignment, plan.source), options=options)


def _columns(kind: Kind, assignment: Assignment, source: Rows) -> Columns:
    names = dict.fromkeys(filter(None, assignment.targets))
    custom = {name[len(CUSTOM) :]: assignment.places(name) for name in names if name.startswith(CUSTOM)}
    fields = {name: assignment.places(name) for name in names if not name.startswith(CUSTOM)}
    columns = Columns(kind, fields, custom, assignment.changed & fields.keys(), tuple(source.info.header))
    getter = columns.getter("id")
    if getter is None:
        return columns
    ids = (getter(cells) for _, cells in islice(source.rows(), _FIRST_ROWS))
    return columns.with_own_ids(ids, is_text=source.info.encoding is not None)


def _words(sample: bytes, encoding: str) -> tuple[str, ...]:
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError as error:
        # The sample may end within a character.
        if error.start < len(sample) - 3:
            return ()
        text = sample[: error.start].decode(encoding)
    found = [word for word in _WORD.findall(text) if word.isprintable()]
    return tuple(islice(dict.fromkeys(found), _WORDS))
