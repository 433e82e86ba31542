"""What reads untrusted files, one module per family; only ever called inside a worker process."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypedDict, cast

TEXT_CHARACTERS = 5_000_000
"""The most text that is kept of one file, in characters."""

TEXT_SECONDS = 8.0
"""The processor time after which the pages not read yet stay empty, in seconds."""


class Finding(TypedDict, total=False):
    """What was found in a file; the names are those of `Probe`, `created` is an ISO date."""

    mime: str
    pages: int | None
    texts: list[str]
    title: str
    author: str
    created: str
    active: list[str]
    attachments: list[str]
    thumbnail: bytes


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the answer.

    `rest` is None while the file can't be taken without what follows. Otherwise it is the time in
    seconds that the rest may take, and the file is taken without it when it takes longer or needs
    too much memory; with `crash_matters` a crash in the rest still makes the file unreadable.
    """

    found: Finding
    rest: float | None = None
    crash_matters: bool = False


class Refused(Exception):
    """The file can't be read; `reason` is a key of `probe.REASONS`, `detail` is for the log."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class Reader(Protocol):
    """A module that reads one family of files."""

    def read(self, path: Path, mime: str, **key: str) -> Iterator[Stage]:
        """What is in the file, stage by stage; raises Refused, or anything else if damaged.

        `key` is the `password`, where one is known and the file's kind is among LOCKABLE.
        """
        ...


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"

READERS = {
    "application/pdf": "pdf",
    "image/jpeg": "image",
    "image/png": "image",
    "image/tiff": "image",
    "image/webp": "image",
    "image/bmp": "image",
    "image/gif": "image",
    "image/heic": "image",
    DOCX: "word",
    XLSX: "sheet",
    ODT: "opendocument",
}
"""The module of this package that reads each kind of file; every other kind is kept unread."""

LOCKABLE = ("application/pdf",)
"""The kinds of file that a password can be given for."""


def reader(mime: str) -> Reader | None:
    """The reader of files of this kind, imported now; None where they are kept unread."""
    module = READERS.get(mime)
    return cast(Reader, importlib.import_module(f"{__name__}.{module}")) if module else None
