"""What was exported comes back as it was: into an empty workspace, and without a change into its own."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Steward, open_steward
from app.services.customers.commands import UpdateCustomer
from app.services.workspace.opening import Credentials
from tests import factories as make
from tests.services.conftest import CLOCK, Template
from tests.services.transfer_cases import TAKEN_OUT, another, bring, take_out, values

BOOK = {
    "users": "external_id,name,email,role,team,manager\nU1,Ann,ann@x.example,lead,N,\nU2,Ben,,rep,N,Ann\n",
    "products": (
        "external_id,name,category,unit_price,cost,currency,active\n"
        "P1,=Pump,A,9.99,5,EUR,yes\n,Valve,B,1000,,JPY,no\nP3,Odd,C,cheap,,,\n"
    ),
    "customers": (
        "external_id,name,kind,phone,email,website,wechat,owner,tags,birthday,created_on,notes,starred,custom:Level,custom:尺码\n"
        'C1,"Ada, ""GmbH""",company,+49 30 1234567;030 999,ada@x.example,https://a.example/?x=1,-ada,Ann,VIP;Fair,'
        'lunar:1990-05-09,2020-02-03,"line 1\nline 2\n=x",yes,gold,\n'
        "C2,'quoted,person,1.38E+10,not-mail,,,,,--06-01,1850-01-01,@x,,,44\n"
        ",Twin,person,,,,,U2,,03/04/1990,,,,,\n"
        ",Twin,person,13800138000,,,,U2,,,,,,,\n"
    ),
    "contacts": (
        "external_id,customer,name,title,role,phone,email,birthday,preferred_channel,do_not_contact,notes\n"
        "K1,C1,王芳,Chief,decider,13800138000;13900139000,w@x.example,03/04/1990,wechat,yes,n\n"
        ",C1,王芳,,,,,,,,\n,C2,Bo,,boss,,,,,,\n"
    ),
    "deals": (
        "external_id,customer,title,stage,probability,amount,currency,expected_close,owner,contact,lost_reason,closed_on\n"
        "D1,C1,Frame,proposal,30%,1000.50,EUR,2027-01-01,Ann,K1,,\n"
        "D2,C1,Frame,odd stage,0.333333,JPY 500,,,,,price,2026-02-02\n"
    ),
    "interactions": (
        "external_id,customer,contact,deal,kind,happened_at,author,direction,subject,body,duration_min,key_moment\n"
        'I1,C1,K1,D1,call,2026-01-02 10:30,Ben,in,S,"b\nc",1:30,yes\n'
        "I2,C2,,,note,2026-01-02,,,,plain,,\nI3,C2,,,note,2026-01-02T23:30:15.250+01:00,,,,plain,,\n"
    ),
    "followups": (
        "external_id,customer,title,due,remind_before,repeat,assignee,priority,done_at,notes,deal,contact\n"
        "F1,C1,Call,2026-12-01 09:15,30,FREQ=WEEKLY,Ben,high,,n,D1,K1\n"
        "F2,C2,Visit,2026-12-02,,lunar:FREQ=YEARLY,,,2026-11-01 12:00,,,\n"
    ),
    "orders": (
        "external_id,customer,ordered_on,amount,currency,region,rep,product,quantity,unit_price,discount,status,custom:Channel\n"
        "O1,C1,2026-01-02 08:30,,EUR,North,Ben,P1,3,9.995,0.1,shipped,web\n"
        "O1,C1,2026-01-02 08:30,-3,EUR,North,Ben,Valve,,,,shipped,web\n"
        "O1,C2,2026-01-02,5,JPY,,,nix,,,,odd,\nO9,C2,,7,,,,,,,,,\n,C2,2026-01-03,8,,,,,,,,,\nO8,C2,2026-01-04,,,,,,,,,,\n"
    ),
}  # fmt: skip


def _fill(steward: Steward) -> None:
    for kind, text in BOOK.items():
        assert bring(steward, text, kind).fates.keys() == {"created"}


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_that_a_workspace_that_got_everything_exports_the_very_same_files(
    steward: Steward, template: Template, tmp_path: Path, ending: str
) -> None:
    _fill(steward)
    with another(template, tmp_path / "other") as other:
        for kind in TAKEN_OUT:
            file = take_out(steward, kind, tmp_path / f"{kind}{ending}")
            fates = bring(other, file, kind).fates
            assert fates.keys() <= {"created", "unchanged"}, kind
        for kind in (*TAKEN_OUT, "order_lines"):
            for same in (".csv", ".json"):
                mine = take_out(steward, kind, tmp_path / f"mine{same}").read_bytes()
                assert take_out(other, kind, tmp_path / f"theirs{same}").read_bytes() == mine, kind


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_that_an_export_brought_back_into_its_own_workspace_changes_nothing(
    steward: Steward, tmp_path: Path, ending: str
) -> None:
    _fill(steward)
    before = make.state_of(steward)

    for kind in (*TAKEN_OUT, "order_lines"):
        brought = bring(steward, take_out(steward, kind, tmp_path / f"{kind}{ending}"))
        assert brought.plan.kind.name == kind
        assert brought.fates.keys() == {"unchanged"}, kind

    assert make.state_of(steward) == before


def test_that_records_of_two_systems_with_one_number_stay_two(
    steward: Steward, template: Template, tmp_path: Path
) -> None:
    for source in ("shop", "erp"):
        bring(steward, f"external_id,name\n1,{source}\n", "customers", source=source)
        order = "external_id,customer,ordered_on,amount\n1,1,2026-01-02,5\n"
        bring(steward, order, "orders", source=source)
    bring(steward, "external_id,customer,ordered_on,amount\n1,shop,2026-01-02,6\n", "orders", source="third")

    with another(template, tmp_path / "other") as other:
        for kind in ("customers", "orders"):
            assert bring(other, take_out(steward, kind, tmp_path / f"{kind}.csv"), kind).fates.keys() == {"created"}
        for kind in ("customers", "orders"):
            assert bring(other, tmp_path / f"{kind}.csv", kind).fates.keys() == {"unchanged"}
            mine = (tmp_path / f"{kind}.csv").read_bytes()
            assert take_out(other, kind, tmp_path / "theirs.csv").read_bytes() == mine


def test_that_a_mended_export_changes_what_was_mended_and_nothing_else(steward: Steward, tmp_path: Path) -> None:
    _fill(steward)
    file = take_out(steward, "customers", tmp_path / "customers.csv")
    file.write_text(file.read_text(encoding="utf-8-sig").replace("''quoted", "=mended"), encoding="utf-8")

    brought = bring(steward, file)

    assert brought.fates == {"updated": 1, "unchanged": 3}
    assert values(steward, "customers", "name", query="external_id=C2") == ["=mended"]


def test_that_a_foreign_file_keeps_its_apostrophes(steward: Steward) -> None:
    bring(steward, "id,name\n1,'=x\n2,''y\n", "customers")

    assert values(steward, "customers", "name") == ["''y", "'=x"]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_that_the_longest_numbers_come_back_to_the_last_digit(steward: Steward, tmp_path: Path, ending: str) -> None:
    make.add_customer(steward, "Ada")
    bring(
        steward,
        "external_id,customer,ordered_on,amount,quantity,unit_price,discount\n"
        "O1,Ada,2026-01-02,9999999999999.99,123456789012.123456,0.000001,0.333333\n"
        "O2,Ada,2026-01-02,-9999999999999.99,-999999999999.999999,99999999999.123457,0.000001\n",
        "orders",
    )

    brought = bring(steward, take_out(steward, "orders", tmp_path / f"orders{ending}"))

    assert brought.fates == {"unchanged": 2}
    assert Decimal("123456789012.123456") in values(steward, "order_lines", "quantity")


def test_that_a_payload_of_the_wild_is_inert_in_the_file_and_whole_when_it_returns(
    steward: Steward, template: Template, tmp_path: Path, shared_data: Path
) -> None:
    payloads = (shared_data / "csv" / "injection" / "csv-payload.txt").read_text(encoding="utf-8").splitlines()
    make.add_customer(steward, "Ada")
    ids = [make.add_customer(steward, f"N{n}", notes=text, city=text) for n, text in enumerate(filter(None, payloads))]

    file = take_out(steward, "customers", tmp_path / "list.csv")
    with another(template, tmp_path / "other") as other:
        bring(other, file)
        returned = values(other, "customers", "id", "notes", "city")

    with file.open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert len(ids) >= 5
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]
    assert returned == values(steward, "customers", "id", "notes", "city")


# XML, and thus a sheet, has no form for these two, which are no characters.
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\ufffe\uffff"), max_size=30) | st.text(
    " '=+-@\t\r\n\0;,\"\\|＝_x0041é中\ufeff\u200b\x1f\x7f\x85\u2028", max_size=12
)


@pytest.fixture(scope="module")
def customer(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Steward, bytes]]:
    """A customer whose texts are changed again and again."""
    path = template.copy_to(tmp_path_factory.mktemp("texts") / "work.steward")
    steward = open_steward(path, Credentials(key=template.key), program="test", write=True, clock=CLOCK)
    yield steward, make.add_customer(steward, "Ada")
    steward.close(with_backup=False)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes=TEXTS, city=TEXTS)
def test_that_any_text_comes_back_as_it_was(
    customer: tuple[Steward, bytes], tmp_path: Path, ending: str, notes: str, city: str
) -> None:
    steward, customer_id = customer
    steward.do(UpdateCustomer(customer_id, {"notes": notes, "city": city}))
    before = values(steward, "customers", "notes", "city")

    brought = bring(steward, take_out(steward, "customers", tmp_path / f"list{ending}"))

    assert brought.fates == {"unchanged": 1}
    assert values(steward, "customers", "notes", "city") == before


def test_that_a_name_that_is_somebody_elses_id_or_address_is_not_taken_for_it(
    steward: Steward, template: Template, tmp_path: Path
) -> None:
    bring(steward, "external_id,name\nB,A\n,B\n,x@y.example\n", "customers")
    bring(steward, "external_id,name,email\nE,Emil,x@y.example\n", "customers")
    ids = {name: key for key, name in values(steward, "customers", "id", "name")}
    lines = [f"{ids[name]},2020-01-0{day},{day}" for day, name in enumerate(("A", "B", "x@y.example", "Emil"), 1)]
    bring(steward, "\n".join(["customer,ordered_on,amount", *lines]) + "\n", "orders")

    with another(template, tmp_path / "other") as other:
        for kind in ("customers", "orders"):
            bring(other, take_out(steward, kind, tmp_path / f"{kind}.csv"), kind)
        wanted = sorted(values(steward, "orders", "customer_name", "amount"))
        assert sorted(values(other, "orders", "customer_name", "amount")) == wanted
