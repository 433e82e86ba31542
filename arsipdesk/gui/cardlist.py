"""A list of cards over any number of rows: only the visible ones exist and are drawn."""

import tkinter as tk
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

import ttkbootstrap as ttk

from arsipdesk.gui.focus import has_focus
from arsipdesk.gui.listkeys import WHEEL_STEP, bind_choosing, bind_moving
from arsipdesk.gui.rows import NoRows, Rows
from arsipdesk.gui.selection import Selection
from arsipdesk.gui.theme import Look

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)


class Painter(Protocol[R_contra]):
    """Draws one card; `height` is in physical pixels."""

    height: int

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        """Make the canvas items of one card."""

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: R_contra | None,
        state: "CardState",
    ) -> None:
        """Show `row` in the card whose top is `box[0]` and whose width is `box[1]`."""


class CardState:
    """How a card stands: chosen, with the keyboard, under the pointer, on an odd line."""

    def __init__(self, selected: bool, focused: bool, hover: bool, odd: bool = False) -> None:
        self.selected, self.focused, self.hover, self.odd = selected, focused, hover, odd


class CardList(tk.Frame, Generic[R]):
    """The list widget. The row `current` has the keyboard; with `multiple`, more may be chosen.

    `on_select` gets the id of the current row, `on_open` on Return or double click, `on_page` 1 or
    -1 on Space and Shift+Space, `on_chosen` is called when other rows are chosen.
    """

    def __init__(
        self, master: tk.Misc, look: Look, painter: Painter[R], *, multiple: bool = False
    ) -> None:
        super().__init__(master, bg=look.colours.background)
        self.look = look
        self.painter = painter
        self.rows: Rows[R] = NoRows()
        self.current = -1
        self.selection = Selection()
        self.multiple = multiple
        self.on_select: Callable[[int], None] = lambda key: None
        self.on_open: Callable[[int], None] = lambda key: None
        self.on_page: Callable[[int], object] = lambda step: None
        self.on_delete: Callable[[], object] = lambda: None
        self.on_chosen: Callable[[], None] = lambda: None
        self._anchor = 0
        self._top = 0
        self._hover = -1
        self._slots: list[dict[str, int]] = []
        self._filled = 0
        self._pending = ""
        self.canvas = tk.Canvas(
            self, bg=look.colours.background, highlightthickness=0, takefocus=1, bd=0
        )
        self.bar = ttk.Scrollbar(
            self, orient="vertical", bootstyle="round", command=self._bar_moved
        )
        self.canvas.pack(side="left", fill="both", expand=True)
        self._bar_shown = False
        bind_moving(self)
        if multiple:
            bind_choosing(self)
        self.canvas.bind("<Motion>", lambda event: self._point_at(self._at(event.y)))
        self.canvas.bind("<Leave>", lambda event: self._point_at(-1))
        for sequence in ("<Configure>", "<FocusIn>", "<FocusOut>"):
            self.canvas.bind(sequence, lambda event: self.redraw())

    # -- what is shown ------------------------------------------------------------------
    def set_rows(self, rows: Rows[R], *, keep: bool = False) -> None:
        """Show other rows; with `keep` what is chosen and the scroll place stay if they can."""
        current = self.selected() if keep else None
        self.rows = rows
        if not keep:
            self._top, self.current, self._anchor = 0, -1, 0
        elif current is not None:
            self.current = self._find(current)
        if keep and self.chosen > 1:
            self.selection.keep_to(rows.keys())
        elif not keep or not self.selection.marking:
            self.selection.only(self.selected())
        self.on_chosen()
        self.redraw()

    def set_painter(self, painter: Painter[R]) -> None:
        """Draw the rows in another way; the current row stays in view."""
        self.painter = painter
        self.canvas.delete("all")
        self._slots, self._filled = [], 0
        if self.current >= 0:
            self._see(self.current)
        self.redraw()

    def _find(self, key: int) -> int:
        """The index of `key` close to where it was, or -1."""
        near = range(max(0, self.current - 50), min(len(self.rows), self.current + 51))
        for index in near:
            if self.rows.key(index) == key:
                return index
        keys = self.rows.keys()
        return keys.index(key) if key in keys else -1

    def selected(self) -> int | None:
        """The id of the current row."""
        return self.rows.key(self.current) if 0 <= self.current < len(self.rows) else None

    @property
    def chosen(self) -> int:
        """How many rows are chosen."""
        return self.selection.count(len(self.rows))

    @property
    def several(self) -> bool:
        """Whether a person chose rows one by one, or more than one."""
        return self.selection.marking or self.chosen > 1

    def selected_ids(self) -> Iterator[int]:
        """The ids of the chosen rows in their order, as of now; any thread may walk through them."""
        return self.selection.of(self.rows.keys())

    def visible(self) -> range:
        """The indexes of the rows that can be seen, in whole or in part."""
        height = self.painter.height
        first = self._top // height
        last = (self._top + self.canvas.winfo_height() - 1) // height
        return range(first, min(len(self.rows), last + 1))

    # -- moving and choosing ------------------------------------------------------------
    def move(self, step: int, how: str = "") -> str:
        """Go `step` rows on. See `go` for `how`."""
        if len(self.rows):
            self.go(max(0, min(len(self.rows) - 1, self.current + step)), how)
        return "break"

    def select(self, index: int) -> None:
        """Choose the row at `index` alone and bring it into view."""
        self.go(index)

    def go(self, index: int, how: str = "") -> None:
        """Make the row at `index` the current one, and choose it alone; or, by `how`:
        `stretch` from where one was, `stretch more` besides what is chosen, `toggle` it,
        `wander` without choosing, `marking` the same once rows are marked one by one."""
        if not 0 <= index < len(self.rows):
            return
        self.current = index
        if how.startswith("stretch"):
            first, last = sorted((max(0, self._anchor), index))
            self.selection.stretch(self.rows.keys(), first, last, add=how != "stretch")
        elif how == "toggle":
            self.selection.toggle(self.rows.key(index))
            self._anchor = index
        elif how == "wander" or (how == "marking" and self.selection.marking):
            self._anchor = index
        else:
            self.selection.only(self.rows.key(index))
            self._anchor = index
        self._see(index)
        self.redraw()
        self.on_chosen()
        self.on_select(self.rows.key(index))

    def toggle(self) -> str:
        """Choose the current row besides the others, or no more."""
        self.go(self.current, "toggle")
        return "break"

    def choose_all(self) -> str:
        """Choose every row there is."""
        self.selection.everything()
        self._choice_changed()
        return "break"

    def choose_one(self) -> str | None:
        """Choose the current row alone; None where it was so."""
        if not self.several:
            return None
        self.selection.only(self.selected())
        self._choice_changed()
        return "break"

    def _choice_changed(self) -> None:
        self.redraw()
        self.on_chosen()

    def select_key(self, key: int) -> bool:
        """Choose the row with the id `key`; False where it is not in the list."""
        index = self._find(key)
        self.select(index)
        return index >= 0

    def page(self) -> int:
        """How many rows a page down goes."""
        return max(1, self.canvas.winfo_height() // self.painter.height - 1)

    def _see(self, index: int) -> None:
        height, seen = self.painter.height, self.canvas.winfo_height()
        top = index * height
        if top < self._top or seen < height:
            self._top = top
        elif top + height > self._top + seen:
            self._top = top + height - seen

    def scroll(self, pixels: int) -> None:
        """Move the view by `pixels`."""
        self._top += self.look.px(pixels)
        self.redraw()

    def _bar_moved(self, what: str, amount: str, unit: str = "") -> None:
        if what == "moveto":
            self._top = int(float(amount) * len(self.rows) * self.painter.height)
        else:
            page = self.page() * self.painter.height if unit == "pages" else WHEEL_STEP
            self._top += int(amount) * page
        self.redraw()

    # -- what a person does with a row ----------------------------------------------------
    def click(self, y: int, how: str = "") -> None:
        """Go to the row at the height `y` of the window."""
        self.canvas.focus_set()
        self.go(self._at(y), how)

    def open(self) -> str:
        """Open the current row."""
        key = self.selected()
        if key is not None:
            self.on_open(key)
        return "break"

    def turn_page(self, step: int) -> str:
        """Turn the pages of the current row."""
        self.on_page(step)
        return "break"

    def delete(self) -> str:
        """Ask for the chosen rows to be taken away."""
        self.on_delete()
        return "break"

    def _at(self, y: int) -> int:
        index = (self._top + y) // self.painter.height
        return index if index < len(self.rows) else -1

    def _point_at(self, index: int) -> None:
        if index != self._hover:
            self._hover = index
            self.redraw()

    # -- drawing ------------------------------------------------------------------------
    def redraw(self) -> None:
        """Draw anew as soon as Tk is idle; many calls make one drawing."""
        if not self._pending:
            self._pending = self.after_idle(self._draw)

    def _draw(self) -> None:
        self._pending = ""
        height, seen = self.painter.height, self.canvas.winfo_height()
        whole = len(self.rows) * height
        self._top = max(0, min(self._top, whole - seen))
        self._show_bar(whole > seen)
        width = self.canvas.winfo_width()
        shown = self.visible()
        while len(self._slots) < len(shown):
            self._slots.append(self.painter.create(self.canvas))
            self._filled += 1
        self._show_slots(len(shown))
        focused = has_focus(self.canvas)
        for index, items in zip(shown, self._slots, strict=False):
            chosen = self.rows.key(index) in self.selection
            ring = index == self.current and focused
            state = CardState(chosen, ring, index == self._hover, index % 2 == 1)
            box = (index * height - self._top, width)
            self.painter.draw(self.canvas, items, box, self.rows.row(index), state)
        if whole:
            self.bar.set(self._top / whole, min(1.0, (self._top + seen) / whole))

    def _show_slots(self, filled: int) -> None:
        """Hide the slots that have no row any more, and show those that have one again."""
        for number in range(min(filled, self._filled), max(filled, self._filled)):
            state = "normal" if number < filled else "hidden"
            for item in self._slots[number].values():
                self.canvas.itemconfigure(item, state=state)
        self._filled = filled

    def _show_bar(self, needed: bool) -> None:
        if needed != self._bar_shown:
            self._bar_shown = needed
            if needed:
                self.bar.pack(side="right", fill="y", before=self.canvas)
            else:
                self.bar.pack_forget()
