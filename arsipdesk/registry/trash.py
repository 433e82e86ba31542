"""Sampah: documents that are put there and scans that are set aside; nothing is ever destroyed.

A document in Sampah keeps its row, number, originals and history, and what was learned from it: its
entry in the register stays, void (*batal*). It is only not found any more, and leaves the share.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, history, search, steps
from arsipdesk.catalogue.models import Document, Scan, SidecarDue
from arsipdesk.domain.errors import NotInTrash, ScanNotAside
from arsipdesk.domain.records import BY_HAND, Suggestion
from arsipdesk.domain.status import SCAN_STATES
from arsipdesk.registry.filing import Said, changed, clean, new_group, point_copies_at

TextOf = Callable[[Document], str]
"""The text of all of a document's originals."""


def put_in(session: Session, ids: Sequence[int], *, who: str, note: str = "") -> list[Document]:
    """Put documents into Sampah, as one change. Raises UnknownDocument, DocumentInTrash."""
    group = new_group(len(ids))
    rows = []
    for document_id in dict.fromkeys(ids):
        row = documents.to_change(session, document_id)
        changed(
            session, row, "trashed", who=who, note=clean(note), changes=lay_in(session, row) | group
        )
        rows.append(row)
    return rows


def put_back(session: Session, ids: Sequence[int], *, who: str, text_of: TextOf) -> list[Document]:
    """Bring documents back from Sampah as they were. Raises UnknownDocument, NotInTrash."""
    group = new_group(len(ids))
    rows = []
    for document_id in dict.fromkeys(ids):
        row = documents.get(session, document_id)
        if row.trashed is None:
            raise NotInTrash(id=document_id)
        said = take_out(session, row, text_of)
        changed(session, row, "restored", who=who, changes=said | group)
        rows.append(row)
    return rows


def lay_in(session: Session, row: Document) -> Said:
    """Let a document lie in Sampah; what its event says."""
    row.changed = dt.datetime.now(dt.UTC)
    row.trashed = row.changed
    session.flush()
    search.drop(session, row.id)
    return {"trashed": [None, row.trashed.isoformat()]}


def take_out(session: Session, row: Document, text_of: TextOf) -> Said:
    """Let a document that lies in Sampah be found again; what its event says."""
    said: Said = {"trashed": [row.trashed.isoformat() if row.trashed else None, None]}
    row.trashed, row.changed = None, dt.datetime.now(dt.UTC)
    session.flush()
    search.index(session, row, text_of(row))
    _claim_scans(session, row)
    return said


def _claim_scans(session: Session, row: Document) -> None:
    """Waiting scans of the originals of a document that came back: those that its filing was undone
    for are filed with it again, others are copies of it."""
    events = history.rows_of(session, row.id)
    filed_again = steps.undone_filing(events, steps.steps(events)) is not None
    for file in row.files:
        waiting = select(Scan).where(Scan.sha256 == file.sha256, Scan.state == "new")
        for scan in session.scalars(waiting.order_by(Scan.id)):
            if filed_again:
                scan.state, scan.document_id = "filed", row.id
            else:
                scan.state = "duplicate"
        point_copies_at(session, file.sha256, row.id)
        session.merge(SidecarDue(key=f"object:{file.sha256}"))
    session.flush()


def release_scan(session: Session, row: Document) -> None:
    """Let the scan that a document was filed from wait again, with what was said of it kept."""
    filed = select(Scan).where(Scan.state == "filed", Scan.document_id == row.id)
    for scan in session.scalars(filed.order_by(Scan.id)).all():
        scan.suggestions = scan.suggestions | _typed(row)
        scan.document_id = None
        wait_again(session, scan)


def _typed(row: Document) -> dict[str, dict[str, object]]:
    """What is said of a document, as suggestions that a person made."""
    record = documents.as_record(row)
    values = {
        **{name: getattr(record, name) for name in _SAME},
        "number": record.reference_number,
        "from": record.sender,
        "to": record.recipient,
        **{name: str(getattr(record, name) or "") for name in ("date", "received")},
    }
    return {name: asdict(Suggestion(value, 1.0, BY_HAND)) for name, value in values.items()}


_SAME = ("kind", "subject", "code", "level", "urgency", "attachment", "dossier", "note")


def set_aside(session: Session, scan_id: int, *, who: str, note: str = "") -> Scan:
    """Take a scan off the inbox; the original and the row stay. Raises UnknownScan, ScanNotWaiting."""
    scan = documents.waiting_scan(session, scan_id, ("new", "duplicate"))
    if scan.state == "new":
        _let_copy_wait_instead(session, scan)
    now = dt.datetime.now(dt.UTC)
    scan.state = "discarded"
    scan.aside = {"at": now.isoformat(), "who": who, "note": clean(note)}
    history.record(session, "discarded", who=who, note=scan.name, at=now)
    session.merge(SidecarDue(key=f"object:{scan.sha256}"))
    return scan


def _let_copy_wait_instead(session: Session, scan: Scan) -> None:
    """The first copy of a discarded scan can be filed in its place; the others are copies of it."""
    same = (Scan.sha256 == scan.sha256, Scan.state == "duplicate")
    copies = session.scalars(select(Scan).where(*same).order_by(Scan.id)).all()
    for copy in copies[:1]:
        copy.state, copy.duplicate_of, copy.duplicate_kind = "new", None, None
    for copy in copies[1:]:
        copy.duplicate_of = copies[0].id


def put_scan_back(session: Session, scan_id: int, *, who: str) -> Scan:
    """Let a scan that was set aside wait in the inbox again. Raises UnknownScan, ScanNotAside."""
    scan = documents.get_scan(session, scan_id)
    if scan.state != "discarded":
        raise ScanNotAside(id=scan_id, state=SCAN_STATES.get(scan.state, scan.state))
    wait_again(session, scan)
    history.record(session, "put_back", who=who, note=scan.name)
    return scan


def wait_again(session: Session, scan: Scan) -> None:
    """Let a scan wait: as a copy where a document has its bytes, else the oldest of those that wait
    is the one to be filed, and the others are copies of it."""
    scan.state, scan.aside = "new", None
    session.flush()
    holder = documents.holding(session, scan.sha256)
    same = (Scan.sha256 == scan.sha256, Scan.state.in_(("new", "duplicate")))
    waiting = session.scalars(select(Scan).where(*same).order_by(Scan.id)).all()
    for each in waiting:
        if holder is not None:
            each.state, each.duplicate_of, each.duplicate_kind = "duplicate", holder.id, "document"
        elif each is waiting[0]:
            each.state, each.duplicate_of, each.duplicate_kind = "new", None, None
        else:
            each.state, each.duplicate_of, each.duplicate_kind = "duplicate", waiting[0].id, "scan"
    session.merge(SidecarDue(key=f"object:{scan.sha256}"))
    session.flush()
