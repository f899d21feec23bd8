"""One row of a file read into a draft: every cell certain, doubtful and kept as text, or an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.services.kernel.changes import Raw
from app.services.kernel.currencies import currency as read_currency
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft, Point
from app.services.kernel.fields import Field, FieldType
from app.services.kernel.parsing import split_list
from app.services.kernel.permissions import REASSIGN, Actor, Reach
from app.services.kernel.reading import split_points
from app.services.kernel.references import References, other_spelling
from app.services.workflows.importing.columns import CUSTOM, file_fields, is_own_id
from app.services.workflows.importing.customs import CustomReader, Doubts
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.tally import Problem
from app.text import Text, tr

NEEDED: Final = tr("This is needed and missing.")
_IDS: Final = (FieldType.ID, FieldType.EXTERNAL_ID)


class RowError(Exception):
    """A row that cannot be taken, with the field and the reason."""

    def __init__(self, name: str, value: str, reason: Text) -> None:
        super().__init__(name)
        self.name = name
        self.value = value
        self.reason = reason


@dataclass(slots=True)
class Parsed:
    """A row as read: its texts by field, the draft, and what to mention even if it is taken.

    ``deferred`` names somebody further down in the same file; ``has_own_id`` tells that the
    draft's id came with the row; ``names_currency`` whether its amounts have a currency of their own.
    ``doubtful_points`` are those ways of contact that are kept as written.
    """

    line: int
    texts: dict[str, str]
    draft: Draft = field(default_factory=Draft)
    problems: list[Problem] = field(default_factory=list)
    deferred: str = ""
    has_own_id: bool = False
    names_currency: bool = True
    doubtful_points: set[Point] = field(default_factory=set)


class RowReader:
    """Reads rows of records (not of orders, which have a faster way of their own)."""

    def __init__(self, plan: Plan, references: References, custom: CustomReader, actor: Actor) -> None:
        self._plan = plan
        self._references = references
        self._custom = custom
        self._actor = actor
        self._getters = plan.getters()
        self._fields = [each for each in file_fields(plan.kind) if each.name in self._getters and each.type not in _IDS]
        self._money = [each for each in self._fields if each.type is FieldType.MONEY]
        self.own_names: set[str | None] = set()

    def texts(self, cells: Sequence[str]) -> dict[str, str]:
        """Return the row's texts by field."""
        return {name: getter(cells) for name, getter in self._getters.items()}

    def read(self, line: int, texts: dict[str, str]) -> Parsed:
        """Return the row as a draft.

        Raises:
            RowError: A needed field or a record it refers to is missing or cannot be read.
        """
        parsed = Parsed(line, texts)
        self._read_ids(parsed)
        for each in self._fields:
            text = texts[each.name]
            if text:
                parsed.draft.settled.add(each.name)
                self._read_field(parsed, each, text)
            elif each.name == "owner":
                # An empty cell says that nobody has the customer; other empty cells say nothing.
                parsed.draft.settled.add(each.name)
                parsed.draft.values[each.column] = None
        self._read_custom(parsed)
        self._check_owner(parsed)
        return parsed

    def keep_currency(self, parsed: Parsed, stored: Mapping[str, Raw]) -> None:
        """Read the amounts of a row that names no currency in the one that its record has."""
        code = stored.get("currency")
        if parsed.names_currency or not isinstance(code, str):
            return
        parsed.draft.values["currency"] = code
        for each in self._money:
            if each.column in parsed.draft.values:
                try:
                    parsed.draft.values[each.column] = self._amount(each, parsed.texts[each.name], code)
                except DoubtfulValueError as doubt:
                    del parsed.draft.values[each.column]
                    self._keep_as_text(parsed, each, parsed.texts[each.name], doubt.reason)

    def _read_custom(self, parsed: Parsed) -> None:
        doubts: Doubts = []
        for name, field_id in self._custom.ids.items():
            if text := parsed.texts[f"{CUSTOM}{name}"]:
                parsed.draft.custom[field_id] = self._custom.read(name, text, doubts)
        parsed.problems += [Problem(parsed.line, *doubt) for doubt in doubts]

    def _read_ids(self, parsed: Parsed) -> None:
        own, external = parsed.texts.get("id", ""), parsed.texts.get("external_id", "")
        if is_own_id(own):
            parsed.draft.record_id = bytes.fromhex(own)
            parsed.has_own_id = True
        if external:
            parsed.draft.external = (self._plan.options.source, external, "")

    def _read_field(self, parsed: Parsed, each: Field, text: str) -> None:
        try:
            self._read_value(parsed, each, text)
        except DoubtfulValueError as doubt:
            if each.type is FieldType.REFERENCE:
                self._missing_reference(parsed, each, text, doubt.reason)
            elif each.is_required:
                raise RowError(each.name, text, doubt.reason) from None
            else:
                self._keep_as_text(parsed, each, text, doubt.reason)

    def _read_value(self, parsed: Parsed, each: Field, text: str) -> None:
        draft, reading = parsed.draft, self._plan.reading(each.name)
        if each.type is FieldType.POINTS:
            self._read_points(parsed, each, text)
        elif each.type is FieldType.TAGS:
            draft.tags += split_list(text)
        elif each.type is FieldType.REFERENCE:
            self._read_reference(parsed, each, text)
        elif each.type is FieldType.MONEY:
            draft.values[each.column] = self._amount(each, text, self._currency(parsed))
        elif each.is_open_choice:
            self._read_open_choice(parsed, each, text)
        else:
            draft.values |= reading.columns(each, text)

    def _read_points(self, parsed: Parsed, each: Field, text: str) -> None:
        """Read the ways of contact in a cell one by one: a doubtful one leaves the others certain."""
        # One number is often written twice, in two columns or in two ways.
        found: dict[str, Point] = {}
        for part in split_points(text):
            try:
                points = self._plan.reading(each.name).points(each, part)
            except DoubtfulValueError as doubt:
                parsed.problems.append(Problem(parsed.line, each.name, part, doubt.reason))
                points = [Point(each.points, part)]
                parsed.doubtful_points.update(points)
            for point in points:
                found.setdefault(point.key, point)
        parsed.draft.points += found.values()

    def _amount(self, each: Field, text: str, currency: str) -> int:
        return self._plan.reading(each.name).money(text, currency)

    def _read_open_choice(self, parsed: Parsed, each: Field, text: str) -> None:
        reading = self._plan.reading(each.name)
        try:
            parsed.draft.values |= reading.columns(each, text)
        except DoubtfulValueError as doubt:
            parsed.draft.values[each.column] = text
            parsed.problems.append(Problem(parsed.line, each.name, text, doubt.reason))

    def _read_reference(self, parsed: Parsed, each: Field, text: str) -> None:
        if each.refers_to == self._plan.kind.name and {text, other_spelling(text)} & self.own_names:
            found = self._references.try_find(each.refers_to, text)
            if found is None:
                # Somebody further down in the same file: settled when all of them exist.
                parsed.deferred = text
                return
        elif each.refers_to in ("contacts", "deals"):
            customer_id = parsed.draft.values.get("customer_id")
            if not isinstance(customer_id, bytes):
                raise DoubtfulValueError(tr("Without its customer it cannot be found."))
            found = self._references.find_at(each.refers_to, text, customer_id)
        else:
            found = self._references.find(each.refers_to, text)
        parsed.draft.values[each.column] = found

    def _missing_reference(self, parsed: Parsed, each: Field, text: str, reason: Text) -> None:
        if each.is_required or each.name in self._plan.columns.explicit:
            raise RowError(each.name, text, reason)
        self._keep_as_text(parsed, each, text, reason)

    def _keep_as_text(self, parsed: Parsed, each: Field, text: str, reason: Text) -> None:
        parsed.problems.append(Problem(parsed.line, each.name, text, reason))
        parsed.draft.doubts[each.name] = text

    def _currency(self, parsed: Parsed) -> str:
        """Return the row's currency: of its own field, else as its amounts name it."""
        text = parsed.texts.get("currency", "")
        if text:
            return read_currency(text)
        written = (self._plan.reading(each.name).written_currency(parsed.texts[each.name]) for each in self._money)
        named = next(filter(None, written), None)
        parsed.names_currency = named is not None
        parsed.draft.values["currency"] = found = named or self._plan.conventions.currency
        return found

    def _check_owner(self, parsed: Parsed) -> None:
        """Let only those give a customer to somebody else who may do so by hand as well."""
        owner = parsed.draft.values.get("owner_id")
        if owner in (None, self._actor.user_id) or self._actor.reach(REASSIGN) is not Reach.NOBODY:
            return
        reason = tr("Your role does not allow giving customers or deals to somebody else.")
        raise RowError("owner", parsed.texts.get("owner", ""), reason)
