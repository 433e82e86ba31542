"""Taking one file in: stored, read, suggested, committed, and only then moved out of the folder."""

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, likeness, outbox
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Scan, SidecarDue, StoredObject
from arsipdesk.domain import events
from arsipdesk.domain.errors import from_os_error
from arsipdesk.domain.records import PaperCode, ScanRecord, Suggestion
from arsipdesk.ingest import again, whatsapp
from arsipdesk.ingest.code_reading import read_codes
from arsipdesk.ingest.ocr.waiting import note_arrival
from arsipdesk.ingest.probe import Probe, ProbePool, Unreadable
from arsipdesk.ingest.quarantine import put_aside
from arsipdesk.store.derived import Derived
from arsipdesk.store.durable import free_name, move_file
from arsipdesk.store.layout import DONE, Layout
from arsipdesk.store.objects import Claim, ObjectStore, Staged
from arsipdesk.store.paths import as_path, as_text, clean_name

Suggest = Callable[[Sequence[str], str], dict[str, Suggestion]]


class Outcome(StrEnum):
    """What became of a file."""

    TAKEN = "taken"
    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"
    ELSEWHERE = "elsewhere"
    """Another program took it in the same moment."""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that taking in a file needs."""

    layout: Layout
    catalogue: Catalogue
    store: ObjectStore
    derived: Derived
    pool: ProbePool
    suggest: Suggest


def take(desk: Desk, path: Path, folder: Path) -> Outcome:
    """Take `path` in from the watched `folder`, so that a power cut at any point loses nothing.

    Raises FileLocked, FileMissing, FileChangedWhileCopied, DiskFull, ReadOnly, CatalogueBusy; the
    file is then still where it was.
    """
    name = clean_name(path.name)
    source = as_text(path.absolute())
    seen = _identity(path)
    scan: ScanRecord | None = None
    with desk.store.staging(path, name) as staged:
        probe = read(desk, staged.path, staged.sha256, name)
        if isinstance(probe, Unreadable):
            put_aside(desk.layout, desk.catalogue, staged, name, source, probe)
        else:
            codes = read_codes(desk.pool, staged.path, name, probe)
            scan = _commit(
                desk, staged, name, source, probe, codes, lambda: _identity(path) == seen
            )
            if scan is None:
                return Outcome.ELSEWHERE
    moved = _clear_source(path, folder)
    if scan is not None:
        if moved:
            _source_is_done(desk.catalogue, scan.sha256, source)
        events.scan_arrived.send(scan=scan)
    if not moved:
        return Outcome.ELSEWHERE
    if scan is None:
        return Outcome.QUARANTINED
    return Outcome.DUPLICATE if scan.state == "duplicate" else Outcome.TAKEN


def _identity(path: Path) -> tuple[int, ...]:
    """What tells a file from another one that has its name later; empty where there is none."""
    try:
        stat = path.stat()
    except OSError:
        return ()
    return stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns


def read(desk: Desk, path: Path, sha256: str, name: str) -> Probe | Unreadable | None:
    """What is in a file; None where its bytes are known already."""
    with desk.catalogue.reading() as session:
        if session.get(StoredObject, sha256) is not None:
            return None
    return desk.pool.probe(path, name)


def add_object(session: Session, sha256: str, size: int, probe: Probe | None) -> StoredObject:
    """The row of a stored original, made where there is none yet."""
    row = session.get(StoredObject, sha256)
    if row is None:
        row = StoredObject(
            sha256=sha256,
            bytes=size,
            mime=probe.mime if probe else "application/octet-stream",
            pages=probe.pages if probe else None,
            title=probe.title if probe else "",
            active=list(probe.active) if probe else [],
            attachments=list(probe.attachments) if probe else [],
            stored=dt.datetime.now(dt.UTC),
        )
        session.add(row)
        outbox.note(session, "object", sha256)
        session.flush()
        if probe:
            note_arrival(session, sha256, probe.mime, probe)
            likeness.note_text(session, sha256, probe.texts)
    session.merge(SidecarDue(key=f"object:{sha256}"))
    return row


def _commit(
    desk: Desk,
    staged: Staged,
    name: str,
    source: str,
    probe: Probe | None,
    codes: Sequence[PaperCode],
    is_there: Callable[[], bool],
) -> ScanRecord | None:
    """Commit the scan; None where another program took the file in since it was copied."""
    texts = keep_derived(desk, staged.sha256, probe)
    said = desk.suggest(texts, name)
    with desk.catalogue.writing() as session:
        unfinished = _unfinished(session, staged.sha256, source)
        if unfinished is not None:
            return documents.scan_as_record(unfinished)
        if not is_there():
            return None
        add_object(session, staged.sha256, staged.bytes, probe)
        scan = add_scan(session, staged.sha256, name, source, said, codes)
        again.look(session, staged.sha256, desk.derived.texts)
        desk.store.keep(staged)
        return documents.scan_as_record(scan)


def keep_derived(desk: Desk, sha256: str, probe: Probe | None) -> Sequence[str]:
    """Keep what was read of an original; returns the text of its pages."""
    if probe is None:
        return desk.derived.texts(sha256) or ()
    try:
        desk.derived.put(sha256, probe.texts, probe.thumbnail)
    except OSError as error:
        raise from_os_error(error, desk.derived.root, writing=True) from error
    return probe.texts


def add_scan(
    session: Session,
    sha256: str,
    name: str,
    source: str,
    said: dict[str, Suggestion],
    codes: Sequence[PaperCode] = (),
) -> Scan:
    """The row of a file that arrived; one whose bytes are known is a copy of what has them."""
    holder = documents.holding(session, sha256)
    first = session.scalars(
        select(Scan)
        .where(Scan.sha256 == sha256, Scan.state.not_in(("discarded", "filed")))
        .order_by(Scan.id)
    ).first()
    known = holder or first
    said = whatsapp.with_sender(said, source)
    scan = Scan(
        sha256=sha256,
        name=name,
        source_path=source,
        source_done=False,
        arrived=dt.datetime.now(dt.UTC),
        state="duplicate" if known else "new",
        duplicate_of=known.id if known else None,
        duplicate_kind=("document" if holder else "scan") if known else None,
        document_id=None,
        suggestions={field: asdict(each) for field, each in said.items()},
        channel=whatsapp.channel(source, name),
        codes=[asdict(code) for code in codes] or _known_codes(session, sha256),
    )
    session.add(scan)
    session.flush()
    return scan


def _known_codes(session: Session, sha256: str) -> list[dict[str, Any]]:
    """What was found on the pages of an original when it arrived before."""
    same = select(Scan.codes).where(Scan.sha256 == sha256).order_by(Scan.id)
    return next((codes for codes in session.scalars(same) if codes), [])


def _unfinished(session: Session, sha256: str, source: str) -> Scan | None:
    """The arrival of this very file that was committed, but whose source was not moved away."""
    same = (Scan.sha256 == sha256, Scan.source_path == source, Scan.source_done.is_(False))
    return session.scalars(select(Scan).where(*same)).first()


def _source_is_done(catalogue: Catalogue, sha256: str, source: str) -> None:
    with catalogue.writing() as session:
        scan = _unfinished(session, sha256, source)
        if scan is not None:
            scan.source_done = True
            session.merge(SidecarDue(key=f"object:{sha256}"))


def _clear_source(path: Path, folder: Path) -> bool:
    """Move what was taken out of the way; False where another program had done so before."""
    day = dt.date.today().isoformat()
    try:
        target = folder / DONE / day
        target.mkdir(parents=True, exist_ok=True)
        with _clearing:
            move_file(path, free_name(target, path.name))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise from_os_error(error, path, writing=True) from error
    return True


_clearing = threading.Lock()
"""Two files of one name, from two subfolders, must not find the same name free."""


def recover(desk: Desk) -> int:
    """Finish what processes began that were killed; returns how many originals were taken over.

    An object whose row was never committed goes to the inbox, as if it arrived now.
    """
    taken_over = 0
    for claim in desk.store.dead_claims():
        taken_over += _take_over(desk, claim)
        claim.path.unlink(missing_ok=True)
    with desk.catalogue.reading() as session:
        open_ends = list(session.scalars(select(Scan).where(Scan.source_done.is_(False))))
    for scan in open_ends:
        source = as_path(scan.source_path)
        if source.parent.is_dir() and not _identity(source):
            _source_is_done(desk.catalogue, scan.sha256, scan.source_path)
    return taken_over


def _take_over(desk: Desk, claim: Claim) -> bool:
    path = desk.store.path(claim.sha256)
    if not path.is_file():
        return False
    probe = read(desk, path, claim.sha256, claim.name)
    if probe is None:
        return False
    readable = probe if isinstance(probe, Probe) else None
    if as_path(claim.source).parent in (
        desk.store.scratch("tmp").parent,
        desk.layout.quarantine.absolute(),
    ):
        _undo_making(desk, claim.sha256)
        return False
    codes = read_codes(desk.pool, path, claim.name, readable)
    said = desk.suggest(keep_derived(desk, claim.sha256, readable), claim.name)
    with desk.catalogue.writing() as session:
        if session.get(StoredObject, claim.sha256) is not None:
            return False
        add_object(session, claim.sha256, path.stat().st_size, readable)
        add_scan(session, claim.sha256, claim.name, claim.source, said, codes)
        again.look(session, claim.sha256, desk.derived.texts)
    return True


def _undo_making(desk: Desk, sha256: str) -> None:
    """Remove an original that was made from others, but never got its row: it is made again."""
    with desk.catalogue.writing() as session:
        if session.get(StoredObject, sha256) is None:
            desk.store.remove_unrecorded(sha256)
