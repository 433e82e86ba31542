"""Reads scanned pictures: JPEG, PNG, TIFF with any number of pages, WEBP, BMP, GIF, HEIC."""

import importlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from PIL import Image

from arsipdesk.ingest.readers import Finding, Refused, Stage, heif
from arsipdesk.ingest.readers.picture import thumbnail

LARGEST_SCAN = 1_300_000_000
"""Pixels of an A3 page at 2,400 dpi, rounded up; no office scanner makes more."""

DECODED_BYTES = 220_000_000
"""What a picture may need in memory; a larger one is taken by its header, without thumbnail."""

Image.MAX_IMAGE_PIXELS = None  # the two limits above are checked before anything is decoded

_PLUGINS = {
    "image/jpeg": "Jpeg",
    "image/png": "Png",
    "image/tiff": "Tiff",
    "image/webp": "WebP",
    "image/bmp": "Bmp",
    "image/gif": "Gif",
}
_BYTES_A_PIXEL = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "LA": 4}
_STRIPS, _STRIP_BYTES, _TILES, _TILE_BYTES = 273, 279, 324, 325


def read(path: Path, mime: str) -> Iterator[Stage]:
    """The pages of a picture file, and its first as a thumbnail.

    Raises Refused when it is larger than any scan; OSError, SyntaxError when it is damaged.
    """
    with path.open("rb") as file, opened(file, mime) as image:
        found: Finding = {"mime": mime}
        if _fits_in_memory(image):
            found["thumbnail"] = thumbnail(image)
        else:
            _check_unseen(file, image, mime)
        pages = _count_pages(file, image, mime)
    found |= {"pages": pages, "texts": [""] * pages}
    yield Stage(found)


def opened(file: IO[bytes], mime: str) -> Image.Image:
    """The picture in an open file, by the one decoder that its kind has; nothing is decoded yet.

    Raises Refused when its first page is larger than any scan; OSError, SyntaxError when damaged.
    """
    if mime == heif.MIME:
        heif.register()
        image = Image.open(file, formats=[heif.FORMAT])
    else:
        plugin = _PLUGINS[mime]
        importlib.import_module(f"PIL.{plugin}ImagePlugin")
        image = Image.open(file, formats=[plugin.upper()])
    _check_size(image)
    return image


def _count_pages(file: IO[bytes], image: Image.Image, mime: str) -> int:
    if mime == heif.MIME:
        return int(image.n_frames)  # type: ignore[attr-defined]
    return _count_tiff_pages(file, image) if mime == "image/tiff" else 1


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > LARGEST_SCAN:
        raise Refused("too_large", f"{image.width} x {image.height} pixels")


def _fits_in_memory(image: Image.Image) -> bool:
    """JPEG is decoded at an eighth of its size, unless it is progressive."""
    pixels = image.width * image.height
    if image.format in ("JPEG", "MPO"):
        return pixels * (6 if "progressive" in image.info else 4 / 64) < DECODED_BYTES
    if image.format == heif.FORMAT:
        return pixels * 5 < DECODED_BYTES  # the frame as HEVC has it, and as Pillow has it
    return pixels * _BYTES_A_PIXEL.get(image.mode, 4) < DECODED_BYTES


def _check_unseen(file: IO[bytes], image: Image.Image, mime: str) -> None:
    """Raises where a picture that is too large to decode is visibly cut off."""
    if mime == "image/png":
        image.verify()
    elif mime == "image/jpeg":
        file.seek(-64, os.SEEK_END)
        if b"\xff\xd9" not in file.read():
            raise Refused("damaged", "no end of image")


def _count_tiff_pages(file: IO[bytes], image: Image.Image) -> int:
    """The number of pages; raises Refused where one of them lies beyond the end of the file."""
    size = os.fstat(file.fileno()).st_size
    pages = 0
    while True:
        try:
            image.seek(pages)
        except EOFError:
            return pages
        _check_size(image)
        _check_extents(image, size)
        pages += 1


def _check_extents(image: Image.Image, size: int) -> None:
    tags = image.tag_v2  # type: ignore[attr-defined]
    for starts, lengths in ((_STRIPS, _STRIP_BYTES), (_TILES, _TILE_BYTES)):
        for start, length in zip(tags.get(starts, ()), tags.get(lengths, ()), strict=False):
            if start + length > size:
                raise Refused("damaged", "a page is cut off")
