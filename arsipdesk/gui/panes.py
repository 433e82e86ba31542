"""The three panes of a screen: list, pages, form; the last two share a place where room is scarce."""

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.gui.controls import hairline, panel
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

_WIDE, _NARROW = 1060, 860
_PAGES_BESIDE_TABLE = 400


class Panes(tk.Frame):
    """`list`, `pages` and `form` are empty areas to fill. Widths are logical pixels."""

    def __init__(self, master: tk.Misc, look: Look, *, list_width: int, form_width: int) -> None:
        colours = look.colours
        super().__init__(master, bg=colours.background)
        self._look = look
        self._list_width = list_width
        self._shape = ""
        self._form_first = True
        self._table = False
        self.list = panel(self, colours.background, width=look.px(list_width))
        self.list.pack_propagate(False)
        self.list.pack(side="left", fill="y")
        hairline(self, look, upright=True).pack(side="left", fill="y")
        self._side = panel(self, colours.background)
        self._side.pack(side="left", fill="both", expand=True)
        self._switch = panel(self._side, colours.chrome)
        self._switch_line = hairline(self._side, look)
        self._tabs = {
            name: self._tab(text, shows_form=name == "form")
            for name, text in (("form", _("Details (F7)")), ("pages", _("Pages (F7)")))
        }
        self.pages = panel(self._side, colours.backdrop)
        self._line = hairline(self._side, look, upright=True)
        self.form = panel(self._side, colours.background, width=look.px(form_width))
        self.form.pack_propagate(False)
        self.bind("<Configure>", lambda event: self._arrange(event.width))

    def _tab(self, text: str, *, shows_form: bool) -> ttk.Button:
        command: Callable[[], None] = lambda: self.show_form(shows_form)  # noqa: E731
        button = ttk.Button(self._switch, text=text, command=command, bootstyle="ghost")
        px = self._look.px
        button.pack(side="left", padx=(px(4), 0), pady=px(3))
        return button

    def show_form(self, form: bool) -> None:
        """Where form and pages share a place: show the form or the pages."""
        self._form_first = form
        if self.narrow:
            self._again()

    def set_table(self, table: bool) -> None:
        """Give the list all the room that form or pages leave, or its own width again."""
        if table != self._table:
            self._table = table
            self._again()

    def _again(self) -> None:
        self._shape = ""
        self._arrange(self.winfo_width())

    def flip(self) -> None:
        """Change between form and pages where they share a place."""
        self.show_form(not self._form_first)

    @property
    def narrow(self) -> bool:
        """Whether form and pages share a place."""
        return self._shape in ("narrow", "table")

    @property
    def shows_pages(self) -> bool:
        """Whether the pages are in sight."""
        return not (self.narrow and self._form_first)

    def _arrange(self, width: int) -> None:
        logical = width * 100 / self._look.px(100)
        shape = "wide" if logical >= _WIDE else "middle" if logical >= _NARROW else "narrow"
        shape = "table" if self._table else shape
        if shape == self._shape or width < 2:
            return
        self._shape = shape
        px = self._look.px
        shrink = {"wide": 0, "middle": 90 if self._list_width > 400 else 40}.get(shape, 110)
        self.list.configure(width=px(max(290, self._list_width - shrink)))
        self.list.pack_configure(fill="both" if self._table else "y", expand=self._table)
        self._side.pack_configure(fill="y" if self._table else "both", expand=not self._table)
        self.pages.configure(width=px(_PAGES_BESIDE_TABLE))
        self.pages.pack_propagate(not self._table)
        for part in (self.pages, self._line, self.form, self._switch, self._switch_line):
            part.pack_forget()
        if self.narrow:
            self._share()
            return
        self.form.pack(side="right", fill="y")
        self._line.pack(side="right", fill="y")
        self.pages.pack(side="left", fill="both", expand=True)

    def _share(self) -> None:
        """Put either the form or the pages under the tabs that change between them."""
        self._switch.pack(fill="x")
        self._switch_line.pack(fill="x")
        for name, tab in self._tabs.items():
            chosen = (name == "form") == self._form_first
            tab.configure(bootstyle="primary link" if chosen else "ghost")
        shown = self.form if self._form_first else self.pages
        shown.pack(fill="both", expand=True)
