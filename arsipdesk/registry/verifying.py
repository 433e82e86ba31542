"""`verify`: whether every row and every original is there, whole, and fits to the others."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from arsipdesk.catalogue import history
from arsipdesk.catalogue.database import Catalogue, integrity_problem
from arsipdesk.catalogue.models import (
    Counter,
    Document,
    Quarantined,
    Scan,
    SidecarDue,
    StoredObject,
)
from arsipdesk.domain import events
from arsipdesk.domain.records import Problem, Verification
from arsipdesk.registry import sidecars
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import ObjectStore


def verify(catalogue: Catalogue, store: ObjectStore, layout: Layout, *, deep: bool) -> Verification:
    """Hold the catalogue against the store; `deep` reads every original and every sidecar again."""
    damaged = integrity_problem(catalogue.path) if deep else ""
    if damaged:
        problem = Problem("catalogue_damaged", damaged, str(catalogue.path))
        return Verification(0, 0, (problem,))
    with catalogue.reading() as session:
        documents = session.scalars(select(func.count()).select_from(Document)).one()
        rows = session.execute(select(StoredObject.sha256, StoredObject.bytes))
        known = {sha256: size for sha256, size in rows}  # noqa: C416 - rows, not pairs
        problems = [
            *_objects(store, known, deep),
            *_strangers(store, known),
            *_numbers(session),
            *_half_filed(session),
            *_rows(session),
            *history.chain_problems(session),
            *_quarantine(session, layout.quarantine),
            *(_sidecars(session, store) if deep else ()),
        ]
    return Verification(documents, len(known), tuple(problems))


def _objects(store: ObjectStore, known: dict[str, int], deep: bool) -> Iterator[Problem]:
    for done, (sha256, size) in enumerate(known.items(), 1):
        problem = store.check(sha256, size, deep=deep)
        if problem:
            yield problem
        if done % 50 == 0 or done == len(known):
            events.work_progressed.send(task="verify", done=done, total=len(known))


def _strangers(store: ObjectStore, known: dict[str, int]) -> Iterator[Problem]:
    for sha256 in store.hashes():
        if sha256 not in known:
            yield Problem("object_without_row", sha256, str(store.path(sha256)))


def _numbers(session: Session) -> Iterator[Problem]:
    """Numbers that are missing in a register: FACTS 14 wants them gap-free."""
    series = (Document.register, Document.agenda_year)
    found = session.execute(
        select(*series, func.count(), func.max(Document.agenda_number)).group_by(*series)
    )
    lasts = {(row.register, row.year): row.last for row in session.scalars(select(Counter))}
    for register, year, number, highest in found:
        last = lasts.pop((register, year), 0)
        if not number == highest == last:
            what = f"{register}/{year}: {number} / {highest} / {last}"
            yield Problem("number_gap", what, "catalogue.sqlite")
    for (register, year), last in lasts.items():
        yield Problem("number_gap", f"{register}/{year}: 0 / 0 / {last}", "catalogue.sqlite")


def _half_filed(session: Session) -> Iterator[Problem]:
    filed = select(Scan.id).where((Scan.state == "filed") != Scan.document_id.is_not(None))
    for scan in session.scalars(filed):
        yield Problem("scan_half_filed", str(scan), "catalogue.sqlite")
    checks = {
        "document_without_event": "id NOT IN (SELECT document_id FROM event"
        " WHERE document_id IS NOT NULL)",
        "document_without_words": "trashed IS NULL AND id NOT IN (SELECT id FROM search_row)",
        "trashed_with_words": "trashed IS NOT NULL AND id IN (SELECT id FROM search_row)",
    }
    for kind, condition in checks.items():
        for (document,) in session.execute(text(f"SELECT id FROM document WHERE {condition}")):  # noqa: S608
            yield Problem(kind, str(document), "catalogue.sqlite")


def _rows(session: Session) -> Iterator[Problem]:
    for row in session.execute(text("PRAGMA foreign_key_check")):
        yield Problem("row_without_parent", f"{row[0]} {row[1]}", "catalogue.sqlite")


def _quarantine(session: Session, folder: Path) -> Iterator[Problem]:
    for entry in session.scalars(select(Quarantined)):
        if not (folder / entry.stored_as).is_file():
            yield Problem("quarantined_file_missing", entry.name, str(folder / entry.stored_as))


def _sidecars(session: Session, store: ObjectStore) -> Iterator[Problem]:
    due = set(session.scalars(select(SidecarDue.key)))
    for key, stale in sidecars.stale(session, store):
        if stale not in due:
            yield Problem("sidecar_stale", key, str(store.sidecar_path(key)))
