"""The verb `demo`: the whole main job on the scans that ship with the program."""

import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from arsipdesk.archive import Archive
from arsipdesk.assets import asset
from arsipdesk.cli import fields, output, window
from arsipdesk.domain.records import Fields
from arsipdesk.language import _
from arsipdesk.recovery import restore as restore_archive
from arsipdesk.store.layout import Layout

OFFICE = "Kelurahan Karanganyar Gunung"
SUBTITLE = "Kec. Candisari · Kota Semarang"
QUERIES = ("industri", "kode:400.10", "jenis:proposal tahun:2026", 'dari:"rw 05"')
LEFT_IN_INBOX = 3
"""Some scans stay in the inbox, so that there is something to file by hand."""


def add_to(app: typer.Typer) -> None:
    """Add this verb to the program."""
    app.command(help=_(demo.__doc__ or ""))(demo)


def demo(
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]")] = None,
    no_window: Annotated[
        bool, typer.Option("--no-window", help=_("Only print the result"))
    ] = False,
    as_json: fields.AsJson = False,
) -> None:
    """Make a demo archive and do the whole main job on real-looking scans."""
    place = folder or Path.home() / "Arsip Contoh"
    with _archive(place) as archive:
        outcome = _main_job(archive)
        if as_json:
            output.print_json(outcome)
        else:
            _tell(archive, outcome)
        if not no_window:
            window.show_archive(archive)


def _archive(place: Path) -> Archive:
    if Layout(place).identity.is_file():
        return Archive.open(place)
    return Archive.create(place, OFFICE, subtitle=SUBTITLE)


def _main_job(archive: Archive) -> dict[str, Any]:
    """Take, file, find, sync and restore; each step is what its own verb does."""
    if not archive.counts().documents:
        for scan in sorted(asset("demo").iterdir()):
            if scan.suffix not in (".csv", ".py", ".md"):
                shutil.copy2(scan, archive.layout.inbox)
    taken = archive.watch(once=True)
    state = archive.ocr.state()
    read = archive.ocr.run(once=True).pages if state.available else 0
    waiting = [scan for scan in archive.inbox() if scan.state == "new"]
    ready = [scan for scan in reversed(waiting) if len(scan.suggestions) >= 4]
    filed = [
        archive.file(scan.scan, Fields(), accept=True)
        for scan in (ready if not archive.counts().documents else [])[:-LEFT_IN_INBOX]
    ]
    _set_remotes(archive)
    report = archive.sync()
    return {
        "folder": str(archive.folder),
        "taken": taken.taken,
        "duplicates": taken.duplicates,
        "quarantined": taken.quarantined,
        "read": read,
        "seconds": taken.seconds,
        "quarantine": [
            {"name": entry.name, "reason": archive.quarantine_reason(entry)}
            for entry in archive.quarantine()
        ],
        "filed": [output.document_json(record) for record in filed],
        "inbox": len(archive.inbox()),
        "found": {query: archive.search(query, limit=0).total for query in QUERIES},
        "sync": asdict(report),
        "restored": _restored(archive),
        "verify": asdict(archive.verify(deep=True)),
    }


def _set_remotes(archive: Archive) -> None:
    beside = archive.folder.parent
    for role, name in (("backup", "cadangan"), ("share", "berbagi")):
        target = beside / f"{archive.folder.name} - {name}"
        target.mkdir(exist_ok=True)
        archive.set_remote(role, str(target))


def _restored(archive: Archive) -> dict[str, Any]:
    """Restore the backup into a folder of its own, as after the loss of the PC."""
    backup = archive.folder.parent / f"{archive.folder.name} - cadangan"
    with tempfile.TemporaryDirectory(prefix="arsipdesk-") as scratch:
        return asdict(restore_archive(str(backup), Path(scratch) / "arsip"))


def _tell(archive: Archive, outcome: dict[str, Any]) -> None:
    output.say(f"{archive.office}: {archive.folder}")
    told = _("{taken} scans taken, {duplicates} copies recognised, {quarantined} put aside")
    output.say(told.format(**outcome))
    output.say(_("{read} pages read from their pictures").format(**outcome))
    for entry in outcome["quarantine"]:
        output.say(f"  ! {entry['name']}: {entry['reason']}")
    output.say(_("{number} filed:").format(number=len(outcome["filed"])))
    for record in outcome["filed"]:
        agenda = output.agenda(record["agenda_number"], record["agenda_year"])
        output.say(f"  {agenda} {record['code'] or '-'} {record['subject']}")
    output.say(_("{number} wait in the inbox").format(number=outcome["inbox"]))
    for query, total in outcome["found"].items():
        output.say(_("Search “{query}”: {total}").format(query=query, total=total))
    for name, role in ((_("Backup"), "backup"), (_("Share"), "share")):
        output.remote_line(name, outcome["sync"][role])
    told = _("Test restore: {verified} of {objects} originals are equal")
    output.say(told.format(**outcome["restored"]))
