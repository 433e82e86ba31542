"""Writing files so that a power cut leaves the old state or the new one, never half of it."""

import os
import uuid
from pathlib import Path


def fsync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut (Windows does so by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, data: bytes) -> None:
    """Give `path` the content `data`, at once and for good. Raises OSError, and then changes nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name[:80]}.{uuid.uuid4().hex[:8]}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    fsync_folder(path.parent)


def move_file(source: Path, target: Path) -> None:
    """Move a file, across disks too; the source goes only when the target is safe."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno not in _OTHER_DISK:
            raise
        replace_file(target, source.read_bytes())
        source.unlink()
    fsync_folder(target.parent)
    fsync_folder(source.parent)


_OTHER_DISK = {18, 17}
"""EXDEV on POSIX; Windows maps ERROR_NOT_SAME_DEVICE to it as well."""


def free_name(folder: Path, name: str) -> Path:
    """A path in `folder` that nothing has yet: `name`, or `name (2)` and so on before its ending."""
    candidate = folder / name
    number = 2
    while candidate.exists() or candidate.is_symlink():
        candidate = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return candidate
