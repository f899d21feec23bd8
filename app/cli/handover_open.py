"""The verb that writes a handover file out for people who do not have this program."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.console import Console
from app.cli.session import opened
from app.services.workflows.handover.reading_out import ReadBundleOut
from app.services.workspace.files import readable_file_errors
from app.text import tr


def export_open(arguments: argparse.Namespace, console: Console) -> int:
    """Write the tables, files and pages of a handover file into a new folder."""
    with opened(arguments, console, write=True) as steward, readable_file_errors():
        manifest = steward.do(ReadBundleOut(Path(arguments.file), Path(arguments.to))).value
    if arguments.json:
        console.print_json({
            "folder": str(Path(arguments.to)), "bundle": manifest.bundle_id.hex(), "accounts": manifest.accounts.count,
        })  # fmt: skip
    console.say(tr("%n accounts were written out. They are not encrypted there.", "", manifest.accounts.count))
    return 0
