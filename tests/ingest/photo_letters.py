"""Draws a letter, and photographs it: on a table, at an angle, with a shadow across it."""

import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from arsipdesk.domain.pages import Corners
from arsipdesk.ingest.photo import perspective

FONT = Path(__file__).parents[2] / "assets" / "fonts" / "OpenSans-Regular.ttf"
TEXT = """PEMERINTAH KOTA SEMARANG
KECAMATAN CANDISARI
KELURAHAN KARANGANYAR GUNUNG

Nomor : 005/17/III/2026
Hal : Undangan Musyawarah Perencanaan

Kepada Yth. Ketua RW 05 di tempat

Dengan hormat, bersama ini kami mengundang
Bapak dan Ibu untuk menghadiri musyawarah
perencanaan pembangunan kelurahan pada hari
Senin tanggal 16 Maret 2026 pukul 19.30 WIB
bertempat di Balai Kelurahan. Mengingat
pentingnya acara tersebut, kehadiran Bapak
dan Ibu sangat kami harapkan. Atas perhatian
dan kerja samanya kami ucapkan terima kasih.

Lurah Karanganyar Gunung"""

AT_AN_ANGLE: Corners = (0.16, 0.10, 0.88, 0.14, 0.95, 0.90, 0.07, 0.94)
TILTED: Corners = (0.30, 0.07, 0.93, 0.20, 0.78, 0.93, 0.08, 0.76)


def letter(width: int = 1240) -> Image.Image:
    """A letter of A4 at 150 dpi where the width is 1240."""
    page = Image.new("RGB", (width, round(width * 297 / 210)), (250, 249, 246))
    font = ImageFont.truetype(str(FONT), width // 34)
    ImageDraw.Draw(page).multiline_text(
        (width * 0.11, width * 0.1), TEXT, fill=(25, 25, 40), font=font, spacing=width // 60
    )
    return page


def photo(page: Image.Image, at: Corners, size: tuple[int, int] = (1800, 2400)) -> Image.Image:
    """The page lying at `at` on a wooden table, with the shadow of an arm across both."""
    quad = [(at[i] * size[0], at[i + 1] * size[1]) for i in range(0, 8, 2)]
    edges = [(0.0, 0.0), (page.width, 0.0), (page.width, page.height), (0.0, page.height)]
    rules = perspective(quad, edges)
    laid = page.transform(size, Image.Transform.PERSPECTIVE, rules, Image.Resampling.BICUBIC)
    whole = Image.new("L", page.size, 255)
    mask = whole.transform(size, Image.Transform.PERSPECTIVE, rules, Image.Resampling.BICUBIC)
    seen = table(size)
    seen.paste(laid, mask=mask)
    return ImageChops.multiply(seen, shadow(size).convert("RGB")).filter(
        ImageFilter.GaussianBlur(0.7)
    )


def table(size: tuple[int, int]) -> Image.Image:
    """Brown boards with grain and seams."""
    chance = random.Random(5)  # noqa: S311 - the same wood each time
    wood = Image.new("RGB", size, (150, 104, 66))
    pen = ImageDraw.Draw(wood)
    for _ in range(size[1] // 3):
        shade, y = chance.randint(-24, 24), chance.randrange(size[1])
        pen.line((0, y, size[0], y + chance.randint(-40, 40)), (150 + shade, 104 + shade, 66), 3)
    for y in range(0, size[1], size[1] // 5):
        pen.line((0, y, size[0], y), (60, 40, 25), 8)
    return wood.filter(ImageFilter.GaussianBlur(1.5))


def shadow(size: tuple[int, int]) -> Image.Image:
    """Light from the upper right, and a soft dark band."""
    small = Image.new("L", (60, 80))
    small.putdata(
        [
            round(255 * (0.62 + 0.38 * (x / 60 + 1 - y / 80) / 2))
            for y in range(80)
            for x in range(60)
        ]
    )
    ImageDraw.Draw(small).polygon([(0, 38), (34, 80), (0, 80)], fill=95)
    return small.filter(ImageFilter.GaussianBlur(3)).resize(size, Image.Resampling.BICUBIC)
