"""Further files of a document: a scan that waits becomes one, and can be taken off again."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, search
from arsipdesk.catalogue.models import Document, DocumentFile, Scan, SidecarDue
from arsipdesk.domain.errors import NotItsFile
from arsipdesk.registry.editing import body_of
from arsipdesk.registry.filing import Said, changed, point_copies_at
from arsipdesk.registry.trash import wait_again


def attach(session: Session, scan_id: int, document_id: int, text: str, *, who: str) -> Document:
    """Make a waiting scan a further file of a document; `text` is what stands on it.

    Raises UnknownScan, ScanNotWaiting, UnknownDocument, DocumentInTrash.
    """
    scan = documents.waiting_scan(session, scan_id)
    row = documents.to_change(session, document_id)
    body = f"{body_of(session, row)}\n{text}"
    said = put_on(session, row, scan.sha256, scan.name, len(row.files))
    search.index(session, row, body)
    changed(session, row, "attached", who=who, note=scan.name, changes=said)
    return row


def detach(session: Session, document_id: int, sha256: str, text: str, *, who: str) -> Document:
    """Take a file off a document; it waits to be filed again. `text` is what stands on the others.

    `sha256` may be its beginning. Raises UnknownDocument, DocumentInTrash, NotItsFile.
    """
    row = documents.to_change(session, document_id)
    files = [file for file in row.files if sha256 and file.sha256.startswith(sha256.lower())]
    if len(files) != 1:
        raise NotItsFile(id=document_id, sha256=sha256)
    (file,) = files
    said = take_off(session, row, file)
    search.index(session, row, text)
    changed(session, row, "detached", who=who, note=file.name, changes=said)
    return row


def put_on(session: Session, row: Document, sha256: str, name: str, place: int) -> Said:
    """Make an original the file at `place` of a document; its scan that waits is filed with it."""
    files = list(row.files)
    files.insert(place, DocumentFile(sha256=sha256, name=name, position=place))
    row.files = files
    waiting = select(Scan).where(Scan.sha256 == sha256, Scan.state.in_(("new", "duplicate")))
    scan = session.scalars(waiting.order_by(Scan.state.desc(), Scan.id)).first()
    if scan is not None:
        scan.state, scan.document_id = "filed", row.id
        scan.duplicate_of, scan.duplicate_kind = None, None
    point_copies_at(session, sha256, row.id)
    _files_changed(session, row, sha256)
    return {"file": [None, sha256], "place": [None, str(place)]}


def take_off(session: Session, row: Document, file: DocumentFile) -> Said:
    """Take a file off a document and let it wait again."""
    place = row.files.index(file)
    row.files.remove(file)
    session.delete(file)
    _files_changed(session, row, file.sha256)
    _let_wait(session, row, file)
    return {"file": [file.sha256, None], "place": [str(place), None]}


def _files_changed(session: Session, row: Document, sha256: str) -> None:
    row.changed = dt.datetime.now(dt.UTC)
    for place, file in enumerate(row.files):
        file.position = place
    session.merge(SidecarDue(key=f"object:{sha256}"))
    session.flush()


def _let_wait(session: Session, row: Document, file: DocumentFile) -> None:
    """The scan that the file came as waits again; one that came by another way gets its scan now."""
    filed = select(Scan).where(
        Scan.sha256 == file.sha256, Scan.state == "filed", Scan.document_id == row.id
    )
    scan = session.scalars(filed.order_by(Scan.id)).first()
    if scan is None:
        scan = Scan(
            sha256=file.sha256,
            name=file.name,
            source_path="",
            source_done=True,
            arrived=dt.datetime.now(dt.UTC),
            state="new",
            suggestions={},
        )
        session.add(scan)
    scan.document_id = None
    wait_again(session, scan)
