"""What follows when a page was read: its text kept, the document found by it, its fields suggested."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, search, settings
from arsipdesk.catalogue.models import Document, DocumentFile, Scan, SidecarDue
from arsipdesk.domain import events
from arsipdesk.domain.errors import ArsipError, from_os_error
from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest import again
from arsipdesk.ingest.arrivals import Desk
from arsipdesk.ingest.ocr import waiting
from arsipdesk.ingest.ocr.checked import is_better
from arsipdesk.ingest.ocr.waiting import FIRST_PAGES, Waiting
from arsipdesk.ingest.suggest import recognised
from arsipdesk.ingest.text_layer import usable

RENEW_EVERY = 25
"""Pages of a long file after which it is found by what was read so far."""

_CAUGHT_UP = "ocr_caught_up"
"""The setting of a catalogue all of whose originals were looked at; arrivals since see to it."""

_keeping = threading.Lock()
"""Two pages of one file must not write its text in the same moment."""


def keep(desk: Desk, page: Waiting, read: dict[str, Any]) -> bool | None:
    """Keep what was read of a page; None where another program had kept it before.

    Raises DiskFull, ReadOnly, CatalogueBusy; the page then waits as before.
    """
    with _keeping:
        _keep_text(desk, page, read)
        said = _suggestions(desk, page)
        with desk.catalogue.writing() as session:
            if not waiting.succeeded(session, page, read):
                return None
            left = waiting.still_waiting(session, page.sha256)
            if _is_milestone(page.page, left):
                _renew_index(desk, session, page.sha256)
            changed = {scan.id: scan for scan in _suggest_again(session, said)}
            if page.page < FIRST_PAGES:
                later = again.text_changed(session, page.sha256, desk.derived.texts)
                changed |= {scan.id: scan for scan in later}
            records = [documents.scan_as_record(scan) for scan in changed.values()]
    events.text_read.send(sha256=page.sha256)
    for record in records:
        events.scan_changed.send(scan=record)
    return True


def _keep_text(desk: Desk, page: Waiting, read: dict[str, Any]) -> None:
    """A text layer gives way only to a better reading; its words stay for their places alone."""
    texts = desk.derived.texts(page.sha256) or []
    layer = texts[page.page] if page.page < len(texts) else ""
    text = read["text"] if not usable(layer) and is_better(read, layer) else None
    try:
        desk.derived.put_reading(page.sha256, page.page, read | {"text": text})
    except OSError as error:
        raise from_os_error(error, desk.derived.root, writing=True) from error


def _is_milestone(page: int, left: Sequence[int]) -> bool:
    """Whether it is time that a document is found by what was read: not for each page of a book."""
    return not left or page < FIRST_PAGES or len(left) % RENEW_EVERY == 0


def _suggestions(desk: Desk, page: Waiting) -> dict[int, dict[str, Suggestion]]:
    """New suggestions for the scans that wait in the inbox, once their first pages are read."""
    with desk.catalogue.reading() as session:
        left = [n for n in waiting.still_waiting(session, page.sha256) if n != page.page]
        if page.page >= FIRST_PAGES or any(n < FIRST_PAGES for n in left):
            return {}
        rows = select(Scan.id, Scan.name).where(Scan.sha256 == page.sha256, Scan.state == "new")
        scans = [(scan, name) for scan, name in session.execute(rows)]
    texts = desk.derived.texts(page.sha256) or []
    return {scan: recognised(desk.suggest(texts, name)) for scan, name in scans}


def _suggest_again(session: Session, said: dict[int, dict[str, Suggestion]]) -> list[Scan]:
    """Put the new suggestions to the scans that still wait; those that changed.

    What was known with more confidence stays: a sticker's number is surer than what is read.
    """
    changed = []
    for scan_id, fields in said.items():
        scan = session.get(Scan, scan_id)
        if scan is None or scan.state != "new":
            continue
        plain = {
            field: asdict(each)
            for field, each in fields.items()
            if _is_better(each, scan.suggestions.get(field))
        }
        plain = {**scan.suggestions, **plain}
        if scan.suggestions != plain:
            scan.suggestions = plain
            session.merge(SidecarDue(key=f"object:{scan.sha256}"))
            changed.append(scan)
    session.flush()
    return changed


def _is_better(said: Suggestion, before: dict[str, Any] | None) -> bool:
    if before is None:
        return True
    known = Suggestion(**before)
    return not known.by_hand and said.confidence >= known.confidence


def _renew_index(desk: Desk, session: Session, sha256: str) -> None:
    """Let the documents that hold an original be found by its text as it is now."""
    holders = select(Document).join(DocumentFile).where(DocumentFile.sha256 == sha256)
    for document in session.scalars(holders).unique():
        texts: list[str] = []
        for file in document.files:
            texts += desk.derived.texts(file.sha256) or []
        search.index(session, document, "\n".join(texts))


def catch_up(desk: Desk, text_of: Callable[[str, str], list[str]]) -> int:
    """Let pages wait that nobody asked for, and those whose reading was lost; how many.

    `text_of` gives the text of an original's pages by its hash and name.
    """
    with desk.catalogue.reading() as session:
        first = not settings.get(session, _CAUGHT_UP)
        unknown = waiting.unknown_originals(session) if first else ()
        read = waiting.read_pages(session)
    lost = [each for each in read if not desk.derived.has_reading(*each)]
    found: dict[str, list[int]] = {}
    for sha256, name in unknown:
        try:
            texts = text_of(sha256, name)
        except ArsipError:
            continue  # a missing original is for `verify` to tell
        found[sha256] = [page for page, text in enumerate(texts) if not usable(text)]
    if not lost and not first:
        return 0
    with desk.catalogue.writing() as session:
        settings.put(session, _CAUGHT_UP, "1")
        waiting.wait_again(session, lost)
        return len(lost) + sum(waiting.note(session, *each) for each in found.items())
