"""What the share has to change: where each file of the changed documents goes, what has to leave."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, lazyload

from arsipdesk.catalogue.models import Code, Document, DocumentFile, RemoteCopy
from arsipdesk.domain.kinds import AccessLevel
from arsipdesk.sync import ledger, listing, names
from arsipdesk.sync.reports import Role
from arsipdesk.sync.work import Task

NO_CODE = "Tanpa Kode"
_DEEPEST = 8
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
    """What one batch does.

    `leaves` are the files that each document should have in the share, `withdrawn` the paths of
    documents that are no longer open, `outdated` the old paths of documents that were renamed,
    `parts` the tables to write anew, `documents` the ids of the tasks' documents.
    """

    leaves: dict[Task, list[Leaf]] = field(default_factory=dict)
    withdrawn: list[str] = field(default_factory=list)
    outdated: dict[Task, list[str]] = field(default_factory=dict)
    parts: set[listing.Part] = field(default_factory=set)
    documents: dict[Task, int] = field(default_factory=dict)


def make_plan(session: Session, tasks: Sequence[Task], *, keep_closed: bool) -> Plan:
    """Decide where each file goes, and take its path before anything is sent.

    With `keep_closed`, documents that should leave the share are left out.
    """
    found = _documents(session, tasks)
    copies = ledger.of_documents(session, _ROLE, [row.id for row in found.values()])
    planner = _Planner(session)
    plan = Plan()
    for task in tasks:
        document = found.get(task.key)
        if document is None:
            plan.leaves[task] = []
            continue
        mine = copies.get(document.id, [])
        if mine and not _is_open(document) and keep_closed:
            continue
        planner.add(plan, task, document, mine)
    planner.settle(plan)
    return plan


def _documents(session: Session, tasks: Sequence[Task]) -> dict[str, Document]:
    found: dict[str, Document] = {}
    plain = (lazyload(Document.sender), lazyload(Document.recipient), lazyload(Document.dossier))
    for keys in ledger.in_pieces([task.key for task in tasks]):
        rows = session.scalars(select(Document).where(Document.uid.in_(keys)).options(*plain))
        found |= {row.uid: row for row in rows}
    return found


def _is_open(document: Document) -> bool:
    return document.level == AccessLevel.OPEN.value and document.trashed is None


@dataclass(frozen=True, slots=True)
class _Wish:
    """A file that needs a path: its document, its folder and what its name says."""

    task: Task
    document: Document
    file: DocumentFile
    place: str
    ending: str

    def path(self, variant: int) -> str:
        """The path with this variant of the name."""
        number, subject = self.document.agenda_number, self.document.subject
        return f"{self.place}/{names.file_name(number, subject, self.ending, variant)}"


class _Planner:
    """Sorts documents into a plan, and finds paths for their new files all at once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._wishes: list[_Wish] = []
        self._codes: dict[tuple[str, str], tuple[str, str]] = {}
        self._folders: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def add(self, plan: Plan, task: Task, document: Document, copies: list[RemoteCopy]) -> None:
        """Sort one document into the plan."""
        plan.leaves[task] = []
        plan.documents[task] = document.id
        plan.parts.add(listing.part_of(document))
        if not _is_open(document):
            plan.withdrawn += [copy.path for copy in copies]
            return
        place = self._folder(document)
        for file in document.files:
            ending = names.suffix(file.name, file.object.mime)
            wish = _Wish(task, document, file, place, ending)
            leaf = _known_leaf(wish, copies)
            if leaf:
                plan.leaves[task].append(leaf)
            else:
                self._wishes.append(wish)
        kept = {leaf.path for leaf in plan.leaves[task]}
        plan.outdated[task] = [copy.path for copy in copies if copy.path not in kept]

    def settle(self, plan: Plan) -> None:
        """Give every file that needs one a path that nothing else has, and take it."""
        rows: list[ledger.Row] = []
        taken: set[str] = set()
        waiting, variant = self._wishes, 1
        while waiting:
            keys = {names.path_key(wish.path(variant)) for wish in waiting}
            taken |= ledger.taken(self._session, _ROLE, sorted(keys))
            late: list[_Wish] = []
            for wish in waiting:
                path = wish.path(variant)
                if names.path_key(path) in taken:
                    late.append(wish)
                    continue
                taken.add(names.path_key(path))
                leaf = Leaf(path, wish.file.sha256, wish.file.object.bytes, there=False)
                plan.leaves[wish.task].append(leaf)
                rows.append(ledger.Row(path, leaf.sha256, leaf.bytes, wish.document.id))
            waiting, variant = late, variant + 1
        ledger.write(self._session, _ROLE, rows)

    def _folder(self, document: Document) -> str:
        """The folder of a document: its code's two upper classes and its year."""
        code = (document.scheme, document.code)
        if code not in self._folders:
            self._folders[code] = self._classes(*code)
        return names.folder(self._folders[code], document.agenda_year, no_code=NO_CODE)

    def _classes(self, scheme: str, code: str) -> list[tuple[str, str]]:
        if not self._codes:
            rows = self._session.execute(select(Code.scheme, Code.code, Code.name, Code.parent))
            self._codes = {(row[0], row[1]): (row[2], row[3]) for row in rows}
        chain: list[tuple[str, str]] = []
        while code and len(chain) < _DEEPEST:
            name, parent = self._codes.get((scheme, code), ("", ""))
            chain.insert(0, (code, name))
            code = parent
        return chain[:2]


def _known_leaf(wish: _Wish, copies: list[RemoteCopy]) -> Leaf | None:
    """The path that a file has in the share already, where it still says what it should."""
    number, subject = wish.document.agenda_number, wish.document.subject
    for copy in copies:
        same = copy.sha256 == wish.file.sha256
        if same and names.is_variant(copy.path, wish.place, number, subject, wish.ending):
            there = copy.checked != ledger.UNCHECKED
            return Leaf(copy.path, copy.sha256, wish.file.object.bytes, there)
    return None
