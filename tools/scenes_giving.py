"""Scenes of accounts that go out: from the first choice to receipts, with successors of whom only the card is real."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtWidgets import QScrollArea

from app.errors import AppError
from app.models.values import Role, new_id
from app.services.handover.cards import Card
from app.services.handover.envelope import new_identity, recipient_of
from app.services.kernel.bus import Outcome
from app.services.workflows.handover.people import AcceptCard
from app.services.workflows.handover.verifying import Verified
from app.text import tr
from app.views.handover.giving import GivingTab
from app.views.handover.giving_bundles import TakeBackDialog
from app.views.handover.page import HandoverPage
from app.views.kit.progress import Watch
from tools.scene import Scene, Stage

_SUCCESSORS: Final = ("周敏", "陈静")


def _giving(stage: Stage) -> GivingTab:
    stage.window.shell.go("handover")
    stage.settle()
    tab: GivingTab = stage.window.shell.findChildren(HandoverPage)[0].show_tab("giving")
    stage.settle()
    _scroll(tab, 0.0)
    return tab


def _scroll(tab: GivingTab, part: float) -> None:
    area: Any = tab.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    area.verticalScrollBar().setValue(round(area.verticalScrollBar().maximum() * part))


def _card(name: str) -> Card:
    signing = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    return Card(new_id().hex(), new_id(), name, None, Role.REP, signing, recipient_of(new_identity()))


def _chosen(stage: Stage) -> GivingTab:
    steward, tab = stage.window.steward, _giving(stage)
    known = {each.name for each in tab.choice.people.people if each.has_card} if tab.choice.people else set()
    for name in _SUCCESSORS:
        if name not in known:
            steward.do(AcceptCard(_card(name)))
    stage.settle()
    people = tab.choice.people
    assert people is not None  # noqa: S101
    heirs = [each.id for each in people.people if each.has_card][:1]
    heirs += [each.id for each in people.people if not each.has_card and each.id != people.owner and each.is_active][:1]
    tab.choice.remember(replace(tab.choice.wish, heirs=tuple(heirs)))
    stage.settle()
    tab.choice.rules.add.click()
    return tab


def _begin(stage: Stage) -> None:
    _giving(stage)


def _choose(stage: Stage) -> None:
    _chosen(stage)


def _planned(stage: Stage) -> GivingTab:
    tab = _giving(stage)
    if tab.case is None:
        tab = _chosen(stage)
        tab.make_plan()
        stage.wait_until(lambda: stage.window.is_idle and tab.case is not None)
        stage.settle()
    tab.plan.table.selectRow(0)
    return tab


def _plan(stage: Stage) -> None:
    _planned(stage)


def _offer(stage: Stage) -> None:
    _planned(stage).plan.offer_successors()


def _sealing(stage: Stage) -> None:
    """Show a sealing under way, without one: a real one is over before it is looked at."""
    tab, words, watch = _planned(stage), tr("Sealing %n files", "", 1), Watch()
    tab.carrying._sealing._line.watch(watch, words, counts_rows=False)
    watch.told.emit(words, 40, 100)
    tab.carrying._show_work(tab.carrying._sealing)
    _scroll(tab, 1.0)


def _offered(stage: Stage) -> None:
    _giving(stage).carrying._offer()


def _refused(stage: Stage) -> None:
    tab = _planned(stage)
    tab.carrying._refuse(AppError("under-way", tr("%n accounts", "", 2)))
    _scroll(tab, 1.0)


def _sealed(stage: Stage) -> GivingTab:
    tab = _planned(stage)
    folder = stage.window.steward.workspace.path.parent
    tab.carrying.seal_into(folder, is_again=True)
    stage.wait_until(lambda: stage.window.is_idle and not tab.carrying.is_running)
    stage.settle()
    return tab


def _seal(stage: Stage) -> None:
    _sealed(stage)


def _receipts(stage: Stage) -> None:
    """Show what the receipts say: one of them in order, one not."""
    tab = _giving(stage)
    bundle = next(iter(tab.given._bundles))
    for found in (
        Verified(bundle, is_complete=True, differs=(), accounts=3, changed_since=(b"",), elsewhere=(b"", b"")),
        Verified(bundle, is_complete=False, differs=("root", "figures"), accounts=3, changed_since=()),
    ):
        tab.given._take_verified(Outcome(found))
    stage.settle()
    _scroll(tab, 1.0)


def _take_back(stage: Stage) -> None:
    tab = _giving(stage)
    TakeBackDialog(tab.page, next(iter(tab.given._bundles.values()))).open()


def _leave(stage: Stage) -> None:
    _giving(stage)._show(None)


GIVING: Final = (
    Scene("give-begin", _begin),
    Scene("give-chosen", _choose),
    Scene("give-plan", _plan),
    Scene("give-to", _offer),
    Scene("give-sealing", _sealing, _offered),
    Scene("give-refused", _refused),
    Scene("give-sealed", _seal, _leave),
    Scene("give-receipts", _receipts),
    Scene("give-take-back", _take_back),
)
