"""Verbs that look: search, show, history, open, export, code, quarantine, report."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.archive import Archive
from arsipdesk.catalogue.steps import REDONE, UNDONE, step_of
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import LARGEST_ID, Session, document_id
from arsipdesk.domain.dates import parse_date, short_date
from arsipdesk.domain.errors import FileMissing
from arsipdesk.domain.records import CodeRecord, EventRecord
from arsipdesk.language import N_, _

Document = Annotated[str, typer.Argument(metavar="ID")]


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    for verb in (search, show, history, export, quarantine, report):
        app.command(help=_(verb.__doc__ or ""))(verb)
    app.command("open", help=_(open_document.__doc__ or ""))(open_document)
    codes = typer.Typer(help=_("Look up classification codes."), rich_markup_mode=None)
    codes.command("search", help=_(code_search.__doc__ or ""))(code_search)
    codes.command("show", help=_(code_show.__doc__ or ""))(code_show)
    app.add_typer(codes, name="code")


def search(
    context: typer.Context,
    query: Annotated[list[str] | None, typer.Argument(metavar="[QUERY]")] = None,
    limit: Annotated[int, typer.Option(min=0, max=LARGEST_ID)] = 50,
    offset: Annotated[int, typer.Option(min=0, max=LARGEST_ID)] = 0,
    sort: Annotated[
        str, typer.Option(help=_("received, date, agenda, subject, from, code, …"))
    ] = "",
    desc: Annotated[bool | None, typer.Option("--desc/--asc")] = None,
    as_json: fields.AsJson = False,
) -> None:
    """Find documents: words, "phrases", -without, kode: tahun: status: dari: kepada: jenis: nomor:"""
    session: Session = context.obj
    newest_first = not sort if desc is None else desc
    with session.archive() as archive:
        page = archive.search(
            " ".join(query or []), limit=limit, offset=offset, sort=sort, desc=newest_first
        )
    if as_json:
        items = [
            output.document_json(hit.document) | {"snippet": hit.snippet} for hit in page.items
        ]
        output.print_json({"total": page.total, "items": items})
        return
    output.documents_table(hit.document for hit in page.items)
    output.say(_("{shown} of {total}").format(shown=len(page.items), total=page.total))


def show(context: typer.Context, document: Document, as_json: fields.AsJson = False) -> None:
    """Show one document."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.show(document_id(archive, document))
    if as_json:
        output.print_json(output.document_json(record))
    else:
        output.document_lines(record)


def history(context: typer.Context, document: Document, as_json: fields.AsJson = False) -> None:
    """Show who did what with a document, and when."""
    session: Session = context.obj
    with session.archive() as archive:
        events = archive.history(document_id(archive, document))
    if as_json:
        output.print_json([output.event_json(event) for event in events])
        return
    headings = (_("When"), _("Who"), _("What"), _("Holder"), _("Note"))
    rows = ((_moment(e.at), e.who, _what(e, events), e.holder, e.note) for e in events)
    output.table(headings, rows)


_HAPPENED = {
    "filed": N_("Scanned and entered"),
    "registered": N_("Registered"),
    "added": N_("File added"),
    "edited": N_("Corrected"),
    "attached": N_("File added"),
    "detached": N_("File taken off"),
    "pages": N_("Pages arranged"),
    "trashed": N_("Put into Sampah"),
    "restored": N_("Put back from Sampah"),
}
_TURNED = {UNDONE: N_("Undone: {what}"), REDONE: N_("Done again: {what}")}


def _what(event: EventRecord, events: Sequence[EventRecord]) -> str:
    """What happened, and for a status from which to which; of an undoing, what was undone."""
    if event.what in _TURNED:
        return _(_TURNED[event.what]).format(what=_what(events[step_of(event)], events))
    moved = event.changes.get("status")
    if event.what == "status" and moved:
        return f"{moved[0]} → {moved[1]}"
    return _(_HAPPENED.get(event.what, N_("Changed")))


def _moment(at: dt.datetime) -> str:
    local = at.astimezone()
    return f"{short_date(local.date())} {local:%H.%M}"


def open_document(context: typer.Context, document: Document) -> None:
    """Open a copy of a document with the program this computer has for it."""
    session: Session = context.obj
    with session.archive() as archive:
        paths = archive.working_copies(document_id(archive, document))
    for path in paths:
        _open_outside(path)
        output.say(str(path))


def _open_outside(path: Path) -> None:
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - the user asked for it
        return
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen([opener, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError as error:
        raise FileMissing(path=opener) from error


def export(
    context: typer.Context,
    document: Document,
    target: Annotated[Path, typer.Argument(metavar="DEST")],
    searchable: Annotated[
        bool, typer.Option("--searchable", help=_("Make PDFs to search in of scanned pages"))
    ] = False,
    as_json: fields.AsJson = False,
) -> None:
    """Copy a document's originals to a folder or file, and check the copies."""
    session: Session = context.obj
    with session.archive() as archive:
        copies = archive.export(document_id(archive, document), target, searchable=searchable)
    if as_json:
        output.print_json([str(copy) for copy in copies])
        return
    for copy in copies:
        output.say(str(copy))


def quarantine(context: typer.Context, as_json: fields.AsJson = False) -> None:
    """List files that could not be read safely, with the reason."""
    session: Session = context.obj
    with session.archive() as archive:
        entries = [(entry, archive.quarantine_reason(entry)) for entry in archive.quarantine()]
    if as_json:
        output.print_json([asdict(entry) | {"message": why} for entry, why in entries])
        return
    headings = (_("No."), _("File"), _("Reason"))
    output.table(headings, ((entry.id, entry.name, why) for entry, why in entries))


def code_search(
    context: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT")],
    limit: Annotated[int, typer.Option(min=1)] = 20,
    as_json: fields.AsJson = False,
) -> None:
    """Find codes by number or words."""
    session: Session = context.obj
    with session.archive() as archive:
        found = archive.search_codes(" ".join(text), limit)
    if as_json:
        output.print_json([output.code_json(code) for code in found])
    else:
        output.table((_("Code"), _("Name")), ((code.code, code.name) for code in found))


def code_show(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE")],
    as_json: fields.AsJson = False,
) -> None:
    """Show one code with its details, the codes below it and its retention."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.code(code)
        below = archive.child_codes(record.code)
        rule = archive.retention(record.code)
    if as_json:
        output.print_json(
            output.code_json(record)
            | {
                "children": [output.code_json(child) for child in below],
                "retention": asdict(rule) if rule else None,
            }
        )
        return
    _code_lines(record, below)
    if rule and rule.final_text:
        said = f"{rule.active_text} + {rule.inactive_text}, {rule.final_text}"
        doubt = f" ({_('to be checked')})" if rule.needs_check else ""
        output.say(f"{_('Retention')}: {said}{doubt}")


def _code_lines(record: CodeRecord, below: list[CodeRecord]) -> None:
    output.say(f"{record.code} {record.name}")
    if record.details:
        output.say(record.details)
    for child in below:
        output.say(f"  {child.code} {child.name}")


def report(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="FILE")],
    form: Annotated[str, typer.Option("--format", help="pdf, xlsx, csv")] = "pdf",
    year: Annotated[int | None, typer.Option()] = None,
    start: Annotated[str | None, typer.Option("--from", help=_("First day"))] = None,
    end: Annotated[str | None, typer.Option("--to", help=_("Last day"))] = None,
    as_json: fields.AsJson = False,
) -> None:
    """Write a register or list as PDF, XLSX or CSV."""
    session: Session = context.obj
    with session.archive() as archive:
        rows = _write(archive, name, form, target, year, start, end)
    if as_json:
        output.print_json({"report": name, "file": str(target), "rows": rows})
    else:
        output.say(_("{rows} rows: {file}").format(rows=rows, file=target))


def _write(
    archive: Archive,
    name: str,
    form: str,
    target: Path,
    year: int | None,
    start: str | None,
    end: str | None,
) -> int:
    return archive.report(
        name,
        form,
        target,
        year=year,
        start=parse_date(start) if start else None,
        end=parse_date(end) if end else None,
    )
