"""Whom a letter is for: the lines after `Kepada` and `Yth.`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.houses import POST
from arsipdesk.ingest.labels import (
    Labelled,
    addressee_beside,
    ends_block,
    names_recipient,
    split_label,
)
from arsipdesk.ingest.party_name import MAX_NAME_CHARACTERS, tidy_name
from arsipdesk.ingest.scan_lines import Line

MAX_RECIPIENTS = 8
MAX_NAME_LINES = 3
ORDER_LINES = 30
"""Lines among which an order says whom it is given to, below its reasons."""

_HONOURED = re.compile(r"\b(?:Y\s?[tlri1]\s?[hbn]|YTH|yth|Yts|Vth|[Yy]ang [Tt]erhormat)\b[\s.,:;]*")
_SALUTED = re.compile(
    r"(?:(?:bapak|ibu|bpk|sdr|saudara|sdri|saudari)\b[\s./]*(?:\(i\)|/i)?[\s./]*){1,3}"
    r"(?=(?:para|lurah|camat|ketua|kepala|wali|bupati|gubernur|direktur|sekretaris|pengurus|koordinator"
    r"|pimpinan|dinas|kelurahan|kecamatan|rt|rw|warga|tokoh|kader|anggota|pemilik|pelaku)\b)",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    r"(?:bapak|bpk)\.?\s?/\s?ibu(?:\s?/\s?(?:sdr|saudara)(?:\(?i\)?)?)?[\s./]+(?=[A-Z])", re.I
)
_ONLY_SALUTATION = re.compile(
    r"(?:(?:bapak|ibu|bpk|sdr|saudara|sdri|saudari|para)\b[\s./(),i]*){1,4}", re.IGNORECASE
)
_NO_NAME = re.compile(r"\d")
_AT_PLACE = re.compile(r"\s(?:di|DI)\s?[-:]?\s?(?:[Tt]empat|TEMPAT|[A-Z]\w+)?\W*$")
_PLACE = re.compile(
    r"\W{0,3}(?:di\b\s?-?\s*(?:tempat\W*)?$|di\s|jl\b|jalan\b|tempat\b)", re.IGNORECASE
)
_HANDED_TO = re.compile(
    r"\W{0,3}(?:(?:di)?(?:ajukan|sampaikan|tujukan|serahkan|mohonkan) )?kepada\s?:?\s?((?:[A-Z].*)?)$",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(r"(?!nama\b)[A-Z][\w.'’]*(?: [\w.,'’/-]+){1,8}", re.IGNORECASE)
_ITEM = re.compile(r"\W{0,2}\d{1,2}\s?[.)]\s?(?=\D)")
_REST_OF_NAME = re.compile(
    r"(?:kelurahan|kecamatan|kota|kabupaten|provinsi|se-|rw\b|rt\b|dan |di lingkungan|dinas|up\b|u\.p"
    r"|cabang|wilayah|unit\b|bidang|fakultas|universitas|daerah|desa\b|republik)",
    re.I,
)


def find_recipient(
    lines: Sequence[Line], head: int, labelled: Labelled | None
) -> Suggestion | None:
    """The recipient that the head of a letter names; a numbered list is joined by `; `."""
    for row, line in enumerate(lines[:head]):
        found = _HONOURED.search(line.text)
        if found is None:
            continue
        beside = _beside_another(line.text[: found.start()])
        if line.aside or (beside and "\t" in line.text[: found.start()]):
            return _in_column(lines, row, head)
        rest = line.text[found.end() :]
        if beside and not _names_somebody(rest) and row + 1 < head:
            rest = addressee_beside(lines[row + 1].text)
        return _read(lines, row, rest, head, 0.93, alone=not beside)
    if labelled is not None and labelled.row < head:
        return _read(lines, labelled.row, labelled.value, head, 0.85, alone=True)
    for row, line in enumerate(lines[:head]):
        if names_recipient(lines, row):
            return _read(lines, row, line.text, head, 0.75, alone=True)
        if handed := _HANDED_TO.match(line.words):
            return _read(lines, row, handed[1], head, 0.8, alone=True)
    return None


def find_ordered(lines: Sequence[Line]) -> Suggestion | None:
    """Who alone is ordered to go: `Kepada : Serka Bambang, NRP 31970456`; a list names nobody."""
    for line in lines[:ORDER_LINES]:
        name, value, _ = split_label(line.text)
        if name == "to" and value:
            alone = _ONE_PERSON.fullmatch(value)
            return Suggestion(tidy_name(value), 0.7, line.words) if alone else None
    return None


def _in_column(lines: Sequence[Line], row: int, head: int) -> Suggestion | None:
    """The recipient in the right column, whose lines stand beside those of the left one."""
    column = [
        (at, Line(cell, lines[at].page))
        for at in range(row, head)
        if (cell := _right_cell(lines[at]))
    ]
    cells = [cell for _, cell in column]
    first = _HONOURED.split(cells[0].text, maxsplit=1)[-1] if cells else ""
    said = _read(cells, 0, first, len(cells), 0.9, alone=True)
    if said is None:
        return None
    last = next((at for at, cell in column if cell.words and said.source.endswith(cell.words)), row)
    return replace(said, source=" ".join(line.words for line in lines[row : max(last, row) + 1]))


def _right_cell(line: Line) -> str:
    """What stands in the right column on a line; "" for nothing."""
    if line.aside:
        return line.text
    value = split_label(line.text)[1] or line.text
    return value.rsplit("\t", 1)[1].strip() if "\t" in value else ""


def _beside_another(before: str) -> bool:
    """Whether another column stands before `Yth.` on the line, so that the next lines are mixed."""
    return re.sub(r"kepada|\W|\d", "", before, flags=re.IGNORECASE) != ""


def _read(
    lines: Sequence[Line], row: int, first: str, head: int, sure: float, *, alone: bool
) -> Suggestion | None:
    parts = [first.split("\t")[0]] if _names_somebody(first) else []
    end = row + 1
    place = _place_row(lines, end, head) if alone else end
    while alone and end < head and len(parts) < MAX_RECIPIENTS:
        if not _belongs(lines[end].text, parts, before_place=end < place):
            break
        parts.append(lines[end].text.split("\t")[0])
        end += 1
    value = _joined(parts)
    if len(value) < 3 or _ONLY_SALUTATION.fullmatch(value):
        return None
    if not alone and first not in lines[row].text:
        end += 1
    source = " ".join(line.words for line in lines[row:end])
    return Suggestion(value, sure if alone else sure - 0.13, source)


def _names_somebody(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _place_row(lines: Sequence[Line], start: int, head: int) -> int:
    """The row that says where the recipient is (`di tempat`), above which stands but his name;
    `start` where there is none near."""
    for row in range(start, min(head, start + MAX_NAME_LINES + 1)):
        if _PLACE.match(lines[row].words) and not lines[row].words.startswith("di lingkungan"):
            return row
        named = _ONLY_SALUTATION.match(lines[row].words)
        if (ends_block(lines[row].text) and not named) or _NO_NAME.search(lines[row].text):
            break
    return start


def _belongs(text: str, parts: Sequence[str], *, before_place: bool) -> bool:
    words = text.strip()
    if _PLACE.match(words):
        return re.match(r"di lingkungan", words, re.IGNORECASE) is not None
    if _ITEM.match(words):
        return True
    if not parts or _ONLY_SALUTATION.fullmatch(parts[-1].strip(" ,.")):
        saluted = re.match(r"(?:bapak|ibu|saudara|sdr)\b", words, re.IGNORECASE)
        return saluted is not None or not ends_block(text)
    if ends_block(text) or any(_ITEM.match(part) for part in parts):
        return False
    if before_place or parts[-1].rstrip().endswith((",", " dan", "/")):
        return True
    return bool(_REST_OF_NAME.match(words)) or _is_next_post(parts, words)


def _is_next_post(parts: Sequence[str], words: str) -> bool:
    """Whether a line of a list without figures names the next recipient: `Camat`, `Lurah`."""
    return POST.match(parts[0].strip()) is not None and POST.match(words) is not None


def _joined(parts: Sequence[str]) -> str:
    names: list[str] = []
    for part in parts:
        item = _ITEM.match(part)
        name = _tidy(part[item.end() :] if item else part)
        if not name:
            continue
        if item or not names or _is_next_post(names, name):
            names.append(name)
        elif _ONLY_SALUTATION.fullmatch(names[-1]):
            names[-1] = _tidy(f"{names[-1]} {name}")
        else:
            names[-1] = f"{names[-1]} {name}"
    return "; ".join(names)[: MAX_NAME_CHARACTERS * 2]


def _tidy(text: str) -> str:
    name = _HONOURED.sub("", " ".join(text.split()))
    name = _AT_PLACE.sub("", f" {name}").strip(" .,:;-")
    return tidy_name(_SALUTED.sub("", _COUPLE.sub("", name, count=1), count=1))
