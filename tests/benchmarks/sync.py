"""The cost of a sync follows the change: ten new files on a large remote and on a small one."""

import contextlib
import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.sync import work
from arsipdesk.sync.rclone import program
from arsipdesk.sync.remotes import MARKER
from arsipdesk.sync.reports import Role
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, Turns, seconds
from tests.faults import servers

BOUND = 1.3
NEW = 10
PLACE = {Role.SHARE: "berbagi", Role.BACKUP: "cadangan"}


@dataclass
class Office:
    """An archive with many documents, all of which lie on the remotes that a server serves."""

    archive: Archive
    folder: Path
    server: servers.Server
    handed_in: int = 0

    def hand_in(self) -> None:
        """File ten new documents."""
        place = self.folder / "baru"
        place.mkdir(exist_ok=True)
        for _ in range(NEW):
            self.handed_in += 1
            path = place / f"{self.handed_in}.txt"
            path.write_text(f"surat baru {self.handed_in} {self.folder.name}\n")
            said = Fields(subject=f"Surat baru {self.handed_in}", code="400.10.4.4")
            self.archive.add([path], said)

    def only(self, role: Role) -> None:
        """Sync with the remote of one role from now on, over WebDAV."""
        target = self.server.target(PLACE[role])
        with self.archive._remotes._changing() as kept:
            kept["targets"] = {role.value: target}

    def sync(self, role: Role) -> None:
        """Send what waits. Raises RuntimeError where not all was sent."""
        report = self.archive.sync()
        sent = report.share if role is Role.SHARE else report.backup
        if not report.ok or sent.uploaded != NEW or sent.pending:
            raise RuntimeError(f"the sync did not do its work: {report}")


@contextlib.contextmanager
def office(base: Path, count: int) -> Iterator[Office]:
    """An archive of `count` documents, all of them in a share and a backup on WebDAV.

    The remotes are filled by a sync with the served folders themselves, because that is fast.
    """
    folder = base / f"sync-{count}"
    served = folder / "server"
    served.mkdir(parents=True)
    with bulk.new_archive(folder / "arsip") as archive:
        bulk.fill(archive, count)
        for letter in bulk.letters(count):
            path = archive.object_path(letter.sha256)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(letter.content)
        for role, place in PLACE.items():
            archive.set_remote(role.value, str(served / place))
            work.start_over(archive.catalogue, role)
        report = archive.sync()
        if (report.share.uploaded, report.backup.uploaded) != (count, count):
            raise RuntimeError(f"the remotes were not filled: {report}")
        for place in PLACE.values():
            (served / place / MARKER).unlink()
        bulk.fold_log(archive)
        with servers.webdav(served) as server:
            yield Office(archive, folder, server)


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """Share and backup with 20,000 documents against 1,000, and what a bare copy would take."""
    small, large = (100, 400) if short else (1000, 20_000)
    rounds, limit = (1, 10.0) if short else (9, 300.0)
    with office(base, small) as little, office(base, large) as much:
        share = _in_turn(much, little, Role.SHARE, rounds)
        yield share.figure(
            f"sync: {NEW} new files in the share",
            f"the same with {small:,} documents",
            bound=BOUND,
            said=f"{large:,} documents, WebDAV",
        )
        yield _bare_copy(much, statistics.median(share.ours), limit)
        yield _in_turn(much, little, Role.BACKUP, rounds).figure(
            f"sync: {NEW} new files in the backup",
            f"the same with {small:,} documents",
            said=f"{large:,} documents, {_megabytes(much.archive)} MB of catalogue, WebDAV",
        )


def _in_turn(much: Office, little: Office, role: Role, rounds: int) -> Turns:
    """Ten new files each round; both offices hand them in before one of them is measured."""
    for each in (much, little):
        each.only(role)
        _send_rest(each)
    turns = Turns([], [])
    for turn in range(rounds + 1):
        for each in (much, little):
            each.hand_in()
        ours, peer = seconds(_sync(much, role)), seconds(_sync(little, role))
        if turn:
            turns.ours.append(ours)
            turns.peer.append(peer)
    return turns


def _sync(each: Office, role: Role) -> Callable[[], None]:
    return lambda: each.sync(role)


def _send_rest(each: Office) -> None:
    """Send what an earlier measurement left for this role."""
    report = each.archive.sync()
    if not report.ok:
        raise RuntimeError(f"the sync did not do its work: {report}")


def _megabytes(archive: Archive) -> int:
    return round(archive.layout.catalogue.stat().st_size / 1e6)


def _bare_copy(much: Office, ours: float, limit: float) -> Figure:
    """`rclone copy` of the share's whole tree with ten new files, ended after `limit` seconds."""
    tree = much.folder / "tree"
    shutil.copytree(much.server.folder / PLACE[Role.SHARE], tree, copy_function=os.link)
    for number in range(NEW):
        (tree / f"baru {number}.txt").write_text(f"baru {number}")
    words = [str(program()), "copy", "-q", str(tree), much.server.target(PLACE[Role.SHARE])]
    began = time.perf_counter()
    try:
        subprocess.run(words, check=True, timeout=limit)
        said = "all unchanged but ten"
    except subprocess.TimeoutExpired:
        said = f"not finished after {limit:.0f} s"
    took = time.perf_counter() - began
    for number in range(NEW):
        (much.server.folder / PLACE[Role.SHARE] / f"baru {number}.txt").unlink(missing_ok=True)
    return Figure(
        "sync: the same by a bare copy",
        "rclone copy of the tree",
        ours,
        took,
        ours / took,
        said=said,
    )
