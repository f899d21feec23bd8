"""Plans as files: signed as they are now, with what was moved by hand; and small files read whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from app.errors import AppError
from app.services.handover.cards import CARD_LIMIT
from app.services.workflows.handover.amending import AmendPlan
from app.services.workspace.files import read_limited, readable_file_errors, write_whole
from app.text import tr
from app.views.handover.giving_case import Case
from app.views.kit.page import Page

PLAN_LIMIT: Final = CARD_LIMIT * 256


def signed_now(
    page: Page, case: Case, *, then: Callable[[Mapping[str, Any]], None], failed: Callable[[AppError], None]
) -> None:
    """Hand over the signed document of a plan; one that was changed by hand is signed anew and says by whom."""
    if not case.changes:
        then(case.document)
        return
    page.do(AmendPlan(case.document, case.changes), then=lambda outcome: then(outcome.value), failed=failed)


def read_small(path: Path, limit: int) -> bytes:
    """Return what is in a small file; for a thread of its own.

    Raises:
        AppError: It cannot be read, or is larger than any of its kind.
    """
    with readable_file_errors():
        data = read_limited(path, limit)
    if data is None:
        raise AppError("too-large", tr("This file is larger than any of its kind. Nothing was changed."))
    return data


def write_plan(target: Path, document: Mapping[str, Any]) -> None:
    """Write a plan whole or not at all; for a thread of its own."""
    with readable_file_errors():
        write_whole(target, json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")
