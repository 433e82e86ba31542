"""Tenggat: documents that are due, late ones first or by holder, with pages and details."""

import datetime as dt
import tkinter as tk
from collections.abc import Sequence

import ttkbootstrap as ttk

from arsipdesk.catalogue.deadlines import Deadline
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import hairline, icon_button, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.documentscreen import DocumentScreen
from arsipdesk.gui.duelist import DueList, DuePainter, DueRows, by_day, by_holder
from arsipdesk.gui.empty import Advice, EmptyState
from arsipdesk.language import N_, _

_ORDERS = (("day", N_("By day")), ("holder", N_("By holder")))


class DueScreen(DocumentScreen):
    """The screen of deadlines."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        super().__init__(master, desk)
        self._order = "day"
        self._today = dt.date.today()
        self._found: Sequence[Deadline] = ()
        self.build()

    def make_list(self, master: tk.Misc) -> None:
        """The heading, and the list below it."""
        look, px = self.desk.look, self.desk.look.px
        top = panel(master, look.colours.background)
        top.pack(fill="x", padx=px(16), pady=(px(12), px(8)))
        row = panel(top, look.colours.background)
        row.pack(fill="x")
        words = _("Change the deadline  (Shift+F4)")
        button = icon_button(
            row, look, "calendar-event", words, lambda: self.details.change_deadline()
        )
        button.pack(side="right")
        label(row, look, _("Deadlines"), "ArsipTitle").pack(side="left")
        self._count = label(row, look, "", "ArsipSmall", look.colours.muted)
        self._count.pack(side="left", padx=px(10), pady=(px(5), 0))
        keys = panel(top, look.colours.background)
        keys.pack(fill="x", pady=(px(8), 0))
        self._tabs = {name: self._tab(keys, name, _(words)) for name, words in _ORDERS}
        hairline(master, look).pack(fill="x")
        holder = panel(master, look.colours.background)
        holder.pack(fill="both", expand=True)
        self._painter = DuePainter(look, lambda: self._today)
        self.cards = DueList(holder, look, self._painter)
        self.cards.pack(fill="both", expand=True)
        self.cards.on_select = self._chosen
        self.cards.on_open = lambda key: self._read()
        self.cards.on_page = lambda step: self.pages.canvas.page_by(step)
        self.empty = EmptyState(holder, look)
        self._show_tabs()

    def _tab(self, master: tk.Misc, name: str, words: str) -> ttk.Button:
        button = ttk.Button(master, text=words, command=lambda: self.order_by(name))
        button.pack(side="left", padx=(0, self.desk.look.px(4)))
        return button

    def _show_tabs(self) -> None:
        for name, tab in self._tabs.items():
            tab.configure(bootstyle="primary link" if name == self._order else "ghost")

    def order_by(self, name: str) -> None:
        """Group by `day` or by `holder`."""
        self._order = name
        self._show_tabs()
        self._arrange(keep=True)

    # -- what is shown ------------------------------------------------------------------
    def reload(self, *, keep: bool = False) -> None:
        """Ask the archive again; with `keep` the chosen document stays chosen."""
        self.desk.loop.run(
            self.desk.archive.deadlines,
            lambda found: self._came(found, keep),
            key="due",
            owner=self,
        )

    def _came(self, found: Sequence[Deadline], keep: bool) -> None:
        self._found, self._today = found, dt.date.today()
        self._arrange(keep=keep)

    def _arrange(self, *, keep: bool) -> None:
        found, look = self._found, self.desk.look
        late = sum(each.due < self._today for each in found)
        words = _("{n} documents").format(n=wording.count(len(found)))
        if late:
            words = _("{late} late · {n} documents").format(
                late=wording.count(late), n=wording.count(len(found))
            )
        self._count.configure(text=words, fg=look.colours.bad if late else look.colours.muted)
        before = self.cards.current
        self._painter.by_holder = self._order == "holder"
        group = by_day if self._order == "day" else by_holder
        rows = DueRows(self.desk, self, self._rows_came, group(found, self._today))
        self.cards.set_rows(rows, keep=keep)
        if not found:
            self.blank()
            self.empty.show(self._advice())
            return
        self.empty.hide()
        if self.cards.selected() is None and not self.details.dirty:
            self.cards.select(min(max(0, before), len(rows) - 1) if keep else 0)

    def _advice(self) -> Advice:
        return Advice(
            "alarm",
            _("Nothing is due"),
            _("Choose a document and press F4 to hand it to someone and set a deadline."),
            (_("All documents"), lambda: self.desk.go("all")),
        )

    def _rows_came(self) -> None:
        self.cards.redraw()
        key = self.cards.selected()
        shown = self.details.document
        if key is not None and (shown is None or shown.id != key):
            self._chosen(key)

    # -- what is chosen -----------------------------------------------------------------
    def _chosen(self, key: int) -> None:
        row = self.cards.rows.row(self.cards.current)
        shown = self.details.document
        document = getattr(row, "document", None)
        if document is None or (shown is not None and shown.id == key and shown == document):
            return
        self.open_document(document)

    def _read(self) -> None:
        """Bring the keyboard to the pages of the chosen document."""
        self.panes.show_form(False)
        self.pages.canvas.focus_set()

    def saved(self, document: DocumentRecord) -> None:
        """Its deadline may have changed: everything is asked again."""
        self.desk.refresh()
