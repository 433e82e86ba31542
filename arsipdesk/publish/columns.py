"""The columns of each report: their headings as the regulations name them, and what they say of a line."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from arsipdesk.domain.kinds import LEVEL_NAMES, URGENCY_NAMES, AccessLevel, Urgency
from arsipdesk.language import N_, _
from arsipdesk.publish.lines import RESTING, Item, Line, PutAside
from arsipdesk.publish.sheet import Cell


@dataclass(frozen=True, slots=True)
class Printing:
    """What a report knows beyond its lines: the day it is made, and reasons in words."""

    today: dt.date
    reason: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the page's width, and its value for a line.

    See `sheet.Heading` for `width`, `centred` and `once`.
    """

    title: str
    width: float
    value: Callable[[Any, Printing], Cell]
    centred: bool = False
    once: bool = False


def _listed(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _remarks(line: Line) -> str:
    """What makes an entry special: how urgent and secret it is, why it is where it is, its note."""
    document = line.document
    urgency, level = Urgency(document.urgency), AccessLevel(document.level)
    return _listed(
        _(URGENCY_NAMES[urgency]) if urgency is not Urgency.NORMAL else "",
        _(LEVEL_NAMES[level]) if level is not AccessLevel.OPEN else "",
        line.reason,
        document.note,
    )


def _status(line: Line) -> str:
    return _("void (in Sampah)") if line.void else _(line.status.name)


def _with_status(line: Line, printing: Printing) -> str:
    return _listed(_status(line), _remarks(line))


def _addressee(line: Line, printing: Printing) -> str:
    people = dict.fromkeys((line.document.recipient, line.document.holder))
    return " / ".join(filter(None, people))


def _said(name: str) -> Callable[[Line | Item, Printing], Cell]:
    def value(line: Line | Item, printing: Printing) -> Cell:
        found: Cell = getattr(line.document, name)
        return found

    return value


_NUMBER = Column(N_("Serial No."), 11, _said("agenda_number"), centred=True)
_RECEIVED = Column(N_("Date received"), 22, _said("received"), centred=True)
_CODE = Column(N_("Code"), 20, _said("code"))
_SUBJECT = Column(N_("Summary"), 72, _said("subject"))
_STATUS = Column(N_("Status"), 25, lambda line, printing: _status(line))
_HOLDER = Column(N_("Holder"), 28, _said("holder"))
_REMARKS = Column(N_("Remarks"), 28, lambda line, printing: _remarks(line))
_REMARKS_WITH_STATUS = Column(N_("Remarks"), 34, _with_status)

INCOMING = (
    _NUMBER,
    _RECEIVED,
    Column(N_("Letter No."), 34, _said("reference_number")),
    Column(N_("Letter dated"), 22, _said("date"), centred=True),
    Column(N_("Received from"), 36, _said("sender")),
    _SUBJECT,
    _CODE,
    Column(N_("Addressee / Holder"), 32, _addressee),
    _REMARKS_WITH_STATUS,
)

OUTGOING = (
    _NUMBER,
    Column(N_("Date sent"), 22, lambda line, printing: line.sent, centred=True),
    Column(N_("Letter No."), 36, _said("reference_number")),
    Column(N_("Letter dated"), 22, _said("date"), centred=True),
    Column(N_("Sent to"), 44, _said("recipient")),
    _SUBJECT,
    _CODE,
    _REMARKS_WITH_STATUS,
)

PROPOSALS = (
    _NUMBER,
    _RECEIVED,
    Column(N_("Proposal number"), 30, _said("reference_number")),
    Column(N_("Proposal date"), 22, _said("date"), centred=True),
    Column(N_("Applicant"), 36, _said("sender")),
    Column(N_("Title of the proposal"), 72, _said("subject")),
    _CODE,
    _STATUS,
    _HOLDER,
    _REMARKS,
)

DECREES = (
    _NUMBER,
    Column(N_("Decree number"), 42, _said("reference_number")),
    Column(N_("Decree date"), 22, _said("date"), centred=True),
    Column(N_("About"), 100, _said("subject")),
    _CODE,
    _STATUS,
    _REMARKS,
)


def _dossier(item: Item, printing: Printing) -> str:
    document = item.document
    return document.dossier or document.code_name or _("Not classified yet")


def _years(item: Item, printing: Printing) -> str:
    first, last = item.first.year, item.last.year
    return f"{first}" if first == last else f"{first}–{last}"


def _form(item: Item, printing: Printing) -> str:
    """What the archive can prove: that it holds a digital copy. Whether the paper is an original, it can't."""
    return _("Digital copy") if item.document.files else ""


def _item_remarks(item: Item, printing: Printing) -> str:
    document, level = item.document, AccessLevel(item.document.level)
    return _listed(
        "" if document.files else _("Not scanned yet"),
        _(LEVEL_NAMES[level]) if level is not AccessLevel.OPEN else "",
        document.note,
    )


def _item_date(item: Item, printing: Printing) -> Cell:
    return item.document.date or item.document.received


RECORDS = (
    Column(N_("Dossier No."), 12, lambda item, printing: item.dossier, centred=True, once=True),
    Column(N_("Classification code"), 20, _said("code"), once=True),
    Column(N_("Description of the dossier"), 38, _dossier, once=True),
    Column(N_("Period of the records"), 15, _years, centred=True, once=True),
    Column(N_("Number of items"), 13, lambda item, printing: item.items, centred=True, once=True),
    Column(N_("Item No."), 10, lambda item, printing: item.item, centred=True),
    Column(N_("Description of the item"), 58, _said("subject")),
    Column(N_("Date"), 20, _item_date, centred=True),
    Column(N_("Stage of development"), 23, _form),
    Column(
        N_("Active until"),
        20,
        lambda item, printing: item.retention and item.retention.active_until,
        centred=True,
    ),
    Column(
        N_("Inactive until"),
        20,
        lambda item, printing: item.retention and item.retention.inactive_until,
        centred=True,
    ),
    Column(N_("Final action"), 20, lambda item, printing: item.rule and item.rule.final_text),
    Column(N_("Remarks"), 26, _item_remarks),
)


def _size(line: PutAside, printing: Printing) -> str:
    size = line.entry.bytes
    return f"{size} B" if size < 1024 else f"{-(-size // 1024)} KB"


PUT_ASIDE = (
    Column(N_("No."), 10, lambda line, printing: line.number, centred=True),
    Column(N_("Date"), 22, lambda line, printing: line.day, centred=True),
    Column(N_("File name"), 76, lambda line, printing: line.entry.name),
    Column(N_("Size"), 20, _size),
    Column(N_("Reason"), 68, lambda line, printing: printing.reason(line.entry.reason)),
    Column(N_("Kept as"), 76, lambda line, printing: line.entry.stored_as),
)


def _waiting(line: Line, printing: Printing) -> Cell:
    if line.document.status in RESTING:
        return None
    return max(0, (printing.today - line.since).days)


def _overdue(line: Line, printing: Printing) -> str:
    due = line.document.due
    if due is None or due >= printing.today or line.document.status in RESTING:
        return ""
    return _("{days} days late").format(days=(printing.today - due).days)


def _status_remarks(line: Line, printing: Printing) -> str:
    return _listed(_overdue(line, printing), _remarks(line))


def _parties(line: Line, printing: Printing) -> str:
    return " – ".join(filter(None, (line.document.sender, line.document.recipient)))


def _agenda(line: Line, printing: Printing) -> str:
    document = line.document
    return f"{document.register} {document.agenda_number}/{document.agenda_year}"


STATUS = (
    Column(N_("Status"), 27, lambda line, printing: _status(line), once=True),
    Column(N_("Holder"), 32, _said("holder"), once=True),
    Column(N_("Days waiting"), 18, _waiting, centred=True),
    Column(N_("Due date"), 22, _said("due"), centred=True),
    Column(N_("Agenda"), 26, _agenda),
    Column(N_("Letter No."), 32, _said("reference_number")),
    Column(N_("From / to"), 40, _parties),
    _SUBJECT,
    Column(N_("Remarks"), 32, _status_remarks),
)
