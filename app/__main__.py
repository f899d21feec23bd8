"""``python -m app``: the window. The command line is ``steward``."""

from __future__ import annotations

import sys

from app.views.shell.start import run

if __name__ == "__main__":
    sys.exit(run())
