"""The headless door: the same services without a window, for administrators and scheduled jobs.

Results go to standard output, progress and messages to standard error. Exit codes: 0 done,
1 refused or failed with one sentence, 2 wrong usage.
"""

from app.cli.main import main, run

__all__ = ["main", "run"]
