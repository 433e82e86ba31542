"""The verb that shows what a scan seems to be another scan of."""

from dataclasses import asdict
from typing import Annotated

import typer

from arsipdesk.cli import fields, output
from arsipdesk.cli.session import LARGEST_ID, Session
from arsipdesk.domain.records import Likeness
from arsipdesk.domain.sameness import ComparedLine
from arsipdesk.language import _

Compared = tuple[Likeness, list[ComparedLine]]


def add_to(app: typer.Typer) -> None:
    """Add this verb to the program."""
    app.command(help=_(similar.__doc__ or ""))(similar)


def similar(
    context: typer.Context,
    scan: Annotated[int, typer.Argument(metavar="SCAN", max=LARGEST_ID)],
    as_json: fields.AsJson = False,
) -> None:
    """List the documents and scans that seem to be the same letter, and the lines that differ."""
    session: Session = context.obj
    with session.archive() as archive:
        compared = [(like, archive.compare(scan, like)) for like in archive.similar(scan)]
    if as_json:
        output.print_json([_plain(each) for each in compared])
    elif not compared:
        output.say(_("No other letter like it is known."))
    else:
        for each in compared:
            _tell(each)


def _plain(compared: Compared) -> dict[str, object]:
    like, lines = compared
    return asdict(like) | {"differing": [[line.left, line.right] for line in _differing(lines)]}


def _differing(lines: list[ComparedLine]) -> list[ComparedLine]:
    return [line for line in lines if not line.same]


def _tell(compared: Compared) -> None:
    like, lines = compared
    kind = _("document") if like.kind == "document" else _("scan")
    told = _("{kind} {id}: their texts agree by {percent} %")
    output.say(told.format(kind=kind, id=like.id, percent=round(like.score * 100)))
    for line in _differing(lines):
        output.say(f"  - {line.left}")
        output.say(f"  + {line.right}")
