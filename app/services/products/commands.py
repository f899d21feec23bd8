"""The products: adding, changing, deleting those that nobody bought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from app.services.kernel.commands import Handlers
from app.services.kernel.drafts import Draft, Hooks
from app.services.kernel.permissions import SHARED_EDIT, Rule
from app.services.kernel.record_commands import (
    CreateRecord,
    DeleteRecords,
    UpdateRecord,
    create_record,
    delete_records,
    update_record,
)
from app.services.kernel.uow import UnitOfWork
from app.services.products.fields import PRODUCTS
from app.text import Text, tr


class AddProduct(CreateRecord):
    """Add a product."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("New product")
    record_kind = PRODUCTS


class UpdateProduct(UpdateRecord):
    """Change a product; orders keep the prices of their day."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Product changed")
    record_kind = PRODUCTS


class DeleteProducts(DeleteRecords):
    """Delete products that are in no order."""

    needs: ClassVar[Rule] = SHARED_EDIT
    title: ClassVar[Text] = tr("Products deleted")
    record_kind = PRODUCTS
    keeps_mentions = True


def _prepare(uow: UnitOfWork, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        has_price = any(draft.values.get(name) is not None for name in ("unit_price_minor", "cost_minor"))
        if has_price and not draft.values.get("currency"):
            draft.values["currency"] = uow.conventions.currency


HOOKS = Hooks(prepare=_prepare)

HANDLERS: Handlers = {
    AddProduct: create_record,
    UpdateProduct: update_record,
    DeleteProducts: delete_records,
}
