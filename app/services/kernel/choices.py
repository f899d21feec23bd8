"""Reading fixed choices as people and other systems write them, in English and Chinese."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache

from app import paths
from app.services.kernel.doubt import DoubtfulValueError
from app.text import tr


def read(choice: type[StrEnum], text: str) -> str:
    """Return the value that a word stands for.

    Raises:
        DoubtfulValueError: The word stands for none of them.
    """
    found = _words(choice).get(_folded(text))
    if found is None:
        raise DoubtfulValueError(tr("This is none of: {known}.", known=", ".join(choice)))
    return found


@cache
def _words(choice: type[StrEnum]) -> dict[str, str]:
    synonyms = _synonyms().get(choice.__name__, {})
    words = {_folded(other): value for value, others in synonyms.items() for other in others}
    return words | {_folded(value): value.value for value in choice}


@cache
def _synonyms() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads(
        paths.resource("import", "choices.json").read_text(encoding="utf-8")
    )
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
