"""Everything that can be done and asked, in one list: kinds, handlers, hooks and queries.

A feature joins by its line here. The permission matrix, the menus and the documentation read it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.services.contacts import commands as contact_commands
from app.services.contacts.fields import CONTACTS
from app.services.customers import commands as customer_commands
from app.services.customers.fields import CUSTOMERS
from app.services.deals import commands as deal_commands
from app.services.deals.fields import DEALS
from app.services.followups import commands as follow_up_commands
from app.services.followups.fields import FOLLOW_UPS
from app.services.followups.queries import find_due, list_agenda_ids, load_agenda
from app.services.interactions import commands as interaction_commands
from app.services.interactions.fields import INTERACTIONS
from app.services.kernel import undo
from app.services.kernel.commands import Handlers
from app.services.kernel.drafts import Hooks
from app.services.kernel.fields import Kind, Kinds
from app.services.kernel.history import find_step, list_history, list_undoable
from app.services.kernel.listing import list_query
from app.services.orders import commands as order_commands
from app.services.orders.fields import ORDER_LINES, ORDERS
from app.services.preferences import commands as preference_commands
from app.services.preferences import saved_views
from app.services.preferences.queries import list_custom_fields, load_workspace_settings
from app.services.products import commands as product_commands
from app.services.products.fields import PRODUCTS
from app.services.search.queries import search
from app.services.tags import commands as tag_commands
from app.services.tags.queries import list_tags
from app.services.users import commands as user_commands
from app.services.users.fields import USERS
from app.services.users.queries import find_person
from app.services.workflows import record_edits
from app.services.workflows.card import load_card, load_whole_card
from app.services.workflows.card_summary import load_card_view
from app.services.workflows.charts.queries import find_chart_customers, load_chart, load_chart_options
from app.services.workflows.customer_list import queries as customer_list
from app.services.workflows.demo import commands as demo_commands
from app.services.workflows.exporting.chosen import export_chosen
from app.services.workflows.exporting.printed import load_printed_card
from app.services.workflows.exporting.queries import export
from app.services.workflows.figure_settings import commands as figure_commands
from app.services.workflows.figure_settings.queries import load_figure_setup
from app.services.workflows.handover import amending as handover_amending
from app.services.workflows.handover import importing as handover_importing
from app.services.workflows.handover import organisation as handover_organisation
from app.services.workflows.handover import page_giving, page_people, page_taking
from app.services.workflows.handover import people as handover_people
from app.services.workflows.handover import planning as handover_planning
from app.services.workflows.handover import reading_out as handover_reading_out
from app.services.workflows.handover import reassigning as handover_reassigning
from app.services.workflows.handover import sealing as handover_sealing
from app.services.workflows.handover import undoing as handover_undoing
from app.services.workflows.handover import verifying as handover_verifying
from app.services.workflows.handover.inspecting import inspect_bundle
from app.services.workflows.importing.commands import ImportFile, import_file
from app.services.workflows.insight import load_customer_insight, load_insight_columns
from app.services.workflows.record_forms import find_customer_name, find_references, load_form
from app.services.workflows.report_customers import list_customers_behind
from app.services.workflows.report_rows import report_rfm, report_rhythm
from app.services.workflows.report_worth import report_clv
from app.services.workflows.reports import (
    report_kpi,
    report_pareto,
    report_retention,
    report_sales,
    report_segments,
)
from app.services.workflows.timeline import list_timeline

_ALL: Final = (
    USERS, PRODUCTS, CUSTOMERS, CONTACTS, INTERACTIONS, FOLLOW_UPS, ORDERS, ORDER_LINES, DEALS,
)  # fmt: skip
KINDS: Final[Kinds] = {kind.name: kind for kind in _ALL}

HOOKS: Final[Mapping[str, Hooks]] = {
    USERS.name: user_commands.HOOKS,
    PRODUCTS.name: product_commands.HOOKS,
    CUSTOMERS.name: customer_commands.HOOKS,
    CONTACTS.name: contact_commands.HOOKS,
    INTERACTIONS.name: interaction_commands.HOOKS,
    FOLLOW_UPS.name: follow_up_commands.HOOKS,
    ORDERS.name: order_commands.HOOKS,
    ORDER_LINES.name: order_commands.LINE_HOOKS,
    DEALS.name: deal_commands.HOOKS,
}

_FEATURE_HANDLERS: Final[Handlers] = {
    **undo.HANDLERS,
    **user_commands.HANDLERS,
    **product_commands.HANDLERS,
    **customer_commands.HANDLERS,
    **contact_commands.HANDLERS,
    **interaction_commands.HANDLERS,
    **follow_up_commands.HANDLERS,
    **order_commands.HANDLERS,
    **deal_commands.HANDLERS,
    **tag_commands.HANDLERS,
    **preference_commands.HANDLERS,
    **saved_views.HANDLERS,
    **record_edits.HANDLERS,
    **figure_commands.HANDLERS,
    **handover_people.HANDLERS,
    **handover_organisation.HANDLERS,
    **handover_planning.HANDLERS,
    **handover_amending.HANDLERS,
    **handover_sealing.HANDLERS,
    **handover_importing.HANDLERS,
    **handover_reading_out.HANDLERS,
    **handover_verifying.HANDLERS,
    **handover_undoing.HANDLERS,
    **handover_reassigning.HANDLERS,
}
HANDLERS: Final[Handlers] = {**_FEATURE_HANDLERS, **demo_commands.HANDLERS, ImportFile: import_file(KINDS)}

LISTS: Final = {kind.name: list_query(kind) for kind in _ALL}

QUERIES: Final[Mapping[str, Callable[..., Any]]] = {
    **{f"list {name}": query for name, query in LISTS.items()},
    "search": search,
    "find_due": find_due,
    "find_person": find_person,
    "load_agenda": load_agenda,
    "list_agenda_ids": list_agenda_ids,
    "load_card": load_card,
    "load_whole_card": load_whole_card,
    "load_card_view": load_card_view,
    "list_timeline": list_timeline,
    "load_form": load_form,
    "find_references": find_references,
    "find_customer_name": find_customer_name,
    "list_first_customers": customer_list.list_first_customers,
    "order_customers": customer_list.order_customers,
    "read_customers": customer_list.read_customers,
    "sum_up_customers": customer_list.sum_up_customers,
    "count_customers": customer_list.count_customers,
    "find_customers_by_typing": customer_list.find_customers_by_typing,
    "list_filter_values": customer_list.list_filter_values,
    "list_views": customer_list.list_views,
    "preview_customers": customer_list.preview_customers,
    "report_sales": report_sales,
    "report_rfm": report_rfm,
    "report_segments": report_segments,
    "report_retention": report_retention,
    "report_pareto": report_pareto,
    "report_rhythm": report_rhythm,
    "report_kpi": report_kpi,
    "list_customers_behind": list_customers_behind,
    "report_clv": report_clv,
    "load_chart": load_chart,
    "load_chart_options": load_chart_options,
    "find_chart_customers": find_chart_customers,
    "load_insight_columns": load_insight_columns,
    "load_customer_insight": load_customer_insight,
    "inspect_bundle": inspect_bundle,
    "list_handover_people": page_giving.list_handover_people,
    "list_split_values": page_giving.list_split_values,
    "load_plan_figures": page_giving.load_plan_figures,
    "is_plan_current": page_giving.is_plan_current,
    "read_plan_file": page_giving.read_plan_file,
    "list_given_bundles": page_giving.list_given_bundles,
    "find_stragglers": page_giving.find_stragglers,
    "find_whole_book": page_giving.find_whole_book,
    "look_into_bundle": page_taking.look_into_bundle,
    "list_taken_bundles": page_taking.list_taken_bundles,
    "preview_undo": page_taking.preview_undo,
    "load_receipt": page_taking.load_receipt,
    "list_taken_accounts": page_taking.list_taken_accounts,
    "plan_return": page_taking.plan_return,
    "hash_state": page_taking.hash_state,
    "judge_card": page_people.judge_card,
    "load_people_and_keys": page_people.load_people_and_keys,
    "list_organisation_openings": handover_organisation.list_organisation_openings,
    "export": export,
    "export_chosen": export_chosen,
    "load_printed_card": load_printed_card,
    "list_custom_fields": list_custom_fields,
    "load_workspace_settings": load_workspace_settings,
    "load_figure_setup": load_figure_setup,
    "list_tags": list_tags,
    "list_undoable": list_undoable,
    "find_step": find_step,
    "list_history": list_history,
}


def create_command(kind: Kind) -> type[Any]:
    """Return the command that makes a record of a kind."""
    return _by_kind(kind, "Create")


def update_command(kind: Kind) -> type[Any]:
    """Return the command that changes a record of a kind."""
    return _by_kind(kind, "Update")


def _by_kind(kind: Kind, prefix: str) -> type[Any]:
    from app.services.kernel.record_commands import CreateRecord, UpdateRecord

    base = CreateRecord if prefix == "Create" else UpdateRecord
    return next(command for command in HANDLERS if issubclass(command, base) and command.record_kind is kind)
