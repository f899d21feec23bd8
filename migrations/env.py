"""Alembic's environment: runs on the connection that the workspace service hands over.

There is no offline mode and no database address: a workspace is encrypted, and only the program
that holds its key can migrate it.
"""

from alembic import context

target = context.config.attributes.get("metadata")
connection = context.config.attributes["connection"]


def include_object(item, name, kind, reflected, compare_to):
    """Leave the search index alone: it belongs to SQLite and is no mapped table."""
    del item, reflected, compare_to
    return not (kind == "table" and name.startswith("search_"))


def render_item(kind, item, autogen_context):
    """Write our column types by what they are in the file: a migration imports nothing of ours."""
    del autogen_context
    module = type(item).__module__
    if kind == "type" and module.startswith("app."):
        return f"sa.{type(item.impl).__name__}()"
    return False


context.configure(
    connection=connection,
    target_metadata=target,
    render_as_batch=True,
    include_object=include_object,
    render_item=render_item,
    compare_type=True,
    transaction_per_migration=False,
    transactional_ddl=True,
)
# The caller holds the transaction and commits it: all steps of an upgrade or none.
context.run_migrations()
