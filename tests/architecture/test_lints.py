"""The project keeps each house rule, and each rule finds the breach that is planted for it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.architecture import database, honesty, safety, wording
from tests.architecture.lints import Lint, Module, project

LINTS = {lint.name: lint for lint in (*safety.LINTS, *database.LINTS, *wording.LINTS, *honesty.LINTS)}
ANYWHERE = "app/services/gifts/commands.py"
TEST = "tests/unit/test_gifts.py"

BREACHES = [
    ("plain file access", ANYWHERE, "data = open(path).read()"),
    ("plain file access", ANYWHERE, "with path.open('rb') as file: pass"),
    ("plain file access", ANYWHERE, "handle = os.open(path, os.O_RDONLY)"),
    ("plain file access", ANYWHERE, "data = workspace.path.read_bytes()"),
    ("plain file access", ANYWHERE, "text = Path('resources/a.json').read_text()"),
    ("plain file access", "app/views/gifts/page.py", "with path.open('rb') as file: pass"),
    ("plain file access", "app/views/gifts/page.py", "data = open(path)"),
    ("plain file access", ANYWHERE, "import shutil"),
    ("plain file access", ANYWHERE, "from shutil import copyfile"),
    ("plain file access", ANYWHERE, "hashlib.file_digest(file, 'sha256')"),
    ("plain file access", "app/services/workspace/opening.py", "path.open('rb')"),
    ("sqlite3 of the standard library", ANYWHERE, "import sqlite3"),
    ("sqlite3 of the standard library", ANYWHERE, "from sqlite3 import dbapi2"),
    ("code or objects from data", ANYWHERE, "import pickle"),
    ("code or objects from data", ANYWHERE, "from marshal import loads"),
    ("code or objects from data", ANYWHERE, "import shelve"),
    ("code or objects from data", ANYWHERE, "eval(text)"),
    ("code or objects from data", ANYWHERE, "exec(text)"),
    ("code or objects from data", ANYWHERE, "yaml.load(text)"),
    ("code or objects from data", ANYWHERE, "tempfile.mktemp()"),
    ("code or objects from data", ANYWHERE, "from tempfile import mktemp"),
    ("SQL built from strings", ANYWHERE, "connection.execute(text(f'SELECT {name}'))"),
    ("SQL built from strings", ANYWHERE, "connection.exec_driver_sql('SELECT ' + name)"),
    ("SQL built from strings", ANYWHERE, "connection.execute('SELECT %s' % name)"),
    ("SQL built from strings", ANYWHERE, "connection.executemany('SELECT {}'.format(name), rows)"),
    ("SQL built from strings", ANYWHERE, "def f():\n    sql = f'SELECT {name}'\n    connection.execute(sql)"),
    (
        "SQL built from strings",
        ANYWHERE,
        "def f():\n    sql = 'SELECT'\n    sql += name\n    run.execute(sql)",
    ),
    ("SQL built from strings", ANYWHERE, "connection.exec_driver_sql(f'PRAGMA user_version={number:d}')"),
    ("SQL built from strings", "app/models/engine.py", "connection.execute(f'PRAGMA user_version={number}')"),
    ("SQL built from strings", "app/models/engine.py", "connection.execute(f'SELECT {number:d}')"),
    ("writing past the record", ANYWHERE, "from sqlalchemy import select, update"),
    ("writing past the record", ANYWHERE, "from sqlalchemy.dialects.sqlite import insert"),
    ("writing past the record", ANYWHERE, "session.execute(text('DELETE FROM customer'))"),
    ("writing past the record", ANYWHERE, "SQL = 'update customer set name = ?'"),
    ("writing past the record", ANYWHERE, "session.bulk_save_objects(rows)"),
    ("link table through secondary=", "app/models/gift.py", "tags = relationship(secondary=links)"),
    ("cascade in the database", "app/models/gift.py", "ForeignKey('customer.id', ondelete='CASCADE')"),
    (
        "cascade in the database",
        "migrations/versions/x.py",
        "sa.ForeignKeyConstraint(a, b, ondelete='CASCADE')",
    ),
    ("cascade in the database", "app/models/gift.py", "SQL = 'REFERENCES customer ON DELETE CASCADE'"),
    ("words of one database", ANYWHERE, "connection.exec_driver_sql('PRAGMA foreign_keys=OFF')"),
    ("words of one database", ANYWHERE, "SQL = 'SELECT name FROM sqlite_master'"),
    ("words of one database", ANYWHERE, "SQL = 'CREATE VIRTUAL TABLE t USING fts5(a)'"),
    ("words of one database", ANYWHERE, "SQL = \"SELECT strftime('%Y', at)\""),
    ("words of one database", ANYWHERE, "statement = select(func.json_group_array(column))"),
    ("words of one database", ANYWHERE, "from sqlalchemy.dialects.sqlite import JSON"),
    ("migration that imports the program", "migrations/versions/x.py", "from app.models.base import Base"),
    ("migration that imports the program", "migrations/versions/x.py", "import app.models"),
    ("sentence that cannot be translated", ANYWHERE, "tr(f'Hello {name}')"),
    ("sentence that cannot be translated", ANYWHERE, "tr('Hello ' + name)"),
    ("sentence that cannot be translated", ANYWHERE, "self.tr('Hello {}'.format(name))"),
    ("sentence that cannot be translated", ANYWHERE, "tr(GREETING)"),
    ("sentence without a mark", ANYWHERE, "raise AppError('code', 'Something is wrong.')"),
    ("sentence without a mark", ANYWHERE, "raise RefusedError('code', f'{name} is wrong.')"),
    ("sentence without a mark", ANYWHERE, "raise AppError('code', text='Something is wrong.')"),
    ("sentence without a mark", "app/cli/lists.py", "console.say('Done.')"),
    ("sentence without a mark", "app/cli/lists.py", "console.fail(f'No {name}.')"),
    ("print past the console", "app/cli/lists.py", "print('Done.')"),
    ("name that says nothing", "app/services/gifts/utils.py", ""),
    ("name that says nothing", "app/services/gift_helpers.py", ""),
    ("name that says nothing", "app/views/manager/page.py", ""),
    ("name that says nothing", "tests/misc.py", ""),
    ("name that says nothing", "app/services/gifts/rows2.py", ""),
    ("time of the machine", ANYWHERE, "now = datetime.now()"),
    ("time of the machine", ANYWHERE, "now = datetime.datetime.utcnow()"),
    ("time of the machine", ANYWHERE, "day = date.today()"),
    ("time of the machine", ANYWHERE, "at = datetime.fromtimestamp(seconds)"),
    ("public function without a docstring", ANYWHERE, "def give():\n" + "    pass\n" * 6),
    ("public function without a docstring", ANYWHERE, "class Gift:\n  def give(self):\n" + "    pass\n" * 6),
    ("private name of another module", ANYWHERE, "from app.services.kernel.bus import _conflict"),
    ("private name of another module", ANYWHERE, "from app.services.kernel import bus\nbus._conflict()"),
    ("colour in the code", "app/views/gifts/page.py", "pen = QColor('#1e90ff')"),
    ("colour in the code", "app/views/gifts/page.py", "style = 'color: #fff;'"),
    ("test that asserts nothing", TEST, "def test_that_it_works():\n    give()"),
    ("assertion that always holds", TEST, "def test_that_it_works():\n    assert True"),
    ("test that looks away", TEST, "@pytest.mark.skip\ndef test_that_it_works(): assert give()"),
    (
        "test that looks away",
        TEST,
        "@pytest.mark.xfail(strict=True)\ndef test_that_it_works(): assert give()",
    ),
    ("test that looks away", TEST, "def test_that_it_works():\n    pytest.skip('later')"),
    ("test that looks away", TEST, "from pytest import skip"),
    ("fake of our own code", TEST, "from unittest.mock import patch"),
    ("fake of our own code", TEST, "import unittest.mock"),
    ("fake of our own code", TEST, "def test_that_it_works(mocker): assert mocker"),
    ("fake of our own code", TEST, "monkeypatch.setattr('app.paths.data_dir', lambda: tmp_path)"),
    ("fake of our own code", TEST, "from app import paths\nmonkeypatch.setattr(paths, 'data_dir', fake)"),
    ("fake of our own code", TEST, "from app.x import Gift\nmonkeypatch.setattr(Gift.box, 'lid', fake)"),
    (
        "assertion about time spent",
        TEST,
        "def test_that_it_is_fast():\n    assert time.monotonic() - begun < 1",
    ),
    (
        "assertion about time spent",
        TEST,
        "def test_that_it_is_fast():\n    spent = perf_counter() - begun\n    assert spent < 1",
    ),
    ("test without a claim in its name", TEST, "def test_gift():\n    assert give()"),
]

SOUND = [
    ("plain file access", "app/services/workspace/files.py", "path.open('rb')"),
    ("plain file access", "app/services/workflows/importing/sources.py", "path.open('rb')"),
    ("plain file access", ANYWHERE, "text = paths.resource('import', 'choices.json').read_text()"),
    ("plain file access", "app/views/gifts/page.py", "dialog.open()"),
    ("plain file access", ANYWHERE, "digest = hashlib.sha256(data)"),
    ("code or objects from data", ANYWHERE, "pattern = re.compile('a')"),
    ("SQL built from strings", ANYWHERE, "connection.execute(select(Gift.name))"),
    ("SQL built from strings", ANYWHERE, "connection.exec_driver_sql(_COUNT, (name,))"),
    ("SQL built from strings", ANYWHERE, "def f():\n    name = 'a' + b\n    connection.execute(QUERY, name)"),
    ("SQL built from strings", "app/models/engine.py", "run.execute(f'PRAGMA user_version={number:d}')"),
    ("SQL built from strings", "app/models/filework.py", "run.execute(f\"PRAGMA rekey='{key.raw.hex()}'\")"),
    ("writing past the record", "app/services/kernel/bulk.py", "from sqlalchemy import update"),
    (
        "writing past the record",
        ANYWHERE,
        "title = 'Update a customer'\nuow.bulk.update('gift', names, rows)",
    ),
    ("words of one database", "app/services/search/index.py", "SQL = 'SELECT name FROM sqlite_master'"),
    ("words of one database", ANYWHERE, "text = day.strftime('%Y')\nname = 'a pragmatic gift'"),
    ("sentence that cannot be translated", ANYWHERE, "tr('%n gifts for {name}', '', n, name=name)"),
    ("sentence without a mark", ANYWHERE, "raise AppError('code', tr('Something is wrong.'))"),
    ("sentence without a mark", "app/cli/lists.py", "console.say(tr('Done.'))\nconsole.fail(error.text)"),
    ("name that says nothing", "app/services/gifts/commonality.py", ""),
    ("time of the machine", ANYWHERE, "now = datetime.now(UTC)\nat = datetime.fromtimestamp(seconds, UTC)"),
    ("time of the machine", ANYWHERE, "day = clock.today()\nnow = clock.now()"),
    ("time of the machine", "app/services/kernel/clock.py", "now = datetime.now()"),
    ("public function without a docstring", ANYWHERE, "def _give():\n" + "    pass\n" * 9),
    ("public function without a docstring", ANYWHERE, "def give():\n" + "    pass\n" * 3),
    ("private name of another module", ANYWHERE, "self._give()\nfrom __future__ import annotations"),
    ("colour in the code", "app/views/gifts/page.py", "number = '#12'\nrole = 'accent'"),
    ("test that asserts nothing", TEST, "def test_that_it_fails():\n    with pytest.raises(E): give()"),
    (
        "test that asserts nothing",
        TEST,
        "def test_that_it_works():\n    _holds()\ndef _holds():\n    assert give()",
    ),
    ("test that looks away", "tests/shared_data.py", "needs_data = pytest.mark.skipif(True, reason='')"),
    (
        "fake of our own code",
        TEST,
        "monkeypatch.setenv('HOME', 'x')\nmonkeypatch.setattr(sys, 'stdin', file)",
    ),
    ("assertion about time spent", TEST, "def test_that_it_ends():\n    assert wait(time.monotonic() + 5)"),
]


@pytest.fixture(scope="module")
def modules() -> tuple[Module, ...]:
    """Every Python file of the project."""
    return project()


@pytest.mark.parametrize("lint", LINTS.values(), ids=lambda lint: lint.name)
def test_that_the_project_keeps_the_rule(lint: Lint, modules: tuple[Module, ...]) -> None:
    found = [breach for module in modules for breach in lint.breaches(module)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("name", "path", "code"), BREACHES)
def test_that_a_planted_breach_is_found(name: str, path: str, code: str) -> None:
    assert LINTS[name].breaches(Module(PurePosixPath(path), code))


@pytest.mark.parametrize(("name", "path", "code"), SOUND)
def test_that_sound_code_passes(name: str, path: str, code: str) -> None:
    assert LINTS[name].breaches(Module(PurePosixPath(path), code)) == []


def test_that_every_rule_has_a_planted_breach() -> None:
    assert {name for name, _, _ in BREACHES} == set(LINTS)


def test_that_only_modules_that_handle_files_are_let_off(modules: tuple[Module, ...]) -> None:
    handling = {str(module.path) for module in modules if any(safety.file_access(module))}
    idle = [place for place in safety.FILE_HANDLERS if not any(each.startswith(place) for each in handling)]
    assert not idle
