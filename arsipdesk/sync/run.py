"""One sync: the backup's originals, then the share, then a snapshot of the catalogue."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.domain.errors import (
    ArsipError,
    FolderMissing,
    RemoteFull,
    RemoteLogin,
    RemoteOffline,
    TwoWriters,
    from_os_error,
)
from arsipdesk.language import _
from arsipdesk.store.layout import Layout
from arsipdesk.sync import backup, share, snapshots, work
from arsipdesk.sync.backup import Tally
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.remotes import MARKER, Remotes
from arsipdesk.sync.reports import (
    Progress,
    Role,
    RoleReport,
    State,
    SyncReport,
    parse_role,
)
from arsipdesk.sync.snapshots import Snapshot

MUCH = 1000
"""So much work for the share that the catalogue's snapshot doesn't wait for it."""

_STATES: tuple[tuple[type[ArsipError], State], ...] = (
    (RemoteOffline, State.OFFLINE),
    (FolderMissing, State.OFFLINE),
    (RemoteLogin, State.LOGIN),
    (RemoteFull, State.FULL),
    (TwoWriters, State.CONFLICT),
)


def set_remote(catalogue: Catalogue, remotes: Remotes, role: Role | str, target: str) -> None:
    """Set where a role goes; another place than before is filled from the start.

    Raises WrongUsage, FolderMissing, ReadOnly.
    """
    role = parse_role(role)
    remotes.check(role, target)
    if remotes.is_new(role, target):
        work.start_over(catalogue, role)
    remotes.set(role, target)


def sync(
    catalogue: Catalogue,
    folder: Path,
    remotes: Remotes,
    *,
    progress: Progress | None = None,
    force: bool = False,
    due_only: bool = False,
) -> SyncReport:
    """Send what waits to the remotes that are set; a role that fails doesn't hinder the other.

    `force` is a person's yes to many documents leaving the share; `due_only` leaves alone what
    failed lately (for a sync that no person asked for). Raises SyncRunning; every other failure
    is told in the report.
    """
    with remotes.running():
        run = _Run(catalogue, Layout(folder), remotes, progress, force=force, due_only=due_only)
        return run.go()


@dataclass
class _Standing:
    """How a role stands while the sync runs."""

    tally: Tally = field(default_factory=Tally)
    failure: ArsipError | None = None
    state: State | None = None


class _Run:
    """What one sync has at hand."""

    def __init__(
        self,
        catalogue: Catalogue,
        layout: Layout,
        remotes: Remotes,
        progress: Progress | None,
        *,
        force: bool,
        due_only: bool,
    ) -> None:
        self._catalogue = catalogue
        self._layout = layout
        self._remotes = remotes
        self._progress = progress
        self._force = force
        self._due_only = due_only
        self._newest: Snapshot | None = None
        self._standing = {role: _Standing() for role in Role}

    def go(self) -> SyncReport:
        """Run all parts and report."""
        self._part(Role.BACKUP, self._originals)
        conflict = self._standing[Role.BACKUP].failure
        if isinstance(conflict, TwoWriters) and self._remotes.get(Role.SHARE):
            self._standing[Role.SHARE].failure = conflict
        if self._share_has_much():
            self._part(Role.BACKUP, self._snapshot)
        self._part(Role.SHARE, self._documents)
        self._part(Role.BACKUP, self._snapshot)
        return SyncReport(self._report(Role.BACKUP), self._report(Role.SHARE))

    def _part(self, role: Role, part: Callable[[Rclone, _Standing], None]) -> None:
        standing = self._standing[role]
        if standing.failure is not None or self._remotes.get(role) is None:
            return
        try:
            part(self._remotes.rclone(role), standing)
        except ArsipError as error:
            standing.failure = error
        except OSError as error:
            standing.failure = from_os_error(error, self._layout.root, writing=True)

    def _originals(self, remote: Rclone, standing: _Standing) -> None:
        found = snapshots.on_remote(remote)
        self._newest = found[0] if found else None
        with self._catalogue.reading() as session:
            snapshots.refuse_second_writer(session, self._newest)
        if not found and self._remotes.was_filled(Role.BACKUP):
            work.start_over(self._catalogue, Role.BACKUP)
        backup.send_originals(
            *(self._catalogue, self._layout, remote, standing.tally),
            due_only=self._due_only,
            moved=self._progress,
        )

    def _snapshot(self, remote: Rclone, _standing: _Standing) -> None:
        device = self._remotes.device(self._layout.root)
        with self._staging() as staging:
            sent = snapshots.send_snapshot(
                *(self._catalogue, self._layout, remote, device),
                *(self._newest, staging, self._progress),
            )
        self._newest = sent or self._newest
        self._remotes.filled(Role.BACKUP)

    def _share_has_much(self) -> bool:
        with self._catalogue.reading() as session:
            return work.pending(session, Role.SHARE) > MUCH

    def _documents(self, remote: Rclone, standing: _Standing) -> None:
        seen = {entry["Name"] for entry in remote.list()} - {MARKER}
        if not seen and self._remotes.was_filled(Role.SHARE):
            work.start_over(self._catalogue, Role.SHARE)
        with self._catalogue.reading() as session:
            asks = not self._force and share.asks(session)
        with self._staging() as staging:
            share.send_documents(
                *(self._catalogue, self._layout, remote, standing.tally, staging),
                keep_closed=asks,
                due_only=self._due_only,
                moved=self._progress,
            )
        self._remotes.filled(Role.SHARE)
        if asks:
            standing.state = State.ASK

    @contextmanager
    def _staging(self) -> Iterator[Path]:
        """A folder on the archive's own disk for what is about to be sent, empty and removed after."""
        staging = self._layout.derived / ".sync"
        if os.name == "nt":
            staging = Path(f"\\\\?\\{staging.resolve()}")
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _report(self, role: Role) -> RoleReport:
        standing = self._standing[role]
        if self._remotes.get(role) is None:
            return RoleReport(0, 0, 0, None, State.NOT_SET)
        state, problem = _outcome(standing)
        self._remotes.ended(role, problem)
        pending, generation = 0, None
        try:
            with self._catalogue.reading() as session:
                pending = work.pending(session, role)
                last = snapshots.head(session) if role is Role.BACKUP else None
                generation = last.generation if last else None
        except ArsipError as error:
            state, problem = State.BROKEN, problem or str(error)
        tally = standing.tally
        return RoleReport(tally.uploaded, tally.bytes, pending, generation, state, problem)


def _outcome(standing: _Standing) -> tuple[State, str]:
    if standing.failure is not None:
        kinds = (state for kind, state in _STATES if isinstance(standing.failure, kind))
        return next(kinds, State.BROKEN), str(standing.failure)
    if standing.tally.problems:
        return State.BROKEN, standing.tally.problems[0]
    if standing.state is State.ASK:
        return State.ASK, _(
            "many documents would leave the share at once; confirm it with `arsipdesk sync --force`"
        )
    return State.OK, ""
