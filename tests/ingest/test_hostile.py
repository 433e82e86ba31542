"""Files made to harm: each costs itself at most, and what it could run is told and never run."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hostile_files as hostile
import probe_files as make
import pytest

from arsipdesk.archive import Archive
from arsipdesk.ingest.probe import MIB, Probe, ProbePool, Unreadable

LIMIT = 512 * MIB


@pytest.fixture
def pool() -> Iterator[ProbePool]:
    with ProbePool(workers=1) as pool:
        yield pool


@contextmanager
def within(pool: ProbePool, seconds: float = 20) -> Iterator[None]:
    """The clock and the worker's memory are held against their limits."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started <= seconds
    assert pool.largest <= LIMIT


def taken(found: Probe | Unreadable) -> Probe:
    assert isinstance(found, Probe), found
    return found


def test_a_packed_stream_of_far_too_much_costs_no_memory(pool: ProbePool, tmp_path: Path) -> None:
    bomb = hostile.pdf_stream_bomb(tmp_path / "a.pdf")
    assert bomb.stat().st_size < 2 * MIB
    with within(pool):
        found = pool.probe(bomb, "a.pdf")
    assert isinstance(found, Probe) or found.reason in {"memory", "time"}


def test_a_page_with_a_picture_of_far_too_much_is_taken_or_refused_in_time(
    pool: ProbePool, tmp_path: Path
) -> None:
    bomb = hostile.pdf_picture_bomb(tmp_path / "a.pdf")
    assert bomb.stat().st_size < 8 * MIB
    with within(pool, 30):
        found = pool.probe(bomb, "a.pdf")
    assert isinstance(found, Probe) or found.reason in {"memory", "time"}


def test_a_page_that_never_ends_costs_one_file(pool: ProbePool, tmp_path: Path) -> None:
    with within(pool):
        found = pool.probe(hostile.endless_pdf(tmp_path / "a.pdf"), "a.pdf")
        sound = pool.probe(make.pdf(tmp_path / "b.pdf"), "b.pdf")
    assert isinstance(found, Unreadable)
    assert found.reason in {"memory", "time"}
    assert isinstance(sound, Probe)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a.docx", "word/document.xml"),
        ("a.xlsx", "xl/worksheets/sheet1.xml"),
        ("a.odt", "content.xml"),
        ("a.docx", "word/media/image1.png"),
    ],
)
def test_an_office_file_that_unpacks_to_far_too_much_is_put_aside(
    pool: ProbePool, tmp_path: Path, name: str, part: str
) -> None:
    bomb = hostile.office_bomb(tmp_path / name, part)
    with within(pool, 5):
        found = pool.probe(bomb, name)
    assert isinstance(found, Unreadable)
    assert found.reason == "too_large"


def test_a_zip_of_far_too_much_is_kept_unopened(pool: ProbePool, tmp_path: Path) -> None:
    with within(pool, 5):
        found = taken(pool.probe(hostile.plain_zip_bomb(tmp_path / "a.zip"), "a.zip"))
    assert found.mime == "application/zip"
    assert found.texts == ()


@pytest.mark.parametrize(("width", "height"), [(19_842, 28_063), (28_063, 39_685)])
def test_a_page_of_2400_dpi_is_taken(
    pool: ProbePool, tmp_path: Path, width: int, height: int
) -> None:
    """A4 is 557 million pixels, A3 twice that."""
    path = hostile.fine_png(tmp_path / "a.png", width, height)
    with within(pool):
        found = taken(pool.probe(path, "a.png"))
    assert found.pages == 1


def test_a_picture_larger_than_any_scan_is_put_aside(pool: ProbePool, tmp_path: Path) -> None:
    with within(pool, 5):
        found = pool.probe(make.png_bomb(tmp_path / "a.png", 60_000, 60_000), "a.png")
    assert isinstance(found, Unreadable)
    assert found.reason == "too_large"


@pytest.mark.parametrize("name", ["a.pdf", "a.zip", "a.docx"])
def test_a_pdf_that_is_also_a_zip_is_a_pdf(pool: ProbePool, tmp_path: Path, name: str) -> None:
    path = hostile.pdf_and_zip(tmp_path / "a.pdf")
    found = taken(pool.probe(path, name))
    assert found.mime == "application/pdf"
    assert make.WORDS in found.texts[0]


@pytest.mark.parametrize("name", ["a.jpg", "a.html"])
def test_a_picture_that_is_also_a_web_page_is_a_picture(
    pool: ProbePool, tmp_path: Path, name: str
) -> None:
    found = taken(pool.probe(hostile.jpeg_and_html(tmp_path / "a.jpg"), name))
    assert (found.mime, found.pages) == ("image/jpeg", 1)


def test_what_a_file_could_run_is_told_in_clean_words(archive: Archive, tmp_path: Path) -> None:
    hostile.armed_pdf(archive.layout.inbox / "a.pdf")
    hostile.macro_document(archive.layout.inbox / "b.docx")
    archive.watch(once=True)
    scans = {scan.name: scan for scan in archive.inbox()}
    letter = scans["a.pdf"]
    assert letter.active == ("attachments", "javascript", "launch")
    assert letter.attachments[0] == "tagihan.exe"
    assert letter.attachments[1].startswith("[2Jpin .batxxx")
    assert len(letter.attachments[1]) == 120
    assert scans["b.docx"].active == ("attachments", "macros")
    assert scans["b.docx"].attachments == ("rincian.xlsx",)


def test_one_bad_file_costs_one_entry_and_the_others_are_taken(archive: Archive) -> None:
    inbox = archive.layout.inbox
    make.pdf(inbox / "1.pdf")
    hostile.office_bomb(inbox / "2.docx", "word/document.xml")
    make.png_bomb(inbox / "3.png", 60_000, 60_000)
    (inbox / "4.pdf").write_bytes(b"%PDF-1.7 bukan")
    make.word(inbox / "5.docx")
    report = archive.watch(once=True)
    assert (report.taken, report.quarantined) == (2, 3)
    reasons = {entry.name: entry.reason for entry in archive.quarantine()}
    assert reasons == {"2.docx": "too_large", "3.png": "too_large", "4.pdf": "damaged"}
    assert archive.verify(deep=True).ok
