"""Documents with a deadline: which are open, which are late, which are due this week."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue.live import LIVE
from arsipdesk.catalogue.models import Document
from arsipdesk.domain.deadlines import week_end
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.status import CLOSED
from arsipdesk.language import N_


@dataclass(frozen=True, slots=True)
class Deadline:
    """An open document that is due, and who holds it."""

    id: int
    due: dt.date
    holder: str


def is_open() -> ColumnElement[bool]:
    """Whether there is still something to do with a document."""
    return Document.status.not_in(CLOSED)


def _within(first: dt.date | None, last: dt.date | None) -> ColumnElement[bool]:
    """Open and due from `first` to `last`, both included; None is no limit."""
    limits = [] if first is None else [Document.due >= first]
    limits += [] if last is None else [Document.due <= last]
    return and_(Document.due.is_not(None), *limits, is_open())


_SPANS: dict[str, Callable[[dt.date], ColumnElement[bool]]] = {
    "lewat": lambda today: _within(None, today - dt.timedelta(days=1)),
    "hari ini": lambda today: _within(today, today),
    "minggu": lambda today: _within(today, week_end(today)),
    "nanti": lambda today: _within(week_end(today) + dt.timedelta(days=1), None),
    "ada": lambda today: _within(None, None),
}


def span(value: str, today: dt.date | None = None) -> ColumnElement[bool]:
    """Open documents whose deadline lies in a span: `lewat`, `hari ini`, `minggu`, `nanti`, `ada`.

    `minggu` is from today to Sunday. Raises WrongUsage for another word.
    """
    word = " ".join(value.casefold().replace("-", " ").split())
    word = {"hari": "hari ini", "minggu ini": "minggu", "terlambat": "lewat"}.get(word, word)
    if word not in _SPANS:
        allowed = ", ".join(_SPANS)
        raise WrongUsage(field=N_("Deadline"), value=value, allowed=allowed)
    return _SPANS[word](today or dt.date.today())


def count(session: Session, value: str, today: dt.date) -> int:
    """How many open documents are due in one of the spans."""
    rows = select(func.count()).where(span(value, today), LIVE)
    return session.scalars(rows).one()


def deadlines(
    session: Session,
    today: dt.date,
    *,
    overdue: bool = False,
    holder: str = "",
    limit: int | None = None,
) -> list[Deadline]:
    """Open documents with a deadline, the most urgent first; only late ones, or one holder's."""
    rows = select(Document.id, Document.due, Document.holder)
    rows = rows.where(span("lewat" if overdue else "ada", today), LIVE)
    if holder.strip():
        rows = rows.where(func.lower(Document.holder) == holder.strip().lower())
    rows = rows.order_by(Document.due, Document.id).limit(limit)
    return [Deadline(id, due, holder) for id, due, holder in session.execute(rows) if due]
