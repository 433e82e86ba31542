"""Making and opening an archive folder, closing it, and looking whether it is whole."""

import logging
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from arsipdesk.catalogue import codes, history, settings
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.domain.classification import CURRENT_SCHEME
from arsipdesk.domain.errors import DiskFull, FolderNotEmpty, WrongUsage, from_os_error
from arsipdesk.domain.records import QuarantineRecord, Verification
from arsipdesk.ingest import arrivals, locked
from arsipdesk.ingest.quarantine import reason_in_words
from arsipdesk.language import N_
from arsipdesk.registry import verifying
from arsipdesk.store import identity as identities
from arsipdesk.store import machine
from arsipdesk.store.identity import Identity
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import ObjectStore

if TYPE_CHECKING:  # they are loaded where they are used: a command that only looks starts sooner
    pass
from arsipdesk.archive.arriving import Arriving
from arsipdesk.archive.overview import Overview
from arsipdesk.archive.undoing import Undoing

log = logging.getLogger(__name__)


class Archive(Arriving, Overview, Undoing):
    """One archive folder. Methods may be called from any thread; each is one short transaction."""

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

    def quarantine_reason(self, entry: QuarantineRecord) -> str:
        """Why a file was put aside, in words."""
        return reason_in_words(entry.reason)

    def verify(self, *, deep: bool = False) -> Verification:
        """Hold catalogue, originals and journal against each other."""
        return verifying.verify(self.catalogue, self.store, self.layout, deep=deep)

    def readers_shut_in(self) -> bool:
        """Whether this system keeps what reads files from network and programs; starts a worker."""
        return self._pool.shut_in()
