"""Tags, custom fields, settings and one's own details change as a whole or not at all, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import Steward
from app.errors import AppError
from app.models.values import CustomType
from app.services.customers.commands import UpdateCustomer
from app.services.kernel.listing import Listing
from app.services.preferences.commands import ChangeSetting, DefineCustomField, DeleteCustomField
from app.services.preferences.machine import (
    MACHINE_FIELDS,
    MachineSettings,
    load_machine_settings,
    save_machine_settings,
    settings_file,
)
from app.services.preferences.queries import list_custom_fields, load_workspace_settings
from app.services.registry import LISTS
from app.services.search.queries import search
from app.services.tags.commands import DeleteTags, MergeTags, RenameTag
from app.services.tags.queries import list_tags
from app.services.users.commands import ChangeOwnDetails
from tests import factories as make


def counts(steward: Steward) -> dict[str, int]:
    """Return how many customers have each tag."""
    return {row.name: row.count for row in steward.ask(list_tags)}


def tag(steward: Steward, name: str) -> bytes:
    """Return the id of a tag."""
    return next(row.id for row in steward.ask(list_tags) if row.name == name)


def test_that_merged_tags_are_on_each_customer_once_and_undo_parts_them(steward: Steward) -> None:
    for name, tags in (("Ada", "VIP, Key"), ("Bo", "Key"), ("Cy", "Other")):
        make.add_customer(steward, name, tags=tags)
    before = make.state_of(steward)

    steward.do(MergeTags((tag(steward, "Key"), tag(steward, "VIP")), "VIP"))

    assert counts(steward) == {"Other": 1, "VIP": 2}
    assert {hit.name for hit in steward.ask(search, "VIP")} == {"Ada", "Bo"}
    steward.undo()
    assert make.state_of(steward) == before
    assert {hit.name for hit in steward.ask(search, "VIP")} == {"Ada"}


def test_that_a_deleted_tag_is_on_no_customer_and_undo_brings_it_back(steward: Steward) -> None:
    make.add_customer(steward, "Ada", tags="VIP, Key")
    before = make.state_of(steward)
    steward.do(DeleteTags((tag(steward, "VIP"),)))
    assert counts(steward) == {"Key": 1}
    steward.undo()
    assert make.state_of(steward) == before


def test_that_a_tag_takes_no_name_that_another_has(steward: Steward) -> None:
    make.add_customer(steward, tags="VIP, Key")
    with pytest.raises(AppError) as refused:
        steward.do(RenameTag(tag(steward, "VIP"), " Key "))
    assert refused.value.code == "exists"
    steward.do(RenameTag(tag(steward, "VIP"), "VIP"))
    assert counts(steward) == {"Key": 1, "VIP": 1}


def define(steward: Steward, type_of_field: CustomType, *choices: str) -> bytes:
    """Define the test's custom field."""
    found: bytes = steward.do(DefineCustomField("customer", "Since", type_of_field, choices)).value
    return found


def custom(steward: Steward) -> list[dict[str, str]]:
    """Return what customers have in custom fields."""
    return [row.custom for row in steward.ask(LISTS["customers"], Listing()).rows if row.custom]


def test_that_values_take_the_form_of_a_fields_new_type(steward: Steward) -> None:
    define(steward, CustomType.TEXT)
    make.add_customer(steward, **{"custom:Since": "24 Dec 2025"})
    define(steward, CustomType.DATE)
    assert custom(steward) == [{"Since": "2025-12-24"}]
    steward.undo()
    assert custom(steward) == [{"Since": "24 Dec 2025"}]


def test_that_a_type_is_refused_that_does_not_fit_what_is_there(steward: Steward) -> None:
    define(steward, CustomType.TEXT)
    make.add_customer(steward, **{"custom:Since": "long ago"})
    for type_of_field, choices in ((CustomType.DATE, ()), (CustomType.CHOICE, ("now", "later"))):
        with pytest.raises(AppError) as refused:
            define(steward, type_of_field, *choices)
        assert refused.value.code == "unfitting-values"
    (field,) = steward.ask(list_custom_fields)
    assert (field.type, field.used) == (CustomType.TEXT, 1)


def test_that_a_custom_field_in_use_is_kept(steward: Steward) -> None:
    key = define(steward, CustomType.TEXT)
    make.add_customer(steward, **{"custom:Since": "long ago"})
    with pytest.raises(AppError) as refused:
        steward.do(DeleteCustomField(key))
    assert refused.value.code == "still-used"
    steward.undo()
    steward.do(DeleteCustomField(key))
    assert steward.ask(list_custom_fields) == ()


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("title", " North ", "North"),
        ("currency", "eur", "EUR"),
        ("time_zone", "Europe/Berlin", None),
        ("country", "", None),
    ],
)
def test_that_a_setting_is_kept_in_its_one_form(steward: Steward, name: str, value: str, kept: str | None) -> None:
    steward.do(ChangeSetting(name, value))
    assert getattr(steward.ask(load_workspace_settings), name) == (value if kept is None else kept)


@pytest.mark.parametrize(
    ("name", "value"), [("title", " "), ("currency", "dollars"), ("time_zone", "Mars/Base"), ("country", "Germany")]
)
def test_that_a_setting_that_makes_no_sense_is_refused(steward: Steward, name: str, value: str) -> None:
    with pytest.raises(AppError) as refused:
        steward.do(ChangeSetting(name, value))
    assert refused.value.code == "bad-value"


def test_that_people_change_their_own_details_and_nothing_else(steward: Steward) -> None:
    make.add_user(steward, "Rep", email="rep@team.example")
    steward.act_as("Rep")
    steward.do(ChangeOwnDetails("Rea Ports", "rea@team.example"))
    people = {row.values["name"]: row.values for row in steward.ask(LISTS["users"], Listing()).rows}
    assert set(people) == {"Lin Yue", "Rea Ports"}
    assert (people["Rea Ports"]["email"], people["Rea Ports"]["role"]) == ("rea@team.example", "rep")


def test_that_settings_of_the_machine_come_back_and_nonsense_counts_as_absent(data_dir: Path) -> None:
    chosen = MachineSettings(language="zh_TW", scheme="dark", text_size=130, lock_after_min=5, recent=("/a",))
    save_machine_settings(chosen)
    assert load_machine_settings() == chosen
    settings_file().write_text('{"scheme": 7, "text_size": "large", "language": "zh_CN", "unknown": 1}')
    assert load_machine_settings() == MachineSettings(language="zh_CN")
    settings_file().write_text("[")
    assert load_machine_settings() == MachineSettings()


def test_that_every_declared_setting_of_the_machine_exists_and_can_be_its_default() -> None:
    default = MachineSettings()
    for field in MACHINE_FIELDS:
        value = getattr(default, field.name)
        assert not field.choices or value in [each for each, _ in field.choices]


def test_that_a_changed_setting_holds_for_what_is_done_and_asked_next(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada")
    before = steward.clock.zone_name
    for name, value in (("currency", "JPY"), ("country", "JP"), ("time_zone", "Pacific/Kiritimati")):
        steward.do(ChangeSetting(name, value))
    make.place_order(steward, customer, "5000")
    steward.do(UpdateCustomer(customer, {"phone": "03-3581-5111"}))

    (order,) = steward.ask(LISTS["orders"], Listing()).rows
    assert order.values["currency"] == "JPY"
    assert [hit.name for hit in steward.ask(search, "+81 3 3581 5111")] == ["Ada"]
    assert steward.clock.zone_name == "Pacific/Kiritimati"
    for _ in range(3):
        steward.undo()
    assert steward.clock.zone_name == before


def test_that_a_custom_field_keeps_what_is_typed_in_the_form_of_its_type(steward: Steward) -> None:
    steward.do(DefineCustomField("customer", "Since", CustomType.DATE))
    steward.do(DefineCustomField("customer", "Gifts", CustomType.MULTI_CHOICE, ("Tea", "Wine")))
    steward.do(DefineCustomField("customer", "Budget", CustomType.MONEY))
    customer = make.add_customer(steward, **{"custom:Since": "24 Dec 2025", "custom:Gifts": "wine, tea"})
    steward.do(UpdateCustomer(customer, {"custom:Budget": "EUR 1,200.50"}))

    for name, text in (("Gifts", "Beer"), ("Budget", "lots")):
        with pytest.raises(AppError, match=rf"^{name}: "):
            steward.do(UpdateCustomer(customer, {f"custom:{name}": text}))
    (found,) = steward.ask(LISTS["customers"], Listing()).rows
    assert found.custom == {"Since": "2025-12-24", "Gifts": "Wine; Tea", "Budget": "1200.50 EUR"}
    steward.do(UpdateCustomer(customer, {"custom:Gifts": " ", "custom:Budget": ""}))
    (found,) = steward.ask(LISTS["customers"], Listing()).rows
    assert found.custom == {"Since": "2025-12-24"}
