"""The job that tells where the words of a PDF page's text layer stand; only called in a worker."""

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2.raw

from arsipdesk.ingest.ocr.checked import MOST_WORDS
from arsipdesk.ingest.readers import Refused
from arsipdesk.ingest.readers.pdf import open_document

pdfium: Any = pypdfium2.raw  # its functions are made when it is imported, unseen by mypy

_MOST_CHARACTERS = 100_000
_FINE = 100_000
"""Parts that a page's sides are measured in."""

_Box = tuple[float, float, float, float]


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The words of page `page` (the first is 0). Yields `words`, as the job `ocr` does."""
    if mime != "application/pdf":
        raise Refused("damaged", f"no text layer in {mime}")
    document = open_document(path, str(arguments.get("password") or ""))
    try:
        number = int(arguments["page"])
        if not 0 <= number < len(document):
            raise Refused("damaged", f"no page {number}")
        page = document[number]
        words = [[text, *box, 1.0, line] for text, box, line in _words(page)]
        yield {"words": words[:MOST_WORDS]}
    finally:
        document.close()


def _words(page: Any) -> Iterator[tuple[str, _Box, int]]:
    layer = page.get_textpage()
    text, boxes, line = "", list[_Box](), 0
    for index in range(min(layer.count_chars(), _MOST_CHARACTERS)):
        character = chr(pdfium.FPDFText_GetUnicode(layer, index) or 0xFFFD)
        if not character.isspace():
            text += character
            boxes.append(_place(page, layer, index))
            continue
        if text:
            yield text, _around(boxes), line
            text, boxes = "", []
        line += character == "\n"
    if text:
        yield text, _around(boxes), line


def _place(page: Any, layer: Any, index: int) -> _Box:
    """The box of one character as fractions of the page as it is shown, turned or not."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(layer, index, left, right, bottom, top)
    corners = [_shown(page, x.value, y.value) for x, y in ((left, top), (right, bottom))]
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _shown(page: Any, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE


def _around(boxes: list[_Box]) -> _Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)
