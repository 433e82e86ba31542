"""What leaves the archive: reports as files, backup and share."""

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from arsipdesk.domain import events
from arsipdesk.ingest.quarantine import reason_in_words
from arsipdesk.store import machine
from arsipdesk.sync.reports import Remote, RemoteTest, SyncReport, SyncState

if TYPE_CHECKING:  # they are loaded where they are used: a command that only looks starts sooner
    from arsipdesk.sync.remotes import Remotes
from arsipdesk.archive.workroom import Workroom


class Sharing(Workroom):
    """Reports and remotes."""

    @cached_property
    def _remotes(self) -> "Remotes":
        from arsipdesk.sync.remotes import Remotes

        return Remotes(machine.config_dir(), self.identity.uid, self.layout.root)

    def report(
        self,
        name: str,
        form: str,
        target: Path,
        *,
        year: int | None = None,
        start: dt.date | None = None,
        end: dt.date | None = None,
        most: int | None = None,
    ) -> int:
        """Write a register or list as `pdf`, `xlsx` or `csv`; returns its rows.

        `most` ends it after so many rows, for a preview. Raises WrongUsage.
        """
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
            most=most,
        )

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

    def backup_proved(self, target: str, objects: int) -> None:
        """Note that the backup at `target` was restored whole, where this computer backs up to it."""
        self._remotes.proved(target, objects)


def _tell_progress(done: int, total: int) -> None:
    events.work_progressed.send(task="sync", done=done, total=total)
