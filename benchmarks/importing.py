"""Importing customers and orders, against pandas reading the same files into plain SQLite."""

from __future__ import annotations

import resource
import sqlite3
import sys
from pathlib import Path

import pandas as pd

from benchmarks.data import Size, csv_files, empty, run_import
from benchmarks.measure import Measured, once

_KIB = 1024


def run(size: Size, folder: Path) -> list[Measured]:
    """Import once each: the work is too long to repeat, and the ratio is what counts."""
    files = csv_files(size, folder)
    workspace, plain = folder / f"import-{size.name}.steward", folder / f"import-{size.name}.sqlite"
    for path in (workspace, plain):
        path.unlink(missing_ok=True)
    steward = empty(workspace)

    def ours() -> None:
        run_import(steward, files["customers"], "customers")
        run_import(steward, files["orders"], "orders")

    def peer() -> None:
        connection = sqlite3.connect(plain)
        for kind in ("customers", "orders"):
            pd.read_csv(files[kind]).to_sql(kind, connection, index=False)
        connection.close()

    before = _peak_mb()
    taken = once(ours)
    grown = _peak_mb() - before
    steward.close(with_backup=False)
    measured = Measured("import customers and orders", size.name, taken, once(peer), 4, note=f"+{grown:.0f} MB at most")
    for path in (workspace, plain):
        path.unlink(missing_ok=True)
    return [measured]


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / _KIB if sys.platform != "darwin" else peak / _KIB / _KIB
