"""The one thread that opens files and paints their pages: PDFium must never be called from two."""

import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import PriorityQueue
from typing import Protocol

from PIL import Image, ImageOps, UnidentifiedImageError

NOW, SOON = 0, 1
_MOST_PIXELS = 24_000_000
_OPEN_FILES = 2
_IMAGE_DPI = 150


class CannotShow(Exception):
    """The file has no pages that this window could paint."""


class _Pages(Protocol):
    sizes: list[tuple[float, float]]

    def paint(self, index: int, width: int, turn: int) -> Image.Image: ...

    def close(self) -> None: ...


class _Pdf:
    def __init__(self, path: Path) -> None:
        # Imported here: the window is painted before the PDF library is needed.
        import pypdfium2 as pdfium

        try:
            self._document = pdfium.PdfDocument(path)
        except pdfium.PdfiumError as error:
            raise CannotShow(str(error)) from error
        count = len(self._document)
        self.sizes = [self._document.get_page_size(i) for i in range(count)]

    def paint(self, index: int, width: int, turn: int) -> Image.Image:
        page = self._document[index]
        try:
            wide, high = page.get_size()
            if turn % 180:
                wide, high = high, wide
            scale = clamped(width / max(wide, 1), wide, high)
            bitmap = page.render(scale=scale, rotation=turn, rev_byteorder=True)
            painted: Image.Image = bitmap.to_pil().convert("RGB").copy()
            bitmap.close()
        finally:
            page.close()
        return painted

    def close(self) -> None:
        self._document.close()


class _Picture:
    def __init__(self, path: Path) -> None:
        try:
            self._image = Image.open(path)
            self._turns: list[int] = []
            self.sizes = [
                self._size(i) for i in range(min(getattr(self._image, "n_frames", 1), 500))
            ]
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
            raise CannotShow(str(error)) from error

    def _size(self, index: int) -> tuple[float, float]:
        self._image.seek(index)
        wide, high = self._image.size
        if self._image.getexif().get(0x0112, 1) in (5, 6, 7, 8):
            wide, high = high, wide
        return wide * 72 / _IMAGE_DPI, high * 72 / _IMAGE_DPI

    def paint(self, index: int, width: int, turn: int) -> Image.Image:
        self._image.seek(index)
        upright = ImageOps.exif_transpose(self._image).convert("RGB")
        if turn:
            upright = upright.rotate(-turn, expand=True)
        scale = clamped(width / upright.width, upright.width, upright.height)
        size = max(1, round(upright.width * scale)), max(1, round(upright.height * scale))
        return upright.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)

    def close(self) -> None:
        self._image.close()


def clamped(scale: float, wide: float, high: float) -> float:
    """`scale`, or less where the page would take more pixels than any screen needs."""
    area = wide * high * scale * scale
    return scale if area <= _MOST_PIXELS else scale * (_MOST_PIXELS / area) ** 0.5


@dataclass(frozen=True, slots=True)
class Source:
    """A file to show: its hash names it, `locate` finds it on disk."""

    sha256: str
    mime: str
    name: str
    locate: Callable[[str], Path]

    @property
    def paintable(self) -> bool:
        """Whether files of this type have pages to paint."""
        return self.mime == "application/pdf" or self.mime.startswith("image/")


class Renderer:
    """Opens files and paints pages on its own thread; answers are posted to the Tk thread."""

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._jobs: PriorityQueue[tuple[int, int, Callable[[], None] | None]] = PriorityQueue()
        self._order = itertools.count()
        self._open: OrderedDict[str, _Pages] = OrderedDict()
        self._outstanding = 0
        self._thread = threading.Thread(target=self._work, name="arsip-render", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether pages are still being painted."""
        return self._outstanding > 0

    def open(
        self,
        source: Source,
        done: Callable[[list[tuple[float, float]]], None],
        failed: Callable[[str], None],
    ) -> None:
        """Hand the page sizes (in points) of a file to `done`, or why there are none to `failed`."""

        def job() -> None:
            try:
                sizes = self._pages(source).sizes
            except (CannotShow, OSError) as error:
                reason = str(error)
                self._answer(lambda: failed(reason))
            else:
                self._answer(lambda: done(sizes))

        self._ask(NOW, job)

    def paint(
        self,
        source: Source,
        page: tuple[int, int, int],
        done: Callable[[Image.Image | None], None],
        *,
        urgency: int,
        wanted: Callable[[], bool],
    ) -> None:
        """Paint a page, given as index, width in pixels and turn in degrees.

        `done` gets None where the page is no longer `wanted` or can't be painted.
        """

        def job() -> None:
            painted = None
            if wanted():
                try:
                    painted = self._pages(source).paint(*page)
                except (CannotShow, OSError, RuntimeError, ValueError, MemoryError):
                    painted = None  # the page keeps its white sheet
            self._answer(lambda: done(painted))

        self._ask(urgency, job)

    def _ask(self, urgency: int, job: Callable[[], None]) -> None:
        self._outstanding += 1
        self._jobs.put((urgency, next(self._order), job))

    def _answer(self, call: Callable[[], None]) -> None:
        def on_tk_thread() -> None:
            self._outstanding -= 1
            call()

        self._post(on_tk_thread)

    def _pages(self, source: Source) -> _Pages:
        if source.sha256 not in self._open:
            path = source.locate(source.sha256)
            pages: _Pages = _Pdf(path) if source.mime == "application/pdf" else _Picture(path)
            self._open[source.sha256] = pages
            while len(self._open) > _OPEN_FILES:
                self._open.popitem(last=False)[1].close()
        self._open.move_to_end(source.sha256)
        return self._open[source.sha256]

    def _work(self) -> None:
        while True:
            job = self._jobs.get()[2]
            if job is None:
                break
            job()
        for pages in self._open.values():
            pages.close()

    def close(self) -> None:
        """End the thread after its present job."""
        self._jobs.put((-1, next(self._order), None))
        self._thread.join(timeout=2)
