"""Finds patch codes, the four thick bars of a scanner's separator sheet.

A patch code is two wide bars (0.20 inch) and two narrow ones (0.08 inch) with narrow gaps between,
0.80 inch in all and at least 2 inches long (Kodak A-61599). It carries nothing but its kind.
"""

import re
from collections.abc import Iterator

from PIL import Image

PATCHES = {
    "1100": "PATCH1",
    "1001": "PATCH2",
    "1010": "PATCH3",
    "0110": "PATCH4",
    "0011": "PATCH6",
    "0101": "PATCHT",
}
"""The kinds by their bars, 1 for a wide one, read from the nearest edge of the paper inwards."""

WORKING_SIDE = 800
"""The shorter side of the picture that is searched, in pixels: a narrow bar is some 8 wide."""

STEP = 11
"""From one line that is searched to the next, in pixels: some 3 mm."""

LINES = 10
"""Lines that must show the same bars: some 30 mm, of the 50 that a patch is long at least."""

DARK = 128
UNITS = 10.0
"""The width of a patch in narrow bars."""

_RUN = re.compile(rb"\x00+|\x01+")
_SMALLEST, _LARGEST = 0.05, 0.2
"""The width of a patch, as a share of the paper's shorter side: 20 mm of 210 are a tenth."""


def small(image: Image.Image) -> Image.Image:
    """`image` (L) so small that a search is quick; what is small already stays as it is."""
    factor = min(image.size) // WORKING_SIDE
    return image.reduce(factor) if factor > 1 else image


def patches(image: Image.Image) -> list[str]:
    """The kinds of patch code on a page (L), such as `PATCHT`, each told once."""
    page = small(image).point(lambda value: value < DARK and 1)
    turned = page.transpose(Image.Transpose.TRANSPOSE)
    return sorted({kind for way in (page, turned) for kind in _in_rows(way)})


def _in_rows(page: Image.Image) -> Iterator[str]:
    """Patches whose bars cross the rows of the picture."""
    width, height = page.size
    pixels = page.tobytes()
    room = min(page.size) * _SMALLEST, min(page.size) * _LARGEST
    open_ends: dict[tuple[str, int], tuple[float, int]] = {}
    for top in range(0, height, STEP):
        seen: dict[tuple[str, int], tuple[float, int]] = {}
        for number, (bars, start, unit) in enumerate(_in_row(pixels[top * width :][:width], room)):
            lines = 1 + _before(open_ends, bars, start, unit)
            seen[bars, number] = start, lines
            if lines == LINES:
                inwards = start + unit * UNITS / 2 <= width / 2
                yield PATCHES[bars if inwards else bars[::-1]]
        open_ends = seen


def _before(
    open_ends: dict[tuple[str, int], tuple[float, int]], bars: str, start: float, unit: float
) -> int:
    """On how many lines above these bars stood in nearly the same place."""
    return max(
        (
            lines
            for (same, _number), (place, lines) in open_ends.items()
            if same == bars and abs(place - start) <= unit
        ),
        default=0,
    )


def _in_row(row: bytes, room: tuple[float, float]) -> Iterator[tuple[str, float, float]]:
    """The bars of each patch in a row, where it starts, and how wide its narrow bar is."""
    runs = [(match.start(), match.end() - match.start()) for match in _RUN.finditer(row)]
    first = 1 if row[:1] == b"\x00" else 0
    for index in range(first, len(runs) - 6, 2):
        lengths = [length for _start, length in runs[index : index + 7]]
        total = sum(lengths)
        if not room[0] <= total <= room[1]:
            continue
        unit = total / UNITS
        before = runs[index - 1][1] if index else total
        behind = runs[index + 7][1] if index + 7 < len(runs) else total
        bars = _bars(lengths, unit)
        if bars in PATCHES and min(before, behind) >= 2 * unit:
            yield bars, runs[index][0], unit


def _bars(lengths: list[int], unit: float) -> str:
    """Which of the four bars are wide; "" where widths fit no patch."""
    if not all(0.5 <= gap / unit <= 1.5 for gap in lengths[1::2]):
        return ""
    shares = [bar / unit for bar in lengths[0::2]]
    if not all(0.5 <= share <= 1.6 or 1.9 <= share <= 3.1 for share in shares):
        return ""
    return "".join("1" if share > 1.75 else "0" for share in shares)
