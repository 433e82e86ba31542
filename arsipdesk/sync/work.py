"""The work that waits in the outbox: taken in bounded batches, struck off when a remote has it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, delete, func, insert, literal, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Document, Outbox, Quarantined, RemoteCopy, StoredObject
from arsipdesk.catalogue.outbox import ROLE_OF
from arsipdesk.sync.reports import Role

FIRST_WAIT = dt.timedelta(minutes=1)
LONGEST_WAIT = dt.timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the outbox as it was when the batch began."""

    id: int
    what: str
    key: str
    version: int
    attempts: int


def batches(catalogue: Catalogue, role: Role, size: int, *, due_only: bool) -> Iterator[list[Task]]:
    """What waits for `role`, oldest first, each row once, at most `size` at a time."""
    last = 0
    while True:
        with catalogue.reading() as session:
            rows = session.scalars(_waiting(role, last, due_only=due_only).limit(size)).all()
            tasks = [Task(r.id, r.what, r.key, r.version, r.attempts) for r in rows]
        if not tasks:
            return
        yield tasks
        last = tasks[-1].id


def _waiting(role: Role, after: int, *, due_only: bool) -> Select[Outbox]:
    # By kind of work, not by role: so SQLite reads on from `after` and need not sort what waits.
    kinds = [what for what, of in ROLE_OF.items() if of == role.value]
    rows = select(Outbox).where(Outbox.what.in_(kinds), Outbox.id > after).order_by(Outbox.id)
    if due_only:
        now = dt.datetime.now(dt.UTC)
        rows = rows.where(or_(Outbox.next_try.is_(None), Outbox.next_try <= now))
    return rows


def done(session: Session, tasks: Iterable[Task]) -> None:
    """Strike off what is done, but not what changed meanwhile."""
    same = [{"task": task.id, "seen": task.version} for task in tasks]
    if same:
        table = Outbox.metadata.tables[Outbox.__tablename__]
        which = (table.c.id == bindparam("task"), table.c.version == bindparam("seen"))
        session.connection().execute(delete(table).where(*which), same)


def failed(session: Session, tasks: Iterable[Task], problem: str) -> None:
    """Leave work in the outbox for later: each failure doubles the wait, from 1 minute to 6 hours."""
    now = dt.datetime.now(dt.UTC)
    for task in tasks:
        wait = min(FIRST_WAIT * 2 ** min(task.attempts, 16), LONGEST_WAIT)
        values = {"attempts": task.attempts + 1, "next_try": now + wait, "problem": problem}
        session.execute(update(Outbox).where(Outbox.id == task.id).values(**values))


def pending(session: Session, role: Role) -> int:
    """How many pieces of work wait for a role."""
    rows = select(func.count()).select_from(Outbox).where(Outbox.role == role.value)
    return session.scalars(rows).one()


def start_over(catalogue: Catalogue, role: Role) -> None:
    """Forget what `role` was known to hold and put everything it should hold into its outbox."""
    with catalogue.writing() as session:
        session.execute(delete(RemoteCopy).where(RemoteCopy.role == role.value))
        session.execute(delete(Outbox).where(Outbox.role == role.value))
        if role is Role.BACKUP:
            _refill(session, role, "object", StoredObject.sha256)
            _refill(session, role, "quarantine", Quarantined.stored_as)
        else:
            _refill(session, role, "document", Document.uid)


def _refill(session: Session, role: Role, what: str, column: InstrumentedAttribute[str]) -> None:
    now = literal(dt.datetime.now(dt.UTC), Outbox.noted.type)
    rows = select(
        literal(role.value), literal(what), column, literal(1), now, literal(0), literal("")
    )
    names = ["role", "what", "key", "version", "noted", "attempts", "problem"]
    session.execute(insert(Outbox).from_select(names, rows))
