"""One entry of the timeline: what it was, what was said, how long ago."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QMouseEvent

from app.models.values import DealStage, InteractionKind, OrderStatus
from app.services.kernel.choice_labels import label_of
from app.services.workflows.timeline import DEAL, FOLLOW_UP, ORDER, OWNER, Entry
from app.text import Text, tr, verbatim
from app.views.customers.card.rows import Row
from app.views.customers.card.text_lines import draw_lines, height_of, lines_of
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import RIGHT
from app.views.customers.words import KIND_ICONS, NO_TONE
from app.views.kit.theme import SMALL, Type
from app.views.kit.ui import Ui

_TITLE: Final = Type(13, 500)
_DISC: Final = 26
_LEFT: Final = 36
_FEW: Final = 2
_MANY: Final = 200
_ICONS: Final = {
    **KIND_ICONS,
    ORDER: "package",
    DEAL: "handshake",
    FOLLOW_UP: "check-check",
    OWNER: "arrow-left-right",
}
_TONES: Final = {
    InteractionKind.CALL.value: ("info", "info_bg"),
    InteractionKind.VISIT.value: ("ok", "ok_bg"),
    InteractionKind.MEETING.value: ("ok", "ok_bg"),
    InteractionKind.NOTE.value: NO_TONE,
    ORDER: ("violet", "violet_bg"),
    DEAL: ("accent_text", "selected"),
    FOLLOW_UP: ("ok", "ok_bg"),
    OWNER: ("warn", "warn_bg"),
}


@dataclass(frozen=True)
class EntryWords:
    """An entry as it reads."""

    icon: str
    tones: tuple[str, str]
    kind: str
    title: str
    text: str
    age: str
    details: str


def words_of(ui: Ui, entry: Entry) -> EntryWords:
    """Return how an entry reads in the window's language."""
    kind = ui.say(_kind_words(entry))
    return EntryWords(
        icon=_ICONS.get(entry.kind, "circle"),
        tones=_TONES.get(entry.kind, ("info", "info_bg")),
        kind=kind,
        title=_title(ui, entry, kind),
        text=_text(ui, entry),
        age=age_of(ui, entry.at),
        details=_details(ui, entry),
    )


def age_of(ui: Ui, at: date | datetime | None) -> str:
    """Return how long ago something was; of today its time."""
    if at is None:
        return ""
    day = ui.language.local(at).date() if isinstance(at, datetime) else at
    days = (ui.today - day).days
    if days == 0:
        return ui.language.clock(at) if isinstance(at, datetime) else ui.say(tr("Today"))
    if days < 0:
        return ui.language.day(day, ui.today)
    return ui.language.span(days)


def _kind_words(entry: Entry) -> Text:
    others = {
        ORDER: tr("Order"),
        DEAL: tr("Deal"),
        FOLLOW_UP: tr("Follow-up done"),
        OWNER: tr("Handed over"),
    }
    return others[entry.kind] if entry.kind in others else label_of(InteractionKind, entry.kind)


def _title(ui: Ui, entry: Entry, kind: str) -> str:
    if entry.kind == ORDER:
        return ui.say(tr("{kind} {number}", kind=kind, number=entry.title)) if entry.title else kind
    if entry.title:
        return entry.title
    if entry.minutes:
        return ui.say(tr("{kind}, {minutes} min", kind=kind, minutes=entry.minutes))
    return kind


def _text(ui: Ui, entry: Entry) -> str:
    if entry.kind == ORDER:
        amount = ui.language.money(entry.amount, entry.currency) if entry.amount is not None else ""
        status = ui.say(label_of(OrderStatus, entry.stage)) if entry.stage else ""
        return " · ".join(each for each in (amount, status) if each)
    if entry.kind == DEAL:
        return ui.say(label_of(DealStage, entry.stage))
    if entry.kind == OWNER:
        nobody = tr("Nobody")
        before, now = (verbatim(each) if each else nobody for each in (entry.by, entry.person))
        words = ui.say(tr("from {before} to {now}", before=before, now=now))
        return f"{words}\n{entry.text}" if entry.text else words
    return "\n".join(each.strip() for each in (entry.text, entry.outcome) if each.strip())


def _details(ui: Ui, entry: Entry) -> str:
    """Return when exactly, with whom and by whom."""
    parts = [ui.language.moment(entry.at)] if entry.at is not None else []
    if entry.kind != OWNER and entry.person:
        parts.append(ui.say(tr("with {name}", name=entry.person)))
    if entry.kind != OWNER and entry.by:
        parts.append(ui.say(tr("by {name}", name=entry.by)))
    if entry.kind not in (ORDER, DEAL, OWNER) and entry.title and entry.minutes:
        parts.append(ui.say(tr("{minutes} min", minutes=entry.minutes)))
    return " · ".join(parts)


class EntryRow(Row):
    """An entry; Enter or a click opens all of its text."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self.entry: Entry | None = None
        self.is_open = False
        self.is_last = False
        self._words: EntryWords | None = None

    def show_entry(self, entry: Entry) -> None:
        """Show an entry."""
        self.entry, self._words = entry, words_of(self.ui, entry)
        words = self._words
        star = self.ui.say(tr("Key moment")) if entry.is_key_moment else ""
        kind = words.kind if words.kind != words.title else ""
        spoken = [each for each in (kind, words.title, star, words.text, words.details) if each]
        self.name(self.ui.language.listed(spoken), words.details)
        self.changed()

    def reset(self) -> None:
        """Show the first lines only."""
        self.is_open = False

    def toggle(self) -> None:
        """Open all of the text, or close it again."""
        self.is_open = not self.is_open
        self.changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open or close by a click."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()) and not self._dots().contains(event.position().toPoint()):
            self.toggle()

    def height_in(self, width: int) -> int:
        """Return what title and text need."""
        px = self.ui.theme.px
        if self._words is None:
            return px(_DISC)
        height = self.tools.line_height(_TITLE) + self._text_height(width)
        if self.is_open:
            height += self.tools.line_height(SMALL)
        return max(height + px(12), px(_DISC + 12))

    def draw(self, rect: QRect) -> None:
        """Draw disc, line, title, age and text."""
        words, ink, px = self._words, self.ink, self.ui.theme.px
        if words is None or self.entry is None:
            return
        tone, ground = words.tones
        disc = QRectF(1, 2, px(_DISC), px(_DISC))
        if not self.is_last:
            middle = disc.center().x()
            ink.fill(QRectF(middle, disc.bottom() + 2, 1, rect.height() - disc.bottom()).toRect(), "line")
        ink.disc(disc, ground)
        ink.icon(round(disc.center().x() - px(7)), disc.toRect(), words.icon, tone, 14)
        left, line = px(_LEFT), self.tools.line_height(_TITLE)
        right = rect.width() - (px(22) if self.is_hovered and self.deeds else 0)
        age = ink.width(words.age, SMALL) + 2
        ink.text(QRect(right - age, 0, age, line), words.age, SMALL, "text2", RIGHT)
        if self.entry.is_key_moment:
            left = ink.icon(left, QRect(left, 0, px(14), line), "star", "warn", 14) - px(4)
        ink.text(QRect(left, 0, right - age - left - px(8), line), words.title, _TITLE, "text")
        self._draw_text(QRect(px(_LEFT), line, rect.width() - px(_LEFT), self._text_height(rect.width())))

    def _draw_text(self, place: QRect) -> None:
        words, ink = self._words, self.ink
        if words is None:
            return
        ink.painter.setPen(ink.color("text2"))
        draw_lines(ink.painter, place, self.tools.font(SMALL), self._lines(place.width()))
        if self.is_open:
            below = QRect(place.left(), place.bottom() + 1, place.width(), self.tools.line_height(SMALL))
            ink.text(below, words.details, SMALL, "text3")

    def _text_height(self, width: int) -> int:
        return height_of(self.tools.font(SMALL), self._lines(width - self.ui.theme.px(_LEFT)))

    def _lines(self, width: int) -> tuple[str, ...]:
        if self._words is None or not self._words.text:
            return ()
        return lines_of(self.tools.font(SMALL), self._words.text, width, _MANY if self.is_open else _FEW)
