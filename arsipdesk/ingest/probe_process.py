"""One worker process as its owner sees it: asks it about a file, watches it, and kills it in time."""

import contextlib
import json
import multiprocessing
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psutil

from arsipdesk.ingest import worker

LOOK_EVERY = 0.05
"""Seconds between two looks at the time and memory that a worker has used."""

START_SECONDS = 60.0
"""How long a worker may take to start, on a slow disk behind a virus scanner."""

WALL_FACTOR = 3.0
"""Limits are in processor time, since workers run when nothing else does; real time has this many
times as much, for a worker that waits for a disk or network that never answers."""

LONGEST_ANSWER = 64 * 1024 * 1024

_spawn = multiprocessing.get_context("spawn")
_starting = threading.Lock()


class Died(Exception):
    """The worker ended by itself or by a signal; `code` is its exit code (negative: signal)."""

    def __init__(self, code: int | None, largest: int) -> None:
        super().__init__(code, largest)
        self.code = code
        self.largest = largest


class Overran(Exception):
    """The worker was killed because of `reason`: `time` or `memory`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _run_when_idle(process: psutil.Process) -> None:
    if sys.platform == "win32":
        process.nice(psutil.IDLE_PRIORITY_CLASS)
    else:
        process.nice(19)


class WorkerProcess:
    """A running worker; one thread at a time may ask it. `memory` is in bytes."""

    def __init__(self, memory: int) -> None:
        """Raises Died or Overran where it doesn't start, OSError where there is no room for it."""
        self.memory = memory
        self.asked = 0
        self.largest = 0
        self.peak = 0
        self._pipe, theirs = _spawn.Pipe()
        self._process = _spawn.Process(
            target=worker.serve, args=(theirs, memory), daemon=True, name="arsipdesk-reader"
        )
        try:
            with _starting:
                self._process.start()
        except BaseException:
            self._pipe.close()
            raise
        finally:
            theirs.close()
        self._use: psutil.Process | None = None
        with contextlib.suppress(psutil.Error):
            self._use = psutil.Process(self._process.pid)
            _run_when_idle(self._use)
        self.shut_in = self.answer(START_SECONDS).get("shut_in") is True
        self._at_rest = self.resident

    @property
    def grown(self) -> int:
        """How much more memory it holds than when it had just started, in bytes."""
        return self.resident - self._at_rest

    @property
    def pid(self) -> int:
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    @property
    def resident(self) -> int:
        """The memory that it holds now, in bytes; 0 when it is gone."""
        try:
            return int(self._use.memory_info().rss) if self._use else 0
        except psutil.Error:
            return 0

    def ask(
        self, job: str, path: Path, name: str, arguments: dict[str, Any], seconds: float
    ) -> None:
        """Send a request; `answer` fetches what comes back. Raises Died."""
        self.asked += 1
        self.largest = 0
        request: dict[str, Any] = {"job": job, "path": str(path), "name": name}
        request |= {"arguments": arguments, "seconds": seconds}
        try:
            self._pipe.send_bytes(json.dumps(request).encode("ascii"))
        except OSError as error:
            raise self._died() from error

    def answer(self, seconds: float) -> dict[str, Any]:
        """The next message, within `seconds` of processor time.

        Raises Died when it crashed or speaks nonsense, Overran when it had to be killed.
        """
        expired = threading.Event()
        watch = threading.Timer(seconds * WALL_FACTOR + 1, self._expire, [expired])
        watch.daemon = True
        watch.start()
        try:
            self._wait(seconds)
            message = json.loads(self._pipe.recv_bytes(LONGEST_ANSWER))
            if not isinstance(message, dict):
                raise ValueError(type(message))
            return message
        except (EOFError, OSError, ValueError) as error:
            if expired.is_set():
                self.kill()
                raise Overran("time") from error
            raise self._died() from error
        finally:
            watch.cancel()

    def _wait(self, seconds: float) -> None:
        """Return when there is something to fetch; EOF is something, too."""
        used, since = self._processor_time(), time.monotonic()
        while not self._pipe.poll(LOOK_EVERY):
            self.largest = max(self.largest, self.resident)
            self.peak = max(self.peak, self.largest)
            if self.largest > self.memory:
                self.kill()
                raise Overran("memory")
            slow = time.monotonic() - since > seconds * WALL_FACTOR
            if slow or self._processor_time() - used > seconds:
                self.kill()
                raise Overran("time")

    def _processor_time(self) -> float:
        try:
            times = self._use.cpu_times() if self._use else None
        except psutil.Error:
            return 0.0
        return times.user + times.system if times else 0.0

    def _died(self) -> Died:
        self._process.join(1)
        code = self._process.exitcode
        self.kill()
        return Died(code, self.largest)

    def leave(self) -> None:
        """Let an idle worker end by itself; kill it when it doesn't."""
        self._pipe.close()
        self._process.join(0.5)
        self.kill()

    def _expire(self, expired: threading.Event) -> None:
        """For a worker that stalls in the middle of a message."""
        expired.set()
        self.stop()

    def stop(self) -> None:
        """End it from any thread; the thread that asks it will get Died."""
        self._process.kill()

    def kill(self) -> None:
        """End it now, whatever it does, and let go of it."""
        self.stop()
        self._process.join()
        self._pipe.close()
