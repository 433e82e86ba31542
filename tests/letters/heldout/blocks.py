"""Parts of letters as word processors lay them: tables row by row, stamps, two who sign."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from tests.letters.paper import Row, Sheet, long_date

IN, OUT = "incoming_letter", "outgoing_letter"
LURAH = "Lurah Karanganyar Gunung"
CITY = "Kota Semarang"
F4 = (215.0, 330.0)
HALF = (148.0, 210.0)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

Signer = tuple[Sequence[str], str, str]
"""The lines above a signature, the name, and what stands under it ("" for nothing)."""


def of(name: str, *heads: str, place: str = CITY) -> str:
    """The ways to name an office as a sender: by itself, with its place, by who leads it."""
    under = f"Pemerintah {place} {name}"
    several = (name, f"{name} {place}", under, *heads, *(f"{head} {place}" for head in heads))
    return "|".join(several)


def to(name: str, *titles: str) -> str:
    """The ways to name a recipient: with each courtesy before it (the first is drawn), or bare."""
    return "|".join((*(f"{one} {name}" for one in titles), name))


def weekday(iso: str) -> str:
    """`2026-03-10` as `Selasa, 10 Maret 2026`."""
    return f"{DAYS[dt.date.fromisoformat(iso).weekday()]}, {long_date(iso)}"


def pairs(rows: Iterable[str]) -> list[Row]:
    """`Nama|Darmawan` as a label and its value, row by row."""
    parted = (row.partition("|") for row in rows)
    return [(name, value) for name, _, value in parted]


def across(sheet: Sheet, *cells: tuple[float, str], height: float = 5.4) -> None:
    """Texts at their places from the left, all on one line."""
    y = sheet.get_y()
    for x, text in cells:
        if text:
            sheet.set_xy(x, y)
            sheet.cell(sheet.get_string_width(text) + 2, height, text)
    sheet.set_xy(sheet.l_margin, y + height)


def wrapped(sheet: Sheet, text: str, width: float) -> list[str]:
    """The lines that a text takes within a width."""
    lines = sheet.multi_cell(width, 5.4, text, align="L", dry_run=True, output="LINES")
    return [str(line) for line in lines]


def interleaved(
    sheet: Sheet, rows: Iterable[Row], right: Sequence[str], *, label: float = 20, x: float = 122
) -> None:
    """Labels and values at the left with other lines at the right, written line by line."""
    left: list[tuple[str, str, str]] = []
    for name, value in rows:
        for at, part in enumerate(wrapped(sheet, value or "-", x - sheet.l_margin - label - 9)):
            left.append(("" if at else name, "" if at else ":", part))
    at_colon = sheet.l_margin + label
    for (name, colon, value), other in zip_longest(left, right, fillvalue=("", "", "")):
        across(
            sheet,
            (sheet.l_margin, name),
            (at_colon, colon),
            (at_colon + 4, value),
            (x, other if isinstance(other, str) else ""),
        )
    sheet.gap()


def points(sheet: Sheet, items: Iterable[str], *, indent: float = 8, letters: bool = False) -> None:
    """A list numbered `1.` or, with `letters`, `a.`."""
    for at, text in enumerate(items):
        sheet.set_x(sheet.l_margin + indent)
        sheet.cell(7, 5.4, f"{chr(97 + at) if letters else at + 1}.")
        sheet.multi_cell(0, 5.4, text, align="L", new_x="LMARGIN", new_y="NEXT")
    sheet.gap(2)


def copies(sheet: Sheet, names: Sequence[str], word: str = "Tembusan :") -> None:
    """Who else gets the letter."""
    if names:
        sheet.gap(5)
        sheet.plain(sheet.points - 1.5)
        sheet.cell(0, 5, word, new_x="LMARGIN", new_y="NEXT")
        for at, name in enumerate(names):
            mark = f"{at + 1}. " if len(names) > 1 else ""
            sheet.cell(0, 4.6, mark + name, new_x="LMARGIN", new_y="NEXT")
        sheet.plain()


def signers(sheet: Sheet, left: Signer, right: Signer, *, x: float = 120) -> None:
    """Two who sign beside each other, written line by line."""
    sheet.gap(3)
    for one, other in zip_longest(left[0], right[0], fillvalue=""):
        across(sheet, (sheet.l_margin, one), (x, other))
    sheet.gap(16)
    sheet.plain(style="B")
    across(sheet, (sheet.l_margin, left[1]), (x, right[1]))
    sheet.plain()
    across(sheet, (sheet.l_margin, left[2]), (x, right[2]))


def stamp(sheet: Sheet, x: float, y: float, lines: Sequence[str], *, width: float = 62) -> None:
    """A stamp in a frame, as the office that receives a letter puts it on."""
    back = sheet.get_y()
    sheet.set_draw_color(60, 60, 150)
    sheet.set_text_color(60, 60, 150)
    sheet.rect(x, y, width, 5.2 * len(lines) + 3)
    sheet.set_font("Helvetica", "", 8.5)
    for at, text in enumerate(lines):
        sheet.set_xy(x + 2, y + 1.5 + 5.2 * at)
        sheet.cell(width - 4, 5.2, text)
    sheet.set_draw_color(0, 0, 0)
    sheet.set_text_color(0, 0, 0)
    sheet.plain()
    sheet.set_y(back)


def corner_head(sheet: Sheet, lines: Sequence[str], *, width: float = 84) -> None:
    """A letterhead in the corner at the left, centred in itself and underlined, as forces have it."""
    sheet.plain()
    for text in lines:
        sheet.cell(width, 5, text, align="C", new_x="LMARGIN", new_y="NEXT")
    y = sheet.get_y() + 0.6
    sheet.line(sheet.l_margin, y, sheet.l_margin + width, y)
    sheet.gap(8)


def at_foot(sheet: Sheet, lines: Sequence[str]) -> None:
    """Small lines at the bottom of the page."""
    back = sheet.get_y()
    sheet.set_auto_page_break(auto=False)
    sheet.set_y(-8 - 4 * len(lines))
    sheet.plain(7.5)
    for text in lines:
        sheet.cell(0, 4, text, align="C", new_x="LMARGIN", new_y="NEXT")
    sheet.set_auto_page_break(auto=True, margin=18)
    sheet.plain()
    sheet.set_y(back)


def title(sheet: Sheet, *lines: str, underline: bool = True, points: float = 13) -> None:
    """A document's name in the middle; its first line underlined."""
    for at, text in enumerate(lines):
        style = "BU" if at == 0 and underline else ("B" if at == 0 else "")
        sheet.line_of(text, align="C", style=style, points=points if at == 0 else 0)
    sheet.gap(3)
