"""The days after a disaster: a catalogue made anew, an archive restored from its backup."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.catalogue import settings
from arsipdesk.catalogue.database import Catalogue, refuse_newer
from arsipdesk.domain.errors import from_os_error
from arsipdesk.ingest.quarantine import facts_of
from arsipdesk.registry import rebuilding, sidecars
from arsipdesk.store import identity as identities
from arsipdesk.store import machine
from arsipdesk.store.layout import Layout
from arsipdesk.sync.reports import RestoreReport


def rebuild(folder: Path) -> rebuilding.RebuildReport:
    """Make a new catalogue from the sidecars; the old one is kept beside it under another name."""
    layout = Layout(folder)
    identity = identities.known(layout)
    refuse_newer(layout.catalogue)
    fresh = layout.catalogue.with_name("catalogue.new.sqlite")
    try:
        for leftover in layout.root.glob("catalogue.new.sqlite*"):
            leftover.unlink()
        catalogue = Catalogue.create(fresh)
        with Archive(layout, identity, catalogue) as archive:
            with catalogue.writing() as session:
                settings.put(session, "archive", identity.uid)
                notes = dict(_quarantine_notes(layout.quarantine))
                rebuilding.restore_quarantine(session, layout.quarantine, notes)
            report = rebuilding.rebuild(catalogue, archive.store, archive.text, who=archive.user)
        _put_in_place(layout, fresh)
    except OSError as error:
        raise from_os_error(error, folder, writing=True) from error
    Archive.open(folder).close()
    return report


def restore(target: str, folder: Path) -> RestoreReport:
    """Restore a whole archive from its backup into an empty folder, and make it ready for work.

    Raises WrongUsage, NothingToRestore, FolderNotEmpty, RemoteOffline, RemoteLogin, DiskFull.
    """
    from arsipdesk.sync import restore as restoring

    machine.refuse_cloud_folder(folder)
    report = restoring.restore(target, folder)
    if not report.missing:
        with Archive.open(folder) as archive:
            sidecars.all_due(archive.catalogue)
            archive._write_sidecars()
            archive.backup_proved(target, report.verified)
    return report


def _put_in_place(layout: Layout, fresh: Path) -> None:
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%d-%H%M%S")
    for old in layout.root.glob("catalogue.sqlite*"):
        old.rename(layout.root / old.name.replace("catalogue.", f"catalogue-{stamp}.", 1))
    fresh.rename(layout.catalogue)


def _quarantine_notes(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for note in sorted(folder.glob("*.txt")):
        stored_as = note.name.removesuffix(".txt")
        facts = facts_of(note)
        if facts and (folder / stored_as).is_file():
            yield stored_as, facts
