"""Text that a person will read, kept untranslated until the language is known.

Services return :class:`Text` and never a finished sentence, so that none of them depends on a
language. The marker :func:`tr` has the name that ``pyside6-lupdate`` looks for, which is why the
catalogues under ``resources/i18n`` are the usual Qt Linguist files; :class:`Catalogue` reads them
without Qt, so that the command line needs no Qt either. Formatting of dates and money does not
belong here.
"""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ET  # reads only the program's own catalogues
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("en", "zh_CN", "zh_TW")
# A full stop behind a value, at the end of a sentence: in "{name}.csv" the point means something else.
_STOPPED: Final = re.compile(r"\{(\w+)\}([.。])(?=\s|$)")
_SIGNS_OF_DIRECTION: Final = "\u2066\u2067\u2068\u2069"


@dataclass(frozen=True)
class Text:
    """A sentence with named values, to be translated where it is shown.

    ``n`` is the count that chooses between singular and plural; it stands in the sentence as
    ``%n``. Values may themselves be :class:`Text`.
    """

    source: str
    params: Mapping[str, object] = field(default_factory=dict)
    n: int | None = None

    def __str__(self) -> str:
        return SOURCE_LANGUAGE.render(self)

    def __hash__(self) -> int:
        return hash((self.source, self.n))


def tr(source: str, comment: str = "", n: int | None = None, /, **params: object) -> Text:
    """Mark a literal for translation and carry its values along.

    The first argument must be a literal: lupdate reads the source file, not the running program.
    """
    del comment  # for the translator, read by lupdate
    return Text(source, params, n)


def verbatim(value: str) -> Text:
    """Wrap a string that is data (a name, a path) and must be shown as it is."""
    return Text("{value}", {"value": value})


def count(number: int) -> Text:
    """Wrap a bare number that counts something, so that it is written as the reader's language writes numbers."""
    return Text("%n", {}, number)


class Catalogue:
    """Translations of one language, looked up by their English source."""

    def __init__(
        self, language: str, messages: Mapping[str, tuple[str, ...]], written: Callable[[int], str] = str
    ) -> None:
        self.language = language
        self._messages, self._written = messages, written

    @classmethod
    def load(cls, language: str, folder: Path, written: Callable[[int], str] = str) -> Catalogue:
        """Read ``steward_<language>.ts`` in ``folder``; a missing file gives the English texts.

        Args:
            language: One of ``LANGUAGES``.
            folder: Where the catalogues are.
            written: How counts are written.
        """
        path = folder / f"steward_{language}.ts"
        return cls(language, _read_messages(path) if path.exists() else {}, written)

    def render(self, text: Text) -> str:
        """Return the sentence in this language with its values filled in."""
        sentence = self._sentence(text)
        if text.n is not None:
            sentence = sentence.replace("%n", self._written(text.n))
        values = {name: self.render(value) if isinstance(value, Text) else value for name, value in text.params.items()}
        return _with_one_stop(sentence, values).format_map(values) if values else sentence

    def _sentence(self, text: Text) -> str:
        forms = [form for form in self._messages.get(text.source, ()) if form]
        if not forms:
            return text.source
        # English has two forms and Chinese one; the last form is the one for many.
        return forms[0] if text.n in (None, 1) else forms[-1]


def _with_one_stop(sentence: str, values: Mapping[str, object]) -> str:
    """Return a sentence without its own full stop behind values that end with one, such as names like "Garza S.L."."""

    def stopped(found: re.Match[str]) -> str:
        name, stop = found[1], found[2]
        value = values.get(name)
        is_twice = isinstance(value, str) and value.rstrip(_SIGNS_OF_DIRECTION).endswith(stop)
        return found[0].removesuffix(stop) if is_twice else found[0]

    return _STOPPED.sub(stopped, sentence)


def _read_messages(path: Path) -> dict[str, tuple[str, ...]]:
    root = ET.parse(path).getroot()  # noqa: S314
    messages: dict[str, tuple[str, ...]] = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        messages[message.findtext("source", "")] = tuple(forms or [translation.text or ""])
    return messages


SOURCE_LANGUAGE: Final = Catalogue("en", {})


def preferred_language() -> str:
    """Return the language of :data:`LANGUAGES` that the environment asks for, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        wanted = os.environ.get(variable, "")
        if wanted:
            return match_language(wanted)
    return "en"


def match_language(wanted: str) -> str:
    """Return the catalogue that serves a locale name such as ``zh-Hant-HK`` or ``de_DE.UTF-8``."""
    name = wanted.partition(".")[0].replace("-", "_")
    if not name.lower().startswith("zh"):
        return "en"
    traditional = any(part in name.lower() for part in ("hant", "_tw", "_hk", "_mo"))
    return "zh_TW" if traditional else "zh_CN"
