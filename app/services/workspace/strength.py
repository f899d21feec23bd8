"""How hard a passphrase is to guess, for people who think in Latin letters and in Chinese.

zxcvbn knows English words, keyboards, dates and sequences. Here it learns what Chinese users choose
(declarations of love, lucky numbers, names in pinyin, mobile and identity numbers), and that one
Chinese character or syllable is worth about a hundred guesses, whichever way it is typed. Nothing
is kept, sent or logged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from app.text import Text, tr

ENOUGH: Final = 3
"""The score from which a passphrase may protect a workspace.

A copied file can be attacked in peace. Argon2id as ``stretching`` sets it leaves a machine with ten
strong graphics cards some ten thousand guesses a second: the 10^9 of this score last a day, the
10^11 of the next one months. Less than that would be a lock for honest people only.
"""

_LEVELS: Final = (4, 6, 9, 11)  # orders of magnitude of guesses from which the scores 1 to 4 are given
_MOST: Final = 64  # characters looked at; what comes after only makes it stronger
_LEAST_OWN: Final = 3

# Chosen by many, best known first; the order is the order in which somebody would try them.
_COMMON: Final = (
    "woaini woaini1314 5201314 1314520 520520 520 1314 521 woaini520 woaini521 aini1314 iloveyou1314 "
    "a123456 a123456789 123456a qq123456 abc123456 aa123456 w123456 z123456 123456789a asd123456 zxc123456 wang123456 "
    "1qaz2wsx 1q2w3e4r q1w2e3r4 147258369 147258 159357 159753 7758521 7758258 77585210 5845201314 584520 "
    "88888888 66666666 168168 518518 888666 666888 112233 123123 123321 12301230 "
    "wodemima mima mima123 meiyoumima buzhidao wobuzhidao nihao nihao123 zhongguo zhonghua woaizhongguo beijing "
    "shanghai guangzhou shenzhen taiwan taipei xianggang laopo laogong baobei qinaide baobao wangba caonima nimade "
    "dajiahao woshishui aiyifeiya yiershisan woaibaba woaimama yishengyishi yiqi tiantian xiaoxiao lulu "
    "gongsi kehu xiaoshou mishu guanliyuan admin123 root123 qwe123 qwe123456 qaz123 iloveyou "
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang "
    "zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing liuwei wangxiuying zhangli lixiuying wangli "
    "zhangjing zhangxiuying liqiang wangmin limin wanglei liuyang wangyan wangyong lijun zhangyong lijie zhangjie "
    "zhanglei wangqiang lijuan zhangyan wangchao xiaoming xiaohong xiaoli "
    "chuangqianmingyueguang yishidishangshuang jutouwangmingyue ditousiguxiang bairiyishanjin huangheruhailiu "
    "chunmianbujuexiao chuchuwentiniao chuheridangwu renzhichuxingbenshan tiandixuanhuang haohaoxuexi "
    "tiantianxiangshang"
)
_SAID: Final = {"我爱你": "woaini", "我愛你": "woaini", "一生一世": "yishengyishi", "你好": "nihao", "密码": "mima",
                "密碼": "mima", "中国": "zhongguo", "中國": "zhongguo", "宝贝": "baobei", "寶貝": "baobei",
                "床前明月光": "chuangqianmingyueguang", "疑是地上霜": "yishidishangshuang",
                "举头望明月": "jutouwangmingyue", "舉頭望明月": "jutouwangmingyue",
                "低头思故乡": "ditousiguxiang", "低頭思故鄉": "ditousiguxiang",
                "白日依山尽": "bairiyishanjin", "白日依山盡": "bairiyishanjin", "黄河入海流": "huangheruhailiu",
                "黃河入海流": "huangheruhailiu", "春眠不觉晓": "chunmianbujuexiao", "春眠不覺曉": "chunmianbujuexiao",
                "处处闻啼鸟": "chuchuwentiniao", "處處聞啼鳥": "chuchuwentiniao", "锄禾日当午": "chuheridangwu",
                "鋤禾日當午": "chuheridangwu", "人之初性本善": "renzhichuxingbenshan", "天地玄黄": "tiandixuanhuang",
                "天地玄黃": "tiandixuanhuang", "好好学习": "haohaoxuexi", "好好學習": "haohaoxuexi",
                "天天向上": "tiantianxiangshang"}  # fmt: skip
_COUNTED: Final = re.compile("[〇零一二三四五六七八九]{3,}")  # digits, written as characters
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")

# Numbers that stand on a business card or in a personnel file: mobile numbers and identity numbers.
_KNOWN_NUMBER: Final = re.compile(
    r"(?<![0-9])(?:1[3-9][0-9]{9}|[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]{4}[0-9X])(?![0-9])",
    re.IGNORECASE,
)
_HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTERS: Final = re.compile(r"[a-z]{3,}", re.IGNORECASE)

_FINALS: Final = {
    "": "a ai an ang ao e ei en er o ou", "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u", "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un", "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo", "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo", "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un", "w": "a ai an ang ei en eng o u",
}  # fmt: skip
_LONGEST: Final = 6

_ADVICE: Final = {
    "dictionary": tr("A common word, name or password is tried first. Put several uncommon words together."),
    "known": tr("Names, numbers and dates that others know about you are tried first."),
    "spatial": tr("Rows of keys are easy to guess. Put several uncommon words together."),
    "repeat": tr("Repeating the same characters adds next to nothing."),
    "sequence": tr("Sequences such as abc or 6543 are easy to guess."),
    "date": tr("Dates and years are easy to guess, birthdays above all."),
}
_MORE: Final = tr("Add one or two uncommon words.")


@dataclass(frozen=True)
class Strength:
    """A score from 0 (guessed at once) to 4, and what would help where it is too low."""

    score: int
    advice: Text | None = None

    @property
    def is_enough(self) -> bool:
        """Whether it may protect a workspace."""
        return self.score >= ENOUGH


def strength_of(passphrase: str, own: Iterable[str] = ()) -> Strength:
    """Return how hard a passphrase is to guess; takes some milliseconds.

    ``own`` is what others know about the person: name, company, e-mail address.
    """
    text = passphrase[:_MOST]
    if not text.strip():
        return Strength(0)
    known = tuple(word for phrase in own for word in _words(phrase))
    found = min((_guesses(each, known) for each in _spellings(text)), key=lambda result: result["guesses_log10"])
    score = sum(found["guesses_log10"] >= level for level in _LEVELS)
    return Strength(score, None if score >= ENOUGH else _advice(found, known))


def _guesses(text: str, known: tuple[str, ...]) -> dict[str, Any]:
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    found: dict[str, Any] = zxcvbn(text[:_MOST], user_inputs=[*known, *_COMMON.split()])
    return found


def _spellings(text: str) -> Iterable[str]:
    """Yield the text in the ways in which somebody may guess it."""
    spoken = _COUNTED.sub(lambda found: found[0].translate(_DIGITS), text)
    for han, latin in _SAID.items():
        spoken = spoken.replace(han, latin)
    # What is neither Chinese nor pinyin nor a known number comes out twice as it went in.
    characters = _HAN.sub(lambda found: _worth(ord(found[0])), spoken)
    syllables = _LETTERS.sub(lambda found: _in_syllables(found[0]), characters)
    return dict.fromkeys((characters, _KNOWN_NUMBER.sub(_worth(0), syllables)))


def _worth(number: int) -> str:
    """Return two characters of no language: zxcvbn takes each for one of ten.

    They lie so far apart that nothing looks like a sequence, while a repetition still does.
    """
    return chr(0xF0000 + number % 0xFFFE) + chr(0x100000 + number % 0xFFFE)


def _in_syllables(letters: str) -> str:
    """Return letters with their syllables coded, where they are all pinyin and at least two syllables."""
    lower, known = letters.lower(), _syllables()
    # The fewest syllables for each beginning: what somebody who guesses pinyin needs.
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(lower) + 1):
        parts = [(best[start], lower[start:end]) for start in range(max(0, end - _LONGEST), end)]
        ways = [(*before, last) for before, last in parts if before is not None and last in known]
        best.append(min(ways, key=len, default=None))
    found = best[-1]
    if found is None or len(found) <= 1:
        return letters
    return "".join(_worth(known[each]) for each in found)


@cache
def _syllables() -> dict[str, int]:
    found = [initial + final for initial, finals in _FINALS.items() for final in finals.split()]
    return {each: number for number, each in enumerate(found, 1)}


def _words(phrase: str) -> list[str]:
    folded = phrase.casefold().strip()
    parts = [folded, "".join(folded.split()), *re.split(r"[\s@.,_-]+", folded)]
    return [part for part in dict.fromkeys(parts) if len(part) >= _LEAST_OWN or _HAN.search(part)]


def _advice(found: dict[str, Any], known: tuple[str, ...]) -> Text:
    """Return the words for the weakest part that makes up most of the passphrase."""
    parts = [match for match in found["sequence"] if match["pattern"] != "bruteforce"]
    if not parts:
        return _ADVICE["known"] if _is_coded_number(found["password"]) else _MORE
    part = max(parts, key=lambda match: len(match["token"]))
    if part["pattern"] == "dictionary" and part["matched_word"] in known:
        return _ADVICE["known"]
    return _ADVICE.get("date" if part["pattern"] == "regex" else part["pattern"], _MORE)


def _is_coded_number(text: str) -> bool:
    return _worth(0) in text
