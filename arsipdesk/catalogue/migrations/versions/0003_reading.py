"""Page reading, page care, codes on paper, learning, the office's rules, likeness of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

EMPTY_LIST = sa.text("'[]'")
EMPTY = sa.text("''")


def upgrade() -> None:
    for name in ("active", "attachments", "made_from"):
        column = sa.Column(name, sa.JSON(), nullable=False, server_default=EMPTY_LIST)
        op.add_column("stored_object", column)
    attachment = sa.Column("attachment", sa.String(), nullable=False, server_default=EMPTY)
    op.add_column("document", attachment)
    op.add_column("scan", sa.Column("channel", sa.String(), nullable=False, server_default=EMPTY))
    op.add_column("scan", sa.Column("codes", sa.JSON(), nullable=False, server_default=EMPTY_LIST))
    op.add_column("scan", sa.Column("part_of", sa.Integer(), nullable=True))
    op.add_column("scan", sa.Column("like", sa.JSON(), nullable=True))
    _pages()
    _learned()
    op.create_table(
        "text_mark",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        _original("text_mark"),
        sa.PrimaryKeyConstraint("sha256", "band", name=op.f("pk_text_mark")),
    )
    op.create_index(op.f("ix_text_mark_mark"), "text_mark", ["mark"])
    _sidecars_say_more()


def _sidecars_say_more() -> None:
    """Let every sidecar be written anew, because they tell of the new columns."""
    due = "INSERT OR IGNORE INTO sidecar_due (key) SELECT"
    op.execute(f"{due} 'object:' || sha256 FROM stored_object")
    op.execute(f"{due} 'document:' || uid FROM document")


def _original(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["sha256"], ["stored_object.sha256"], name=op.f(f"fk_{table}_sha256")
    )


def _pages() -> None:
    op.create_table(
        "page_reading",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("skew", sa.Double(), nullable=False),
        sa.Column("blank", sa.Boolean(), nullable=False),
        sa.Column("corners", sa.JSON(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        _original("page_reading"),
        sa.PrimaryKeyConstraint("sha256", "page", name=op.f("pk_page_reading")),
    )
    op.create_index(op.f("ix_page_reading_state"), "page_reading", ["state"])
    op.create_table(
        "page_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pages", sa.JSON(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        _original("page_version"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_version")),
        sa.UniqueConstraint("sha256", "version", name=op.f("uq_page_version_sha256_version")),
    )


def _learned() -> None:
    op.create_table(
        "office_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("changed", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_rule")),
    )
    op.create_table(
        "learned_value",
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("field", "value", name=op.f("pk_learned_value")),
    )
    op.create_table(
        "learned_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", "field", "value", name=op.f("pk_learned_word")),
    )
