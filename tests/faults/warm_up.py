"""Importing this module runs each verb of the command line once, so that a run after it pays for none of that.

It is given to :class:`tests.faults.client.WarmProgram` to import first: mapped classes are configured then,
migrations compiled, tables of the libraries read. Nothing but time depends on it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from app.cli import main


def _run_each_verb(folder: Path) -> None:
    workspace, backup, key = folder / "w.steward", folder / "b.stewardbackup", folder / "key"
    (folder / "passphrase").write_text("correct horse battery staple", encoding="ascii")
    (folder / "c.csv").write_text("external_id,name,phone\nc1,王伟,+49 30 100000\n", encoding="utf-8")
    by_print = ("--recovery-key-file", key)
    for argv in (
        ("init", workspace, "--name", "A", "--passphrase-file", folder / "passphrase", *by_print, "--quiet"),
        ("import", workspace, folder / "c.csv", "--kind", "customers", "--json", *by_print),
        ("edit", workspace, "customers", "c1", "city=Bonn", *by_print),
        ("undo", workspace, "--json", *by_print),
        ("backup", workspace, backup, *by_print),
        ("restore", backup, workspace, *by_print),
        ("check", workspace, "--deep", "--json", *by_print),
    ):
        code = main([str(each) for each in argv])
        if code != 0:
            raise RuntimeError(f"{argv[0]} ended with {code}")


def _warm_up() -> None:
    before = os.environ.get("STEWARD_DATA_DIR")
    with tempfile.TemporaryDirectory() as name, open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.environ["STEWARD_DATA_DIR"] = name
        with redirect_stdout(nowhere), redirect_stderr(sys.stderr):
            _run_each_verb(Path(name))
    if before is None:
        del os.environ["STEWARD_DATA_DIR"]
    else:
        os.environ["STEWARD_DATA_DIR"] = before


_warm_up()
