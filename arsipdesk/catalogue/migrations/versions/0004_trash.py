"""Sampah: when a document was put there, and when, by whom and why a scan was set aside."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("document", sa.Column("trashed", sa.DateTime(), nullable=True))
    op.add_column("scan", sa.Column("aside", sa.JSON(), nullable=True))
    lies_there = sa.text("trashed IS NOT NULL")
    name = op.f("ix_document_trashed")
    op.create_index(name, "document", ["trashed"], sqlite_where=lies_there)
