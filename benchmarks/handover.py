"""Sealing and importing a handover file, against ``tar`` piped through ``age`` over the same bytes.

Each of ours runs in a process of its own, which also tells how much memory it took at most; a quarter of
the accounts is measured beside all of them, to see that memory does not grow with the file.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select

from app.bootstrap import Steward, open_steward
from app.models.customer import Customer
from app.services.handover.bundle_reader import Takers, read_bundle
from app.services.handover.cards import read_card, write_card
from app.services.handover.people import keys_of
from app.services.interactions.commands import AttachFile
from app.services.kernel.commands import Batch
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from benchmarks.data import S, Size, empty, workspace_files
from benchmarks.measure import Measured, once

_BOOK: Final = Size("H", 2_000, 20_000, 60_000)
_FILES: Final = 5_000
_SMALLEST, _LARGEST = 20_000, 60_000
_AT_ONCE: Final = 500
_KIB: Final = 1024


def run(size: Size, folder: Path) -> list[Measured]:
    """Hand the book over as a whole and a quarter of it; it has a size of its own, so one round will do."""
    lines: list[Measured] = []
    if size != S:
        return lines
    _sender(folder)
    for count in (_BOOK.customers // 4, _BOOK.customers):
        lines += _handed_over(folder, count)
    return lines


def _handed_over(folder: Path, count: int) -> list[Measured]:
    receiver, secret = folder / "handover-receiver.steward", folder / "handover-receiver.key"
    remove(receiver)
    steward = empty(receiver)
    secret.write_bytes(steward.workspace.key.raw)
    own = steward.do(ShowCard()).value
    with steward.workspace.database.readers.connect() as connection:
        keys = keys_of(connection)[0]
    card, file = folder / "handover.card", folder / "handover.sealed"
    card.write_bytes(write_card(own, keys.signing))
    steward.close(with_backup=False)
    file.unlink(missing_ok=True)
    sealed = _child("seal", *_sender(folder), card, file, count)
    peers = Peers(folder, file, keys.age_identity, own.recipient)
    theirs = once(peers.seal)
    taken = _child("import", receiver, secret, folder / "handover-sender.card", file)
    unpacked = once(peers.unpack)
    peers.remove()
    name = f"{count:,} accounts, {file.stat().st_size / 1e6:.0f} MB"
    return [
        Measured("handover: seal", name, sealed["ms"], theirs, 3, note=f"{sealed['mb']:.0f} MB of memory at most"),
        Measured("handover: import", name, taken["ms"], unpacked, 6, note=f"{taken['mb']:.0f} MB of memory at most"),
    ]


class Peers:
    """The same bytes as files: one of records for each account, and those that are attached."""

    def __init__(self, folder: Path, file: Path, identity: str, recipient: str) -> None:
        self._files, self._out = folder / "handover-files", folder / "handover-out"
        self._sealed, self._key, self._recipient = folder / "handover.tar.age", folder / "handover.age", recipient
        self.remove()
        self._files.mkdir()
        self._out.mkdir()
        self._key.write_text(identity + "\n", encoding="ascii")
        takers = Takers(
            blob=lambda sha256, content: _write(self._files / sha256.hex(), content),
            account=lambda each: _write(
                self._files / each.customer_id.hex(), "\n".join(json.dumps(i.plain()) for i in each.items).encode()
            ),
        )
        read_bundle(file, [identity], takers)

    def seal(self) -> None:
        """Put all into an archive and encrypt it, down to the disk."""
        shell = f'tar cf - -C "{self._files}" . | age -r {self._recipient} > "{self._sealed}" && sync "{self._sealed}"'
        _shell(shell)

    def unpack(self) -> None:
        """Decrypt and unpack."""
        shell = f'age -d -i "{self._key}" "{self._sealed}" | tar xf - -C "{self._out}" && sync -f "{self._out}"'
        _shell(shell)

    def remove(self) -> None:
        """Remove what was made."""
        for folder in (self._files, self._out):
            shutil.rmtree(folder, ignore_errors=True)
        self._sealed.unlink(missing_ok=True)


def _shell(command: str) -> None:
    subprocess.run(["/bin/bash", "-o", "pipefail", "-c", command], check=True)


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _sender(folder: Path) -> tuple[Path, Path]:
    """Return a workspace with the book and its key, made once and kept."""
    path, secret = workspace_files(_BOOK, folder)
    card = folder / "handover-sender.card"
    if not card.exists():
        steward = open_with(path, secret)
        rng = random.Random(5)
        customers = customers_of(steward, _BOOK.customers)
        for start in range(0, _FILES, _AT_ONCE):
            numbers = range(start, start + _AT_ONCE)
            steward.do(Batch(tuple(_attached(rng, customers, number) for number in numbers)))
        own = steward.do(ShowCard()).value
        with steward.workspace.database.readers.connect() as connection:
            card.write_bytes(write_card(own, keys_of(connection)[0].signing))
        steward.close(with_backup=False)
    return path, secret


def _attached(rng: random.Random, customers: tuple[bytes, ...], number: int) -> AttachFile:
    content = rng.randbytes(rng.randrange(_SMALLEST, _LARGEST))
    return AttachFile(customers[number % len(customers)], f"quote {number}.pdf", content)


def customers_of(steward: Steward, count: int) -> tuple[bytes, ...]:
    """Return the first customers of a workspace."""
    with steward.workspace.database.readers.connect() as connection:
        return tuple(connection.execute(select(Customer.id).order_by(Customer.id).limit(count)).scalars())


def open_with(path: Path, secret: Path) -> Steward:
    """Return an open workspace whose raw key stands in a file."""
    return open_steward(path, Credentials(key=WorkspaceKey(secret.read_bytes())), program="bench", write=True)


def remove(path: Path) -> None:
    """Remove a workspace with all that stands beside it."""
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()


def _child(*arguments: object) -> dict[str, float]:
    call = [sys.executable, "-m", "benchmarks.handover", *map(str, arguments)]
    done = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _work(kind: str, workspace: str, secret: str, card: str, file: str, count: str = "0") -> None:
    """Do one half and print the time it took and the memory."""
    steward = open_with(Path(workspace), Path(secret))
    peer = read_card(Path(card).read_bytes())
    steward.do(AcceptCard(peer))
    command: Any = ImportAccounts(Path(file))
    if kind == "seal":
        command = SealAccounts(peer.signing_public, customers_of(steward, int(count)), Path(file), is_again=True)
    taken = once(lambda: steward.do(command))
    peak = memory_at_most()
    steward.close(with_backup=False)
    print(json.dumps({"ms": taken, "mb": peak}))


def memory_at_most() -> float:
    """Return how many megabytes this process had at most."""
    told = Path("/proc/self/status").read_text(encoding="ascii")  # getrusage would tell the parent's memory too
    return int(told.split("VmHWM:")[1].split()[0]) / _KIB


if __name__ == "__main__":
    _work(*sys.argv[1:])
