"""The organisation's recovery key, and how cards are renewed, revoked and vouched for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.bootstrap import Founding, Steward, found, open_steward
from app.cli.main import main
from app.errors import AppError
from app.models.values import Role
from app.services.handover.cards import read_card
from app.services.handover.envelope import new_identity
from app.services.handover.invitations import (
    Invitation,
    Roster,
    is_roster,
    read_invitation,
    read_roster,
    write_invitation,
    write_roster,
)
from app.services.handover.people import keys_of, peers
from app.services.handover.renewals import Renewal, read_renewal, write_renewed_card
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.organisation import (
    AcceptRoster,
    MakeOrganisationKey,
    RenewKeys,
    RevokeCard,
    SeeOrganisationOpenings,
    list_organisation_openings,
)
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workspace import backing_up, restoring
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK
from tests.services.handing import Desk, desks
from tests.services.outsider import Outsider

PASSPHRASE = b"a rep's own passphrase"


@pytest.fixture
def people(tmp_path: Path) -> Iterator[list[Desk]]:
    """The boss, and Bob, each with a workspace."""
    with desks(tmp_path, "Boss", "Bob") as made:
        yield made


@pytest.fixture
def secret(people: list[Desk]) -> str:
    """The secret half of the organisation's recovery key, which the boss made."""
    made: str = people[0].steward.do(MakeOrganisationKey()).value
    return made


@pytest.fixture
def invited(people: list[Desk], secret: str, tmp_path: Path) -> Path:
    """The workspace of Rita, whom the boss invited; she has a customer."""
    assert secret
    boss = people[0].steward
    card = boss.do(ShowCard()).value
    with boss.workspace.database.readers.connect() as connection:
        invitation = read_invitation(write_invitation(card, keys_of(connection)[0].signing))
    path = tmp_path / "rita.steward"
    found(path, PASSPHRASE, Founding("Rita", role=Role.REP, invitation=invitation), CLOCK)
    with opened(path, Credentials(passphrase=PASSPHRASE)) as rita:
        make.add_customer(rita, "Rita's customer")
    return path


def opened(path: Path, credentials: Credentials) -> Steward:
    return open_steward(path, credentials, program="test", write=True, clock=CLOCK)


def test_that_the_accounts_of_an_absent_rep_are_sealed_by_the_admin_and_she_is_told(
    people: list[Desk], secret: str, invited: Path, tmp_path: Path, told: Callable[[str], None]
) -> None:
    bob = people[1].steward
    with opened(invited, Credentials(organisation_key=secret)) as absent:
        assert absent.actor.user_id == people[0].steward.actor.user_id
        bobs, hers = bob.do(ShowCard()).value, absent.do(ShowCard()).value
        absent.do(AcceptCard(bobs))
        (customer,) = rows(absent, "SELECT id FROM customer")
        absent.do(SealAccounts(bobs.signing_public, (customer,), tmp_path / "file"))
    bob.do(AcceptCard(hers))

    assert bob.do(ImportAccounts(tmp_path / "file")).value.status == "imported"
    with opened(invited, Credentials(passphrase=PASSPHRASE)) as rita:
        assert len(rita.ask(list_organisation_openings)) == 1
        assert "Opened with the recovery key of the organisation" in rows(rita, "SELECT title FROM step")
        rita.do(SeeOrganisationOpenings())
        assert rita.ask(list_organisation_openings) == []
    told(" 9. an absent rep's workspace opened by the organisation's key, 1 account sealed; 1 line in her history")


def rows(steward: Steward, sql: str) -> list[Any]:
    with steward.workspace.database.readers.connect() as connection:
        return list(connection.execute(text(sql)).scalars())


def test_that_a_backup_opens_with_the_organisations_key_too(secret: str, invited: Path, tmp_path: Path) -> None:
    with opened(invited, Credentials(passphrase=PASSPHRASE)) as rita:
        backing_up.back_up(rita.workspace, tmp_path / "rita.backup")

    key = Credentials(organisation_key=secret)
    restoring.restore(tmp_path / "rita.backup", tmp_path / "again.steward", key, "test")

    with opened(tmp_path / "again.steward", key) as again:
        assert len(rows(again, "SELECT id FROM customer")) == 1


def test_that_the_way_in_outlives_another_passphrase_and_a_rekey(secret: str, invited: Path) -> None:
    with opened(invited, Credentials(passphrase=PASSPHRASE)) as rita:
        rita.rekey(lambda _key: None)

    with opened(invited, Credentials(organisation_key=secret)) as again:
        assert len(rows(again, "SELECT id FROM customer")) == 1


def test_that_another_organisations_key_opens_nothing(invited: Path) -> None:
    for wrong in (new_identity(), "no key at all"):
        with pytest.raises(AppError, match="does not open this workspace"):
            opened(invited, Credentials(organisation_key=wrong))


def test_that_an_opening_that_cannot_be_noted_is_refused(secret: str, invited: Path) -> None:
    with pytest.raises(AppError, match="must be writable"):
        open_steward(invited, Credentials(organisation_key=secret), program="test", write=False)


def test_that_the_key_is_made_once_and_stands_on_the_card(people: list[Desk], secret: str) -> None:
    boss = people[0].steward

    assert boss.do(ShowCard()).value.organisation is not None
    assert secret not in str(boss.do(ShowCard()).value)
    with pytest.raises(AppError, match="already"):
        boss.do(MakeOrganisationKey())


def test_that_the_command_line_makes_invites_opens_and_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pass").write_bytes(b"boss and rita know this one\n")
    phrase = ("--passphrase-file", str(tmp_path / "pass"))
    boss, rita, key = (str(tmp_path / name) for name in ("boss.steward", "rita.steward", "org.key"))
    invitation = str(tmp_path / "invitation")

    def run(*arguments: str, code: int = 0) -> str:
        assert main(arguments) == code
        return capsys.readouterr().err

    run("init", boss, "--name", "Boss", *phrase, "--recovery-key-file", key + ".boss")
    run("team", "org-key", boss, "--to", key, *phrase)
    run("team", "invite", boss, "--to", invitation, *phrase)
    told = run("init", rita, "--name", "Rita", "--invite", invitation, *phrase, "--recovery-key-file", key + ".rita")
    assert "can open this workspace too" in told
    assert "opened with the recovery key" not in run("list", rita, "customers", "--organisation-key-file", key)
    assert "opened with the recovery key" in run("handover", "list", rita, *phrase)
    assert "opened with the recovery key" in run("card", rita, "--to", key + ".card", *phrase)
    assert "opened with the recovery key" not in run("handover", "list", rita, *phrase)
    run("trust", boss, key + ".card", *phrase)
    run("team", "roster", boss, "--to", key + ".roster", *phrase)
    run("trust", rita, key + ".roster", *phrase)
    run("team", "revoke", rita, "Boss", *phrase)
    run("trust", rita, key + ".roster", *phrase, code=1)


# Cards


def test_that_new_keys_are_taken_where_the_old_ones_vouch_for_them(people: list[Desk]) -> None:
    boss, bob = people
    renewed = bob.steward.do(RenewKeys()).value
    with bob.steward.workspace.database.readers.connect() as connection:
        new, old = keys_of(connection)
    data = write_renewed_card(renewed, new.signing, old.signing)

    with pytest.raises(AppError, match="does not vouch"):
        boss.steward.do(AcceptCard(renewed))
    forged = replace(read_renewal(data) or Renewal(b"", b""), signature=bytes(64))
    with pytest.raises(AppError, match="does not vouch"):
        boss.steward.do(AcceptCard(renewed, renewal=forged))
    boss.steward.do(AcceptCard(read_card(data), renewal=read_renewal(data)))

    with boss.steward.workspace.database.readers.connect() as connection:
        assert [each.signing_public for each in peers(connection)] == [new.signing_public]


def test_that_changed_keys_are_taken_by_their_words_too(people: list[Desk]) -> None:
    boss, bob = people
    renewed = bob.steward.do(RenewKeys()).value

    boss.steward.do(AcceptCard(renewed, renewed.fingerprint()))

    with boss.steward.workspace.database.readers.connect() as connection:
        assert peers(connection) == [renewed]


def test_that_what_was_sealed_to_the_old_keys_can_still_be_imported(people: list[Desk]) -> None:
    boss, bob = people
    sealed = boss.seal(bob, [make.add_customer(boss.steward)])
    bob.steward.do(RenewKeys())

    assert bob.take(sealed).status == "imported"


def test_that_a_revoked_card_is_neither_sealed_to_nor_heard(people: list[Desk]) -> None:
    boss, bob = people
    customer = make.add_customer(boss.steward)
    sealed = boss.seal(bob, [customer])
    bob.steward.do(RevokeCard(boss.card.signing_public))
    boss.steward.do(RevokeCard(bob.card.signing_public))

    with pytest.raises(AppError, match="was not accepted here"):
        bob.take(sealed)
    with pytest.raises(AppError, match="was not accepted here"):
        boss.seal(bob, [customer])
    with pytest.raises(AppError, match="is not accepted here"):
        boss.steward.do(RevokeCard(bob.card.signing_public))


def test_that_a_roster_counts_only_by_the_word_of_a_trusted_admin(people: list[Desk]) -> None:
    boss, bob = people
    cards = [boss.card, bob.card, *(Outsider(name).card() for name in ("Eve", "Kim"))]
    with boss.steward.workspace.database.readers.connect() as connection:
        data = write_roster(cards, keys_of(connection)[0].signing)
    rep = Outsider("Rep")
    bob.steward.do(AcceptCard(rep.card()))

    accepted = bob.steward.do(AcceptRoster(read_roster(data))).value

    assert is_roster(data)
    assert [card.name for card in accepted] == ["Eve", "Kim"]
    for forger in (rep, Outsider()):
        forged = read_roster(write_roster(cards, forger.signing))
        with pytest.raises(AppError, match="not signed by an admin"):
            bob.steward.do(AcceptRoster(forged))
    for changed in (data.replace(b"Eve", b"Eva"), b"{}", data[:-9]):
        with pytest.raises(AppError, match="no roster"):
            read_roster(changed)
    assert isinstance(read_roster(data), Roster)


def test_that_a_changed_invitation_is_refused() -> None:
    outsider = Outsider()
    data = write_invitation(outsider.card(), outsider.signing)

    assert read_invitation(data) == Invitation(outsider.card(), None)
    for changed in (data.replace(b"Otto", b"Otta"), b"{}", b""):
        with pytest.raises(AppError, match="no invitation"):
            read_invitation(changed)
