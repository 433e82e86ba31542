"""Verbs of Sampah and of taking back: trash, untrash, undo, redo."""

from typing import Annotated, Any

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session, document_id
from arsipdesk.domain.dates import short_date
from arsipdesk.domain.records import DocumentRecord, ScanRecord, Trashed
from arsipdesk.language import _

Document = Annotated[str, typer.Argument(metavar="ID")]


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    for verb in (trash, untrash, undo, redo):
        app.command(help=_(verb.__doc__ or ""))(verb)


def trash(
    context: typer.Context,
    documents: Annotated[list[str] | None, typer.Argument(metavar="[ID...]")] = None,
    note: fields.Note = None,
    as_json: fields.AsJson = False,
) -> None:
    """Put documents into Sampah; their numbers stay. Without ID: list what lies there."""
    session: Session = context.obj
    with session.archive() as archive:
        if not documents:
            _list(archive, as_json)
            return
        ids = [document_id(archive, each) for each in documents]
        records = archive.put_in_trash(ids, note=note or "")
    if as_json:
        output.print_json([output.document_json(record) for record in records])
        return
    for record in records:
        told = _("{agenda} lies in Sampah now; its number stays in the register, void")
        output.say(told.format(agenda=_agenda(record)))


def _list(archive: Archive, as_json: bool) -> None:
    documents, scans = archive.trash(), archive.scans_aside()
    if as_json:
        told = [
            output.document_json(each.document) | {"who": each.who, "reason": each.note}
            for each in documents
        ]
        output.print_json({"documents": told, "scans": [output.scan_json(s) for s in scans]})
        return
    headings = (_("ID"), _("What"), _("When"), _("Who"), _("Reason"), _("Name"))
    output.table(headings, [*map(_document_row, documents), *map(_scan_row, scans)])


def _document_row(entry: Trashed) -> tuple[object, ...]:
    day = short_date(entry.at.astimezone().date())
    document = entry.document
    name = f"{_agenda(document)} {document.subject}"
    return document.id, _("document"), day, entry.who or "-", entry.note or "-", name


def _scan_row(scan: ScanRecord) -> tuple[object, ...]:
    at = scan.aside.at if scan.aside else scan.arrived
    who, note = (scan.aside.who, scan.aside.note) if scan.aside else ("", "")
    day = short_date(at.astimezone().date())
    return scan.scan, _("scan"), day, who or "-", note or "-", scan.name


def untrash(
    context: typer.Context,
    documents: Annotated[list[str] | None, typer.Argument(metavar="[ID...]")] = None,
    scan: Annotated[
        list[int] | None,
        typer.Option("--scan", metavar="SCAN", help=_("A scan that was set aside")),
    ] = None,
    as_json: fields.AsJson = False,
) -> None:
    """Put documents back as they were, and scans that were set aside back into the inbox."""
    session: Session = context.obj
    with session.archive() as archive:
        ids = [document_id(archive, each) for each in documents or ()]
        records = archive.put_back(ids) if ids else []
        scans = [archive.put_scan_back(each) for each in scan or ()]
    if as_json:
        told: list[dict[str, Any]] = [output.document_json(record) for record in records]
        output.print_json(told + [output.scan_json(each) for each in scans])
        return
    for record in records:
        output.say(_("{agenda} is back").format(agenda=_agenda(record)))
    for each in scans:
        output.say(_("scan {id} waits in the inbox again").format(id=each.scan))


def undo(context: typer.Context, document: Document, as_json: fields.AsJson = False) -> None:
    """Take back the last change of a document; a filing puts it into Sampah, its scan waits again."""
    session: Session = context.obj
    with session.archive() as archive:
        records = archive.undo(document_id(archive, document))
    _show(records, as_json)


def redo(context: typer.Context, document: Document, as_json: fields.AsJson = False) -> None:
    """Do again what was undone last on a document."""
    session: Session = context.obj
    with session.archive() as archive:
        records = archive.redo(document_id(archive, document))
    _show(records, as_json)


def _show(records: list[DocumentRecord], as_json: bool) -> None:
    """The document asked for; the others that the same command had changed are named."""
    record, *others = records
    if as_json:
        output.print_json(output.document_json(record))
        return
    output.document_lines(record)
    if record.trashed is not None:
        told = _("{agenda} lies in Sampah now; its number stays in the register, void")
        output.say(told.format(agenda=_agenda(record)))
    if others:
        named = ", ".join(_agenda(each) for each in others)
        output.say(_("changed together with it: {agenda}").format(agenda=named))


def _agenda(record: DocumentRecord) -> str:
    return output.agenda(record.agenda_number, record.agenda_year)
