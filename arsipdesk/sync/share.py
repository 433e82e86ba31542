"""The share: a tree that a person can read, holding only what everybody may see."""

import datetime as dt
import os
import shutil
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Document, Outbox, RemoteCopy
from arsipdesk.domain.errors import ArsipError, RemoteBroken
from arsipdesk.domain.kinds import AccessLevel
from arsipdesk.language import _
from arsipdesk.store.layout import Layout
from arsipdesk.sync import ledger, listing, work
from arsipdesk.sync.backup import Tally, file_problem, object_path
from arsipdesk.sync.plan import Leaf, Plan, make_plan
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.reports import Progress, Role, role_name
from arsipdesk.sync.work import Task

BATCH = 100 if os.name == "nt" else 1000
GRACE_BIN = "sampah"
"""Where the office keeps what was taken off the share, by day; it lies in the archive folder,
since a document that is no longer open may not stay anywhere in the share."""

MANY = 20
MANY_OF = 10
_ROLE = Role.SHARE


def asks(session: Session) -> bool:
    """Whether so many documents would leave the share at once that a person should say yes:
    more than 20, and more than one in ten."""
    shared = select(RemoteCopy.id).where(
        RemoteCopy.document_id == Document.id, RemoteCopy.role == _ROLE.value
    )
    closing = (
        select(func.count())
        .select_from(Outbox)
        .join(Document, Document.uid == Outbox.key)
        .where(Outbox.role == _ROLE.value)
        .where((Document.level != AccessLevel.OPEN.value) | Document.trashed.is_not(None))
        .where(shared.exists())
    )
    leaving = session.scalars(closing).one()
    return leaving > MANY and leaving * MANY_OF > ledger.documents(session, _ROLE)


def send_documents(
    catalogue: Catalogue,
    layout: Layout,
    remote: Rclone,
    tally: Tally,
    staging: Path,
    *,
    keep_closed: bool,
    due_only: bool,
    moved: Progress | None,
) -> None:
    """Bring the share up to date with the documents that changed.

    With `keep_closed` documents that should leave the share wait. Raises RemoteOffline,
    RemoteLogin, RemoteFull, RemoteBroken, DiskFull; what was done until then stays done.
    """
    for tasks in work.batches(catalogue, _ROLE, BATCH, due_only=due_only):
        with catalogue.writing() as session:
            plan = make_plan(session, tasks, keep_closed=keep_closed)
        if plan.leaves:
            _carry_out(catalogue, layout, remote, tally, staging, plan, moved)


def _carry_out(
    catalogue: Catalogue,
    layout: Layout,
    remote: Rclone,
    tally: Tally,
    staging: Path,
    plan: Plan,
    moved: Progress | None,
) -> None:
    """Close what must be closed first, then send, check, and only then take old names away."""
    if plan.withdrawn:
        _take_off(catalogue, layout, remote, plan.withdrawn)
    tree = staging / "tree"
    try:
        problems = _stage(layout, tree, plan)
        lists = _stage_lists(catalogue, tree, plan)
        sent = [leaf.path for leaf in _to_send(plan, problems)]
        failure, wrong = _send(remote, tree, [*sent, *lists], moved)
        complete = [] if wrong.intersection(lists) else _complete(plan, problems, wrong)
        old = [path for task in complete for path in plan.outdated.get(task, ())]
        if old:
            _take_off(catalogue, layout, remote, old)
        _settle(catalogue, tally, plan, complete, problems, wrong, failure)
    finally:
        shutil.rmtree(tree, ignore_errors=True)
    late = set(plan.leaves).difference(complete, problems)
    if late:
        raise failure or RemoteBroken(role=role_name(_ROLE), detail=_("files did not arrive whole"))


def _to_send(plan: Plan, problems: dict[Task, str]) -> list[Leaf]:
    """The files that are whole here and not known to lie in the share."""
    return [
        leaf
        for task, leaves in plan.leaves.items()
        for leaf in leaves
        if task not in problems and not leaf.there
    ]


def _complete(plan: Plan, problems: dict[Task, str], wrong: set[str]) -> list[Task]:
    return [
        task
        for task, leaves in plan.leaves.items()
        if task not in problems and not wrong.intersection(leaf.path for leaf in leaves)
    ]


def _stage(layout: Layout, tree: Path, plan: Plan) -> dict[Task, str]:
    """Lay out the files to send under their names in the share; return what can't be sent.

    Only files that are what their record says are laid out.
    """
    problems: dict[Task, str] = {}
    for task, leaves in plan.leaves.items():
        for leaf in leaves:
            source = layout.root / object_path(leaf.sha256)
            problem = "" if leaf.there else file_problem(source, leaf.sha256, leaf.bytes)
            if problem:
                problems[task] = f"{leaf.path}: {problem}"
            elif not leaf.there:
                _lay_out(source, tree / leaf.path)
    return problems


def _lay_out(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if os.name != "nt":
        try:
            os.link(source, place)
        except OSError:
            pass
        else:
            return
    shutil.copyfile(source, place)


def _stage_lists(catalogue: Catalogue, tree: Path, plan: Plan) -> list[str]:
    """Write anew the tables that the batch touches, and the overview."""
    if not plan.parts:
        return []
    with catalogue.reading() as session:
        lists = {part.path: listing.part(session, part) for part in sorted(plan.parts)}
        known = ledger.paths_in(session, _ROLE, listing.FOLDER)
        parts = sorted({*known, *lists}, reverse=True)
        lists[listing.OVERVIEW] = listing.overview(session, parts)
    for path, content in lists.items():
        place = tree / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return list(lists)


def _send(
    remote: Rclone, tree: Path, paths: list[str], moved: Progress | None
) -> tuple[ArsipError | None, set[str]]:
    """Send files, and return what failed and which of them didn't arrive whole."""
    if not paths:
        return None, set()
    failure = remote.send(tree, paths, always=True, moved=moved)
    try:
        return failure, remote.wrong(tree, paths)
    except ArsipError as error:
        return failure or error, set(paths)


def _take_off(catalogue: Catalogue, layout: Layout, remote: Rclone, paths: list[str]) -> None:
    """Move files off the share into the office's grace bin, and see that they are gone."""
    remote.take_away(paths, layout.root / GRACE_BIN / dt.date.today().isoformat())
    if remote.present(paths):
        detail = _("files that should leave the share are still there")
        raise RemoteBroken(role=role_name(_ROLE), detail=detail)
    with catalogue.writing() as session:
        ledger.forget(session, _ROLE, paths)


def _settle(
    catalogue: Catalogue,
    tally: Tally,
    plan: Plan,
    complete: list[Task],
    problems: dict[Task, str],
    wrong: set[str],
    failure: ArsipError | None,
) -> None:
    """Write down what arrived, strike off what is done, put the rest back for later."""
    arrived = [
        (plan.documents[task], leaf)
        for task, leaves in plan.leaves.items()
        for leaf in leaves
        if task not in problems and not leaf.there and leaf.path not in wrong
    ]
    now = dt.datetime.now(dt.UTC)
    rows = [
        ledger.Row(leaf.path, leaf.sha256, leaf.bytes, document_id, now)
        for document_id, leaf in arrived
    ]
    if complete:
        rows += [ledger.Row(part.path, "", 0, None, now) for part in plan.parts]
    with catalogue.writing() as session:
        ledger.write(session, _ROLE, rows)
        work.done(session, complete)
        for task in set(plan.leaves).difference(complete):
            work.failed(session, [task], problems.get(task) or str(failure or ""))
    tally.uploaded += len(arrived)
    tally.bytes += sum(leaf.bytes for _document, leaf in arrived)
    tally.problems += problems.values()
