"""What people choose is known for what it is, in Latin letters and in Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.workspace.strength import ENOUGH, strength_of

KNOWN = "others know about you"


@pytest.mark.parametrize(
    "passphrase",
    [
        "", "   ", "123456", "password", "qwertyuiop", "aaaaaaaaaaaa", "abcdefghijk", "x9$kf",
        "woaini1314", "5201314", "1314520", "woaini5201314", "WoAiNi1314", "我爱你1314", "我愛你520", "密码123456",
        "19900101", "1990-01-01", "zhangwei1990", "ZhangWei19900101", "wangwei123456", "xiaoming2008",
        "13912345678", "wang13912345678", "11010119900307123x", "一帆风顺", "yifanfengshun", "我我我我我我我我",
        "一二三四五六七八", "床前明月光疑是地上霜",
    ],
)  # fmt: skip
def test_that_what_is_guessed_early_is_not_enough(passphrase: str) -> None:
    assert not strength_of(passphrase).is_enough


@pytest.mark.parametrize(
    "passphrase",
    [
        "correct horse battery staple", "lantern harbour 42", "hx7#Kq2!vZ9w", "Guten Morgen lieber Otto",
        "上海今天下雨了", "后院三只橘猫爱吃鱼", "houyuansanzhijumao",
    ],
)  # fmt: skip
def test_that_several_uncommon_words_are_enough_in_any_script(passphrase: str) -> None:
    found = strength_of(passphrase)
    assert found.score >= ENOUGH
    assert found.advice is None


def test_that_the_same_sentence_is_worth_as_much_in_characters_and_in_pinyin() -> None:
    for characters, pinyin in (("一帆风顺", "yifanfengshun"), ("春江花月夜", "chunjianghuayueye")):
        assert strength_of(characters).score == strength_of(pinyin).score


def test_that_what_others_know_about_a_person_counts_for_little() -> None:
    assert strength_of("katrin vogel northwind").is_enough
    found = strength_of("katrin vogel northwind", ["Katrin Vogel", "Northwind Sales", "katrin@northwind.example"])
    assert not found.is_enough
    assert KNOWN in str(found.advice)


@pytest.mark.parametrize(
    ("passphrase", "word"),
    [
        ("woaini1314", "common word"), ("nhytgbvfr", "Rows of keys"), ("gagagagagagaga", "Repeating"),
        ("23456789", "Sequences"), ("17.03.1984", "birthdays"), ("13912345678", KNOWN), ("x9$kf", "uncommon words"),
    ],
)  # fmt: skip
def test_that_the_advice_names_what_is_weak(passphrase: str, word: str) -> None:
    assert word in str(strength_of(passphrase).advice)


def test_that_a_hundred_thousand_characters_are_judged_by_their_beginning() -> None:
    assert strength_of("lantern harbour 42" * 10_000).is_enough
    assert not strength_of("a" * 100_000).is_enough


@given(st.text(max_size=80), st.lists(st.text(max_size=20), max_size=3))
def test_that_every_text_has_a_score(passphrase: str, own: list[str]) -> None:
    assert 0 <= strength_of(passphrase, own).score <= 4
