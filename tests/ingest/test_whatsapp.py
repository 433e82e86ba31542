"""What came over WhatsApp is known as such, and its sender is asked once."""

import datetime as dt
from pathlib import Path

import pytest
from PIL import Image

from arsipdesk.archive import Archive
from arsipdesk.domain import events
from arsipdesk.domain.errors import ScanNotWaiting, WrongUsage
from arsipdesk.domain.records import Fields, ScanRecord
from arsipdesk.ingest.suggest import suggest
from arsipdesk.ingest.whatsapp import is_its_name

TODAY = dt.date(2026, 11, 24)


def sent(folder: Path, name: str, shade: int) -> Path:
    """A picture as WhatsApp leaves it: no data about its camera, a name that says nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("L", (90, 120), shade).save(folder / name)
    return folder / name


def by_name(archive: Archive) -> dict[str, ScanRecord]:
    return {scan.name: scan for scan in archive.inbox()}


def test_a_new_archive_has_the_folder_for_whatsapp(archive: Archive) -> None:
    assert (archive.layout.inbox / "Dari WhatsApp").is_dir()


def test_what_lies_in_the_folder_and_what_whatsapp_named_came_over_whatsapp(
    archive: Archive,
) -> None:
    inbox = archive.layout.inbox
    sent(inbox / "Dari WhatsApp", "surat.png", 250)
    sent(inbox, "IMG-20240501-WA0003.jpg", 240)
    sent(inbox, "pindaian.png", 230)
    archive.watch(once=True)
    channels = {name: scan.channel for name, scan in by_name(archive).items()}
    assert channels == {
        "surat.png": "whatsapp",
        "IMG-20240501-WA0003.jpg": "whatsapp",
        "pindaian.png": "",
    }
    assert (inbox / "Dari WhatsApp").is_dir()


def test_the_folder_of_a_person_names_the_sender_at_once(archive: Archive) -> None:
    folder = archive.layout.inbox / "Dari WhatsApp" / "Ibu Sri  Rahayu"
    sent(folder, "WhatsApp Image 2024-05-01 at 10.11.12.jpeg", 250)
    archive.watch(once=True)
    scan = archive.inbox()[0]
    said = scan.suggestions["from"]
    assert (said.value, said.confidence, said.source) == ("Ibu Sri Rahayu", 1.0, "Dari WhatsApp")
    assert archive.whatsapp.unknown() == []


def test_the_sender_of_a_batch_is_asked_once_and_put_to_all_of_it(archive: Archive) -> None:
    inbox = archive.layout.inbox / "Dari WhatsApp"
    for shade in (250, 240, 230):
        sent(inbox, f"IMG-20240501-WA00{shade}.jpg", shade)
    sent(inbox.parent, "pindaian.png", 200)
    archive.watch(once=True)
    asked = archive.whatsapp.unknown()
    assert len(asked) == 3
    heard: list[int] = []

    def hear(sender: object, scan: ScanRecord) -> None:
        heard.append(scan.scan)

    with events.scan_changed.connected_to(hear):
        assert archive.whatsapp.sender("Ketua RW 05") == asked
    assert heard == asked
    for scan in archive.inbox():
        said = scan.suggestions.get("from")
        assert (said.value if said else None) == ("Ketua RW 05" if scan.channel else None)
    assert archive.whatsapp.unknown() == []
    record = archive.file(asked[0], Fields(subject="Foto kegiatan"), accept=True)
    assert record.sender == "Ketua RW 05"
    assert archive.verify(deep=True).ok


def test_only_waiting_scans_get_a_sender_and_no_sender_is_no_answer(archive: Archive) -> None:
    sent(archive.layout.inbox, "IMG-20240501-WA0003.jpg", 240)
    archive.watch(once=True)
    scan = archive.inbox()[0].scan
    for nothing in ("", "  ", "a\0b"):
        with pytest.raises(WrongUsage):
            archive.whatsapp.sender(nothing)
    archive.discard(scan)
    with pytest.raises(ScanNotWaiting):
        archive.whatsapp.sender("Ketua RW 05", [scan])
    assert archive.whatsapp.sender("Ketua RW 05") == []


@pytest.mark.parametrize(
    "name",
    [
        "WhatsApp Image 2024-05-01 at 10.11.12.jpeg",
        "WhatsApp Image 2024-05-01 at 10.11.12 (1).jpeg",
        "IMG-20240501-WA0003.jpg",
        "DOC-20240501-WA0001.pdf",
    ],
)
def test_a_name_that_whatsapp_gave_is_no_subject(name: str) -> None:
    assert is_its_name(name)
    assert "subject" not in suggest([""], name=name, today=TODAY)
    assert suggest([], name=name, today=TODAY) == {}


def test_other_names_still_are() -> None:
    assert not is_its_name("Undangan WhatsApp Image.pdf")
    said = suggest([], name="Undangan rapat RW.pdf", today=TODAY)
    assert said["subject"].value == "Undangan rapat RW"
