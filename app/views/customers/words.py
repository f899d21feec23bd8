"""How a customer's row reads: stages, days, money, the next step, and the sentence for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Final
from zlib import crc32

from app.models.values import CustomerKind, InteractionKind, Stage
from app.services.kernel.choice_labels import label_of
from app.services.workflows.customer_list.rows import CustomerRow, NextStep
from app.text import tr
from app.views.customers.columns import BY_NAME, FIGURES
from app.views.customers.figures import FigureWords
from app.views.kit.ui import Ui

TONES: Final[dict[str, tuple[str, str]]] = {
    Stage.POTENTIAL: ("info", "info_bg"),
    Stage.NEW: ("violet", "violet_bg"),
    Stage.ACTIVE: ("ok", "ok_bg"),
    Stage.LOYAL: ("accent_text", "selected"),
    Stage.DORMANT: ("warn", "warn_bg"),
    Stage.LOST: ("text2", "neutral_bg"),
    Stage.RETURNING: ("info", "info_bg"),
}
"""Colours of letters and ground of a stage's pill; its word always stands in it."""
NO_TONE: Final = ("text2", "neutral_bg")
CLASS_TONES: Final = {"A": ("violet", "violet_bg"), "B": ("info", "info_bg")}

KIND_ICONS: Final[dict[str, str]] = {
    InteractionKind.CALL: "phone",
    InteractionKind.VISIT: "map-pin",
    InteractionKind.MEETING: "users",
    InteractionKind.EMAIL: "mail",
    InteractionKind.WECHAT: "message-circle",
    InteractionKind.MESSAGE: "message-square",
    InteractionKind.FAX: "printer",
    InteractionKind.NOTE: "sticky-note",
}

# Tints that never look like a status.
_TINTS: Final = (
    ("accent_text", "selected"),
    ("violet", "violet_bg"),
    ("info", "info_bg"),
    ("text2", "neutral_bg"),
)
_WEEK: Final = 7
_HAN: Final = ("\u3400", "\u9fff")
_LONGEST_INITIALS: Final = 2


def initials(name: str, *, is_company: bool = False, place: str = "") -> str:
    """Return what stands in an avatar: two Chinese characters, else the first letters of two words.

    Of a person the last ones count; of a company the first, without the place that it is named after, for
    behind them stands "Ltd".
    """
    if _is_han(name[:1]):
        han = "".join(filter(_is_han, name))
        bare = next((han.removeprefix(each) for each in place.split(", ") if each and han.startswith(each)), han)
        return bare.removeprefix("市")[:_LONGEST_INITIALS] if is_company else han[-_LONGEST_INITIALS:]
    words = [word for word in name.split() if word[:1].isalnum()]
    two = words[:2] if is_company else [*words[:1], *words[1:][-1:]]
    return "".join(word[0] for word in two).upper()


def _is_han(character: str) -> bool:
    return _HAN[0] <= character <= _HAN[1]


def tint(name: str) -> tuple[str, str]:
    """Return colours of letters and ground of an avatar, always the same for a name."""
    return _TINTS[crc32(name.encode()) % len(_TINTS)]


@dataclass
class RowWords:
    """The words of one row in the window's language, put together when they are first shown."""

    ui: Ui
    row: CustomerRow
    today: date
    figures: FigureWords | None = None

    @cached_property
    def initials(self) -> str:
        """What stands in the avatar."""
        is_company = self.row.kind == CustomerKind.COMPANY
        return initials(self.row.name, is_company=is_company, place=self.row.place)

    @cached_property
    def tint(self) -> tuple[str, str]:
        """Colours of the avatar's letters and ground."""
        return tint(self.row.name)

    @property
    def stage_name(self) -> str:
        """The stage that somebody set, else the one by orders, which is read after the row."""
        by_orders = self.figures.found.stage if self.figures else None
        return self.row.stage or by_orders or ""

    @property
    def stage(self) -> str:
        """The word of the stage."""
        return self.ui.say(label_of(Stage, self.stage_name)) if self.stage_name else ""

    @cached_property
    def value(self) -> str:
        """The twelve-month value in the currency with the largest sum."""
        return self.ui.language.round_money(self.row.values[0][1], self.row.values[0][0]) if self.row.values else ""

    @cached_property
    def values(self) -> str:
        """All sums of the last twelve months."""
        return self.ui.language.listed([self.ui.language.money(sum_, code) for code, sum_ in self.row.values])

    @cached_property
    def contact(self) -> str:
        """How long ago the last contact was."""
        if self.row.last_contact is None:
            return self.ui.say(tr("No contact yet"))
        days = (self.today - self.row.last_contact).days
        if days <= 0:
            return self.ui.say(tr("Today"))
        return self.ui.say(tr("{span} ago", span=self.ui.language.span(days)))

    @property
    def is_overdue(self) -> bool:
        """Whether the next step should have been done before today."""
        step = self.row.next_step
        return step is not None and step.day is not None and step.day < self.today

    @cached_property
    def next_step(self) -> str:
        """What is to be done next and when; how late it is comes first."""
        what, when = self.next_parts
        return self.ui.say(tr("{title} · {day}", title=what, day=when)) if when else what

    @cached_property
    def next_parts(self) -> tuple[str, str]:
        """What is to be done next, which may be cut short, and the day, which may not."""
        step, say = self.row.next_step, self.ui.say
        if step is None:
            return say(tr("None planned")), ""
        if step.day is None:
            return step.title, ""
        if step.day < self.today:
            late = self.ui.language.span((self.today - step.day).days)
            return say(tr("Overdue {span} · {title}", span=late, title=step.title)), ""
        return step.title, self._day(step)

    @property
    def next_icon(self) -> str:
        """The icon before the next step; none where nothing is planned."""
        if self.row.next_step is None:
            return ""
        if self.is_overdue:
            return "circle-alert"
        return "handshake" if self.row.next_step.is_promise else "calendar-check"

    @cached_property
    def trend(self) -> str:
        """What the line of the twelve months shows, in words."""
        if not self.row.values:
            return self.ui.say(tr("no orders in 12 months"))
        return self.ui.say(tr("falling") if self.row.is_falling else tr("steady or rising"))

    @property
    def sentence(self) -> str:
        """The whole row for a screen reader."""
        row, say = self.row, self.ui.say
        contact = say(tr("last contact: {when}", when=self.contact))
        step = say(tr("next step: {step}", step=self.next_step))
        starred = say(tr("starred")) if row.is_starred else ""
        parts = [row.name, starred, row.second, self.stage, row.owner, row.region, self.values, contact, step]
        return self.ui.language.listed([part for part in parts if part])

    def cell(self, column: str) -> str:
        """Return what a cell shows, as text."""
        texts = {
            "name": self.row.name, "stage": self.stage, "owner": self.row.owner, "region": self.row.region,
            "value": self.value, "trend": self.trend, "contact": self.contact, "next": self.next_step,
        }  # fmt: skip
        if column in FIGURES:
            return self.figures.cell(column) if self.figures else ""
        if column == "star":
            return self.ui.say(tr("starred") if self.row.is_starred else tr("not starred"))
        return texts[column]

    def spoken(self, column: str) -> str:
        """Return what a screen reader says in a cell: in that of the name the whole row."""
        if column == "name":
            return self.sentence
        title = self.ui.say(BY_NAME[column].title)
        return self.ui.say(tr("{title}: {text}", title=title, text=self.cell(column)))

    def tip(self, column: str) -> str:
        """Return what a cell has no room for; nothing where it shows everything."""
        if column == "name":
            return "\n".join(part for part in (self.row.name, self.row.second) if part)
        if column in FIGURES:
            return self.figures.tip(column) if self.figures else ""
        if column == "stage":
            return self._whence
        return {"region": self.row.place, "value": self.values, "contact": self._contact_day}.get(
            column, self.cell(column) if column in ("owner", "next") else ""
        )

    @property
    def _whence(self) -> str:
        if self.row.stage:
            return self.ui.say(tr("Set by hand"))
        return self.ui.say(tr("By the orders")) if self.stage_name else ""

    @cached_property
    def _contact_day(self) -> str:
        return self.ui.language.day(self.row.last_contact) if self.row.last_contact else ""

    def _day(self, step: NextStep) -> str:
        assert step.day is not None  # noqa: S101
        language, ahead = self.ui.language, (step.day - self.today).days
        if ahead > _WEEK - 1:
            return language.day(step.day, self.today)
        words = {0: tr("today"), 1: tr("tomorrow")}
        day = self.ui.say(words[ahead]) if ahead in words else language.weekday(step.day)
        if ahead == 0 and isinstance(step.due, datetime):
            return self.ui.say(tr("{day} {clock}", day=day, clock=language.clock(step.due)))
        return day
