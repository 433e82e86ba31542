"""Makes a drawn page look as it comes from an office scanner, a telephone or a fax."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from demo_papers.ink import dice, face
from demo_papers.paper import Backdrop, Sheet

Draw = Callable[[Sheet], None]


@dataclass(frozen=True)
class Glass:
    """How a scan was made; `dpi` dots per inch, `paper` the sheet's colour, `skew` in degrees."""

    seed: str
    dpi: int = 150
    grey: bool = False
    paper: tuple[int, int, int] = (248, 246, 240)
    skew: float = 0.5
    folds: tuple[float, ...] = ()
    holes: bool = False
    quality: int = 56


def draw_pdf(draw: Draw, family: str, size: float) -> bytes:
    """The page as the printer would print it."""
    sheet = Sheet(family, size)
    draw(sheet)
    return bytes(sheet.output())


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Each page of `pdf` as a colour picture."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return pages


def scan(draw: Draw, glass: Glass, family: str, size: float) -> list[Backdrop]:
    """Each page as the scanner sees it."""
    backdrops = []
    for number, page in enumerate(pictures(draw_pdf(draw, family, size), glass.dpi)):
        rolls = dice(f"{glass.seed} {number}")
        skew = glass.skew + rolls.uniform(-0.25, 0.25)
        picture = _on_glass(page, glass, skew, rolls)
        backdrops.append(Backdrop(jpeg(picture, glass.quality), skew))
    return backdrops


def searchable(draw: Draw, glass: Glass, family: str, size: float) -> bytes:
    """A PDF of scanned pages with the invisible text that scanners lay over them."""
    sheet = Sheet(family, size, scan(draw, glass, family, size))
    draw(sheet)
    return bytes(sheet.output())


def image_only(draw: Draw, glass: Glass, family: str, size: float) -> bytes:
    """A PDF of scanned pages without any text."""
    backdrops = scan(draw, glass, family, size)
    sheet = Sheet(family, size, backdrops)
    for _ in backdrops:
        sheet.add_page()
    return bytes(sheet.output())


def jpeg(picture: Image.Image, quality: int) -> bytes:
    """`picture` as JPEG."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
    return out.getvalue()


def _noise(size: tuple[int, int], rolls: Random, reach: int, soft: float) -> Image.Image:
    raw = Image.frombytes("L", size, rolls.randbytes(size[0] * size[1]))
    if soft:
        raw = raw.filter(ImageFilter.GaussianBlur(soft))
    return raw.point(lambda v: max(0, min(255, 256 - reach + (v - 128) * reach // 64)))


def _on_glass(page: Image.Image, glass: Glass, skew: float, rolls: Random) -> Image.Image:
    size = page.size
    toner = page.filter(ImageFilter.GaussianBlur(glass.dpi / 330))
    toner = toner.point([30 + v * 225 // 255 for v in range(256)] * 3)
    sheet = ImageChops.multiply(toner, _paper(size, glass, rolls))
    _folds(sheet, glass, rolls)
    if glass.holes:
        _holes(sheet, glass)
    lid = tuple(max(0, channel - 16) for channel in glass.paper)
    sheet = sheet.rotate(skew, Image.Resampling.BICUBIC, fillcolor=lid)
    sheet = ImageChops.multiply(sheet, _edges(size, rolls))
    _dust(sheet, rolls)
    return sheet.convert("L") if glass.grey else sheet


def _paper(size: tuple[int, int], glass: Glass, rolls: Random) -> Image.Image:
    cloud = Image.frombytes("L", (7, 10), rolls.randbytes(70)).resize(
        size, Image.Resampling.BICUBIC
    )
    cloud = cloud.point(lambda v: 249 + v * 6 // 255)
    grain = _noise(size, rolls, 4, 0.9)
    shade = ImageChops.multiply(cloud, grain)
    colour = Image.new("RGB", size, glass.paper)
    return ImageChops.multiply(colour, Image.merge("RGB", (shade,) * 3))


def _folds(sheet: Image.Image, glass: Glass, rolls: Random) -> None:
    for place in glass.folds:
        y = int(sheet.height * place)
        crease = Image.new("L", (8, 11), 255)
        for row, level in enumerate((250, 246, 240, 228, 216, 236, 255, 255, 252, 250, 252)):
            for column in range(8):
                crease.putpixel((column, row), min(255, level + rolls.randint(-5, 6)))
        band = crease.resize((sheet.width, 11), Image.Resampling.BICUBIC)
        box = (0, y, sheet.width, y + 11)
        sheet.paste(ImageChops.multiply(sheet.crop(box), Image.merge("RGB", (band,) * 3)), box)


def _holes(sheet: Image.Image, glass: Glass) -> None:
    unit = glass.dpi / 25.4
    pen = ImageDraw.Draw(sheet)
    for y in (108.5, 188.5):
        x, radius = 11.5 * unit, 2.9 * unit
        ring = (x - radius, y * unit - radius, x + radius, y * unit + radius)
        pen.ellipse(ring, fill=(214, 213, 209), outline=(176, 174, 168), width=2)
        pen.arc(ring, 180, 300, fill=(120, 118, 114), width=3)


def _edges(size: tuple[int, int], rolls: Random) -> Image.Image:
    across = Image.new("L", (size[0], 1), 255)
    for x in range(26):
        across.putpixel((x, 0), 214 + int(41 * (x / 26) ** 0.6))
    for x in range(10):
        across.putpixel((size[0] - 1 - x, 0), 236 + x * 19 // 10)
    down = Image.new("L", (1, size[1]), 255)
    depth = rolls.randint(8, 16)
    for y in range(depth):
        down.putpixel((0, y), 206 + 49 * y // depth)
    shade = ImageChops.multiply(across.resize(size), down.resize(size))
    return Image.merge("RGB", (shade,) * 3)


def _dust(sheet: Image.Image, rolls: Random) -> None:
    pen = ImageDraw.Draw(sheet)
    for _ in range(rolls.randint(14, 30)):
        x, y = rolls.randrange(sheet.width), rolls.randrange(sheet.height)
        level, reach = rolls.randint(90, 190), rolls.choice((0, 1, 1, 2))
        pen.ellipse((x, y, x + reach, y + reach), fill=(level,) * 3)


def photographed(page: Image.Image, seed: str, size: tuple[int, int]) -> Image.Image:
    """The page as a telephone sees it on a table: wood, a shadow, a slant, uneven light."""
    rolls = dice(seed)
    paper = ImageChops.multiply(
        page.filter(ImageFilter.GaussianBlur(0.7)).point(
            [34 + v * 221 // 255 for v in range(256)] * 3
        ),
        _paper(page.size, Glass(seed, paper=(247, 244, 236)), rolls),
    )
    _folds(paper, Glass(seed, folds=(0.335, 0.665)), rolls)
    margin = 130
    table = _wood((page.width + 2 * margin, page.height + 2 * margin), rolls)
    shadow = Image.new("L", table.size, 255)
    ImageDraw.Draw(shadow).rectangle(
        (margin + 12, margin + 16, margin + page.width + 16, margin + page.height + 20), fill=88
    )
    shadow = shadow.filter(ImageFilter.GaussianBlur(14))
    table = ImageChops.multiply(table, Image.merge("RGB", (shadow,) * 3))
    table.paste(paper, (margin, margin))
    right, bottom = table.width, table.height
    corners = (62, 34, 18, bottom - 12, right - 44, bottom - 70, right - 96, 66)
    shot = table.transform(size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    light = Image.new("L", (4, 4))
    light.putdata((228, 242, 252, 246, 236, 253, 255, 248, 232, 248, 244, 226, 206, 226, 222, 196))
    glow = light.resize(size, Image.Resampling.BICUBIC)
    return ImageChops.multiply(
        shot,
        Image.merge(
            "RGB", (glow, glow.point(lambda v: v - 1), glow.point(lambda v: max(0, v - 8)))
        ),
    )


def _wood(size: tuple[int, int], rolls: Random) -> Image.Image:
    streaks = Image.frombytes("L", (7, 420), rolls.randbytes(2940)).resize(
        size, Image.Resampling.BICUBIC
    )
    return Image.merge("RGB", (streaks.point(lambda v: 118 + v // 6), streaks.point(lambda v: 78 + v // 7), streaks.point(lambda v: 48 + v // 9)))  # fmt: skip


def faxed(pages: list[Image.Image], banner: str) -> bytes:
    """Pages as a fax machine prints them: black and white, its own line at the top (TIFF, G4)."""
    sheets = []
    for number, page in enumerate(pages, 1):
        rolls = dice(f"{banner} {number}")
        grey = page.convert("L").filter(ImageFilter.GaussianBlur(0.5))
        rough = Image.frombytes("L", page.size, rolls.randbytes(page.width * page.height))
        rough = rough.filter(ImageFilter.GaussianBlur(0.8)).point(
            lambda v: max(0, 255 - abs(v - 128) // 2)
        )
        grey = ImageChops.multiply(grey, rough).rotate(
            -0.35, Image.Resampling.BICUBIC, fillcolor=255
        )
        pen = ImageDraw.Draw(grey)
        pen.rectangle((0, 0, grey.width, 58), fill=255)
        line = f"{banner}   HAL {number}/{len(pages)}"
        pen.text((90, 18), line, fill=0, font=face("Bold", 27))
        for _ in range(120):
            x, y = rolls.randrange(grey.width), rolls.randrange(grey.height)
            pen.line((x, y, x + rolls.randrange(3), y), fill=0)
        sheets.append(grey.point(lambda v: 255 if v > 150 else 0).convert("1"))
    out = io.BytesIO()
    sheets[0].save(
        out, "TIFF", compression="group4", save_all=True, append_images=sheets[1:], dpi=(200, 200)
    )
    return out.getvalue()
