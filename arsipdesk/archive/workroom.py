"""What every part of an archive works with: its folder, catalogue, store, readers and services."""

import datetime as dt
import logging
import secrets
import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, learning, settings
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Document, SidecarDue
from arsipdesk.catalogue.view import View
from arsipdesk.domain import events
from arsipdesk.domain.errors import DiskFull, ReadOnly
from arsipdesk.domain.pages import ShownPage
from arsipdesk.domain.records import DocumentRecord, Fields, Suggestion
from arsipdesk.ingest import arrivals, papercodes
from arsipdesk.ingest.probe import ProbePool, Unreadable
from arsipdesk.registry import filing, sidecars
from arsipdesk.store import machine
from arsipdesk.store.derived import Derived
from arsipdesk.store.identity import Identity
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import ObjectStore
from arsipdesk.store.passwords import Passwords

if TYPE_CHECKING:  # they are loaded where they are used: a command that only looks starts sooner
    from arsipdesk.ingest.ocr.queue import PageReading
    from arsipdesk.ingest.rules import OfficeRules
    from arsipdesk.ingest.stacks import Stacks
    from arsipdesk.ingest.whatsapp import WhatsApp
    from arsipdesk.publish.printer import Printer
    from arsipdesk.registry.pagecare import PageCare


log = logging.getLogger(__name__)


class Workroom(View):
    """The archive's parts, each made when it is first needed."""

    def __init__(self, layout: Layout, identity: Identity, catalogue: Catalogue) -> None:
        self.layout = layout
        self.folder = layout.root
        self.identity = identity
        self.uid, self.office, self.subtitle = identity.uid, identity.office, identity.subtitle
        self.user = machine.user_name()
        super().__init__(catalogue)
        self.store = ObjectStore(layout.objects)
        self.derived = Derived(layout.derived)
        self._acting = threading.Lock()
        self._passwords = Passwords(machine.config_dir(), identity.uid)
        self._pool = ProbePool(password_of=lambda path: self._passwords.of(path.name))

    def object_path(self, sha256: str) -> Path:
        """Where an original lies; it is read-only and must stay as it is."""
        return self.store.path(sha256)

    def thumbnail_path(self, sha256: str) -> Path | None:
        """A small JPEG of the first page, or None."""
        return self.derived.thumbnail(sha256)

    def text(self, sha256: str, name: str = "") -> list[str]:
        """The text of each page of an original, read again where it was lost."""
        texts = self.derived.texts(sha256)
        if texts is not None:
            return texts
        probe = self._pool.probe(self.store.path(sha256), name)
        if isinstance(probe, Unreadable):
            return []
        arrivals.keep_derived(self._desk(), sha256, probe)
        return self.derived.texts(sha256) or []

    def password(self, sha256: str) -> str:
        """What opens a locked original, where it was kept; else ""."""
        return self._passwords.of(sha256)

    @cached_property
    def stacks(self) -> "Stacks":
        """What cuts and joins scans that wait."""
        from arsipdesk.ingest.stacks import Stacks

        after = self._write_sidecars
        return Stacks(self._desk(), self._paper_key, self.text, self.user, after)

    @cached_property
    def printer(self) -> "Printer":
        """What prints separator sheets, and sheets that find their document again."""
        from arsipdesk.publish.printer import Printer
        from arsipdesk.publish.sheets import Office

        office = Office(self.office, self.subtitle)
        key = self._paper_key()
        return Printer(self.folder, office, key.sheet, papercodes.SEPARATOR)

    @cached_property
    def pages(self) -> "PageCare":
        """How the pages of originals are shown."""
        from arsipdesk.ingest.seen import pdf_of
        from arsipdesk.registry.pagecare import PageCare

        def make(sha256: str, name: str, pages: Sequence[ShownPage]) -> bytes:
            return pdf_of(self._pool, self.store.path(sha256), name, pages)

        return PageCare(self.catalogue, self.user, make, self._write_sidecars)

    @cached_property
    def whatsapp(self) -> "WhatsApp":
        """What asks who sent what came over WhatsApp."""
        from arsipdesk.ingest.whatsapp import WhatsApp

        return WhatsApp(self.catalogue, self.user, self._write_sidecars)

    @cached_property
    def rules(self) -> "OfficeRules":
        """The rules that the office wrote."""
        from arsipdesk.ingest.rules import OfficeRules

        def file(session: Session, scan_id: int, text: str, who: str) -> Document:
            return filing.file_scan(
                session, scan_id, Fields(), text, accept=True, who=who, holder=self.user
            )

        def text_of(sha256: str) -> Sequence[str]:
            return self.derived.texts(sha256) or ()

        return OfficeRules(self.catalogue, self.user, text_of, file, self._write_sidecars)

    @cached_property
    def ocr(self) -> "PageReading":
        """What reads pages that came without text."""
        from arsipdesk.ingest.ocr.queue import PageReading

        return PageReading(self._desk(), self.text, self._act_on_rules)

    def _desk(self) -> arrivals.Desk:
        return arrivals.Desk(
            self.layout, self.catalogue, self.store, self.derived, self._pool, self._suggest
        )

    def _suggest(self, texts: Sequence[str], name: str) -> dict[str, Suggestion]:
        from arsipdesk.ingest.experience import with_experience
        from arsipdesk.ingest.suggest import suggest

        found = suggest(
            texts,
            name=name,
            today=dt.date.today(),
            office=self.office,
            codes=lambda said: self._read(lambda s: codes.suggest(s, said)),
            parties=lambda start: self.parties(start),
        )
        self._learn_old()
        return self._read(lambda s: with_experience(s, found))

    def _learn_old(self) -> None:
        """Learn some of what was filed before this program learned."""
        if self._read(learning.has_old):
            with self.catalogue.writing() as session:
                learning.learn_old(session)

    def _paper_key(self) -> papercodes.Key:
        """What tells this archive's sheets from all others; its secret is made when first needed."""
        with self.catalogue.reading() as session:
            secret = settings.get(session, settings.PAPER_SECRET)
        if not secret:
            with self.catalogue.writing() as session:
                secret = settings.get(session, settings.PAPER_SECRET) or secrets.token_hex(16)
                settings.put(session, settings.PAPER_SECRET, secret)
                session.merge(SidecarDue(key=sidecars.RULES))
            self._write_sidecars()
        separators = {code.strip().upper() for code in self.identity.separators}
        return papercodes.Key(self.uid, secret, papercodes.SEPARATORS | separators)

    def _act_on_rules(self) -> None:
        """Let the office's rules speak on the scans that wait."""
        self.rules.apply_to_waiting()
        self._write_sidecars()

    def _change(
        self, change: Callable[[Session], Document], signal: events.Signal
    ) -> DocumentRecord:
        with self.catalogue.writing() as session:
            record = documents.as_record(change(session))
        self._write_sidecars()
        signal.send(document=record)
        return record

    def _change_all(self, change: Callable[[Session], Sequence[Document]]) -> list[DocumentRecord]:
        with self.catalogue.writing() as session:
            records = [documents.as_record(row) for row in change(session)]
        self._write_sidecars()
        for record in records:
            events.document_changed.send(document=record)
        return records

    def _write_sidecars(self) -> None:
        """Write the sidecars that are due. What can't be written now stays due and is no failure."""
        try:
            sidecars.write_due(self.catalogue, self.store)
        except (DiskFull, ReadOnly) as error:
            log.warning("%s", error)
