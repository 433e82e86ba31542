"""Sheets that come back through the scanner: separators, the lembar disposisi, labels.

The lembar disposisi has the fields of FACTS 28: from, number and date of the letter, day of receipt,
agenda number, urgency, matter, receivers, what is asked of them, note, and who signs; half a folio.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from arsipdesk.domain.dates import long_date
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.language import N_, _
from arsipdesk.publish.as_pdf import village
from arsipdesk.publish.codes import draw_bars, draw_qr
from arsipdesk.publish.paper import GREY, INK, THIN, Paper
from arsipdesk.publish.sheet import plain

SIZES = {"a4": (210.0, 297.0), "f4": (215.0, 330.0)}
"""Paper that offices have, in millimetres; F4 is the folio of Indonesia."""

FORMS = {"disposition": "D", "label": "L"}
"""What can be printed for a document, and the letter that stands for it in its code."""

HALF_FOLIO = (165.0, 215.0)
LABEL = (70.0, 37.0)
"""A label of the usual sheets of 3 x 8."""

RECEIVERS = (
    N_("Secretary of the kelurahan"),
    N_("Head of Government Section"),
    N_("Head of Economy and Development Section"),
    N_("Head of Welfare Section"),
)
"""FACTS 56: the usual sections; two empty lines follow for others."""

REQUESTS = (
    N_("Response and advice"),
    N_("Further processing"),
    N_("Coordination / confirmation"),
    N_("To be attended"),
    N_("To be filed"),
)
PATCH = "PATCHT"
"""What other programs take for a separator."""


@dataclass(frozen=True, slots=True)
class Office:
    """Whose paper it is: its name and the line below it."""

    name: str
    subtitle: str


def separators(file: BinaryIO, count: int, *, code: str, office: Office, paper: str) -> None:
    """Write `count` separator sheets, which say `code`. Raises WrongUsage, OSError."""
    if paper not in SIZES:
        raise WrongUsage(field=N_("Paper"), value=paper, allowed=", ".join(SIZES))
    if not 1 <= count <= 500:
        raise WrongUsage(field=N_("Number of sheets"), value=count, allowed="1-500")
    width, height = SIZES[paper]
    out = Paper(_("Separator sheets"), office.name, (width, height))
    for _number in range(count):
        out.new_page()
        _separator(out, width, height, code)
    out.save(file)


def _separator(out: Paper, width: float, height: float, code: str) -> None:
    middle, room = width / 2, width - 40
    out.bar(0, 40, width, 3)
    title = _("SEPARATOR SHEET")
    out.write(title, middle, 68, out.fitting(title, 46, "B", room), style="B", align="C")
    size = 70.0
    draw_qr(out, code, middle - size / 2, 84, size)
    draw_bars(out, PATCH, middle - 45, 170, 90, 22)
    y = 210.0
    for line in (
        _("Put this sheet between two letters and scan the whole stack at once."),
        _("Each letter then waits in the inbox by itself; this sheet is dropped."),
        _("Keep the sheet: it can be used again and again."),
    ):
        for part in out.broken(line, room, 13):
            out.write(part, middle, y, 13, align="C")
            y += 6.5
        y += 1.5
    out.bar(0, height - 43, width, 3)


def sheet(file: BinaryIO, record: DocumentRecord, *, form: str, code: str, office: Office) -> None:
    """Write a document's sheet of one of FORMS, which says `code`. Raises OSError."""
    write = {"disposition": _disposition, "label": _label}[form]
    write(file, record, code, office)


def _agenda(record: DocumentRecord) -> str:
    return f"{record.agenda_number:04d}/{record.agenda_year}"


def _label(file: BinaryIO, record: DocumentRecord, code: str, office: Office) -> None:
    out = Paper(_agenda(record), office.name, LABEL)
    out.new_page()
    draw_qr(out, code, 3.5, 5.5, 26)
    left, room = 34.0, LABEL[0] - 37.0
    y = 6.0
    for line in out.broken(office.name, room, 5.5)[:2]:
        out.write(line, left, y, 5.5, grey=GREY)
        y += 2.4
    agenda = _agenda(record)
    out.write(agenda, left, y + 3.8, out.fitting(agenda, 13, "B", room), style="B")
    y += 8.0
    size, lines = _fitted(out, record.subject, room, LABEL[1] - y - 2, (7, 6, 5, 4, 3.2))
    for line in lines:
        out.write(line, left, y, size)
        y += size * LEADING
    out.save(file)


LEADING = 0.46
"""From one line to the next, in millimetres for each point of size."""


def _fitted(
    out: Paper, text: str, room: float, height: float, sizes: Sequence[float], style: str = ""
) -> tuple[float, list[str]]:
    """The largest size at which all of `text` fits, and its lines; the smallest one if none does."""
    for size in sizes:
        lines = out.broken(text, room, size, style)
        if len(lines) * size * LEADING <= height:
            return size, lines
    return sizes[-1], lines


def _disposition(file: BinaryIO, record: DocumentRecord, code: str, office: Office) -> None:
    form = _Disposition(record, code, office)
    form.out.new_page()
    form.letterhead()
    form.facts()
    form.orders()
    form.note()
    form.foot()
    form.out.save(file)


LEFT, RIGHT, PADDING = 10.0, 155.0, 2.0
MIDDLE, SPLIT = HALF_FOLIO[0] / 2, 85.0
FOOT = 44.0
NAME_WIDTH = 25.0
"""How wide the names of fields are, in millimetres."""

TALLEST_FIELD = 14.0
"""A field that takes more than this is set smaller, in millimetres; the matter may take more."""


class _Disposition:
    """The sheet while it is set: `y` is where the next thing goes."""

    def __init__(self, record: DocumentRecord, code: str, office: Office) -> None:
        self.record, self.code, self.office = record, code, office
        self.out = Paper(_("Disposition sheet"), office.name, HALF_FOLIO)
        self.y = 10.0

    def letterhead(self) -> None:
        """The office over a double rule, and the title."""
        for text, size, style in (
            (self.office.name.upper(), 13.0, "B"),
            (self.office.subtitle, 8.5, ""),
        ):
            if plain(text):
                fitting = self.out.fitting(text, size, style, RIGHT - LEFT)
                self.out.write(text, MIDDLE, self.y + 4, fitting, style=style, align="C")
                self.y += 5
        self.out.rule(self.y + 1.0, 0.7, INK, LEFT, RIGHT - LEFT)
        self.out.rule(self.y + 2.0, 0.2, INK, LEFT, RIGHT - LEFT)
        self.out.write(_("DISPOSITION SHEET"), MIDDLE, self.y + 8.4, 12, style="B", align="C")
        self.y += 11.5

    def facts(self) -> None:
        """What is known of the letter: two columns, and below them its matter over both."""
        record = self.record
        left = (
            (_("Letter from"), record.sender),
            (_("Letter no."), record.reference_number),
            (_("Letter date"), long_date(record.date) if record.date else ""),
        )
        right = (
            (_("Received on"), long_date(record.received) if record.received else ""),
            (_("Agenda no."), _agenda(record)),
            (_("Code"), record.code),
        )
        top = self.y
        ends = [self._fields(left, LEFT, SPLIT), self._fields(right, SPLIT, RIGHT)]
        self.y = max(ends)
        self._box(top, split=True)
        top = self.y
        self.y += 5
        marks = {"sangat_segera": _("Very urgent"), "segera": _("Urgent"), "rahasia": _("Secret")}
        held = {record.urgency, record.level, record.level.removeprefix("sangat_")}
        x = LEFT + PADDING
        self.out.write(_("Urgency"), x, self.y, 8.5)
        x += NAME_WIDTH
        for value, name in marks.items():
            self._tick(x, self.y, name, ticked=value in held)
            x += 38
        self.y += 2.5
        self._box(top)
        top = self.y
        self.y = self._fields(((_("Matter"), record.subject),), LEFT, RIGHT, 18.0)
        self._box(top)

    def _fields(
        self,
        pairs: Sequence[tuple[str, str]],
        left: float,
        right: float,
        tallest: float = TALLEST_FIELD,
    ) -> float:
        """Names and values below each other; returns where they end."""
        y = self.y + PADDING
        start = left + PADDING + NAME_WIDTH
        for name, value in pairs:
            self.out.write(name, left + PADDING, y + 3, 8.5)
            self.out.write(":", start - 2, y + 3, 8.5)
            room = right - start - PADDING
            sizes = (8.5, 7.5, 6.5, 5.5, 4.5, 3.5)
            size, lines = _fitted(self.out, value, room, tallest, sizes)
            for number, line in enumerate(lines):
                self.out.write(
                    line, start, y + 3 + number * size * LEADING, size, style="B" * (size > 8)
                )
            y += max(5.0, len(lines) * size * LEADING + 1.2)
        return y + PADDING / 2

    def _box(self, top: float, *, split: bool = False) -> None:
        self.out.frame(LEFT, top, RIGHT - LEFT, self.y - top)
        if split:
            self.out.upright(SPLIT, top, self.y)

    def _tick(self, x: float, y: float, text: str, *, ticked: bool = False) -> None:
        """A box to tick, its words beside it."""
        self.out.frame(x, y - 2.8, 3, 3, THIN)
        if ticked:
            self.out.write("X", x + 1.5, y - 0.35, 8, style="B", align="C")
        self.out.write(text, x + 4.5, y, 8.5)

    def orders(self) -> None:
        """To whom it goes, and what is asked of them; dotted lines are for others."""
        top = self.y
        columns = (
            (_("Passed on to"), RECEIVERS, LEFT, SPLIT),
            (_("Please"), REQUESTS, SPLIT, RIGHT),
        )
        rows = max(len(RECEIVERS), len(REQUESTS)) + 1
        for title, names, left, right in columns:
            self.out.write(f"{title} :", left + PADDING, top + 5, 8.5, style="B")
            for row in range(rows):
                y = top + 11 + row * 5.4
                self._tick(left + PADDING, y, _(names[row]) if row < len(names) else "")
                if row >= len(names):
                    start = left + PADDING + 4.5
                    self.out.rule(y, THIN, GREY, start, right - PADDING - start)
        self.y = top + 11 + (rows - 1) * 5.4 + 3
        self._box(top, split=True)

    def note(self) -> None:
        """Room for what the head of the office writes by hand."""
        top = self.y
        self.out.write(f"{_('Instruction / note')} :", LEFT + PADDING, top + 5, 8.5, style="B")
        self.y = max(top + 8, HALF_FOLIO[1] - FOOT - 8)
        self._box(top)

    def foot(self) -> None:
        """The code, and room for date and signature."""
        top = self.y
        draw_qr(self.out, self.code, LEFT + 4, top + 5, 30)
        self.out.write(_agenda(self.record), LEFT + 19, top + 39.5, 7, align="C")
        told = _("Scan this sheet when it is filled in: it finds its letter by itself.")
        for number, line in enumerate(self.out.broken(told, 36, 6.5, "I")):
            self.out.write(line, LEFT + 40, top + 9 + number * 3.2, 6.5, style="I", grey=GREY)
        middle = 126.0
        place = village(self.office.name)
        self.out.write(f"{place}, ............................", middle, top + 6, 8.5, align="C")
        head = _("Lurah of {place}").format(place=place)
        self.out.write(head, middle, top + 10.5, 8.5, align="C")
        self.out.rule(top + 33, 0.2, INK, middle - 26, 52)
        self.out.write("NIP.", middle - 26, top + 37, 8.5)
        self.y = top + FOOT
        self._box(top)
