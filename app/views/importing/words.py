"""What the import says about kinds, fields, encodings and choices: each in a word and a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.services.kernel.fields import Field, FieldType, Kind
from app.services.workflows.importing.columns import CUSTOM, file_fields
from app.services.workflows.importing.plan import Mode
from app.services.workflows.importing.tally import Fate
from app.text import Text, tr, verbatim

ENCODINGS: Final[Mapping[str, Text]] = {
    "utf-8": tr("Unicode (UTF-8)"), "gb18030": tr("Simplified Chinese (GB 18030)"),
    "big5": tr("Traditional Chinese (Big5)"), "cp950": tr("Traditional Chinese (Big5, Windows)"),
    "big5hkscs": tr("Traditional Chinese (Big5, Hong Kong)"), "shift_jis": tr("Japanese (Shift JIS)"),
    "cp932": tr("Japanese (Shift JIS, Windows)"), "euc_jp": tr("Japanese (EUC)"), "cp949": tr("Korean (Windows)"),
    "cp1252": tr("Western European (Windows)"), "cp1250": tr("Central European (Windows)"),
    "cp1251": tr("Cyrillic (Windows)"), "cp1253": tr("Greek (Windows)"), "cp1254": tr("Turkish (Windows)"),
    "utf-16": tr("Unicode (UTF-16)"), "utf-16-le": tr("Unicode (UTF-16)"), "utf-16-be": tr("Unicode (UTF-16)"),
}  # fmt: skip

MODES: Final[tuple[tuple[Mode, Text, Text], ...]] = (
    (Mode.UPSERT, tr("Add new, change existing"), tr("Empty cells change nothing.")),
    (Mode.ADD, tr("Only add new"), tr("Rows about records that exist are left out.")),
    (Mode.UPDATE, tr("Only change existing"), tr("Rows about records that do not exist are left out.")),
)

DATES: Final[tuple[tuple[str | None, Text], ...]] = (
    (None, tr("As the column shows")), ("ymd", tr("Year, month, day")), ("dmy", tr("Day, month, year")),
    ("mdy", tr("Month, day, year")),
)  # fmt: skip

FATES: Final[Mapping[Fate, Text]] = {
    Fate.CREATED: tr("created"), Fate.UPDATED: tr("changed"), Fate.UNCHANGED: tr("unchanged"),
    Fate.SKIPPED: tr("left out"), Fate.FAILED: tr("not possible"),
}  # fmt: skip

NOT_IMPORTED: Final = tr("Not imported")

_YES_NO: Final = tr("Yes or no.")
_SHARE: Final = tr("A share, such as 10 % or 0.1.")
_MONEY: Final = tr("An amount, with or without its currency.")
_CUSTOMER: Final = tr("The customer it belongs to: by number, e-mail or name.")
_PERSON: Final = tr("A member of the team: by name, e-mail or number.")

# By kind and field where a field means something else elsewhere, else by field.
_MEANINGS: Final[Mapping[str, Text]] = {
    "id": tr("Steward's own id; only files that Steward wrote have it."),
    "external_id": tr("The number or code that it has in the other system."),
    "name": tr("What the company or person is called."),
    "kind": tr("Company or person."),
    "industry": tr("The line of business."),
    "country": tr("Country or region: by name or by two letters."),
    "province": tr("Province or state."),
    "city": tr("City or town."),
    "address": tr("Street and house number."),
    "postcode": tr("Postal code."),
    "phone": tr("One number or several."),
    "email": tr("One address or several."),
    "website": tr("One web address or several."),
    "wechat": tr("WeChat id."),
    "source": tr("How the customer came to you."),
    "owner": tr("Who looks after it: a member of the team."),
    "stage": tr("Potential, new, active, loyal, dormant, lost or returning."),
    "tags": tr("Words for sorting, with semicolons between them."),
    "birthday": tr("Day and month, with or without the year."),
    "gender": tr("Female, male or other."),
    "occupation": tr("What the person does for a living."),
    "income_band": tr("Income, as a range."),
    "language": tr("The language to speak with the customer."),
    "notes": tr("Free text."),
    "created_on": tr("Since when it has been a customer."),
    "customer": _CUSTOMER,
    "preferred_channel": tr("How the person likes to be reached."),
    "contact": tr("The person at the customer."),
    "deal": tr("The deal it belongs to."),
    "happened_at": tr("The day, with or without the time."),
    "author": _PERSON,
    "direction": tr("In or out."),
    "subject": tr("The headline."),
    "body": tr("What was said."),
    "duration_min": tr("How long it took, in minutes."),
    "outcome": tr("What came of it."),
    "due": tr("The day, with or without the time."),
    "remind_before": tr("How long before, such as 30 min or 1 day."),
    "repeat": tr("How often, such as every week."),
    "assignee": _PERSON,
    "priority": tr("High, normal or low."),
    "state": tr("Open, done or dropped."),
    "done_at": tr("When it was done."),
    "promise": tr("Yes where the customer was promised it."),
    "customer_name": tr("The name for customers that are made on the way."),
    "ordered_on": tr("The day of the order."),
    "amount": _MONEY,
    "currency": tr("Three letters, such as CNY."),
    "region": tr("The sales region."),
    "rep": tr("Who sold it: a member of the team."),
    "status": tr("Open, confirmed, shipped, completed, cancelled or returned."),
    "product": tr("The product: by number or name."),
    "quantity": tr("How many."),
    "unit_price": tr("The price of one."),
    "discount": _SHARE,
    "order": tr("The order it belongs to: by number."),
    "probability": _SHARE,
    "expected_close": tr("The day on which a decision is expected."),
    "lost_reason": tr("Why it was lost."),
    "closed_on": tr("The day on which it was won or lost."),
    "category": tr("The group of products."),
    "cost": tr("What one costs you."),
    "team": tr("Team or department."),
    "manager": tr("Who leads this person: a member of the team."),
    "contacts name": tr("What the person is called."),
    "contacts title": tr("The position, such as purchasing manager."),
    "contacts role": tr("Decider, influencer, champion, sceptic, gatekeeper or user."),
    "interactions kind": tr("Call, visit, meeting, e-mail, WeChat, message, fax or note."),
    "followups title": tr("What has to be done."),
    "deals title": tr("What it is about."),
    "deals stage": tr("Lead, qualified, proposal, negotiation, won or lost; others are kept."),
    "deals created_on": tr("The day on which it began."),
    "products name": tr("What the product is called."),
    "users name": tr("What the person is called."),
    "users email": tr("The e-mail address."),
    "users role": tr("Rep, lead or admin."),
}


def encoding_name(codec: str) -> Text:
    """Return what an encoding is called; a rare one by the name of its codec."""
    return ENCODINGS.get(codec, verbatim(codec))


def target_name(kind: Kind, target: str) -> Text:
    """Return what the place is called to which a column goes."""
    if not target:
        return NOT_IMPORTED
    if target.startswith(CUSTOM):
        return tr("Own field “{name}”", name=target[len(CUSTOM) :])
    return field_of(kind, target).label


def target_meaning(kind: Kind, target: str) -> Text:
    """Return a sentence about the place to which a column goes."""
    if not target:
        return tr("Stays in the file; nothing of it is imported.")
    if target.startswith(CUSTOM):
        return tr("A field of your own; made where there is none of this name.")
    found = _MEANINGS.get(f"{kind.name} {target}") or _MEANINGS.get(target)
    return found or _YES_NO if field_of(kind, target).type is FieldType.YES_NO else found or verbatim("")


def field_of(kind: Kind, name: str) -> Field:
    """Return a field that files of a kind may have."""
    return next(each for each in file_fields(kind) if each.name == name)


def problem_field(kind: Kind, name: str) -> Text:
    """Return what the field of a problem is called; empty where the whole row is meant."""
    if name.startswith(CUSTOM):
        return verbatim(name[len(CUSTOM) :])
    found = kind.by_name.get(name) or next((each for each in file_fields(kind) if each.name == name), None)
    return found.label if found is not None else verbatim(name)
