"""Full-text search: the words of documents and of classification codes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

COLUMNS = ("subject", "parties", "numbers", "note", "body", "stems")
NEW = ", ".join(f"new.{column}" for column in COLUMNS)
OLD = ", ".join(f"old.{column}" for column in COLUMNS)
ADD = f"INSERT INTO search_index (rowid, {', '.join(COLUMNS)}) VALUES (new.id, {NEW});"
DROP = (
    f"INSERT INTO search_index (search_index, rowid, {', '.join(COLUMNS)})"
    f" VALUES ('delete', old.id, {OLD});"
)
WORDS = 'tokenize="unicode61 remove_diacritics 2"'


def upgrade() -> None:
    op.create_table(
        "search_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("parties", sa.String(), nullable=False),
        sa.Column("numbers", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("stems", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["document.id"], name=op.f("fk_search_row_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_row")),
    )
    op.execute(
        f"CREATE VIRTUAL TABLE search_index USING fts5({', '.join(COLUMNS)},"
        f" content='search_row', content_rowid='id', prefix='2 3', {WORDS})"
    )
    op.execute(f"CREATE TRIGGER search_added AFTER INSERT ON search_row BEGIN {ADD} END")
    op.execute(f"CREATE TRIGGER search_dropped AFTER DELETE ON search_row BEGIN {DROP} END")
    op.execute(f"CREATE TRIGGER search_changed AFTER UPDATE ON search_row BEGIN {DROP} {ADD} END")
    op.execute(
        "CREATE VIRTUAL TABLE code_index USING fts5(code, name, details, stems,"
        f" content='', prefix='2 3', {WORDS})"
    )
