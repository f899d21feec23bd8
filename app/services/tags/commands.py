"""Tagging customers, many at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from app.models.customer import CustomerTag, Tag
from app.models.values import new_id
from app.services.kernel.changes import chunks
from app.services.kernel.commands import Command, Handlers
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


def tag_customers(uow: UnitOfWork, command: TagCustomers) -> int:
    """Change the tags and return how many were put on or taken off."""
    known = dict(uow.connection.execute(select(Tag.name, Tag.id)).all())
    removed = [known[name] for name in command.remove if name in known]
    added = tag_ids(uow, set(command.add))
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
        new = [(new_id(), customer_id, added[name]) for customer_id in some for name in command.add
               if (customer_id, added[name]) not in links]  # fmt: skip
        uow.bulk.delete("customer_tag", gone)
        uow.bulk.insert("customer_tag", ("id", "customer_id", "tag_id"), new)
        count += len(gone) + len(new)
    return count


def rename_tag(uow: UnitOfWork, command: RenameTag) -> None:
    """Set the name."""
    uow.session.get_one(Tag, command.tag_id).name = command.name.strip()


HANDLERS: Handlers = {TagCustomers: tag_customers, RenameTag: rename_tag}
