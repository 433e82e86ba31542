"""Verbs that file: init, register, add, watch, inbox, file, discard, edit, status."""

import datetime as dt
import signal
import threading
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session, document_id
from arsipdesk.domain import events
from arsipdesk.domain.classification import CURRENT_SCHEME
from arsipdesk.domain.dates import parse_date
from arsipdesk.domain.errors import ArsipError, WrongUsage
from arsipdesk.domain.records import DocumentRecord, Fields, QuarantineRecord, ScanRecord
from arsipdesk.ingest.papercodes import STRANGE, Sense
from arsipdesk.language import _


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    for verb in (init, register, add, watch, inbox, file, discard, edit, status):
        app.command(help=_(verb.__doc__ or ""))(verb)


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    office: Annotated[str, typer.Option(help=_("Name of the office"))],
    subtitle: Annotated[
        str, typer.Option(help=_("Line below the name, such as its kecamatan"))
    ] = "",
    scheme: Annotated[str, typer.Option(help=_("Classification scheme"))] = CURRENT_SCHEME,
    as_json: fields.AsJson = False,
) -> None:
    """Make a new archive in an empty folder."""
    with Archive.create(folder, office, subtitle=subtitle, scheme=scheme) as archive:
        if as_json:
            output.print_json(
                {"folder": str(archive.folder), "uid": archive.uid, "office": archive.office}
            )
        else:
            output.say(_("New archive of {office}: {folder}").format(office=office, folder=folder))


@fields.taking_fields
def register(
    context: typer.Context,
    said: Fields,
    as_json: fields.AsJson = False,
) -> None:
    """Register a document from paper alone; its scan may come later."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.register(said)
    _show(record, as_json)


@fields.taking_fields
def add(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", readable=False)],
    said: Fields,
    as_json: fields.AsJson = False,
) -> int:
    """Store and file files at once; what is not said is read from the file."""
    session: Session = context.obj
    started = dt.datetime.now(dt.UTC)
    records: list[DocumentRecord] = []
    failed = 0
    with session.archive() as archive:
        for path in files:
            try:
                records += archive.add([path], said)
            except WrongUsage:
                raise
            except ArsipError as error:
                failed = 1
                output.warn(str(error))
            else:
                _tell_if_known(path, records[-1], started)
    if as_json and records:
        output.print_json([output.document_json(record) for record in records])
    elif records:
        output.documents_table(records)
    return failed


def _tell_if_known(path: Path, record: DocumentRecord, started: dt.datetime) -> None:
    if record.created < started:
        agenda = output.agenda(record.agenda_number, record.agenda_year)
        told = _("{file} is in the archive already, as agenda {agenda}; nothing was added")
        output.warn(told.format(file=path.name, agenda=agenda))


def watch(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help=_("Until all is taken, then end"))] = False,
    as_json: fields.AsJson = False,
) -> int:
    """Take what lies in the watched folders."""
    session: Session = context.obj
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_about: stop.set())
    with ExitStack() as telling:
        if not as_json:
            telling.enter_context(events.scan_arrived.connected_to(_tell_scan))
            telling.enter_context(events.file_quarantined.connected_to(_tell_quarantine))
        with session.archive() as archive:
            report = archive.watch(once=once, stop=stop)
    for problem in report.problems:
        output.warn(problem)
    if as_json:
        output.print_json(
            {
                "taken": report.taken,
                "duplicates": report.duplicates,
                "quarantined": report.quarantined,
                "seconds": report.seconds,
            }
        )
    else:
        told = _("{taken} taken, {duplicates} copies, {quarantined} put aside, {seconds} s")
        output.say(
            told.format(
                taken=report.taken,
                duplicates=report.duplicates,
                quarantined=report.quarantined,
                seconds=output.number(report.seconds),
            )
        )
    return 1 if report.problems else 0


def _tell_scan(sender: object, scan: ScanRecord) -> None:
    known = _("copy") if scan.state == "duplicate" else _("new")
    output.say(f"{scan.scan}  {known}  {scan.name}")


def _tell_quarantine(sender: object, entry: QuarantineRecord) -> None:
    output.say(f"!  {_('put aside')}  {entry.name}")


def inbox(context: typer.Context, as_json: fields.AsJson = False) -> None:
    """List scans that are not filed yet, with what they suggest."""
    session: Session = context.obj
    with session.archive() as archive:
        scans = archive.inbox()
        senses = {scan.scan: archive.code_senses(scan) for scan in scans}
    if as_json:
        told = [output.scan_json(scan) | _codes(scan, senses[scan.scan]) for scan in scans]
        output.print_json(told)
        return
    headings = (_("Scan"), _("State"), _("File"), _("Pages"), _("Subject"))
    output.table(
        headings,
        ((s.scan, output.state_name(s.state), s.name, s.pages or "-", _subject(s)) for s in scans),
    )
    for scan in scans:
        strange = [_(STRANGE[sense]) for sense in senses[scan.scan] if sense in STRANGE]
        for said in filter(None, (output.dangers(scan), *strange)):
            output.say(f"! {scan.scan} {scan.name}: {said}")


def _codes(scan: ScanRecord, senses: list[Sense]) -> dict[str, Any]:
    """The codes on a scan's pages, each with what it is to this archive."""
    pairs = zip(scan.codes, senses, strict=True)
    return {"codes": [asdict(code) | {"sense": sense.value} for code, sense in pairs]}


def _subject(scan: ScanRecord) -> str:
    suggestion = scan.suggestions.get("subject")
    return suggestion.value if suggestion else "-"


@fields.taking_fields
def file(
    context: typer.Context,
    scan: Annotated[int, typer.Argument(metavar="SCAN")],
    said: Fields,
    accept: Annotated[bool, typer.Option("--accept", help=_("Take the suggestions"))] = False,
    as_json: fields.AsJson = False,
) -> None:
    """File a scan under the next agenda number."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.file(scan, said, accept=accept)
    _show(record, as_json)


def discard(
    context: typer.Context,
    scan: Annotated[int, typer.Argument(metavar="SCAN")],
    note: fields.Note = None,
    as_json: fields.AsJson = False,
) -> None:
    """Take a scan off the inbox without filing it; its original stays."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.discard(scan, note=note or "")
    if as_json:
        output.print_json(output.scan_json(record))


@fields.taking_fields
def edit(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="ID")],
    said: Fields,
    as_json: fields.AsJson = False,
) -> None:
    """Change what is said of a document."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.edit(document_id(archive, document), said)
    _show(record, as_json)


def status(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="ID")],
    new: Annotated[str, typer.Argument(metavar="NEW")],
    note: fields.Note = None,
    holder: Annotated[str | None, typer.Option(help=_("Who has it now"))] = None,
    due: Annotated[str | None, typer.Option(help=_("Until when"))] = None,
    as_json: fields.AsJson = False,
) -> None:
    """Move a document to another status."""
    session: Session = context.obj
    day = parse_date(due) if due else None
    with session.archive() as archive:
        record = archive.change_status(
            document_id(archive, document), new, note=note or "", holder=holder, due=day
        )
    _show(record, as_json)


def _show(record: DocumentRecord, as_json: bool) -> None:
    if as_json:
        output.print_json(output.document_json(record))
    else:
        output.document_lines(record)
