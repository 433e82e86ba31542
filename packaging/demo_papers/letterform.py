"""The form of an official letter, and what is known of each paper of the demo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from arsipdesk.domain.dates import long_date
from demo_papers.ink import dice, received_stamp
from demo_papers.offices import Office, Person, letterhead, sign
from demo_papers.paper import RIGHT, Sheet

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SHORT = ("JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGU", "SEP", "OKT", "NOV", "DES")


@dataclass(frozen=True)
class Facts:
    """What a clerk would write into the register about a paper."""

    kind: str
    number: str
    date: date
    subject: str
    sender: str
    to: str
    code: str


@dataclass(frozen=True)
class Closing:
    """Who signs under which words, who gets a copy, and where the clerk's box was put."""

    person: Person
    head: tuple[str, ...]
    copies: tuple[str, ...] = ()
    received: tuple[date, float, float] | None = None


def weekday_date(day: date) -> str:
    """`Kamis, 12 Februari 2026`."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def rupiah(amount: int) -> str:
    """`200.000.000`."""
    return f"{amount:,}".replace(",", ".")


def letter(
    sheet: Sheet,
    office: Office,
    facts: Facts,
    addressee: Sequence[str],
    body: Callable[[Sheet], None],
    closing: Closing,
    urgency: str = "Biasa",
    enclosed: str = "-",
) -> None:
    """One official letter: letterhead, date, number, addressee, body, signature, copies."""
    sheet.add_page()
    letterhead(sheet, office)
    sheet.text_line(f"Semarang, {long_date(facts.date)}", RIGHT)
    sheet.ln(1.5)
    sheet.fields(
        (
            ("Nomor", facts.number),
            ("Sifat", urgency),
            ("Lampiran", enclosed),
            ("Hal", facts.subject),
        ),
        label=22,
        room=101,
    )
    sheet.ln(5)
    sheet.hanging("Yth.", "\n".join(addressee), 10)
    sheet.text_line("di")
    sheet.set_x(sheet.l_margin + 10)
    sheet.cell(40, sheet.leading, "Semarang")
    sheet.ln(sheet.leading + 4.5)
    body(sheet)
    sheet.ln(3)
    sign(sheet, closing.person, closing.head, office, seed=facts.number)
    copies(sheet, closing.copies)
    if closing.received:
        arrived(sheet, *closing.received)


def copies(sheet: Sheet, names: Sequence[str]) -> None:
    """The list of those who get a copy, at the foot."""
    if not names:
        return
    sheet.ln(5)
    sheet.face("", 10)
    sheet.cell(0, sheet.leading, "Tembusan:")
    sheet.ln()
    for count, name in enumerate(names, 1):
        sheet.cell(0, sheet.leading, f"{count}. {name}")
        sheet.ln()
    sheet.face()


def arrived(sheet: Sheet, day: date, x: float, y: float) -> None:
    """The clerk's DITERIMA box on the first page, at `x`, `y` millimetres."""
    if sheet.ghost:
        return
    text = f"{day.day:02} {_SHORT[day.month - 1]} {day.year}"
    picture = received_stamp("KELURAHAN KARANGANYAR GUNUNG", text)
    sheet.mark(picture, x, y + dice(text).uniform(-2, 2), 42)
