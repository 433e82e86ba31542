"""The archive: opens an archive folder, wires the services, and is the one thing the programs hold."""

import contextlib
import datetime as dt
import logging
import secrets
import tempfile
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, history, learning, settings
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Document
from arsipdesk.catalogue.view import View
from arsipdesk.domain import events
from arsipdesk.domain.classification import CURRENT_SCHEME
from arsipdesk.domain.errors import (
    DiskFull,
    FileMissing,
    FileUnreadable,
    FolderNotEmpty,
    NotAFile,
    ReaderUnavailable,
    ReadOnly,
    ScanNotWaiting,
    WrongUsage,
    from_os_error,
)
from arsipdesk.domain.pages import ShownPage
from arsipdesk.domain.records import (
    DocumentRecord,
    Fields,
    Likeness,
    QuarantineRecord,
    ScanRecord,
    Suggestion,
    Verification,
)
from arsipdesk.domain.sameness import ComparedLine, side_by_side
from arsipdesk.ingest import again, arrivals, locked, papercodes, returned
from arsipdesk.ingest.probe import ProbePool, Unreadable
from arsipdesk.ingest.quarantine import reason_in_words
from arsipdesk.language import N_
from arsipdesk.registry import attaching, editing, filing, sidecars, verifying
from arsipdesk.store import identity as identities
from arsipdesk.store import machine
from arsipdesk.store.copying import copy_out
from arsipdesk.store.derived import Derived
from arsipdesk.store.durable import free_name
from arsipdesk.store.identity import Identity
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import ObjectStore
from arsipdesk.store.passwords import Passwords
from arsipdesk.store.paths import clean_name
from arsipdesk.sync.reports import Remote, RemoteTest, SyncReport, SyncState

if TYPE_CHECKING:  # they are loaded where they are used: a command that only looks starts sooner
    from arsipdesk.ingest.ocr.queue import PageReading
    from arsipdesk.ingest.rules import OfficeRules
    from arsipdesk.ingest.stacks import Stacks
    from arsipdesk.ingest.watch import WatchReport
    from arsipdesk.ingest.whatsapp import WhatsApp
    from arsipdesk.publish.printer import Printer
    from arsipdesk.registry.pagecare import PageCare
    from arsipdesk.sync.remotes import Remotes

_Result = TypeVar("_Result")

log = logging.getLogger(__name__)

PAPER_SETTING = "papercodes.secret"
"""The setting with the secret by which printed sheets are known again."""


class Archive(View):
    """One archive folder. Methods may be called from any thread; each is one short transaction."""

    def __init__(self, layout: Layout, identity: Identity, catalogue: Catalogue) -> None:
        self.layout = layout
        self.folder = layout.root
        self.identity = identity
        self.uid, self.office, self.subtitle = identity.uid, identity.office, identity.subtitle
        self.user = machine.user_name()
        super().__init__(catalogue)
        self.store = ObjectStore(layout.objects)
        self.derived = Derived(layout.derived)
        self._passwords = Passwords(machine.config_dir(), identity.uid)
        self._pool = ProbePool(password_of=lambda path: self._passwords.of(path.name))

    @cached_property
    def _remotes(self) -> "Remotes":
        from arsipdesk.sync.remotes import Remotes

        return Remotes(machine.config_dir(), self.identity.uid, self.layout.root)

    @classmethod
    def create(
        cls, folder: Path, office: str, *, subtitle: str = "", scheme: str = CURRENT_SCHEME
    ) -> "Archive":
        """Make a new archive in an empty or new folder.

        Raises FolderNotEmpty, InsideCloudFolder, ReadOnly, DiskFull, WrongUsage.
        """
        if scheme != CURRENT_SCHEME:
            raise WrongUsage(field=N_("Scheme"), value=scheme, allowed=CURRENT_SCHEME)
        if not office.strip():
            raise WrongUsage(field=N_("Office"), value=office, allowed="--office NAME")
        machine.refuse_cloud_folder(folder)
        layout = Layout(folder)
        identity = Identity(str(uuid.uuid4()), office.strip(), subtitle.strip(), scheme)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise FolderNotEmpty(path=folder)
            layout.create()
            ObjectStore(layout.objects).create()
        except OSError as error:
            raise from_os_error(error, folder, writing=True) from error
        catalogue = Catalogue.create(layout.catalogue)
        with catalogue.writing() as session:
            codes.load_lists(session)
            settings.put(session, "archive", identity.uid)
            history.record(session, "created", who=machine.user_name())
        identities.write(layout.identity, identity)
        return cls(layout, identity, catalogue)

    @classmethod
    def open(cls, folder: Path) -> "Archive":
        """Open an archive, finishing what an interrupted program began.

        Raises NotAnArchive, InsideCloudFolder, CatalogueMissing, CatalogueDamaged,
        CatalogueTooNew, CatalogueBusy.
        """
        layout = Layout(folder)
        identity = identities.known(layout)
        machine.refuse_cloud_folder(folder)
        archive = cls(layout, identity, Catalogue.open(layout.catalogue))
        try:
            layout.create()
            archive.store.create()
            identities.keep_copy(layout)
            archive._finish()
        except BaseException as error:
            archive.close()
            if isinstance(error, OSError):
                raise from_os_error(error, folder, writing=True) from error
            raise
        return archive

    def _finish(self) -> None:
        """Finish what an interrupted program began; on a full disk that can wait."""
        try:
            arrivals.recover(self._desk())
            locked.finish(self._desk())
            self._act_on_codes()
        except DiskFull as error:
            log.warning("%s", error)
        self._write_sidecars()

    def close(self) -> None:
        """End the workers and close the catalogue."""
        self._pool.close()
        self.catalogue.close()

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *about: object) -> None:
        self.close()

    # what lies beside the catalogue

    def quarantine_reason(self, entry: QuarantineRecord) -> str:
        """Why a file was put aside, in words."""
        return reason_in_words(entry.reason)

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

    # what changes it

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
        _refuse_other_than_file(path)
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

    def discard(self, scan_id: int) -> None:
        """Take a scan off the inbox without filing it; its original stays. Raises ScanNotWaiting."""
        with self.catalogue.writing() as session:
            filing.discard_scan(session, scan_id, who=self.user)
        self._write_sidecars()

    def export(self, document_id: int, target: Path) -> list[Path]:
        """Copy a document's originals to a folder, or its only one to a file. Raises FileMissing."""
        record = self.show(document_id)
        if not record.files:
            raise FileMissing(path=record.subject)
        return copy_out(self.store, record.files, target)

    def working_copies(self, document_id: int) -> list[Path]:
        """Copies of a document's originals to open, print or mark; the originals stay untouched."""
        folder = Path(tempfile.mkdtemp(prefix="arsipdesk-"))
        return self.export(document_id, folder)

    # codes on paper

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

    def code_senses(self, scan: ScanRecord) -> list[papercodes.Sense]:
        """What each code on the pages of a scan is to this archive, in their order."""
        if not scan.codes:
            return []
        key = self._paper_key()
        return self._read(lambda s: returned.senses(s, key, scan.codes))

    def _paper_key(self) -> papercodes.Key:
        """What tells this archive's sheets from all others; its secret is made when first needed."""
        with self.catalogue.reading() as session:
            secret = settings.get(session, PAPER_SETTING)
        if not secret:
            with self.catalogue.writing() as session:
                secret = settings.get(session, PAPER_SETTING) or secrets.token_hex(16)
                settings.put(session, PAPER_SETTING, secret)
        separators = {code.strip().upper() for code in self.identity.separators}
        return papercodes.Key(self.uid, secret, papercodes.SEPARATORS | separators)

    def _after_arrival(self) -> None:
        self._act_on_codes()
        again.catch_up(self.catalogue, self.derived.texts)

    def _act_on_codes(self) -> None:
        """Cut stacks at their separators, attach what this archive printed, note stickers."""
        if self._read(returned.some):
            key = self._paper_key()
            self.stacks.split_by_codes()
            for scan_id, document_id in self._read(lambda s: returned.sheets(s, key)):
                with contextlib.suppress(ScanNotWaiting, ReaderUnavailable):  # it waits as it did
                    self.attach(scan_id, document_id, who=returned.WHO)
                    events.scan_changed.send(scan=self.scan(scan_id))
            for scan_id, said in self._read(lambda s: returned.stickers(s, key)):
                with self.catalogue.writing() as session:
                    scan = returned.suggest(session, scan_id, said)
                events.scan_changed.send(scan=scan)
        self._act_on_rules()

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

    # the office's rules

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

    def _act_on_rules(self) -> None:
        """Let the office's rules speak on the scans that wait."""
        self.rules.apply_to_waiting()
        self._write_sidecars()

    # taking in

    @cached_property
    def ocr(self) -> "PageReading":
        """What reads pages that came without text."""
        from arsipdesk.ingest.ocr.queue import PageReading

        return PageReading(self._desk(), self.text, self._act_on_rules)

    def watched_folders(self) -> list[Path]:
        """`masuk/` and the further folders of `arsip.toml`."""
        return [self.layout.inbox, *(Path(folder) for folder in self.identity.watched)]

    def watch(self, *, once: bool = False, stop: threading.Event | None = None) -> "WatchReport":
        """Take what lies in the watched folders, until `stop` is set or (`once`) all is taken."""
        from arsipdesk.ingest.watch import Watch

        again.catch_up(self.catalogue, self.derived.texts)
        watch = Watch(
            self._desk(),
            self.watched_folders(),
            settle=self.identity.settle_seconds,
            after_each=self._after_arrival,
        )
        return watch.run(once=once, stop=stop or threading.Event())

    def import_files(self, paths: Sequence[Path]) -> None:
        """Copy files into `masuk/`, from where they are taken like any scan. Raises FileMissing, …"""
        for path in paths:
            _refuse_other_than_file(path)
            with self.store.staging(path, path.name) as staged:
                target = free_name(self.layout.inbox, path.name.lstrip(".~_$") or path.name)
                try:
                    staged.path.replace(target)
                except OSError as error:
                    raise from_os_error(error, target, writing=True) from error

    def unlock(self, entry_id: int, password: str, *, remember: bool = False) -> ScanRecord:
        """Take in a file that was put aside because it is locked; see `ingest.locked.unlock`."""
        try:
            return locked.unlock(
                self._desk(), self._passwords, entry_id, password, remember=remember
            )
        finally:
            self._write_sidecars()

    def similar(self, scan_id: int) -> list[Likeness]:
        """The documents and waiting scans that seem to be the same letter, most alike first.

        Raises UnknownScan.
        """
        return again.similar(self.catalogue, scan_id, self.derived.texts)

    def compare(self, scan_id: int, like: Likeness) -> list[ComparedLine]:
        """The lines of a scan, each beside its like in what it resembles. Raises UnknownScan, …"""
        if like.kind == "document":
            texts = [page for file in self.show(like.id).files for page in self.text(file.sha256)]
        else:
            texts = self.text(self.scan(like.id).sha256)
        return side_by_side(self.text(self.scan(scan_id).sha256), texts)

    def password(self, sha256: str) -> str:
        """What opens a locked original, where it was kept; else ""."""
        return self._passwords.of(sha256)

    # keeping it whole

    def verify(self, *, deep: bool = False) -> Verification:
        """Hold catalogue, originals and journal against each other."""
        return verifying.verify(self.catalogue, self.store, self.layout, deep=deep)

    def readers_shut_in(self) -> bool:
        """Whether this system keeps what reads files from network and programs; starts a worker."""
        return self._pool.shut_in()

    def report(
        self,
        name: str,
        form: str,
        target: Path,
        *,
        year: int | None = None,
        start: dt.date | None = None,
        end: dt.date | None = None,
    ) -> int:
        """Write a register or list as `pdf`, `xlsx` or `csv`; returns its rows. Raises WrongUsage."""
        from arsipdesk.publish.reports import write_report

        return write_report(
            self.catalogue,
            name,
            form,
            target,
            office=self.office,
            subtitle=self.subtitle,
            today=dt.date.today(),
            year=year,
            start=start,
            end=end,
            reason=reason_in_words,
        )

    # the cloud

    def remotes(self) -> list[Remote]:
        """The remotes that are set, passwords masked."""
        return self._remotes.all()

    def set_remote(self, role: str, target: str) -> None:
        """Set the target of `backup` or `share`. Raises WrongUsage, FolderMissing."""
        from arsipdesk.sync.run import set_remote

        set_remote(self.catalogue, self._remotes, role, target)

    def test_remotes(self) -> list[RemoteTest]:
        """Write, read, compare and remove a small file on each remote. Raises RemoteNotSet."""
        return [self._remotes.test(remote.role) for remote in self.remotes()]

    def sync(self, *, force: bool = False, due_only: bool = False) -> SyncReport:
        """Bring backup and share up to date; `force` allows many removals from the share.

        `due_only` leaves alone what failed lately, for a sync that nobody asked for. Raises
        SyncRunning; every other failure is in the report.
        """
        from arsipdesk.sync.run import sync

        self._write_sidecars()
        return sync(
            self.catalogue,
            self.folder,
            self._remotes,
            progress=_tell_progress,
            force=force,
            due_only=due_only,
        )

    def sync_state(self) -> SyncState:
        """What waits for the remotes, and when each was last up to date."""
        from arsipdesk.sync.state import sync_state

        return sync_state(self.catalogue, self._remotes)

    # inner works

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

    def _change(
        self, change: Callable[[Session], Document], signal: events.Signal
    ) -> DocumentRecord:
        with self.catalogue.writing() as session:
            record = documents.as_record(change(session))
        self._write_sidecars()
        signal.send(document=record)
        return record

    def _write_sidecars(self) -> None:
        """Write the sidecars that are due. What can't be written now stays due and is no failure."""
        try:
            sidecars.write_due(self.catalogue, self.store)
        except (DiskFull, ReadOnly) as error:
            log.warning("%s", error)


def _refuse_other_than_file(path: Path) -> None:
    """A pipe or a device would be read for ever; what does not exist is told where it is read."""
    if path.exists() and not path.is_file():
        raise NotAFile(path=path)


def _tell_progress(done: int, total: int) -> None:
    events.work_progressed.send(task="sync", done=done, total=total)
