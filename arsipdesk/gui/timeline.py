"""The history of a document, drawn as a line of what happened, with what is due at its end."""

import datetime as dt
import tkinter as tk
from collections.abc import Sequence

from arsipdesk.domain.records import DocumentRecord, EventRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import ground_of
from arsipdesk.gui.eventwords import event_words
from arsipdesk.gui.theme import Look
from arsipdesk.language import _


class Timeline(tk.Canvas):
    """Draws the events, the newest last, and the deadline where there is one."""

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(master, bg=ground_of(master), highlightthickness=0, height=1, width=1)
        self._look = look
        self._shown: tuple[DocumentRecord, Sequence[EventRecord]] | None = None
        self.bind("<Configure>", lambda event: self._draw())

    def show(self, document: DocumentRecord, events: Sequence[EventRecord]) -> None:
        """Show the history of `document`."""
        self._shown = (document, events)
        self._draw()

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self._draw()

    def _draw(self) -> None:
        self.delete("all")
        if self._shown is None:
            self.configure(height=1)
            return
        document, events = self._shown
        y = self._look.px(2)
        last = len(events) - 1
        for number, event in enumerate(events):
            final = number == last and document.due is None
            y = self._step(y, event_words(event, document, events), self._small(event), final=final)
        if document.due is not None:
            y = self._due(y, document.due)
        if int(str(self.cget("height"))) != y:
            self.configure(height=y)

    def _small(self, event: EventRecord) -> str:
        parts = [wording.moment(event.at), event.who]
        if event.note:
            parts.append(f"“{event.note}”")
        return " · ".join(part for part in parts if part)

    def _step(self, y: int, text: str, small: str, *, final: bool) -> int:
        colours = self._look.colours
        return self._entry(y, ("check-circle-fill", colours.good), text, small, final=final)

    def _due(self, y: int, due: dt.date) -> int:
        left = (due - dt.date.today()).days
        colours = self._look.colours
        if left < 0:
            words = _("{n} days late, due {day}").format(n=-left, day=wording.day(due))
        elif left == 0:
            words = _("Due today, {day}").format(day=wording.day(due))
        else:
            words = _("Due in {n} days, {day}").format(n=left, day=wording.day(due))
        colour = colours.bad if left < 0 else colours.warn
        return self._entry(y, ("clock-fill", colour), _("To be followed up"), words, final=True)

    def _entry(self, y: int, sign: tuple[str, str], text: str, small: str, *, final: bool) -> int:
        look, px = self._look, self._look.px
        icon, colour = sign
        room = max(px(80), self.winfo_width() - px(30))
        due = icon == "clock-fill"
        face = "ArsipBold" if due else "ArsipBody"
        first = self.create_text(
            px(26),
            y,
            anchor="nw",
            text=text,
            width=room,
            font=look.fonts[face],
            fill=look.colours.text,
        )
        below = (self.bbox(first) or (0, 0, 0, y))[3]
        second = self.create_text(
            px(26),
            below,
            anchor="nw",
            text=small,
            width=room,
            font=look.fonts["ArsipSmall"],
            fill=colour if due else look.colours.muted,
        )
        end = (self.bbox(second) or (0, 0, 0, below))[3] + px(8)
        if not final:
            self.create_line(px(8), y + px(18), px(8), end + px(2), fill=look.colours.good, width=2)
        self.create_image(px(8), y + px(9), image=look.icon(icon, 16, colour))
        return end
