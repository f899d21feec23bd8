"""The words and figures of the demo, as ``resources/demo`` has them; each file is read once."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from app import paths


@cache
def load(name: str) -> Any:
    """Return the content of a file of ``resources/demo``."""
    return json.loads(paths.resource("demo", f"{name}.json").read_text(encoding="utf-8"))
