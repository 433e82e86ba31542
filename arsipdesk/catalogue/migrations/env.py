"""Runs the migrations on the connection that the catalogue hands over."""

from alembic import context

from arsipdesk.catalogue.models import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    transactional_ddl=False,
)
context.run_migrations()
