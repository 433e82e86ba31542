"""A scan as a PDF to search in: its pages as they were, its words where they stand."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import FileMissing
from arsipdesk.domain.records import Fields
from tests.ingest.ocr_papers import letter, pdf_of, saved

Box = tuple[float, float, float, float]


def taken(archive: Archive, *names: str) -> str:
    """Take in what lies in the watched folder and read it; the hash of the only file."""
    archive.watch(once=True)
    archive.ocr.run(once=True)
    (scan,) = archive.inbox()
    return scan.sha256


def searchable(archive: Archive, sha256: str, target: Path) -> Path:
    target.write_bytes(archive.ocr.searchable_pdf(sha256, target.name))
    return target


def shown(path: Path, page: int = 0) -> Image.Image:
    """A page as a viewer shows it."""
    painted: Image.Image = pypdfium2.PdfDocument(path)[page].render(scale=1).to_pil().convert("L")
    return painted


def found(path: Path, words: str, page: int = 0) -> Box:
    """Where a viewer marks `words`: fractions of the page as it is stored, unturned, from the top."""
    sheet = pypdfium2.PdfDocument(path)[page]
    layer = sheet.get_textpage()
    hit = layer.search(words).get_next()
    assert hit is not None, layer.get_text_range()
    boxes = [layer.get_charbox(hit[0] + n) for n in range(hit[1])]
    wide, high = (sheet.get_mediabox()[n] for n in (2, 3))
    left, bottom, right, top = (
        pick(box[n] for box in boxes) for n, pick in enumerate((min, min, max, max))
    )
    return left / wide, 1 - top / high, right / wide, 1 - bottom / high


def test_a_viewer_finds_the_words_of_a_scanned_pdf_where_they_stand(
    archive: Archive, tmp_path: Path
) -> None:
    source = pdf_of([letter()], archive.layout.inbox / "scan.pdf")
    before = shown(source)
    sha256 = taken(archive)
    original = archive.object_path(sha256).read_bytes()
    made = searchable(archive, sha256, tmp_path / "cari.pdf")
    (expected,) = archive.ocr.find_source(sha256, 0, "Undangan Musyawarah")
    assert found(made, "Undangan Musyawarah") == pytest.approx(expected, abs=0.012)
    assert ImageStat.Stat(ImageChops.difference(before, shown(made))).mean[0] == 0
    assert archive.object_path(sha256).read_bytes() == original
    again = searchable(archive, sha256, tmp_path / "lagi.pdf")
    assert again.read_bytes() == made.read_bytes()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_words_of_a_page_that_lies_the_wrong_way_lie_with_it(
    archive: Archive, tmp_path: Path, turn: int
) -> None:
    upright = letter()
    upright_box = (0.1, 0.2, 0.5, 0.27)
    lying = upright.rotate(turn, expand=True)
    saved(lying, archive.layout.inbox / "scan.png")
    made = searchable(archive, taken(archive), tmp_path / "cari.pdf")
    left, top, right, bottom = found(made, "Undangan Musyawarah")
    x, y = (left + right) / 2, (top + bottom) / 2
    back = {90: (1 - y, x), 180: (1 - x, 1 - y), 270: (y, 1 - x)}[turn]
    assert upright_box[0] < back[0] < upright_box[2]
    assert upright_box[1] < back[1] < upright_box[3]


def test_words_of_a_crooked_page_run_along_its_lines(archive: Archive, tmp_path: Path) -> None:
    crooked = letter().rotate(-6, Image.Resampling.BICUBIC, fillcolor=255)  # clockwise
    saved(crooked, archive.layout.inbox / "scan.png")
    made = searchable(archive, taken(archive), tmp_path / "cari.pdf")
    first, last = found(made, "Bersama"), found(made, "dalam")
    wide, high = shown(made).size
    slope = (last[3] - first[3]) * high / ((last[0] - first[0]) * wide)
    assert slope == pytest.approx(0.105, abs=0.03)  # the tangent of 6 degrees


def test_a_phones_jpeg_keeps_its_bytes_and_is_shown_upright(
    archive: Archive, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = letter().rotate(90, expand=True)
    lying.save(archive.layout.inbox / "surat.jpg", exif=exif, dpi=(150, 150))
    sha256 = taken(archive)
    made = searchable(archive, sha256, tmp_path / "cari.pdf")
    jpeg = archive.object_path(sha256).read_bytes()
    assert jpeg[-2000:] in made.read_bytes()
    wide, high = shown(made).size
    assert (wide, high) == pytest.approx((595, 842), abs=2)
    assert found(made, "Undangan Musyawarah")


def test_each_page_of_a_fax_has_its_own_words(archive: Archive, tmp_path: Path) -> None:
    pages = [letter().convert("1"), letter(about="Halaman kedua dari faksimile.").convert("1")]
    pages[0].save(
        archive.layout.inbox / "fax.tif", save_all=True, append_images=pages[1:], dpi=(150, 150)
    )
    made = searchable(archive, taken(archive), tmp_path / "cari.pdf")
    assert len(pypdfium2.PdfDocument(made)) == 2
    assert found(made, "faksimile", 1)[1] > 0.3


def test_a_document_is_exported_as_pdfs_to_search_in(archive: Archive, tmp_path: Path) -> None:
    saved(letter(), archive.layout.inbox / "surat.png")
    taken(archive)
    (scan,) = archive.inbox()
    document = archive.file(scan.scan, Fields(subject="Undangan"), accept=True)
    (made,) = archive.export(document.id, tmp_path, searchable=True)
    assert made.name == "surat.pdf"
    assert found(made, "Undangan Musyawarah")
    (original,) = archive.export(document.id, tmp_path)
    assert original.name == "surat.png"


def test_an_original_that_is_not_there_is_told(archive: Archive) -> None:
    with pytest.raises(FileMissing):
        archive.ocr.searchable_pdf("ab" * 32, "hilang.pdf")
