"""The journal: every change is one row, chained to the one before by its hash."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import settings
from arsipdesk.catalogue.models import Event
from arsipdesk.domain.records import EventRecord, Problem

NEWEST = "journal.newest"
"""The setting with the newest event's hash, by which its loss is seen."""


def record(
    session: Session,
    what: str,
    *,
    who: str,
    document_id: int | None = None,
    note: str = "",
    holder: str = "",
    changes: dict[str, Any] | None = None,
    at: dt.datetime | None = None,
) -> Event:
    """Add one event at the end of the chain; `changes` maps a field to its old and new value."""
    last = session.scalars(select(Event.hash).order_by(Event.id.desc()).limit(1)).first()
    event = Event(
        document_id=document_id,
        at=at or dt.datetime.now(dt.UTC),
        who=who,
        what=what,
        note=note,
        holder=holder,
        changes=changes or {},
        previous=last or "",
        hash="",
    )
    event.hash = event_hash(event)
    session.add(event)
    session.flush()
    settings.put(session, NEWEST, event.hash)
    return event


def event_hash(event: Event) -> str:
    """The SHA-256 over everything an event says and the hash of the one before it."""
    said = [
        event.previous,
        event.document_id,
        event.at.astimezone(dt.UTC).isoformat(),
        event.who,
        event.what,
        event.note,
        event.holder,
        event.changes,
    ]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def of_document(session: Session, document_id: int) -> list[EventRecord]:
    """A document's history, oldest first."""
    return [as_record(event) for event in rows_of(session, document_id)]


def rows_of(session: Session, document_id: int) -> Sequence[Event]:
    """The rows of a document's history, oldest first."""
    rows = select(Event).where(Event.document_id == document_id).order_by(Event.id)
    return session.scalars(rows).all()


def newest(session: Session) -> int:
    """The number of the newest event, 0 where there is none."""
    return session.scalars(select(func.max(Event.id))).one() or 0


def as_record(event: Event) -> EventRecord:
    """An event as everybody else sees it."""
    changes = {name: (old, new) for name, (old, new) in event.changes.items()}
    return EventRecord(event.id, event.at, event.who, event.what, event.note, event.holder, changes)


def chain_problems(session: Session) -> Iterator[Problem]:
    """What breaks the chain: a row that was changed, or one that is gone."""
    previous, number = "", 0
    for event in session.scalars(select(Event).order_by(Event.id).execution_options(yield_per=500)):
        number += 1
        if event.id != number or event.previous != previous:
            yield Problem("event_missing", f"{number}", "catalogue.sqlite")
            number = event.id
        if event_hash(event) != event.hash:
            yield Problem("event_changed", f"{event.id}", "catalogue.sqlite")
        previous = event.hash
    if settings.get(session, NEWEST, previous) != previous:
        yield Problem("event_missing", f"{number + 1}", "catalogue.sqlite")
