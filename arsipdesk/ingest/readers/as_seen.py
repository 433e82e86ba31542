"""The job that makes a PDF of pages as they are shown: turned, straightened, in order, cut out."""

import base64
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdf
from PIL import Image, ImageOps
from pypdf.generic import (
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from arsipdesk.domain.pages import ShownPage, from_plain
from arsipdesk.ingest import photo
from arsipdesk.ingest.readers import Refused, heif, image

CHUNK = 3 * 256 * 1024
"""Bytes of one answer, a multiple of three so that the answers' base64 can be joined."""

MOST_PAGES = 2_000
LARGEST_PDF = 300_000_000
"""No scan of an office is larger; in bytes."""

LEAST_DPI, MOST_DPI = 100, 2400
"""What scanners say. Cameras say 72 or nothing, and their page is made as high as a sheet of A4."""

A4_INCHES = 297 / 25.4
_MIRRORED = (2, 4, 5, 7)
_TURNS = {3: 180, 6: 90, 8: 270}
_ORIENTATION = 0x0112
_ACTIVE = ("/A", "/AA")


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The PDF of `arguments["pages"]` (`ShownPage.plain`) in slices: `{"pdf": base64}`.

    `arguments["password"]` opens a locked PDF. No date or name goes into it, so that the same pages
    always give the same bytes. Raises Refused, or what pypdf or Pillow raise.
    """
    pages = [from_plain(page) for page in arguments["pages"]][:MOST_PAGES]
    writer = pypdf.PdfWriter()
    writer.metadata = None
    if mime == "application/pdf":
        _add_pages(writer, path, str(arguments.get("password") or ""), pages)
    else:
        _add_pictures(writer, path, mime, pages)
    file = io.BytesIO()
    writer.write(file)
    content = file.getvalue()
    if len(content) > LARGEST_PDF:
        raise Refused("too_large", f"{len(content)} bytes")
    for start in range(0, len(content), CHUNK):
        yield {"pdf": base64.b64encode(content[start : start + CHUNK]).decode("ascii")}


def _add_pages(
    writer: pypdf.PdfWriter, path: Path, password: str, pages: Sequence[ShownPage]
) -> None:
    source = pypdf.PdfReader(path)
    if source.is_encrypted and not source.decrypt(password):
        raise Refused("password")
    for shown in pages:
        page = writer.add_page(source.pages[shown.page])
        _disarm(page)
        _stand(page, round(page.rotation / 90) * 90 + shown.turn, shown.skew)


def _disarm(page: pypdf.PageObject) -> None:
    """Take away what would start by itself or at a click."""
    page.pop("/AA", None)
    for each in page.annotations or ():
        annotation = each.get_object()
        for name in _ACTIVE:
            annotation.pop(name, None)


def _stand(page: pypdf.PageObject, turn: int, skew: float) -> None:
    """Turn a page clockwise by a multiple of 90 degrees, and what is on it by `skew` more."""
    page[NameObject("/Rotate")] = NumberObject(turn % 360)
    if skew:
        box = page.cropbox
        x, y = float(box.left + box.right) / 2, float(box.bottom + box.top) / 2
        lean = pypdf.Transformation().translate(-x, -y).rotate(-skew).translate(x, y)
        page.add_transformation(lean)


def _add_pictures(
    writer: pypdf.PdfWriter, path: Path, mime: str, pages: Sequence[ShownPage]
) -> None:
    with path.open("rb") as file, image.opened(file, mime) as picture:
        for shown in pages:
            picture.seek(shown.page)
            _add_picture(writer, path, mime, picture, shown)


def _add_picture(
    writer: pypdf.PdfWriter, path: Path, mime: str, picture: Image.Image, shown: ShownPage
) -> None:
    orientation = picture.getexif().get(_ORIENTATION, 1)
    turn = shown.turn
    if shown.corners:
        upright = ImageOps.exif_transpose(_decodable(picture)).convert("RGB")
        flat = photo.even_light(photo.flatten(upright, shown.corners))
        page = _page_of(writer, _jpeg(flat), flat, _sheet_dpi(flat))
    elif orientation in _MIRRORED:
        upright = ImageOps.exif_transpose(_decodable(picture))
        page = _page_of(writer, _packed(upright), upright, _dpi(picture))
    else:
        page = _page_of(writer, _as_it_is(path, mime, picture), picture, _dpi(picture))
        turn += _TURNS.get(orientation, 0)
    _stand(page, turn, shown.skew)


def _decodable(picture: Image.Image) -> Image.Image:
    if picture.width * picture.height * 4 > image.DECODED_BYTES:
        raise Refused("too_large", f"{picture.width} x {picture.height} pixels")
    return picture


def _as_it_is(path: Path, mime: str, picture: Image.Image) -> StreamObject:
    """A JPEG as the camera or scanner made it, a photo as JPEG, anything else without loss."""
    if mime == "image/jpeg" and picture.mode in ("L", "RGB"):
        return _stream(path.read_bytes(), picture, "/DCTDecode")
    return (_jpeg if mime == heif.MIME else _packed)(_decodable(picture))


def _jpeg(picture: Image.Image) -> StreamObject:
    plain = picture if picture.mode == "L" else picture.convert("RGB")
    file = io.BytesIO()
    plain.save(file, "JPEG", quality=85)
    return _stream(file.getvalue(), plain, "/DCTDecode")


def _packed(picture: Image.Image) -> StreamObject:
    plain = picture if picture.mode in ("1", "L") else picture.convert("RGB")
    return _stream(plain.tobytes(), plain, "").flate_encode()


def _stream(content: bytes, picture: Image.Image, packing: str) -> StreamObject:
    """A picture of mode 1, L or RGB as an object of a PDF; `packing` is the filter of its bytes."""
    stream = StreamObject()
    stream.set_data(content)
    stream.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(picture.width),
            NameObject("/Height"): NumberObject(picture.height),
            NameObject("/ColorSpace"): NameObject(
                "/DeviceRGB" if picture.mode == "RGB" else "/DeviceGray"
            ),
            NameObject("/BitsPerComponent"): NumberObject(1 if picture.mode == "1" else 8),
        }
    )
    if packing:
        stream[NameObject("/Filter")] = NameObject(packing)
    return stream


def _page_of(
    writer: pypdf.PdfWriter, stream: StreamObject, picture: Image.Image, dpi: tuple[float, float]
) -> pypdf.PageObject:
    """A page that the picture fills at so many dots an inch."""
    wide, high = (side * 72 / dots for side, dots in zip(picture.size, dpi, strict=True))
    page = writer.add_blank_page(round(wide, 2), round(high, 2))
    drawing = StreamObject()
    drawing.set_data(f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /Page Do Q".encode())
    held = DictionaryObject({NameObject("/Page"): writer._add_object(stream)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): held})
    page[NameObject("/Contents")] = writer._add_object(drawing)
    return page


def _dpi(picture: Image.Image) -> tuple[float, float]:
    said = picture.info.get("dpi", (0, 0))
    across, down = float(said[0]), float(said[1])
    if min(across, down) >= LEAST_DPI and max(across, down) <= MOST_DPI:
        return across, down
    return _sheet_dpi(picture)


def _sheet_dpi(picture: Image.Image) -> tuple[float, float]:
    """The dots an inch with which the longer side is that of A4, or of F4 where it is that long."""
    long, short = max(picture.size), min(picture.size)
    is_f4 = abs(long / short - photo.F4) < abs(long / short - photo.A4)
    dots = long / (330 / 25.4 if is_f4 else A4_INCHES)
    return dots, dots
