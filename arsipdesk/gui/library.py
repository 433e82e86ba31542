"""The document lists: incoming, outgoing, proposals, all; with search, filters, pages and details."""

import tkinter as tk
from array import array
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import wording
from arsipdesk.gui.asking import Asking
from arsipdesk.gui.cardlist import CardList
from arsipdesk.gui.cards import DocumentPainter, DocumentRow, query_words
from arsipdesk.gui.controls import PopupMenu, hairline, icon_button, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.docrows import DocumentRows, Question
from arsipdesk.gui.documentscreen import DocumentScreen
from arsipdesk.gui.empty import Advice, EmptyState
from arsipdesk.gui.filters import Filter, FilterBar
from arsipdesk.gui.searchbox import SearchBox
from arsipdesk.gui.selectionbar import SelectionBar
from arsipdesk.gui.table import DocumentTable
from arsipdesk.language import N_, _

if TYPE_CHECKING:
    from arsipdesk.gui.screens import Place

_TOGETHER_MS, _UNSETTLED_MS, _OPEN_MS = 12, 450, 40
_SORTS = (
    ("received", True, N_("Newest first")),
    ("received", False, N_("Oldest first")),
    ("agenda", True, N_("Agenda number")),
    ("subject", False, N_("Subject A–Z")),
    ("from", False, N_("Sender A–Z")),
)
_NEWEST = ("received", True)
_TITLES = {
    "incoming_letter": N_("Incoming letters"),
    "outgoing_letter": N_("Outgoing letters"),
    "proposal": N_("Proposals"),
    "": N_("All documents"),
}


class Library(DocumentScreen):
    """A screen of registered documents; `show_filter` decides which."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        super().__init__(master, desk)
        self.filter = Filter()
        self._sort = _NEWEST
        self._want: int | None = None
        self._shown: Question | None = None
        self._asking = Asking(
            desk, self, came=self._answered, changed=self._rows_came, failed=self._bad_question
        )
        self.build()
        if self.table.wanted:
            self.table.show(True)
            self._show_view()

    def make_list(self, master: tk.Misc) -> None:
        """The heading, and the list below it."""
        look = self.desk.look
        px = look.px
        top = panel(master, look.colours.background)
        top.pack(fill="x", padx=px(16), pady=(px(12), px(8)))
        row = panel(top, look.colours.background)
        row.pack(fill="x")
        self._sorter = icon_button(row, look, "sort-down", _("Order of the list"), self._sort_menu)
        self._viewer = icon_button(row, look, "table", _("Table or cards (Ctrl+T)"), self.flip_view)
        self._viewer.pack(side="right")
        self._sorter.pack(side="right")
        self._title = label(row, look, "", "ArsipTitle")
        self._title.pack(side="left")
        self._count = label(row, look, "", "ArsipSmall", look.colours.muted)
        self._count.pack(side="left", padx=px(10), pady=(px(5), 0))
        self.search = SearchBox(top, look, self._typed, self._to_list)
        self.search.pack(fill="x", pady=px(8))
        self._bar = FilterBar(top, look, self.show_filter)
        self._bar.pack(fill="x")
        self._line = hairline(master, look)
        self._line.pack(fill="x")
        holder = panel(master, look.colours.background)
        holder.pack(fill="both", expand=True)
        self._painter = DocumentPainter(look)
        self.cards: CardList[DocumentRow] = CardList(holder, look, self._painter, multiple=True)
        self.cards.pack(fill="both", expand=True)
        self.cards.on_select = self._chosen
        self.cards.on_chosen = self._choice_changed
        self.cards.on_page = self._turn_page
        self.cards.on_delete = lambda: self.actions().get("delete", lambda: None)()
        self.cards.on_open = lambda key: self.details.form.fields["subject"].control.focus_set()
        self.table = DocumentTable(holder, self.desk, self.cards, self._painter, self.sort_by)
        self.empty = EmptyState(holder, look)
        self._chosen_bar = SelectionBar(master, look, self.actions, self.cards.choose_one)

    # -- what is asked ------------------------------------------------------------------
    def show(self, place: "Place") -> None:
        """Show the documents of this place."""
        self.show_filter(Filter(kind=place.kind or ""))

    def show_filter(self, chosen: Filter) -> None:
        """Show another list."""
        self.details.leave(lambda: self._show_filter(chosen), lambda: None)

    def _show_filter(self, chosen: Filter) -> None:
        if chosen.kind != self.filter.kind:
            self.blank()
        self.filter = chosen
        self._title.configure(
            text=_(_TITLES.get(chosen.kind, "")) or wording.kind_name(chosen.kind)
        )
        if self.search.get() != chosen.text:
            self.search.put(chosen.text)
        self._bar.show(chosen)
        self.reload()

    def _typed(self, text: str) -> None:
        """Ask at each key. A last word of one letter is told apart too little and takes long to
        find: it is asked for when nothing follows."""
        chosen = replace(self.filter, text=text)
        held = chosen.settled()
        loop = self.desk.loop
        loop.later(_TOGETHER_MS, "library-typed", lambda: self._ask_for(held), owner=self)
        loop.forget("library-unsettled")
        if held != chosen:
            ask = lambda: self._ask_for(chosen, lane="unsettled")  # noqa: E731
            loop.later(_UNSETTLED_MS, "library-unsettled", ask, owner=self)

    def _ask_for(self, chosen: Filter, lane: str = "search") -> None:
        if chosen != self.filter:
            self.filter = chosen
            self._asking.first(self._question(), lane)

    def _question(self) -> Question:
        """What the filter asks. Words are found newest entry first: the index knows that order."""
        chosen, (sort, desc) = self.filter, self._sort
        words = bool(query_words(chosen.text))
        if words and self._sort == _NEWEST:
            sort = "created"
        marked = chosen.query_with_kind() if words else ""
        return Question(chosen.query(), chosen.kind or None, sort, desc, marked)

    def reload(self, *, keep: bool = False) -> None:
        """Ask the archive again; with `keep` the chosen document stays chosen."""
        if keep:
            self._asking.again(self._question(), self.cards.visible())
        else:
            self._asking.first(self._question())

    def _bad_question(self, error: Exception) -> None:
        """A half-typed filter is no failure: say so in the list."""
        if isinstance(error, WrongUsage):
            what, _safe, todo = error.parts()
            self._answered(self._asking.rows(self._question()), array("q"), True)
            self.empty.show(Advice("search", wording.sentence(what), wording.sentence(todo)))
        else:
            self.desk.problem(error)

    def _answered(self, rows: DocumentRows, ids: "array[int]", whole: bool) -> None:
        """Show what was found; where it is the `whole` list, what was chosen stays."""
        question = rows.question
        words = query_words(self.filter.text) if question.marked else ()
        if words != self._painter.words:
            self._painter.search_for(self.filter.text)
            self.table.search_for(words)
        self.table.sorted_by(question.sort, question.desc)
        keep = whole and self._shown == question
        self._shown = question
        rows.ids = ids
        self.empty.hide()
        self.cards.set_rows(rows, keep=keep)
        told = _("{n} documents").format(n=wording.count(len(ids)))
        self._count.configure(text=told if whole else _("counting…"))
        if not len(ids):
            self.blank()
            self.empty.show(self._advice(self.filter))
        self._choose_one(ids, whole)

    def _choose_one(self, ids: "array[int]", whole: bool) -> None:
        """Choose the document that was asked for, else the first, where none is chosen."""
        wanted = self._want
        if wanted is not None and not whole and wanted not in ids:
            return
        self._want = None
        if wanted is not None and self.cards.select_key(wanted):
            return
        if len(ids) and self.cards.selected() is None and not self.details.dirty:
            self.cards.select(0)

    def _rows_came(self) -> None:
        self.cards.redraw()
        key = self.cards.selected()
        shown = self.details.document
        if key is not None and (shown is None or shown.id != key):
            self._chosen(key)

    def _advice(self, chosen: Filter) -> Advice:
        if chosen.text or chosen.narrowed:
            text = _("Nothing matches “{words}”. Check the spelling, or take a filter away.")
            shown = chosen.text or chosen.code or chosen.status or chosen.year
            clear = (_("Show the whole list"), lambda: self.show_filter(chosen.bare()))
            return Advice("search", _("No document was found"), text.format(words=shown), clear)
        return Advice(
            "envelope-open",
            _("Nothing is registered here yet"),
            _(
                "Put scans into the inbox and enter them there, or register a letter from its paper."
            ),
            (_("New letter"), self.desk.new_document),
        )

    def _sort_menu(self) -> None:
        menu = PopupMenu(self._sorter, self.desk.look)
        for sort, desc, words in _SORTS:
            sign = "●  " if (sort, desc) == self._sort else "     "
            menu.item(sign + _(words), partial(self.sort_by, sort, desc))
        menu.show_under(self._sorter)

    def sort_by(self, sort: str, desc: bool) -> None:
        """Order the list by a field, with `desc` from the top down."""
        self._sort = (sort, desc)
        self._want = self.cards.selected()
        self.reload()

    def flip_view(self) -> None:
        """Change between two-line cards and the table."""
        self.table.flip()
        self._show_view()

    def _show_view(self) -> None:
        shown = self.table.shown
        self._viewer.configure(icon="card-list" if shown else "table")
        self.panes.set_table(shown)

    def _turn_page(self, step: int) -> None:
        if self.panes.shows_pages:
            self.pages.canvas.page_by(step)
        else:
            self.panes.flip()

    # -- what is chosen -----------------------------------------------------------------
    def _choice_changed(self) -> None:
        if not self.cards.several:
            self._chosen_bar.pack_forget()
            return
        self._chosen_bar.show(self.cards.chosen)
        if not self._chosen_bar.winfo_manager():
            self._chosen_bar.pack(fill="x", after=self._line)

    def _chosen(self, key: int) -> None:
        """Open the current document, unless the person goes on to another at once."""
        self.desk.loop.later(_OPEN_MS, "library-chosen", self._open_current, owner=self)

    def _open_current(self) -> None:
        index = self.cards.current
        rows = self.cards.rows
        row = rows.row(index) if 0 <= index < len(rows) else None
        shown = self.details.document
        if row is None or (shown is not None and shown.id == row.document.id):
            return
        document = row.document
        self.open_document(document)

    def want(self, key: int) -> None:
        """Choose this document when the next list comes."""
        self._want = key

    def saved(self, document: DocumentRecord) -> None:
        """Show the changed record in the list."""
        rows = self.cards.rows
        if isinstance(rows, DocumentRows):
            rows.replace(document)

    def _to_list(self) -> None:
        self.cards.canvas.focus_set()
        if self.cards.current < 0:
            self.cards.select(0)

    # -- keys of the window ---------------------------------------------------------------
    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with a document; Ctrl+K searches, Ctrl+T turns from cards to the table."""
        return {
            **super().actions(),
            "search": self.search.focus_entry,
            "view": self.flip_view,
        }
