"""What a person can answer to the notes about a scan: compare it, attach it, name its sender."""

import tkinter as tk
from collections.abc import Callable

from arsipdesk.domain.records import DocumentRecord, ScanRecord
from arsipdesk.gui import wording
from arsipdesk.gui.compare import compare
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.scannotes import (
    Note,
    active_note,
    document_note,
    likeness_note,
    whatsapp_note,
)
from arsipdesk.gui.whatsapp import SenderDialog
from arsipdesk.language import _


class ScanAnswers:
    """`reload` is called when a scan changed, `leave` when it left the list."""

    def __init__(
        self,
        desk: Desk,
        owner: tk.Misc,
        *,
        reload: Callable[[], object],
        leave: Callable[[], object],
    ) -> None:
        self._desk, self._owner = desk, owner
        self._reload, self._leave = reload, leave

    def notes(self, scan: ScanRecord) -> list[Note | None]:
        """The notes about a scan, each with what can be answered to it."""
        return [
            document_note(scan, lambda document: self.attach(scan, document)),
            whatsapp_note(scan, self.ask_sender),
            likeness_note(scan, lambda: self.compare(scan)),
            active_note(scan),
        ]

    def ask_sender(self) -> None:
        """Ask once who sent all that came over WhatsApp and has no sender yet."""
        archive = self._desk.archive

        def ask_for(scans: list[int]) -> None:
            if scans:
                SenderDialog(self._desk, scans, self._reload)

        self._desk.loop.run(archive.whatsapp.unknown, ask_for, key="whatsapp", owner=self._owner)

    def attach(self, scan: ScanRecord, document_id: int) -> None:
        """Add a scan to a document that is registered already."""
        archive = self._desk.archive
        self._desk.loop.run(
            lambda: archive.attach(scan.scan, document_id),
            self._attached,
            lane="writes",
            owner=self._owner,
        )

    def _attached(self, document: DocumentRecord) -> None:
        words = _("The scan now belongs to {agenda}.").format(agenda=wording.agenda(document))
        self._desk.say(words, "done")
        self._leave()

    def compare(self, scan: ScanRecord) -> None:
        """Show a scan beside the paper that it resembles."""
        if scan.like is not None:
            compare(self._desk, scan, scan.like, lambda: self.discard(scan))

    def discard(self, scan: ScanRecord) -> None:
        """Take a scan off the inbox; its file is kept."""
        archive = self._desk.archive

        def gone(done: ScanRecord) -> None:
            self._leave()

        self._desk.loop.run(
            lambda: archive.discard(scan.scan), gone, lane="writes", owner=self._owner
        )
