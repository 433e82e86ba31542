"""Copies of originals for people: to look at, print or hand on. The originals stay as they are."""

import re
from collections.abc import Sequence
from pathlib import Path

from arsipdesk.domain.errors import FileThere, FolderMissing, OriginalDamaged, from_os_error
from arsipdesk.domain.records import FileRecord
from arsipdesk.store.durable import free_name
from arsipdesk.store.objects import CHUNK, ObjectStore, hash_file

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that mean a device on Windows, whatever their ending."""


def copy_out(store: ObjectStore, files: Sequence[FileRecord], target: Path) -> list[Path]:
    """Copy originals into the folder `target`, or a single one to the file `target`.

    Nothing is overwritten, and every copy is held against its hash. Raises OriginalDamaged,
    FileThere, DiskFull, ReadOnly, FolderMissing.
    """
    try:
        if len(files) > 1:
            target.mkdir(parents=True, exist_ok=True)
        return [_copy(store, file, target) for file in files]
    except OSError as error:
        raise from_os_error(error, target, writing=True) from error


def _copy(store: ObjectStore, file: FileRecord, target: Path) -> Path:
    if store.check(file.sha256, file.bytes, deep=True):
        raise OriginalDamaged(name=file.name)
    target = _free(target, file.name)
    with store.path(file.sha256).open("rb") as source, target.open("xb") as copy:
        try:
            while chunk := source.read(CHUNK):
                copy.write(chunk)
            copy.flush()
            if hash_file(target) != file.sha256:
                raise OriginalDamaged(name=file.name)
        except BaseException:
            copy.close()
            target.unlink()
            raise
    return target


def write_out(content: bytes, name: str, target: Path) -> Path:
    """Write a file made for people into the folder `target` under `name`, or to the file `target`.

    Nothing is overwritten. Raises FileThere, DiskFull, ReadOnly, FolderMissing.
    """
    target = _free(target, name)
    try:
        with target.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise from_os_error(error, target, writing=True) from error
    return target


def _free(target: Path, name: str) -> Path:
    if target.is_dir():
        return free_name(target, plain_name(name))
    if target.exists():
        raise FileThere(path=target)
    if not target.parent.is_dir():
        raise FolderMissing(path=target.parent)
    return target


def plain_name(name: str) -> str:
    """A file's own name without what could lead out of the folder it is copied to."""
    plain = "".join("_" if c in '/\\:*?"<>|' or not c.isprintable() else c for c in name)
    fitted = plain.strip(". ")[-100:] or "arsip"
    return f"_{fitted}" if _DEVICE.match(fitted) else fitted
