"""${message}.

Revision: ${up_revision}
Follows: ${down_revision | comma,n}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade():
    """Bring the file to this revision."""
    ${upgrades if upgrades else "pass"}


def downgrade():
    """Bring the file back to the revision before."""
    ${downgrades if downgrades else "pass"}
