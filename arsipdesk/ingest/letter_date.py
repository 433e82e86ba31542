"""The day a letter was written: beside the place, after `Tanggal`, or where a decree was set."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from arsipdesk.domain.dates import MONTHS, ROMAN_MONTHS, month_number, parse_date
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.ingest.misread import mended_digits, mended_word
from arsipdesk.ingest.said_day import said_day
from arsipdesk.ingest.scan_lines import Line

OLDEST_YEARS = 40
LAST_LINES = 25

_DAY = r"(?P<day>[0-3OolI|]?[\dOolISB|])"
_YEAR = r"(?P<year>[12l|I][\dOolISB|]{3})"
_ENGLISH = {
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "december": 12,
    "agust": 8,
    "juny": 6,
}
_NAMED = re.compile(
    rf"(?<![\w/.-]){_DAY}\s?[-/.]?\s?(?P<month>[A-Za-z01|]{{3,10}})\.?\s?[-/.,]?\s?{_YEAR}(?![\w/])"
)
_DIGITS = re.compile(
    r"(?<![\w/.-])(?P<day>\d{1,2})\s?(?P<cut>[-/.])\s?(?P<month>\d{1,2})\s?(?P=cut)\s?"
    r"(?P<year>\d{4}|\d{2})(?![\w/.-]*\d)"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2}), ?(?P<year>\d{4})(?![\w/])"
)
_ISO = re.compile(r"(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/.-])")
_PLACE = re.compile(r"(?:\W{0,3})[A-Z][\w.'’()-]{1,24}(?: [A-Z][\w.'’()-]{1,24}){0,4}\s?[,.;]?")
_PLACE_AT_END = re.compile(r"(?:^|\s)[A-Z][A-Za-z'’-]{2,24}\s?,\s?(?:tanggal\s|tgl\.?\s)?$")
_NOT_A_PLACE = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|hari|tanggal|terima|diterima|agenda"
    r"|pukul|lahir|tahun|mulai|sejak|sampai|pada|hingga|nama|waktu)\b",
    re.IGNORECASE,
)
_BESIDE_PLACE = re.compile(r",\s?(?:tanggal|tgl\.?)(?=\s|$)", re.IGNORECASE)
_SET_ON = re.compile(r"\W{0,3}(?:pada\s?)?tanggal\s?[:;]?\s?(?=\d|[OolI][\doOlI])", re.IGNORECASE)
_SET_IN = re.compile(r"\W{0,3}(?:ditetapkan|dikeluarkan|dibuat|diterbitkan)\b", re.IGNORECASE)
_THIS_DAY = re.compile(r"\W{0,3}pada hari ini\b", re.IGNORECASE)
_SAID_AS_DAY = re.compile(r"(?:tanggal|tgl\.?|hari \S+ ?,|\()[\s:(]*$", re.IGNORECASE)
_TAIL = re.compile(
    r"\s?(?:M|H)?\.?(?:\s?[/|-]?\s?\d{1,2} [A-Za-z'’` -]{4,20} 1[34]\d\d\s?H?)?[\s,.;]*"
)
_UNDATED = re.compile(
    r"\W{0,3}[A-Z][A-Za-z.' -]{1,30},[\s.…_\d]*"
    rf"(?:(?:{'|'.join(MONTHS)}|Nopember|Pebruari)[\s.…_]*|[.…_]{{2,}}\s?)(?:20[\d.…_]*)?",
    re.IGNORECASE,
)
_HIJRI = re.compile(
    r"\W{0,3}(?:[A-Z][A-Za-z.' -]{1,30},\s)?\d{1,2} [A-Za-z'’` -]{4,20} 1[34]\d\d\s?H?\.?"
)
ROMAN_PART = re.compile(r"/\s?([IVX]{1,4})\s?(?=[/.-])")
YEAR_PART = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date on the page, the words it was read from, and how sure it is the letter's own."""

    day: dt.date
    source: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Read:
    day: dt.date
    start: int
    end: int
    sure: float


def find_date(
    lines: Sequence[Line], head: int, labelled: str, label_source: str, number: str, today: dt.date
) -> FoundDate | None:
    """The letter's date; `head` is the row where the body begins, `labelled` a `Tanggal` value.

    Dates of the body (of a meeting, of another letter) are never taken. A date that lies ahead or
    more than 40 years back, or that contradicts month and year in the letter's number, is doubtful.
    """
    found = list(_in_head(lines[:head]))
    found += _after_body(lines, head)
    if labelled and (read := _first(labelled)):
        found.append(FoundDate(read.day, label_source, 0.93 * read.sure))
    judged = [_judged(entry, number, today) for entry in found]
    return max(judged, key=lambda entry: entry.confidence, default=None)


def whole_line_date(text: str) -> dt.date | None:
    """The day where a line is nothing but a place and a date, as `Semarang, 16 November 2026`."""
    for read in _dates(text):
        before = text[: read.start].strip()
        if _TAIL.fullmatch(text[read.end :]) and _is_place(before):
            return read.day
    return None


def is_date_line(text: str) -> bool:
    """Whether a line is a place and a date, be the day still open: `Semarang,    Mei 2026`."""
    other = _UNDATED.fullmatch(text) or _HIJRI.fullmatch(text)
    return other is not None or whole_line_date(text) is not None


def without_date(text: str, *, only_after_place: bool = False) -> str:
    """A value without the place and date that the column beside it printed on the same line."""
    for read in _dates(text):
        if _TAIL.fullmatch(text[read.end :]):
            before = text[: read.start]
            if place := _PLACE_AT_END.search(before):
                return before[: place.start()].strip()
            return text if only_after_place else before.strip()
    return text


def _in_head(lines: Sequence[Line]) -> Iterator[FoundDate]:
    for line in lines:
        other = _NOT_A_PLACE.search(_BESIDE_PLACE.sub(",", line.text))
        if other and not _SET_ON.match(line.text):
            continue
        for read in _dates(line.text):
            if not _TAIL.fullmatch(line.text[read.end :]):
                continue
            before = line.text[: read.start].strip()
            if _is_place(before):
                sure = 0.95 if before else 0.8
            elif _PLACE_AT_END.search(line.text[: read.start]):
                sure = 0.93
            elif "\t" in line.text[: read.start] or before.endswith(":"):
                sure = 0.7
            elif "/" in before:
                sure = 0.6
            else:
                continue
            yield FoundDate(read.day, line.words, sure * read.sure)


def _after_body(lines: Sequence[Line], head: int) -> Iterator[FoundDate]:
    for row in range(len(lines)):
        text = lines[row].text
        if _THIS_DAY.match(text):
            yield from _this_day(lines, row)
        near_end = row >= max(head, len(lines) - LAST_LINES)
        if match := _SET_ON.match(text):
            read = _first(text[match.end() :])
            above = lines[row - 1] if row else lines[row]
            if read and row and (_SET_IN.match(above.text) or _SET_IN.match(text)):
                source = f"{above.words} {lines[row].words}"
                yield FoundDate(read.day, source, 0.95 * read.sure)
        elif row >= head and (_SET_IN.match(text) or near_end) and (read := _last_on_line(text)):
            yield FoundDate(read.day, lines[row].words, (0.9 if near_end else 0.6) * read.sure)


def _this_day(lines: Sequence[Line], row: int) -> Iterator[FoundDate]:
    """The day that minutes begin with: `Pada hari ini, Kamis tanggal 12 November 2026 …`."""
    source = " ".join(line.words for line in lines[row : row + 3])
    read = _first(source)
    if read and _SAID_AS_DAY.search(source[: read.start]):
        yield FoundDate(read.day, source, 0.88 * read.sure)
    elif day := said_day(source):
        yield FoundDate(day, source, 0.85)


def _last_on_line(text: str) -> _Read | None:
    """A date that ends its line after nothing but a place or `Ditetapkan di … tanggal`."""
    for read in _dates(text):
        before = _BESIDE_PLACE.sub(",", text[: read.start]).strip()
        if not _TAIL.fullmatch(text[read.end :]) or not before:
            continue
        if _SET_IN.match(before) or (before.endswith(",") and _is_place(before)):
            return read
        if before.endswith((".", ";")) and _is_place(before):
            return replace(read, sure=0.85 * read.sure)
        beside = _PLACE_AT_END.search(text[: read.start])
        if beside and not _NOT_A_PLACE.search(beside[0].replace("tanggal", "")):
            return replace(read, sure=0.85 * read.sure)
    return None


def _is_place(before: str) -> bool:
    words = _BESIDE_PLACE.sub(",", before)
    if not words:
        return True
    return _PLACE.fullmatch(words) is not None and not _NOT_A_PLACE.search(words)


def _first(text: str) -> _Read | None:
    return next(iter(_dates(text)), None)


def _dates(text: str) -> list[_Read]:
    matches = (
        match for shape in (_NAMED, _DIGITS, _MONTH_FIRST, _ISO) for match in shape.finditer(text)
    )
    reads = (read for match in matches if (read := _read(match)))
    return sorted(reads, key=lambda read: read.start)


def _read(match: re.Match[str]) -> _Read | None:
    parts = match.groupdict()
    sure = 1.0
    words = match[0]
    if parts:
        day, year = (mended_digits(parts[name]) for name in ("day", "year"))
        month = parts["month"]
        if (day, year) != (parts["day"], parts["year"]) or len(year) == 2:
            sure = 0.8
        if not month.isdigit():
            number = month_number(month) or _ENGLISH.get(month.lower())
            if number is None:
                number, sure = _close_month(month), 0.8
            if number is None:
                return None
            month = str(number)
        words = f"{day}/{month}/{year}"
    try:
        return _Read(parse_date(words), match.start(), match.end(), sure)
    except WrongUsage:
        return None


def _close_month(word: str) -> int | None:
    """The month meant by a misread name such as `Novernber`; None where two months are as near."""
    low = mended_word(word)
    if exact := month_number(low):
        return exact
    near = sorted(
        (Levenshtein.distance(low, name.casefold()), number)
        for number, name in enumerate((*MONTHS, "Nopember", "Pebruari"), 1)
    )
    (best, number), (second, _other) = near[:2]
    allowed = 0 if len(low) < 4 else 1 if len(low) < 6 else 2
    if best > allowed or second == best:
        return None
    return {13: 11, 14: 2}.get(number, number)


def _judged(found: FoundDate, number: str, today: dt.date) -> FoundDate:
    confidence = found.confidence
    roman = ROMAN_PART.search(number)
    year = YEAR_PART.findall(number)
    if roman and roman[1] in ROMAN_MONTHS:
        agrees = ROMAN_MONTHS.index(roman[1]) + 1 == found.day.month
        confidence = min(0.98, confidence + 0.03) if agrees else confidence * 0.75
    if year and int(year[-1]) != found.day.year:
        confidence *= 0.75
    if found.day > today or found.day.year < today.year - OLDEST_YEARS:
        confidence = min(confidence, 0.3)
    return FoundDate(found.day, found.source, round(confidence, 3))
