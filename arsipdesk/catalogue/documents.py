"""Documents as records: read by id, by the windowful, and counted."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from arsipdesk.catalogue import deadlines, live
from arsipdesk.catalogue.models import (
    Document,
    DocumentFile,
    Dossier,
    Party,
    Quarantined,
    Scan,
    StoredObject,
)
from arsipdesk.catalogue.words import fold
from arsipdesk.domain.errors import (
    DocumentInTrash,
    ScanNotWaiting,
    UnknownDocument,
    UnknownScan,
)
from arsipdesk.domain.records import (
    Aside,
    DocumentRecord,
    FileRecord,
    Likeness,
    PaperCode,
    QuarantineRecord,
    ScanRecord,
    Suggestion,
)
from arsipdesk.domain.status import SCAN_STATES

BATCH = 500


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is: scans waiting, files put aside, documents in all and per kind, bytes,
    late ones, and what lies in Sampah, which is in no other number."""

    inbox: int
    quarantine: int
    documents: int
    bytes: int
    kinds: dict[str, int]
    overdue: int = 0
    trash: int = 0


def get(session: Session, document_id: int) -> Document:
    """The row of a document. Raises UnknownDocument."""
    row = session.get(Document, document_id)
    if row is None:
        raise UnknownDocument(id=document_id)
    return row


def to_change(session: Session, document_id: int) -> Document:
    """The row of a document that is to be changed. Raises UnknownDocument, DocumentInTrash."""
    row = get(session, document_id)
    if row.trashed is not None:
        raise DocumentInTrash(id=document_id)
    return row


def by_uid(session: Session, uid: str) -> Document:
    """The row of the document with this UID. Raises UnknownDocument."""
    row = session.scalars(select(Document).where(Document.uid == uid)).first()
    if row is None:
        raise UnknownDocument(id=uid)
    return row


def get_scan(session: Session, scan_id: int) -> Scan:
    """The row of a scan. Raises UnknownScan."""
    row = session.get(Scan, scan_id)
    if row is None:
        raise UnknownScan(id=scan_id)
    return row


def waiting_scan(session: Session, scan_id: int, states: Sequence[str] = ("new",)) -> Scan:
    """The row of a scan that still waits. Raises UnknownScan, ScanNotWaiting."""
    row = get_scan(session, scan_id)
    if row.state not in states:
        raise ScanNotWaiting(id=scan_id, state=SCAN_STATES.get(row.state, row.state))
    return row


def by_ids(session: Session, ids: Sequence[int]) -> list[DocumentRecord]:
    """The documents with these ids, in this order; ids that name none are left out."""
    found: dict[int, DocumentRecord] = {}
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        files = _files(session, some)
        for row in session.execute(_records().where(Document.id.in_(some))).mappings():
            found[row["id"]] = DocumentRecord(**row, files=tuple(files.get(row["id"], ())))
    return [found[i] for i in ids if i in found]


@cache
def _records() -> Select[*tuple[Any, ...]]:
    """Records as one plain query: a window of the list is read many times while it scrolls."""
    sender, recipient = aliased(Party), aliased(Party)
    names = {"sender": sender.name, "recipient": recipient.name, "dossier": Dossier.name}
    plain = (f.name for f in fields(DocumentRecord) if f.name not in (*names, "files"))
    return (
        select(
            *(getattr(Document, name) for name in plain),
            *(func.coalesce(name, "").label(label) for label, name in names.items()),
        )
        .outerjoin(sender, Document.sender_id == sender.id)
        .outerjoin(recipient, Document.recipient_id == recipient.id)
        .outerjoin(Dossier, Document.dossier_id == Dossier.id)
    )


def _files(session: Session, ids: Sequence[int]) -> dict[int, list[FileRecord]]:
    """The files of documents in their order."""
    rows = (
        select(
            *(DocumentFile.document_id, DocumentFile.sha256, DocumentFile.name),
            *(StoredObject.bytes, StoredObject.pages, StoredObject.mime),
            *(StoredObject.active, StoredObject.attachments),
        )
        .join(StoredObject, DocumentFile.sha256 == StoredObject.sha256)
        .where(DocumentFile.document_id.in_(ids))
        .order_by(DocumentFile.document_id, DocumentFile.position)
    )
    found: dict[int, list[FileRecord]] = {}
    for row in session.execute(rows):
        plain, lists = row[1:6], (tuple(row[6]), tuple(row[7]))
        found.setdefault(row[0], []).append(FileRecord(*plain, *lists))
    return found


def holding(session: Session, sha256: str, *, trashed: bool = False) -> Document | None:
    """The first document that has the original with this hash, or None; `trashed`: in Sampah."""
    files = select(Document).join(DocumentFile).where(DocumentFile.sha256 == sha256)
    files = files.where(Document.trashed.is_not(None) if trashed else Document.trashed.is_(None))
    return session.scalars(files.order_by(Document.id)).first()


def as_record(row: Document) -> DocumentRecord:
    """A document as everybody else sees it."""
    return DocumentRecord(
        id=row.id,
        uid=row.uid,
        kind=row.kind,
        register=row.register,
        agenda_number=row.agenda_number,
        agenda_year=row.agenda_year,
        reference_number=row.reference_number,
        subject=row.subject,
        attachment=row.attachment,
        date=row.date,
        received=row.received,
        sender=row.sender.name if row.sender else "",
        recipient=row.recipient.name if row.recipient else "",
        code=row.code,
        code_name=row.code_name,
        scheme=row.scheme,
        level=row.level,
        urgency=row.urgency,
        status=row.status,
        holder=row.holder,
        dossier=row.dossier.name if row.dossier else "",
        note=row.note,
        due=row.due,
        files=tuple(_file(file) for file in row.files),
        created=row.created,
        changed=row.changed,
        trashed=row.trashed,
    )


def _file(row: DocumentFile) -> FileRecord:
    thing = row.object
    plain = (row.sha256, row.name, thing.bytes, thing.pages, thing.mime)
    return FileRecord(*plain, active=tuple(thing.active), attachments=tuple(thing.attachments))


def scan_as_record(row: Scan) -> ScanRecord:
    """A scan as everybody else sees it."""
    return ScanRecord(
        scan=row.id,
        sha256=row.sha256,
        name=row.name,
        bytes=row.object.bytes,
        pages=row.object.pages,
        mime=row.object.mime,
        arrived=row.arrived,
        state=row.state,
        duplicate_of=row.duplicate_of,
        duplicate_kind=row.duplicate_kind,
        document=row.document_id,
        suggestions={name: Suggestion(**said) for name, said in row.suggestions.items()},
        channel=row.channel,
        part_of=row.part_of,
        joined=row.part_of is None and bool(row.object.made_from),
        codes=tuple(PaperCode(**said) for said in row.codes),
        like=Likeness(**row.like) if row.like else None,
        active=tuple(row.object.active),
        attachments=tuple(row.object.attachments),
        aside=_aside(row.aside) if row.aside else None,
    )


def _aside(said: dict[str, Any]) -> Aside:
    return Aside(dt.datetime.fromisoformat(said["at"]), said["who"], said["note"])


def inbox(session: Session) -> list[ScanRecord]:
    """Scans that wait to be filed and copies that wait to be seen, newest first."""
    waiting = select(Scan).where(Scan.state.in_(("new", "duplicate"))).order_by(Scan.id.desc())
    return [scan_as_record(row) for row in session.scalars(waiting)]


def quarantine(session: Session) -> list[QuarantineRecord]:
    """Files that were put aside, newest first."""
    rows = session.scalars(select(Quarantined).order_by(Quarantined.id.desc()))
    return [quarantine_as_record(row) for row in rows]


def quarantine_as_record(row: Quarantined) -> QuarantineRecord:
    """A quarantined file as everybody else sees it."""
    return QuarantineRecord(
        row.id, row.name, row.stored_as, row.reason, row.sha256, row.bytes, row.arrived
    )


def counts(session: Session) -> Counts:
    """How much there is of everything."""
    kinds = live.by_value(session, Document.kind)
    waiting = select(func.count()).select_from(Scan).where(Scan.state.in_(("new", "duplicate")))
    aside = select(func.count()).select_from(Quarantined)
    return Counts(
        inbox=session.scalars(waiting).one(),
        quarantine=session.scalars(aside).one(),
        documents=kinds.total(),
        bytes=session.scalars(select(func.coalesce(func.sum(StoredObject.bytes), 0))).one(),
        kinds=dict(kinds),
        overdue=deadlines.count(session, "lewat", dt.date.today()),
        trash=live.in_trash(session),
    )


def party(session: Session, name: str) -> Party | None:
    """The party of this name, made where there is none yet; None for an empty name."""
    wanted = name.strip()
    if not wanted:
        return None
    row = session.scalars(select(Party).where(Party.name == wanted)).first()
    if row is None:
        row = Party(name=wanted, folded=fold(wanted))
        session.add(row)
        session.flush()
    return row


def parties(session: Session, start: str, limit: int) -> list[str]:
    """Names of parties with `start` at the beginning of the name or of a word in it."""
    folded = fold(start)
    begins = Party.folded.startswith(folded, autoescape=True)
    inside = Party.folded.contains(f" {folded}", autoescape=True)
    rows = select(Party.name).where(begins | inside).order_by(begins.desc(), Party.name)
    return list(session.scalars(rows.limit(limit)))


def dossier(session: Session, name: str) -> Dossier | None:
    """The dossier of this name, made where there is none yet; None for an empty name."""
    wanted = name.strip()
    if not wanted:
        return None
    row = session.scalars(select(Dossier).where(Dossier.name == wanted)).first()
    if row is None:
        row = Dossier(name=wanted, created=dt.datetime.now(dt.UTC))
        session.add(row)
        session.flush()
    return row
