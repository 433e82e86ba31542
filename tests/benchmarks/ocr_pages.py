"""Pages as offices scan them: drawn letters as pictures, clean or spoiled with Pillow, seeded."""

import io
import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.letters.studied import letters

Spoil = Callable[[Image.Image, random.Random], Image.Image]
WHITE = 255


@dataclass(frozen=True)
class Page:
    """The picture of a page (mode L, or RGB where its stamp has a colour) of `dpi`, how it was spoiled,
    and the text that stands on it."""

    variant: str
    dpi: int
    image: Image.Image
    text: str


def noisy(image: Image.Image, chance: random.Random) -> Image.Image:
    """Grains of a cheap scanner: as much as 45 of 255 to either side."""
    grains = Image.frombytes("L", image.size, chance.randbytes(image.width * image.height))
    small = grains.point([128 + (value - 128) * 45 // 128 for value in range(256)])
    return ImageChops.add(image, small, 1, -128)


def skewed(image: Image.Image, chance: random.Random) -> Image.Image:
    """A page fed in crookedly, by 1 to 3 degrees to either side."""
    degrees = chance.choice((-1, 1)) * chance.uniform(1, 3)
    return image.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")


def blurred(image: Image.Image, chance: random.Random) -> Image.Image:
    """Glass that the paper did not touch, or a phone's focus: 1.2 to 2 pixels of 300 dpi."""
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(1.2, 2.0)))


def squeezed(image: Image.Image, chance: random.Random) -> Image.Image:
    """A JPEG of quality 25 to 40, as messengers and scanners in a hurry make them."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=chance.randint(25, 40))
    return Image.open(file).convert("L")


def stamped(image: Image.Image, chance: random.Random) -> Image.Image:
    """A round stamp and a signature over the lower lines of the text, as a scanner sees them in grey."""
    layer = Image.new("L", image.size, WHITE)
    _draw_stamp(layer, _ink_box(image), chance, 135, 90)
    return ImageChops.darker(image, layer)


def stamped_in_colour(image: Image.Image, chance: random.Random) -> Image.Image:
    """The same in inks as offices use them, soft at the edges, with the grain of a colour scanner."""
    layer = Image.new("RGB", image.size, "white")
    stamp, pen = chance.choice(STAMP_INKS), chance.choice(PEN_INKS)
    _draw_stamp(layer, _ink_box(image), chance, stamp, pen)
    soft = layer.filter(ImageFilter.GaussianBlur(0.6))
    page = ImageChops.multiply(image.convert("RGB"), soft)
    file = io.BytesIO()
    page.save(file, "JPEG", quality=chance.randint(60, 85))
    return Image.open(file).convert("RGB")


Ink = int | tuple[int, int, int]

STAMP_INKS: tuple[Ink, ...] = ((58, 74, 165), (104, 68, 150), (190, 48, 58), (86, 110, 190))
"""Blue, purple, red, and blue of a pad that is nearly dry."""

PEN_INKS: tuple[Ink, ...] = ((30, 44, 130), (50, 60, 150), (35, 35, 40))
"""Blue pens, and a black one."""


def _ink_box(image: Image.Image) -> tuple[int, int, int, int]:
    return ImageChops.invert(image.convert("L")).getbbox() or (0, 0, *image.size)


def _draw_stamp(
    layer: Image.Image,
    box: tuple[int, int, int, int],
    chance: random.Random,
    ink: Ink,
    pen_ink: Ink,
) -> None:
    pen = ImageDraw.Draw(layer)
    inch = layer.width / 8.3
    middle = (layer.width * chance.uniform(0.5, 0.62), box[3] - inch * chance.uniform(0.5, 0.9))
    for radius, width in ((0.62, 8), (0.56, 3), (0.36, 3)):
        pen.circle(middle, radius * inch, outline=ink, width=width)
    for at in range(0, 360, 9):
        points = [_around(middle, at, inch * reach) for reach in (0.42, 0.5)]
        pen.line(points, fill=ink, width=5)
    start = (middle[0] + inch * 0.2, middle[1])
    stroke = [
        (start[0] + inch * step / 20, start[1] + inch * chance.uniform(-0.25, 0.25))
        for step in range(30)
    ]
    pen.line(stroke, fill=pen_ink, width=6, joint="curve")


def _around(middle: tuple[float, float], degrees: float, reach: float) -> tuple[float, float]:
    turn = math.radians(degrees)
    return middle[0] + math.cos(turn) * reach, middle[1] + math.sin(turn) * reach


def shaded(image: Image.Image, chance: random.Random) -> Image.Image:
    """Light from one side: the other is as dark as 50 to 65 of 100."""
    dark = chance.randint(128, 166)
    ramp = Image.linear_gradient("L").point([dark + v * (WHITE - dark) // 255 for v in range(256)])
    turned = ramp.rotate(chance.choice((0, 90, 180, 270)))
    light = turned.resize(image.size, Image.Resampling.BICUBIC)
    return ImageChops.multiply(image, light.convert(image.mode))


VARIANTS: dict[str, tuple[int, tuple[Spoil, ...]]] = {
    "clean 300 dpi": (300, ()),
    "clean 200 dpi": (200, ()),
    "noise": (300, (noisy,)),
    "skew": (300, (skewed,)),
    "blur": (300, (blurred,)),
    "jpeg": (300, (squeezed,)),
    "stamp and signature": (300, (stamped,)),
    "stamp and signature in colour": (300, (stamped_in_colour,)),
    "shadow": (300, (shaded,)),
    "200 dpi, skew, noise, jpeg": (200, (skewed, noisy, squeezed)),
    "stamp, shadow, skew, blur": (300, (stamped, skewed, shaded, blurred)),
    "the same in colour": (300, (stamped_in_colour, skewed, shaded, blurred)),
}
"""How pages are spoiled: the resolution, and what is done to them in this order."""

CLEAN = "clean 300 dpi"


def pages(variant: str, number: int, seed: str = "") -> Iterator[Page]:
    """`number` first pages of studied letters, spread over all layouts, spoiled as `variant` says.

    Another `seed` gives other letters of them, with stamps in other places.
    """
    dpi, spoils = VARIANTS[variant]
    every = list(letters())
    for at in range(number):
        letter = every[(at * 37 + 5 + len(seed) * 11) % len(every)]
        chance = random.Random(f"{variant}{seed}/{letter.layout}/{letter.number_in_layout}")  # noqa: S311
        image, text = _first_page(letter.pdf, dpi)
        for spoil in spoils:
            image = spoil(image, chance)
        yield Page(variant, dpi, image, text)


def _first_page(pdf: bytes, dpi: int) -> tuple[Image.Image, str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        text = page.get_textpage().get_text_range()
        return page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L").copy(), text
    finally:
        document.close()
