"""The catalogues of translations: bringing them up to date with the sources, and checking them.

``resources/i18n/steward_<language>.ts`` are Qt Linguist files, filled by lupdate and translated by
people. English holds plurals only. Compiling them is done by ``tools.environment``.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.environment import ROOT, script

FOLDER: Final = ROOT / "resources" / "i18n"
LANGUAGES: Final = ("en", "zh_CN", "zh_TW")
_SHOWN: Final = 10
_NAME: Final = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


@dataclass(frozen=True)
class Message:
    """One sentence in one catalogue, with a form for each number where it counts something."""

    source: str
    forms: tuple[str, ...]
    is_finished: bool


def main(arguments: Sequence[str]) -> int:
    """Update the catalogues, or with ``--check`` print what is wrong with them; ``--all`` of it."""
    if "--check" not in arguments:
        update(FOLDER, ROOT)
        return 0
    found = [*problems(FOLDER, ROOT), *unfinished(FOLDER)]
    for problem in found if "--all" in arguments else found[:_SHOWN]:
        print(problem)
    if found:
        print(f"{len(found)} problems; python3 dev.py strings --check --all shows them all")
    return 1 if found else 0


def update(folder: Path, root: Path) -> None:
    """Write what the sources below ``root`` say today into the catalogues of a folder."""
    sources = [path.relative_to(root).as_posix() for path in sorted((root / "app").rglob("*.py"))]
    # Without line numbers and in alphabetical order, so that a moved line makes no difference.
    common = [
        *sources,
        "-silent",
        "-locations",
        "none",
        "-sort-messages",
        "-no-obsolete",
        "-source-language",
        "en",
    ]
    english, *others = [str(folder / f"steward_{language}.ts") for language in LANGUAGES]
    for special in (["-pluralonly", "-target-language", "en", "-ts", english], ["-ts", *others]):
        subprocess.run([script("pyside6-lupdate"), *common, *special], cwd=root, check=True)


def problems(folder: Path, root: Path) -> Iterator[str]:
    """Yield what makes the catalogues wrong, apart from sentences that nobody has translated yet."""
    yield from _outdated(folder, root)
    for language in LANGUAGES:
        messages = read(folder / f"steward_{language}.ts")
        for message in messages:
            yield from (f"{language}: {problem}: {message.source!r}" for problem in _flaws(message))
        if language != "en":
            yield from _unread(root, {message.source for message in messages})


def unfinished(folder: Path) -> Iterator[str]:
    """Yield the sentences that nobody has translated yet."""
    for language in LANGUAGES:
        for message in read(folder / f"steward_{language}.ts"):
            if not message.is_finished or not all(message.forms):
                yield f"{language}: not translated: {message.source!r}"


def read(catalogue: Path) -> list[Message]:
    """Return the sentences of a catalogue; none where there is no such file."""
    if not catalogue.exists():
        return []
    root = ET.parse(catalogue).getroot()  # noqa: S314  # the project's own file
    return [_message(element) for element in root.iter("message")]


def marked(source: str) -> set[str]:
    """Return the literals that a module marks with ``tr``."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args)
    named = (call for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) == "tr")
    literals = (call.args[0].value for call in named if isinstance(call.args[0], ast.Constant))
    return {literal for literal in literals if isinstance(literal, str)}


def _outdated(folder: Path, root: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place)
        for catalogue in folder.glob("*.ts"):
            shutil.copy(catalogue, fresh)
        update(fresh, root)
        for catalogue in sorted(fresh.glob("*.ts")):
            ours = folder / catalogue.name
            if not ours.exists() or ours.read_bytes() != catalogue.read_bytes():
                yield f"{catalogue.name} is not up to date: run python3 dev.py strings"


def _flaws(message: Message) -> Iterator[str]:
    names, counts = _placeholders(message.source)
    if "{" in _NAME.sub("", message.source) or "}" in _NAME.sub("", message.source):
        yield "a placeholder is a plain name, as in {name}; is this an f-string?"
    for form in filter(None, message.forms):
        if _placeholders(form) != (names, counts):
            yield f"the translation {form!r} has other placeholders"


def _placeholders(text: str) -> tuple[list[str], int]:
    return sorted(_NAME.findall(text)), text.count("%n")


def _unread(root: Path, known: set[str]) -> Iterator[str]:
    for path in sorted((root / "app").rglob("*.py")):
        for source in sorted(marked(path.read_text(encoding="utf-8")) - known):
            yield f"lupdate did not read this in {path.relative_to(root)}: {source!r}"


def _message(element: ET.Element) -> Message:
    translation = element.find("translation")
    if translation is None:
        return Message(element.findtext("source", ""), (), is_finished=False)
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    return Message(element.findtext("source", ""), tuple(forms), translation.get("type") is None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
