"""Verbs for paper and files that belong together: stack, attach, detach, sheet, separators."""

from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.cli import fields, output
from arsipdesk.cli.session import LARGEST_ID, Session, document_id
from arsipdesk.domain.records import DocumentRecord, ScanRecord
from arsipdesk.language import _

ScanId = Annotated[int, typer.Argument(metavar="SCAN", max=LARGEST_ID)]
Document = Annotated[str, typer.Argument(metavar="ID")]
Target = Annotated[Path, typer.Option("-o", "--output", metavar="FILE")]
Pages = list[int]


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    stack = typer.Typer(help=_("Cut and join scans that wait."), rich_markup_mode=None)
    stack.command("split", help=_(stack_split.__doc__ or ""))(stack_split)
    stack.command("merge", help=_(stack_merge.__doc__ or ""))(stack_merge)
    stack.command("undo", help=_(stack_undo.__doc__ or ""))(stack_undo)
    app.add_typer(stack, name="stack")
    for verb in (attach, detach, sheet, separators):
        app.command(help=_(verb.__doc__ or ""))(verb)


def stack_split(
    context: typer.Context,
    scan: ScanId,
    at: Annotated[
        Pages | None, typer.Option("--at", metavar="PAGE", help=_("A letter begins on this page"))
    ] = None,
    drop: Annotated[
        Pages | None, typer.Option("--drop", metavar="PAGE", help=_("Leave this page out"))
    ] = None,
    as_json: fields.AsJson = False,
) -> None:
    """Cut a scan into letters; the scan itself is kept."""
    session: Session = context.obj
    starts = [page - 1 for page in at or ()]
    dropped = [page - 1 for page in drop or ()]
    with session.archive() as archive:
        parts = archive.stacks.split(scan, starts, dropped)
    _show_scans(parts, as_json)


def stack_merge(
    context: typer.Context,
    scans: Annotated[list[int], typer.Argument(metavar="SCAN...", max=LARGEST_ID)],
    as_json: fields.AsJson = False,
) -> None:
    """Join scans into one, in this order; the scans themselves are kept."""
    session: Session = context.obj
    with session.archive() as archive:
        joined = archive.stacks.merge(scans)
    _show_scans([joined], as_json)


def stack_undo(context: typer.Context, scan: ScanId, as_json: fields.AsJson = False) -> None:
    """Undo a cut (name the scan that was cut) or a join (name its result) while nothing is filed."""
    session: Session = context.obj
    with session.archive() as archive:
        again = archive.stacks.unsplit(scan)
    _show_scans(again, as_json)


def _show_scans(scans: list[ScanRecord], as_json: bool) -> None:
    if as_json:
        output.print_json([output.scan_json(scan) for scan in scans])
        return
    headings = (_("Scan"), _("State"), _("Pages"), _("File"))
    rows = ((s.scan, output.state_name(s.state), s.pages or "-", s.name) for s in scans)
    output.table(headings, rows)


def attach(
    context: typer.Context, scan: ScanId, document: Document, as_json: fields.AsJson = False
) -> None:
    """Make a scan that waits a further file of a document."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.attach(scan, document_id(archive, document))
    _show_document(record, as_json)


def detach(
    context: typer.Context,
    document: Document,
    sha256: Annotated[str, typer.Argument(metavar="SHA256")],
    as_json: fields.AsJson = False,
) -> None:
    """Take a file off a document, named by its SHA-256 or the beginning of it; it waits again."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.detach(document_id(archive, document), sha256)
    _show_document(record, as_json)


def _show_document(record: DocumentRecord, as_json: bool) -> None:
    if as_json:
        output.print_json(output.document_json(record))
    else:
        output.document_lines(record)


def sheet(
    context: typer.Context,
    document: Document,
    target: Target,
    form: Annotated[str, typer.Option("--form", help="disposition, label")] = "disposition",
    as_json: fields.AsJson = False,
) -> None:
    """Print a document's disposition sheet or label; scanned, it finds its document by itself."""
    session: Session = context.obj
    with session.archive() as archive:
        record = archive.show(document_id(archive, document))
        archive.printer.sheet(record, target, form)
    _show_file(target, as_json)


def separators(
    context: typer.Context,
    target: Target,
    count: Annotated[int, typer.Option("--count", help=_("How many sheets"))] = 10,
    paper: Annotated[str, typer.Option("--paper", help="a4, f4")] = "a4",
    as_json: fields.AsJson = False,
) -> None:
    """Print sheets that part the letters of a stack in the scanner."""
    session: Session = context.obj
    with session.archive() as archive:
        archive.printer.separators(target, count, paper)
    _show_file(target, as_json)


def _show_file(target: Path, as_json: bool) -> None:
    if as_json:
        output.print_json({"file": str(target)})
    else:
        output.say(str(target))
