"""Drafts: what a record shall hold, in the form in which the file keeps it, before it is written.

A draft is made from a row of a file or from a form; ``records`` writes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.models.values import new_id
from app.services.kernel.changes import Raw


@dataclass(frozen=True)
class Point:
    """A way of reaching somebody: as written, and comparable where it could be read."""

    kind: str
    value: str
    normal: str | None = None
    label: str | None = None

    @property
    def key(self) -> str:
        """What makes two points the same."""
        return self.normal or self.value


@dataclass(slots=True)
class Draft:
    """A record to be created or changed.

    ``values`` holds raw values by attribute. ``doubts`` holds the text of what could not be read
    with certainty, by field; ``settled`` the fields that could, so that former doubts go.
    ``external`` is source, value and scope. Points and tags are added to those there are.
    """

    values: dict[str, Raw] = field(default_factory=dict)
    points: list[Point] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    custom: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)
    external: tuple[str, str, str] | None = None
    record_id: bytes = field(default_factory=new_id)


@dataclass(slots=True)
class Edit:
    """A change of an existing record: its former values and the draft with what shall be new."""

    old: dict[str, Raw]
    draft: Draft


@dataclass(frozen=True)
class Hooks:
    """What a feature adds when records of its kind are written, many at a time.

    The unit of work comes first. ``prepare`` completes values of new records before they are
    written, ``created`` adds rows that hang on them; ``revise`` completes the values of changed
    records, ``changed`` keeps up what hangs on them.
    """

    prepare: Callable[..., None] = lambda _uow, _drafts: None
    created: Callable[..., None] = lambda _uow, _drafts: None
    revise: Callable[..., None] = lambda _uow, _edits: None
    changed: Callable[..., None] = lambda _uow, _edits: None
