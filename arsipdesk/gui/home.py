"""Beranda: what waits, what is due, what is missing, how safe it lies, what was done; all on one page."""

import datetime as dt
import tkinter as tk
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from arsipdesk.domain.deadlines import DueGroup, due_group
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import briefing, wording
from arsipdesk.gui.controls import hairline, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.firststeps import FirstSteps
from arsipdesk.gui.links import Link, LinkLines, Links, LinkTiles
from arsipdesk.gui.safetycard import SafetyCard
from arsipdesk.gui.screen import Screen
from arsipdesk.gui.scrollbox import ScrollBox
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.archive.overview import Today
    from arsipdesk.catalogue.home import Done, Home

_TWO_COLUMNS, _GAP, _HEAD = 880, 14, 37
_EVERY_MS = 60_000
_TILES = {
    "scans": ("inbox", "primary"),
    "whatsapp": ("whatsapp", "warn"),
    "quarantine": ("shield-exclamation", "warn"),
    "held": ("person-check", "primary"),
}
_GAPS = {
    "skipped": ("123", "bad"),
    "unscanned": ("file-earmark-x", "warn"),
    "proposals": ("file-earmark-text", "warn"),
    "old_scans": ("hourglass-split", "warn"),
    "uncoded": ("tag", "warn"),
    "void": ("slash-circle", "muted"),
}
_DUE_COLOURS = {DueGroup.LATE: "bad", DueGroup.TODAY: "warn", DueGroup.WEEK: "text"}


class Card(tk.Frame):
    """A white area with a thin edge; `head` holds its title, `body` what it shows."""

    def __init__(self, master: tk.Misc, desk: Desk, title: str) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, bg=look.colours.line)
        inner = panel(self, look.colours.background)
        inner.pack(fill="both", expand=True, padx=1, pady=1)
        self.head = panel(inner, look.colours.background, height=px(_HEAD))
        self.head.pack(fill="x", padx=px(16))
        self.head.pack_propagate(False)
        self.note = label(self.head, look, "", "ArsipSmall", look.colours.muted)
        self.note.pack(side="right")
        label(self.head, look, title, "ArsipSection").pack(side="left")
        hairline(inner, look).pack(fill="x")
        self.body = panel(inner, look.colours.background)
        self.body.pack(fill="both", expand=True)


class HomeScreen(Screen):
    """Asks for the page of the day off the Tk thread; every line leads to where it is dealt with."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        super().__init__(master, desk)
        look, px = desk.look, desk.look.px
        ground = look.colours.chrome
        self.configure(bg=ground)
        self._page = ScrollBox(self, look)
        self._page.pack(fill="both", expand=True)
        body = panel(self._page.body, ground)
        body.pack(fill="both", expand=True, padx=px(24), pady=(px(12), px(10)))
        self._make_head(body)
        self.first = FirstSteps(body, desk)
        self._all = panel(body, ground)
        self.waiting = self._make_waiting(self._all)
        self._columns = panel(self._all, ground)
        self._columns.pack(fill="x", pady=(px(_GAP), 0))
        self._make_cards(self._columns)
        self._shape = 0
        self.bind("<Configure>", lambda event: self._arrange(event.width))
        self._timer = self.after(_EVERY_MS, self._tick)
        self.bind("<Destroy>", self._gone)

    def _make_head(self, master: tk.Misc) -> None:
        look, px = self.desk.look, self.desk.look.px
        row = panel(master, look.colours.chrome)
        row.pack(fill="x", pady=(0, px(10)))
        self._greeting = label(row, look, "", "ArsipTitle")
        self._greeting.pack(side="left")
        self._day = label(row, look, "", "ArsipBody", look.colours.muted)
        self._day.pack(side="right", pady=(px(4), 0))

    def _make_waiting(self, master: tk.Misc) -> LinkTiles:
        look = self.desk.look
        edge = panel(master, look.colours.line)
        edge.pack(fill="x")
        inner = panel(edge, look.colours.background)
        inner.pack(fill="both", expand=True, padx=1, pady=1)
        tiles = LinkTiles(inner, look)
        tiles.pack(fill="x")
        return tiles

    def _make_cards(self, master: tk.Misc) -> None:
        desk, look = self.desk, self.desk.look
        ground = look.colours.chrome
        self._sides = left, right = panel(master, ground), panel(master, ground)
        due, gaps = Card(left, desk, _("Deadlines")), Card(left, desk, _("Gaps"))
        safe, done = Card(right, desk, _("Safety")), Card(right, desk, _("Just done"))
        for first, second in ((due, gaps), (safe, done)):
            first.pack(fill="x")
            second.pack(fill="x", pady=(look.px(_GAP), 0))
        self.due, self.gaps = LinkLines(due.body, look), LinkLines(gaps.body, look)
        self.done = LinkLines(done.body, look, tall=26)
        for lines in (self.due, self.gaps, self.done):
            lines.pack(fill="x")
        self._due_note = due.note
        self.safety = SafetyCard(safe.body, desk)
        self.safety.pack(fill="x")

    def _arrange(self, width: int) -> None:
        """Two columns where there is room, otherwise one."""
        if width < 2:
            return
        columns = 2 if width * 100 / self.desk.look.px(100) >= _TWO_COLUMNS else 1
        if columns == self._shape:
            return
        self._shape = columns
        gap = self.desk.look.px(_GAP)
        left, right = self._sides
        two = columns == 2
        self._columns.columnconfigure(0, weight=5, uniform="page" if two else "")
        self._columns.columnconfigure(1, weight=4 if two else 0, uniform="page" if two else "")
        left.grid(row=0, column=0, sticky="new")
        row, column = (0, 1) if two else (1, 0)
        beside, below = (gap, 0) if two else (0, gap)
        right.grid(row=row, column=column, sticky="new", padx=(beside, 0), pady=(below, 0))

    # -- what is shown ------------------------------------------------------------------
    def _tick(self) -> None:
        """The words “2 minutes ago” grow old, and a new day begins, by themselves."""
        self._timer = self.after(_EVERY_MS, self._tick)
        if self.winfo_ismapped():
            self.reload(keep=True)

    def _gone(self, event: "tk.Event[tk.Misc]") -> None:
        if event.widget is self:
            self.after_cancel(self._timer)

    def reload(self, *, keep: bool = False) -> None:
        """Ask the archive for the page of the day."""
        self.desk.loop.run(self.desk.archive.today, self._came, key="home", owner=self)

    def _came(self, today: "Today") -> None:
        self._greeting.configure(text=briefing.greeting(today.user, dt.datetime.now().astimezone()))
        self._day.configure(text=f"{briefing.long_day(today.day)}  ·  {today.office}")
        if briefing.first_steps(today):
            self._all.pack_forget()
            self.first.show(backup=bool(today.safety.backup.medium))
            self.first.pack(fill="both", expand=True)
            return
        self.first.pack_forget()
        self._all.pack(fill="both", expand=True)
        home = today.home
        self.waiting.show([self._tile(line) for line in briefing.waiting_lines(home)])
        self._show_due(home, today.day)
        self._show_gaps(home, today.day)
        self.safety.show(today.safety, home.documents)
        self.done.show([self._done_link(done) for done in home.recent])

    def _tile(self, line: briefing.Line) -> Link:
        icon, colour = _TILES[line.name]
        go: dict[str, Callable[[], object]] = {
            "scans": partial(self.desk.go, "inbox"),
            "whatsapp": partial(self.desk.go, "inbox"),
            "quarantine": partial(self.desk.go, "quarantine"),
            "held": partial(
                self.desk.show_query, f'pemegang:"{self.desk.archive.user}" status:terbuka'
            ),
        }
        shade = colour if line.count else "muted"
        return Link(
            line.text,
            line.detail,
            icon,
            shade,
            briefing.number(line.count),
            "text" if line.count else "muted",
            call=go[line.name],
        )

    def _show_due(self, home: "Home", day: dt.date) -> None:
        due, colours = home.due, self.desk.look.colours
        words = _("{late} late · {week} this week").format(late=due.overdue, week=due.week)
        self._due_note.configure(text=words, fg=colours.bad if due.overdue else colours.muted)
        links = [self._due_link(document, day) for document in due.nearest]
        go = partial(self.desk.go, "due")
        if links:
            links.append(Link(_("All deadlines"), icon="arrow-right", colour="primary", call=go))
        else:
            calm = _("Nothing is due.")
            links = [Link(calm, _("Set a deadline with F4."), "check-circle", "good", call=go)]
        self.due.show(links)

    def _due_link(self, document: DocumentRecord, day: dt.date) -> Link:
        due = document.due or day
        colour = _DUE_COLOURS.get(due_group(due, day), "muted")
        return Link(
            document.subject or _("(no subject)"),
            document.holder,
            "alarm-fill" if colour == "bad" else "alarm",
            "muted" if colour == "text" else colour,
            briefing.days_left(due, day),
            colour,
            partial(self.desk.show_document, document.id),
        )

    def _show_gaps(self, home: "Home", day: dt.date) -> None:
        go: dict[str, Callable[[], object]] = {
            "skipped": partial(self.desk.show_query, f"tahun:{day.year}"),
            "unscanned": partial(self.desk.show_query, "tanpa:pindaian -jenis:proposal"),
            "proposals": partial(self.desk.show_query, "tanpa:pindaian jenis:proposal"),
            "old_scans": partial(self.desk.go, "inbox"),
            "uncoded": partial(self.desk.show_query, "tanpa:kode"),
            "void": partial(self.desk.show_query, f"status:batal tahun:{day.year}"),
        }
        links = []
        for line in briefing.gap_lines(home):
            icon, colour = _GAPS[line.name]
            many = briefing.number(line.count)
            shade = "muted" if line.name == "void" else "text"
            links.append(
                Link(line.text, line.detail, icon, colour, many, shade, call=go[line.name])
            )
        if not home.gaps.any:
            links.insert(0, Link(_("No gap is known."), "", "check-circle", "good"))
        self.gaps.show(links)

    def _done_link(self, done: "Done") -> Link:
        what, about = briefing.done_words(done)
        call = None
        if done.document is not None:
            call = partial(self.desk.show_document, done.document.id)
        right = f"{done.event.who} · {wording.ago(done.event.at)}"
        return Link(what, about, right=right, call=call)

    # -- keys ---------------------------------------------------------------------------
    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round: what takes the keyboard now."""
        if self.first.winfo_manager():
            return self.first.buttons()
        parts: list[tk.Misc] = [self.waiting, self.due, self.gaps]
        parts += [*self.safety.buttons(), self.done]
        return [part for part in parts if not isinstance(part, Links) or part.links] or [self]
