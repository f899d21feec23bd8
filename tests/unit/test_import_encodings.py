"""Recognising how a text file is encoded, and saying so where it was a guess."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.services.workflows.importing.sources import open_source
from tests.unit.import_samples import cells, chinese, german, japanese, refusal, traditional_chinese, write

WRITTEN_AS = [
    (chinese, "utf-8"),
    (chinese, "utf-8-sig"),
    (chinese, "utf-16"),
    (chinese, "utf-16-le"),
    (chinese, "gb18030"),
    (traditional_chinese, "big5"),
    (traditional_chinese, "gb18030"),
    (japanese, "shift_jis"),
    (japanese, "utf-16-be"),
    (german, "cp1252"),
    (german, "utf-8"),
]


@pytest.mark.parametrize(("make", "encoding"), WRITTEN_AS)
def test_that_the_encoding_is_found_without_help(
    tmp_path: Path, make: Callable[[int, int], str], encoding: str
) -> None:
    for seed, rows in enumerate((1, 3, 20, 60) * 6):
        # Characters that the encoding lacks would be question marks in a real file too.
        content = make(seed, rows).encode(encoding, "replace")
        source = open_source(write(tmp_path, content))
        mark = source.info.delimiter or ""
        read = [mark.join(row) for row in cells(source)]
        assert read == content.decode(encoding).split("\r\n")[1:-1], f"{rows} rows, seed {seed}"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("name;ort\nMüller;Köln\n", "cp1252"),
        ("name;ort\nÄrzte;FÜSSEN\n", "cp1252"),
        ("name,ville\nJosé,à Orléans\n", "cp1252"),
        ("姓名,城市\n张三,北京\n", "gb18030"),
        ("姓名,城市\n王小明,臺北\n", "big5"),
        ("氏名,住所\n鈴木,東京都\n", "shift_jis"),
    ],
)
def test_that_a_short_text_is_not_taken_for_another_language(tmp_path: Path, text: str, encoding: str) -> None:
    info = open_source(write(tmp_path, text, encoding=encoding)).info
    assert (info.encoding, info.encoding_certain) == (encoding, False)


def test_that_only_a_guess_is_marked_as_one(tmp_path: Path) -> None:
    assert open_source(write(tmp_path, "a,b\nü,1\n")).info.encoding_certain
    assert open_source(write(tmp_path, "a,b\nü,1\n", encoding="utf-16")).info.encoding_certain
    chosen = open_source(write(tmp_path, "a,b\nü,1\n", encoding="cp1252"), encoding="latin1").info
    assert (chosen.encoding, chosen.encoding_certain) == ("iso8859-1", True)


def test_that_a_chosen_encoding_that_does_not_fit_is_refused_with_line_and_byte(
    tmp_path: Path,
) -> None:
    error = refusal(write(tmp_path, "a,b\nü,1\n", encoding="cp1252"), encoding="utf-8")
    assert error.code == "import-encoding"
    assert "Line 2 " in str(error)
    assert "byte 5 " in str(error)


def test_that_damaged_utf_8_is_not_read_as_something_else(tmp_path: Path) -> None:
    content = german(1, 30).encode().replace("ß".encode(), b"\xdf", 1)
    error = refusal(write(tmp_path, content))
    assert error.code == "import-encoding"
    assert "utf-8" in str(error)


@pytest.mark.parametrize(("make", "encoding"), [(chinese, "gb18030"), (traditional_chinese, "big5")])
def test_that_a_file_with_one_wrong_byte_is_not_read_as_something_else(
    tmp_path: Path, make: Callable[[int, int], str], encoding: str
) -> None:
    content = make(1, 40).encode(encoding, "replace") + b"\xff"
    assert refusal(write(tmp_path, content)).code == "import-encoding"


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13"])
def test_that_an_unknown_encoding_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(write(tmp_path, "a,b\n1,2\n"), encoding=name).code == "import-encoding"
