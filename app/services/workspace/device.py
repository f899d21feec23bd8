"""The optional way in by this device: a secret in the operating system's keyring.

Only real keyrings are used; where there is none the passphrase is asked for each time. Losing the
keyring never locks anybody out.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import Final, TypeVar

from app.errors import AppError
from app.text import tr

SERVICE: Final = "steward-crm"
_SECRET_BYTES: Final = 32
_PATIENCE_S: Final = 30.0
# Modules of backends that keep secrets in the system's own store; everything else is refused,
# above all the plain files of keyrings.alt.
_REAL: Final = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
)

T = TypeVar("T")


def is_available() -> bool:
    """Return whether this machine has a keyring that is safe to use."""
    try:
        import keyring

        return _is_real(keyring.get_keyring())
    except Exception:  # a broken keyring must not keep anybody from the passphrase
        return False


def _is_real(backend: object) -> bool:
    """Return whether secrets go to the system's own store, and never anywhere else."""
    from keyring.backends.chainer import ChainerBackend

    chain = list(backend.backends) if isinstance(backend, ChainerBackend) else [backend]
    return bool(chain) and all(type(each).__module__ in _REAL for each in chain)


def create(workspace_id: str) -> bytes:
    """Store a new secret for a workspace and return it.

    Raises:
        AppError: There is no real keyring, or it refused.
    """
    if not is_available():
        raise AppError(
            "no-keyring",
            tr("This machine has no safe keyring. Nothing was changed. Go on using the passphrase."),
        )
    import keyring

    secret = os.urandom(_SECRET_BYTES)
    text = base64.b64encode(secret).decode()
    _patiently(lambda: keyring.set_password(SERVICE, workspace_id, text))
    return secret


def read(workspace_id: str) -> bytes | None:
    """Return the secret of a workspace; None where this device has none."""
    if not is_available():
        return None
    import keyring

    text = _patiently(lambda: keyring.get_password(SERVICE, workspace_id))
    return base64.b64decode(text) if text else None


def forget(workspace_id: str) -> None:
    """Remove the secret of a workspace from the keyring, if it is there."""
    if read(workspace_id) is not None:
        import keyring

        _patiently(lambda: keyring.delete_password(SERVICE, workspace_id))


def _patiently(call: Callable[[], T]) -> T:
    """Run a keyring call that may wait for somebody who never answers its dialog."""
    from keyring.errors import KeyringError

    pool = ThreadPoolExecutor(1, thread_name_prefix="keyring")
    try:
        return pool.submit(call).result(_PATIENCE_S)
    except (KeyringError, TooSlow):
        raise AppError(
            "keyring-refused",
            tr("The keyring did not answer or refused. Nothing was changed. Open with the passphrase."),
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
