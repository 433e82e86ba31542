"""How the window says numbers, sizes, dates and the names of kinds and statuses."""

import datetime as dt

from arsipdesk.domain.dates import SHORT_MONTHS, short_date
from arsipdesk.domain.kinds import (
    KINDS,
    LEVEL_NAMES,
    URGENCY_NAMES,
    AccessLevel,
    DocumentKind,
    Urgency,
)
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.domain.status import STATUSES, Status
from arsipdesk.language import _


def count(number: int) -> str:
    """`4.218`."""
    return f"{number:,}".replace(",", ".")


def size(amount: int) -> str:
    """`38,4 GB`, for a number of bytes."""
    value = float(amount)
    for unit in ("B", "KB", "MB", "GB"):
        if value < 1000 or unit == "GB":
            digits = 0 if unit in ("B", "KB") or value >= 100 else 1
            return f"{value:.{digits}f} {unit}".replace(".", ",")
        value /= 1000
    raise AssertionError


def day(value: dt.date | None, today: dt.date | None = None) -> str:
    """`18 Nov`, with the year where it is not this one; a dash for none."""
    if value is None:
        return "—"
    if value.year == (today or dt.date.today()).year:
        return f"{value.day} {SHORT_MONTHS[value.month - 1]}"
    return short_date(value)


def moment(at: dt.datetime) -> str:
    """`18 Nov 08.12`, in the computer's own time."""
    local = at.astimezone() if at.tzinfo else at
    return f"{day(local.date())} {local:%H.%M}"


def ago(at: dt.datetime, now: dt.datetime | None = None) -> str:
    """`2 menit lalu`, for a moment in the past."""
    present = now or dt.datetime.now(at.tzinfo)
    minutes = int((present - at).total_seconds() // 60)
    if minutes < 1:
        return _("just now")
    if minutes < 60:
        return _("{n} minutes ago").format(n=minutes)
    if minutes < 24 * 60:
        return _("{n} hours ago").format(n=minutes // 60)
    return _("{n} days ago").format(n=minutes // (24 * 60))


def typed(value: dt.date | None) -> str:
    """`16-11-2026`, the form of date fields."""
    return f"{value:%d-%m-%Y}" if value else ""


def kind_name(kind: str) -> str:
    """`Surat masuk` for `incoming_letter`."""
    return _(KINDS[DocumentKind(kind)].name)


def level_name(level: str) -> str:
    """`Terbatas` for `terbatas`."""
    return _(LEVEL_NAMES[AccessLevel(level)])


def urgency_name(urgency: str) -> str:
    """`Sangat segera` for `sangat_segera`."""
    return _(URGENCY_NAMES[Urgency(urgency)])


def status_of(document: DocumentRecord) -> Status:
    """The entry of the status table for a document."""
    return statuses_of(document.kind)[document.status]


def statuses_of(kind: str) -> dict[str, Status]:
    """The status table of a kind."""
    return STATUSES[KINDS[DocumentKind(kind)].statuses]


def agenda(document: DocumentRecord) -> str:
    """`Agenda 0412`."""
    return _("Agenda {number}").format(number=f"{document.agenda_number:04d}")


_SMALL_WORDS = {"dan", "atau", "di", "ke", "dari", "untuk", "yang", "dengan", "pada", "serta"}
_ACRONYMS = {"RT", "RW", "APBN", "APBD", "DPR", "DPRD", "DPD", "MPR", "TNI", "POLRI", "PNS", "ASN"}


def quiet(name: str) -> str:
    """A name that is printed in capitals, as `Keamanan dan Ketertiban`."""
    if not name.isupper():
        return name
    words = []
    for number, word in enumerate(name.split()):
        small = word.lower() in _SMALL_WORDS and number > 0
        words.append(word.lower() if small else word if word in _ACRONYMS else word.capitalize())
    return " ".join(words)


def sentence(text: str) -> str:
    """`text` with a capital first letter and a full stop."""
    text = text.strip()
    if not text:
        return ""
    end = "" if text[-1] in ".?!" else "."
    return text[0].upper() + text[1:] + end
