"""Trying a rule on what is filed: what it would have said, and where people said otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents
from arsipdesk.catalogue.live import LIVE
from arsipdesk.catalogue.models import Document, Scan, SearchRow
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.domain.rules import Fact, Rule, fields_asked, judge, values

TRIED = 5_000
"""How many filed documents a trial looks at, the newest."""

_COLUMNS = {
    "kind": "kind",
    "code": "code",
    "from": "sender",
    "to": "recipient",
    "urgency": "urgency",
    "level": "level",
    "dossier": "dossier",
}
"""The fields a trial compares, and where a document holds them; a note is added, not compared."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A filed document that a rule would have filed otherwise."""

    document: int
    field: str
    has: str
    would: str


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """How a rule does on the newest documents (at most 5,000): how many it matches, how many of
    those have all its values already, and what differs in the others."""

    looked_at: int
    matching: int
    agreeing: int
    differing: tuple[Difference, ...]


def tried(session: Session, rule: Rule) -> RuleTrial:
    """How a rule does on the newest documents."""
    newest = select(Document.id).where(LIVE).order_by(Document.id.desc()).limit(TRIED)
    ids = list(session.scalars(newest))
    wanted = values(rule)
    asks = fields_asked(rule.condition)
    matching = agreeing = 0
    differing: list[Difference] = []
    for start in range(0, len(ids), 200):
        some = ids[start : start + 200]
        more = _more_facts(session, some, asks)
        for record in documents.by_ids(session, some):
            if not judge(rule.condition, _facts(record) | more.get(record.id, {})).holds:
                continue
            matching += 1
            different = _differences(record, wanted)
            agreeing += not different
            differing += different
    return RuleTrial(len(ids), matching, agreeing, tuple(differing))


def _facts(record: DocumentRecord) -> dict[str, Fact]:
    return {
        "kind": Fact(record.kind),
        "number": Fact(record.reference_number),
        "subject": Fact(record.subject),
        "from": Fact(record.sender),
        "to": Fact(record.recipient),
        "name": Fact(record.files[0].name if record.files else ""),
    }


def _more_facts(session: Session, ids: Sequence[int], asks: set[str]) -> dict[int, dict[str, Fact]]:
    """The texts and channels of documents, read only where the rule asks for them."""
    more: dict[int, dict[str, Fact]] = {number: {} for number in ids}
    if "isi" in asks:
        bodies = select(SearchRow.id, SearchRow.body).where(SearchRow.id.in_(ids))
        for number, body in session.execute(bodies):
            more[number]["text"] = Fact(body)
    if "kanal" in asks:
        channels = select(Scan.document_id, Scan.channel).where(Scan.document_id.in_(ids))
        for holder, channel in session.execute(channels):
            more[int(holder or 0)]["channel"] = Fact(channel)
    return more


def _differences(record: DocumentRecord, wanted: Mapping[str, str]) -> list[Difference]:
    has = {field: str(getattr(record, column)) for field, column in _COLUMNS.items()}
    return [
        Difference(record.id, field, has[field], would)
        for field, would in wanted.items()
        if field in has and has[field] != would
    ]
