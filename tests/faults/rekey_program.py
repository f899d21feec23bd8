"""Giving a bare database file another key, as a small program: ``rekey_program FILE OLD NEW``, keys in hex."""

from __future__ import annotations

import sys
from pathlib import Path

from app.errors import AppError
from app.models.engine import DatabaseKey
from app.models.filework import rekey


def main(argv: list[str]) -> int:
    """Run it; errors are said as the command line says them."""
    path, old, new = argv
    try:
        rekey(Path(path), DatabaseKey(bytes.fromhex(old)), DatabaseKey(bytes.fromhex(new)))
    except AppError as error:
        print(error.text, file=sys.stderr)
        return 1
    return 0
