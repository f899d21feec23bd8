"""Lints that keep data safe: what opens files, what builds SQL, what runs foreign code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from tests.architecture.lints import Function, Lint, Module, called, dotted, inside, is_built

# Plain access to the live database file would drop the locks that SQLite holds on it, so only these
# touch files at all, each for files of its own.
FILE_HANDLERS: Final = {
    "app/cli/main.py": "points a broken pipe at nothing",
    "app/cli/transfer.py": "writes the rows that were not imported",
    "app/models/engine.py": "makes the empty database file, before SQLite knows it",
    "app/services/handover/envelope.py": "reads handover files, piece by piece",
    "app/services/workflows/exporting/writers.py": "writes exports",
    "app/services/workflows/handover/reading_out.py": "writes exports",
    "app/services/workflows/importing": "reads the files that people bring",
    "app/services/preferences/machine.py": "keeps the settings of this machine",
    "app/services/workspace/archive.py": "packs and unpacks backups, from closed copies",
    "app/services/workspace/files.py": "writes side files whole",
    "app/services/workspace/locking.py": "locks a side file",
    "app/services/workspace/zones.py": "reads the machine's time zone",
}
_FILE_CALLS: Final = frozenset(
    {
        "open", "fdopen", "read_bytes", "read_text", "write_bytes", "write_text", "file_digest", "mmap",
        "sendfile", "hardlink_to", "symlink_to",
    }
)  # fmt: skip
_FILE_MODULES: Final = frozenset({"shutil", "mmap", "fileinput"})
_CODE_MODULES: Final = frozenset({"pickle", "cPickle", "marshal", "shelve", "dill", "joblib", "code", "codeop"})
_CODE_CALLS: Final = frozenset({"eval", "exec", "compile", "__import__", "input"})
_CODE_NAMES: Final = frozenset(
    {
        "yaml.load",
        "yaml.unsafe_load",
        "tempfile.mktemp",
        "os.system",
        "os.popen",
        "pd.read_pickle",
        "pandas.read_pickle",
    }
)
_RUNS_SQL: Final = frozenset(
    {"execute", "executemany", "executescript", "exec_driver_sql", "scalar", "scalars", "text"}
)
_MAY_BUILD_PRAGMAS: Final = frozenset({"app/models/engine.py", "app/models/filework.py"})
_FROM_CONSTANTS: Final = frozenset({"PRAGMA {name}={value}", "PRAGMA {name}"})  # of the engine's SETTINGS


def file_access(module: Module) -> Iterator[ast.AST]:
    """Yield what opens files other than the program's own resources."""
    for node, name in module.imports():
        if name.partition(".")[0] in _FILE_MODULES:
            yield node
    for call in module.calls:
        if called(call) in _FILE_CALLS and not _reads_resource(call) and not _opens_dialog(module, call):
            yield call


def _opens_dialog(module: Module, call: ast.Call) -> bool:
    """Return whether a call in a view is that of a dialog's ``open()``, which takes nothing."""
    is_view = module.path.is_relative_to("app/views")
    return is_view and isinstance(call.func, ast.Attribute) and not call.args and not call.keywords


def _reads_resource(call: ast.Call) -> bool:
    """Return whether a call reads one of the program's own resources, which ``paths`` finds."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return isinstance(owner, ast.Call) and dotted(owner.func) in ("resource", "paths.resource")


def _standard_sqlite(module: Module) -> Iterator[ast.AST]:
    return (node for node, name in module.imports() if name.split(".")[0] == "sqlite3")


def _foreign_code(module: Module) -> Iterator[ast.AST]:
    for node, name in module.imports():
        if name.split(".")[0] in _CODE_MODULES or name in _CODE_NAMES:
            yield node
    for call in module.calls:
        is_builtin = isinstance(call.func, ast.Name) and call.func.id in _CODE_CALLS
        if is_builtin or dotted(call.func) in _CODE_NAMES:
            yield call


def _built_sql(module: Module) -> Iterator[ast.AST]:
    may_build_pragmas = str(module.path) in _MAY_BUILD_PRAGMAS
    for call, scope in _calls_with_scopes(module):
        if called(call) not in _RUNS_SQL or not call.args:
            continue
        given = call.args[0]
        for value in [given, *_assigned(scope, given)]:
            if is_built(value) and not (may_build_pragmas and _is_harmless_pragma(value)):
                yield call


def _calls_with_scopes(module: Module) -> Iterator[tuple[ast.Call, ast.AST]]:
    inner = [node for node in module.nodes if isinstance(node, Function)]
    owned = {id(call): scope for scope in inner for call in ast.walk(scope) if isinstance(call, ast.Call)}
    return ((call, owned.get(id(call), module.tree)) for call in module.calls)


def _assigned(scope: ast.AST, given: ast.expr) -> Iterator[ast.expr]:
    """Yield what a variable was set to in the function that passes it on."""
    if not isinstance(given, ast.Name):
        return
    settings = (node for node in ast.walk(scope) if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)))
    for node in settings:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and target.id == given.id for target in targets):
            # What is appended to is built, whatever is appended.
            yield ast.JoinedStr([]) if isinstance(node, ast.AugAssign) else node.value or given


def _is_harmless_pragma(value: ast.expr) -> bool:
    """Return whether a string is a PRAGMA that takes whole numbers and hexadecimal digits only."""
    if not isinstance(value, ast.JoinedStr) or not value.values:
        return False
    first, *_ = value.values
    begins = isinstance(first, ast.Constant) and re.match(r"PRAGMA [a-z_]+\b", str(first.value)) is not None
    if ast.unparse(value)[2:-1] in _FROM_CONSTANTS:
        return True
    filled = [part for part in value.values if isinstance(part, ast.FormattedValue)]
    return begins and all(_is_number(part) or _is_hexadecimal(part.value) for part in filled)


def _is_number(part: ast.FormattedValue) -> bool:
    return part.format_spec is not None and ast.unparse(part.format_spec) == "f'd'"


def _is_hexadecimal(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and called(value) == "hex" and not value.args


def _is_app_but_file_handlers(path: PurePosixPath) -> bool:
    return inside("app", but=FILE_HANDLERS)(path)


LINTS: Final = (
    Lint(
        "plain file access",
        "go through app/services/workspace/files.py or a module in FILE_HANDLERS; opening the live database "
        "file with anything but SQLite drops its locks",
        _is_app_but_file_handlers,
        file_access,
    ),
    Lint(
        "sqlite3 of the standard library",
        "use app.models.engine: a second SQLite in one process breaks the locks of the first",
        inside("app", "migrations", "tools"),
        _standard_sqlite,
    ),
    Lint(
        "code or objects from data",
        "read JSON, and let tempfile make the file itself",
        inside("app", "migrations", "tools", "packaging", "dev.py"),
        _foreign_code,
    ),
    Lint(
        "SQL built from strings",
        "use SQLAlchemy expressions or bound values; only engine.py and filework.py fill PRAGMAs, with :d or .hex()",
        inside("app", "migrations"),
        _built_sql,
    ),
)
