"""The pages that wait for their text to be read: which, in what order, and how it went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue.models import PageReading, Scan, StoredObject
from arsipdesk.ingest.text_layer import Paged, pages_without_text

FIRST_PAGES = 2
"""So many pages of every file are read before the later pages of any: what a letter is stands there."""

MOST_TRIES = 2
"""How often a page may kill or overrun its worker before it is left alone."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page (the first is 0) of an original that waits, and the name and kind of the file."""

    sha256: str
    page: int
    name: str
    mime: str


def has_pictures(mime: str) -> bool:
    """Whether files of this kind have pages that can be read from their pictures."""
    return mime == "application/pdf" or mime.startswith("image/")


def note_arrival(session: Session, sha256: str, mime: str, probe: Paged) -> None:
    """Let the pages of a new original wait that came without a text worth keeping."""
    if has_pictures(mime):
        note(session, sha256, pages_without_text(probe))


def note(session: Session, sha256: str, pages: Iterable[int]) -> int:
    """Let pages wait, where nothing is known of them yet; how many are new."""
    same = select(PageReading.page).where(PageReading.sha256 == sha256)
    known = set(session.scalars(same))
    new = [page for page in pages if page not in known]
    session.add_all(PageReading(sha256=sha256, page=page, state="waiting") for page in new)
    session.flush()
    return len(new)


def forget(session: Session, sha256: str) -> None:
    """Let no page of an original wait any longer: others have its pages now."""
    same = (PageReading.sha256 == sha256, PageReading.state == "waiting")
    session.execute(delete(PageReading).where(*same))


def following(session: Session, number: int) -> list[Waiting]:
    """The next pages to be read: first pages before later ones, of the newest file first."""
    rows = (
        select(PageReading.sha256, PageReading.page, StoredObject.mime)
        .join(StoredObject, StoredObject.sha256 == PageReading.sha256)
        .where(PageReading.state == "waiting")
        .order_by(
            PageReading.page >= FIRST_PAGES,
            StoredObject.stored.desc(),
            PageReading.sha256,
            PageReading.page,
        )
        .limit(number)
    )
    return [
        Waiting(sha256, page, _name(session, sha256), mime)
        for sha256, page, mime in session.execute(rows)
    ]


def _name(session: Session, sha256: str) -> str:
    return session.scalars(select(Scan.name).where(Scan.sha256 == sha256).limit(1)).first() or ""


def counts(session: Session) -> dict[str, int]:
    """How many pages are in each state."""
    rows = session.execute(select(PageReading.state, func.count()).group_by(PageReading.state))
    return {row[0]: row[1] for row in rows}


def still_waiting(session: Session, sha256: str) -> list[int]:
    """The pages of an original that wait."""
    rows = select(PageReading.page).where(
        PageReading.sha256 == sha256, PageReading.state == "waiting"
    )
    return list(session.scalars(rows))


def succeeded(session: Session, page: Waiting, reading: dict[str, Any]) -> bool:
    """Strike a page off; False where another program had done so before."""
    row = session.get(PageReading, (page.sha256, page.page))
    if row is None or row.state == "read":
        return False
    row.state = "read"
    for name in ("turn", "skew", "blank", "corners", "confidence", "engine"):
        setattr(row, name, reading[name])
    return True


def failed(session: Session, page: Waiting, *, for_good: bool) -> bool:
    """Note that a page could not be read; whether it is given up."""
    row = session.get(PageReading, (page.sha256, page.page))
    if row is None or row.state != "waiting":
        return False
    row.tries += 1
    row.state = "failed" if for_good or row.tries >= MOST_TRIES else "waiting"
    return row.state == "failed"


def unknown_originals(session: Session) -> Sequence[tuple[str, str]]:
    """Hash and name of originals with pages, none of which anybody ever asked for."""
    known = select(PageReading.sha256)
    rows = select(StoredObject.sha256, StoredObject.mime).where(
        StoredObject.sha256.not_in(known), StoredObject.pages.is_not(None)
    )
    return [
        (sha256, _name(session, sha256))
        for sha256, mime in session.execute(rows)
        if has_pictures(mime)
    ]


def pages_read(session: Session, sha256: str) -> list[int]:
    """The pages of an original that were read."""
    rows = select(PageReading.page).where(PageReading.sha256 == sha256, PageReading.state == "read")
    return sorted(session.scalars(rows))


def read_pages(session: Session) -> list[tuple[str, int]]:
    """All pages that were read."""
    rows = select(PageReading.sha256, PageReading.page).where(PageReading.state == "read")
    return [(sha256, page) for sha256, page in session.execute(rows)]


def wait_again(session: Session, pages: Iterable[tuple[str, int]]) -> None:
    """Let pages be read again, whose reading was lost."""
    for key in pages:
        row = session.get(PageReading, key)
        if row is not None:
            row.state, row.tries = "waiting", 0
