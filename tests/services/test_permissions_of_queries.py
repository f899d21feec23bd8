"""What each role gets to see: every query, over customers in whose every text stands a word of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

import pytest
from sqlalchemy import String, Text, select

from app.errors import AppError, RefusedError
from app.models.base import canonical_json
from app.models.history import Step
from app.models.tables import RECORDS
from app.services.customers.commands import ChangeOwner
from app.services.followups.rows import FollowUpFilter
from app.services.handover import ledger
from app.services.handover.ledger import State
from app.services.kernel.commands import Batch
from app.services.kernel.filters import Term
from app.services.kernel.history import find_step, list_history, list_undoable
from app.services.kernel.listing import Listing
from app.services.kernel.permissions import READ, SHARED_READ, customer_id
from app.services.kernel.queries import Query, rule_of
from app.services.kernel.uow import UnitOfWork
from app.services.preferences.commands import SaveView
from app.services.products.commands import AddProduct
from app.services.registry import KINDS, LISTS, QUERIES
from app.services.search.queries import search
from app.services.tags.commands import TagCustomers
from app.services.workflows.card import load_card
from app.services.workflows.charts.entries import CHARTS
from app.services.workflows.charts.model import Choices
from app.services.workflows.customer_list.filters import ALL, CustomerFilter
from app.services.workflows.handover.people import ShowCard
from app.services.workflows.reports import Scope
from tests.services.conftest import Template
from tests.services.planting import SHARED, phone
from tests.services.team import OUTSIDER, ROLES, Team, open_team, within
from tests.services.trials import Trial

LATER: Final = date(2030, 1, 1)


@pytest.fixture(scope="module")
def team(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """One team for all questions."""
    with open_team(template, tmp_path_factory.mktemp("team")) as found:
        _take_all(found)
        yield found


def _take_all(team: Team) -> None:
    """Have all customers come by a file, as the ledger says."""
    manifest = OUTSIDER.seal(team.file.with_name("all"), team.steward.do(ShowCard()).value)
    customers = [book.customer for book in team.books.values()]

    def note(uow: UnitOfWork) -> None:
        ledger.note(uow, manifest, customers, State.IMPORTED, is_incoming=True)
        ledger.mark(uow, manifest.bundle_id, State.IMPORTED, OUTSIDER.receipt(manifest))

    # A step that changes no row leaves its number to the next one, and is undone with that.
    team.bus.run(Batch((AddProduct({"name": "Came along"}), Trial(note))), team.steward.actor)


def _taken(team: Team) -> bytes:
    with team.steward.workspace.database.readers.connect() as connection:
        return next(line.bundle_id for line in ledger.lines(connection) if line.is_incoming)


def _stragglers(team: Team, role: str) -> object:
    with team.steward.workspace.database.readers.connect() as connection:
        given = next(line for line in ledger.lines(connection) if not line.is_incoming)
    with team.meanwhile("admin", TagCustomers(given.accounts, ("Since",))):
        return team.ask(role, QUERIES["find_stragglers"], given.bundle_id)


def _plan(team: Team) -> dict[str, Any]:
    """Return a plan that gives every customer to the stranger of the team."""
    accounts = [{"customer": key.hex(), "to": 0, "why": "balance"} for (key,) in _customers(team)]
    return {"accounts": accounts, "successors": [{"person": team.people["other's"].hex(), "signing_key": None}]}


def _each(team: Team, role: str, query: Any, subjects: list[tuple[Any, ...]]) -> list[Any]:
    """Return the answers about each subject; a refusal is an answer without anything in it."""
    answers: list[Any] = []
    for subject in subjects:
        try:
            answers.append(team.ask(role, query, *subject))
        except RefusedError as refused:
            answers.append(str(refused))
    return answers


def _exported(team: Team, role: str) -> list[str]:
    target = team.file.with_name("out.csv")
    texts = []
    for kind in KINDS.values():
        team.ask(role, QUERIES["export"], kind, Listing(), target)
        texts.append(target.read_text(encoding="utf-8-sig"))
    return texts


def _exported_by_id(team: Team, role: str) -> list[str]:
    target = team.file.with_name("chosen.csv")
    texts = []
    for kind in KINDS.values():
        ids = [key for table, key in _records(team) if table == kind.table]
        team.ask(role, QUERIES["export_chosen"], kind, ids, target)
        texts.append(target.read_text(encoding="utf-8-sig"))
    return texts


def _customers(team: Team) -> list[tuple[Any, ...]]:
    return [(book.customer,) for book in team.books.values()]


def _words(team: Team) -> list[str]:
    words = [book.word for book in team.books.values()]
    return [SHARED, *words, *map(phone, words)]


# Each query asked about everything there is; the answer goes through ``repr`` and is searched for words.
ASKED: Final[dict[str, Callable[[Team, str], object]]] = {
    **{f"list {name}": lambda t, r, query=query: t.ask(r, query, Listing()) for name, query in LISTS.items()},  # type: ignore[misc]
    "search": lambda t, r: [t.ask(r, search, word, 10_000) for word in _words(t)],
    "find_due": lambda t, r: t.ask(r, QUERIES["find_due"], LATER),
    "find_person": lambda t, r: t.ask(r, QUERIES["find_person"], t.user),
    "load_agenda": lambda t, r: t.ask(r, QUERIES["load_agenda"], LATER, FollowUpFilter()),
    "list_agenda_ids": lambda t, r: _words_of_follow_ups(
        t, t.ask(r, QUERIES["list_agenda_ids"], LATER, FollowUpFilter())
    ),
    "load_card": lambda t, r: _each(t, r, QUERIES["load_card"], _customers(t)),
    "load_whole_card": lambda t, r: _each(t, r, QUERIES["load_whole_card"], _customers(t)),
    "load_card_view": lambda t, r: _each(t, r, QUERIES["load_card_view"], _customers(t)),
    "list_timeline": lambda t, r: _each(t, r, QUERIES["list_timeline"], _customers(t)),
    "load_form": lambda t, r: _each(t, r, QUERIES["load_form"], _of_kinds(t)),
    "find_references": lambda t, r: _each(t, r, QUERIES["find_references"], _typed(t)),
    "find_customer_name": lambda t, r: _each(t, r, QUERIES["find_customer_name"], _customers(t)),
    "list_first_customers": lambda t, r: t.ask(r, QUERIES["list_first_customers"], ALL),
    "order_customers": lambda t, r: _words_of(t, t.ask(r, QUERIES["order_customers"], ALL).ids),
    "read_customers": lambda t, r: t.ask(r, QUERIES["read_customers"], [key for (key,) in _customers(t)]),
    "sum_up_customers": lambda t, r: [
        word for word in _words(t)[1:] if t.ask(r, QUERIES["sum_up_customers"], CustomerFilter(text=word)).sums
    ],
    "count_customers": lambda t, r: [
        word for word in _words(t)[1:] if t.ask(r, QUERIES["count_customers"], [CustomerFilter(text=word)]) != (0,)
    ],
    "find_customers_by_typing": lambda t, r: [
        _words_of(t, *t.ask(r, QUERIES["find_customers_by_typing"], ALL, word)) for word in ("z", *_words(t))
    ],
    "list_filter_values": lambda t, r: t.ask(r, QUERIES["list_filter_values"]),
    "list_views": lambda t, r: t.ask(r, QUERIES["list_views"], "customers"),
    "preview_customers": lambda t, r: [t.ask(r, QUERIES["preview_customers"], key, True) for (key,) in _customers(t)],
    "report_sales": lambda t, r: [
        t.ask(r, QUERIES["report_sales"], by, Scope(LATER)) for by in (["region", "rep"], ["region", "product"])
    ],
    "report_rfm": lambda t, r: t.ask(r, QUERIES["report_rfm"], Scope(LATER)),
    "report_rhythm": lambda t, r: t.ask(r, QUERIES["report_rhythm"], Scope(LATER)),
    **{
        f"report_{name}": lambda t, r, name=name: _counted(t, r, QUERIES[f"report_{name}"])  # type: ignore[misc]
        for name in ("segments", "retention", "pareto", "kpi", "clv")
    },
    "list_customers_behind": lambda t, r: _words_of(
        t, t.ask(r, QUERIES["list_customers_behind"], "sales", Scope(LATER), {"year": "2026"})
    ),
    "load_chart": lambda t, r: [t.ask(r, QUERIES["load_chart"], name, Choices(LATER)) for name in CHARTS],
    "load_chart_options": lambda t, r: t.ask(r, QUERIES["load_chart_options"]),
    "find_chart_customers": lambda t, r: _words_of(
        t, t.ask(r, QUERIES["find_chart_customers"], "months", Choices(LATER), ("month", "2026-11"))
    ),
    "load_insight_columns": lambda t, r: _words_of(
        t, *t.ask(r, QUERIES["load_insight_columns"], [key for (key,) in _customers(t)])
    ),
    "load_customer_insight": lambda t, r: _words_of(
        t,
        *(
            each.id
            for each in _each(t, r, QUERIES["load_customer_insight"], _customers(t))
            if not isinstance(each, str)
        ),
    ),
    "list_organisation_openings": lambda t, r: t.ask(r, QUERIES["list_organisation_openings"]),
    "inspect_bundle": lambda t, r: t.ask(r, QUERIES["inspect_bundle"], t.bundle),
    "list_handover_people": lambda t, r: t.ask(r, QUERIES["list_handover_people"]),
    "list_split_values": lambda t, r: [
        t.ask(r, QUERIES["list_split_values"], key) for key in (None, *t.people.values())
    ],
    "load_plan_figures": lambda t, r: t.ask(r, QUERIES["load_plan_figures"], _plan(t)),
    "is_plan_current": lambda t, r: t.ask(r, QUERIES["is_plan_current"], t.people["rep"], (t.books["rep"].customer,)),
    "read_plan_file": lambda t, r: t.ask(r, QUERIES["read_plan_file"], canonical_json(t.plan).encode()),
    "list_given_bundles": lambda t, r: t.ask(r, QUERIES["list_given_bundles"]),
    "find_stragglers": _stragglers,
    "find_whole_book": lambda t, r: t.ask(r, QUERIES["find_whole_book"]),
    "look_into_bundle": lambda t, r: t.ask(r, QUERIES["look_into_bundle"], t.bundle),
    "list_taken_bundles": lambda t, r: t.ask(r, QUERIES["list_taken_bundles"]),
    "preview_undo": lambda t, r: t.ask(r, QUERIES["preview_undo"], _taken(t)),
    "load_receipt": lambda t, r: t.ask(r, QUERIES["load_receipt"], _taken(t)),
    "list_taken_accounts": lambda t, r: t.ask(r, QUERIES["list_taken_accounts"], _taken(t)),
    "plan_return": lambda t, r: _words_of(
        t,
        *(
            lot.customers
            for plan in _each(t, r, QUERIES["plan_return"], [(_taken(t), (key,)) for (key,) in _customers(t)])
            if not isinstance(plan, str)
            for lot in plan.lots
        ),
    ),
    "hash_state": lambda t, r: t.ask(r, QUERIES["hash_state"]),
    "judge_card": lambda t, r: t.ask(r, QUERIES["judge_card"], OUTSIDER.card()),
    "load_people_and_keys": lambda t, r: t.ask(r, QUERIES["load_people_and_keys"]),
    "export": _exported,
    "export_chosen": _exported_by_id,
    "load_printed_card": lambda t, r: _each(t, r, QUERIES["load_printed_card"], _customers(t)),
    "list_custom_fields": lambda t, r: t.ask(r, QUERIES["list_custom_fields"]),
    "load_workspace_settings": lambda t, r: t.ask(r, QUERIES["load_workspace_settings"]),
    "load_figure_setup": lambda t, r: t.ask(r, QUERIES["load_figure_setup"]),
    "list_tags": lambda t, r: t.ask(r, QUERIES["list_tags"]),
    "list_undoable": lambda t, r: t.ask(r, list_undoable),
    "find_step": lambda t, r: [t.ask(r, find_step, step.hex()) for step in _steps(t)],
    "list_history": lambda t, r: _each(t, r, list_history, _records(t)),
}

# What is the whole team's, and must hold nothing of any customer.
SHARED_ANSWERS: Final = frozenset(
    {
        *("list users", "list products", "list_undoable", "find_step", "list_views", "list_custom_fields"),
        *("load_workspace_settings", "load_figure_setup", "find_person", "inspect_bundle"),
        *("list_organisation_openings", "look_into_bundle", "list_taken_bundles", "preview_undo", "load_receipt"),
        *("judge_card", "load_people_and_keys", "list_handover_people"),
        *("is_plan_current", "read_plan_file", "list_given_bundles"),
        *("find_stragglers", "find_whole_book", "hash_state"),
    }
)


def _words_of(team: Team, *ids: bytes) -> list[str]:
    """Return the words of the customers whose ids are among some, or in a row of them."""
    return [book.word for book in team.books.values() if any(book.customer in some for some in ids)]


def _words_of_follow_ups(team: Team, ids: tuple[bytes, ...]) -> list[str]:
    """Return the words of the customers of whom a follow-up is among some."""
    books = team.books.values()
    return [book.word for book in books if any(("follow_up", key) in book.records() for key in ids)]


def _counted(team: Team, role: str, report: Query[..., Any]) -> list[str]:
    """Return the words of the customers of whom a report on each one alone tells more than of nobody."""
    names = {word: f"{SHARED} {word} name" for word in (*_words(team)[1:], "nobody")}
    scopes = {word: Scope(LATER, date(2020, 1, 1), terms=(Term("name", name),)) for word, name in names.items()}
    answers = {word: repr(team.ask(role, report, scope)) for word, scope in scopes.items()}
    return [word for word, answer in answers.items() if answer != answers["nobody"]]


def _steps(team: Team) -> list[bytes]:
    with team.steward.workspace.database.readers.connect() as connection:
        return list(connection.execute(select(Step.id)).scalars())


def _of_kinds(team: Team) -> list[tuple[Any, ...]]:
    """Return kind and id of every record of a kind that hangs on a customer."""
    kinds = {kind.table: kind for kind in KINDS.values()}
    return [(kinds[table], key) for book in team.books.values() for table, key in book.records() if table in kinds]


def _typed(team: Team) -> list[tuple[Any, ...]]:
    """Return what can be typed to find a record of each kind: nothing, and each word there is."""
    anywhere, of_a_customer = ("customers", "users", "products", "tags"), ("contacts", "deals")
    places: list[tuple[str, bytes | None]] = [(kind, None) for kind in (*anywhere, *of_a_customer)]
    places += [(kind, book.customer) for kind in of_a_customer for book in team.books.values()]
    return [(kind, word, place) for kind, place in places for word in ("", *_words(team))]


def _records(team: Team) -> list[tuple[Any, ...]]:
    """Return table and id of every row there is."""
    with team.steward.workspace.database.readers.connect() as connection:
        ids = {name: connection.execute(select(cls.id)).scalars().all() for name, cls in RECORDS.items()}
    return [(name, key) for name, theirs in ids.items() for key in theirs]


def shown(team: Team, answer: object) -> set[str]:
    """Return the owners of the customers of whom a word stands in an answer."""
    text = repr(answer)
    return {name for name, book in team.books.items() if book.word in text or phone(book.word) in text}


def visible(team: Team, role: str) -> set[str]:
    """Return the owners whose customers a role may see, as the rule for reading is meant."""
    return {name for name in team.books if team.ownership(role, name) in within(READ, role)}


def test_that_every_query_is_asked() -> None:
    assert set(ASKED) == set(QUERIES)


@pytest.mark.parametrize("name", QUERIES)
def test_that_a_query_declares_the_rule_that_is_meant_for_it(name: str) -> None:
    assert rule_of(QUERIES[name]) == (SHARED_READ if name in SHARED_ANSWERS else READ)


# Words that the program chose, and texts that must be of a certain form.
_CODES: Final = {
    *("kind", "priority", "state", "role", "stage", "gender", "direction", "currency", "repeat", "birthday"),
    *("source", "scope", "table_name", "happened_zone", "due_zone"),
}


def test_that_every_text_of_a_planted_customer_holds_its_word(team: Team) -> None:
    book = team.books["other's"]
    without: set[tuple[str, str, bool]] = set()
    filled: set[tuple[str, str, bool]] = set()
    with team.steward.workspace.database.readers.connect() as connection:
        for name, cls in RECORDS.items():
            for column in (each for each in cls.__table__.columns if isinstance(each.type, Text | String)):
                found = select(column).select_from(cls).where(customer_id(cls) == book.customer)
                for value in connection.execute(found).scalars() if column.name not in _CODES else ():
                    has_word = book.word in (value or "") or phone(book.word)[2:] in (value or "")
                    (filled if has_word else without).add((name, column.name, bool(value) and not has_word))

    assert {each[:2] for each in without} <= {each[:2] for each in filled}
    assert not any(is_other for *_, is_other in without)


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("role", ROLES)
def test_that_an_answer_holds_the_customers_within_reach_and_nothing_of_others(
    team: Team, role: str, name: str
) -> None:
    if role == "inactive":
        with pytest.raises(RefusedError) as refused:
            team.ask(role, QUERIES[name], *_ANYTHING)
        assert refused.value.code == "not-allowed"
    else:
        expected = set() if name in SHARED_ANSWERS else visible(team, role)
        assert shown(team, ASKED[name](team, role)) == expected


_ANYTHING: Final = ("x",)


@pytest.mark.parametrize("query", [load_card, QUERIES["load_whole_card"]])
def test_that_a_foreign_card_is_refused_in_the_words_for_a_missing_one(team: Team, query: Any) -> None:
    words = set()
    for book in (team.books["other's"], team.book("rep", "missing")):
        with pytest.raises(RefusedError) as refused:
            team.ask("rep", query, book.customer)
        words.add((refused.value.code, str(refused.value)))

    assert len(words) == 1


def test_that_a_foreign_history_is_refused_in_the_words_for_a_missing_one(team: Team) -> None:
    words = set()
    for book in (team.books["other's"], team.book("rep", "missing")):
        for table, record_id in book.records():
            with pytest.raises(RefusedError) as refused:
                team.ask("rep", list_history, table, record_id)
            words.add((refused.value.code, str(refused.value)))

    assert len(words) == 1


def test_that_a_saved_view_is_its_owners_own(team: Team) -> None:
    made = team.bus.run(SaveView("customers", "Mine", {"filter": "name=Secret"}), team.actor("team's"))
    for name in ("Once", "Twice"):
        team.bus.run(SaveView("customers", "Mine", {"filter": f"name={name}"}), team.actor("team's"))

    for role in ("rep", "other's"):
        with pytest.raises(RefusedError):
            team.ask(role, list_history, "saved_view", made.value)
    for role in ("team's", "lead", "admin", "file owner"):
        assert len(team.ask(role, list_history, "saved_view", made.value)) == 3


def test_that_steps_are_listed_for_those_who_can_undo_them(team: Team) -> None:
    customer = team.books["team's"].customer
    step = team.bus.run(TagCustomers((customer,), ("Fair",)), team.actor("lead"))
    text = (step.step_id or b"").hex()

    listed = {role: {row.seq for row in team.ask(role, list_undoable)} for role in ROLES[:3]}
    found = {role: team.ask(role, find_step, text) is not None for role in ROLES[:3]}

    assert {role: step.step_seq in steps for role, steps in listed.items()} == found
    assert found == {"rep": False, "lead": True, "admin": True}
    assert (listed["rep"], listed["lead"]) == (set(), {step.step_seq})


def _answer(team: Team, kind: str, field: str, text: str) -> object:
    """Return what a filter tells the rep: how many records there are, or why it makes no sense."""
    try:
        return team.ask("rep", LISTS[kind], Listing((Term(field, text),))).total
    except AppError as error:
        return error.code


def test_that_a_filter_with_what_others_have_tells_no_more_than_one_with_nonsense(team: Team) -> None:
    told = []
    probes = set()
    for kind, query in LISTS.items():
        for row in team.ask("file owner", query, Listing()).rows:
            for field, value in {**row.values, "custom:Nickname": row.custom.get("Nickname")}.items():
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, str) and shown(team, text) & {"other's", "team's"}:
                        probes.add((kind, field, text))
    for kind, field, text in sorted(probes):
        if _answer(team, kind, field, text) != _answer(team, kind, field, "nonsense"):
            told.append((kind, field, text))

    assert len(probes) > 100
    assert told == []


def test_that_a_search_for_what_others_have_finds_nothing_of_theirs(team: Team) -> None:
    foreign = [team.books[name] for name in ("other's", "team's", "lead", "admin", "inactive", "file owner")]
    theirs = [text for book in foreign for text in (book.word, phone(book.word))]
    typed = {text[:length] for text in theirs for length in range(3, 13)}
    typed |= {text[-4:] for text in theirs} | {f"{SHARED} {text}" for text in theirs}

    found = set.union(*(shown(team, team.ask("rep", search, text, 1_000)) for text in typed))

    assert len(typed) > 100
    assert found <= {"rep", "nobody's"}


def test_that_a_customer_that_was_handed_over_is_seen_by_the_new_owner_alone(team: Team) -> None:
    book = team.books["team's"]
    asked = ("list customers", "list contacts", "search", "find_due", "load_card", "list_history")

    with team.meanwhile("admin", ChangeOwner((book.customer,), team.people["other's"])):
        lead, former, new = (
            [shown(team, ASKED[name](team, role)) for name in asked] for role in ("lead", "team's", "other's")
        )

    assert new == [{"team's", "other's", "nobody's"}] * len(asked)
    assert former == [{"nobody's"}] * len(asked)
    assert not any("team's" in each for each in lead)
