"""The safety light of Beranda: where the archive lies, how old each copy is, what to do."""

import tkinter as tk
from functools import partial
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.gui import briefing
from arsipdesk.gui.controls import ground_of, label, panel, picture
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.links import Link, LinkLines
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.sync.safety import Safety

_LIGHTS = {
    "off": ("shield", "muted"),
    "green": ("shield-fill-check", "good"),
    "yellow": ("shield-fill-exclamation", "warn"),
    "red": ("shield-fill-x", "bad"),
}
_SIGNS = {
    "good": "check-circle-fill",
    "warn": "exclamation-circle-fill",
    "bad": "x-circle-fill",
    "muted": "circle",
}


class SafetyCard(tk.Frame):
    """The light with its words, the copies one below the other, and a button where one must act."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look, px, ground = desk.look, desk.look.px, ground_of(master)
        super().__init__(master, bg=ground)
        self._desk = desk
        top = panel(self, ground)
        top.pack(fill="x", padx=px(16), pady=px(8))
        self._sign = picture(top, look, "shield", 30, look.colours.muted)
        self._sign.pack(side="left", padx=(0, px(12)))
        self.button = ttk.Button(
            top, bootstyle="secondary outline", command=partial(desk.go, "sync")
        )
        words = panel(top, ground)
        words.pack(side="left", fill="x", expand=True)
        self._title = label(words, look, "", "ArsipBold")
        self._title.pack(fill="x")
        self._todo = label(words, look, "", "ArsipSmall", look.colours.muted)
        for each in (self._title, self._todo):
            each.configure(width=1)  # of their own: else card and words would widen each other
        words.bind("<Configure>", lambda event: self._wrap(event.width))
        self._words = words
        self.lines = LinkLines(self, look, tall=26)
        self.lines.pack(fill="x")

    def _wrap(self, width: int) -> None:
        for each in (self._title, self._todo):
            each.configure(wraplength=width)

    def show(self, safety: "Safety", documents: int) -> None:
        """Show how the archive stands."""
        look, colours = self._desk.look, self._desk.look.colours
        icon, colour = _LIGHTS[safety.light.value]
        self._sign.configure(image=look.icon(icon, 30, getattr(colours, colour)))
        title, todo = briefing.safety_words(safety)
        self._title.configure(
            text=title, fg=getattr(colours, colour) if colour != "muted" else colours.text
        )
        self._todo.configure(text=todo)
        if todo:
            self._todo.pack(fill="x", pady=(look.px(2), 0))
            self.button.configure(text=_("Set a backup") if not safety.backup.medium else _("Sync"))
            self.button.pack(side="right", padx=(look.px(10), 0), before=self._words)
        else:
            self._todo.pack_forget()
            self.button.pack_forget()
        go = partial(self._desk.go, "sync")
        self.lines.show(
            [
                Link(name, right=told, icon=_SIGNS[shade], colour=shade, call=go)
                for name, told, shade in briefing.safety_lines(safety, documents)
            ]
        )

    def buttons(self) -> list[tk.Misc]:
        """What takes the keyboard."""
        return [self.button] if self.button.winfo_manager() else [self.lines]
