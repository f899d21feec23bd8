"""The spelling under search and sorting, proven on a real full-text index."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given
from hypothesis import strategies as st

from app.services.kernel.pinyin import MAX_READINGS, readings
from app.services.kernel.spelling import digits, fold, match_expression, pinyin_keys, sort_key, spaced, spoken_name

TABLE = """
    CREATE VIRTUAL TABLE found USING fts5(
        names, pinyin, digits, content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
"""
INSERT = "INSERT INTO found (rowid, names, pinyin, digits) VALUES (?, ?, ?, ?)"

COMMON_SURNAMES = """
    王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao
    林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao
    程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv 苏su 卢lu 蒋jiang 蔡cai 贾jia
    丁ding 魏wei 薛xue 叶ye 阎yan 余yu 潘pan 杜du 戴dai 夏xia 钟zhong 汪wang 田tian 任ren 姜jiang
    范fan 方fang 石shi 姚yao 谭tan 廖liao 邹zou 熊xiong 金jin 陆lu 郝hao 孔kong 白bai 崔cui 康kang
    毛mao 邱qiu 秦qin 江jiang 史shi 顾gu 侯hou 邵shao 孟meng 龙long 万wan 段duan 雷lei 钱qian
    汤tang 尹yin 黎li 易yi 常chang 武wu 乔qiao 贺he 赖lai 龚gong 文wen
"""

SCRIPTS = st.one_of(
    st.text("张張伟偉王曾乾薴々〇㐀\U00020000\U0002c2f8\U00030ede ab1１٣éßøŁ-'\"*()"),
    st.text(st.characters(min_codepoint=0x3040, max_codepoint=0x30FF)),
    st.text(st.characters(min_codepoint=0x0300, max_codepoint=0x0E7F)),
    st.text("か\u3099\u200d가\ufe0fe\u0301\u0345ｶﾞ葛\U000e0100"),
)
ANYTHING = SCRIPTS | st.text()


@pytest.fixture(scope="module")
def index() -> Iterator[sqlcipher.Connection]:
    with closing(sqlcipher.connect(":memory:")) as connection:
        connection.execute(TABLE)
        yield connection


def _matches(index: sqlcipher.Connection, query: str, *customers: str, phone: str = "") -> list[str]:
    """Return those of the customers that the index finds for what was typed."""
    index.execute("INSERT INTO found (found) VALUES ('delete-all')")
    rows = [(i, spaced(name), pinyin_keys(name), digits(phone)) for i, name in enumerate(customers)]
    index.executemany(INSERT, rows)
    expression = match_expression(query)
    assert expression is not None
    hits = index.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (expression,))
    return [customers[row] for (row,) in hits]


# fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ABC def", "abc def"), ("Müller", "muller"), ("Mu\u0308ller", "muller"),
        ("Øystein Łódź Đorđe", "oystein lodz dorde"), ("Straße STRASSE ẞ", "strasse strasse ss"),
        ("Æsir cœur þór ıİI", "aesir coeur thor iii"), ("張偉 萬俟 乾隆", "张伟 万俟 干隆"),
        ("ＡＢＣ１２３ ㈱ ﬁ", "abc123 (株) fi"), ("a\tb\nc\x00d\u2028e\ud800f\ue000g", "a b c d e f g"),
        ("a\u200bb\u00adc\ufeff", "abc"), ("葛\U000e0100飾", "葛饰"), ("١٢٣ १२३", "123 123"),
        ("مُحَمَّد", "محمد"), ("Ёлка Йод", "елка иод"), ("Σίσυφος", "σισυφοσ"), ("", ""),
    ],
)  # fmt: skip
def test_that_folding_removes_what_search_ignores(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["が ば ぱ ガ", "한국어", "ที่นี่", "नमस्ते", "さくら"])
def test_that_folding_keeps_marks_that_make_another_letter(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFKC", text)


@given(ANYTHING)
def test_that_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_that_each_character_of_unicode_is_folded_for_good() -> None:
    once = fold(" ".join(map(chr, range(0x20000)))).split()
    twice = fold(" ".join(once)).split()
    assert [pair for pair in zip(once, twice, strict=True) if len(set(pair)) > 1] == []


def test_that_importing_loads_no_dictionary_and_folding_latin_text_neither() -> None:
    program = (
        "import sys; from app.services.kernel import spelling as s;"
        "s.fold('Müller'); s.spaced('Łódź'); s.pinyin_keys('Zoë'); s.sort_key('Zoë');"
        "s.match_expression('Iwan Иван');"
        "print([name for name in ('opencc', 'pypinyin', 'PySide6', 'sqlalchemy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# spaced and digits


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("王伟", "王 伟"),
        ("ABC公司2024年", "abc 公 司 2024 年"),
        ("張偉 (Wei) 〇\U00020000\U00030000", "张 伟 wei 〇 \U00020000 \U00030000"),
        ("ann.lee@example.com", "ann lee example com"),
        ("山田さくら 김민수 Иванов", "山 田 さくら 김민수 иванов"),
        ("🥰Bob👨‍👩‍👧 伟🥰", "bob 伟"),
        (" \t", ""),
    ],
)
def test_that_spacing_makes_each_chinese_character_a_word(text: str, words: str) -> None:
    assert spaced(text) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+86 (138) 0013-8000", "8613800138000"),
        ("１３８ 〇 ٠٠", "13800"),
        ("ext. ² ½ ①", ""),
        ("", ""),
    ],
)
def test_that_only_digits_remain(text: str, found: str) -> None:
    assert digits(text) == found


# pinyin


@pytest.mark.parametrize("entry", COMMON_SURNAMES.split())
def test_that_the_hundred_commonest_surnames_are_read_right(entry: str) -> None:
    surname, spoken = entry[0], entry[1:]
    assert sort_key(f"{surname}伟").startswith(f"{spoken} wei\x1f")
    assert {spoken, f"{spoken}wei", f"{spoken[0]}w"} <= set(pinyin_keys(f"{surname}伟").split())


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("曾国藩", "zengguofan", "cengguofan"), ("单雄信", "shanxiongxin", "danxiongxin"),
        ("仇英", "qiuying", "chouying"), ("解缙", "xiejin", "jiejin"), ("区志强", "ouzhiqiang", "quzhiqiang"),
        ("查良镛", "zhaliangyong", "chaliangyong"), ("盖伦", "gelun", "gailun"),
        ("朴志英", "piaozhiying", "puzhiying"), ("翟明", "zhaiming", "diming"), ("乐毅", "yueyi", "leyi"),
        ("覃伟", "qinwei", "tanwei"), ("缪伟", "miaowei", "mouwei"), ("万俟卨", "moqixie", "wansixie"),
        ("尉迟恭", "yuchigong", "weichigong"), ("長孫無忌", "zhangsunwuji", "changsunwuji"),
        ("澹台镜", "tantaijing", "dantaijing"), ("单于飞", "chanyufei", "shanyufei"),
    ],
)  # fmt: skip
def test_that_both_readings_of_a_surname_are_keys_and_the_surnames_own_sorts(
    name: str, first: str, second: str
) -> None:
    assert {first, second} <= set(pinyin_keys(name).split())
    assert sort_key(name).partition("\x1f")[0].replace(" ", "") == first


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("任正非", "ren zheng fei"), ("华罗庚", "hua luo geng"), ("宁静", "ning jing"),
        ("纪晓岚", "ji xiao lan"), ("冼星海", "xian xing hai"), ("令狐冲", "ling hu chong"),
        ("夏侯惇", "xia hou dun"), ("阚泽", "kan ze"), ("卜世仁", "bu shi ren"), ("殷红", "yin hong"),
        ("陆万青", "lu wan qing"), ("王重阳", "wang chong yang"),
        ("李晟", "li sheng"), ("华信科技有限公司", "hua xin ke ji you xian gong si"),
        ("重庆长安汽车股份有限公司", "chong qing chang an qi che gu fen you xian gong si"),
        ("長沙銀行", "chang sha yin hang"), ("北京市朝阳医院", "bei jing shi chao yang yi yuan"),
        ("曾氏贸易有限公司", "zeng shi mao yi you xian gong si"),
    ],
)  # fmt: skip
def test_that_a_name_is_read_as_its_bearer_reads_it(name: str, spoken: str) -> None:
    assert sort_key(name).partition("\x1f")[0] == spoken


def test_that_keys_are_syllables_joined_syllables_and_initials() -> None:
    assert pinyin_keys("王小明") == "wang xiao ming wangxiaoming xiaoming wxm xm"
    assert pinyin_keys("安") == "an"


def test_that_the_name_of_a_person_is_spelled_with_its_surname_first_and_no_other_name_is() -> None:
    assert [spoken_name(name) for name in ("张伟", "陳怡君", "欧阳娜娜", "吕布")] == [
        "Zhang Wei", "Chen Yijun", "Ouyang Nana", "Lü Bu",
    ]  # fmt: skip
    assert {spoken_name(name) for name in ("王", "Ann 张", "华信科技有限公司", "", " ")} == {""}


def test_that_the_vowel_of_lv_is_spelled_both_ways() -> None:
    assert {"lvlve", "lulue", "lv", "lu", "ll"} <= set(pinyin_keys("吕略").split())


def test_that_a_given_name_is_found_by_its_other_reading() -> None:
    assert {"zhangqian", "zhangxi"} <= set(pinyin_keys("张茜").split())


@pytest.mark.parametrize("name", ["", "Ann", "Иванов", "김민수", "さくら", "محمد", "123", "🥰"])
def test_that_a_name_without_chinese_characters_has_no_pinyin_keys(name: str) -> None:
    assert pinyin_keys(name) == ""


@given(st.text(st.sampled_from("曾单乐长行朝重都尉迟万俟张茜晟\u3006\U00030ede"), min_size=1, max_size=300))
def test_that_many_readings_do_not_explode(name: str) -> None:
    assert len(readings(name)) <= MAX_READINGS
    assert {len(reading) for reading in readings(name)} == {len(name)}
    assert len(pinyin_keys(name)) < 2500


@given(ANYTHING)
def test_that_keys_are_plain_lower_case_letters(text: str) -> None:
    assert all(key.isascii() and key.isalpha() and key.islower() for key in pinyin_keys(text).split())


def test_that_ideographs_are_read_in_plain_letters_or_not_at_all() -> None:
    spoken = [readings(chr(code))[0][0] for code in range(0x4E00, 0x9FA6, 4)]
    assert [each for each in spoken if not re.fullmatch("[a-z]{0,6}", each)] == []
    assert spoken.count("") < 10  # characters made in Japan


# sorting


def test_that_chinese_names_sort_by_pinyin_among_latin_ones() -> None:
    names = [
        "zoe", "曾国藩", "Émile", "单雄信", "张伟", "Adam", "李明", "梁山", "éva", "Li Ming", "章威", "ÖZIL",
    ]  # fmt: skip
    assert sorted(names, key=sort_key) == [
        "Adam", "Émile", "éva", "Li Ming", "李明", "梁山", "ÖZIL", "单雄信", "曾国藩", "张伟", "章威", "zoe",
    ]  # fmt: skip


def test_that_equal_sounding_names_keep_apart_and_punctuation_does_not_count() -> None:
    assert sort_key("张伟") != sort_key("章威")
    assert sort_key("“Acme” Ltd").partition("\x1f")[0] == "acme ltd"
    assert sort_key("ABC公司(上海)").partition("\x1f")[0] == "abc gong si shang hai"


@given(ANYTHING)
def test_that_a_sort_key_is_bounded_and_ignores_case_and_form(text: str) -> None:
    assert len(sort_key(text)) <= 200
    assert sort_key(text) == sort_key(unicodedata.normalize("NFC", text))


def test_that_a_very_long_name_has_a_bounded_sort_key() -> None:
    assert len(sort_key("单" * 5000)) == 200


# match expressions


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("王伟", '"王 伟"'),
        ("smi", '"smi"*'),
        ("上海 王伟", '"上 海" AND "王 伟"'),
        ("abc公司", '"abc"* AND "公 司"'),
        ("Müller張", '"muller"* AND "张"'),
        ("8000", '"8000"*'),
        ("138 0013", '(("138"* AND "0013"*) OR "1380013"*)'),
        ("+86 138-0013", '(("86"* AND "138"* AND "0013"*) OR "861380013"*)'),
        ("0086 138", '(("0086"* AND "138"*) OR "0086138"* OR "86138"*)'),
        ("0086138", '("0086138"* OR "86138"*)'),
        ("王 138 0013", '"王" AND (("138"* AND "0013"*) OR "1380013"*)'),
        ("NOT a OR NEAR(b, 2)", '"not"* AND "a"* AND "or"* AND "near"* AND "b"* AND "2"*'),
        ('names:"x"* ^y', '"names"* AND "x"* AND "y"*'),
    ],
)
def test_that_a_query_becomes_quoted_terms(query: str, expression: str) -> None:
    assert match_expression(query) == expression


@pytest.mark.parametrize("query", ["", " ", "\0", '"', "*", "()", "-", ":", "^", "。，", "🥰", "\u200b", "\ud800"])
def test_that_a_query_without_words_is_no_expression(query: str) -> None:
    assert match_expression(query) is None


@given(query=ANYTHING)
def test_that_no_input_makes_the_index_raise(index: sqlcipher.Connection, query: str) -> None:
    expression = match_expression(query)
    hits = index.execute("SELECT count(*) FROM found WHERE found MATCH ?", (expression or '"x"',))
    assert hits.fetchone()[0] >= 0


@pytest.mark.parametrize("query", ["a " * 5000, "1 " * 5000, "王" * 5000, "王a1" * 2000, '"' * 5000])
def test_that_a_pasted_page_does_not_make_the_index_raise(index: sqlcipher.Connection, query: str) -> None:
    expression = match_expression(query) or '"x"'
    assert len(expression) < 1500
    index.execute("SELECT count(*) FROM found WHERE found MATCH ?", (expression,))


def test_that_naughty_strings_do_not_make_the_index_raise(index: sqlcipher.Connection, shared_data: Path) -> None:
    path = shared_data / "strings" / "blns" / "blns.json"
    for text in json.loads(path.read_text(encoding="utf-8")):
        if match_expression(text):
            assert _matches(index, text[:200], text[:200])


# finding customers


@given(SCRIPTS.filter(match_expression))
def test_that_a_text_finds_itself(index: sqlcipher.Connection, text: str) -> None:
    assert _matches(index, text, text)


@pytest.mark.parametrize(
    "query",
    ["王", "伟", "王伟", "王 伟", "王偉", "wangwei", "wang wei", "WangWei", "wang", "wei", "ww", "wangw"],
)
def test_that_a_chinese_customer_is_found_by_characters_pinyin_and_initials(
    index: sqlcipher.Connection, query: str
) -> None:
    assert _matches(index, query, "王伟", "李娜", "Robert Smith") == ["王伟"]


def test_that_characters_must_stand_together_in_the_order_typed(index: sqlcipher.Connection) -> None:
    assert _matches(index, "王伟", "伟王", "王小伟", "小王伟") == ["小王伟"]


@pytest.mark.parametrize("query", ["張偉", "张伟", "张偉"])
@pytest.mark.parametrize("name", ["張偉", "张伟"])
def test_that_traditional_and_simplified_forms_find_each_other(
    index: sqlcipher.Connection, query: str, name: str
) -> None:
    assert _matches(index, query, name, "李偉") == [name]


def test_that_a_character_is_found_whatever_phrase_it_stands_in(index: sqlcipher.Connection) -> None:
    assert _matches(index, "乾", "乾隆", "乾燥", "干燥") == ["乾隆", "乾燥", "干燥"]


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("曾國藩", ["zengguofan", "zeng guofan", "Guofan Zeng", "zengg", "zgf", "ceng", "cengguofan"]),
        ("单雄信", ["shanxiongxin", "shan xiong", "sxx", "danxiongxin"]),
        ("仇英", ["qiuying", "qy", "chouying"]),
        ("吕布", ["lvbu", "lubu", "lü bu", "lb"]),
        ("尉迟恭", ["yuchi", "yuchigong", "ycg"]),
        ("北京华信科技有限公司", ["beijinghuaxin", "huaxin", "hxkj", "keji beijing", "科技", "華信"]),
        ("重庆银行", ["chongqing yinhang", "cqyh"]),
    ],
)
def test_that_a_chinese_name_is_found_from_a_latin_keyboard(
    index: sqlcipher.Connection, name: str, queries: list[str]
) -> None:
    for query in queries:
        assert _matches(index, query, name, "Robert Smith", "周杰伦") == [name]


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("Jürgen Müller", ["müller", "muller", "Müller", "MULL", "jur", "m j"]),
        ("Øystein Łódź", ["Øystein", "oystein", "OYST", "lodz", "Łódź"]),
        ("Sean O’Brien", ["o'b", "O’Brien", "sean"]),
        ("ann.lee@example.com", ["ann.lee@ex", "example.com"]),
        ("Hauptstr. Straße", ["strasse", "STRAẞE"]),
        ("ИВАНОВ Пётр", ["иванов", "петр", "Пётр"]),
        ("김민수", ["김", "김민수"]),
        ("山田さくら", ["さく", "山田"]),
        ("サクラ商事", ["ｻｸﾗ", "商"]),
        ("مُحَمَّد علي", ["محمد", "علي"]),
        ("ABC公司", ["abc公", "公司", "gs"]),
        ("🥰Bob", ["bob"]),
        ("杨𬱖\U0002ebf0", ["𬱖", "\U0002ebf0", "杨𬱖"]),
    ],
)
def test_that_a_name_in_any_script_is_found_by_how_its_words_begin(
    index: sqlcipher.Connection, name: str, queries: list[str]
) -> None:
    for query in queries:
        assert _matches(index, query, name, "Peter Smith", "李雷") == [name]


@pytest.mark.parametrize(
    "query",
    ["8613800138000", "+86 138-0013-8000", "+86 138", "86 13800", "0086 138 0013", "+86 (138) 0013.8000",
     "００８６１３８"],
)  # fmt: skip
def test_that_a_phone_typed_in_groups_finds_its_digits(index: sqlcipher.Connection, query: str) -> None:
    assert _matches(index, query, "王伟", phone="+86 13800138000") == ["王伟"]


def test_that_numbers_typed_apart_are_also_found_apart(index: sqlcipher.Connection) -> None:
    assert _matches(index, "2024 17", "Order 17 of 2024", "Order 2024-17", "Order 2024") == [
        "Order 17 of 2024",
        "Order 2024-17",
    ]
