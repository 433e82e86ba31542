"""Sampah, undo and redo."""

import datetime as dt
from collections.abc import Sequence

from arsipdesk.archive.workroom import Workroom
from arsipdesk.catalogue import documents
from arsipdesk.catalogue.models import Document
from arsipdesk.domain import events
from arsipdesk.domain.records import DocumentRecord, ScanRecord
from arsipdesk.registry import trash, undoing


class Undoing(Workroom):
    """What takes back what was done; it changes all documents of a call, or none."""

    def put_in_trash(self, ids: Sequence[int], *, note: str = "") -> list[DocumentRecord]:
        """Put documents into Sampah; their numbers stay taken, void.

        Raises UnknownDocument, DocumentInTrash.
        """
        return self._change_all(lambda s: trash.put_in(s, ids, who=self.user, note=note))

    def put_back(self, ids: Sequence[int]) -> list[DocumentRecord]:
        """Bring documents back from Sampah as they were. Raises UnknownDocument, NotInTrash."""
        return self._change_all(
            lambda s: trash.put_back(s, ids, who=self.user, text_of=self._text_of)
        )

    def discard(self, scan_id: int, *, note: str = "") -> ScanRecord:
        """Take a scan off the inbox without filing it; its original stays. Raises ScanNotWaiting."""
        with self.catalogue.writing() as session:
            scan = trash.set_aside(session, scan_id, who=self.user, note=note)
            record = documents.scan_as_record(scan)
        return self._tell_scan(record)

    def put_scan_back(self, scan_id: int) -> ScanRecord:
        """Let a scan that was set aside wait again. Raises UnknownScan, ScanNotAside."""
        with self.catalogue.writing() as session:
            scan = trash.put_scan_back(session, scan_id, who=self.user)
            record = documents.scan_as_record(scan)
        return self._tell_scan(record)

    def _tell_scan(self, record: ScanRecord) -> ScanRecord:
        self._write_sidecars()
        events.scan_changed.send(scan=record)
        return record

    def undo(self, document_id: int, *, at: dt.datetime | None = None) -> list[DocumentRecord]:
        """Take back a document's last change, or the one whose record has `at` as its `changed`;
        see `registry.undoing.undo`.

        Raises UnknownDocument, NothingToUndo, ChangedSince, DocumentInTrash.
        """
        return self._change_all(
            lambda s: undoing.undo(s, document_id, who=self.user, text_of=self._text_of, at=at)
        )

    def redo(self, document_id: int, *, at: dt.datetime | None = None) -> list[DocumentRecord]:
        """Do again what was undone last. Raises as `undo`, and NothingToRedo."""
        return self._change_all(
            lambda s: undoing.redo(s, document_id, who=self.user, text_of=self._text_of, at=at)
        )

    def _text_of(self, row: Document) -> str:
        pages = (page for file in row.files for page in self.text(file.sha256, file.name))
        return "\n".join(pages)
