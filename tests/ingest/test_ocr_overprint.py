"""Text under a stamp or a signature is read, and what is text itself stays, whatever its colour."""

import io
import random
from pathlib import Path

import pypdfium2
import pytest
from fpdf import FPDF
from PIL import Image, ImageChops, ImageDraw

from arsipdesk.ingest.ocr.overprint import without_overprint
from tests.benchmarks.ocr_pages import stamped, stamped_in_colour
from tests.ingest.ocr_papers import LINES
from tests.letters.recognised import read_file, text_of

BLACK, BLUE, RED = (0, 0, 0), (25, 50, 170), (190, 30, 40)
LAST_LINES = LINES[-3:]

BLUE_PEN = (2, 4, 7, 0)
"""Seeds of a blue, a purple, a red and a pale stamp, signed in blue: a black pen hides what it crosses."""


def paper(*lines: tuple[str, tuple[int, int, int]], dpi: int = 300) -> Image.Image:
    """A page of lines, each in its colour, as a colour scanner gives it."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Times", size=12)
    for text, colour in lines:
        pdf.set_text_color(*colour)
        pdf.cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")
    page = pypdfium2.PdfDocument(bytes(pdf.output()))[0]
    picture: Image.Image = page.render(scale=dpi / 72).to_pil().convert("RGB")
    return picture


def letter() -> Image.Image:
    return paper(*((line, BLACK) for line in LINES))


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same page each time


def framed(page: Image.Image) -> Image.Image:
    """The page with a thin black frame about its text."""
    left, top, right, bottom = ImageChops.invert(page.convert("L")).getbbox() or (0, 0, 1, 1)
    ImageDraw.Draw(page).rectangle((left - 30, top - 30, right + 30, bottom + 30), None, BLACK, 5)
    return page


@pytest.mark.parametrize("seed", BLUE_PEN)
def test_text_under_a_stamp_in_colour_is_read(seed: int) -> None:
    page = stamped_in_colour(letter(), chance(seed))
    found = text_of(page, 300)
    assert all(line in found for line in LAST_LINES), found


@pytest.mark.parametrize("seed", range(2))
def test_text_under_a_stamp_scanned_in_grey_is_read(seed: int) -> None:
    page = stamped(letter().convert("L"), chance(seed))
    found = text_of(page, 300)
    assert all(line in found for line in LAST_LINES), found


def test_text_under_a_stamp_in_a_pdf_in_colour_is_read(tmp_path: Path) -> None:
    path = tmp_path / "surat.pdf"
    stamped_in_colour(letter(), chance(BLUE_PEN[0])).save(path, resolution=300)
    found = read_file(path, "application/pdf")
    assert all(line in found for line in LAST_LINES), found


@pytest.mark.parametrize("colour", [BLUE, RED])
def test_a_letter_typed_in_colour_is_read_whole(colour: tuple[int, int, int]) -> None:
    found = text_of(paper(*((line, colour) for line in LINES)), 300)
    assert all(line in found for line in LINES), found


def test_blue_answers_on_a_black_form_are_read() -> None:
    lines = [("Nama pemohon", BLACK), ("Siti Rahmawati", BLUE), ("Alamat", BLACK)]
    lines += [("Jalan Sriwijaya No. 10", BLUE), ("Keperluan", BLACK), ("Surat pengantar", BLUE)]
    found = text_of(framed(paper(*lines)), 300)
    assert all(text in found for text, _ in lines), found


def test_a_red_letterhead_above_black_text_is_read() -> None:
    lines = [(line, RED if n < 3 else BLACK) for n, line in enumerate(LINES)]
    page = paper(*lines)
    ImageDraw.Draw(page).ellipse((1500, 130, 1800, 430), (240, 200, 30), RED, 12)
    found = text_of(stamped_in_colour(page, chance(BLUE_PEN[1])), 300)
    assert all(line in found for line in (*LINES[:3], *LAST_LINES)), found


def test_the_words_of_a_stamp_beside_the_text_stay() -> None:
    page = letter()
    pen = ImageDraw.Draw(page)
    pen.rectangle((1300, 2400, 2200, 2800), None, BLUE, 8)
    agenda = paper(("DITERIMA TANGGAL 17 MARET 2026", BLUE), ("Nomor Agenda 152", BLUE))
    words = agenda.crop(ImageChops.invert(agenda.convert("L")).getbbox())
    page.paste(words, (1350, 2500))
    found = text_of(page, 300)
    assert "DITERIMA TANGGAL 17 MARET 2026" in found
    assert "Nomor Agenda 152" in found


def test_a_page_without_marks_stays_as_it_is() -> None:
    page = letter().convert("L")
    assert without_overprint(page, 300).tobytes() == page.tobytes()


def test_the_shadow_of_the_lid_is_no_mark() -> None:
    page = letter().convert("L")
    ImageDraw.Draw(page).rectangle((0, 0, 90, page.height), 60)
    assert without_overprint(page, 300).tobytes() == page.tobytes()


def test_a_grey_photo_stays_as_it_is() -> None:
    page = letter().convert("L")
    page.paste(Image.radial_gradient("L").resize((600, 600)), (300, 2000))
    assert without_overprint(page, 300).tobytes() == page.tobytes()


def test_a_jpeg_of_greys_in_colour_is_read_as_grey() -> None:
    file = io.BytesIO()
    letter().save(file, "JPEG", quality=70)
    page = Image.open(file)
    assert all(line in text_of(page.convert("RGB"), 300) for line in LINES)
