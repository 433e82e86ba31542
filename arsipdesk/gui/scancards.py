"""The cards of scans that wait: thumbnail, name, what it seems to be, and whether it is ready."""

import tkinter as tk
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageOps, ImageTk

from arsipdesk.domain.readiness import NEEDED, SURE
from arsipdesk.domain.records import ScanRecord
from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardState
from arsipdesk.gui.cards import draw_ground, ground_items
from arsipdesk.gui.loop import Loop
from arsipdesk.gui.theme import Look
from arsipdesk.language import N_, _

GUESS = 0.35
_THUMBS = 300
_READY = {
    "ready": (N_("Ready"), "done"),
    "check": (N_("To check"), "waiting"),
    "twin": (N_("Duplicate"), "late"),
}


def readiness(scan: ScanRecord) -> str:
    """`ready` where what is needed was read surely and it is no second scan, `twin` for a copy."""
    if scan.state == "duplicate":
        return "twin"
    sure = all(
        name in scan.suggestions and scan.suggestions[name].confidence >= SURE for name in NEEDED
    )
    return "ready" if sure and scan.like is None else "check"


def readiness_words(scan: ScanRecord) -> tuple[str, str]:
    """The readiness as a word, and its pill colour."""
    name, colour = _READY[readiness(scan)]
    return _(name), colour


def scan_words(scan: ScanRecord) -> str:
    """What a scan seems to be, in one line."""
    if scan.state == "duplicate":
        return _("Already in the archive") if scan.duplicate_kind == "document" else _("Came twice")
    subject = scan.suggestions.get("subject")
    read = subject is not None and subject.confidence >= GUESS
    return subject.value if subject and read else _("No text could be read")


class Thumbnails:
    """Loads thumbnails off the Tk thread and keeps the newest; `changed` is called on arrival."""

    def __init__(
        self,
        look: Look,
        loop: Loop,
        find: Callable[[str], Path | None],
        changed: Callable[[], None],
        owner: tk.Misc,
    ) -> None:
        self._look, self._loop, self._find = look, loop, find
        self._changed, self._owner = changed, owner
        self._kept: OrderedDict[str, ImageTk.PhotoImage | None] = OrderedDict()
        self.box = look.px(64), look.px(84)

    def get(self, sha256: str) -> ImageTk.PhotoImage | None:
        """The thumbnail, or None while it is loaded or where there is none."""
        if sha256 not in self._kept:
            self._kept[sha256] = None
            self._loop.run(
                lambda: self._load(sha256),
                lambda image: self._arrived(sha256, image),
                fail=lambda error: None,
                lane="thumbs",
                owner=self._owner,
            )
            while len(self._kept) > _THUMBS:
                self._kept.popitem(last=False)
        return self._kept.get(sha256)

    def _load(self, sha256: str) -> Image.Image | None:
        path = self._find(sha256)
        if path is None:
            return None
        with Image.open(path) as whole:
            wide, high = self.box
            return ImageOps.fit(whole.convert("RGB"), (wide, high), centering=(0.5, 0.0))

    def _arrived(self, sha256: str, image: Image.Image | None) -> None:
        if image is not None:
            self._kept[sha256] = ImageTk.PhotoImage(image, master=self._owner)
            self._changed()


class ScanPainter:
    """Draws a scan's card."""

    def __init__(self, look: Look, thumbnail: Callable[[str], ImageTk.PhotoImage | None]) -> None:
        self.look = look
        self._thumbnail = thumbnail
        self.height = look.px(108)

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        look, colours = self.look, self.look.colours
        small, muted = look.fonts["ArsipSmall"], colours.muted
        return {
            **ground_items(canvas, look),
            "sheet": canvas.create_rectangle(
                0, 0, 0, 0, outline=colours.paper_edge, fill=colours.backdrop
            ),
            "blank": canvas.create_image(0, 0, image=look.icon("file-earmark", 26, muted)),
            "thumb": canvas.create_image(0, 0, anchor="nw"),
            "name": canvas.create_text(
                0, 0, anchor="nw", font=look.fonts["ArsipBold"], fill=colours.text
            ),
            "words": canvas.create_text(0, 0, anchor="nw", font=small, fill=muted),
            "pages": canvas.create_text(0, 0, anchor="e", font=small, fill=muted),
            "pill": canvas.create_image(0, 0, anchor="nw"),
            "state": canvas.create_text(0, 0, font=look.fonts["ArsipCaps"]),
        }

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: ScanRecord | None,
        state: CardState,
    ) -> None:
        look, px = self.look, self.look.px
        top, width = box
        draw_ground(canvas, look, items, (top, width, self.height), state)
        if row is None:
            return
        self._draw_thumb(canvas, items, top, row)
        left, right = px(94), width - px(14)
        canvas.coords(items["name"], left, top + px(10))
        name = look.shorten(row.name, "ArsipBold", right - left)
        canvas.itemconfigure(items["name"], text=name)
        canvas.coords(items["words"], left, top + px(33))
        canvas.itemconfigure(items["words"], text=self._two_lines(scan_words(row), right - left))
        self._draw_state(canvas, items, (left, right, top + px(78)), row)

    def _draw_thumb(
        self, canvas: tk.Canvas, items: dict[str, int], top: int, row: ScanRecord
    ) -> None:
        px = self.look.px
        x, y, wide, high = px(16), top + px(11), px(64), px(84)
        picture = self._thumbnail(row.sha256)
        canvas.coords(items["sheet"], x - 1, y - 1, x + wide, y + high)
        canvas.coords(items["blank"], x + wide // 2, y + high // 2)
        canvas.itemconfigure(items["blank"], state="hidden" if picture else "normal")
        canvas.coords(items["thumb"], x, y)
        canvas.itemconfigure(items["thumb"], image=str(picture) if picture else "")

    def _two_lines(self, text: str, width: int) -> str:
        """The beginning of `text` in at most two lines."""
        look = self.look
        if look.width_of(text[:200], "ArsipSmall") <= width:
            return text
        first = look.shorten(text, "ArsipSmall", width).rstrip("…")
        if " " in first and len(first) < len(text):
            first = first.rsplit(" ", 1)[0]
        return first.strip() + "\n" + look.shorten(text[len(first) :].strip(), "ArsipSmall", width)

    def _draw_state(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        place: tuple[int, int, int],
        row: ScanRecord,
    ) -> None:
        look, px = self.look, self.look.px
        left, right, top = place
        words, colour = readiness_words(row)
        ground, ink = look.colours.pills[colour]
        wide, high = look.width_of(words, "ArsipCaps") + px(18), px(19)
        canvas.coords(items["pill"], left, top)
        canvas.itemconfigure(items["pill"], image=str(look.pill(wide, high, ground)))
        canvas.coords(items["state"], left + wide / 2, top + high / 2)
        canvas.itemconfigure(items["state"], text=words, fill=ink)
        pages = _("{n} p.").format(n=row.pages) if row.pages else wording.size(row.bytes)
        when = wording.moment(row.arrived)
        canvas.coords(items["pages"], right, top + high / 2)
        canvas.itemconfigure(items["pages"], text=f"{when} · {pages}")
