"""Draws documents as the lines of a table."""

import tkinter as tk

from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardState
from arsipdesk.gui.cards import MARKS, DocumentRow, hits, mark_spans
from arsipdesk.gui.columns import STATUS, SUBJECT, Layout, Place
from arsipdesk.gui.theme import Look

PAD = 8


class TablePainter:
    """One line per document; `left` is by how many physical pixels the table is moved aside."""

    def __init__(self, look: Look, layout: Layout) -> None:
        self.look, self.layout = look, layout
        self.words: tuple[str, ...] = ()
        self.height = look.px(30)
        self.left = 0

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        look, colours = self.look, self.look.colours
        items = {
            "ground": canvas.create_rectangle(0, 0, 0, 0, width=0),
            "bar": canvas.create_rectangle(0, 0, 0, 0, width=0, fill=colours.primary),
            "ring": canvas.create_rectangle(0, 0, 0, 0, outline=colours.primary),
        }
        for number in range(MARKS):
            items[f"mark{number}"] = canvas.create_rectangle(0, 0, 0, 0, width=0, fill=colours.mark)
        for name in self.layout.widths:
            if name == STATUS:
                items["pill"] = canvas.create_image(0, 0, anchor="w")
            items[name] = canvas.create_text(0, 0, font=look.fonts["ArsipBody"], fill=colours.text)
        return items

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: DocumentRow | None,
        state: CardState,
    ) -> None:
        self._draw_ground(canvas, items, box, state)
        for number in range(MARKS):
            canvas.itemconfigure(items[f"mark{number}"], state="hidden")
        middle = box[0] + self.height // 2
        used = 0
        for place in self.layout.places(box[1]):
            item = items[place.column.name]
            if row is None:
                said = "…" if place.column.name == SUBJECT else ""
                canvas.itemconfigure(item, text=said)
                canvas.coords(item, place.left - self.left + self.look.px(PAD), middle)
                canvas.itemconfigure(item, anchor="w")
                if place.column.name == STATUS:
                    canvas.itemconfigure(items["pill"], image="")
            elif place.column.name == STATUS:
                self._draw_status(canvas, items, place, middle, row)
            else:
                used = self._draw_cell(canvas, items, place, middle, row, used)

    def _draw_ground(
        self, canvas: tk.Canvas, items: dict[str, int], box: tuple[int, int], state: CardState
    ) -> None:
        (top, width), colours = box, self.look.colours
        ground = colours.hover if state.odd else colours.background
        if state.selected:
            ground = colours.selection
        elif state.hover:
            ground = colours.chip
        bottom = top + self.height
        canvas.coords(items["ground"], 0, top, width, bottom)
        canvas.itemconfigure(items["ground"], fill=ground)
        canvas.coords(items["bar"], 0, top, self.look.px(3), bottom)
        canvas.itemconfigure(items["bar"], state="normal" if state.selected else "hidden")
        canvas.coords(items["ring"], 0, top, width - 1, bottom - 1)
        canvas.itemconfigure(items["ring"], state="normal" if state.focused else "hidden")

    def _draw_cell(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        place: Place,
        middle: int,
        row: DocumentRow,
        used: int,
    ) -> int:
        look, column, pad = self.look, place.column, self.look.px(PAD)
        item, left = items[column.name], place.left - self.left
        text = look.shorten(
            " ".join(column.say(row.document).split()), "ArsipBody", place.width - pad
        )
        if column.right:
            canvas.coords(item, left + place.width - pad, middle)
            canvas.itemconfigure(item, text=text, anchor="e")
            return used
        canvas.coords(item, left + pad, middle)
        canvas.itemconfigure(item, text=text, anchor="w")
        spans = hits(text, self.words)
        if not spans:
            return used
        at = (left + pad, middle - look.fonts["ArsipBody"].metrics("linespace") // 2)
        return mark_spans(canvas, look, items, at, text, "ArsipBody", spans, used)

    def _draw_status(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        place: Place,
        middle: int,
        row: DocumentRow,
    ) -> None:
        look, pad = self.look, self.look.px(PAD)
        ground, ink = look.colours.pills[wording.status_of(row.document).colour]
        left, room = place.left - self.left + pad, place.width - pad
        text = look.shorten(place.column.say(row.document), "ArsipCaps", room - look.px(18))
        width = look.width_of(text, "ArsipCaps") + look.px(18)
        canvas.coords(items["pill"], left, middle)
        canvas.itemconfigure(items["pill"], image=str(look.pill(width, look.px(19), ground)))
        canvas.coords(items[STATUS], left + width // 2, middle)
        font = look.fonts["ArsipCaps"]
        canvas.itemconfigure(items[STATUS], text=text, fill=ink, font=font, anchor="center")
