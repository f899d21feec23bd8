"""The import as one command: one transaction, one undo step, every row accounted for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from app.errors import RefusedError
from app.services.kernel.bus import Abandon
from app.services.kernel.commands import Command, Handler
from app.services.kernel.fields import Kinds
from app.services.kernel.garbage import collecting_rarely
from app.services.kernel.permissions import EDIT, Actor, Reach, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.importing.lines_import import LinesImport
from app.services.workflows.importing.orders_import import OrdersImport
from app.services.workflows.importing.plan import Plan
from app.services.workflows.importing.records_import import RecordsImport
from app.services.workflows.importing.tally import Tally
from app.text import Text, tr

_RUNS: Mapping[str, type[OrdersImport | LinesImport]] = {"orders": OrdersImport, "order_lines": LinesImport}


@dataclass(frozen=True)
class ImportFile(Command):
    """Bring a file's rows into the workspace as its plan says."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Import")
    kind: ClassVar[str] = "import"

    plan: Plan
    file_name: str = ""

    def check(self, session: Session, actor: Actor) -> None:
        """Allow only those who may change records of this kind by hand as well."""
        del session
        if actor.reach(self.plan.kind.edit) is Reach.NOBODY:
            raise RefusedError("not-allowed", tr("Your role does not allow this. Nothing was changed. Ask an admin."))

    def step_title(self) -> Text:
        """Return from which file it came."""
        return tr("Import from {file}", file=self.file_name)


def import_file(kinds: Kinds) -> Handler:
    """Return the handler; ``kinds`` are those that missing records may be made of."""

    def handle(uow: UnitOfWork, command: ImportFile) -> Tally:
        plan, tally = command.plan, Tally()
        uow.progress.start(tr("Importing rows"))
        run = _RUNS.get(plan.kind.name, RecordsImport)
        with collecting_rarely():
            run(uow, kinds, plan, tally).run()
        _note_encoding(plan, tally)
        uow.summary = tally.summary()
        if plan.options.dry_run:
            raise Abandon(tally)
        return tally

    return handle


def _note_encoding(plan: Plan, tally: Tally) -> None:
    info: Any = plan.source.info
    if info.encoding is not None and not info.encoding_certain:
        tally.problem(
            info.header_line, "", info.encoding,
            tr("The encoding was guessed. If characters look wrong, choose it with --encoding."),
        )  # fmt: skip
