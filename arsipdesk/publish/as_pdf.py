"""Reports as PDF: a register as an office prints and signs it, A4 landscape."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from arsipdesk.domain.dates import long_date, short_date
from arsipdesk.language import _
from arsipdesk.publish.paper import (
    BOTTOM,
    END,
    GREY,
    INK,
    LEFT,
    MIDDLE,
    PAGE_HEIGHT,
    RULE,
    STRONG,
    THIN,
    TOP,
    WIDTH,
    Paper,
)
from arsipdesk.publish.sheet import Cell, Sheet, plain

BODY_SIZE, SMALL_SIZE = 7.5, 6.5
LINE = 3.55
"""From one line of the table to the next, in millimetres."""

PADDING_X, PADDING_Y = 1.3, 1.1
BASELINE = 2.65
"""From the top of a line to its baseline, in millimetres."""

NUMBERS = LINE + PADDING_Y
RUNNING_HEAD = 4.0
ENDING, SIGNATURES = 46.0, 36.0
"""The height of total, footnote and signatures together, and of the signatures alone."""

TALL = 40.0
"""Rows from this height on are split between two pages, so that no page stays half empty."""

_Row = tuple[Cell, ...]


def write(sheet: Sheet, file: BinaryIO) -> None:
    """Write the report: letterhead, table with its headings on each page, signatures, page numbers.

    Raises OSError. A page takes some 20 KB of memory until the end.
    """
    register = _Register(sheet)
    register.letterhead()
    register.table()
    register.signatures()
    register.feet()
    register.paper.save(file)


class _Register:
    """The report while it is set: `y` is where the next thing goes."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.paper = Paper(sheet.title, sheet.office)
        self.widths = self._fitted()
        self.edges = [LEFT + sum(self.widths[:n]) for n in range(len(self.widths))]
        self.heads = [
            self.paper.broken(heading.title, width - 2 * PADDING_X, BODY_SIZE, "B")
            for heading, width in zip(sheet.headings, self.widths, strict=True)
        ]
        self.head_height = max(map(len, self.heads)) * LINE + 2 * PADDING_Y
        self.paper.new_page()
        self.y = TOP

    def _fitted(self) -> list[float]:
        """The columns' widths: their share of the page, but no word of a heading is ever cut.

        Dates and numbers, which are centred, get at least the width that their heading asks for.
        """
        headings = self.sheet.headings
        least = [max(self._longest_word(h.title), h.width * h.centred) for h in headings]
        share = WIDTH / sum(heading.width for heading in headings)
        more = [max(0.0, h.width * share - m) for h, m in zip(headings, least, strict=True)]
        rest = (WIDTH - sum(least)) / sum(more)
        return [width + each * rest for width, each in zip(least, more, strict=True)]

    def _longest_word(self, title: str) -> float:
        words = (self.paper.width(word, BODY_SIZE, "B") for word in title.split())
        return max(words, default=0) + 2 * PADDING_X + 0.1

    def letterhead(self) -> None:
        """The office's name over a double rule, then the report's title and period."""
        paper = self.paper
        for text, size, style in (
            (self.sheet.office.upper(), 14.0, "B"),
            (self.sheet.subtitle, 9, ""),
        ):
            if plain(text):
                fitting = paper.fitting(text, size, style)
                paper.write(text, MIDDLE, self.y + 4, fitting, style=style, align="C")
                self.y += 5
        paper.rule(self.y + 1.2, 0.7, INK)
        paper.rule(self.y + 2.2, 0.2, INK)
        paper.write(self.sheet.title.upper(), MIDDLE, self.y + 9.4, 11.5, style="B", align="C")
        paper.write(self.sheet.period, MIDDLE, self.y + 14.2, 9, align="C")
        self.y += 18.4

    def table(self) -> None:
        """All rows; the last one stays on a page with the signatures."""
        self._table_head()
        before: _Row | None = None
        count = 0
        for row, is_last in _with_last(self.sheet.rows):
            cells = self._broken(row)
            if self._room() < self._needed(cells, is_last) and self._room() < self._whole_room():
                self._continue()
                before = None
            self._row(cells, self._repeated(row, before))
            before, count = row, count + 1
        if not count:
            self._nothing()
        self.paper.rule(self.y, STRONG, INK)
        self._totals(count)

    def _needed(self, cells: Sequence[Sequence[str]], is_last: bool) -> float:
        """The room without which a row begins on the next page; a tall one may go on over there."""
        height = self._height(cells)
        if is_last:
            return height + ENDING
        return height if height < TALL else TALL / 2

    def _room(self) -> float:
        return PAGE_HEIGHT - BOTTOM - self.y

    def _whole_room(self) -> float:
        """The room under the headings of a page that holds nothing but the table."""
        return PAGE_HEIGHT - BOTTOM - TOP - RUNNING_HEAD - self.head_height - NUMBERS

    def _continue(self) -> None:
        """End the table on this page and go on with it on the next."""
        self.paper.rule(self.y, STRONG, INK)
        self.paper.new_page()
        said = f"{self.sheet.title} · {self.sheet.period}"
        self.paper.write(said, LEFT, TOP + 2, SMALL_SIZE, grey=GREY)
        self.paper.write(self.sheet.office, END, TOP + 2, SMALL_SIZE, align="R", grey=GREY)
        self.y = TOP + RUNNING_HEAD
        self._table_head()

    def _table_head(self) -> None:
        """The headings, and under them the columns' numbers as Indonesian forms have them."""
        paper, height = self.paper, self.head_height
        paper.shade(self.y, height)
        for x, width, lines in zip(self.edges, self.widths, self.heads, strict=True):
            top = self.y + (height - len(lines) * LINE) / 2
            self._lines(lines, x, width, top, style="B", centred=True)
        paper.rule(self.y, STRONG, INK)
        self._uprights(self.y, self.y + height + NUMBERS)
        self.y += height
        paper.rule(self.y, THIN, RULE)
        for number, (x, width) in enumerate(zip(self.edges, self.widths, strict=True), 1):
            place = x + width / 2, self.y + NUMBERS - 1.4
            paper.write(str(number), *place, 6, style="I", align="C", grey=GREY)
        self.y += NUMBERS
        paper.rule(self.y, STRONG, INK)

    def _broken(self, row: _Row) -> list[list[str]]:
        return [
            self.paper.broken(_shown(cell), width - 2 * PADDING_X, BODY_SIZE)
            for cell, width in zip(row, self.widths, strict=True)
        ]

    def _height(self, cells: Sequence[Sequence[str]]) -> float:
        return max(map(len, cells)) * LINE + 2 * PADDING_Y

    def _repeated(self, row: _Row, before: _Row | None) -> list[bool]:
        """Which cells say again what the row above said, and need not."""
        silent = [False] * len(row)
        if before is None:
            return silent
        for n, heading in enumerate(self.sheet.headings):
            if not heading.once or row[n] != before[n]:
                break
            silent[n] = True
        return silent

    def _row(self, cells: Sequence[Sequence[str]], repeated: Sequence[bool]) -> None:
        """One row; one that is taller than the page goes on over as many as it needs."""
        fitting = max(1, int((self._room() - 2 * PADDING_Y) / LINE))
        here = [lines[:fitting] for lines in cells]
        height = self._height(here)
        places = zip(self.edges, self.widths, here, repeated, self.sheet.headings, strict=True)
        for x, width, lines, silent, heading in places:
            if not silent:
                self.paper.rule(self.y, THIN, RULE, x, width)
                self._lines(lines, x, width, self.y + PADDING_Y, centred=heading.centred)
        self._uprights(self.y, self.y + height)
        self.y += height
        if any(len(lines) > fitting for lines in cells):
            self._continue()
            whole = zip(cells, self.sheet.headings, strict=True)
            rest = [lines[fitting:] or (lines if h.once else []) for lines, h in whole]
            self._row(rest, [False] * len(rest))

    def _lines(
        self,
        lines: Sequence[str],
        x: float,
        width: float,
        top: float,
        *,
        style: str = "",
        centred: bool = False,
    ) -> None:
        place, align = (x + width / 2, "C") if centred else (x + PADDING_X, "L")
        for number, line in enumerate(lines):
            y = top + number * LINE + BASELINE
            self.paper.write(line, place, y, BODY_SIZE, style=style, align=align)

    def _uprights(self, top: float, bottom: float) -> None:
        for x in (*self.edges, END):
            self.paper.upright(x, top, bottom)

    def _nothing(self) -> None:
        """What a form says where there is nothing to say."""
        self.paper.write(_("NONE"), MIDDLE, self.y + 6.2, 9, style="B", align="C")
        for x in (LEFT, END):
            self.paper.upright(x, self.y, self.y + 10)
        self.y += 10

    def _totals(self, count: int) -> None:
        self.y += 4
        said = _("Total: {count}").format(count=count)
        self.paper.write(said, LEFT, self.y, BODY_SIZE, style="B")
        for line in self.paper.broken(self.sheet.footnote, WIDTH, SMALL_SIZE, "I"):
            self.y += 3.4
            self.paper.write(line, LEFT, self.y, SMALL_SIZE, style="I", grey=GREY)

    def signatures(self) -> None:
        """Room for the lurah at the left and for the clerk at the right, with the place and the day."""
        if self._room() < SIGNATURES:
            self.paper.new_page()
            self.y = TOP
        place = village(self.sheet.office)
        left = _("Acknowledged by,"), _("Lurah of {place}").format(place=place)
        right = f"{place}, {long_date(self.sheet.today)}", _("Records clerk")
        top = self.y + 6
        for x, lines in ((LEFT + 48, left), (END - 48, right)):
            for number, line in enumerate(lines):
                self.paper.write(line, x, top + number * 4.2, 8.5, align="C")
            self.paper.rule(top + 25, 0.2, INK, x - 27, 54)
            self.paper.write("NIP.", x - 27, top + 29, 8.5)

    def feet(self) -> None:
        """The foot of every page, set when their number is known."""
        pages = self.paper.pages
        printed = _("Printed {day} with ArsipDesk").format(day=long_date(self.sheet.today))
        for page in range(1, pages + 1):
            self.paper.turn_to(page)
            y = PAGE_HEIGHT - 7.5
            number = _("Page {page} of {pages}").format(page=page, pages=pages)
            self.paper.write(printed, LEFT, y, SMALL_SIZE, grey=GREY)
            self.paper.write(number, END, y, SMALL_SIZE, align="R", grey=GREY)


def _shown(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return short_date(cell)
    return str("" if cell is None else cell)


def _with_last(rows: Iterator[_Row]) -> Iterator[tuple[_Row, bool]]:
    """Each row, and whether it is the last."""
    held = next(rows, None)
    while held is not None:
        following = next(rows, None)
        yield held, following is None
        held = following


def village(office: str) -> str:
    """What a kelurahan is called on its letters: its name without “Kelurahan”."""
    name = plain(office)
    first, _space, rest = name.partition(" ")
    return rest if rest and first.casefold() in ("kelurahan", "kel.", "desa") else name
