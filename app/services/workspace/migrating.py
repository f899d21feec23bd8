"""Bringing a workspace's tables up to the program's: one transaction, children counted, or nothing."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, column, inspect, select, table

from app import paths
from app.errors import AppError
from app.models.filework import dangling_references, foreign_keys_off, schema_number, set_schema_number
from app.models.tables import METADATA
from app.services.workspace.state import row_counts
from app.text import tr

if TYPE_CHECKING:
    from alembic.config import Config

_AT: Final = table("alembic_version", column("version_num"))
"""Where a file says at which migration it is. Reading Alembic for that would cost each start some 17 MB."""


class Schema(Enum):
    """How a file's tables compare with the program's."""

    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"


def schema_of(connection: Connection, scripts: Path | None = None) -> Schema:
    """Return whether the file's tables are older or newer than this program's."""
    known = _revisions(scripts) if scripts else _own_revisions()
    revision = connection.scalar(select(_AT.c.version_num)) if inspect(connection).has_table(_AT.name) else None
    number = schema_number(connection)
    if number > len(known) or (revision is not None and revision not in known):
        return Schema.NEWER
    if revision is None:
        return Schema.EMPTY
    return Schema.CURRENT if revision == known[0] else Schema.OLDER


def refuse_newer(schema: Schema) -> None:
    """Raise an :class:`AppError` for a file of a newer program."""
    if schema is Schema.NEWER:
        raise AppError(
            "newer-schema",
            tr("The workspace was written by a newer Steward. Nothing was changed. Install the newer version."),
        )


def migrate(engine: Engine, scripts: Path | None = None) -> None:
    """Upgrade the file to the program's tables.

    Foreign keys are off while tables are rebuilt, since otherwise rebuilding a parent deletes its
    children; afterwards every reference is checked and no table may have lost rows.
    """
    from alembic import command

    config = _config(scripts)
    with foreign_keys_off(engine), engine.begin() as connection:
        before = row_counts(connection)
        config.attributes.update(connection=connection, metadata=METADATA)
        command.upgrade(config, "head")
        _refuse_loss(connection, before)
        set_schema_number(connection, len(_revisions(scripts)))


def revise(engine: Engine, message: str, name: str) -> None:
    """Write a new migration from the difference between mapped classes and file; for developers."""
    from alembic import command

    config = _config(None)
    with engine.begin() as connection:
        config.attributes.update(connection=connection, metadata=METADATA)
        command.revision(config, message=message, autogenerate=True, rev_id=name)


def differences(connection: Connection) -> list[Any]:
    """Return what mapped classes and file disagree about; empty where the migrations are complete."""
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    options = {"include_name": lambda name, kind, _: not (kind == "table" and name.startswith("search_"))}
    context = MigrationContext.configure(connection, opts={"compare_type": True, **options})
    return list(compare_metadata(context, METADATA))


def _refuse_loss(connection: Connection, before: dict[str, int]) -> None:
    dangling = dangling_references(connection)
    after = row_counts(connection)
    lost = [name for name, count in before.items() if name in after and after[name] < count]
    if dangling or lost:
        raise AppError(
            "migration-failed",
            tr("The workspace could not be brought to this version without losing data, so it was left as it was. "
               "Go on with the Steward version used before, and send a report."),
        )  # fmt: skip


@cache
def _own_revisions() -> list[str]:
    return _revisions(None)  # they stay as they are while the program runs


def _revisions(scripts: Path | None) -> list[str]:
    """Return the names of all migrations, the latest first: each is named after its file, which begins with its day."""
    return sorted((each.stem for each in (_folder(scripts) / "versions").glob("*.py")), reverse=True)


def _folder(scripts: Path | None) -> Path:
    return scripts or paths.migrations()


def _config(scripts: Path | None) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_folder(scripts)).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s")
    return config
