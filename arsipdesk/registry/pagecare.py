"""Page care: turning, hiding, moving pages as a way of looking at an original that itself stays."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import (
    Document,
    DocumentFile,
    PageReading,
    PageVersion,
    Scan,
    SidecarDue,
    StoredObject,
)
from arsipdesk.domain import events
from arsipdesk.domain.errors import LastPage, NoPages, UnknownPage, WrongUsage
from arsipdesk.domain.pages import PagePlan, ShownPage, check, from_plain, in_words, place_of
from arsipdesk.language import N_
from arsipdesk.registry.filing import changed
from arsipdesk.store.copying import write_out

LEAST_SKEW = 0.3
"""A page is straightened when it leans by more; below, nobody sees it. In degrees."""

Change = Callable[[list[ShownPage]], list[ShownPage]]

Make = Callable[[str, str, Sequence[ShownPage]], bytes]
"""Makes a PDF of the pages of an original (its hash, its name) as they are shown."""


class PageCare:
    """How the pages of originals are shown. Each change is a version that can be undone.

    Versions of an original count from 1, and the one in force is `current`; none is, or it names no
    pages, where pages are shown automatically. A version that was undone when another change came
    can't be redone any more: it is kept under a number below 0.
    Methods take an original's SHA-256 and its pages, of which the first is 0, and answer with how
    it is shown then. They raise NoPages, UnknownPage, LastPage, WrongUsage.
    """

    def __init__(
        self, catalogue: Catalogue, user: str, make: Make, after: Callable[[], None]
    ) -> None:
        self._catalogue = catalogue
        self._user = user
        self._make = make
        self._after = after

    def plan(self, sha256: str) -> PagePlan:
        """How an original is shown now."""
        with self._catalogue.reading() as session:
            return _plan(session, sha256)

    def change(self, sha256: str, pages: Sequence[ShownPage], who: str = "") -> PagePlan:
        """Show just these pages, in this order and so turned."""
        return self._change(sha256, lambda _shown: list(pages), who)

    def turn(self, sha256: str, page: int, by: int) -> PagePlan:
        """Turn a page clockwise by 90, 180, 270 or -90 degrees."""
        if by % 90:
            raise WrongUsage(field=N_("Turn"), value=by, allowed="90, 180, 270, -90")
        return self._alter(sha256, page, lambda each: replace(each, turn=(each.turn + by) % 360))

    def straighten(self, sha256: str, page: int, degrees: float) -> PagePlan:
        """Turn a page clockwise by so many degrees more than its right angle; 0 leaves it as it is."""
        return self._alter(sha256, page, lambda each: replace(each, skew=round(degrees, 2)))

    def hide(self, sha256: str, page: int) -> PagePlan:
        """Leave a page out."""

        def without(shown: list[ShownPage]) -> list[ShownPage]:
            shown.pop(place_of(shown, page))
            return shown

        return self._change(sha256, without)

    def unhide(self, sha256: str, page: int) -> PagePlan:
        """Show a page again, before the first one shown that follows it in the original."""

        def with_it(shown: list[ShownPage]) -> list[ShownPage]:
            numbers = [each.page for each in shown]
            if page not in numbers:
                later = [place for place, number in enumerate(numbers) if number > page]
                shown.insert(later[0] if later else len(shown), fresh)
            return shown

        with self._catalogue.reading() as session:
            fresh = _as_read(page, session.get(PageReading, (sha256, page)))

        return self._change(sha256, with_it)

    def move(self, sha256: str, page: int, to: int) -> PagePlan:
        """Show a page as the one at place `to` (the first is 0) among those shown."""

        def moved(shown: list[ShownPage]) -> list[ShownPage]:
            each = shown.pop(place_of(shown, page))
            shown.insert(min(max(to, 0), len(shown)), each)
            return shown

        return self._change(sha256, moved)

    def reset(self, sha256: str) -> PagePlan:
        """Show the pages automatically again; that can be undone, too."""
        with self._catalogue.writing() as session:
            if not _plan(session, sha256).automatic:
                self._put(session, sha256, [], self._user)
        return self._told(sha256)

    def undo(self, sha256: str) -> PagePlan:
        """Show the pages as before the last change; nothing happens where there is none."""
        return self._step(sha256, -1)

    def redo(self, sha256: str) -> PagePlan:
        """Do again what was undone last; nothing happens where that is nothing."""
        return self._step(sha256, 1)

    def as_seen(self, sha256: str, target: Path) -> Path:
        """Write a PDF of the pages as they are shown into the folder `target`, or as that file.

        The original stays as it is, and is what `export` copies. The same pages always give the same
        bytes. Raises PagesNotMade, FileThere, FolderMissing, ReadOnly, DiskFull.
        """
        with self._catalogue.reading() as session:
            pages = _plan(session, sha256).pages
            same = select(DocumentFile.name).where(DocumentFile.sha256 == sha256)
            came = select(Scan.name).where(Scan.sha256 == sha256).order_by(Scan.id)
            name = session.scalars(same).first() or session.scalars(came).first() or sha256[:12]
        return write_out(self._make(sha256, name, pages), f"{Path(name).stem}.pdf", target)

    def _alter(self, sha256: str, page: int, change: Callable[[ShownPage], ShownPage]) -> PagePlan:
        def altered(shown: list[ShownPage]) -> list[ShownPage]:
            place = place_of(shown, page)
            shown[place] = change(shown[place])
            return shown

        return self._change(sha256, altered)

    def _change(self, sha256: str, change: Change, who: str = "") -> PagePlan:
        with self._catalogue.writing() as session:
            before = _plan(session, sha256)
            count = _count(session, sha256)
            pages = change(list(before.pages))
            check(pages, count)
            if tuple(pages) == before.pages:
                return before
            self._put(session, sha256, pages, who or self._user)
        return self._told(sha256)

    def _put(self, session: Session, sha256: str, pages: Sequence[ShownPage], who: str) -> None:
        """Make these pages the newest version, and the one in force."""
        before = _plan(session, sha256)
        current = _drop_undone(session, sha256)
        if current is not None:
            current.current = False
        version = PageVersion(
            sha256=sha256,
            version=(current.version if current else 0) + 1,
            pages=[page.plain() for page in pages],
            who=who,
            at=dt.datetime.now(dt.UTC),
            current=True,
        )
        session.add(version)
        session.flush()
        _write_down(session, sha256, before, who)

    def _step(self, sha256: str, by: int) -> PagePlan:
        with self._catalogue.writing() as session:
            before = _plan(session, sha256)
            if not (before.can_undo if by < 0 else before.can_redo):
                return before
            rows = _versions(session, sha256)
            current = next((row for row in rows if row.current), None)
            wanted = (current.version if current else 0) + by
            for row in rows:
                row.current = row.version == wanted
            session.flush()
            _write_down(session, sha256, before, self._user)
        return self._told(sha256)

    def _told(self, sha256: str) -> PagePlan:
        """Let everybody know that an original is shown in another way."""
        self._after()
        with self._catalogue.reading() as session:
            plan = _plan(session, sha256)
            holders = [documents.as_record(row) for row in _holders(session, sha256)]
            same = select(Scan).where(Scan.sha256 == sha256, Scan.state == "new")
            scans = [documents.scan_as_record(scan) for scan in session.scalars(same)]
        for document in holders:
            events.document_changed.send(document=document)
        for scan in scans:
            events.scan_changed.send(scan=scan)
        return plan


def _plan(session: Session, sha256: str) -> PagePlan:
    count = _count(session, sha256)
    rows = _versions(session, sha256)
    current = next((row for row in rows if row.current), None)
    said = _said(current, count) if current else []
    pages = tuple(said or _automatic(session, sha256, count))
    shown = {page.page for page in pages}
    return PagePlan(
        pages=pages,
        hidden=tuple(page for page in range(count) if page not in shown),
        automatic=not said,
        can_undo=current is not None,
        can_redo=bool(rows) and (current is None or rows[-1] is not current),
    )


def _count(session: Session, sha256: str) -> int:
    thing = session.get(StoredObject, sha256)
    if thing is None or not thing.pages:
        raise NoPages(name=thing.title or sha256[:12] if thing else sha256[:12])
    return thing.pages


def _versions(session: Session, sha256: str) -> list[PageVersion]:
    """The versions that can be undone or redone, oldest first."""
    same = select(PageVersion).where(PageVersion.sha256 == sha256, PageVersion.version > 0)
    return list(session.scalars(same.order_by(PageVersion.version)))


def _said(version: PageVersion, count: int) -> list[ShownPage]:
    """The pages of a version; none where a sidecar it came from said what can't be."""
    try:
        pages = [from_plain(page) for page in version.pages]
        check(pages, count)
    except (KeyError, TypeError, ValueError, LastPage, UnknownPage, WrongUsage):
        return []
    return pages


def _automatic(session: Session, sha256: str, count: int) -> list[ShownPage]:
    """Every page upright as far as text recognition found out, without the blank ones."""
    same = select(PageReading).where(PageReading.sha256 == sha256, PageReading.state == "read")
    readings = {reading.page: reading for reading in session.scalars(same)}
    full = [
        page for page in range(count) if not (page in readings and readings[page].blank)
    ] or range(count)
    return [_as_read(page, readings.get(page)) for page in full]


def _as_read(page: int, reading: PageReading | None) -> ShownPage:
    if reading is None:
        return ShownPage(page)
    plain = {"page": page, "turn": reading.turn, "corners": reading.corners}
    skew = reading.skew if abs(reading.skew) > LEAST_SKEW and not reading.blank else 0.0
    try:
        return from_plain(plain | {"skew": skew})
    except (TypeError, ValueError):
        return ShownPage(page)


def _drop_undone(session: Session, sha256: str) -> PageVersion | None:
    """Number the versions after the current one below 0; returns the current one."""
    rows = _versions(session, sha256)
    current = next((row for row in rows if row.current), None)
    same = select(func.min(PageVersion.version)).where(PageVersion.sha256 == sha256)
    lowest = min(session.scalars(same).one() or 0, 0)
    for row in rows:
        if row.version > (current.version if current else 0):
            lowest -= 1
            row.version = lowest
    session.flush()
    return current


def _holders(session: Session, sha256: str) -> list[Document]:
    held = select(Document).join(DocumentFile).where(DocumentFile.sha256 == sha256)
    return list(session.scalars(held.order_by(Document.id)))


def _write_down(session: Session, sha256: str, before: PagePlan, who: str) -> None:
    """The change in the history of each document that holds the original, and the sidecar due."""
    session.merge(SidecarDue(key=f"object:{sha256}"))
    said: dict[str, list[str | None]] = {
        "pages": [in_words(before.pages), in_words(_plan(session, sha256).pages)]
    }
    for row in _holders(session, sha256):
        row.changed = dt.datetime.now(dt.UTC)
        changed(session, row, "pages", who=who, changes=said)
