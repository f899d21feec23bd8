"""Finding out in which encoding a text file was written.

Certain evidence comes first: what the person said, a byte order mark, the zero bytes of UTF-16,
UTF-8 that fits the whole file. Only then is the encoding guessed, and the guess is marked as one, so
that it can be shown. How to guess, and splitting the text into rows, do not belong here.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import AppError
from app.services.workflows.importing.encoding_guess import plausible_encodings
from app.text import Text, tr

_CHUNK: Final = 1 << 20
_SAMPLE: Final = 1 << 16
# The UTF-32 mark begins with the UTF-16 one, so it must be tried first.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-8 with this small a share of broken sequences is damaged UTF-8, not another encoding.
_DAMAGED: Final = 0.1
# Text has next to no control characters but white space, and zero bytes where fields are padded.
_CONTROLS: Final = bytes({*range(1, 32)} - {*b"\t\n\v\f\r\x1a\x1b"})
_BINARY: Final = 0.01
# In UTF-16 text at least the separators and line ends have a zero byte, always on the same side.
_ZERO_SHARE: Final = 0.05
_ZERO_BIAS: Final = 4


@dataclass(frozen=True)
class Encoding:
    """A codec that decodes the whole file, and whether anything but a guess speaks for it."""

    name: str
    is_certain: bool


def find_encoding(path: Path, wanted: str | None = None) -> Encoding:
    """Return the encoding of a text file, every byte of which it has been seen to fit.

    ``wanted`` is what the person said and is never overruled. A byte order mark, if there is one,
    is still part of the decoded text.

    Raises:
        AppError: ``import-encoding`` if the file does not fit or no encoding is plausible,
            ``import-unsupported`` if it is no text.
    """
    if wanted is not None:
        return _checked(path, _codec(wanted))
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    named = _marked(start) or _wide(start)
    if named:
        return _checked(path, named)
    return Encoding("utf-8", is_certain=True) if _misfit(path, "utf-8") is None else _guessed(path)


def _codec(wanted: str) -> str:
    try:
        b"a".decode(wanted, "ignore")
        codecs.getincrementaldecoder(wanted)
        return codecs.lookup(wanted).name
    except (LookupError, UnicodeError, ValueError):
        raise AppError("import-encoding", tr("There is no text encoding called {name}.", name=wanted)) from None


def _marked(start: bytes) -> str | None:
    return next((name for mark, name in _MARKS if start.startswith(mark)), None)


def _wide(start: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the zero bytes of its ASCII characters."""
    units = len(start) // 2
    high_first, low_first = start[0::2].count(0), start[1::2].count(0)
    few, many = sorted((high_first, low_first))
    if many < max(1, units * _ZERO_SHARE) or many < _ZERO_BIAS * few:
        return None
    if start.isascii() and many < units / 2:
        # Letters of UTF-16 that are not ASCII have bytes that are not either: this is ASCII with stray zeros.
        return None
    name = "utf-16-le" if low_first > high_first else "utf-16-be"
    text = start[: units * 2].decode(name, "replace")
    has_breaks = "\n" in text or "\r" in text or many > units / 2
    # A cut surrogate pair at the end of the sample is no reason to doubt.
    return name if has_breaks and "�" not in text[:-1] and "\x00" not in text else None


def _checked(path: Path, name: str) -> Encoding:
    offset = _misfit(path, name)
    if offset is not None:
        raise _does_not_fit(path, name, offset)
    return Encoding(name, is_certain=True)


def _misfit(path: Path, name: str) -> int | None:
    """Return the offset of the first byte that does not fit, or None; memory use is flat."""
    decoder = codecs.getincrementaldecoder(name)()
    fed = 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            fed += len(chunk)
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                return fed - len(error.object) + error.start
            except UnicodeError:
                return fed - len(chunk)
            if not chunk:
                return None


def _does_not_fit(path: Path, name: str, offset: int) -> AppError:
    sentence = tr(
        "Line {line} is not {encoding} text: byte {offset} of the file does not fit. Choose another encoding.",
        line=_line_of(path, name, offset),
        encoding=name,
        offset=offset + 1,
    )
    return _refused(sentence)


def _refused(sentence: Text) -> AppError:
    return AppError("import-encoding", sentence)


def _line_of(path: Path, name: str, offset: int) -> int:
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(name)("replace"), translate=True)
    breaks = 0
    with path.open("rb") as file:
        while offset > 0 and (chunk := file.read(min(_CHUNK, offset))):
            offset -= len(chunk)
            breaks += decoder.decode(chunk).count("\n")
    return breaks + 1


def _guessed(path: Path) -> Encoding:
    sample = _high_lines(path)
    _refuse_binary(sample)
    _refuse_damaged_utf8(path, sample)
    for name in plausible_encodings(sample):
        if _misfit(path, name) is None:
            return Encoding(codecs.lookup(name).name, is_certain=False)
    raise _refused(tr("The encoding of the text cannot be recognised. Choose it by hand."))


def _high_lines(path: Path) -> bytes:
    """Return the first lines that are not plain ASCII; only they tell encodings apart."""
    lines: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        while size < _SAMPLE and (line := file.readline(_SAMPLE)):
            if not line.isascii():
                lines.append(line)
                size += len(line)
    return b"".join(lines)


def _refuse_binary(sample: bytes) -> None:
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * _BINARY:
        raise AppError("import-unsupported", tr("This file is neither text nor a spreadsheet."))


def _refuse_damaged_utf8(path: Path, sample: bytes) -> None:
    text = sample.decode("utf-8", "replace")
    high = len(text) - len(text.encode("ascii", "ignore"))
    if text.count("�") <= high * _DAMAGED:
        offset = _misfit(path, "utf-8")
        raise _does_not_fit(path, "utf-8", offset or 0)
