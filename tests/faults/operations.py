"""The operations that must survive every fault: what each needs, and which two states it may leave."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from app.cli import main
from app.services.handover.bundle_reader import read_bundle
from app.services.handover.cards import read_card, write_card
from tests.faults import migration_program
from tests.faults.client import Outcome, WarmProgram
from tests.faults.harness import Run
from tests.faults.homes import Home, essence, furnish, run_here
from tests.services.outsider import Outsider, account
from tests.services.planted_migrations import REBUILDS, plant

#: All the figures of a release, or a sample of them that fits into every run of the tests; between the two,
#: the step of continuous integration that strikes handovers as often as ``python3 dev.py test`` all the others.
IS_FULL: Final = os.environ.get("STEWARD_FAULTS") == "full"
IS_HANDOVER: Final = os.environ.get("STEWARD_FAULTS") == "handover"
KILLS: Final = 300 if IS_FULL else 25
EVERY: Final = 1 if IS_FULL else 6
#: Struck so many times more rarely in a sample: stretching a passphrase takes long, an undo is much like an import.
RARER: Final[dict[str, int]] = {} if IS_FULL else {"init": 4, "undo": 2}
if not (IS_FULL or IS_HANDOVER):
    RARER.update({"handover seal": 4, "handover import": 4})

BEFORE, AFTER = "before", "after"
_PASSPHRASE: Final = "correct horse battery staple"
_PRELOAD: Final = ("tests.faults.warm_up",)

Document = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """One command, how the workspace is looked at afterwards, and how the state after it is recognised."""

    name: str
    run: Run
    workspace: Path
    check: Callable[[], Document]
    before: str | None
    is_after: Callable[[Document], bool] | None

    @property
    def changes_rows(self) -> bool:
        """Whether the state after is another one than the state before."""
        return self.is_after is not None

    def state(self) -> str:
        """Return which of the two states a workspace is in that is sound to its last page; else fail."""
        if self.before is None and not self.workspace.exists():
            return BEFORE
        found = self.check()
        assert found["ok"], found
        if found["state_hash"] == self.before:
            return BEFORE
        assert self.is_after is not None, found
        assert self.is_after(found), found
        return AFTER


@contextmanager
def staged(folder: Path) -> Iterator[Stage]:
    """Yield a stage below ``folder``, with its program warm."""
    with WarmProgram("tests.faults.migration_program:main", _PRELOAD) as program:
        yield Stage(Home(folder), program)


class Stage:
    """A home with a workspace of a few customers, and every operation ready to be struck."""

    def __init__(self, home: Home, program: WarmProgram) -> None:
        self.home = home
        self.program = program
        self._operations: dict[str, Operation] = {}
        self._outsider = Outsider()
        self._furnish()

    def operation(self, name: str) -> Operation:
        """Return an operation; its undisturbed run, made once, says what its state after is."""
        if name not in self._operations:
            self._operations[name] = _MAKERS[name](self)
        return self._operations[name]

    def _furnish(self) -> None:
        home = self.home
        furnish(home, self.program, _PASSPHRASE)
        for name, first in (("first", 0), ("second", 8), ("third", 16)):
            _write_customers(home.folder / f"{name}.csv", range(first, first + 12))
        self._give_out_keys()
        self._import("first.csv")
        self._run("backup", home.workspace, home.elsewhere / "old.stewardbackup", *home.by_print)
        self._first = self._check()["state_hash"]
        self._import_id = str(self._import("second.csv")["import_id"])
        self._plan()
        self._second = self._check()["state_hash"]
        plant(home.folder / "scripts", REBUILDS)
        home.remember()

    def _give_out_keys(self) -> None:
        """Trust somebody outside, and get a file from them."""
        home, outsider = self.home, self._outsider
        self._outsiders_card.write_bytes(write_card(outsider.card(), outsider.signing))
        self._run("trust", home.workspace, self._outsiders_card, *home.by_print)
        own = home.folder / "own card"
        self._run("card", home.workspace, "--to", own, *home.by_print)
        accounts = [account(f"Customer {number} of the outsider") for number in range(20)]
        outsider.seal(home.folder / "brought", read_card(own.read_bytes()), accounts)

    def _plan(self) -> None:
        home = self.home
        people = ("--from", "Lin Yue", "--to", self._outsiders_card)
        self._run("handover", "plan", home.workspace, *people, "--out", home.folder / "plan", *home.by_print)

    @property
    def _outsiders_card(self) -> Path:
        return self.home.folder / "outsider's card"

    def _run(self, *argv: object) -> Outcome:
        outcome = self.program.run(self.home.request(*argv))
        assert outcome.code == 0, (argv, outcome.stderr)
        return outcome

    def _import(self, name: str) -> Document:
        home = self.home
        document: Document = json.loads(
            self._run("import", home.workspace, home.folder / name, "--json", *home.by_print).stdout
        )
        return document

    def _check(self, workspace: Path | None = None, opening: tuple[str, str] | None = None) -> Document:
        argv = ("check", workspace or self.home.workspace, *(opening or self.home.by_print), "--deep", "--json")
        document: Document = run_here(self.home, main, argv)
        return document

    # Each operation on the home as it was furnished.

    def importing(self) -> Operation:
        """An import that changes some customers and makes others."""
        home = self.home
        argv = ("import", home.workspace, home.folder / "third.csv", "--json", *home.by_print)
        return self._known_by_its_rows("import", argv)

    def editing(self) -> Operation:
        """A change of one customer."""
        home = self.home
        values = ("city=深圳", "notes=" + "n" * 3000)
        return self._known_by_its_rows("edit", ("edit", home.workspace, "customers", "c3", *values, *home.by_print))

    def undoing(self) -> Operation:
        """Taking an import back, which gives the very rows from before it."""
        home = self.home
        argv = ("undo", home.workspace, self._import_id, "--json", *home.by_print)
        return self._made("undo", argv, lambda found: found["state_hash"] == self._first)

    def backing_up(self) -> Operation:
        """A backup to a chosen file."""
        home = self.home
        argv = ("backup", home.workspace, home.elsewhere / "new.stewardbackup", *home.by_print)
        return self._made("backup", argv, None)

    def restoring(self) -> Operation:
        """A restore of an older state over the present one."""
        home = self.home
        argv = ("restore", home.elsewhere / "old.stewardbackup", home.workspace, *home.by_print)
        return self._made("restore", argv, lambda found: found["state_hash"] == self._first)

    def rekeying(self) -> Operation:
        """A new key, after which the passphrase still opens."""
        home = self.home
        new = ("--new-recovery-key-file", home.new_key_file)

        def check() -> Document:
            found = self._check(opening=home.by_passphrase)
            return found | {"state_hash": found["state_hash"] + " with its new key" * home.has_new_key()}

        made = self._made("rekey", ("rekey", home.workspace, *new, *home.by_passphrase), None)
        after = f"{self._second} with its new key"
        return replace(made, check=check, is_after=lambda found: found["state_hash"] == after)

    def migrating(self) -> Operation:
        """A step to later tables that rebuilds one that has children."""
        arguments = (self.home.workspace, self.home.key_file, self.home.folder / "scripts")
        made = Operation(
            "migration",
            Run(self.program, self.home.request("migrate", *arguments)),
            self.home.workspace,
            lambda: run_here(self.home, migration_program.main, ("check-migrated", *arguments)),
            self._second,
            None,
        )
        after = self._after(made, made.check)["state_hash"]
        assert after != self._second
        return replace(made, is_after=lambda found: found["state_hash"] == after)

    def founding(self) -> Operation:
        """A new workspace beside the other one."""
        home, path = self.home, self.home.workspace.with_name("new.steward")
        argv = ("init", path, "--name", "Ada", "--recovery-key-file", home.new_key_file)
        run = Run(self.program, home.request(*argv, *home.by_passphrase))
        made = Operation("init", run, path, lambda: self._check(path, home.by_passphrase), None, None)
        rows = _rows_in(self._after(made, made.check))
        return replace(made, is_after=lambda found: _rows_in(found) == rows)

    def sealing(self) -> Operation:
        """Sealing all accounts for somebody: the file is there whole, or not at all."""
        home, folder = self.home, self.home.folder / "sealed"
        argv = ("handover", "seal", home.workspace, "--plan", home.folder / "plan", "--to", folder, *home.by_print)
        made, after = self._made("handover seal", argv, None), f"{self._second} with its file"

        def check() -> Document:
            found, files = self._check(), list(folder.glob("*.steward-handover"))
            for file in files:
                read_bundle(file, [self._outsider.identity])
            return found | {"state_hash": found["state_hash"] + " with its file" * len(files)}

        return replace(made, check=check, is_after=lambda found: found["state_hash"] == after)

    def taking_over(self) -> Operation:
        """Importing accounts from somebody, with a receipt."""
        home = self.home
        receipt = ("--receipt", home.elsewhere / "receipt")
        argv = ("handover", "import", home.workspace, home.folder / "brought", *receipt, "--json", *home.by_print)
        return self._known_by_its_rows("handover import", argv)

    def _known_by_its_rows(self, name: str, argv: tuple[object, ...]) -> Operation:
        def present() -> str:
            return essence(self.home.workspace, self.home.key)

        made = self._made(name, argv, None)
        after = self._after(made, present)
        self.home.put_back()
        assert after != present()
        return replace(made, is_after=lambda _: present() == after)

    def _made(self, name: str, argv: tuple[object, ...], is_after: Callable[[Document], bool] | None) -> Operation:
        run = Run(self.program, self.home.request(*argv))
        return Operation(name, run, self.home.workspace, self._check, self._second, is_after)

    def _after(self, operation: Operation, look: Callable[[], Any]) -> Any:
        """Return what is seen after the undisturbed operation."""
        self.home.put_back()
        outcome = operation.run.program.run(operation.run.request)
        assert outcome.code == 0, outcome.stderr
        assert self.home.leftovers() == []
        return look()


def _rows_in(found: Document) -> str:
    return str(next(each["detail"] for each in found["checked"] if each["what"] == "rows"))


def _write_customers(path: Path, numbers: range) -> None:
    lines = [f"c{number},Customer {number} of {path.stem},+49 30 {100_000 + number}" for number in numbers]
    path.write_text("\n".join(["external_id,name,phone", *lines, ""]), encoding="utf-8")


_MAKERS: Final[dict[str, Callable[[Stage], Operation]]] = {
    "import": Stage.importing,
    "edit": Stage.editing,
    "undo": Stage.undoing,
    "backup": Stage.backing_up,
    "restore": Stage.restoring,
    "rekey": Stage.rekeying,
    "migration": Stage.migrating,
    "init": Stage.founding,
    "handover seal": Stage.sealing,
    "handover import": Stage.taking_over,
}
NAMES: Final = tuple(_MAKERS)
