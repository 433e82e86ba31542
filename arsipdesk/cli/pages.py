"""Verbs for pages: look at them, turn, straighten, hide, move, undo, and hand them on as seen."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session, document_id
from arsipdesk.domain.errors import FileMissing, WrongUsage
from arsipdesk.domain.pages import PagePlan
from arsipdesk.language import N_, _
from arsipdesk.registry.pagecare import PageCare

Page = Annotated[
    int, typer.Argument(metavar="PAGE", min=1, help=_("The page of the original, from 1"))
]
ScanId = Annotated[int | None, typer.Option("--scan", metavar="SCAN", help=_("A scan that waits"))]
DocumentId = Annotated[str | None, typer.Option("--document", metavar="ID", help=_("A document"))]
FileNumber = Annotated[
    int, typer.Option("--file", min=1, help=_("Which of the document's files, from 1"))
]


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    care = typer.Typer(
        help=_("Turn, hide and move pages; the original stays as it is."), rich_markup_mode=None
    )
    verbs: tuple[Callable[..., None], ...] = (
        *(show, turn, straighten, hide, unhide, move),
        *(undo, redo, reset, export),
    )
    for verb in verbs:
        signed = {"ignore_unknown_options": verb in (turn, straighten)}
        care.command(help=_(verb.__doc__ or ""), context_settings=signed)(verb)
    app.add_typer(care, name="pages")


def show(
    context: typer.Context,
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """List the pages as they are shown."""
    _do(context, (scan, document, file), PageCare.plan, as_json)


def turn(
    context: typer.Context,
    page: Page,
    by: Annotated[int, typer.Argument(metavar="90|180|270|-90")],
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Turn a page clockwise."""
    _do(context, (scan, document, file), lambda c, sha: c.turn(sha, page - 1, by), as_json)


def straighten(
    context: typer.Context,
    page: Page,
    degrees: Annotated[float, typer.Argument(metavar="DEGREES")],
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Straighten a page that leans, clockwise by so many degrees."""
    named = (scan, document, file)
    _do(context, named, lambda c, sha: c.straighten(sha, page - 1, degrees), as_json)


def hide(
    context: typer.Context,
    page: Page,
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Leave a page out of what is shown."""
    _do(context, (scan, document, file), lambda c, sha: c.hide(sha, page - 1), as_json)


def unhide(
    context: typer.Context,
    page: Page,
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Show a page again."""
    _do(context, (scan, document, file), lambda c, sha: c.unhide(sha, page - 1), as_json)


def move(
    context: typer.Context,
    page: Page,
    to: Annotated[int, typer.Argument(metavar="TO", min=1, help=_("Its new place, from 1"))],
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Move a page to another place."""
    _do(context, (scan, document, file), lambda c, sha: c.move(sha, page - 1, to - 1), as_json)


def undo(
    context: typer.Context,
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Undo the last change of the pages."""
    _do(context, (scan, document, file), PageCare.undo, as_json)


def redo(
    context: typer.Context,
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Do again what was undone last."""
    _do(context, (scan, document, file), PageCare.redo, as_json)


def reset(
    context: typer.Context,
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Show the pages automatically again: upright, without blank ones."""
    _do(context, (scan, document, file), PageCare.reset, as_json)


def export(
    context: typer.Context,
    target: Annotated[Path, typer.Argument(metavar="DEST")],
    scan: ScanId = None,
    document: DocumentId = None,
    file: FileNumber = 1,
    as_json: fields.AsJson = False,
) -> None:
    """Write a PDF of the pages as they are shown."""
    session: Session = context.obj
    with session.archive() as archive:
        written = archive.pages.as_seen(_original(archive, scan, document, file), target)
    if as_json:
        output.print_json([str(written)])
    else:
        output.say(str(written))


def _do(
    context: typer.Context,
    named: tuple[int | None, str | None, int],
    do: Callable[[PageCare, str], PagePlan],
    as_json: bool,
) -> None:
    """Do something with the pages of the original that is named, and tell how they are shown."""
    session: Session = context.obj
    with session.archive() as archive:
        sha256 = _original(archive, *named)
        plan = do(archive.pages, sha256)
    if as_json:
        output.print_json(_plan_json(sha256, plan))
    else:
        _tell(plan)


def _original(archive: Archive, scan: int | None, document: str | None, number: int) -> str:
    """The SHA-256 of the original that the options name. Raises WrongUsage, UnknownScan, …"""
    if (scan is None) == (document is None):
        raise WrongUsage(field=N_("File"), value="", allowed=_("--scan SCAN or --document ID"))
    if scan is not None:
        return archive.scan(scan).sha256
    record = archive.show(document_id(archive, document or ""))
    if number > len(record.files):
        raise FileMissing(path=f"{record.subject} ({number})")
    return record.files[number - 1].sha256


def _plan_json(sha256: str, plan: PagePlan) -> dict[str, object]:
    """Pages count from 1, as on the command line."""
    return asdict(plan) | {
        "sha256": sha256,
        "pages": [page.plain() | {"page": page.page + 1} for page in plan.pages],
        "hidden": [page + 1 for page in plan.hidden],
    }


def _tell(plan: PagePlan) -> None:
    headings = (_("Place"), _("Page"), _("Turned"), _("Straightened"), _("Cut out of a photo"))
    rows = (
        (
            place,
            each.page + 1,
            f"{each.turn}°",
            f"{each.skew:g}°",
            _("yes") if each.corners else "-",
        )
        for place, each in enumerate(plan.pages, 1)
    )
    output.table(headings, rows)
    if plan.hidden:
        hidden = ", ".join(str(page + 1) for page in plan.hidden)
        output.say(_("Hidden: {pages}").format(pages=hidden))
