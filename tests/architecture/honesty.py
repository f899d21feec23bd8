"""Lints about the tests themselves: each asserts something, none looks away, none fakes our code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from tests.architecture.lints import Function, Lint, Module, called, dotted, functions, inside

_ASSERTING: Final = frozenset(
    {"pytest.raises", "pytest.warns", "pytest.fail", "raises", "warns", "qtbot.waitUntil", "qtbot.waitSignal"}
)
_SKIPPING: Final = frozenset(
    {
        "pytest.skip", "pytest.xfail", "pytest.importorskip", "pytest.mark.skip", "pytest.mark.skipif",
        "pytest.mark.xfail", "unittest.skip", "unittest.skipIf", "unittest.skipUnless",
    }
)  # fmt: skip
_FAKES: Final = frozenset({"mock", "pytest_mock"})
_TIMES: Final = frozenset({"time.time", "time.monotonic", "time.perf_counter", "perf_counter", "monotonic"})


def _tests(module: Module) -> Iterator[Function]:
    return (each for each in functions(module) if each.name.startswith("test"))


def _asserting_nothing(module: Module) -> Iterator[ast.AST]:
    local = {each.name: each for each in functions(module)}
    return (test for test in _tests(module) if not _asserts(test, local, set()))


def _asserts(function: Function, local: dict[str, Function], seen: set[str]) -> bool:
    """Return whether a test asserts, itself or through functions of its own file."""
    seen.add(function.name)
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if not isinstance(node, ast.Call):
            continue
        name = called(node)
        if dotted(node.func) in _ASSERTING or name.startswith("assert_"):
            return True
        if name in local and name not in seen and _asserts(local[name], local, seen):
            return True
    return False


def _asserting_constants(module: Module) -> Iterator[ast.AST]:
    for node in module.nodes:
        if isinstance(node, ast.Assert) and isinstance(node.test, ast.Constant) and node.test.value:
            yield node


def _looking_away(module: Module) -> Iterator[ast.AST]:
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and dotted(node) in _SKIPPING:
            yield node
    for statement, name in module.imports():
        if name in _SKIPPING:
            yield statement


def _fakes(module: Module) -> Iterator[ast.AST]:
    ours: set[str] = set()
    for node, name in module.imports():
        parts = name.split(".")
        if _FAKES & set(parts):
            yield node
        if parts[0] == "app" and isinstance(node, (ast.Import, ast.ImportFrom)):
            ours |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    for call in module.calls:
        is_patch = dotted(call.func) in ("monkeypatch.setattr", "monkeypatch.delattr", "monkeypatch.setitem")
        if is_patch and call.args and _is_of(call.args[0], ours):
            yield call
    for function in functions(module):
        if any(argument.arg == "mocker" for argument in function.args.args):
            yield function


def _is_of(target: ast.expr, ours: set[str]) -> bool:
    if isinstance(target, ast.Constant):
        return str(target.value).partition(".")[0] == "app"
    return dotted(target).partition(".")[0] in ours


def _timing(module: Module) -> Iterator[ast.AST]:
    for test in _tests(module):
        spans = {
            target.id
            for node in ast.walk(test)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and _takes_time(node.value, set())
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(test):
            if isinstance(node, ast.Assert) and any(
                isinstance(each, ast.Compare) and _takes_time(each, spans) for each in ast.walk(node)
            ):
                yield node


def _takes_time(node: ast.AST, spans: set[str]) -> bool:
    """Return whether an expression asks a stop watch, or holds a span measured before."""
    return any(
        (isinstance(each, ast.Call) and dotted(each.func) in _TIMES)
        or (isinstance(each, ast.Name) and each.id in spans)
        for each in ast.walk(node)
    )


def _without_claim(module: Module) -> Iterator[ast.AST]:
    return (test for test in _tests(module) if not test.name.startswith("test_that_"))


_TESTS: Final = inside("tests")

LINTS: Final = (
    Lint(
        "test that asserts nothing",
        "assert what must hold; that nothing was raised is no claim",
        _TESTS,
        _asserting_nothing,
    ),
    Lint("assertion that always holds", "assert what must hold", _TESTS, _asserting_constants),
    Lint(
        "test that looks away",
        "repair it or delete it; only tests/shared_data.py may skip, where ../shared/data is absent",
        inside("tests", but=("tests/shared_data.py",)),
        _looking_away,
    ),
    Lint(
        "fake of our own code",
        "pass in another clock, file or executor instead: a patched module proves nothing about the real one",
        _TESTS,
        _fakes,
    ),
    Lint(
        "assertion about time spent",
        "measure in benchmarks/: machines are noisy, so such a test fails by chance",
        inside("tests"),
        _timing,
    ),
    Lint(
        "test without a claim in its name",
        "name the correct behaviour: test_that_merging_keeps_the_older_created_date",
        _TESTS,
        _without_claim,
    ),
)
