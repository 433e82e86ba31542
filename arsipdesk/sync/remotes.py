"""The remotes of an archive on this computer: kept with their secrets outside the archive."""

import datetime as dt
import hashlib
import json
import os
import re
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from arsipdesk.domain.errors import (
    ArsipError,
    FolderMissing,
    RemoteBroken,
    RemoteNotSet,
    SyncRunning,
    WrongUsage,
    from_os_error,
)
from arsipdesk.language import _
from arsipdesk.store.machine import device_name
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.reports import Remote, RemoteTest, Role, role_name
from arsipdesk.sync.targets import Target, overlap, parse, redact

MARKER = ".arsipdesk"
"""A tiny file in a plain folder that is a remote: without it the disk is not the one we know."""

_SETTINGS_SECONDS = 30.0
_UID = re.compile(r"[0-9A-Za-z-]{1,64}")


class Remotes:
    """The targets of one archive, and how their last sync ended, in a file only this user reads."""

    def __init__(self, config: Path, archive_uid: str, folder: Path | None = None) -> None:
        name = archive_uid
        if not _UID.fullmatch(name):
            name = hashlib.sha256(name.encode()).hexdigest()
        self.archive_uid = archive_uid
        self._folder = folder
        self._config = config
        self._file = config / "sync" / f"{name}.json"

    def get(self, role: Role | str) -> str | None:
        """The target of a role with its secrets, or None where none is set."""
        target = self._read().get("targets", {}).get(Role(role).value)
        return str(target) if target else None

    def needed(self, role: Role | str) -> str:
        """The target of a role. Raises RemoteNotSet."""
        target = self.get(role)
        if target is None:
            raise RemoteNotSet(role=Role(role).value)
        return target

    def is_new(self, role: Role | str, target: str) -> bool:
        """Whether `target` is another place than the role has now. Raises WrongUsage."""
        before = self.get(role)
        return before is None or redact(before) != parse(target).shown

    def check(self, role: Role | str, target: str) -> Target:
        """Raise what keeps `target` from being set, and mark a plain folder as ours.

        Raises WrongUsage for what is no target, lies in the archive or in the other role's place,
        or belongs to another archive; FolderMissing where a plain folder's parent is missing.
        """
        role, wanted = Role(role), parse(target)
        self._check_place(role, wanted)
        if wanted.folder:
            self._mark(role, wanted.folder)
        return wanted

    def set(self, role: Role | str, target: str) -> None:
        """Keep a target; `run.set_remote` does this and fills the new place. Raises as `check`."""
        role = Role(role)
        wanted = self.check(role, target)
        new = self.is_new(role, target)
        with self._changing() as kept:
            kept.setdefault("targets", {})[role.value] = wanted.text
            if new:
                kept.setdefault("last", {}).pop(role.value, None)

    def all(self) -> list[Remote]:
        """Every role that is set, passwords masked."""
        targets = self._read().get("targets", {})
        return [Remote(r, redact(targets[r.value])) for r in Role if targets.get(r.value)]

    def rclone(self, role: Role | str) -> Rclone:
        """The remote of a role, ready to use. Raises RemoteNotSet, FolderMissing."""
        role = Role(role)
        target = parse(self.needed(role))
        if target.folder and not (target.folder / MARKER).is_file():
            raise FolderMissing(path=target.folder)
        return Rclone(role, target.text)

    def test(self, role: Role | str) -> RemoteTest:
        """Write a tiny file to the remote, read it back, compare it and remove it."""
        role = Role(role)
        name = f".arsipdesk-uji-{uuid.uuid4().hex}"
        content = uuid.uuid4().hex
        try:
            remote = self.rclone(role)
            with tempfile.TemporaryDirectory(prefix="arsipdesk-") as folder:
                (Path(folder) / name).write_text(content, encoding="utf-8")
                failure = remote.send(Path(folder), [name], always=True)
            if failure:
                raise failure
            back = remote.read(name).decode("utf-8", "replace")
            remote.remove_probe(name)
            if back != content:
                raise RemoteBroken(role=role_name(role), detail=_("it gave back other bytes"))
        except ArsipError as error:
            return RemoteTest(role, False, str(error))
        except OSError as error:
            return RemoteTest(role, False, str(from_os_error(error, self._config, writing=True)))
        return RemoteTest(role, True, "")

    def last(self, role: Role | str) -> tuple[dt.datetime | None, str]:
        """When the role's last complete sync ended, and the problem of the last try ("" if none)."""
        last = self._read().get("last", {}).get(Role(role).value, {})
        at = last.get("at")
        return (dt.datetime.fromisoformat(at) if at else None), str(last.get("problem", ""))

    def was_filled(self, role: Role | str) -> bool:
        """Whether the place that is set has been filled by us before."""
        return bool(self._read().get("last", {}).get(Role(role).value, {}).get("filled"))

    def filled(self, role: Role | str) -> None:
        """Keep that the place that is set holds something of ours."""
        with self._changing() as kept:
            kept.setdefault("last", {}).setdefault(Role(role).value, {})["filled"] = True

    def ended(self, role: Role | str, problem: str) -> None:
        """Keep how a role's sync ended: now and well, or with a problem."""
        with self._changing() as kept:
            last = kept.setdefault("last", {}).setdefault(Role(role).value, {})
            last["problem"] = problem
            if not problem:
                last["at"] = dt.datetime.now(dt.UTC).isoformat()

    def proof(self) -> tuple[dt.datetime | None, int]:
        """When the backup that is set was last restored whole from here, and its originals."""
        proved = self._read().get("last", {}).get(Role.BACKUP.value, {}).get("proved", {})
        at = proved.get("at")
        return (dt.datetime.fromisoformat(at) if at else None), int(proved.get("objects", 0))

    def proved(self, target: str, objects: int) -> None:
        """Keep that `target` was restored whole just now, where it is the backup that is set."""
        backup = self.get(Role.BACKUP)
        if backup is None or parse(backup).text != parse(target).text:
            return
        with self._changing() as kept:
            last = kept.setdefault("last", {}).setdefault(Role.BACKUP.value, {})
            last["proved"] = {"at": dt.datetime.now(dt.UTC).isoformat(), "objects": objects}

    def device(self, folder: Path) -> str:
        """The name under which this archive folder on this computer writes backups."""
        with self._changing() as kept:
            machine = str(kept.setdefault("machine", uuid.uuid4().hex))
        mark = hashlib.sha256(f"{machine}\n{folder.resolve()}".encode(errors="replace"))
        return f"{device_name()[:24].lower()}-{mark.hexdigest()[:8]}"

    @contextmanager
    def running(self, seconds: float = 5.0) -> Iterator[None]:
        """Keep every other sync of this archive out. Raises SyncRunning after `seconds`."""
        with _locked(self._made().with_suffix(".running"), seconds):
            yield

    def _check_place(self, role: Role, wanted: Target) -> None:
        if wanted.folder and self._folder:
            ours = Target(str(self._folder), self._folder)
            if overlap(wanted, ours):
                allowed = _("a place outside the archive folder")
                raise WrongUsage(field=_("Target"), value=wanted.shown, allowed=allowed)
        for other in Role:
            there = self.get(other) if other is not role else None
            if there and overlap(wanted, parse(there)):
                allowed = _("another place than that of the other remote")
                raise WrongUsage(field=_("Target"), value=wanted.shown, allowed=allowed)

    def _mark(self, role: Role, folder: Path) -> None:
        """Make the folder of a plain target known. Raises FolderMissing, ReadOnly, WrongUsage."""
        marker = folder / MARKER
        said = {"archive": self.archive_uid, "role": role.value}
        try:
            folder.mkdir(exist_ok=True)
            if not marker.is_file():
                marker.write_text(json.dumps(said), encoding="utf-8")
            known = json.loads(marker.read_text(encoding="utf-8") or "{}")
        except OSError as error:
            raise from_os_error(error, folder, writing=True) from error
        except ValueError:
            known = {}
        if known != said:
            allowed = _("a folder that holds nothing of another archive or remote")
            raise WrongUsage(field=_("Target"), value=str(folder), allowed=allowed)

    def _made(self) -> Path:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise from_os_error(error, self._file.parent, writing=True) from error
        return self._file

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except ValueError:
            return {}
        except OSError as error:
            raise from_os_error(error, self._file, writing=False) from error
        return kept if isinstance(kept, dict) else {}

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        file = self._made()
        with _locked(file.with_suffix(".lock"), _SETTINGS_SECONDS):
            kept = self._read()
            yield kept
            try:
                _write_private(file, json.dumps(kept, indent=1))
            except OSError as error:
                raise from_os_error(error, file, writing=True) from error


@contextmanager
def _locked(path: Path, seconds: float) -> Iterator[None]:
    """Hold a lock of this computer. Raises SyncRunning after `seconds`, ReadOnly."""
    lock = FileLock(path)
    try:
        lock.acquire(timeout=seconds)
    except Timeout as error:
        raise SyncRunning from error
    except OSError as error:
        raise from_os_error(error, path, writing=True) from error
    try:
        yield
    finally:
        lock.release()


def _write_private(path: Path, text: str) -> None:
    """Replace a file by one that only its owner may read (mode 0600). Raises OSError."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".sync-")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
