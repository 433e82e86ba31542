"""Takes new scans while the window is open, and turns what the services announce into refreshes."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from arsipdesk.domain import events
from arsipdesk.gui.loop import Loop

if TYPE_CHECKING:
    from arsipdesk.archive import Archive

_CALM_MS = 500
_AGAIN_S = 60


class Watching:
    """Runs `archive.watch` on its own thread until `stop`."""

    def __init__(
        self,
        archive: "Archive",
        loop: Loop,
        *,
        changed: Callable[[], None],
        progressed: Callable[[int, int], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._archive, self._loop = archive, loop
        self._changed, self._progressed, self._failed = changed, progressed, failed
        self._stop = threading.Event()
        self._news = threading.Event()
        self._progress: tuple[int, int] | None = None
        self._signals = (
            events.scan_arrived,
            events.file_quarantined,
            events.document_filed,
            events.document_changed,
            events.scan_changed,
        )
        self._thread = threading.Thread(target=self._work, name="arsip-watch", daemon=True)

    def start(self) -> None:
        """Listen and begin to watch."""
        for signal in self._signals:
            signal.connect(self._announced, weak=False)
        events.work_progressed.connect(self._moved_on, weak=False)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening and watching; waits up to 3 seconds for the file that is being taken."""
        for signal in self._signals:
            signal.disconnect(self._announced)
        events.work_progressed.disconnect(self._moved_on)
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=3)

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                self._archive.watch(stop=self._stop)
            except Exception as error:  # noqa: BLE001 - told at the window; watching goes on
                self._loop.post(partial(self._failed, error))
            self._stop.wait(_AGAIN_S)

    # The next two are called on whatever thread a service works on.
    def _announced(self, sender: object, **about: object) -> None:
        if not self._news.is_set():
            self._news.set()
            self._loop.post(self._soon)

    def _moved_on(self, sender: object, *, task: str, done: int, total: int) -> None:
        if task == "ingest":
            waiting, self._progress = self._progress, (done, total)
            if waiting is None:
                self._loop.post(self._tell_progress)

    def _soon(self) -> None:
        """Refresh at most twice a second, however many files arrive."""
        self._loop.later(_CALM_MS, "news", self._tell_news)

    def _tell_news(self) -> None:
        self._news.clear()
        self._changed()

    def _tell_progress(self) -> None:
        latest, self._progress = self._progress, None
        if latest is not None:
            self._progressed(*latest)
