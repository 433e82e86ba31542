"""The bridge between worker threads and Tk: work goes out on lanes, results come back by a queue."""

import tkinter as tk
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
_BUSY_MS, _IDLE_MS = 8, 40
_BUDGET_S = 0.008


class Loop:
    """Runs work off the Tk thread. One thread per lane, so a long sync never holds up a list."""

    def __init__(self, root: tk.Misc, on_error: Callable[[Exception], None]) -> None:
        self._root = root
        self._on_error = on_error
        self._queue: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._turn: Counter[str] = Counter()
        self._waiting: dict[str, str] = {}
        self._open_jobs = 0
        self._closed = False
        self._tick = root.after(_IDLE_MS, self._drain)

    @property
    def busy(self) -> bool:
        """Whether work is out, results wait, or a delayed call is due."""
        return self._open_jobs > 0 or not self._queue.empty() or bool(self._waiting)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        *,
        fail: Callable[[Exception], None] | None = None,
        lane: str = "reads",
        key: str = "",
        owner: tk.Misc | None = None,
    ) -> None:
        """Do `work` on a lane's thread, then call `then` on the Tk thread.

        With a `key` only the newest run counts. Nothing is called once `owner` is destroyed.
        """
        if self._closed:
            return
        self._turn[key] += 1
        turn = self._turn[key]
        if not self._open_jobs:
            self._look_soon()
        self._open_jobs += 1

        def current() -> bool:
            return not key or turn == self._turn[key]

        def job() -> None:
            if not current() or (self._closed and lane != "writes"):
                self._queue.put(self._one_less)
                return
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - carried to the Tk thread and shown there
                failed = error
                self._queue.put(
                    lambda: self._finish(owner, current, fail or self._on_error, failed)
                )
            else:
                self._queue.put(lambda: self._finish(owner, current, then, result))

        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"arsip-{lane}")
        self._lanes[lane].submit(job)

    def _look_soon(self) -> None:
        """Look for results at the busy pace from now on."""
        self._root.after_cancel(self._tick)
        self._tick = self._root.after(_BUSY_MS, self._drain)

    def _one_less(self) -> None:
        self._open_jobs -= 1

    def _finish(
        self,
        owner: tk.Misc | None,
        current: Callable[[], bool],
        call: Callable[[T], None] | None,
        value: T,
    ) -> None:
        self._open_jobs -= 1
        alive = owner is None or bool(owner.winfo_exists())
        if call is not None and alive and current():
            call(value)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run on the Tk thread soon; may be used from any thread."""
        self._queue.put(call)

    def later(
        self,
        milliseconds: int,
        key: str,
        call: Callable[[], None],
        *,
        owner: tk.Misc | None = None,
    ) -> None:
        """Run `call` after a pause; a new call with the same `key` starts the pause again.

        Nothing is called when `owner` is gone by then.
        """
        self.forget(key)

        def due() -> None:
            self._waiting.pop(key, None)
            if owner is None or owner.winfo_exists():
                call()

        self._waiting[key] = self._root.after(milliseconds, due)

    def forget(self, key: str) -> None:
        """Drop what `later` was asked to do under `key`."""
        pending = self._waiting.pop(key, None)
        if pending:
            self._root.after_cancel(pending)

    def _drain(self) -> None:
        if self._closed:
            return
        # The next tick is asked for first: a call that raises must not stop the queue.
        pause = _BUSY_MS if self._open_jobs or not self._queue.empty() else _IDLE_MS
        self._tick = self._root.after(pause, self._drain)
        end = perf_counter() + _BUDGET_S
        while perf_counter() < end:
            try:
                call = self._queue.get_nowait()
            except Empty:
                return
            call()

    @property
    def closed(self) -> bool:
        """Whether it takes no work any more."""
        return self._closed

    def close(self) -> None:
        """Stop taking work. What is being filed is finished first; other threads end with their job."""
        self._closed = True
        self._root.after_cancel(self._tick)
        for key in list(self._waiting):
            self.forget(key)
        for name, lane in self._lanes.items():
            writing = name == "writes"
            lane.shutdown(wait=writing, cancel_futures=not writing)
