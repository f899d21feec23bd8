"""The handover file can be read without this program, and a file made without it can be read here."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.bootstrap import Steward
from app.errors import CancelledError
from app.models.customer import Customer
from app.services.handover.bundle_reader import Takers, read_bundle
from app.services.handover.manifest import Manifest
from app.services.interactions.commands import AttachFile
from app.services.kernel.progress import Progress
from app.services.workflows.demo.commands import FillDemo
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.sealing import SealAccounts
from app.text import Text
from tests.handover_reader import read_handover
from tests.services.outsider import Outsider, age_identity
from tests.services.tampering import close_again, flipped, opened

FILES = (b"", b"%PDF \x00\xff", "合同".encode() * 100_000)


@dataclass
class Sealed:
    """A file for somebody outside, and what the program says of it."""

    file: Path
    key: Path
    receiver: Outsider
    manifest: Manifest


@pytest.fixture
def sealed(steward: Steward, tmp_path: Path) -> Sealed:
    """The demo's accounts with attached files, sealed by the program."""
    steward.do(FillDemo(date(2026, 11, 20), customers=40))
    receiver = Outsider()
    steward.do(AcceptCard(receiver.card()))
    with steward.workspace.database.readers.connect() as connection:
        customers = tuple(connection.execute(select(Customer.id)).scalars())
    for number, content in enumerate((*FILES, FILES[1])):
        steward.do(AttachFile(customers[number], f"{number}.pdf", content))
    file, key = tmp_path / "accounts.steward-handover", tmp_path / "key"
    key.write_text(receiver.identity + "\n", encoding="ascii")
    outcome = steward.do(SealAccounts(receiver.card().signing_public, customers, file))
    return Sealed(file, key, receiver, outcome.value.manifest)


def test_that_a_reader_written_from_the_description_comes_to_the_same_proof(sealed: Sealed) -> None:
    found = read_handover(sealed.file, sealed.key)
    assert found.root == sealed.manifest.accounts.digest.hex()
    assert len(found.records) == 40
    tables = {record["table"] for records in found.records.values() for record in records}
    assert tables >= {"attachment", "contact", "custom_value", "deal", "follow_up", "interaction", "order_line"}
    assert sorted(found.files.values()) == sorted(FILES)
    assert {each["table"] for each in found.references} == {"custom_field", "product", "tag", "user"}
    by_program: dict[str, str] = {}
    takers = Takers(account=lambda each: by_program.update({each.customer_id.hex(): each.digest.hex()}))
    read_bundle(sealed.file, [sealed.receiver.identity], takers)
    assert found.account_hashes == by_program


def test_that_a_sealing_is_stopped_while_the_file_is_written(sealed: Sealed, steward: Steward) -> None:
    with steward.workspace.database.readers.connect() as connection:
        customers = tuple(connection.execute(select(Customer.id)).scalars())
    again, seen = sealed.file.with_name("again"), set[str]()

    def stop(phase: Text, done: int, _total: int | None) -> None:
        seen.add(phase.source)
        if phase.source == "Sealing accounts" and done:
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(CancelledError):
        steward.do(SealAccounts(sealed.receiver.card().signing_public, customers, again, is_again=True),
                   progress=progress)  # fmt: skip
    assert "Sealing accounts" in seen
    assert not again.exists()


def test_that_the_second_reader_notices_a_change_of_anything(sealed: Sealed) -> None:
    stream = opened(sealed.file, sealed.receiver.identity)
    for needle in (b'"kind":"company"', b'"owner_id":"', b'"customer":4', FILES[1]):
        changed = flipped(stream, stream.index(needle) + len(needle) - 1, 1)
        close_again(sealed.file, changed, sealed.receiver.card().recipient)
        with pytest.raises(ValueError, match=r"Not as the document says|Expecting"):
            read_handover(sealed.file, sealed.key)


def test_that_a_file_whose_outer_layer_the_stock_tool_made_is_imported(steward: Steward, tmp_path: Path) -> None:
    sender, file = Outsider(), tmp_path / "accounts.steward-handover"
    own = steward.do(ShowCard()).value
    steward.do(AcceptCard(sender.card()))
    sender.seal(file, own)
    stream = opened(file, age_identity(steward))
    by_stock_tool = ["age", "--recipient", own.recipient, "--output", str(file)]
    subprocess.run(by_stock_tool, input=stream, check=True)
    assert steward.do(ImportAccounts(file)).value.status == "imported"
