"""Making a passphrase expensive to guess: Argon2id with parameters fitted to the machine."""

from __future__ import annotations

import base64
import os
import time
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.errors import AppError
from app.text import tr

_KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
# RFC 9106's low-memory profile is the floor; what is read may ask for no more than the ceiling,
# or a forged file could hang the program.
_FLOOR_KIB: Final = 64 * 1024
_PASSES: Final = 3
_LANES: Final = 4
_MOST_KIB: Final = 1024 * 1024
_MOST_PASSES: Final = 10
_MOST_LANES: Final = 16
_TARGET_S: Final = 0.75
_STEPS: Final = (1, 2, 3, 4)


@dataclass(frozen=True)
class Stretching:
    """Parameters of Argon2id, kept beside what they protect."""

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int

    def as_json(self) -> dict[str, Any]:
        """Return the parameters as plain data."""
        return {
            "name": "argon2id",
            "salt": base64.b64encode(self.salt).decode(),
            "memory_kib": self.memory_kib,
            "passes": self.passes,
            "lanes": self.lanes,
        }

    @classmethod
    def from_json(cls, document: Any) -> Stretching:
        """Read parameters; raises ValueError, KeyError or TypeError where they are malformed."""
        if document["name"] != "argon2id":
            msg = "unknown key derivation"
            raise ValueError(msg)
        salt = base64.b64decode(document["salt"], validate=True)
        numbers = [document[name] for name in ("memory_kib", "passes", "lanes")]
        if not all(type(number) is int for number in numbers):
            msg = "parameters must be whole numbers"
            raise TypeError(msg)
        return cls(salt, *numbers)


def stretch(secret: bytes, parameters: Stretching) -> bytes:
    """Return the key that a passphrase stands for; takes about half a second on purpose.

    Raises:
        AppError: The parameters are out of all reason, or the library lacks Argon2id.
    """
    p = parameters
    allowed = (
        8 * p.lanes <= p.memory_kib <= _MOST_KIB
        and 1 <= p.passes <= _MOST_PASSES
        and 1 <= p.lanes <= _MOST_LANES
        and len(p.salt) >= _SALT_BYTES
    )
    if not allowed:
        raise AppError(
            "slots-forged",
            tr("The key slots ask for impossible amounts of memory: the file was damaged or forged. "
               "Open the workspace with the printed recovery key."),
        )  # fmt: skip
    return _argon2id(secret, p)


def calibrated() -> Stretching:
    """Return parameters that take this machine between a half and one second, never less safe."""
    salt = os.urandom(_SALT_BYTES)
    started = time.perf_counter()
    _argon2id(b"calibration", Stretching(salt, _FLOOR_KIB, _PASSES, _LANES))
    once = max(time.perf_counter() - started, 1e-6)
    factor = max(step for step in _STEPS if step == 1 or step * once <= _TARGET_S)
    return Stretching(salt, _FLOOR_KIB * factor, _PASSES, _LANES)


def _argon2id(secret: bytes, p: Stretching) -> bytes:
    try:
        kdf = Argon2id(salt=p.salt, length=_KEY_BYTES, iterations=p.passes, lanes=p.lanes, memory_cost=p.memory_kib)
    except UnsupportedAlgorithm:
        raise AppError(
            "no-argon2",
            tr("The cryptography library of this machine is too old. Nothing was changed. Install Steward anew."),
        ) from None
    return kdf.derive(secret)
