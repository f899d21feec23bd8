"""Rules about follow-ups over plain values; the day is always an argument."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from app.models.values import InteractionKind

WEEK: Final = timedelta(days=7)


class Urgency(StrEnum):
    """Where a follow-up stands on the follow-ups page."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT_7_DAYS = "next_7_days"
    LATER = "later"


def urgency(due_on: date | None, today: date) -> Urgency:
    """Return where an open follow-up stands; one without a day is for later."""
    if due_on is None or due_on > today + WEEK:
        return Urgency.LATER
    if due_on < today:
        return Urgency.OVERDUE
    return Urgency.TODAY if due_on == today else Urgency.NEXT_7_DAYS


_WAYS: Final = (
    (InteractionKind.CALL, r"\b(?:call|phone|ring)\b|电话|電話|致电|致電|回电|回電|打给|打給|回访|回訪|联系|聯繫|連絡"),
    (InteractionKind.VISIT, r"\bvisit|拜访|拜訪|上门|上門|走访|走訪"),
    (InteractionKind.MEETING, r"\bmeet|\bdemo\b|\blunch\b|\bappointment|会议|會議|开会|開會|见面|見面|面谈|面談|约|約"),
    (InteractionKind.EMAIL, r"\be-?mail|\bmail\b|\bwrite to\b|邮件|郵件|发信|發信"),
    (InteractionKind.WECHAT, r"wechat|微信"),
    (InteractionKind.MESSAGE, r"\bwishes\b|\bgreet|\bthank|\bask\b|\bremind|问候|問候|祝|短信|簡訊|答复|答覆|提醒"),
    (
        InteractionKind.NOTE,
        r"\bquot|\bcontract|\binvoice|\bstatement|\border|\boffer|\breport|\bprice|\bplan\b"
        r"|报价|報價|合同|合約|发票|發票|对账|對帳|对帐|报告|報告|价目|價目|方案|申请|申請|协议|協議",
    ),
)


def way_of(title: str) -> InteractionKind | None:
    """Return how a follow-up will probably be done, going by the words of its title; None where they say nothing."""
    words = title.casefold()
    return next((kind for kind, pattern in _WAYS if re.search(pattern, words)), None)
