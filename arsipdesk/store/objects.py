"""The originals: each lies in `objects/` under its SHA-256, is written once and never changed."""

import contextlib
import hashlib
import json
import os
import re
import socket
import stat
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from arsipdesk.domain.errors import ArsipError, FileChangedWhileCopied, FileMissing, from_os_error
from arsipdesk.domain.records import Problem
from arsipdesk.store.durable import fsync_folder, replace_file
from arsipdesk.store.paths import as_text

CHUNK = 1 << 20
ABANDONED_SECONDS = 24 * 3600
"""After so long what another computer left on its way is taken for abandoned."""

_OWNED = re.compile(r"(?P<host>\w+)-(?P<pid>\d+)-(?P<born>\d+)-[0-9a-f]{32}\.(part|claim|tmp)")
READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


@dataclass(frozen=True, slots=True)
class Staged:
    """A copy that is complete and on the disk, but not yet an object of the archive."""

    path: Path
    claim: Path
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What a process that died was about to store: the object, and the file it came from."""

    path: Path
    sha256: str
    name: str
    source: str


class ObjectStore:
    """The folder `objects/`.

    To store a file: `staging` copies it, and `keep` gives the copy its final name inside the
    transaction that commits its row. A process that dies between `keep` and
    the commit leaves a claim, by which the next one finds the object.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._staging = root / "tmp"

    def create(self) -> None:
        """Make the folders. Raises OSError."""
        self._staging.mkdir(parents=True, exist_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the original with this hash lies, or would lie."""
        return self.root / sha256[:2] / sha256

    def stage(self, source: Path, name: str) -> Staged:
        """Copy `source` to the disk of the archive, hashing while copying.

        Raises FileLocked, FileMissing, DiskFull, ReadOnly, FileChangedWhileCopied; the source is
        never touched and no half copy stays.
        """
        copy = self.scratch("part")
        claim = copy.with_suffix(".claim")
        try:
            sha256, size = _copy(source, copy)
            about = {"sha256": sha256, "name": name, "source": as_text(source.absolute())}
            replace_file(claim, json.dumps(about).encode(), self.scratch("tmp"))
        except OSError as error:
            copy.unlink(missing_ok=True)
            raise from_os_error(error, self.root, writing=True) from error
        except ArsipError:
            copy.unlink(missing_ok=True)
            raise
        return Staged(copy, claim, sha256, size)

    def scratch(self, kind: str) -> Path:
        """A new path for a file on the way, whose leftover a later `dead_claims` removes."""
        owner = f"{_host()}-{os.getpid()}-{_born(os.getpid())}-{uuid.uuid4().hex}"
        return self._staging / f"{owner}.{kind}"

    def keep(self, staged: Staged) -> None:
        """Give a staged copy its final name. Call it inside the transaction that adds its row."""
        target = self.path(staged.sha256)
        try:
            if self.check(staged.sha256, staged.bytes, deep=True) is None:
                staged.path.unlink()
                return
            if not target.parent.is_dir():
                target.parent.mkdir(parents=True, exist_ok=True)
                fsync_folder(self.root)
            staged.path.chmod(READ_ONLY)
            _make_way(target)
            staged.path.replace(target)
            fsync_folder(target.parent)
        except OSError as error:
            raise from_os_error(error, target, writing=True) from error

    def remove_unrecorded(self, sha256: str) -> None:
        """Remove an object that was made from others and has no row. Call it in a writing session.

        Raises ReadOnly.
        """
        path = self.path(sha256)
        try:
            _make_way(path)
            path.unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, path, writing=True) from error

    @contextmanager
    def staging(self, source: Path, name: str) -> Iterator[Staged]:
        """`stage` a file, and clear up at the end.

        Where the block fails after `keep`, the claim stays: by it the object is found again.
        """
        staged = self.stage(source, name)
        try:
            yield staged
        except BaseException:
            if staged.path.exists():
                staged.claim.unlink(missing_ok=True)
                staged.path.unlink()
            raise
        staged.path.unlink(missing_ok=True)
        staged.claim.unlink(missing_ok=True)

    def dead_claims(self) -> list[Claim]:
        """What processes of this computer left that ended before their commit.

        Their half copies are removed: the file they were copied from is still where it was.
        """
        claims: list[Claim] = []
        for path in sorted(self._staging.iterdir()):
            if not _owner_is_dead(path):
                continue
            if path.suffix != ".claim":
                path.unlink(missing_ok=True)
                continue
            # Another program may be clearing up at the same time.
            with contextlib.suppress(FileNotFoundError):
                claims.append(Claim(path, **json.loads(path.read_bytes())))
        return claims

    def check(self, sha256: str, size: int, *, deep: bool) -> Problem | None:
        """Whether an original is there and whole: by its size, or (`deep`) by its hash."""
        path = self.path(sha256)
        try:
            found = path.stat().st_size
            if found != size:
                return Problem("object_damaged", f"{sha256} ({found} != {size})", str(path))
            if deep and hash_file(path) != sha256:
                return Problem("object_damaged", sha256, str(path))
        except FileNotFoundError:
            return Problem("object_missing", sha256, str(path))
        except OSError as error:
            return Problem("object_unreadable", f"{sha256} ({error.strerror})", str(path))
        return None

    def hashes(self) -> Iterator[str]:
        """The hash of every original that lies in the store."""
        for folder in sorted(self.root.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                if len(path.name) == 64:
                    yield path.name

    def sidecar_path(self, key: str) -> Path:
        """Where the sidecar of an object (by hash) or of a document without file (by UID) lies."""
        return self.root / (key[:2] if len(key) == 64 else "paper") / f"{key}.json"

    def write_sidecar(self, key: str, record: dict[str, Any]) -> None:
        """Write a sidecar anew. Raises DiskFull, ReadOnly."""
        path = self.sidecar_path(key)
        data = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True).encode()
        try:
            replace_file(path, data, self.scratch("tmp"))
        except OSError as error:
            raise from_os_error(error, path, writing=True) from error

    def sidecars(self) -> Iterator[Path]:
        """Every sidecar in the store."""
        for folder in sorted(self.root.iterdir()):
            if folder.is_dir() and folder != self._staging:
                yield from sorted(p for p in folder.glob("*.json") if not p.name.startswith("."))


def hash_file(path: Path) -> str:
    """The SHA-256 of a file as 64 hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, copy: Path) -> tuple[str, int]:
    digest = hashlib.sha256()
    try:
        file = source.open("rb")
    except FileNotFoundError as error:
        raise FileMissing(path=source) from error
    except OSError as error:
        raise from_os_error(error, source, writing=False) from error
    with file:
        before = os.fstat(file.fileno())
        with copy.open("xb") as out:
            while chunk := _read(file.fileno(), source):
                digest.update(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileChangedWhileCopied(path=source)
    return digest.hexdigest(), copy.stat().st_size


def _read(descriptor: int, source: Path) -> bytes:
    try:
        return os.read(descriptor, CHUNK)
    except OSError as error:
        raise from_os_error(error, source, writing=False) from error


def _make_way(target: Path) -> None:
    """Windows renames onto nothing that is read-only: lift that from a damaged object."""
    if os.name == "nt" and target.exists():
        target.chmod(stat.S_IWRITE)


def _host() -> str:
    return "".join(c if c.isalnum() else "_" for c in socket.gethostname())


def _born(pid: int) -> int:
    """When a process started, so that a later process with its number is not taken for it.

    On Linux in ticks since the computer started: a clock that is set meanwhile changes nothing.
    """
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(errors="replace")
        state, *others = stat.rpartition(")")[2].split()
        return int(others[18]) if state not in "ZX" else 0
    except OSError:
        return int(psutil.Process(pid).create_time())


def _owner_is_dead(path: Path) -> bool:
    named = _OWNED.fullmatch(path.name)
    if named is None:
        return False
    if named["host"] != _host():
        return _untouched_for(path) > ABANDONED_SECONDS
    try:
        return _born(int(named["pid"])) != int(named["born"])
    except psutil.NoSuchProcess:
        return True


def _untouched_for(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
