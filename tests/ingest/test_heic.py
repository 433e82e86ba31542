"""Photos from iPhones (HEIC) are taken in like any scan, and damaged ones are put aside."""

import io
from collections.abc import Iterator
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from arsipdesk.archive import Archive
from arsipdesk.domain.pages import ShownPage
from arsipdesk.ingest.probe import Probe, ProbePool, Unreadable
from arsipdesk.ingest.readers.heif import is_heif
from tests.ingest import probe_files as make


@pytest.fixture(scope="module")
def pool() -> Iterator[ProbePool]:
    with ProbePool(workers=1) as pool:
        yield pool


def heic(path: Path, size: tuple[int, int] = (1200, 1600), *others: Image.Image) -> Path:
    """A photo of a page as an iPhone writes it."""
    file = pillow_heif.from_pillow(make.scan(size, "RGB"))
    for other in others:
        file.add_from_pillow(other)
    file.save(path, quality=60)
    return path


def test_a_heic_photo_shows_its_page(pool: ProbePool, tmp_path: Path) -> None:
    found = pool.probe(heic(tmp_path / "IMG_1234.HEIC"), "IMG_1234.HEIC")
    assert isinstance(found, Probe)
    assert (found.mime, found.pages, found.texts) == ("image/heic", 1, ("",))
    assert found.thumbnail is not None
    shown = Image.open(io.BytesIO(found.thumbnail)).convert("L")
    assert shown.size == (240, 320)
    assert shown.getpixel((200, 300)) > 240


def test_a_heic_photo_is_known_by_its_content_whatever_its_name(
    pool: ProbePool, tmp_path: Path
) -> None:
    found = pool.probe(heic(tmp_path / "kiriman"), "foto.jpg")
    assert isinstance(found, Probe) and found.mime == "image/heic"


def test_a_photo_taken_sideways_stands_upright(pool: ProbePool, tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    pillow_heif.register_heif_opener()
    make.scan((1600, 1200), "RGB").save(tmp_path / "a.heic", exif=turned.tobytes())
    found = pool.probe(tmp_path / "a.heic", "a.heic")
    assert isinstance(found, Probe) and found.thumbnail is not None
    shown = Image.open(io.BytesIO(found.thumbnail))
    assert shown.height > shown.width


def test_two_photos_in_one_file_are_two_pages(pool: ProbePool, tmp_path: Path) -> None:
    found = pool.probe(heic(tmp_path / "a.heic", (800, 1000), make.scan((800, 1000), "RGB")), "a")
    assert isinstance(found, Probe) and found.pages == 2


@pytest.mark.parametrize("part", [0.02, 0.3, 0.9])
def test_half_a_photo_is_damaged(pool: ProbePool, tmp_path: Path, part: float) -> None:
    whole = heic(tmp_path / "a.heic").read_bytes()
    (tmp_path / "a.heic").write_bytes(whole[: int(len(whole) * part)])
    found = pool.probe(tmp_path / "a.heic", "a.heic")
    assert isinstance(found, Unreadable) and found.reason == "damaged"


def test_a_text_that_calls_itself_heic_is_damaged(pool: ProbePool, tmp_path: Path) -> None:
    (tmp_path / "a.heic").write_text("bukan foto")
    found = pool.probe(tmp_path / "a.heic", "a.heic")
    assert isinstance(found, Unreadable) and found.reason == "damaged"


def test_a_photo_in_av1_is_another_kind() -> None:
    assert is_heif(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic")
    assert not is_heif(b"\0\0\0\x18ftypavif\0\0\0\0avifmif1")
    assert not is_heif(b"\0\0\0\x18ftypmif1\0\0\0\0avifmif1")


def test_a_phone_photo_arrives_and_a_broken_one_is_put_aside(
    archive: Archive, tmp_path: Path
) -> None:
    whole = heic(tmp_path / "a.heic").read_bytes()
    (archive.layout.inbox / "IMG_0001.HEIC").write_bytes(whole)
    (archive.layout.inbox / "IMG_0002.HEIC").write_bytes(whole[: len(whole) // 2])
    report = archive.watch(once=True)
    assert (report.taken, report.quarantined) == (1, 1)
    assert archive.inbox()[0].mime == "image/heic"
    assert [entry.reason for entry in archive.quarantine()] == ["damaged"]


def test_the_window_gets_its_page_from_a_worker(pool: ProbePool, tmp_path: Path) -> None:
    path = heic(tmp_path / "a.heic")
    plan = [ShownPage(0, turn=90).plain()]
    said = pool.work("paint", path, "a.heic", {"pages": plan, "page": 0, "width": 400})
    assert isinstance(said, list)
    assert (said[0]["width"], said[0]["height"]) == (400, 300)
