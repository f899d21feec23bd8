"""Sentences from patterns: the words of one language, put together anew each time.

A pattern has slots. A slot that names a list of the language is filled from that list, again with
slots; any other is asked of the scene. Each list is a deck of cards that is shuffled when it has been
dealt, so that neighbours differ and all of it is used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any, Final, Protocol

from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice

FALLBACK: Final = "en"
_PATTERN: Final = re.compile(r"(?:@(?P<kind>\w+) )?(?P<text>.*?)(?: // (?P<outcomes>.*))?", re.DOTALL)
_SENTENCE_START: Final = re.compile(r"(^|[.!?] )([a-zà-ÿ])")


class Scene(Protocol):
    """What patterns are about; ``said`` keeps what slots were filled with, for the rest of the note."""

    said: dict[str, str]

    def slot(self, name: str) -> str:
        """Return what a slot stands for that is no list of the language."""


@dataclass(frozen=True)
class Note:
    """A note in words; ``kind`` is set where the words fit one way of being in touch alone."""

    kind: str | None
    body: str
    subject: str
    outcome: str | None


class Grammar:
    """What can be said in one language, to companies or to private people.

    Lists that the language lacks are the English ones; private people have some lists of their own.
    """

    def __init__(self, language: str, dice: Dice, *, is_private: bool = False) -> None:
        self.language = language
        self.texts: dict[str, Any] = {**load(f"notes_{FALLBACK}"), **load(f"notes_{language}")}
        if is_private:
            own = load(f"private_{language}")
            merged = {name: {**self.texts[name], **own[name]} for name in ("words", "topics")}
            self.texts |= own | merged
        self._dice = dice
        self._decks: dict[str, list[Any]] = {}

    def knows(self, topic: str) -> bool:
        """Return whether there are patterns for a topic in the language itself."""
        return topic in self.texts["topics"]

    def tell(self, topic: str, scene: Scene) -> Note:
        """Return a note on a topic; its body, subject and outcome speak of the same things.

        A pattern of a body may begin with the kind that it needs (``@call``) and end with the
        outcomes that fit it (``// Answer pending / Informed``).
        """
        patterns = self.texts["topics"][topic]
        kind, text, fitting = _read(self._deal(f"{topic}.body", patterns["body"]))
        body = self.say(text, scene)
        subject = self.say(self._deal(f"{topic}.subject", patterns["subject"]), scene)
        outcome = self._dice.pick(fitting) if fitting else None
        if outcome is None and patterns["outcome"]:
            outcome = self._deal(f"{topic}.outcome", patterns["outcome"])
        return Note(kind, body, subject, self.say(outcome, scene) if outcome else None)

    def pick(self, name: str) -> Any:
        """Return an entry of one of the lists beside words and topics."""
        return self._deal(f".{name}", self.texts[name])

    def say(self, pattern: str, scene: Scene) -> str:
        """Return a pattern with its slots filled, as a tidy sentence."""
        text = " ".join(self._fill(pattern, scene).split())
        if self.language.startswith("zh"):
            return text
        return _SENTENCE_START.sub(lambda found: found[1] + found[2].upper(), text)

    def _fill(self, pattern: str, scene: Scene) -> str:
        return "".join(
            literal if slot is None else literal + self._slot(slot, scene) for literal, slot in _parts(pattern)
        )

    def _slot(self, slot: str, scene: Scene) -> str:
        name = slot[0].lower() + slot[1:]
        text = scene.said.get(name)
        if text is None:
            words = self.texts["words"].get(name)
            text = self._fill(self._deal(name, words), scene) if words else scene.slot(name)
            scene.said[name] = text
        return text if name == slot else text[:1].upper() + text[1:]

    def _deal(self, name: str, cards: Sequence[Any]) -> Any:
        deck = self._decks.get(name)
        if not deck:
            deck = self._decks[name] = self._dice.shuffled(cards)
        return deck.pop()


@cache
def _read(pattern: str) -> tuple[str | None, str, tuple[str, ...]]:
    found = _PATTERN.fullmatch(pattern)
    assert found is not None  # noqa: S101  # every text matches
    outcomes = found["outcomes"]
    return found["kind"], found["text"], tuple(outcomes.split(" / ")) if outcomes else ()


@cache
def _parts(pattern: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, slot) for literal, slot, _, _ in Formatter().parse(pattern))
