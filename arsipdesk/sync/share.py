"""The share: a tree that a person can read, holding only what everybody may see."""

import datetime as dt
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Code, Document, DocumentFile, Outbox, RemoteCopy
from arsipdesk.domain.errors import ArsipError, RemoteBroken
from arsipdesk.domain.kinds import AccessLevel
from arsipdesk.language import _
from arsipdesk.store.layout import Layout
from arsipdesk.sync import ledger, listing, names, work
from arsipdesk.sync.backup import Tally, file_problem, object_path
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.reports import Progress, Role, role_name
from arsipdesk.sync.work import Task

BATCH = 100 if os.name == "nt" else 500
GRACE_BIN = "sampah"
"""Where the office keeps what was taken off the share, by day; it lies in the archive folder,
since a document that is no longer open may not stay anywhere in the share."""

NO_CODE = "Tanpa Kode"
_DEEPEST = 8
MANY = 20
MANY_OF = 10
_ROLE = Role.SHARE


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file of a document and its path in the share; `there` where it is known to lie there."""

    path: str
    sha256: str
    bytes: int
    there: bool


@dataclass
class Plan:
    """What one batch does: documents with their leaves, paths to leave, tables to write anew."""

    leaves: dict[Task, list[Leaf]] = field(default_factory=dict)
    withdrawn: list[str] = field(default_factory=list)
    outdated: dict[Task, list[str]] = field(default_factory=dict)
    parts: set[listing.Part] = field(default_factory=set)
    documents: dict[Task, int] = field(default_factory=dict)


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
        .where(Outbox.role == _ROLE.value, Document.level != AccessLevel.OPEN.value)
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
            plan = _plan(session, tasks, keep_closed=keep_closed)
        if plan.leaves:
            _carry_out(catalogue, layout, remote, tally, staging, plan, moved)


def _plan(session: Session, tasks: Sequence[Task], *, keep_closed: bool) -> Plan:
    """Decide where each file goes, and take its path before anything is sent."""
    plan = Plan()
    folders = _Folders(session)
    for task in tasks:
        document = session.scalars(select(Document).where(Document.uid == task.key)).first()
        if document is None:
            plan.leaves[task] = []
            continue
        is_open = document.level == AccessLevel.OPEN.value
        copies = ledger.of_document(session, _ROLE, document.id)
        if copies and not is_open and keep_closed:
            continue
        wanted = _leaves(session, document, copies, folders) if is_open else []
        kept = {leaf.path for leaf in wanted}
        leaving = [copy.path for copy in copies if copy.path not in kept]
        if is_open:
            plan.outdated[task] = leaving
        else:
            plan.withdrawn += leaving
        plan.leaves[task] = wanted
        plan.documents[task] = document.id
        plan.parts.add(listing.part_of(document))
    return plan


def _leaves(
    session: Session, document: Document, copies: list[RemoteCopy], folders: "_Folders"
) -> list[Leaf]:
    place = folders.of(document)
    return [_leaf(session, document, file, copies, place) for file in document.files]


def _leaf(
    session: Session, document: Document, file: DocumentFile, copies: list[RemoteCopy], place: str
) -> Leaf:
    """The path that a file has in the share already, or a free one, taken for it."""
    ending = names.suffix(file.name, file.object.mime)
    number, subject = document.agenda_number, document.subject
    for copy in copies:
        if copy.sha256 == file.sha256 and names.is_variant(
            copy.path, place, number, subject, ending
        ):
            return Leaf(copy.path, copy.sha256, file.object.bytes, copy.checked != ledger.UNCHECKED)
    variant = 1
    while True:
        path = f"{place}/{names.file_name(number, subject, ending, variant)}"
        if ledger.is_free(session, _ROLE, path):
            break
        variant += 1
    size = file.object.bytes
    ledger.write(session, _ROLE, path, file.sha256, size, document_id=document.id)
    return Leaf(path, file.sha256, size, there=False)


class _Folders:
    """The folders of documents, by the names of their codes' two upper classes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def of(self, document: Document) -> str:
        """The folder that a document's files lie in."""
        code = (document.scheme, document.code)
        if code not in self._known:
            self._known[code] = self._classes(*code)
        return names.folder(self._known[code], document.agenda_year, no_code=NO_CODE)

    def _classes(self, scheme: str, code: str) -> list[tuple[str, str]]:
        chain: list[tuple[str, str]] = []
        while code and len(chain) < _DEEPEST:
            same = select(Code).where(Code.scheme == scheme, Code.code == code)
            row = self._session.scalars(same).first()
            chain.insert(0, (code, row.name if row else ""))
            code = row.parent if row else ""
        return chain[:2]


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
        for path in paths:
            ledger.forget(session, _ROLE, path)


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
    with catalogue.writing() as session:
        for document_id, leaf in arrived:
            ledger.write(
                session,
                *(_ROLE, leaf.path, leaf.sha256, leaf.bytes),
                document_id=document_id,
                checked=now,
            )
        if complete:
            for part in plan.parts:
                ledger.write(session, _ROLE, part.path, "", 0, checked=now)
        work.done(session, complete)
        for task in plan.leaves:
            if task not in complete:
                work.failed(session, [task], problems.get(task) or str(failure or ""))
    tally.uploaded += len(arrived)
    tally.bytes += sum(leaf.bytes for _document, leaf in arrived)
    tally.problems += problems.values()
