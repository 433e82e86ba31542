"""Watching folders: events are hints, rescans are the truth, and a file is taken when it stands still."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    ArsipError,
    DiskFull,
    FileMissing,
    FolderMissing,
    ReaderUnavailable,
    from_os_error,
)
from arsipdesk.ingest.arrivals import Desk, Outcome, take
from arsipdesk.ingest.probe import ProbeStopped

log = logging.getLogger(__name__)

SETTLE_SECONDS = 5.0
RESCAN_SECONDS = 30.0
RETRY_SECONDS = 60.0
UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".filepart", ".lck")
NOT_YET = ("~$", ".~", "._")
DOCUMENTS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".docx", ".odt", ".xlsx")
NOT_SCANS = {"thumbs.db", "desktop.ini"}
STOPS_ALL = (DiskFull, FolderMissing, ReaderUnavailable)
"""What is no single file's fault: no other file would fare better."""


@dataclass
class WatchReport:
    """What a watch did: files taken in, copies recognised, files put aside, seconds."""

    taken: int = 0
    duplicates: int = 0
    quarantined: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)


@dataclass
class _Seen:
    """How a file looked when it was seen last, and since when it has looked so."""

    size: int
    modified: int
    since: float


class Watch:
    """One watch over some folders. Not thread-safe: `run` it from one thread."""

    def __init__(
        self,
        desk: Desk,
        folders: Sequence[Path],
        *,
        settle: float = SETTLE_SECONDS,
        after_each: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._folders = folders
        self._settle = settle
        self._after_each = after_each
        self._seen: dict[Path, _Seen] = {}
        self._failed: dict[Path, float] = {}
        self._report = WatchReport()

    def run(self, *, once: bool, stop: threading.Event) -> WatchReport:
        """Take what arrives until `stop` is set, or (`once`) until nothing is left to take.

        Raises FolderMissing where no folder can be reached, DiskFull, ReaderUnavailable; a watch
        that is not `once` tells it in its report and tries again.
        """
        started = time.monotonic()
        hint = threading.Event()
        hints = nullcontext() if once else _hints(self._folders, hint)
        with hints, ThreadPoolExecutor(2) as pool:
            while not stop.is_set():
                waiting = self._round(pool, stop) if once else self._patient_round(pool, stop)
                if once and not waiting:
                    break
                hint.wait(min(0.5, self._settle) if waiting else RESCAN_SECONDS)
                hint.clear()
        self._report.seconds = round(time.monotonic() - started, 3)
        return self._report

    def _patient_round(self, pool: ThreadPoolExecutor, stop: threading.Event) -> int:
        """A rescan of a watch that goes on when a share is gone for a while or the disk is full."""
        try:
            return self._round(pool, stop)
        except STOPS_ALL as error:
            self._tell(error)
            return 0

    def _round(self, pool: ThreadPoolExecutor, stop: threading.Event) -> int:
        """One rescan; returns how many files are there that don't stand still yet."""
        ready: list[tuple[Path, Path]] = []
        waiting = 0
        for path, folder in self._candidates():
            if self._stands_still(path):
                ready.append((path, folder))
            else:
                waiting += 1
        futures = [pool.submit(self._take, path, folder, stop) for path, folder in ready]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                self._count(future.result())
                events.work_progressed.send(task="ingest", done=done, total=len(futures))
        finally:
            for future in futures:
                future.cancel()
        return waiting

    def _count(self, outcome: Outcome | None) -> None:
        if outcome in _COUNTED:
            counted = _COUNTED[outcome]
            setattr(self._report, counted, getattr(self._report, counted) + 1)

    def _tell(self, error: ArsipError) -> None:
        log.warning("%s", error)
        if str(error) not in self._report.problems[-9:]:
            self._report.problems.append(str(error))

    def _tell_unreadable(self, folder: Path, error: OSError) -> None:
        self._tell(from_os_error(error, folder, writing=False))

    def _take(self, path: Path, folder: Path, stop: threading.Event) -> Outcome | None:
        if stop.is_set():
            return None
        try:
            outcome = take(self._desk, path, folder)
            self._after_each()
        except STOPS_ALL:
            raise
        except ProbeStopped:
            return None  # the program is closing; the file is taken at its next start
        except FileMissing:
            return None  # its owner, or another program that watches, was faster
        except ArsipError as error:
            self._failed[path] = time.monotonic()
            self._tell(error)
            return None
        self._seen.pop(path, None)
        return outcome

    def _candidates(self) -> Iterator[tuple[Path, Path]]:
        reached = 0
        for folder in self._folders:
            try:
                paths = list(scans_in(folder, self._tell_unreadable))
            except OSError as error:
                self._tell_unreadable(folder, error)
                continue
            reached += 1
            now = time.monotonic()
            for path in paths:
                if now - self._failed.get(path, -RETRY_SECONDS) >= RETRY_SECONDS:
                    yield path, folder
        if not reached:
            raise FolderMissing(path=", ".join(str(folder) for folder in self._folders))

    def _stands_still(self, path: Path) -> bool:
        try:
            stat = path.stat()
        except OSError:
            self._seen.pop(path, None)
            return False
        untouched = time.time() - max(stat.st_mtime, stat.st_ctime)
        seen = self._seen.get(path)
        now = time.monotonic()
        if seen is None or (seen.size, seen.modified) != (stat.st_size, stat.st_mtime_ns):
            self._seen[path] = _Seen(stat.st_size, stat.st_mtime_ns, now)
            return untouched >= self._settle
        return untouched >= self._settle or now - seen.since >= self._settle


_COUNTED = {
    Outcome.TAKEN: "taken",
    Outcome.DUPLICATE: "duplicates",
    Outcome.QUARANTINED: "quarantined",
}


def scans_in(folder: Path, unreadable: Callable[[Path, OSError], None]) -> Iterator[Path]:
    """The files in a watched folder and its subfolders, in the order of their names.

    Links, hidden folders, and files that a scanner, a browser or an office program still writes
    are left out; `unreadable` is told of subfolders that can't be read. Raises OSError where the
    folder itself can't be read.
    """
    for path in sorted(folder.iterdir()):
        if path.is_symlink():
            continue
        if path.is_file():
            if _is_scan(path.name.casefold()):
                yield path
        elif path.is_dir() and not path.name.startswith("."):
            try:
                yield from scans_in(path, unreadable)
            except OSError as error:
                unreadable(path, error)


def _is_scan(name: str) -> bool:
    """Whether a file is one for the archive; a hidden one only where it is plainly a document."""
    if name.startswith(NOT_YET) or name.endswith(UNFINISHED) or name in NOT_SCANS:
        return False
    return not name.startswith(".") or name.endswith(DOCUMENTS)


class _Hint(FileSystemEventHandler):
    def __init__(self, hint: threading.Event) -> None:
        self._hint = hint

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):
            self._hint.set()


@contextmanager
def _hints(folders: Sequence[Path], hint: threading.Event) -> Iterator[None]:
    """Set `hint` when something happens in the folders; where that fails, the rescans must do."""
    observer = Observer()
    try:
        for folder in folders:
            observer.schedule(_Hint(hint), str(folder), recursive=True)
        observer.start()
    except OSError as error:
        log.warning("%s", error)
    try:
        yield
    finally:
        if observer.is_alive():
            observer.stop()
            observer.join()
