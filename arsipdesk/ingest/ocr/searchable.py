"""The job that puts a page's words, unseen, where they stand, so that a PDF can be searched in.

Only ever called in a worker. What the pages show stays as it is, but stands upright; a picture
becomes a page.
"""

import base64
import datetime as dt
import io
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
from fpdf import FPDF
from PIL import Image, ImageOps
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from arsipdesk.ingest import photo
from arsipdesk.ingest.ocr.picture import A4_INCHES, said_dpi
from arsipdesk.ingest.readers import Refused
from arsipdesk.ingest.readers.image import DECODED_BYTES, opened

PIECE = 6 * 1024 * 1024
"""Bytes of the PDF that one answer carries."""

Point = tuple[float, float]

_FONT = "/ArsipDeskWords"
_CAPITALS = 0.72
"""How high capital letters of Helvetica are, for a size of 1."""

_FIRST_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""Stands as the day of making, so that the same pages always make the same file."""

_SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
_EXIF_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}
_ORIENTATION = 0x0112


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Put words on pages: `pages` maps a page's number to its reading (`words`, `turn`, `skew`,
    `corners`). Yields the file as pieces `pdf`, in base64."""
    document = _as_pdf(path, mime)
    font = document._add_object(_helvetica())
    for number, reading in arguments["pages"].items():
        if int(number) < len(document.pages) and reading["words"]:
            page = document.pages[int(number)]
            _put_words(document, page, reading, font)
            page.rotate(int(reading["turn"]) // 90 * 90)  # viewers order words as a page is shown
    file = io.BytesIO()
    document.write(file)
    content = file.getvalue()
    for start in range(0, len(content), PIECE):
        yield {"pdf": base64.b64encode(content[start : start + PIECE]).decode("ascii")}


def _as_pdf(path: Path, mime: str) -> pypdf.PdfWriter:
    if mime == "application/pdf":
        return pypdf.PdfWriter(clone_from=path)
    with path.open("rb") as file, opened(file, mime) as image:
        if image.width * image.height * 4 > DECODED_BYTES:
            raise Refused("too_large", f"{image.width} x {image.height} pixels")
        made, turns = _pictures_as_pdf(path, mime, image)
    document = pypdf.PdfWriter(clone_from=io.BytesIO(made))
    for page, turn in zip(document.pages, turns, strict=True):
        page.rotate(turn)
    return document


def _pictures_as_pdf(path: Path, mime: str, image: Image.Image) -> tuple[bytes, list[int]]:
    """A PDF with each picture at its size on paper, a JPEG as the very bytes it is; and by how many
    degrees clockwise each page is to be turned."""
    pdf = FPDF(unit="pt")
    pdf.set_creation_date(_FIRST_DAY)
    turns: list[int] = []
    for number in range(int(getattr(image, "n_frames", 1))):
        image.seek(number)
        orientation = image.getexif().get(_ORIENTATION, 1)
        as_it_is = mime == "image/jpeg" and orientation in _EXIF_TURNS
        turns.append(_EXIF_TURNS[orientation] if as_it_is else 0)
        shown = image if as_it_is else ImageOps.exif_transpose(image)
        wide, high = _points(image, shown.size)
        pdf.add_page(format=(wide, high))
        pdf.image(path if as_it_is else shown.copy(), 0, 0, wide, high)
    return bytes(pdf.output()), turns


def _points(image: Image.Image, size: tuple[int, int]) -> tuple[float, float]:
    """The size of a picture on paper, in points."""
    dpi = said_dpi(image) or max(1, round(max(size) / A4_INCHES))
    return size[0] * 72 / dpi, size[1] * 72 / dpi


def _helvetica() -> DictionaryObject:
    names = {
        "/Type": "/Font",
        "/Subtype": "/Type1",
        "/BaseFont": "/Helvetica",
        "/Encoding": "/WinAnsiEncoding",
    }
    return DictionaryObject({NameObject(k): NameObject(v) for k, v in names.items()})


def _put_words(
    document: pypdf.PdfWriter, page: pypdf.PageObject, reading: dict[str, Any], font: Any
) -> None:
    """Add what shows nothing to the end of a page; what was there keeps its own graphics state."""
    place = _Places(page, reading)
    lines = [f"BT 3 Tr {_FONT} 1 Tf"]
    lines += [_word(place, str(text), *box[:4]) for text, *box in reading["words"] if text]
    before, after = StreamObject(), StreamObject()
    before.set_data(b"q\n")
    after.set_data("\n".join(["", "Q", "q", *lines, "ET", "Q"]).encode("latin-1"))
    old = page.get("/Contents")
    held = old.get_object() if old is not None else None
    parts = held if isinstance(held, ArrayObject) else ([page.raw_get("/Contents")] if held else [])
    ends = [document._add_object(before), document._add_object(after)]
    page[NameObject("/Contents")] = ArrayObject([ends[0], *parts, ends[1]])
    _add_font(page, font)


def _add_font(page: pypdf.PageObject, font: Any) -> None:
    """The page gets resources of its own, which no other page shares."""
    old = page.get("/Resources")
    resources = DictionaryObject(old.get_object() if old is not None else {})
    fonts = resources.get("/Font")
    named = DictionaryObject(fonts.get_object() if fonts is not None else {})
    named[NameObject(_FONT)] = font
    resources[NameObject("/Font")] = named
    page[NameObject("/Resources")] = resources


def _word(place: "_Places", text: str, left: float, top: float, right: float, bottom: float) -> str:
    """A word stretched to its box, with a space after it, as PDF writes it (ISO 32000-1, 9.4)."""
    plain = text.encode("latin-1", "replace").decode("latin-1")
    x, y = place.on_page(left, bottom)
    x_end, y_end = place.on_page(right, bottom)
    x_top, y_top = place.on_page(left, top)
    wide = max(0.01, _width(plain))
    across = (x_end - x) / wide, (y_end - y) / wide
    upward = (x_top - x) / _CAPITALS, (y_top - y) / _CAPITALS
    escaped = plain.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    matrix = " ".join(f"{number:.4f}" for number in (*across, *upward, x, y))
    return f"{matrix} Tm ({escaped} ) Tj"


@cache
def _ruler() -> FPDF:
    pdf = FPDF(unit="pt")
    pdf.set_font("Helvetica", size=1000)
    return pdf


def _width(text: str) -> float:
    return float(_ruler().get_string_width(text)) / 1000


class _Places:
    """Where fractions of a page as it is read lie on the page as it is written."""

    def __init__(self, page: pypdf.PageObject, reading: dict[str, Any]) -> None:
        box = page.cropbox
        self._left, self._bottom = float(box.left), float(box.bottom)
        self._wide, self._high = float(box.width), float(box.height)
        self._rotation = page.rotation % 360
        self._turn, self._skew = int(reading["turn"]), math.radians(float(reading["skew"]))
        corners = reading.get("corners")
        self._rules = None
        wide, high = self._wide, self._high
        if self._rotation % 180:
            wide, high = high, wide
        if corners:
            quad = [(corners[n], corners[n + 1]) for n in range(0, 8, 2)]
            self._rules = photo.perspective(_SQUARE, quad)
            wide, high = photo.flat_size((wide, high), tuple(corners))
        self._read_size = (high, wide) if self._turn % 180 else (wide, high)

    def on_page(self, x: float, y: float) -> Point:
        """A point in the page's own units, from fractions of what was read."""
        x, y = _unturned(*self._tilted(x, y), self._turn)
        if self._rules:
            a, b, c, d, e, f, g, h = self._rules
            scale = g * x + h * y + 1
            x, y = (a * x + b * y + c) / scale, (d * x + e * y + f) / scale
        x, y = _unturned(x, y, self._rotation)
        return self._left + x * self._wide, self._bottom + (1 - y) * self._high

    def _tilted(self, x: float, y: float) -> Point:
        """Back from the level page to the crooked one: about its middle, anticlockwise."""
        wide, high = self._read_size
        right, down = (x - 0.5) * wide, (y - 0.5) * high
        cos, sin = math.cos(self._skew), math.sin(self._skew)
        return (right * cos + down * sin) / wide + 0.5, (down * cos - right * sin) / high + 0.5


def _unturned(x: float, y: float, turn: int) -> Point:
    """Where a point of a page that was turned clockwise lay before."""
    return {90: (y, 1 - x), 180: (1 - x, 1 - y), 270: (1 - y, x)}.get(turn, (x, y))
