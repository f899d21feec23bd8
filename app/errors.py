"""Errors that a person can act on.

An :class:`AppError` says what happened, what is safe and what to do; it is shown where it
happened, without a traceback. Everything else that is raised is a bug and takes the crash path.
"""

from __future__ import annotations

from app.text import Text


class AppError(Exception):
    """Something the user can act on; nothing was changed by the call that raised it.

    ``code`` is a stable word for scripts and tests; ``text`` is the one sentence to show.
    """

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(code)
        self.code = code
        self.text = text

    def __str__(self) -> str:
        return str(self.text)


class RefusedError(AppError):
    """The acting person may not do this; nothing was read or written."""


class ConflictError(AppError):
    """The records were changed meanwhile; nothing was overwritten."""


class CancelledError(AppError):
    """The person stopped a long operation; all of it was rolled back."""


class UsageError(AppError):
    """The call itself makes no sense (an unknown field, a bad filter)."""
