"""A letter photographed with a phone is found on the table, flattened and lit evenly."""

import time
from functools import cache

import pytest
import tesserocr
from PIL import Image, ImageDraw, ImageOps
from rapidfuzz.distance import Levenshtein

from arsipdesk.domain.pages import Corners
from arsipdesk.ingest.photo import A4, corners, even_light, flatten, is_photo
from tests.ingest.photo_letters import AT_AN_ANGLE, TEXT, TILTED, letter, photo, table

TESSDATA = "/usr/share/tesseract-ocr/5/tessdata"


@cache
def photographed(at: Corners) -> Image.Image:
    return photo(letter(), at)


@pytest.mark.parametrize("at", [AT_AN_ANGLE, TILTED])
def test_the_paper_is_found_on_the_table_under_a_shadow(at: Corners) -> None:
    found = corners(photographed(at))
    assert found is not None
    assert max(abs(one - other) for one, other in zip(found, at, strict=True)) < 0.02


def test_a_finger_on_a_corner_does_not_hide_where_it_is() -> None:
    held = photographed(AT_AN_ANGLE).copy()
    x, y = AT_AN_ANGLE[4] * held.width, AT_AN_ANGLE[5] * held.height
    ImageDraw.Draw(held).ellipse((x - 90, y - 130, x + 150, y + 90), fill=(150, 95, 70))
    found = corners(held)
    assert found is not None
    assert max(abs(one - other) for one, other in zip(found, AT_AN_ANGLE, strict=True)) < 0.02


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_paper_is_found_however_the_phone_was_held(turn: int) -> None:
    found = corners(photographed(AT_AN_ANGLE).rotate(turn, expand=True))
    assert found is not None
    assert found[0] < found[2] and found[1] < found[7]


def test_a_scanned_page_is_not_cut() -> None:
    page = letter()
    assert corners(page) is None
    assert corners(page.convert("1")) is None
    page.paste((20, 30, 60), (0, 900, *page.size))
    assert corners(page) is None, "a page with a dark lower half is no sheet on a table"


def test_a_table_without_paper_and_paper_cut_off_by_the_frame_are_not_cut() -> None:
    assert corners(table((900, 1200))) is None
    assert corners(photographed(AT_AN_ANGLE).crop((500, 600, 1800, 2400))) is None
    assert corners(Image.new("L", (40, 40), 128)) is None


def test_the_flattened_page_is_a4_and_shows_the_letter_where_it_stood() -> None:
    flat = flatten(photographed(AT_AN_ANGLE), AT_AN_ANGLE)
    assert flat.height / flat.width == pytest.approx(A4, abs=0.01)
    drawn, seen = (_writing(page) for page in (letter(), even_light(flat)))
    assert max(abs(one - other) for one, other in zip(drawn, seen, strict=True)) < 0.02


def _writing(page: Image.Image) -> list[float]:
    """The box of the writing, as fractions of the page."""
    grey = ImageOps.expand(
        ImageOps.crop(page.convert("L"), page.width // 40), page.width // 40, fill=255
    )
    box = grey.point(lambda level: 255 if level < 110 else 0).getbbox()
    assert box is not None
    return [edge / side for edge, side in zip(box, page.size * 2, strict=True)]


def test_corners_on_a_line_can_not_be_flattened() -> None:
    with pytest.raises(ValueError):
        flatten(letter(200), (0.1, 0.1, 0.5, 0.5, 0.9, 0.9, 0.3, 0.3))


def test_the_shadow_is_gone_and_the_blue_of_the_stamp_stays() -> None:
    page = letter()
    page.paste((40, 60, 190), (800, 1300, 1000, 1330))
    lit = even_light(flatten(photo(page, AT_AN_ANGLE), AT_AN_ANGLE))
    for x, y in ((0.05, 0.5), (0.12, 0.93), (0.9, 0.1), (0.5, 0.8)):
        assert min(_colour(lit, x, y)) > 215
    red, green, blue = _colour(lit, 0.72, 1315 / 1754)
    assert blue > red + 50 and blue > green + 50


def _colour(page: Image.Image, x: float, y: float) -> tuple[int, ...]:
    colour = page.getpixel((round(x * page.width), round(y * page.height)))
    assert isinstance(colour, tuple)
    return colour


def test_text_recognition_reads_the_flattened_photo_far_better() -> None:
    taken = photo(letter(), TILTED, (1350, 1800))
    found = corners(taken)
    assert found is not None
    as_taken, flattened = _errors(taken), _errors(even_light(flatten(taken, found)))
    assert flattened < 0.05
    assert as_taken > 2 * flattened + 0.05


def _errors(page: Image.Image) -> float:
    """Wrong characters for each character of the letter."""
    read = tesserocr.image_to_text(page, lang="ind", path=TESSDATA)
    return Levenshtein.distance(" ".join(TEXT.split()), " ".join(read.split())) / len(TEXT)


def test_a_photo_of_12_megapixels_is_done_within_a_second() -> None:
    taken = photographed(AT_AN_ANGLE).resize((3000, 4000))
    started = time.process_time()
    found = corners(taken)
    assert found is not None
    assert time.process_time() - started < 1
    started = time.process_time()
    even_light(flatten(taken, found))
    assert time.process_time() - started < 2


def test_a_camera_is_known_by_its_data_and_by_the_names_that_phones_give() -> None:
    plain = Image.new("L", (30, 40))
    for name in ("IMG_20260311_101112.jpg", "WhatsApp Image 2026-03-11 at 10.11.12.jpeg"):
        assert is_photo(plain, name)
    assert is_photo(plain, "IMG-20260311-WA0007.jpg")
    for name in ("Scan_20260204_0001.jpg", "SKM_C22426031810150.jpg", "surat undangan.jpg"):
        assert not is_photo(plain, name)
    plain.getexif().get_ifd(0x8769)[0x920A] = 4.2
    assert is_photo(plain, "surat.jpg")
