"""The cost of a sync follows the change: ten new files on a large share and on a small one.

`python -m tests.benchmarks.sync [--short]` runs it alone.
"""

import argparse
import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.sync import work
from arsipdesk.sync.remotes import MARKER
from arsipdesk.sync.reports import Role
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, Turns, seconds
from tests.faults import servers

BOUND = 1.3
NEW = 10


@dataclass
class Shared:
    """An archive whose share lies on a WebDAV server and already holds many documents."""

    archive: Archive
    folder: Path
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

    def sync(self) -> None:
        """Send what waits."""
        report = self.archive.sync()
        if not report.ok or report.share.uploaded != NEW:
            raise RuntimeError(f"the sync did not do its work: {report}")


@contextlib.contextmanager
def shared(base: Path, count: int) -> Iterator[Shared]:
    """An archive of `count` documents, all of them in a share on WebDAV."""
    folder = base / f"{count}"
    folder.mkdir(parents=True)
    archive = bulk.new_archive(folder / "arsip")
    bulk.fill(archive, count)
    for letter in bulk.letters(count):
        path = archive.object_path(letter.sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(letter.content)
    work.start_over(archive.catalogue, Role.SHARE)
    served = folder / "server"
    served.mkdir()
    archive.set_remote("share", str(served / "berbagi"))
    report = archive.sync()
    if report.share.uploaded != count:
        raise RuntimeError(f"the share was not filled: {report}")
    (served / "berbagi" / MARKER).unlink()
    bulk.fold_log(archive)
    with servers.webdav(served) as server:
        _same_place_over_webdav(archive, server.target("berbagi"))
        try:
            yield Shared(archive, folder)
        finally:
            archive.close()


def _same_place_over_webdav(archive: Archive, target: str) -> None:
    """The share stays what it is and is only reached by another way, so it isn't filled again."""
    with archive._remotes._changing() as kept:
        kept["targets"][Role.SHARE.value] = target


def ten_new_files(base: Path, small: int, large: int, rounds: int) -> Figure:
    """How much longer ten new files take on a share of `large` documents than on one of `small`."""
    turns = Turns([], [])
    with shared(base, small) as little, shared(base, large) as much:
        for turn in range(rounds + 1):
            for each in (much, little):
                each.hand_in()
            ours, peer = seconds(much.sync), seconds(little.sync)
            if turn:
                turns.ours.append(ours)
                turns.peer.append(peer)
    return turns.figure(
        "ten new files on a WebDAV share",
        f"the same on {small} documents",
        bound=BOUND,
        said=f"{large} documents in the share",
    )


def main() -> int:
    """Measure and print; 1 where the bound is passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.sync", description=__doc__)
    parser.add_argument("--short", action="store_true", help="4,000 documents instead of 20,000")
    short = parser.parse_args().short
    with tempfile.TemporaryDirectory(prefix="arsipdesk-sync-") as folder:
        os.environ["ARSIPDESK_CONFIG_DIR"] = str(Path(folder) / "settings")
        os.environ["RCLONE_CONFIG"] = str(Path(folder) / "rclone.conf")
        sizes = (1000, 4000) if short else (1000, 20_000)
        figure = ten_new_files(Path(folder), *sizes, rounds=3 if short else 9)
    sys.stdout.write(f"{figure.line()}\n")
    return 0 if figure.ok else 1


if __name__ == "__main__":
    sys.exit(main())
