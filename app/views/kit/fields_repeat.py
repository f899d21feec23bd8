"""Repetitions in words: the usual ones to choose from, and what any rule says."""

from __future__ import annotations

from typing import Final

from app.text import Text, tr, verbatim
from app.views.kit.inputs import ChoiceInput, Option
from app.views.kit.ui import Look

_RULES: Final = (
    ("FREQ=DAILY", tr("Every day")),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", tr("Every working day")),
    ("FREQ=WEEKLY", tr("Every week")),
    ("FREQ=WEEKLY;INTERVAL=2", tr("Every two weeks")),
    ("FREQ=MONTHLY", tr("Every month")),
    ("FREQ=MONTHLY;INTERVAL=3", tr("Every three months")),
    ("FREQ=MONTHLY;INTERVAL=6", tr("Every six months")),
    ("FREQ=YEARLY", tr("Every year")),
    ("lunar:FREQ=YEARLY", tr("Every year by the lunar calendar")),
)
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def repeat_words(look: Look, rule: str) -> Text:
    """Return what a rule says; a rule too special for words stands for itself."""
    known = dict(_RULES).get(rule)
    if known is not None:
        return known
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    if rule.startswith("lunar:") or not set(parts) <= {"FREQ", "INTERVAL", "BYDAY"}:
        return verbatim(rule)
    interval = parts.get("INTERVAL", "1")
    days = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    if not interval.isdecimal() or not set(days) <= set(_DAYS):
        return verbatim(rule)
    often = _interval(parts.get("FREQ", ""), int(interval))
    if often is None:
        return verbatim(rule)
    return _with_days(look, often, days) if days else often


def _interval(frequency: str, n: int) -> Text | None:
    if n == 1:
        return dict(_RULES).get(f"FREQ={frequency}")
    if frequency == "DAILY":
        return tr("Every %n days", "", n)
    if frequency == "WEEKLY":
        return tr("Every %n weeks", "", n)
    if frequency == "MONTHLY":
        return tr("Every %n months", "", n)
    return tr("Every %n years", "", n) if frequency == "YEARLY" else None


def _with_days(look: Look, often: Text, days: list[str]) -> Text:
    names = [str(look.language.locale.days["format"]["abbreviated"][_DAYS.index(day)]) for day in days]
    return tr("{often} on {days}", often=often, days=look.language.listed(names))


class RepeatInput(ChoiceInput):
    """How often something comes again."""

    def __init__(self, look: Look) -> None:
        self._look = look
        super().__init__(look, [Option(rule, look.say(words)) for rule, words in _RULES])
        self.combo.setItemText(0, look.say(tr("Not repeated")))

    def set_text(self, text: str, label: str = "") -> None:
        """Show a rule in words."""
        super().set_text(text, label or self._look.say(repeat_words(self._look, text)))
