"""Nothing grows past its limit, and the list of known breaches only shrinks."""

from __future__ import annotations

from pathlib import PurePosixPath

from tests.architecture.lints import Module, project
from tests.architecture.sizes import breaches, complaints, known_breaches, measure

PLACE = PurePosixPath("app/gift.py")


def _found(code: str) -> dict[str, int]:
    return breaches(measure([Module(PLACE, code)]))


def test_that_the_project_keeps_its_limits() -> None:
    wrong = complaints(breaches(measure(project())), known_breaches())
    assert not wrong, "\n".join(wrong)


def test_that_a_file_may_have_600_lines() -> None:
    assert _found("x = 1\n" * 600) == {}
    assert _found("x = 1\n" * 601) == {"app/gift.py: lines of file": 601}


def test_that_a_function_may_have_60_lines() -> None:
    assert _found("def give():\n" + "    x = 1\n" * 59) == {}
    assert _found("def give():\n" + "    x = 1\n" * 60) == {"app/gift.py give: lines of function": 61}


def test_that_a_class_may_have_300_lines_and_25_methods() -> None:
    assert _found("class Gift:\n" + "    x = 1\n" * 299) == {}
    assert _found("class Gift:\n" + "    x = 1\n" * 300) == {"app/gift.py Gift: lines of class": 301}
    methods = [f"    def m{number}(self): pass\n" for number in range(26)]
    assert _found("class Gift:\n" + "".join(methods[:25])) == {}
    assert _found("class Gift:\n" + "".join(methods)) == {"app/gift.py Gift: methods of class": 26}


def test_that_a_function_may_have_six_parameters_besides_self() -> None:
    assert _found("class Gift:\n    def give(self, a, b, c, /, d, *, e, f): pass\n") == {}
    assert _found("class Gift:\n    def give(self, a, b, c, /, d, *, e, f, g): pass\n") == {
        "app/gift.py Gift.give: parameters": 7
    }


def test_that_a_function_inside_a_condition_is_measured() -> None:
    assert _found("if x:\n    def give(a, b, c, d, e, f, g): pass\n") == {"app/gift.py give: parameters": 7}


def test_that_the_list_of_breaches_only_shrinks() -> None:
    assert complaints({"a": 70}, {"a": 70}) == []
    for found, known in (({"a": 71}, {"a": 70}), ({"a": 69}, {"a": 70}), ({}, {"a": 70}), ({"b": 61}, {})):
        assert len(complaints(found, known)) == 1
