"""A month to pick a day from, with Indonesian names; arrows move, Enter takes, Esc closes."""

import calendar
import datetime as dt
import tkinter as tk
from collections.abc import Callable

from arsipdesk.domain.dates import MONTHS
from arsipdesk.gui.popup import Popup
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

_CELL_W, _CELL_H = 32, 28


class DayPicker(Popup):
    """Opens under `anchor` with `day` chosen; `done` gets the day that was taken."""

    def __init__(
        self, anchor: tk.Widget, look: Look, day: dt.date, done: Callable[[dt.date], None]
    ) -> None:
        super().__init__(anchor, look)
        self._day, self._done = day, done
        px = look.px
        self._canvas = tk.Canvas(
            self.body,
            width=px(_CELL_W * 7 + 16),
            height=px(_CELL_H * 8 + 12),
            bg=look.colours.background,
            highlightthickness=0,
            takefocus=True,
        )
        self._canvas.pack()
        steps = {"<Left>": -1, "<Right>": 1, "<Up>": -7, "<Down>": 7}
        for key, days in steps.items():
            self._canvas.bind(key, lambda event, days=days: self._move(days))  # type: ignore[misc]
        self._canvas.bind("<Prior>", lambda event: self._month(-1))
        self._canvas.bind("<Next>", lambda event: self._month(1))
        self._canvas.bind("<Return>", lambda event: self._take(self._day))
        self._canvas.bind("<Button-1>", self._pressed)
        self._draw()
        self.open()
        self._canvas.focus_set()

    def _move(self, days: int) -> str:
        self._day += dt.timedelta(days=days)
        self._draw()
        return "break"

    def _month(self, step: int) -> str:
        month = self._day.year * 12 + self._day.month - 1 + step
        year, number = divmod(month, 12)
        last = calendar.monthrange(year, number + 1)[1]
        self._day = dt.date(year, number + 1, min(self._day.day, last))
        self._draw()
        return "break"

    def _take(self, day: dt.date) -> str:
        self.close()
        self._done(day)
        return "break"

    def _weeks(self) -> list[list[dt.date]]:
        return calendar.Calendar().monthdatescalendar(self._day.year, self._day.month)

    def _pressed(self, event: "tk.Event[tk.Misc]") -> str:
        px = self.look.px
        column, row = (event.x - px(8)) // px(_CELL_W), (event.y - px(6)) // px(_CELL_H)
        if row == 0:
            return self._month(-1 if column < 3 else 1) if column in (0, 6) else "break"
        weeks = self._weeks()
        if 2 <= row < 2 + len(weeks) and 0 <= column < 7:
            return self._take(weeks[row - 2][column])
        return "break"

    def _draw(self) -> None:
        canvas, look, colours = self._canvas, self.look, self.look.colours
        canvas.delete("all")
        self._text(3, 0, f"{MONTHS[self._day.month - 1]} {self._day.year}", colours.text, bold=True)
        for column, icon in ((0, "chevron-left"), (6, "chevron-right")):
            canvas.create_image(*self._middle(column, 0), image=look.icon(icon, 14, colours.muted))
        for column, name in enumerate(_("Mo Tu We Th Fr Sa Su").split()):
            self._text(column, 1, name, colours.muted)
        for row, week in enumerate(self._weeks(), 2):
            for column, day in enumerate(week):
                self._draw_day(column, row, day)

    def _draw_day(self, column: int, row: int, day: dt.date) -> None:
        look, colours = self.look, self.look.colours
        ink = colours.text if day.month == self._day.month else colours.muted
        x, y = self._middle(column, row)
        if day == self._day:
            side = look.px(26)
            ground = look.pill(look.px(30), side, colours.selection, look.px(4))
            self._canvas.create_image(x, y, image=ground)
            ink = colours.primary
        self._text(column, row, str(day.day), ink, bold=day == dt.date.today())

    def _middle(self, column: int, row: int) -> tuple[int, int]:
        px = self.look.px
        return (
            px(8) + column * px(_CELL_W) + px(_CELL_W) // 2,
            px(6) + row * px(_CELL_H) + px(_CELL_H) // 2,
        )

    def _text(self, column: int, row: int, text: str, ink: str, *, bold: bool = False) -> None:
        face = self.look.fonts["ArsipBold" if bold else "ArsipBody"]
        self._canvas.create_text(*self._middle(column, row), text=text, fill=ink, font=face)
