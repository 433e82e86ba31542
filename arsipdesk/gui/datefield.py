"""A date field: understands every form an office writes, and tells why it can't take the others."""

import datetime as dt
import tkinter as tk

import ttkbootstrap as ttk

from arsipdesk.domain.dates import parse_date
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.gui import wording
from arsipdesk.gui.controls import ground_of
from arsipdesk.gui.daypicker import DayPicker
from arsipdesk.gui.fields import Field, UndoEntry
from arsipdesk.language import _


class DateField(Field):
    """A date, typed in any form an office writes, or picked from a calendar."""

    def make(self) -> tk.Widget:
        row = tk.Frame(self, bg=ground_of(self))
        row.pack(fill="x")
        self._pick = ttk.Button(
            row,
            icon="calendar3",
            icon_only=True,
            bootstyle="secondary",
            command=self._show_calendar,
            takefocus=False,
        )
        self._pick.pack(side="right", fill="y")
        self._entry = UndoEntry(row)
        self._entry.configure(width=9)
        entry: tk.Widget = self._entry
        entry.pack(side="left", fill="x", expand=True)
        self._entry.bind("<KeyRelease>", lambda event: self.changed(), add="+")
        self._entry.bind("<FocusOut>", lambda event: self._tidy(), add="+")
        self._entry.bind("<Alt-Down>", lambda event: self._show_calendar())
        return self._entry

    def get(self) -> str:
        return self._entry.get().strip()

    def put(self, text: str) -> None:
        self._entry.put(text)

    def date(self) -> dt.date | None:
        """The date that is meant, None for an empty field. Raises WrongUsage."""
        return parse_date(self.get()) if self.get() else None

    def problem(self) -> str:
        try:
            self.date()
        except WrongUsage:
            return _("Not a date. Write it like 16-11-2026.")
        return super().problem()

    def _tidy(self) -> None:
        """Show a date that was understood in the one form; leave any other text as it is."""
        if self.get() and self.check():
            self._entry.put(wording.typed(self.date()))
            self._last = self.get()
        elif not self.get():
            self.say_wrong("")

    def _show_calendar(self) -> str:
        try:
            shown = self.date()
        except WrongUsage:
            shown = None
        DayPicker(self._entry, self.look, shown or dt.date.today(), self._picked)
        return "break"

    def _picked(self, day: dt.date) -> None:
        self._entry.put(wording.typed(day))
        self._entry.focus_set()
        self.changed()
