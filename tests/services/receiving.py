"""A workspace that trusts somebody outside and gets files from them, honest ones and others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3.dbapi2 import Connection

from app.bootstrap import Steward, open_steward
from app.errors import AppError
from app.models.engine import connect
from app.services.handover.cards import Card
from app.services.handover.manifest import Manifest
from app.services.handover.proof import Account
from app.services.workflows.handover.importing import ImportAccounts, Imported
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workspace.opening import Credentials
from tests.services.conftest import CLOCK, Template
from tests.services.outsider import Lies, Outsider, age_identity
from tests.services.tampering import Parts, close_again, opened, split
from tests.services.team import digest_of


@dataclass
class Target:
    """A workspace that trusts somebody outside and gets files from them."""

    steward: Steward
    workspace: Path
    sender: Outsider
    card: Card
    file: Path
    outside: Connection

    def seal(self, accounts: tuple[Account, ...] = (), **lies: Any) -> Manifest:
        """Let the sender make a file."""
        return self.sender.seal(self.file, self.card, accounts, Lies(**lies))

    def parts(self) -> Parts:
        """Return what is in the file."""
        return split(self.stream())

    def stream(self) -> bytes:
        """Return the file without its outer layer."""
        return opened(self.file, age_identity(self.steward))

    def close_again(self, stream: bytes) -> None:
        """Put an inner stream into the file."""
        close_again(self.file, stream, self.card.recipient)

    def take(self) -> Imported:
        """Import the file."""
        found: Imported = self.steward.do(ImportAccounts(self.file)).value
        return found

    def refusal(self) -> str:
        """Return why the file is refused; it must be, in words that say so, and without any commit."""
        before = self._commits()
        with pytest.raises(AppError) as refused:
            self.take()
        assert self._commits() == before
        assert "Nothing was changed" in str(refused.value)
        return refused.value.code

    @contextmanager
    def untouched(self) -> Iterator[None]:
        """Fail unless file and log have the very same bytes afterwards."""
        before = digest_of(self.workspace)
        yield
        assert digest_of(self.workspace) == before

    def _commits(self) -> int:
        found: int = self.outside.execute("PRAGMA data_version").fetchone()[0]
        return found


Make = Callable[[Outsider], Target]


@contextmanager
def targets(template: Template, folder: Path) -> Iterator[Make]:
    """Yield a way of opening workspaces that trust a sender."""
    with ExitStack() as stack:

        def make(sender: Outsider) -> Target:
            number = sum(1 for _ in folder.glob("*.steward"))
            workspace = template.copy_to(folder / f"{number}.steward")
            credentials = Credentials(key=template.key)
            steward = open_steward(workspace, credentials, program="test", write=True, clock=CLOCK)
            stack.callback(steward.close, with_backup=False)
            card = steward.do(ShowCard()).value
            steward.do(AcceptCard(sender.card()))
            outside = connect(workspace, template.key.database, read_only=True)
            stack.callback(outside.close)
            return Target(steward, workspace, sender, card, folder / f"{number}.steward-handover", outside)

        yield make
