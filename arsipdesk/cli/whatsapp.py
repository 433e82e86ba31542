"""The verb `whatsapp`: what came over WhatsApp without a sender, and who sent it."""

from typing import Annotated

import typer

from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session
from arsipdesk.language import _


def add_to(app: typer.Typer) -> None:
    """Add this verb to the program."""
    app.command(help=_(whatsapp.__doc__ or ""))(whatsapp)


def whatsapp(
    context: typer.Context,
    sender: Annotated[str | None, typer.Option("--from", help=_("Who sent them"))] = None,
    as_json: fields.AsJson = False,
) -> None:
    """List what came over WhatsApp without a sender, or name who sent it."""
    session: Session = context.obj
    with session.archive() as archive:
        care = archive.whatsapp
        numbers = care.unknown() if sender is None else care.sender(sender)
        scans = [archive.scan(number) for number in numbers]
    if as_json:
        output.print_json([output.scan_json(scan) for scan in scans])
        return
    known = sender or "-"
    output.table((_("Scan"), _("File"), _("From")), ((s.scan, s.name, known) for s in scans))
