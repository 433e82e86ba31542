"""Verbs for the cloud: remote set, list and test; sync; restore."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session
from arsipdesk.language import _
from arsipdesk.recovery import restore as restore_archive
from arsipdesk.sync.reports import Remote


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    remote = typer.Typer(
        help=_("Set, list and test the backup and the share."), rich_markup_mode=None
    )
    remote.command("set", help=_(set_remote.__doc__ or ""))(set_remote)
    remote.command("list", help=_(list_remotes.__doc__ or ""))(list_remotes)
    remote.command("test", help=_(test_remotes.__doc__ or ""))(test_remotes)
    app.add_typer(remote, name="remote")
    app.command(help=_(sync.__doc__ or ""))(sync)
    app.command(help=_(restore.__doc__ or ""))(restore)


def set_remote(
    context: typer.Context,
    role: Annotated[str, typer.Argument(metavar="backup|share")],
    target: Annotated[str, typer.Argument(metavar="TARGET")],
    as_json: fields.AsJson = False,
) -> None:
    """Set where the backup or the share goes: a folder, or any rclone remote."""
    session: Session = context.obj
    with session.archive() as archive:
        archive.set_remote(role, target)
        remotes = archive.remotes()
    _list(remotes, as_json)


def list_remotes(context: typer.Context, as_json: fields.AsJson = False) -> None:
    """List the remotes that are set, passwords masked."""
    session: Session = context.obj
    with session.archive() as archive:
        remotes = archive.remotes()
    _list(remotes, as_json)


def _list(remotes: list[Remote], as_json: bool) -> None:
    if as_json:
        output.print_json([asdict(remote) for remote in remotes])
    else:
        output.table((_("Role"), _("Target")), ((r.role, r.target) for r in remotes))


def test_remotes(context: typer.Context, as_json: fields.AsJson = False) -> int:
    """Write, read, compare and remove a small file on each remote."""
    session: Session = context.obj
    with session.archive() as archive:
        tests = archive.test_remotes()
    if as_json:
        output.print_json([asdict(test) for test in tests])
    else:
        for test in tests:
            output.say(f"{'✓' if test.ok else '✗'} {test.role}: {test.message or _('works')}")
    return 0 if all(test.ok for test in tests) else 1


def sync(
    context: typer.Context,
    force: Annotated[
        bool, typer.Option("--force", help=_("Also remove many documents from the share at once"))
    ] = False,
    as_json: fields.AsJson = False,
) -> int:
    """Bring the backup and the share up to date."""
    session: Session = context.obj
    with session.archive() as archive:
        report = archive.sync(force=force)
    if report.backup.state == report.share.state == "not_set":
        output.warn(_("no backup and no share is set; set one with `arsipdesk remote set`"))
    for role in (report.backup, report.share):
        if role.problem:
            output.warn(role.problem)
    if as_json:
        output.print_json(asdict(report))
    else:
        for name, role in ((_("Backup"), report.backup), (_("Share"), report.share)):
            output.remote_line(name, asdict(role))
    return 0 if report.ok else 1


def restore(
    target: Annotated[str, typer.Argument(metavar="TARGET")],
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    as_json: fields.AsJson = False,
) -> int:
    """Restore a whole archive from its backup into an empty folder."""
    report = restore_archive(target, folder)
    if as_json:
        output.print_json(asdict(report))
    else:
        told = _(
            "{documents} documents and {verified} of {objects} originals restored, {seconds} s"
        )
        output.say(
            told.format(
                documents=report.documents,
                verified=report.verified,
                objects=report.objects,
                seconds=output.number(report.seconds),
            )
        )
    return 1 if report.missing else 0
