"""Orders while a file streams by: rows as read, new orders with their lines, existing ones in sums."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar

from app.services.workflows.importing.columns import CUSTOM
from app.services.workflows.importing.lines import LINE_FIELDS, Doubts, Line, LineSum, LineTexts

Key = TypeVar("Key", bound=Hashable)


class Head(NamedTuple):
    """What a row says of the order itself, in raw values; None where it says nothing."""

    ordered_on: Any
    ordered_at: Any
    currency: str
    region: str | None = None
    rep_id: bytes | None = None
    status: str | None = None


@dataclass(slots=True)
class OrderRow(Generic[Key]):
    """A row of the file, read: which order it belongs to, its head, its line, what is doubtful.

    ``texts`` is there where the row names no currency: it was read in the workspace's, and is to be
    read once more where its order has another.
    """

    number: int
    key: Key
    head: Head
    line: Line | None
    doubts: Doubts
    line_doubts: Doubts
    custom: tuple[str, ...] = ()
    texts: LineTexts | None = None


@dataclass(slots=True)
class OrderState:
    """An order of the file. ``raw`` holds the texts that could not be read with certainty.

    Those of lines stand there under the field's name, from the second line on with its number.
    """

    order_id: bytes
    head: Head | None = None
    custom: tuple[str, ...] = ()
    raw: dict[str, str] | None = None
    rows: int = 0

    @property
    def next_position(self) -> int:
        """Where the next line will stand, from 0."""
        raise NotImplementedError

    @property
    def currency(self) -> str:
        """The order's currency; empty as long as nothing says it."""
        return "" if self.head is None else self.head.currency

    def take_head(self, row: OrderRow[Any], head: Head) -> None:
        """Take what the first row says of the order; ``head`` equals the row's."""
        self.head, self.custom = head, row.custom
        if row.doubts:
            # An unknown status is kept in its column, as written, and custom fields take any text.
            self.raw = {name: text for name, text, _ in row.doubts if name != "status" and not name.startswith(CUSTOM)}

    def note_line_doubts(self, doubts: Doubts) -> None:
        """Keep the texts of the next line that are not certain."""
        if doubts:
            position = self.next_position
            self.raw = (self.raw or {}) | {line_key(name, position): text for name, text, _ in doubts}


@dataclass(slots=True)
class OpenOrder(OrderState):
    """An order that receives lines while the file streams by.

    ``is_stored`` is whether its row is in the workspace already, with so many lines and so much.
    """

    is_stored: bool = False
    line_count: int = 0
    amount: int = 0
    lines: list[Line] = field(default_factory=list)

    @property
    def next_position(self) -> int:
        """Where the next line will stand, from 0."""
        return self.line_count + len(self.lines)


@dataclass(slots=True)
class KnownOrder(OrderState):
    """An order that existed before the import: what the file says of it, in sums."""

    former_currency: str = ""
    is_bare: bool = True
    sums: LineSum = field(default_factory=LineSum)

    @property
    def currency(self) -> str:
        """The currency that the file gives the order, else the one it has."""
        return self.former_currency if self.head is None else self.head.currency

    @property
    def next_position(self) -> int:
        """Where the next line will stand, from 0."""
        return self.sums.count


def line_key(name: str, position: int) -> str:
    """Return under which name an order keeps the doubtful text of a line."""
    return name if position == 0 else f"{name} {position + 1}"


def is_line_key(name: str) -> bool:
    """Return whether a doubtful text of an order is that of a line."""
    return name.partition(" ")[0] in LINE_FIELDS
