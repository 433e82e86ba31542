"""The lines of reports, streamed from the catalogue in the order in which a report lists them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select
from sqlalchemy.orm import Session, aliased

from arsipdesk.catalogue import codes, documents, history, steps, trash
from arsipdesk.catalogue.live import LIVE
from arsipdesk.catalogue.models import Document, Dossier, Event, Quarantined
from arsipdesk.domain.classification import CURRENT_SCHEME
from arsipdesk.domain.kinds import KINDS, DocumentKind
from arsipdesk.domain.records import DocumentRecord, QuarantineRecord
from arsipdesk.domain.retention import RetentionDates, RetentionRule, retention_dates
from arsipdesk.domain.status import STATUSES, Status

BATCH = 500
SENT = "dikirim"
RESTING = frozenset(
    {"selesai", "berlaku"}
    | {code for table in STATUSES.values() for code, status in table.items() if not status.moves}
)
"""Statuses in which nobody waits for anybody."""

_LIFE = dict.fromkeys(code for name in sorted(STATUSES, reverse=True) for code in STATUSES[name])
STATUS_ORDER = sorted(_LIFE, key=RESTING.__contains__)
_RECEIVED = func.coalesce(Document.received, Document.date)
_DATED = func.coalesce(Document.date, Document.received)


@dataclass(frozen=True, slots=True)
class Period:
    """Which lines a report takes: those of a register's `year`, from `start` to `end` inclusive."""

    year: int | None = None
    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A document and what its history adds: since when it waits where it is, and when it was sent.

    `reason` is what was said when it came to its status, or why it was put into Sampah (`void`): its
    entry stays in the register.
    """

    document: DocumentRecord
    since: dt.date
    reason: str
    sent: dt.date | None
    void: bool = False

    @property
    def status(self) -> Status:
        """The document's status as its kind knows it."""
        return STATUSES[KINDS[DocumentKind(self.document.kind)].statuses][self.document.status]


@dataclass(frozen=True, slots=True)
class Item:
    """A document as an item of its dossier (*berkas*): the dossier's number, years and size.

    `rule` and `retention` are None where the schedule may not be applied without a person.
    """

    document: DocumentRecord
    dossier: int
    item: int
    items: int
    first: dt.date
    last: dt.date
    rule: RetentionRule | None
    retention: RetentionDates | None


@dataclass(frozen=True, slots=True)
class PutAside:
    """A file in quarantine; `number` counts the report's lines, `day` is when it came."""

    number: int
    day: dt.date
    entry: QuarantineRecord


def register(session: Session, period: Period, name: str) -> Iterator[Line]:
    """The documents of one register by year and agenda number."""
    dated_by = next(rule.dated_by for rule in KINDS.values() if rule.register == name)
    day = _DATED if dated_by == "date" else _RECEIVED
    rows = select(Document).where(Document.register == name, *_within(period, day))
    return _lines(session, rows.order_by(Document.agenda_year, Document.agenda_number))


def by_status(session: Session, period: Period) -> Iterator[Line]:
    """All documents but those in Sampah: what waits first, by status and holder, the oldest at the top of each."""
    place = case({code: n for n, code in enumerate(STATUS_ORDER)}, value=Document.status)
    rows = select(Document).where(LIVE, *_within(period, _RECEIVED))
    order = (place, func.lower(Document.holder), Document.holder, _RECEIVED, *_AGENDA)
    return _lines(session, rows.order_by(*order))


_AGENDA = (Document.register, Document.agenda_year, Document.agenda_number)


def _within(period: Period, day: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if period.year is not None:
        conditions.append(Document.agenda_year == period.year)
    if period.start is not None:
        conditions.append(day >= period.start)
    if period.end is not None:
        conditions.append(day <= period.end)
    return conditions


def _lines(session: Session, rows: Select[Document]) -> Iterator[Line]:
    streamed = session.scalars(rows.execution_options(yield_per=BATCH))
    for batch in streamed.partitions():
        moves = _moves(session, [row.id for row in batch])
        reasons = trash.reasons(session, [row.id for row in batch if row.trashed])
        for row in batch:
            line = _line(documents.as_record(row), moves.get(row.id, []))
            yield replace(line, reason=reasons.get(row.id, ""), void=True) if row.trashed else line


def _moves(session: Session, ids: Sequence[int]) -> dict[int, list[Event]]:
    """The changes of status and holder of some documents that were not undone, oldest first."""
    kinds = ("status", steps.UNDONE, steps.REDONE)
    events = select(Event).where(Event.document_id.in_(ids), Event.what.in_(kinds))
    moves: dict[int, list[Event]] = {}
    for event in session.scalars(events.order_by(Event.id)):
        if event.document_id is not None and event.changes.keys() & {"status", "holder"}:
            moves.setdefault(event.document_id, []).append(event)
    return {key: _in_effect(session, key, found) for key, found in moves.items()}


def _in_effect(session: Session, document_id: int, moves: list[Event]) -> list[Event]:
    if all(event.what == "status" for event in moves):
        return moves
    events = history.rows_of(session, document_id)
    done = (events[number] for number in steps.steps(events).done)
    return [event for event in done if event in moves]


def _line(record: DocumentRecord, moves: Sequence[Event]) -> Line:
    since = record.received or _day_of(record.created)
    reason, sent = "", None
    for event in moves:
        since = _day_of(event.at)
        if "status" in event.changes:
            reason = event.note
            sent = since if event.changes["status"][1] == SENT else sent
    return Line(record, since, reason, sent)


def _day_of(moment: dt.datetime) -> dt.date:
    return moment.astimezone().date()


def items(session: Session, period: Period) -> Iterator[Item]:
    """All documents but those in Sampah as items of their dossiers, by code, dossier and date.

    Documents of one code that are in no dossier stand together as one.
    """
    places = _places(period)
    place = [places.columns[name] for name in ("dossier", "item", "items", "first", "last")]
    rows = select(Document, *place).join(places, places.columns["id"] == Document.id)
    rules: dict[str, RetentionRule | None] = {}
    ordered = rows.order_by(*place[:2]).execution_options(yield_per=BATCH)
    for row, dossier, item, count, first, last in session.execute(ordered):
        record = documents.as_record(row)
        rule, dates = _retention(session, record, rules)
        yield Item(record, dossier, item, count, first, last, rule, dates)


def _places(period: Period) -> Subquery:
    """Each document's place: the number of its dossier, its own in it, the dossier's size and dates."""
    named = aliased(Dossier)
    code = (Document.code == "", Document.code_sort_key, Document.scheme)
    same = (*code, func.coalesce(named.name, ""))
    return (
        select(
            Document.id,
            func.dense_rank().over(order_by=same).label("dossier"),
            func.row_number().over(partition_by=same, order_by=(_DATED, *_AGENDA)).label("item"),
            func.count().over(partition_by=same).label("items"),
            func.min(_DATED).over(partition_by=same).label("first"),
            func.max(_DATED).over(partition_by=same).label("last"),
        )
        .outerjoin(named, Document.dossier_id == named.id)
        .where(LIVE, *_within(period, _DATED))
        .subquery()
    )


def _retention(
    session: Session, record: DocumentRecord, known: dict[str, RetentionRule | None]
) -> tuple[RetentionRule | None, RetentionDates | None]:
    """What the schedule says of a document, where it may be applied; it knows the current codes only."""
    dated = record.date or record.received
    if dated is None or not record.code or record.scheme != CURRENT_SCHEME:
        return None, None
    if record.code not in known:
        known[record.code] = codes.retention(session, record.code)
    rule = known[record.code]
    dates = retention_dates(rule, dated) if rule else None
    return (rule, dates) if dates else (None, None)


def put_aside(session: Session, period: Period) -> Iterator[PutAside]:
    """The files in quarantine in the order in which they came."""
    first = max(filter(None, (period.start, _first_day(period))), default=None)
    last = min(filter(None, (period.end, _last_day(period))), default=None)
    rows = select(Quarantined).order_by(Quarantined.arrived, Quarantined.id)
    if first is not None:
        rows = rows.where(Quarantined.arrived >= _midnight(first))
    if last is not None and last < dt.date.max:
        rows = rows.where(Quarantined.arrived < _midnight(last + dt.timedelta(days=1)))
    streamed = session.scalars(rows.execution_options(yield_per=BATCH))
    for number, row in enumerate(streamed, 1):
        yield PutAside(number, _day_of(row.arrived), documents.quarantine_as_record(row))


def _first_day(period: Period) -> dt.date | None:
    return dt.date(period.year, 1, 1) if period.year else None


def _last_day(period: Period) -> dt.date | None:
    return dt.date(period.year, 12, 31) if period.year else None


def _midnight(day: dt.date) -> dt.datetime:
    """The beginning of a day where the office is."""
    return dt.datetime.combine(day, dt.time()).astimezone()
