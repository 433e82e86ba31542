"""What Beranda and Tenggat ask: deadlines, holders, void numbers, documents without a file."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

LAST_FILE = "NOT EXISTS (SELECT 1 FROM document_file WHERE document_id = old.document_id)"
STILL_THERE = "SELECT id FROM document WHERE id = old.document_id"


def upgrade() -> None:
    op.create_index(op.f("ix_document_holder_status"), "document", ["holder", "status"])
    has_one = sa.text("due IS NOT NULL")
    op.create_index(op.f("ix_document_due"), "document", ["due"], sqlite_where=has_one)
    void = sa.text("status = 'batal'")
    op.create_index(op.f("ix_document_void"), "document", ["agenda_year"], sqlite_where=void)
    op.create_table(
        "unscanned",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_unscanned_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_unscanned")),
    )
    op.execute(
        "INSERT INTO unscanned SELECT id FROM document"
        " WHERE NOT EXISTS (SELECT 1 FROM document_file WHERE document_id = document.id)"
    )
    op.execute(
        "CREATE TRIGGER unscanned_new AFTER INSERT ON document BEGIN"
        " INSERT INTO unscanned VALUES (new.id); END"
    )
    op.execute(
        "CREATE TRIGGER unscanned_scanned AFTER INSERT ON document_file BEGIN"
        " DELETE FROM unscanned WHERE document_id = new.document_id; END"
    )
    op.execute(
        f"CREATE TRIGGER unscanned_again AFTER DELETE ON document_file WHEN {LAST_FILE} BEGIN"
        f" INSERT OR IGNORE INTO unscanned {STILL_THERE}; END"
    )
