"""A migration keeps every row, or leaves the old file as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from app import paths
from app.errors import AppError
from app.services.workspace import backing_up, thinning
from app.services.workspace.migrating import Schema, differences, schema_of
from app.services.workspace.opening import OpenWorkspace, open_workspace
from app.services.workspace.state import row_counts
from tests import factories as make
from tests.services.conftest import Template
from tests.services.planted_migrations import LOSES_ROWS, REBUILDS, STOPS_HALFWAY, UNLINKS, plant
from tests.services.workspaces import Book, book_of, contents


@pytest.fixture
def book(template: Template, tmp_path: Path) -> Book:
    """A workspace in which a customer has children of every kind."""
    folder = tmp_path / "folder"
    folder.mkdir()
    made = book_of(template, folder)
    with made.open() as steward:
        for number in range(20):
            customer = make.add_customer(steward, f"Customer {number}", tags="VIP")
            make.add_contact(steward, customer)
            make.log_call(steward, customer)
            make.add_follow_up(steward, customer)
            make.place_order(steward, customer)
            make.open_deal(steward, customer)
    return made


def opened(book: Book, scripts: Path, *, write: bool = True) -> OpenWorkspace:
    return open_workspace(
        book.path,
        book.by_passphrase,
        program="test",
        write=write,
        before_migration=backing_up.back_up_by_itself,
        scripts=scripts,
    )


def counts(book: Book) -> dict[str, int]:
    with book.open(write=False) as steward, steward.workspace.database.readers.connect() as connection:
        return row_counts(connection)


def test_that_the_migrations_make_exactly_the_mapped_tables(book: Book) -> None:
    with book.open() as steward, steward.workspace.database.readers.connect() as connection:
        assert differences(connection) == []
        assert schema_of(connection) is Schema.CURRENT


def test_that_rebuilding_a_table_keeps_all_its_rows_and_children(book: Book, tmp_path: Path) -> None:
    before = counts(book)
    workspace = opened(book, plant(tmp_path / "scripts", REBUILDS))
    with workspace.database.readers.connect() as connection:
        after = row_counts(connection)
        assert connection.execute(text("SELECT DISTINCT planted FROM customer")).scalars().all() == ["planted"]
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    with workspace.database.writer.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    workspace.close()
    assert before["customer"] == before["contact"] == before["follow_up"] == before["deal"] == 20
    assert after == before


def test_that_a_verified_backup_is_made_before(book: Book, tmp_path: Path) -> None:
    book.machine.backups.joinpath(*thinning.backups_in(book.machine.backups)[-1:]).unlink()
    opened(book, plant(tmp_path / "scripts", REBUILDS)).close()
    assert len(thinning.backups_in(book.machine.backups)) == 1


@pytest.mark.parametrize("revision", [LOSES_ROWS, UNLINKS, STOPS_HALFWAY], ids=["loses", "unlinks", "stops"])
def test_that_a_migration_that_loses_something_leaves_the_old_file(book: Book, tmp_path: Path, revision: str) -> None:
    with book.open() as steward:
        before = make.state_of(steward)
    scripts = plant(tmp_path / "scripts", revision)
    with pytest.raises((AppError, LookupError)) as failed:
        opened(book, scripts)
    assert getattr(failed.value, "code", "migration-failed") == "migration-failed"
    with book.open() as steward:
        assert make.state_of(steward) == before
        with steward.workspace.database.readers.connect() as connection:
            assert schema_of(connection) is Schema.CURRENT
            columns = connection.execute(text("SELECT name FROM pragma_table_info('customer')")).scalars().all()
    assert "planted" not in columns
    names = {each.name for each in book.path.parent.iterdir()}
    assert names == {"work.steward", "work.steward.slots", "work.steward.slots.old"}


def test_that_an_older_file_is_not_migrated_by_reading_it(book: Book, tmp_path: Path) -> None:
    before = contents(book.path.parent)
    with pytest.raises(AppError) as refused:
        opened(book, plant(tmp_path / "scripts", REBUILDS), write=False)
    assert refused.value.code == "needs-migration"
    assert contents(book.path.parent) == before


def test_that_a_migrated_file_is_newer_for_the_program_before(book: Book, tmp_path: Path) -> None:
    opened(book, plant(tmp_path / "scripts", REBUILDS)).close()
    assert book.refusal().code == "newer-schema"


def test_that_planting_leaves_the_programs_own_migrations_alone(tmp_path: Path) -> None:
    own = contents(paths.migrations())
    planted = plant(tmp_path / "scripts", REBUILDS)
    assert (
        len(list((planted / "versions").glob("*.py"))) == len(list((paths.migrations() / "versions").glob("*.py"))) + 1
    )
    shutil.rmtree(planted)
    assert contents(paths.migrations()) == own
