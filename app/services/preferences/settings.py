"""The settings of a workspace, declared once: name, type, default, meaning.

Settings of a machine (folders, language, look) do not belong here; they come with the window.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import available_timezones

from sqlalchemy import Connection, select

from app.models.preference import Setting
from app.services.kernel.currencies import currency
from app.services.kernel.doubt import DoubtfulValueError, trimmed
from app.text import Text, tr

_MOST_DAYS: Final = 365
YES: Final = "yes"
NO: Final = "no"


@dataclass(frozen=True)
class SettingField:
    """One setting: its stable name, type, value when nobody chose one, and what it means.

    ``is_yes_no`` is one that is kept as yes or no. ``read`` returns a value as it is kept, or raises
    :class:`~app.services.kernel.doubt.DoubtfulValueError`.
    """

    name: str
    type: type
    default: Any
    label: Text
    help: Text
    is_editable: bool = True
    read: Callable[[str], str] = str
    is_yes_no: bool = False


def _title(text: str) -> str:
    title = trimmed(text)
    if not title:
        raise DoubtfulValueError(tr("This is needed."))
    return title


def _time_zone(text: str) -> str:
    if text not in available_timezones():
        raise DoubtfulValueError(tr("There is no such time zone."))
    return text


def _country(text: str) -> str:
    if text and text not in _countries():
        raise DoubtfulValueError(tr("A country has two letters, such as CN."))
    return text


def _days(text: str) -> str:
    if not text.isdecimal() or int(text) > _MOST_DAYS:
        raise DoubtfulValueError(tr("This is a number of days, such as 14."))
    return str(int(text))


def _yes_or_no(text: str) -> str:
    if text not in (YES, NO):
        raise DoubtfulValueError(tr("This is yes or no."))
    return text


@functools.cache
def _countries() -> frozenset[str]:
    from babel import Locale

    return frozenset(code for code in map(str, Locale("en").territories) if len(code) == len("CN") and code.isalpha())


WORKSPACE_SETTINGS: Final = (
    SettingField("workspace_id", str, "", tr("Id"), tr("Tells this workspace from all others."), False),
    SettingField(
        "owner_id", str, "", tr("Owner of the file"), tr("Who made the file and may do everything in it."), False
    ),
    SettingField("title", str, "", tr("Name of the workspace"), tr("It stands at the top of the window."), read=_title),
    SettingField(
        "currency", str, "EUR", tr("Currency"), tr("Amounts without a currency are in this one."), read=currency
    ),
    SettingField(
        "time_zone", str, "UTC", tr("Time zone"), tr("The clock that days and times refer to."), read=_time_zone
    ),
    SettingField(
        "country", str, "", tr("Country/region"), tr("Phone numbers without a prefix belong to it."), read=_country
    ),
    SettingField("app_version", str, "", tr("Made by version"), tr("The program that made the file."), False),
    SettingField(
        "handover_undo_days",
        str,
        "14",
        tr("Days to take a handover back"),
        tr("Afterwards only an admin can, and only on purpose."),
        read=_days,
    ),
    SettingField(
        "leads_seal",
        str,
        NO,
        tr("Leads hand over what their people have"),
        tr("If not, only admins seal what belongs to somebody else."),
        read=_yes_or_no,
        is_yes_no=True,
    ),
)
BY_NAME: Final = {setting.name: setting for setting in WORKSPACE_SETTINGS}


@dataclass(frozen=True)
class WorkspaceSettings:
    """The settings of one workspace as they are now."""

    workspace_id: str
    owner_id: str
    title: str
    currency: str
    time_zone: str
    country: str
    app_version: str
    handover_undo_days: str
    leads_seal: str


def load_settings(connection: Connection) -> WorkspaceSettings:
    """Read the settings; what was never chosen has its default."""
    found: dict[str, Any] = dict(connection.execute(select(Setting.name, Setting.value)).all())
    return WorkspaceSettings(**{each.name: found.get(each.name, each.default) for each in WORKSPACE_SETTINGS})


def may_leads_seal(connection: Connection) -> bool:
    """Return whether a lead who does not own the file may seal what belongs to others."""
    return load_settings(connection).leads_seal == YES
