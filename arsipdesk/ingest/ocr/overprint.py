"""Stamps and signatures over the text, taken off where their ink is lighter than the text's.

Tesseract takes letters that touch a ring or a pen's stroke for one large figure and reads none of
them. Ink that is another colour than black, or paler, can be told from the letters: what is as dark
as they are stays, and so does what lies beside a mark, be it letters in colour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from arsipdesk.ingest.outline import Run, patch_area, patches

_SEEN_AT = 75
"""Dots an inch at which marks are looked for: lines of text are still apart."""

_INK = 40
"""How much darker than its surroundings ink is, of 255."""

_LEAST_WIDTH, _LEAST_HEIGHT = 0.4, 0.3
"""A mark is larger than a letter of 24 points, in inches."""

_LARGEST_STAMP = (3.6, 2.0)
"""A stamp and the signature beside it, width and height in inches. Within them all paler ink is taken
off; a larger mark, which may be the frame of a table, gives up only its own lines."""

_LAYERS = 2
"""Where a frame was taken off, the rest of a stamp that touched it is looked for again."""

_MOST_FILLED = 0.35
"""Rings and strokes leave most of their place free; pictures and crowded lines don't."""

_PLATEAU = 8
"""How much lighter than its darkest neighbour the middle of a stroke may be, of 255."""

_PAPER = 200
"""What is lighter than this is no ink."""

_APART = 45
"""By how much the mark's ink is lighter than the text in the mean, of 255."""

_LEAST_LIGHT = 0.3
"""Which part of a mark is of the lighter ink at least; the rest are letters that touch it."""

_LEAST_DARK = 0.02
"""Which part of the ink at the mark's place is text at least; else there is nothing to set free."""

_TEXT_AS_DARK = 0.6
"""Which part of the page's other ink is as dark as the text under the mark, at least."""

_Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A figure too large for a letter: its box in the page's pixels, and (255) where its ink lies."""

    box: _Box
    ink: Image.Image

    def is_larger_than_stamp(self, dpi: int) -> bool:
        """Whether it may be the frame of a table, or a stamp that touches one."""
        return any(s > most * dpi for s, most in zip(self.ink.size, _LARGEST_STAMP, strict=True))


def without_overprint(page: Image.Image, dpi: int) -> Image.Image:
    """The page (mode L or RGB, evenly lit) in greys (mode L), its letters free of paler marks."""
    grey = page if page.mode == "L" else page.convert("L")
    for _ in range(_LAYERS):
        freed = list(_freed_places(grey, page, dpi))
        if not freed:
            break
        grey = grey.copy()
        for mark, place in freed:
            grey.paste(ImageChops.lighter(grey.crop(mark.box), place), mark.box[:2])
        if not any(mark.is_larger_than_stamp(dpi) for mark, _ in freed):
            break
    return grey


def _freed_places(
    grey: Image.Image, page: Image.Image, dpi: int
) -> Iterator[tuple[_Mark, Image.Image]]:
    """The marks in `grey` that can be told from the text, and their places without them."""
    usual: list[int] | None = None
    marks = _marks(grey, dpi)
    for mark in marks:
        black = _without_colour(page.crop(mark.box))
        for text in _text_tones(black, mark):
            usual = _usual_tones(page, marks) if usual is None else usual
            if sum(usual[: text + 1]) >= _TEXT_AS_DARK * sum(usual):
                yield mark, _freed(grey.crop(mark.box), black, mark, text, dpi)
                break


def _without_colour(page: Image.Image) -> Image.Image:
    """The page with each place the lighter, the more colour it has: only black ink stays black, and
    all ink stays darker than paper."""
    if page.mode == "L":
        return page
    red, green, blue = page.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    lit = ImageChops.add(lightest, ImageChops.subtract(lightest, darkest))
    paper = page.convert("L").point([max(level, _PAPER - 10) for level in range(256)])
    return ImageChops.darker(lit, paper)


def _marks(grey: Image.Image, dpi: int) -> list[_Mark]:
    factor = max(1, round(dpi / _SEEN_AT))
    small = grey.reduce(factor)
    ink = ImageChops.subtract(small.filter(ImageFilter.BoxBlur(15)), small)
    found = patches(ink.point([255 if level > _INK else 0 for level in range(256)]))
    marks = (_mark(patch, factor, dpi, small.size) for patch in found)
    return [mark for mark in marks if mark]


def _mark(patch: Sequence[Run], factor: int, dpi: int, size: tuple[int, int]) -> _Mark | None:
    """The mark that a patch in a picture of `size`, so many times smaller than the page, is; None
    where it is none, or runs into the page's edge, as the shadow of a scanner's lid does."""
    top, bottom = patch[0][0], patch[-1][0] + 1
    if (bottom - top) * factor < _LEAST_HEIGHT * dpi:
        return None
    left, right = min(run[1] for run in patch), max(run[2] for run in patch)
    wide, high = right - left, bottom - top
    if wide * factor < _LEAST_WIDTH * dpi or patch_area(patch) > _MOST_FILLED * wide * high:
        return None
    if min(left, top) < 1 or right + 1 >= size[0] or bottom + 1 >= size[1]:
        return None
    place = bytearray((wide + 2) * (high + 2))
    for row, start, end in patch:
        at = (row - top + 1) * (wide + 2) + 1 - left
        place[at + start : at + end] = b"\xff" * (end - start)
    box = (left - 1) * factor, (top - 1) * factor, (right + 1) * factor, (bottom + 1) * factor
    ink = _grown(Image.frombytes("L", (wide + 2, high + 2), bytes(place)), 1)
    return _Mark(box, ink.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.NEAREST))


def _strokes(black: Image.Image) -> Image.Image:
    """255 in the middle of strokes, where ink has its full tone; not at their soft edges."""
    darkest = black
    for across, down in ((1, 0), (-1, 0)), ((0, 1), (0, -1)):
        sides = [ImageChops.offset(darkest, *step) for step in (across, down)]
        darkest = ImageChops.darker(darkest, ImageChops.darker(*sides))
    edge = ImageChops.subtract(black, darkest)
    return edge.point([255 if level <= _PLATEAU else 0 for level in range(256)])


def _usual_tones(page: Image.Image, marks: Sequence[_Mark]) -> list[int]:
    """The tones of the page's other ink, where most letters have some of it: left of the middle."""
    strip = page.width // 4, 0, page.width // 2, page.height
    black = _without_colour(page.crop(strip))
    strokes = _strokes(black)
    for mark in marks:
        left, top, right, bottom = mark.box
        strokes.paste(0, (left - strip[0], top, right - strip[0], bottom))
    return _tones(black, strokes)


def _tones(black: Image.Image, strokes: Image.Image) -> list[int]:
    """How many pixels of ink there are of each tone."""
    return black.histogram(strokes)[:_PAPER]


def _text_tones(black: Image.Image, mark: _Mark) -> list[int]:
    """The lightest tones that the text at a mark may have, the lightest first; none where the mark's
    ink is not clearly paler. Two inks, a stamp's and a pen's, part the rest in two again."""
    strokes = _strokes(black)
    tones, own = _tones(black, strokes), _tones(black, ImageChops.darker(strokes, mark.ink))
    whole, found = sum(tones), list[int]()
    while True:
        tone, apart = _parted(tones)
        tones = tones[: tone + 1]
        if apart < _APART or sum(tones) < _LEAST_DARK * whole:
            return found
        if sum(own[tone + 1 :]) >= _LEAST_LIGHT * sum(own):
            found.append(tone)


def _parted(tones: Sequence[int]) -> tuple[int, float]:
    """The tone that parts dark from light ink best (Otsu's method), and how far apart their means
    are."""
    whole, weight = sum(tones), sum(tone * number for tone, number in enumerate(tones))
    best, found = 0.0, (0, 0.0)
    dark = dark_weight = 0
    for tone, number in enumerate(tones):
        dark += number
        dark_weight += tone * number
        if not 0 < dark < whole:
            continue
        apart = (weight - dark_weight) / (whole - dark) - dark_weight / dark
        if (between := dark * (whole - dark) * apart**2) > best:
            best, found = between, (tone, apart)
    return found


def _freed(grey: Image.Image, black: Image.Image, mark: _Mark, text: int, dpi: int) -> Image.Image:
    """The place of a mark with the letters alone; of a large one, without what is its own."""
    letters = black.point([255 if level <= text else 0 for level in range(256)])
    edge = max(1, round(dpi / 100))
    at_letters = _grown(letters, edge)
    beside = Image.new("L", grey.size, 255)
    if mark.is_larger_than_stamp(dpi):
        beside = Image.composite(beside, grey, mark.ink)
    return Image.composite(black, beside, at_letters)


def _grown(mask: Image.Image, pixels: int) -> Image.Image:
    return mask.filter(ImageFilter.MaxFilter(2 * pixels + 1))
