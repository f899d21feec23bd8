"""The verbs after a handover, word by word as they are typed: undo, return, delta, collect, reassign."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a verb on somebody's workspace and return its JSON, or what it says where it is refused."""
    (tmp_path / "pass").write_bytes(b"the same for all of them\n")
    monkeypatch.chdir(tmp_path)

    def run_it(verb: str, who: str, *arguments: str, code: int = 0) -> Any:
        key = ("--passphrase-file", "pass") if verb == "init" else ()
        options = (*key, "--recovery-key-file", f"{who}.key")
        has_json = verb not in ("init", "card", "team revoke")
        typed = (*verb.split(), f"{who}.steward", *arguments, *options, *(("--json",) if has_json else ()))
        capsys.readouterr()
        assert main(typed) == code
        said = capsys.readouterr()
        return said.err if code else json.loads(said.out or "null")

    return run_it


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the team is kept once it is made."""
    return tmp_path_factory.mktemp("team")


@pytest.fixture
def team(run: Run, made: Path, tmp_path: Path) -> Run:
    """Ann, Bob and Lea trust each other; Ann has four customers, one of them Max's."""
    if any(made.iterdir()):
        shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    else:
        _make_team(run)
        shutil.copytree(tmp_path, made, dirs_exist_ok=True)
    return run


def _make_team(run: Run) -> None:
    names = ("Ann", "Bob", "Lea")
    Path("rows.csv").write_text("external_id,name,owner\nA,A,Ann\nB,B,Ann\nC,C,Ann\nM,M,Max\n", encoding="utf-8")
    for name in names:
        run("init", name, "--name", name)
        run("card", name, "--to", f"{name}.card")
    for name in names:
        for other in names:
            if other != name:
                run("trust", name, f"{other}.card")
    assert run("import", "Ann", "rows.csv", "--kind", "customers", "--create-missing")["created"] == 4


def test_that_accounts_go_out_back_and_up_by_command_line(team: Run) -> None:
    run = team
    run("handover plan", "Ann", "--from", "Ann", "--to", "Bob", "--out", "plan.json")
    (sealed,) = run("handover seal", "Ann", "--plan", "plan.json", "--to", "out")["files"]
    before = run("check", "Bob", "--deep")["state_hash"]
    assert run("handover import", "Bob", sealed["file"], "--receipt", "first")["outcomes"]["created"] == 3
    run("edit", "Ann", "customers", "A", "city=Bonn")
    assert len(run("handover verify", "Ann", "first")["changed_since"]) == 1
    delta = run("handover delta", "Ann", sealed["bundle"], "--to", "out")
    assert (delta["purpose"], delta["accounts"], delta["base"]) == ("delta", 1, sealed["bundle"])
    assert run("handover import", "Bob", delta["file"])["outcomes"]["updated"] == 1
    assert run("handover undo", "Bob", delta["bundle"])["state_restored"]

    book = run("handover collect", "Bob", "--to", "Lea", "--out", "book")
    assert run("handover import", "Lea", "book")["outcomes"]["created"] == book["accounts"] == 3
    assert "only be read" in run("edit", "Lea", "customers", "A", "city=Rome", code=1)

    run("edit", "Bob", "customers", "B", "city=Rome")
    undone = run("handover undo", "Bob", sealed["bundle"], "--to", "back")
    assert (undone["state_hash"], undone["state_restored"]) == (before, True)
    assert undone["return_delta"]["tables"] == {"customer": {"changed": 1}}
    assert run("handover import", "Ann", undone["return_delta"]["file"])["outcomes"]["updated"] == 3
    assert run("show", "Ann", "B")["customer"]["city"] == "Rome"


def test_that_a_plan_is_sealed_whole_or_not_at_all_and_not_twice(team: Run) -> None:
    run = team
    run("import", "Ann", "rows.csv", "--kind", "customers", "--mode", "upsert")
    Path("orders.csv").write_text("customer,amount,currency\nA,12.5,EUR\nB,7,JPY\n", encoding="utf-8")
    run("import", "Ann", "orders.csv", "--kind", "orders")
    run("handover plan", "Ann", "--from", "Ann", "--to", "Bob", "--to", "Lea", "--out", "plan.json")
    run("team revoke", "Ann", "Lea")
    assert "not accepted" in run("handover seal", "Ann", "--plan", "plan.json", "--to", "out", code=1)
    assert (run("handover list", "Ann")["rows"], list(Path("out").iterdir())) == ([], [])

    run("trust", "Ann", "Lea.card")
    files = run("handover seal", "Ann", "--plan", "plan.json", "--to", "out")["files"]
    assert {path.name for path in Path("out").iterdir()} == {Path(each["file"]).name for each in files}
    rows = [row for each in files for row in each["money"]]
    assert {"table": "order", "amount": "12.50", "currency": "EUR"} in rows
    assert {"table": "order", "amount": "7", "currency": "JPY"} in rows
    assert "--again" in run("handover seal", "Ann", "--plan", "plan.json", "--to", "out", code=1)
    assert len(run("handover seal", "Ann", "--plan", "plan.json", "--to", "out", "--again")["files"]) == 2


def test_that_one_account_goes_back_by_command_line(team: Run) -> None:
    run = team
    run("handover plan", "Ann", "--from", "Ann", "--to", "Bob", "--out", "plan.json")
    (sealed,) = run("handover seal", "Ann", "--plan", "plan.json", "--to", "out")["files"]
    run("handover import", "Bob", sealed["file"], "--receipt", "first")
    run("handover verify", "Ann", "first")

    (back,) = run("handover return", "Bob", "A", "--to", "Ann", "--to-dir", "back")["files"]
    run("handover import", "Ann", back["file"], "--receipt", "second")
    assert run("handover verify", "Bob", "second")["status"] == "complete"

    run("edit", "Ann", "customers", "A", "city=Rome")
    assert "only be read" in run("edit", "Bob", "customers", "A", "city=Bonn", code=1)
    assert "only be read" in run("edit", "Ann", "customers", "B", "city=Bonn", code=1)


def test_that_a_colleague_gets_accounts_by_command_line_and_undo_restores_them(team: Run) -> None:
    run = team
    before = run("check", "Ann", "--deep")["state_hash"]

    done = run("handover reassign", "Ann", "--from", "Max", "--to", "Ann")

    assert done["accounts"] == 1
    assert {row["owner"] for row in run("list", "Ann", "customers")["rows"]} == {"Ann"}
    assert run("undo", "Ann", done["step"])["state_restored"]
    assert run("check", "Ann", "--deep")["state_hash"] == before


def test_that_settings_are_shown_and_changed_by_command_line(team: Run) -> None:
    assert team("setting", "Ann")["leads_seal"] == "no"
    assert team("setting", "Ann", "leads_seal", "yes") == {"leads_seal": "yes"}
    assert team("setting", "Ann")["leads_seal"] == "yes"
