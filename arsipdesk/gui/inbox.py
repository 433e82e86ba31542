"""The inbox: scans that wait, their pages, and the form that files them with the next number."""

import tkinter as tk
from collections.abc import Callable, Mapping, Sequence

import ttkbootstrap as ttk

from arsipdesk.domain.records import DocumentRecord, ScanRecord
from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardList
from arsipdesk.gui.controls import PopupMenu, hairline, icon_button, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.details import show_at_field
from arsipdesk.gui.dialogs import ask
from arsipdesk.gui.empty import Advice, EmptyState
from arsipdesk.gui.form import DocumentForm
from arsipdesk.gui.pagetools import PageTools
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.panes import Panes
from arsipdesk.gui.printing import SeparatorsDialog
from arsipdesk.gui.rows import Listed
from arsipdesk.gui.scananswers import ScanAnswers
from arsipdesk.gui.scancards import ScanPainter, Thumbnails
from arsipdesk.gui.scannotes import NoteStrip
from arsipdesk.gui.screen import Screen
from arsipdesk.gui.scrollbox import ScrollBox
from arsipdesk.gui.sourcemarks import SourceMarks
from arsipdesk.gui.stacking import Stacking
from arsipdesk.gui.suggested import by_field, mark_of, suggested_values
from arsipdesk.gui.twin import TwinNote
from arsipdesk.language import _

_MARKED = ("kind", "number", "date", "sender", "subject", "code")


class Inbox(Screen):
    """The screen of scans not filed yet."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        super().__init__(master, desk)
        self.scan: ScanRecord | None = None
        self._typed: dict[int, dict[str, str]] = {}
        self._filing = False
        self._wanted: int | None = None
        self.panes = Panes(self, desk.look, list_width=340, form_width=304)
        self.panes.pack(fill="both", expand=True)
        self._make_list(self.panes.list)
        self.pages = PageView(self.panes.pages, desk)
        self.pages.pack(fill="both", expand=True)
        self.stacking = Stacking(
            desk,
            self.pages,
            scan=lambda: self.scan,
            below=self._scan_below,
            changed=lambda scan: self._next(scan.scan),
        )
        self.page_tools = PageTools(desk, self.pages, self.stacking)
        self._make_form(self.panes.form)
        self.reload()

    def _make_list(self, master: tk.Misc) -> None:
        look, desk = self.desk.look, self.desk
        px = look.px
        row = panel(master, look.colours.background)
        row.pack(fill="x", padx=px(16), pady=(px(12), px(10)))
        self.menu_button = icon_button(
            row, look, "three-dots-vertical", _("What else can be done here"), self.open_menu
        )
        self.menu_button.pack(side="right")
        label(row, look, _("New scans"), "ArsipTitle").pack(side="left")
        self._count = label(row, look, "", "ArsipSmall", look.colours.muted)
        self._count.pack(side="left", padx=px(10), pady=(px(5), 0))
        hairline(master, look).pack(fill="x")
        holder = panel(master, look.colours.background)
        holder.pack(fill="both", expand=True)
        self._thumbs = Thumbnails(look, desk.loop, desk.archive.thumbnail_path, self._redraw, self)
        self.cards: CardList[ScanRecord] = CardList(
            holder, look, ScanPainter(look, self._thumbs.get)
        )
        self.cards.pack(fill="both", expand=True)
        self.cards.on_select = self._chosen
        self.cards.on_open = lambda key: self.form.first_doubtful().control.focus_set()
        self.empty = EmptyState(holder, look)

    def open_menu(self) -> None:
        """Open the menu of the list."""
        menu = PopupMenu(self.menu_button, self.desk.look)
        self.stacking.add_to(menu)
        if menu.index("end") is not None:
            menu.add_separator()
        menu.item(_("Print separator sheets…"), self.print_separators, "Ctrl+P")
        menu.show_under(self.menu_button)

    def print_separators(self) -> None:
        """Ask how many separator sheets are to be printed."""
        SeparatorsDialog(self.desk)

    def _redraw(self) -> None:
        self.cards.redraw()

    def _make_form(self, master: tk.Misc) -> None:
        look = self.desk.look
        px, ground = look.px, look.colours.background
        self._buttons = panel(master, ground)
        self.file_button = ttk.Button(
            self._buttons, text=_("Enter  (Ctrl+Enter)"), bootstyle="primary", command=self.file
        )
        self.discard_button = ttk.Button(
            self._buttons,
            text=_("Set aside"),
            icon="trash",
            bootstyle="secondary outline",
            command=self.discard,
        )
        self.discard_button.pack(side="bottom", fill="x", pady=(px(8), 0))
        self.file_button.pack(side="bottom", fill="x")
        head = panel(master, ground)
        head.pack(fill="x", padx=px(16), pady=(px(12), 0))
        label(head, look, _("What was read"), "ArsipSection").pack(anchor="w")
        self._advice = label(head, look, "", "ArsipSmall", look.colours.muted, wraplength=px(270))
        self._advice.pack(anchor="w", pady=(px(2), 0))
        self.answers = ScanAnswers(self.desk, self, reload=self.reload, leave=self._next)
        self.notes = NoteStrip(head, look)
        self.notes.pack(fill="x")
        self._scroll = ScrollBox(master, look)
        self._scroll.pack(fill="both", expand=True, padx=(px(16), px(4)))
        body = panel(self._scroll.body, ground)
        body.pack(fill="x", padx=(0, px(12)))
        self.form = DocumentForm(body, self.desk, with_kind=True, on_change=self._changed)
        self.form.pack(fill="x")
        SourceMarks(self.desk, self.pages, self.form, lambda: self.scan)
        self._buttons.lift()  # after the fields in the order of the Tab key
        self._twin = TwinNote(master, self.desk, self.discard)

    # -- the list -----------------------------------------------------------------------
    def reload(self, *, keep: bool = False) -> None:
        """Load the scans that wait; what is chosen and typed stays."""
        archive = self.desk.archive
        self.desk.loop.run(archive.inbox, self._came, key="inbox", owner=self)

    def _came(self, scans: Sequence[ScanRecord]) -> None:
        before = max(0, self.cards.current)
        rows: Listed[ScanRecord] = Listed(scans, lambda scan: scan.scan)
        self.cards.set_rows(rows, keep=True)
        self._count.configure(text=_("{n} files").format(n=wording.count(len(scans))))
        waiting = {scan.scan for scan in scans}
        self._typed = {key: values for key, values in self._typed.items() if key in waiting}
        if not scans:
            self._show(None)
            self.empty.show(self._welcome())
            return
        self.empty.hide()
        wanted, self._wanted = self._wanted, None
        if wanted in waiting and self.cards.select_key(wanted):
            return
        if self.cards.selected() is None:
            self.cards.select(min(before, len(scans) - 1))
            return
        chosen = self.cards.rows.row(self.cards.current)
        if self.scan is not None and chosen is not None and chosen != self.scan:
            self._show(chosen)  # more was read of it meanwhile

    def _welcome(self) -> Advice:
        folder = self.desk.archive.watched_folders()[0]
        text = _("Scan into the folder “{folder}”, or import files that you already have.")
        return Advice(
            "inbox",
            _("Nothing waits to be entered"),
            text.format(folder=folder),
            (_("Import files  (Ctrl+O)"), self.desk.import_files),
        )

    def _scan_below(self) -> ScanRecord | None:
        after = self.cards.current + 1
        return self.cards.rows.row(after) if 0 < after < len(self.cards.rows) else None

    def _chosen(self, key: int) -> None:
        scan = self.cards.rows.row(self.cards.current)
        if scan is not None and (self.scan is None or scan.scan != self.scan.scan):
            self._show(scan)

    # -- one scan -----------------------------------------------------------------------
    def _show(self, scan: ScanRecord | None) -> None:
        self.scan = scan
        self._show_buttons()
        if scan is None:
            self.form.load({})
            self.pages.show([])
            self._twin.cover(_("What is read from a scan appears here."))
            return
        self.pages.show([self.desk.source(scan)])
        if scan.state == "duplicate":
            self._twin.show(scan)
            return
        self._twin.hide()
        self.notes.show(self.answers.notes(scan))
        self.form.load(suggested_values(scan))
        for name, text in self._typed.get(scan.scan, {}).items():
            self.form.fields[name].put(text)
        self._mark(scan)
        self._scroll.to_top()

    def _show_buttons(self) -> None:
        if self.scan is not None and self.scan.state == "new":
            px = self.desk.look.px
            self._buttons.pack(side="bottom", fill="x", padx=px(16), pady=(px(8), px(12)))
        else:
            self._buttons.pack_forget()

    def _mark(self, scan: ScanRecord) -> None:
        """A check or an amber mark at each field, with the words that it was read from."""
        said = by_field(scan)
        doubtful = 0
        for name in _MARKED:
            suggestion = said.get(name)
            kind, words = mark_of(suggestion)
            doubtful += kind != "good"
            self.form.fields[name].mark(kind, words)
        for name in ("urgency", "level", "recipient"):
            if name in said:
                self.form.fields[name].mark(*mark_of(said[name]))
        self._advice.configure(
            text=_("Read from the scan. Check what is marked amber.")
            if doubtful
            else _("Read from the scan. Everything seems to be right.")
        )

    def _changed(self) -> None:
        if self.scan is None:
            return
        self._typed[self.scan.scan] = self.form.values()
        loaded = suggested_values(self.scan)
        for name in _MARKED:
            field = self.form.fields[name]
            if field.marked and field.get() and field.get() != loaded.get(name, "").split(" · ")[0]:
                field.mark("good", _("Filled in by you."))

    # -- filing -------------------------------------------------------------------------
    def file(self) -> None:
        """File the scan with what stands in the form; the next one is chosen afterwards."""
        scan = self.scan
        if scan is None or scan.state != "new" or self._filing or not self.form.check():
            return
        self._filing = True
        fields, archive = self.form.collect(), self.desk.archive
        self.file_button.configure(state="disabled")
        self.desk.loop.run(
            lambda: archive.file(scan.scan, fields),
            self._filed,
            fail=self._refused,
            lane="writes",
            owner=self,
        )

    def _free(self) -> None:
        self._filing = False
        self.file_button.configure(state="normal")

    def _filed(self, document: DocumentRecord) -> None:
        self._free()
        text = _("{agenda} · {kind}: {subject}").format(
            agenda=wording.agenda(document),
            kind=wording.kind_name(document.kind),
            subject=self.desk.look.shorten(document.subject, "ArsipBold", self.desk.look.px(300)),
        )
        self.desk.say(text, "done")
        self._next()

    def _next(self, wanted: int | None = None) -> None:
        """Go to the scan `wanted`, or to the one after that which just left the list."""
        self.scan, self._wanted = None, wanted
        self.reload()
        self.desk.refresh()

    def _refused(self, error: Exception) -> None:
        self._free()
        if not show_at_field(self.form, error):
            self.desk.problem(error)

    def discard(self) -> None:
        """Take the scan off the inbox after asking; the file itself is kept."""
        scan = self.scan
        if scan is None:
            return
        text = _(
            "“{name}” leaves this list without a number. The file itself is kept in the archive."
        )
        ask(
            self,
            self.desk.look,
            _("Set this scan aside?"),
            text.format(name=scan.name),
            _("Set aside"),
            lambda: self.answers.discard(scan),
        )

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What keys do with the scan; F7 turns from the pages to the form."""
        return {
            "file": self.file,
            "print": self.print_separators,
            "cut": self.stacking.cut,
            "join": self.stacking.join,
            "apart": self.stacking.undo,
            "menu": self.open_menu,
            "flip": self.panes.flip,
        }

    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round."""
        return [self.cards.canvas, self.pages.canvas, self.form.fields["kind"].control]
