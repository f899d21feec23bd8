"""How large things may grow: limits that stop, limits that warn, and the list of known breaches.

The list may only shrink: what is in it may not grow, and leaves it once it keeps the limit. Run as
a program it prints the warnings. Generated migrations have no size limit.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.architecture.lints import Function, Module, inside, project

KNOWN: Final = Path(__file__).with_name("sizes.json")


@dataclass(frozen=True)
class Limit:
    """The most of something; None where there is no warning before the stop."""

    stop: int
    warn: int | None = None


LIMITS: Final = {
    "lines of file": Limit(600, 400),
    "lines of function": Limit(60, 40),
    "lines of class": Limit(300),
    "methods of class": Limit(25),
    "parameters": Limit(6),
}


@dataclass(frozen=True)
class Size:
    """One measurement of one thing."""

    place: str
    what: str
    value: int

    @property
    def key(self) -> str:
        """How the list of known breaches names it."""
        return f"{self.place}: {self.what}"

    def is_over(self, limit: int | None) -> bool:
        """Return whether it is over a limit; nothing is over none."""
        return limit is not None and self.value > limit


def measure(modules: Iterable[Module]) -> Iterator[Size]:
    """Yield every size of every module that people write."""
    for module in modules:
        if inside("migrations/versions")(module.path):
            continue
        yield Size(str(module.path), "lines of file", len(module.text.splitlines()))
        yield from _sizes_in(module.tree, str(module.path))


def breaches(sizes: Iterable[Size]) -> dict[str, int]:
    """Return what is over its limit, as the list of known breaches has it."""
    return {size.key: size.value for size in sizes if size.is_over(LIMITS[size.what].stop)}


def complaints(found: dict[str, int], known: dict[str, int]) -> list[str]:
    """Return what is wrong with the breaches found, in the light of those known."""
    new = [f"{key} {value}: too many; split it" for key, value in found.items() if key not in known]
    grown = [
        f"{key} {found[key]}: was {known[key]}; it may only shrink" for key in known if found.get(key, 0) > known[key]
    ]
    shrunk = [
        f"{key} {found.get(key, 'kept')}: well done; write that into {KNOWN.name} instead of {known[key]}"
        for key in known
        if found.get(key, 0) < known[key]
    ]
    return [*new, *grown, *shrunk]


def known_breaches() -> dict[str, int]:
    """Return the breaches that were there when the limit was set."""
    known: dict[str, int] = json.loads(KNOWN.read_text(encoding="utf-8"))
    return known


def _sizes_in(owner: ast.AST, place: str) -> Iterator[Size]:
    for node in ast.iter_child_nodes(owner):
        if not isinstance(node, (Function, ast.ClassDef)):
            yield from _sizes_in(node, place)
            continue
        name = f"{place} {node.name}" if " " not in place else f"{place}.{node.name}"
        kind = "class" if isinstance(node, ast.ClassDef) else "function"
        yield Size(name, f"lines of {kind}", (node.end_lineno or node.lineno) - node.lineno + 1)
        if isinstance(node, ast.ClassDef):
            yield Size(name, "methods of class", sum(isinstance(each, Function) for each in node.body))
        else:
            yield Size(name, "parameters", _parameters(node))
        yield from _sizes_in(node, name)


def _parameters(function: Function) -> int:
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return sum(each.arg not in ("self", "cls") for each in given)


def _print_warnings() -> None:
    for size in measure(project()):
        limit = LIMITS[size.what]
        if size.is_over(limit.warn) and not size.is_over(limit.stop):
            print(f"warning: {size.key} {size.value}, aim for less than {limit.warn}")


if __name__ == "__main__":
    _print_warnings()
