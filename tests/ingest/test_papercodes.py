"""Codes on paper: found however the sheet lies in the scanner, and believed only where they are ours."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageOps

from arsipdesk.domain.records import PaperCode
from arsipdesk.ingest.papercodes import Key, Sense, parts
from arsipdesk.ingest.probe import ProbePool
from arsipdesk.ingest.readers.patch import PATCHES, patches

A4 = (1654, 2339)
INCH = 200
UID = "0f2b7a55-6f0e-4c06-9a41-d8ad6d0c4f3e"


@pytest.fixture(scope="module")
def pool() -> Iterator[ProbePool]:
    with ProbePool() as readers:
        yield readers


def patch_sheet(bars: str, top: int = 100) -> Image.Image:
    """A page with a patch code along its upper edge, 2.5 inches long."""
    page = Image.new("L", A4, 255)
    draw = ImageDraw.Draw(page)
    y = top
    for bar in bars:
        height = round((0.20 if bar == "1" else 0.08) * INCH)
        draw.rectangle((500, y, 500 + 2.5 * INCH, y + height - 1), fill=0)
        y += height + round(0.08 * INCH)
    return page


def code_on_page(text: str, form: zxingcpp.BarcodeFormat) -> Image.Image:
    page = Image.new("L", A4, 255)
    code = Image.fromarray(zxingcpp.create_barcode(text, form).to_image(scale=4))
    page.paste(code, (300, 400))
    return page


def noisy(page: Image.Image, degrees: float) -> Image.Image:
    """`page` as a tired scanner sees it: turned a little, grey, with specks."""
    turned = page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    specks = random.Random(3)  # noqa: S311
    for _ in range(4000):
        place = specks.randrange(page.width), specks.randrange(page.height)
        turned.putpixel(place, specks.randrange(256))
    return turned.point(lambda value: 30 + value * 0.8)


def read(pool: ProbePool, path: Path, pages: int = 1) -> list[dict[str, object]]:
    said = pool.work("codes", path, path.name, {"pages": list(range(pages))})
    assert isinstance(said, list), said
    return said


@pytest.mark.parametrize("bars", PATCHES)
@pytest.mark.parametrize("degrees", [0, 1.5])
def test_every_patch_sheet_is_known_on_each_side_it_is_fed(bars: str, degrees: float) -> None:
    sheet = noisy(patch_sheet(bars), degrees)
    for turn in (0, 90, 180, 270):
        assert patches(sheet.rotate(turn, expand=True)) == [PATCHES[bars]]


def test_a_table_and_lines_of_text_are_no_patch_code() -> None:
    page = Image.new("L", A4, 255)
    draw = ImageDraw.Draw(page)
    for row in range(40):
        draw.line((200, 300 + row * 48, 1400, 300 + row * 48), fill=0, width=4)
        draw.text((220, 312 + row * 48), "Permohonan rekomendasi kegiatan RW 05 " * 3, fill=0)
    for column in (200, 500, 800, 1400):
        draw.line((column, 300, column, 2172), fill=0, width=16)
    assert patches(page) == []


@pytest.mark.parametrize("form", ["QRCode", "Code128", "Code39", "DataMatrix"])
@pytest.mark.parametrize("turn", [0, 90, 180])
def test_a_code_is_read_however_the_page_lies(
    pool: ProbePool, tmp_path: Path, form: str, turn: int
) -> None:
    page = noisy(code_on_page("ASN00123", zxingcpp.barcode_format_from_str(form)), 1.5)
    path = tmp_path / "pindai.png"
    page.rotate(turn, expand=True).save(path)
    (said,) = read(pool, path)
    assert said["codes"] == [{"form": form, "text": "ASN00123"}]


def test_each_page_of_a_tiff_tells_its_codes_and_whether_it_is_blank(
    pool: ProbePool, tmp_path: Path
) -> None:
    letter = Image.new("L", A4, 255)
    ImageDraw.Draw(letter).text((300, 300), "Nomor : 005/12\n" * 20, fill=0, font_size=32)
    blank = noisy(Image.new("L", A4, 255), 0)
    pages = [letter, patch_sheet("0101"), blank]
    path = tmp_path / "bundel.tif"
    pages[0].save(path, save_all=True, append_images=pages[1:])
    said = read(pool, path, 3)
    assert [each["blank"] for each in said] == [False, False, True]
    assert [each["codes"] for each in said] == [[], [{"form": "Patch", "text": "PATCHT"}], []]


def test_a_code_on_dark_ground_of_a_phone_photo_is_read(pool: ProbePool, tmp_path: Path) -> None:
    page = code_on_page("ARSIP:PISAH", zxingcpp.BarcodeFormat.QRCode).crop((250, 350, 700, 800))
    photo = ImageOps.expand(page.resize((900, 900)), 400, fill=60).rotate(12, fillcolor=60)
    path = tmp_path / "foto.jpg"
    photo.save(path, quality=60)
    assert read(pool, path)[0]["codes"] == [{"form": "QRCode", "text": "ARSIP:PISAH"}]


def test_only_a_sheet_that_this_archive_printed_is_believed() -> None:
    ours = Key("ab12cd34-0000-4000-8000-000000000000", "rahasia")
    code = ours.sheet("D", UID)
    assert ours.meaning(code).uid == UID
    assert ours.meaning(code.lower()).sense is Sense.SHEET
    other = Key("ffffffff-0000-4000-8000-000000000000", "rahasia")
    guessed = Key(ours.archive, "tebakan")
    swapped = code.replace(UID.upper(), UID.upper().replace("0F2B", "0F2C"))
    assert other.meaning(code).sense is Sense.OTHER_ARCHIVE
    assert guessed.meaning(code).sense is Sense.WRONG_CHECK
    assert ours.meaning(swapped).sense is Sense.WRONG_CHECK
    assert ours.meaning(code + "X").sense is Sense.NOTHING


def test_stickers_and_separators_are_told_from_other_codes() -> None:
    key = Key("ab12cd34", "", frozenset({"ARSIP:PISAH", "BATAS"}))
    assert key.meaning("ASN00123").number == 123
    exact = key.meaning("ARSIP:AGENDA:MASUK:2026:12")
    assert (exact.register, exact.year, exact.number) == ("masuk", 2026, 12)
    assert key.meaning("ASN12X").sense is key.meaning("PATCHT").sense is Sense.NOTHING
    codes = [PaperCode(2, "QRCode", "arsip:pisah"), PaperCode(5, "Code128", "BATAS")]
    assert key.separator_pages(codes) == {2, 5}


def test_parts_lie_between_separators_in_order() -> None:
    assert parts(7, (), {0, 2, 3, 6}) == [[1], [4, 5]]
    assert parts(6, (2, 4), {5}) == [[0, 1], [2, 3], [4]]
    assert parts(2, (), {0, 1}) == []
