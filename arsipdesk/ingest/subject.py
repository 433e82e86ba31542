"""What a document is about: its subject line, its title, or what it accompanies."""

import re

from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.casing import as_written
from arsipdesk.ingest.enclosure import accompanied
from arsipdesk.ingest.labels import ends_block, split_label
from arsipdesk.ingest.letter_date import is_date_line, without_date
from arsipdesk.ingest.reading import Reading
from arsipdesk.ingest.scan_lines import mostly_capitals
from arsipdesk.ingest.titles import LETTER, Title, subject_after_about

MAX_SUBJECT_CHARACTERS = 300

_OCCASION = re.compile(
    r"\W{0,3}(?:acara|agenda|keperluan|dalam rangka)\s?[:;]\s?(.+)", re.IGNORECASE
)
_OTHER_LABEL = re.compile(r"\W{0,3}[A-Za-z/, ]{2,20}\s?:")
_NAMED_BY_OCCASION = re.compile(
    r"(?:surat )?undangan|notul(?:en|a|ensi)(?: rapat)?|daftar hadir(?: rapat)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"\W{0,3}(?:kepada|yth|di\b)", re.IGNORECASE)
_QUOTES = "\"'“”"
_ABOUT = re.compile(r"TENTANG\b|[Tt]entang\W*$")
_MISREAD = re.compile(r"[A-Za-z]{2}\d[A-Za-z]{2}")
_TOLD_BELOW = re.compile(r"surat edaran|edaran|pengumuman|maklumat|himbauan|imbauan", re.IGNORECASE)
_BARE_REPORT = re.compile(r"laporan\W*$", re.IGNORECASE)
_COVERING_LIST = re.compile(r"surat pengantar\W*$", re.IGNORECASE)


def find_subject(page: Reading, kind: str) -> Suggestion | None:
    """The subject, as a person would write it in the register; `kind` is the document's."""
    title = page.title
    decree = kind == DocumentKind.DECREE
    if title and (decree or _TOLD_BELOW.match(title.text) or _BARE_REPORT.match(title.text)):
        about = subject_after_about(page.lines, title.row, decree=decree)
        if about:
            return _value(*about)
    if title and title.kind is DocumentKind.OTHER:
        row = next(
            (row for row in range(title.end, page.head) if _ABOUT.match(page.lines[row].words)), 0
        )
        about = subject_after_about(page.lines, row, decree=False) if row else None
        if about:
            return _value(*about)
    labelled = page.label("subject")
    if labelled and (title is None or _bears_subject_line(title)):
        value = without_date(labelled.value, only_after_place=True)
        return _value(value, labelled.source, 0.95 * labelled.sure)
    if title and _NAMED_BY_OCCASION.fullmatch(title.text):
        return _occasion(page, title)
    if title and _COVERING_LIST.match(title.text):
        sent = accompanied(page.lines, title.end)
        return (_value(*sent) if sent else None) or _value(title.text, title.source, 0.6)
    if title:
        several = title.end - title.row > 1 or len(title.text.split()) > 3
        return _value(title.text, title.source, 0.9 if several else 0.6)
    if about_label := page.label("about"):
        return _value(about_label.value, about_label.source, 0.8)
    return _heading(page)


def _bears_subject_line(title: Title) -> bool:
    """Whether papers of this heading say on a line of its own what they are about."""
    return title.kind in {
        LETTER,
        DocumentKind.MEMO,
        DocumentKind.REPORT,
    } or title.text.lower().startswith("lembar disp")


def _occasion(page: Reading, title: Title) -> Suggestion | None:
    """A bare `UNDANGAN` or `NOTULEN` is named by the occasion that its body gives."""
    for row in range(title.end, len(page.lines)):
        line = page.lines[row]
        if found := _OCCASION.match(line.words):
            more = _rest_of_occasion(page, row + 1)
            source = " ".join(filter(None, (title.source, line.words, more)))
            what = as_written(re.sub("surat ", "", title.text, flags=re.IGNORECASE))
            return _value(f"{what} {as_written(found[1])} {more}".rstrip(), source, 0.75)
    return _value(title.text, title.source, 0.6)


def _rest_of_occasion(page: Reading, row: int) -> str:
    """The second line of an occasion that did not fit the first; "" where there is none."""
    if row >= len(page.lines):
        return ""
    below = page.lines[row]
    ends = ends_block(below.text) or split_label(below.text)[0] or _OTHER_LABEL.match(below.text)
    return "" if ends or below.words.endswith((".", ",")) else below.words


def _heading(page: Reading) -> Suggestion | None:
    """The first line that could be a heading; a guess."""
    first = page.sender.rows if page.sender else 0
    rest = [
        line
        for line in page.lines[first : page.head + 5]
        if not is_date_line(line.text) and not _ADDRESS.match(line.text)
    ]
    capitals = (line for line in rest if mostly_capitals(line.text) and len(line.words) > 8)
    plain = (line for line in rest if sum(c.isalpha() for c in line.text) > 8)
    line = next(capitals, None) or next(plain, None)
    return _value(line.words, line.words, 0.35) if line else None


def _value(text: str, source: str, confidence: float) -> Suggestion | None:
    value = as_written(text).strip(" .,:;-_*")[:MAX_SUBJECT_CHARACTERS]
    if value[:1] in _QUOTES or value.count('"') == 1:
        value = value.strip(_QUOTES)
    if sum(character.isalpha() for character in value) < 3:
        return None
    if _MISREAD.search(value):
        confidence *= 0.7
    return Suggestion(value[0].upper() + value[1:], round(confidence, 3), source)
