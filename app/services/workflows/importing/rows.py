"""One row of a file read into a draft: every cell certain, doubtful and kept as text, or an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.services.kernel.currencies import currency as read_currency
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft, Point
from app.services.kernel.fields import Field, FieldType
from app.services.kernel.parsing import split_list
from app.services.kernel.reading import split_points
from app.services.kernel.references import References, other_spelling
from app.services.workflows.importing.columns import CUSTOM, file_fields
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.tally import Problem
from app.text import Text, tr

NEEDED: Final = tr("This is needed and missing.")


class RowError(Exception):
    """A row that cannot be taken, with the field and the reason."""

    def __init__(self, name: str, value: str, reason: Text) -> None:
        super().__init__(name)
        self.name = name
        self.value = value
        self.reason = reason


@dataclass(slots=True)
class Parsed:
    """A row as read: its texts by field, the draft, and what to mention even if it is taken."""

    line: int
    texts: dict[str, str]
    draft: Draft = field(default_factory=Draft)
    problems: list[Problem] = field(default_factory=list)
    deferred: str = ""


class RowReader:
    """Reads rows of records (not of orders, which have a faster way of their own)."""

    def __init__(self, plan: Plan, references: References, custom_ids: dict[str, str]) -> None:
        self._plan = plan
        self._references = references
        self._custom_ids = custom_ids
        self._getters = plan.getters()
        self._fields = [each for each in file_fields(plan.kind) if each.name in self._getters]
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
        for each in self._fields:
            text = texts[each.name]
            if text:
                parsed.draft.settled.add(each.name)
                self._read_field(parsed, each, text)
            elif each.name == "owner":
                # An empty cell says that nobody has the customer; other empty cells say nothing.
                parsed.draft.values[each.column] = None
        for name, field_id in self._custom_ids.items():
            if texts.get(name):
                parsed.draft.custom[field_id] = texts[name]
        self._read_external(parsed)
        return parsed

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
            draft.points += reading.points(each, text)
        elif each.type is FieldType.TAGS:
            draft.tags += split_list(text)
        elif each.type is FieldType.REFERENCE:
            self._read_reference(parsed, each, text)
        elif each.type is FieldType.MONEY:
            draft.values[each.column] = reading.money(text, self._currency(parsed))
        elif each.type in (FieldType.ID, FieldType.EXTERNAL_ID):
            return
        elif each.is_open_choice:
            self._read_open_choice(parsed, each, text)
        else:
            draft.values |= reading.columns(each, text)

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
        parsed.draft.settled.discard(each.name)
        self._keep_as_text(parsed, each, text, reason)

    def _keep_as_text(self, parsed: Parsed, each: Field, text: str, reason: Text) -> None:
        parsed.problems.append(Problem(parsed.line, each.name, text, reason))
        if each.type is FieldType.POINTS:
            parsed.draft.points += [Point(each.points, part) for part in split_points(text)]
        else:
            parsed.draft.doubts[each.name] = text

    def _currency(self, parsed: Parsed) -> str:
        text = parsed.texts.get("currency", "")
        return read_currency(text) if text else self._plan.conventions.currency

    def _read_external(self, parsed: Parsed) -> None:
        text = parsed.texts.get("external_id", "")
        if text:
            parsed.draft.external = (self._plan.options.source, text, "")


def custom_names(plan: Plan) -> list[str]:
    """Return the names of the custom fields that a plan fills."""
    return [name.removeprefix(CUSTOM) for name in plan.columns.custom]
