"""Letters photographed with a phone: where the paper lies, the paper cut out flat, its light even.

All functions take pictures that stand as their Exif data says (`ImageOps.exif_transpose`).
"""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from arsipdesk.domain.pages import Corners
from arsipdesk.ingest.outline import Point, Quad, fitted_quad, largest_patch, quad_area

A4, F4 = 297 / 210, 330 / 215
"""Height by width of the two papers of Indonesian offices (F4, *folio*: 215 x 330 mm)."""

SEEN_AT = 300
"""The longest side in pixels at which the paper is looked for."""

LEAST_AREA, MOST_AREA = 0.25, 0.98
"""Which part of the picture a sheet may take; what takes more is a scanner's page."""

LARGEST_SIDE = 4000
"""The most pixels that a side of a flattened page has."""

_INSET = 0.982
"""A sheet is cut out so much smaller, because its blurred edge belongs half to the table."""

_NEAR = 0.08
"""By which part a sheet seen at an angle may look shorter than the paper it is."""

_FILLED = 0.93
_CONTRAST = 18
_CLOSING = 9
_CAMERA_TAGS = (0x829A, 0x829D, 0x8827, 0x920A)  # exposure, aperture, ISO, focal length: Exif 2.3
_EXIF_IFD = 0x8769
_CAMERA_NAMES = re.compile(
    r"(?:img|dsc|dscn|pxl|photo|foto|mvimg|dcim|p)[-_ ]?\d{3,}|whatsapp image|\d{8}_\d{6}", re.I
)


def is_photo(image: Image.Image, name: str = "") -> bool:
    """Whether a camera took the picture: its Exif data say so, or the name it came under."""
    camera = image.getexif().get_ifd(_EXIF_IFD)
    if any(tag in camera for tag in _CAMERA_TAGS):
        return True
    return image.format not in ("TIFF", "BMP", "GIF") and bool(_CAMERA_NAMES.match(name))


def corners(image: Image.Image) -> Corners | None:
    """Where the sheet of paper lies in a photo; None unless it is convincingly a whole sheet.

    It is told from the table by being bright and without colour, at whichever threshold gives the
    best quadrilateral: a shadow across paper and table leaves no single right one.
    """
    small = _darkest_channel(image)
    best: tuple[float, Quad] | None = None
    for threshold in _thresholds(small):
        found = _sheet(small, threshold)
        if found and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        return None
    inner = _grown(best[1], _INSET)
    fractions = [at[axis] / small.size[axis] for at in inner for axis in (0, 1)]
    return tuple(min(max(each, 0.0), 1.0) for each in fractions)  # type: ignore[return-value]


def _darkest_channel(image: Image.Image) -> Image.Image:
    """The picture small and grey, coloured things dark."""
    factor = max(image.size) // (2 * SEEN_AT)
    if factor > 1 and image.mode in ("L", "RGB"):
        image = image.reduce(factor)
    image = image.convert("RGB")
    image.thumbnail((SEEN_AT, SEEN_AT), Image.Resampling.BOX)
    red, green, blue = image.split()
    grey = ImageChops.darker(ImageChops.darker(red, green), blue)
    return grey.filter(ImageFilter.GaussianBlur(1.5))


def _thresholds(grey: Image.Image) -> list[int]:
    """Eleven levels between the dark and the bright of a picture."""
    dark, bright = (_percentile(grey.histogram(), part) for part in (0.02, 0.98))
    return sorted({round(dark + (bright - dark) * step / 12) for step in range(1, 12)})


def _percentile(histogram: Sequence[int], part: float) -> int:
    room = sum(histogram) * part
    for level, count in enumerate(histogram):
        room -= count
        if room < 0:
            return level
    return len(histogram) - 1


def _sheet(grey: Image.Image, threshold: int) -> tuple[float, Quad] | None:
    """How well the largest patch brighter than `threshold` fits a sheet, and its corners."""
    patch = largest_patch(grey.point(lambda value: 255 if value > threshold else 0))
    whole = grey.width * grey.height
    if patch is None or not LEAST_AREA < patch.area / whole < MOST_AREA:
        return None
    quad = fitted_quad(patch.outline)
    if quad is None or not _is_sheet(quad, grey.size):
        return None
    area = quad_area(quad)
    fill = min(patch.area, area) / max(patch.area, area)
    contrast = _contrast(grey, quad)
    if fill < _FILLED or contrast < _CONTRAST:
        return None
    return fill + contrast / 1000, quad


def _is_sheet(quad: Quad, size: tuple[int, int]) -> bool:
    """Whether corners and sides are those of a sheet seen at an angle, wholly in the picture."""
    area = quad_area(quad) / (size[0] * size[1])
    sides = [math.dist(quad[i], quad[(i + 1) % 4]) for i in range(4)]
    if not LEAST_AREA < area < MOST_AREA or min(sides) < 0.2 * min(size):
        return False
    opposite = all(0.55 < sides[i] / sides[i + 2] < 1.8 for i in (0, 1))
    long = max(sides[0] + sides[2], sides[1] + sides[3])
    short = sum(sides) - long
    angles = all(50 < _angle(quad[i - 1], quad[i], quad[(i + 1) % 4]) < 130 for i in range(4))
    return opposite and angles and long / short < 2.4 and _on_edge(quad, size) < 2


def _angle(before: Point, at: Point, after: Point) -> float:
    first = math.atan2(before[1] - at[1], before[0] - at[0])
    second = math.atan2(after[1] - at[1], after[0] - at[0])
    turn = abs(math.degrees(first - second)) % 360
    return min(turn, 360 - turn)


def _on_edge(quad: Quad, size: tuple[int, int]) -> int:
    """How many sides of the paper run along an edge of the picture: there it is cut off."""
    number = 0
    for start, end in pairwise((*quad, quad[0])):
        for axis in (0, 1):
            low = max(start[axis], end[axis]) < 0.02 * size[axis]
            high = min(start[axis], end[axis]) > 0.98 * size[axis]
            number += low or high
    return number


def _contrast(grey: Image.Image, quad: Quad) -> float:
    """How much brighter the paper is just inside its edges than the table just outside, where it is
    so least: at one of the four sides, or at all where the picture ends beside one."""
    inner, outer = _grown(quad, 0.9), _grown(quad, 1.1)
    differences: list[float] = []
    for at in range(4):
        side = quad[at - 1], quad[at]
        inside = _mean(grey, (*side, inner[at], inner[at - 1]))
        outside = _mean(grey, (*side, outer[at], outer[at - 1]))
        if inside is not None and outside is not None:
            differences.append(inside - outside)
    return min(differences) if len(differences) > 2 else 0.0


def _mean(grey: Image.Image, area: Quad) -> float | None:
    """The mean brightness of an area; None where little of it is in the picture."""
    mask = Image.new("L", grey.size)
    ImageDraw.Draw(mask).polygon(area, fill=255)
    seen = ImageStat.Stat(grey, mask)
    return seen.mean[0] if seen.count[0] > abs(quad_area(area)) / 3 else None


def _grown(quad: Quad, factor: float) -> Quad:
    middle = sum(x for x, _ in quad) / 4, sum(y for _, y in quad) / 4
    grown = [tuple(m + (c - m) * factor for m, c in zip(middle, at, strict=True)) for at in quad]
    return tuple(grown)  # type: ignore[return-value]


def flatten(image: Image.Image, at: Corners) -> Image.Image:
    """The paper at `at` cut out and seen from straight above, A4 or F4 where it is nearly that.

    Its longest side has at most LARGEST_SIDE pixels. Raises ValueError where the corners lie on a
    line.
    """
    quad = _quad(image.size, at)
    wide, high = flat_size(image.size, at)
    if min(wide, high) < 1:
        raise ValueError(at)
    target = [(0.0, 0.0), (wide, 0.0), (wide, high), (0.0, high)]
    rules = perspective(target, quad)
    return image.transform(
        (round(wide), round(high)),
        Image.Transform.PERSPECTIVE,
        rules,
        Image.Resampling.BICUBIC,
        fillcolor="white",
    )


def flat_size(size: tuple[float, float], at: Corners) -> tuple[float, float]:
    """Width and height of what `flatten` makes of a picture of this size."""
    quad = _quad(size, at)
    top, right, bottom, left = (math.dist(quad[i], quad[(i + 1) % 4]) for i in range(4))
    return _paper_size((top + bottom) / 2, (left + right) / 2)


def _quad(size: tuple[float, float], at: Corners) -> list[Point]:
    return [(at[i] * size[0], at[i + 1] * size[1]) for i in range(0, 8, 2)]


def _paper_size(wide: float, high: float) -> tuple[float, float]:
    """Width and height in pixels, snapped to a known paper's proportions."""
    long, short = max(wide, high), min(wide, high)
    if short <= 0:
        return 0.0, 0.0
    ratio = min((A4, F4), key=lambda paper: abs(paper - long / short))
    if abs(ratio - long / short) < _NEAR * ratio:
        long = short * ratio
    scale = min(1.0, LARGEST_SIDE / long)
    return (long * scale, short * scale) if wide > high else (short * scale, long * scale)


def perspective(
    source: Sequence[Point], target: Sequence[Point]
) -> tuple[float, float, float, float, float, float, float, float]:
    """The eight numbers a…h with which (x, y) of `source` becomes (X, Y) of `target`:
    X = (ax + by + c) / (gx + hy + 1), Y = (dx + ey + f) / (gx + hy + 1).

    Raises ValueError where three of the points lie on a line.
    """
    rows: list[list[float]] = []
    for (x, y), (to_x, to_y) in zip(source, target, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -x * to_x, -y * to_x, to_x])
        rows.append([0, 0, 0, x, y, 1, -x * to_y, -y * to_y, to_y])
    return tuple(_solved(rows))  # type: ignore[return-value]


def _solved(rows: list[list[float]]) -> list[float]:
    """Gaussian elimination with the largest pivot; the last of each row is the right side."""
    size = len(rows)
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        if abs(rows[at][at]) < 1e-9:
            raise ValueError("the points lie on a line")
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(size):
            if other != at:
                factor = rows[other][at]
                rows[other] = [
                    value - factor * mine for value, mine in zip(rows[other], rows[at], strict=True)
                ]
    return [row[-1] for row in rows]


def even_light(image: Image.Image) -> Image.Image:
    """A page without shadows: each place divided by the brightness of the paper around it.

    Colours stay; the paper becomes white and the writing dark. Returns L or RGB.
    """
    image = image if image.mode in ("L", "RGB") else image.convert("RGB")
    lit = image
    background = _background(image)
    for part in range(_GAIN - 1):
        gain = background.point([_gain(level, part) for level in range(256)] * len(image.mode))
        if any(high for _, high in _extremes(gain)):
            lit = ImageChops.add(lit, ImageChops.multiply(image, gain))
    return _stretched(lit)


_GAIN = 4
"""By how much the darkest shadow may be lit."""


def _gain(level: int, part: int) -> int:
    """255/level - 1 in 255ths, of which each part takes at most 255."""
    whole = 255 * (255 - level) / max(level, 1)
    return round(min(max(whole - 255 * part, 0), 255))


def _extremes(image: Image.Image) -> list[tuple[float, float]]:
    return [band.getextrema() for band in image.split()]  # type: ignore[misc]


def _background(image: Image.Image) -> Image.Image:
    """The paper without its writing, blurred; never darker than a shadow can be."""
    factor = max(1, max(image.size) // SEEN_AT)
    small = image.reduce(factor)
    paper = small.filter(ImageFilter.MaxFilter(_CLOSING)).filter(ImageFilter.GaussianBlur(7))
    least = [round(0.35 * _percentile(band.histogram(), 0.9)) for band in paper.split()]
    floor = Image.new(paper.mode, paper.size, tuple(least) if len(least) > 1 else least[0])
    return ImageChops.lighter(paper, floor).resize(image.size, Image.Resampling.BILINEAR)


def _stretched(image: Image.Image) -> Image.Image:
    """Contrast stretched, alike for all colours: the writing black, the paper's grain white."""
    grey = image.convert("L").reduce(max(1, max(image.size) // 1000))
    dark = min(_percentile(grey.histogram(), 0.005), 100)
    scale = 255 / (235 - dark)
    levels = [round(min(max((level - dark) * scale, 0), 255)) for level in range(256)]
    return image.point(levels * len(image.getbands()))
