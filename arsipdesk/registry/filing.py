"""Filing: a document gets its number, its holder and its place in the catalogue, all at once."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, history, learning, outbox, search
from arsipdesk.catalogue.models import Counter, Document, DocumentFile, Scan, SidecarDue
from arsipdesk.catalogue.steps import GROUP
from arsipdesk.domain.classification import sort_key
from arsipdesk.domain.dates import parse_date
from arsipdesk.domain.errors import FieldMissing
from arsipdesk.domain.kinds import (
    KINDS,
    AccessLevel,
    DocumentKind,
    Urgency,
    parse_kind,
    parse_level,
    parse_urgency,
)
from arsipdesk.domain.records import Fields, Suggestion
from arsipdesk.domain.status import FIRST
from arsipdesk.language import _


@dataclass(frozen=True, slots=True)
class Original:
    """A stored original that a document is filed with: its hash, the name it came under, its text."""

    sha256: str
    name: str
    text: str


Said = dict[str, list[str | None]]
"""What an event changed: a field's old and new value."""


def file_document(
    session: Session,
    fields: Fields,
    originals: Sequence[Original],
    *,
    who: str,
    what: str,
    holder: str = "",
) -> Document:
    """Register a document with its originals and take the next number of its register.

    Who files it holds it, unless `holder` is named.

    Call it in a writing session: the number, the row, the words and the event stand or fall
    together. Raises FieldMissing, WrongUsage, UnknownCode.
    """
    if not clean(fields.subject):
        raise FieldMissing(fields=_("Subject"))
    kind = parse_kind(fields.kind or DocumentKind.INCOMING_LETTER)
    code = codes.find(session, fields.code) if fields.code else None
    now = dt.datetime.now(dt.UTC)
    received = fields.received or dt.date.today()
    rule = KINDS[kind]
    dated = fields.date if rule.dated_by == "date" and fields.date else received
    row = Document(
        uid=str(uuid.uuid4()),
        kind=kind.value,
        register=rule.register,
        agenda_year=dated.year,
        agenda_number=next_number(session, rule.register, dated.year),
        reference_number=clean(fields.number),
        subject=clean(fields.subject),
        attachment=clean(fields.attachment),
        date=fields.date,
        received=received,
        sender=documents.party(session, clean(fields.sender)),
        recipient=documents.party(session, clean(fields.recipient)),
        scheme=code.scheme if code else "",
        code=code.code if code else "",
        code_name=code.name if code else "",
        code_sort_key=sort_key(code.code) if code else "",
        level=parse_level(fields.level or AccessLevel.OPEN).value,
        urgency=parse_urgency(fields.urgency or Urgency.NORMAL).value,
        status=FIRST[rule.statuses],
        holder=holder or who,
        due=None,
        dossier=documents.dossier(session, clean(fields.dossier)),
        note=clean(fields.note),
        created=now,
        changed=now,
    )
    session.add(row)
    session.flush()
    attach(session, row, originals)
    changed(session, row, what, who=who, changes=as_said(row))
    learning.confirm(session, learning.lesson(row))
    return row


def next_number(session: Session, register: str, year: int) -> int:
    """Take the next number of a register and year; it is given back where the session fails."""
    first = insert(Counter).values(register=register, year=year, last=1)
    taken = first.on_conflict_do_update(
        index_elements=["register", "year"], set_={"last": Counter.last + 1}
    ).returning(Counter.last)
    return int(session.scalars(taken, execution_options={"populate_existing": True}).one())


def attach(session: Session, row: Document, originals: Sequence[Original]) -> None:
    """Add originals to a document, after those it has; one that it has already is left out."""
    known = {file.sha256 for file in row.files}
    for original in originals:
        if original.sha256 not in known:
            known.add(original.sha256)
            place = len(row.files)
            row.files.append(
                DocumentFile(sha256=original.sha256, name=original.name, position=place)
            )
            session.merge(SidecarDue(key=f"object:{original.sha256}"))
    session.flush()
    texts = "\n".join(original.text for original in originals)
    search.index(session, row, texts)


def changed(
    session: Session,
    row: Document,
    what: str,
    *,
    who: str,
    note: str = "",
    changes: Said | None = None,
) -> None:
    """Write down that a document changed: its event, its sidecar, and the work for the share."""
    history.record(
        session,
        what,
        who=who,
        document_id=row.id,
        note=note,
        holder=row.holder,
        changes=changes or {},
        at=row.changed,
    )
    session.merge(SidecarDue(key=f"document:{row.uid}"))
    outbox.note(session, "document", row.uid)


def new_group(size: int) -> Said:
    """What events say that belong together; nothing where there is only one."""
    return {GROUP: [None, uuid.uuid4().hex[:12]]} if size > 1 else {}


def file_scan(
    session: Session,
    scan_id: int,
    fields: Fields,
    text: str,
    *,
    accept: bool,
    who: str,
    holder: str = "",
) -> Document:
    """File a scan that waits; with `accept` the suggestions stand for the fields not given.

    Raises UnknownScan, ScanNotWaiting, FieldMissing, WrongUsage, UnknownCode.
    """
    scan = documents.waiting_scan(session, scan_id)
    if accept:
        said = {name: Suggestion(**each) for name, each in scan.suggestions.items()}
        fields = with_suggestions(fields, said)
    original = Original(scan.sha256, scan.name, text)
    row = file_document(session, fields, [original], who=who, what="filed", holder=holder)
    scan.state = "filed"
    scan.document_id = row.id
    point_copies_at(session, scan.sha256, row.id)
    return row


def point_copies_at(session: Session, sha256: str, document_id: int) -> None:
    """Let copies of an original that wait in the inbox name the document that holds it now."""
    for copy in session.scalars(select(Scan).where(Scan.sha256 == sha256)):
        if copy.state == "duplicate":
            copy.duplicate_of, copy.duplicate_kind = document_id, "document"


def with_suggestions(fields: Fields, said: dict[str, Suggestion]) -> Fields:
    """`fields`, with what was suggested where nothing was given."""
    given = fields.given()
    extra: dict[str, object] = {}
    for name, suggestion in said.items():
        field = _FIELD_OF.get(name, name)
        if field in _SUGGESTED and field not in given and suggestion.value:
            extra[field] = parse_date(suggestion.value) if field in _DAYS else suggestion.value
    return replace(fields, **extra)  # type: ignore[arg-type]


_FIELD_OF = {"from": "sender", "to": "recipient"}
_SUGGESTED = {
    *("kind", "code", "subject", "number", "date", "sender", "recipient"),
    *("level", "urgency", "attachment", "dossier", "note", "received"),
}
_DAYS = ("date", "received")


def clean(value: str | None) -> str:
    """What a person said, without what no database or screen can hold (NUL, half characters)."""
    whole = (value or "").encode("utf-8", "replace").decode()
    return whole.replace("\0", "").strip()


def as_said(row: Document) -> Said:
    """What is said of a document, as an event keeps it: old value (none yet) and new."""
    record = documents.as_record(row)
    said: Said = {}
    for name in _SAID:
        value = getattr(record, name)
        said[name] = [None, str(value) if value is not None else None]
    return said


_SAID = (
    *("kind", "reference_number", "subject", "date", "received", "sender", "recipient"),
    *("attachment", "code", "code_name", "scheme", "level", "urgency", "dossier", "note"),
)


def file_original(session: Session, fields: Fields, original: Original, *, who: str) -> Document:
    """File an original that was just stored; a scan of it that waits in the inbox is filed with it."""
    waiting = select(Scan).where(Scan.sha256 == original.sha256, Scan.state == "new")
    scan = session.scalars(waiting).first()
    if scan is not None:
        return file_scan(session, scan.id, fields, original.text, accept=False, who=who)
    return file_document(session, fields, [original], who=who, what="filed")
