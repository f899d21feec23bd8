"""Making the customers, products and people that rows refer to and the workspace lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.drafts import Draft
from app.services.kernel.fields import Kind, Kinds
from app.services.kernel.permissions import Reach
from app.services.kernel.records import create_records
from app.services.kernel.references import References
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.tally import Fate, Tally

MAKEABLE: Final = ("customers", "products", "users")


class MissingMaker:
    """Creates what is missing, once for each text, and remembers it for later rows."""

    def __init__(
        self, uow: UnitOfWork, kinds: Kinds, references: References, source: str, tally: Tally
    ) -> None:
        self._uow = uow
        self._kinds = kinds
        self._references = references
        self._source = source
        self._tally = tally

    def make(self, kind_name: str, texts: Iterable[str], names: Mapping[str, str] | None = None) -> None:
        """Create the records that these texts name and nobody knows; ``names`` gives their names.

        Kinds that the actor may not change are left alone: the rows fail as they would without.
        """
        kind = self._kinds[kind_name]
        if self._uow.actor.reach(kind.edit) is Reach.NOBODY:
            return
        missing = [text for text in dict.fromkeys(texts) if text and self._is_missing(kind_name, text)]
        drafts = [self._draft(kind, text, (names or {}).get(text) or text) for text in missing]
        if not drafts:
            return
        create_records(self._uow, kind, drafts)
        for text, draft in zip(missing, drafts, strict=True):
            self._references.remember(kind_name, text, draft.record_id)
        self._tally.record(kind_name, Fate.CREATED, len(drafts))

    def _is_missing(self, kind_name: str, text: str) -> bool:
        try:
            return self._references.try_find(kind_name, text) is None
        except DoubtfulValueError:
            return False

    def _draft(self, kind: Kind, text: str, name: str) -> Draft:
        draft = Draft({"name": name}, external=(self._source, text, ""))
        if kind.name == "customers":
            draft.values["owner_id"] = self._uow.actor.user_id
        if kind.name == "users" and "@" in text:
            draft.values["email"] = text.lower()
        return draft
