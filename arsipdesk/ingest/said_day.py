"""The day that minutes and agreements say in words: `tanggal enam belas bulan November tahun …`."""

import datetime as dt
import re

from arsipdesk.domain.dates import month_number

_UNITS = {
    word: number
    for number, word in enumerate(
        [
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas",
        ]
    )
}
_SCALES = {"puluh": 10, "ratus": 100, "ribu": 1000}
_WHOLE = {"seratus": 100, "seribu": 1000}
_SAID = re.compile(
    r"\btanggal\s+(?P<day>\d{1,2}|[a-z]+(?:\s[a-z]+){0,2}?)\s*(?:\(\s?[\w ]{1,20}\s?\)\s*)?,?\s*"
    r"bulan\s+(?P<month>[a-z]{3,10})\s*(?:\(\s?\w{1,12}\s?\)\s*)?,?\s*"
    r"tahun\s+(?P<year>\d{4}|[a-z]+(?:\s[a-z]+){1,8})",
    re.IGNORECASE,
)


def said_day(text: str) -> dt.date | None:
    """The first day that `text` says in words, None where it says none."""
    found = _SAID.search(text)
    if found is None:
        return None
    month = month_number(found["month"])
    day, year = count(found["day"]), count(found["year"])
    if month is None or not day or not year:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def count(words: str) -> int:
    """The number that Indonesian words say, up to the first word that is no numeral; 0 for none."""
    if words.isdigit():
        return int(words)
    total = group = 0
    for word in words.lower().split():
        if word in _UNITS:
            group += _UNITS[word]
        elif word in _WHOLE:
            group += _WHOLE[word]
        elif word == "belas":
            group += 10
        elif word == "ribu":
            total, group = total + max(group, 1) * 1000, 0
        elif word in _SCALES:
            last = group % 10
            group += last * (_SCALES[word] - 1)
        else:
            break
    return total + group
