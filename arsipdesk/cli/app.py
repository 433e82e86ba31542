"""The program `arsipdesk`: global options, the verbs, and how errors are told."""

import logging
import os
import re
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from arsipdesk.cli import (
    demo,
    filing,
    looking,
    ocr,
    pages,
    remotes,
    rules,
    similar,
    stacks,
    today,
    trash,
    unlock,
    upkeep,
    whatsapp,
    window,
)
from arsipdesk.cli.output import warn
from arsipdesk.cli.session import Session
from arsipdesk.domain.errors import ArsipError, Unforeseen, WrongUsage, from_os_error
from arsipdesk.language import N_, _
from arsipdesk.store import machine

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=_("The archive of a kelurahan: file letters and proposals, find them, never lose one."),
)
for verbs in (
    filing,
    trash,
    stacks,
    looking,
    ocr,
    upkeep,
    remotes,
    demo,
    window,
    unlock,
    pages,
    whatsapp,
    similar,
    rules,
    today,
):
    verbs.add_to(app)


@app.callback(invoke_without_command=True)
def arsipdesk(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            "-C", "--archive", help=_("The archive folder"), metavar="DIR", readable=False
        ),
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help=_("Show where an error arose"))] = False,
    version: Annotated[bool, typer.Option("--version", help=_("Print the version"))] = False,
) -> None:
    """Without a verb the window opens."""
    context.obj = Session(folder)
    if version:
        from arsipdesk import __version__

        typer.echo(__version__)
        raise typer.Exit
    if debug:
        logging.basicConfig(level=logging.DEBUG)
    if context.invoked_subcommand is None:
        window.open_window(context.obj)


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code: 0 done, 1 failed, 2 wrong usage."""
    _prepare_output()
    logging.getLogger("arsipdesk").addHandler(logging.NullHandler())
    debug = "--debug" in arguments or bool(os.environ.get("ARSIPDESK_DEBUG"))
    try:
        outcome = app(args=list(arguments), standalone_mode=False)
    except typer.Exit as error:
        return error.exit_code
    except typer.TyperException as error:
        warn(f"{_message(error)}; {_('see `arsipdesk --help`')}")
        return WRONG_USAGE
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except ArsipError as error:
        return _told(error, debug)
    except OSError as error:
        return _told(from_os_error(error, error.filename or "", writing=True), debug)
    except Exception as error:  # noqa: BLE001 - nobody foresaw it: kept in the log, told in a line
        return _told(_unforeseen(error), debug)
    return outcome if isinstance(outcome, int) else DONE


_USAGE = {
    "NoSuchOption": N_("the option {name} is not known"),
    "NoSuchCommand": N_("the command {name} is not known"),
    "MissingParameter": N_("{name} is missing"),
    "BadParameter": N_("the value of {name} is not valid"),
}

_SAID = {
    r"No such command '(.*)'": _USAGE["NoSuchCommand"],
    r"Got unexpected extra argument\(s\) \((.*)\)": N_("{name} is too much"),
    r"Option '(.*)' requires an argument": N_("the value of {name} is missing"),
    r"Option '(.*)' does not take a value": N_("{name} takes no value"),
}
"""What the library tells in words alone."""


def _message(error: typer.TyperException) -> str:
    """What is wrong with the words of the call, by the kind of the library's own exception."""
    parameter = getattr(error, "param", None)
    named = getattr(error, "option_name", None) or getattr(error, "command_name", None)
    if parameter is not None:
        named = parameter.metavar or max(parameter.opts, key=len)
    for kind, words in _USAGE.items():
        if named and any(kind == base.__name__ for base in type(error).__mro__):
            return _(words).format(name=f"“{named}”")
    told = getattr(error, "format_message", None)
    said = str(told()) if told else str(error)
    for pattern, words in _SAID.items():
        if found := re.match(pattern, said):
            return _(words).format(name=f"“{found[1]}”")
    return said


def _unforeseen(error: Exception) -> ArsipError:
    log = machine.log_file("commands.log")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(error, file=file)
    except OSError:
        return Unforeseen(detail=repr(error), log="--debug")
    return Unforeseen(detail=repr(error), log=log)


def _told(error: ArsipError, debug: bool) -> int:
    if debug:
        traceback.print_exc()
    warn(str(error))
    return WRONG_USAGE if isinstance(error, WrongUsage) else FAILED


def _prepare_output() -> None:
    """Whatever a name holds, printing it must not fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
