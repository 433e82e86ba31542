"""The table view of a document list: heads over the list's own canvas, and what is remembered of them."""

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.gui import preferences
from arsipdesk.gui.cardlist import CardList
from arsipdesk.gui.cards import DocumentPainter, DocumentRow
from arsipdesk.gui.columns import BY_NAME, Layout
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.tablehead import TableHead
from arsipdesk.gui.tablepainter import TablePainter

_KEPT = "documents"
_KEEP_AFTER_MS = 400
_SIDEWAYS = 60


class DocumentTable:
    """Lets a list be shown as two-line cards or as a table; `on_sort` gets the wanted order."""

    def __init__(
        self,
        holder: tk.Misc,
        desk: Desk,
        cards: CardList[DocumentRow],
        painter: DocumentPainter,
        on_sort: Callable[[str, bool], object],
    ) -> None:
        self._desk, self._cards, self._plain, self._on_sort = desk, cards, painter, on_sort
        said = preferences.kept(_KEPT)
        self.layout = Layout(desk.look.px)
        self.layout.take(said)
        self.shown = False
        self.wanted = said.get("view") == "table"
        self._order = ("", False)
        self.painter = TablePainter(desk.look, self.layout)
        self.head = TableHead(holder, desk.look, self.layout, self.sort_by, self._changed)
        self._bar = ttk.Scrollbar(
            holder, orient="horizontal", bootstyle="round", command=self._bar_moved
        )
        canvas = cards.canvas
        canvas.bind("<Configure>", lambda event: self._fit(), add="+")
        for sequence, step in (
            ("<Left>", -1),
            ("<Right>", 1),
            ("<Shift-Button-4>", -1),
            ("<Shift-Button-5>", 1),
        ):
            canvas.bind(sequence, lambda event, step=step: self._sideways(step))  # type: ignore[misc]

    def show(self, shown: bool) -> None:
        """Show the table, or the cards."""
        self.shown = shown
        if shown:
            self.head.pack(fill="x", before=self._whole)
            self._cards.set_painter(self.painter)
            self._fit()
        else:
            self.head.pack_forget()
            self._bar.pack_forget()
            self._cards.set_painter(self._plain)

    def flip(self) -> None:
        """Change between table and cards, and remember it."""
        self.wanted = not self.wanted
        self.show(self.wanted)
        self._keep()

    @property
    def _whole(self) -> tk.Widget:
        return self._cards

    def search_for(self, words: tuple[str, ...]) -> None:
        """Mark these words in the table."""
        self.painter.words = words

    # -- sorting ------------------------------------------------------------------------
    def sorted_by(self, sort: str, desc: bool) -> None:
        """Show by which order the rows stand."""
        self._order = (sort, desc)
        self.head.sorted_by(sort, desc)

    def sort_by(self, name: str) -> None:
        """Order by the column `name`; the other way round where it is so already."""
        column = BY_NAME[name]
        if column.sort:
            same = self._order[0] == column.sort
            self._on_sort(column.sort, not self._order[1] if same else column.falls)

    # -- the layout ---------------------------------------------------------------------
    def _changed(self) -> None:
        """Other columns need other items on the canvas."""
        if self.shown:
            self._cards.set_painter(self.painter)
            self._fit()
        self._desk.loop.later(_KEEP_AFTER_MS, _KEPT, self._keep)

    def _keep(self) -> None:
        view = "table" if self.wanted else "cards"
        preferences.keep(_KEPT, self.layout.said() | {"view": view})

    @property
    def _wide(self) -> int:
        places = self.layout.places(self._room)
        return places[-1].left + places[-1].width

    @property
    def _room(self) -> int:
        return self._cards.canvas.winfo_width()

    def _fit(self) -> None:
        if not self.shown:
            return
        spare = self._wide - self._room
        left = max(0, min(self.painter.left, spare))
        self.painter.left = self.head.left = left
        self.head.room = self._room
        if spare > 0 and not self._bar.winfo_manager():
            self._bar.pack(side="bottom", fill="x", before=self._whole)
        elif spare <= 0:
            self._bar.pack_forget()
        self._bar.set(left / self._wide, (left + self._room) / self._wide)
        self.head.draw()
        self._cards.redraw()

    def _sideways(self, step: int) -> str:
        if self.shown:
            self.painter.left += step * self._desk.look.px(_SIDEWAYS)
            self._fit()
        return "break"

    def _bar_moved(self, what: str, amount: str, unit: str = "") -> None:
        if what == "moveto":
            self.painter.left = int(float(amount) * self._wide)
        else:
            step = self._room if unit == "pages" else self._desk.look.px(_SIDEWAYS)
            self.painter.left += int(amount) * step
        self._fit()
