"""Making the customers, products and people that rows refer to and the workspace lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app.models.values import PointKind
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft, Point
from app.services.kernel.fields import Kind, Kinds
from app.services.kernel.parsing import email
from app.services.kernel.permissions import Reach
from app.services.kernel.records import create_records
from app.services.kernel.references import References, whole_id
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.tally import Fate, Tally

MAKEABLE: Final = ("customers", "products", "users")


class MissingMaker:
    """Creates what is missing, once for each text, and remembers it for later rows."""

    def __init__(self, uow: UnitOfWork, kinds: Kinds, references: References, source: str, tally: Tally) -> None:
        self._uow = uow
        self._kinds = kinds
        self._references = references
        # Also what the actor may not see exists and must not be made again.
        self._all = References(uow.connection, source)
        self._source = source
        self._tally = tally

    def make(self, kind_name: str, texts: Iterable[str], names: Mapping[str, str] | None = None) -> None:
        """Create the records that these texts name and nobody knows; ``names`` gives their names.

        Kinds that the actor may not change are left alone: the rows fail as they would without.
        """
        kind = self._kinds[kind_name]
        if self._uow.actor.reach(kind.edit) is Reach.NOBODY:
            return
        unknown = [text for text in dict.fromkeys(texts) if text and not self._references.knows(kind_name, text)]
        self._all.prefetch(kind_name, unknown)
        missing = [text for text in unknown if self._is_missing(kind_name, text)]
        # 17850 and 17850.0 are one id; tables write numbered ids in both ways.
        drafts = {whole_id(text): self._draft(kind, text, (names or {}).get(text) or text) for text in missing}
        if not drafts:
            return
        create_records(self._uow, kind, list(drafts.values()))
        for text in missing:
            for references in (self._references, self._all):
                references.remember(kind_name, text, drafts[whole_id(text)].record_id)
        self._tally.record(kind_name, Fate.CREATED, len(drafts))

    def _is_missing(self, kind_name: str, text: str) -> bool:
        try:
            return self._references.try_find(kind_name, text) is None and self._all.try_find(kind_name, text) is None
        except DoubtfulValueError:
            return False

    def _draft(self, kind: Kind, text: str, name: str) -> Draft:
        draft = Draft({"name": name}, external=(self._source, whole_id(text), ""))
        if kind.name == "customers":
            draft.values["owner_id"] = self._uow.actor.user_id
        if "@" in text:
            _add_email(kind, draft, text)
        return draft


def _add_email(kind: Kind, draft: Draft, text: str) -> None:
    try:
        address = email(text)
    except DoubtfulValueError:
        return
    if kind.name == "users":
        draft.values["email"] = address
    elif kind.name == "customers":
        draft.points.append(Point(PointKind.EMAIL, text, address.lower()))
