"""One page is read from its picture by a worker, whichever way it lies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from arsipdesk.ingest.ocr.engine import find_engine
from arsipdesk.ingest.ocr.recognise import mended
from arsipdesk.ingest.probe import MIB, ProbePool, Unreadable
from tests.ingest.ocr_papers import letter, saved


@pytest.fixture(scope="module")
def pool() -> Iterator[ProbePool]:
    with ProbePool(workers=1, seconds=60, memory=700 * MIB) as opened:
        yield opened


def read(pool: ProbePool, path: Path, page: int = 0) -> dict[str, Any]:
    said = ask(pool, path, page)
    assert not isinstance(said, Unreadable), said
    return said[0]


def ask(pool: ProbePool, path: Path, page: int = 0) -> list[dict[str, Any]] | Unreadable:
    engine = find_engine()
    about = {"page": page, "data": str(engine.data), "orientation": engine.orientation}
    return pool.work("ocr", path, path.name, about)


def test_a_scanned_letter_is_read_with_the_places_of_its_words(
    pool: ProbePool, tmp_path: Path
) -> None:
    found = read(pool, saved(letter(), tmp_path / "scan.png"))
    assert "Nomor : 000.7.1.5/012/III/2026" in found["text"]
    assert "Balai RW 05" in found["text"]
    assert (found["turn"], found["skew"], found["blank"]) == (0, 0.0, False)
    assert found["confidence"] > 0.85
    number = next(word for word in found["words"] if "000.7.1.5" in word[0])
    _, left, top, right, bottom, sure, _line = number
    assert 0.05 < left < right < 0.6
    assert 0.15 < top < bottom < 0.25
    assert sure > 0.6


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_the_wrong_way_is_turned_and_read(
    pool: ProbePool, tmp_path: Path, turn: int
) -> None:
    lying = letter().rotate(turn, expand=True)  # anticlockwise: to be turned back clockwise
    found = read(pool, saved(lying, tmp_path / "scan.png"))
    assert found["turn"] == turn
    assert "Undangan Musyawarah Perencanaan" in found["text"]


def test_without_orientation_data_every_turn_is_tried(pool: ProbePool, tmp_path: Path) -> None:
    path = saved(letter().rotate(180), tmp_path / "scan.png")
    about = {"page": 0, "data": str(find_engine().data), "orientation": False}
    said = pool.work("ocr", path, path.name, about)
    assert not isinstance(said, Unreadable)
    assert said[0]["turn"] == 180
    assert "Undangan Musyawarah" in said[0]["text"]


@pytest.mark.parametrize("degrees", [-9.0, 2.5])
def test_a_crooked_page_is_made_level(pool: ProbePool, tmp_path: Path, degrees: float) -> None:
    crooked = letter().rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    found = read(pool, saved(crooked, tmp_path / "scan.png"))
    assert found["skew"] == pytest.approx(degrees, abs=0.3)
    assert "Undangan Musyawarah Perencanaan" in found["text"]


def test_a_page_in_shadow_is_read_like_one_in_the_light(pool: ProbePool, tmp_path: Path) -> None:
    paper = letter()
    shadow = Image.linear_gradient("L").point([120 + level // 2 for level in range(256)])
    dark = ImageChops.multiply(paper, shadow.resize(paper.size))
    found = read(pool, saved(dark, tmp_path / "scan.png"))
    assert "Nomor : 000.7.1.5/012/III/2026" in found["text"]
    assert "Balai RW 05" in found["text"]


def test_a_photo_lies_as_its_camera_says(pool: ProbePool, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by 90 degrees
    path = tmp_path / "foto.jpg"
    letter().rotate(90, expand=True).save(path, exif=exif, dpi=(150, 150))
    found = read(pool, path)
    assert found["turn"] == 0
    assert "Undangan Musyawarah" in found["text"]


def test_a_blank_back_page_is_blank(pool: ProbePool, tmp_path: Path) -> None:
    paper = Image.new("L", (1240, 1754), 250)
    noisy = Image.blend(paper, Image.effect_noise(paper.size, 30), 0.1)
    found = read(pool, saved(noisy, tmp_path / "belakang.png"))
    assert found["blank"]
    assert found["text"] == ""


def test_the_second_page_of_a_fax_is_read(pool: ProbePool, tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    pages = [letter().convert("1"), letter(about="Halaman kedua dari faksimile.").convert("1")]
    pages[0].save(path, save_all=True, append_images=pages[1:], dpi=(150, 150))
    assert "kedua" not in read(pool, path)["text"]
    assert "Halaman kedua dari faksimile" in read(pool, path, 1)["text"]
    assert ask(pool, path, 2) == Unreadable("damaged", "no page 2")


def test_a_hostile_huge_picture_is_refused_before_it_is_decoded(
    pool: ProbePool, tmp_path: Path
) -> None:
    path = tmp_path / "bom.png"
    Image.new("1", (30_000, 30_000)).save(path)
    assert path.stat().st_size < 400_000
    assert ask(pool, path) == Unreadable("too_large", "30000 x 30000 pixels")


@pytest.mark.parametrize(
    ("before", "word", "meant"),
    [
        ("RW", "OS", "05"),
        ("RT.", "O1,", "01,"),
        ("RW", "OSIS", "OSIS"),
        ("di", "SOS", "SOS"),
        ("", "026/KHI-RWOS/VIII/2026", "026/KHI-RW05/VIII/2026"),
        ("", "PRWOS", "PRWOS"),
        ("", "012/II1/2026", "012/III/2026"),
        ("", "012/111/2026", "012/III/2026"),
        ("", "012/11/2026", "012/11/2026"),
        ("", "012/I1V/2026", "012/I1V/2026"),
    ],
)
def test_only_digits_that_can_mean_nothing_else_are_put_right(
    before: str, word: str, meant: str
) -> None:
    assert mended(word, before) == meant
