"""Rows on their way into the workspace: collected, then written table by table, parents first."""

from __future__ import annotations

from app.models.tables import RECORDS, TABLE_ORDER
from app.services.kernel.changes import Raw
from app.services.kernel.closure import BY_RECORD_ID
from app.services.kernel.uow import UnitOfWork

SOURCE = "demo"
"""The name of the system that the external ids of the demo belong to."""


class Pages:
    """Collects rows of any table, in the form in which the file keeps them, until they are written."""

    def __init__(self) -> None:
        self._defaults: dict[str, dict[str, Raw]] = {}
        self._rows: dict[str, list[tuple[Raw, ...]]] = {}
        self.counts: dict[str, int] = {}

    def add(self, table: str, **values: Raw) -> None:
        """Take a row; columns that are not given have their defaults."""
        defaults = self._defaults.get(table) or self._learn(table)
        self._rows[table].append(tuple({**defaults, **values}.values()))

    def add_external_id(self, key: bytes, table: str, record_id: bytes, value: str, **values: Raw) -> None:
        """Take the name that the system of the demo has for a record."""
        self.add("external_id", id=key, table_name=table, record_id=record_id, source=SOURCE, value=value, **values)

    def write(self, uow: UnitOfWork) -> None:
        """Write what was collected and bring the search index up to date."""
        # What names its record by id alone comes last, so that an undo removes it first.
        for table in sorted(self._rows, key=lambda name: (name in BY_RECORD_ID, TABLE_ORDER[name])):
            rows, self._rows[table] = self._rows[table], []
            uow.bulk.insert(table, list(self._defaults[table]), rows)
            self.counts[table] = self.counts.get(table, 0) + len(rows)
        uow.refresh_index()

    def _learn(self, table: str) -> dict[str, Raw]:
        defaults: dict[str, Raw] = {}
        for column in RECORDS[table].__table__.columns:
            default = column.default.arg if column.default is not None and column.default.is_scalar else None
            defaults[column.name] = int(default) if isinstance(default, bool) else default
        del defaults["version"]
        self._defaults[table], self._rows[table] = defaults, []
        return defaults
