"""An area that scrolls when its content is taller than its room, and follows the keyboard."""

import tkinter as tk

import ttkbootstrap as ttk

from arsipdesk.gui.controls import ground_of, panel
from arsipdesk.gui.theme import Look

_STEP = 60


class ScrollBox(tk.Frame):
    """Put children into `.body`; the bar shows only when it is needed."""

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(master, bg=ground_of(master))
        self._look = look
        self._canvas = tk.Canvas(
            self,
            bg=ground_of(master),
            highlightthickness=0,
            bd=0,
            yscrollincrement=1,
            width=1,
            height=1,
        )
        self._bar = ttk.Scrollbar(
            self, orient="vertical", bootstyle="round", command=self._canvas.yview
        )
        self._canvas.configure(yscrollcommand=self._bar.set)
        self._canvas.pack(side="left", fill="both", expand=True)
        self.body = panel(self._canvas, ground_of(master))
        self._window = self._canvas.create_window(0, 0, anchor="nw", window=self.body)
        self.body.bind("<Configure>", lambda event: self._fit())
        self._canvas.bind("<Configure>", lambda event: self._fit())
        top = self.winfo_toplevel()
        self._bindings = [
            (key, top.bind(key, self._wheel, add="+"))
            for key in ("<Button-4>", "<Button-5>", "<MouseWheel>")
        ]
        top.bind("<FocusIn>", self._follow, add="+")

    def _fit(self) -> None:
        tall, room = self.body.winfo_reqheight(), self._canvas.winfo_height()
        self._canvas.itemconfigure(self._window, width=self._canvas.winfo_width())
        self._canvas.configure(scrollregion=(0, 0, self._canvas.winfo_width(), max(tall, room)))
        needed = tall > room > 1
        if needed and not self._bar.winfo_manager():
            self._bar.pack(side="right", fill="y", before=self._canvas)
        elif not needed and self._bar.winfo_manager():
            self._bar.pack_forget()

    def _owns(self, widget: object) -> bool:
        return bool(self.winfo_exists()) and str(widget).startswith(str(self) + ".")

    def _wheel(self, event: "tk.Event[tk.Misc]") -> None:
        if not self._owns(event.widget) or isinstance(event.widget, (tk.Listbox, tk.Text)):
            return
        up = event.num == 4 or event.delta > 0
        self._canvas.yview_scroll(self._look.px(-_STEP if up else _STEP), "units")

    def _follow(self, event: "tk.Event[tk.Misc]") -> None:
        if self._owns(event.widget) and event.widget is not self._canvas:
            self.see(event.widget)

    def see(self, widget: tk.Misc) -> None:
        """Scroll so that `widget` can be seen whole."""
        margin = self._look.px(28)
        top = widget.winfo_rooty() - self.body.winfo_rooty()
        bottom = top + widget.winfo_height()
        seen = self._canvas.canvasy(0)
        room, whole = self._canvas.winfo_height(), max(1, self.body.winfo_reqheight())
        if room <= 1:
            return  # nothing has its place yet
        if top - margin < seen:
            self._canvas.yview_moveto(max(0, top - margin) / whole)
        elif bottom + margin > seen + room:
            self._canvas.yview_moveto((bottom + margin - room) / whole)

    def to_top(self) -> None:
        """Show the beginning."""
        self._canvas.yview_moveto(0)
