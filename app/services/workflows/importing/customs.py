"""The custom fields that a file fills: made where they are missing, read as their types want it."""

from __future__ import annotations

from sqlalchemy import select

from app.models.preference import CustomField
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.records import custom_fields
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.columns import CUSTOM
from app.services.workflows.importing.plan import Plan
from app.text import Text

Doubts = list[tuple[str, str, Text]]


class CustomReader:
    """Reads the texts of a file's custom fields; a doubtful one is kept as it is written.

    ``ids`` are those of the fields, in hex, by their names and in the order of the plan.
    """

    def __init__(self, uow: UnitOfWork, plan: Plan) -> None:
        self.ids = custom_fields(uow, plan.kind, list(plan.columns.custom))
        self._reading = plan.reading(CUSTOM)
        statement = select(CustomField.name, CustomField.type, CustomField.choices)
        rows = uow.connection.execute(statement.where(CustomField.table_name == plan.kind.table)).all()
        self._types = {name: (type_of_field, choices or ()) for name, type_of_field, choices in rows}

    def read(self, name: str, text: str, doubts: Doubts) -> str:
        """Return what a field keeps of a text; adds to ``doubts`` where that is not certain."""
        if not text:
            return ""
        try:
            return self._reading.custom(*self._types[name], text)
        except DoubtfulValueError as doubt:
            doubts.append((f"{CUSTOM}{name}", text, doubt.reason))
            return text
