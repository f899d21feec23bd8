"""Scenes of accounts that come in, and of people and keys; a workspace of somebody else is made for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QGuiApplication

from app.bootstrap import Founding, found, open_steward
from app.services.customers.commands import CreateCustomer
from app.services.handover.cards import Card, write_card
from app.services.handover.people import keys_of
from app.services.kernel.reading import Conventions
from app.services.workflows.handover.organisation import NoteOrganisationOpening, SeeOrganisationOpenings
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.sealing import SealAccounts
from app.services.workspace.opening import Credentials
from app.views.handover.page import HandoverPage
from app.views.handover.people import PeopleTab
from app.views.handover.people_organisation import MakeKeyDialog
from app.views.handover.taking import TakingTab
from tools.scene import Scene, Stage

_NAMES: Final = ("远大物流", "天成电子", "华信科技")


@dataclass(frozen=True)
class Sent:
    """What somebody sent: a card, as a file too, and a file with accounts."""

    card: Card
    written: str
    file: Path


_SENT: dict[tuple[Path, str], Sent] = {}


def _from(stage: Stage, name: str) -> Sent:
    """Return what somebody with a workspace elsewhere sent to the open one."""
    steward = stage.window.steward
    folder = Path(steward.workspace.path).parent
    if (folder, name) not in _SENT:
        own: Card = steward.do(ShowCard()).value
        _SENT[folder, name] = _sealed(folder / f"{name}.steward", name, own)
    return _SENT[folder, name]


def _sealed(path: Path, name: str, receiver: Card) -> Sent:
    key = found(path, None, Founding(name, name, conventions=Conventions("Asia/Shanghai", "CN", "CNY")))
    with open_steward(path, Credentials(key=key), program="scenes", write=True) as other:
        card: Card = other.do(ShowCard()).value
        other.do(AcceptCard(receiver))
        ids = tuple(other.do(CreateCustomer({"name": each, "city": "上海"})).value for each in _NAMES)
        file = path.with_suffix(".steward-handover")
        other.do(SealAccounts(receiver.signing_public, ids, file))
        with other.workspace.database.readers.connect() as connection:
            written = write_card(card, keys_of(connection)[0].signing).decode()
    return Sent(card, written, file)


def _tab(stage: Stage, name: str) -> Any:
    stage.window.shell.go("handover")
    stage.settle()
    tab = stage.window.shell.findChildren(HandoverPage)[0].show_tab(name)
    stage.settle()
    return tab


def _taking(stage: Stage) -> TakingTab:
    tab: TakingTab = _tab(stage, "taking")
    return tab


def _people(stage: Stage) -> PeopleTab:
    tab: PeopleTab = _tab(stage, "people")
    return tab


def _leave(stage: Stage) -> None:
    _taking(stage).show_list()


def _take(stage: Stage, path: Path) -> TakingTab:
    tab = _taking(stage)
    tab.take(path)
    stage.settle()
    stage.wait_until(lambda: stage.window.is_idle and not tab.is_running)
    stage.settle()
    return tab


def _compare(stage: Stage) -> None:
    _take(stage, _from(stage, "王芳").file)


def _trusted(stage: Stage) -> Path:
    sent = _from(stage, "陈静")
    stage.window.steward.do(AcceptCard(sent.card))
    return sent.file


def _trial(stage: Stage) -> None:
    _take(stage, _trusted(stage))


def _result(stage: Stage) -> None:
    tab = _take(stage, _trusted(stage))
    case: Any = tab.now
    case.take_over()
    stage.wait_until(lambda: stage.window.is_idle and not tab.is_running)


def _refused(stage: Stage) -> None:
    whole = _from(stage, "王芳").file
    cut = whole.with_name("损坏.steward-handover")
    cut.write_bytes(whole.read_bytes()[:-64])
    _take(stage, cut)


def _list(stage: Stage) -> None:
    _taking(stage)


def _undo(stage: Stage) -> None:
    _taking(stage).bundles.take_back()


def _return(stage: Stage) -> None:
    _taking(stage).bundles.give_back()


def _show_people(stage: Stage) -> None:
    stage.window.steward.do(NoteOrganisationOpening())
    _people(stage).refresh()


def _see_openings(stage: Stage) -> None:
    stage.window.steward.do(SeeOrganisationOpenings())


def _team(stage: Stage) -> None:
    tab = _people(stage)
    tab.reveal(tab.team)


def _renew(stage: Stage) -> None:
    _people(stage).own.renew()


def _trust(stage: Stage) -> None:
    sent, tab = _from(stage, "王芳"), _people(stage)
    QGuiApplication.clipboard().setText(sent.written)
    tab.known.paste()


def _revoke(stage: Stage) -> None:
    _people(stage).known.revoke()


def _make_key(stage: Stage) -> None:
    MakeKeyDialog(_people(stage)).open()


TAKING: Final = (
    Scene("taking-compare", _compare, _leave),
    Scene("taking-trial", _trial, _leave),
    Scene("taking-result", _result, _leave),
    Scene("taking-refused", _refused, _leave),
    Scene("taking-list", _list),
    Scene("taking-undo", _undo, _leave),
    Scene("taking-return", _return, _leave),
    Scene("people", _show_people, _see_openings),
    Scene("people-team", _team),
    Scene("people-renew", _renew),
    Scene("people-trust", _trust),
    Scene("people-revoke", _revoke),
    Scene("organisation-key", _make_key),
)
