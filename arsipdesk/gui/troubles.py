"""What a failure is to the person at the window, and the log file for those nobody foresaw."""

import logging
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

from arsipdesk.domain import errors
from arsipdesk.domain.errors import ArsipError
from arsipdesk.gui.wording import sentence
from arsipdesk.language import N_, _
from arsipdesk.store import machine

_log = logging.getLogger("arsipdesk.gui")

# What to do at the window, where the command line's own advice would not help.
_TODO: dict[type[ArsipError], str] = {
    errors.UnknownCode: N_("Choose a code from the list that opens while you type."),
    errors.FieldMissing: N_("Fill it in and try again."),
    errors.ReasonMissing: N_("Write the reason in the note."),
    errors.UnknownDocument: N_("Press F5 to load the list again."),
    errors.UnknownScan: N_("Press F5 to load the list again."),
    errors.ScanNotWaiting: N_("Press F5 to load the list again."),
    errors.RemoteNotSet: N_("Set it on the “Sync” screen."),
    errors.RemoteBroken: N_("Test the connection on the “Sync” screen."),
    errors.NotAnArchive: N_("Choose another folder, or make a new archive."),
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, what is safe, what to do: each a sentence or nothing."""

    what: str
    safe: str
    todo: str


def as_trouble(error: Exception) -> Trouble:
    """A failure in words. One that nobody foresaw is written to the log, and only its place told."""
    if isinstance(error, ArsipError):
        what, safe, todo = error.parts()
        if type(error) in _TODO:
            todo = _(_TODO[type(error)])
        return Trouble(sentence(what), sentence(safe), sentence(todo))
    _log.error("unforeseen", exc_info=error)
    return Trouble(
        _("ArsipDesk met something it did not expect."),
        _("What was filed before is kept."),
        _(
            "Try again. If it happens again, send this file to whoever looks after your computer: {path}"
        ).format(path=log_file()),
    )


def log_file() -> Path:
    """Where unforeseen failures are written."""
    return machine.log_file("window.log")


def start_log() -> None:
    """Begin writing unforeseen failures to the log file; without a writable place none is kept."""
    if _log.handlers:
        return
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.propagate = False
