"""Dates as Indonesian offices write them."""

import re
from datetime import date, timedelta

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.language import N_

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
SHORT_MONTHS = (*(name[:3] for name in MONTHS[:7]), "Agu", "Sep", "Okt", "Nov", "Des")
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_OLD_SPELLINGS = {"pebruari": 2, "nopember": 11, "agust": 8, "agt": 8, "nop": 11, "peb": 2}
_MONTH_NUMBERS = (
    {name.casefold(): n for n, name in enumerate(MONTHS, 1)}
    | {name.casefold(): n for n, name in enumerate(SHORT_MONTHS, 1)}
    | {name.casefold(): n for n, name in enumerate(ROMAN_MONTHS, 1)}
    | _OLD_SPELLINGS
)
FIRST_YEAR, LAST_YEAR = 1900, 2100
_RELATIVE = {"hari ini": 0, "today": 0, "kemarin": -1, "yesterday": -1, "besok": 1}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{2}|\d{4})")


def month_number(name: str) -> int | None:
    """1 to 12 for a month's Indonesian name, short name, old spelling or Roman numeral."""
    return _MONTH_NUMBERS.get(name.casefold().rstrip("."))


def parse_date(text: str, today: date | None = None) -> date:
    """The date that `text` means: `2024-02-03`, `3/2/24`, `3 Februari 2024`, `kemarin`.

    Two-digit years lie in 1970 to 2069. Raises WrongUsage where `text` names no day of the calendar,
    or one that no letter of an office can bear: a mistyped year would open a register of its own.
    """
    word = " ".join(text.casefold().split())
    if word in _RELATIVE:
        return (today or date.today()) + timedelta(days=_RELATIVE[word])
    try:
        if found := _ISO.fullmatch(word):
            return _plausible(date(*(int(part) for part in found.groups())))
        if found := _DAY_FIRST.fullmatch(word):
            return _plausible(_day_first(*found.groups()))
    except ValueError:
        pass  # no such day: told below, as for any other text
    raise WrongUsage(field=N_("Date"), value=text, allowed="2024-02-03, 3/2/2024, 3 Februari 2024")


def _plausible(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(day)
    return day


def _day_first(day: str, month: str, year: str) -> date:
    number = int(month) if month.isdigit() else month_number(month)
    if number is None:
        raise ValueError(month)
    full = int(year) if len(year) == 4 else 1900 + int(year) + (100 if int(year) < 70 else 0)
    return date(full, number, int(day))


def long_date(day: date) -> str:
    """`3 Februari 2024`, the form of letters and reports."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """`3 Feb 2024`, the form of lists."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"
