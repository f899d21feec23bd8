"""Which backups to keep: pure rules over file names, so that no clock can lose the newest one.

A name carries a running number, the moment and the number of steps in the backup:
``000017-20261121T093000Z-412.stewardbackup``. The number alone tells which is newer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

NEWEST: Final = 7
DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12

_NAME: Final = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)-(\d+)\.\w+")


def name_of(number: int, moment: datetime, steps: int, ending: str) -> str:
    """Return the name of a backup file."""
    return f"{number:06d}-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}-{steps}{ending}"


def backups_in(folder: Path) -> list[str]:
    """Return the names of the backups in a folder, the newest last."""
    names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    return sorted(filter(_is_backup, names), key=_number)


def next_number(names: Sequence[str]) -> int:
    """Return the running number for the next backup."""
    return max((_number(name) for name in names), default=0) + 1


def superfluous(names: Sequence[str]) -> list[str]:
    """Return the backups that may go.

    Kept are the seven newest and the newest of each of the last seven days, four weeks and twelve
    months that have a backup at all: backups are counted, not time, so a machine whose clock jumps
    or that lay in a drawer for a year loses none.
    """
    newest_first = sorted(names, key=_number, reverse=True)
    kept = set(newest_first[:NEWEST])
    kept |= _representatives(newest_first, "%Y-%m-%d", DAYS)
    kept |= _representatives(newest_first, "%G-%V", WEEKS)
    kept |= _representatives(newest_first, "%Y-%m", MONTHS)
    return [name for name in names if name not in kept]


def _representatives(newest_first: Sequence[str], period: str, how_many: int) -> set[str]:
    found: dict[str, str] = {}
    for name in newest_first:
        found.setdefault(_moment(name).strftime(period), name)
    return set(list(found.values())[:how_many])


def _is_backup(name: str) -> bool:
    try:
        _moment(name)
    except ValueError:
        return False
    return True


def _parts(name: str) -> tuple[str, ...]:
    match = _NAME.fullmatch(name)
    if match is None:
        msg = f"not the name of a backup: {name}"
        raise ValueError(msg)
    return match.groups()


def _number(name: str) -> int:
    return int(_parts(name)[0])


def _moment(name: str) -> datetime:
    return datetime.strptime(_parts(name)[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
