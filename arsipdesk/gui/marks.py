"""Frames around words on the sheets of a file: where a suggestion was read, or what a search found."""

import tkinter as tk
from collections.abc import Callable, Sequence

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of words on a page, as fractions of its width and height."""

Mark = tuple[int, Box]
"""A page (the first is 0) and a box on it."""

Sheet = tuple[int, int, int, int]
_AROUND = 3


class PageMarks:
    """The frames on one canvas; `sheet` gives left, top, width and height of a page on it."""

    def __init__(
        self, canvas: tk.Canvas, colour: str, sheet: Callable[[int], Sheet | None]
    ) -> None:
        self._canvas, self._colour, self._sheet = canvas, colour, sheet
        self.shown: tuple[Mark, ...] = ()

    def show(self, marks: Sequence[Mark], turn: int) -> None:
        """Frame these instead of those before, on pages turned clockwise by `turn` degrees."""
        self.shown = tuple(marks)
        self.draw(turn)

    def place(self, mark: Mark, turn: int) -> Sheet | None:
        """Left, top, right and bottom of a mark on the canvas; None where its page is not there."""
        page, box = mark
        sheet = self._sheet(page)
        if sheet is None:
            return None
        left, top, wide, high = sheet
        west, north, east, south = turned(box, turn)
        return (
            round(left + west * wide),
            round(top + north * high),
            round(left + east * wide),
            round(top + south * high),
        )

    def draw(self, turn: int) -> None:
        """Draw all frames where they belong now."""
        self._canvas.delete("mark")
        for mark in self.shown:
            if (place := self.place(mark, turn)) is not None:
                west, north, east, south = place
                around = (west - _AROUND, north - _AROUND, east + _AROUND, south + _AROUND)
                self._canvas.create_rectangle(around, outline=self._colour, width=2, tags="mark")


def turned(box: Box, turn: int) -> Box:
    """A box on the page after the page was turned clockwise by `turn` degrees."""
    left, top, right, bottom = box
    for _quarter in range(turn % 360 // 90):
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    return left, top, right, bottom
