"""Resolving ``pyproject.toml`` into the two lock files, for all platforms and with hashes.

For maintainers who have uv. The files hold no registry's address: each machine's pip knows its own.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
_TARGETS: Final = {"requirements.lock": (), "requirements-dev.lock": ("--extra", "dev")}


def main(arguments: Sequence[str]) -> int:
    """Write both lock files; arguments such as ``--upgrade`` go to uv."""
    uv = shutil.which("uv")
    if uv is None:
        print("Locking needs uv, which is not installed: https://docs.astral.sh/uv", file=sys.stderr)
        return 1
    for target, extra in _TARGETS.items():
        command = [
            uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes",
            "--no-header", *extra, *arguments, "pyproject.toml", "-o", target,
        ]  # fmt: skip
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if code:
            return code
        print(f"{target} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
