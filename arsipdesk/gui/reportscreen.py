"""Laporan: the registers and lists of the office, seen before they are saved or printed."""

import datetime as dt
import tempfile
import tkinter as tk
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import ttkbootstrap as ttk

from arsipdesk.domain.errors import ArsipError
from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardList, CardState
from arsipdesk.gui.cards import draw_ground, ground_items
from arsipdesk.gui.controls import hairline, label, panel
from arsipdesk.gui.datefield import DateField
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.fields import ChoiceField
from arsipdesk.gui.outside import plain_name
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.panes import Panes
from arsipdesk.gui.printing import print_report
from arsipdesk.gui.render import Source
from arsipdesk.gui.rows import Listed
from arsipdesk.gui.screen import Screen
from arsipdesk.gui.theme import Look
from arsipdesk.language import N_, _
from arsipdesk.publish.reports import REPORTS, Report

_FORMATS = (
    ("pdf", "file-earmark-pdf", N_("Save as PDF…")),
    ("xlsx", "file-earmark-spreadsheet", N_("Save as a sheet for Excel…")),
    ("csv", "filetype-csv", N_("Save as CSV…")),
)
_YEARS_BACK = 10
_PREVIEW_ROWS = 200
_AFTER_TYPING_MS = 500


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which report, of which time."""

    name: str
    year: int | None
    start: dt.date | None
    end: dt.date | None

    @property
    def file(self) -> str:
        """What a saved report is called, without its ending."""
        year = f" {self.year}" if self.year else ""
        return plain_name(f"{_(REPORTS[self.name].title)}{year}.pdf").removesuffix(".pdf")


class _Painter:
    """One line a report: its title."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.height = look.px(44)

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        look, colours = self.look, self.look.colours
        icon = look.icon("file-earmark-text", 16, colours.muted)
        return {
            **ground_items(canvas, look),
            "icon": canvas.create_image(0, 0, image=icon),
            "title": canvas.create_text(0, 0, anchor="w", fill=colours.text),
        }

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: Report | None,
        state: CardState,
    ) -> None:
        look, px = self.look, self.look.px
        top, width = box
        draw_ground(canvas, look, items, (top, width, self.height), state)
        if row is None:
            return
        middle = top + self.height // 2
        face = "ArsipBold" if state.selected else "ArsipBody"
        title = look.shorten(_(row.title), face, width - px(60))
        canvas.coords(items["icon"], px(26), middle)
        canvas.coords(items["title"], px(44), middle)
        canvas.itemconfigure(items["title"], text=title, font=look.fonts[face])


class Reports(Screen):
    """The reports at the left, the chosen one as pages, and its time and what to do at the right."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        super().__init__(master, desk)
        self._names = list(REPORTS)
        self._folder = tempfile.TemporaryDirectory(prefix="arsipdesk-")
        self._made = 0
        self.panes = Panes(self, desk.look, list_width=360, form_width=292)
        self.panes.pack(fill="both", expand=True)
        self._make_list(self.panes.list)
        self.pages = PageView(self.panes.pages, desk)
        self.pages.pack(fill="both", expand=True)
        self._make_form(self.panes.form)
        self.bind("<Destroy>", self._gone, add="+")

    def _make_list(self, master: tk.Misc) -> None:
        look, px = self.desk.look, self.desk.look.px
        label(master, look, _("Reports"), "ArsipTitle").pack(
            anchor="w", padx=px(16), pady=(px(12), px(10))
        )
        hairline(master, look).pack(fill="x")
        self.cards: CardList[Report] = CardList(master, look, _Painter(look))
        self.cards.pack(fill="both", expand=True)
        rows: Listed[Report] = Listed(list(REPORTS.values()), self._key_of)
        self.cards.set_rows(rows)
        self.cards.on_select = lambda key: self.preview()
        self.cards.on_open = lambda key: self.year.control.focus_set()

    def _key_of(self, report: Report) -> int:
        return next(n for n, name in enumerate(self._names) if REPORTS[name] is report)

    def _make_form(self, master: tk.Misc) -> None:
        look, px = self.desk.look, self.desk.look.px
        ground = look.colours.background
        body = panel(master, ground)
        body.pack(fill="x", padx=px(16), pady=(px(12), 0))
        label(body, look, _("Which time"), "ArsipSection").pack(anchor="w", pady=(0, px(8)))
        self.year = ChoiceField(body, look, _("Year"), on_change=self._changed)
        self.year.pack(fill="x", pady=(0, px(8)))
        self._offer_years()
        days = panel(body, ground)
        days.pack(fill="x")
        days.columnconfigure((0, 1), weight=1, uniform="days")
        self.start = DateField(days, look, _("First day"), on_change=self._changed)
        self.end = DateField(days, look, _("Last day"), on_change=self._changed)
        self.start.grid(row=0, column=0, sticky="new")
        self.end.grid(row=0, column=1, sticky="new", padx=(px(8), 0))
        self._words = label(body, look, "", "ArsipSmall", look.colours.muted, wraplength=px(256))
        self._words.pack(fill="x", pady=(px(12), 0))
        foot = panel(master, ground)
        foot.pack(side="bottom", fill="x", padx=px(16), pady=(0, px(12)))
        self.print_button = ttk.Button(
            foot,
            text=_("Print  (Ctrl+P)"),
            icon="printer",
            bootstyle="primary",
            command=self.print,
        )
        self.print_button.pack(fill="x")
        self.save_buttons: dict[str, ttk.Button] = {}
        for form, icon, words in _FORMATS:
            button = ttk.Button(
                foot,
                text=_(words),
                icon=icon,
                bootstyle="secondary outline",
                command=partial(self.save, form),
            )
            button.pack(fill="x", pady=(px(8), 0))
            self.save_buttons[form] = button

    def _offer_years(self) -> None:
        this = dt.date.today().year
        years = [(str(year), str(year)) for year in range(this, this - _YEARS_BACK, -1)]
        self.year.offer([*years, ("", _("All years"))])
        self.year.set(str(this))

    # -- what is asked ------------------------------------------------------------------
    def reload(self, *, keep: bool = False) -> None:
        """Make the preview again; the first report is chosen where none is."""
        if self.cards.selected() is None:
            self.cards.select(0)
        else:
            self.preview()

    def _changed(self) -> None:
        self.desk.loop.later(_AFTER_TYPING_MS, "report", self.preview, owner=self)

    def _asked(self) -> _Asked | None:
        """What is chosen; None while a day can't be understood, which is told beside it."""
        key = self.cards.selected()
        if key is None or not (self.start.check() and self.end.check()):
            return None
        year = self.year.get()
        return _Asked(
            self._names[key], int(year) if year else None, self.start.date(), self.end.date()
        )

    def _write(self, asked: _Asked, form: str, target: Path, most: int | None = None) -> int:
        return self.desk.archive.report(
            asked.name,
            form,
            target,
            year=asked.year,
            start=asked.start,
            end=asked.end,
            most=most,
        )

    # -- the preview --------------------------------------------------------------------
    def preview(self) -> None:
        """Make the first pages of the chosen report and show them."""
        asked = self._asked()
        if asked is None:
            return
        self._made += 1
        name = f"{self._made}.pdf"
        folder = Path(self._folder.name)
        self.desk.loop.run(
            lambda: self._write(asked, "pdf", folder / name, _PREVIEW_ROWS),
            lambda rows: self._show(asked, name, rows),
            fail=self._refused,
            lane="reports",
            key="report",
            owner=self,
        )

    def _show(self, asked: _Asked, name: str, rows: int) -> None:
        folder = Path(self._folder.name)
        self.pages.show([Source(name, "application/pdf", f"{asked.file}.pdf", folder.joinpath)])
        if rows >= _PREVIEW_ROWS:
            words = _("The preview ends after {n} rows; what is saved or printed has all of them.")
        else:
            words = _("{n} rows")
        self._words.configure(text=words.format(n=wording.count(rows)))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, ArsipError):
            self.pages.show([])
            what, _safe, todo = error.parts()
            self._words.configure(text=f"{wording.sentence(what)} {wording.sentence(todo)}".strip())
        else:
            self.desk.problem(error)

    # -- taking it away -----------------------------------------------------------------
    def save(self, form: str) -> None:
        """Ask where to, and write the whole report there."""
        asked = self._asked()
        if asked is None:
            return
        chosen = ttk.filedialog.asksaveasfilename(
            parent=self,
            title=_("Save the report"),
            initialdir=str(Path.home()),
            initialfile=f"{asked.file}.{form}",
            defaultextension=f".{form}",
        )
        if not chosen:
            return
        target = Path(chosen)
        words = _("Saved: {file}").format(file=target.name)
        self.desk.loop.run(
            lambda: self._write(asked, form, target),
            lambda rows: self.desk.say(words, "done"),
            lane="reports",
            owner=self,
        )

    def print(self) -> None:
        """Print the whole report."""
        asked = self._asked()
        if asked is not None:
            print_report(self.desk, asked.file, lambda target: self._write(asked, "pdf", target))

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints, Ctrl+S saves a PDF, F7 turns from the pages to the form."""
        return {
            "print": self.print,
            "save": partial(self.save, "pdf"),
            "flip": self.panes.flip,
        }

    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round."""
        return [self.cards.canvas, self.pages.canvas, self.year.control]

    def _gone(self, event: "tk.Event[tk.Misc]") -> None:
        if event.widget is self:
            self._folder.cleanup()
