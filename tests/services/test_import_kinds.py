"""What is particular to files of people, products, interactions, follow-ups and deals."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.bootstrap import Steward
from tests import factories as make
from tests.services.conftest import ZONE
from tests.services.transfer_cases import bring, values

HERE = ZoneInfo(ZONE)
TEAM = (
    "employee_id,first_name,last_name,email,role,team,reports_to\n"
    "1,Nancy,Davolio,nancy@t.example,rep,North,2.0\n"
    "2,Andrew,Fuller,andrew@t.example,lead,North,\n"
    "3,Janet,Leverling,,,South,andrew@t.example\n"
    "4,Steven,Buchanan,,,South,Janet Leverling\n"
    "5,Laura,Callahan,,,South,9\n"
)


def test_that_managers_are_found_above_and_below_by_id_mail_and_name(steward: Steward) -> None:
    brought = bring(steward, TEAM)

    assert brought.plan.kind.name == "users"
    assert brought.fates == {"created": 5}
    assert brought.problems == [(6, "manager", "9")]
    managers = dict(values(steward, "users", "name", "manager"))
    assert managers == {
        "Nancy Davolio": "2", "Andrew Fuller": None, "Janet Leverling": "2", "Steven Buchanan": "3",
        "Laura Callahan": "9", "Lin Yue": None,
    }  # fmt: skip


def test_that_a_team_imported_again_is_unchanged_and_a_new_manager_an_update(steward: Steward) -> None:
    bring(steward, TEAM)
    before = make.state_of(steward)

    assert bring(steward, TEAM).fates == {"unchanged": 5}
    assert make.state_of(steward) == before
    assert bring(steward, TEAM.replace("South,Janet Leverling", "South,1")).fates == {"updated": 1, "unchanged": 4}


def test_that_a_manager_whose_name_two_have_further_down_stays_a_text(steward: Steward) -> None:
    brought = bring(steward, "external_id,name,manager\n1,Ada,Bo\n2,Bo,\n3,Bo,\n", "users")

    assert brought.fates == {"created": 3}
    assert brought.problems == [(2, "manager", "Bo")]
    assert brought.reasons == ["Several records have this name, so it does not say which one is meant."]


def test_that_a_missing_manager_is_made_only_where_the_file_has_none_such(steward: Steward) -> None:
    text = "name,manager\nAda,Bo\nBo,boss@t.example\n"

    brought = bring(steward, text, "users", create_missing=True)

    assert brought.objects == {"users": {"created": 3}}
    assert values(steward, "users", "name", "email", "manager", query="name=boss@t.example") == [
        ("boss@t.example", "boss@t.example", None)
    ]
    assert sorted(values(steward, "users", "name")) == ["Ada", "Bo", "Lin Yue", "boss@t.example"]


def test_that_a_contact_has_all_its_numbers_and_addresses_from_all_columns(steward: Steward) -> None:
    make.add_customer(steward, "Ada Ltd")
    text = (
        "Company,Full Name,Mobile Phone,Business Phone,E-mail Address,E-mail 2 Address,Job Title\n"
        'Ada Ltd,王芳,"13800138000; 139 0013 9000",010-12345678,W@x.example,w2@x.example,Buyer\n'
    )

    brought = bring(steward, text, "contacts")

    assert (brought.fates, brought.problems) == ({"created": 1}, [])
    assert values(steward, "contacts", "customer", "name", "title", "phone", "email") == [
        ("Ada Ltd", "王芳", "Buyer", ("13800138000", "139 0013 9000", "010-12345678"), ("W@x.example", "w2@x.example"))
    ]
    assert bring(steward, text, "contacts").fates == {"unchanged": 1}


def test_that_contacts_of_one_name_are_told_apart_by_their_customers(steward: Steward) -> None:
    bring(steward, "external_id,name\nC1,Ada\nC2,Bo\n", "customers")
    text = "customer,name\nC1,Kim\nC2,Kim\n"
    bring(steward, text, "contacts")

    calls = "customer,contact,kind,body\nC1,Kim,call,One\nC2,Kim,call,Two\n"
    brought = bring(steward, calls, "interactions")

    assert bring(steward, text, "contacts").fates == {"unchanged": 2}
    assert brought.problems == []
    linked = dict(values(steward, "interactions", "body", "contact"))
    kims = {owner: name for name, owner in values(steward, "contacts", "id", "customer")}
    assert linked == {"One": kims["C1"], "Two": kims["C2"]}


def test_that_a_contact_of_another_customer_is_not_linked(steward: Steward) -> None:
    bring(steward, "external_id,name\nC1,Ada\nC2,Bo\n", "customers")
    bring(steward, "external_id,customer,name\nK1,C1,Kim\n", "contacts")

    brought = bring(steward, "customer,contact,title\nC2,K1,Offer\n", "deals")

    assert brought.fates == {"created": 1}
    assert brought.reasons == ["It belongs to another customer."]


def test_that_interactions_keep_kind_direction_zone_and_length_as_written_in_chinese(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    text = (
        "客户,类型,日期,方向,主题,内容,时长,结果\n"
        "Ada,电话,2026-03-01 10:30,呼入,报价,谈了价格,1:30,等消息\n"
        "Ada,拜访,2026-03-02,,,,45,\n"
        "Ada,邮件,2026-03-03T23:00:00Z,out,,,,\n"
    )

    brought = bring(steward, text, "interactions")

    assert brought.problems == []
    found = values(steward, "interactions", "happened_at", "kind", "direction", "subject", "duration_min", "author")
    assert found == [
        (datetime(2026, 3, 1, 10, 30, tzinfo=HERE), "call", "in", "报价", 90, None),
        (date(2026, 3, 2), "visit", None, None, 45, None),
        (datetime(2026, 3, 4, 7, 0, tzinfo=HERE), "email", "out", None, None, None),
    ]


def test_that_interactions_never_become_the_importers_own(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    make.add_user(steward, "Ben")

    bring(steward, "customer,kind,body,author\nAda,note,One,Ben\nAda,note,Two,\n", "interactions")

    assert values(steward, "interactions", "body", "author") == [("One", "Ben"), ("Two", None)]


def test_that_a_follow_up_is_its_customers_owners_unless_the_file_says_whose(steward: Steward) -> None:
    make.add_user(steward, "Ben")
    make.add_user(steward, "Cy")
    bring(steward, "name,owner\nAda,Ben\nFree,\n", "customers")

    brought = bring(
        steward, "customer,title,assignee\nAda,One,\nAda,Two,Cy\nFree,Three,\nAda,Four,Nobody\n", "followups"
    )

    assert brought.problems == [(5, "assignee", "Nobody")]
    assert dict(values(steward, "followups", "title", "assignee")) == {
        "One": "Ben", "Two": "Cy", "Three": None, "Four": "Nobody",
    }  # fmt: skip


def test_that_follow_ups_keep_rules_reminders_times_and_what_is_done(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    text = (
        "customer,title,due,remind_before,repeat,priority,done_at\n"
        "Ada,A,2026-12-24 18:00,1 h,FREQ=YEARLY,urgent,\n"
        "Ada,B,2026-12-25,,lunar:FREQ=YEARLY,低,\n"
        "Ada,C,2026-11-01,15 min,,,2026-11-02 09:15\n"
    )

    brought = bring(steward, text, "followups")

    assert brought.problems == []
    assert values(steward, "followups", "title", "due", "remind_before", "repeat", "priority", "state", "done_at") == [
        ("A", datetime(2026, 12, 24, 18, 0, tzinfo=HERE), 60, "FREQ=YEARLY", "high", "open", None),
        ("B", date(2026, 12, 25), None, "lunar:FREQ=YEARLY", "low", "open", None),
        ("C", date(2026, 11, 1), 15, None, "normal", "done", datetime(2026, 11, 2, 9, 15, tzinfo=HERE)),
    ]
    assert bring(steward, text, "followups").fates == {"unchanged": 3}


def test_that_deals_keep_foreign_stages_and_belong_to_the_importer_where_no_owner_column_is(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    make.add_user(steward, "Ben")
    bring(
        steward,
        "customer,title,stage,probability,created_on,closed_on\nAda,A,赢单,100%,2026-01-02,2026-02-03\n",
        "deals",
    )

    brought = bring(steward, "customer,title,stage,owner\nAda,B,Pilot phase,Ben\nAda,C,,\n", "deals")

    assert brought.problems == [(2, "stage", "Pilot phase")]
    assert values(steward, "deals", "title", "stage", "probability", "owner", "closed_on") == [
        ("A", "won", Decimal(1), "Lin Yue", date(2026, 2, 3)),
        ("B", "Pilot phase", None, "Ben", None),
        ("C", "lead", None, None, None),
    ]


@pytest.mark.parametrize("kind", ["deals", "orders"])
def test_that_an_amount_without_a_currency_is_in_the_one_that_its_record_has(steward: Steward, kind: str) -> None:
    make.add_customer(steward, "Ada")
    names = {"deals": "external_id,customer,title", "orders": "external_id,customer,ordered_on"}[kind]
    given = {"deals": "Frame", "orders": "2026-01-02"}[kind]
    bring(steward, f"{names},amount,currency\nX1,Ada,{given},1000,JPY\nX2,Ada,{given},1000,\n", kind)

    bare = bring(steward, f"{names},amount\nX1,Ada,{given},1000\nX2,Ada,{given},1000\n", kind)
    empty = bring(steward, f"{names},amount,currency\nX1,Ada,{given},1500,\nX2,Ada,{given},1500,\n", kind)
    named = bring(steward, f"{names},amount\nX1,Ada,{given},€1500\nX2,Ada,{given},CNY 1500\n", kind)

    assert (bare.fates, empty.fates) == ({"unchanged": 2}, {"updated": 2})
    assert named.fates == {"updated": 1, "unchanged": 1}
    assert values(steward, kind, "external_id", "amount", "currency") == [
        ("X1", Decimal("1500.00"), "EUR"), ("X2", Decimal("1500.00"), "CNY"),
    ]  # fmt: skip


def test_that_a_sign_that_is_not_of_the_records_currency_leaves_the_amount_doubtful(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    bring(steward, "external_id,customer,title,amount,currency\nX1,Ada,Frame,10,EUR\n", "deals")

    brought = bring(steward, "external_id,customer,title,amount\nX1,Ada,Frame,¥20\n", "deals")

    assert brought.problems == [(2, "amount", "¥20")]
    assert values(steward, "deals", "amount", "currency") == [(Decimal("10.00"), "EUR")]


def test_that_products_have_prices_in_their_currency(steward: Steward) -> None:
    text = "sku,product name,category,price,cost,currency,active\nP1,Pump,A,9.995,5,EUR,yes\nP2,Valve,B,¥1000,,JPY,否\n"

    brought = bring(steward, text)

    assert brought.plan.kind.name == "products"
    assert brought.problems == []
    assert values(steward, "products", "external_id", "unit_price", "cost", "currency", "active") == [
        ("P1", Decimal("10.00"), Decimal("5.00"), "EUR", True),
        ("P2", Decimal(1000), None, "JPY", False),
    ]
    assert bring(steward, text).fates == {"unchanged": 2}


def test_that_new_customers_are_the_importers_unless_a_column_gives_owners(steward: Steward) -> None:
    make.add_user(steward, "Ben", email="ben@t.example")

    bring(steward, "name\nMine\n", "customers")
    bring(steward, "name,owner\nHis,ben@t.example\nNobody's,\nDoubtful,Zed\n", "customers")

    assert dict(values(steward, "customers", "name", "owner")) == {
        "Mine": "Lin Yue", "His": "Ben", "Nobody's": None, "Doubtful": "Zed",
    }  # fmt: skip
    assert values(steward, "customers", "name", query="owner=") == ["Doubtful", "Nobody's"]
