"""Old Excel files whose container is damaged so that reading it would never end.

The container chains its sectors as a file system does. Where damage makes a chain run in a circle,
the reader follows it until all memory is used up. Reading the streams does not belong here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Final

from app.errors import AppError
from app.text import tr

_HEADER_SIZE: Final = 512
_SECTOR_SIZES: Final = (9, 12)
_LISTED_IN_HEADER: Final = 109


def refuse_endless_chains(path: Path) -> None:
    """Raise if some chain of sectors in an OLE container never ends.

    Raises:
        AppError: ``import-damaged``.
        struct.error: The file is too short to be a container.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
        (power,) = struct.unpack_from("<H", header, 30)
        if power not in _SECTOR_SIZES:
            raise _damaged()
        container = _Container(file, 1 << power)
        chains = container.numbers(container.allocation(header))
        _refuse_cycle(chains)
        (first_small,) = struct.unpack_from("<I", header, 60)
        _refuse_cycle(container.numbers(_followed(chains, first_small)))


def _damaged() -> AppError:
    return AppError("import-damaged", tr("The spreadsheet is damaged: its parts do not fit together."))


class _Container:
    def __init__(self, file: IO[bytes], sector_size: int) -> None:
        self._file = file
        self._size = sector_size
        self._last = file.seek(0, 2) // sector_size

    def numbers(self, sectors: Iterator[int]) -> list[int]:
        """Return the numbers that fill these sectors."""
        return [number for sector in sectors for number in self._sector(sector)]

    def _sector(self, sector: int) -> Sequence[int]:
        self._file.seek((sector + 1) * self._size)
        content = self._file.read(self._size)
        return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])

    def allocation(self, header: bytes) -> Iterator[int]:
        """Yield the sectors that hold the chains: some are listed in the header, the rest in a chain."""
        yield from filter(self._is_inside, struct.unpack_from(f"<{_LISTED_IN_HEADER}I", header, 76))
        (following,) = struct.unpack_from("<I", header, 68)
        for _ in range(self._last):
            if not self._is_inside(following):
                return
            *listed, following = self._sector(following)
            yield from filter(self._is_inside, listed)
        raise _damaged()

    def _is_inside(self, sector: int) -> bool:
        return sector < self._last


def _followed(chains: Sequence[int], sector: int) -> Iterator[int]:
    # Numbers beyond are marks, such as that of the end.
    while sector < len(chains):
        yield sector
        sector = chains[sector]


def _refuse_cycle(chains: Sequence[int]) -> None:
    walks = [0] * len(chains)
    for walk, start in enumerate(range(len(chains)), start=1):
        sector = start
        while sector < len(chains) and not walks[sector]:
            walks[sector] = walk
            sector = chains[sector]
        if sector < len(chains) and walks[sector] == walk:
            raise _damaged()
