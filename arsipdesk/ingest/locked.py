"""Files that were put aside because they are locked: opened with their password, they are scans.

What is stored is the file as it came, locked. Its text and its small picture are kept as those of
any other scan, so that it can be found.
"""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents
from arsipdesk.catalogue.models import Quarantined, StoredObject
from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    CannotUnlock,
    FileUnreadable,
    NotLocked,
    NotRemembered,
    UnknownQuarantined,
    WrongPassword,
)
from arsipdesk.domain.records import ScanRecord
from arsipdesk.ingest import again, arrivals
from arsipdesk.ingest.arrivals import Desk
from arsipdesk.ingest.probe import Probe, Unreadable
from arsipdesk.ingest.quarantine import facts_of
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import Staged
from arsipdesk.store.passwords import Passwords

_HEADER, _HEADER_WITHIN = b"%PDF-", 1024


def unlock(
    desk: Desk, passwords: Passwords, entry_id: int, password: str, *, remember: bool = False
) -> ScanRecord:
    """Take in a locked file that was put aside, opened with `password`.

    Raises UnknownQuarantined, NotLocked, CannotUnlock, WrongPassword, FileUnreadable, all of which
    change nothing; and NotRemembered (with `scan`) when the file was taken in, but there is no
    keyring for its password.
    """
    entry = _entry(desk, entry_id)
    path = desk.layout.quarantine / entry.stored_as
    with desk.store.staging(path, entry.name) as staged:
        _refuse_other_than_pdf(staged.path, entry.name)
        probe = desk.pool.probe(staged.path, entry.name, password)
        if isinstance(probe, Unreadable):
            if probe.reason == "password":
                raise WrongPassword(name=entry.name)
            raise FileUnreadable(path=entry.name, reason=probe.message)
        passwords.know(staged.sha256, password)
        scan = _commit(desk, staged, entry, probe)
    _remove(desk.layout, entry.stored_as)
    events.scan_arrived.send(scan=scan)
    if remember:
        try:
            passwords.remember(scan.sha256, password)
        except NotRemembered as error:
            raise NotRemembered(**error.about, scan=scan.scan) from error
    return scan


def open_again(
    desk: Desk, passwords: Passwords, sha256: str, name: str, password: str, *, remember: bool
) -> None:
    """Take the password of an original that is stored locked, so that its pages can be seen.

    Raises WrongPassword, FileUnreadable, and NotRemembered where it is known from now on, but there
    is no keyring for it.
    """
    probe = desk.pool.probe(desk.store.path(sha256), name, password)
    if isinstance(probe, Unreadable):
        if probe.reason == "password":
            raise WrongPassword(name=name)
        raise FileUnreadable(path=name, reason=probe.message)
    passwords.know(sha256, password)
    if remember:
        passwords.remember(sha256, password)


def _entry(desk: Desk, entry_id: int) -> Quarantined:
    with desk.catalogue.reading() as session:
        entry = session.get(Quarantined, entry_id)
    if entry is None:
        raise UnknownQuarantined(id=entry_id)
    if entry.reason != "password":
        raise NotLocked(name=entry.name)
    return entry


def _refuse_other_than_pdf(path: Path, name: str) -> None:
    with path.open("rb") as file:
        if _HEADER not in file.read(_HEADER_WITHIN):
            raise CannotUnlock(name=name)


def _commit(desk: Desk, staged: Staged, entry: Quarantined, probe: Probe) -> ScanRecord:
    """The object and its scan come, and the entry goes, in one transaction."""
    texts = arrivals.keep_derived(desk, staged.sha256, probe)
    said = desk.suggest(texts, entry.name)
    with desk.catalogue.writing() as session:
        gone = session.get(Quarantined, entry.id)
        if gone is None:
            raise UnknownQuarantined(id=entry.id)
        arrivals.add_object(session, staged.sha256, staged.bytes, probe)
        scan = arrivals.add_scan(session, staged.sha256, entry.name, entry.source_path, said)
        scan.source_done = True
        again.look(session, staged.sha256, desk.derived.texts)
        session.delete(gone)
        desk.store.keep(staged)
        session.flush()
        return documents.scan_as_record(scan)


def _remove(layout: Layout, stored_as: str) -> None:
    """The file first: a note alone is no entry, not even for a rebuild."""
    for name in (stored_as, f"{stored_as}.txt"):
        (layout.quarantine / name).unlink(missing_ok=True)


def finish(desk: Desk) -> None:
    """Remove what a program that was killed left in `karantina/` of files that were unlocked."""
    notes = sorted(desk.layout.quarantine.glob("*.txt"))
    if not notes:
        return
    with desk.catalogue.reading() as session:
        left = [note.stem for note in notes if _is_done(session, note)]
    for stored_as in left:
        _remove(desk.layout, stored_as)


def _is_done(session: Session, note: Path) -> bool:
    if session.scalars(select(Quarantined).where(Quarantined.stored_as == note.stem)).first():
        return False
    sha256 = facts_of(note).get("sha256", "")
    return bool(sha256) and session.get(StoredObject, sha256) is not None
