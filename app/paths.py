"""Where things lie: the program's resources and the folders of this machine.

The only code that finds ``resources/`` and ``migrations/``, in a checkout, in an installed wheel
and in a frozen build alike. Workspace files themselves are named by the user, never here.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_DATA_DIR_VARIABLE = "STEWARD_DATA_DIR"


def resource(*parts: str) -> Path:
    """Return the path of a file below ``resources/``."""
    return _shipped("resources").joinpath(*parts)


def migrations() -> Path:
    """Return the folder with Alembic's environment and versions."""
    return _shipped("migrations")


def _shipped(name: str) -> Path:
    in_wheel = _PACKAGE / "_shipped" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name


def data_dir() -> Path:
    """Return this person's data folder on this machine; ``STEWARD_DATA_DIR`` moves it."""
    chosen = os.environ.get(_DATA_DIR_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("steward", appauthor=False)


def log_dir() -> Path:
    """Return the folder for log files, inside the data folder when that was moved."""
    if os.environ.get(_DATA_DIR_VARIABLE):
        return data_dir() / "log"
    return platformdirs.user_log_path("steward", appauthor=False)
