"""Verbs that keep an archive whole: verify, rebuild, doctor."""

import shutil
from dataclasses import asdict, dataclass
from typing import Annotated

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session
from arsipdesk.domain.errors import ArsipError
from arsipdesk.language import _
from arsipdesk.recovery import rebuild

FREE_BYTES_WANTED = 2 << 30


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    for verb in (verify, doctor):
        app.command(help=_(verb.__doc__ or ""))(verb)
    app.command("rebuild", help=_(rebuild_catalogue.__doc__ or ""))(rebuild_catalogue)


def verify(
    context: typer.Context,
    deep: Annotated[bool, typer.Option("--deep", help=_("Read every original again"))] = False,
    as_json: fields.AsJson = False,
) -> int:
    """Check that every document and original is there and whole."""
    session: Session = context.obj
    with session.archive() as archive:
        outcome = archive.verify(deep=deep)
    if as_json:
        output.print_json(asdict(outcome) | {"ok": outcome.ok})
    else:
        for problem in outcome.problems:
            output.say(f"{problem.kind}: {problem.what} ({problem.where})")
        told = _("{documents} documents, {objects} originals, {problems} problems")
        output.say(
            told.format(
                documents=outcome.documents,
                objects=outcome.objects,
                problems=len(outcome.problems),
            )
        )
    return 0 if outcome.ok else 1


def rebuild_catalogue(context: typer.Context, as_json: fields.AsJson = False) -> int:
    """Make the catalogue anew from the sidecars; the old one is kept under another name."""
    session: Session = context.obj
    outcome = rebuild(session.folder())
    for problem in outcome.problems:
        output.warn(_("{path} can't be read and was left out").format(path=problem))
    if as_json:
        output.print_json(asdict(outcome))
    else:
        told = _("{documents} documents, {objects} originals and {scans} scans are back")
        output.say(
            told.format(documents=outcome.documents, objects=outcome.objects, scans=outcome.scans)
        )
    return 1 if outcome.problems else 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the doctor looked at."""

    check: str
    ok: bool
    message: str


def doctor(context: typer.Context, as_json: fields.AsJson = False) -> int:
    """Look at everything that ArsipDesk needs, and say what is wrong and what to do."""
    session: Session = context.obj
    findings = [_window(), _rclone()]
    try:
        with session.archive() as archive:
            findings += _archive(archive)
    except ArsipError as error:
        findings.append(Finding("archive", False, str(error)))
    if as_json:
        output.print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            output.say(f"{'✓' if finding.ok else '✗'} {finding.check}: {finding.message}")
    return 0 if all(finding.ok for finding in findings) else 1


def _window() -> Finding:
    try:
        import tkinter
    except ImportError:
        return Finding("window", False, _("Tk is missing; install python3-tk"))
    return Finding("window", True, f"Tk {tkinter.TkVersion}")


def _rclone() -> Finding:
    from arsipdesk.sync.rclone import program

    try:
        return Finding("rclone", True, str(program()))
    except ArsipError as error:
        return Finding("rclone", False, str(error))


def _readers(archive: Archive) -> Finding:
    """Files are read without these walls, too: then a hostile one could reach the network."""
    walls = archive.readers_shut_in()
    told = _("cut off from the network, from other programs and from writing")
    weak = _("limited in time and memory, but this system does not cut them off from the network")
    return Finding("readers", True, told if walls else weak)


def _archive(archive: Archive) -> list[Finding]:
    counts = archive.counts()
    outcome = archive.verify()
    free = shutil.disk_usage(archive.folder).free
    reading = archive.ocr.state()
    told = _("{waiting} pages wait, {read} were read, {failed} could not be read")
    findings = [
        Finding("ocr", reading.available, reading.reason or told.format(**asdict(reading))),
        Finding("archive", True, f"{archive.office}: {archive.folder}"),
        Finding(
            "verify",
            not outcome.problems,
            ", ".join(sorted({problem.kind for problem in outcome.problems}))
            or _("{documents} documents are whole").format(documents=outcome.documents),
        ),
        Finding(
            "disk",
            free >= FREE_BYTES_WANTED,
            _("{free:.1f} GB free").format(free=free / 1e9),
        ),
        _readers(archive),
        Finding(
            "quarantine",
            True,
            _("{number} files were put aside").format(number=counts.quarantine),
        ),
    ]
    for folder in archive.watched_folders():
        there = folder.is_dir()
        told = _("can be reached") if there else _("can't be reached")
        findings.append(Finding("watched", there, f"{folder} {told}"))
    return findings
