"""What the forms of each kind look like: which fields stand where, and the words on title and button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from app.models.values import CustomerKind, CustomType, DealStage, InteractionKind, OrderStatus, Priority
from app.services.kernel.fields import Field, FieldType, Kind
from app.services.registry import KINDS
from app.services.workflows.card_summary import CustomFieldRow
from app.text import Text, tr, verbatim
from app.views.kit.form import Plan, Presets

CUSTOM: Final = "custom:"
NEXT_TITLE: Final = Field("next_title", tr("Next step"))
NEXT_DUE: Final = Field("next_due", tr("Due"), FieldType.DUE)
"""Beside the fields of an interaction: what follows from it is planned in the same form."""

_MINUTES: Final = (
    ("0", tr("At the time")),
    ("10", tr("10 minutes before")),
    ("60", tr("1 hour before")),
    ("1440", tr("1 day before")),
    ("10080", tr("1 week before")),
)
_SHARES: Final = tuple((f"{share}%", verbatim(f"{share} %")) for share in (10, 25, 50, 75, 90))
_YES_NO: Final = (("yes", tr("Yes")), ("no", tr("No")))
_ONE_A_LINE: Final = tr("One a line")
# What has ways of its own on the card, or nothing that a person could say.
_NOT_IN_FORMS: Final = frozenset({"id", "external_id", "starred", "archived"})
_NOT_IN_NEW: Final = frozenset({"state", "done_at", "lost_reason", "closed_on"})


@dataclass(frozen=True)
class FormPlan:
    """Words and places of one kind's form; ``start`` is what a new record has unless somebody says otherwise."""

    kind: Kind
    new_title: Text
    new_verb: Text
    edit_title: Text
    plan: Plan
    start: Mapping[str, str] = field(default_factory=dict)


PLANS: Final[Mapping[str, FormPlan]] = {
    "customers": FormPlan(
        KINDS["customers"], tr("New customer"), tr("Create customer"), tr("Edit customer"),
        Plan(
            (("name",), ("kind", "stage"), ("phone", "email"), ("tags",), ("owner",), ("notes",)),
            (
                ("industry", "source"), ("country", "province"), ("city", "postcode"), ("address",),
                ("website", "wechat"), ("birthday", "gender"), ("occupation", "income_band"),
                ("language", "created_on"),
            ),
            hints={"phone": _ONE_A_LINE, "email": _ONE_A_LINE, "tags": tr("Add a tag")},
        ),
        {"kind": CustomerKind.COMPANY.value},
    ),
    "contacts": FormPlan(
        KINDS["contacts"], tr("New contact"), tr("Create contact"), tr("Edit contact"),
        Plan(
            (
                ("customer",), ("name", "title"), ("phone", "email"), ("role", "wechat"),
                ("birthday", "preferred_channel"), ("do_not_contact",), ("notes",),
            ),
            hints={"phone": _ONE_A_LINE, "email": _ONE_A_LINE},
        ),
    ),
    "interactions": FormPlan(
        KINDS["interactions"], tr("New entry"), tr("Save entry"), tr("Edit entry"),
        Plan(
            (
                ("customer",), ("kind", "direction"), ("happened_at", "duration_min"), ("contact",), ("subject",),
                ("body",), ("key_moment",), ("next_title",), ("next_due",),
            ),
            (("outcome",), ("deal", "author")),
            hints={"happened_at": tr("Now"), "duration_min": tr("Minutes"), "next_title": tr("What is to be done")},
            shortcuts=frozenset({"next_due"}),
        ),
        {"kind": InteractionKind.NOTE.value},
    ),
    "followups": FormPlan(
        KINDS["followups"], tr("New follow-up"), tr("Plan follow-up"), tr("Edit follow-up"),
        Plan(
            (
                ("customer",), ("title",), ("due",), ("repeat", "remind_before"), ("priority", "assignee"),
                ("promise",), ("notes",),
            ),
            (("contact", "deal"), ("state", "done_at"), ("outcome",)),
            presets={"remind_before": _MINUTES},
            shortcuts=frozenset({"due"}),
        ),
        {"priority": Priority.NORMAL.value},
    ),
    "orders": FormPlan(
        KINDS["orders"], tr("New order"), tr("Create order"), tr("Edit order"),
        Plan(
            (("customer",), ("ordered_on", "status"), ("amount", "currency"), ("rep", "region")),
            hints={"ordered_on": tr("Today")},
        ),
        {"status": OrderStatus.OPEN.value},
    ),
    "deals": FormPlan(
        KINDS["deals"], tr("New deal"), tr("Create deal"), tr("Edit deal"),
        Plan(
            (
                ("customer",), ("title",), ("stage", "probability"), ("amount", "currency"),
                ("expected_close", "contact"), ("owner",),
            ),
            (("lost_reason",), ("created_on", "closed_on")),
            presets={"probability": _SHARES},
        ),
        {"stage": DealStage.LEAD.value},
    ),
}  # fmt: skip


def plan_of(kind_name: str) -> FormPlan:
    """Return the plan of a kind's form."""
    return PLANS[kind_name]


def fields_of(kind: Kind, custom: Sequence[CustomFieldRow], *, is_new: bool, without: frozenset[str]) -> list[Field]:
    """Return the fields of a form, custom ones included."""
    hidden = _NOT_IN_FORMS | without | (_NOT_IN_NEW if is_new else frozenset())
    fields = [each for each in kind.fields if each.name not in hidden and each.type is not FieldType.PARENT_TEXT]
    if kind.name == "interactions" and is_new:
        fields += [NEXT_TITLE, NEXT_DUE]
    return fields + [custom_field(each) for each in custom]


def completed(plan: Plan, fields: Sequence[Field], custom: Sequence[CustomFieldRow]) -> Plan:
    """Return a plan with a place for every field: those that it does not know come last, two by two."""
    unknown = [each.name for each in fields if each.name not in plan.names]
    pairs = tuple(tuple(unknown[at : at + 2]) for at in range(0, len(unknown), 2))
    presets = {f"{CUSTOM}{each.name}": found for each in custom if (found := custom_presets(each))}
    return replace(plan, more=(*plan.more, *pairs), presets={**plan.presets, **presets})


def custom_field(row: CustomFieldRow) -> Field:
    """Return a field that the team defined as forms know fields."""
    kinds = {CustomType.DATE: FieldType.DAY, CustomType.NUMBER: FieldType.QUANTITY}
    if row.choices:
        kinds[CustomType.MULTI_CHOICE] = FieldType.TAGS
    kind = kinds.get(CustomType(row.type), FieldType.TEXT) if row.type in set(CustomType) else FieldType.TEXT
    return Field(f"{CUSTOM}{row.name}", verbatim(row.name), kind)


def custom_presets(row: CustomFieldRow) -> Sequence[tuple[str, Text]]:
    """Return what can be chosen in a field that the team defined; nothing where anything may be typed."""
    if row.type == CustomType.YES_NO:
        return _YES_NO
    return tuple((each, verbatim(each)) for each in row.choices) if row.type == CustomType.CHOICE else ()


def presets_of(custom: Sequence[CustomFieldRow]) -> Presets:
    """Return what can be chosen in each of some custom fields."""
    return {f"{CUSTOM}{each.name}": found for each in custom if (found := custom_presets(each))}
