"""Sealing files with progress and a way to stop: all of an order, or none."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bootstrap import Steward
from app.errors import AppError
from app.services.handover.manifest import Purpose
from app.services.kernel.progress import Progress
from app.services.workflows.exporting.writers import whole_file
from app.services.workflows.handover.page_giving import Parcel
from app.services.workflows.handover.places import free_places
from app.services.workflows.handover.sealing import SealAccounts, SealPlan
from app.text import tr
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.ui import Ui


@dataclass(frozen=True)
class SealedFile:
    """A file that was sealed, and for whom."""

    path: Path
    recipient: str
    recipient_key: bytes
    accounts: int


@dataclass(frozen=True)
class Order:
    """What is to be sealed: the parcels, what for, and the folder of the files.

    ``plan`` is the digest of the plan that says so. ``is_again`` says that files with these accounts, of which no
    receipt came, will never be taken over.
    """

    parcels: tuple[Parcel, ...]
    purpose: Purpose
    folder: Path
    plan: bytes | None = None
    is_again: bool = False


class Sealing(QWidget):
    """Makes a backup first; the workspace changes only by its ledger of files.

    Signals:
        ended: The :class:`SealedFile` that were sealed, and the :class:`AppError` why there are none, or None.
    """

    ended = Signal(object, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._watch: Watch | None = None
        self._line = ProgressLine(ui, tr("Stop and seal nothing"))
        self._line.stopped.connect(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)

    @property
    def is_running(self) -> bool:
        """Whether files are being sealed."""
        return self._watch is not None

    def begin(self, order: Order) -> None:
        """Seal the parcels of an order."""
        self._watch = watch = Watch()
        self.destroyed.connect(watch.progress.cancel)
        self._line.watch(watch, tr("Making a backup"), counts_rows=False)
        self._line.focus_stop()
        steward = self._ui.runner.steward
        self._ui.runner.run(
            lambda: steward.secure(watch.progress), then=lambda _facts: self._seal(order, watch), failed=self._fail,
            owner=self,
        )  # fmt: skip

    def stop(self) -> None:
        """Ask to stop; nothing is sealed then."""
        if self._watch is not None:
            self._watch.progress.cancel()

    def _seal(self, order: Order, watch: Watch) -> None:
        self._line.watch(watch, tr("Sealing %n files", "", len(order.parcels)), counts_rows=False)
        steward, progress = self._ui.runner.steward, watch.progress
        self._ui.runner.run(lambda: seal(steward, order, progress), then=self._take, failed=self._fail, owner=self)

    def _take(self, sealed: tuple[SealedFile, ...]) -> None:
        self._watch = None
        self.ended.emit(sealed, None)

    def _fail(self, error: AppError) -> None:
        self._watch = None
        self.ended.emit((), error)


def seal(steward: Steward, order: Order, progress: Progress) -> tuple[SealedFile, ...]:
    """Seal the parcels of an order into new files of its folder, or none; for a thread of its own."""
    targets = free_places(order.folder, [each.recipient for each in order.parcels])
    with ExitStack() as stack:
        halves = [stack.enter_context(whole_file(each, steward.workspace.machine.unfinished)) for each in targets]
        parts = (
            SealAccounts(
                each.signing_public, each.customers, half, order.purpose, each.former_owner, each.base, order.plan,
                order.is_again,
            ) for each, half in zip(order.parcels, halves, strict=True)
        )  # fmt: skip
        steward.do(SealPlan(tuple(parts)), progress=progress)
    return tuple(
        SealedFile(target, each.recipient, each.signing_public, len(each.customers))
        for target, each in zip(targets, order.parcels, strict=True)
    )
