"""The program's window on a workspace where all data is Chinese, walked through scene by scene.

What is looked for in a scene is said in ``fitting``.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app.bootstrap import Founding, found, open_steward
from app.models.values import CustomType
from app.services.kernel.reading import Conventions
from app.services.preferences.commands import DefineCustomField, SaveView
from app.services.workspace.opening import Credentials
from app.views.customers.popup import ChoicePopup
from app.views.followups.page import FollowUpsPage
from tests import factories as make
from tools.pictures import SCREENS, Stage
from tools.scene import Scene
from tools.scenes import SCENES

DATA: Final = frozenset(["Bluewater", "Logistics", "International", "Holding", "GmbH", "work"])
_STILL_S: Final = 0.012
_TURNS: Final = 2


def make_book(path: Path) -> str:
    """Make a workspace with something of everything and return its recovery key."""
    key = found(path, None, Founding("林悦", "华信", conventions=Conventions("Asia/Shanghai", "CN", "CNY")))
    with open_steward(path, Credentials(key=key), program="test", write=True) as steward:
        make.add_user(steward, "陈杰", team="北区")
        steward.do(DefineCustomField("customer", "爱好", CustomType.CHOICE, ("茶", "酒", "书法")))
        customer = make.add_customer(
            steward, "一号远大国际货物运输代理股份有限公司上海分公司", phone="13800138000", city="上海",
            tags="重点, 展会", industry="物流", notes="很重要的客户。" * 8, province="江苏", stage="loyal", website="https://example.com",
            email="a@example.com", starred="yes", **{"custom:爱好": "茶"},
        )  # fmt: skip
        make.add_customer(steward, "Bluewater Logistics International Holding GmbH", province="江苏", tags="展会")
        for number in range(30):
            make.add_customer(steward, f"客户{number:02}", city="北京", owner="林悦")
        make.add_contact(steward, customer, "黄乐天", title="采购总经理", phone="13800138001", email="b@example.com")
        make.log_call(steward, customer, "谈了价格。\n" * 12, subject="催货", duration_min="12")
        today = datetime.now(UTC).date()
        for days in (-9, -1, 0, 3, 40):
            due = (today + timedelta(days=days)).isoformat()
            make.add_follow_up(steward, customer, "问采购计划和第二批货的交货日期", due=due, repeat="FREQ=WEEKLY")
        make.open_deal(steward, customer, "礼品采购", amount="93000")
        day = today.isoformat()
        make.place_order(steward, customer, "128000.00", external_id="2026-118", ordered_on=day, region="华东")
        steward.do(SaveView("customers", "重点客户 · 华东", {}))
    return key.printed()


class FitStage(Stage):
    """A stage that does not wait for pictures."""

    data = DATA

    def settle(self) -> None:
        """Let everything that is asked arrive, and be laid out."""
        for _ in range(_TURNS):
            until = time.monotonic() + _STILL_S
            self.wait_until(lambda until=until: self.window.is_idle and time.monotonic() > until)  # type: ignore[misc]

    def turn(self, language: str, scale: int) -> None:
        """Show the window in another language or text size."""
        wanted = replace(self.window.machine, language=language, text_size=scale)
        if wanted != self.window.machine:
            before = self.window.shell
            self.window.change_machine(wanted)
            self.wait_until(lambda: self.window.shell is not None and self.window.shell is not before)
        self.settle()
        self.wait_until(lambda: bool(self.window.shell.findChildren(FollowUpsPage)))
        self.settle()

    def walk(self, only: Sequence[str] = ()) -> Iterator[tuple[str, list[QWidget]]]:
        """Bring up one scene after the other; with each come its windows, the main one where it is alone."""
        screens = [Scene(each.name, each.show) for each in SCREENS]
        for scene in (*screens, *SCENES):
            if not only or scene.name in only:
                scene.show(self)
                self.settle()
                yield scene.name, self._others() or [self.window]
                self._clear()
                scene.leave(self)
                self.settle()

    def _others(self) -> list[QWidget]:
        return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.window]

    def _clear(self) -> None:
        for each in self._others():
            if isinstance(each, QDialog):
                QDialog.reject(each)  # without the question of a form that would be left
            each.hide()
            if not isinstance(each, QMenu | ChoicePopup):  # which belong to buttons, to the menu bar and to the filter
                each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
