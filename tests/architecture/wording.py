"""Lints about sentences for people, names, days and colours."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from tests.architecture.lints import Function, Lint, Module, called, dotted, inside, is_built, is_literal

_ERRORS: Final = frozenset(
    {"AppError", "RefusedError", "ConflictError", "CancelledError", "UsageError", "DoubtfulValueError"}
)
_SAYS: Final = frozenset({"say", "fail", "ask_passphrase"})
_EMPTY_NAMES: Final = frozenset(
    {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common", "stuff"}
)
_COLOUR: Final = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b")
_UNDOCUMENTED_LINES: Final = 6


def _built_sentences(module: Module) -> Iterator[ast.AST]:
    for call in module.calls:
        if called(call) == "tr" and (not call.args or not is_literal(call.args[0])):
            yield call


def _bare_sentences(module: Module) -> Iterator[ast.AST]:
    for call in module.calls:
        name = called(call)
        shown = call.args[1:] if name in _ERRORS else call.args if name in _SAYS else []
        shown = [*shown, *(each.value for each in call.keywords if each.arg == "text" and name in _ERRORS)]
        yield from (each for each in shown if is_literal(each) or is_built(each))


def _prints(module: Module) -> Iterator[ast.AST]:
    return (call for call in module.calls if dotted(call.func) == "print")


def _empty_name(module: Module) -> Iterator[ast.AST]:
    parts = re.split(r"[/_.]", str(module.path.with_suffix("")))
    if _EMPTY_NAMES & set(parts) or re.search(r"\D[2-9]$", module.path.stem):
        yield module.tree


def _machine_time(module: Module) -> Iterator[ast.AST]:
    for call in module.calls:
        owner, _, name = dotted(call.func).rpartition(".")
        is_naive_now = name in ("now", "fromtimestamp") and not _has_zone(call, name)
        if owner in ("datetime", "datetime.datetime", "date", "datetime.date") and (
            is_naive_now or name in ("utcnow", "utcfromtimestamp", "today")
        ):
            yield call


def _has_zone(call: ast.Call, name: str) -> bool:
    return len(call.args) > (name == "fromtimestamp") or any(each.arg == "tz" for each in call.keywords)


def _undocumented(module: Module) -> Iterator[ast.AST]:
    for function in _reachable(module.tree):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > _UNDOCUMENTED_LINES and ast.get_docstring(function) is None:
            yield function


def _reachable(owner: ast.Module | ast.ClassDef) -> Iterator[Function]:
    """Yield the functions that others can name: of the module, and the methods of its public classes."""
    for node in owner.body:
        if isinstance(node, (Function, ast.ClassDef)) and not node.name.startswith("_"):
            yield from _reachable(node) if isinstance(node, ast.ClassDef) else [node]


_OF_NAMED_TUPLES: Final = frozenset({"_asdict", "_fields", "_make", "_replace"})  # public, for all their look


def _private_names(module: Module) -> Iterator[ast.AST]:
    modules: set[str] = set()
    for statement, name in module.imports():
        if name.split(".")[0] in ("app", "tools", "tests") and _is_private(name.rpartition(".")[2]):
            yield statement
        if name.split(".")[0] == "app" and isinstance(statement, (ast.Import, ast.ImportFrom)):
            modules |= {alias.asname or alias.name for alias in statement.names}
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and _is_private(node.attr) and dotted(node.value) in modules:
            yield node


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in _OF_NAMED_TUPLES


def _colours(module: Module) -> Iterator[ast.AST]:
    return (each for each in module.strings if _COLOUR.search(str(each.value)))


def _is_ours(path: PurePosixPath) -> bool:
    return inside("app", "benchmarks", "packaging", "tools", "dev.py")(path)


LINTS: Final = (
    Lint(
        "sentence that cannot be translated",
        'write tr("a literal with {name}", name=value): lupdate reads the source, not the running program',
        inside("app"),
        _built_sentences,
    ),
    Lint(
        "sentence without a mark",
        'wrap what a person reads in tr("..."), and what is data in verbatim()',
        inside("app"),
        _bare_sentences,
    ),
    Lint(
        "print past the console",
        "use Console, which knows the language and clears the line of progress",
        inside("app", but=("app/cli/console.py",)),
        _prints,
    ),
    Lint(
        "name that says nothing",
        "name the module by what it does",
        lambda path: path.suffix == ".py",
        _empty_name,
    ),
    Lint(
        "time of the machine",
        "take the time as an argument or ask the clock that is passed in",
        inside("app", "migrations", but=("app/services/kernel/clock.py",)),
        _machine_time,
    ),
    Lint(
        "public function without a docstring",
        "say in one sentence what it does for its caller, or make it private",
        _is_ours,
        _undocumented,
    ),
    Lint(
        "private name of another module",
        "make the name public where it is meant for others, or ask for what is needed another way",
        inside("app", "benchmarks", "packaging", "tools"),
        _private_names,
    ),
    Lint(
        "colour in the code",
        "name a role of resources/tokens.json, so that every theme can draw it",
        inside("app"),
        _colours,
    ),
)
