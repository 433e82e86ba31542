"""What Beranda shows: everything that waits, is due or is missing, asked in one short session.

Each question is answered from an index, or stops counting at `MOST`: a million documents cost no
more than a thousand.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select, text
from sqlalchemy.orm import Session

from arsipdesk.catalogue import deadlines, documents, history, live
from arsipdesk.catalogue.live import LIVE
from arsipdesk.catalogue.models import Counter, Document, Event, Quarantined, Scan, Unscanned
from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.readiness import NEEDED, SURE
from arsipdesk.domain.records import DocumentRecord, EventRecord

MOST = 10_000
"""What may be very many is counted no further than this."""

OLD_SCAN = dt.timedelta(days=3)
"""A scan that waits longer than this is told as a gap."""

NEAREST, RECENT, HOLES = 5, 10, 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for this person: scans and how many of them are sure enough to be filed with one
    key, files that came over WhatsApp from nobody knows whom, files put aside, documents held."""

    scans: int
    ready: int
    whatsapp: int
    quarantine: int
    held: int


@dataclass(frozen=True, slots=True)
class Due:
    """How many open documents are late, due from today to Sunday, and the most urgent ones."""

    overdue: int
    week: int
    nearest: tuple[DocumentRecord, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing in the archive.

    `skipped` counts numbers of this year that no document bears, `holes` names the first of them as
    register and number (one that lies in Sampah is not skipped); `void` counts this year's void
    documents. `unscanned` counts letters and `proposals` proposals without a file, `unscanned_days`
    is how long the oldest of both waits. `old_scans` wait longer than three days, the oldest for
    `old_scan_days`. `uncoded` documents have no classification code.
    """

    skipped: int
    holes: tuple[tuple[str, int], ...]
    void: int
    unscanned: int
    unscanned_days: int
    proposals: int
    old_scans: int
    old_scan_days: int
    uncoded: int

    @property
    def any(self) -> bool:
        """Whether something is missing. A void number is accounted for and no gap."""
        many = (self.skipped, self.unscanned, self.proposals, self.old_scans, self.uncoded)
        return any(many)


@dataclass(frozen=True, slots=True)
class Done:
    """A line of the journal, and the document that it is about, if any."""

    event: EventRecord
    document: DocumentRecord | None


@dataclass(frozen=True, slots=True)
class Home:
    """Everything that Beranda shows of the catalogue."""

    documents: int
    waiting: Waiting
    due: Due
    gaps: Gaps
    recent: tuple[Done, ...]


def home(session: Session, *, user: str, today: dt.date, now: dt.datetime) -> Home:
    """What there is to know for `user` in the morning of `today`."""
    return Home(
        documents=live.total(session),
        waiting=_waiting(session, user),
        due=_due(session, today),
        gaps=_gaps(session, today, now),
        recent=recent(session, RECENT),
    )


# -- what waits -----------------------------------------------------------------------------
def _waiting(session: Session, user: str) -> Waiting:
    new = Scan.state == "new"
    sender = func.coalesce(_confidence("from"), 0) < SURE
    sure = and_(*(_confidence(name) >= SURE for name in NEEDED))
    held = select(Document.id).where(Document.holder == user, deadlines.is_open(), LIVE)
    return Waiting(
        scans=_count(session, select(Scan.id).where(Scan.state.in_(("new", "duplicate")))),
        ready=_count(session, select(Scan.id).where(new, Scan.like.is_(None), sure)),
        whatsapp=_count(session, select(Scan.id).where(new, Scan.channel == "whatsapp", sender)),
        quarantine=_count(session, select(Quarantined.id)),
        held=_count(session, held),
    )


def _confidence(name: str) -> ColumnElement[float]:
    """How sure the suggestion of a field is; NULL where there is none."""
    found: ColumnElement[float] = Scan.suggestions[(name, "confidence")].as_float()
    return found


def _count(session: Session, rows: Select[int]) -> int:
    """How many rows there are, counted up to MOST."""
    some = rows.limit(MOST).subquery()
    return session.scalars(select(func.count()).select_from(some)).one()


# -- what is due ----------------------------------------------------------------------------
def _due(session: Session, today: dt.date) -> Due:
    nearest = deadlines.deadlines(session, today, limit=NEAREST)
    return Due(
        overdue=deadlines.count(session, "lewat", today),
        week=deadlines.count(session, "minggu", today),
        nearest=tuple(documents.by_ids(session, [each.id for each in nearest])),
    )


# -- what is missing ------------------------------------------------------------------------
def unscanned() -> ColumnElement[bool]:
    """Documents without a file that should have one."""
    return and_(Document.id.in_(select(Unscanned.document_id)), _needs_file())


def _needs_file() -> ColumnElement[bool]:
    """A draft and what is void need none."""
    return Document.status.not_in(("draf", "batal"))


def uncoded() -> ColumnElement[bool]:
    """Documents without a classification code."""
    return Document.code_sort_key == ""


def _gaps(session: Session, today: dt.date, now: dt.datetime) -> Gaps:
    holes, skipped = _skipped(session, today.year)
    letters, proposals, oldest = _lacking_files(session)
    old = and_(Scan.state == "new", Scan.arrived < now - OLD_SCAN)
    first_scan = session.scalars(select(func.min(Scan.arrived)).where(old)).one()
    return Gaps(
        skipped=skipped,
        holes=holes,
        void=_count(session, _void(today.year)),
        unscanned=letters,
        unscanned_days=_days(oldest, now),
        proposals=proposals,
        old_scans=_count(session, select(Scan.id).where(old)),
        old_scan_days=_days(first_scan, now),
        uncoded=_count(session, select(Document.id).where(uncoded(), LIVE)),
    )


def _lacking_files(session: Session) -> tuple[int, int, dt.datetime | None]:
    """How many letters and how many proposals lack a file, and since when the oldest does."""
    some = select(Unscanned.document_id).order_by(Unscanned.document_id).limit(MOST)
    proposal = Document.kind == DocumentKind.PROPOSAL.value
    rows = select(proposal, func.count(), func.min(Document.created)).where(
        Document.id.in_(some), _needs_file(), LIVE
    )
    found = {
        bool(is_one): (many, since)
        for is_one, many, since in session.execute(rows.group_by(proposal))
    }
    nothing = (0, None)
    (letters, first), (proposals, second) = found.get(False, nothing), found.get(True, nothing)
    return letters, proposals, min(filter(None, (first, second)), default=None)


def _days(since: dt.datetime | None, now: dt.datetime) -> int:
    return max(0, (now - since).days) if since else 0


def _void(year: int) -> Select[int]:
    # As the index says it: SQLite takes a partial index only for its own words.
    return select(Document.id).where(Document.agenda_year == year, text("status = 'batal'"), LIVE)


def _skipped(session: Session, year: int) -> tuple[tuple[tuple[str, int], ...], int]:
    """The first numbers of a year that no document bears, and how many there are."""
    holes: list[tuple[str, int]] = []
    total = 0
    given = select(Counter.register, Counter.last).where(Counter.year == year)
    for register, last in session.execute(given.order_by(Counter.register)):
        of_year = and_(Document.register == register, Document.agenda_year == year)
        of_year = and_(of_year, Document.agenda_number.between(1, last))
        there = session.scalars(select(func.count()).select_from(Document).where(of_year)).one()
        total += last - there
        if last > there:
            wanted = HOLES - len(holes)
            holes += [(register, n) for n in _first_holes(session, of_year, last, wanted)]
    return tuple(holes), total


def _first_holes(
    session: Session, of_year: ColumnElement[bool], last: int, wanted: int
) -> list[int]:
    """The first `wanted` numbers up to `last` that are not there."""
    after = Document.agenda_number
    rows = session.scalars(select(after).where(of_year).order_by(after).limit(MOST))
    holes: list[int] = []
    next_one = 1
    for number in [*rows, last + 1]:
        holes += range(next_one, min(number, next_one + wanted - len(holes)))
        next_one = number + 1
        if len(holes) >= wanted:
            break
    return holes[:wanted]


# -- what was done --------------------------------------------------------------------------
def recent(session: Session, limit: int) -> tuple[Done, ...]:
    """The last things that were done, the newest first."""
    rows = session.scalars(select(Event).order_by(Event.id.desc()).limit(limit)).all()
    ids = [row.document_id for row in rows if row.document_id]
    about = {each.id: each for each in documents.by_ids(session, ids)}
    return tuple(
        Done(history.as_record(row), about.get(row.document_id) if row.document_id else None)
        for row in rows
    )
