"""The list of deadlines: headings of groups between the documents, and how both are drawn."""

import datetime as dt
import tkinter as tk
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from arsipdesk.catalogue.deadlines import Deadline
from arsipdesk.domain.deadlines import DueGroup, due_group
from arsipdesk.gui import briefing, wording
from arsipdesk.gui.cardlist import CardList, CardState
from arsipdesk.gui.cards import DocumentRow, draw_ground, second_line
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.docrows import DocumentRows, Question
from arsipdesk.gui.theme import Look
from arsipdesk.language import N_, _

GROUPS = {
    DueGroup.LATE: (N_("Late"), "bad"),
    DueGroup.TODAY: (N_("Today"), "warn"),
    DueGroup.WEEK: (N_("This week"), "primary"),
    DueGroup.LATER: (N_("Later"), "muted"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line of a group: its words, how many documents follow, the colour of its sign."""

    text: str
    count: int
    late: int
    colour: str
    icon: str = "alarm-fill"


DueRow = Heading | DocumentRow


def by_day(found: Sequence[Deadline], today: dt.date) -> list[Heading | Deadline]:
    """Late, today, this week, later; each after its heading."""
    rows: list[Heading | Deadline] = []
    for group, members in groupby(found, lambda each: due_group(each.due, today)):
        some = list(members)
        name, colour = GROUPS[group]
        rows += [Heading(_(name), len(some), 0, colour), *some]
    return rows


def by_holder(found: Sequence[Deadline], today: dt.date) -> list[Heading | Deadline]:
    """Who holds what; the person with the most urgent document first."""
    holders: dict[str, list[Deadline]] = {}
    for each in found:
        holders.setdefault(each.holder, []).append(each)
    rows: list[Heading | Deadline] = []
    for holder, some in holders.items():
        late = sum(each.due < today for each in some)
        name = holder or _("Held by nobody")
        colour = "bad" if late else "primary"
        rows += [Heading(name, len(some), late, colour, "person-fill"), *some]
    return rows


class DueRows:
    """The source of the list: headings at hand, documents fetched around what is seen.

    A heading's key is below 0, a document's is its id.
    """

    def __init__(
        self,
        desk: Desk,
        owner: tk.Misc,
        changed: Callable[[], None],
        rows: list[Heading | Deadline],
    ) -> None:
        self._rows = rows
        ids: list[int] = []
        self._place: list[int] = []
        self._keys = array("q")
        for number, row in enumerate(rows):
            self._keys.append(-1 - number if isinstance(row, Heading) else row.id)
            self._place.append(-1 if isinstance(row, Heading) else len(ids))
            if isinstance(row, Deadline):
                ids.append(row.id)
        question = Question("tenggat:ada", None, "", desc=False)
        self.documents = DocumentRows(desk.archive, desk.loop, owner, changed, question)
        self.documents.ids = array("q", ids)

    def __len__(self) -> int:
        return len(self._rows)

    def key(self, index: int) -> int:
        """The id of the document, or a number below 0 for a heading."""
        return self._keys[index]

    def keys(self) -> "array[int]":
        """The keys of all rows."""
        return self._keys

    def row(self, index: int) -> DueRow | None:
        """The heading, the document, or None while it is being fetched."""
        row = self._rows[index]
        return row if isinstance(row, Heading) else self.documents.row(self._place[index])


class DueList(CardList[DueRow]):
    """A list whose headings can't be chosen."""

    def go(self, index: int, how: str = "") -> None:
        """Choose the document at `index`; at a heading the next one in the direction of the way."""
        step = -1 if index < self.current else 1
        while 0 <= index < len(self.rows) and self.rows.key(index) < 0:
            index += step
        super().go(index, how)

    def _see(self, index: int) -> None:
        """Show a heading together with the first document below it."""
        super()._see(index)
        if index and self.rows.key(index - 1) < 0:
            super()._see(index - 1)


class DuePainter:
    """A heading; or subject and days, then the day, the holder (or, by holder, the sender) and the status."""

    def __init__(self, look: Look, today: Callable[[], dt.date]) -> None:
        self.look, self._today = look, today
        self.by_holder = False
        self.height = look.px(58)

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        """Make the items of one card."""
        look, colours = self.look, self.look.colours
        small = look.fonts["ArsipSmall"]
        return {
            "ground": canvas.create_rectangle(0, 0, 0, 0, width=0),
            "bar": canvas.create_rectangle(0, 0, 0, 0, width=0, fill=colours.primary),
            "line": canvas.create_line(0, 0, 0, 0, fill=colours.line),
            "ring": canvas.create_rectangle(0, 0, 0, 0, outline=colours.primary),
            "sign": canvas.create_image(0, 0),
            "first": canvas.create_text(0, 0, anchor="nw", fill=colours.text),
            "days": canvas.create_text(0, 0, anchor="ne"),
            "second": canvas.create_text(0, 0, anchor="nw", font=small, fill=colours.muted),
            "pill": canvas.create_image(0, 0, anchor="ne"),
            "status": canvas.create_text(0, 0, anchor="center", font=look.fonts["ArsipCaps"]),
        }

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: DueRow | None,
        state: CardState,
    ) -> None:
        """Show a heading or a document."""
        top, width = box
        draw_ground(canvas, self.look, items, (top, width, self.height), state)
        canvas.itemconfigure(items["sign"], image="")
        for name in ("first", "second", "days", "status"):
            canvas.itemconfigure(items[name], text="")
        canvas.itemconfigure(items["pill"], image="")
        if isinstance(row, Heading):
            self._draw_heading(canvas, items, box, row)
        elif row is not None:
            self._draw_document(canvas, items, box, row, state)

    def _draw_heading(
        self, canvas: tk.Canvas, items: dict[str, int], box: tuple[int, int], row: Heading
    ) -> None:
        look, px, colours = self.look, self.look.px, self.look.colours
        top, width = box
        canvas.itemconfigure(items["ground"], fill=colours.background)
        y = top + px(27)
        colour = getattr(colours, row.colour)
        canvas.coords(items["sign"], px(24), y + px(10))
        canvas.itemconfigure(items["sign"], image=look.icon(row.icon, 15, colour))
        many = _("{n} documents").format(n=wording.count(row.count))
        if row.late:
            many = _("{late} late · {n} documents").format(
                late=wording.count(row.late), n=wording.count(row.count)
            )
        self._text(canvas, items["days"], (width - px(14), y + px(2)), many, "ArsipSmall")
        canvas.itemconfigure(items["days"], fill=colours.bad if row.late else colours.muted)
        room = width - px(60) - look.width_of(many, "ArsipSmall")
        words = look.shorten(row.text, "ArsipBold", room)
        self._text(canvas, items["first"], (px(38), y), words, "ArsipBold")

    def _draw_document(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: DocumentRow,
        state: CardState,
    ) -> None:
        look, px, colours = self.look, self.look.px, self.look.colours
        top, width = box
        document, today = row.document, self._today()
        due = document.due or today
        right = width - px(14)
        days = briefing.days_left(due, today)
        group = due_group(due, today)
        ink = colours.muted if group is DueGroup.LATER else getattr(colours, GROUPS[group][1])
        face = "ArsipSmall" if group is DueGroup.LATER else "ArsipSmallBold"
        self._text(canvas, items["days"], (right, top + px(11)), days, face)
        canvas.itemconfigure(items["days"], fill=ink)
        title = "ArsipBold" if state.selected else "ArsipBody"
        room = right - px(28) - look.width_of(days, face)
        subject = look.shorten(document.subject or _("(no subject)"), title, room)
        self._text(canvas, items["first"], (px(16), top + px(9)), subject, title)
        left = self._draw_status(canvas, items, right, top + px(32), row)
        who = second_line(document) if self.by_holder else document.holder or _("Held by nobody")
        about = f"{wording.day(due, today)} · {who}"
        said = look.shorten(about, "ArsipSmall", left - px(26))
        self._text(canvas, items["second"], (px(16), top + px(33)), said, "ArsipSmall")

    def _draw_status(
        self, canvas: tk.Canvas, items: dict[str, int], right: int, top: int, row: DocumentRow
    ) -> int:
        look, px = self.look, self.look.px
        status = wording.status_of(row.document)
        ground, ink = look.colours.pills[status.colour]
        width, height = look.width_of(_(status.name), "ArsipCaps") + px(18), px(19)
        canvas.coords(items["pill"], right, top)
        canvas.itemconfigure(items["pill"], image=str(look.pill(width, height, ground)))
        canvas.coords(items["status"], right - width / 2, top + height / 2)
        canvas.itemconfigure(items["status"], text=_(status.name), fill=ink)
        return right - width

    def _text(
        self, canvas: tk.Canvas, item: int, at: tuple[int, int], text: str, face: str
    ) -> None:
        canvas.coords(item, *at)
        canvas.itemconfigure(item, text=text, font=self.look.fonts[face])
