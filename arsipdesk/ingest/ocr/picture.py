"""The picture of one page as it is read: upright by its own account, at a fit resolution."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from arsipdesk.domain.pages import Corners
from arsipdesk.ingest import photo
from arsipdesk.ingest.readers import Refused
from arsipdesk.ingest.readers.image import DECODED_BYTES, opened
from arsipdesk.ingest.readers.pdf import open_document

DPI = 300
"""What PDF pages are painted at and fine scans reduced to. 200, 250 and 300 read equally well, 400
reads worse (0.9 % wrong characters for 0.6 %) and takes half as long again; small type needs 300."""

FINE, COARSE = 400, 150
"""Scans finer than this are reduced, coarser ones enlarged; in between they are read as they are."""

MOST_PIXELS = 20_000_000
"""A3 at 300 dpi, and some more."""

A4_INCHES = 11.7
_PLAUSIBLE = range(72, 1300)

_COLOUR = 25
"""From this difference of its channels on a place in a small picture has a colour, of 255."""

_LEAST_COLOUR = 0.0003
"""Which part of a page is coloured at least where it has a stamp or a signature in ink."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page's picture (mode RGB where it has colours, else L), its resolution in dots an inch, and
    where the paper lay in a photo."""

    image: Image.Image
    dpi: int
    corners: Corners | None = None


def page_picture(path: Path, mime: str, page: int, name: str, password: str = "") -> PagePicture:
    """The picture of `page` (the first is 0). Raises Refused where there is none or it is too large."""
    if mime == "application/pdf":
        return _of_pdf(path, page, password)
    if not mime.startswith("image/"):
        raise Refused("damaged", f"no pages in {mime}")
    return _of_picture(path, mime, page, name)


def _of_pdf(path: Path, number: int, password: str) -> PagePicture:
    document = open_document(path, password)
    try:
        if not 0 <= number < len(document):
            raise Refused("damaged", f"no page {number}")
        page = document[number]
        wide, high = page.get_size()
        scale = min(DPI / 72, (MOST_PIXELS / max(wide * high, 1)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True, limit_image_cache=True)
        image = _plain(bitmap.to_pil()).copy()
        bitmap.close()
        return PagePicture(image, max(70, round(scale * 72)))
    finally:
        document.close()


def _of_picture(path: Path, mime: str, number: int, name: str) -> PagePicture:
    with path.open("rb") as file, opened(file, mime) as image:
        try:
            image.seek(number)
        except EOFError:
            raise Refused("damaged", f"no page {number}") from None
        dpi = said_dpi(image)
        _reduce_while_decoding(image)
        ImageOps.exif_transpose(image, in_place=True)
        if photo.is_photo(image, name):
            corners = photo.corners(image)
            if corners is not None:
                flat = photo.even_light(photo.flatten(image, corners))
                return _fit(PagePicture(_plain(flat), _dpi_of_a4(flat), corners))
            dpi = 0
        return _fit(PagePicture(_plain(image), dpi or _dpi_of_a4(image)))


def _reduce_while_decoding(image: Image.Image) -> None:
    """JPEG is decoded at half its size or less where it is far too fine; raises Refused."""
    side = round(A4_INCHES * FINE * 1.5)
    image.draft(None, (side, side))  # does nothing for other kinds
    needed = image.width * image.height * (1 if image.mode in ("1", "L", "P") else 4)
    if needed > DECODED_BYTES:
        raise Refused("too_large", f"{image.width} x {image.height} pixels")


def said_dpi(image: Image.Image) -> int:
    """The resolution that the file names, 0 where it names none that can be believed."""
    said = image.info.get("dpi")
    if not isinstance(said, tuple) or not said[0] > 0:
        return 0
    dpi = round(float(said[0]))
    wide, high = (side / dpi if dpi else 0.0 for side in image.size)
    return dpi if dpi in _PLAUSIBLE and 4 < max(wide, high) < 24 else 0


def _dpi_of_a4(image: Image.Image) -> int:
    return max(1, round(max(image.size) / A4_INCHES))


def _fit(page: PagePicture) -> PagePicture:
    wanted = page.dpi
    if page.dpi > FINE:
        wanted = DPI
    elif page.dpi < COARSE:
        wanted = min(DPI, page.dpi * 2)
    scale = wanted / page.dpi
    pixels = page.image.width * page.image.height
    scale = min(scale, (MOST_PIXELS / pixels) ** 0.5)
    if scale == 1:
        return page
    size = max(1, round(page.image.width * scale)), max(1, round(page.image.height * scale))
    image = page.image.resize(size, Image.Resampling.LANCZOS)
    return PagePicture(image, max(70, round(page.dpi * scale)), page.corners)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in mode RGB where it has colours, else L; what is clear becomes white."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        image = Image.new("RGB", clear.size, "white")
        image.paste(clear, mask=clear.getchannel("A"))
    if image.mode in ("1", "L"):
        return image if image.mode == "L" else image.convert("L")
    image = image.convert("RGB")
    return image if _has_colour(image) else image.convert("L")


def _has_colour(image: Image.Image) -> bool:
    small = image.reduce(max(1, max(image.size) // 500))
    red, green, blue = small.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    coloured = sum(ImageChops.subtract(lightest, darkest).histogram()[_COLOUR:])
    return coloured > _LEAST_COLOUR * small.width * small.height
