"""THIRD_PARTY_NOTICES.md: the licences of everything that is shipped with Steward.

``python -m tools.licences`` writes it from the distributions of ``requirements.lock`` that are
installed here. What belongs to other platforms keeps the texts that stand in the file already. The
icons are the only work of others under ``resources``; fonts are the computer's own.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from tools.environment import ROOT

NOTICES: Final = ROOT / "THIRD_PARTY_NOTICES.md"
_TEXTS: Final = Path(__file__).with_name("licence_texts")
_FORBIDDEN: Final = re.compile(r"(A?GPL|SSPL|BUSL|CC-BY-NC)", re.IGNORECASE)
_NOTICE_FILE: Final = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_HEADING: Final = "## "
ICONS: Final = f"{_HEADING}Lucide icons"
"""The heading over the licence of ``resources/icons``."""

# Read by a person in the packages that state no SPDX expression in their metadata.
REVIEWED: Final = {
    "babel": "BSD-3-Clause",
    "backports-tarfile": "MIT",
    "charset-normalizer": "MIT",
    "colorama": "BSD-3-Clause",
    "email-validator": "Unlicense",
    "jaraco-classes": "MIT",
    "lunar-python": "MIT",
    "mnemonic": "MIT",
    "opencc": "Apache-2.0",
    "pypinyin": "MIT",
    "pyqtgraph": "MIT",
    "pyrage": "MIT",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "python-dateutil": "Apache-2.0 AND BSD-3-Clause",
    "pytz": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "scipy": "BSD-3-Clause AND LGPL-2.1-or-later",
    "segno": "BSD-3-Clause",
    "six": "MIT",
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0 AND blessing",
    "tzdata": "Apache-2.0",
    "vobject": "Apache-2.0",
    "zxcvbn": "MIT",
}
_QT: Final = (
    "Used under the LGPL-3.0, as separate libraries that can be replaced. "
    "Source: https://code.qt.io/pyside. "
    "Parts of Qt by others: https://doc.qt.io/qt-6/licenses-used-in-qt.html. "
    "The texts of LGPL-3.0 and GPL-3.0 stand under pyside6-essentials."
)
_REMARKS: Final = {
    "pyside6-essentials": _QT,
    "scipy": "Contains OpenBLAS and LAPACK (BSD-3-Clause) and the runtime libraries of GCC (GPL-3.0-or-later with "
    "GCC-exception-3.1, which lets any program use them; libquadmath LGPL-2.1-or-later), as separate files.",
    "shiboken6": _QT,
    "sqlcipher3": "Contains SQLCipher (BSD-3-Clause), OpenSSL (Apache-2.0) and SQLite (public domain).",
}
_MORE_TEXTS: Final = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "sqlcipher3": ("SQLCipher.txt",),
}


@dataclass(frozen=True)
class Package:
    """A package of the lock file, with its one version or, where platforms differ, several."""

    name: str
    versions: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The heading of its section."""
        return f"{_HEADING}{self.name} {', '.join(self.versions)}"

    def installed(self) -> Distribution | None:
        """Return the locked version that is installed here, if any."""
        try:
            found = distribution(self.name)
        except PackageNotFoundError:
            return None
        return found if found.version in self.versions else None

    def licence(self) -> str | None:
        """Return the SPDX expression, as stated or else as reviewed; None where nobody knows."""
        found = self.installed()
        stated = (found.metadata.get_all("License-Expression") if found is not None else None) or []
        return next(iter(stated), REVIEWED.get(self.name))

    def section(self) -> str | None:
        """Return what the notices say of it; None where it is not installed here."""
        found = self.installed()
        if found is None:
            return None
        lines = [self.heading, "", f"{self.licence()}. Texts as shipped with {found.version}."]
        if self.name in _REMARKS:
            lines += ["", _REMARKS[self.name]]
        for title, text in _texts(self.name, found):
            lines += ["", f"`{title}`", "", "~~~~text", text, "~~~~"]
        return "\n".join(lines) + "\n"


def locked(lock: Path = ROOT / "requirements.lock") -> tuple[Package, ...]:
    """Return the packages of a lock file, in its order."""
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^ \\;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE):
        versions.setdefault(name, []).append(version)
    return tuple(Package(name, tuple(found)) for name, found in versions.items())


def is_allowed(expression: str) -> bool:
    """Return whether an SPDX expression lets Steward be shipped without becoming copyleft itself."""
    tokens = re.findall(r"[()]|[^\s()]+", expression)
    result = _any_of(tokens)
    if tokens:
        msg = f"this is no licence expression: {expression}"
        raise ValueError(msg)
    return result


def sections(document: str) -> dict[str, str]:
    """Return the sections of the notices by the headings of locked packages; texts have headings too."""
    headings = {ICONS, *(package.heading for package in locked())}
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in document.splitlines():
        lines = found.setdefault(line, []) if line in headings else lines
        lines.append(line)
    return {heading: "\n".join(theirs).rstrip("\n") + "\n" for heading, theirs in found.items()}


def notices(former: str) -> str:
    """Return the whole document; sections of what is not installed here come from the former one."""
    known = sections(former)
    intro = (
        "# Third-party notices\n\nSteward is shipped with these packages and icons. Each keeps its own licence.\n"
        "Made by `python -m tools.licences`; do not edit.\n"
    )
    fallback = "Used on other platforms only; its licence lies in the package there."
    written = [
        package.section() or known.get(package.heading) or f"{package.heading}\n\n{package.licence()}. {fallback}\n"
        for package in locked()
    ]
    return "\n".join([intro, *written, icons_section()])


def icons_section() -> str:
    """Return what the notices say of the icons."""
    text = _tidy((ROOT / "resources" / "icons" / "LICENSE").read_text(encoding="utf-8"))
    lines = [ICONS, "", "ISC AND MIT. The icons of the window, with a thinner stroke. Source: https://lucide.dev.",
             "", "`LICENSE`", "", "~~~~text", text, "~~~~"]  # fmt: skip
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the notices."""
    former = NOTICES.read_text(encoding="utf-8") if NOTICES.exists() else ""
    NOTICES.write_text(notices(former), encoding="utf-8", newline="\n")
    return 0


def _texts(name: str, found: Distribution) -> Iterator[tuple[str, str]]:
    """Yield the licence texts of a package, each text once."""
    seen: set[str] = set()
    for file in sorted(found.files or [], key=str):
        if _NOTICE_FILE.search(file.name) and file.suffix not in (".py", ".pyc"):
            text = _tidy(Path(str(file.locate())).read_text(encoding="utf-8", errors="replace"))
            if text not in seen:
                yield file.name, text
            seen.add(text)
    for title in _MORE_TEXTS.get(name, ()):
        yield title, _tidy((_TEXTS / title).read_text(encoding="utf-8"))


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def _any_of(tokens: list[str]) -> bool:
    result = _all_of(tokens)
    while tokens and tokens[0].upper() == "OR":
        tokens.pop(0)
        result = _all_of(tokens) or result
    return result


def _all_of(tokens: list[str]) -> bool:
    result = _one(tokens)
    while tokens and tokens[0].upper() == "AND":
        tokens.pop(0)
        result = _one(tokens) and result
    return result


def _one(tokens: list[str]) -> bool:
    if not tokens or tokens[0] == ")" or tokens[0].upper() in ("AND", "OR", "WITH"):
        msg = "a licence is missing in the expression"
        raise ValueError(msg)
    token = tokens.pop(0)
    if token != "(":  # noqa: S105  # a bracket
        if tokens and tokens[0].upper() == "WITH":
            del tokens[:2]
        return _FORBIDDEN.match(token) is None
    result = _any_of(tokens)
    if not tokens or tokens.pop(0) != ")":
        msg = "a bracket is open in the expression"
        raise ValueError(msg)
    return result


if __name__ == "__main__":
    sys.exit(main())
