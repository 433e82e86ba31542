"""Suggestions for a scan: what its text says of its kind, number, date, subject and parties."""

import datetime as dt
import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.records import CodeRecord, Suggestion
from arsipdesk.ingest import letterhead, reference
from arsipdesk.ingest.casing import as_written
from arsipdesk.ingest.labels import Labelled, read_labels
from arsipdesk.ingest.letter_date import find_date, without_date
from arsipdesk.ingest.letterhead import Sender
from arsipdesk.ingest.recipient import find_recipient
from arsipdesk.ingest.scan_lines import Line, head_end, mostly_capitals, read_lines
from arsipdesk.ingest.titles import LETTER, Title, find_title, subject_after_about

Codes = Callable[[str], Sequence[tuple[CodeRecord, float]]]
Parties = Callable[[str], Sequence[str]]

MAX_SUBJECT_CHARACTERS = 300

_PROPOSAL, _REPORT = DocumentKind.PROPOSAL, DocumentKind.REPORT
_NAME_KINDS = (
    (r"proposal", _PROPOSAL),
    (r"lpj|laporan", _REPORT),
    (r"\bsk\b|keputusan|perwal|perda\b|pergub|perbup", DocumentKind.DECREE),
    (r"nota dinas|memo\b", DocumentKind.MEMO),
    (r"undangan|surat", LETTER),
)
_SCANNER_NAME = re.compile(
    r"(?:scan(?:ned)?|img|image|dokumen|document|doc|file|foto|photo|pindaian|camscanner|wa|whatsapp"
    r"|untitled|new|copy|salinan|pdf|[\d\W])*",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"\W{0,3}(?:acara|agenda|keperluan)\s?[:;]\s?(.+)", re.IGNORECASE)
_MISREAD = re.compile(r"[A-Za-z]{2}\d[A-Za-z]{2}")
_DECREE_WORDS = re.compile(r"\W{0,3}(menimbang|mengingat|memutuskan|menetapkan)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is on the page: its lines, where the body begins, the labels, heading and sender."""

    lines: list[Line]
    head: int
    labels: dict[str, Labelled]
    title: Title | None
    sender: Sender | None
    recipient: Suggestion | None

    def label(self, name: str) -> Labelled | None:
        entry = self.labels.get(name)
        return entry if entry and entry.value else None

    @property
    def is_letter(self) -> bool:
        """Whether the head is a letter's: two of number, subject, urgency, attachment, addressee."""
        marks = sum(name in self.labels for name in ("number", "subject", "urgency", "attachment"))
        return marks + (self.recipient is not None) >= 2


def suggest(
    texts: Sequence[str],
    *,
    name: str = "",
    today: dt.date,
    office: str = "",
    codes: Codes | None = None,
    parties: Parties | None = None,
) -> dict[str, Suggestion]:
    """What the pages' `texts` say of the document: `kind`, `number`, `date`, `subject`, `from`,
    `to`, `code`, `urgency`, `level`, each where it was found, spelled as the command line takes it.

    `name` is the file's name, `office` the office's own. `codes` ranks classification codes for a
    text (score 0 to 1), `parties` lists known names like a name. Confidence under 0.5 is a guess.
    """
    lines = read_lines(texts)
    if not lines:
        return _from_name(name)
    page = _read(lines)
    found: dict[str, Suggestion | None] = {}
    kind = _kind(page, office, name)
    found["kind"] = kind
    found["number"] = reference.find_number(page.lines, page.head, page.label("number"), page.title)
    number = found["number"].value if found["number"] else ""
    found["date"] = _date(page, number, today)
    found["subject"] = _subject(page, kind.value) or _from_name(name).get("subject")
    found["from"] = _known(page.sender, parties)
    found["to"] = _known(page.recipient, parties) if kind.value in _ADDRESSED else None
    found["code"] = reference.find_code(found["number"], found["subject"], codes)
    sifat, level = page.label("urgency"), page.label("level")
    head = page.lines[: page.head]
    found["urgency"] = reference.find_urgency(head, sifat)
    found["level"] = reference.find_level(head, level or sifat, found["number"])
    return {field: value for field, value in found.items() if value is not None}


_ADDRESSED = {LETTER, DocumentKind.OUTGOING_LETTER, DocumentKind.MEMO, _PROPOSAL, _REPORT}


def _read(lines: list[Line]) -> _Reading:
    head = head_end(lines)
    labels = read_labels(lines[:head])
    title = find_title(lines, 0, head)
    recipient = find_recipient(lines, head, labels.get("to"))
    page = _Reading(lines, head, labels, title, None, recipient)
    if page.is_letter and title and _under_letter(page, title):
        page = _Reading(lines, head, labels, None, None, recipient)
    sender = _sender(page)
    return _Reading(lines, head, labels, page.title, sender, recipient)


def _under_letter(page: _Reading, title: Title) -> bool:
    """Whether a heading stands under a letter's subject, so that it belongs to an attachment."""
    subject = page.label("subject")
    return subject is not None and subject.row < title.row


def _attachment(page: _Reading) -> Title | None:
    """The title page of a proposal or report behind a covering letter."""
    for row in range(page.head, len(page.lines)):
        if page.lines[row].page > 0 and mostly_capitals(page.lines[row].text):
            title = find_title(page.lines, row, row + 1)
            if title and title.kind in {_PROPOSAL, _REPORT}:
                return title
    return None


def _sender(page: _Reading) -> Sender | None:
    kind = page.title.kind if page.title else LETTER
    labelled = page.label("sender")
    if kind is DocumentKind.MEMO and labelled:
        return Sender(letterhead.tidy_name(labelled.value), labelled.source, 0.95)
    if kind is DocumentKind.DECREE and (post := letterhead.from_post(page.lines, page.head)):
        return post
    top = min(page.head, page.title.row) if page.title else page.head
    found = letterhead.from_letterhead(page.lines, top)
    if found is None and labelled:
        return Sender(letterhead.tidy_name(labelled.value), labelled.source, 0.9)
    if found is None and page.title and kind in {_PROPOSAL, _REPORT}:
        found = letterhead.from_title_page(page.lines, page.title.end, page.head)
    signed = None
    if found is None or found.confidence < 0.6:
        signed = letterhead.from_signature(page.lines, page.head)
    return found or signed


def _kind(page: _Reading, office: str, name: str) -> Suggestion:
    title = page.title
    if title is None and page.is_letter:
        attached = _attachment(page)
        if attached:
            return Suggestion(attached.kind.value, 0.7, attached.source)
        return _letter(page, office, _letter_source(page), 0.93)
    if title is None and _looks_like_decree(page, at_least=2):
        return Suggestion(DocumentKind.DECREE.value, 0.6, page.lines[page.head].words)
    if title is None:
        guess = _from_name(name).get("kind")
        return guess or Suggestion(DocumentKind.OTHER.value, 0.3, page.lines[0].words)
    if title.kind is LETTER:
        return _letter(page, office, title.source, title.sure)
    sure = title.sure
    if title.kind is DocumentKind.DECREE and not _looks_like_decree(page):
        sure = min(sure, 0.7)
    return Suggestion(title.kind.value, round(sure, 3), title.source)


def _looks_like_decree(page: _Reading, at_least: int = 1) -> bool:
    """Whether enough of `TENTANG`, `Menimbang`, `Mengingat`, `MEMUTUSKAN` stand on the pages."""
    marks = ("tentang" for name in page.labels if name == "about")
    words = (found[1].lower() for line in page.lines if (found := _DECREE_WORDS.match(line.text)))
    return len({*marks, *words}) >= at_least


def _letter(page: _Reading, office: str, source: str, sure: float) -> Suggestion:
    sender = page.sender
    if sender is None or not office:
        return Suggestion(LETTER.value, 0.55, source)
    own = letterhead.same_office(sender.name, office)
    kind = DocumentKind.OUTGOING_LETTER if own else LETTER
    confidence = min(sure, sender.confidence) if own else min(sure, 0.4 + sender.confidence / 2)
    return Suggestion(kind.value, round(confidence, 3), sender.source if own else source)


def _letter_source(page: _Reading) -> str:
    for name in ("subject", "number", "attachment", "urgency"):
        if name in page.labels:
            return page.labels[name].source
    return page.lines[0].words


def _date(page: _Reading, number: str, today: dt.date) -> Suggestion | None:
    labelled = page.label("date")
    value, source = (labelled.value, labelled.source) if labelled else ("", "")
    found = find_date(page.lines, page.head, value, source, number, today)
    return Suggestion(found.day.isoformat(), found.confidence, found.source) if found else None


def _subject(page: _Reading, kind: str) -> Suggestion | None:
    title = page.title
    decree = kind == DocumentKind.DECREE
    if title and (decree or title.text.lower().startswith("surat edaran")):
        about = subject_after_about(page.lines, title.row, decree=decree)
        if about:
            return _subject_value(*about)
    labelled = page.label("subject")
    if labelled and (title is None or title.kind in {LETTER, DocumentKind.MEMO}):
        value = without_date(labelled.value, only_after_place=True)
        return _subject_value(value, labelled.source, 0.95 * labelled.sure)
    if title and title.kind is LETTER and title.text.lower() == "undangan":
        return _invitation(page, title)
    if title:
        several = title.end - title.row > 1 or len(title.text.split()) > 3
        return _subject_value(title.text, title.source, 0.9 if several else 0.6)
    if about_label := page.label("about"):
        return _subject_value(about_label.value, about_label.source, 0.8)
    return _heading(page)


def _invitation(page: _Reading, title: Title) -> Suggestion | None:
    """A bare `UNDANGAN` is named by the occasion that its body gives."""
    for line in page.lines[title.end :]:
        if found := _OCCASION.match(line.words):
            return _subject_value(f"Undangan {found[1]}", f"{title.source} {line.words}", 0.75)
    return _subject_value(title.text, title.source, 0.6)


def _heading(page: _Reading) -> Suggestion | None:
    """The first line that could be a heading; a guess."""
    first = page.sender.rows if page.sender else 0
    rest = page.lines[first : page.head + 5]
    capitals = (line for line in rest if mostly_capitals(line.text) and len(line.words) > 8)
    plain = (line for line in rest if sum(c.isalpha() for c in line.text) > 8)
    line = next(capitals, None) or next(plain, None)
    return _subject_value(line.words, line.words, 0.35) if line else None


def _subject_value(text: str, source: str, confidence: float) -> Suggestion | None:
    value = as_written(text).strip(" .,:;-_*\"'“”")[:MAX_SUBJECT_CHARACTERS]
    if sum(character.isalpha() for character in value) < 3:
        return None
    if _MISREAD.search(value):
        confidence *= 0.7
    return Suggestion(value[0].upper() + value[1:], round(confidence, 3), source)


def _known(found: Sender | Suggestion | None, parties: Parties | None) -> Suggestion | None:
    """A party, in the spelling under which the archive already knows it."""
    if found is None:
        return None
    value = found.name if isinstance(found, Sender) else found.value
    if not any(character.isalnum() for character in value):
        return None
    for known in parties(value) if parties else ():
        left, right = known.casefold(), value.casefold()
        if left == right:
            return Suggestion(known, max(found.confidence, 0.95), found.source)
        same_numbers = re.findall(r"\d+", left) == re.findall(r"\d+", right)
        if same_numbers and difflib.SequenceMatcher(None, left, right).ratio() >= 0.9:
            return Suggestion(known, found.confidence, found.source)
    return Suggestion(value, round(found.confidence, 3), found.source)


def _from_name(name: str) -> dict[str, Suggestion]:
    """What the file's own name gives away, where the page says nothing."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name[:MAX_SUBJECT_CHARACTERS])
    words = " ".join(re.sub(r"[_+\-]+", " ", stem).split())
    if not any(character.isalnum() for character in words):
        return {}
    nameless = _SCANNER_NAME.fullmatch(words) is not None
    found = {"subject": Suggestion(words, 0.1 if nameless else 0.3, name)}
    for pattern, kind in _NAME_KINDS:
        if re.search(pattern, words, re.IGNORECASE):
            found["kind"] = Suggestion(kind.value, 0.4, name)
            break
    return found
