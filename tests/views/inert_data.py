"""A workspace in which every text of every kind of record is a probe: markup, links, paths, controls, bidi, length.

Each text begins with a tag around a number of its own, so that whoever sees it in the window knows which
text it is and how it goes on. What the window makes of them is judged in ``inert``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.bootstrap import Steward
from app.models.values import CustomType
from app.services.contacts.commands import CreateContact
from app.services.customers.commands import CreateCustomer
from app.services.deals.commands import OpenDeal
from app.services.followups.commands import AddFollowUp
from app.services.interactions.commands import LogInteraction
from app.services.kernel.commands import Command
from app.services.kernel.fields import FieldType
from app.services.kernel.parsing import split_list
from app.services.kernel.reading import cleaned, split_points
from app.services.orders.commands import PlaceOrder
from app.services.preferences.commands import ChangeSetting, DefineCustomField, SaveView
from app.services.preferences.saved_views import PinView
from app.services.products.commands import AddProduct
from app.services.registry import KINDS
from app.services.tags.commands import TagCustomers
from app.services.users.commands import AddUser, ChangeOwnDetails

#: Takes the place of an existing picture, named by an absolute path.
PICTURE: Final = "/probe.png"
_HTML: Final = (
    f'<img src="file://{PICTURE}">', f"<img src='{PICTURE}' onerror=alert(1)>", f'<body background="{PICTURE}">',
    f'<a href="file://{PICTURE}">click</a>', f"<p style=\"background:url('file://{PICTURE}')\">", "<b>bold</b>",
    f'<table background="file://{PICTURE}"><tr><td>cell</table>', "<h1>Huge</h1><hr><br>", "<!-- hidden -->",
    f'<link rel="stylesheet" href="file://{PICTURE}"><style>*{{color:red}}</style>', "&lt;i&gt;&amp;&nbsp;&#x41;",
    '<img src="http://192.0.2.1/probe.png">', '<img src="data:image/png;base64,iVBORw0KGgo=">', "<script>alert(1)",
    "<qt>rich</qt>", '<?xml version="1.0"?>', "<a href='javascript:alert(1)'>x</a>", "<font size=7 color=red>F",
)  # fmt: skip
_LINKS: Final = (
    f"file://{PICTURE}", r"\\192.0.2.1\share\probe.png", "//192.0.2.1/share/probe.png", "smb://192.0.2.1/share",
    "javascript:alert(1)", "search-ms:query=x", "ms-word:ofe|u|http://192.0.2.1/x.docx", "data:text/html,<b>x</b>",
    f"![image](file://{PICTURE})", "[text](http://192.0.2.1)", "**bold** _it_ `code` # title", "R&D && Söhne &Open &",
)  # fmt: skip
_ODD: Final = (
    "rtl \u202egnp.eborp\u202c and \u2067isolated", "unclosed \u202e\u2066\u202bright", "\u2069\u2069\u202cclosed",
    "zero\u200bwidth\ufeff\u200d", "nul\x00bell\x07esc\x1b[31mred\x1b[0m\x08\x7f\x85", "tab\tand\nline\r\nbreaks",
    "line\u2028sep\u2029par\x0b\x0c", "👩\u200d👩\u200d👧\u200d👦🏳️\u200d🌈🇨🇳👍🏽", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "\ufffe\uffff\U000e0041",
    "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "{name} {0} %n %1 %s {}", "[*] 100% 'quoted' \"double\" \\n",
    "张伟（北京）𠮷𡈽", "مرحبا بالعالم", "x" * 400, "W 长" * 60,
)  # fmt: skip
LEADING_OUT: Final = (*_HTML, *_LINKS)
BUILT_IN: Final = (*LEADING_OUT, *_ODD)

_STEP: Final = 7
_TABLES: Final = {
    "customer": "customers", "contact": "contacts", "interaction": "interactions", "follow_up": "followups",
    "order": "orders", "deal": "deals", "product": "products",
}  # fmt: skip


def naughty(folder: Path) -> tuple[str, ...]:
    """Return the strings of the public list that break programs."""
    found: list[str] = json.loads((folder / "strings" / "blns" / "blns.json").read_text(encoding="utf-8"))
    return tuple(each for each in found if each.strip())


def numbered(number: int) -> str:
    """Return what the text of a number begins with."""
    return f"<b>q{number}q</b>"


@dataclass
class Probes:
    """Gives out texts that each hold all the strings behind a number of their own, and knows where each was put.

    Each text begins with another string, so that what is cut short somewhere shows many of them as well.
    """

    strings: tuple[str, ...]
    texts: dict[str, str] = field(default_factory=dict)

    def text(self, where: str, whole: Callable[[Sequence[str]], str] = "\n".join) -> str:
        """Return a new text for a place such as "customers.name"; ``whole`` puts the strings together."""
        number = len(self.texts)
        first = number * _STEP % len(self.strings)
        made = f"{numbered(number)} {whole((*self.strings[first:], *self.strings[:first]))}"
        # As the program keeps it.
        self.texts[where if where not in self.texts else f"{where}, again"] = cleaned(made)
        return made

    def texts_of(self, kind_name: str) -> dict[str, str]:
        """Return a text for each field of a kind that takes any."""
        fields = (each for each in KINDS[kind_name].fields if each.is_importable and not each.choices)
        return {
            each.name: self.text(f"{kind_name}.{each.name}")
            for each in fields
            if each.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EXTERNAL_ID)
        }

    def number_of(self, where: str) -> int:
        """Return the number of the text of a place."""
        return list(self.texts).index(where)


def fill(steward: Steward, probes: Probes) -> bytes:
    """Put a text into every place that there is, around one customer, and return its id."""
    for table, kind_name in _TABLES.items():
        name = probes.text(f"{kind_name}:custom")
        steward.do(DefineCustomField(table, name))
        choices = tuple(probes.text(f"{kind_name}:choice{at}") for at in range(2))
        steward.do(DefineCustomField(table, probes.text(f"{kind_name}:chooser"), CustomType.CHOICE, choices))
    steward.do(ChangeOwnDetails(probes.text("person"), ""))
    steward.do(ChangeSetting("title", probes.text("title")))
    manager = _make(steward, AddUser(probes.texts_of("users")))
    customer = customer_of(steward, probes, owner=manager.hex())
    other = {"customer": customer.hex()}
    contact = _make(
        steward, CreateContact({**probes.texts_of("contacts"), **other, "wechat": probes.text("wechat", _pointed)})
    )
    deal = _make(steward, OpenDeal({**probes.texts_of("deals"), **other, "stage": probes.text("deals.stage")}))
    texts = probes.texts_of("followups")
    more = {**other, "contact": contact.hex(), "deal": deal.hex()}
    steward.do(AddFollowUp({**texts, **more, "due": "2026-11-20 15:00"}))
    done = {**probes.texts_of("followups"), **other, "state": "done", "done_at": "2026-11-19 10:00"}
    steward.do(AddFollowUp(done))
    steward.do(LogInteraction({**probes.texts_of("interactions"), **more, "kind": "visit", "author": manager.hex()}))
    product = _make(steward, AddProduct(probes.texts_of("products")))
    order = {**probes.texts_of("orders"), "ordered_on": "2026-11-01", "status": probes.text("orders.status")}
    lines = ({"amount": "12.50", "product": product.hex()},)
    steward.do(PlaceOrder(customer, order, lines))
    steward.do(TagCustomers((customer,), add=(probes.text("tag", _listed),)))
    view = _make(
        steward, SaveView("customers", probes.text("view"), {"filter": {"text": cleaned(probes.text("filter"))}})
    )
    steward.do(PinView(view))
    return customer


def customer_of(steward: Steward, probes: Probes, **values: str) -> bytes:
    """Make one customer of texts."""
    texts = {**probes.texts_of("customers"), "phone": "+49 221 4710", "email": "a@ada.example", **values}
    return _make(steward, CreateCustomer({**texts, "website": probes.text("website", _pointed)}))


def _listed(strings: Sequence[str]) -> str:
    """Put strings into one entry of a list that is written in one text."""
    return " ".join(split_list("\n".join(strings)))


def _pointed(strings: Sequence[str]) -> str:
    """Put strings into one of the several numbers or addresses of a field."""
    return " ".join(split_points("\n".join(strings)))


def _make(steward: Steward, command: Command) -> bytes:
    made: bytes = steward.do(command).value
    return made
