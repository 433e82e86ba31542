"""Writing files so that a power cut leaves the old state or the new one, never half of it."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def fsync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut (Windows does so by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, data: bytes, via: Path | None = None) -> None:
    """Give `path` the content `data`, at once and for good. Raises OSError, and then changes nothing.

    It is written to `via` on the same disk first, where whoever clears up finds it after a power cut.
    """
    with replacing(path, via) as file:
        file.write(data)


@contextmanager
def replacing(path: Path, via: Path | None = None) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` at the end, or never where anything is raised."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = via or path.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
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


LONGEST_NAME = 255
"""Bytes that a file's name may have on every file system we know."""

LONGEST_ENDING = 20

_OTHER_DISK = {18, 17}
"""EXDEV on POSIX; Windows maps ERROR_NOT_SAME_DEVICE to it as well."""


def free_name(folder: Path, name: str) -> Path:
    """A path in `folder` that nothing has yet: `name`, or `name (2)` and so on before its ending.

    A name that no file system would take is shortened, its ending kept.
    """
    stem, ending = Path(name).stem, Path(name).suffix
    if len(os.fsencode(ending)) > LONGEST_ENDING:
        stem, ending = name, ""
    candidate = folder / _within(stem, ending)
    number = 2
    while candidate.exists() or candidate.is_symlink():
        candidate = folder / _within(stem, f" ({number}){ending}")
        number += 1
    return candidate


def _within(stem: str, ending: str) -> str:
    room = LONGEST_NAME - len(os.fsencode(ending))
    while len(os.fsencode(stem)) > room:
        stem = stem[:-1]
    return stem + ending
