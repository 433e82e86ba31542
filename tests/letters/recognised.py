"""The text of a letter's pages as the archive recognises it in their pictures."""

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PIL import Image

from arsipdesk.ingest.ocr import job
from arsipdesk.ingest.ocr.engine import Engine, find_engine
from tests.letters.model import pictures


@cache
def engine() -> Engine:
    """The engine of this computer."""
    return find_engine()


def recognised(pdf: bytes) -> Sequence[str]:
    """The text of each page, read from its picture of 300 dpi."""
    return [text_of(picture, 300) for picture in pictures(pdf)]


def text_of(picture: Image.Image, dpi: int) -> str:
    """What the archive's own job reads from one picture."""
    with tempfile.NamedTemporaryFile(suffix=".png", delete=False) as file:
        picture.save(file, "PNG", dpi=(dpi, dpi), compress_level=1)
    path = Path(file.name)
    try:
        return read_file(path)
    finally:
        path.unlink()


def read_file(path: Path, mime: str = "image/png") -> str:
    """What the archive's own job reads from a picture's file."""
    found = engine()
    arguments = {
        "page": 0,
        "name": path.name,
        "data": str(found.data),
        "orientation": found.orientation,
    }
    return "\n".join(str(page["text"]) for page in job.run(path, mime, arguments))
