"""Puts pages of originals together as a PDF: the parts of a cut stack, scans that belong together.

Pages of a PDF are taken over as they are, a JPEG goes into its page untouched, any other picture is
packed without loss. The same pages always give the same bytes.
"""

import base64
import importlib
import io
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdf
from PIL import Image
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from arsipdesk.ingest.readers import Refused, image
from arsipdesk.ingest.readers.kind import kind_of
from arsipdesk.ingest.readers.papercodes import on_white

CHUNK = 3 * 256 * 1024
"""Bytes of one answer, a multiple of three so that the answers' base64 can be joined."""

USUAL_DOTS = 200.0
"""Dots an inch of a picture that does not say, or says what can't be."""

_TURN = {3: 180, 6: 90, 8: 270}
"""By how many degrees clockwise a picture is to be turned for each EXIF orientation."""


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The PDF in slices: `{"pdf": base64}`.

    `arguments["from"]` are the originals, each `{"path", "name", "pages"}`, in the order in which
    their pages (the first is 0) follow each other. Raises Refused, or what pypdf or Pillow raise.
    """
    writer = pypdf.PdfWriter()
    writer.metadata = None
    for source in arguments["from"]:
        _add(writer, Path(source["path"]), source["name"], source["pages"])
    file = io.BytesIO()
    writer.write(file)
    content = file.getvalue()
    for start in range(0, len(content), CHUNK):
        yield {"pdf": base64.b64encode(content[start : start + CHUNK]).decode("ascii")}


def _add(writer: pypdf.PdfWriter, path: Path, name: str, pages: Sequence[int]) -> None:
    mime = kind_of(path, name)
    if mime == "application/pdf":
        writer.append(pypdf.PdfReader(path), pages=list(pages), import_outline=False)
    elif mime.startswith("image/"):
        _add_pictures(writer, path, mime, pages)
    else:
        raise Refused("damaged", f"{mime} has no pages")


def _add_pictures(writer: pypdf.PdfWriter, path: Path, mime: str, pages: Sequence[int]) -> None:
    importlib.import_module("PIL.PngImagePlugin")
    with path.open("rb") as file, image.opened(file, mime) as opened:
        for page in pages:
            opened.seek(page)
            if opened.width * opened.height * 4 > image.DECODED_BYTES:
                raise Refused("too_large", f"{opened.width} x {opened.height} pixels")
            turn = _TURN.get(opened.getexif().get(0x0112, 1), 0)
            size = _size(opened)
            untouched = mime == "image/jpeg" and opened.mode in ("L", "RGB")
            picture = _jpeg(opened, path) if untouched else _packed(opened)
            _add_page(writer, picture, size, turn)


def _size(opened: Image.Image) -> tuple[float, float]:
    """How large a picture is on paper, in points."""
    dots = [float(each) for each in opened.info.get("dpi", (0, 0))]
    if not all(50 <= each <= 2400 for each in dots):
        dots = [USUAL_DOTS, USUAL_DOTS]
    return opened.width * 72 / dots[0], opened.height * 72 / dots[1]


def _stream(content: bytes, opened: Image.Image, mode: str, filter_name: str) -> StreamObject:
    stream = StreamObject()
    stream._data = content
    stream.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(opened.width),
            NameObject("/Height"): NumberObject(opened.height),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB" if mode == "RGB" else "/DeviceGray"),
            NameObject("/BitsPerComponent"): NumberObject(1 if mode == "1" else 8),
            NameObject("/Filter"): NameObject(filter_name),
        }
    )
    return stream


def _jpeg(opened: Image.Image, path: Path) -> StreamObject:
    return _stream(path.read_bytes(), opened, opened.mode, "/DCTDecode")


def _packed(opened: Image.Image) -> StreamObject:
    """A picture as PNG packs it: its data is just what a PDF can hold with PNG's predictors."""
    plain = opened if opened.mode in ("1", "L", "RGB") else on_white(opened)
    file = io.BytesIO()
    plain.save(file, "PNG")
    stream = _stream(_packed_data(file.getvalue()), plain, plain.mode, "/FlateDecode")
    stream[NameObject("/DecodeParms")] = DictionaryObject(
        {
            NameObject("/Predictor"): NumberObject(15),
            NameObject("/Colors"): NumberObject(3 if plain.mode == "RGB" else 1),
            NameObject("/BitsPerComponent"): NumberObject(1 if plain.mode == "1" else 8),
            NameObject("/Columns"): NumberObject(plain.width),
        }
    )
    return stream


def _packed_data(png: bytes) -> bytes:
    """The content of the IDAT chunks of a PNG file."""
    found, place = bytearray(), 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        if kind == b"IDAT":
            found += png[place + 8 : place + 8 + length]
        place += 12 + length
    return bytes(found)


def _add_page(
    writer: pypdf.PdfWriter, picture: StreamObject, size: tuple[float, float], turn: int
) -> None:
    """A page of this size in points with the picture all over it."""
    width, height = size
    page = writer.add_blank_page(width, height)
    drawing = StreamObject()
    drawing._data = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /P Do Q".encode()
    held = DictionaryObject({NameObject("/P"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): held})
    page[NameObject("/Contents")] = writer._add_object(drawing)
    page[NameObject("/MediaBox")] = ArrayObject(
        map(FloatObject, (0, 0, f"{width:.3f}", f"{height:.3f}"))
    )
    if turn:
        page[NameObject("/Rotate")] = NumberObject(turn)
