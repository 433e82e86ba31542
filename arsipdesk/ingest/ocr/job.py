"""The job that reads the text of one page from its picture; only ever called in a worker."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter, ImageStat

from arsipdesk.ingest import photo
from arsipdesk.ingest.ocr import recognise
from arsipdesk.ingest.ocr.overprint import without_overprint
from arsipdesk.ingest.ocr.picture import page_picture
from arsipdesk.ingest.ocr.recognise import Read, score
from arsipdesk.ingest.ocr.skew import ink_map, ink_share, skew_of

SURE = 70
"""A page that is read with this mean confidence (of 100) or more stands upright: upside down or
sideways letters are read with 27 to 45, on clean and on bad scans alike."""

FEW_WORDS = 3
LEAST_SKEW = 0.3
"""Degrees below which lines are level enough to be read and looked at."""

BLANK_INK = 0.001
"""Less ink than this and no word: a blank page. Two punch holes are 0.0009 of a page."""

EVEN = 0.85
"""Where paper is darker than this part of the brightest, a shadow lies on it. Under a shadow of half
the light Tesseract misreads 50 to 77 of 100 characters, after it is taken away 0.2."""

_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Read page `page` (the first is 0) with the language data in `data`.

    `name` is the name the file came under, `orientation` whether there is data for finding out how
    a page lies. Yields `text`, `words` (text, left, top, right, bottom, confidence, line; places as
    fractions of the page when cut out at `corners`, turned clockwise by `turn` and by `skew` more
    degrees), `confidence` (0 to 1), `blank` and `engine`.
    """
    name, password = (str(arguments.get(key) or "") for key in ("name", "password"))
    page = page_picture(path, mime, int(arguments["page"]), name, password)
    reader = recognise.Reader(str(arguments["data"]), bool(arguments.get("orientation")))
    readable = without_overprint(_evenly_lit(page.image), page.dpi)
    ink, turn, skew, read = _upright(readable, page.dpi, reader)
    yield {
        "text": read.text,
        "words": [list(word) for word in read.words],
        "turn": turn,
        "skew": skew,
        "corners": list(page.corners) if page.corners else None,
        "confidence": round(read.confidence / 100, 3),
        "blank": ink < BLANK_INK and not score(read),
        "engine": reader.engine,
    }


def _evenly_lit(image: Image.Image) -> Image.Image:
    """The page without shadows; as it is where its paper is of one brightness."""
    small = image.reduce(max(1, min(image.size) // 200)).convert("L")
    paper = small.resize((40, 56), Image.Resampling.BOX).filter(ImageFilter.MaxFilter(9))
    dark, bright = ImageStat.Stat(paper).extrema[0]
    return photo.even_light(image) if dark < bright * EVEN else image


def _upright(
    image: Image.Image, dpi: int, reader: recognise.Reader
) -> tuple[float, int, float, Read]:
    """The share of ink, the turn and skew that make the page readable, and what is read then."""
    ink = ink_map(image)
    skew, read = _level(image, ink, dpi, reader)
    best = (0, skew, read)
    if not _is_sure(read) and ink_share(ink) >= BLANK_INK:
        for turn in reader.turns(image, dpi, len(read.words)):
            turned = image.transpose(_TURNS[turn])
            skew, read = _level(turned, ink_map(turned), dpi, reader)
            if score(read) > score(best[2]):
                best = (turn, skew, read)
            if _is_sure(read):
                break
    return ink_share(ink), *best


def _level(
    image: Image.Image, ink: Image.Image, dpi: int, reader: recognise.Reader
) -> tuple[float, Read]:
    """Read a page with its lines made level; by how many degrees it was turned for that."""
    skew = skew_of(ink)
    if abs(skew) < LEAST_SKEW:
        return 0.0, reader.read(image, dpi)
    paper = image.resize((32, 32)).getextrema()[1]
    turned = image.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=paper)
    return skew, reader.read(turned, dpi)


def _is_sure(read: Read) -> bool:
    return read.confidence >= SURE and len(read.words) >= FEW_WORDS and not read.sideways
