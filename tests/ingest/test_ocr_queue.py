"""The pages that wait are read in idle time, whatever comes between."""

import threading
import time
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from arsipdesk.archive import Archive
from arsipdesk.catalogue.models import PageReading, Setting
from arsipdesk.domain import events
from arsipdesk.domain.errors import NoTextRecognition
from arsipdesk.domain.records import Fields
from arsipdesk.ingest.ocr import engine, queue, waiting
from tests.ingest.ocr_papers import letter, pdf_of, saved

BAD_LAYER = "LAPORAN PENILAlAN KINERJA dan PEN3ABARAN anggaran tahun berjalan"


def take(archive: Archive, *paths: Path) -> None:
    """Let files arrive in the watched folder, one after the other."""
    for path in paths:
        path.rename(archive.layout.inbox / path.name)
        archive.watch(once=True)


def readings(archive: Archive) -> list[tuple[int, str]]:
    """The pages that were asked for, and how each went."""
    with archive.catalogue.reading() as session:
        rows = session.scalars(select(PageReading).order_by(PageReading.sha256, PageReading.page))
        return [(row.page, row.state) for row in rows]


def test_a_scanned_letter_gets_its_fields_suggested_once_it_is_read(
    archive: Archive, tmp_path: Path
) -> None:
    take(archive, saved(letter(), tmp_path / "scan0001.png"))
    assert "number" not in archive.inbox()[0].suggestions
    assert archive.ocr.state().waiting == 1
    changed, read = [], []
    with (
        events.scan_changed.connected_to(lambda _, scan: changed.append(scan)),
        events.text_read.connected_to(lambda _, sha256: read.append(sha256)),
    ):
        report = archive.ocr.run(once=True)
    assert (report.pages, report.failed) == (1, 0)
    (scan,) = archive.inbox()
    assert scan.suggestions["number"].value == "000.7.1.5/012/III/2026"
    assert scan.suggestions["subject"].value == "Undangan Musyawarah Perencanaan"
    assert changed == [scan]
    assert read == [scan.sha256]
    sidecar = archive.object_path(scan.sha256).with_suffix(".json").read_text()
    assert "000.7.1.5/012/III/2026" in sidecar


def test_a_letter_filed_before_it_was_read_is_found_by_its_words_afterwards(
    archive: Archive, tmp_path: Path
) -> None:
    take(archive, saved(letter(), tmp_path / "scan0001.png"))
    archive.file(archive.inbox()[0].scan, Fields(subject="Surat kecamatan"))
    assert archive.search("musyawarah").total == 0
    archive.ocr.run(once=True)
    assert archive.search("musyawarah").total == 1
    assert archive.verify(deep=True).ok


def test_a_page_with_a_good_text_layer_is_never_read(archive: Archive, tmp_path: Path) -> None:
    said = "Nomor : 400.10/123/IV/2024. Undangan rapat koordinasi RW 05 di balai kelurahan."
    take(archive, pdf_of([letter()], tmp_path / "scan.pdf", layer=said))
    assert readings(archive) == []


def test_a_bad_text_layer_gives_way_to_a_better_reading(archive: Archive, tmp_path: Path) -> None:
    take(archive, pdf_of([letter()], tmp_path / "scan.pdf", layer=BAD_LAYER))
    archive.ocr.run(once=True)
    (text,) = archive.text(archive.inbox()[0].sha256)
    assert "Undangan Musyawarah Perencanaan" in text
    assert "PEN3ABARAN" not in text


def test_a_bad_text_layer_stays_where_the_reading_is_worse(
    archive: Archive, tmp_path: Path
) -> None:
    noise = Image.effect_noise((400, 560), 120)
    take(archive, pdf_of([noise], tmp_path / "scan.pdf", layer=BAD_LAYER))
    archive.ocr.run(once=True)
    assert readings(archive) == [(0, "read")]
    (text,) = archive.text(archive.inbox()[0].sha256)
    assert "PEN3ABARAN" in text


def test_reading_that_is_paused_reads_nothing_until_it_goes_on(
    archive: Archive, tmp_path: Path
) -> None:
    take(archive, saved(letter(), tmp_path / "scan.png"))
    archive.ocr.pause()
    assert archive.ocr.run(once=True).pages == 0
    assert archive.ocr.state().paused
    stop = threading.Event()
    program = threading.Thread(target=archive.ocr.run, kwargs={"stop": stop})
    program.start()
    time.sleep(0.3)
    assert readings(archive) == [(0, "waiting")]
    with Archive.open(archive.folder) as other:
        other.ocr.resume()
    until = time.monotonic() + 30
    while readings(archive) != [(0, "read")] and time.monotonic() < until:
        time.sleep(0.1)
    stop.set()
    program.join()
    assert readings(archive) == [(0, "read")]


def test_pausing_gives_up_the_page_in_hand_within_a_second_and_it_waits_again(
    archive: Archive, tmp_path: Path
) -> None:
    noise = Image.effect_noise((3000, 4200), 120)  # takes seconds
    take(archive, saved(noise, tmp_path / "scan.png", 300))
    done: list[float] = []
    program = threading.Thread(
        target=lambda: (archive.ocr.run(once=True), done.append(time.monotonic()))
    )
    program.start()
    until = time.monotonic() + 30
    while not archive.ocr.state().current and time.monotonic() < until:
        time.sleep(0.02)
    asked = time.monotonic()
    archive.ocr.pause()
    program.join(30)
    assert done[0] - asked < 2
    assert readings(archive) == [(0, "waiting")]


def test_a_page_that_overruns_its_worker_twice_is_given_up(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "SECONDS", 0.01)
    take(archive, saved(letter(), tmp_path / "scan.png"))
    report = archive.ocr.run(once=True)
    assert (report.pages, report.failed) == (0, 1)
    assert readings(archive) == [(0, "failed")]
    monkeypatch.undo()
    assert archive.ocr.run(once=True).pages == 0
    assert archive.file(archive.inbox()[0].scan, Fields(subject="Tetap diarsipkan")).id


def test_two_programs_at_once_read_every_page_once(archive: Archive, tmp_path: Path) -> None:
    take(archive, pdf_of([letter(about=f"Hal. {n}") for n in range(3)], tmp_path / "scan.pdf"))
    reports = []
    with Archive.open(archive.folder) as other:
        programs = [
            threading.Thread(target=lambda a=each: reports.append(a.ocr.run(once=True)))
            for each in (archive, other)
        ]
        for program in programs:
            program.start()
        for program in programs:
            program.join()
    assert sum(report.pages for report in reports) == 3
    assert readings(archive) == [(0, "read"), (1, "read"), (2, "read")]


def test_first_pages_come_first_and_those_of_the_newest_file_before_all(
    archive: Archive, tmp_path: Path
) -> None:
    for name in ("lama", "baru"):
        pages = [letter(about=f"{name} {n}") for n in range(4)]
        take(archive, pdf_of(pages, tmp_path / f"{name}.pdf"))
    with archive.catalogue.reading() as session:
        order = [(page.name, page.page) for page in waiting.following(session, 8)]
    assert order == [
        *(("baru.pdf", 0), ("baru.pdf", 1), ("lama.pdf", 0), ("lama.pdf", 1)),
        *(("baru.pdf", 2), ("baru.pdf", 3), ("lama.pdf", 2), ("lama.pdf", 3)),
    ]


def test_an_archive_from_before_and_a_lost_reading_are_caught_up_with(
    archive: Archive, tmp_path: Path
) -> None:
    take(archive, saved(letter(), tmp_path / "scan.png"))
    with archive.catalogue.writing() as session:
        for row in session.scalars(select(PageReading)):
            session.delete(row)
    assert archive.ocr.run(once=True).pages == 1
    sha256 = archive.inbox()[0].sha256
    for lost in (archive.folder / "derived").rglob(f"{sha256}*"):
        lost.unlink()
    assert archive.text(sha256) == [""]
    assert archive.ocr.run(once=True).pages == 1
    assert "Musyawarah" in archive.text(sha256)[0]
    with archive.catalogue.reading() as session:
        assert session.get(Setting, "ocr_caught_up") is not None


def test_a_computer_without_the_engine_files_all_the_same_and_says_what_to_install(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(engine, "_DEBIAN", tmp_path)
    monkeypatch.setattr(engine, "_PLACES", ())
    take(archive, saved(letter(), tmp_path / "scan.png"))
    state = archive.ocr.state()
    assert not state.available
    assert "tesseract-ocr-ind" in state.reason
    assert state.waiting == 1
    with pytest.raises(NoTextRecognition, match="tesseract-ocr-ind"):
        archive.ocr.run(once=True)
    assert archive.file(archive.inbox()[0].scan, Fields(subject="Surat")).id


def test_data_in_this_computers_own_folder_is_enough(
    computer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = engine.find_engine().data
    assert known is not None
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(engine, "_DEBIAN", tmp_path)
    monkeypatch.setattr(engine, "_PLACES", ())
    own = computer / "tessdata"
    own.mkdir()
    (own / "ind.traineddata").symlink_to(known / "ind.traineddata")
    assert engine.find_engine() == engine.Engine(own, orientation=False)


def test_the_words_of_a_suggestion_are_found_on_the_page(archive: Archive, tmp_path: Path) -> None:
    take(archive, saved(letter(), tmp_path / "scan.png"))
    archive.ocr.run(once=True)
    sha256 = archive.inbox()[0].sha256
    ((left, top, right, bottom),) = archive.ocr.find_source(
        sha256, 0, "Hal : Undangan  MUSYAWARAH Perencanaan"
    )
    assert 0.04 < left < 0.06
    assert 0.4 < right < 0.6
    assert 0.2 < top < bottom < 0.3
    two = archive.ocr.find_source(
        sha256, 0, "dalam musyawarah perencanaan pembangunan di Balai RW 05"
    )
    assert len(two) == 2
    assert archive.ocr.find_source(sha256, 0, "kata yang tidak ada di sini") == []
