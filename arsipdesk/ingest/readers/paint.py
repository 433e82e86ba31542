"""The job that paints pages for the window: sizes first, then one page at a time at any width."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from PIL import Image, ImageOps

from arsipdesk.domain.pages import ShownPage, from_plain
from arsipdesk.ingest import photo
from arsipdesk.ingest.readers import Refused, heif
from arsipdesk.ingest.readers.pdf import open_document

MOST_PIXELS = 12_000_000
"""No screen shows more of a page; a larger one would not fit into an answer."""

MOST_FRAMES = 500
IMAGE_DPI = 150
_SIDEWAYS = (5, 6, 7, 8)
_ORIENTATION = 0x0112


class _Pages(Protocol):
    count: int

    def size(self, index: int) -> tuple[float, float]: ...

    def paint(self, index: int, width: float) -> Image.Image: ...


class _Pdf:
    def __init__(self, path: Path, password: str) -> None:
        self._document = open_document(path, password)
        self.count = len(self._document)

    def size(self, index: int) -> tuple[float, float]:
        wide, high = self._document.get_page_size(index)
        return float(wide), float(high)

    def paint(self, index: int, width: float) -> Image.Image:
        page = self._document[index]
        try:
            wide, high = page.get_size()
            scale = clamped(width / max(wide, 1), wide, high)
            bitmap = page.render(scale=scale, rev_byteorder=True, limit_image_cache=True)
            painted: Image.Image = bitmap.to_pil().convert("RGB").copy()
            bitmap.close()
        finally:
            page.close()
        return painted


class _Picture:
    def __init__(self, path: Path) -> None:
        self._image = heif.open_picture(path)
        self.count = min(int(getattr(self._image, "n_frames", 1)), MOST_FRAMES)

    def size(self, index: int) -> tuple[float, float]:
        self._image.seek(index)
        wide, high = self._image.size
        if self._image.getexif().get(_ORIENTATION, 1) in _SIDEWAYS:
            wide, high = high, wide
        return wide * 72 / IMAGE_DPI, high * 72 / IMAGE_DPI

    def paint(self, index: int, width: float) -> Image.Image:
        self._image.seek(index)
        if self.count == 1:
            self._image.draft("RGB", (int(width), int(width)))
        upright = ImageOps.exif_transpose(self._image).convert("RGB")
        scale = clamped(width / upright.width, upright.width, upright.height)
        size = max(1, round(upright.width * scale)), max(1, round(upright.height * scale))
        return upright.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The sizes of all pages shown, in points, or with `page` that one's picture.

    `password` opens a locked PDF. `pages` is how each page is shown (`ShownPage.plain`), all as they
    are where it is None. `page` counts the pages shown; it is painted `width` pixels wide and turned
    clockwise by `turn` degrees more. Yields `{"sizes": [[w, h]]}` or `{"width", "height", "rgb"}`.
    """
    pages = _opened(path, mime, str(arguments.get("password") or ""))
    said = arguments.get("pages")
    shown = [ShownPage(n) for n in range(pages.count)] if said is None else _plan(said, pages)
    if "page" not in arguments:
        yield {"sizes": [_size(pages, each) for each in shown]}
        return
    index, width = int(arguments["page"]), max(1, int(arguments["width"]))
    if not 0 <= index < len(shown):
        raise Refused("damaged", f"no page {index}")
    painted = _painted(pages, shown[index], width, int(arguments.get("turn", 0)))
    rgb = base64.b64encode(painted.tobytes()).decode("ascii")
    yield {"width": painted.width, "height": painted.height, "rgb": rgb}


def _opened(path: Path, mime: str, password: str) -> _Pages:
    """The pages of a file. The last PDF stays open: its reader turns the pages one by one."""
    if mime != "application/pdf":
        return _Picture(path)
    key = (str(path), path.stat().st_mtime_ns, password)
    if key not in _last:
        _last.clear()
        _last[key] = _Pdf(path, password)
    return _last[key]


_last: dict[tuple[str, int, str], _Pages] = {}


def _plan(said: Any, pages: _Pages) -> list[ShownPage]:
    plan = [from_plain(each) for each in said]
    return [each for each in plan if 0 <= each.page < pages.count]


def _size(pages: _Pages, shown: ShownPage) -> tuple[float, float]:
    wide, high = pages.size(shown.page)
    if shown.corners:
        wide, high = photo.flat_size((wide, high), shown.corners)
    return (high, wide) if shown.turn % 180 else (wide, high)


def _painted(pages: _Pages, shown: ShownPage, width: int, turn: int) -> Image.Image:
    """One page as it is shown; `width` is that of the result."""
    wide, high = _size(pages, shown)
    if turn % 180:
        wide, high = high, wide
    upright = (shown.turn + turn) % 180 == 0
    across = width if upright else width * high / max(wide, 1)
    if shown.corners:
        page = photo.even_light(photo.flatten(pages.paint(shown.page, across * 1.5), shown.corners))
    else:
        page = pages.paint(shown.page, across)
    if angle := (shown.turn + turn) % 360:
        page = page.transpose(_TURNS[angle])
    if shown.skew:
        page = page.rotate(-shown.skew, Image.Resampling.BICUBIC, fillcolor=page_colour(page))
    page = page.convert("RGB")
    if shown.corners:
        scale = width / page.width
        page = page.resize((width, max(1, round(page.height * scale))), Image.Resampling.LANCZOS)
    return page


_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def page_colour(page: Image.Image) -> tuple[int, ...]:
    """The colour of the paper, for the corners that a small turn lays bare."""
    small = page.convert("RGB").resize((32, 32))
    return max(small.getcolors(1024) or [(1, (255, 255, 255))])[1]  # type: ignore[return-value]


def clamped(scale: float, wide: float, high: float) -> float:
    """`scale`, or less where the page would take more pixels than any screen needs."""
    area = wide * high * scale * scale
    return scale if area <= MOST_PIXELS else scale * (MOST_PIXELS / area) ** 0.5
