"""Stacks: one scan of many letters is cut where separator sheets lie; scans of one letter are joined.

The original of a stack stays for ever. Its parts are originals of their own, made from its pages and
always of the same bytes, so that a cut that a power cut ended is simply done again.
"""

import base64
import binascii
import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, history
from arsipdesk.catalogue.models import Scan, SidecarDue, StoredObject
from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    ArsipError,
    NoStack,
    PartFiled,
    StackUncut,
    WrongUsage,
    from_os_error,
)
from arsipdesk.domain.records import PaperCode, ScanRecord, Suggestion
from arsipdesk.ingest import again, arrivals
from arsipdesk.ingest.ocr import waiting
from arsipdesk.ingest.papercodes import Key, parts
from arsipdesk.ingest.probe import Probe, Unreadable
from arsipdesk.ingest.text_layer import usable
from arsipdesk.language import N_, _
from arsipdesk.store.objects import Staged

log = logging.getLogger(__name__)

TextOf = Callable[[str, str], Sequence[str]]
"""The text of an original's pages, by its hash and name."""

CUTTER = "ArsipDesk"
"""Who cuts a stack that arrived with separator sheets."""


@dataclass(frozen=True, slots=True)
class _Source:
    """Pages of a scan, in order."""

    scan: ScanRecord
    pages: list[int]


@dataclass(frozen=True, slots=True)
class _Made:
    """A new original that is staged: where its pages are from, and what was read of it."""

    staged: Staged
    name: str
    sources: list[_Source]
    probe: Probe
    said: dict[str, Suggestion]

    def codes(self) -> list[PaperCode]:
        """The codes of the pages it was made from, at their new places."""
        found: list[PaperCode] = []
        before = 0
        for source in self.sources:
            places = {page: before + place for place, page in enumerate(source.pages)}
            codes = (code for code in source.scan.codes if code.page in places)
            found += (replace(code, page=places[code.page]) for code in codes)
            before += len(source.pages)
        return found


class Stacks:
    """Cuts and joins scans that wait. Methods may be called from any thread."""

    def __init__(
        self,
        desk: arrivals.Desk,
        key: Callable[[], Key],
        text: TextOf,
        who: str,
        after: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._key = key
        self._text = text
        self._who = who
        self._after = after
        self._failed: set[int] = set()

    def split(
        self, scan_id: int, starts: Collection[int], drop: Collection[int] = ()
    ) -> list[ScanRecord]:
        """Cut a scan before each page of `starts` (the first is 0), without the pages of `drop`.

        Raises UnknownScan, ScanNotWaiting, WrongUsage, StackUncut, DiskFull, ReadOnly.
        """
        scan = self._waiting(scan_id)
        count = scan.pages or 0
        for page in (*starts, *drop):
            if not 0 <= page < count:
                raise WrongUsage(field=N_("Page"), value=page + 1, allowed=f"1-{count}")
        return self._cut(scan, parts(count, starts, drop), self._who)

    def split_by_codes(self) -> int:
        """Cut every scan that arrived with separator sheets; how many were cut.

        What can't be cut waits whole, is told in the log, and tried again at the next start.
        """
        key = self._key()
        number = 0
        for scan, separators in self._uncut(key):
            if scan.scan in self._failed:
                continue
            try:
                pages = parts(scan.pages or 0, (), separators | self._backs(scan, separators))
                number += bool(pages and self._cut(scan, pages, CUTTER))
            except ArsipError as error:
                self._failed.add(scan.scan)
                log.warning("%s", error)
        return number

    def unsplit(self, scan_id: int) -> list[ScanRecord]:
        """Undo a cut, or a join while its scan waits: what it was made of waits again.

        Raises UnknownScan, NoStack, PartFiled.
        """
        with self._desk.catalogue.writing() as session:
            scan = documents.get_scan(session, scan_id)
            again = self._undo_cut(session, scan) or self._undo_join(session, scan)
            if not again:
                raise NoStack(id=scan_id)
            history.record(session, "unsplit", who=self._who, note=scan.name)
            records = [documents.scan_as_record(row) for row in again]
        self._after()
        for record in records:
            events.scan_changed.send(scan=record)
        return records

    def merge(self, scan_ids: Sequence[int]) -> ScanRecord:
        """Join scans that wait, in this order, into one. Raises as `split` does."""
        if len(set(scan_ids)) < 2:
            raise WrongUsage(
                field=N_("Scan"), value=" ".join(map(str, scan_ids)), allowed="SCAN SCAN"
            )
        scans = [self._waiting(scan_id) for scan_id in dict.fromkeys(scan_ids)]
        sources = [_Source(scan, list(range(scan.pages or 1))) for scan in scans]
        name = f"{Path(scans[0].name).stem}.pdf"
        with ExitStack() as stage:
            made = self._make(stage, scans[0], sources, name)
            joined = self._commit([made], scans, "merged", self._who, part_of=None)
        return joined[0]

    def _cut(self, scan: ScanRecord, pages: list[list[int]], who: str) -> list[ScanRecord]:
        if not pages or (len(pages) == 1 and len(pages[0]) == scan.pages):
            raise StackUncut(id=scan.scan, reason=_("nothing is to be cut"))
        stem = Path(scan.name).stem
        with ExitStack() as stage:
            made = [
                self._make(stage, scan, [_Source(scan, each)], f"{stem} ({number}).pdf")
                for number, each in enumerate(pages, 1)
            ]
            return self._commit(made, [scan], "split", who, part_of=scan.scan)

    def _waiting(self, scan_id: int) -> ScanRecord:
        with self._desk.catalogue.reading() as session:
            return documents.scan_as_record(documents.waiting_scan(session, scan_id))

    def _uncut(self, key: Key) -> list[tuple[ScanRecord, set[int]]]:
        """Waiting scans with separator sheets; one whose cut was undone by hand is left alone."""
        cut = select(Scan.part_of).where(Scan.part_of.is_not(None))
        whole = (
            select(Scan.id, Scan.codes)
            .join(StoredObject)
            .where(Scan.state == "new", Scan.id.not_in(cut))
            .where(type_coerce(Scan.codes, String) != "[]")
            .where(type_coerce(StoredObject.made_from, String) == "[]")
        )
        found = []
        with self._desk.catalogue.reading() as session:
            for scan_id, codes in session.execute(whole.order_by(Scan.id)).all():
                separators = key.separator_pages(PaperCode(**code) for code in codes)
                if separators:
                    scan = documents.scan_as_record(documents.get_scan(session, scan_id))
                    found.append((scan, separators))
        return found

    def _backs(self, scan: ScanRecord, separators: set[int]) -> set[int]:
        """Blank pages right behind a separator sheet: its back, where both sides were scanned."""
        behind = sorted({page + 1 for page in separators} - separators)
        path = self._desk.store.path(scan.sha256)
        said = self._desk.pool.work("codes", path, scan.name, {"pages": behind})
        if isinstance(said, Unreadable):
            return set()
        return {page for page in behind if {"page": page, "blank": True} in map(_blankness, said)}

    def _make(self, stage: ExitStack, scan: ScanRecord, sources: list[_Source], name: str) -> _Made:
        """Stage a new original of some pages. Raises StackUncut, DiskFull, ReadOnly."""
        content = self._put_together(scan, sources)
        draft = self._desk.store.scratch("tmp")
        try:
            draft.write_bytes(content)
            staged = stage.enter_context(self._desk.store.staging(draft, name))
        except OSError as error:
            raise from_os_error(error, draft, writing=True) from error
        finally:
            draft.unlink(missing_ok=True)
        probe = self._desk.pool.probe(staged.path, name)
        wanted = sum(len(source.pages) for source in sources)
        if isinstance(probe, Unreadable) or probe.pages != wanted:
            raise StackUncut(id=scan.scan, reason=_("its pages can't be taken apart"))
        probe = replace(probe, texts=self._texts(sources, probe.texts))
        texts = arrivals.keep_derived(self._desk, staged.sha256, probe)
        return _Made(staged, name, sources, probe, self._desk.suggest(texts, name))

    def _put_together(self, scan: ScanRecord, sources: list[_Source]) -> bytes:
        """The bytes of the new original, from a worker; they are as untrusted as any file."""
        origins = [
            {
                "path": str(self._desk.store.path(source.scan.sha256)),
                "name": source.scan.name,
                "pages": source.pages,
            }
            for source in sources
        ]
        path = self._desk.store.path(scan.sha256)
        said = self._desk.pool.work("cut", path, scan.name, {"from": origins})
        if isinstance(said, Unreadable):
            raise StackUncut(id=scan.scan, reason=said.message)
        try:
            return b"".join(base64.b64decode(str(each["pdf"]), validate=True) for each in said)
        except (KeyError, binascii.Error) as error:
            reason = _("its pages can't be taken apart")
            raise StackUncut(id=scan.scan, reason=reason) from error

    def _texts(self, sources: list[_Source], own: Sequence[str]) -> tuple[str, ...]:
        """The text of each page: its own text layer, else what was read of the page before."""
        known: list[str] = []
        for source in sources:
            texts = self._text(source.scan.sha256, source.scan.name)
            known += (texts[page] if page < len(texts) else "" for page in source.pages)
        return tuple(
            mine if usable(mine) or not before else before
            for mine, before in zip(own, known, strict=True)
        )

    def _commit(
        self,
        made: Sequence[_Made],
        scans: Sequence[ScanRecord],
        what: str,
        who: str,
        *,
        part_of: int | None,
    ) -> list[ScanRecord]:
        """Put the new scans in the place of the old ones, all at once. Raises ScanNotWaiting."""
        with self._desk.catalogue.writing() as session:
            rows = [documents.waiting_scan(session, scan.scan) for scan in scans]
            for row in rows:
                row.state = "split"
                waiting.forget(session, row.sha256)
                session.merge(SidecarDue(key=f"object:{row.sha256}"))
            new = [self._add(session, each, rows[0].channel, part_of) for each in made]
            note = ", ".join(row.name for row in rows)
            history.record(session, what, who=who, note=note)
            for each in made:
                self._desk.store.keep(each.staged)
            records = [documents.scan_as_record(row) for row in new]
            old = [documents.scan_as_record(row) for row in rows]
        self._after()
        for record in old:
            events.scan_changed.send(scan=record)
        for record in records:
            events.scan_arrived.send(scan=record)
        return records

    def _add(self, session: Session, made: _Made, channel: str, part_of: int | None) -> Scan:
        staged = made.staged
        row = arrivals.add_object(session, staged.sha256, staged.bytes, made.probe)
        row.made_from = [
            {"sha256": source.scan.sha256, "pages": source.pages} for source in made.sources
        ]
        scan = arrivals.add_scan(session, staged.sha256, made.name, "", made.said, made.codes())
        scan.source_done = True
        scan.channel, scan.part_of = channel, part_of
        session.flush()
        again.look(session, staged.sha256, self._desk.derived.texts)
        return scan

    def _undo_cut(self, session: Session, stack: Scan) -> list[Scan]:
        """The stack, which waits again in the place of its parts; nothing where it is none."""
        if stack.state != "split":
            return []
        rows = session.scalars(select(Scan).where(Scan.part_of == stack.id)).all()
        living = [part for part in rows if part.state != "discarded"]
        if not rows:
            return []
        self._take_off(session, living)
        return self._wait_again(session, [stack])

    def _undo_join(self, session: Session, joined: Scan) -> list[Scan]:
        """The scans that were joined, which wait again; nothing where it was not joined."""
        if joined.part_of is not None or not joined.object.made_from:
            return []
        hashes = [each["sha256"] for each in joined.object.made_from]
        same = select(Scan).where(Scan.sha256.in_(hashes), Scan.state == "split")
        self._take_off(session, [joined])
        return self._wait_again(session, session.scalars(same.order_by(Scan.id)).all())

    def _take_off(self, session: Session, scans: Sequence[Scan]) -> None:
        for scan in scans:
            if scan.state not in ("new", "duplicate"):
                raise PartFiled(id=scan.id)
            scan.state = "discarded"
            session.merge(SidecarDue(key=f"object:{scan.sha256}"))

    def _wait_again(self, session: Session, scans: Sequence[Scan]) -> list[Scan]:
        for scan in scans:
            scan.state = "new"
            texts = self._desk.derived.texts(scan.sha256) or []
            if waiting.has_pictures(scan.object.mime):
                unread = (page for page, text in enumerate(texts) if not usable(text))
                waiting.note(session, scan.sha256, unread)
            session.merge(SidecarDue(key=f"object:{scan.sha256}"))
        session.flush()
        return list(scans)


def _blankness(said: dict[str, Any]) -> dict[str, Any]:
    return {name: said.get(name) for name in ("page", "blank")}
