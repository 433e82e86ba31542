"""A list of cards over any number of rows: only the visible ones exist and are drawn."""

import tkinter as tk
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

import ttkbootstrap as ttk

from arsipdesk.gui.focus import has_focus
from arsipdesk.gui.theme import Look

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
R_contra = TypeVar("R_contra", contravariant=True)
WHEEL_STEP = 60
CONTROL, ALT = 0x4, 0x8


class Rows(Protocol[R_co]):
    """Where a list gets its rows from."""

    def __len__(self) -> int: ...

    def key(self, index: int) -> int:
        """The id of the row at `index`."""

    def row(self, index: int) -> R_co | None:
        """The row, or None while it is still being fetched."""


class Listed(Generic[R]):
    """Rows that are all at hand; `key_of` gives the id of one."""

    def __init__(self, rows: Sequence[R], key_of: Callable[[R], int]) -> None:
        self._rows, self._key_of = rows, key_of

    def __len__(self) -> int:
        return len(self._rows)

    def key(self, index: int) -> int:
        """The id of the row at `index`."""
        return self._key_of(self._rows[index])

    def row(self, index: int) -> R:
        """The row at `index`."""
        return self._rows[index]


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


def plain(call: Callable[[], str | None]) -> Callable[["tk.Event[tk.Misc]"], str | None]:
    """Let keys with Control or Alt go by, since Tk would take Ctrl+Return for Return."""

    def pressed(event: "tk.Event[tk.Misc]") -> str | None:
        held = isinstance(event.state, int) and event.state & (CONTROL | ALT)
        return None if held else call()

    return pressed


class CardState:
    """How a card stands: chosen, with the keyboard, under the pointer."""

    def __init__(self, selected: bool, focused: bool, hover: bool) -> None:
        self.selected, self.focused, self.hover = selected, focused, hover


class NoRows:
    """The source of an empty list."""

    def __len__(self) -> int:
        return 0

    def key(self, index: int) -> int:
        raise IndexError(index)

    def row(self, index: int) -> None:
        return None


class CardList(tk.Frame, Generic[R]):
    """The list widget. `on_select` gets the id of the chosen row, `on_open` on Return or double click."""

    def __init__(self, master: tk.Misc, look: Look, painter: Painter[R]) -> None:
        super().__init__(master, bg=look.colours.background)
        self.look = look
        self.painter = painter
        self.rows: Rows[R] = NoRows()
        self.current = -1
        self.on_select: Callable[[int], None] = lambda key: None
        self.on_open: Callable[[int], None] = lambda key: None
        self._top = 0
        self._hover = -1
        self._slots: list[dict[str, int]] = []
        self._pending = ""
        self.canvas = tk.Canvas(
            self, bg=look.colours.background, highlightthickness=0, takefocus=1, bd=0
        )
        self.bar = ttk.Scrollbar(
            self, orient="vertical", bootstyle="round", command=self._bar_moved
        )
        self.canvas.pack(side="left", fill="both", expand=True)
        self._bar_shown = False
        self._bind_events()

    def _bind_events(self) -> None:
        canvas = self.canvas
        moves: dict[str, Callable[[], int]] = {
            "<Up>": lambda: -1,
            "<Down>": lambda: 1,
            "<k>": lambda: -1,
            "<j>": lambda: 1,
            "<Prior>": lambda: -self._page(),
            "<Next>": lambda: self._page(),
            "<Home>": lambda: -len(self.rows),
            "<End>": lambda: len(self.rows),
        }
        for sequence, step in moves.items():
            canvas.bind(sequence, plain(lambda step=step: self.move(step())))  # type: ignore[misc]
        canvas.bind("<Return>", plain(self._open))
        canvas.bind("<Button-1>", self._clicked)
        canvas.bind("<Double-Button-1>", lambda event: self._open())
        canvas.bind("<Button-4>", lambda event: self.scroll(-WHEEL_STEP))
        canvas.bind("<Button-5>", lambda event: self.scroll(WHEEL_STEP))
        canvas.bind("<MouseWheel>", lambda event: self.scroll(-event.delta * WHEEL_STEP // 120))
        canvas.bind("<Motion>", self._pointed)
        canvas.bind("<Leave>", lambda event: self._point_at(-1))
        for sequence in ("<Configure>", "<FocusIn>", "<FocusOut>"):
            canvas.bind(sequence, lambda event: self.redraw())

    # -- what is shown ------------------------------------------------------------------
    def set_rows(self, rows: Rows[R], *, keep: bool = False) -> None:
        """Show other rows; with `keep` the chosen row and the scroll place stay if they can."""
        chosen = self.selected() if keep else None
        self.rows = rows
        if not keep:
            self._top, self.current = 0, -1
        elif chosen is not None:
            self.current = self._find(chosen)
        self.redraw()

    def _find(self, key: int) -> int:
        """The index of `key` close to where it was, or -1."""
        near = range(max(0, self.current - 50), min(len(self.rows), self.current + 51))
        for index in near:
            if self.rows.key(index) == key:
                return index
        return next((i for i in range(min(len(self.rows), 5000)) if self.rows.key(i) == key), -1)

    def selected(self) -> int | None:
        """The id of the chosen row."""
        return self.rows.key(self.current) if 0 <= self.current < len(self.rows) else None

    def visible(self) -> range:
        """The indexes of the rows that can be seen, in whole or in part."""
        height = self.painter.height
        first = self._top // height
        last = (self._top + self.canvas.winfo_height() - 1) // height
        return range(first, min(len(self.rows), last + 1))

    # -- moving -------------------------------------------------------------------------
    def move(self, step: int) -> str:
        """Choose the row `step` further on."""
        if len(self.rows):
            self.select(max(0, min(len(self.rows) - 1, self.current + step)))
        return "break"

    def select(self, index: int) -> None:
        """Choose the row at `index` and bring it into view."""
        if not 0 <= index < len(self.rows):
            return
        self.current = index
        self._see(index)
        self.redraw()
        self.on_select(self.rows.key(index))

    def select_key(self, key: int) -> bool:
        """Choose the row with the id `key`; False where it is not in the list."""
        index = self._find(key)
        self.select(index)
        return index >= 0

    def _page(self) -> int:
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
            page = self._page() * self.painter.height if unit == "pages" else WHEEL_STEP
            self._top += int(amount) * page
        self.redraw()

    # -- mouse --------------------------------------------------------------------------
    def _at(self, y: int) -> int:
        index = (self._top + y) // self.painter.height
        return index if index < len(self.rows) else -1

    def _clicked(self, event: "tk.Event[tk.Misc]") -> None:
        self.canvas.focus_set()
        self.select(self._at(event.y))

    def _pointed(self, event: "tk.Event[tk.Misc]") -> None:
        self._point_at(self._at(event.y))

    def _point_at(self, index: int) -> None:
        if index != self._hover:
            self._hover = index
            self.redraw()

    def _open(self) -> str:
        key = self.selected()
        if key is not None:
            self.on_open(key)
        return "break"

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
        focused = has_focus(self.canvas)
        for slot, items in enumerate(self._slots):
            index = shown.start + slot
            present = slot < len(shown)
            for item in items.values():
                self.canvas.itemconfigure(item, state="normal" if present else "hidden")
            if present:
                chosen = index == self.current
                state = CardState(chosen, chosen and focused, index == self._hover)
                box = (index * height - self._top, width)
                self.painter.draw(self.canvas, items, box, self.rows.row(index), state)
        if whole:
            self.bar.set(self._top / whole, min(1.0, (self._top + seen) / whole))

    def _show_bar(self, needed: bool) -> None:
        if needed != self._bar_shown:
            self._bar_shown = needed
            if needed:
                self.bar.pack(side="right", fill="y", before=self.canvas)
            else:
                self.bar.pack_forget()
