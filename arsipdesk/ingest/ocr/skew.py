"""How crooked the lines of a page are, and how much ink is on it; only ever called in a worker."""

import math
from functools import partial

from PIL import Image, ImageChops, ImageFilter, ImageStat

MOST_DEGREES = 15.0
"""Pages that lie more crookedly than this are left as they are."""

_LOOKED_AT = 700
"""The longer side in pixels of the small picture that is measured: lines are still apart in it."""

_BORDER = 0.04
"""The part of each side that is left out, where scanners leave the shadow of the lid."""

_INK = 40
"""How much darker than its surroundings ink is, of 255."""

_NARROWER = 4
"""How many times smaller across the picture is in which the angle is looked for: lines are long."""

_CLEAR = 1.15
"""By how much the lines must stand out more than when the page is left as it is."""


def ink_map(page: Image.Image) -> Image.Image:
    """A small picture of a page (mode L) in which what is darker than its surroundings is light."""
    small = page.reduce(max(1, round(max(page.size) / _LOOKED_AT)))
    ink = ImageChops.subtract(small.filter(ImageFilter.BoxBlur(20)), small)
    across, down = round(ink.width * _BORDER), round(ink.height * _BORDER)
    return ink.crop((across, down, ink.width - across, ink.height - down))


def ink_share(ink: Image.Image) -> float:
    """The part of an ink map (0 to 1) that is ink."""
    dark = sum(ink.histogram()[_INK:])
    return dark / max(1, ink.width * ink.height)


def skew_of(ink: Image.Image) -> float:
    """By how many degrees clockwise the page must be turned for its lines to be level.

    The angle at which rows of text and the gaps between them differ most (projection profile).
    """
    fine = partial(_contrast, ink.reduce((_NARROWER, 1)), _NARROWER)
    coarse = partial(_contrast, ink.reduce((_NARROWER, 2)), _NARROWER / 2)
    best = 0.0
    for contrast, reach, step in (
        (coarse, MOST_DEGREES, 1.0),
        (fine, 0.75, 0.25),
        (fine, 0.2, 0.1),
    ):
        best = max(_steps(best, reach, step), key=contrast)
    clear = fine(best) > fine(0.0) * _CLEAR or abs(best) <= 1.0
    return round(best, 2) if clear and abs(best) <= MOST_DEGREES else 0.0


def _steps(middle: float, reach: float, step: float) -> list[float]:
    """Angles around `middle`, the nearest first, so that of equal ones the smallest change wins."""
    number = round(reach / step)
    return [middle + step * n for n in sorted(range(-number, number + 1), key=abs)]


def _contrast(ink: Image.Image, narrower: float, degrees: float) -> float:
    """How much the rows of an ink map differ, turned clockwise by `degrees`.

    In place of a turn, which takes twenty times as long, its columns are pushed up or down; it is so
    many times `narrower` than it would be as reduced in height.
    """
    lean = -math.tan(math.radians(degrees)) * narrower
    place = (1, 0, 0, lean, 1, -lean * ink.width / 2)
    leaning = ink.transform(ink.size, Image.Transform.AFFINE, place)
    rows = leaning.resize((1, ink.height), Image.Resampling.BOX)
    return float(ImageStat.Stat(rows).var[0])
