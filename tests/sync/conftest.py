"""An office with its archive, for the stories of the sync: each test has its own, made in a moment."""

import datetime as dt
import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.catalogue import outbox
from arsipdesk.catalogue.models import Quarantined, StoredObject
from arsipdesk.domain.records import DocumentRecord, Fields
from arsipdesk.registry import filing
from arsipdesk.sync.reports import SyncReport

PDF = "application/pdf"


class Office:
    """An archive and the people who work with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = Archive.open(folder)

    def hand_in(
        self,
        subject: str,
        *contents: bytes,
        name: str = "pindaian.pdf",
        mime: str = PDF,
        code: str = "400.10.4.4",
        level: str = "biasa",
        sender: str = "Ketua RW 05",
    ) -> DocumentRecord:
        """File a document with one original for each of `contents`."""
        said = Fields(
            subject=subject,
            code=code,
            level=level,
            sender=sender,
            received=dt.date(2024, 3, 5),
        )
        with self.archive.catalogue.writing() as session:
            originals = []
            for content in contents:
                sha256 = self._store(content)
                session.add(
                    StoredObject(
                        sha256=sha256,
                        bytes=len(content),
                        mime=mime,
                        pages=1,
                        title="",
                        stored=dt.datetime.now(dt.UTC),
                    )
                )
                session.flush()
                outbox.note(session, "object", sha256)
                originals.append(filing.Original(sha256, name, ""))
            row = filing.file_document(session, said, originals, who="Siti", what="filed")
            number = row.id
        return self.archive.show(number)

    def put_aside(self, name: str, content: bytes) -> str:
        """Quarantine a file; its name in `karantina/` is returned."""
        sha256 = hashlib.sha256(content).hexdigest()
        stored_as = f"{sha256[:12]}-rusak.pdf"
        (self.folder / "karantina" / stored_as).write_bytes(content)
        (self.folder / "karantina" / f"{stored_as}.txt").write_text("tidak terbaca")
        with self.archive.catalogue.writing() as session:
            session.add(
                Quarantined(
                    name=name,
                    stored_as=stored_as,
                    source_path=name,
                    source_done=True,
                    reason="damaged",
                    detail="",
                    sha256=sha256,
                    bytes=len(content),
                    arrived=dt.datetime.now(dt.UTC),
                )
            )
            outbox.note(session, "quarantine", stored_as)
        return stored_as

    def _store(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.archive.object_path(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(content)
            path.chmod(0o444)
        return sha256

    def sync(self, *, force: bool = False) -> SyncReport:
        """Run a sync."""
        return self.archive.sync(force=force)

    def close(self) -> None:
        """Go home."""
        self.archive.close()


@pytest.fixture(autouse=True)
def no_rclone_remotes(computer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the rclone remotes of whoever runs the tests out of them."""
    monkeypatch.setenv("RCLONE_CONFIG", str(computer / "rclone.conf"))


OpenOffice = Callable[[str], Office]


@pytest.fixture
def open_office(tmp_path: Path, _new_archive: Path) -> Iterator[OpenOffice]:
    """Make an office in a folder of this name."""
    offices: list[Office] = []

    def make(name: str) -> Office:
        folder = tmp_path / name
        if not folder.exists():
            shutil.copytree(_new_archive, folder)
        offices.append(Office(folder))
        return offices[-1]

    yield make
    for office in offices:
        office.close()


@pytest.fixture
def office(open_office: OpenOffice) -> Office:
    """The office of the story."""
    return open_office("Arsip Kelurahan")
