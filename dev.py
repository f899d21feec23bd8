"""The one command list for people who work on Steward: ``python3 dev.py`` shows it.

Needs nothing but Python 3.11 or newer, and makes the rest itself in ``.venv``. What a command does
in detail lives in ``tools/``; here it only gets its name, its help and its place.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # said here in words instead of as a syntax error below
    sys.exit("Steward needs Python 3.11 or newer.")

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

from tools import environment
from tools.environment import PYTHON, ROOT, script

WRONG_USAGE = 2
INTERRUPTED = 130
WORKERS = "2"
# What may happen to a file that is sealed and taken over, and the histories of teams that hand over.
HANDOVER_FILES = tuple(
    f"tests/services/test_handover_{name}.py" for name in ("bombs", "format", "histories", "lies", "refusals")
)
FAULTS = {
    "": ("tests/faults",),
    "handover": (*HANDOVER_FILES, "tests/faults/test_operations.py", "tests/faults/test_powercut.py", "-k", "handover"),
    "full": (
        "tests/faults", *HANDOVER_FILES, "tests/services/test_handover_acceptance.py", "tests/views/test_inert.py",
    ),
}  # fmt: skip

Command = Callable[[Sequence[str]], int]


def setup(_arguments: Sequence[str]) -> int:
    """Make or renew .venv with everything locked; every other command begins with this."""
    print(f"{PYTHON} is ready.")
    return 0


def run(arguments: Sequence[str]) -> int:
    """Run Steward from this checkout; arguments are those of `steward`."""
    return _call([script("steward"), *arguments])


def demo(arguments: Sequence[str]) -> int:
    """Make the demo workspace under build/demo, tell its story on the terminal, open it in the window."""
    return _python("-m", "tools.demo", *arguments)


def test(arguments: Sequence[str]) -> int:
    """Run the whole suite: lint, types, contracts, strings, all tests; arguments go to pytest."""
    # Alone it would leave all processors but one idle for a minute.
    checking = subprocess.Popen([str(PYTHON), "-m", "mypy"], cwd=ROOT, stdout=subprocess.PIPE, text=True)

    def told() -> int:
        print(checking.communicate()[0], end="", flush=True)
        return checking.returncode

    return _steps(
        {
            "lint": lambda: lint(()),
            "contracts": lambda: contracts(()),
            "strings": lambda: strings(("--check",)),
            # What was dealt out before proves too long for one worker now and then: the other takes over.
            "tests": lambda: _pytest("-n", WORKERS, "--dist", "worksteal", *arguments),
            "types": told,
        }
    )


def fast(arguments: Sequence[str]) -> int:
    """Run the unit and architecture tests, for while you work; arguments go to pytest."""
    return _pytest("tests/unit", "tests/architecture", "--quiet", "-n", WORKERS, *arguments)


def lint(arguments: Sequence[str]) -> int:
    """Check style and format, and name what is growing too large; --fix repairs what it can."""
    is_fixing = "--fix" in arguments
    return _steps(
        {
            "ruff": lambda: _python("-m", "ruff", "check", *(["--fix"] if is_fixing else []), "."),
            "format": lambda: _python("-m", "ruff", "format", *([] if is_fixing else ["--check"]), "."),
            "sizes": lambda: _python("-m", "tests.architecture.sizes"),
        }
    )


def types(arguments: Sequence[str]) -> int:
    """Check the types, strictly."""
    return _python("-m", "mypy", *arguments)


def contracts(arguments: Sequence[str]) -> int:
    """Check who imports whom."""
    return _call([script("lint-imports"), *arguments])


def strings(arguments: Sequence[str]) -> int:
    """Bring the catalogues of translations up to date; --check only says whether they are."""
    code = _python("-m", "tools.strings", *arguments)
    environment.compile_translations()
    return code


def migrate(arguments: Sequence[str]) -> int:
    """Write a new migration from what the mapped classes have and the files lack: "MESSAGE"."""
    return _python("-m", "tools.revision", *arguments)


def shots(arguments: Sequence[str]) -> int:
    """Take pictures of every page and dialog of the demo, by language and scheme; --quick takes few."""
    if not (ROOT / "build" / "demo" / "demo.steward").exists():
        _python("-m", "tools.demo", "--no-window")
    return _python("-m", "tools.pictures", *arguments)


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks; arguments are theirs."""
    return _python("-m", "benchmarks", *arguments)


def faults(arguments: Sequence[str]) -> int:
    """Kill, fail and fill the disk under the program: a sample; --handover as CI does; --full all figures."""
    tier = next((each.removeprefix("--") for each in arguments if each in ("--full", "--handover")), "")
    if tier:
        os.environ["STEWARD_FAULTS"] = tier
    rest = (each for each in arguments if each != f"--{tier}")
    return _pytest(*FAULTS[tier], "-n", WORKERS, "--dist", "worksteal", *rest)


def package(arguments: Sequence[str]) -> int:
    """Build the wheel, install it away from the checkout and try it there."""
    return _python("packaging/smoke.py", *arguments)


def lock(arguments: Sequence[str]) -> int:
    """Resolve the requirements anew into both lock files, for maintainers; arguments are uv's."""
    return _python("-m", "tools.locks", *arguments)


COMMANDS: Mapping[str, Command] = {
    each.__name__: each
    for each in (
        setup, run, demo, test, fast, lint, types, contracts, strings, shots, migrate, bench, faults, package, lock,
    )
}  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    name, *arguments = argv or [""]
    command = COMMANDS.get(name)
    if command is None:
        _print_list()
        return WRONG_USAGE if name not in ("", "-h", "--help", "help") else 0
    try:
        environment.ensure()
        return command(arguments)
    except environment.SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _print_list() -> None:
    print("python3 dev.py COMMAND\n")
    for name, command in COMMANDS.items():
        print(f"  {name:10} {(command.__doc__ or '').splitlines()[0]}")


def _steps(steps: Mapping[str, Callable[[], int]]) -> int:
    """Run all steps, also after one has failed, and return the first code that is not 0."""
    results = {}
    for name, step in steps.items():
        begun = time.monotonic()
        results[name] = step(), time.monotonic() - begun
    for name, (code, seconds) in results.items():
        print(f"{name:10} {'ok' if code == 0 else 'FAILED'}  {seconds:.1f} s", flush=True)
    return next((code for code, _ in results.values() if code), 0)


def _pytest(*arguments: str) -> int:
    return _python("-m", "pytest", *arguments)


def _python(*arguments: str) -> int:
    return _call([str(PYTHON), *arguments])


def _call(command: Sequence[str]) -> int:
    sys.stdout.flush()
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
