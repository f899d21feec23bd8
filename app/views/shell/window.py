"""The main window: a gate while the workspace is closed, the shell while it is open, and the change between."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QMainWindow, QWidget

from app import paths
from app.bootstrap import Steward
from app.errors import AppError
from app.services.preferences.machine import MachineSettings
from app.services.users.queries import find_person
from app.services.workspace.drafts import Drafts
from app.services.workspace.files import read_json, write_whole
from app.text import LANGUAGES, Text, preferred_language, tr
from app.views.kit.clipboard import forget_copied
from app.views.kit.icons import Icons
from app.views.kit.language import Language
from app.views.kit.page import Message, in_slices
from app.views.kit.qt_words import translate_qt
from app.views.kit.runner import Post, Runner
from app.views.kit.theme import SCALES, Scheme, Theme
from app.views.kit.ui import Look, Ui
from app.views.shell.banners import banners_for
from app.views.shell.idle import Idleness
from app.views.shell.keeping import DraftKeeper, MachineKeeper
from app.views.shell.keys import KeyboardWindow
from app.views.shell.leaving import Leaving
from app.views.shell.menus import fill_menu_bar
from app.views.shell.registry import Surroundings, forget_pages, load_pages, reopen_forms
from app.views.shell.shell import Shell, Ways, show_people

_DRAFTS_EVERY_MS: Final = 1_000
_REBUILD_MS: Final = 10
_SMALLEST: Final = (960, 600)


class Window(KeyboardWindow):
    """Holds the program's state that outlives a locking: theme, settings of the machine, open file.

    Signals:
        broke: An exception that nobody expected, from a thread in the background.
        entered: The path of the workspace that is shown now.
    """

    broke = Signal(object)
    entered = Signal(object)

    def __init__(self, theme: Theme, machine: MachineSettings, gate: Callable[[Window, Path | None], QWidget]) -> None:
        super().__init__(lambda: self._shell is None or self._shell.is_ready)
        self.machine, self._theme, self._make_gate = machine, theme, gate
        self.look = self._new_look(None)
        theme.desktop_changed.connect(self._follow_desktop)
        self.steward: Steward | None = None
        self._runner: Runner | None = None
        self._shell: Shell | None = None
        self._drafts: DraftKeeper | None = None
        self._machine_keeper = MachineKeeper()
        self._awaited: dict[str, Any] = {}  # what is on its way back
        self._idleness: Idleness | None = None
        self._leaving: Leaving | None = None
        self._place: Path | None = None
        self._person = self._wish = ""
        self.was_locked = False
        self.gate_memory: dict[str, Any] = {}
        self._remarks: list[Text] = []
        self._post = Post()
        self._saver = QTimer(self, interval=_DRAFTS_EVERY_MS)
        self._saver.timeout.connect(self.keep_drafts)
        self._rebuilding = QTimer(self, singleShot=True, interval=_REBUILD_MS)
        self._rebuilding.timeout.connect(self._rebuild)
        self.setMinimumSize(*_SMALLEST)
        _restore_geometry(self)

    @property
    def shell(self) -> Shell | None:
        """What is shown of the open workspace; None while none is open."""
        return self._shell

    @property
    def form(self) -> QDialog | None:
        """The open form in which something was typed, the last one where there are several."""
        forms = _open_forms(self._shell)
        return forms[-1] if forms else None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked, done or on its way."""
        return self._runner is None or (self._runner.is_idle and self.is_made())

    def show_gate(self, workspace: Path | None) -> None:
        """Show how to open or make a workspace."""
        self.menuBar().hide()
        self.setWindowTitle("Steward")
        self._place = workspace
        self.setCentralWidget(self._make_gate(self, workspace))

    def enter(self, steward: Steward, wish: str = "") -> None:
        """Show an open workspace, as it was left; "import" goes on with a file, "people" with one's card."""
        self._wish, self.was_locked = wish, False
        self.steward, self._place = steward, steward.workspace.path
        self._runner = Runner(steward)
        self._drafts = DraftKeeper(Drafts(steward.workspace.machine.folder, steward.workspace.key))
        self.change_machine(self.machine.opened(steward.workspace.path))
        self.entered.emit(steward.workspace.path)
        self._runner.broke.connect(self.broke)
        self._runner.run(partial(load_pages, self.look.language), then=lambda _: self._ask_person(), owner=self)

    def lock(self) -> None:
        """Close the file, forget everything shown, and ask for the passphrase."""
        place, self.was_locked = self._place, True
        self._close_workspace(lambda: self.show_gate(place))

    def open_file(self, workspace: Path) -> None:
        """Close what is open and ask for what opens another workspace."""
        self.was_locked = False
        self._close_workspace(lambda: self.show_gate(workspace))

    def remark(self, text: Text) -> None:
        """Say something that came up at the gate, once there is a place for it."""
        self._remarks.append(text)

    def change_machine(self, machine: MachineSettings) -> None:
        """Keep settings of this machine and show them at once."""
        before, self.machine = self.machine, machine
        self._machine_keeper.keep(machine)
        if self._idleness is not None:
            self._idleness.take(machine)
        if (before.language, before.scheme, before.text_size) != (machine.language, machine.scheme, machine.text_size):
            self._rebuilding.start()

    def keep_drafts(self) -> None:
        """Keep half-written forms and what is shown, encrypted: they come back after a lock or a crash."""
        if self._drafts is not None and self._shell is not None and self._shell.is_ready:
            self._drafts.keep(self._kept(self._shell))

    def _kept(self, shell: Shell) -> dict[str, Any]:
        """Return what brings the window back: forms, and what is shown, or is on its way back still."""
        if self.is_idle:
            self._awaited = {}
        forms = {form.draft_name: form.draft() for form in _open_forms(shell)}
        for name in forms:
            self._awaited.get("forms", {}).pop(name, None)  # it is back, and may be saved soon
        memory = self._awaited.get("memory") or shell.memory()
        return {"forms": self._awaited.get("forms", {}) | forms, "memory": memory}

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close the workspace before the window goes."""
        _write_geometry(bytes(self.saveGeometry().toBase64().data()).decode())
        if self._shell is None:
            self._machine_keeper.close()
            super().closeEvent(event)
            return
        event.ignore()
        self._close_workspace(self._leave)

    def _ask_person(self) -> None:
        if self._runner is not None:
            self._runner.ask(find_person, self._runner.steward.actor.user_id, then=self._open_as, owner=self)

    def _open_as(self, person: str) -> None:
        self._person = person
        self._build(self._drafts.load() if self._drafts is not None else {})
        assert self._shell is not None  # noqa: S101
        assert self._runner is not None  # noqa: S101
        keys = self._shell.desk.actions.action("lock").shortcut()
        self._leaving = self._leaving or Leaving()
        self._idleness = Idleness(self.machine, self._leaving, keys)
        self._idleness.gone.connect(self.lock)
        # What was saved is no draft any more: it must not come back after a crash.
        self._runner.done.connect(lambda _outcome: QTimer.singleShot(0, self, self.keep_drafts))
        self._saver.start()

    def _new_look(self, steward: Steward | None) -> Look:
        code = self.machine.language if self.machine.language in LANGUAGES else preferred_language()
        translate_qt(code)
        self._theme.choose(Scheme(self.machine.scheme), self.machine.text_size, code)
        zone = ZoneInfo(steward.clock.zone_name) if steward is not None else None
        return Look(self._theme, Icons(self._theme), Language(code, zone))

    def _build(self, kept: dict[str, Any]) -> None:
        assert self._runner is not None  # noqa: S101
        look = self.look = self._new_look(self.steward)
        ui = Ui(look.theme, look.icons, look.language, self._runner)
        around = Surroundings(self._person, self.machine, self.change_machine, self.open_file)
        open_other = partial(self._close_workspace, partial(self.show_gate, None))
        banners = banners_for(self._runner.steward, self.machine.recent, self.open_file, open_other)
        ways = Ways(self.lock, self._leave, open_other, self.open_file, self._scale, banners, around)
        before, self._shell = self._shell, Shell(ui, self, ways)
        if before is not None:
            self._shell.steps.follow(before.steps)
        self._awaited = {**kept, "forms": dict(kept.get("forms", {}))}
        in_slices(self, self._put_in_place(self._shell, kept))

    def _put_in_place(self, shell: Shell, kept: dict[str, Any]) -> Iterator[None]:
        """Make the rest of a shell and show it; it may have been closed again meanwhile."""
        for _ in shell.make():
            yield
            if self._shell is not shell:
                shell.deleteLater()
                return
        self.setCentralWidget(shell)
        shell.show()
        fill_menu_bar(self.look, self, shell.desk.actions, self._place, self.open_file)
        self.menuBar().show()
        shell.remember(kept.get("memory", {}))
        reopen_forms(shell.desk, kept.get("forms", {}))
        for text in self._remarks:
            shell.desk.notices.complain(text)
        self._remarks.clear()
        yield
        if self._wish == "import" and self._shell is shell:
            self._wish = ""
            shell.desk.actions.action("import").trigger()
        if self._wish == "people" and self._shell is shell:
            self._wish = ""
            show_people(shell)

    def _rebuild(self) -> None:
        if self._shell is None:
            self.look = self._new_look(None)
            self.show_gate(self._place)
            return
        if not self._shell.is_ready or any(form.is_saving for form in _open_forms(self._shell)):
            # Somebody presses fast: where the window was, and whether a form is still one, is known in a moment.
            self._rebuilding.start()
            return
        kept = self._kept(self._shell)
        _drop_dialogs(self)
        _put_picture_in_place_of(self._shell, self)
        self._build(kept)

    def _follow_desktop(self) -> None:
        if self._shell is None:
            self._theme.apply()  # a passphrase may be half typed
        else:
            self._rebuilding.start()

    def _close_workspace(self, then: Callable[[], None]) -> None:
        """Take everything off the screen at once, then close the file on a thread of its own."""
        steward, runner, drafts = self.steward, self._runner, self._drafts
        if self._shell is None or steward is None or runner is None or drafts is None:
            then()
            return
        self._saver.stop()
        self.keep_drafts()
        saving = _being_saved(self._shell, runner)
        _drop_dialogs(self)
        if self._idleness is not None:
            self._idleness.stop()
        runner.stop()  # what is half written is kept, and must not be saved by a check or a keyboard that goes now
        self._shell = self._runner = self.steward = self._drafts = self._idleness = None
        self.menuBar().clear()
        self.menuBar().hide()
        self.setCentralWidget(Message(self.look, "lock", tr("Closing the workspace…")))
        forget_copied()
        forget_pages()
        close = partial(self._close_file, steward, runner, partial(drafts.close, saving), then)
        self._closing = Thread(target=close, name="closing")
        self._closing.start()

    def _close_file(
        self, steward: Steward, runner: Runner, close_drafts: Callable[[], None], then: Callable[[], None]
    ) -> None:
        """Wait for what is under way, then close; the backup takes its time, so this has a thread of its own."""
        error: AppError | None = None
        close_drafts()
        try:
            runner.close()
            steward.close()
        except AppError as failure:
            error = failure
        self._post(lambda: self._closed(error, then))

    def _closed(self, error: AppError | None, then: Callable[[], None]) -> None:
        self._closing.join()
        if self._leaving is not None:
            self._leaving.let_go()
        if error is None:
            if self.was_locked:
                gc.collect()  # what was shown leaves the memory now, and not whenever that happens by itself
            then()
            return
        ways = ((tr("Go on"), then),)
        self.setCentralWidget(Message(self.look, "triangle-alert", tr("The last backup failed"), error.text, ways))

    def _scale(self, step: int) -> None:
        at = SCALES.index(self.machine.text_size) if self.machine.text_size in SCALES else SCALES.index(100)
        size = SCALES[max(0, min(len(SCALES) - 1, at + step))] if step else 100
        self.change_machine(replace(self.machine, text_size=size))

    def _leave(self) -> None:
        self.close()


def _put_picture_in_place_of(shell: QWidget, window: QMainWindow) -> None:
    """Show how a shell looks until there is another: all of it would be styled anew else, which takes a second."""
    picture = QLabel()
    picture.setPixmap(shell.grab())
    picture.setMinimumSize(1, 1)
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()  # the keyboard would be handed on through all of it
    window.setCentralWidget(picture)
    QCoreApplication.sendPostedEvents(shell, QEvent.Type.DeferredDelete)


def _open_forms(shell: QWidget | None) -> list[Any]:
    """Return the open dialogs that have something typed in them, which have a name for it."""
    dialogs = [each for each in shell.children() if isinstance(each, QDialog)] if shell is not None else []
    return [each for each in dialogs if each.isVisible() and getattr(each, "draft_name", None)]


def _being_saved(shell: QWidget, runner: Runner) -> Mapping[str, Future[Any]]:
    """Return the commands under way by the forms that they save."""
    doing = {form.draft_name: runner.doing(form) for form in _open_forms(shell)}
    return {name: future for name, future in doing.items() if future is not None}


def _drop_dialogs(window: QWidget) -> None:
    """Take all dialogs away, without the questions that closing one may ask."""
    for dialog in window.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()


def _geometry_file() -> Path:
    return paths.data_dir() / "window.json"


def _restore_geometry(window: QWidget) -> None:
    saved = _read_geometry()
    # Qt itself moves a window back that lies on a screen that is gone.
    if not (saved and window.restoreGeometry(QByteArray.fromBase64(saved.encode()))):
        window.resize(1440, 900)


def _read_geometry() -> str:
    known = read_json(_geometry_file())
    return str(known["geometry"]) if isinstance(known, dict) and "geometry" in known else ""


def _write_geometry(geometry: str) -> None:
    with suppress(OSError):
        _geometry_file().parent.mkdir(parents=True, exist_ok=True)
        write_whole(_geometry_file(), json.dumps({"geometry": geometry}).encode())
