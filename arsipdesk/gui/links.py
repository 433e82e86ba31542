"""Things to go to, drawn on one canvas: lines of a card, and tiles with a large number."""

import tkinter as tk
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from arsipdesk.gui.controls import ground_of
from arsipdesk.gui.focus import has_focus
from arsipdesk.gui.listkeys import plain
from arsipdesk.gui.theme import Look

Box = tuple[int, int, int, int]
Anchor = Literal["w", "e"]
_TILE, _TILE_EDGES = 94, 30


@dataclass(frozen=True, slots=True)
class Link:
    """What a line or tile says, and what it does; without `call` it is only read.

    `colour` is the icon's and `right_colour` that of the words at the right, by their names in the
    palette.
    """

    text: str
    detail: str = ""
    icon: str = ""
    colour: str = "muted"
    right: str = ""
    right_colour: str = "muted"
    call: Callable[[], object] | None = None


class Links(tk.Canvas, ABC):
    """Takes the keyboard as a whole: arrows move inside it and on to the next, Enter goes there."""

    step_keys: tuple[str, ...] = ()
    back_keys: tuple[str, ...] = ()

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(
            master, bg=ground_of(master), highlightthickness=0, bd=0, takefocus=0, width=1, height=1
        )
        self.look = look
        self.links: Sequence[Link] = ()
        self.current = 0
        self._hover = -1
        self._pending = ""
        for key in self.step_keys:
            self.bind(key, plain(lambda: self._move(1)))
        for key in self.back_keys:
            self.bind(key, plain(lambda: self._move(-1)))
        for key in ("<Return>", "<KP_Enter>", "<space>"):
            self.bind(key, plain(self._go))
        self.bind("<Button-1>", self._clicked)
        self.bind("<Motion>", lambda event: self._point_at(self._at(event.x, event.y)))
        self.bind("<Leave>", lambda event: self._point_at(-1))
        for sequence in ("<Configure>", "<FocusIn>", "<FocusOut>"):
            self.bind(sequence, lambda event: self.redraw())

    def show(self, links: Sequence[Link]) -> None:
        """Show other things; the place of the keyboard stays."""
        self.links = links
        can = [number for number, link in enumerate(links) if link.call]
        self.configure(takefocus=1 if can else 0)
        if self.current not in can:
            self.current = can[0] if can else 0
        self.redraw()

    @abstractmethod
    def box(self, number: int) -> Box:
        """Left, top, right and bottom of one of them."""

    @abstractmethod
    def tall(self) -> int:
        """The height that all of them take."""

    @abstractmethod
    def draw(self, link: Link, box: Box) -> None:
        """Draw what one of them says."""

    # -- drawing ------------------------------------------------------------------------
    def redraw(self) -> None:
        """Draw anew as soon as Tk is idle."""
        if not self._pending:
            self._pending = self.after_idle(self._draw)

    def _draw(self) -> None:
        self._pending = ""
        self.delete("all")
        tall = max(1, self.tall())
        if int(str(self.cget("height"))) != tall:
            self.configure(height=tall)
        focused, colours = has_focus(self), self.look.colours
        for number, link in enumerate(self.links):
            left, top, right, bottom = box = self.box(number)
            if link.call and number == self._hover:
                self.create_rectangle(left, top, right, bottom, width=0, fill=colours.hover)
            self.draw(link, box)
            if focused and number == self.current:
                self.create_rectangle(
                    left, top, right - 1, bottom - 1, outline=colours.primary, width=2
                )

    # -- keyboard and mouse -------------------------------------------------------------
    def _at(self, x: int, y: int) -> int:
        for number, link in enumerate(self.links):
            left, top, right, bottom = self.box(number)
            if left <= x < right and top <= y < bottom:
                return number if link.call else -1
        return -1

    def _point_at(self, number: int) -> None:
        if number != self._hover:
            self._hover = number
            self.configure(cursor="hand2" if number >= 0 else "")
            self.redraw()

    def _clicked(self, event: "tk.Event[tk.Misc]") -> None:
        number = self._at(event.x, event.y)
        if number >= 0:
            self.focus_set()
            self.current = number
            self._go()

    def _move(self, step: int) -> str:
        number = self.current + step
        while 0 <= number < len(self.links) and not self.links[number].call:
            number += step
        if 0 <= number < len(self.links):
            self.current = number
            self.redraw()
        else:
            self._pass_on(step)
        return "break"

    def _pass_on(self, step: int) -> None:
        """Hand the keyboard to the links before or after these."""
        other = self.tk_focusNext() if step > 0 else self.tk_focusPrev()
        if isinstance(other, Links):
            other.focus_set()

    def _go(self) -> str:
        if 0 <= self.current < len(self.links):
            call = self.links[self.current].call
            if call is not None:
                call()
        return "break"


class LinkLines(Links):
    """One line below the other: icon, words, more words, and at the right a number."""

    step_keys, back_keys = ("<Down>", "<j>"), ("<Up>", "<k>")

    def __init__(self, master: tk.Misc, look: Look, *, tall: int = 34) -> None:
        super().__init__(master, look)
        self._line = look.px(tall)

    def tall(self) -> int:
        """All lines."""
        return self._line * len(self.links)

    def box(self, number: int) -> Box:
        """The whole width."""
        return 0, number * self._line, self.winfo_width(), (number + 1) * self._line

    def draw(self, link: Link, box: Box) -> None:
        """The words at the right are shown whole, then the text, then what room is left."""
        look, px, colours = self.look, self.look.px, self.look.colours
        left, top, right, bottom = box
        middle = (top + bottom) // 2
        if top:
            self.create_line(left + px(16), top, right - px(16), top, fill=colours.line)
        at, end = left + px(16), right - px(16)
        if link.icon:
            icon = look.icon(link.icon, 16, getattr(colours, link.colour))
            self.create_image(at + px(8), middle, image=icon)
            at += px(28)
        if link.right:
            face = "ArsipBold" if link.right_colour != "muted" else "ArsipSmall"
            ink = getattr(colours, link.right_colour)
            fit = look.shorten(link.right, face, (end - at) * 6 // 10)
            self._words(end, middle, fit, face, ink, anchor="e")
            end -= look.width_of(fit, face) + px(12)
        kept = min(look.width_of(link.detail, "ArsipSmall") + px(10), (end - at) * 4 // 10)
        text = look.shorten(link.text, "ArsipBody", end - at - (kept if link.detail else 0))
        self._words(at, middle, text, "ArsipBody", colours.text)
        at += look.width_of(text, "ArsipBody") + px(10)
        if link.detail and end - at > px(40):
            detail = look.shorten(link.detail, "ArsipSmall", end - at)
            self._words(at, middle + px(1), detail, "ArsipSmall", colours.muted)

    def _words(
        self, x: int, y: int, text: str, face: str, ink: str, *, anchor: Anchor = "w"
    ) -> None:
        font = self.look.fonts[face]
        self.create_text(x, y, anchor=anchor, text=text, font=font, fill=ink)


class LinkTiles(Links):
    """Side by side, as wide as each other: `right` is the large number above the words."""

    step_keys, back_keys = ("<Right>", "<Down>"), ("<Left>", "<Up>")

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(master, look)
        self._parted = False

    def columns(self) -> int:
        """All in one row where their words have room, otherwise half of them."""
        many, width_of = max(1, len(self.links)), self.look.width_of
        needed = max(
            (
                max(width_of(link.text, "ArsipBold"), width_of(link.detail, "ArsipSmall"))
                for link in self.links
            ),
            default=0,
        )
        # Two rows may bring a scroll bar, which takes room: the way back needs more of it.
        slack = self.look.px(8 if self._parted else 0)
        wide = self.winfo_width()
        self._parted = wide > 1 and needed + self.look.px(_TILE_EDGES) + slack > wide // many
        return (many + 1) // 2 if self._parted else many

    def tall(self) -> int:
        """Its rows."""
        rows = -(-len(self.links) // self.columns())
        return rows * self.look.px(_TILE)

    def box(self, number: int) -> Box:
        """Its share of the width."""
        wide, high, columns = self.winfo_width(), self.look.px(_TILE), self.columns()
        row, column = divmod(number, columns)
        left, right = wide * column // columns, wide * (column + 1) // columns
        return left, row * high, right, (row + 1) * high

    def draw(self, link: Link, box: Box) -> None:
        """Number and icon, then what it counts, then what is known of it."""
        look, px, colours = self.look, self.look.px, self.look.colours
        left, top, right, bottom = box
        if left:
            self.create_line(left, top + px(14), left, bottom - px(14), fill=colours.line)
        if top:
            self.create_line(left, top, right, top, fill=colours.line)
        at, room = left + px(18), right - left - px(_TILE_EDGES)
        ink = getattr(colours, link.right_colour)
        number = self.create_text(
            at, top + px(26), anchor="w", text=link.right, font=look.fonts["ArsipNumber"], fill=ink
        )
        if link.icon:
            edge = (self.bbox(number) or (0, 0, at, 0))[2]
            icon = look.icon(link.icon, 18, getattr(colours, link.colour))
            self.create_image(max(edge + px(20), right - px(28)), top + px(26), image=icon)
        for text, face, colour, y in (
            (link.text, "ArsipBold", colours.text, 53),
            (link.detail, "ArsipSmall", colours.muted, 75),
        ):
            said = look.shorten(text, face, room)
            self.create_text(
                at, top + px(y), anchor="w", text=said, font=look.fonts[face], fill=colour
            )
