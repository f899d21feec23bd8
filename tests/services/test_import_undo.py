"""An import is one step: undo brings back the very state before it, redo the one after it."""

from __future__ import annotations

import pytest

from app.bootstrap import Steward
from app.errors import ConflictError
from app.services.customers.commands import UpdateCustomer
from app.services.kernel.undo import UndoStep
from app.services.search.queries import search
from tests import factories as make
from tests.services.conftest import Open
from tests.services.transfer_cases import bring, values

FIRST = {
    "users": "external_id,name,manager\nU1,Ann,U2\nU2,Ben,\n",
    "products": "external_id,name,unit_price\nP1,Pump,9.99\nP2,Valve,5\n",
    "customers": "external_id,name,phone,tags,owner,custom:Level\nC1,华信科技,13800138000,VIP,U1,gold\nC2,Bo,,,,\n",
    "contacts": "external_id,customer,name,email\nK1,C1,Kim,kim@x.example\n",
    "deals": "external_id,customer,title,stage,amount,contact\nD1,C1,Frame,lead,100,K1\n",
    "interactions": "external_id,customer,kind,body,happened_at\nI1,C1,call,Talked,2026-01-02\n",
    "followups": "external_id,customer,title,due,repeat\nF1,C1,Call,2026-12-01,FREQ=WEEKLY\n",
    "orders": (
        "external_id,customer,ordered_on,product,amount,custom:Channel\n"
        "O1,C1,2026-01-02,P1,5,web\nO2,C2,2026-01-02,P1,6,\nO1,C1,2026-01-02,nix,7,web\n"
    ),
    "order_lines": "order,product,quantity,unit_price\nO2,P2,2,3\n",
}
SECOND = {
    "users": "external_id,name,manager,role\nU1,Ann,,lead\nU3,Cy,U1,\n",
    "products": "external_id,name,unit_price,active\nP1,Pump,8.50,no\nP3,Seal,1,\n",
    "customers": (
        "external_id,name,phone,email,tags,owner,custom:Level,custom:Budget\n"
        "C1,远大物流,0755-88888888,y@x.example,Fair,U2,silver,5\nC3,New,1.38E+10,,VIP,,,\n"
    ),
    "contacts": "external_id,customer,name,phone\nK1,C2,Kim,13900139000\nK2,C1,Lou,\n",
    "deals": "external_id,customer,title,stage,amount,currency\nD1,C1,Frame,won,200,EUR\nD2,C2,Other,odd,,\n",
    "interactions": "external_id,customer,kind,body,happened_at\nI1,C1,visit,Met,2026-01-03\nI2,C2,note,More,bad\n",
    "followups": "external_id,customer,title,due,done_at\nF1,C1,Call,2026-12-08,2026-12-02\nF2,C2,Visit,,\n",
    "orders": (
        "external_id,customer,ordered_on,product,amount,status,custom:Channel\n"
        "O1,C1,2026-01-02,P2,9,shipped,shop\nO3,Missing,2026-01-04,New,1,,shop\n"
    ),
    "order_lines": "order,product,quantity,unit_price\nO1,P2,1,3\nO1,P2,1,3\nO2,New,1,1\n",
}


def test_that_imports_of_every_kind_are_taken_back_and_done_again_to_the_very_rows(steward: Steward) -> None:
    states = [make.state_of(steward)]
    for imports in (FIRST, SECOND):
        for kind, text in imports.items():
            bring(steward, text, kind, create_missing=True)
            states.append(make.state_of(steward))

    undone = [steward.undo() and make.state_of(steward) for _ in states[1:]]
    redone = [steward.redo() and make.state_of(steward) for _ in states[1:]]

    assert len(set(states)) == len(FIRST) + len(SECOND) + 1
    assert undone == states[-2::-1]
    assert redone == states[1:]


def test_that_the_same_file_can_be_imported_anew_after_its_undo(steward: Steward) -> None:
    first = bring(steward, FIRST["customers"], "customers")
    steward.undo()

    again = bring(steward, FIRST["customers"], "customers")

    assert again.fates == first.fates == {"created": 2}
    assert values(steward, "customers", "external_id", "owner") == [("C1", "U1"), ("C2", None)]


def test_that_an_import_is_not_undone_over_what_was_changed_since(steward: Steward) -> None:
    bring(steward, FIRST["customers"], "customers")
    customer = bytes.fromhex(values(steward, "customers", "id", query="external_id=C1")[0])
    step = bring(steward, SECOND["customers"], "customers").outcome.step_seq
    steward.do(UpdateCustomer(customer, {"city": "Bonn"}))
    before = make.state_of(steward)

    with pytest.raises(ConflictError):
        steward.do(_undo(step))

    assert make.state_of(steward) == before


def test_that_an_import_can_be_undone_in_a_later_sitting(open_copy: Open) -> None:
    first = open_copy()
    before = make.state_of(first)
    step = bring(first, FIRST["customers"], "customers").outcome.step_seq
    first.close(with_backup=False)

    later = open_copy()
    later.do(_undo(step))

    assert make.state_of(later) == before


def test_that_search_finds_what_an_import_brought_until_it_is_undone(steward: Steward) -> None:
    bring(steward, FIRST["customers"], "customers")
    bring(steward, SECOND["customers"], "customers")
    renamed = [hit.name for hit in steward.ask(search, "yuanda")]
    steward.undo()

    assert renamed == ["远大物流"]
    assert steward.ask(search, "yuanda") == ()
    assert [hit.name for hit in steward.ask(search, "huaxin")] == ["华信科技"]


def _undo(seq: int | None) -> UndoStep:
    return UndoStep(seq or 0)
