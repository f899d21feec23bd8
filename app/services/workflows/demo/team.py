"""The six people of the demo's team: whoever fills the workspace and five colleagues.

One of them leaves soon, is still active, and has a book that is partly thin; see ``team.json``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice
from app.services.workflows.demo.writing import Pages

OWNER: Final = "owner"
LEAD: Final = "chen"


@dataclass(frozen=True)
class Team:
    """The people by their keys in ``team.json``."""

    ids: dict[str, bytes]
    names: dict[str, str]

    def id_of(self, key: str | None) -> bytes | None:
        """Return a person's id; None for customers that belong to nobody."""
        return None if key is None else self.ids[key]

    def colleague(self, key: str | None, dice: Dice) -> str:
        """Return somebody who steps in for a person."""
        return str(dice.pick(colleagues_of(key or OWNER)))


def colleagues_of(key: str) -> list[str]:
    """Return the people who work in the same part of the world as a person."""
    found: list[str] = next(person["colleagues"] for person in load("team")["people"] if person["key"] == key)
    return found


def gather(owner_id: bytes, owner_name: str, dice: Dice) -> Team:
    """Return the team around the person who fills the workspace."""
    people = load("team")["people"]
    ids = {person["key"]: dice.new_id() for person in people} | {OWNER: owner_id}
    return Team(ids, {person["key"]: person.get("name", owner_name) for person in people})


def write_team(team: Team, pages: Pages, dice: Dice, joined_at: int) -> None:
    """Take the colleagues down, and a number for each of the six."""
    for number, person in enumerate(load("team")["people"], start=1):
        user_id = team.ids[person["key"]]
        if person["key"] != OWNER:
            pages.add("user", **_row(team, person), id=user_id, created_at=joined_at, updated_at=joined_at)
        pages.add_external_id(dice.new_id(), "user", user_id, f"U-{number}")


def _row(team: Team, person: Any) -> dict[str, Any]:
    names = ("name", "email", "role", "team")
    return {**{name: person[name] for name in names}, "manager_id": team.ids[person["manager"]]}
