"""Changing what is said of a document, and its status."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, learning, search
from arsipdesk.catalogue.models import Document, SearchRow
from arsipdesk.domain.classification import sort_key
from arsipdesk.domain.errors import FieldMissing, RegisterFixed
from arsipdesk.domain.kinds import KINDS, DocumentKind, parse_kind, parse_level, parse_urgency
from arsipdesk.domain.records import Fields
from arsipdesk.domain.status import check_move, parse_status
from arsipdesk.language import _
from arsipdesk.registry.filing import as_said, changed, clean, new_group


def edit(
    session: Session,
    document_id: int,
    fields: Fields,
    *,
    who: str,
    group: Mapping[str, list[str | None]] = MappingProxyType({}),
) -> Document:
    """Change the given fields of a document; its number stays as it was given.

    `group` is what events say that belong together, see `filing.new_group`.

    Raises UnknownDocument, DocumentInTrash, FieldMissing, WrongUsage, UnknownCode, RegisterFixed.
    """
    row = documents.to_change(session, document_id)
    before, taught = as_said(row), learning.lesson(row)
    for name, value in fields.given().items():
        _SETTERS[name](session, row, value)
    if not row.subject:
        raise FieldMissing(fields=_("Subject"))
    after = as_said(row)
    different = {
        name: [before[name][1], after[name][1]] for name in after if before[name] != after[name]
    }
    if "code" in different:  # what undoing it needs
        different |= {name: [before[name][1], after[name][1]] for name in ("code_name", "scheme")}
    if different:
        row.changed = dt.datetime.now(dt.UTC)
        search.index(session, row, body_of(session, row))
        changed(session, row, "edited", who=who, changes=different | dict(group))
        learning.confirm(session, learning.lesson(row), instead_of=taught)
    return row


def edit_many(session: Session, ids: Sequence[int], fields: Fields, *, who: str) -> list[Document]:
    """Change the given fields of many documents, which is undone by one call. Raises as `edit`."""
    group = new_group(len(ids))
    return [edit(session, key, fields, who=who, group=group) for key in dict.fromkeys(ids)]


def change_status(
    session: Session,
    document_id: int,
    new: str,
    *,
    who: str,
    note: str = "",
    holder: str | None = None,
    due: dt.date | None = None,
) -> Document:
    """Move a document to another status of its kind, or only to another holder or deadline.

    A deadline belongs to its step: it ends with the status, and stays at a mere hand-over.

    Raises UnknownDocument, DocumentInTrash, WrongUsage, MoveNotAllowed, ReasonMissing.
    """
    row = documents.to_change(session, document_id)
    table = KINDS[DocumentKind(row.kind)].statuses
    status = parse_status(table, new)
    old = {"status": row.status, "holder": row.holder, "due": str(row.due) if row.due else None}
    if status != row.status or (holder is None and due is None):
        check_move(table, row.status, status, note)
    if due is not None or status != row.status:
        row.due = due
    row.status = status
    row.holder = clean(holder) or row.holder
    row.changed = dt.datetime.now(dt.UTC)
    said = {"status": row.status, "holder": row.holder, "due": str(row.due) if row.due else None}
    different = {name: [old[name], said[name]] for name in said if old[name] != said[name]}
    search.index(session, row, body_of(session, row))
    changed(session, row, "status", who=who, note=clean(note), changes=different)
    return row


def body_of(session: Session, row: Document) -> str:
    """The text of a document's originals, as the index holds it."""
    indexed = session.get(SearchRow, row.id)
    return indexed.body if indexed else ""


def _set_code(session: Session, row: Document, value: str) -> None:
    code = codes.find(session, value) if value.strip() else None
    row.scheme = code.scheme if code else ""
    row.code = code.code if code else ""
    row.code_name = code.name if code else ""
    row.code_sort_key = sort_key(code.code) if code else ""


def _set_kind(session: Session, row: Document, value: str) -> None:
    kind = parse_kind(value)
    if KINDS[kind].register != row.register:
        raise RegisterFixed(register=row.register)
    row.kind = kind.value


def _set_sender(session: Session, row: Document, value: str) -> None:
    row.sender = documents.party(session, clean(value))


def _set_recipient(session: Session, row: Document, value: str) -> None:
    row.recipient = documents.party(session, clean(value))


def _set_dossier(session: Session, row: Document, value: str) -> None:
    row.dossier = documents.dossier(session, clean(value))


def _plain(column: str, read: Callable[[str], str]) -> Callable[[Session, Document, Any], None]:
    def set_value(session: Session, row: Document, value: Any) -> None:
        setattr(row, column, read(value))

    return set_value


def _day(column: str) -> Callable[[Session, Document, Any], None]:
    def set_value(session: Session, row: Document, value: Any) -> None:
        setattr(row, column, value)

    return set_value


_SETTERS: dict[str, Callable[[Session, Document, Any], None]] = {
    "kind": _set_kind,
    "code": _set_code,
    "subject": _plain("subject", clean),
    "number": _plain("reference_number", clean),
    "attachment": _plain("attachment", clean),
    "date": _day("date"),
    "received": _day("received"),
    "sender": _set_sender,
    "recipient": _set_recipient,
    "level": _plain("level", lambda value: parse_level(value).value),
    "urgency": _plain("urgency", lambda value: parse_urgency(value).value),
    "dossier": _set_dossier,
    "note": _plain("note", clean),
}
