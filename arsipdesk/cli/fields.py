"""The options that say what a document is, the same for every verb that files one."""

from typing import Annotated

import typer

from arsipdesk.domain.dates import parse_date
from arsipdesk.domain.records import Fields
from arsipdesk.language import _

Kind = Annotated[
    str | None,
    typer.Option(
        help=_("incoming_letter, outgoing_letter, proposal, decree, report, memo or other")
    ),
]
Code = Annotated[str | None, typer.Option(help=_("Classification code, such as 400.10.4.4"))]
Subject = Annotated[str | None, typer.Option(help=_("What it is about"))]
Number = Annotated[str | None, typer.Option(help=_("The number printed on the letter"))]
Date = Annotated[str | None, typer.Option(help=_("The letter's date"))]
Received = Annotated[str | None, typer.Option(help=_("The day it was received"))]
Sender = Annotated[str | None, typer.Option("--from", help=_("Who it comes from"))]
Recipient = Annotated[str | None, typer.Option("--to", help=_("Who it goes to"))]
Level = Annotated[str | None, typer.Option(help=_("biasa, terbatas, rahasia or sangat_rahasia"))]
Urgency = Annotated[str | None, typer.Option(help=_("biasa, segera or sangat_segera"))]
DossierName = Annotated[str | None, typer.Option("--dossier", help=_("The dossier it belongs to"))]
Note = Annotated[str | None, typer.Option(help=_("A note"))]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print one JSON value"))]


def said(
    kind: str | None,
    code: str | None,
    subject: str | None,
    number: str | None,
    date: str | None,
    received: str | None,
    sender: str | None,
    recipient: str | None,
    level: str | None,
    urgency: str | None,
    dossier: str | None,
    note: str | None,
) -> Fields:
    """The options as `Fields`. Raises WrongUsage for a date that is none."""
    return Fields(
        kind=kind,
        code=code,
        subject=subject,
        number=number,
        date=parse_date(date) if date else None,
        received=parse_date(received) if received else None,
        sender=sender,
        recipient=recipient,
        level=level,
        urgency=urgency,
        dossier=dossier,
        note=note,
    )
