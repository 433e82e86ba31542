"""Further files of a document: a scan that waits becomes one, and can be taken off again."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, search
from arsipdesk.catalogue.models import Document, DocumentFile, Scan, SidecarDue
from arsipdesk.domain.errors import NotItsFile
from arsipdesk.registry.editing import body_of
from arsipdesk.registry.filing import changed, point_copies_at


def attach(session: Session, scan_id: int, document_id: int, text: str, *, who: str) -> Document:
    """Make a waiting scan a further file of a document; `text` is what stands on it.

    Raises UnknownScan, ScanNotWaiting, UnknownDocument.
    """
    scan = documents.waiting_scan(session, scan_id)
    row = documents.get(session, document_id)
    place = max((file.position + 1 for file in row.files), default=0)
    row.files.append(DocumentFile(sha256=scan.sha256, name=scan.name, position=place))
    scan.state, scan.document_id = "filed", row.id
    point_copies_at(session, scan.sha256, row.id)
    body = f"{body_of(session, row)}\n{text}"
    _note(session, row, "attached", body, who=who, note=scan.name, file=[None, scan.sha256])
    return row


def detach(session: Session, document_id: int, sha256: str, text: str, *, who: str) -> Document:
    """Take a file off a document; it waits to be filed again. `text` is what stands on the others.

    `sha256` may be its beginning. Raises UnknownDocument, NotItsFile.
    """
    row = documents.get(session, document_id)
    files = [file for file in row.files if sha256 and file.sha256.startswith(sha256.lower())]
    if len(files) != 1:
        raise NotItsFile(id=document_id, sha256=sha256)
    (file,) = files
    row.files.remove(file)
    session.delete(file)
    session.flush()
    _let_wait(session, row, file)
    _note(session, row, "detached", text, who=who, note=file.name, file=[file.sha256, None])
    return row


def _note(
    session: Session,
    row: Document,
    what: str,
    text: str,
    *,
    who: str,
    note: str,
    file: list[str | None],
) -> None:
    """Write down that a document's files are others now."""
    row.changed = dt.datetime.now(dt.UTC)
    for sha256 in file:
        if sha256:
            session.merge(SidecarDue(key=f"object:{sha256}"))
    session.flush()
    search.index(session, row, text)
    changed(session, row, what, who=who, note=note, changes={"file": file})


def _let_wait(session: Session, row: Document, file: DocumentFile) -> None:
    """The scan that the file came as waits again; one that came by another way gets its scan now."""
    same = select(Scan).where(Scan.sha256 == file.sha256)
    filed = same.where(Scan.state == "filed", Scan.document_id == row.id)
    scan = session.scalars(filed.order_by(Scan.id)).first()
    if scan is None:
        scan = Scan(
            sha256=file.sha256,
            name=file.name,
            source_path="",
            source_done=True,
            arrived=dt.datetime.now(dt.UTC),
            suggestions={},
        )
        session.add(scan)
    scan.state, scan.document_id = "new", None
    session.flush()
    holder = documents.holding(session, file.sha256)
    if holder is not None:  # another document has the same original
        scan.state, scan.duplicate_of, scan.duplicate_kind = "duplicate", holder.id, "document"
        return
    for copy in session.scalars(same.where(Scan.state == "duplicate")):
        copy.duplicate_of, copy.duplicate_kind = scan.id, "scan"
