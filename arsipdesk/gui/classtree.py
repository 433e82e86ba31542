"""The classification tree of the side bar: classes are read when they are opened, a click filters."""

import tkinter as tk
from collections.abc import Callable, Sequence
from tkinter import ttk as plain

import ttkbootstrap as ttk

from arsipdesk.domain.records import CodeRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import ground_of
from arsipdesk.gui.desk import Desk

_STYLE = "Arsip.Side.Treeview"
_UNREAD = "…"
_TEXT_ROOM, _INDENT = 158, 20


class ClassTree(tk.Frame):
    """`on_choose` gets the code and the name that were clicked."""

    def __init__(self, master: tk.Misc, desk: Desk, on_choose: Callable[[str, str], None]) -> None:
        super().__init__(master, bg=ground_of(master))
        self._desk, self._on_choose = desk, on_choose
        self._names: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._make_style()
        self.tree = plain.Treeview(
            self, show="tree", style=_STYLE, columns=("n",), selectmode="browse", height=4
        )
        px = desk.look.px
        self.tree.column("#0", width=px(150), minwidth=px(80), stretch=True)
        self.tree.column("n", width=px(40), minwidth=px(30), stretch=False, anchor="e")
        self._bar = ttk.Scrollbar(
            self, orient="vertical", bootstyle="round", command=self.tree.yview
        )
        self.tree.configure(yscrollcommand=self._scrolled)
        self.tree.pack(side="left", fill="both", expand=True)
        self.tree.bind("<<TreeviewOpen>>", lambda event: self._opened())
        self.tree.bind("<Return>", lambda event: self._choose(self.tree.focus()))
        self.tree.bind("<ButtonRelease-1>", self._clicked)
        self._load("")

    def _make_style(self) -> None:
        look, colours = self._desk.look, self._desk.look.colours
        style = ttk.Style.get_instance()
        ground = ground_of(self)
        style.configure(
            _STYLE,
            background=ground,
            fieldbackground=ground,
            foreground=colours.text,
            bordercolor=ground,
            lightcolor=ground,
            darkcolor=ground,
            borderwidth=0,
            rowheight=look.px(26),
            font=look.fonts["ArsipSmall"],
        )
        style.map(
            _STYLE,
            background=[("selected", colours.selection)],
            foreground=[("selected", colours.primary)],
        )
        style.layout(_STYLE, [("Treeview.treearea", {"sticky": "nswe"})])

    def _scrolled(self, first: float, last: float) -> None:
        self._bar.set(first, last)
        needed = float(first) > 0 or float(last) < 1  # Tcl hands over strings
        if needed and not self._bar.winfo_manager():
            self._bar.pack(side="right", fill="y", before=self.tree)
        elif not needed and self._bar.winfo_manager():
            self._bar.pack_forget()

    # -- reading ------------------------------------------------------------------------
    def _load(self, parent: str) -> None:
        archive = self._desk.archive
        self._desk.loop.run(
            lambda: (archive.child_codes(parent), archive.code_counts()),
            lambda both: self._came(parent, *both),
            lane="tree",
            owner=self,
        )

    def _came(self, parent: str, codes: Sequence[CodeRecord], counts: dict[str, int]) -> None:
        self._counts = counts
        self.tree.delete(*self.tree.get_children(parent))
        for code in codes:
            self._names[code.code] = wording.quiet(code.name)
            text = f" {code.code}  {self._shown_name(code)}"
            self.tree.insert(parent, "end", iid=code.code, text=text, values=self._count(code.code))
            if not code.leaf:
                self.tree.insert(code.code, "end", iid=f"{code.code}{_UNREAD}", text=_UNREAD)

    def _shown_name(self, code: CodeRecord) -> str:
        """The name, cut to the room that its depth leaves."""
        px = self._desk.look.px
        number = self._desk.look.width_of(f" {code.code}  ", "ArsipSmall")
        room = px(_TEXT_ROOM - _INDENT * (code.level - 1)) - number
        return self._desk.look.shorten(wording.quiet(code.name), "ArsipSmall", max(px(40), room))

    def _count(self, code: str) -> tuple[str]:
        """How many documents stand under a code and the codes below it."""
        total = self._counts.get(code, 0)
        total += sum(n for each, n in self._counts.items() if each.startswith(code + "."))
        return (f"{wording.count(total)} " if total else "",)

    def refresh(self) -> None:
        """Count again."""
        archive = self._desk.archive
        self._desk.loop.run(
            archive.code_counts, self._recount, lane="tree", key="treecount", owner=self
        )

    def _recount(self, counts: dict[str, int]) -> None:
        self._counts = counts
        for code in self._names:
            if self.tree.exists(code):
                self.tree.item(code, values=self._count(code))

    def _opened(self) -> None:
        code = self.tree.focus()
        children = self.tree.get_children(code)
        if children and children[0].endswith(_UNREAD):
            self._load(code)

    # -- choosing -----------------------------------------------------------------------
    def _clicked(self, event: "tk.Event[tk.Misc]") -> None:
        if "indicator" not in self.tree.identify_element(event.x, event.y):
            self._choose(self.tree.identify_row(event.y))

    def _choose(self, code: str) -> None:
        if code and not code.endswith(_UNREAD):
            self._on_choose(code, self._names.get(code, ""))

    def clear(self) -> None:
        """Choose nothing."""
        self.tree.selection_set(())
