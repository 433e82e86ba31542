"""What lies in Sampah: documents that were put there and scans that were set aside."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, steps
from arsipdesk.catalogue.models import Document, Event, Scan
from arsipdesk.domain.records import ScanRecord, Trashed


def listed(session: Session) -> list[Trashed]:
    """The documents in Sampah, the newest there first."""
    there = select(Document.id).where(Document.trashed.is_not(None))
    ids = list(session.scalars(there.order_by(Document.trashed.desc(), Document.id)))
    events = _events(session, ids)
    return [
        Trashed(record, record.trashed, *events.get(record.id, ("", "")))
        for record in documents.by_ids(session, ids)
        if record.trashed is not None
    ]


def _events(session: Session, ids: list[int]) -> dict[int, tuple[str, str]]:
    """Who put each document into Sampah, and why."""
    found: dict[int, tuple[str, str]] = {}
    for start in range(0, len(ids), documents.BATCH):
        some = Event.document_id.in_(ids[start : start + documents.BATCH])
        for event in session.scalars(select(Event).where(some).order_by(Event.id)):
            if event.document_id is not None and steps.trashes(event):
                found[event.document_id] = (event.who, event.note)
    return found


def reasons(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """Why the documents of these ids lie in Sampah."""
    return {key: note for key, (_who, note) in _events(session, list(ids)).items()}


def scans(session: Session) -> list[ScanRecord]:
    """The scans that were set aside, the newest first."""
    rows = session.scalars(
        select(Scan).where(Scan.state == "discarded").order_by(Scan.id.desc())
    ).all()
    records = [documents.scan_as_record(row) for row in rows]
    return sorted(records, key=lambda scan: scan.aside.at if scan.aside else scan.arrived)[::-1]
