"""Facts about the archive itself, kept in the catalogue so that a backup carries them."""

from sqlalchemy.orm import Session

from arsipdesk.catalogue.models import Setting

PAPER_SECRET = "papercodes.secret"  # noqa: S105 - the name of the setting
"""The secret by which sheets that this archive printed are known again."""


def get(session: Session, key: str, default: str = "") -> str:
    """The value of a setting, or `default`."""
    row = session.get(Setting, key)
    return row.value if row else default


def put(session: Session, key: str, value: str) -> None:
    """Set a setting."""
    session.merge(Setting(key=key, value=value))
