"""All that a program asks of the catalogue without changing it, each answer one short session."""

import datetime as dt
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, deadlines, documents, history, search, snippets, trash
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.deadlines import Deadline
from arsipdesk.catalogue.documents import Counts
from arsipdesk.domain.records import (
    CodeRecord,
    DocumentRecord,
    EventRecord,
    Hit,
    QuarantineRecord,
    ScanRecord,
    Trashed,
)
from arsipdesk.domain.retention import RetentionRule

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of hits, and how many there are in all."""

    total: int
    items: list[Hit]


@dataclass(frozen=True, slots=True)
class FirstHits:
    """The first ids that a question finds, and what the first of these are."""

    ids: "array[int]"
    hits: list[Hit]


def _hits(session: Session, ids: Sequence[int], query: search.Query) -> list[Hit]:
    lines = snippets.snippets(session, ids, query.marked)
    return [Hit(each, lines[each.id]) for each in documents.by_ids(session, ids)]


class View:
    """What there is. Methods may be called from any thread."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def document_ids(
        self, query: str = "", *, kind: str | None = None, sort: str = "", desc: bool = True
    ) -> "array[int]":
        """The ids of all documents that a query finds, in order. Raises WrongUsage."""
        parsed = search.parse(query)
        return self._read(lambda s: search.all_ids(s, parsed, kind=kind, sort=sort, desc=desc))

    def first_hits(
        self, query: str = "", *, kind: str | None, sort: str, desc: bool, limit: int, shown: int
    ) -> FirstHits:
        """The first `limit` ids of `document_ids`, and the hits of the first `shown`, at once.

        Raises WrongUsage.
        """
        parsed = search.parse(query)
        with self.catalogue.reading() as session:
            found = search.first_ids(session, parsed, kind=kind, sort=sort, desc=desc, limit=limit)
            return FirstHits(array("q", found), _hits(session, found[:shown], parsed))

    def hits(self, ids: Sequence[int], query: str) -> list[Hit]:
        """The documents with these ids, each with a snippet for `query`."""
        parsed = search.parse(query)
        return self._read(lambda s: _hits(s, ids, parsed))

    def documents(self, ids: Sequence[int]) -> list[DocumentRecord]:
        """The documents with these ids, in this order."""
        with self.catalogue.reading() as session:
            return documents.by_ids(session, ids)

    def search(
        self, query: str, *, limit: int = 50, offset: int = 0, sort: str = "", desc: bool = True
    ) -> SearchPage:
        """A page of what a query finds, with a snippet for each hit. Raises WrongUsage."""
        parsed = search.parse(query)
        with self.catalogue.reading() as session:
            found = search.ids(session, parsed, sort=sort, desc=desc, limit=limit, offset=offset)
            return SearchPage(search.total(session, parsed), _hits(session, found, parsed))

    def newest_change(self) -> int:
        """A number that rises with every change of a document."""
        return self._read(history.newest)

    def counts(self) -> Counts:
        """How much there is of everything."""
        return self._read(documents.counts)

    def show(self, document_id: int) -> DocumentRecord:
        """One document. Raises UnknownDocument."""
        return self._read(lambda s: documents.as_record(documents.get(s, document_id)))

    def id_of(self, uid: str) -> int:
        """The id of the document with this UID. Raises UnknownDocument."""
        return self._read(lambda s: documents.by_uid(s, uid).id)

    def history(self, document_id: int) -> list[EventRecord]:
        """A document's history, oldest first. Raises UnknownDocument."""
        with self.catalogue.reading() as session:
            documents.get(session, document_id)
            return history.of_document(session, document_id)

    def inbox(self) -> list[ScanRecord]:
        """Scans that wait, newest first."""
        return self._read(documents.inbox)

    def trash(self) -> list[Trashed]:
        """The documents in Sampah, the newest there first."""
        return self._read(trash.listed)

    def scans_aside(self) -> list[ScanRecord]:
        """The scans that were set aside, the newest first."""
        return self._read(trash.scans)

    def scan(self, scan_id: int) -> ScanRecord:
        """One scan. Raises UnknownScan."""
        return self._read(lambda s: documents.scan_as_record(documents.get_scan(s, scan_id)))

    def quarantine(self) -> list[QuarantineRecord]:
        """Files that were put aside, newest first."""
        return self._read(documents.quarantine)

    def code(self, code: str) -> CodeRecord:
        """A classification code. Raises UnknownCode, WrongUsage."""
        return self._read(lambda s: codes.find(s, code))

    def retention(self, code: str) -> RetentionRule | None:
        """What the retention schedule says of a code."""
        return self._read(lambda s: codes.retention(s, code))

    def search_codes(self, text: str, limit: int = 20) -> list[CodeRecord]:
        """Codes whose number or words match, best first."""
        found = self._read(lambda s: codes.search(s, text, limit=limit))
        return [code for code, _score in found]

    def child_codes(self, parent: str = "") -> list[CodeRecord]:
        """The codes right below `parent`."""
        return self._read(lambda s: codes.children(s, parent))

    def code_counts(self) -> dict[str, int]:
        """How many documents stand under each code."""
        return self._read(codes.counts)

    def deadlines(self, *, overdue: bool = False, holder: str = "") -> list[Deadline]:
        """Open documents with a deadline, the most urgent first; only late ones, or one holder's."""
        today = dt.date.today()
        return self._read(lambda s: deadlines.deadlines(s, today, overdue=overdue, holder=holder))

    def parties(self, start: str, limit: int = 10) -> list[str]:
        """Senders and recipients whose name, or a word in it, begins with `start`."""
        return self._read(lambda s: documents.parties(s, start, limit))

    def _read(self, ask: Callable[[Session], _Result]) -> _Result:
        with self.catalogue.reading() as session:
            return ask(session)
