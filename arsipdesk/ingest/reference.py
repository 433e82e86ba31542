"""The letter's number, and what it and the `Sifat` line give away: code, urgency, access level."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from arsipdesk.domain.dates import ROMAN_MONTHS
from arsipdesk.domain.kinds import AccessLevel, Urgency
from arsipdesk.domain.records import CodeRecord, Suggestion
from arsipdesk.ingest.labels import Labelled, without_neighbours
from arsipdesk.ingest.letter_date import ROMAN_PART, YEAR_PART, without_date
from arsipdesk.ingest.misread import MENDED, mended_month, mended_number
from arsipdesk.ingest.scan_lines import Line
from arsipdesk.ingest.titles import Title

# Where a stroke was read as a 1, figures run into letters: `1092/BAPPEDA` is `10921BAPPEDA`.
_STROKE_LOST = re.compile(r"\d1[A-Z]{2}|(?<![A-Z\d])\d{6,}(?!\d)|\.\d{3}1?\d?/[A-Z]")
_NEAR_ROMAN = re.compile(r"/([A-Z]{1,4})(?=/(?:19|20)\d\d)")
_NEXT_LABEL = re.compile(r"\s(?:lampiran|lamp|sifat|hal|perihal|tanggal|tgl)\b.*", re.IGNORECASE)
_OF_YEAR = re.compile(r"[A-Z]{0,3}[\d][\w./-]{0,40}[ /]tahun ?\d{4}", re.IGNORECASE)
_GLUED_YEAR = re.compile(r"(?<=\d)\s?tahun ?(?=\d{4})", re.IGNORECASE)
_IN_TITLE = re.compile(r"\bnomor\s?:?\s?(?=\S*\d)(.{1,60})", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\W{0,2}([A-Z]?[\w.-]{1,20}(?:\s?/\s?[\w.-]{1,20}){2,6})\W{0,2}")
_CODE = re.compile(r"(?<![\d.])\d{3}(?:\.\d{1,2}){0,3}(?![\d.]|\w)")
_SECRECY_PREFIX = re.compile(r"(SR|R|T|B)\s?[-/]\s?\d")
_BY_PREFIX = {
    "SR": AccessLevel.TOP_SECRET,
    "R": AccessLevel.SECRET,
    "T": AccessLevel.RESTRICTED,
    "B": AccessLevel.OPEN,
}
_URGENCIES = (
    (re.compile(r"(?:sangat|amat)\s?segera|kilat", re.I), Urgency.VERY_URGENT, 0.95),
    (re.compile(r"segera", re.I), Urgency.URGENT, 0.95),
    (re.compile(r"biasa", re.I), Urgency.NORMAL, 0.95),
    (re.compile(r"penting", re.I), Urgency.URGENT, 0.4),
)
_LEVELS = (
    (re.compile(r"sangat\s?rahasia", re.I), AccessLevel.TOP_SECRET, 0.95),
    (re.compile(r"rahasia|konfidensial", re.I), AccessLevel.SECRET, 0.95),
    (re.compile(r"terbatas", re.I), AccessLevel.RESTRICTED, 0.95),
    (re.compile(r"terbuka", re.I), AccessLevel.OPEN, 0.95),
)
_CLASSED = re.compile(r"\W{0,3}(?:klasifikasi|tingkat)\b", re.I)
_OPEN = ((re.compile(r"biasa", re.I), AccessLevel.OPEN, 0.95),)
MOST_CHOICES = 2
"""A form that offers more words than this (`Sangat segera / Segera / Rahasia`) has none of them ticked."""

_CHOICES = re.compile(r"biasa|segera|kilat|penting|rahasia|terbatas|terbuka|konfidensial", re.I)
_MARK = re.compile(r"\W{0,3}(?:(?:sangat )?(?:rahasia|segera)|terbatas|amat segera)\W{0,3}", re.I)


def find_number(
    lines: Sequence[Line], head: int, labelled: Labelled | None, title: Title | None
) -> Suggestion | None:
    """The number printed on the letter, as printed but for spaces around its strokes."""
    named = re.split(r"\btentang\b", title.text, flags=re.IGNORECASE)[0] if title else ""
    if title and (inside := _IN_TITLE.search(named)):
        value, sure = _clean(inside[1])
        if value:
            return Suggestion(value, sure, title.source)
    if labelled:
        value, sure = _clean(labelled.value)
        if labelled.sure < 1 and value.isdigit() and len(value) < 3:
            return None
        return Suggestion(value, round(sure * labelled.sure, 3), labelled.source) if value else None
    for line in lines[:head]:
        bare = _BARE_NUMBER.fullmatch(line.words)
        value = _clean(bare[1])[0] if bare else ""
        if value and any(character.isalpha() for character in value):
            return Suggestion(value, 0.55, line.words)
    return None


def find_code(
    number: Suggestion | None,
    subject: Suggestion | None,
    codes: Callable[[str], Sequence[tuple[CodeRecord, float]]] | None,
) -> Suggestion | None:
    """The classification code: the one in the number, else the best match of the subject.

    Without a list to ask (`codes` is None) a dotted code in the number is taken on trust.
    """
    ranked = list(codes(subject.value)) if codes and subject else []
    printed = _code_in(number.value) if number else None
    if number and printed:
        if codes is None:
            return Suggestion(printed, 0.7, number.source) if "." in printed else None
        record = _listed(printed, codes)
        if record:
            backed = any(other.code == record.code for other, _ in ranked)
            sure = (0.97 if backed else 0.92) if "." in record.code else 0.6
            return Suggestion(record.code, sure, number.source)
    if not ranked or subject is None:
        return None
    best, score = max(ranked, key=lambda entry: entry[1])
    rival = max((other for record, other in ranked if record.code != best.code), default=0.0)
    doubt = 0.8 if rival > 0.9 * score else 1.0
    sure = min(0.8, max(0.0, score)) * min(1.0, subject.confidence + 0.1) * doubt
    return Suggestion(best.code, round(sure, 3), subject.source)


def find_urgency(head: Sequence[Line], sifat: Labelled | None) -> Suggestion | None:
    """How urgent the letter says it is, on its `Sifat` line or in a stamp of its own."""
    return _first_match(_URGENCIES, sifat, head)


def find_level(
    head: Sequence[Line], sifat: Labelled | None, number: Suggestion | None, *, of_state: bool
) -> Suggestion | None:
    """The access level: a secrecy word, or what an office of the state (`of_state`) sets before the
    number (R-99/IJ; FACTS 12, 18)."""
    said = _first_match(_LEVELS, sifat, head)
    if said is None and sifat and _CLASSED.match(sifat.source):
        said = _first_match(_OPEN, sifat, ())
    prefix = _SECRECY_PREFIX.match(number.value) if number and of_state else None
    if said or prefix is None or number is None:
        return said
    return Suggestion(_BY_PREFIX[prefix[1]].value, 0.7, number.source)


def _first_match(
    table: Sequence[tuple[re.Pattern[str], Urgency | AccessLevel, float]],
    sifat: Labelled | None,
    head: Sequence[Line],
) -> Suggestion | None:
    most = MOST_CHOICES if sifat and sifat.sure == 1 else 1
    offered = sifat is not None and len(_CHOICES.findall(sifat.value)) > most
    spoken = [(sifat.value, sifat.source, 1.0)] if sifat and not offered else []
    spoken += [(line.words, line.words, 0.9) for line in head if _MARK.fullmatch(line.words)]
    for text, source, weight in spoken:
        for pattern, value, sure in table:
            if pattern.search(text):
                return Suggestion(value.value, round(sure * weight, 3), source)
    return None


def _clean(raw: str) -> tuple[str, float]:
    """The number without spaces and neighbours, and how well it is formed (0 to 0.95)."""
    text = re.sub(r"\s?/\s?", "/", _NEXT_LABEL.sub("", without_neighbours(raw)))
    text = without_date(text)
    text = re.sub(r"\s?([/-])\s?", r"\1", text)
    text = re.sub(r"(?<=\d)\s?\.\s?(?=\d)", ".", text)
    text = _GLUED_YEAR.sub(" TAHUN ", text)
    if found := _OF_YEAR.match(text):
        return found[0], 0.95
    tokens = text.split()
    kept = tokens[:1]
    for token in tokens[1:]:
        if "/" not in token:
            break
        kept.append(token)
    value = " ".join(kept).strip(" .,:;-_")
    if not any(character.isdigit() for character in value):
        return "", 0.0
    mended = mended_number(value)
    return mended, _form(mended) if mended == value else min(MENDED, _form(mended))


def with_date(number: Suggestion | None, day: dt.date | None) -> Suggestion | None:
    """`number`, held against the letter's day: strokes that are its Roman month are read so, and a
    month or a year of another time makes the number doubtful."""
    if number is None or day is None:
        return number
    value, sure = number.value, number.confidence
    if day.month > 1:  # where a text was not read from a picture `/1/` is January as a figure
        value = mended_month(value, day.month)
    if value != number.value:
        sure = min(sure, 0.75)
    roman, years = ROMAN_PART.search(value), YEAR_PART.findall(value)
    if roman and roman[1] in ROMAN_MONTHS and ROMAN_MONTHS.index(roman[1]) + 1 != day.month:
        sure = min(sure, 0.8)
    if years and int(years[-1]) != day.year:
        sure = min(sure, MENDED)
    odd = _NEAR_ROMAN.search(value)
    if odd and Levenshtein.distance(odd[1], ROMAN_MONTHS[day.month - 1]) == 1:
        sure = min(sure, 0.8)
    return replace(number, value=value, confidence=sure)


def with_january(number: Suggestion) -> Suggestion:
    """`number` of a letter of January, its month read as the Roman one: pictures show no other."""
    value = mended_month(number.value, 1)
    return (
        number
        if value == number.value
        else replace(number, value=value, confidence=min(number.confidence, 0.75))
    )


def _form(value: str) -> float:
    if re.search(r"//|^/|/$|\.{2,}|_|…|[|\\?*]|/.*/20\d?$", value):
        return 0.4
    if " " in value:
        return 0.7
    if _STROKE_LOST.search(value):
        return 0.8
    return 0.95 if re.search(r"\d[/.-]|[/.-]\d", value) else 0.6


def _code_in(number: str) -> str | None:
    found = [match[0] for match in _CODE.finditer(number)]
    dotted = [code for code in found if "." in code]
    if dotted:
        return max(dotted, key=len)
    first = _CODE.match(number)
    return first[0] if first else None


def _listed(
    printed: str, codes: Callable[[str], Sequence[tuple[CodeRecord, float]]]
) -> CodeRecord | None:
    for record, _ in codes(printed):
        if record.code == printed or printed in record.aliases:
            return record
    return None
