"""The one thread that has pages painted: a worker opens the files, because they may be hostile."""

import base64
import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import PriorityQueue
from typing import Any

from PIL import Image

from arsipdesk.domain.errors import ArsipError
from arsipdesk.domain.pages import ShownPage
from arsipdesk.ingest.probe import ProbePool, ProbeStopped, Unreadable
from arsipdesk.language import _

NOW, SOON = 0, 1
_MIB = 2**20


class CannotShow(Exception):
    """The file has no pages that this window could paint."""


class AsksForPassword(CannotShow):
    """The file is locked, and no password is known that opens it."""


def _as_it_is(source: "Source") -> "Source":
    return source


@dataclass(frozen=True, slots=True)
class Source:
    """A file to show: its hash names it, `locate` finds it on disk.

    `pages` is how its pages are shown, None for all of them as they are; `password` opens it. What
    of this is not known yet, `prepare` finds out, off the Tk thread, when the file is opened.
    """

    sha256: str
    mime: str
    name: str
    locate: Callable[[str], Path]
    pages: tuple[ShownPage, ...] | None = None
    password: str = ""
    prepare: Callable[["Source"], "Source"] = _as_it_is

    @property
    def key(self) -> str:
        """What its pictures are kept under: the file, and how its pages are shown."""
        return self.sha256 if self.pages is None else f"{self.sha256} {hash(self.pages)}"

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
        self._pool = ProbePool(workers=1, seconds=15, memory=512 * _MIB, grown=300 * _MIB)
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
        done: Callable[[Source, list[tuple[float, float]]], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Hand the prepared source and its page sizes (in points) to `done`, or why there are none
        to `failed`."""

        def job() -> None:
            try:
                prepared = source.prepare(source)
                sizes = self._sizes(prepared)
            except _FAILURES as error:
                reason = error
                self._answer(lambda: failed(reason))
            else:
                self._answer(lambda: done(prepared, sizes))

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
                    painted = self._painted(source, *page)
                except _FAILURES:
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

    def _sizes(self, source: Source) -> list[tuple[float, float]]:
        said = self._work_on(source, {}).get("sizes")
        if not isinstance(said, list) or not said:
            raise CannotShow(_("The file can't be read."))
        return [(float(wide), float(high)) for wide, high in said]

    def _painted(self, source: Source, index: int, width: int, turn: int) -> Image.Image:
        said = self._work_on(source, {"page": index, "width": width, "turn": turn})
        size = int(said["width"]), int(said["height"])
        return Image.frombytes("RGB", size, base64.b64decode(said["rgb"]))

    def _work_on(self, source: Source, arguments: dict[str, Any]) -> dict[str, Any]:
        """The worker's answer. Raises CannotShow where the file, not the window, is at fault."""
        plan = None if source.pages is None else [page.plain() for page in source.pages]
        arguments |= {"pages": plan, "password": source.password}
        path = source.locate(source.sha256)
        said = self._pool.work("paint", path, source.name, arguments)
        if isinstance(said, Unreadable):
            locked = said.reason == "password"
            raise (AsksForPassword if locked else CannotShow)(said.message)
        if not said:
            raise CannotShow(_("The file can't be read."))
        return said[0]

    def _work(self) -> None:
        while True:
            job = self._jobs.get()[2]
            if job is None:
                break
            job()

    def close(self) -> None:
        """End the thread and the worker; what is being painted is given up."""
        self._jobs.put((-1, next(self._order), None))
        self._pool.close()
        self._thread.join(timeout=2)


_FAILURES = (CannotShow, ArsipError, ProbeStopped, OSError, KeyError, TypeError, ValueError)
