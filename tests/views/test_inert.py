"""Nothing that stands in a record does anything in the window: it is shown, exported and printed as it is."""

from __future__ import annotations

import csv
import html
import io
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.bootstrap import Steward
from app.services.kernel.listing import Listing
from app.services.preferences.machine import MachineSettings
from app.services.registry import KINDS
from app.services.workflows.exporting.queries import export
from app.services.workflows.importing.sources import open_source
from app.text import tr, verbatim
from app.views.customers.card.links import LinkDialog, open_link, web_link
from app.views.exporting.card_document import write_card_pdf
from app.views.kit.desk import Desk
from app.views.kit.directions import isolated
from app.views.kit.language import Language
from app.views.kit.pdf import pdf_of
from app.views.kit.theme import Theme
from app.views.kit.ui import Look
from app.views.kit.widgets import ElidedLabel, label, literal, one_line, wrapped
from app.views.shell.window import Window
from tests.services.conftest import ZONE, Open
from tests.shared_data import DATA
from tests.views.inert import Shown, crowded, everything, faults, numbers_in
from tests.views.inert_data import BUILT_IN, Probes, fill, naughty, numbered
from tests.views.inert_tour import Tour

IS_FULL = os.environ.get("STEWARD_FAULTS") == "full"

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),  # what a screen would do
    pytest.mark.timeout(3600 if IS_FULL else 300),
]

# What the window has no place for; exports and imports have.
_NOWHERE = re.compile(r".*\.external_id.*|followups\.notes, again")
ShowIn = Callable[[Steward], Window]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[ShowIn]:
    """Open a workspace in a window, and close it at the end."""
    window = Window(Theme(), MachineSettings(language="en", scheme="light"), lambda _window, _path: QLabel("gate"))
    qtbot.addWidget(window)

    def open_it(steward: Steward) -> Window:
        window.resize(1440, 900)
        window.enter(steward)
        window.show()
        qtbot.waitUntil(lambda: window.shell is not None and window.is_idle, timeout=15_000)
        return window

    yield open_it
    window.close()
    qtbot.waitUntil(lambda: window.steward is None and not window.isVisible(), timeout=15_000)


def walk(tour: Tour, probes: Probes) -> tuple[list[str], set[int]]:
    """Return what is wrong anywhere in the window, and which texts were seen."""
    found: dict[str, None] = {}
    judged: set[Shown] = set()
    for stop in tour.stops():
        shown = set(everything()) - judged
        judged |= shown
        wrong = [*faults(shown, list(probes.texts.values())), *crowded(tour.window)]
        found |= dict.fromkeys(f"{stop}: {each}" for each in wrong)
    return list(found), numbers_in(judged)


def _in_a_line(strings: Sequence[str]) -> str:
    return one_line(" ".join(strings))


def table_of(folder: Path, texts: tuple[str, ...], header: str) -> Path:
    """Write a file to import in which each text has a row."""
    path = folder / "<b>bold &amp; \u202efdp.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Customer No", "Company", "City", "Phone", "Birthday", header))
        writer.writerows([each.replace("\x00", "")] * 6 for each in texts)
    return path


def test_that_every_text_is_shown_literally_in_every_view(
    open_copy: Open, show: ShowIn, qtbot: QtBot, tmp_path: Path
) -> None:
    strings = (*BUILT_IN, *(naughty(DATA) if DATA.is_dir() else ()))
    probes = Probes(strings)
    steward = open_copy()
    customer = fill(steward, probes)
    steward.close(with_backup=False)  # for the title of the workspace is read when it is opened
    table = table_of(tmp_path, strings, probes.text("header", _in_a_line).replace("\x00", ""))
    window = show(open_copy())

    def settle() -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)
        qtbot.wait(20)  # for what is shown after a pause
        qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)

    wrong, seen = walk(Tour(window, settle, customer, table), probes)

    assert wrong == []
    unseen = (where for number, where in enumerate(probes.texts) if number not in seen)
    assert [where for where in unseen if not _NOWHERE.fullmatch(where)] == []


def test_that_what_takes_text_for_markup_is_caught(qtbot: QtBot) -> None:
    rich, button = QLabel(f"{numbered(0)} text"), QPushButton("fine")
    button.setToolTip(f"Delete {numbered(0)} text")
    spoilt = QPushButton(f"{numbered(0)} R&D")
    for widget in (rich, button, spoilt):
        qtbot.addWidget(widget)

    for widget in (rich, button):
        assert any("markup" in each for each in faults(everything([widget]), [f"{numbered(0)} text"]))
    assert any("differs" in each for each in faults(everything([spoilt]), [f"{numbered(0)} R&D"]))


def test_that_strings_known_to_break_programs_are_shown_as_they_are(look: Look, shared_data: Path) -> None:
    _show_alone(look, naughty(shared_data))


def test_that_labels_and_tooltips_show_any_string_as_it_is(look: Look) -> None:
    _show_alone(look, BUILT_IN)


def _show_alone(look: Look, texts: tuple[str, ...]) -> None:
    for text in (each.replace("\ufeff", "") for each in texts):  # which a string loses on its way to Qt
        flat = one_line(text)
        assert label(look, text).text() == flat
        assert ElidedLabel(look, text).text() == flat
        assert wrapped(look, text).text().replace("\u200b", "") == text.replace("\u200b", "")
        read = QTextDocumentFragment.fromHtml(literal(text)).toPlainText()
        assert one_line(read) == one_line(text)


def test_that_a_name_turns_nothing_around_but_itself() -> None:
    language = Language("en", ZoneInfo(ZONE))
    for text in ("fdp\u202e", "\u2069\u202b", "\u2066\u2067", "مرحبا"):
        said = language.say(tr("{name} is deleted.", name=text))
        assert said == f"{isolated(text)} is deleted."
        assert said.count("\u2069") == sum(map(said.count, "\u2066\u2067\u2068"))
        assert language.say(tr("{name} is deleted.", name=verbatim(text))) == said
        assert language.say(verbatim(text)) == text
    assert isolated("Zoë 张伟") == "Zoë 张伟"


def test_that_a_card_on_paper_has_every_text_as_text_and_nothing_else(
    steward: Steward, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    strings = (*BUILT_IN, *(naughty(DATA) if DATA.is_dir() else ())) if IS_FULL else BUILT_IN[:4]
    probes = Probes(strings)
    customer = fill(steward, probes)
    write_card_pdf(desk, customer, tmp_path / "card.pdf")
    qtbot.waitUntil(lambda: desk.ui.runner.is_idle, timeout=3_000_000)

    reader = PdfReader(tmp_path / "card.pdf")
    text = _squeezed("".join(page.extract_text() for page in reader.pages))
    kinds = ("customers.", "contacts.", "interactions.", "deals.")
    wanted = {probes.number_of(where) for where in probes.texts if where.startswith(kinds)}
    assert wanted - {int(found) for found in re.findall(r"<b>q(\d+)q</b>", text)} == set()
    assert [each for each in filter(_is_plain, strings) if text.count(_squeezed(each)) < len(wanted)] == []
    assert [page.annotations for page in reader.pages if page.annotations] == []
    assert b"/Subtype /Image" not in (tmp_path / "card.pdf").read_bytes()


def test_that_a_pdf_reads_as_what_was_written_in_it(look: Look) -> None:
    strings = (*BUILT_IN, *(naughty(DATA) if DATA.is_dir() else ()))
    written = [html.escape(each) for each in strings]
    body = "".join((*(f"<h1>{each}</h1>" for each in written), *(f"<p>{each}</p>" for each in reversed(written))))
    data = pdf_of(look, body, "foot")
    pages = (page.extract_text().rpartition("foot")[0] for page in PdfReader(io.BytesIO(data)).pages)
    text = _squeezed("".join(pages))

    assert [each for each in filter(_is_plain, strings) if text.count(_squeezed(each)) <= 1] == []


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f]", "", unicodedata.normalize("NFKC", text))


def _is_plain(text: str) -> bool:
    """Return whether a text has one direction and signs that there are fonts for anywhere."""
    return re.fullmatch("[\x00-\x7f\u3001-\u30ff\u3400-\u9fff\uff01-\uff5e]*", text) is not None


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_that_an_exported_file_has_the_texts_as_they_are(ending: str, steward: Steward, tmp_path: Path) -> None:
    probes = Probes(tuple(each for each in BUILT_IN if each.isprintable()))
    fill(steward, probes)
    target = tmp_path / f"list.{ending}"
    steward.ask(export, KINDS["customers"], Listing(), target)

    cells = [cell for _, row in open_source(target).rows() for cell in row]
    for field in ("name", "city", "notes", "external_id"):
        assert probes.texts[f"customers.{field}"] in cells


class Opener(QObject):
    """Takes links in the place of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note a link."""
        self.opened.append(url.toString())


@pytest.mark.parametrize(
    "written",
    [
        "file:///etc/passwd", "FILE:///etc/passwd", r"\\\\192.0.2.1\\share\\probe.png", "//192.0.2.1/share", "smb://192.0.2.1/x",
        "javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,<b>x</b>", "search-ms:query=x",
        "ms-word:ofe|u|http://192.0.2.1/x.docx", "vbscript:x", "ftp://a.example", "\x01file:///etc/passwd",
        "https:", "https://", "http:///etc/passwd", "jar:http://a.example!/", "view-source:http://a.example", "",
    ],
)  # fmt: skip
def test_that_a_website_that_leads_elsewhere_is_never_opened(written: str, desk: Desk) -> None:
    opener = Opener()
    schemes = ("file", "smb", "javascript", "data", "search-ms", "ms-word", "vbscript", "ftp", "jar", "http", "https")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, opener, "take")  # type: ignore[arg-type]
    try:
        link = web_link(written)
        open_link(desk, link)
    finally:
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)

    dialogs = desk.window.findChildren(LinkDialog)
    assert opener.opened == []
    assert all(each.target.startswith(("http://", "https://")) for each in dialogs)
    assert bool(dialogs) is (link is not None)


def test_that_the_target_of_a_link_is_shown_undressed(desk: Desk) -> None:
    for written, target in {
        "https://аpple.example": "https://xn--pple-43d.example",
        "https://a.example@192.0.2.1/x": "https://a.example@192.0.2.1/x",
        "https://a.example/\u202egnp.exe": "https://a.example/%E2%80%AEgnp.exe",
    }.items():
        open_link(desk, web_link(written))
        dialog = desk.window.findChildren(LinkDialog)[-1]
        assert dialog.target == target
        shown = [each.text().replace("\u200b", "") for each in dialog.findChildren(QLabel)]
        assert target in shown


def test_that_only_the_doors_for_links_and_folders_lead_to_the_desktop() -> None:
    words = (
        "openUrl", "setHtml", "insertHtml", "setMarkdown", "RichText", "AutoText", "setOpenExternalLinks",
        "QTextBrowser", "QTextEdit", "QMessageBox", "QStaticText",
    )  # fmt: skip
    places: dict[str, set[str]] = {word: set() for word in words}
    views = paths.resource("window.qss").parent.parent / "app" / "views"
    for file in views.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        for word, found in places.items():
            if re.search(rf"\b{word}\b", source):
                found.add(file.relative_to(views).as_posix())

    assert {word: found for word, found in places.items() if found} == {
        "openUrl": {"customers/card/links.py", "exporting/saving.py"},
        "setHtml": {"kit/pdf.py"},  # of the program's own words, escaped
    }
