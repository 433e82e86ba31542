"""The search box: a frame with a glass, words that say what to type, and the key that leads here."""

import tkinter as tk
from collections.abc import Callable

from arsipdesk.gui.controls import label, panel, picture
from arsipdesk.gui.theme import Look
from arsipdesk.language import _


class SearchBox(tk.Frame):
    """`on_type` is called after each change of the text; `on_leave` on Down or Return."""

    def __init__(
        self,
        master: tk.Misc,
        look: Look,
        on_type: Callable[[str], None],
        on_leave: Callable[[], None],
    ) -> None:
        super().__init__(master, bg=look.colours.line)
        self._look, self._on_type, self._on_leave = look, on_type, on_leave
        self._last = ""
        px = look.px
        inner = panel(self, look.colours.background)
        inner.pack(fill="x", padx=1, pady=1)
        glass = picture(inner, look, "search", 14, look.colours.muted)
        glass.pack(side="left", padx=(px(10), px(8)))
        self._key = label(inner, look, "Ctrl+K", "ArsipSmall", look.colours.muted)
        self._key.pack(side="right", padx=px(10))
        self.entry = tk.Entry(
            inner,
            bd=0,
            highlightthickness=0,
            font=look.fonts["ArsipBody"],
            bg=look.colours.background,
            fg=look.colours.text,
            insertbackground=look.colours.text,
            selectbackground=look.colours.selection,
            selectforeground=look.colours.text,
        )
        self.entry.pack(side="left", fill="x", expand=True, ipady=px(7))
        words = _("Search number, subject, contents…")
        self._hint = label(inner, look, words, colour=look.colours.muted)
        self._hint.bind("<Button-1>", lambda event: self.entry.focus_set())
        self._bind_events()
        self._show_hint()

    def _bind_events(self) -> None:
        entry = self.entry
        for event in ("<KeyRelease>", "<<Paste>>", "<<Cut>>"):
            entry.bind(event, lambda e: self.after_idle(self._typed), add="+")
        entry.bind("<FocusIn>", lambda event: self._ring(True))
        entry.bind("<FocusOut>", lambda event: self._ring(False))
        for key in ("<Down>", "<Return>"):
            entry.bind(key, lambda event: self._left())
        entry.bind("<Escape>", lambda event: self._escape())

    def _ring(self, focused: bool) -> None:
        colours = self._look.colours
        self.configure(bg=colours.primary if focused else colours.line)

    def _typed(self) -> None:
        self._show_hint()
        text = self.get()
        if text != self._last:
            self._last = text
            self._on_type(text)

    def _show_hint(self) -> None:
        if self.entry.get():
            self._hint.place_forget()
        else:
            self._hint.place(in_=self.entry, x=1, rely=0.5, anchor="w")

    def _left(self) -> str:
        self._on_leave()
        return "break"

    def _escape(self) -> str:
        if self.entry.get():
            self.entry.delete(0, "end")
            self._typed()
        else:
            self._on_leave()
        return "break"

    def get(self) -> str:
        """The text of the search."""
        return self.entry.get().strip()

    def put(self, text: str) -> None:
        """Set the text without telling `on_type`."""
        self.entry.delete(0, "end")
        self.entry.insert(0, text)
        self._last = self.get()
        self._show_hint()

    def focus_entry(self) -> None:
        """Give the box the keyboard, with its text chosen."""
        self.entry.focus_set()
        self.entry.selection_range(0, "end")
