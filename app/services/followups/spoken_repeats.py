"""Repetitions as people type them: "every 2 weeks", "每月", "every mon and thu", "lunar yearly".

What was understood is shown beside the field while somebody types. What a rule means for days is
``kernel/repeating``'s business.
"""

from __future__ import annotations

import re
from typing import Final

from app.services.followups.spoken import NUMBERS, UNITS, tidied, weekday_of
from app.services.kernel import repeating
from app.services.kernel.doubt import DoubtfulValueError
from app.text import tr

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES: Final = {"days": "DAILY", "weeks": "WEEKLY", "months": "MONTHLY", "years": "YEARLY"}
_NO_RULE: Final = tr("Not understood. Try “every 2 weeks”, “monthly”, “every mon” or “lunar yearly”.")
_PLAIN_RULES: Final = {
    **dict.fromkeys(("daily", "day", "天", "日"), "FREQ=DAILY"),
    **dict.fromkeys(("weekly", "week", "周"), "FREQ=WEEKLY"),
    **dict.fromkeys(("monthly", "month", "月", "个月"), "FREQ=MONTHLY"),
    **dict.fromkeys(("yearly", "annually", "year", "年"), "FREQ=YEARLY"),
    **dict.fromkeys(("quarterly", "quarter", "季度", "季", "个季度"), "FREQ=MONTHLY;INTERVAL=3"),
    **dict.fromkeys(("fortnightly", "biweekly", "other week", "second week", "隔周", "双周"), "FREQ=WEEKLY;INTERVAL=2"),
    **dict.fromkeys(("other day", "second day", "隔天", "隔日"), "FREQ=DAILY;INTERVAL=2"),
    **dict.fromkeys(("other month", "second month", "隔月"), "FREQ=MONTHLY;INTERVAL=2"),
    **dict.fromkeys(("half year", "半年"), "FREQ=MONTHLY;INTERVAL=6"),
    **dict.fromkeys(("weekday", "weekdays", "workday", "working day", "工作日", "个工作日"),
                    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    **dict.fromkeys(("end of month", "month on the last day", "月底", "月末", "月最后1天"),
                    "FREQ=MONTHLY;BYMONTHDAY=-1"),
}  # fmt: skip
_EVERY: Final = re.compile(r"([0-9]{1,3}|[a-z]+) ?个?(days?|weeks?|wks?|months?|years?|天|日|周|月|年)")
_ON_DAY: Final = re.compile(
    r"(?:month|monthly) on (?:the |day )?([0-9]{1,2})(?:st|nd|rd|th)?|([0-9]{1,2})(?:st|nd|rd|th)|个?月([0-9]{1,2})日"
)
_MOST_INTERVAL: Final = 999
_NEVER: Final = frozenset(
    {"", "never", "none", "no", "once", "不重复", "不重複", "从不", "從不", "永不", "一次", "1次"}
)


def read_repeat(text: str) -> str:
    """Return the rule that somebody means, empty for no repetition.

    Raises:
        DoubtfulValueError: It was not understood.
    """
    tidy = tidied(text)
    if tidy in _NEVER:
        return ""
    if "freq=" in tidy or tidy.startswith(repeating.LUNAR):
        return repeating.read(text)
    if re.fullmatch(r"(?:every )?lunar(?: year(?:ly)?| birthday)?|(?:每年)?农历(?:每年|生日)?|每个?农历年", tidy):
        return f"{repeating.LUNAR}FREQ=YEARLY"
    rule = _rule(tidy.removeprefix("every ").removeprefix("each ").removeprefix("每").lstrip())
    if rule is None:
        raise DoubtfulValueError(_NO_RULE)
    return repeating.read(rule)


def _rule(text: str) -> str | None:
    if text in _PLAIN_RULES:
        return _PLAIN_RULES[text]
    if found := _EVERY.fullmatch(text):
        count = int(found[1]) if found[1].isdigit() else NUMBERS.get(found[1], 0)
        return f"FREQ={_FREQUENCIES[UNITS[found[2]]]};INTERVAL={count}" if 0 < count <= _MOST_INTERVAL else None
    if found := _ON_DAY.fullmatch(text):
        day = int(found[1] or found[2] or found[3])
        return f"FREQ=MONTHLY;BYMONTHDAY={day}" if 1 <= day <= 31 else None  # noqa: PLR2004
    return _weekly(text)


def _weekly(text: str) -> str | None:
    """Return the rule for some days of the week: "mon and thu", "周一、四"."""
    text = text.removeprefix("week on ").removeprefix("weekly on ")
    words = [word for word in re.split(r"[\s,、，]+|\band\b|和|及", text) if word]
    if text.startswith("周"):
        letters = "".join(words).replace("周", "")
        words = [f"周{letter}" for letter in letters]
    places = [place for place in map(weekday_of, words) if place is not None]
    if not words or len(places) < len(words):
        return None
    return f"FREQ=WEEKLY;BYDAY={','.join(WEEKDAYS[place] for place in sorted(set(places)))}"
