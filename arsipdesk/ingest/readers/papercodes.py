"""Reads the codes on the pages of a scan: QR, Data Matrix, Code 128, Code 39 and patch codes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps

from arsipdesk.ingest.readers import Refused, image, patch, pdf

DOTS_A_POINT = 200 / 72
"""How finely a page is drawn."""

LARGEST_SIDE = 3600
"""The longest side of a picture that is searched, in pixels: A4 at 300 dpi."""

COVERED = 0.6
"""The share of a page that its picture covers on a scan."""

CODES_A_PAGE = 20
CHARACTERS = 1000
BLANK = 0.0003
"""The share of dark pixels below which a page is blank; a line of text is a thousandth."""

MARGIN = 0.06
"""The share of a side that is not looked at for blankness: shadows of edges, punched holes."""

FORMATS = zxingcpp.barcode_formats_from_str(
    "QRCode,MicroQRCode,Code128,Code39,DataMatrix,PDF417,Aztec"
)


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """For each page that was looked at, `{"page", "blank", "codes": [{"form", "text"}]}`.

    `arguments["pages"]` are looked at (the first is 0), those in `arguments["pictured"]` only where
    a picture covers the page, as on a scan to which a scanner added the text.
    """
    always = {int(page) for page in arguments["pages"]}
    pictured = {int(page) for page in arguments.get("pictured", ())}
    draw = _pdf_pages if mime == "application/pdf" else _picture_pages
    for page, picture in draw(path, mime, always, pictured):
        codes = _codes(picture)
        yield {"page": page, "blank": not codes and is_blank(picture), "codes": codes}


def is_blank(picture: Image.Image) -> bool:
    """Whether next to nothing stands on a page (L)."""
    page = patch.small(picture)
    left, top = int(page.width * MARGIN), int(page.height * MARGIN)
    inside = page.crop((left, top, page.width - left, page.height - top))
    dark = sum(inside.histogram()[: patch.DARK])
    return dark < BLANK * inside.width * inside.height


def _pdf_pages(
    path: Path, mime: str, always: set[int], pictured: set[int]
) -> Iterator[tuple[int, Image.Image]]:
    document = pdf.open_document(path)
    try:
        for number in sorted(always | pictured):
            if number < len(document):
                picture = _drawn(document, number, only_pictured=number not in always)
                if picture is not None:
                    yield number, picture
    finally:
        document.close()


def _drawn(document: Any, number: int, *, only_pictured: bool) -> Image.Image | None:
    """The page in grey, or None where it can't be drawn or is not asked for."""
    try:
        page = document[number]
        if only_pictured and not _is_pictured(page):
            return None
        width, height = page.get_size()
        scale = min(DOTS_A_POINT, LARGEST_SIDE / max(width, height, 1))
        bitmap = page.render(scale=scale, grayscale=True, limit_image_cache=True)
        picture: Image.Image = bitmap.to_pil().convert("L")
        return picture
    except (pypdfium2.PdfiumError, ValueError, OverflowError):
        return None


def _is_pictured(page: Any) -> bool:
    width, height = page.get_size()
    objects = page.get_objects(filter=[pdf.pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2)
    return any(_area(each.get_bounds()) >= COVERED * width * height for each in objects)


def _area(box: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = box
    return abs(right - left) * abs(top - bottom)


def _picture_pages(
    path: Path, mime: str, always: set[int], pictured: set[int]
) -> Iterator[tuple[int, Image.Image]]:
    with path.open("rb") as file, image.opened(file, mime) as opened:
        for number in sorted(always | pictured):
            try:
                opened.seek(number)
            except EOFError:
                return
            if not image._fits_in_memory(opened):
                raise Refused("too_large", f"{opened.width} x {opened.height} pixels")
            yield number, grey(opened)


def grey(opened: Image.Image) -> Image.Image:
    """A picture in grey on white, upright, and no larger than is searched."""
    opened.draft("L", (LARGEST_SIDE, LARGEST_SIDE))
    picture = on_white(opened).convert("L")
    picture.getexif().update(opened.getexif())
    picture.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    return ImageOps.exif_transpose(picture)


def on_white(opened: Image.Image) -> Image.Image:
    """A picture of any mode as L or RGB, on white where it is clear."""
    if opened.mode.startswith("I;16"):
        return opened.point(lambda value: value / 256).convert("L")
    if not opened.has_transparency_data:
        return opened.convert("L" if opened.mode in ("1", "I", "F") else "RGB")
    clear = opened.convert("RGBA")
    white = Image.new("RGB", clear.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    return white


def _codes(picture: Image.Image) -> list[dict[str, str]]:
    """The codes on a page, each text of each form once."""
    found: dict[tuple[str, str], None] = {}
    for code in zxingcpp.read_barcodes(picture, formats=FORMATS):
        text = str(code.text)[:CHARACTERS]
        if text.strip():
            found["".join(str(code.format).split()), text] = None
    found |= {("Patch", kind): None for kind in patch.patches(picture)}
    return [{"form": form, "text": text} for form, text in list(found)[:CODES_A_PAGE]]
