"""The drawing table of studied and held-out letters: a sheet with an office's usual parts, over fpdf2."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fpdf import FPDF

from tests.letters.model import Letter

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
Row = tuple[str, str]


def long_date(iso: str, *, pad: bool = False) -> str:
    """`2026-03-05` as `5 Maret 2026` (`pad`: `05 Maret 2026`)."""
    day = dt.date.fromisoformat(iso)
    return f"{day.day:02d} {_month(day)}" if pad else f"{day.day} {_month(day)}"


def _month(day: dt.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class Said:
    """What one letter says. Equals are named with `|` between them, and the first is drawn.

    "" is a field that the paper does not carry; `date` is ISO; `body` its paragraphs; `more` are
    words that only its layout knows.
    """

    kind: str
    number: str
    date: str
    subject: str
    sender: str
    recipient: str = ""
    attachment: str = ""
    urgency: str = ""
    level: str = ""
    body: tuple[str, ...] = ()
    more: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The subject as drawn."""
        return self.subject.partition("|")[0]

    @property
    def office(self) -> str:
        """The sender as drawn."""
        return self.sender.partition("|")[0]

    @property
    def to(self) -> str:
        """The recipient as drawn."""
        return self.recipient.partition("|")[0]

    @property
    def day(self) -> str:
        """The date in words."""
        return long_date(self.date)

    @property
    def truth(self) -> dict[str, str]:
        """What the paper says, by the names of the suggestions; what it does not say is left out."""
        everything = {
            "kind": self.kind,
            "number": self.number,
            "date": self.date,
            "subject": self.subject,
            "from": self.sender,
            "to": self.recipient,
            "attachment": self.attachment.strip("-"),
            "urgency": self.urgency,
            "level": self.level,
        }
        return {name: value for name, value in everything.items() if value}


Cases = tuple[Callable[[Said], bytes], tuple[Said, ...]]
"""A layout: what draws it, and the letters to draw by it."""


def drawn(
    layouts: Iterable[Cases], prose: Sequence[str], terse: Collection[str] = ()
) -> Iterator[Letter]:
    """Every letter of some layouts, always the same.

    Two paragraphs of `prose` follow what a letter says, other two in the next, except in `terse`
    layouts.
    """
    for draw, cases in layouts:
        for turn, said in enumerate(cases):
            more = (prose[2 * turn % len(prose)], prose[(2 * turn + 3) % len(prose)])
            body = said.body if draw.__name__ in terse else (*said.body, *more)
            yield Letter(draw.__name__, turn, said.truth, draw(replace(said, body=body)))


class Sheet(FPDF):
    """One letter: A4 or F4 (`size` in mm), millimetres, `font` for all its text."""

    def __init__(
        self, font: str = "Times", size: tuple[float, float] = (210, 297), points: float = 11.5
    ) -> None:
        super().__init__(format=size)
        self.font, self.points = font, points
        self.set_creation_date(dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
        self.set_margins(24, 16, 20)
        self.set_auto_page_break(auto=True, margin=18)
        self.add_page()
        self.plain()

    def plain(self, points: float | None = None, style: str = "") -> None:
        """Set the letter's font, upright unless `style` says otherwise."""
        self.set_font(self.font, style, points or self.points)

    def line_of(self, text: str, *, align: str = "L", style: str = "", points: float = 0) -> None:
        """One line (or as many as it takes) over the whole width."""
        self.plain(points or None, style)
        self.multi_cell(
            0, (points or self.points) * 0.46, text, align=align, new_x="LMARGIN", new_y="NEXT"
        )
        self.plain()

    def gap(self, height: float = 4) -> None:
        """Empty paper."""
        self.ln(height)

    def logo(self, x: float, form: str = "shield", size: float = 18) -> None:
        """A coat of arms or a badge at `x`, at the top of the page."""
        y = 15.0
        self.set_line_width(0.6)
        if form == "ring":
            self.ellipse(x, y, size, size)
            self.ellipse(x + 3, y + 3, size - 6, size - 6)
        elif form == "star":
            self.star(x + size / 2, y + size / 2, size / 4, size / 2, 5)
        else:
            points = [(0, 0), (1, 0), (1, 0.6), (0.5, 1.1), (0, 0.6)]
            self.polygon([(x + px * size, y + py * size) for px, py in points])
            self.line(x, y + size * 0.35, x + size, y + size * 0.35)
        self.set_line_width(0.2)

    def letterhead(
        self, lines: Sequence[str], small: Sequence[str] = (), *, align: str = "C", rule: str = "2"
    ) -> None:
        """The office's name, growing to its last line, the address below, and a rule (`1`, `2`)."""
        for at, text in enumerate(lines):
            self.line_of(text, align=align, style="B", points=12 + 2 * (at == len(lines) - 1))
        for text in small:
            self.line_of(text, align=align, points=9)
        if rule:
            y = self.get_y() + 1.5
            self.set_line_width(0.9)
            self.line(self.l_margin, y, self.w - self.r_margin, y)
            self.set_line_width(0.2)
            if rule == "2":
                self.line(self.l_margin, y + 1, self.w - self.r_margin, y + 1)
        self.gap(6)

    def fields(
        self, rows: Iterable[Row], *, label: float = 24, width: float = 88, x: float | None = None
    ) -> None:
        """Labels, colons and values in columns, the values broken within `width`."""
        left = self.l_margin if x is None else x
        for name, value in rows:
            y = self.get_y()
            self.set_xy(left, y)
            self.cell(label, 5.4, name)
            self.cell(4, 5.4, ":" if name else "")
            self.multi_cell(width - label - 4, 5.4, value or "-", align="L")
            self.set_y(max(self.get_y(), y + 5.4))

    def column(self, x: float, lines: Iterable[str], *, height: float = 5.4) -> None:
        """Lines under each other from `x`."""
        for text in lines:
            self.set_x(x)
            self.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT")

    def beside(self, y: float, x: float, lines: Iterable[str]) -> None:
        """A column that begins at `y`; the pen ends below the deeper of both sides."""
        under = self.get_y()
        self.set_y(y)
        self.column(x, lines)
        self.set_y(max(under, self.get_y()))

    def body(self, paragraphs: Iterable[str], *, indent: float = 0, first: int = 8) -> None:
        """Justified paragraphs, moved in by `indent`, their first lines by `first` blanks more."""
        for text in paragraphs:
            self.set_x(self.l_margin + indent)
            self.multi_cell(0, 5.5, " " * first + text, align="J", new_x="LMARGIN", new_y="NEXT")
            self.gap(1.6)

    def signature(self, lines: Sequence[str], name: str, *, x: float = 118, nip: str = "") -> None:
        """Who signs: title above, room for the pen, the name and the number of a civil servant."""
        self.gap(4)
        self.column(x, lines)
        self.gap(15)
        self.set_x(x)
        self.plain(style="BU")
        self.cell(0, 5.2, name, new_x="LMARGIN", new_y="NEXT")
        self.plain()
        if nip:
            self.column(x, [nip])

    def grid(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A table with lines; its first row is its head."""
        for at, row in enumerate(rows):
            self.plain(style="B" if at == 0 else "")
            for text, width in zip(row, widths, strict=True):
                self.cell(width, 6.4, text, border=1)
            self.ln()
        self.plain()
        self.gap(2)

    def done(self) -> bytes:
        """The letter as a PDF file's bytes, the same for the same letter."""
        return bytes(self.output())
