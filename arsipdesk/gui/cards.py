"""The cards of documents, scans and quarantined files, drawn on a list's canvas."""

import re
import tkinter as tk

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardState
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

MARKS = 6
_WORD = re.compile(r"\w+", re.UNICODE)


class DocumentRow:
    """What a document's card shows: the record and, in a search, the words around the hit."""

    __slots__ = ("document", "snippet")

    def __init__(self, document: DocumentRecord, snippet: str = "") -> None:
        self.document = document
        self.snippet = snippet


def query_words(query: str) -> tuple[str, ...]:
    """The free words of a query, folded; `kode:400` and its like are filters, not words."""
    free = re.sub(r"\w+:(\"[^\"]*\"|\S+)", " ", query)
    return tuple(word.casefold() for word in _WORD.findall(free))


def hits(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where in `text` a word begins like one of `words`: start and end of each hit."""
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text) if words else ():
        word = match.group().casefold()
        for wanted in words:
            if word.startswith(wanted):
                found.append((match.start(), match.start() + len(wanted)))
                break
    return found


def unmark(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """A snippet without its `[[` `]]`, and where the marked words stand."""
    text, spans = "", []
    for part in re.split(r"(\[\[.*?\]\])", " ".join(snippet.split())):
        if part.startswith("[[") and part.endswith("]]"):
            spans.append((len(text), len(text) + len(part) - 4))
            part = part[2:-2]
        text += part
    return text, spans


class DocumentPainter:
    """Two lines per document (three in a search): subject; sender and number; date and status."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.words: tuple[str, ...] = ()
        self.height = look.px(60)

    def search_for(self, query: str) -> None:
        """Mark the words of `query`; a search has a third line with the words around the hit."""
        self.words = query_words(query)
        self.height = self.look.px(80 if self.words else 60)

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        look, colours = self.look, self.look.colours
        items = ground_items(canvas, look)
        for number in range(MARKS):
            items[f"mark{number}"] = canvas.create_rectangle(0, 0, 0, 0, width=0, fill=colours.mark)
        muted = colours.muted
        items |= {
            "subject": canvas.create_text(0, 0, anchor="nw", fill=colours.text),
            "sub": canvas.create_text(0, 0, anchor="nw", font=look.fonts["ArsipSmall"], fill=muted),
            "snippet": canvas.create_text(
                0, 0, anchor="nw", font=look.fonts["ArsipSmall"], fill=muted
            ),
            "date": canvas.create_text(
                0, 0, anchor="ne", font=look.fonts["ArsipSmall"], fill=muted
            ),
            "pill": canvas.create_image(0, 0, anchor="ne"),
            "status": canvas.create_text(0, 0, anchor="center", font=look.fonts["ArsipCaps"]),
        }
        return items

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: DocumentRow | None,
        state: CardState,
    ) -> None:
        px = self.look.px
        top, width = box
        draw_ground(canvas, self.look, items, (top, width, self.height), state)
        for number in range(MARKS):
            canvas.itemconfigure(items[f"mark{number}"], state="hidden")
        if row is None:
            self._draw_waiting(canvas, items, top)
            return
        document = row.document
        self._draw_status(canvas, items, box, document)
        right = width - px(14)
        when = wording.day(document.received or document.date)
        canvas.coords(items["date"], right, top + px(11))
        canvas.itemconfigure(items["date"], text=when)
        bold = state.selected or wording.status_of(document).colour == "new"
        face = "ArsipBold" if bold else "ArsipBody"
        room = right - px(16) - self.look.width_of(when, "ArsipSmall") - px(10)
        subject = self.look.shorten(document.subject or _("(no subject)"), face, room)
        canvas.coords(items["subject"], px(16), top + px(10))
        canvas.itemconfigure(items["subject"], text=subject, font=self.look.fonts[face])
        at = (px(16), top + px(10))
        used = mark_spans(canvas, self.look, items, at, subject, face, hits(subject, self.words), 0)
        room = right - px(16) - self._pill_width(document) - px(10)
        sub = self.look.shorten(second_line(document), "ArsipSmall", room)
        canvas.coords(items["sub"], px(16), top + px(33))
        canvas.itemconfigure(items["sub"], text=sub)
        at, spans = (px(16), top + px(33)), hits(sub, self.words)
        used = mark_spans(canvas, self.look, items, at, sub, "ArsipSmall", spans, used)
        self._draw_snippet(canvas, items, box, row, used)

    def _draw_waiting(self, canvas: tk.Canvas, items: dict[str, int], top: int) -> None:
        px = self.look.px
        for name in ("sub", "snippet", "date", "status"):
            canvas.itemconfigure(items[name], text="")
        canvas.itemconfigure(items["pill"], image="")
        canvas.coords(items["subject"], px(16), top + px(10))
        canvas.itemconfigure(items["subject"], text="…", font=self.look.fonts["ArsipBody"])

    def _pill_width(self, document: DocumentRecord) -> int:
        name = _(wording.status_of(document).name)
        return self.look.width_of(name, "ArsipCaps") + self.look.px(18)

    def _draw_status(
        self, canvas: tk.Canvas, items: dict[str, int], box: tuple[int, int], of: DocumentRecord
    ) -> None:
        px = self.look.px
        status = wording.status_of(of)
        ground, ink = self.look.colours.pills[status.colour]
        width, height = self._pill_width(of), px(19)
        right, top = box[1] - px(14), box[0] + px(33)
        canvas.coords(items["pill"], right, top)
        canvas.itemconfigure(items["pill"], image=str(self.look.pill(width, height, ground)))
        canvas.coords(items["status"], right - width / 2, top + height / 2)
        canvas.itemconfigure(items["status"], text=_(status.name), fill=ink)

    def _draw_snippet(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: DocumentRow,
        used: int,
    ) -> None:
        px = self.look.px
        if not self.words:
            canvas.itemconfigure(items["snippet"], text="")
            return
        text, spans = self._near_hit(*unmark(row.snippet), box[1] - px(30))
        shown = self.look.shorten(text, "ArsipSmall", box[1] - px(30))
        at = (px(16), box[0] + px(53))
        canvas.coords(items["snippet"], *at)
        canvas.itemconfigure(items["snippet"], text=shown)
        mark_spans(canvas, self.look, items, at, shown, "ArsipSmall", spans, used)

    def _near_hit(
        self, text: str, spans: list[tuple[int, int]], width: int
    ) -> tuple[str, list[tuple[int, int]]]:
        """Begin the line close before its first hit where that would not be seen."""
        if not spans or self.look.width_of(text[: spans[0][1]], "ArsipSmall") < width * 0.8:
            return text, spans
        start = text.rfind(" ", 0, max(0, spans[0][0] - 24)) + 1
        return "…" + text[start:], [(a - start + 1, b - start + 1) for a, b in spans]


def mark_spans(
    canvas: tk.Canvas,
    look: Look,
    items: dict[str, int],
    at: tuple[int, int],
    text: str,
    face: str,
    spans: list[tuple[int, int]],
    used: int,
) -> int:
    """Put the highlighter behind each span; gives how many of the MARKS are used up."""
    tall = look.fonts[face].metrics("linespace") if spans else 0
    for start, end in spans:
        if used >= MARKS or end > len(text):
            break
        left = at[0] + look.width_of(text[:start], face)
        right = at[0] + look.width_of(text[:end], face)
        item = items[f"mark{used}"]
        canvas.coords(item, left - 1, at[1], right + 1, at[1] + tall)
        canvas.itemconfigure(item, state="normal")
        used += 1
    return used


def second_line(document: DocumentRecord) -> str:
    """Who it is from (or to) and its number."""
    outgoing = document.kind == "outgoing_letter"
    party = document.recipient if outgoing else document.sender or document.recipient
    return " · ".join(part for part in (party or "—", document.reference_number) if part)


def ground_items(canvas: tk.Canvas, look: Look) -> dict[str, int]:
    """The items that `draw_ground` moves; they lie below what is made after them."""
    colours = look.colours
    return {
        "ground": canvas.create_rectangle(0, 0, 0, 0, width=0),
        "bar": canvas.create_rectangle(0, 0, 0, 0, width=0, fill=colours.primary),
        "line": canvas.create_line(0, 0, 0, 0, fill=colours.line),
        "ring": canvas.create_rectangle(0, 0, 0, 0, outline=colours.primary),
    }


def draw_ground(
    canvas: tk.Canvas,
    look: Look,
    items: dict[str, int],
    box: tuple[int, int, int],
    state: CardState,
) -> None:
    """The card's ground, hairline, selection bar and focus ring; `box` is top, width, height."""
    top, width, height = box
    colours = look.colours
    ground = colours.background
    if state.selected:
        ground = colours.selection
    elif state.hover:
        ground = colours.hover
    canvas.coords(items["ground"], 0, top, width, top + height)
    canvas.itemconfigure(items["ground"], fill=ground)
    canvas.coords(items["line"], look.px(16), top + height - 1, width, top + height - 1)
    canvas.coords(items["bar"], 0, top, look.px(3), top + height)
    canvas.itemconfigure(items["bar"], state="normal" if state.selected else "hidden")
    canvas.coords(items["ring"], 0, top, width - 1, top + height - 1)
    canvas.itemconfigure(items["ring"], state="normal" if state.focused else "hidden")
