"""Bringing people into the team: the invitation for a new workspace, and the roster of all who are trusted."""

from __future__ import annotations

from pathlib import Path

from app.models.values import Role
from app.services.handover.invitations import INVITATION_ENDING, ROSTER_ENDING
from app.services.kernel.bus import Outcome
from app.services.kernel.commands import Command
from app.services.workflows.handover.organisation import WriteInvitation, WriteRoster
from app.services.workflows.handover.page_people import PeopleAndKeys
from app.services.workspace.files import readable_file_errors, write_whole
from app.text import Text, tr
from app.views.exporting.saving import ask_place, tell_place
from app.views.handover.tab import Tab
from app.views.kit.parts import Card, buttons_row
from app.views.kit.widgets import button, wrapped


class TeamCard(Card):
    """Writes both files; only for an admin, whose signature others go by."""

    def __init__(self, tab: Tab) -> None:
        hint = tr("By your signature others trust whom you trust, without a call to each of them.")
        super().__init__(tab.ui, tr("Your team"), hint)
        self._tab, self._ui = tab, tab.ui
        self._invited, self._listed = wrapped(self._ui, ""), wrapped(self._ui, "")
        self._unopened = wrapped(self._ui, "", tone="warn")
        self.invite_button = button(self._ui, tr("Write an invitation…"), icon="user-plus", on=self.invite)
        self.roster_button = button(self._ui, tr("Write a roster…"), icon="users", on=self.list_all)
        for part in (self._invited, self._unopened, buttons_row(self._ui, self.invite_button), self._listed,
                     buttons_row(self._ui, self.roster_button)):  # fmt: skip
            self.body.addWidget(part)

    def show_team(self, found: PeopleAndKeys) -> None:
        """Say what the files hold now."""
        say = self._ui.say
        is_admin = self._ui.runner.steward.actor.role is Role.ADMIN and self._ui.allows(WriteInvitation)
        self.setVisible(is_admin)
        self._invited.setText(say(tr(
            "With your invitation somebody makes a workspace that trusts you from the beginning. Before it is made it "
            "says whose invitation this is and who else will be able to open the workspace."
        )))  # fmt: skip
        self._unopened.setText(say(tr(
            "There is no recovery key of the organisation yet. Make it first, below: it cannot be added to a workspace "
            "that was made without it."
        )))  # fmt: skip
        self._unopened.setVisible(found.organisation is None)
        self._listed.setText(say(tr(
            "A roster holds your card and those of %n people whom you trust. Everybody who trusts you can read it, and "
            "then trusts all of them at once.", "", len(found.people),
        )))  # fmt: skip
        for part in (self._listed, self.roster_button):
            part.setVisible(bool(found.people))

    def invite(self) -> None:
        """Ask for a place and write the invitation there."""
        words = self._ui.say(tr("Invitation to a team"))
        ask_place(self, self._ui.say(tr("Write an invitation")), words, (words, INVITATION_ENDING), self.invite_to)

    def invite_to(self, target: Path) -> None:
        """Write the invitation to a place."""
        told = tr("The invitation was saved. Send it to whoever makes a workspace; it can be used more than once.")
        self._write(WriteInvitation(), target, told)

    def list_all(self) -> None:
        """Ask for a place and write the roster there."""
        words = self._ui.say(tr("Roster of a team"))
        ask_place(self, self._ui.say(tr("Write a roster")), words, (words, ROSTER_ENDING), self.list_to)

    def list_to(self, target: Path) -> None:
        """Write the roster to a place."""
        self._write(WriteRoster(), target, tr("The roster was saved. Send it to everybody in it."))

    def _write(self, sign: Command, target: Path, told: Text) -> None:
        """Sign a file, and write it."""
        runner, complain = self._ui.runner, self._tab.desk.complain

        def write(outcome: Outcome) -> None:
            runner.run(lambda: _write_file(target, outcome.value), failed=complain, owner=self,
                       then=lambda _: tell_place(self._tab.desk, told, target))  # fmt: skip

        runner.do(sign, then=write, failed=complain, owner=self)


def _write_file(target: Path, data: bytes) -> None:
    with readable_file_errors():
        write_whole(target, data)
