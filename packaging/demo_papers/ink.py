"""What is put on a paper by hand: rubber stamps and signatures, as transparent pictures."""

import itertools
import math
import zlib
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
PURPLE = (84, 58, 152)
BLUE = (38, 66, 158)
RED = (178, 40, 52)
_FINE = 3


def dice(seed: str) -> Random:
    """Random numbers that are the same on each run for the same `seed`."""
    return Random(zlib.crc32(seed.encode()))  # noqa: S311 - scribbles, no secrets


def face(style: str, size: int) -> ImageFont.FreeTypeFont:
    """Open Sans in `style` (Regular, Bold, Italic), `size` in pixels."""
    return ImageFont.truetype(
        FONTS / f"OpenSans-{style}.ttf", size, layout_engine=ImageFont.Layout.BASIC
    )


def signature(name: str, colour: tuple[int, int, int] = (28, 34, 92)) -> Image.Image:
    """The scribble that stands for `name`: 480 x 220 pixels."""
    rolls = dice("signature " + name)
    width, height = 480 * _FINE, 220 * _FINE
    ink = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(ink)
    for stroke in (_initial(rolls), _loops(rolls), _flourish(rolls)):
        points = [(x * width, y * height) for x, y in stroke]
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            slope = math.atan2(y1 - y0, x1 - x0)
            radius = _FINE * (1.15 + 1.35 * abs(math.sin(slope - 0.7)))
            pen.line((x0, y0, x1, y1), fill=255, width=int(radius * 2))
            pen.ellipse((x1 - radius, y1 - radius, x1 + radius, y1 + radius), fill=255)
    ink = ink.resize((480, 220), Image.Resampling.LANCZOS)
    picture = Image.new("RGBA", ink.size, (*colour, 0))
    picture.putalpha(ink.point(lambda value: value * 9 // 10))
    return picture.rotate(rolls.uniform(-3, 9), Image.Resampling.BICUBIC, fillcolor=(*colour, 0))


def _initial(rolls: Random) -> list[tuple[float, float]]:
    x, top, foot = rolls.uniform(0.16, 0.24), rolls.uniform(0.06, 0.12), rolls.uniform(0.78, 0.92)
    hook, bend = rolls.uniform(0.05, 0.13), rolls.uniform(1.2, 2.4)
    points = []
    for step in range(160):
        t = step / 159
        sway = math.sin(t * math.pi * bend) * hook
        points.append((x + 0.08 * (1 - t) + sway * t, top + (foot - top) * math.sin(t * 2.1)))
    return points


def _loops(rolls: Random) -> list[tuple[float, float]]:
    turns = rolls.randint(3, 6)
    tall = rolls.uniform(0.14, 0.34)
    lean = rolls.uniform(0.02, 0.07)
    phase = rolls.uniform(0, math.pi)
    ripple = rolls.uniform(1.5, 2.6)
    points = []
    for step in range(500):
        t = step / 499
        angle = t * turns * 2 * math.pi + phase
        size = tall * (1 - t) ** 0.9 + 0.05 + 0.035 * math.sin(ripple * angle)
        x = 0.2 + 0.58 * t + lean * math.cos(angle) * (1.6 - t) - 0.12 * (size * math.sin(angle))
        y = 0.46 + 0.12 * (t - 0.5) - size * math.sin(angle)
        points.append((x, y))
    return points


def _flourish(rolls: Random) -> list[tuple[float, float]]:
    start = (rolls.uniform(0.74, 0.82), rolls.uniform(0.36, 0.48))
    pull = (rolls.uniform(1.0, 1.15), rolls.uniform(0.7, 0.95))
    back = (rolls.uniform(0.05, 0.2), rolls.uniform(0.62, 0.84))
    end = (rolls.uniform(0.82, 0.95), rolls.uniform(0.56, 0.68))
    points = []
    for step in range(200):
        t = step / 199
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        corners = (start, pull, back, end)
        points.append(
            (
                sum(w * c[0] for w, c in zip(weights, corners, strict=True)),
                sum(w * c[1] for w, c in zip(weights, corners, strict=True)),
            )
        )
    return points


def round_stamp(
    upper: str,
    lower: str,
    middle: tuple[str, ...],
    colour: tuple[int, int, int] = PURPLE,
    seed: str = "",
) -> Image.Image:
    """An office's round stamp, 620 pixels wide, unevenly inked and never quite straight."""
    size = 620 * 2
    plate = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(plate)
    for inset, width in ((20, 14), (44, 5), (212, 6)):
        pen.ellipse((inset, inset, size - inset, size - inset), outline=255, width=width)
    letters = face("Bold", 104)
    _bend(plate, upper, letters, radius=size / 2 - 126, start=-90, spread=196, inward=False)
    _bend(plate, lower, letters, radius=size / 2 - 128, start=90, spread=120, inward=True)
    for side in (-1, 1):
        angle = math.radians(90 + side * 77)
        _star(pen, size / 2 + 496 * math.cos(angle), size / 2 + 496 * math.sin(angle), 36)
    _block(pen, middle, size)
    plate = plate.resize((620, 620), Image.Resampling.LANCZOS)
    return _inked(plate, colour, seed or upper + lower, turn=14)


def _bend(
    plate: Image.Image,
    text: str,
    letters: ImageFont.FreeTypeFont,
    radius: float,
    start: float,
    spread: float,
    inward: bool,
) -> None:
    widths = [letters.getlength(char) + 10 for char in text]
    arc = math.degrees(sum(widths) / radius)
    squeeze = min(1.0, spread / arc)
    angle = -arc * squeeze / 2
    for char, width in zip(text, widths, strict=True):
        step = math.degrees(width / radius) * squeeze
        turn = angle + step / 2
        angle += step
        glyph = Image.new("L", (170, 170), 0)
        ImageDraw.Draw(glyph).text((85, 85), char, fill=255, font=letters, anchor="mm")
        if squeeze < 1:
            narrow = max(1, int(170 * squeeze))
            slim = glyph.resize((narrow, 170), Image.Resampling.LANCZOS)
            glyph = Image.new("L", (170, 170), 0)
            glyph.paste(slim, ((170 - narrow) // 2, 0))
        glyph = glyph.rotate(turn if inward else -turn, Image.Resampling.BICUBIC)
        way = math.radians(start - turn if inward else start + turn)
        x = int(plate.width / 2 + radius * math.cos(way) - 85)
        y = int(plate.height / 2 + radius * math.sin(way) - 85)
        box = (x, y, x + 170, y + 170)
        plate.paste(ImageChops.lighter(plate.crop(box), glyph), box)


def _star(pen: ImageDraw.ImageDraw, x: float, y: float, size: float) -> None:
    corners = []
    for point in range(10):
        reach = size if point % 2 == 0 else size * 0.42
        angle = math.radians(-90 + 36 * point)
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    pen.polygon(corners, fill=255)


def _block(pen: ImageDraw.ImageDraw, lines: tuple[str, ...], size: int) -> None:
    room = size - 2 * 250
    sample = face("Bold", 110)
    size_px = min(110, *(int(110 * room / sample.getlength(line)) for line in lines))
    letters = face("Bold", size_px)
    height = int(size_px * 1.12)
    top = size / 2 - height * (len(lines) - 1) / 2
    for row, line in enumerate(lines):
        pen.text((size / 2, top + row * height), line, fill=255, font=letters, anchor="mm")


def received_stamp(office: str, day: str) -> Image.Image:
    """The rubber box that a clerk puts on what came in, with the day it came."""
    plate = Image.new("L", (760, 330), 0)
    pen = ImageDraw.Draw(plate)
    pen.rounded_rectangle((12, 12, 748, 318), 26, outline=255, width=9)
    pen.text((380, 62), "DITERIMA", fill=255, font=face("Bold", 66), anchor="mm")
    pen.text((380, 124), office, fill=255, font=face("Bold", 36), anchor="mm")
    pen.line((12, 158, 748, 158), fill=255, width=6)
    pen.text((40, 202), "Tanggal :", fill=255, font=face("Regular", 40), anchor="lm")
    pen.text((240, 200), day, fill=255, font=face("Bold", 46), anchor="lm")
    pen.text((40, 268), "Paraf     : ................................", fill=255,
             font=face("Regular", 40), anchor="lm")  # fmt: skip
    return _inked(plate, RED, office + day, turn=5)


def _inked(plate: Image.Image, colour: tuple[int, int, int], seed: str, turn: float) -> Image.Image:
    rolls = dice("stamp " + seed)
    coarse = Image.frombytes("L", (9, 9), rolls.randbytes(81)).resize(
        plate.size, Image.Resampling.BICUBIC
    )
    fine = Image.frombytes("L", plate.size, rolls.randbytes(plate.width * plate.height))
    fine = fine.filter(ImageFilter.GaussianBlur(1.6)).point(lambda v: min(255, max(0, v * 5 - 330)))
    press = coarse.point(lambda v: 150 + v * 95 // 255)
    worn = ImageChops.multiply(plate, press)
    worn = ImageChops.multiply(worn, fine.point(lambda v: 120 + v * 135 // 255))
    picture = Image.new("RGBA", plate.size, (*colour, 0))
    picture.putalpha(worn)
    angle = rolls.uniform(-turn, turn)
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(*colour, 0))
