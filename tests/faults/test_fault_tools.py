"""The fault tools strike where they say: each is shown a planted fault to catch and a sound program to pass.

What is looked for in traces and files is tested in ``test_canaries.py``.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from tests.faults import FaultToolError
from tests.faults.calls import CHANGES, SYNCS, WRITES
from tests.faults.client import Request, WarmProgram
from tests.faults.harness import Run, count_writes, fail_from, kill_at, positions, record_writes
from tests.faults.planted import NEW, OLD
from tests.faults.strace import read_trace, tracing

LINES = range(1, 11)
KEY = "ab" * 32


@pytest.fixture(scope="module")
def planted() -> Iterator[WarmProgram]:
    with WarmProgram("tests.faults.planted:main") as program:
        yield program


def numbers_in(file: Path) -> list[int]:
    return [int(line) for line in file.read_text(encoding="ascii").split()]


# The fork server


def test_that_a_run_gets_its_arguments_environment_folder_and_input(planted: WarmProgram, tmp_path: Path) -> None:
    request = Request(["tell", "知客"], env={"PLANTED": "set", "HOME": None}, cwd=tmp_path, stdin=b"typed")
    outcome = planted.run(request)
    assert outcome.stdout == f"['tell', '知客'] {tmp_path} set None typed\n"
    assert (outcome.code, outcome.signal, outcome.stderr) == (3, None, "a complaint\n")


@pytest.mark.parametrize(
    ("argv", "code", "death", "complaint"),
    [
        (["leave", "a reason"], 1, None, "a reason"),
        (["fail"], 1, None, "LookupError: planted"),
        (["crash"], None, signal.SIGABRT, ""),
    ],
)
def test_that_each_way_to_end_is_reported_and_the_next_run_is_sound(
    planted: WarmProgram, argv: list[str], code: int | None, death: int | None, complaint: str
) -> None:
    outcome = planted.run(Request(argv))
    assert (outcome.code, outcome.signal) == (code, death)
    assert outcome.stderr.strip().endswith(complaint)
    assert planted.run(Request(["tell"])).code == 3


def test_that_threads_and_exit_hooks_come_to_their_end(planted: WarmProgram) -> None:
    assert planted.run(Request(["say_goodbye"])).stdout == "thread\nhook\n"


def test_that_a_hanging_run_is_ended_at_its_limit(planted: WarmProgram) -> None:
    with pytest.raises(FaultToolError, match="time limit"):
        planted.run(Request(["hang"], timeout_s=0.1))
    with pytest.raises(FaultToolError, match="time limit"):
        count_writes(Run(planted, Request(["hang"], timeout_s=0.1)))
    assert planted.run(Request(["tell"])).code == 3


def test_that_leaving_the_block_ends_the_server_and_the_run_that_goes_on() -> None:
    with WarmProgram("tests.faults.planted:main") as program:
        stopped = program.start(Request(["hang"])).pid
        server = program._server.pid
        assert Path(f"/proc/{stopped}").exists()
    assert not Path(f"/proc/{stopped}").exists()
    assert not Path(f"/proc/{server}").exists()


def test_that_a_process_left_behind_is_ended_with_its_run(planted: WarmProgram) -> None:
    outcome = planted.run(Request(["leave_child_behind"]))
    assert not Path(f"/proc/{int(outcome.stdout)}").exists()


def test_that_a_run_that_cannot_start_says_why(planted: WarmProgram, tmp_path: Path) -> None:
    with pytest.raises(FaultToolError, match="nowhere"):
        planted.run(Request(["tell"], cwd=tmp_path / "nowhere"))
    with pytest.raises(FaultToolError, match="No module named"), WarmProgram("tests.faults.nowhere:main"):
        pass


def test_that_imports_which_leave_threads_behind_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
    (tmp_path / "busy_import.py").write_text(module, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    program = WarmProgram("tests.faults.planted:main", preload=["busy_import"])
    with pytest.raises(FaultToolError, match=r"started 1 thread"), program:
        pass


# Counting


def test_that_each_kind_of_change_is_counted_once_and_nothing_else(planted: WarmProgram, tmp_path: Path) -> None:
    trace = count_writes(Run(planted, Request(["every_kind", str(tmp_path)])))
    assert trace.outcome.code == 0, trace.outcome.stderr
    assert [(call.name, str(Path(call.path).relative_to(tmp_path))) for call in trace.calls] == [
        ("openat", "first"),
        ("write", "first"),
        ("pwrite64", "first"),
        ("writev", "first"),
        ("pwritev2", "first"),
        ("ftruncate", "first"),
        ("fsync", "first"),
        ("fdatasync", "first"),
        ("mkdir", "folder"),
        ("rename", "second"),
        ("openat", "third"),
        ("sendfile", "third"),
        ("copy_file_range", "third"),
        ("truncate", "third"),
        ("symlink", "link"),
        ("link", "other"),
        ("unlink", "third"),
        ("write", "second"),
        ("renameat", "folder/second"),
        ("fsync", "folder"),
        ("unlinkat", "folder/second"),
        ("rmdir", "folder"),
    ]
    assert (trace.count(), trace.count(SYNCS), trace.count(WRITES)) == (19, 3, 7)
    assert trace.struck == ()
    assert not trace.killed


@pytest.mark.parametrize("program", ["lines", "lines_of_threads", "careful", "careless"])
def test_that_strace_sees_the_same_calls_as_the_gate(planted: WarmProgram, tmp_path: Path, program: str) -> None:
    target = tmp_path / "file"
    target.write_bytes(OLD)
    run = Run(planted, Request([program, str(target)]))
    counted = [call.name for call in count_writes(run).calls]
    log = tmp_path / "log"
    assert record_writes(run, log).code == 0
    changing = [
        call for call in read_trace(log) if call.path.startswith(str(tmp_path)) and b"O_RDONLY" not in call.text
    ]
    assert [call.name for call in changing if call.name in CHANGES | SYNCS] == counted
    assert len(counted) >= 4


# Killing


@pytest.mark.parametrize("n", LINES)
@pytest.mark.parametrize("program", ["lines", "lines_of_threads"])
def test_that_a_kill_at_the_nth_write_leaves_exactly_the_writes_before_it(
    planted: WarmProgram, tmp_path: Path, program: str, n: int
) -> None:
    target = tmp_path / "file"
    trace = kill_at(Run(planted, Request([program, str(target)])), n, calls={"write"})
    assert trace.killed
    assert (trace.struck[0].name, trace.struck[0].path) == ("write", str(target))
    assert numbers_in(target) == list(LINES)[: n - 1]


def test_that_a_kill_in_a_child_process_takes_its_parent_too(planted: WarmProgram, tmp_path: Path) -> None:
    target = tmp_path / "file"
    trace = kill_at(Run(planted, Request(["lines_of_child", str(target)])), 5, calls={"write"})
    assert trace.killed
    assert numbers_in(target) == [1, 2, 3, 4]
    assert trace.outcome.stdout == ""


def test_that_a_kill_after_the_last_call_is_reported_as_not_happened(planted: WarmProgram, tmp_path: Path) -> None:
    run = Run(planted, Request(["lines", str(tmp_path / "file")]))
    total = count_writes(run).count()
    assert total == 11
    assert kill_at(run, total).killed
    beyond = kill_at(run, total + 1)
    assert not beyond.killed
    assert beyond.outcome.code == 0
    assert numbers_in(tmp_path / "file") == list(LINES)


def states_after_kills(planted: WarmProgram, target: Path, program: str) -> list[bytes]:
    run = Run(planted, Request([program, str(target)]))
    target.write_bytes(OLD)
    total = count_writes(run).count()
    found = []
    for n in range(1, total + 1):
        target.write_bytes(OLD)
        assert kill_at(run, n).killed
        found.append(target.read_bytes())
    return found


def test_that_careful_replacing_survives_a_kill_at_every_position(planted: WarmProgram, tmp_path: Path) -> None:
    states = states_after_kills(planted, tmp_path / "file", "careful")
    assert len(states) == 5
    assert all(state in (OLD, NEW) for state in states)


def test_that_careless_overwriting_is_caught(planted: WarmProgram, tmp_path: Path) -> None:
    states = states_after_kills(planted, tmp_path / "file", "careless")
    assert [len(state) for state in states] == [len(OLD), 0, 4000, 8000]


def test_that_no_acknowledged_commit_is_lost_by_a_kill(planted: WarmProgram, tmp_path: Path) -> None:
    total = count_writes(Run(planted, Request(["commit_ten", str(tmp_path / "counted"), KEY]))).count()
    for n in positions(total, 12):
        target = tmp_path / f"killed at {n}"
        trace = kill_at(Run(planted, Request(["commit_ten", str(target), KEY])), n)
        assert trace.killed
        acknowledged = [int(line) for line in trace.outcome.stdout.split()]
        assert rows_of(target)[: len(acknowledged)] == acknowledged


def rows_of(path: Path) -> list[int]:
    database = sqlcipher.connect(str(path))
    database.execute(f"PRAGMA key=\"x'{KEY}'\"")
    database.execute("CREATE TABLE IF NOT EXISTS row (number INTEGER)")
    rows = [number for (number,) in database.execute("SELECT number FROM row ORDER BY number")]
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
    return rows


# Failing


def test_that_a_full_disk_fails_every_write_from_the_nth_on(planted: WarmProgram, tmp_path: Path) -> None:
    trace = fail_from(Run(planted, Request(["stubborn_lines", str(tmp_path / "file")])), 4)
    assert numbers_in(tmp_path / "file") == [1, 2, 3]
    assert trace.outcome.stdout == "".join(f"{number} ENOSPC\n" for number in range(4, 11))
    assert len(trace.struck) == 7


def test_that_a_full_disk_is_full_for_new_threads_too(planted: WarmProgram, tmp_path: Path) -> None:
    trace = fail_from(Run(planted, Request(["lines_of_threads", str(tmp_path / "file")])), 4)
    assert numbers_in(tmp_path / "file") == [1, 2, 3]
    assert trace.outcome.stderr.count("No space left on device") == 7


def test_that_an_error_asked_for_once_happens_once(planted: WarmProgram, tmp_path: Path) -> None:
    run = Run(planted, Request(["stubborn_lines", str(tmp_path / "file")]))
    trace = fail_from(run, 4, "EIO", once=True)
    assert trace.outcome.stdout == "4 EIO\n"
    assert numbers_in(tmp_path / "file") == [number for number in LINES if number != 4]


@pytest.mark.parametrize(("error", "calls"), [("ENOSPC", WRITES), ("EIO", SYNCS)])
def test_that_careful_replacing_explains_the_error_and_leaves_the_old_file_alone(
    planted: WarmProgram, tmp_path: Path, error: str, calls: frozenset[str]
) -> None:
    target = tmp_path / "file"
    target.write_bytes(OLD)
    run = Run(planted, Request(["careful", str(target)]))
    for n in range(1, 4 if calls == WRITES else 2):
        trace = fail_from(run, n, error, calls=calls)
        assert (trace.outcome.code, trace.outcome.stdout) == (1, f"{error}\n")
        assert list(tmp_path.iterdir()) == [target]
        assert target.read_bytes() == OLD


# Positions


def test_that_positions_are_spread_over_all_with_both_ends() -> None:
    assert positions(101, 5) == (1, 26, 51, 76, 101)
    assert positions(3, 25) == (1, 2, 3)
    assert positions(1, 2) == (1,)


@pytest.mark.parametrize(("total", "how_many"), [(0, 5), (10, 1)])
def test_that_positions_in_nothing_are_refused(total: int, how_many: int) -> None:
    with pytest.raises(ValueError, match="cannot choose"):
        positions(total, how_many)


# Recording


def test_that_a_missing_strace_is_an_error(
    planted: WarmProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FaultToolError, match="not installed"):
        record_writes(Run(planted, Request(["tell"])), tmp_path / "log")


def test_that_a_forbidden_trace_is_an_error(planted: WarmProgram, tmp_path: Path) -> None:
    with planted.start(Request(["tell"])) as started, tracing(started.pid, tmp_path / "first"):
        with pytest.raises(FaultToolError, match="not permitted"), tracing(started.pid, tmp_path / "second"):
            pass
        assert started.finish().code == 3
