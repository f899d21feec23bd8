"""The verbs for people and keys: card, trust, the organisation's recovery key, invitations, rosters, revoked cards."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Final

from app.bootstrap import Steward
from app.cli.console import Console
from app.cli.handover import peer, read_file, write_file
from app.cli.session import opened
from app.errors import AppError
from app.services.handover.cards import CARD_LIMIT, Card, read_card, words_of, write_card
from app.services.handover.invitations import (
    Invitation,
    Roster,
    is_roster,
    read_invitation,
    read_roster,
)
from app.services.handover.people import keys_of
from app.services.handover.renewals import read_renewal, write_renewed_card
from app.services.workflows.handover.organisation import (
    AcceptRoster,
    MakeOrganisationKey,
    RenewKeys,
    RevokeCard,
    WriteInvitation,
    WriteRoster,
)
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.text import tr

ROSTER_LIMIT: Final = CARD_LIMIT * 256


def card(arguments: argparse.Namespace, console: Console) -> int:
    """Write or print the card by which others seal to this workspace; with ``--renew`` one of new keys."""
    with opened(arguments, console, write=True) as steward:
        own: Card = steward.do(RenewKeys() if arguments.renew else ShowCard()).value
        with steward.workspace.database.readers.connect() as connection:
            keys = keys_of(connection)
        former = keys[1].signing if len(keys) > 1 else None
    data = write_card(own, keys[0].signing) if former is None else write_renewed_card(own, keys[0].signing, former)
    if arguments.to is None:
        console.print(data.decode().rstrip("\n"))
    else:
        write_file(Path(arguments.to), data)
    console.say(tr("Fingerprint: {words}", words=own.fingerprint(console.catalogue.language)))
    return 0


def trust(arguments: argparse.Namespace, console: Console) -> int:
    """Accept somebody's card, or all cards of a roster that a trusted admin signed."""
    data = read_file(Path(arguments.card), ROSTER_LIMIT)
    if is_roster(data):
        return _trust_roster(read_roster(data), arguments, console)
    found = read_card(data)
    with opened(arguments, console, write=True) as steward:
        steward.do(AcceptCard(found, arguments.fingerprint, read_renewal(data)))
    document = _described(found, console)
    if arguments.json:
        console.print_json(document)
    console.say(tr("Accepted: {name}. Fingerprint: {words}", name=found.name, words=document["fingerprint"]))
    return 0


def _trust_roster(found: Roster, arguments: argparse.Namespace, console: Console) -> int:
    with opened(arguments, console, write=True) as steward:
        cards: list[Card] = steward.do(AcceptRoster(found)).value
    if arguments.json:
        console.print_json({"cards": [_described(card, console) for card in cards]})
    console.say(tr("%n cards were accepted.", "", len(cards)))
    return 0


def _described(card: Card, console: Console) -> dict[str, str]:
    return {"person": card.name, "role": card.role.value, "workspace": card.workspace_id,
            "fingerprint": card.fingerprint(console.catalogue.language)}  # fmt: skip


def org_key(arguments: argparse.Namespace, console: Console) -> int:
    """Make the organisation's recovery key and give its secret half out, this once."""
    with opened(arguments, console, write=True) as steward:
        secret: str = steward.do(MakeOrganisationKey()).value
        public = _own_card(steward).organisation or ""
        _give_out(secret, arguments.to, console)
    if arguments.json:
        console.print_json({"recipient": public, "fingerprint": fingerprint(public, console)})
    return 0


def _give_out(secret: str, target: str | None, console: Console) -> None:
    """Write or show the secret half; where it cannot be written it is shown, for nobody can make it again."""
    try:
        if target is not None:
            write_file(Path(target), secret.encode() + b"\n")
            console.say(tr("The recovery key of the organisation is in {file}. Print it and keep it apart.",
                           file=target))  # fmt: skip
            return
    except AppError as error:
        console.fail(error.text)
    console.fail(tr("Recovery key of the organisation, shown only now. Print it and keep it apart:"))
    console.fail(tr("{key}", key=secret))


def invite(arguments: argparse.Namespace, console: Console) -> int:
    """Write an invitation by which a new workspace joins the team."""
    with opened(arguments, console, write=True) as steward:
        data: bytes = steward.do(WriteInvitation()).value
    write_file(Path(arguments.to), data)
    if read_invitation(data).organisation is None:
        console.say(tr("There is no recovery key of the organisation; nobody but its person will open the workspace. "
                       "Make one first with: steward team org-key WORKSPACE"))  # fmt: skip
    console.say(tr("The invitation is in {file}.", file=arguments.to))
    return 0


def roster(arguments: argparse.Namespace, console: Console) -> int:
    """Write all accepted cards as a roster that this workspace's person signs."""
    with opened(arguments, console, write=True) as steward:
        data: bytes = steward.do(WriteRoster()).value
    write_file(Path(arguments.to), data)
    console.say(tr("The roster holds %n cards.", "", len(read_roster(data).cards)))
    return 0


def revoke(arguments: argparse.Namespace, console: Console) -> int:
    """Trust somebody's card no longer."""
    with opened(arguments, console, write=True) as steward:
        card = peer(steward, arguments.person)
        steward.do(RevokeCard(card.signing_public))
    console.say(tr("The card of {name} is not accepted any more.", name=card.name))
    return 0


def invitation_in(path: str | None, console: Console) -> Invitation | None:
    """Return the invitation in a file, saying openly who will be able to open the new workspace."""
    if path is None:
        return None
    found = read_invitation(read_file(Path(path), CARD_LIMIT))
    console.say(tr("Invited by {name}. Fingerprint: {words}", name=found.card.name,
                   words=found.card.fingerprint(console.catalogue.language)))  # fmt: skip
    if found.organisation is not None:
        console.fail(tr("Whoever holds the recovery key of the organisation ({words}) can open this workspace too. "
                        "Each time is noted in it and shown here.",
                        words=fingerprint(found.organisation, console)))  # fmt: skip
    return found


def fingerprint(recipient: str, console: Console) -> str:
    """Return a public key as words to compare by voice."""
    return " ".join(words_of(hashlib.sha256(recipient.encode()).digest(), console.catalogue.language))


def _own_card(steward: Steward) -> Card:
    found: Card = steward.do(ShowCard()).value
    return found
