"""Which documents are not in Sampah, and how many."""

from collections import Counter

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from arsipdesk.catalogue.models import Document, Scan

_other = aliased(Document)

IN_TRASH: ColumnElement[bool] = Document.id.in_(
    select(_other.id).where(_other.trashed.is_not(None))
)
"""A condition on documents that lie in Sampah."""

LIVE: ColumnElement[bool] = ~IN_TRASH
"""A condition on documents that are not in Sampah. It asks the small index of those that are, so
that every other index is chosen as if there were no Sampah."""


def by_value(session: Session, column: InstrumentedAttribute[str]) -> Counter[str]:
    """How many documents that are not in Sampah have each value of a column.

    Those in Sampah are few: to count all and take them away is as fast as to count all.
    """
    counted = select(column, func.count()).group_by(column)
    every: Counter[str] = Counter(dict(session.execute(counted).all()))
    trashed = session.execute(counted.where(IN_TRASH)).all()
    every.subtract(dict(trashed))
    return Counter({value: number for value, number in every.items() if number})


def total(session: Session) -> int:
    """How many documents are not in Sampah."""
    every = select(func.count()).select_from(Document)
    there = every.where(Document.trashed.is_not(None))
    return session.scalars(every).one() - session.scalars(there).one()


def in_trash(session: Session) -> int:
    """How much lies in Sampah."""
    there = select(func.count()).select_from(Document).where(Document.trashed.is_not(None))
    aside = select(func.count()).select_from(Scan).where(Scan.state == "discarded")
    return session.scalars(there).one() + session.scalars(aside).one()
