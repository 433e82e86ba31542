"""The columns of the document table: what they say, how wide they are, and which are shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import wording
from arsipdesk.language import N_, _

STATUS, SUBJECT = "status", "subject"
LEAST, MOST = 44, 900
"""Widths that a column may be dragged to, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `sort` names the order that its head asks for, `falls` whether that begins at the top."""

    name: str
    title: str
    width: int
    sort: str
    say: Callable[[DocumentRecord], str]
    falls: bool = False
    shown: bool = True
    right: bool = False


def _party(document: DocumentRecord) -> str:
    outgoing = document.kind == "outgoing_letter"
    return document.recipient if outgoing else document.sender or document.recipient


def _day(document: DocumentRecord, name: str) -> str:
    day = getattr(document, name)
    return wording.day(day) if day else ""


COLUMNS = (
    Column(
        "agenda",
        N_("Agenda no."),
        80,
        "agenda",
        lambda d: f"{d.agenda_number:04d}",
        falls=True,
        right=True,
    ),
    Column("date", N_("Date"), 92, "date", lambda d: _day(d, "date"), falls=True, shown=False),
    Column("received", N_("Received"), 80, "received", lambda d: _day(d, "received"), falls=True),
    Column("number", N_("Letter number"), 140, "number", lambda d: d.reference_number),
    Column("party", N_("From / to"), 140, "party", _party),
    Column(SUBJECT, N_("Subject"), 200, "subject", lambda d: d.subject or _("(no subject)")),
    Column("code", N_("Code"), 84, "code", lambda d: d.code),
    Column(STATUS, N_("Status"), 110, "status", lambda d: _(wording.status_of(d).name)),
    Column("holder", N_("Holder"), 120, "holder", lambda d: d.holder, shown=False),
    Column("due", N_("Deadline"), 92, "due", lambda d: _day(d, "due"), shown=False),
    Column(
        "urgency",
        N_("Urgency"),
        100,
        "urgency",
        lambda d: wording.urgency_name(d.urgency),
        shown=False,
    ),
    Column(
        "level",
        N_("Access level"),
        110,
        "level",
        lambda d: wording.level_name(d.level),
        shown=False,
    ),
    Column("dossier", N_("Dossier"), 140, "dossier", lambda d: d.dossier, shown=False),
    Column("kind", N_("Kind"), 110, "kind", lambda d: wording.kind_name(d.kind), shown=False),
    Column(
        "files",
        N_("Number of files"),
        64,
        "",
        lambda d: str(len(d.files)) if d.files else "—",
        shown=False,
        right=True,
    ),
)
BY_NAME = {column.name: column for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands: its left edge and width, in physical pixels."""

    column: Column
    left: int
    width: int


class Layout:
    """Which columns are shown, in which order and how wide (logical pixels)."""

    def __init__(self, px: Callable[[float], int]) -> None:
        self._px = px
        self.widths: dict[str, int] = {}
        self.reset()

    def reset(self) -> None:
        """The columns as they come."""
        self.widths = {column.name: column.width for column in COLUMNS if column.shown}

    def said(self) -> dict[str, object]:
        """What is to be remembered."""
        return {"columns": [[name, width] for name, width in self.widths.items()]}

    def take(self, said: Mapping[str, object]) -> None:
        """Take what was remembered, as far as it makes sense."""
        columns = said.get("columns")
        pairs = [each for each in columns if _sound(each)] if isinstance(columns, list) else []
        if pairs:
            self.widths = {name: max(LEAST, min(MOST, width)) for name, width in pairs}

    def places(self, room: int) -> list[Place]:
        """The columns side by side; room that is left over goes to the subject, or to the last."""
        px = self._px
        wide = {name: px(width) for name, width in self.widths.items()}
        spare = room - sum(wide.values())
        if spare > 0:
            wide[SUBJECT if SUBJECT in wide else list(wide)[-1]] += spare
        places, left = [], 0
        for name, width in wide.items():
            places.append(Place(BY_NAME[name], left, width))
            left += width
        return places

    def resize(self, name: str, width: int) -> None:
        """Make a column `width` logical pixels wide, as far as that is allowed."""
        self.widths[name] = max(LEAST, min(MOST, width))

    def toggle(self, name: str) -> None:
        """Show a column (where it stands in COLUMNS) or hide it; one always stays."""
        if name in self.widths:
            if len(self.widths) > 1:
                del self.widths[name]
            return
        order = list(self.widths)
        names = [column.name for column in COLUMNS]
        before = [each for each in order if names.index(each) < names.index(name)]
        at = order.index(before[-1]) + 1 if before else 0
        order.insert(at, name)
        self._order(order, BY_NAME[name].width)

    def move(self, name: str, at: int) -> None:
        """Put a column at the place `at` among those shown."""
        order = [each for each in self.widths if each != name]
        order.insert(max(0, min(len(order), at)), name)
        self._order(order, 0)

    def _order(self, order: list[str], width: int) -> None:
        self.widths = {name: self.widths.get(name, width) for name in order}


def _sound(pair: object) -> bool:
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and isinstance(pair[0], str)
        and pair[0] in BY_NAME
        and type(pair[1]) is int
    )
