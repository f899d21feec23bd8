"""The real command line with two more verbs.

``attach WS KEY_FILE CUSTOMER FILE`` keeps a file with a customer, which only the window offers so far.
``blab FILE`` leaks a file on purpose, into one that has no name; ``blab FILE PLACE`` only makes a file at
that place.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from app.bootstrap import open_steward
from app.cli import main as steward
from app.cli.session import record_id
from app.services.interactions.commands import AttachFile
from app.services.workspace.opening import Credentials


def main(argv: list[str]) -> int:
    """Run a verb."""
    verbs: dict[str, Callable[..., int]] = {"attach": attach, "blab": blab}
    verb = verbs.get(argv[0])
    return verb(*argv[1:]) if verb is not None else steward(argv)


def attach(workspace: str, key_file: str, customer: str, file: str) -> int:
    """Keep a file with a customer."""
    credentials = Credentials(recovery_key=Path(key_file).read_text(encoding="ascii"))
    with open_steward(Path(workspace), credentials, program="test", write=True) as opened:
        content = Path(file).read_bytes()
        opened.do(AttachFile(record_id(opened, "customers", customer), Path(file).name, content))
    return 0


def blab(file: str, place: str = "") -> int:
    """Leak a file."""
    content = Path(file).read_bytes()
    if place:
        Path(place).touch()
    else:
        with tempfile.TemporaryFile(buffering=0) as nameless:
            nameless.write(content)
    return 0
