"""`rebuild`: a new catalogue from the sidecars, for when the database is lost or damaged."""

import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, history, learning, outbox, search, settings
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import (
    Counter,
    Document,
    DocumentFile,
    OfficeRule,
    PageVersion,
    Quarantined,
    Scan,
    SidecarDue,
    StoredObject,
)
from arsipdesk.domain.classification import sort_key
from arsipdesk.domain.errors import ArsipError
from arsipdesk.registry import sidecars
from arsipdesk.store.objects import ObjectStore, hash_file

TextOf = Callable[[str, str], Sequence[str]]
"""The text of an original's pages, by its hash and name."""


@dataclass
class RebuildReport:
    """What came back: documents, originals, scans, and what could not be read."""

    documents: int = 0
    objects: int = 0
    scans: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass
class _Found:
    """All that the sidecars say, gathered before a row is written."""

    objects: dict[str, dict[str, Any]] = field(default_factory=dict)
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    scans: dict[int, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    rules: list[dict[str, Any]] = field(default_factory=list)
    paper_secret: str = ""
    problems: list[str] = field(default_factory=list)


def rebuild(
    catalogue: Catalogue, store: ObjectStore, text_of: TextOf, *, who: str
) -> RebuildReport:
    """Fill an empty catalogue from the sidecars. An original without one becomes a scan.

    Agenda numbers, UIDs and histories are as they were; events get a new chain.
    """
    found = _gather(store)
    report = RebuildReport(problems=found.problems)
    with catalogue.writing() as session:
        codes.load_lists(session)
        for sha256, said in found.objects.items():
            _add_object(session, sha256, said)
            report.objects += 1
        for said in sorted(found.documents.values(), key=lambda each: int(each["id"])):
            _add_document(session, said, found.objects, text_of)
            report.documents += 1
        _add_events(session, found.documents.values())
        for number, (sha256, said) in sorted(found.scans.items()):
            _add_scan(session, number, sha256, said)
            report.scans += 1
        if found.paper_secret:
            settings.put(session, settings.PAPER_SECRET, found.paper_secret)
        session.add_all(OfficeRule(**_rule_values(said)) for said in found.rules)
        report.scans += _strangers(session, store, found)
        _count(session)
        learning.rebuild(session)
        history.record(session, "rebuilt", who=who)
    return report


def _gather(store: ObjectStore) -> _Found:
    found = _Found()
    for path in store.sidecars():
        said = sidecars.read(path)
        if said is None or not _is_understood(said):
            found.problems.append(str(path))
            continue
        thing = said.get("object")
        if thing:
            found.objects[thing["sha256"]] = thing
            for scan in said["scans"]:
                found.scans[int(scan["id"])] = (thing["sha256"], scan)
        found.rules += said.get("rules", ())
        found.paper_secret = str(said.get("paper_secret", "")) or found.paper_secret
        for document in said["documents"]:
            older = found.documents.get(document["uid"])
            if older is None or document["changed"] >= older["changed"]:
                found.documents[document["uid"]] = document
    for document in found.documents.values():
        _find_untold_objects(store, document, found)
    return found


def _is_understood(said: dict[str, Any]) -> bool:
    """Whether a sidecar, which a bad disk or a person may have changed, says all it should."""
    try:
        if thing := said.get("object"):
            _object_values(thing)
            for version in thing.get("versions", ()):
                _version_values(version)
            for scan in said["scans"]:
                _scan_values(scan)
        for rule in said.get("rules", ()):
            _rule_values(rule)
        for document in said["documents"]:
            _document_values(document)
            names = (document["sender"], document["recipient"], document["dossier"])
            events = [_event_values(event) for event in document["history"]]
            files = [(file["sha256"], file["name"]) for file in document["files"]]
            if not all(isinstance(text, str) for text in names) or not (events or files):
                return False
    except (KeyError, TypeError, ValueError, AttributeError):
        return False
    return True


def _find_untold_objects(store: ObjectStore, document: dict[str, Any], found: _Found) -> None:
    """An original whose own sidecar is lost, but which another sidecar of its document names."""
    for file in document["files"]:
        sha256 = file["sha256"]
        if sha256 not in found.objects and store.check(sha256, file["bytes"], deep=True) is None:
            about = {"title": "", "stored": document["created"]}
            found.objects[sha256] = {
                name: file[name] for name in ("bytes", "mime", "pages")
            } | about


def _object_values(said: dict[str, Any]) -> dict[str, Any]:
    plain = {name: said[name] for name in ("bytes", "mime", "pages", "title")}
    lists = {name: list(said.get(name, ())) for name in ("active", "attachments", "made_from")}
    return plain | lists | {"stored": _moment(said["stored"])}


def _add_object(session: Session, sha256: str, said: dict[str, Any]) -> None:
    session.add(StoredObject(sha256=sha256, **_object_values(said)))
    session.flush()
    for version in said.get("versions", ()):
        session.add(PageVersion(sha256=sha256, **_version_values(version)))
    session.add(SidecarDue(key=f"object:{sha256}"))
    outbox.note(session, "object", sha256)


def _version_values(said: dict[str, Any]) -> dict[str, Any]:
    plain = {name: said[name] for name in ("version", "pages", "who", "current")}
    return plain | {"at": _moment(said["at"])}


def _rule_values(said: dict[str, Any]) -> dict[str, Any]:
    plain = {name: said[name] for name in ("position", "text", "enabled", "who")}
    return plain | {"changed": _moment(said["changed"])}


def _document_values(said: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: said[name] for name in _SAME},
        **{name: _day(said[name]) for name in ("date", "received", "due")},
        **{name: _moment(said[name]) for name in ("created", "changed")},
        "attachment": said.get("attachment", ""),
        "trashed": _moment(said["trashed"]) if said.get("trashed") else None,
        "code_sort_key": sort_key(said["code"]) if said["code"] else "",
    }


def _add_document(
    session: Session, said: dict[str, Any], objects: dict[str, Any], text_of: TextOf
) -> None:
    row = Document(
        **_document_values(said),
        sender=documents.party(session, said["sender"]),
        recipient=documents.party(session, said["recipient"]),
        dossier=documents.dossier(session, said["dossier"]),
    )
    files = [file for file in said["files"] if file["sha256"] in objects]
    row.files = [
        DocumentFile(sha256=file["sha256"], name=file["name"], position=place)
        for place, file in enumerate(files)
    ]
    session.add(row)
    session.flush()
    texts: list[str] = []
    for file in files:
        with contextlib.suppress(ArsipError):  # a missing original is for `verify` to tell
            texts += text_of(file["sha256"], file["name"])
    search.index(session, row, "\n".join(texts))
    outbox.note(session, "document", row.uid)
    session.add(SidecarDue(key=f"document:{row.uid}"))


def _add_events(session: Session, said: Any) -> None:
    """All histories in the order in which they happened, in one new chain."""
    events = [
        (event["id"], document["id"], event) for document in said for event in document["history"]
    ]
    for _number, document_id, event in sorted(events, key=lambda each: each[0]):
        values = _event_values(event)
        history.record(session, values.pop("what"), document_id=document_id, **values)


def _event_values(said: dict[str, Any]) -> dict[str, Any]:
    values = {name: said[name] for name in ("what", "who", "note", "holder")}
    changes = {name: [old, new] for name, (old, new) in said["changes"].items()}
    return values | {"changes": changes, "at": _moment(said["at"])}


def _add_scan(session: Session, number: int, sha256: str, said: dict[str, Any]) -> None:
    document = said["document_id"]
    if document is not None and session.get(Document, document) is None:
        document = None
    values = _scan_values(said)
    if said["state"] == "filed" and document is None:
        values["state"] = "new"
    session.add(Scan(id=number, sha256=sha256, document_id=document, **values))


def _scan_values(said: dict[str, Any]) -> dict[str, Any]:
    same = ("name", "source_path", "source_done", "state", "duplicate_of", "duplicate_kind")
    values = {name: said[name] for name in (*same, "suggestions")}
    newer = ("channel", "codes", "part_of", "like", "aside")
    values |= {name: said[name] for name in newer if name in said}
    if aside := values.get("aside"):
        values["aside"] = {"at": _moment(aside["at"]).isoformat()} | {
            name: str(aside[name]) for name in ("who", "note")
        }
    return values | {"arrived": _moment(said["arrived"])}


def _strangers(session: Session, store: ObjectStore, found: _Found) -> int:
    """Originals that no sidecar tells of go to the inbox under their hash."""
    session.flush()
    number = 0
    for sha256 in store.hashes():
        if sha256 in found.objects or hash_file(store.path(sha256)) != sha256:
            continue
        facts = {
            "bytes": store.path(sha256).stat().st_size,
            "mime": "application/octet-stream",
            "pages": None,
            "title": "",
            "stored": dt.datetime.now(dt.UTC).isoformat(),
        }
        _add_object(session, sha256, facts)
        scan = Scan(
            sha256=sha256,
            name=sha256[:12],
            source_path="",
            source_done=True,
            arrived=dt.datetime.now(dt.UTC),
            state="new",
            suggestions={},
        )
        session.add(scan)
        number += 1
    return number


def _count(session: Session) -> None:
    """Let every register go on after its highest number."""
    session.flush()
    series = (Document.register, Document.agenda_year)
    highest = session.execute(select(*series, func.max(Document.agenda_number)).group_by(*series))
    for register, year, last in highest.all():
        session.add(Counter(register=register, year=year, last=last))


def restore_quarantine(session: Session, folder: Path, facts: dict[str, dict[str, str]]) -> None:
    """The rows of what lies in `karantina/`; `facts` are the notes there, by file name."""
    for stored_as, said in sorted(facts.items()):
        session.add(
            Quarantined(
                name=said["name"],
                stored_as=stored_as,
                source_path=said.get("source", ""),
                source_done=True,
                reason=said["reason"],
                detail=said["detail"],
                sha256=said["sha256"],
                bytes=(folder / stored_as).stat().st_size,
                arrived=_moment(said["arrived"]),
            )
        )
        outbox.note(session, "quarantine", stored_as)


def _moment(said: str) -> dt.datetime:
    return dt.datetime.fromisoformat(said)


def _day(said: str | None) -> dt.date | None:
    return dt.date.fromisoformat(said) if said else None


_SAME = (
    *("id", "uid", "kind", "register", "agenda_number", "agenda_year", "reference_number"),
    *("subject", "code", "code_name", "scheme", "level", "urgency", "status", "holder", "note"),
)
