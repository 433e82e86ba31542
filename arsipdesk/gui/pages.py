"""The sheets of a file: continuous scroll, zoom, turn; only pages near the view are painted."""

import tkinter as tk
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PIL import Image, ImageTk

from arsipdesk.gui.marks import Mark, PageMarks
from arsipdesk.gui.render import NOW, SOON, AsksForPassword, Renderer, Source
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

_GAP, _SIDE = 10, 12
_CACHE_BYTES = 48 * 2**20
_LEAST, _MOST = 0.2, 4.0


class PageCanvas(tk.Canvas):
    """The sheets of one file. `on_change` is called when the page, zoom or file changes."""

    def __init__(self, master: tk.Misc, look: Look, renderer: Renderer) -> None:
        super().__init__(
            master,
            bg=look.colours.backdrop,
            highlightthickness=0,
            takefocus=1,
            xscrollincrement=1,
            yscrollincrement=1,
        )
        self._look = look
        self._renderer = renderer
        self._source: Source | None = None
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = []
        self._sheets: list[tuple[int, int]] = []
        self._drawn: dict[int, list[int]] = {}
        self._wanted: set[tuple[str, int, int, int]] = set()
        self._cache: OrderedDict[tuple[str, int, int, int], ImageTk.PhotoImage] = OrderedDict()
        self._held = 0
        self._zoom: float | None = None
        self._turn = 0
        self._marks = PageMarks(self, look.colours.warn, self._sheet)
        self._widest = 2 * self.winfo_screenwidth()
        self.failed, self.locked = "", False
        self.on_change: Callable[[], None] = lambda: None
        self._bind_events()

    def _bind_events(self) -> None:
        step = 60
        self.bind("<Configure>", lambda event: self._lay_out())
        keys = {
            "<Up>": lambda: self._scroll(-step),
            "<Down>": lambda: self._scroll(step),
            "<Prior>": lambda: self.page_by(-1),
            "<Next>": lambda: self.page_by(1),
            "<space>": lambda: self.page_by(1),
            "<Shift-space>": lambda: self.page_by(-1),
            "<Home>": lambda: self.go_to(0),
            "<End>": lambda: self.go_to(len(self._sizes) - 1),
            "<plus>": lambda: self.zoom_by(1.2),
            "<equal>": lambda: self.zoom_by(1.2),
            "<minus>": lambda: self.zoom_by(1 / 1.2),
            "<Key-0>": self.fit_width,
            "<r>": self.turn,
            "<Button-4>": lambda: self._scroll(-step),
            "<Button-5>": lambda: self._scroll(step),
            "<Control-Button-4>": lambda: self.zoom_by(1.1),
            "<Control-Button-5>": lambda: self.zoom_by(1 / 1.1),
        }
        for sequence, call in keys.items():
            self.bind(sequence, lambda event, call=call: call())  # type: ignore[misc]
        self.bind("<MouseWheel>", lambda event: self._scroll(-event.delta // 2))
        self.bind(
            "<Control-MouseWheel>", lambda event: self.zoom_by(1.1 if event.delta > 0 else 1 / 1.1)
        )
        self.bind("<ButtonPress-1>", self._grab)
        self.bind("<B1-Motion>", self._drag)

    # -- what is shown ------------------------------------------------------------------
    def show(self, source: Source | None) -> None:
        """Show another file from its first page, or nothing."""
        self._source = source
        self._sizes, self._turn, self._zoom = [], 0, None
        self.failed, self.locked = "", False
        self._marks.show([], 0)
        self.delete("all")
        self._drawn.clear()
        self._wanted.clear()
        self.yview_moveto(0)
        self._tell()
        if source is not None and source.paintable:
            self._renderer.open(
                source,
                lambda prepared, sizes: self._opened(source, prepared, sizes),
                lambda reason: self._not_opened(source, reason),
            )

    def _opened(self, source: Source, prepared: Source, sizes: list[tuple[float, float]]) -> None:
        if source is self._source and self.winfo_exists():
            self._source, self._sizes = prepared, sizes
            self._lay_out()
            self._tell()

    def _not_opened(self, source: Source, reason: Exception) -> None:
        if source is self._source and self.winfo_exists():
            self.failed = str(reason) or _("The file can't be read.")
            self.locked = isinstance(reason, AsksForPassword)
            self._tell()

    @property
    def pages(self) -> int:
        """How many pages the file has, 0 while it is opened."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1."""
        middle = self.canvasy(0) + self.winfo_height() / 2
        return max(1, min(self.pages, bisect_right(self._tops, middle)))

    @property
    def original_page(self) -> int:
        """The place in the original of the page in the middle of the view, from 0."""
        shown = self._source.pages if self._source else None
        at = max(0, self.page - 1)
        return at if shown is None else shown[min(at, len(shown) - 1)].page

    @property
    def painted(self) -> bool:
        """Whether every sheet in view shows its page."""
        return bool(self._sizes) and all(self._key(i) in self._cache for i in self._visible())

    @property
    def percent(self) -> int | None:
        """The zoom in percent of paper size on a 96 dpi screen; None when fitted to the width."""
        return None if self._zoom is None else round(self._zoom * 75 / (self._look.px(100) / 100))

    def _tell(self) -> None:
        self.on_change()

    # -- marks --------------------------------------------------------------------------
    def mark(self, marks: Sequence[Mark]) -> None:
        """Mark words on pages instead of those before, and bring the first into view."""
        self._marks.show(marks, self._turn)
        if not marks or (place := self._marks.place(marks[0], self._turn)) is None:
            return
        if place[1] < self.canvasy(0) or place[3] > self.canvasy(self.winfo_height()):
            self.yview_moveto(max(0, place[1] - self.winfo_height() // 3) / max(1, self._whole()))
            self._place()
            self._tell()

    def _sheet(self, index: int) -> tuple[int, int, int, int] | None:
        """Left, top, width and height of a page on the canvas."""
        if index >= len(self._sheets):
            return None
        wide, high = self._sheets[index]
        return max(_SIDE, (self.winfo_width() - wide) // 2), self._tops[index], wide, high

    # -- zoom, turn, go -----------------------------------------------------------------
    def fit_width(self) -> None:
        """Make the widest page fill the view."""
        self._rezoom(None)

    def zoom_by(self, factor: float) -> None:
        """Make pages larger or smaller."""
        self._rezoom(max(_LEAST, min(_MOST, self._scale() * factor)))

    def _rezoom(self, zoom: float | None) -> None:
        if not self._sizes:
            return
        top = self.yview()[0]
        self._zoom = zoom
        self._lay_out()
        self.yview_moveto(top)
        self._place()
        self._tell()

    def turn(self) -> None:
        """Turn the view a quarter clockwise; the file itself stays as it is."""
        self._turn = (self._turn + 90) % 360
        self._lay_out()

    def go_to(self, index: int) -> None:
        """Bring the page at `index` (from 0) to the top."""
        if 0 <= index < len(self._tops):
            self.yview_moveto(max(0, self._tops[index] - _GAP) / max(1, self._whole()))
            self._place()
            self._tell()

    def _scale(self) -> float:
        widest = max(1.0, *(wide for wide, _high in self._turned()))
        if self._zoom is not None:
            return min(self._zoom, self._widest / widest)
        return max(80, self.winfo_width() - 2 * _SIDE) / widest

    def _turned(self) -> list[tuple[float, float]]:
        return [(h, w) for w, h in self._sizes] if self._turn % 180 else self._sizes

    # -- layout and painting ------------------------------------------------------------
    def _whole(self) -> int:
        return self._tops[-1] + self._sheets[-1][1] + _GAP if self._tops else 0

    def _lay_out(self) -> None:
        if not self._sizes:
            return
        scale, top = self._scale(), _GAP
        self._tops, self._sheets = [], []
        for wide, high in self._turned():
            sheet = max(1, int(wide * scale)), max(1, int(high * scale))
            self._tops.append(top)
            self._sheets.append(sheet)
            top += sheet[1] + _GAP
        across = max(self.winfo_width(), max(w for w, _h in self._sheets) + 2 * _SIDE)
        self.configure(scrollregion=(0, 0, across, top))
        self.delete("all")
        self._drawn.clear()
        self._wanted.clear()
        self._place()

    def _visible(self) -> range:
        top = self.canvasy(0)
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_left(self._tops, top + self.winfo_height())
        return range(first, min(last, len(self._tops)))

    def _key(self, index: int) -> tuple[str, int, int, int]:
        name = self._source.key if self._source else ""
        return name, index, min(self._sheets[index][0], self._widest), self._turn

    def _place(self) -> None:
        seen = self._visible()
        near = range(max(0, seen.start - 1), min(len(self._tops), seen.stop + 1))
        for index in [i for i in self._drawn if i not in near]:
            self.delete(*self._drawn.pop(index))
        for index in near:
            if index not in self._drawn:
                self._draw(index)
            if self._key(index) not in self._cache:
                self._ask_for(index, NOW if index in seen else SOON)
        self._marks.draw(self._turn)

    def _draw(self, index: int) -> None:
        left, top, wide, high = self._sheet(index) or (0, 0, 1, 1)
        edge = self._look.colours.paper_edge
        items = [
            self.create_rectangle(
                left - 1, top - 1, left + wide, top + high, fill="#ffffff", outline=edge
            )
        ]
        picture = self._cache.get(self._key(index))
        if picture is not None:
            self._cache.move_to_end(self._key(index))
            items.append(self.create_image(left, top, anchor="nw", image=picture))
        self._drawn[index] = items

    def _ask_for(self, index: int, urgency: int) -> None:
        source, key = self._source, self._key(index)
        if source is None or key in self._wanted:
            return
        self._wanted.add(key)
        self._renderer.paint(
            source,
            key[1:],
            lambda picture: self._arrived(key, picture),
            urgency=urgency,
            wanted=lambda: key in self._wanted,
        )

    def _arrived(self, key: tuple[str, int, int, int], painted: Image.Image | None) -> None:
        self._wanted.discard(key)
        if painted is None or not self.winfo_exists():
            return
        index = key[1]
        self._keep(key, ImageTk.PhotoImage(painted, master=self))
        if self._source and index < len(self._sheets) and key == self._key(index):
            self.delete(*self._drawn.pop(index, []))
            if index in range(self._visible().start - 1, self._visible().stop + 1):
                self._draw(index)
                self._marks.draw(self._turn)

    def _keep(self, key: tuple[str, int, int, int], picture: ImageTk.PhotoImage) -> None:
        self._cache[key] = picture
        self._held += picture.width() * picture.height() * 4
        while self._held > _CACHE_BYTES and len(self._cache) > 3:
            old = self._cache.popitem(last=False)[1]
            self._held -= old.width() * old.height() * 4

    # -- moving -------------------------------------------------------------------------
    def scrolled(self, *how: str) -> None:
        """The scrollbar's command."""
        self.yview(*how)
        self._place()
        self._tell()

    def page_by(self, step: int) -> str:
        """Move `step` windowfuls down."""
        return self._scroll(step * self._page_step())

    def _page_step(self) -> int:
        return self.winfo_height() - 40

    def _scroll(self, pixels: int) -> str:
        if self._sizes:
            self.yview_scroll(int(pixels), "units")
            self._place()
            self._tell()
        return "break"

    def _grab(self, event: "tk.Event[tk.Misc]") -> None:
        self.focus_set()
        self.scan_mark(event.x, event.y)

    def _drag(self, event: "tk.Event[tk.Misc]") -> None:
        if self._sizes:
            self.scan_dragto(event.x, event.y, 1)
            self._place()
            self._tell()
