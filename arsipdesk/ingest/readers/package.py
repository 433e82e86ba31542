"""Opens office files (zip packages) without being blown up by them."""

import contextlib
import io
import re
import zipfile
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from PIL import Image, JpegImagePlugin, PngImagePlugin

from arsipdesk.ingest.readers import Refused
from arsipdesk.ingest.readers.picture import thumbnail

UNPACKED_BYTES = 300_000_000
"""The most that all parts together may unpack to."""

XML_BYTES = 60_000_000
"""The most that one XML part may unpack to; its tree takes several times that in memory."""

PARTS = 20_000
"""The most parts a package may have."""

ATTACHMENTS_NAMED = 50
_EMBEDDED = re.compile(r"(word|xl)/embeddings/[^/]|Object [0-9]+$", re.IGNORECASE)
_PICTURES = ("Thumbnails/thumbnail.png", "docProps/thumbnail.jpeg")
_PICTURE_BYTES = 4_000_000
_PICTURE_PIXELS = 4_000_000
_FORMATS = [PngImagePlugin.PngImageFile.format, JpegImagePlugin.JpegImageFile.format]


def check(path: Path) -> list[str]:
    """The names of the parts, once it is sure that unpacking them is safe.

    Sizes are those of the zip directory, beyond which `zipfile` never unpacks a part. Raises
    Refused when they are too large or a part is encrypted, BadZipFile when the file is damaged.
    """
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
    large = any(part.file_size > XML_BYTES and _is_xml(part.filename) for part in parts)
    total = sum(part.file_size for part in parts)
    if large or total > UNPACKED_BYTES or len(parts) > PARTS:
        raise Refused("too_large", f"{len(parts)} parts unpack to {total} bytes")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("password")
    return [part.filename for part in parts]


def active(parts: Collection[str]) -> list[str]:
    """What an office program could run, by the names of the parts."""
    lowered = [part.lower() for part in parts]
    macros = any(
        part.endswith("vbaproject.bin") or part.startswith(("basic/", "scripts/"))
        for part in lowered
    )
    return [*(["macros"] if macros else []), *(["attachments"] if attachments(parts) else [])]


def attachments(parts: Collection[str]) -> list[str]:
    """The files that lie inside an office file, by the names of its parts."""
    inside = [part for part in parts if _EMBEDDED.match(part)]
    return [PurePosixPath(part).name for part in inside[:ATTACHMENTS_NAMED]]


def picture(path: Path) -> bytes | None:
    """The thumbnail that the office program left in the package, as ours; None without one."""
    with zipfile.ZipFile(path) as package:
        held = [name for name in _PICTURES if name in package.namelist()]
        if not held or package.getinfo(held[0]).file_size > _PICTURE_BYTES:
            return None
        content = package.read(held[0])
    with contextlib.suppress(OSError, SyntaxError, ValueError):
        image = Image.open(io.BytesIO(content), formats=[name for name in _FORMATS if name])
        if image.width * image.height <= _PICTURE_PIXELS:
            return thumbnail(image)
    return None


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))
