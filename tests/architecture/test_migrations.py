"""The migrations make exactly the tables that the program maps, and can be gone through both ways."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from app import paths
from app.models.base import Base
from app.models.engine import Database, DatabaseKey, create_database, open_database
from app.models.filework import foreign_keys_off
from app.services.workspace.migrating import Schema, differences, migrate, schema_of


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty encrypted file."""
    key = DatabaseKey(os.urandom(32))
    create_database(tmp_path / "new.steward", key)
    database = open_database(tmp_path / "new.steward", key)
    yield database
    database.close()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    config.set_main_option("path_separator", "os")
    config.attributes.update(connection=connection, metadata=Base.metadata)
    return config


def test_that_the_migrations_make_the_tables_that_are_mapped(database: Database) -> None:
    migrate(database.writer)
    with database.readers.connect() as connection:
        assert differences(connection) == []
        assert schema_of(connection) is Schema.CURRENT


def test_that_a_column_which_no_migration_makes_would_be_found(database: Database) -> None:
    migrate(database.writer)
    with database.writer.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE tag DROP COLUMN colour")
        assert "colour" in str(differences(connection))


def test_that_the_files_of_migrations_are_named_in_the_order_in_which_they_follow_each_other() -> None:
    walked = [each.revision for each in ScriptDirectory(str(paths.migrations())).walk_revisions()]
    named = sorted((each.stem for each in (paths.migrations() / "versions").glob("*.py")), reverse=True)
    assert walked == named  # a file is compared with the program by these names, without reading what they do


def test_that_every_migration_goes_down_and_up_again(database: Database) -> None:
    migrate(database.writer)
    with foreign_keys_off(database.writer), database.writer.begin() as connection:
        command.downgrade(_config(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        command.upgrade(_config(connection), "head")
        assert differences(connection) == []
