"""What all lints share: a module's source, a rule with its message, and questions about the syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_OURS: Final = ("app", "benchmarks", "migrations", "packaging", "tests", "tools")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A Python file of the project, or a breach planted as one."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def calls(self) -> tuple[ast.Call, ...]:
        """Every call."""
        return tuple(node for node in self.nodes if isinstance(node, ast.Call))

    @cached_property
    def strings(self) -> tuple[ast.Constant, ...]:
        """Every string that is no docstring."""
        skipped = {id(node.value) for node in self.nodes if isinstance(node, ast.Expr)}
        constants = (node for node in self.nodes if isinstance(node, ast.Constant))
        return tuple(each for each in constants if isinstance(each.value, str) and id(each) not in skipped)

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Yield what is imported, by full names: ``a.b`` for both ``import a.b`` and ``from a import b``."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


@dataclass(frozen=True)
class Lint:
    """A rule: where it holds, how to find breaches, and what to do instead."""

    name: str
    instead: str
    holds_in: Callable[[PurePosixPath], bool]
    find: Callable[[Module], Iterable[ast.AST]]

    def breaches(self, module: Module) -> list[str]:
        """Return a line for each breach in a module."""
        if not self.holds_in(module.path):
            return []
        lines = sorted({getattr(node, "lineno", 1) for node in self.find(module)})
        return [f"{module.path}:{line}: {self.name}: {self.instead}" for line in lines]


def project() -> tuple[Module, ...]:
    """Return every Python file of the project."""
    paths = [*ROOT.glob("*.py"), *(path for folder in _OURS for path in (ROOT / folder).rglob("*.py"))]
    return tuple(
        Module(PurePosixPath(path.relative_to(ROOT).as_posix()), path.read_text(encoding="utf-8"))
        for path in sorted(paths)
    )


def inside(*folders: str, but: Iterable[str] = ()) -> Callable[[PurePosixPath], bool]:
    """Return whether a path lies in one of some folders, and neither is nor lies in one of others."""
    others = tuple(but)

    def is_inside(path: PurePosixPath) -> bool:
        return any(path.is_relative_to(each) for each in folders) and not any(
            path.is_relative_to(each) for each in others
        )

    return is_inside


def dotted(node: ast.AST) -> str:
    """Return a name such as ``a.b.c`` as written; a part that is no name stands as ``?``."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "?"


def called(call: ast.Call) -> str:
    """Return the last part of what is called: ``c`` for ``a.b.c()``."""
    return dotted(call.func).rpartition(".")[2]


def is_literal(node: ast.AST) -> bool:
    """Return whether this is a string as it stands in the source."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_built(node: ast.AST) -> bool:
    """Return whether this builds a string: an f-string, ``+``, ``%``, ``.format`` or ``.join``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
        return True
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "format_map", "join")
    return isinstance(node, ast.JoinedStr)


def functions(module: Module) -> Iterator[Function]:
    """Yield every function and method."""
    return (node for node in module.nodes if isinstance(node, Function))
