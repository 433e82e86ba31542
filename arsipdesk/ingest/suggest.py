"""Suggestions for a scan: what its text says of its kind, number, date, subject and parties."""

import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.records import CodeRecord, Suggestion
from arsipdesk.ingest import reference, whatsapp
from arsipdesk.ingest.enclosure import find_attachment
from arsipdesk.ingest.houses import BODY_OF_PEOPLE
from arsipdesk.ingest.letter_date import find_date
from arsipdesk.ingest.letterhead import Sender
from arsipdesk.ingest.party_name import same_office
from arsipdesk.ingest.places import Places
from arsipdesk.ingest.reading import Reading, read_pages
from arsipdesk.ingest.scan_lines import mostly_capitals, read_lines
from arsipdesk.ingest.subject import MAX_SUBJECT_CHARACTERS, find_subject
from arsipdesk.ingest.titles import LETTER, Title, find_title

Codes = Callable[[str], Sequence[tuple[CodeRecord, float]]]
Parties = Callable[[str], Sequence[str]]

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
_DECREE_WORDS = re.compile(r"\W{0,3}(menimbang|mengingat|memutuskan|menetapkan)\b", re.I)


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
    `to`, `attachment`, `code`, `urgency`, `level`, spelled as the command line takes it; each with
    the page it stands on and the words it was read from, as they are printed.

    `name` is the file's name, `office` the office's own. `codes` ranks classification codes for a
    text (score 0 to 1), `parties` lists known names like a name. Confidence under 0.5 is a guess;
    more than 0.9 is said only of what is wrong less than once in a hundred times.
    """
    lines = read_lines(texts)
    if not lines:
        return _from_name(name)
    page = read_pages(lines)
    kind = _kind(page, office, name)
    number, date = _number_and_date(page, today)
    subject = find_subject(page, kind.value) or _from_name(name).get("subject")
    sifat, level = page.label("urgency"), page.label("level")
    head = page.lines[: page.head]
    lettered = kind.value in _ADDRESSED
    found: dict[str, Suggestion | None] = {
        "kind": kind,
        "number": number,
        "date": date,
        "subject": subject,
        "from": _known(page.sender, parties),
        "to": _known(page.recipient, parties) if lettered else None,
        "attachment": find_attachment(page.label("attachment")) if lettered else None,
        "code": reference.find_code(number, subject, codes),
        "urgency": reference.find_urgency(head, sifat),
        "level": reference.find_level(
            head, level or sifat, number, of_state=_of_state(page.sender)
        ),
    }
    places = Places(lines)
    located = {field: places.located(said) for field, said in found.items() if said is not None}
    return {field: capped(said, SUREST.get(field, 1.0)) for field, said in located.items()}


SUREST = {"subject": 0.9, "to": 0.9}
"""How sure a field can be at most: in letters of offices that nobody had seen before, 3 of 52 such
subjects and 5 of 47 such recipients were wrong that had seemed surer."""

SUREST_RECOGNISED = 0.9
"""How sure anything can be that was read from a picture: a digit taken for another shows nowhere."""


def recognised(said: Mapping[str, Suggestion]) -> dict[str, Suggestion]:
    """Suggestions from a text that was read from a picture; what rules and habits say stays."""
    capped_ones = {
        field: each if each.page is None else capped(each, SUREST_RECOGNISED)
        for field, each in said.items()
    }
    number, date = said.get("number"), said.get("date")
    if number and number.page is not None and date and date.value[5:7] == "01":
        capped_ones["number"] = reference.with_january(capped_ones["number"])
    return capped_ones


def capped(said: Suggestion, most: float) -> Suggestion:
    """The suggestion with a confidence of at most `most`."""
    return said if said.confidence <= most else replace(said, confidence=most)


_ADDRESSED = {LETTER, DocumentKind.OUTGOING_LETTER, DocumentKind.MEMO, _PROPOSAL, _REPORT}


def _attachment(page: Reading) -> Title | None:
    """The title page of a proposal or report behind a covering letter."""
    for row in range(page.head, len(page.lines)):
        if page.lines[row].page > 0 and mostly_capitals(page.lines[row].text):
            title = find_title(page.lines, row, row + 1)
            if title and title.kind in {_PROPOSAL, _REPORT}:
                return title
    return None


def _kind(page: Reading, office: str, name: str) -> Suggestion:
    title = page.title
    if title is None and page.is_letter:
        attached = _attachment(page)
        if attached:
            return Suggestion(attached.kind.value, 0.7, attached.source)
        return _letter(page, office, _letter_source(page), 0.93)
    if title is None and _looks_like_decree(page, at_least=2):
        return Suggestion(
            DocumentKind.DECREE.value, 0.6, page.lines[min(page.head, len(page.lines) - 1)].words
        )
    if title is None and page.label("number") and page.sender and page.sender.confidence > 0.8:
        return _letter(page, office, _letter_source(page), 0.5)
    if title is None:
        guess = _from_name(name).get("kind")
        return guess or Suggestion(DocumentKind.OTHER.value, 0.3, page.lines[0].words)
    if title.kind is LETTER:
        return _letter(page, office, title.source, title.sure)
    sure = title.sure
    if title.kind is DocumentKind.DECREE and not _looks_like_decree(page):
        sure = min(sure, 0.7)
    return Suggestion(title.kind.value, round(sure, 3), title.source)


def _looks_like_decree(page: Reading, at_least: int = 1) -> bool:
    """Whether enough of `TENTANG`, `Menimbang`, `Mengingat`, `MEMUTUSKAN` stand on the pages."""
    marks = ("tentang" for name in page.labels if name == "about")
    words = (found[1].lower() for line in page.lines if (found := _DECREE_WORDS.match(line.text)))
    return len({*marks, *words}) >= at_least


def _letter(page: Reading, office: str, source: str, sure: float) -> Suggestion:
    sender = page.sender
    if sender is None or not office:
        return Suggestion(LETTER.value, 0.55, source)
    own = same_office(sender.name, office)
    kind = DocumentKind.OUTGOING_LETTER if own else LETTER
    confidence = min(sure, sender.confidence) if own else min(sure, 0.4 + sender.confidence / 2)
    return Suggestion(kind.value, round(confidence, 3), sender.source if own else source)


def _of_state(sender: Sender | None) -> bool:
    """Whether a letter does not come from a group of people, so that it follows the offices' rules."""
    return sender is None or BODY_OF_PEOPLE.match(sender.name) is None


def _letter_source(page: Reading) -> str:
    for name in ("subject", "number", "attachment", "urgency"):
        if name in page.labels:
            return page.labels[name].source
    return page.lines[0].words


def _number_and_date(page: Reading, today: dt.date) -> tuple[Suggestion | None, Suggestion | None]:
    """The letter's number and day; each is held against the other."""
    number = reference.find_number(page.lines, page.head, page.label("number"), page.title)
    labelled = page.label("date")
    value, source = (labelled.value, labelled.source) if labelled else ("", "")
    printed = number.value if number else ""
    found = find_date(page.lines, page.head, value, source, printed, today)
    if found is None:
        return number, None
    date = Suggestion(found.day.isoformat(), found.confidence, found.source)
    return reference.with_date(number, found.day), date


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
    if whatsapp.is_its_name(name):
        return {}
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
