"""Short ways to make records in a test's workspace through the one door for writing."""

from __future__ import annotations

from app.bootstrap import Steward
from app.services.contacts.commands import CreateContact
from app.services.customers.commands import CreateCustomer
from app.services.deals.commands import OpenDeal
from app.services.followups.commands import AddFollowUp
from app.services.interactions.commands import LogInteraction
from app.services.orders.commands import PlaceOrder
from app.services.users.commands import AddUser
from app.services.workspace.backing_up import facts_of


def add_user(steward: Steward, name: str, **values: str) -> bytes:
    """Add a person to the team and return the id."""
    found: bytes = steward.do(AddUser({"name": name, **values})).value
    return found


def add_customer(steward: Steward, name: str = "Ada Ltd", **values: str) -> bytes:
    """Add a customer and return the id."""
    found: bytes = steward.do(CreateCustomer({"name": name, **values})).value
    return found


def add_contact(steward: Steward, customer_id: bytes, name: str = "Bo Berg", **values: str) -> bytes:
    """Add a person at a customer and return the id."""
    found: bytes = steward.do(CreateContact({"customer": customer_id.hex(), "name": name, **values})).value
    return found


def log_call(steward: Steward, customer_id: bytes, body: str = "Talked.", **values: str) -> bytes:
    """Log a call and return the id."""
    texts = {"customer": customer_id.hex(), "kind": "call", "body": body, **values}
    found: bytes = steward.do(LogInteraction(texts)).value
    return found


def add_follow_up(steward: Steward, customer_id: bytes, title: str = "Call back", **values: str) -> bytes:
    """Plan a follow-up and return the id."""
    texts = {"customer": customer_id.hex(), "title": title, **values}
    found: bytes = steward.do(AddFollowUp(texts)).value
    return found


def place_order(steward: Steward, customer_id: bytes, amount: str = "100.00", **values: str) -> bytes:
    """Place an order of one line and return the id."""
    found: bytes = steward.do(PlaceOrder(customer_id, values, ({"amount": amount},))).value
    return found


def open_deal(steward: Steward, customer_id: bytes, title: str = "Frame contract", **values: str) -> bytes:
    """Open a deal and return the id."""
    texts = {"customer": customer_id.hex(), "title": title, **values}
    found: bytes = steward.do(OpenDeal(texts)).value
    return found


def state_of(steward: Steward) -> str:
    """Return the hash over all rows."""
    return facts_of(steward.workspace.database).state_hash
