"""Whatever is logged, no value and no message of an exception reaches the file."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from app import log

CANARY = "Zhang-Wei-13800138000"


@pytest.fixture
def log_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Send logs to a folder of the test's own and return the file."""
    monkeypatch.setenv("STEWARD_DATA_DIR", str(tmp_path))
    return tmp_path / "log" / "steward.log"


def test_that_values_of_a_record_are_shown_by_type_alone(log_text: Path) -> None:
    log.to_file()
    logging.getLogger("app.test").info("imported %s with %d rows", CANARY, 7)
    log.close()

    text = log_text.read_text(encoding="utf-8")
    assert CANARY not in text
    assert "(str, 7)" in text


@pytest.mark.usefixtures("expected_log")
def test_that_a_crash_is_described_without_its_messages(log_text: Path) -> None:
    log.to_file()
    try:
        try:
            int(CANARY)
        except ValueError as error:
            raise RuntimeError(CANARY) from error
    except RuntimeError:
        where = log.record_crash()
    log.close()

    text = log_text.read_text(encoding="utf-8")
    assert where == log_text
    assert CANARY not in text
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "test_log.py" in text


@pytest.mark.usefixtures("expected_log")
def test_that_other_libraries_do_not_write_into_the_file(log_text: Path) -> None:
    log.to_file()
    logging.getLogger("sqlalchemy.engine").warning("INSERT INTO customer VALUES ('%s')", CANARY)
    log.close()

    assert not log_text.exists() or CANARY not in log_text.read_text(encoding="utf-8")


@pytest.mark.usefixtures("expected_log")
def test_that_a_place_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("STEWARD_DATA_DIR", str(tmp_path / "file"))

    log.to_file()
    logging.getLogger("app.test").error("nobody hears this")
    log.close()

    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"
