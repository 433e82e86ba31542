"""The verb that opens a file that was put aside because it is locked."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.archive import Archive
from arsipdesk.cli import fields, output
from arsipdesk.cli.session import LARGEST_ID, Session
from arsipdesk.domain.errors import FileMissing, NotRemembered, WrongUsage, from_os_error
from arsipdesk.domain.records import ScanRecord
from arsipdesk.language import N_, _

STANDARD_INPUT = "-"


def add_to(app: typer.Typer) -> None:
    """Add this verb to the program."""
    app.command(help=_(unlock.__doc__ or ""))(unlock)


def unlock(
    context: typer.Context,
    entry: Annotated[int, typer.Argument(metavar="ENTRY", max=LARGEST_ID)],
    remember: Annotated[
        bool, typer.Option("--remember", help=_("Keep it in this computer's keyring"))
    ] = False,
    file: Annotated[
        str,
        typer.Option(
            "--password-file",
            metavar="FILE",
            help=_("Read the password from the first line of a file, - for standard input"),
        ),
    ] = "",
    as_json: fields.AsJson = False,
) -> None:
    """Open a locked file that was put aside; it then waits in the inbox. Asks for the password."""
    session: Session = context.obj
    password = _password(file)
    with session.archive() as archive:
        scan = _unlocked(archive, entry, password, remember)
    if as_json:
        output.print_json(output.scan_json(scan))
    else:
        output.say(_("{name} waits in the inbox now.").format(name=scan.name))


def _unlocked(archive: Archive, entry: int, password: str, remember: bool) -> ScanRecord:
    try:
        return archive.unlock(entry, password, remember=remember)
    except NotRemembered as error:
        output.warn(str(error))
        return archive.scan(int(str(error.about["scan"])))


def _password(file: str) -> str:
    """The password from where it was said to be; never from the command line, where all see it."""
    if file == STANDARD_INPUT or not (file or sys.stdin.isatty()):
        return sys.stdin.readline().rstrip("\r\n")
    if not file:
        return str(typer.prompt(_("Password"), hide_input=True, err=True))
    try:
        with Path(file).open(encoding="utf-8-sig") as lines:
            return lines.readline().rstrip("\r\n")
    except FileNotFoundError as error:
        raise FileMissing(path=file) from error
    except OSError as error:
        raise from_os_error(error, file, writing=False) from error
    except UnicodeDecodeError as error:
        raise WrongUsage(field=N_("Password file"), value=file, allowed="UTF-8") from error
