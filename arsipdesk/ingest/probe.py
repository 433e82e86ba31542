"""What an untrusted file holds, found out by workers that may hang or crash without harm."""

import base64
import binascii
import datetime as dt
import logging
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from arsipdesk.domain.errors import ReaderUnavailable, from_os_error, one_line
from arsipdesk.ingest.probe_process import Died, Overran, WorkerProcess
from arsipdesk.language import N_, _

MIB = 1024 * 1024
FILES_A_WORKER = 100
"""After so many files a worker is replaced, because parsers never give back all their memory."""

GROWN = 100 * MIB
"""A worker that holds this much more after a file than at its start is replaced, in bytes."""

LARGE = 400 * 1024
"""Files of this size or more are read one after the other, so that two big pictures are never in
memory at once; in bytes."""

REASONS = {
    "empty": N_("The file is empty."),
    "damaged": N_("The file is damaged and can't be opened."),
    "password": N_("The file is locked with a password."),
    "too_large": N_("What the file holds is far too large to be a document."),
    "time": N_("The file took too long to read."),
    "memory": N_("The file needed too much memory to read."),
    "crash": N_("The file made the reader crash."),
}

ACTIVE = frozenset({"javascript", "launch", "submit", "xfa", "macros", "attachments"})
"""What a file may hold that a viewer could run or open."""

ATTACHMENTS_NAMED = 50
ATTACHMENT_NAME = 120
"""How many attached files are named, and the most characters of a name."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Probe:
    """What a file holds.

    `pages` is None where nobody can count them; `texts` has one text per page, "" where the page
    has no text layer. Files of a kind that isn't read have no texts at all. `active` names what
    could run (see ACTIVE) and never was, `attachments` the files inside it.
    `thumbnail` is a JPEG of the first page that fits into 240 x 320 pixels.
    """

    mime: str
    pages: int | None
    texts: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    created: dt.date | None = None
    active: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    thumbnail: bytes | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file can't be read: `reason` is a key of REASONS, `detail` is for the log."""

    reason: str
    detail: str = ""

    @property
    def message(self) -> str:
        """The reason as a clerk reads it, in the language in use."""
        return _(REASONS[self.reason])


class ProbeStopped(Exception):
    """The pool was closed while it read a file; nothing is known of that file."""


class ProbePool:
    """Reads untrusted files in up to `workers` processes, started when they are needed.

    A file may take `seconds` of processor time (three times that by the clock) and `memory` bytes.
    """

    def __init__(
        self,
        workers: int = 2,
        seconds: float = 20,
        memory: int = 512 * MIB,
        grown: int = GROWN,
        password_of: Callable[[Path], str] = lambda path: "",
    ) -> None:
        """`password_of` says what opens the file at a path, "" where nothing is known."""
        self.password_of = password_of
        self._grown = grown
        self._seconds = seconds
        self._memory = memory
        self._free = threading.BoundedSemaphore(workers)
        self._large = threading.Lock()
        self._lock = threading.Lock()
        self._idle: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()
        self._closed = False
        self.largest = 0
        """The most memory that was ever seen in use by one worker, in bytes."""

    def probe(self, path: Path, name: str, password: str = "") -> Probe | Unreadable:
        """What the file at `path` holds, which came under `name`; blocks until it is known.

        A file that is locked is opened with `password`, which stands in no log.

        Any number of threads may call. Raises an ArsipError when the disk fails or no worker can
        be started, ProbeStopped when the pool is closed: none of which says anything of the file.
        """
        try:
            large = path.stat().st_size >= LARGE
            with self._large if large else nullcontext(), self._free:
                outcome = self._read(path, name, password)
                if isinstance(outcome, Unreadable) and outcome.reason == "crash":
                    # A worker also dies of the system's doing: only a second death is the file's.
                    outcome = self._read(path, name, password)
        except OSError as error:
            raise from_os_error(error, path, writing=False) from error
        if isinstance(outcome, Unreadable):
            _log.info("%s: %s %s", name, outcome.reason, outcome.detail)
        return outcome

    def work(
        self, job: str, path: Path, name: str, arguments: dict[str, Any]
    ) -> list[dict[str, Any]] | Unreadable:
        """What a worker says after it did one of `readers.jobs` on a file; blocks until it has.

        Its answers come from a process that the file may have taken over: check what is in them.
        Raises as `probe` does.
        """
        try:
            with self._free:
                return self._ask(job, path, name, arguments)
        except OSError as error:
            raise from_os_error(error, path, writing=False) from error

    def shut_in(self) -> bool:
        """Whether this system keeps workers from the network and from other programs.

        Raises ReaderUnavailable where no worker can be started, ProbeStopped.
        """
        with self._free, self._worker() as worker:
            worker.healthy = True
            return worker.process.shut_in

    def close(self) -> None:
        """End all workers; a file that is being read is given up."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            busy = list(self._busy)
        for process in busy:
            process.stop()
        for process in idle:
            process.leave()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _read(self, path: Path, name: str, password: str) -> Probe | Unreadable:
        key = self._key(path, password)
        with self._worker() as worker:
            conversation = _Conversation(worker.process, self._seconds)
            try:
                conversation.about("probe", path, name, key)
            except _Broken as broken:
                if self._closed:
                    raise ProbeStopped from broken
                return broken.result
            worker.healthy = True
            return conversation.result()

    def _ask(
        self, job: str, path: Path, name: str, arguments: dict[str, Any]
    ) -> list[dict[str, Any]] | Unreadable:
        with self._worker() as worker:
            conversation = _Conversation(worker.process, self._seconds)
            try:
                conversation.about(job, path, name, arguments | self._key(path))
            except _Broken as broken:
                if self._closed:
                    raise ProbeStopped from broken
                said = broken.result
                return said if isinstance(said, Unreadable) else Unreadable("crash")
            worker.healthy = True
            if "refused" in conversation.found:
                said = conversation.result()
                return said if isinstance(said, Unreadable) else Unreadable("damaged")
            return conversation.said

    def _key(self, path: Path, password: str = "") -> dict[str, Any]:
        known = password or self.password_of(path)
        return {"password": known} if known else {}

    @contextmanager
    def _worker(self) -> Iterator["_Lent"]:
        lent = _Lent(self._take())
        try:
            yield lent
        finally:
            self._give_back(lent.process, lent.healthy)

    def _take(self) -> WorkerProcess:
        with self._lock:
            if self._closed:
                raise ProbeStopped
            while self._idle:
                process = self._idle.pop()
                if process.alive:
                    self._busy.add(process)
                    return process
                process.kill()
        try:
            process = WorkerProcess(self._memory)
        except (Died, Overran, OSError) as error:
            raise ReaderUnavailable(detail=error) from error
        with self._lock:
            self._busy.add(process)
            if self._closed:
                process.stop()
        return process

    def _give_back(self, process: WorkerProcess, healthy: bool) -> None:
        tired = process.asked >= FILES_A_WORKER or process.grown > self._grown
        with self._lock:
            self.largest = max(self.largest, process.peak)
            self._busy.discard(process)
            keep = healthy and not tired and not self._closed
            if keep:
                self._idle.append(process)
        if not keep:
            process.leave() if healthy else process.kill()


_ENDED_BY_SYSTEM = {
    -getattr(signal, "SIGKILL", 9): "memory",  # Linux does so when no memory is left
    -getattr(signal, "SIGXCPU", 24): "time",
}


class _Broken(Exception):
    """The worker is gone; `result` is what is to be said of the file all the same."""

    def __init__(self, result: Probe | Unreadable) -> None:
        super().__init__(result)
        self.result = result


@dataclass(slots=True)
class _Lent:
    """A worker that is in use; one that is not healthy in the end is killed."""

    process: WorkerProcess
    healthy: bool = False


@dataclass(slots=True)
class _Conversation:
    """One file's questions and answers with one worker."""

    process: WorkerProcess
    seconds: float
    found: dict[str, Any] = field(default_factory=dict)
    said: list[dict[str, Any]] = field(default_factory=list)
    rest: float | None = None
    crash_matters: bool = True

    def about(self, job: str, path: Path, name: str, arguments: dict[str, Any]) -> None:
        """Ask, and collect the answers until the last. Raises _Broken, OSError."""
        try:
            self.process.ask(job, path, name, arguments, self.seconds)
            while self._hear(self.process.answer(self.rest or self.seconds)):
                pass
        except Overran as overrun:
            raise _Broken(self._without_rest(overrun.reason)) from overrun
        except Died as death:
            raise _Broken(self._after(death)) from death

    def _hear(self, message: dict[str, Any]) -> bool:
        """Note one message; whether more will come."""
        if "errno" in message:
            raise OSError(message["errno"], message["strerror"])
        if "broken" in message:
            raise ReaderUnavailable(detail=message["broken"])
        if "refused" in message:
            self.found = {"refused": message["refused"], "detail": message.get("detail", "")}
        elif "found" in message:
            self.found |= message["found"]
            self.rest = message.get("rest")
            self.crash_matters = bool(message.get("crash_matters", True))
        elif isinstance(message.get("said"), dict):
            self.said.append(message["said"])
        return ("found" in message or "said" in message) and not message.get("done")

    def _without_rest(self, reason: str) -> Probe | Unreadable:
        return self.result() if self.rest is not None else Unreadable(reason)

    def _after(self, death: Died) -> Probe | Unreadable:
        """What a death means: the system also ends whoever takes too much time or memory."""
        if death.code in _ENDED_BY_SYSTEM:
            return self._without_rest(_ENDED_BY_SYSTEM[death.code])
        if death.largest > self.process.memory / 2:
            return self._without_rest("memory")
        if self.rest is not None and not self.crash_matters:
            return self.result()
        return Unreadable("crash", f"exit code {death.code}")

    def result(self) -> Probe | Unreadable:
        """The answer, whose form is checked: the worker may have been taken over by the file."""
        try:
            return _built(self.found)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            return Unreadable("crash", f"answer not understood: {error!r}"[:200])


def _built(found: dict[str, Any]) -> Probe | Unreadable:
    if "refused" in found:
        reason = found["refused"]
        return Unreadable(reason if reason in REASONS else "damaged", str(found["detail"]))
    picture, created = found.get("thumbnail"), found.get("created")
    return Probe(
        mime=str(found["mime"]),
        pages=None if found["pages"] is None else int(found["pages"]),
        texts=tuple(str(text) for text in found["texts"]),
        title=str(found.get("title", ""))[:500],
        author=str(found.get("author", ""))[:500],
        created=_day(str(created)) if created else None,
        active=tuple(sorted(ACTIVE.intersection(found.get("active", ())))),
        attachments=_names(found.get("attachments", ())),
        thumbnail=_picture(str(picture)) if picture else None,
    )


def _names(said: Iterable[object]) -> tuple[str, ...]:
    """Names as the file gives them, each on one line and none of them long."""
    cleaned = (
        one_line(str(name).encode(errors="replace").decode())[:ATTACHMENT_NAME] for name in said
    )
    return tuple(dict.fromkeys(name or "?" for name in islice(cleaned, ATTACHMENTS_NAMED)))


def _day(text: str) -> dt.date | None:
    """The date, unless it is plainly a wrong clock's: before 1980 or after tomorrow."""
    day = dt.date.fromisoformat(text)
    return day if dt.date(1980, 1, 1) <= day <= dt.date.today() + dt.timedelta(1) else None


def _picture(text: str) -> bytes | None:
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error:
        return None
    return content if content.startswith(b"\xff\xd8") else None
