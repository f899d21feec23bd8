"""What the figures say about the customer: segment, own rhythm, who is similar and what those bought next.

Figures load numpy and read whole tables, so they are asked for only once the card has been shown and left
alone for a while, and again only when the customer or its orders are other ones.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.models.values import Stage
from app.services.kernel.choice_labels import label_of
from app.services.kernel.feed import ChangeSet
from app.services.workflows.card_summary import CardView
from app.services.workflows.insight import Alike, CustomerInsight, StageFacts
from app.text import Text, tr, verbatim
from app.views.customers.card.marks import Pill
from app.views.customers.card.rows import Row, RowDeed
from app.views.customers.card.sections import LESS, Column, RowList, SectionHead, more, nothing
from app.views.customers.card.tools import CardTools
from app.views.customers.ink import RIGHT
from app.views.customers.words import NO_TONE
from app.views.kit.theme import SMALL, STRONG
from app.views.kit.widgets import button, label, literal, wrapped

if TYPE_CHECKING:
    # It loads numpy, which the window does without until figures are read.
    from app.services.analysis.similar import NextProduct

_IDLE_MS: Final = 500
_BROUGHT_IN: Final = ("import", "handover", "demo")
_FEW: Final = 3
_PRODUCTS: Final = 5
_ROW_PX: Final = 40


class AlikeRow(Row):
    """A similar customer and what both have in common; it leads to that customer's card."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._name, self._shared, self._share = "", "", ""

    def show_alike(self, alike: Alike) -> None:
        """Show a similar customer."""
        language = self.ui.language
        self._name, self._share = alike.name, language.share(Decimal(alike.similarity))
        self._shared = language.listed([self.ui.say(each) for each in alike.shared])
        spoken = language.listed([self._name, self._share, self._shared])
        self.name(spoken, "\n".join((self._name, self._shared)))
        self.offer(lambda: (RowDeed(tr("Open the card"), lambda: self.tools.desk.open_customer(alike.id), "user"),))
        self.changed()

    def height_in(self, width: int) -> int:
        """Return two lines."""
        del width
        return self.ui.theme.px(_ROW_PX)

    def draw(self, rect: QRect) -> None:
        """Draw name and similarity, and below what both have in common."""
        ink, px, step = self.ink, self.ui.theme.px, self.tools.line_height(STRONG)
        right, top = rect.width() - (px(24) if self.is_hovered else 0), rect.center().y() + 1 - step
        share = ink.width(self._share, SMALL) + 2
        ink.text(QRect(0, top, right - share - px(6), step), self._name, STRONG, "text")
        ink.text(QRect(right - share, top, share, step), self._share, SMALL, "text2", RIGHT)
        ink.text(QRect(0, top + step, right, step), self._shared, SMALL, "text2")


class NextRow(Row):
    """A product that similar customers bought next."""

    def __init__(self, tools: CardTools) -> None:
        super().__init__(tools)
        self._product, self._cases = "", ""

    def show_next(self, found: NextProduct) -> None:
        """Show a product and how many of those asked bought it."""
        number = self.ui.language.number
        said = tr("{cases} of {asked}", cases=number(found.cases), asked=number(found.asked))
        self._product, self._cases = found.product, self.ui.say(said)
        self.name(self.ui.language.listed([self._product, self._cases]), self._product)
        self.changed()

    def height_in(self, width: int) -> int:
        """Return one line."""
        del width
        return self.tools.line_height(SMALL) + self.ui.theme.px(4)

    def draw(self, rect: QRect) -> None:
        """Draw product and number."""
        ink, wide = self.ink, self.ink.width(self._cases, SMALL) + 2
        left = QRect(0, 0, rect.width() - wide - self.ui.theme.px(8), rect.height())
        ink.text(left, self._product, SMALL, "text")
        ink.text(QRect(rect.width() - wide, 0, wide, rect.height()), self._cases, SMALL, "text2", RIGHT)


class Insight(QWidget):
    """The part of the card; it says when it is time to ask, and shows what was found.

    Signals:
        wanted: The figures of the customer are to be read.
    """

    wanted = Signal()

    def __init__(self, tools: CardTools) -> None:
        super().__init__()
        self._tools, self._is_open = tools, False
        self._about: object = None
        self._is_due = False
        self._name = ""
        self._found: CustomerInsight | None = None
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.wanted)
        ui = tools.ui
        self._head = SectionHead(tools, tr("What the figures say"))
        self._segment = QWidget()
        self._segment_row = QHBoxLayout(self._segment)
        self._segment_row.setContentsMargins(0, 0, 0, 0)
        self._segment_row.addWidget(label(ui, tr("Segment"), SMALL, "text2"))
        self._segment_row.addStretch(1)
        self._pill: Pill | None = None
        self.stage = wrapped(ui, "", SMALL)
        self.rhythm = wrapped(ui, "", SMALL)
        self._alike_title = self._title(tr("Similar customers"))
        self._alike: RowList[AlikeRow] = RowList(lambda: AlikeRow(tools), AlikeRow.show_alike)
        self._opener = button(ui, LESS, "link", on=self._toggle)
        self._opener.setProperty("place", "edge")
        self._lister = button(ui, tr("Show as a list"), "link", on=self._show_list)
        self._lister.setProperty("place", "edge")
        self._next_title = self._title(tr("What they bought next"))
        self._next: RowList[NextRow] = RowList(lambda: NextRow(tools), NextRow.show_next, 0)
        self._waiting = nothing(tools, tr("Reading…"))
        self.quiet = wrapped(ui, "", SMALL, "text3")
        self._parts = (self._segment, self.stage, self.rhythm, self._alike_title, self._alike, self._opener,
                       self._lister, self._next_title, self._next, self.quiet)  # fmt: skip
        Column(tools, self).put(self._head, self._waiting, *self._parts)
        ui.runner.committed.connect(self._on_committed)
        self._hide_all()

    def begin(self) -> None:
        """Forget what was found, for another customer."""
        self._idle.stop()
        self._about, self._found, self._is_open, self._is_due = None, None, False, False
        self._hide_all()

    def show_card(self, view: CardView) -> None:
        """Ask once the card is left alone, unless neither customer nor orders are other ones."""
        about = (view.card.customer, view.sales, view.order_count)
        self._name = str(view.card.customer.values["name"])
        if about != self._about:
            self._about, self._is_due = about, True
            self._idle.start()

    def show_found(self, found: CustomerInsight) -> None:
        """Show what the figures say."""
        self._found, self._is_due = found, False
        say = self._tools.ui.say
        self._waiting.hide()
        self._head.setToolTip(literal(say(found.definition)))
        self._show_segment(found)
        self._show_words(self.stage, [say(self._stage_words(found.stage))])
        self.stage.setToolTip(literal(say(found.stage.definition)))
        self._show_words(self.rhythm, [say(found.rhythm.sentence)] if found.rhythm else [])
        self._show_alike(found)
        self._next.show_rows((each.product, each) for each in found.bought_next[:_PRODUCTS])
        self._next_title.setVisible(bool(found.bought_next))
        self._show_words(self.quiet, [say(each) for each in found.declined])

    def show_failure(self, words: str) -> None:
        """Say quietly that the figures could not be read; they are asked for again with the next change."""
        self._hide_all()
        self._waiting.hide()
        self._about, self._is_due = None, False
        self._show_words(self.quiet, [words])

    @property
    def rows(self) -> list[AlikeRow]:
        """The similar customers that are shown, the most similar first."""
        return list(self._alike.rows.values())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Ask for nothing that nobody looks at."""
        super().hideEvent(event)
        self._idle.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Go on where something was still to be asked."""
        super().showEvent(event)
        if self._is_due:
            self._idle.start()

    def _on_committed(self, changes: ChangeSet) -> None:
        """Ask again where the figures were set up otherwise."""
        if "setting" in changes.tables and self._about is not None:
            self._is_due = True
            if self.isVisible():
                self._idle.start()

    def _stage_words(self, stage: StageFacts) -> Text:
        """Return the stage and whence it is: from the orders, or by whose hand and since when."""
        by_orders = label_of(Stage, stage.by_orders)
        if not stage.is_by_hand:
            return tr("Stage by the orders: {stage}.", stage=by_orders)
        language, by = self._tools.ui.language, stage.set_by
        words = {"stage": label_of(Stage, stage.stage), "other": by_orders}
        if by is None or by.by is None:
            return tr("Stage set by hand: {stage}. By the orders: {other}.", **words)
        words |= {"name": verbatim(by.by), "day": verbatim(language.day(language.local(by.at).date()))}
        if by.step_kind in _BROUGHT_IN:
            return tr("Stage brought in by {name} on {day}: {stage}. By the orders: {other}.", **words)
        return tr("Stage set by hand: {stage}, by {name} on {day}. By the orders: {other}.", **words)

    def _title(self, words: Text) -> QLabel:
        made = label(self._tools.ui, words, SMALL, "text2")
        made.setContentsMargins(0, self._tools.ui.theme.px(8), 0, 0)
        return made

    def _show_segment(self, found: CustomerInsight) -> None:
        if self._pill is not None:
            self._pill.hide()
            self._pill.deleteLater()
            self._pill = None
        self._segment.setVisible(found.segment_label is not None)
        if found.segment_label is not None:
            say = self._tools.ui.say
            self._pill = Pill(self._tools, say(found.segment_label), NO_TONE)
            hint = say(found.segment_hint) if found.segment_hint else ""
            self._pill.setToolTip(literal(hint))
            self._pill.setAccessibleDescription(hint)
            self._segment_row.addWidget(self._pill)

    def _show_alike(self, found: CustomerInsight) -> None:
        everybody = found.look_alikes
        shown = everybody if self._is_open else everybody[:_FEW]
        self._alike.show_rows((each.id, each) for each in shown)
        self._alike_title.setVisible(bool(everybody))
        self._opener.setVisible(len(everybody) > _FEW)
        self._opener.setText(self._tools.ui.say(LESS if self._is_open else more(len(everybody))))
        self._lister.setVisible(bool(everybody))

    def _show_words(self, place: QLabel, sentences: list[str]) -> None:
        place.setText("\n".join(sentences))
        place.setVisible(bool(sentences))

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        if self._found is not None:
            self._show_alike(self._found)

    def _show_list(self) -> None:
        """Show the similar customers in the list, where they can be tagged, exported, or given a follow-up."""
        if self._found is not None:
            ids = [each.id for each in self._found.look_alikes]
            title = self._tools.ui.say(tr("similar to {name}", name=self._name))
            self._tools.desk.show_customers(ids, title)

    def _hide_all(self) -> None:
        for part in self._parts:
            part.hide()
        self._waiting.show()
