"""Reads the pages that wait, in idle time: pausable, and resumable after any kind of end."""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass

from filelock import FileLock, Timeout
from sqlalchemy.orm import Session

from arsipdesk.catalogue import settings
from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    ArsipError,
    FileMissing,
    FileUnreadable,
    NoTextRecognition,
    ReaderUnavailable,
)
from arsipdesk.ingest.arrivals import Desk
from arsipdesk.ingest.ocr import checked, keeping, waiting
from arsipdesk.ingest.ocr.checked import Word
from arsipdesk.ingest.ocr.engine import Engine, find_engine
from arsipdesk.ingest.ocr.places import Box, places_of
from arsipdesk.ingest.ocr.waiting import Waiting
from arsipdesk.ingest.probe import MIB, REASONS, ProbePool, ProbeStopped, Unreadable
from arsipdesk.language import _

WORKERS = 2
SECONDS = 90.0
"""Processor time a page may take: a letter takes 1 s, a page of noise 5 s, an old computer ten times
as long."""

MEMORY = 700 * MIB
"""What a page may take, in bytes; a letter at 300 dpi takes 120 MB."""

LOOK_EVERY = 0.5
"""Seconds between two looks at whether to stop, to pause or to read what arrived meanwhile."""

_PAUSED = "ocr_paused"
_FOR_GOOD = ("damaged", "too_large", "password", "empty")
"""What will be no different when it is tried again."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadingState:
    """How far the reading is: pages that wait, were read, failed; `current` is the file in hand.

    Where nothing can be read on this computer `reason` says why and what to install.
    """

    available: bool
    reason: str
    engine: str
    waiting: int
    read: int
    failed: int
    paused: bool
    current: str


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """What one run did: pages read, pages given up, and how long it took."""

    pages: int
    failed: int
    seconds: float


class PageReading:
    """The reading of the pages of one archive; any thread may call."""

    def __init__(
        self, desk: Desk, text_of: Callable[[str, str], list[str]], after_each: Callable[[], None]
    ) -> None:
        """`text_of` gives the text of an original's pages by its hash and name; `after_each` is
        called after each page."""
        self._desk = desk
        self._text_of = text_of
        self._after_each = after_each
        self._current: dict[tuple[str, int], str] = {}

    @property
    def engine(self) -> Engine:
        """The engine of this computer, looked for anew: it may have been installed meanwhile."""
        return find_engine()

    def state(self) -> ReadingState:
        """How far the reading is."""
        engine = self.engine
        with self._desk.catalogue.reading() as session:
            counts = waiting.counts(session)
            paused = _is_paused(session)
        return ReadingState(
            available=engine.available,
            reason=engine.message,
            engine=str(engine.data or ""),
            waiting=counts.get("waiting", 0),
            read=counts.get("read", 0),
            failed=counts.get("failed", 0),
            paused=paused,
            current=next(iter(self._current.copy().values()), ""),
        )

    def pause(self) -> None:
        """Stop reading, in every program that has this archive open, until `resume`."""
        self._put_paused("1")

    def resume(self) -> None:
        """Go on reading."""
        self._put_paused("")

    def _put_paused(self, said: str) -> None:
        with self._desk.catalogue.writing() as session:
            settings.put(session, _PAUSED, said)

    def note(self, session: Session, sha256: str, pages: Iterable[int]) -> int:
        """Let pages (the first is 0) wait where nothing is known of them; how many are new."""
        return waiting.note(session, sha256, pages)

    def catch_up(self) -> int:
        """Let pages wait that nobody asked for: of older archives, and whose reading was lost."""
        return keeping.catch_up(self._desk, self._text_of)

    def words(self, sha256: str, page: int) -> list[Word]:
        """The words of a page with their boxes: as read, or else those of its text layer.

        Empty where nothing is known of it. Raises ReaderUnavailable.
        """
        kept = self._desk.derived.reading(sha256, page)
        if kept is not None:
            return checked.words(kept)
        said = self._desk.pool.work("layer", self._desk.store.path(sha256), "", {"page": page})
        return [] if isinstance(said, Unreadable) else checked.layer_words(said)

    def find_source(self, sha256: str, page: int, source: str) -> list[Box]:
        """Where the words stand that a suggestion was read from; empty where they aren't found."""
        return places_of(self.words(sha256, page), source)

    def searchable_pdf(self, sha256: str, name: str) -> bytes:
        """An original, called `name`, as a PDF whose scanned pages can be searched in.

        The same readings make the same bytes. Raises FileMissing, FileUnreadable.
        """
        path = self._desk.store.path(sha256)
        if not path.is_file():
            raise FileMissing(path=path)
        with self._desk.catalogue.reading() as session:
            pages = waiting.pages_read(session, sha256)
        kept = {page: self._desk.derived.reading(sha256, page) for page in pages}
        of_pictures = {
            str(n): each for n, each in kept.items() if each and each["text"] is not None
        }
        said = self._desk.pool.work("searchable", path, name, {"pages": of_pictures})
        content = b"" if isinstance(said, Unreadable) else checked.pdf_of(said)
        if not content:
            reason = said.message if isinstance(said, Unreadable) else _(REASONS["damaged"])
            raise FileUnreadable(path=name, reason=reason)
        return content

    def run(self, *, once: bool = False, stop: threading.Event | None = None) -> ReadingReport:
        """Read what waits until `stop` is set, or (`once`) nothing waits or the reading is paused.

        One program at a time reads; another one waits for it and goes on where it ended. Raises
        NoTextRecognition, ReaderUnavailable, DiskFull, ReadOnly, CatalogueBusy.
        """
        engine = self.engine
        if not engine.available:
            raise NoTextRecognition(reason=engine.message)
        run = _Run(self, self._desk, engine, stop or threading.Event())
        began = time.monotonic()
        with run.alone(once) as mine:
            if mine:
                self.catch_up()
                run.read(once)
        return ReadingReport(run.pages, run.failed, round(time.monotonic() - began, 1))


def _is_paused(session: Session) -> bool:
    return settings.get(session, _PAUSED) == "1"


class _Run:
    """One run over the pages that wait."""

    def __init__(
        self, reading: PageReading, desk: Desk, engine: Engine, stop: threading.Event
    ) -> None:
        self._current = reading._current
        self._after_each = reading._after_each
        self._desk = desk
        self._engine = engine
        self._stop = stop
        self._workers = min(WORKERS, os.cpu_count() or 1)
        self._in_hand: dict[Future[bool | None], Waiting] = {}
        self.pages = 0
        self.failed = 0

    @contextmanager
    def alone(self, once: bool) -> Iterator[bool]:
        """Whether this program is the one that reads now; waits while another one does."""
        lock = FileLock(self._desk.derived.root / ".ocr.lock")
        while True:
            try:
                lock.acquire(timeout=0)
                break
            except Timeout:
                if (once and not self._next()) or self._stop.wait(LOOK_EVERY):
                    yield False
                    return
        try:
            yield True
        finally:
            lock.release()

    def read(self, once: bool) -> None:
        """Keep the workers busy; nothing that is in hand is waited for when it is time to stop."""
        while not self._stop.is_set():
            if self._is_paused() or not self._next():
                if once:
                    return
                self._stop.wait(LOOK_EVERY)
                continue
            self._round()

    def _round(self) -> None:
        """Read until nothing waits, or until it is to stop or pause."""
        pool = ProbePool(
            workers=self._workers,
            seconds=SECONDS,
            memory=MEMORY,
            password_of=self._desk.pool.password_of,
        )
        try:
            with ThreadPoolExecutor(self._workers, thread_name_prefix="ocr") as threads:
                try:
                    while self._goes_on() and self._hand_out(pool, threads):
                        self._collect(wait(self._in_hand, LOOK_EVERY, FIRST_COMPLETED).done)
                finally:
                    pool.close()  # what is in hand is given up, and waits for the next run
        finally:
            self._in_hand.clear()
            self._current.clear()

    def _goes_on(self) -> bool:
        return not self._stop.is_set() and not self._is_paused()

    def _is_paused(self) -> bool:
        with self._desk.catalogue.reading() as session:
            return _is_paused(session)

    def _next(self) -> list[Waiting]:
        """What is to be read next and is not in hand."""
        with self._desk.catalogue.reading() as session:
            found = waiting.following(session, 2 * self._workers)
        taken = set(self._in_hand.values())
        return [page for page in found if page not in taken]

    def _hand_out(self, pool: ProbePool, threads: ThreadPoolExecutor) -> bool:
        """Give every free worker a page; whether anything is in hand then."""
        if len(self._in_hand) < self._workers:
            for page in self._next()[: self._workers - len(self._in_hand)]:
                self._current[page.sha256, page.page] = page.name
                self._in_hand[threads.submit(self._page, pool, page)] = page
        return bool(self._in_hand)

    def _collect(self, done: Iterable[Future[bool | None]]) -> None:
        for future in done:
            page = self._in_hand.pop(future)
            self._current.pop((page.sha256, page.page), None)
            read = future.result()
            self.pages += read is True
            self.failed += read is False
            self._after_each()
            self._tell_progress()

    def _tell_progress(self) -> None:
        with self._desk.catalogue.reading() as session:
            left = waiting.counts(session).get("waiting", 0)
        done = self.pages + self.failed
        events.work_progressed.send(task="ocr", done=done, total=done + left)

    def _page(self, pool: ProbePool, page: Waiting) -> bool | None:
        """Read one page: True read, False given up, None neither."""
        path = self._desk.store.path(page.sha256)
        arguments = {
            "page": page.page,
            "name": page.name,
            "data": str(self._engine.data),
            "orientation": self._engine.orientation,
        }
        try:
            said = pool.work("ocr", path, page.name, arguments)
            read = said if isinstance(said, Unreadable) else checked.reading(said)
        except ProbeStopped:
            return None
        except ReaderUnavailable:
            raise
        except ArsipError as error:
            _log.warning("%s, page %d: %s", page.name, page.page + 1, error)
            read = Unreadable("damaged", str(error))
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            read = Unreadable("damaged", f"{type(error).__name__}: {error}")
        if isinstance(read, Unreadable):
            _log.info("%s, page %d: %s %s", page.name, page.page + 1, read.reason, read.detail)
            with self._desk.catalogue.writing() as session:
                given_up = waiting.failed(session, page, for_good=read.reason in _FOR_GOOD)
            return False if given_up else None
        return keeping.keep(self._desk, page, read)
