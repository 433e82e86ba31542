"""Taking files in: watched folders, locked files, codes on paper, and letters that came before."""

import contextlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from arsipdesk.domain import events
from arsipdesk.domain.errors import ReaderUnavailable, ScanNotWaiting, from_os_error
from arsipdesk.domain.records import Likeness, ScanRecord
from arsipdesk.domain.sameness import ComparedLine, side_by_side
from arsipdesk.ingest import again, locked, papercodes, returned
from arsipdesk.store.durable import free_name

if TYPE_CHECKING:  # they are loaded where they are used: a command that only looks starts sooner
    from arsipdesk.ingest.watch import WatchReport
from arsipdesk.archive.filing import Filing, refuse_other_than_file


class Arriving(Filing):
    """What becomes of files that arrive."""

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
            refuse_other_than_file(path)
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

    def give_password(
        self, sha256: str, name: str, password: str, *, remember: bool = False
    ) -> None:
        """Take the password of a locked original; see `ingest.locked.open_again`."""
        locked.open_again(self._desk(), self._passwords, sha256, name, password, remember=remember)

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

    def code_senses(self, scan: ScanRecord) -> list[papercodes.Sense]:
        """What each code on the pages of a scan is to this archive, in their order."""
        if not scan.codes:
            return []
        key = self._paper_key()
        return self._read(lambda s: returned.senses(s, key, scan.codes))

    def _after_arrival(self) -> None:
        with self._acting:  # two files that arrive at once would have the same stack cut twice
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
