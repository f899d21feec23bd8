"""The public data sets that lie beside a checkout: where they are, and what to do where they are not.

Tests of a plain checkout do without them. This is the one module that may skip a test.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "data"

needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the shared data is not beside this checkout")


def shared_data() -> Path:
    """Return the folder of the data sets, or skip the test that asks for it where there is none."""
    if not DATA.is_dir():
        pytest.skip("the shared data is not beside this checkout")
    return DATA
