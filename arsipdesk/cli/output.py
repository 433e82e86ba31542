"""What the command line prints: one JSON value, or lines for people."""

import datetime as dt
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import typer

from arsipdesk.domain.dates import short_date
from arsipdesk.domain.errors import one_line
from arsipdesk.domain.kinds import KINDS, DocumentKind
from arsipdesk.domain.records import (
    CodeRecord,
    DocumentRecord,
    EventRecord,
    FileRecord,
    ScanRecord,
)
from arsipdesk.domain.status import SCAN_STATES, STATUSES
from arsipdesk.language import N_, _, language

_RENAMED = {"sender": "from", "recipient": "to"}


def print_json(value: Any) -> None:
    """One JSON value on standard output."""
    typer.echo(json.dumps(plain(value), ensure_ascii=False, indent=2))


def plain(value: Any) -> Any:
    """`value` of JSON's own types: days and moments become ISO 8601."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def document_json(record: DocumentRecord) -> dict[str, Any]:
    """A document as the contract of the command line has it."""
    return {_RENAMED.get(name, name): value for name, value in asdict(record).items()}


def scan_json(record: ScanRecord) -> dict[str, Any]:
    """A scan as the contract of the command line has it."""
    return asdict(record)


def code_json(record: CodeRecord) -> dict[str, Any]:
    """A classification code."""
    return asdict(record)


def event_json(record: EventRecord) -> dict[str, Any]:
    """One line of a history; `changes` maps a field to `[old, new]`."""
    return asdict(record)


def say(text: str) -> None:
    """A line for people: nothing in it can steer the terminal."""
    typer.echo(one_line(text))


def below(text: str) -> None:
    """A line for people that belongs to the line above."""
    typer.echo(f"  {one_line(text)}")


def warn(text: str) -> None:
    """A line on standard error, as `arsipdesk: …`."""
    print(f"arsipdesk: {one_line(text)}", file=sys.stderr)  # noqa: T201 - this is the one place


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows under headings, as wide as they need to be; the last column is never cut."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    shown = [list(headings), *cells]
    widths = [min(48, max(len(row[n]) for row in shown)) for n in range(len(headings))]
    for row in shown:
        fitted = [_fit(cell, width) for cell, width in zip(row[:-1], widths, strict=False)]
        typer.echo("  ".join([*fitted, row[-1]]).rstrip())


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else f"{cell[: width - 1]}…"


def documents_table(records: Iterable[DocumentRecord]) -> None:
    """Documents, a line each."""
    headings = (_("ID"), _("Agenda"), _("Date"), _("Status"), _("From"), _("Subject"))
    table(headings, (_document_row(each) for each in records))


def agenda(number: int, year: int) -> str:
    """An agenda number as people read it: `0012/2026`."""
    return f"{number:04d}/{year}"


def remote_line(name: str, done: dict[str, Any]) -> None:
    """How a sync of one remote ended, a line; `done` is its half of the report."""
    told = _("{name}: {state}, {uploaded} sent, {pending} waiting")
    say(told.format(name=name, **done | {"state": state_name(done["state"])}))


def number(value: float) -> str:
    """A number as the language in use writes it, with one decimal if any: `1.234,5`."""
    written = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    return written if language() == "en" else written.translate(_INDONESIAN)


_INDONESIAN = str.maketrans(",.", ".,")


def _document_row(record: DocumentRecord) -> tuple[object, ...]:
    number = agenda(record.agenda_number, record.agenda_year)
    day = short_date(record.date) if record.date else "-"
    return record.id, number, day, status_name(record), record.sender or "-", record.subject


STATE_NAMES = SCAN_STATES | {
    "ok": N_("up to date"),
    "offline": N_("can't be reached"),
    "login": N_("login refused"),
    "full": N_("full"),
    "conflict": N_("another computer writes"),
    "broken": N_("failed"),
    "ask": N_("waits for your yes"),
    "not_set": N_("not set"),
}


ACTIVE_NAMES = {
    "javascript": N_("a script"),
    "launch": N_("a call to start another program"),
    "submit": N_("a form that sends data away"),
    "xfa": N_("an active form"),
    "macros": N_("macros"),
}


def dangers(file: FileRecord | ScanRecord) -> str:
    """What in a file could run or be opened, in words; "" for an ordinary one."""
    kinds = [_(ACTIVE_NAMES[kind]) for kind in file.active if kind in ACTIVE_NAMES]
    if file.attachments or "attachments" in file.active:
        names = ", ".join(file.attachments) or "?"
        kinds.append(_("attached files ({names})").format(names=names))
    if not kinds:
        return ""
    words = _("This file holds {kinds}. ArsipDesk never runs or opens them.")
    return words.format(kinds=", ".join(kinds))


def state_name(state: str) -> str:
    """A scan's or a remote's state in the language in use."""
    return _(STATE_NAMES.get(state, state))


def status_name(record: DocumentRecord) -> str:
    """The status in the language in use."""
    table_name = KINDS[DocumentKind(record.kind)].statuses
    return _(STATUSES[table_name][record.status].name)


def _day_of(moment: dt.datetime) -> str:
    return short_date(moment.astimezone().date())


def document_lines(record: DocumentRecord) -> None:
    """One document with all its fields, a line each."""
    facts = (
        (_("ID"), record.id),
        (_("Kind"), _(KINDS[DocumentKind(record.kind)].name)),
        (_("Agenda"), f"{agenda(record.agenda_number, record.agenda_year)} ({record.register})"),
        (_("Number"), record.reference_number),
        (_("Subject"), record.subject),
        (_("Attachment"), record.attachment),
        (_("Date"), short_date(record.date) if record.date else ""),
        (_("Received"), short_date(record.received) if record.received else ""),
        (_("From"), record.sender),
        (_("To"), record.recipient),
        (_("Code"), f"{record.code} {record.code_name}".strip()),
        (_("Access level"), record.level),
        (_("Urgency"), record.urgency),
        (_("Status"), status_name(record)),
        (_("In Sampah since"), _day_of(record.trashed) if record.trashed else ""),
        (_("Holder"), record.holder),
        (_("Due"), short_date(record.due) if record.due else ""),
        (_("Dossier"), record.dossier),
        (_("Note"), record.note),
        *((_("File"), f"{each.name} ({number(each.bytes)} B)") for each in record.files),
        *(
            (_("Caution"), f"{each.name}: {dangers(each)}")
            for each in record.files
            if dangers(each)
        ),
    )
    for name, value in facts:
        if value != "":
            say(f"{name}: {value}")
