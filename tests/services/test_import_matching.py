"""Which record a row is about: its own id, its id in another system, chosen fields, or what it says."""

from __future__ import annotations

import pytest

from app.bootstrap import Steward
from app.services.customers.commands import UpdateCustomer
from tests import factories as make
from tests.services.transfer_cases import ADD, UPDATE, bring, refused, values

TWO = "external_id,name,city\nC1,Ada,Bonn\nC2,Bo,Kiel\n"


def test_that_adding_only_leaves_existing_records_alone(steward: Steward) -> None:
    bring(steward, "external_id,name,city\nC1,Ada,Ulm\n", "customers")

    brought = bring(steward, TWO, "customers", mode=ADD)

    assert brought.fates == {"created": 1, "skipped": 1}
    assert (brought.problems, brought.reasons) == (
        [(2, "", "")], ["It exists already, and only new records were asked for."],
    )  # fmt: skip
    assert values(steward, "customers", "name", "city") == [("Ada", "Ulm"), ("Bo", "Kiel")]


def test_that_updating_only_makes_nothing_new(steward: Steward) -> None:
    bring(steward, "external_id,name,city\nC1,Ada,Ulm\n", "customers")

    brought = bring(steward, TWO, "customers", mode=UPDATE)

    assert brought.fates == {"updated": 1, "skipped": 1}
    assert brought.reasons == ["There is no such record, and only changes were asked for."]
    assert values(steward, "customers", "name", "city") == [("Ada", "Bonn")]


def test_that_updating_and_adding_together_is_the_default(steward: Steward) -> None:
    bring(steward, "external_id,name,city\nC1,Ada,Ulm\n", "customers")

    assert bring(steward, TWO, "customers").fates == {"created": 1, "updated": 1}
    assert values(steward, "customers", "name", "city") == [("Ada", "Bonn"), ("Bo", "Kiel")]


def test_that_the_ids_of_two_systems_do_not_collide(steward: Steward) -> None:
    bring(steward, "external_id,name\n1,Ada\n", "customers", source="shop")
    bring(steward, "external_id,name\n1,Bo\n", "customers", source="erp")

    again = bring(steward, "external_id,name,city\n1,Bo,Kiel\n", "customers", source="erp")

    assert again.fates == {"updated": 1}
    assert values(steward, "customers", "name", "city") == [("Ada", None), ("Bo", "Kiel")]


def test_that_a_numbered_id_is_the_same_with_and_without_decimals(steward: Steward) -> None:
    bring(steward, "external_id,name\n17850,Ada\n", "customers")

    brought = bring(steward, "external_id,name,city\n17850.0,Ada,Bonn\n", "customers")

    assert brought.fates == {"updated": 1}
    assert values(steward, "customers", "external_id", "city") == [("17850", "Bonn")]


def test_that_our_own_id_finds_the_record_whatever_else_the_row_says(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada")
    make.add_customer(steward, "Bo")

    brought = bring(steward, f"id,name,city\n{customer.hex()},Bo,Bonn\n", "customers")

    assert brought.fates == {"updated": 1}
    assert values(steward, "customers", "name", "city") == [("Bo", "Bonn"), ("Bo", None)]


def test_that_an_id_of_another_program_in_the_column_id_is_its_id_there(steward: Steward) -> None:
    text = "id,name,city\n4711,Ada,Bonn\n"
    bring(steward, text, "customers")

    assert values(steward, "customers", "external_id", "name") == [("4711", "Ada")]
    assert bring(steward, text.replace("Bonn", "Ulm"), "customers").fates == {"updated": 1}


def test_that_rows_without_ids_are_told_apart_by_name_and_ways_of_contact(steward: Steward) -> None:
    text = "name,email,city\nAda,a@x.example,Bonn\nAda,b@x.example,Kiel\nAda,,\n"
    assert bring(steward, text, "customers").fates == {"created": 3}

    changed = bring(steward, text.replace("Kiel", "Ulm"), "customers")

    assert changed.fates == {"updated": 1, "unchanged": 2}
    assert values(steward, "customers", "city") == ["Bonn", None, "Ulm"]


def test_that_equal_rows_without_ids_are_as_many_records_however_often_they_come(steward: Steward) -> None:
    twins = "name\nTwin\nTwin\n"
    assert bring(steward, twins, "customers").fates == {"created": 2}
    assert bring(steward, twins, "customers").fates == {"unchanged": 2}
    assert bring(steward, "name\nTwin\nTwin\nTwin\n", "customers").fates == {"created": 1, "unchanged": 2}


def test_that_what_was_made_by_hand_is_not_met_by_its_name_alone(steward: Steward) -> None:
    make.add_customer(steward, "Ada")

    assert bring(steward, "name,city\nAda,Bonn\n", "customers").fates == {"created": 1}
    assert values(steward, "customers", "city") == ["Bonn", None]


@pytest.mark.parametrize(
    ("match", "row"),
    [
        ("email", "Other,ADA@x.example,,"),
        ("phone", "Other,,+86 138-0013-8000,"),
        ("name", "ada,,,"),
        ("name,email", "ADA,ada@x.example,,"),
        ("external_id", "Other,,,C1"),
        ("external_id,name", "Ada,,,C1"),
    ],
)
def test_that_chosen_fields_find_the_record_as_the_workspace_compares_them(
    steward: Steward, match: str, row: str
) -> None:
    header = "name,email,phone,external_id"
    bring(steward, f"{header}\nAda,Ada@x.example,13800138000,C1\nBo,bo@x.example,13900139000,C2\n", "customers")

    brought = bring(steward, f"{header},notes\n{row},Here\n", "customers", match=tuple(match.split(",")))

    assert brought.fates == {"updated": 1}
    assert values(steward, "customers", "external_id", query="notes=Here") == ["C1"]


def test_that_several_records_that_match_fail_the_row(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    make.add_customer(steward, "Ada")

    brought = bring(steward, "name,city\nAda,Bonn\nBo,Kiel\n", "customers", match=("name",))

    assert brought.fates == {"created": 1, "failed": 1}
    assert brought.problems == [(2, "name", "Ada")]
    assert brought.reasons == ["Several records match, so it does not say which one is meant."]


@pytest.mark.parametrize(("field", "doubtful"), [("phone", "1.38E+10"), ("birthday", "1/2/1990")])
def test_that_a_doubtful_value_is_no_ground_to_match(steward: Steward, field: str, doubtful: str) -> None:
    bring(steward, f"name,{field}\nAda,{doubtful}\n", "customers")
    text = f"name,{field}\nBo,{doubtful}\n"

    assert bring(steward, text, "customers", match=(field,)).fates == {"created": 1}
    assert bring(steward, text, "customers", match=(field,)).fates == {"unchanged": 1}


def test_that_a_certain_number_beside_a_doubtful_one_matches(steward: Steward) -> None:
    make.add_customer(steward, "Ada", phone="13800138000")

    brought = bring(steward, "name,phone\nAda,1.38E+10;138 0013 8000\n", "customers", match=("phone",))

    assert brought.fates == {"updated": 1}
    assert values(steward, "customers", "phone") == [("1.38E+10", "13800138000")]


def test_that_a_second_row_about_a_matched_record_is_compared_with_the_first(steward: Steward) -> None:
    make.add_customer(steward, "Ada", email="ada@x.example")
    text = "name,email,city\nAda,ada@x.example,Bonn\nAda,ADA@x.example,Bonn\nAda,ada@x.example,Ulm\n"

    brought = bring(steward, text, "customers", match=("email",))

    assert brought.fates == {"updated": 1, "unchanged": 1, "skipped": 1}
    assert brought.problems == [(4, "", "")]


@pytest.mark.parametrize(
    ("kind", "header", "match", "code"),
    [
        ("customers", "name,city", "email", "no-such-column"),
        ("customers", "name,tags", "tags", "bad-match"),
        ("customers", "name,city", "colour", "no-such-field"),
        ("orders", "customer,ordered_on,amount,region", "region", "bad-match"),
    ],
)
def test_that_matching_by_what_cannot_tell_records_apart_is_refused(
    steward: Steward, kind: str, header: str, match: str, code: str
) -> None:
    assert refused(steward, f"{header}\nA,B,C,D\n", kind, match=(match,)) == code


def test_that_an_id_that_another_record_has_fails_the_row(steward: Steward) -> None:
    bring(steward, "external_id,name,email\nC1,Ada,ada@x.example\nC2,Bo,bo@x.example\n", "customers")

    brought = bring(steward, "external_id,name,email\nC1,Bo,bo@x.example\n", "customers", match=("email",))

    assert brought.fates == {"failed": 1}
    assert brought.problems == [(2, "external_id", "C1")]
    assert brought.reasons == ["Another record has this id already."]


def test_that_a_matched_record_learns_the_id_it_has_in_the_other_system(steward: Steward) -> None:
    customer = make.add_customer(steward, "Ada", email="ada@x.example")
    bring(steward, "external_id,name,email\nC1,Ada,ada@x.example\n", "customers", match=("email",))
    steward.do(UpdateCustomer(customer, {"name": "Ada Ltd"}))

    later = bring(steward, "external_id,name,city\nC1,Ada Ltd,Bonn\n", "customers")

    assert later.fates == {"updated": 1}
    assert values(steward, "customers", "id", "external_id") == [(customer.hex(), "C1")]


def test_that_points_and_tags_are_added_and_never_taken_away(steward: Steward) -> None:
    bring(steward, "external_id,name,phone,tags\nC1,Ada,13800138000,VIP\n", "customers")

    brought = bring(steward, "external_id,name,phone,tags\nC1,Ada,13900139000,Fair\n", "customers")

    assert brought.fates == {"updated": 1}
    assert values(steward, "customers", "phone", "tags") == [(("13900139000", "13800138000"), ("Fair", "VIP"))]
