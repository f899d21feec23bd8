"""A handover at volume: 100,000 contacts, 300,000 activities and 1 GB of files, beside a beating event loop.

Sealing, importing and stopping each run in a process of their own, on the writer's thread, as they do behind the
window; the main thread has an event loop with a heart, which shows how long the window would have been deaf.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection

from app.bootstrap import Steward
from app.errors import CancelledError
from app.models.values import ID_BYTES
from app.services.handover.cards import read_card, write_card
from app.services.handover.people import keys_of
from app.services.kernel.changes import Raw, column_names, insert_raw
from app.services.kernel.commands import Command
from app.services.kernel.progress import Progress
from app.services.kernel.spelling import sort_key
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.sealing import SealAccounts
from benchmarks.data import NOTES, empty, person_name
from benchmarks.handover import Peers, customers_of, memory_at_most, open_with, remove
from benchmarks.measure import Measured, once

_CUSTOMERS: Final = 20_000
_CONTACTS: Final = 100_000
_ACTIVITIES: Final = 300_000
_FILES: Final = 20_000
_FILE_BYTES: Final = 50_000
_AT_ONCE: Final = 500
_START_US: Final = 1_700_000_000_000_000
_SWITCH_S: Final = 0.0005  # as the window has it
_POLL_MS: Final = 10
_SEAL_S, _IMPORT_S, _CANCEL_S, _MOST_MB, _LONGEST_MS = 120, 240, 2, 400, 100
_PARTS: Final = (0.1, 0.3, 0.6, 0.9)
"""After which parts of its time it is stopped: while it is checked, while files come, while rows come."""

Row = tuple[Raw, ...]
Found = dict[str, float]


def run(folder: Path) -> list[Measured]:
    """Hand the whole book over, and stop further runs on their way."""
    sender = _sender(folder)
    receiver, card, file = folder / "volume-receiver.steward", folder / "volume.card", folder / "volume.sealed"
    steward = empty(_gone(receiver))
    secret = receiver.with_suffix(".key")
    secret.write_bytes(steward.workspace.key.raw)
    identity, recipient = _write_card(steward, card)
    steward.close(with_backup=False)
    stopped = shutil.copy(receiver, _gone(folder / "volume-stopped.steward"))
    sealed = _child("seal", *sender, card, _gone(file))
    peers = Peers(folder, file, identity, recipient)
    tarred = once(peers.seal) / 1000
    unpacked = once(peers.unpack) / 1000
    peers.remove()
    taken = _child("import", receiver, secret, folder / "volume-sender.card", file)
    parts = [part * taken["s"] for part in _PARTS]
    stops = [_child("import", stopped, secret, folder / "volume-sender.card", file, *parts)]
    stops.append(_child("seal", *sender, card, folder / "volume.part", *(part * sealed["s"] for part in _PARTS)))
    name = f"{file.stat().st_size / 1e6:,.0f} MB"
    lines = _lines("seal", name, sealed, tarred, _SEAL_S) + _lines("import", name, taken, unpacked, _IMPORT_S)
    worst = max(each["stop_s"] for each in stops)
    return [*lines, Measured("volume: longest until it stopped", name, worst * 1000, _CANCEL_S * 1000, 1)]


def _lines(work: str, name: str, found: Found, peer_s: float, most_s: float) -> list[Measured]:
    note = f"tar | age {peer_s:.1f} s, {found['s'] / peer_s:.0f} times; {found['cpu_s']:.0f} s of processor time"
    return [
        Measured(f"volume: {work}", name, found["s"] * 1000, most_s * 1000, 1, note=note),
        Measured(f"volume: {work}, memory at most, MB", name, found["mb"], _MOST_MB, 1),
        Measured(f"volume: {work}, longest gap by the clock", name, found["clock_ms"], _LONGEST_MS, 1,
                 note=f"by processor time {found['processor_ms']:.0f} ms"),
    ]  # fmt: skip


def _child(*arguments: object) -> Found:
    call = [sys.executable, "-m", "benchmarks.handover_volume", *map(str, arguments)]
    done = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True)
    found: Found = json.loads(done.stdout.splitlines()[-1])
    print(" ".join(Path(str(each)).name for each in arguments), found, flush=True)
    return found


def _gone(path: Path) -> Path:
    remove(path)
    return path


# The book


def _sender(folder: Path) -> tuple[Path, Path]:
    """Return a workspace with the book and its key, made once and kept."""
    path = folder / "volume-sender.steward"
    if not (folder / "volume-sender.card").exists():
        steward = empty(_gone(path))
        path.with_suffix(".key").write_bytes(steward.workspace.key.raw)
        with steward.workspace.database.writer.begin() as connection:
            _fill(connection, steward.actor.user_id)
            steward.index.rebuild(connection)
        _write_card(steward, folder / "volume-sender.card")
        steward.close(with_backup=False)
    return path, path.with_suffix(".key")


def _write_card(steward: Steward, card: Path) -> tuple[str, str]:
    """Write the card of a workspace and return its secret key and the public half."""
    own = steward.do(ShowCard()).value
    with steward.workspace.database.readers.connect() as connection:
        keys = keys_of(connection)[0]
    card.write_bytes(write_card(own, keys.signing))
    return keys.age_identity, own.recipient


def _fill(connection: Connection, person: bytes) -> None:
    rng = random.Random(6)
    customers = [rng.randbytes(ID_BYTES) for _ in range(_CUSTOMERS)]
    contacts = [(rng.randbytes(ID_BYTES), customers[number % _CUSTOMERS]) for number in range(_CONTACTS)]
    _insert(connection, "customer", (_customer(rng, key, person) for key in customers))
    _insert(connection, "contact", (_contact(rng, *each) for each in contacts))
    _insert(connection, "contact_point", (_point(rng, *each, number) for number, each in enumerate(contacts)))
    _insert(connection, "interaction", (_activity(rng, *rng.choice(contacts), person) for _ in range(_ACTIVITIES)))
    files = (customers[number % _CUSTOMERS] for number in range(_FILES))
    while some := list(islice(files, _AT_ONCE)):
        blobs = [_blob(rng.randbytes(_FILE_BYTES)) for _ in some]
        _insert(connection, "blob", blobs)
        _insert(connection, "attachment", (_attachment(rng, *each) for each in zip(some, blobs, strict=True)))


def _insert(connection: Connection, table: str, rows: Iterable[dict[str, Raw]]) -> None:
    names, waiting = column_names(table), iter(rows)
    while some := [tuple({"version": 1, **row}.get(name) for name in names) for row in islice(waiting, _AT_ONCE)]:
        insert_raw(connection, table, names, some)


def _stamped(rng: random.Random) -> dict[str, Raw]:
    moment = _START_US + rng.randrange(10**13)
    return {"created_at": moment, "updated_at": moment}


def _customer(rng: random.Random, key: bytes, owner: bytes) -> dict[str, Raw]:
    name = person_name(rng, rng.randrange(2))
    return {
        "id": key, "name": name, "kind": "company", "country": "CN", "city": rng.choice(("上海", "北京", "深圳")),
        "owner_id": owner, "notes": rng.choice(NOTES), "is_starred": 0, "is_archived": 0, "created_on": 19_700,
        "sort_key": sort_key(name), **_stamped(rng),
    }  # fmt: skip


def _contact(rng: random.Random, key: bytes, customer: bytes) -> dict[str, Raw]:
    name = person_name(rng, rng.randrange(2))
    return {
        "id": key, "customer_id": customer, "name": name, "do_not_contact": 0, "notes": rng.choice(NOTES),
        "sort_key": sort_key(name), **_stamped(rng),
    }  # fmt: skip


def _point(rng: random.Random, contact: bytes, customer: bytes, number: int) -> dict[str, Raw]:
    address = f"c{number}@mail.example"
    return {
        "id": rng.randbytes(ID_BYTES), "customer_id": customer, "contact_id": contact, "kind": "email",
        "value": address, "normal": address, "position": 0,
    }  # fmt: skip


def _activity(rng: random.Random, contact: bytes, customer: bytes, author: bytes) -> dict[str, Raw]:
    return {
        "id": rng.randbytes(ID_BYTES), "customer_id": customer, "contact_id": contact, "author_id": author,
        "kind": rng.choice(("call", "visit", "email")), "happened_at": _START_US + rng.randrange(10**13),
        "happened_zone": "Asia/Shanghai", "body": f"{rng.choice(NOTES)} {rng.choice(NOTES)}", "is_key_moment": 0,
        **_stamped(rng),
    }  # fmt: skip


def _blob(content: bytes) -> dict[str, Raw]:
    sha256 = hashlib.sha256(content).digest()
    return {"id": sha256[:ID_BYTES], "sha256": sha256, "size": len(content), "content": content}


def _attachment(rng: random.Random, customer: bytes, blob: dict[str, Raw]) -> dict[str, Raw]:
    return {
        "id": rng.randbytes(ID_BYTES), "customer_id": customer, "file_name": "quote.pdf",
        "media_type": "application/pdf", "blob_id": blob["id"], **_stamped(rng),
    }  # fmt: skip


# In a process of its own


def _work(kind: str, workspace: str, secret: str, card: str, file: str, *stops: str) -> Iterator[Found]:
    """Do one half, or begin it and stop it after so many seconds each, and yield what was seen."""
    from PySide6.QtCore import QCoreApplication

    from benchmarks.window import Heart

    sys.setswitchinterval(_SWITCH_S)
    _application = QCoreApplication([])
    steward = open_with(Path(workspace), Path(secret))
    peer = read_card(Path(card).read_bytes())
    steward.do(AcceptCard(peer))
    heart = Heart()
    heart.start()
    for stop in map(float, stops or ("inf",)):
        command: Command = ImportAccounts(Path(file))
        if kind == "seal":
            Path(file).unlink(missing_ok=True)
            customers = customers_of(steward, _CUSTOMERS)
            command = SealAccounts(peer.signing_public, customers, Path(file), is_again=True)
        yield _beside(steward, command, stop)
    heart.stop()
    yield {
        "clock_ms": max(each.by_clock for each in heart.beats), "mb": memory_at_most(),
        "processor_ms": max(each.by_processor for each in heart.beats),
    }  # fmt: skip
    steward.close(with_backup=False)


def _beside(steward: Steward, command: Command, stop: float) -> Found:
    """Run a command on the writer's thread beside an event loop, which asks it to stop after some seconds."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, progress, asked = QEventLoop(), Progress(), 0.0
    begun = time.perf_counter(), time.process_time()
    future: Future[Any] = steward.bus.submit(command, steward.actor, progress=progress)

    def poll() -> None:
        nonlocal asked
        if not asked and time.perf_counter() - begun[0] > stop:
            asked = time.perf_counter()
            progress.cancel()
        if future.done():
            loop.quit()

    timer = QTimer(interval=_POLL_MS)
    timer.timeout.connect(poll)
    timer.start()
    loop.exec()
    ended, is_stopped = time.perf_counter(), isinstance(future.exception(), CancelledError)
    if not is_stopped:
        future.result()
    return {
        "s": ended - begun[0], "cpu_s": time.process_time() - begun[1], "is_stopped": is_stopped,
        "stop_s": ended - asked if asked else 0.0,
    }  # fmt: skip


def _together(parts: Sequence[Found]) -> Found:
    """Return the greatest of each figure."""
    names = {name for part in parts for name in part}
    return {name: max(part.get(name, 0.0) for part in parts) for name in names}


if __name__ == "__main__":
    print(json.dumps(_together(list(_work(*sys.argv[1:])))))
