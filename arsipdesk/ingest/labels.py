"""The labelled lines of a letter's head: `Nomor : …`, `Hal : …`, `Tanggal : …`, `Dari : …`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arsipdesk.ingest.letter_date import is_date_line, without_date
from arsipdesk.ingest.misread import MENDED, mended_label
from arsipdesk.ingest.scan_lines import Line, opens_body

MAX_SUBJECT_LINES = 6
WIDER = 1.3
"""A line so many times wider than a subject's first one hardly stands in its column."""

SENTENCE = 45
"""From this many characters on a line in small letters that begins with a capital is a sentence."""

LONG_NUMBER = 18
"""Numbers with fewer characters than this fit their column, so nothing of them stands below."""

_LABEL = re.compile(
    r"\W{0,3}(?:(?P<number>nom[oe]r(?:\s(?:surat|naskah|dokumen)(?:\s[a-z]+){0,2}(?=\s*[:;=]))?(?: surat| naskah(?: dinas)?)?|no\.? ?pol|no(?:\.?\s?surat)?|ref(?:erensi)?(?:\. no\.?)?)"
    r"|(?P<date>tanggal(?: surat| naskah)?|tgl(?:\.?\s?surat)?)|(?P<urgency>sifat|derajat)"
    r"|(?P<attachment>lampiran|lamp)|(?P<subject>(?:hal\s?/\s?)?perihal(?:\s?/\s?hal)?|prihal|hal|sub[jy][ea][ck]t?)|(?P<about>tentang)"
    r"|(?P<to>kepada|kpd)|(?P<sender>(?:surat )?dari|pengirim|asal surat)|(?P<copy>tembusan)"
    r"|(?P<level>(?:klasifikasi|tingkat) keamanan|klasifikasi))\b\.?"
    r"(?P<colon>[\s-]*(?:\b[1lIi|]\s?)?[:;=#]+|\s+[.+~*°'’]\s)?(?P<gap>\s*)(?P<value>.*)",
    re.IGNORECASE,
)
_NAMES = (
    "number", "date", "urgency", "attachment", "subject", "about", "to", "sender", "copy", "level"
)  # fmt: skip
# A colon that was read as a stroke: `Nomor 1 470/12/2026`, `Hal I Undangan`.
_COLON_AS_STROKE = re.compile(r"^[1lIi|]\s(?=[A-Z][a-z]|\S*\d\S*/|\d{1,2}\s|-(?:\s|$))|^1$")
_OF_YEAR = re.compile(r"\d{1,5}\s?tahun", re.IGNORECASE)
_NUMBER_SHAPE = re.compile(r"\d|[A-Z]{1,4}\s?[-/.]\s?\d")
_STOP = re.compile(
    r"\W{0,3}(?:y\s?[tlri1]\s?[hbn]\b|kepada\b|kpd\b|bapak\b|ibu\b|saudara\b|sdr\b|di\s?[-:]?\s*$|di\s?[-:]?\s*tempat"
    r"|(?:jl|jln)\b|jalan\b(?=.*\bno\b)|salam\b|hormat kami|tembusan|nama\s*:|(?:hari|pukul|waktu|tempat|acara)\b.*:)",
    re.IGNORECASE,
)
_TRAILING_ADDRESS = re.compile(
    r"\s(?:Kepada|KEPADA|Kpd\.?)\s*:?$|\s(?:(?:Kepada|KEPADA|Kpd\.?)\s+)?(?:Y[tlr][hbn]|YTH)\b.*"
)
_ADDRESSEE = re.compile(
    r"\s(?:Bapak|Ibu|Sdr|Saudara|Para|Lurah|Camat|Ketua|Kepala|Wali ?[Kk]ota|Bupati|Direktur"
    r"|Koordinator|Pimpinan|BAPAK|IBU|LURAH|CAMAT|KETUA|KEPALA)\b.*"
)
_TRAILING_PLACE = re.compile(
    r"\s(?:[Uu]\.?\s?[Pp]\.|UP:?)\s[A-Z].*$|\s(?:di\s?-?\s*[Tt]empat|di\s?-)$"
)
_PLACE_BESIDE = re.compile(r"\s(?:di|DI)\s?-?\s?[A-Z][\w-]{2,20}(?: [A-Z]\w{2,20})?$")
_BROKEN_OFF = re.compile(r"[a-z\d]{1,4}")
_REST_OF_NUMBER = re.compile(r"[\w./-]{1,30}")
_OTHER_LABEL = re.compile(r"\W{0,3}[A-Z][A-Za-z/. ]{2,25}\s?:\s")
_LABEL_BESIDE = re.compile(
    r"(?<=\S)(\s+)(?:Nomor|No\.?|Tanggal|Tgl\.?|Sifat|Lampiran|Lamp\.?|Perihal|Hal)\s?:\s",
    re.IGNORECASE,
)
_BARE_POST = re.compile(
    r"(?:Para )?(?:Lurah|Camat|Ketua|Kepala|Wali ?[Kk]ota|Bupati|Direktur|Pimpinan)\b"
)
AT_PLACE = re.compile(r"\W{0,3}(?:di|DI|Di)\s?[-:]?\s?(?:[Tt]empat|TEMPAT|[A-Z][\w ]{2,20})?\W*")
_SPLIT_WORD = re.compile(r"[a-z]{3}-$")
_ITEM = re.compile(r"\W{0,2}\d{1,2}\s?[.),]\s")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with the words it stands in, the row of its label, the row after it, how sure."""

    value: str
    source: str
    row: int
    end: int
    sure: float


def read_labels(lines: Sequence[Line]) -> dict[str, Labelled]:
    """The first value of each label in these lines; labels set as a column of their own too."""
    found: dict[str, Labelled] = {}
    row = 0
    while row < len(lines):
        name, value, sure = split_label(lines[row].text)
        if not name:
            row += 1
            continue
        if value:
            value, beside = _without_label_beside(value)
            entry = _with_continuation(lines, row, name, value, sure)
            found.setdefault(name, entry)
            if beside:
                other, rest, known = split_label(beside)
                words = lines[row].words
                found.setdefault(
                    other,
                    Labelled(without_neighbours(rest), words, row, row + 1, min(known, MENDED)),
                )
            row = max(entry.end, row + 1)
        else:
            row = _read_column(lines, row, found)
    return found


def _without_label_beside(value: str) -> tuple[str, str]:
    """A value, and the label that stands behind it on its line: `12/2026 Tanggal : 5 Mei 2026`."""
    found = _LABEL_BESIDE.search(value)
    if found is None or not split_label(value[found.end(1) :])[1]:
        return value, ""
    return value[: found.start()].rstrip(), value[found.end(1) :]


def split_label(text: str) -> tuple[str, str, float]:
    """The label a line begins with, the rest of the line, how sure; ("", "", 0) for no label."""
    match = _LABEL.match(text)
    if match is None:
        mended = mended_label(text)
        name, value, sure = split_label(mended) if mended else ("", "", 0.0)
        return name, value, sure * MENDED
    name = next(name for name in _NAMES if match[name])
    value = match["value"].strip()
    if not match["colon"]:
        value = _COLON_AS_STROKE.sub("", value)
    if match["colon"] or not value or "\t" in match["gap"]:
        return (name, value, 1.0) if _plausible(name, value) else ("", "", 0.0)
    if name == "number" and _OF_YEAR.match(value):
        return name, value, 1.0
    return (name, value, 0.85) if _plausible_without_colon(name, value) else ("", "", 0.0)


def ends_block(text: str) -> bool:
    """Whether this line cannot continue the value of the label above it."""
    if _STOP.match(text) or opens_body(text) or is_date_line(text):
        return True
    return split_label(text)[0] not in {"", "about"}


def without_neighbours(value: str) -> str:
    """A value without what the column beside it printed on the same line."""
    left = first_cell(value)
    left = _TRAILING_PLACE.sub("", _TRAILING_ADDRESS.sub("", left))
    return left.strip(" \t:;,")


def addressee_beside(text: str) -> str:
    """The addressee in the right column of a line whose left column is the subject's."""
    found = _ADDRESSEE.search(text)
    return found[0].strip() if found else ""


def _plausible(name: str, value: str) -> bool:
    return not (name == "subject" and value.replace(" ", "").isdigit())


def _plausible_without_colon(name: str, value: str) -> bool:
    if name == "number":
        return _NUMBER_SHAPE.match(value) is not None
    if name in {"subject", "about", "attachment", "urgency"}:
        return value[0].isupper() or (value[0].isdigit() and name == "attachment")
    if name == "date":
        return value[0].isdigit()
    return name == "to" and value[:1].upper() == "Y"


def _with_continuation(
    lines: Sequence[Line], row: int, name: str, value: str, sure: float
) -> Labelled:
    end = row + 1
    parts = [without_date(without_neighbours(value), only_after_place=True)]
    mixed = _TRAILING_ADDRESS.search(first_cell(value)) is not None
    if name in {"subject", "about"}:
        widest = len(first_cell(value))
        while end < min(len(lines), row + MAX_SUBJECT_LINES):
            if lines[end].aside:
                end += 1
                continue
            if ends_block(lines[end].text) or names_recipient(lines, end):
                break
            if _stands_alone(lines[end].text) or _new_page(lines, row, end):
                break
            if _is_sentence(first_cell(lines[end].text), widest):
                break
            mixed = mixed or _TRAILING_ADDRESS.search(lines[end].text) is not None
            if mixed and _PLACE_BESIDE.fullmatch(f" {lines[end].words}"):
                break
            part = without_neighbours(lines[end].text)
            parts.append(_without_address(part) if mixed else part)
            sure = min(sure, 0.8) if mixed else sure
            end += 1
    elif (
        name == "number"
        and end < len(lines)
        and _number_goes_on(parts[0], first_cell(lines[end].text))
    ):
        parts = [parts[0] + first_cell(lines[end].text)]
        sure = min(sure, MENDED)
        end += 1
    source = " ".join(line.words for line in lines[row:end])
    return Labelled(_joined(parts), source, row, end, sure)


def _joined(parts: Sequence[str]) -> str:
    """Lines as one, a word that a line's end split put together again: `Verifi-`, `kasi`."""
    text = ""
    for part in filter(None, parts):
        split = _SPLIT_WORD.search(text) is not None and part[0].islower()
        text = text[:-1] + part if split else f"{text} {part}".lstrip()
    return text


def first_cell(text: str) -> str:
    """What stands in the left column of a line."""
    return text.split("\t", 1)[0]


def _number_goes_on(value: str, below: str) -> bool:
    """Whether a number that did not fit its column is finished on the line below."""
    if len(value) >= LONG_NUMBER and " " not in value and _BROKEN_OFF.fullmatch(below):
        return True
    if _REST_OF_NUMBER.fullmatch(below) is None or not any(c.isdigit() or c == "/" for c in below):
        return False
    open_end = value.endswith(("/", "-")) or below.startswith(("/", "-"))
    return open_end or re.search(r"/20?\d?$", value) is not None


def _without_address(text: str) -> str:
    """The left column of a line whose right column holds the addressee or where he is."""
    return _PLACE_BESIDE.sub("", _ADDRESSEE.sub("", text))


def _stands_alone(text: str) -> bool:
    about = split_label(text)[0] == "about"
    other = _OTHER_LABEL.match(text) or _ITEM.match(text)
    return about or text.rstrip().endswith((",", ":")) or other is not None


def names_recipient(lines: Sequence[Line], row: int) -> bool:
    """Whether a post stands above a place, so that it is the addressee's without a `Yth.`."""
    below = lines[row + 1].words if row + 1 < len(lines) else ""
    return _BARE_POST.match(lines[row].words) is not None and AT_PLACE.fullmatch(below) is not None


def _is_sentence(text: str, widest: int) -> bool:
    """Whether a line is the body's first: in small letters, and a sentence's begin or too wide for
    the subject's column."""
    words = text.split()
    long = [word for word in words if len(word) > 3]
    small = sum(word[0].islower() for word in long)
    if small * 2 <= len(long):
        return False
    begins = len(words) > 1 and words[0][0].isupper() and words[1][0].islower()
    return len(text) > widest * WIDER + 12 or (begins and len(text) >= SENTENCE)


def _new_page(lines: Sequence[Line], row: int, end: int) -> bool:
    return lines[row].page != lines[end].page


def _read_column(lines: Sequence[Line], row: int, found: dict[str, Labelled]) -> int:
    """Read labels that stand under each other with their values below them; the row after."""
    names: list[str] = []
    at = row
    while at < len(lines):
        name, value, _ = split_label(lines[at].text)
        if not name or value:
            break
        names.append(name)
        at += 1
    colons = at < len(lines) and lines[at].text[0] in ":;"
    if len(names) == 1 and not colons:
        return _read_below(lines, row, names[0], found)
    sure = 1.0 if colons else 0.6
    for index, name in enumerate(names):
        if at >= len(lines) or opens_body(lines[at].text):
            break
        if colons and lines[at].text[0] not in ":;":
            break
        start = at
        at += 1
        while _may_wrap(name, colons, index + 1 == len(names)) and at < len(lines):
            if lines[at].text[0] in ":;" or ends_block(lines[at].text):
                break
            at += 1
        value = without_neighbours(" ".join(part.text.lstrip(":; ") for part in lines[start:at]))
        source = " ".join(part.words for part in lines[start:at])
        found.setdefault(name, Labelled(value, source, row, at, sure))
    return max(at, row + 1)


def _may_wrap(name: str, colons: bool, last: bool) -> bool:
    return colons and (not last or name in {"subject", "about"})


def _read_below(lines: Sequence[Line], row: int, name: str, found: dict[str, Labelled]) -> int:
    """Read a single label whose value, if it is one, stands on the next lines."""
    below = lines[row + 1].text if row + 1 < len(lines) else ""
    if name == "number" and _NUMBER_SHAPE.match(below):
        source = f"{lines[row].words} {lines[row + 1].words}"
        found.setdefault(name, Labelled(without_neighbours(below), source, row, row + 2, 0.9))
        return row + 2
    if name in {"about", "subject"} and below and not ends_block(below):
        entry = _with_continuation(lines, row + 1, name, below, 0.95)
        source = f"{lines[row].words} {entry.source}"
        found.setdefault(name, Labelled(entry.value, source, row, entry.end, entry.sure))
        return entry.end
    found.setdefault(name, Labelled("", lines[row].words, row, row + 1, 0.0))
    return row + 1
