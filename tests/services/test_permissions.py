"""Who may do what: role × ownership × every command and every query there is.

What must come out is computed here from the declared rule, the role and the ownership.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

import pytest

from app.errors import AppError, RefusedError
from app.models.values import new_id
from app.services.contacts.commands import CreateContact, DeleteContacts, UpdateContact
from app.services.customers.commands import (
    ArchiveCustomers,
    ChangeOwner,
    CreateCustomer,
    DeleteCustomers,
    UpdateCustomer,
)
from app.services.deals.commands import DeleteDeals, OpenDeal, UpdateDeal
from app.services.followups.commands import (
    AddFollowUp,
    CompleteFollowUp,
    DeleteFollowUps,
    MoveFollowUp,
    PlanForEach,
    UpdateFollowUp,
)
from app.services.handover.invitations import Invitation, Roster
from app.services.interactions.commands import (
    AttachFile,
    DeleteInteractions,
    LogInteraction,
    RemoveAttachment,
    UpdateInteraction,
)
from app.services.kernel.commands import Batch, Command, rules_of
from app.services.kernel.permissions import (
    ADMINISTER,
    EDIT,
    READ,
    REASSIGN,
    REMOVE,
    SHARED_EDIT,
    SHARED_READ,
    Reach,
    Rule,
)
from app.services.kernel.undo import UndoStep
from app.services.orders.commands import DeleteOrders, PlaceOrder, UpdateOrder
from app.services.preferences.commands import (
    ChangeSetting,
    DefineCustomField,
    DeleteCustomField,
    FoundWorkspace,
    NoteRekey,
    SaveView,
)
from app.services.preferences.saved_views import DeleteView, PinView, RenameView
from app.services.products.commands import AddProduct, DeleteProducts, UpdateProduct
from app.services.registry import HANDLERS, KINDS, QUERIES
from app.services.tags.commands import DeleteTags, MergeTags, RenameTag, TagCustomers
from app.services.users.commands import AddUser, ChangeOwnDetails, DeleteUsers, UpdateUser
from app.services.workflows.demo.commands import FillDemo
from app.services.workflows.figure_settings.commands import ChangeFigures
from app.services.workflows.handover.amending import AmendPlan
from app.services.workflows.handover.importing import ImportAccounts
from app.services.workflows.handover.organisation import (
    AcceptRoster,
    JoinTeam,
    MakeOrganisationKey,
    NoteOrganisationOpening,
    RenewKeys,
    RevokeCard,
    SeeOrganisationOpenings,
    WriteInvitation,
    WriteRoster,
)
from app.services.workflows.handover.people import AcceptCard, ShowCard
from app.services.workflows.handover.planning import PlanHandover
from app.services.workflows.handover.reading_out import ReadBundleOut
from app.services.workflows.handover.reassigning import ReassignAccounts, Share
from app.services.workflows.handover.sealing import SealAccounts, SealPlan
from app.services.workflows.handover.undoing import UndoHandover
from app.services.workflows.handover.verifying import VerifyReceipt
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Options, plan_import
from app.services.workflows.record_edits import ReplacePoints
from tests.services.conftest import CLOCK, Template
from tests.services.outsider import Outsider, sealed_part
from tests.services.planting import SHARED, Book
from tests.services.team import OUTSIDER, OWNERSHIPS, ROLES, Team, open_team, within

DAY: Final = date(2026, 12, 1)


@pytest.fixture(scope="module")
def team(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """One team for all cases: what is allowed is only rehearsed, and what is refused changes nothing."""
    with open_team(template, tmp_path_factory.mktemp("team")) as found:
        found.steward.do(ChangeSetting("leads_seal", "yes"))
        yield found


def _hex(book: Book) -> dict[str, str]:
    return {"customer": book.customer.hex()}


# A command that touches a customer, on the customer of a book.
ON_CUSTOMERS: Final[dict[type[Command], Callable[[Book], Command]]] = {
    UpdateCustomer: lambda b: UpdateCustomer(b.customer, {"name": "New", "phone": "12345678", "tags": "A"}),
    DeleteCustomers: lambda b: DeleteCustomers((b.customer,)),
    ArchiveCustomers: lambda b: ArchiveCustomers((b.customer,)),
    ChangeOwner: lambda b: ChangeOwner((b.customer,), None),
    CreateContact: lambda b: CreateContact({**_hex(b), "name": "New"}),
    UpdateContact: lambda b: UpdateContact(b.contact, {"name": "New"}),
    DeleteContacts: lambda b: DeleteContacts((b.contact,)),
    LogInteraction: lambda b: LogInteraction({**_hex(b), "kind": "call", "body": "New"}),
    UpdateInteraction: lambda b: UpdateInteraction(b.interaction, {"body": "New"}),
    DeleteInteractions: lambda b: DeleteInteractions((b.interaction,)),
    AttachFile: lambda b: AttachFile(b.customer, "new.pdf", b"new", interaction_id=b.interaction),
    RemoveAttachment: lambda b: RemoveAttachment(b.attachment),
    AddFollowUp: lambda b: AddFollowUp({**_hex(b), "title": "New"}),
    PlanForEach: lambda b: PlanForEach((b.customer,), {"title": "New"}),
    UpdateFollowUp: lambda b: UpdateFollowUp(b.follow_up, {"title": "New"}),
    CompleteFollowUp: lambda b: CompleteFollowUp(b.follow_up),
    MoveFollowUp: lambda b: MoveFollowUp(b.follow_up, DAY),
    DeleteFollowUps: lambda b: DeleteFollowUps((b.follow_up,)),
    PlaceOrder: lambda b: PlaceOrder(b.customer, {}, ({"amount": "1"},)),
    UpdateOrder: lambda b: UpdateOrder(b.order, {"region": "New"}, ({"amount": "2"},)),
    DeleteOrders: lambda b: DeleteOrders((b.order,)),
    OpenDeal: lambda b: OpenDeal({**_hex(b), "title": "New"}),
    UpdateDeal: lambda b: UpdateDeal(b.deal, {"stage": "won"}),
    DeleteDeals: lambda b: DeleteDeals((b.deal,)),
    TagCustomers: lambda b: TagCustomers((b.customer,), ("New",)),
    SealAccounts: lambda b: SealAccounts(OUTSIDER.card().signing_public, (b.customer,), sealed_part(), is_again=True),
    SealPlan: lambda b: SealPlan(
        (SealAccounts(OUTSIDER.card().signing_public, (b.customer,), sealed_part(), is_again=True),)
    ),
    ReassignAccounts: lambda b: ReassignAccounts(None, (Share(None, (b.customer,)),)),
    ReplacePoints: lambda b: ReplacePoints("contact", b.contact, {"phone": "12345678"}),
}

# A command that touches no customer, so that the role alone decides.
ON_SHARED: Final[dict[type[Command], Callable[[Team], Command]]] = {
    CreateCustomer: lambda _: CreateCustomer({"name": "New"}),
    AddUser: lambda _: AddUser({"name": "New"}),
    UpdateUser: lambda t: UpdateUser(t.user, {"role": "admin"}),
    DeleteUsers: lambda t: DeleteUsers((t.user,)),
    AddProduct: lambda _: AddProduct({"name": "New"}),
    UpdateProduct: lambda t: UpdateProduct(t.product, {"name": "New"}),
    DeleteProducts: lambda t: DeleteProducts((t.product,)),
    RenameTag: lambda t: RenameTag(t.tag, "New"),
    MergeTags: lambda t: MergeTags((t.tag,), "New"),
    DeleteTags: lambda t: DeleteTags((t.tag,)),
    DeleteCustomField: lambda t: DeleteCustomField(t.custom_field),
    ChangeOwnDetails: lambda _: ChangeOwnDetails("New", ""),
    FoundWorkspace: lambda _: FoundWorkspace(new_id(), "New", "admin", {}),
    ChangeSetting: lambda _: ChangeSetting("title", "New"),
    ChangeFigures: lambda _: ChangeFigures({"figures_scheme": "fixed"}),
    NoteRekey: lambda _: NoteRekey(),
    DefineCustomField: lambda _: DefineCustomField("customer", "New"),
    SaveView: lambda _: SaveView("customers", "New", {"filter": ""}),
    FillDemo: lambda _: FillDemo(DAY, customers=1),
    ShowCard: lambda _: ShowCard(),
    AcceptCard: lambda _: AcceptCard(Outsider("New").card()),
    PlanHandover: lambda t: PlanHandover(t.people["rep"], (OUTSIDER.card().signing_public,)),
    AmendPlan: lambda t: AmendPlan(t.plan, {}),
    ImportAccounts: lambda t: ImportAccounts(t.bundle),
    VerifyReceipt: lambda t: VerifyReceipt(t.receipt),
    ReadBundleOut: lambda t: ReadBundleOut(t.bundle, t.file.with_name(new_id().hex())),
    MakeOrganisationKey: lambda _: MakeOrganisationKey(),
    JoinTeam: lambda _: JoinTeam(Invitation(Outsider("New").card(), None)),
    WriteInvitation: lambda _: WriteInvitation(),
    WriteRoster: lambda _: WriteRoster(),
    AcceptRoster: lambda _: AcceptRoster(Roster(bytes(32), ())),
    RevokeCard: lambda _: RevokeCard(OUTSIDER.card().signing_public),
    RenewKeys: lambda _: RenewKeys(),
    NoteOrganisationOpening: lambda _: NoteOrganisationOpening(),
    SeeOrganisationOpenings: lambda _: SeeOrganisationOpenings(),
    UndoHandover: lambda t: UndoHandover(new_id(), sealed_part()),
    ImportFile: lambda t: import_of(t, "name,city\nNew,Bonn\n"),
    # What others did can be undone by those who reach everybody: see the tests of undo for one's own.
    UndoStep: lambda t: UndoStep(t.step_of_owner),
}

STOPPED: Final[dict[type[Command], str]] = {
    FillDemo: "in use",
    UndoHandover: "nothing to undo",
    AcceptRoster: "not signed by an admin",
}

# A command that everybody has for what is their own.
ON_OWN: Final[dict[type[Command], Callable[[bytes], Command]]] = {
    RenameView: lambda view: RenameView(view, "New"),
    PinView: PinView,
    DeleteView: DeleteView,
}


def import_of(team: Team, text: str, kind: str = "customers") -> ImportFile:
    path = team.file.with_name("rows.csv")
    path.write_text(text, encoding="utf-8")
    plan = plan_import(path, KINDS, Options(kind=kind), team.steward.conventions, CLOCK.today())
    return ImportFile(plan, path.name)


KEY_COMMANDS: Final = {MakeOrganisationKey, JoinTeam, AcceptRoster, RevokeCard, RenewKeys, NoteOrganisationOpening,
                       SeeOrganisationOpenings, WriteInvitation, WriteRoster}  # fmt: skip

DECLARED: Final[tuple[tuple[Rule, set[type[Command]]], ...]] = (
    (REMOVE, {DeleteCustomers, DeleteContacts, DeleteInteractions, DeleteOrders, DeleteDeals}),
    (REASSIGN, {ChangeOwner, SealAccounts, SealPlan, ReassignAccounts, PlanHandover, AmendPlan,
                VerifyReceipt}),
    (SHARED_EDIT, {AddProduct, UpdateProduct, DeleteProducts, RenameTag, MergeTags, DeleteTags, DefineCustomField,
                   DeleteCustomField, ChangeFigures}),
    (ADMINISTER, {AddUser, UpdateUser, DeleteUsers, FoundWorkspace, ChangeSetting, NoteRekey, FillDemo, ShowCard,
                  AcceptCard, ImportAccounts, ReadBundleOut, UndoHandover, *KEY_COMMANDS}),
    (SHARED_READ, {SaveView, ChangeOwnDetails, *ON_OWN}),
)  # fmt: skip


def test_that_every_command_has_an_example() -> None:
    assert set(ON_CUSTOMERS) | set(ON_SHARED) | set(ON_OWN) == set(HANDLERS)
    assert not set(ON_CUSTOMERS) & set(ON_SHARED)


def test_that_an_example_is_of_its_command(team: Team) -> None:
    made = [(cls, example(team.books["rep"])) for cls, example in ON_CUSTOMERS.items()]
    made += [(cls, example(team)) for cls, example in ON_SHARED.items()]

    assert [type(command) for _, command in made] == [cls for cls, _ in made]


@pytest.mark.parametrize("command", HANDLERS, ids=lambda each: each.__name__)
def test_that_a_command_declares_the_rule_that_is_meant_for_it(command: type[Command]) -> None:
    meant = [rule for rule, commands in DECLARED if command in commands]

    assert command.needs == (meant[0] if meant else EDIT)


def test_that_the_rules_reach_as_far_as_the_handbook_says() -> None:
    nobody, own, free, theirs, all_ = Reach
    said = {
        READ: (free, theirs), EDIT: (free, theirs), REMOVE: (own, theirs), REASSIGN: (nobody, theirs),
        SHARED_READ: (all_, all_), SHARED_EDIT: (nobody, all_), ADMINISTER: (nobody, nobody),
    }  # fmt: skip

    assert {rule: (rule.rep, rule.lead) for rule in said} == said
    assert {rule.admin for rule in said} == {all_}


def refusal_of(team: Team, role: str, command: Command) -> tuple[str, str]:
    """Return code and words of the refusal that a command must meet; not one byte may change by it."""
    before = team.data_version()
    with pytest.raises(RefusedError) as refused:
        team.bus.run(command, team.actor(role))
    assert team.data_version() == before
    return refused.value.code, str(refused.value)


@pytest.mark.parametrize("role", ROLES)
def test_that_role_and_ownership_decide_over_every_command_on_a_customer(team: Team, role: str) -> None:
    refused = 0
    with team.untouched():
        for command, example in ON_CUSTOMERS.items():
            allowed = within(command.needs, role)
            for ownership in OWNERSHIPS:
                made = example(team.book(role, ownership))
                if ownership in allowed:
                    assert team.rehearses(role, made)
                else:
                    words = refusal_of(team, role, made)
                    lost = refusal_of(team, role, example(team.book(role, "missing")))
                    assert words == lost, "what is missing is told from what is foreign"
                    assert words[0] == ("not-found" if allowed else "not-allowed")
                    refused += 1
    meant = [within(command.needs, role) for command in ON_CUSTOMERS]
    assert refused == sum(len(OWNERSHIPS) - len(each) for each in meant)


@pytest.mark.parametrize("role", ROLES)
def test_that_the_role_decides_over_every_command_on_what_is_shared(team: Team, role: str) -> None:
    with team.untouched():
        for command, example in ON_SHARED.items():
            made = example(team)
            allowed = within(command.needs, role)
            if command is UndoStep:
                allowed = within(ADMINISTER, role)
            if not allowed:
                assert refusal_of(team, role, made)[0] == "not-allowed"
            elif command in STOPPED:  # allowed, and then stopped by what is there, or is not
                with pytest.raises(AppError, match=STOPPED[command]):
                    team.rehearses(role, made)
            else:
                assert team.rehearses(role, made)


@pytest.mark.parametrize("role", ROLES)
def test_that_everybody_changes_their_own_views_and_learns_nothing_of_others(team: Team, role: str) -> None:
    may = bool(within(SHARED_READ, role))
    theirs = team.bus.run(SaveView("customers", "Mine", {}), team.actor("other's")).value
    own = team.bus.run(SaveView("customers", "Mine", {}), team.actor(role)).value if may else theirs
    with team.untouched():
        for example in ON_OWN.values():
            assert not may or team.rehearses(role, example(own))
            foreign = refusal_of(team, role, example(theirs))
            assert foreign == refusal_of(team, role, example(new_id()))
            assert foreign[0] == ("not-found" if may else "not-allowed")


@pytest.mark.parametrize("role", ROLES)
def test_that_one_customer_out_of_reach_stops_the_whole_command(team: Team, role: str) -> None:
    mixed: list[Callable[[tuple[bytes, ...]], Command]] = [
        ArchiveCustomers,
        lambda ids: TagCustomers(ids, ("New",)),
        lambda ids: ChangeOwner(ids, None),
        DeleteCustomers,
    ]
    with team.untouched():
        for example in mixed:
            ids = tuple(team.book(role, ownership).customer for ownership in OWNERSHIPS)
            command = example(ids)
            if len(within(command.needs, role)) == len(OWNERSHIPS):
                assert team.rehearses(role, command)
            else:
                refusal_of(team, role, command)


# Ways to bring a record to a customer without naming the customer by its id.
def _into(b: Book, w: Book) -> dict[str, Command]:
    name, code = f"{SHARED} {w.word} name", f"{w.word}-customers"
    mail = f"{w.word}.customers@{w.word}.example"
    return {
        "by name": CreateContact({"customer": name, "name": "New"}),
        "by external id": LogInteraction({"customer": code, "body": "New"}),
        "by e-mail": AddFollowUp({"customer": mail, "title": "New"}),
        "by id": OpenDeal({"customer": w.customer.hex(), "title": "New"}),
        "moving a contact": UpdateContact(b.contact, {"customer": w.customer.hex()}),
        "moving an interaction": UpdateInteraction(b.interaction, {"customer": name}),
        "moving a follow-up": UpdateFollowUp(b.follow_up, {"customer": code}),
        "moving an order": UpdateOrder(b.order, {"customer": w.customer.hex()}),
        "moving a deal": UpdateDeal(b.deal, {"customer": w.customer.hex()}),
        "another's contact": LogInteraction({**_hex(b), "contact": w.contact.hex()}),
        "another's contact by name": UpdateDeal(b.deal, {"contact": f"{SHARED} {w.word} name"}),
        "another's deal": UpdateFollowUp(b.follow_up, {"deal": f"{w.word}-deals"}),
        "an interaction of another": AttachFile(b.customer, "new.pdf", b"new", interaction_id=w.interaction),
    }  # fmt: skip


def test_that_nothing_gets_to_a_customer_out_of_reach_by_a_side_door(team: Team) -> None:
    book, stranger = team.books["rep"], team.books["other's"]
    nobody = team.book("rep", "missing")
    actor = team.actor("rep")
    with team.untouched():
        for way, command in _into(book, stranger).items():
            with pytest.raises(AppError) as refused:
                team.bus.run(command, actor)
            with pytest.raises(AppError) as lost:
                team.bus.run(_into(book, nobody)[way], actor)
            assert (refused.value.code, str(refused.value)) == (lost.value.code, str(lost.value)), way


def test_that_the_same_doors_are_open_where_the_customer_is_within_reach(team: Team) -> None:
    theirs = team.books["team's"]
    doors = _into(team.books["lead"], theirs)

    assert all(team.rehearses("lead", command) for way, command in doors.items() if "another" not in way)


def test_that_a_contact_or_deal_of_another_customer_is_not_referred_to(team: Team) -> None:
    book, theirs = team.books["lead"], team.books["team's"]

    for way, command in _into(book, theirs).items():
        if way.startswith("another's"):
            with pytest.raises(AppError, match="belongs to another customer"):
                team.rehearses("lead", command)


@pytest.mark.parametrize(
    ("role", "owner", "is_allowed"),
    [
        ("rep", "rep", True), ("rep", "", True), ("rep", "team's", False), ("rep", "other's", False),
        ("lead", "lead", True), ("lead", "", True), ("lead", "team's", True), ("lead", "other's", True),
        ("admin", "other's", True), ("file owner", "other's", True), ("inactive", "inactive", False),
    ],
)  # fmt: skip
def test_that_only_those_who_may_reassign_give_customers_to_others(
    team: Team, role: str, owner: str, is_allowed: bool
) -> None:
    values = {"owner": team.people[owner].hex() if owner else ""}
    own = team.book(role, "own")
    commands: tuple[Command, ...] = (
        CreateCustomer({"name": "New", **values}),
        UpdateCustomer(own.customer, values),
        UpdateDeal(own.deal, values),
    )
    with team.untouched():
        for command in commands:
            if is_allowed:
                assert team.rehearses(role, command)
            else:
                assert refusal_of(team, role, command)[0] == "not-allowed"


def test_that_a_lead_hands_over_what_the_team_has_and_nothing_else(team: Team) -> None:
    card, stranger = OUTSIDER.card().signing_public, team.books["other's"].customer
    sealed = team.steward.do(SealAccounts(card, (stranger,), sealed_part(), is_again=True)).value
    theirs = VerifyReceipt(OUTSIDER.receipt(sealed.manifest))
    with team.untouched():
        assert team.rehearses("lead", PlanHandover(team.people["team's"], (card, team.people["rep"])))
        unknown = refusal_of(team, "lead", PlanHandover(new_id(), (card,)))
        assert refusal_of(team, "lead", PlanHandover(team.people["other's"], (card,))) == unknown
        assert refusal_of(team, "lead", theirs) == unknown
        assert team.rehearses("admin", theirs)
    assert unknown[0] == "not-found"
    givers = {role: team.ask(role, QUERIES["list_handover_people"]).givers for role in ROLES[:3]}
    north, everybody = {"rep", "lead", "inactive", "team's"}, {*team.people} - {"admin"}
    assert givers["rep"] == frozenset()
    assert {name for name, key in team.people.items() if key in givers["lead"]} == north
    assert {name for name, key in team.people.items() if key in givers["admin"]} >= everybody


def test_that_a_lead_seals_what_belongs_to_others_only_where_the_workspace_says_so(team: Team) -> None:
    card = OUTSIDER.card().signing_public
    theirs = SealAccounts(card, (team.books["team's"].customer,), sealed_part(), is_again=True)
    team.steward.do(ChangeSetting("leads_seal", "no"))
    with team.untouched():
        for command in (theirs, SealPlan((theirs,))):
            assert refusal_of(team, "lead", command)[0] == "leads-do-not-seal"
        own = SealAccounts(card, (team.books["lead"].customer,), sealed_part(), is_again=True)
        assert team.rehearses("lead", own)
        assert team.rehearses("admin", theirs)
    assert team.steward.undo()  # for the cases after this one
    with team.untouched():
        assert team.rehearses("lead", theirs)


def test_that_an_import_leaves_customers_out_of_reach_alone(team: Team) -> None:
    stranger = team.books["other's"]
    rows = "external_id,customer,name,title\n"
    rows += f"{stranger.word}-contacts,{stranger.word}-customers,Changed,Boss\n"
    rows += f"new,{stranger.word}-customers,New,Boss\n"
    rows += f"own,{team.books['rep'].word}-customers,New,Boss\n"

    tally = team.bus.run(import_of(team, rows, "contacts"), team.actor("rep"))
    team.bus.run(UndoStep(tally.step_seq or 0), team.actor("rep"))

    assert tally.value.summary()["created"] == 1
    assert tally.value.summary()["failed"] == 2


# Undo goes through the same door: the rights of now decide, for one's own steps too.


OWN_STEPS: Final[dict[str, Callable[[Book], Command]]] = {
    "new contact": lambda b: CreateContact({**_hex(b), "name": "New", "phone": "12345678"}),
    "changed customer": lambda b: UpdateCustomer(b.customer, {"city": "Bonn"}),
    "more about the customer": lambda b: UpdateCustomer(b.customer, {"tags": "Fair", "custom:Other": "x"}),
    "changed order lines": lambda b: UpdateOrder(b.order, {}, ({"amount": "3"}, {"amount": "4.77"})),
    "deleted order": lambda b: DeleteOrders((b.order,)),
    "deleted deal": lambda b: DeleteDeals((b.deal,)),
    "removed file": lambda b: RemoveAttachment(b.attachment),
    "logged call": lambda b: LogInteraction({**_hex(b), "body": "New"}),
}


@pytest.mark.parametrize("name", OWN_STEPS)
def test_that_undo_ends_where_the_customer_becomes_somebody_elses(team: Team, name: str) -> None:
    book = team.books["team's"]

    with team.meanwhile("team's", OWN_STEPS[name](book)) as seq:
        before = team.rehearses("team's", UndoStep(seq))
        with team.meanwhile("admin", ChangeOwner((book.customer,), team.people["other's"])):
            code, _ = refusal_of(team, "team's", UndoStep(seq))

    assert before
    assert code == "not-found"


def test_that_giving_a_customer_away_can_be_undone_and_redone_by_who_gave_it(team: Team) -> None:
    book = team.books["team's"]
    with team.meanwhile("lead", ChangeOwner((book.customer,), team.people["other's"])) as given:
        undone = team.rehearses("lead", UndoStep(given))
        with team.meanwhile("lead", UndoStep(given)) as taken:
            assert refusal_of(team, "team's", UndoStep(taken))[0] == "not-allowed"
            assert team.rehearses("lead", UndoStep(taken))

    assert undone


def test_that_what_a_lead_gave_away_is_not_taken_back_by_who_is_none_any_more(team: Team) -> None:
    own = team.books["lead"].customer
    with team.meanwhile("lead", UpdateCustomer(own, {"owner": team.people["other's"].hex()})) as given:
        with team.meanwhile("admin", UpdateUser(team.people["lead"], {"role": "rep"})):
            code, _ = refusal_of(team, "lead", UndoStep(given))
        assert team.rehearses("lead", UndoStep(given))

    assert code == "not-found"


def test_that_a_customer_taken_from_the_pool_can_be_put_back_by_who_took_it(team: Team) -> None:
    free = team.books["nobody's"].customer

    with team.meanwhile("rep", UpdateCustomer(free, {"owner": team.people["rep"].hex()})) as taken:
        assert team.rehearses("rep", UndoStep(taken))


def test_that_deleted_customers_are_brought_back_by_who_deleted_them(team: Team) -> None:
    with team.meanwhile("team's", DeleteCustomers((team.books["team's"].customer,))) as deleted:
        assert refusal_of(team, "rep", UndoStep(deleted))[0] == "not-allowed"
        assert team.rehearses("team's", UndoStep(deleted))


@pytest.mark.parametrize("role", ["rep", "lead"])
def test_that_who_lost_a_right_cannot_use_it_by_undoing(team: Team, role: str) -> None:
    several = Batch((AddProduct({"name": "Valve"}), ChangeSetting("title", "New")))
    promoted = team.do("admin", UpdateUser(team.user, {"role": "lead"}))
    undone = team.do("admin", UndoStep(team.do("admin", several)))

    with team.meanwhile("file owner", UpdateUser(team.people["admin"], {"role": role, "team": "North"})):
        refusals = [refusal_of(team, "admin", UndoStep(seq))[0] for seq in (promoted, undone)]
    team.do("admin", UndoStep(promoted))

    assert refusals == ["not-allowed"] * 2


def test_that_the_owner_of_the_file_stays_in_command_even_when_deactivated(team: Team) -> None:
    with team.meanwhile("file owner", UpdateUser(team.people["file owner"], {"active": "no", "role": "rep"})):
        assert team.rehearses("file owner", ChangeSetting("title", "New"))


def test_that_a_step_whose_command_nobody_knows_is_undone_by_an_admin_only() -> None:
    assert rules_of("MergeUnknown+UpdateCustomer") == (ADMINISTER, EDIT)
