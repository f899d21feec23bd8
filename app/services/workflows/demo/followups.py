"""Single follow-ups: their words, their days, and the rows that hold them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from app.models.values import FollowUpState, Priority, day_number
from app.services.kernel import repeating
from app.services.kernel.changes import Raw
from app.services.workflows.demo.accounts import Account, Contact, Deal, Promise
from app.services.workflows.demo.calendars import lunar_day
from app.services.workflows.demo.dice import Weighted
from app.services.workflows.demo.grammar import Grammar
from app.services.workflows.demo.scenes import CustomerScene, Subject
from app.services.workflows.demo.team import LEAD
from app.services.workflows.demo.world import World

_PROMISED: Final = 0.25
_TIMED: Final = 0.35
_NOTED: Final = 0.6
_PRIORITIES: Final = Weighted({Priority.NORMAL: 7, Priority.HIGH: 2, Priority.LOW: 1})
_RULES: Final = ("FREQ=MONTHLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2")
_REMINDERS: Final = (10, 15, 30, 60)
_FIRST_HALF_HOUR, _LAST_HALF_HOUR = 18, 35


class FollowUps:
    """Takes down the follow-ups of one customer. Days are numbers of the timeline."""

    def __init__(self, world: World, account: Account) -> None:
        self._world, self._account, self._dice = world, account, world.dice
        self._grammar: Grammar = world.words_for(account)

    def plan(self, due: int | None) -> None:
        """Take down something that is still to be done, now and then promised."""
        made_on = self._before(self._world.today if due is None else due)
        if self._account.contacts and self._dice.chance(_PROMISED):
            self._promise(due, made_on)
        else:
            self._write(due, made_on, **self._words(made_on))

    def finish(self, due: int) -> None:
        """Take down something that was done."""
        made_on = self._before(due)
        day = min(max(made_on, due + self._dice.whole(-2, 3)), self._world.today - 1)
        done_at = max(self._world.at_work(day, self._account.plan), self._account.known_at)
        scene = self._scene(day, None, None)
        outcome = self._grammar.say(self._grammar.pick("done"), scene)
        self._write(due, made_on, **self._words(made_on), state=FollowUpState.DONE.value,
                    done_at=self._account.happened(done_at), outcome=outcome)  # fmt: skip

    def drop(self, due: int) -> None:
        """Take down something that nobody will do any more."""
        made_on = self._before(due)
        self._write(due, made_on, **self._words(made_on), state=FollowUpState.DROPPED.value)

    def repeat(self) -> None:
        """Take down something that comes again and again."""
        rule, anchor = self._dice.pick(_RULES), self._world.today - self._dice.whole(40, 250)
        made_on, contact = self._before(anchor), self._contact()
        title = self._grammar.say(self._grammar.pick("monthly"), self._scene(made_on, contact, None))
        self._write_series(rule, self._date(anchor), made_on, title, contact)

    def celebrate(self, contact: Contact) -> None:
        """Take down a birthday, solar or lunar, that comes every year."""
        prefix, _, text = (contact.birthday or "").rpartition(":")
        month, day = (int(part) for part in text.split("-")[-2:])
        year = self._world.timeline.today.year - 1
        anchor = lunar_day(year, month, day) if prefix else date(year, month, day)
        rule = f"{repeating.LUNAR}FREQ=YEARLY" if prefix else "FREQ=YEARLY"
        made_on = self._before(self._world.today)
        title = self._grammar.say(self._grammar.texts["birthday"], self._scene(made_on, contact, None))
        self._write_series(rule, anchor, made_on, title, contact)

    def forget(self, due: int | None) -> None:
        """Take down a promise of which nobody wrote down more than its title."""
        made_on = self._before(self._world.today if due is None else due)
        _, title = self._grammar.pick("promises")
        said = self._grammar.say(title, self._scene(made_on, None, None))
        self._write(due, made_on, title=said, is_promise=1)

    def _promise(self, due: int | None, made_on: int) -> None:
        contact, (words, title) = self._contact(), self._grammar.pick("promises")
        scene = self._scene(made_on, contact, None)
        said = self._grammar.say(words, scene)
        self._account.promises.append(
            Promise(said[:1].lower() + said[1:], made_on, made_on + 7 if due is None else due)
        )
        self._write(due, made_on, title=self._grammar.say(title, scene), is_promise=1, notes=said,
                    contact_id=contact.id if contact else None)  # fmt: skip

    def _words(self, made_on: int) -> dict[str, Raw]:
        contact = self._contact()
        deal = next((deal for deal in self._account.deals if deal.is_open and self._dice.chance(0.4)), None)
        title, notes = self._grammar.pick("followups")
        scene = self._scene(made_on, contact, deal)
        found = {"title": self._grammar.say(title, scene), "contact_id": contact.id if contact else None}
        has_notes = notes and not self._account.plan.is_thin and self._dice.chance(_NOTED)
        found["notes"] = self._grammar.say(notes, scene) if has_notes else None
        return {**found, "deal_id": deal.id if deal else None}

    def _write_series(self, rule: str, anchor: date, made_on: int, title: str, contact: Contact | None) -> None:
        yesterday = self._world.timeline.today - timedelta(1)
        day = repeating.next_day(rule, anchor, yesterday)
        due = None if day is None else (day - self._world.timeline.start).days
        self._write(due, made_on, title=title, contact_id=contact.id if contact else None, repeat=rule,
                    anchor_on=day_number(anchor))  # fmt: skip

    def _write(self, due: int | None, made_on: int, **values: Raw) -> None:
        world, account = self._world, self._account
        created_at = account.happened(max(account.known_at, world.at_work(made_on, account.plan)))
        changed_at = values.get("done_at") or created_at
        owner = account.plan.owner_on(min(due or made_on, world.today - 1))
        world.pages.add(
            "follow_up", id=self._dice.new_id(), customer_id=account.id, **self._clock(due),
            due_on=None if due is None else day_number(self._date(due)),
            priority=self._dice.weighted(_PRIORITIES).value, assignee_id=world.team.id_of(owner or LEAD),
            created_at=created_at, updated_at=changed_at, **values,
        )  # fmt: skip

    def _clock(self, due: int | None) -> dict[str, Raw]:
        if due is None or not self._dice.chance(_TIMED):
            return {}
        minute = 30 * self._dice.whole(_FIRST_HALF_HOUR, _LAST_HALF_HOUR)
        reminder = self._dice.pick(_REMINDERS) if self._dice.chance(0.4) else None
        return {"due_minute": minute, "due_zone": self._world.zone, "remind_before_min": reminder}

    def _before(self, due: int) -> int:
        """Return a day on which somebody may have planned what is due then."""
        latest = min(due, self._world.today) - 1
        return max(latest - self._dice.whole(1, 25), self._account.plan.known_since)

    def _contact(self) -> Contact | None:
        return self._dice.pick(self._account.contacts) if self._account.contacts else None

    def _scene(self, day: int, contact: Contact | None, deal: Deal | None) -> CustomerScene:
        return CustomerScene(self._world, self._account, self._grammar, day, Subject(contact, deal))

    def _date(self, day: int) -> date:
        return self._world.timeline.day(day)
