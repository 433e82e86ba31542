"""What stands on the pages of a scan: lines, labels, heading, sender, recipient."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest import letterhead
from arsipdesk.ingest.labels import Labelled, read_labels
from arsipdesk.ingest.letterhead import Sender
from arsipdesk.ingest.party_name import tidy_name
from arsipdesk.ingest.recipient import find_ordered, find_recipient
from arsipdesk.ingest.scan_lines import Line, head_end
from arsipdesk.ingest.signature import from_signature
from arsipdesk.ingest.titles import LETTER, Title, find_title

# `Kepada` in these names who is to go or who bears the paper, not whom it is sent to.
_NAMES_PERSONS = re.compile(r"surat (?:perintah|tugas|keterangan|kuasa|izin|ijin)", re.IGNORECASE)
_GREETING = re.compile(r"\W{0,3}(?:dengan hormat|(?:as)?salam|om swast|shalom)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is on the page: its lines, where the body begins, the labels, heading and sender."""

    lines: Sequence[Line]
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
        """Whether the head is a letter's: two of number, subject, urgency, attachment, addressee; an
        addressee is enough where the body greets him."""
        marks = sum(name in self.labels for name in ("number", "subject", "urgency", "attachment"))
        greeted = self.head < len(self.lines) and _GREETING.match(self.lines[self.head].text)
        return marks + (self.recipient is not None) * (2 if greeted else 1) >= 2


def read_pages(lines: Sequence[Line]) -> Reading:
    """What stands on these lines; a heading behind a letter's head is its attachment's."""
    head = head_end(lines)
    labels = read_labels(lines[:head])
    title = find_title(lines, 0, head)
    sent_out = title is not None and _NAMES_PERSONS.match(title.text) is not None
    recipient = find_recipient(lines, head, None if sent_out else labels.get("to"))
    if recipient is None and sent_out:
        recipient = find_ordered(lines)
    page = Reading(lines, head, labels, title, None, recipient)
    if page.is_letter and title and _under_letter(page, title):
        page = Reading(lines, head, labels, None, None, recipient)
    sender = _sender(page)
    return Reading(lines, head, labels, page.title, sender, recipient)


def _under_letter(page: Reading, title: Title) -> bool:
    """Whether a heading stands under a letter's subject, so that it belongs to an attachment."""
    subject = page.label("subject")
    return subject is not None and subject.row < title.row


def _sender(page: Reading) -> Sender | None:
    kind = page.title.kind if page.title else LETTER
    labelled = page.label("sender")
    if kind is DocumentKind.MEMO and labelled:
        return Sender(tidy_name(labelled.value), labelled.source, 0.95)
    if kind is DocumentKind.DECREE and (post := letterhead.from_post(page.lines, page.head)):
        return post
    top = min(page.head, page.title.row) if page.title else page.head
    found = letterhead.from_letterhead(page.lines, top)
    if found is None and labelled:
        return Sender(tidy_name(labelled.value), labelled.source, 0.9)
    if found is None and page.title and kind in {DocumentKind.PROPOSAL, DocumentKind.REPORT}:
        found = letterhead.from_title_page(page.lines, page.title.end, page.head)
    signed = None
    if found is None or found.confidence < 0.6:
        signed = from_signature(page.lines, page.head)
    return found or signed
