"""Every command and every query stands in the registry, with the rule that says who may."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

import app
from app.services import registry
from app.services.kernel.commands import Batch, Command
from app.services.kernel.permissions import Rule
from app.services.kernel.queries import Reader, rule_of
from app.text import Text

NAMES = [found.name for found in pkgutil.walk_packages(app.__path__, "app.")]
MODULES = [importlib.import_module(name) for name in NAMES if not name.endswith("__main__")]


def commands_below(base: type[Command]) -> Iterator[type[Command]]:
    """Yield the commands that can be carried out: those that no other command is made from."""
    for each in base.__subclasses__():
        yield from commands_below(each) if each.__subclasses__() else [each]


# A batch has no handler and no rule of its own: the bus takes its commands one by one.
COMMANDS = [each for each in commands_below(Command) if each is not Batch and each.__module__.startswith("app.")]


def reading_functions(modules: list[ModuleType]) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public functions of modules that take a reader first, by name."""
    for module in modules:
        for name, found in vars(module).items():
            if name.startswith("_") or not inspect.isfunction(found) or found.__module__ != module.__name__:
                continue
            first = next(iter(inspect.signature(found).parameters.values()), None)
            if first is not None and first.annotation in (Reader, "Reader"):
                yield f"{module.__name__}.{name}", found


def is_query(name: str, function: Callable[..., Any]) -> bool:
    """Return whether a function answers somebody outside: by its rule, its module or its name."""
    module, _, own = name.rpartition(".")
    is_asking = own.startswith(("find_", "get_", "count_", "list_", "load_", "report_"))
    return hasattr(function, "rule") or module.endswith(".queries") or is_asking


QUERIES = {name: each for name, each in reading_functions(MODULES) if is_query(name, each)}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.__name__)
def test_that_a_command_has_rule_title_and_handler(command: type[Command]) -> None:
    assert isinstance(command.needs, Rule)
    assert isinstance(command.title, Text)
    assert callable(registry.HANDLERS[command])


def test_that_there_are_no_handlers_without_a_command() -> None:
    assert set(registry.HANDLERS) == set(COMMANDS)


@pytest.mark.parametrize("name", QUERIES)
def test_that_a_query_has_a_rule_and_stands_in_the_registry(name: str) -> None:
    assert isinstance(rule_of(QUERIES[name]), Rule)
    assert QUERIES[name] in registry.QUERIES.values()


def test_that_every_query_in_the_registry_has_a_rule() -> None:
    assert all(isinstance(rule_of(each), Rule) for each in registry.QUERIES.values())


def test_that_a_query_which_was_forgotten_would_be_found() -> None:
    planted = ModuleType("planted.queries")
    source = "def find_gifts(reader: Reader) -> None: ...\ndef _inner(reader: Reader) -> None: ...\n"
    code = compile(source, "planted", "exec")
    vars(planted)["Reader"] = Reader
    exec(code, vars(planted))  # noqa: S102  # a module made for this test alone
    found = list(reading_functions([planted]))
    assert [name for name, function in found if is_query(name, function)] == ["planted.queries.find_gifts"]
