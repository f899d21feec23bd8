"""``dev.py bench [GROUP ...] [--size S|M]``: run, print the table, keep it as JSON."""

from __future__ import annotations

import argparse
import json
import os
import platform
from pathlib import Path

from benchmarks import card, handover, handover_volume, importing, search, start, store, window
from benchmarks import list as customer_list
from benchmarks.data import M, S, Size, filled
from benchmarks.measure import Measured, table

_GROUPS = ("store", "import", "list", "card", "search", "charts", "start", "window", "handover")
_FOLDER = Path("build") / "bench"


def main() -> None:
    """Run the groups that were asked for at the sizes that were asked for."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("groups", nargs="*", help=", ".join(_GROUPS))
    parser.add_argument("--size", choices=("S", "M"), action="append")
    parser.add_argument("--volume", action="store_true", help="also hand over 300,000 activities and 1 GB of files")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["STEWARD_DATA_DIR"] = str(_FOLDER.resolve() / "data")
    sizes = [each for each in (S, M) if each.name in (arguments.size or ("S", "M"))]
    lines: list[Measured] = []
    for size in sizes:
        lines += _run(size, arguments.groups or ([] if arguments.volume else list(_GROUPS)))
    if arguments.volume:
        lines += handover_volume.run(_FOLDER)
    print(table(lines))
    result = {"machine": platform.platform(), "lines": [line.as_json() for line in lines]}
    (_FOLDER / "result.json").write_text(json.dumps(result, indent=1, ensure_ascii=False), encoding="utf-8")


def _run(size: Size, groups: list[str]) -> list[Measured]:
    _FOLDER.mkdir(parents=True, exist_ok=True)
    lines: list[Measured] = []
    if "store" in groups:
        lines += store.run(size, _FOLDER)
    if "import" in groups:
        lines += importing.run(size, _FOLDER)
    if "start" in groups:
        lines += start.run(size, _FOLDER)
    if "handover" in groups:
        lines += handover.run(size, _FOLDER)
    if "window" in groups:
        lines += window.run(size, _FOLDER)
    if {"card", "list", "search", "charts"} & set(groups):
        lines += _on_open_file(size, groups)
    if "charts" in groups:
        from benchmarks import board

        lines += board.run(size, _FOLDER, lines)
    return lines


def _on_open_file(size: Size, groups: list[str]) -> list[Measured]:
    lines: list[Measured] = []
    steward = filled(size, _FOLDER)
    try:
        if "list" in groups:
            lines += customer_list.run(size, steward)
        if "card" in groups:
            lines += card.run(size, steward)
        if "search" in groups:
            lines += search.run(size, steward)
        if "charts" in groups:
            from benchmarks import charts  # its peers take seconds to load

            lines += charts.run(size, steward)
    finally:
        steward.close(with_backup=False)
    return lines


if __name__ == "__main__":
    main()
