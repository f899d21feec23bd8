"""What all parts of the story share: the calendar, the team, the goods, the words, and the rows so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from app.services.workflows.demo.accounts import Account
from app.services.workflows.demo.calendars import DAY, Timeline, moment, working_minute
from app.services.workflows.demo.catalogue import Catalogue
from app.services.workflows.demo.dice import Dice
from app.services.workflows.demo.firms import Register
from app.services.workflows.demo.grammar import FALLBACK, Grammar
from app.services.workflows.demo.plans import Plan
from app.services.workflows.demo.team import Team
from app.services.workflows.demo.writing import Pages

_OTHER_LANGUAGES: Final = ("de", "fr")


@dataclass
class World:
    """The demo's world. ``zone`` is the workspace's; customers live in their own."""

    timeline: Timeline
    zone: str
    dice: Dice
    team: Team
    catalogue: Catalogue
    pages: Pages = field(default_factory=Pages)
    register: Register = field(default_factory=Register)
    custom_fields: dict[str, bytes] = field(default_factory=dict)
    tags: dict[str, bytes] = field(default_factory=dict)
    _grammars: dict[tuple[str, bool], Grammar] = field(default_factory=dict)

    @property
    def today(self) -> int:
        """The number of today."""
        return self.timeline.length

    def words_for(self, account: Account) -> Grammar:
        """Return the language in which the team plans: that of Chinese customers, else English."""
        language = account.language if account.plan.is_chinese else FALLBACK
        return self._grammar(language, is_private=not account.plan.is_company)

    def words_of(self, account: Account, topic: str) -> Grammar | None:
        """Return the company's own language, if the team can write in it about a topic."""
        if not account.plan.is_company or account.language not in _OTHER_LANGUAGES:
            return None
        own = self._grammar(account.language, is_private=False)
        return own if own.knows(topic) else None

    def _grammar(self, language: str, *, is_private: bool) -> Grammar:
        key = language, is_private
        if key not in self._grammars:
            self._grammars[key] = Grammar(language, self.dice, is_private=is_private)
        return self._grammars[key]

    def at_work(self, day: int, plan: Plan) -> int:
        """Return a moment in the customer's working hours, never of today; people are met at weekends too."""
        number = min(day, self.today - 1)
        if plan.is_company:
            number = self.timeline.working_day(number, plan.market["calendar"])
        found = moment(self.timeline.day(number), working_minute(self.dice), plan.zone)
        return found if found < self._midnight else found - DAY

    def on_day(self, day: int, plan: Plan) -> int:
        """Return a moment of that very day."""
        found = moment(self.timeline.day(day), working_minute(self.dice), plan.zone)
        return self.written(found)

    def written(self, at: int) -> int:
        """Return the moment itself, or the end of yesterday if it lies after that."""
        return min(at, self._midnight - 1)

    @cached_property
    def _midnight(self) -> int:
        return moment(self.timeline.today, 0, self.zone)
