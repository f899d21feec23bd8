"""Texts stay untranslated until they are shown, and then say what they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.text import Catalogue, Text, match_language, preferred_language, tr, verbatim

_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name></name>
<message><source>Hello {name}</source><translation>您好，{name}</translation></message>
<message numerus="yes"><source>%n rows</source><translation><numerusform>%n 行</numerusform></translation></message>
<message><source>Not yet</source><translation type="unfinished"></translation></message>
<message><source>Gone</source><translation type="vanished">没了</translation></message>
<message><source>Imported {kind}</source><translation>已导入{kind}</translation></message>
<message><source>customers</source><translation>客户</translation></message>
</context></TS>
"""


@pytest.fixture
def chinese(tmp_path: Path) -> Catalogue:
    """A small Chinese catalogue."""
    (tmp_path / "steward_zh_CN.ts").write_text(_TS, encoding="utf-8")
    return Catalogue.load("zh_CN", tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (tr("Deleted {name}.", name="Garza S.L."), "Deleted Garza S.L."),
        (tr("{a}. {b}.", a=tr("{x} Inc.", x="Ada"), b="\u2068Co.\u2069"), "Ada Inc. \u2068Co.\u2069"),
        (tr("{name}。", name="王。"), "王。"),
        (tr("{name}。", name="Garza S.L."), "Garza S.L.。"),
        (tr("{name}.csv, {name}…", name="S.L."), "S.L..csv, S.L.…"),
        (tr("{name}.", name="Ada"), "Ada."),
    ],
)
def test_that_a_name_that_ends_with_a_full_stop_ends_its_sentence(text: Text, said: str) -> None:
    assert Catalogue("en", {}).render(text) == said


def test_that_a_text_is_rendered_in_the_catalogues_language(chinese: Catalogue) -> None:
    assert chinese.render(tr("Hello {name}", name="张伟")) == "您好，张伟"
    assert chinese.render(tr("%n rows", "", 3)) == "3 行"


def test_that_what_is_not_translated_stays_english(chinese: Catalogue) -> None:
    assert chinese.render(tr("Not yet")) == "Not yet"
    assert chinese.render(tr("Gone")) == "Gone"
    assert chinese.render(tr("Never marked {x}", x=1)) == "Never marked 1"


def test_that_texts_within_texts_are_translated_too(chinese: Catalogue) -> None:
    assert chinese.render(tr("Imported {kind}", kind=tr("customers"))) == "已导入客户"


def test_that_braces_in_values_are_data_and_not_places() -> None:
    assert str(tr("Hello {name}", name="{evil} {0}")) == "Hello {evil} {0}"
    assert str(verbatim("{name}")) == "{name}"


def test_that_a_missing_catalogue_speaks_english(tmp_path: Path) -> None:
    assert Catalogue.load("zh_TW", tmp_path).render(tr("Hello {name}", name="Ada")) == "Hello Ada"


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_CN.UTF-8", "zh_CN"), ("zh", "zh_CN"), ("zh-Hans-SG", "zh_CN"), ("zh_TW.UTF-8", "zh_TW"),
        ("zh-Hant", "zh_TW"), ("zh_HK", "zh_TW"), ("de_DE.UTF-8", "en"), ("C", "en"), ("", "en"),
    ],
)  # fmt: skip
def test_that_each_locale_gets_the_catalogue_that_serves_it(name: str, language: str) -> None:
    assert match_language(name) == language


def test_that_the_environment_chooses_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    default = preferred_language()
    monkeypatch.setenv("LANG", "zh_TW.UTF-8")
    chosen = preferred_language()
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    assert (default, chosen, preferred_language()) == ("en", "zh_TW", "en")
