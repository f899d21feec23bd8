"""Drawing the sheet with the recovery key, for paper and PDF."""

from __future__ import annotations

from html import escape
from typing import Final

from app.services.workspace.recovery_sheet import HOW_TO_KEEP, WHAT_IT_IS, RecoverySheet
from app.text import tr
from app.views.kit.ui import Look

_PER_LINE: Final = 7


def sheet_html(look: Look, sheet: RecoverySheet) -> str:
    """Return the sheet as a document; whatever stands in names is shown as it is."""
    say = look.say
    facts = (
        (tr("Workspace"), sheet.workspace),
        (tr("File"), sheet.file),
        (tr("Made on"), look.language.day(sheet.made_on)),
    )
    rows = "".join(
        f"<tr><td style='padding-right:24px'>{escape(say(name))}</td><td><b>{escape(value)}</b></td></tr>"
        for name, value in facts
    )
    keep = "".join(f"<li style='margin-bottom:6px'>{escape(say(each))}</li>" for each in HOW_TO_KEEP)
    return (
        f"<h1>{escape(say(tr('Recovery key')))}</h1><table>{rows}</table>"
        f"<p style='margin-top:18px'>{escape(say(WHAT_IT_IS))}</p>{_key(sheet.groups)}<ul>{keep}</ul>"
    )


def _key(groups: tuple[str, ...]) -> str:
    """Return the groups in lines, each with its number, so that two of them can be asked for."""
    cells = [
        f"<td style='padding:8px 11px'><span style='font-size:8pt'>{number}</span><br>"
        f"<span style='font-family:monospace;font-size:13pt'>{escape(group)}</span></td>"
        for number, group in enumerate(groups, start=1)
    ]
    lines = [cells[at : at + _PER_LINE] for at in range(0, len(cells), _PER_LINE)]
    rows = "".join(f"<tr>{''.join(line)}</tr>" for line in lines)
    style = "border-collapse:collapse;border-style:solid;margin-top:18px;margin-bottom:18px"
    return f"<table border='1' cellspacing='0' style='{style}'>{rows}</table>"
