"""A handover file as files that anything opens: tables, address book, calendar, what was attached, pages to read.

The pages hold no script and load nothing; all that comes from the file is escaped. Whoever has the
folder has the customers in it, in the clear.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, ClassVar, Final, TextIO
from urllib.parse import quote

from app.errors import AppError
from app.models.values import ID_BYTES
from app.services.handover.bundle_reader import Reference, Takers, read_bundle
from app.services.handover.codec import codecs
from app.services.handover.manifest import Manifest
from app.services.handover.people import keys_of
from app.services.handover.proof import Account, Item, moving_tables
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.permissions import ADMINISTER, Rule
from app.services.kernel.uow import UnitOfWork
from app.services.workflows.exporting.calendar_files import CalendarFile, calendar_in
from app.services.workflows.exporting.file_names import FileNames
from app.services.workflows.exporting.writers import Row, csv_file, whole_folder
from app.services.workflows.handover.reading_out_people import add_to_calendar, vcards
from app.services.workflows.handover.references import KNOWN
from app.text import Text, tr

# A browser or the system would run others at a click; they are named, and not linked.
_HARMLESS: Final = (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".txt", ".csv")
_PAGE: Final = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}}
table{{border-collapse:collapse;margin:.4em 0 1.2em}}th{{text-align:left;vertical-align:top;padding-right:1.5em;
font-weight:normal;opacity:.7}}td{{white-space:pre-wrap;overflow-wrap:anywhere}}</style></head>
<body><h1>{title}</h1>
{body}</body></html>
"""
_OTHERS: Final = """<p><a href="contacts.vcf">contacts.vcf</a> · <a href="calendar.ics">calendar.ics</a> ·
<a href="tables/">tables</a> · <a href="files/">files</a></p>
"""


@dataclass(frozen=True)
class ReadBundleOut(Command):
    """Write what is in a handover file into a new folder, for people who do not have this program.

    It changes no row, but who took customers out of the program is noted.
    """

    needs: ClassVar[Rule] = ADMINISTER
    title: ClassVar[Text] = tr("Handover file written out")
    kind: ClassVar[str] = "handover"
    is_undoable: ClassVar[bool] = False
    is_always_noted: ClassVar[bool] = True

    path: Path
    folder: Path


def read_bundle_out(uow: UnitOfWork, command: ReadBundleOut) -> Manifest:
    """Write the folder, whole or not at all, and return the file's manifest.

    Raises:
        AppError: The file is damaged or meant for somebody else, or the folder is there already.
    """
    if command.folder.exists():
        raise AppError("folder-exists", tr("This folder is there already. Nothing was written. Choose a new name."))
    identities = [each.age_identity for each in keys_of(uow.connection)]
    with whole_folder(command.folder) as folder, ExitStack() as stack:
        out = _Out(folder, stack)
        manifest = read_bundle(command.path, identities, Takers(out.begin, out.refer, out.attach, out.write))
        out.finish(manifest)
    uow.summary = {"bundle": manifest.bundle_id.hex(), "accounts": manifest.accounts.count}
    return manifest


@dataclass
class _Out:
    """Writes the parts of a file as they come; of the accounts it keeps names alone."""

    folder: Path
    stack: ExitStack
    names: dict[str, str] = field(default_factory=dict)
    pages: list[tuple[str, str]] = field(default_factory=list)
    file_names: FileNames = field(default_factory=FileNames)
    _tables: dict[str, Callable[[Row], None]] = field(default_factory=dict)
    _calendar: CalendarFile = field(init=False)
    _cards: TextIO = field(init=False)

    def begin(self, manifest: Manifest) -> None:
        """Make the folders, the address book, the calendar and a table of each kind."""
        for name in ("accounts", "files", "tables"):
            (self.folder / name).mkdir()
        for name, _ in moving_tables():
            self._tables[name] = self._table(name, "account", "id")
        for name in KNOWN:
            self._tables[name] = self._table(name, "id", "external_ids")
        today = datetime.fromisoformat(manifest.created).date()
        days = self.stack.enter_context((self.folder / "calendar.ics").open("wb"))
        self._calendar = self.stack.enter_context(calendar_in(days, today))
        self._cards = self.stack.enter_context((self.folder / "contacts.vcf").open("w", encoding="utf-8", newline=""))

    def refer(self, reference: Reference) -> None:
        """Write what records name."""
        key = reference.id.hex()
        self.names[key] = str(reference.values.get("name"))
        if reference.table in self._tables:
            numbers = " ".join(f"{source}:{value}" for source, value in reference.external_ids)
            self._tables[reference.table]({**reference.values, "id": key, "external_ids": numbers})

    def attach(self, sha256: bytes, content: bytes) -> None:
        """Keep a file under its hash until an account says what it is called."""
        (self.folder / "files" / sha256[:ID_BYTES].hex()).write_bytes(content)

    def write(self, account: Account) -> None:
        """Write an account's rows, files and page, its people and its days."""
        key = account.customer_id.hex()
        files: dict[bytes, str] = {}
        for item in account.items:
            if item.table == "attachment":
                files[item.id] = self._give_name(item)
            self._tables[item.table]({**item.values, "id": item.id.hex(), "account": key})
        name = str(account.items[0].values["name"])
        self.pages.append((key, name))
        self._cards.writelines(vcards(account, self.names))
        add_to_calendar(self._calendar, account)
        body = "".join(self._section(item, files.get(item.id)) for item in account.items)
        _write_page(self.folder / "accounts" / f"{key}.html", name, body)

    def finish(self, manifest: Manifest) -> None:
        """Write the page that leads to the others."""
        self.stack.close()
        for file in (self.folder / "files").iterdir():
            if file.is_file():
                file.unlink()
        about = {
            "sender": manifest.sender.name, "created": manifest.created, "purpose": manifest.purpose.value,
            "accounts": manifest.accounts.count, "root": manifest.accounts.digest.hex(), **manifest.figures["counts"],
        }  # fmt: skip
        links = "".join(
            f'<li><a href="accounts/{key}.html">{escape(name)}</a></li>\n' for key, name in sorted(
                self.pages, key=lambda page: page[1].casefold())
        )  # fmt: skip
        body = f"{_rows(about)}{_OTHERS}<ul>\n{links}</ul>\n"
        _write_page(self.folder / "index.html", manifest.sender.name, body)

    def _table(self, name: str, *further: str) -> Callable[[Row], None]:
        columns = [*further, *(codec.name for codec in codecs(name))]
        return self.stack.enter_context(csv_file(self.folder / "tables" / f"{name}.csv", columns))

    def _give_name(self, item: Item) -> str:
        """Copy an attached file to the name that it has, made harmless, and return its place."""
        place = self.folder / "files" / str(item.values["customer_id"])
        place.mkdir(exist_ok=True)
        content = (self.folder / "files" / str(item.values["blob_id"])).read_bytes()
        name = self.file_names.free(place.name, str(item.values["file_name"]))
        (place / name).write_bytes(content)
        return f"../files/{place.name}/{name}"

    def _section(self, item: Item, file: str | None) -> str:
        values = {
            name: self.names.get(value, value) if isinstance(value, str) else value
            for name, value in item.values.items()
            if value is not None and name not in ("sort_key", "raw")
        }
        return f"<h2>{escape(item.table)}</h2>\n{'' if file is None else _link(file)}{_rows(values)}"


def _link(file: str) -> str:
    name = escape(file)
    is_harmless = file.casefold().endswith(_HARMLESS)
    return f'<p><a href="{escape(quote(file))}">{name}</a></p>\n' if is_harmless else f"<p>{name}</p>\n"


def _rows(values: Mapping[str, Any]) -> str:
    lines = (f"<tr><th>{escape(name)}</th><td>{escape(str(value))}</td></tr>\n" for name, value in values.items())
    return f"<table>\n{''.join(lines)}</table>\n"


def _write_page(path: Path, title: str, body: str) -> None:
    path.write_text(_PAGE.format(title=escape(title), body=body), encoding="utf-8")


HANDLERS: Handlers = {ReadBundleOut: read_bundle_out}
