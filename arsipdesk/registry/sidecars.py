"""Sidecars: what the catalogue knows of an original, written beside it, and read back by a rebuild."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, history, settings
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import (
    Document,
    DocumentFile,
    OfficeRule,
    PageVersion,
    Scan,
    SidecarDue,
    StoredObject,
)
from arsipdesk.store.objects import ObjectStore

FORMAT = 1

RULES = "rules"
"""The sidecar that holds the office's rules, and what its printed sheets are known by."""

BATCH = 20
"""Sidecars written in one go; others who want to write wait so long."""


def write_due(catalogue: Catalogue, store: ObjectStore) -> int:
    """Write every sidecar that is due, and return how many; what can't be written stays due.

    Raises DiskFull, ReadOnly.
    """
    with catalogue.reading() as session:
        due = list(session.scalars(select(SidecarDue.key)))
    return sum(
        _write(catalogue, store, due[start : start + BATCH]) for start in range(0, len(due), BATCH)
    )


def _write(catalogue: Catalogue, store: ObjectStore, due: list[str]) -> int:
    """Write sidecars while nobody else can change what they say, or write an older state of them."""
    number = 0
    with catalogue.writing() as session:
        still = session.scalars(select(SidecarDue.key).where(SidecarDue.key.in_(due)))
        names = {name: None for key in still for name in _sidecars_of(session, key)}
        for name in names:
            content = _content(session, name)
            if content is not None:
                store.write_sidecar(name, content)
                number += 1
        session.execute(delete(SidecarDue).where(SidecarDue.key.in_(due)))
    return number


def all_due(catalogue: Catalogue) -> None:
    """Let every sidecar be written anew, as after a restore."""
    with catalogue.writing() as session:
        for sha256 in session.scalars(select(StoredObject.sha256)):
            session.merge(SidecarDue(key=f"object:{sha256}"))
        for uid in session.scalars(select(Document.uid)):
            session.merge(SidecarDue(key=f"document:{uid}"))
        session.merge(SidecarDue(key=RULES))


def _sidecars_of(session: Session, key: str) -> list[str]:
    """The sidecars that tell of a changed object, document, or of the office's rules."""
    what, _, name = key.partition(":")
    if what in ("object", RULES):
        return [name or RULES]
    files = select(DocumentFile.sha256).join(Document).where(Document.uid == name)
    return list(session.scalars(files)) or [name]


def _content(session: Session, name: str) -> dict[str, Any] | None:
    if name == RULES:
        rules = session.scalars(select(OfficeRule).order_by(OfficeRule.position, OfficeRule.id))
        said = {"format": FORMAT, "documents": [], "rules": [_rule_content(row) for row in rules]}
        return said | {"paper_secret": settings.get(session, settings.PAPER_SECRET)}
    if len(name) != 64:
        row = session.scalars(select(Document).where(Document.uid == name)).first()
        return {"format": FORMAT, "documents": [document_content(session, row)]} if row else None
    thing = session.get(StoredObject, name)
    if thing is None:
        return None
    scans = session.scalars(select(Scan).where(Scan.sha256 == name).order_by(Scan.id))
    holders = select(Document).join(DocumentFile).where(DocumentFile.sha256 == name)
    return {
        "format": FORMAT,
        "object": {
            "sha256": thing.sha256,
            "bytes": thing.bytes,
            "mime": thing.mime,
            "pages": thing.pages,
            "title": thing.title,
            "stored": thing.stored.isoformat(),
            "active": thing.active,
            "attachments": thing.attachments,
            "made_from": thing.made_from,
            "versions": [_version_content(row) for row in _versions(session, name)],
        },
        "scans": [_scan_content(scan) for scan in scans],
        "documents": [
            document_content(session, row) for row in session.scalars(holders.order_by(Document.id))
        ],
    }


def _scan_content(scan: Scan) -> dict[str, Any]:
    aside = {"aside": scan.aside} if scan.aside else {}
    return aside | {
        "id": scan.id,
        "name": scan.name,
        "source_path": scan.source_path,
        "source_done": scan.source_done,
        "arrived": scan.arrived.isoformat(),
        "state": scan.state,
        "duplicate_of": scan.duplicate_of,
        "duplicate_kind": scan.duplicate_kind,
        "document_id": scan.document_id,
        "suggestions": scan.suggestions,
        "channel": scan.channel,
        "codes": scan.codes,
        "part_of": scan.part_of,
        "like": scan.like,
    }


def _versions(session: Session, sha256: str) -> Iterator[PageVersion]:
    same = select(PageVersion).where(PageVersion.sha256 == sha256)
    return iter(session.scalars(same.order_by(PageVersion.version)))


def _version_content(row: PageVersion) -> dict[str, Any]:
    plain = {name: getattr(row, name) for name in ("version", "pages", "who", "current")}
    return plain | {"at": row.at.isoformat()}


def _rule_content(row: OfficeRule) -> dict[str, Any]:
    plain = {name: getattr(row, name) for name in ("position", "text", "enabled", "who")}
    return plain | {"changed": row.changed.isoformat()}


def document_content(session: Session, row: Document) -> dict[str, Any]:
    """All that the catalogue knows of a document, its history included, as plain JSON values."""
    said = asdict(documents.as_record(row))
    if row.trashed is None:
        del said["trashed"]
    said["history"] = [asdict(event) for event in history.of_document(session, row.id)]
    plain = _plain(said)
    assert isinstance(plain, dict)  # noqa: S101 - a dict went in
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def stale(session: Session, store: ObjectStore) -> Iterator[tuple[str, str]]:
    """Sidecars that are missing or say something else than the catalogue, with their due key."""
    owners = {sha256: f"object:{sha256}" for sha256 in session.scalars(select(StoredObject.sha256))}
    with_files = select(DocumentFile.document_id)
    bare = select(Document.uid).where(Document.id.not_in(with_files))
    owners |= {uid: f"document:{uid}" for uid in session.scalars(bare)}
    secret = settings.get(session, settings.PAPER_SECRET)
    if secret or session.scalars(select(OfficeRule.id)).first() is not None:
        owners[RULES] = RULES
    for name, due in owners.items():
        if read(store.sidecar_path(name)) != _content(session, name):
            yield name, due


def read(path: Path) -> dict[str, Any] | None:
    """What a sidecar says, or None where it is missing or can't be read."""
    try:
        said = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) and said.get("format") == FORMAT else None
