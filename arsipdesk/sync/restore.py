"""Restore: a whole archive from its backup, on a computer that has nothing."""

import gzip
import json
import os
import shutil
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from arsipdesk.catalogue.database import integrity_problem
from arsipdesk.domain.errors import (
    ArsipError,
    DiskFull,
    FolderMissing,
    FolderNotEmpty,
    NothingToRestore,
    SyncRunning,
    from_os_error,
)
from arsipdesk.store.durable import fsync_folder, replace_file
from arsipdesk.store.layout import Layout
from arsipdesk.store.machine import refuse_cloud_folder
from arsipdesk.store.objects import READ_ONLY, hash_file
from arsipdesk.sync import snapshots
from arsipdesk.sync.backup import object_path, quarantine_path
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.reports import Progress, RestoreReport, Role
from arsipdesk.sync.snapshots import Snapshot
from arsipdesk.sync.targets import Target, parse

UNDER_WAY = ".memulihkan"
"""The folder beside the new archive in which it grows; the same command goes on in it."""

INCOMPLETE = ".pemulihan-belum-lengkap"
"""A mark in a restored archive that lacks originals; the same command fetches them again."""

BATCH = 1000
_SPARE_BYTES = 50 << 20


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A file that the catalogue names: its path in the archive and the backup, its hash, its size."""

    path: str
    sha256: str
    bytes: int


def restore(target: str, folder: Path, progress: Progress | None = None) -> RestoreReport:
    """Bring the archive in the backup `target` to `folder`, every original checked by its SHA-256.

    An interrupted restore goes on where it stopped. The newest snapshot that is whole is taken;
    damaged ones are passed over and named in the report. Originals that are missing or damaged in
    the backup are counted in `missing`; the same command tries them again. Raises FolderNotEmpty,
    InsideCloudFolder, NothingToRestore, DiskFull, RemoteOffline, RemoteLogin, RemoteBroken.
    """
    started = time.monotonic()
    place, folder = parse(target), Path(os.path.abspath(folder))  # noqa: PTH100
    refuse_cloud_folder(folder)
    try:
        with _alone(folder):
            found = _Restore(place, folder, progress).go()
    except OSError as error:
        raise from_os_error(error, folder, writing=True) from error
    rows, missing, passed_over = found
    lost = sum(each.path.startswith("objects/") for each in missing)
    return RestoreReport(
        documents=rows["document"],
        objects=rows["stored_object"],
        verified=rows["stored_object"] - lost,
        missing=len(missing),
        seconds=round(time.monotonic() - started, 3),
        passed_over=tuple(passed_over),
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep a second restore to the same folder out. Raises SyncRunning."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.with_name(f".{folder.name[:60]}{UNDER_WAY}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise SyncRunning from error
    try:
        yield
    finally:
        lock.release()
        Path(lock.lock_file).unlink(missing_ok=True)


class _Restore:
    """One restore at work."""

    def __init__(self, target: Target, folder: Path, progress: Progress | None) -> None:
        self._target = target
        self._folder = folder
        self._progress = progress
        self._remote = Rclone(Role.BACKUP, target.text)
        self._total = 0
        self._done = 0

    def go(self) -> tuple[dict[str, int], list[_Wanted], list[str]]:
        """Restore; return how many rows there are, files missing, snapshots passed over."""
        again = (self._folder / INCOMPLETE).is_file()
        if not again and self._folder.exists() and any(self._folder.iterdir()):
            raise FolderNotEmpty(path=self._folder)
        if self._target.folder and not self._target.folder.is_dir():
            raise FolderMissing(path=self._target.folder)
        work = self._folder if again else self._folder.with_name(self._folder.name + UNDER_WAY)
        work.mkdir(parents=True, exist_ok=True)
        layout = Layout(work)
        passed_over = [] if again else self._catalogue(layout)
        wanted = list(_wanted(layout.catalogue))
        self._check_space(work, wanted)
        missing = self._originals(layout, wanted)
        layout.create()
        mark = work / INCOMPLETE
        if missing:
            replace_file(mark, f"{len(missing)}\n".encode())
        else:
            mark.unlink(missing_ok=True)
        if not again:
            if self._folder.exists():
                self._folder.rmdir()
            work.replace(self._folder)
            fsync_folder(self._folder.parent)
        return snapshots.row_counts(Layout(self._folder).catalogue), missing, passed_over

    def _catalogue(self, layout: Layout) -> list[str]:
        """Put the newest snapshot that is whole into the new folder; return those passed over."""
        found = snapshots.on_remote(self._remote)
        passed_over: list[str] = []
        for snapshot in found:
            if self._unpack(layout, snapshot):
                if passed_over:
                    _goes_on_after(layout.catalogue, found[0])
                return passed_over
            passed_over.append(snapshot.stem)
        raise NothingToRestore(target=self._target.shown)

    def _unpack(self, layout: Layout, snapshot: Snapshot) -> bool:
        """Fetch a snapshot and check its hash, its compression and the database itself."""
        names = [snapshot.path, snapshot.about]
        failure = self._remote.fetch(names, layout.root)
        packed, about = (layout.root / name for name in names)
        try:
            if not packed.is_file():
                if failure:
                    raise failure
                return False
            facts = _facts(about)
            if facts and hash_file(packed) != facts.get("sha256"):
                return False
            fresh = layout.catalogue.with_suffix(".new")
            if not _gunzip(packed, fresh) or integrity_problem(fresh):
                return False
            fresh.replace(layout.catalogue)
            if facts.get("arsip.toml"):
                replace_file(layout.identity, str(facts["arsip.toml"]).encode())
            return True
        finally:
            shutil.rmtree(packed.parent, ignore_errors=True)

    def _check_space(self, work: Path, wanted: Iterable[_Wanted]) -> None:
        """Raise DiskFull where what is still to come doesn't fit."""
        needed = 0
        for each in wanted:
            path = work / each.path
            needed += 0 if path.is_file() and path.stat().st_size == each.bytes else each.bytes
        if shutil.disk_usage(work).free < needed + _SPARE_BYTES:
            raise DiskFull(path=work)

    def _originals(self, layout: Layout, wanted: list[_Wanted]) -> list[_Wanted]:
        """Fetch what isn't there and whole yet; return what is missing or damaged in the backup."""
        self._total, self._done = len(wanted), 0
        missing: list[_Wanted] = []
        for start in range(0, len(wanted), BATCH):
            batch = wanted[start : start + BATCH]
            lacking = [each for each in batch if not _is_whole(layout.root, each)]
            for _attempt in range(2):
                if lacking:
                    lacking = self._fetch(layout, lacking)
            missing += lacking
            self._done += len(batch)
            self._tell()
        return missing

    def _fetch(self, layout: Layout, lacking: list[_Wanted]) -> list[_Wanted]:
        """Fetch files, keep those that are whole, and return the others."""
        aside = layout.root / ".diambil"
        notes = [f"{each.path}.txt" for each in lacking if each.path.startswith("karantina/")]
        failure = self._remote.fetch([*(each.path for each in lacking), *notes], aside)
        left: list[_Wanted] = []
        for each in lacking:
            if _is_whole(aside, each):
                _install(aside / each.path, layout.root / each.path)
            else:
                left.append(each)
        for note in notes:
            if (aside / note).is_file():
                _move(aside / note, layout.root / note)
        shutil.rmtree(aside, ignore_errors=True)
        if failure and len(left) == len(lacking) and not _is_absence(failure):
            raise failure
        return left

    def _tell(self) -> None:
        if self._progress:
            self._progress(self._done, self._total)


def _is_absence(failure: ArsipError) -> bool:
    """Whether files were simply not there, so that others may be tried."""
    return "not found" in str(failure.about.get("detail", ""))


def _wanted(database: Path) -> Iterator[_Wanted]:
    """Every original and quarantined file that a catalogue names."""
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        for sha256, size in connection.execute("SELECT sha256, bytes FROM stored_object"):
            if _is_hash(sha256):
                yield _Wanted(object_path(sha256), sha256, size)
        rows = connection.execute("SELECT stored_as, sha256, bytes FROM quarantine")
        for stored_as, sha256, size in rows:
            if Path(stored_as).name == stored_as and not stored_as.startswith("."):
                yield _Wanted(quarantine_path(stored_as), sha256, size)


def _is_hash(text: object) -> bool:
    return isinstance(text, str) and len(text) == 64 and set(text) <= set("0123456789abcdef")


def _is_whole(root: Path, wanted: _Wanted) -> bool:
    path = root / wanted.path
    try:
        return path.stat().st_size == wanted.bytes and hash_file(path) == wanted.sha256
    except FileNotFoundError:
        return False


def _install(source: Path, place: Path) -> None:
    """Move a checked file to its place, flushed to the disk; an original becomes read-only."""
    with source.open("rb+") as file:
        os.fsync(file.fileno())
    if place.parent.name != "karantina":
        source.chmod(READ_ONLY)
    _move(source, place)


def _move(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if os.name == "nt" and place.exists():
        place.chmod(0o600)
    source.replace(place)


def _facts(about: Path) -> dict[str, Any]:
    """The facts beside a snapshot; none where they are missing or can't be read."""
    try:
        facts = json.loads(about.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _gunzip(packed: Path, plain: Path) -> bool:
    """Unpack a file; False where it is cut off or damaged."""
    try:
        with gzip.open(packed, "rb") as source, plain.open("wb") as out:
            shutil.copyfileobj(source, out, 1 << 20)
            out.flush()
            os.fsync(out.fileno())
    except (EOFError, gzip.BadGzipFile, zlib.error):
        return False
    except OSError as error:
        if error.errno is not None:
            raise
        return False
    return True


def _goes_on_after(database: Path, newest: Snapshot) -> None:
    """Let an archive restored from an older snapshot count on from the newest, damaged one."""
    with closing(sqlite3.connect(database)) as connection, connection:
        put = "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"
        connection.execute(put, (snapshots.HEAD, newest.stem))
        row = connection.execute(
            "SELECT value FROM setting WHERE key = ?", (snapshots.DEVICES,)
        ).fetchone()
        known = [*(row[0].split() if row else ()), newest.device]
        connection.execute(put, (snapshots.DEVICES, " ".join(dict.fromkeys(known))))
        connection.execute("DELETE FROM setting WHERE key = ?", (snapshots.FINGERPRINT,))
