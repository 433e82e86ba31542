"""Filing and what follows: registering, adding files, editing, status, and copies to take away."""

import datetime as dt
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents
from arsipdesk.catalogue.models import Document
from arsipdesk.domain import events
from arsipdesk.domain.errors import FileMissing, FileUnreadable, NotAFile
from arsipdesk.domain.records import DocumentRecord, Fields
from arsipdesk.ingest import arrivals
from arsipdesk.ingest.probe import Unreadable
from arsipdesk.registry import attaching, editing, filing
from arsipdesk.store.copying import copy_out, write_out
from arsipdesk.store.paths import clean_name

if TYPE_CHECKING:  # they are loaded where they are used: a command that only looks starts sooner
    pass
from arsipdesk.archive.workroom import Workroom


class Filing(Workroom):
    """What a person does with documents."""

    def register(self, fields: Fields) -> DocumentRecord:
        """Register a document from paper alone. Raises FieldMissing, WrongUsage, UnknownCode."""
        return self._change(
            lambda s: filing.file_document(s, fields, [], who=self.user, what="registered"),
            events.document_filed,
        )

    def add(self, paths: Sequence[Path], fields: Fields) -> list[DocumentRecord]:
        """Store and file files at once; what is not said is suggested by the file itself.

        A file that is filed already gives the document that holds it. Raises FileMissing,
        FileLocked, FileUnreadable, WrongUsage, UnknownCode, DiskFull.
        """
        return [self._add(path, fields) for path in paths]

    def _add(self, path: Path, fields: Fields) -> DocumentRecord:
        refuse_other_than_file(path)
        name = clean_name(path.name)
        desk = self._desk()
        with self.store.staging(path, name) as staged:
            probe = arrivals.read(desk, staged.path, staged.sha256, name)
            if isinstance(probe, Unreadable):
                raise FileUnreadable(path=path, reason=probe.message)
            texts = arrivals.keep_derived(desk, staged.sha256, probe)
            found = self.rules.said(desk.suggest(texts, name), texts, name)
            said = filing.with_suggestions(fields, found)
            said = said if said.subject else replace(said, subject=Path(name).stem.strip() or name)
            original = filing.Original(staged.sha256, name, "\n".join(texts))

            def file(session: Session) -> Document:
                held = documents.holding(session, staged.sha256)
                if held is None:
                    arrivals.add_object(session, staged.sha256, staged.bytes, probe)
                    held = filing.file_original(session, said, original, who=self.user)
                self.store.keep(staged)
                return held

            return self._change(file, events.document_filed)

    def file(self, scan_id: int, fields: Fields, *, accept: bool = False) -> DocumentRecord:
        """File a scan; with `accept` the suggestions stand for what is not said.

        Raises UnknownScan, ScanNotWaiting, FieldMissing, WrongUsage, UnknownCode.
        """
        scan = self.scan(scan_id)
        text = "\n".join(self.text(scan.sha256, scan.name))
        return self._change(
            lambda s: filing.file_scan(s, scan_id, fields, text, accept=accept, who=self.user),
            events.document_filed,
        )

    def edit(self, document_id: int, fields: Fields) -> DocumentRecord:
        """Change fields of a document. Raises UnknownDocument, FieldMissing, WrongUsage, …"""
        return self._change(
            lambda s: editing.edit(s, document_id, fields, who=self.user), events.document_changed
        )

    def edit_many(self, ids: Sequence[int], fields: Fields) -> list[DocumentRecord]:
        """Change fields of many documents at once, or of none. Raises as `edit`."""
        return self._change_all(lambda s: editing.edit_many(s, ids, fields, who=self.user))

    def change_status(
        self,
        document_id: int,
        new: str,
        *,
        note: str = "",
        holder: str | None = None,
        due: dt.date | None = None,
    ) -> DocumentRecord:
        """Move a document to another status. Raises MoveNotAllowed, ReasonMissing, WrongUsage."""

        def change(session: Session) -> Document:
            return editing.change_status(
                session, document_id, new, who=self.user, note=note, holder=holder, due=due
            )

        return self._change(change, events.document_changed)

    def attach(self, scan_id: int, document_id: int, *, who: str = "") -> DocumentRecord:
        """Make a waiting scan a further file of a document.

        Raises UnknownScan, ScanNotWaiting, UnknownDocument.
        """
        scan = self.scan(scan_id)
        text = "\n".join(self.text(scan.sha256, scan.name))
        return self._change(
            lambda s: attaching.attach(s, scan_id, document_id, text, who=who or self.user),
            events.document_changed,
        )

    def detach(self, document_id: int, sha256: str) -> DocumentRecord:
        """Take a file off a document; it waits to be filed again. Raises NotItsFile."""
        others = [
            f for f in self.show(document_id).files if not f.sha256.startswith(sha256.lower())
        ]
        text = "\n".join("\n".join(self.text(file.sha256, file.name)) for file in others)
        return self._change(
            lambda s: attaching.detach(s, document_id, sha256, text, who=self.user),
            events.document_changed,
        )

    def export(self, document_id: int, target: Path, *, searchable: bool = False) -> list[Path]:
        """Copy a document's originals to a folder, or its only one to a file.

        `searchable` makes PDFs to search in of them instead, where they have pages. Raises
        FileMissing, FileUnreadable, OriginalDamaged, FileThere, FolderMissing, DiskFull, ReadOnly.
        """
        record = self.show(document_id)
        if not record.files:
            raise FileMissing(path=record.subject)
        if not searchable:
            return copy_out(self.store, record.files, target)
        if len(record.files) > 1:
            target.mkdir(parents=True, exist_ok=True)
        return [
            write_out(
                self.ocr.searchable_pdf(file.sha256, file.name),
                f"{Path(file.name).stem}.pdf",
                target,
            )
            for file in record.files
        ]

    def working_copies(self, document_id: int) -> list[Path]:
        """Copies of a document's originals to open, print or mark; the originals stay untouched."""
        folder = Path(tempfile.mkdtemp(prefix="arsipdesk-"))
        return self.export(document_id, folder)


def refuse_other_than_file(path: Path) -> None:
    """A pipe or a device would be read for ever; what does not exist is told where it is read."""
    if path.exists() and not path.is_file():
        raise NotAFile(path=path)
