"""What the tests of reading files share: writing and opening them, and realistic rows to put in."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from app.errors import AppError
from app.services.workflows.importing.sources import RowSource, open_source


def write(folder: Path, content: str | bytes, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    """Write a file of this content and return its path."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def cells(source: RowSource) -> list[list[str]]:
    """Return all rows without their lines."""
    return [row for _, row in source.rows()]


def outcome(path: Path) -> RowSource | AppError:
    """Read a file to its end; anything but success or a refusal fails the test."""
    try:
        source = open_source(path)
        cells(source)
    except AppError as error:
        return error
    return source


def refusal(path: Path, **options: Any) -> AppError:
    """Return why a file is refused, on opening or further down."""
    with pytest.raises(AppError) as raised:
        list(open_source(path, **options).rows())
    return raised.value


def _words(text: str) -> list[str]:
    return text.split()


_TO_TRADITIONAL = OpenCC("s2tw")
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
    "叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔"
    "贺赖龚文"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志辉鹏飞宇轩子涵欣怡梓浩然雨泽思诗嘉慧婷琳晨曦颖瑶璇"
)
_CITIES = _words(
    "北京 上海 广州 深圳 杭州 南京 成都 重庆 武汉 西安 苏州 天津 长沙 沈阳 青岛 郑州 大连 宁波 厦门 "
    "哈尔滨 乌鲁木齐 呼和浩特"
)
_TRADES = _words("科技 贸易 食品 机械 建材 服饰 电子 医药 物流 教育 文化传播 餐饮管理 进出口 化工 家具 农业发展")
_NOTES = (
    "客户希望下周三之前收到报价单，价格可以再商量。",
    "上次发货少了两箱，已经补发并道歉。",
    "喜欢喝茶，女儿今年高考，过节记得问候！",
    "付款比较慢，需要提前提醒财务部门。",
    "采购负责人已离职，新联系人还没有确定（等电话）。",
    "对新产品很感兴趣，但是预算要到明年一月才批下来。",
)
_JA_SURNAMES = _words(
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水"
)
_JA_GIVEN = _words("太郎 花子 健一 美咲 翔太 さくら 大輔 陽子 直樹 恵子 あおい 拓也 千尋 ひろし")
_JA_CITIES = _words(
    "東京都千代田区 大阪市北区 横浜市西区 名古屋市中区 札幌市中央区 福岡市博多区 京都市左京区 仙台市青葉区"
)
_JA_NOTES = (
    "来週の水曜日までに見積書を送ってください。",
    "前回の商品が二箱足りなかったので、追加で発送しました。",
    "コーヒーが好きで、お嬢さんは今年大学受験です。",
    "支払いが遅れがちなので、経理に確認が必要。",
    "新しいサービスに興味があるが、予算は来年度から。",
)
_DE_NAMES = _words("Müller Schröder Weiß Jäger König Böhm Köhler Günther Krämer Grün Schäfer Straßer Öztürk Änne")
_DE_PLAIN = _words("Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann")
_DE_CITIES = _words("Köln München Düsseldorf Nürnberg Würzburg Göttingen Lübeck Berlin Hamburg Gießen Überlingen")
_DE_NOTES = (
    "Möchte bis nächsten Mittwoch ein Angebot für 25 Stück, höchstens 1.250,00 € netto.",
    "Lieferung war unvollständig, zwei Kisten nachgeschickt.",
    "Grüße an die Familie nicht vergessen, Tochter macht Abitur.",
    "Zahlt spät – Buchhaltung früh erinnern.",
    "Señora Núñez übernimmt ab März, “alles beim Alten”.",
)


def chinese(seed: int, rows: int) -> str:
    """Return a customer list in simplified Chinese with a header and that many rows."""
    draw = random.Random(seed)
    lines = ["编号,姓名,公司,城市,电话,备注"]
    for number in range(rows):
        name = draw.choice(_SURNAMES) + "".join(draw.sample(_GIVEN, draw.choice((1, 2))))
        city = draw.choice(_CITIES)
        firm = f"{city}{draw.choice(_GIVEN)}{draw.choice(_GIVEN)}{draw.choice(_TRADES)}有限公司"
        phone = f"13{draw.randrange(10**9):09}"
        lines.append(f"C{number:05},{name},{firm},{city},{phone},{draw.choice(_NOTES)}")
    return "\r\n".join(lines) + "\r\n"


def traditional_chinese(seed: int, rows: int) -> str:
    """Return the same list in the characters of Taiwan."""
    return str(_TO_TRADITIONAL.convert(chinese(seed, rows)))


def japanese(seed: int, rows: int) -> str:
    """Return a customer list in Japanese."""
    draw = random.Random(seed)
    lines = ["番号,氏名,会社名,住所,電話番号,備考"]
    for number in range(rows):
        name = f"{draw.choice(_JA_SURNAMES)} {draw.choice(_JA_GIVEN)}"
        firm = f"株式会社{draw.choice(_JA_SURNAMES)}{draw.choice(('商店', '製作所', 'システム', '工業'))}"
        phone = f"090-{draw.randrange(10000):04}-{draw.randrange(10000):04}"
        lines.append(f"C{number:05},{name},{firm},{draw.choice(_JA_CITIES)},{phone},{draw.choice(_JA_NOTES)}")
    return "\r\n".join(lines) + "\r\n"


def german(seed: int, rows: int) -> str:
    """Return a customer list in German, where most characters are plain ASCII."""
    draw = random.Random(seed)
    lines = ["Nummer;Name;Straße;Ort;Telefon;Bemerkung"]
    for number in range(rows):
        name = draw.choice(_DE_NAMES + _DE_PLAIN)
        street = f"{draw.choice(_DE_NAMES)}straße {draw.randrange(1, 200)}"
        phone = f"0{draw.randrange(10**9)}"
        lines.append(f"C{number:05};{name};{street};{draw.choice(_DE_CITIES)};{phone};{draw.choice(_DE_NOTES)}")
    return "\r\n".join(lines) + "\r\n"
