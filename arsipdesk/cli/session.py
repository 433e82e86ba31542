"""Which archive a command works on."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import NoArchiveNamed, UnknownDocument
from arsipdesk.store import machine

LARGEST_ID = 2**63 - 1
"""The largest number that the catalogue can hold."""


@dataclass(frozen=True, slots=True)
class Session:
    """What the global options said."""

    named: Path | None

    def folder(self) -> Path:
        """The archive folder: `-C`, `ARSIPDESK_ARCHIVE`, or the last one opened."""
        from_environment = os.environ.get("ARSIPDESK_ARCHIVE")
        folder = self.named or (Path(from_environment) if from_environment else None)
        folder = folder or machine.last_archive()
        if folder is None:
            raise NoArchiveNamed
        return folder

    @contextmanager
    def archive(self) -> Iterator[Archive]:
        """The open archive. Raises NoArchiveNamed, NotAnArchive, CatalogueDamaged, …"""
        folder = self.folder()
        with Archive.open(folder) as archive:
            with contextlib.suppress(OSError):
                machine.remember_archive(folder)
            yield archive


def document_id(archive: Archive, named: str) -> int:
    """The id that `named` means: an id, or a document's UID. Raises UnknownDocument."""
    if named.isdecimal() and int(named) > LARGEST_ID:
        raise UnknownDocument(id=named)
    return int(named) if named.isdecimal() else archive.id_of(named)
