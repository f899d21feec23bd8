"""Every row of a file is accounted for: what became of it, and why; nothing is guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.bootstrap import Steward
from app.errors import AppError, CancelledError
from app.services.kernel.progress import Progress
from app.services.registry import KINDS
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Options, plan_import
from app.text import Text
from tests import factories as make
from tests.services.transfer_cases import bring, values

CUSTOMERS = (
    "external_id,name,city\n"
    "C1,Ada GmbH,Bonn\n"
    "C2,,Kiel\n"
    "C3,张伟,上海\n"
    "C1,Ada GmbH,Ulm\n"
    "C1,Ada GmbH,Bonn\n"
)  # fmt: skip


def test_that_each_row_has_one_fate_and_those_not_taken_have_line_and_reason(steward: Steward) -> None:
    brought = bring(steward, CUSTOMERS, "customers")

    assert brought.fates == {"created": 2, "unchanged": 1, "skipped": 1, "failed": 1}
    assert brought.tally.read == 5
    assert brought.problems == [(3, "name", ""), (5, "", "")]
    assert brought.reasons == [
        "This is needed and missing.",
        "An earlier row of this file says something else about the same record.",
    ]
    assert set(brought.tally.rejected) == {3, 5}
    assert values(steward, "customers", "name", "city") == [("Ada GmbH", "Bonn"), ("张伟", "上海")]


def test_that_the_same_file_again_changes_nothing(steward: Steward) -> None:
    bring(steward, CUSTOMERS, "customers")
    before = make.state_of(steward)

    again = bring(steward, CUSTOMERS, "customers")

    assert again.fates == {"unchanged": 3, "skipped": 1, "failed": 1}
    assert again.objects == {"customers": {"unchanged": 3}}
    assert again.outcome.step_id is None
    assert make.state_of(steward) == before


def test_that_lines_are_those_of_the_file_with_blank_lines_and_breaks_in_cells(steward: Steward) -> None:
    text = 'name,notes\n"Ada","two\nlines"\n\n,nobody\nBo,\n,'

    brought = bring(steward, text, "customers")

    assert brought.fates == {"created": 2, "failed": 1}
    assert brought.problems == [(5, "name", "")]
    assert values(steward, "customers", "name", "notes") == [("Ada", "two\nlines"), ("Bo", None)]


def test_that_zero_bytes_are_left_out_of_every_text(steward: Steward) -> None:
    bring(steward, "name,notes\nA\0da,x \0\n", "customers")

    assert values(steward, "customers", "name", "notes") == [("Ada", "x")]


def test_that_a_row_shorter_or_longer_than_the_header_is_read_as_far_as_it_goes(steward: Steward) -> None:
    brought = bring(steward, "external_id,name,city\nC1,Ada\nC2,Bo,Kiel,more,and more\n", "customers")

    assert brought.fates == {"created": 2}
    assert values(steward, "customers", "external_id", "name", "city") == [("C1", "Ada", None), ("C2", "Bo", "Kiel")]


DOUBTFUL = {
    "customers": {
        "phone": "1.38E+10", "email": "ada@", "birthday": "03/04/1990", "stage": "warm", "gender": "n/a",
        "owner": "Nobody",
    },
    "products": {"unit_price": "cheap", "cost": "1,2,3"},
    "deals": {"probability": "150", "amount": "12 apples", "expected_close": "soon", "contact": "Kim"},
    "followups": {"due": "45123", "repeat": "often", "remind_before": "early"},
    "interactions": {"happened_at": "1/2/2026", "duration_min": "long", "author": "Nobody"},
    "contacts": {"role": "boss", "birthday": "2030-01-01"},
}  # fmt: skip
NEEDED = {"customers": "name", "products": "name", "contacts": "customer,name"}


@pytest.mark.parametrize("kind", DOUBTFUL)
def test_that_doubtful_values_are_kept_as_text_and_listed_while_their_row_is_taken(steward: Steward, kind: str) -> None:
    make.add_customer(steward, "Ada")
    needed, doubtful = NEEDED.get(kind, "customer,title"), DOUBTFUL[kind]
    texts = ["Ada", "New"] if "," in needed else ["New"]
    content = "\n".join([",".join([needed, *doubtful]), ",".join(f'"{text}"' for text in [*texts, *doubtful.values()])])

    brought = bring(steward, content, kind)

    assert brought.fates == {"created": 1}
    assert set(brought.problems) == {(2, field, text) for field, text in doubtful.items()}
    assert all(brought.reasons)
    shown = [["".join(each or "") for each in row] for row in values(steward, kind, *doubtful)]
    assert list(doubtful.values()) in shown
    assert bring(steward, content, kind).fates == {"unchanged": 1}


@pytest.mark.parametrize(
    ("field", "doubtful", "certain", "value"),
    [
        ("birthday", "03/04/1990", "1990-04-03", "1990-04-03"),
        ("stage", "warm", "活跃", "active"),
    ],
)
def test_that_a_later_file_can_settle_what_was_doubtful(
    steward: Steward, field: str, doubtful: str, certain: str, value: str
) -> None:
    bring(steward, f"external_id,name,{field}\nC1,Ada,{doubtful}\n", "customers")

    brought = bring(steward, f"external_id,name,{field}\nC1,Ada,{certain}\n", "customers")

    assert brought.fates == {"updated": 1}
    assert brought.problems == []
    assert values(steward, "customers", field) == [value]


def test_that_a_doubtful_value_does_not_displace_a_certain_one(steward: Steward) -> None:
    bring(steward, "external_id,name,birthday\nC1,Ada,1990-04-03\n", "customers")

    brought = bring(steward, "external_id,name,birthday\nC1,Ada,03/04/1990\n", "customers")

    assert brought.problems == [(2, "birthday", "03/04/1990")]
    assert values(steward, "customers", "birthday") == ["1990-04-03"]


def test_that_an_empty_cell_says_nothing_about_an_existing_record(steward: Steward) -> None:
    full = "external_id,name,city,phone,tags,birthday\nC1,Ada,Bonn,13800138000,VIP,1990-04-03\n"
    bring(steward, full, "customers")
    before = make.state_of(steward)

    brought = bring(steward, "external_id,name,city,phone,tags,birthday\nC1,Ada,,,,\n", "customers")

    assert brought.fates == {"unchanged": 1}
    assert make.state_of(steward) == before


def test_that_one_doubtful_phone_leaves_the_others_of_its_cell_certain(steward: Steward) -> None:
    brought = bring(steward, "name,phone,mobile\nAda,1.38E+10;010-12345678,138 0013 8000\n", "customers")

    assert brought.problems == [(2, "phone", "1.38E+10")]
    assert values(steward, "customers", "phone") == [("1.38E+10", "010-12345678", "138 0013 8000")]
    assert values(steward, "customers", "name", query="phone=+8613800138000") == ["Ada"]


def test_that_a_number_given_twice_in_two_spellings_is_one_number(steward: Steward) -> None:
    bring(steward, "name,phone,mobile\nAda,13800138000,+86 138 0013 8000\n", "customers")

    assert values(steward, "customers", "phone") == [("13800138000",)]


def test_that_a_dry_run_tells_everything_and_changes_nothing(steward: Steward) -> None:
    header = "external_id,customer,ordered_on,amount,product,custom:Level\n"
    text = header + "O1,New,2026-01-02,5,Pump,gold\nO2,,2026-01-02,5,,\n"
    before = make.state_of(steward)

    rehearsed = bring(steward, text, "orders", create_missing=True, dry_run=True)
    after_rehearsal = make.state_of(steward)
    done = bring(steward, text, "orders", create_missing=True)

    assert rehearsed.outcome.step_id is None
    assert after_rehearsal == before != make.state_of(steward)
    assert rehearsed.tally.summary() == done.tally.summary()
    assert rehearsed.problems == done.problems == [(3, "customer", "")]


@pytest.mark.parametrize("kind", ["customers", "orders"])
def test_that_cancelling_in_the_middle_leaves_nothing(steward: Steward, kind: str) -> None:
    make.add_customer(steward, "Ada")
    rows = "".join(f"X{n},Ada,2026-01-02,5,gold\n" for n in range(2_100))
    header = "external_id,customer,ordered_on,amount,custom:Level\n"
    if kind == "customers":
        header, rows = "external_id,name,city,custom:Level\n", "".join(f"X{n},Y{n},Bonn,gold\n" for n in range(1_100))
    before = make.state_of(steward)
    progress = Progress(lambda _phase, done, _total: progress.cancel() if done else None)

    with pytest.raises(CancelledError):
        bring(steward, header + rows, kind, progress=progress)

    assert make.state_of(steward) == before
    assert values(steward, "customers", "name") == ["Ada"]
    assert values(steward, "orders", "amount") == []


def test_that_a_file_changed_after_it_was_planned_is_not_imported(steward: Steward) -> None:
    before = make.state_of(steward)
    path = steward.workspace.path.with_name("rows.csv")
    path.write_text(CUSTOMERS, encoding="utf-8")
    plan = plan_import(path, KINDS, Options("customers"), steward.conventions, steward.clock.today())
    path.write_text(CUSTOMERS + "C9,Late,\n", encoding="utf-8")

    with pytest.raises(AppError) as refusal:
        steward.do(ImportFile(plan, path.name))

    assert refusal.value.code == "import-changed"
    assert make.state_of(steward) == before


def test_that_progress_counts_every_row_of_the_file(steward: Steward) -> None:
    seen: list[tuple[str, int]] = []

    def report(phase: Text, done: int, _total: int | None) -> None:
        seen.append((phase.source, done))

    bring(steward, CUSTOMERS, "customers", progress=Progress(report))

    assert seen[-1] == ("Importing rows", 5)


def test_that_a_guessed_encoding_is_listed_with_the_line_of_the_header(steward: Steward) -> None:
    brought = bring(steward, "姓名,城市\n张三,北京\n".encode("gb18030"), "customers")

    assert brought.fates == {"created": 1}
    assert brought.problems == [(1, "", "gb18030")]
    assert values(steward, "customers", "name", "city") == [("张三", "北京")]


def test_that_amounts_are_kept_to_the_minor_unit_and_shares_as_fractions(steward: Steward) -> None:
    make.add_customer(steward, "Ada")
    bring(
        steward,
        "customer,title,amount,currency,probability\nAda,A,1.005,EUR,30%\nAda,B,1000,JPY,0.333333\nAda,C,1.2345,KWD,1\n",
        "deals",
    )

    assert values(steward, "deals", "title", "amount", "currency", "probability") == [
        ("A", Decimal("1.01"), "EUR", Decimal("0.3")),
        ("B", Decimal(1000), "JPY", Decimal("0.333333")),
        ("C", Decimal("1.235"), "KWD", Decimal(1)),
    ]
