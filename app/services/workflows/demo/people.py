"""Names of made-up people: by language and gender, and never that of somebody famous."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.models.values import Gender
from app.services.kernel.spelling import fold, sort_key
from app.services.workflows.demo.data import load
from app.services.workflows.demo.dice import Dice, Weighted

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ENDINGS: Final = {Gender.FEMALE: "a", Gender.MALE: "i"}  # of Polish names such as Kowalska, Kowalski
_STYLES: Final = ("{given}.{surname}", "{surname}", "{initial}.{surname}", "{surname}.{given}")


@dataclass(frozen=True)
class Name:
    """A person's name: in full, in parts, and in Latin letters for addresses."""

    full: str
    surname: str
    given: str
    gender: Gender
    latin_surname: str
    latin_given: str

    def mailbox(self, style: int) -> str:
        """Return the part of an e-mail address before the @, in one of four styles."""
        initial = self.latin_given[:1]
        return _STYLES[style % 4].format(given=self.latin_given, surname=self.latin_surname, initial=initial)


def make_name(dice: Dice, culture: str) -> Name:
    """Return the name of a person who speaks a language."""
    while True:
        gender = dice.pick((Gender.FEMALE, Gender.MALE))
        surname, given = surname_of(dice, culture, gender), dice.pick(load("names")[culture][gender.value])
        name = _name(culture, surname, given, gender)
        if name.full not in _avoided():
            return name


def make_birthday(dice: Dice, *, is_chinese: bool) -> str:
    """Return a birthday in its canonical form, often without its year, in China sometimes lunar."""
    year, month, day = dice.whole(1961, 1999), dice.whole(1, 12), dice.whole(1, 28)
    prefix = "lunar:" if is_chinese and dice.chance(0.3) else ""
    return f"{prefix}{f'{year}' if dice.chance(0.55) else '-'}-{month:02}-{day:02}"


def surname_of(dice: Dice, culture: str, gender: Gender = Gender.MALE) -> str:
    """Return a family name as one of that gender bears it; Japanese ones in both scripts."""
    return dice.weighted(_surnames(culture)).replace("*", _ENDINGS[gender])


def latin(text: str) -> str:
    """Return a text in the small Latin letters and digits that addresses consist of."""
    return re.sub("[^a-z0-9]", "", fold(text.casefold().translate(_UMLAUTS)))


def _name(culture: str, surname: str, given: str, gender: Gender) -> Name:
    if culture.startswith("zh"):
        syllables = sort_key(surname + given).partition("\x1f")[0].split()
        latin_surname = "".join(syllables[: len(surname)])
        return Name(surname + given, surname, given, gender, latin_surname, "".join(syllables[len(surname) :]))
    if culture == "ja":
        (surname, surname_han), (given, given_han) = surname.split(), given.split()
        full = f"{given} {surname} ({surname_han}{given_han})"
        return Name(full, surname, given, gender, latin(surname), latin(given))
    return Name(f"{given} {surname}", surname, given, gender, latin(surname), latin(given))


@cache
def _surnames(culture: str) -> Weighted[str]:
    return Weighted(load("names")[culture]["surnames"])


@cache
def _avoided() -> frozenset[str]:
    return frozenset(load("names")["avoid"])
