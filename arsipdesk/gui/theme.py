"""How the window looks: colours, pills, icons and sizes, in a light and a dark dress."""

import tkinter as tk
from collections.abc import Mapping
from dataclasses import dataclass
from tkinter import font

import ttkbootstrap as ttk
from PIL import Image, ImageDraw, ImageTk

from arsipdesk.gui.fonts import name_fonts

MODES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one dress; every text colour has at least 4.5:1 on its ground."""

    background: str
    chrome: str
    line: str
    text: str
    muted: str
    selection: str
    hover: str
    backdrop: str
    primary: str
    good: str
    warn: str
    bad: str
    mark: str
    chip: str
    paper_edge: str
    pills: Mapping[str, tuple[str, str]]


_LIGHT = Palette(
    background="#ffffff",
    chrome="#f3f5f8",
    line="#dde3ea",
    text="#1f2933",
    muted="#5b6875",
    selection="#e3eefb",
    hover="#f4f7fb",
    backdrop="#e8ecf1",
    primary="#1f5fae",
    good="#1f7a4d",
    warn="#b45f06",
    bad="#b3261e",
    mark="#ffe58a",
    chip="#eef1f5",
    paper_edge="#c9d0d8",
    pills={
        "new": ("#dbe9fb", "#174a8a"),
        "waiting": ("#fdeacc", "#7a4100"),
        "working": ("#e2e5fb", "#3b3a94"),
        "done": ("#d9f0e2", "#14573a"),
        "late": ("#fbdedb", "#8e1c15"),
        "draft": ("#e5e9ee", "#414d5a"),
    },
)
_DARK = Palette(
    background="#1c222b",
    chrome="#151a21",
    line="#323b47",
    text="#e4e8ee",
    muted="#9aa7b6",
    selection="#23374f",
    hover="#232b36",
    backdrop="#12161c",
    primary="#7fb2ee",
    good="#5cc48d",
    warn="#e7a14a",
    bad="#f2837b",
    mark="#6b5510",
    chip="#2a323d",
    paper_edge="#0b0e12",
    pills={
        "new": ("#1e3a5c", "#a9cdf7"),
        "waiting": ("#4a3210", "#f6c987"),
        "working": ("#2f2f5e", "#c3c3f7"),
        "done": ("#173d2b", "#92dcb4"),
        "late": ("#55211d", "#f7b3ac"),
        "draft": ("#323b47", "#c3ccd6"),
    },
)
PALETTES = {"light": _LIGHT, "dark": _DARK}
BADGE = ("#b3261e", "#ffffff")


def register_theme() -> None:
    """Announce the themes `arsip-light` and `arsip-dark` to ttkbootstrap."""
    ttk.Theme(
        name="arsip",
        primary="#1f5fae",
        secondary="#5b6b7f",
        success="#1f7a4d",
        info="#0b7285",
        warning="#b45f06",
        danger="#b3261e",
        neutral="#64748b",
        light={"background": _LIGHT.background, "foreground": _LIGHT.text},
        dark={"background": _DARK.background, "foreground": _DARK.text},
    ).register()


class Look:
    """The colours, fonts, icons and pixel sizes that widgets draw with."""

    def __init__(self, root: tk.Misc, mode: str) -> None:
        self.root = root
        self.mode = mode
        self.colours = PALETTES[mode]
        self.fonts: dict[str, font.Font] = name_fonts(root, self.px)
        self._images: dict[tuple[object, ...], ImageTk.PhotoImage] = {}
        self._icons: dict[tuple[str, int, str], str] = {}
        self._cut: dict[tuple[str, str, int], str] = {}

    def px(self, size: float) -> int:
        """Physical pixels for a size in logical ones (96 to the inch)."""
        return int(ttk.scale_size(self.root, size))

    def icon(self, name: str, size: int, colour: str) -> str:
        """The Tk image name of a Bootstrap icon."""
        key = (name, size, colour)
        if key not in self._icons:
            self._icons[key] = str(ttk.Icon(name, size=size, color=colour))
        return self._icons[key]

    def pill(self, width: int, height: int, colour: str, radius: int = 0) -> ImageTk.PhotoImage:
        """A rounded bar with smooth edges, in physical pixels."""
        key = ("pill", width, height, colour, radius)
        if key not in self._images:
            fine = 4
            drawn = Image.new("RGBA", (width * fine, height * fine), colour + "00")
            box = (0, 0, width * fine - 1, height * fine - 1)
            ImageDraw.Draw(drawn).rounded_rectangle(box, (radius or height / 2) * fine, fill=colour)
            small = drawn.resize((width, height), Image.Resampling.LANCZOS)
            self._images[key] = ImageTk.PhotoImage(small, master=self.root)
        return self._images[key]

    def spacer(self, width: int, height: int) -> ImageTk.PhotoImage:
        """An image that shows nothing, in physical pixels."""
        key = ("spacer", width, height)
        if key not in self._images:
            empty = Image.new("RGBA", (width, height), (0, 0, 0, 0))
            self._images[key] = ImageTk.PhotoImage(empty, master=self.root)
        return self._images[key]

    def width_of(self, text: str, name: str) -> int:
        """Pixels that `text` takes in the font `name`."""
        return self.fonts[name].measure(text)

    def shorten(self, text: str, name: str, width: int) -> str:
        """`text` cut with an ellipsis so that it takes at most `width` pixels."""
        key = (text, name, width)
        if key not in self._cut:
            if len(self._cut) > 4000:
                self._cut.clear()
            self._cut[key] = self._shorten(text, name, width)
        return self._cut[key]

    def _shorten(self, text: str, name: str, width: int) -> str:
        text = text[:400]
        if self.width_of(text, name) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width_of(text[:middle].rstrip() + "…", name) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return text[:low].rstrip() + "…" if low else ""
