"""The same letter scanned again: known by its text, since its bytes are others."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, likeness, settings
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Scan, SidecarDue, StoredObject
from arsipdesk.domain.records import Likeness

AT_ONCE = 20
"""How many older originals are caught up with in one go."""

_CAUGHT_UP = "likeness_caught_up"
"""The setting with the hash of the last original whose text was marked after the fact."""

TextsOf = Callable[[str], Sequence[str] | None]
"""The pages of an original by its hash, None where they were never read."""


def text_changed(session: Session, sha256: str, texts_of: TextsOf) -> list[Scan]:
    """Mark an original's text anew after its pages were read; the waiting scans that this changed.

    Call it in a writing session.
    """
    likeness.note_text(session, sha256, texts_of(sha256) or ())
    return look(session, sha256, texts_of)


def look(session: Session, sha256: str, texts_of: TextsOf) -> list[Scan]:
    """Set what the waiting scans of an original are again; those that this changed.

    Call it in the writing session that added the scan.
    """
    texts = texts_of(sha256) or ()
    waiting = select(Scan).where(Scan.sha256 == sha256, Scan.state == "new").order_by(Scan.id)
    changed = (_renew(session, scan, texts, texts_of) for scan in list(session.scalars(waiting)))
    return [scan for scan in changed if scan is not None]


def _renew(session: Session, scan: Scan, texts: Sequence[str], texts_of: TextsOf) -> Scan | None:
    """The scan that changed: of two that wait, it is the later one that is the other again."""
    found = likeness.like(session, scan.sha256, texts, lambda sha256: texts_of(sha256) or ())
    if found and found.kind == "scan" and found.id > scan.id:
        later = documents.get_scan(session, found.id)
        return _put(session, later, Likeness("scan", scan.id, found.score))
    return _put(session, scan, found)


def _put(session: Session, scan: Scan, found: Likeness | None) -> Scan | None:
    said = asdict(found) if found else None
    if scan.like == said:
        return None
    scan.like = said
    session.merge(SidecarDue(key=f"object:{scan.sha256}"))
    session.flush()
    return scan


def similar(catalogue: Catalogue, scan_id: int, texts_of: TextsOf) -> list[Likeness]:
    """All that a scan resembles, most alike first. Raises UnknownScan."""
    with catalogue.reading() as session:
        sha256 = documents.get_scan(session, scan_id).sha256
        texts = texts_of(sha256) or ()
        return likeness.all_like(session, sha256, texts, lambda other: texts_of(other) or ())


def catch_up(catalogue: Catalogue, texts_of: TextsOf) -> int:
    """Mark the texts of originals that have no marks yet, a few at a time; how many were left.

    Those are the originals of an archive that is older than this, or was made anew.
    """
    with catalogue.reading() as session:
        last = settings.get(session, _CAUGHT_UP)
        later = select(StoredObject.sha256).where(StoredObject.sha256 > last)
        due = list(session.scalars(later.order_by(StoredObject.sha256).limit(AT_ONCE)))
    if due:
        with catalogue.writing() as session:
            for sha256 in due:
                likeness.note_text(session, sha256, texts_of(sha256) or ())
            settings.put(session, _CAUGHT_UP, due[-1])
    return len(due)
