"""The page of the day in words, the same for the window and the command line."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.dates import format_date

from arsipdesk.catalogue.home import MOST, Done, Home
from arsipdesk.gui import wording
from arsipdesk.gui.eventwords import event_words, office_words
from arsipdesk.language import N_, _, language
from arsipdesk.sync.safety import Light, Place, Safety, Worry

if TYPE_CHECKING:
    from arsipdesk.archive.overview import Today

_GREETINGS = (
    (4, N_("Good night")),
    (11, N_("Good morning")),
    (15, N_("Good day")),
    (18, N_("Good afternoon")),
    (24, N_("Good evening")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits or is missing: its `name`, how many, in words, and what more is known."""

    name: str
    count: int
    text: str
    detail: str = ""


def greeting(user: str, now: dt.datetime) -> str:
    """`Selamat pagi, Sari`, by the hour."""
    words = next(words for until, words in _GREETINGS if now.hour < until)
    return f"{_(words)}, {user}" if user else _(words)


def long_day(day: dt.date) -> str:
    """`Rabu, 25 November 2026`."""
    return str(format_date(day, "EEEE, d MMMM y", locale=language()))


def number(count: int) -> str:
    """A count; `10.000+` where nobody counted further."""
    return wording.count(count) + ("+" if count >= MOST else "")


def days_left(due: dt.date, today: dt.date) -> str:
    """`terlambat 6 hari`, `hari ini`, `besok`, `3 hari lagi`."""
    left = (due - today).days
    if left < 0:
        return _("{n} days late").format(n=-left)
    if left < 2:
        return _("tomorrow") if left else _("today")
    return _("in {n} days").format(n=left)


def waiting_lines(home: Home) -> list[Line]:
    """What waits for the person, whether there is any or not."""
    waiting = home.waiting
    ready = _("{n} ready to be filed with one key").format(n=number(waiting.ready))
    if not waiting.scans:
        scans = _("nothing waits to be filed")
    else:
        scans = ready if waiting.ready else _("all are to be checked")
    asked = _("tell once who sent them") if waiting.whatsapp else _("every sender is known")
    aside = _("could not be read safely") if waiting.quarantine else _("every file could be read")
    held = _("not finished yet") if waiting.held else _("nothing is in your hands")
    return [
        Line("scans", waiting.scans, _("New scans"), scans),
        Line("whatsapp", waiting.whatsapp, _("WhatsApp without sender"), asked),
        Line("quarantine", waiting.quarantine, _("To be looked at"), aside),
        Line("held", waiting.held, _("Documents you hold"), held),
    ]


def gap_lines(home: Home) -> list[Line]:
    """What is missing; only what there is."""
    gaps = home.gaps
    paper, scan = _oldest(gaps.unscanned_days), _oldest(gaps.old_scan_days)
    holes = ", ".join(f"{register} {n:04d}" for register, n in gaps.holes)
    more = " …" if gaps.skipped > len(gaps.holes) else ""
    lines = [
        Line("skipped", gaps.skipped, _("Numbers skipped"), holes + more),
        Line("unscanned", gaps.unscanned, _("Registered, but not scanned"), paper),
        Line("proposals", gaps.proposals, _("Proposals without a file")),
        Line("old_scans", gaps.old_scans, _("Scans not filed for over 3 days"), scan),
        Line("uncoded", gaps.uncoded, _("Documents without a code")),
        Line("void", gaps.void, _("Void numbers this year"), _("accounted for")),
    ]
    return [line for line in lines if line.count]


def _oldest(days: int) -> str:
    return _("the oldest waits for {n} days").format(n=days) if days else ""


# -- the safety light -----------------------------------------------------------------------
_WORRIES = {
    Worry.NOT_SET: (
        N_("Only this computer has the archive"),
        N_("Set a backup: a USB drive or the cloud."),
    ),
    Worry.NEVER: (
        N_("No backup was made yet"),
        N_("Connect the drive or the internet, then choose “Sync now”."),
    ),
    Worry.OLD: (
        N_("The backup is too old"),
        N_("Connect the drive or the internet, then choose “Sync now”."),
    ),
    Worry.FAILED: (
        N_("The last backup was not completed"),
        N_("See on the screen Sync what hinders it."),
    ),
    Worry.AGING: (
        N_("The backup grows old"),
        N_("Connect the drive or the internet, then choose “Sync now”."),
    ),
    Worry.UNPROVED: (
        N_("The backup was never tested"),
        N_("Restore it once into an empty folder, to see that it is whole."),
    ),
    Worry.PROOF_OLD: (
        N_("The backup was not tested for a long time"),
        N_("Restore it once into an empty folder, to see that it is whole."),
    ),
}


def safety_words(safety: Safety) -> tuple[str, str]:
    """What the light means, and what to do; nothing to do where it is green."""
    if safety.light is Light.OFF:
        return _("Nothing is in the archive yet"), _("Set a backup before there is much to lose.")
    if safety.worry is None:
        return _("Everything is safe"), ""
    title, todo = _WORRIES[safety.worry]
    return _(title), _(todo)


def safety_lines(safety: Safety, documents: int) -> list[tuple[str, str, str]]:
    """Where the archive lies and how old each copy is: a name, what is told, and its colour."""
    here = _("{n} documents").format(n=wording.count(documents))
    tested = _("never yet")
    if safety.proved_at is not None:
        tested = _("{n} files whole, {ago}").format(
            n=wording.count(safety.proved), ago=wording.ago(safety.proved_at)
        )
    proved = safety.proved_at is not None and safety.worry is not Worry.PROOF_OLD
    backup = {
        Light.RED: "bad",
        Light.YELLOW: "warn" if safety.worry in (Worry.AGING, Worry.FAILED) else "good",
        Light.GREEN: "good",
        Light.OFF: "muted",
    }[safety.light]
    return [
        (_("This computer"), here, "muted"),
        (_backup_name(safety.backup), _place_words(safety.backup), backup),
        (_("Share"), _place_words(safety.share), _share_colour(safety.share)),
        (_("Restore test"), tested, "good" if proved else "muted" if not documents else "warn"),
    ]


def _backup_name(place: Place) -> str:
    names = {"folder": N_("Backup on a drive"), "cloud": N_("Backup in the cloud")}
    return _(names.get(place.medium, N_("Backup")))


def _place_words(place: Place) -> str:
    if not place.medium:
        return _("not set")
    age = wording.ago(place.at) if place.at else _("never yet")
    if not place.pending:
        return age
    waiting = _("{n} files wait").format(n=wording.count(place.pending))
    return f"{age} · {waiting}"


def _share_colour(place: Place) -> str:
    if not place.medium:
        return "muted"
    return "warn" if place.at is None or place.problem else "good"


# -- what was done --------------------------------------------------------------------------
def done_words(done: Done) -> tuple[str, str]:
    """What was done, and with what: `Surat masuk 0412 dicatat`, its subject."""
    event, document = done.event, done.document
    if document is None:
        return office_words(event), ""
    what = event_words(event, document)
    return what, document.subject or wording.kind_name(document.kind)


def first_steps(today: "Today") -> bool:
    """Whether the archive is new: nothing filed, nothing waiting."""
    home = today.home
    return not (home.documents or home.waiting.scans or home.waiting.quarantine)
