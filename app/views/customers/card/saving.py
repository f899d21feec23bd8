"""From what was typed into a form to the command that saves it: one step, whatever it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.errors import AppError
from app.models.values import ID_BYTES
from app.services.followups.commands import AddFollowUp
from app.services.interactions.commands import LogInteraction
from app.services.kernel.commands import Batch, Command
from app.services.kernel.fields import FieldType, Kind
from app.services.orders.commands import PlaceOrder, UpdateOrder
from app.services.orders.fields import ORDERS
from app.services.registry import create_command, update_command
from app.services.tags.commands import TagCustomers
from app.services.workflows.record_edits import ReplacePoints
from app.services.workflows.record_forms import FormRecord
from app.text import tr
from app.views.customers.card.plans import NEXT_DUE, NEXT_TITLE

Texts = Mapping[str, str]
_NEXT: Final = frozenset({NEXT_TITLE.name, NEXT_DUE.name})


@dataclass(frozen=True)
class Written:
    """What a form holds: the record that it was opened with, and the texts that differ from it.

    ``lines`` are those of an order, None where they are as they were.
    """

    kind: Kind
    record: FormRecord
    texts: Texts
    lines: tuple[Texts, ...] | None = None


def saving(written: Written) -> Command:
    """Return the command that saves a form.

    Raises:
        AppError: A customer is needed to begin with, and none was chosen.
    """
    return _creating(written) if written.record.id is None else _updating(written, written.record.id)


def _creating(written: Written) -> Command:
    texts = {name: text for name, text in written.texts.items() if text and name not in _NEXT}
    if written.kind is ORDERS:
        values = {name: text for name, text in texts.items() if name != "customer"}
        if written.lines:
            values.pop("amount", None)
        return PlaceOrder(_customer_id(texts.get("customer", "")), values, written.lines or ())
    command: Command = create_command(written.kind)(texts)
    title = written.texts.get(NEXT_TITLE.name, "")
    if not title:
        return command
    following = {"customer": texts.get("customer", ""), "title": title, "due": written.texts.get(NEXT_DUE.name, "")}
    planned = AddFollowUp({name: text for name, text in following.items() if text})
    return Batch((command, planned), LogInteraction.title)


def _updating(written: Written, record_id: bytes) -> Command:
    texts, version = dict(written.texts), written.record.version
    if written.kind is ORDERS:
        return UpdateOrder(record_id, texts, written.lines, version)
    by_name = written.kind.by_name
    points = {name: text for name, text in texts.items() if name in by_name and by_name[name].type is FieldType.POINTS}
    # The points are settled first; naming them again in the update lays former doubts to rest.
    update: Command = update_command(written.kind)(
        record_id, {name: text for name, text in texts.items() if name != "tags"}, version
    )
    commands: list[Command] = [ReplacePoints(written.kind.table, record_id, points)] if points else []
    commands.append(update)
    if "tags" in texts:
        commands.append(_tagging(record_id, written.record.texts.get("tags", ""), texts["tags"]))
    return update if len(commands) == 1 else Batch(tuple(commands), update.title)


def _tagging(record_id: bytes, before: str, after: str) -> Command:
    old, new = _names(before), _names(after)
    add = tuple(name for name in new if name not in old)
    return TagCustomers((record_id,), add, tuple(name for name in old if name not in new))


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _customer_id(text: str) -> bytes:
    try:
        found = bytes.fromhex(text)
    except ValueError:
        found = b""
    if len(found) != ID_BYTES:
        reason = tr("There is no such customer.") if text else tr("This is needed.")
        label = ORDERS.field("customer").label
        raise AppError("bad-value", tr("{field}: {reason} Nothing was changed.", field=label, reason=reason))
    return found
