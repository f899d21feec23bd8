"""A team of every role, and for each ownership a planted customer: what permissions are tried on."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.bootstrap import Steward, open_steward
from app.models.customer import Tag
from app.models.engine import connect
from app.services.handover.cards import Card
from app.services.kernel.bus import Abandon, Bus
from app.services.kernel.commands import Batch, Command
from app.services.kernel.permissions import Actor, Reach, Rule, load_actor
from app.services.kernel.queries import Query
from app.services.kernel.undo import UndoStep
from app.services.preferences.commands import DefineCustomField
from app.services.products.commands import AddProduct
from app.services.users.commands import AddUser, UpdateUser
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.planning import PlanHandover
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK, Template
from tests.services.outsider import Outsider, sealed_part
from tests.services.planting import Book, missing, plant
from tests.services.trials import Trial, trial_bus

OUTSIDER: Final = Outsider()
"""Somebody whose card the team's workspace has accepted."""

ROLES: Final = ("rep", "lead", "admin", "inactive", "file owner")
OWNERSHIPS: Final = ("own", "team's", "other's", "nobody's")
"""Whose customer it is: the actor's, a person's of the actor's team, a stranger's, or nobody's."""

_NORTH: Final = {"rep", "lead", "inactive", "team's"}
_WITHIN: Final = {
    Reach.NOBODY: frozenset[str](),
    Reach.OWN: frozenset({"own"}),
    Reach.OWN_AND_FREE: frozenset({"own", "nobody's"}),
    Reach.TEAM_AND_FREE: frozenset({"own", "team's", "nobody's"}),
    Reach.EVERYBODY: frozenset(OWNERSHIPS),
}


def within(rule: Rule, role: str) -> frozenset[str]:
    """Return the ownerships that a role reaches by a rule, as the rule is meant."""
    if role == "file owner":
        return frozenset(OWNERSHIPS)
    return frozenset() if role == "inactive" else _WITHIN[getattr(rule, role)]


class Team:
    """A workspace with a rep and a lead of one team, an admin, somebody inactive and a stranger."""

    def __init__(self, steward: Steward, file: Path, key: WorkspaceKey) -> None:
        self.steward, self.file = steward, file
        north = {"team": "North"}
        self.people: dict[str, bytes] = {
            "rep": make.add_user(steward, "Rep", email="rep@team.example", **north),
            "lead": make.add_user(steward, "Lead", role="lead", **north),
            "admin": make.add_user(steward, "Admin", role="admin"),
            "inactive": make.add_user(steward, "Gone", role="lead", **north),
            "file owner": steward.actor.user_id,
            "team's": make.add_user(steward, "Mate", **north),
            "other's": make.add_user(steward, "Stranger", team="South"),
        }
        owners: dict[str, bytes | None] = {**self.people, "nobody's": None}
        self.books = {name: plant(steward, _word(name), person) for name, person in owners.items()}
        steward.do(UpdateUser(self.people["inactive"], {"active": "no"}))
        self.product: bytes = steward.do(AddProduct({"name": "Pump"})).value
        made = steward.do(AddUser({"name": "Unused"}))
        self.user: bytes = made.value
        self.custom_field: bytes = steward.do(DefineCustomField("customer", "Unused")).value
        self.step_of_owner = made.step_seq or 0
        own_card: Card = steward.do(ShowCard()).value
        steward.do(AcceptCard(OUTSIDER.card()))
        self.plan: dict[str, Any] = steward.do(
            PlanHandover(self.people["rep"], (OUTSIDER.card().signing_public, self.people["team's"]))
        ).value
        self.bundle = file.with_name("accounts.steward-handover")
        OUTSIDER.seal(self.bundle, own_card)
        given = SealAccounts(OUTSIDER.card().signing_public, (self.books["nobody's"].customer,), sealed_part())
        self.receipt = OUTSIDER.receipt(steward.do(given).value.manifest)
        with Session(steward.workspace.database.readers) as session:
            self.tag = session.scalars(select(Tag.id)).first() or b""
        self.bus: Bus = trial_bus(steward)
        self.outside = connect(file, key.database, read_only=True)

    def ownership(self, role: str, owner: str) -> str:
        """Return whose a customer of ``owner`` is in the eyes of a role."""
        if owner == role:
            return "own"
        if owner == "nobody's":
            return owner
        return "team's" if {role, owner} <= _NORTH else "other's"

    def actor(self, role: str) -> Actor:
        """Return somebody of a role, as the program loads that person."""
        with Session(self.steward.workspace.database.readers) as session:
            return load_actor(session, self.people[role], is_file_owner=role == "file owner")

    def book(self, role: str, ownership: str) -> Book:
        """Return a customer's book of this ownership in the eyes of a role; ``missing`` is none."""
        if ownership == "missing":
            return missing("missing")
        return self.books[role if ownership == "own" else ownership]

    def rehearses(self, role: str, command: Command) -> bool:
        """Carry a command out to its end, roll it back, and return whether it got there."""
        done: bool = self.bus.run(Batch((command, Trial(_abandon))), self.actor(role)).value
        return done

    def do(self, role: str, command: Command) -> int:
        """Carry out a command that must change something, and return its step."""
        seq = self.bus.run(command, self.actor(role)).step_seq
        assert seq is not None
        return seq

    @contextmanager
    def meanwhile(self, role: str, command: Command) -> Iterator[int]:
        """Carry out a command and take it back in the end; yields its step."""
        seq = self.do(role, command)
        try:
            yield seq
        finally:
            self.do("file owner", UndoStep(seq))

    def ask(self, role: str, query: Query[..., Any], *args: Any) -> Any:
        """Answer a query for a role."""
        return self.steward.readers.ask(self.actor(role), query, *args)

    @contextmanager
    def untouched(self) -> Iterator[None]:
        """Fail unless file and log have the very same bytes afterwards, as another process reads them."""
        before = digest_of(self.file)
        yield
        assert digest_of(self.file) == before

    def data_version(self) -> int:
        """Return a number that changes with each commit to the file, whoever makes it."""
        found: int = self.outside.execute("PRAGMA data_version").fetchone()[0]
        return found


@contextmanager
def open_team(template: Template, folder: Path) -> Iterator[Team]:
    """Open a workspace of a team in a folder."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STEWARD_DATA_DIR", str(folder / "data"))
        file = template.copy_to(folder / "team.steward")
        steward = open_steward(file, Credentials(key=template.key), program="test", write=True, clock=CLOCK)
        try:
            team = Team(steward, file, template.key)
            yield team
            team.outside.close()
        finally:
            steward.close(with_backup=False)


def _word(name: str) -> str:
    return f"zq{hashlib.sha256(name.encode()).hexdigest().translate(_LETTERS)[:10]}"


_LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")


def _abandon(_uow: object) -> None:
    raise Abandon(value=True)


# Opening the live file in this process would drop the locks that SQLite holds on it.
_HASH: Final = """
import hashlib, sys
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        print(hashlib.file_digest(file, "sha256").hexdigest())
"""


def digest_of(file: Path) -> str:
    """Return the hashes of a workspace file and its log, as another process reads them."""
    log = file.with_name(f"{file.name}-wal")
    # Without site packages, which take longer than the hashing.
    bare = [sys.executable, "-I", "-S", "-c", _HASH, str(file), str(log)]
    ran = subprocess.run(bare, check=True, capture_output=True, text=True)
    return ran.stdout
