"""Lints that keep every change recorded and the database exchangeable."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from tests.architecture.lints import Lint, Module, called, dotted, inside

_WRITERS: Final = frozenset({"insert", "update", "delete"})
_WRITES_BY_SESSION: Final = frozenset(
    {"bulk_insert_mappings", "bulk_update_mappings", "bulk_save_objects", "executescript"}
)
_WRITE_SQL: Final = re.compile(
    r"\s*(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|TRUNCATE"
    r"|(CREATE|DROP|ALTER)\s+(TEMP\s+|VIRTUAL\s+|UNIQUE\s+)*(TABLE|INDEX|TRIGGER|VIEW))\b",
    re.IGNORECASE,
)
_DIALECT_WORDS: Final = re.compile(
    r"\bPRAGMA\s+\w|\bfts5\b|\bsqlite_(master|schema|sequence)\b|\bjson_group_(array|object)\b|\bstrftime\(|\bjulianday\("
    r"|\browid\b|\bAUTOINCREMENT\b|\bGLOB\b|\bMATCH\s+:|\bWITHOUT\s+ROWID\b|\bON\s+CONFLICT\b",
)
_DIALECT_FUNCTIONS: Final = frozenset(
    {
        "json_group_array",
        "json_group_object",
        "strftime",
        "julianday",
        "group_concat",
        "unixepoch",
        "bm25",
        "total",
    }
)


def _unrecorded_writes(module: Module) -> Iterator[ast.AST]:
    for node, name in module.imports():
        parts = name.split(".")
        if parts[0] == "sqlalchemy" and parts[-1] in _WRITERS:
            yield node
    for call in module.calls:
        if called(call) in _WRITES_BY_SESSION or dotted(call.func) in {f"sa.{name}" for name in _WRITERS}:
            yield call
    yield from (each for each in module.strings if _WRITE_SQL.match(str(each.value)))


def _secondary(module: Module) -> Iterator[ast.AST]:
    return _with_keyword(module, "secondary")


def _cascades(module: Module) -> Iterator[ast.AST]:
    yield from _with_keyword(module, "ondelete", "onupdate", "passive_deletes", "passive_updates")
    yield from (each for each in module.strings if re.search(r"\bON DELETE\b|\bON UPDATE\b", str(each.value)))


def _with_keyword(module: Module, *names: str) -> Iterator[ast.AST]:
    for call in module.calls:
        for keyword in call.keywords:
            if keyword.arg in names and not (keyword.arg == "onupdate" and called(call) == "mapped_column"):
                yield call


def _dialect(module: Module) -> Iterator[ast.AST]:
    yield from (each for each in module.strings if _DIALECT_WORDS.search(str(each.value)))
    for node in module.nodes:
        if (
            isinstance(node, ast.Attribute)
            and node.attr in _DIALECT_FUNCTIONS
            and dotted(node.value) in ("func", "sa.func")
        ):
            yield node
    yield from (node for node, name in module.imports() if name.startswith("sqlalchemy.dialects."))


def _imports_app(module: Module) -> Iterator[ast.AST]:
    return (node for node, name in module.imports() if name.split(".")[0] in ("app", "tests", "tools"))


LINTS: Final = (
    Lint(
        "writing past the record",
        "change mapped objects in a command's handler, or use uow.bulk, so that the change is recorded",
        inside("app", but=("app/services/kernel", "app/services/search")),
        _unrecorded_writes,
    ),
    Lint(
        "link table through secondary=",
        "map a class for the link: a change through secondary= is seen by nobody",
        inside("app"),
        _secondary,
    ),
    Lint(
        "cascade in the database",
        "delete children through the session, so that each deletion is recorded",
        inside("app", "migrations"),
        _cascades,
    ),
    Lint(
        "words of one database",
        "write it with SQLAlchemy, or move it to models/engine.py, models/filework.py, search or analysis",
        inside(
            "app",
            but=(
                "app/models/engine.py",
                "app/models/filework.py",
                "app/services/search",
                "app/services/analysis",
            ),
        ),
        _dialect,
    ),
    Lint(
        "migration that imports the program",
        "write the migration out in full: it is a frozen fact while the program goes on changing",
        inside("migrations/versions"),
        _imports_app,
    ),
)
