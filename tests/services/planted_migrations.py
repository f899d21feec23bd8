"""Later migrations that do not exist: a sound one and several that harm, in a copy of the real folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from app import paths

_HEAD: Final = '''"""Planted by a test.

Revision: 20991231_planted
Follows: {before}
"""

import sqlalchemy as sa
from alembic import op

revision = "20991231_planted"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade():
    """Bring the file to this revision."""
'''

#: Rebuilds a table with children, which deletes them all where foreign keys are on meanwhile.
REBUILDS: Final = """
    with op.batch_alter_table("customer", recreate="always") as batch:
        batch.add_column(sa.Column("planted", sa.String(), nullable=False, server_default="planted"))
"""
LOSES_ROWS: Final = REBUILDS + '    op.execute("DELETE FROM deal WHERE id IN (SELECT id FROM deal LIMIT 1)")\n'
UNLINKS: Final = (
    REBUILDS + "    op.execute(\"UPDATE deal SET customer_id = x'00' WHERE id IN (SELECT id FROM deal LIMIT 1)\")\n"
)
STOPS_HALFWAY: Final = REBUILDS + '    raise LookupError("planted")\n'


def plant(target: Path, upgrade: str) -> Path:
    """Copy the migrations to ``target``, add one that does ``upgrade``, and return the folder."""
    shutil.copytree(paths.migrations(), target, ignore=shutil.ignore_patterns("__pycache__"))
    versions = sorted((target / "versions").glob("*.py"))
    content = _HEAD.format(before=versions[-1].stem) + upgrade
    (target / "versions" / "20991231_planted.py").write_text(content, encoding="utf-8")
    return target
