"""Reads the text of scanned pages while the window is open, and tells how far that is."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from arsipdesk.domain import events
from arsipdesk.gui.loop import Loop

if TYPE_CHECKING:
    from arsipdesk.archive import Archive
    from arsipdesk.ingest.ocr.queue import ReadingState

_AGAIN_S = 60
_CALM_MS = 400


class PageReading:
    """Runs `archive.ocr` on its own thread until `stop`; `told` hears of every change."""

    def __init__(
        self,
        archive: "Archive",
        loop: Loop,
        *,
        told: "Callable[[ReadingState], None]",
        failed: Callable[[Exception], None],
    ) -> None:
        self._archive, self._loop = archive, loop
        self._told, self._failed = told, failed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="arsip-read", daemon=True)

    def start(self) -> None:
        """Listen and begin to read."""
        events.work_progressed.connect(self._moved_on, weak=False)
        self._thread.start()
        self.ask()

    def stop(self) -> None:
        """Stop; waits up to 3 seconds for the page that is being read."""
        events.work_progressed.disconnect(self._moved_on)
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=3)

    def ask(self) -> None:
        """Tell how far reading is."""
        self._loop.run(self._archive.ocr.state, self._told, key="reading")

    def toggle(self) -> None:
        """Pause, or go on."""
        ocr = self._archive.ocr

        def turn() -> None:
            ocr.resume() if ocr.state().paused else ocr.pause()

        self._loop.run(turn, lambda done: self.ask(), lane="writes")

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                if self._archive.ocr.state().available:
                    self._archive.ocr.run(stop=self._stop)
            except Exception as error:  # noqa: BLE001 - told at the window; reading goes on
                self._loop.post(partial(self._failed, error))
            self._stop.wait(_AGAIN_S)

    def _moved_on(self, sender: object, *, task: str, done: int, total: int) -> None:
        if task == "ocr":
            self._loop.post(lambda: self._loop.later(_CALM_MS, "reading", self.ask))
