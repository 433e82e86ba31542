"""Undo and redo of what was done with documents, each a new event of the journal."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, history, learning, search, steps
from arsipdesk.catalogue.models import Document, Event, Scan
from arsipdesk.catalogue.steps import FILED, GROUP, REDONE, STEP, UNDONE
from arsipdesk.domain.classification import sort_key
from arsipdesk.domain.errors import (
    ChangedSince,
    DocumentInTrash,
    NothingToRedo,
    NothingToUndo,
    UnknownCode,
)
from arsipdesk.language import N_, _
from arsipdesk.registry import attaching, trash
from arsipdesk.registry.editing import body_of
from arsipdesk.registry.filing import Said, changed, new_group
from arsipdesk.registry.trash import TextOf


def undo(
    session: Session,
    document_id: int,
    *,
    who: str,
    text_of: TextOf,
    at: dt.datetime | None = None,
) -> list[Document]:
    """Take back the last change of a document, or the one made `at` that moment, with all that the
    same command changed; the documents that this changed, the one asked for first.

    A filing is taken back by putting the document into Sampah: its number stays taken, and its scan
    waits again. Raises UnknownDocument, NothingToUndo, ChangedSince, DocumentInTrash.
    """
    return _turn(session, document_id, at, back=True, who=who, text_of=text_of)


def redo(
    session: Session,
    document_id: int,
    *,
    who: str,
    text_of: TextOf,
    at: dt.datetime | None = None,
) -> list[Document]:
    """Do again what was undone last, or what was first done `at` that moment. See `undo`.

    Raises UnknownDocument, NothingToRedo, ChangedSince, DocumentInTrash.
    """
    return _turn(session, document_id, at, back=False, who=who, text_of=text_of)


def _turn(
    session: Session,
    document_id: int,
    at: dt.datetime | None,
    *,
    back: bool,
    who: str,
    text_of: TextOf,
) -> list[Document]:
    documents.get(session, document_id)
    events = history.rows_of(session, document_id)
    known = steps.steps(events)
    open_to_it = known.done if back else known.undone
    meant = [n for n in open_to_it if at is None or events[n].at == at]
    if not meant:
        raise (NothingToUndo if back else NothingToRedo)(id=document_id)
    together = list(_together(session, events[meant[-1]]))
    together.sort(key=lambda event: (event.document_id != document_id, event.id))
    group = new_group(len(together))
    turned = (
        _one(session, event, group, back=back, who=who, text_of=text_of) for event in together
    )
    return [row for row in turned if row is not None]


def _together(session: Session, event: Event) -> Iterator[Event]:
    """An event and its neighbours in the journal that the same command made."""
    yield event
    group = steps.new(event, GROUP)
    if group is None:
        return
    for later, order in ((True, Event.id), (False, Event.id.desc())):
        beyond = Event.id > event.id if later else Event.id < event.id
        rows = select(Event).where(beyond).order_by(order)
        for neighbour in session.scalars(rows.execution_options(yield_per=100)):
            if steps.new(neighbour, GROUP) != group:
                break
            yield neighbour


def _one(
    session: Session, event: Event, group: Said, *, back: bool, who: str, text_of: TextOf
) -> Document | None:
    """Turn one event round; None where that was done already by itself."""
    assert event.document_id is not None  # noqa: S101 - only documents have steps
    row = documents.get(session, event.document_id)
    events = history.rows_of(session, row.id)
    known = steps.steps(events)
    number = next(n for n, each in enumerate(events) if each.id == event.id)
    if number not in (known.done if back else known.undone):
        return None
    if back:
        _refuse_later(row, events, known, number)
    said = {
        name: pair[::-1] if back else list(pair)
        for name, pair in event.changes.items()
        if name not in (STEP, GROUP)
    }
    apply = _TURNS[event.what]
    wanted = apply(session, row, event, said, back, text_of)
    what = UNDONE if back else REDONE
    changed(session, row, what, who=who, changes=wanted | {STEP: [None, str(number)]} | group)
    return row


def _refuse_later(row: Document, events: Sequence[Event], known: steps.Steps, number: int) -> None:
    """Raise ChangedSince where a later change touched the same; of a filing everything is the same."""
    touched = _touched(events[number])
    for later in known.done[known.done.index(number) + 1 :]:
        both = touched & _touched(events[later])
        if both or events[number].what in FILED:
            raise _changed_since(row, *sorted(both))


def _touched(event: Event) -> set[str]:
    if "file" in event.changes:
        return {f"file:{next(sha256 for sha256 in event.changes['file'] if sha256)}"}
    return set(event.changes) - {STEP, GROUP}


def _changed_since(row: Document, *names: str) -> ChangedSince:
    said = [_(_NAMES[name]).lower() for name in names if name in _NAMES]
    said += [_("a file")] if any(name.startswith("file:") for name in names) else []
    return ChangedSince(id=row.id, what=", ".join(said) or _("the document"))


# what each kind of change turns into; each returns what its event says


def _turn_fields(
    session: Session, row: Document, event: Event, said: Said, back: bool, text_of: TextOf
) -> Said:
    _refuse_trashed(row)
    for name, (old, _new) in said.items():
        if _value(row, name) != (old or ""):
            raise _changed_since(row, name)
    taught = learning.lesson(row)
    for name, (_old, new) in said.items():
        _put(session, row, name, new or "")
    if "code" in said:
        _put_code_facts(session, row, said)
    row.changed = dt.datetime.now(dt.UTC)
    session.flush()
    search.index(session, row, body_of(session, row))
    learning.confirm(session, learning.lesson(row), instead_of=taught)
    return said


def _turn_file(
    session: Session, row: Document, event: Event, said: Said, back: bool, text_of: TextOf
) -> Said:
    _refuse_trashed(row)
    old, new = said["file"]
    there = {file.sha256: file for file in row.files}
    if (old and old not in there) or (new and new in there):
        raise _changed_since(row, "file:")
    if old:
        wanted = attaching.take_off(session, row, there[old])
    else:
        free = select(Scan.id).where(Scan.sha256 == new, Scan.state.not_in(("filed", "split")))
        if session.scalars(free).first() is None:  # it was filed elsewhere meanwhile
            raise _changed_since(row, "file:")
        place = said.get("place", [None, None])[1]
        at = int(place) if place is not None else len(row.files)
        wanted = attaching.put_on(session, row, new or "", event.note, min(at, len(row.files)))
    search.index(session, row, text_of(row))
    return wanted


def _turn_trash(
    session: Session, row: Document, event: Event, said: Said, back: bool, text_of: TextOf
) -> Said:
    into = said["trashed"][1] is not None
    if into == (row.trashed is not None):
        raise _changed_since(row, "trashed")
    return trash.lay_in(session, row) if into else trash.take_out(session, row, text_of)


def _turn_filing(
    session: Session, row: Document, event: Event, said: Said, back: bool, text_of: TextOf
) -> Said:
    if back:
        _refuse_trashed(row)
        wanted = trash.lay_in(session, row)
        trash.release_scan(session, row)
        return wanted
    if row.trashed is None:
        raise _changed_since(row, "trashed")
    return trash.take_out(session, row, text_of)


_TURNS: dict[str, Callable[[Session, Document, Event, Said, bool, TextOf], Said]] = {
    "edited": _turn_fields,
    "status": _turn_fields,
    "attached": _turn_file,
    "detached": _turn_file,
    "trashed": _turn_trash,
    "restored": _turn_trash,
    "filed": _turn_filing,
    "registered": _turn_filing,
}


def _refuse_trashed(row: Document) -> None:
    if row.trashed is not None:
        raise DocumentInTrash(id=row.id)


# fields as an event names them


def _value(row: Document, name: str) -> str:
    value = getattr(row, name)
    named = getattr(value, "name", value) if name in _NAMED else value
    return str(named) if named is not None else ""


def _put(session: Session, row: Document, name: str, value: str) -> None:
    wanted: Any = value
    if name in _NAMED:
        wanted = _NAMED[name](session, value)
    elif name in _DAYS:
        wanted = dt.date.fromisoformat(value) if value else None
    setattr(row, name, wanted)


def _put_code_facts(session: Session, row: Document, said: Said) -> None:
    """A code has a name and a scheme; journals of earlier versions tell only the code itself."""
    row.code_sort_key = sort_key(row.code) if row.code else ""
    if "code_name" not in said:
        try:
            known = codes.find(session, row.code) if row.code else None
        except UnknownCode:
            known = None
        row.code_name, row.scheme = (known.name, known.scheme) if known else ("", "")


_NAMED: dict[str, Callable[[Session, str], Any]] = {
    "sender": documents.party,
    "recipient": documents.party,
    "dossier": documents.dossier,
}
_DAYS = ("date", "received", "due")
_NAMES = {
    "kind": N_("Kind"),
    "reference_number": N_("Number"),
    "subject": N_("Subject"),
    "attachment": N_("Attachment"),
    "date": N_("Date"),
    "received": N_("Received"),
    "sender": N_("From"),
    "recipient": N_("To"),
    "code": N_("Code"),
    "level": N_("Access level"),
    "urgency": N_("Urgency"),
    "dossier": N_("Dossier"),
    "note": N_("Note"),
    "status": N_("Status"),
    "holder": N_("Holder"),
    "due": N_("Due"),
}
