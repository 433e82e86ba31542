"""Draws bar codes and QR codes with rules, so that they are sharp on every printer."""

from itertools import groupby
from typing import Any

import zxingcpp

from arsipdesk.publish.paper import Paper

OVERLAP = 0.02
"""By how much the rows of a code overlap, in millimetres, so that no printer leaves gaps."""


def draw_qr(paper: Paper, text: str, x: float, y: float, size: float) -> None:
    """A QR code that is `size` wide; leave four modules, a tenth of it, white around."""
    _draw(paper, text, zxingcpp.BarcodeFormat.QRCode, (x, y, size, size))


def draw_bars(paper: Paper, text: str, x: float, y: float, width: float, height: float) -> None:
    """A Code 128."""
    _draw(paper, text, zxingcpp.BarcodeFormat.Code128, (x, y, width, height))


def _draw(
    paper: Paper,
    text: str,
    form: zxingcpp.BarcodeFormat,
    box: tuple[float, float, float, float],
) -> None:
    drawn: Any = zxingcpp.create_barcode(text, form).to_image(add_quiet_zones=False)
    high, wide = drawn.shape
    pixels = memoryview(drawn).tobytes()
    rows = [pixels[row * wide : (row + 1) * wide] for row in range(high)]
    left, top, width, height = box
    step = width / wide, height / high
    place = 0
    for row, same in groupby(rows):
        lines = len(list(same))
        for start, length in _dark(row):
            x, y = left + start * step[0], top + place * step[1]
            paper.bar(x, y, length * step[0], lines * step[1] + OVERLAP)
        place += lines


def _dark(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules begin in a row, and how many there are."""
    found, start = [], 0
    for value, run in groupby(row):
        length = len(list(run))
        if value == 0:
            found.append((start, length))
        start += length
    return found
