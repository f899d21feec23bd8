"""The section about tags: their names, how many customers have them, merging and deleting."""

from __future__ import annotations

from app.services.tags.commands import DeleteTags, MergeTags, RenameTag
from app.services.tags.queries import TagRow, list_tags
from app.text import Text, tr
from app.views.kit.dialogs import SmallDialog
from app.views.kit.inputs import ChoiceInput, LineInput, Option
from app.views.kit.page import Page
from app.views.kit.parts import buttons_row
from app.views.kit.table import Column, Row, Table
from app.views.kit.theme import SMALL
from app.views.kit.widgets import brief, button, wrapped
from app.views.settings.section import Machine, Section


class TagsSection(Section):
    """Those who may change what is shared rename, merge and delete; each is one step that can be undone."""

    WATCHES = frozenset({"tag", "customer_tag"})

    def __init__(self, page: Page, machine: Machine) -> None:
        super().__init__(page, machine)
        self._is_allowed = self.ui.allows(RenameTag)
        self._tags: dict[bytes, TagRow] = {}
        self._is_read = False
        card = self.add_card(tr("Tags"), tr("Words by which customers are grouped. New ones are made on a customer."))
        if not self._is_allowed:
            card.add_reason(tr("Team leads and admins change tags: everybody uses them."))
        columns = (Column(tr("Tag")), Column(tr("Customers"), 0, is_number=True))
        self.table = Table(self.ui, tr("Tags"), columns, is_several=True)
        self.table.setMinimumHeight(self.ui.theme.px(280))
        self._told = wrapped(self.ui, "", SMALL, "text2")
        self._rename = button(self.ui, tr("Rename…"), icon="pencil", on=self.rename)
        self._merge = button(self.ui, tr("Merge into…"), icon="tags", on=self.merge)
        self._delete = button(self.ui, tr("Delete"), icon="trash-2", on=self.remove)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._told)
        card.body.addWidget(buttons_row(self.ui, self._rename, self._merge, self._delete))
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.opened.connect(self.rename)
        self.table.delete_wanted.connect(self.remove)
        self._enable()

    def refresh(self) -> None:
        """Read the tags."""
        self.page.ask(list_tags, then=self._show, key="tags")

    def rename(self) -> None:
        """Ask for another name of the chosen tag."""
        chosen = self._chosen()
        if len(chosen) == 1 and self._is_allowed:
            RenameDialog(self.page, chosen[0]).open()

    def merge(self) -> None:
        """Ask which tag the chosen ones become."""
        if self._chosen() and self._is_allowed:
            MergeDialog(self.page, self._chosen(), list(self._tags.values())).open()

    def remove(self) -> None:
        """Delete the chosen tags; the notice offers to undo it."""
        ids = tuple(each.id for each in self._chosen())
        if ids and self._is_allowed:
            self.page.desk.do(DeleteTags(ids), owner=self)

    def _chosen(self) -> list[TagRow]:
        return [self._tags[row.key] for row in self.table.chosen() if row.key in self._tags]

    def _show(self, tags: tuple[TagRow, ...]) -> None:
        self._tags, self._is_read = {each.id: each for each in tags}, True
        number = self.ui.language.number
        self.table.show_rows([Row(each.id, (each.name, number(each.count)), is_pale=not each.count) for each in tags])
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        self._rename.setEnabled(self._is_allowed and len(chosen) == 1)
        self._merge.setEnabled(self._is_allowed and bool(chosen) and len(self._tags) > 1)
        self._delete.setEnabled(self._is_allowed and bool(chosen))
        self._told.setText(self.ui.say(_words(chosen, bool(self._tags))))


def _words(chosen: list[TagRow], has_any: bool) -> Text:
    if not has_any:
        return tr("There are no tags yet.")
    count = sum(each.count for each in chosen)
    if len(chosen) == 1:
        return tr("%n customers have it. Deleting takes it off them; nothing else is lost.", "", count)
    return tr("{tags} tags, put on customers %n times.", "", count, tags=len(chosen))


class RenameDialog(SmallDialog):
    """Asks for another name."""

    def __init__(self, page: Page, tag: TagRow) -> None:
        super().__init__(page.ui, page, tr("Rename tag"), tr("Rename"))
        self._tag = tag
        self.name = LineInput()
        self.name.set_text(tag.name)
        self.add_field(tr("Name"), self.name, tr("%n customers have it.", "", tag.count))
        self.name.set_name(self.ui.say(tr("Name")))
        self.name.select()
        self.name.setFocus()

    def submit(self) -> None:
        """Give the tag the name."""
        self.do(RenameTag(self._tag.id, self.name.text()))


class MergeDialog(SmallDialog):
    """Asks which tag the others become."""

    def __init__(self, page: Page, chosen: list[TagRow], tags: list[TagRow]) -> None:
        super().__init__(page.ui, page, tr("Merge tags"), tr("Merge"))
        self._chosen = chosen
        names = page.ui.language.listed([brief(each.name) for each in chosen])
        hint = tr("{names}: what has one of these gets the other instead. One undo takes it back.", names=names)
        self.body.addWidget(wrapped(self.ui, hint, tone="text2"))
        # Several chosen ones may become one of themselves.
        targets = tags if len(chosen) > 1 else [each for each in tags if each.id != chosen[0].id]
        self.into = ChoiceInput(self.ui, [Option(each.name, each.name) for each in targets], is_required=True)
        if len(chosen) > 1:
            self.into.set_text(max(chosen, key=lambda each: each.count).name)
        self.add_field(tr("Merge into"), self.into)
        self.into.set_name(self.ui.say(tr("Merge into")))
        self.into.setFocus()

    def submit(self) -> None:
        """Merge them."""
        self.do(MergeTags(tuple(each.id for each in self._chosen), self.into.text()))
