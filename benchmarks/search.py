"""Search as one types, against LIKE over the same texts in the same file."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text

from app.bootstrap import Steward
from app.services.search.queries import search
from benchmarks.data import Size
from benchmarks.measure import Measured, compare

# What is typed, and what LIKE is given for it (pinyin stands in the sort key).
_QUERIES: Final = (
    ("full Chinese name", "曾建国", "%曾建国%", "%曾建国%"),
    ("traditional form", "曾建國", "%曾建国%", "%曾建国%"),
    ("pinyin", "zengjianguo", "%zeng jian guo%", "%zengjianguo%"),
    ("e-mail", "c4711@mail", "%c4711@mail%", "%c4711@mail%"),
    ("phone", "1399912", "%1399912%", "%1399912%"),
    ("initials", "zjg", "%zjg%", "%zjg%"),
    ("one character", "曾", "%曾%", "%曾%"),
    ("prefix", "mull", "%mull%", "%mull%"),
    ("word in notes", "降价", "%降价%", "%降价%"),
)
_LIKE_NAMES: Final = (
    "SELECT id, name FROM customer WHERE name LIKE :name OR sort_key LIKE :name OR notes LIKE :text"
    " ORDER BY sort_key LIMIT 20"
)
_LIKE_POINTS: Final = "SELECT customer_id FROM contact_point WHERE value LIKE :text OR normal LIKE :text LIMIT 20"
_LIKE_NOTES: Final = "SELECT id FROM interaction WHERE body LIKE :text ORDER BY happened_at DESC LIMIT 20"
_FEW: Final = 100


def run(size: Size, steward: Steward) -> list[Measured]:
    """Compare every query; rare ones must be fifty times faster, all of them three times."""
    lines = []
    for title, typed, name, words in _QUERIES:
        hits = len(steward.ask(search, typed, _FEW + 1))
        limit = 50 if hits <= _FEW else 3

        def ours(typed: str = typed) -> object:
            return steward.ask(search, typed, 20)

        def peer(name: str = name, words: str = words) -> object:
            with steward.workspace.database.readers.connect() as connection:
                values = {"name": name, "text": words}
                return [connection.execute(text(sql), values).all() for sql in (_LIKE_NAMES, _LIKE_POINTS, _LIKE_NOTES)]

        shown = f"{hits} hits" if hits <= _FEW else f"over {_FEW} hits"
        measured = compare(f"search: {title}", size.name, ours, peer, limit, rounds=5, is_at_least=True, note=shown)
        lines.append(measured)
    return lines
