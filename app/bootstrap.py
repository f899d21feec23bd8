"""The one place that puts a workspace's parts together: engine, bus, readers, index, feed.

Free of Qt. The window and the command line both work on a :class:`Steward`.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from sqlalchemy.orm import Session

from app.errors import AppError
from app.models.engine import Database, open_database, readable_errors
from app.models.values import Role, new_id
from app.services.analysis.store import AnalysisColumns
from app.services.handover.invitations import Invitation
from app.services.handover.people import inviting_admin
from app.services.kernel import audit
from app.services.kernel.bus import Bus, Outcome
from app.services.kernel.clock import Clock, SystemClock
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.doubt import DoubtfulValueError
from app.services.kernel.feed import ChangeSet, Feed
from app.services.kernel.permissions import Actor, load_actor
from app.services.kernel.progress import NO_PROGRESS, Progress
from app.services.kernel.queries import Query, Readers
from app.services.kernel.reading import Conventions
from app.services.kernel.references import References
from app.services.kernel.undo import Sitting, UndoStep
from app.services.kernel.uow import Surroundings
from app.services.preferences.commands import FoundWorkspace, NoteRekey
from app.services.preferences.settings import WorkspaceSettings, load_settings
from app.services.registry import HANDLERS, HOOKS
from app.services.search.index import FullTextIndex
from app.services.workflows.handover.organisation import JoinTeam, NoteOrganisationOpening
from app.services.workspace import backing_up, opening, rekeying
from app.services.workspace.archive import Facts
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.machine import device_name
from app.services.workspace.opening import Credentials, OpenWorkspace
from app.text import tr
from app.version import __version__

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Founding:
    """What a new workspace begins with."""

    name: str
    title: str = ""
    role: Role = Role.ADMIN
    conventions: Conventions = field(default_factory=Conventions)
    user_id: bytes = b""
    invitation: Invitation | None = None


class Steward:
    """An open workspace with everything that works in it; a context manager that closes it."""

    def __init__(self, workspace: OpenWorkspace, clock: Clock | None = None) -> None:
        self.workspace = workspace
        self.settings = _settings(workspace.database)
        self.clock = clock or SystemClock(self.settings.time_zone)
        self.feed = Feed()
        self.index = FullTextIndex()
        self.columns = AnalysisColumns()
        self.readers = Readers(workspace.database, self.clock, self.columns)
        self.sitting = Sitting()
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self.bus = _bus(workspace, self.settings, self.clock, self.index, self.feed, self._executor)
        self.actor = self._actor(bytes.fromhex(self.settings.owner_id))
        self.is_for_organisation = False
        self.feed.subscribe(self._take_settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(with_backup=error is None)

    @property
    def conventions(self) -> Conventions:
        """What the workspace takes for granted."""
        return _conventions(self.settings)

    def act_as(self, person: str) -> None:
        """Go on as somebody else in the file, named by id, e-mail or name.

        Raises:
            AppError: There is no such person, or several.
        """
        with self.workspace.database.readers.connect() as connection:
            try:
                user_id = References(connection, None).find("users", person)
            except DoubtfulValueError as doubt:
                raise AppError("no-such-person", doubt.reason) from None
        self.actor = self._actor(user_id)

    def act_for_organisation(self) -> None:
        """Go on as the admin who invited this workspace's person, and note that."""
        with self.workspace.database.readers.connect() as connection:
            admin = inviting_admin(connection)
        if admin is not None:
            self.actor = self._actor(admin)
        self.is_for_organisation = True
        self.do(NoteOrganisationOpening())

    def do(self, command: Command, **options: Any) -> Outcome:
        """Carry a command out and wait for it."""
        outcome = self.bus.run(command, self.actor, **options)
        if outcome.step_seq is not None and command.is_undoable:
            self.sitting.done(outcome.step_seq)
        return outcome

    def ask(self, query: Query[P, R], /, *args: P.args, **options: P.kwargs) -> R:
        """Answer a query and wait for it."""
        return self.readers.ask(self.actor, query, *args, **options)

    def undo(self) -> Outcome | None:
        """Take back the last step of this sitting; None where there is none."""
        seq = self.sitting.undoing()
        if seq is None:
            return None
        outcome = self.bus.run(UndoStep(seq), self.actor)
        assert outcome.step_seq is not None  # noqa: S101
        self.sitting.undone(outcome.step_seq)
        return outcome

    def redo(self) -> Outcome | None:
        """Do again what was undone last; None where there is nothing."""
        seq = self.sitting.redoing()
        if seq is None:
            return None
        outcome = self.bus.run(UndoStep(seq), self.actor)
        assert outcome.step_seq is not None  # noqa: S101
        self.sitting.redone(outcome.step_seq)
        return outcome

    def secure(self, progress: Progress = NO_PROGRESS) -> Facts:
        """Make sure that a verified backup of the present state exists, and return what it holds."""
        return backing_up.secured(self.workspace, progress)

    def rekey(self, show: Callable[[WorkspaceKey], None], progress: Progress = NO_PROGRESS) -> None:
        """Encrypt the workspace with a new key and go on working with it.

        ``show`` gets the new key before anything changes, to put its printed form where the owner
        finds it. Devices must be remembered anew.

        Raises:
            AppError: See :func:`app.services.workspace.rekeying.rekey`.
        """
        facts = self.secure(progress)
        unlocked = rekeying.rekey(self.workspace, facts, show, progress)
        database = open_database(self.workspace.path, unlocked.key.database)
        self.workspace.unlocked, self.workspace.database = unlocked, database
        self.readers = Readers(database, self.clock, self.columns)
        self.bus = _bus(self.workspace, self.settings, self.clock, self.index, self.feed, self._executor)
        with database.writer.begin() as connection:
            audit.start_epoch(connection, unlocked.key.audit)
        self.do(NoteRekey())

    def close(self, *, with_backup: bool = True, progress: Progress = NO_PROGRESS) -> None:
        """Back up what changed, close the file, give back the lock."""
        self._executor.shutdown(wait=True)
        self.columns.empty()
        try:
            if with_backup and self.bus.steps_done and self.workspace.lock is not None:
                backing_up.back_up_by_itself(self.workspace, progress)
        finally:
            self.workspace.close()

    def _take_settings(self, changes: ChangeSet) -> None:
        """Let changed settings hold for everything that is asked and done from now on."""
        if "setting" in changes.tables:
            self.settings = _settings(self.workspace.database)
            self.clock = self.readers.clock = self.clock.in_zone(self.settings.time_zone)
            self.bus.surroundings = replace(
                self.bus.surroundings, clock=self.clock, conventions=_conventions(self.settings)
            )

    def _actor(self, user_id: bytes) -> Actor:
        with readable_errors(), Session(self.workspace.database.readers) as session:
            return load_actor(session, user_id, is_file_owner=user_id.hex() == self.settings.owner_id)


def found(path: Path, passphrase: bytes | None, founding: Founding, clock: Clock | None = None) -> WorkspaceKey:
    """Make a workspace with its first person and settings, and return its key."""
    founding = founding if founding.user_id else replace(founding, user_id=new_id())

    def fill(workspace: OpenWorkspace) -> None:
        with readable_errors():
            _fill(workspace, founding, clock or SystemClock(founding.conventions.zone))

    organisation = founding.invitation.organisation if founding.invitation else None
    return opening.create(path, passphrase, fill, organisation)


def open_steward(
    path: Path,
    credentials: Credentials,
    *,
    program: str,
    write: bool,
    clock: Clock | None = None,
) -> Steward:
    """Open a workspace and everything that works in it.

    With the organisation's key it is opened in the name of the admin who invited, and that is noted in it.

    Raises:
        AppError: See :func:`app.services.workspace.opening.open_workspace`.
    """
    if credentials.organisation_key is not None and not write:
        raise AppError(
            "not-noted",
            tr("Opening with the recovery key of the organisation is noted in the workspace, so it must be writable."),
        )
    workspace = opening.open_workspace(
        path,
        credentials,
        program=program,
        write=write,
        before_migration=backing_up.back_up_by_itself,
    )
    try:
        if write:
            ensure_index(workspace.database)
        steward = Steward(workspace, clock)
    except BaseException:
        workspace.close()
        raise
    if credentials.organisation_key is not None:
        try:
            steward.act_for_organisation()
        except BaseException:
            steward.close(with_backup=False)
            raise
    return steward


def ensure_index(database: Database) -> None:
    """Build the search index where there is none of this program's version."""
    index = FullTextIndex()
    with readable_errors():
        with database.readers.connect() as connection:
            if index.is_current(connection):
                return
        with database.writer.begin() as connection:
            index.rebuild(connection)


def _fill(workspace: OpenWorkspace, founding: Founding, clock: Clock) -> None:
    ensure_index(workspace.database)
    with workspace.database.writer.begin() as connection:
        audit.start_epoch(connection, workspace.key.audit)
    settings = {
        "workspace_id": workspace.workspace_id,
        "owner_id": founding.user_id.hex(),
        "title": founding.title or workspace.path.name.partition(".")[0],
        "currency": founding.conventions.currency,
        "time_zone": founding.conventions.zone,
        "country": founding.conventions.country or "",
        "app_version": __version__,
    }
    founder = Actor(founding.user_id, founding.role, is_file_owner=True)
    with ThreadPoolExecutor(1) as executor:
        bus = _bus(workspace, _settings(workspace.database), clock, FullTextIndex(), Feed(), executor)
        bus.run(FoundWorkspace(founding.user_id, founding.name, founding.role.value, settings), founder)
        if founding.invitation is not None:
            bus.run(JoinTeam(founding.invitation), founder)


def _bus(
    workspace: OpenWorkspace,
    settings: WorkspaceSettings,
    clock: Clock,
    index: FullTextIndex,
    feed: Feed,
    executor: ThreadPoolExecutor,
) -> Bus:
    around = Surroundings(clock, index, device_name(), HOOKS, _conventions(settings))
    handlers: Handlers = HANDLERS
    return Bus(workspace.database, handlers, around, feed, executor)


def _conventions(settings: WorkspaceSettings) -> Conventions:
    return Conventions(settings.time_zone, settings.country or None, settings.currency)


def _settings(database: Database) -> WorkspaceSettings:
    with readable_errors(), database.readers.connect() as connection:
        return load_settings(connection)
