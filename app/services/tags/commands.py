"""Tagging customers, many at a time; renaming, merging and deleting tags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from app.errors import AppError
from app.models.customer import CustomerTag, Tag
from app.models.values import new_id
from app.services.kernel.changes import chunks
from app.services.kernel.commands import Command, Handlers
from app.services.kernel.doubt import trimmed
from app.services.kernel.parsing import split_list
from app.services.kernel.permissions import EDIT, SHARED_EDIT, Rule, Subject
from app.services.kernel.records import tag_ids
from app.services.kernel.uow import UnitOfWork
from app.text import Text, tr


@dataclass(frozen=True)
class TagCustomers(Command):
    """Put tags on customers and take others off."""

    needs: ClassVar[Rule] = EDIT
    title: ClassVar[Text] = tr("Tags changed")
    kind: ClassVar[str] = "bulk"

    customer_ids: tuple[bytes, ...]
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def subjects(self) -> Iterable[Subject]:
        """Return the customers."""
        return (Subject("customer", customer_id) for customer_id in self.customer_ids)


@dataclass(frozen=True)
class RenameTag(Command):
    """Give a tag another name, on all customers that have it."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Tag renamed")

    tag_id: bytes
    name: str


@dataclass(frozen=True)
class MergeTags(Command):
    """Replace tags by one, wherever customers have them; it is made if there is none of that name."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Tags merged")
    kind: ClassVar[str] = "bulk"

    tag_ids: tuple[bytes, ...]
    into: str


@dataclass(frozen=True)
class DeleteTags(Command):
    """Take tags off all customers and delete them."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Tags deleted")
    kind: ClassVar[str] = "bulk"

    tag_ids: tuple[bytes, ...]


def tag_customers(uow: UnitOfWork, command: TagCustomers) -> int:
    """Change the tags and return how many were put on or taken off."""
    known = dict(uow.connection.execute(select(Tag.name, Tag.id)).all())
    removed = [known[name] for name in command.remove if name in known]
    names = tuple(dict.fromkeys(name for each in command.add for name in _parts(each)))
    added = tag_ids(uow, set(names))
    count = 0
    for some in chunks(command.customer_ids):
        statement = select(CustomerTag.customer_id, CustomerTag.tag_id, CustomerTag.id)
        links = {
            (customer_id, tag_id): link_id
            for customer_id, tag_id, link_id in uow.connection.execute(
                statement.where(CustomerTag.customer_id.in_(some))
            )
        }
        gone = [link_id for (_, tag_id), link_id in links.items() if tag_id in removed]
        new = [(new_id(), customer_id, added[name]) for customer_id in some for name in names
               if (customer_id, added[name]) not in links]  # fmt: skip
        uow.bulk.delete("customer_tag", gone)
        uow.bulk.insert("customer_tag", ("id", "customer_id", "tag_id"), new)
        count += len(gone) + len(new)
    return count


def rename_tag(uow: UnitOfWork, command: RenameTag) -> None:
    """Set the name, unless another tag has it."""
    name = _named(command.name)
    if uow.session.scalar(select(Tag.id).where(Tag.name == name, Tag.id != command.tag_id)):
        raise AppError("exists", tr("There is a tag of this name. Nothing was changed. Merge the two instead."))
    uow.session.get_one(Tag, command.tag_id).name = name


def merge_tags(uow: UnitOfWork, command: MergeTags) -> int:
    """Move the links of the tags to the one, delete the tags, and return how many customers it got."""
    name = _named(command.into)
    target = tag_ids(uow, {name})[name]
    gone = [tag_id for tag_id in command.tag_ids if tag_id != target]
    links = select(CustomerTag.id, CustomerTag.customer_id)
    have = {row.customer_id for row in uow.connection.execute(links.where(CustomerTag.tag_id == target))}
    moved: list[bytes] = []
    superfluous: list[bytes] = []
    for link in uow.connection.execute(links.where(CustomerTag.tag_id.in_(gone))):
        (superfluous if link.customer_id in have else moved).append(link.id)
        have.add(link.customer_id)
    uow.bulk.delete("customer_tag", superfluous)
    uow.bulk.update("customer_tag", ("tag_id",), [(link_id, target) for link_id in moved])
    uow.bulk.delete("tag", gone)
    return len(moved)


def delete_tags(uow: UnitOfWork, command: DeleteTags) -> int:
    """Delete links and tags, and return from how many places they were taken."""
    links = list(
        uow.connection.execute(select(CustomerTag.id).where(CustomerTag.tag_id.in_(command.tag_ids))).scalars()
    )
    uow.bulk.delete("customer_tag", links)
    uow.bulk.delete("tag", command.tag_ids)
    return len(links)


def _named(text: str) -> str:
    names = _parts(text)
    if not names:
        raise AppError("missing-value", tr("{field} is needed. Nothing was changed.", field=tr("Name")))
    if len(names) > 1:
        reason = tr("A comma or semicolon parts two tags, so no tag has one. Nothing was changed.")
        raise AppError("several-tags", reason)
    return names[0]


def _parts(text: str) -> tuple[str, ...]:
    """Return the tags that a text names; forms and files part them by commas and the like."""
    return split_list(trimmed(text))


HANDLERS: Handlers = {
    TagCustomers: tag_customers,
    RenameTag: rename_tag,
    MergeTags: merge_tags,
    DeleteTags: delete_tags,
}
