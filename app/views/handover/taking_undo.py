"""Taking a whole handover back: what that does in numbers before, the file for the sender, the proof after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.values import Role
from app.services.kernel.bus import Outcome
from app.services.workflows.handover.page_taking import UndoPreview, hash_state
from app.services.workflows.handover.places import free_place
from app.services.workflows.handover.undoing import TakenBack, UndoHandover
from app.services.workspace.files import readable_file_errors
from app.text import Text, tr
from app.views.exporting.saving import tell_place
from app.views.handover.refusals import RefusalCard
from app.views.handover.tab import Tab
from app.views.handover.taking_parts import line_with_icon
from app.views.handover.taking_run import RunCard
from app.views.handover.taking_words import counted
from app.views.kit.inputs import Tick
from app.views.kit.parts import Card, buttons_row
from app.views.kit.theme import SMALL
from app.views.kit.widgets import brief, button, clear, label, wrapped

_DEEDS: Final[Mapping[str, Callable[[str], Text]]] = {
    "added": lambda what: tr("added {what}", what=what),
    "changed": lambda what: tr("changed {what}", what=what),
    "removed": lambda what: tr("removed {what}", what=what),
}


class UndoCard(Card):
    """Says what would be taken back, asks where the file for the sender goes, does it, and proves it.

    Signals:
        left: Somebody goes back to the list.
        undone: The handover was taken back.
    """

    left = Signal()
    undone = Signal()

    def __init__(self, tab: Tab, preview: UndoPreview) -> None:
        sender = brief(preview.bundle.sender, 40)
        super().__init__(tab.ui, tr("Take back the handover from {name}?", name=sender))
        self._tab, self._ui, self._preview = tab, tab.ui, preview
        self._part, self._target = Path(), Path()
        self._content = QVBoxLayout()
        self._content.setSpacing(self._ui.theme.px(12))
        self.body.addLayout(self._content)
        self.folder = QLineEdit(QDir.toNativeSeparators(str(self._ui.runner.steward.workspace.path.parent)))
        self._forced = Tick(self._ui, self._ui.say(tr("I take it back as an admin all the same")))
        self._run: RunCard | None = None
        self._ask()

    @property
    def is_running(self) -> bool:
        """Whether it is under way."""
        return self._run is not None and self._run.is_running

    def stop(self) -> None:
        """Stop it; everything stays as it was then."""
        if self._run is not None:
            self._run.stop()

    def take_focus(self) -> None:
        """Put the keyboard on the safe way."""
        self._leave.setFocus()

    def take_back(self) -> None:
        """Do it."""
        if not self.undo_button.isEnabled():
            return
        preview = self._preview
        folder = Path(self.folder.text().strip()).expanduser()
        self._target = free_place(folder, self._ui.say(tr("return to {name}", name=preview.bundle.sender)))
        self._part = self._target.with_name(f"{self._target.name}.part")
        command = UndoHandover(preview.bundle.bundle_id, self._part, self._is_forced())
        clear(self._content)
        note = tr("All of it or nothing: if it is stopped, everything stays as it is.")
        self._run = RunCard(self._ui, tr("Taking the handover back"), note)
        self._run.setObjectName("plain")
        self._run.done.connect(self._finish)
        self._run.failed.connect(self._fail)
        self._content.addWidget(self._run)
        self._run.begin(command, is_secured=True)

    # Before

    def _ask(self) -> None:
        for line in self._lines():
            self._content.addWidget(line)
        if self._preview.makes_file:
            self._add_folder()
        if self._needs_force():
            self._content.addWidget(self._forced)
            self._forced.toggled.connect(lambda _is_on: self._enable())
        self.undo_button = button(
            self._ui, tr("Take back %n customers", "", self._preview.bundle.accounts), "danger", icon="undo-2",
            on=self.take_back,
        )  # fmt: skip
        self._leave = button(self._ui, tr("Keep them"), on=self.left.emit)
        self._content.addWidget(buttons_row(self._ui, self._leave, self.undo_button))
        after = tr("A backup is made first. Afterwards the whole workspace is compared with how it was before the "
                   "handover came.")  # fmt: skip
        self._content.addWidget(wrapped(self._ui, after, SMALL, "text2"))
        self._enable()

    def _lines(self) -> list[QWidget]:
        ui, preview = self._ui, self._preview
        day = ui.language.day(ui.language.local(preview.bundle.taken).date())
        texts = [("undo-2", "text2", tr("%n customers that came on {day} go from here, with all that came with them.",
                                        "", preview.bundle.accounts, day=day))]  # fmt: skip
        if not preview.entry_count:
            texts.append(("shield-check", "ok", tr("Nothing was done on them here since. Nothing can be lost.")))
        elif preview.makes_file:
            texts.append(("pencil", "text2", self._done_since()))
            texts.append(("shield-check", "ok", tr("That is sealed into a file for {name} first, so that nothing is "
                                                   "lost.", name=preview.bundle.sender)))  # fmt: skip
        else:
            texts.append(("pencil", "text2", self._done_since()))
        if preview.is_built_on:
            texts.append(("triangle-alert", "warn", tr("Some of these accounts are in a later file. Take that back "
                                                       "first, or it will be refused.")))  # fmt: skip
        if preview.makes_file and not preview.has_card:
            texts.append(
                (
                    "triangle-alert",
                    "warn",
                    tr(
                        "The card of {name} is not trusted here any more. Read it again under “People and keys” first.",
                        name=preview.bundle.sender,
                    ),
                )
            )
        until = ui.language.day(ui.language.local(preview.bundle.undo_until).date())
        if preview.is_late:
            texts.append(("clock", "warn", tr("The %n days for taking back ended on {day}. Only an admin may still do "
                                              "it.", "", preview.days, day=until)))  # fmt: skip
        else:
            texts.append(("clock", "text2", tr("This can be done until {day}.", day=until)))
        return [line_with_icon(ui, *each) for each in texts]

    def _done_since(self) -> Text:
        by_deed: dict[str, dict[str, int]] = {}
        for table, counts in self._preview.entries.items():
            for name, number in counts.items():
                by_deed.setdefault(name, {})[table] = number
        said = [self._ui.say(_DEEDS[name](counted(self._ui, by_deed[name]))) for name in _DEEDS if name in by_deed]
        return tr("Since then you did this on them: {what}.", what=self._ui.language.listed(said))

    def _add_folder(self) -> None:
        name = label(self._ui, tr("Where the file for the sender goes"), SMALL, "text2")
        name.setBuddy(self.folder)
        self.folder.setAccessibleName(name.text())
        line = QHBoxLayout()
        line.setSpacing(self._ui.theme.px(8))
        line.addWidget(self.folder, 1)
        line.addWidget(button(self._ui, tr("Choose a folder…"), icon="folder-open", on=self._choose_folder))
        self._content.addWidget(name)
        self._content.addLayout(line)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self._ui.say(tr("Choose a folder")), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _needs_force(self) -> bool:
        is_admin = self._ui.runner.steward.actor.role is Role.ADMIN
        return is_admin and (self._preview.is_late or self._preview.is_built_on)

    def _is_forced(self) -> bool:
        return self._needs_force() and self._forced.isChecked()

    def _enable(self) -> None:
        preview = self._preview
        is_barred = preview.is_late and not self._is_forced()
        is_stuck = preview.makes_file and not preview.has_card
        self.undo_button.setEnabled(self._ui.allows(UndoHandover) and not is_barred and not is_stuck)

    # After

    def _finish(self, outcome: Outcome) -> None:
        back: TakenBack = outcome.value
        part, target = self._part, self._target

        def give_its_name() -> bool:
            with readable_file_errors():
                if back.sealed is not None:
                    part.replace(target)
                part.unlink(missing_ok=True)
            return back.sealed is not None

        self._ui.runner.run(
            give_its_name, then=lambda has_file: self._prove(back, has_file=has_file), failed=self._show_failure,
            owner=self,
        )  # fmt: skip

    def _prove(self, back: TakenBack, *, has_file: bool) -> None:
        if has_file:
            tell_place(self._tab.desk, tr("What you did since is in this file: {file}", file=self._target.name),
                       self._target)  # fmt: skip
        self._tab.page.ask(
            hash_state, then=lambda state: self._show_end(back, state, has_file=has_file), failed=self._show_failure
        )

    def _show_end(self, back: TakenBack, state: str, *, has_file: bool) -> None:
        clear(self._content)
        texts = [("circle-check", "ok", tr("%n customers were taken back.", "", len(back.line.accounts)))]
        if back.state_before == state:
            texts.append(("shield-check", "ok", tr("The whole workspace is as it was before the handover came: its "
                                                   "hash is the same.")))  # fmt: skip
        else:
            texts.append(("info", "text2", tr("The accounts are gone with all that came with them. The hash of the "
                                              "whole workspace is another than then, because other records were "
                                              "changed meanwhile or are used by others.")))  # fmt: skip
        if has_file:
            name = self._preview.bundle.sender
            texts.append(("arrow-right", "accent_text", tr("Send the file {file} to {name}: it holds what you did and "
                                                           "gives the accounts back there.", file=self._target.name,
                                                           name=name)))  # fmt: skip
        for each in texts:
            self._content.addWidget(line_with_icon(self._ui, *each))
        done = button(self._ui, tr("Back to the list"), "primary", on=self.left.emit)
        self._content.addWidget(buttons_row(self._ui, done))
        done.setFocus()
        self.undone.emit()

    def _fail(self, error: AppError) -> None:
        self._part.unlink(missing_ok=True)
        self._show_failure(error)

    def _show_failure(self, error: AppError) -> None:
        clear(self._content)
        back = button(self._ui, tr("Back to the list"), on=self.left.emit)
        self._content.addWidget(RefusalCard(self._ui, error, buttons_row(self._ui, back)))
        back.setFocus()
