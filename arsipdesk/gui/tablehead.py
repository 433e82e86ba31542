"""The heads of the document table: sort by one, drag it wider, drag it elsewhere, choose columns."""

import tkinter as tk
from collections.abc import Callable
from functools import partial

from arsipdesk.gui.columns import COLUMNS, Layout, Place
from arsipdesk.gui.controls import PopupMenu
from arsipdesk.gui.focus import has_focus
from arsipdesk.gui.tablepainter import PAD
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

_EDGE, _DRAG = 5, 6
_STEP = 12


class TableHead(tk.Canvas):
    """`on_sort` gets the column that was pressed, `on_change` is called when the layout changed."""

    def __init__(
        self,
        master: tk.Misc,
        look: Look,
        layout: Layout,
        on_sort: Callable[[str], object],
        on_change: Callable[[], object],
    ) -> None:
        super().__init__(
            master,
            bg=look.colours.chrome,
            height=look.px(32),
            highlightthickness=0,
            takefocus=1,
            bd=0,
        )
        self._look, self._layout = look, layout
        self._on_sort, self._on_change = on_sort, on_change
        self.left = 0
        self.room = 0
        self.current = next(iter(layout.widths))
        self.menu: PopupMenu | None = None
        self._sorted = ("", False)
        self._pressed: tuple[str, str, int, int] | None = None
        self._bind_events()

    def _bind_events(self) -> None:
        for sequence in ("<Configure>", "<FocusIn>", "<FocusOut>"):
            self.bind(sequence, lambda event: self.draw())
        self.bind("<Motion>", lambda event: self._point(event.x))
        self.bind("<ButtonPress-1>", lambda event: self._press(event.x))
        self.bind("<B1-Motion>", lambda event: self._drag(event.x))
        self.bind("<ButtonRelease-1>", lambda event: self._release(event.x))
        self.bind("<Button-3>", lambda event: self.open_menu())
        keys: dict[str, Callable[[], object]] = {
            "<Left>": lambda: self._step(-1),
            "<Right>": lambda: self._step(1),
            "<Return>": lambda: self._on_sort(self.current),
            "<space>": lambda: self._on_sort(self.current),
            "<Down>": self.open_menu,
            "<Control-Left>": lambda: self._widen(-_STEP),
            "<Control-Right>": lambda: self._widen(_STEP),
            "<Shift-Left>": lambda: self._shift(-1),
            "<Shift-Right>": lambda: self._shift(1),
        }
        for sequence, call in keys.items():
            self.bind(sequence, partial(_called, call))

    # -- showing ------------------------------------------------------------------------
    def sorted_by(self, sort: str, desc: bool) -> None:
        """Show by which order the rows stand."""
        self._sorted = (sort, desc)
        self.draw()

    def _places(self) -> list[Place]:
        return self._layout.places(self.room or self.winfo_width())

    def draw(self) -> None:
        """Draw the heads anew."""
        look, px = self._look, self._look.px
        colours, high = look.colours, px(32)
        self.delete("all")
        if self.current not in self._layout.widths:
            self.current = next(iter(self._layout.widths))
        for place in self._places():
            left, right = place.left - self.left, place.left + place.width - self.left
            self._draw_title(place, left, right)
            self.create_line(right - 1, px(8), right - 1, high - px(8), fill=colours.line)
            if place.column.name == self.current and has_focus(self):
                self.create_rectangle(
                    left + 1, 1, right - 2, high - 3, outline=colours.primary, width=px(1)
                )
        self.create_line(0, high - 1, self.winfo_width(), high - 1, fill=colours.line)

    def _draw_title(self, place: Place, left: int, right: int) -> None:
        look, px = self._look, self._look.px
        column, middle = place.column, px(16)
        by_this = bool(column.sort) and column.sort == self._sorted[0]
        arrow = px(14) if by_this else 0
        ink = look.colours.primary if by_this else look.colours.muted
        room = place.width - px(PAD) - arrow - px(4)
        text = look.shorten(_(column.title), "ArsipSmallBold", room)
        start = left + px(PAD)
        if column.right:
            start = right - px(PAD) - arrow - look.width_of(text, "ArsipSmallBold")
        font = look.fonts["ArsipSmallBold"]
        self.create_text(start, middle, anchor="w", text=text, fill=ink, font=font)
        if by_this:
            icon = look.icon("caret-down-fill" if self._sorted[1] else "caret-up-fill", 10, ink)
            after = start + look.width_of(text, "ArsipSmallBold") + px(4)
            self.create_image(after, middle, anchor="w", image=icon)

    # -- mouse --------------------------------------------------------------------------
    def _edge_at(self, x: int) -> Place | None:
        near = self._look.px(_EDGE)
        for place in self._places():
            if abs(x + self.left - place.left - place.width) <= near:
                return place
        return None

    def _place_at(self, x: int) -> Place | None:
        at = x + self.left
        return next((p for p in self._places() if p.left <= at < p.left + p.width), None)

    def _point(self, x: int) -> None:
        self.configure(cursor="sb_h_double_arrow" if self._edge_at(x) else "")

    def _press(self, x: int) -> None:
        self.focus_set()
        edge, inside = self._edge_at(x), self._place_at(x)
        if edge is not None:
            self._pressed = ("edge", edge.column.name, x, edge.width)
        elif inside is not None:
            self.current = inside.column.name
            self._pressed = ("head", inside.column.name, x, 0)
        self.draw()

    def _drag(self, x: int) -> None:
        if self._pressed is None:
            return
        what, name, start, width = self._pressed
        if what == "edge":
            self._layout.resize(name, round((width + x - start) * 100 / self._look.px(100)))
            self._on_change()
        elif abs(x - start) > self._look.px(_DRAG):
            self.draw()
            line = self._target(x, name)[1] - self.left
            colour = self._look.colours.primary
            self.create_line(line, 0, line, self._look.px(32), fill=colour, width=self._look.px(3))

    def _target(self, x: int, name: str) -> tuple[int, int]:
        """The place among the others where a head dropped at `x` goes, and where that begins."""
        others = [place for place in self._places() if place.column.name != name]
        at = sum(x + self.left > place.left + place.width // 2 for place in others)
        edge = others[at].left if at < len(others) else others[-1].left + others[-1].width
        return at, edge

    def _release(self, x: int) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed[0] != "head":
            return
        _what, name, start, _width = pressed
        if abs(x - start) <= self._look.px(_DRAG):
            self._on_sort(name)
        elif len(self._layout.widths) > 1:
            self._layout.move(name, self._target(x, name)[0])
            self._on_change()

    # -- keys ---------------------------------------------------------------------------
    def _step(self, step: int) -> None:
        names = list(self._layout.widths)
        at = names.index(self.current) + step
        self.current = names[max(0, min(len(names) - 1, at))]
        self.draw()

    def _widen(self, by: int) -> None:
        self._layout.resize(self.current, self._layout.widths[self.current] + by)
        self._on_change()

    def _shift(self, step: int) -> None:
        self._layout.move(self.current, list(self._layout.widths).index(self.current) + step)
        self._on_change()

    # -- the menu of columns --------------------------------------------------------------
    def open_menu(self) -> None:
        """Offer the columns to show or hide."""
        self.menu = menu = PopupMenu(self, self._look)
        for column in COLUMNS:
            sign = "✓  " if column.name in self._layout.widths else "     "
            menu.item(sign + _(column.title), partial(self._toggle, column.name))
        menu.add_separator()
        menu.item("     " + _("Columns as they come"), self._reset)
        menu.show_under(self)

    def _toggle(self, name: str) -> None:
        self._layout.toggle(name)
        self._on_change()

    def _reset(self) -> None:
        self._layout.reset()
        self._on_change()


def _called(call: Callable[[], object], event: "tk.Event[tk.Misc]") -> str:
    call()
    return "break"
