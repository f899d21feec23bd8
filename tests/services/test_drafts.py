"""Half-written forms: they come back, nobody else can read them, and they keep nobody out."""

from __future__ import annotations

from pathlib import Path

from app.services.workspace.drafts import Drafts
from app.services.workspace.keys import WorkspaceKey

FORM = {"customers": {"name": "张伟", "notes": "<b>half a sentence"}}


def test_that_drafts_come_back_and_cannot_be_read_in_the_file(tmp_path: Path) -> None:
    key = WorkspaceKey.random()
    Drafts(tmp_path / "made", key).save(FORM)

    assert Drafts(tmp_path / "made", key).load() == FORM
    (file,) = (tmp_path / "made").iterdir()
    for text in ("张伟", "half a sentence", "customers"):
        assert text.encode() not in file.read_bytes()


def test_that_no_drafts_leave_no_file(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, WorkspaceKey.random())
    drafts.save(FORM)
    drafts.save({})

    assert list(tmp_path.iterdir()) == []
    assert drafts.load() == {}


def test_that_a_damaged_file_or_another_key_gives_no_drafts(tmp_path: Path) -> None:
    key = WorkspaceKey.random()
    Drafts(tmp_path, key).save(FORM)

    assert Drafts(tmp_path, WorkspaceKey.random()).load() == {}
    (file,) = tmp_path.iterdir()
    for harm in (b"", b"short", file.read_bytes()[:-1], bytes(64)):
        file.write_bytes(harm)
        assert Drafts(tmp_path, key).load() == {}
