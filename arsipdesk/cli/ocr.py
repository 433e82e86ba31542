"""The verb of text recognition: read what waits, or say how far it is."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.ingest.ocr.queue import ReadingState


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    app.command(help=_(ocr.__doc__ or ""))(ocr)


def ocr(
    context: typer.Context,
    status: Annotated[bool, typer.Option("--status", help=_("Only say how far it is"))] = False,
    pause: Annotated[
        bool, typer.Option("--pause", help=_("Stop reading, in the window too, until --resume"))
    ] = False,
    resume: Annotated[bool, typer.Option("--resume", help=_("Go on reading"))] = False,
    as_json: fields.AsJson = False,
) -> int:
    """Read the text of scanned pages that wait, then exit."""
    session: Session = context.obj
    with session.archive() as archive:
        if pause or resume:
            archive.ocr.pause() if pause else archive.ocr.resume()
        if pause or status:
            return _say_state(archive.ocr.state(), as_json)
        return _read(archive, as_json)


def _read(archive: Archive, as_json: bool) -> int:
    state = archive.ocr.state()
    if state.paused:
        return _say_state(state, as_json)
    report = archive.ocr.run(once=True)
    if as_json:
        output.print_json(asdict(report))
    else:
        told = _("{pages} pages read, {failed} could not be read, {seconds} s")
        output.say(told.format(**asdict(report) | {"seconds": output.number(report.seconds)}))
    return 0


def _say_state(state: "ReadingState", as_json: bool) -> int:
    if as_json:
        output.print_json(asdict(state))
    else:
        told = _("{waiting} pages wait, {read} were read, {failed} could not be read")
        output.say(told.format(**asdict(state)))
        if state.paused:
            output.say(_("Reading is paused; go on with `arsipdesk ocr --resume`"))
        if not state.available:
            output.say(state.reason)
    return 0
