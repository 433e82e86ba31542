"""Papers that come back: a sheet this archive printed names its document, a sticker its number."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, history
from arsipdesk.catalogue.models import Document, Scan, SidecarDue
from arsipdesk.domain.kinds import KINDS, DocumentKind
from arsipdesk.domain.records import PaperCode, ScanRecord, Suggestion
from arsipdesk.ingest.papercodes import Key, Meaning, Sense

DOCUMENT = "document"
"""The suggestion that a scan belongs to a document that has no file yet; its value is the id."""

WHO = "kode QR"
"""Who attaches a sheet that came back, in its document's history."""

_SURE = 0.9


def some(session: Session) -> bool:
    """Whether any waiting scan has a code."""
    return session.execute(_WITH_CODES.limit(1)).first() is not None


def sheets(session: Session, key: Key) -> list[tuple[int, int]]:
    """Waiting scans with a sheet of exactly one document, each with that document's id.

    A scan that a person took off the document again stays where it is.
    """
    found = []
    for scan, said in _with_one(session, key, Sense.SHEET):
        if key.separator_pages(scan.codes):
            continue
        same = select(Document).where(Document.uid == said.uid, Document.trashed.is_(None))
        row = session.scalars(same).first()
        if row is not None and not _was_detached(session, row.id, scan.sha256):
            found.append((scan.scan, row.id))
    return found


def senses(session: Session, key: Key, codes: Iterable[PaperCode]) -> list[Sense]:
    """What each code is to this archive, in their order."""
    return [_sense(session, key.meaning(code.text)) for code in codes]


def _sense(session: Session, said: Meaning) -> Sense:
    same = select(Document.id).where(Document.uid == said.uid)
    if said.sense is Sense.SHEET and session.scalars(same).first() is None:
        return Sense.UNKNOWN_DOCUMENT
    return said.sense


def stickers(session: Session, key: Key) -> list[tuple[int, Suggestion]]:
    """Waiting scans with one agenda sticker, and the document without file that it suggests."""
    found = []
    for scan, said in _with_one(session, key, Sense.STICKER):
        if DOCUMENT in scan.suggestions:
            continue
        document = _without_file(session, said, scan.arrived.astimezone().year)
        if document is not None:
            found.append((scan.scan, Suggestion(str(document), _SURE, str(said.number))))
    return found


def suggest(session: Session, scan_id: int, said: Suggestion) -> ScanRecord:
    """Let a scan suggest the document it belongs to. Call it in a writing session."""
    scan = documents.get_scan(session, scan_id)
    scan.suggestions = scan.suggestions | {DOCUMENT: asdict(said)}
    session.merge(SidecarDue(key=f"object:{scan.sha256}"))
    return documents.scan_as_record(scan)


_WITH_CODES = (
    select(Scan.id, Scan.codes)
    .where(Scan.state == "new", type_coerce(Scan.codes, String) != "[]")
    .order_by(Scan.id)
)


def _with_one(session: Session, key: Key, sense: Sense) -> list[tuple[ScanRecord, Meaning]]:
    """The waiting scans whose codes of one sense all say the same; no others are loaded whole."""
    found = []
    for scan_id, codes in session.execute(_WITH_CODES).all():
        said = key.meant((PaperCode(**code) for code in codes), sense)
        if len(said) == 1:
            scan = documents.get_scan(session, scan_id)
            found.append((documents.scan_as_record(scan), said[0]))
    return found


def _was_detached(session: Session, document_id: int, sha256: str) -> bool:
    events = history.of_document(session, document_id)
    return any(event.changes.get("file") == (sha256, None) for event in events)


def _without_file(session: Session, sticker: Meaning, year: int) -> int | None:
    """The document that a sticker names; unless it says otherwise, of the register of letters
    received and of the year in which the paper was scanned."""
    register = sticker.register or KINDS[DocumentKind.INCOMING_LETTER].register
    same = select(Document).where(
        Document.register == register,
        Document.agenda_year == (sticker.year or year),
        Document.agenda_number == sticker.number,
        Document.trashed.is_(None),
    )
    row = session.scalars(same).first()
    return row.id if row is not None and not row.files else None
