"""The backup's originals: each goes up once, and only if it is what its record says."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Quarantined, StoredObject
from arsipdesk.domain.errors import ArsipError, RemoteBroken
from arsipdesk.language import _
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import hash_file
from arsipdesk.sync import ledger, work
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.reports import Progress, Role, role_name
from arsipdesk.sync.work import Task

BATCH = 500
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}")


@dataclass
class Tally:
    """What a role has sent so far, and what went wrong with single files."""

    uploaded: int = 0
    bytes: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Original:
    """A file of the archive folder: its path there and on the remote, and what its record says."""

    task: Task
    path: str
    sha256: str
    bytes: int


def send_originals(
    catalogue: Catalogue,
    layout: Layout,
    remote: Rclone,
    tally: Tally,
    *,
    due_only: bool,
    moved: Progress | None,
) -> None:
    """Send the originals and quarantined files that wait, and strike off those that arrived.

    Files that can't be sent are told in `tally.problems`. Raises RemoteOffline, RemoteLogin,
    RemoteFull, RemoteBroken; what was sent until then is not sent again.
    """
    for tasks in work.batches(catalogue, Role.BACKUP, BATCH, due_only=due_only):
        _send_batch(catalogue, layout, remote, tally, tasks, moved)


def _send_batch(
    catalogue: Catalogue,
    layout: Layout,
    remote: Rclone,
    tally: Tally,
    tasks: list[Task],
    moved: Progress | None,
) -> None:
    with catalogue.reading() as session:
        found = {task: _originals(session, task) for task in tasks}
    gone = [task for task, originals in found.items() if not originals]
    whole, bad = _checked(layout, [o for each in found.values() for o in each])
    failure = None
    wrong: set[str] = set()
    if whole:
        names = [o.path for o in whole] + _notes(layout, whole)
        failure = remote.send(layout.root, names, always=False, moved=moved)
        try:
            wrong = remote.wrong(layout.root, names)
        except ArsipError as error:
            failure, wrong = failure or error, set(names)
    arrived = [o for o in whole if o.path not in wrong and f"{o.path}.txt" not in wrong]
    late = [o.task for o in whole if o not in arrived]
    with catalogue.writing() as session:
        now = dt.datetime.now(dt.UTC)
        rows = [ledger.Row(o.path, o.sha256, o.bytes, None, now) for o in arrived]
        ledger.write(session, Role.BACKUP, rows)
        work.done(session, [*gone, *(o.task for o in arrived)])
        work.failed(session, late, str(failure or ""))
        for original, problem in bad:
            work.failed(session, [original.task], problem)
    tally.uploaded += len(arrived)
    tally.bytes += sum(o.bytes for o in arrived)
    tally.problems += [problem for _original, problem in bad]
    if failure and late:
        raise failure
    if late:
        raise RemoteBroken(role=role_name(Role.BACKUP), detail=_("files did not arrive whole"))


def _originals(session: Session, task: Task) -> list[Original]:
    if task.what == "object":
        thing = session.get(StoredObject, task.key)
        if thing is None:
            return []
        return [Original(task, object_path(thing.sha256), thing.sha256, thing.bytes)]
    rows = session.scalars(select(Quarantined).where(Quarantined.stored_as == task.key))
    return [Original(task, quarantine_path(r.stored_as), r.sha256, r.bytes) for r in rows]


def object_path(sha256: str) -> str:
    """Where an original lies, in the archive folder and in the backup."""
    return f"objects/{sha256[:2]}/{sha256}"


def quarantine_path(stored_as: str) -> str:
    """Where a quarantined file lies, in the archive folder and in the backup."""
    return f"karantina/{stored_as}"


def _checked(
    layout: Layout, originals: Sequence[Original]
) -> tuple[list[Original], list[tuple[Original, str]]]:
    """The files that are what their records say, and the others, each with its problem."""
    whole: list[Original] = []
    bad: list[tuple[Original, str]] = []
    for original in originals:
        problem = file_problem(layout.root / original.path, original.sha256, original.bytes)
        if not _PLAIN_NAME.fullmatch(original.path.rpartition("/")[2]):
            problem = _("its name is not one that the archive gives")
        if problem:
            bad.append((original, f"{original.path}: {problem}"))
        else:
            whole.append(original)
    return whole, bad


def file_problem(path: Path, sha256: str, size: int) -> str:
    """What keeps a file from being sent, in words: missing, damaged, unreadable; "" if nothing."""
    try:
        if path.stat().st_size != size or hash_file(path) != sha256:
            return _("damaged on this computer, so it was not sent; an earlier copy stays")
    except FileNotFoundError:
        return _("missing on this computer")
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _notes(layout: Layout, originals: Sequence[Original]) -> list[str]:
    """The notes that say why a file was put aside, which lie beside it."""
    notes = (f"{o.path}.txt" for o in originals if o.task.what == "quarantine")
    return [note for note in notes if (layout.root / note).is_file()]
