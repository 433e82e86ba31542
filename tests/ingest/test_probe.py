"""What the reader says of files as they come from scanners, phones and office programs."""

import datetime as dt
import io
import os
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import probe_files as make
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from arsipdesk.domain.errors import ArsipError
from arsipdesk.ingest.probe import REASONS, Probe, ProbePool, Unreadable
from arsipdesk.ingest.readers import DOCX, ODT, XLSX
from arsipdesk.ingest.text_layer import pages_without_text


@pytest.fixture(scope="module")
def pool() -> Iterator[ProbePool]:
    with ProbePool(workers=1) as pool:
        yield pool


def taken(pool: ProbePool, path: Path, name: str = "") -> Probe:
    found = pool.probe(path, name or path.name)
    assert isinstance(found, Probe), found
    return found


def refused(pool: ProbePool, path: Path, name: str = "") -> str:
    found = pool.probe(path, name or path.name)
    assert isinstance(found, Unreadable), found
    assert found.message
    return found.reason


def picture(content: bytes | None) -> Image.Image:
    assert content
    image = Image.open(io.BytesIO(content))
    image.load()
    assert image.format == "JPEG"
    assert image.width <= 240
    assert image.height <= 320
    return image


def test_a_letter_in_pdf(pool: ProbePool, tmp_path: Path) -> None:
    found = taken(pool, make.pdf(tmp_path / "a.pdf", 3, title="Undangan", author="Ketua RW"))
    assert (found.mime, found.pages) == ("application/pdf", 3)
    assert found.texts[2].startswith(make.WORDS)
    assert found.texts[2].endswith("halaman 3")
    assert (found.title, found.author) == ("Undangan", "Ketua RW")
    assert found.created in (dt.date.today(), dt.date.today() - dt.timedelta(1))
    assert found.active == ()
    assert picture(found.thumbnail).height == 320
    assert pages_without_text(found) == ()


def test_content_decides_before_the_name(pool: ProbePool, tmp_path: Path) -> None:
    path = make.pdf(tmp_path / "a.pdf")
    assert taken(pool, path, "surat.docx").mime == "application/pdf"
    assert taken(pool, path, "surat").pages == 1


def test_scripts_and_attachments_are_listed(pool: ProbePool, tmp_path: Path) -> None:
    found = taken(pool, make.active_pdf(tmp_path / "a.pdf"))
    assert found.active == ("attachments", "javascript")


def test_an_attachment_is_named_in_its_own_letters(pool: ProbePool, tmp_path: Path) -> None:
    path = make.pdf(tmp_path / "a.pdf")
    writer = pypdf.PdfWriter(clone_from=path)
    writer.add_attachment("daftar→warga.xlsx", b"isi")
    writer.write(path)
    assert taken(pool, path).attachments == ("daftar→warga.xlsx",)


def test_a_pdf_that_asks_for_a_password_is_refused(pool: ProbePool, tmp_path: Path) -> None:
    assert refused(pool, make.locked_pdf(tmp_path / "a.pdf", "rahasia", "kunci")) == "password"


def test_a_pdf_without_pages_is_damaged_whatever_came_before(
    pool: ProbePool, tmp_path: Path
) -> None:
    bare = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]"
    (tmp_path / "b.pdf").write_bytes(bare + b"/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 3>>")
    locked = make.locked_pdf(tmp_path / "a.pdf", "rahasia", "kunci")
    for _ in range(2):
        assert refused(pool, locked) == "password"
        assert refused(pool, tmp_path / "b.pdf") == "damaged"


def test_a_pdf_that_only_forbids_copying_is_taken(pool: ProbePool, tmp_path: Path) -> None:
    found = taken(pool, make.locked_pdf(tmp_path / "a.pdf", "", "kunci"))
    assert make.WORDS in found.texts[0]


@pytest.mark.parametrize("name", ["a.pdf", "a.jpg", "a.png", "a.tif", "a.docx", "a.odt", "a.xlsx"])
def test_garbage_under_a_good_name_is_damaged(pool: ProbePool, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(os.urandom(3000))
    assert refused(pool, tmp_path / name) == "damaged"
    (tmp_path / name).write_bytes(b"<html>Not found</html>")
    assert refused(pool, tmp_path / name) == "damaged"


def test_empty_and_zeroed_files(pool: ProbePool, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"")
    (tmp_path / "catatan.txt").write_bytes(b"\0" * 4096)
    assert refused(pool, tmp_path / "a.pdf") == "empty"
    assert refused(pool, tmp_path / "catatan.txt") == "damaged"


def test_other_files_are_kept_without_text(pool: ProbePool, tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("beli kertas")
    (tmp_path / "x.zzz").write_bytes(b"abc")
    assert taken(pool, tmp_path / "catatan.txt") == Probe("text/plain", None)
    assert taken(pool, tmp_path / "x.zzz") == Probe("application/octet-stream", None)


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF"])
def test_a_scan_is_one_page_without_text(pool: ProbePool, tmp_path: Path, format_: str) -> None:
    path = tmp_path / f"pindai.{format_.lower()}"
    make.scan().save(path, format_)
    found = taken(pool, path)
    assert (found.mime, found.pages, found.texts) == (f"image/{format_.lower()}", 1, ("",))
    assert picture(found.thumbnail).height > 300
    assert pages_without_text(found) == (0,)


@pytest.mark.parametrize("mode", ["1", "P", "RGBA", "LA", "I;16", "CMYK"])
def test_every_colour_mode_gets_a_white_page(pool: ProbePool, tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("a.tif" if mode == "CMYK" else "a.png")
    if mode == "I;16":
        Image.new(mode, (600, 800), 65535).save(path)
    else:
        make.scan((600, 800), "RGB").convert(mode).save(path)
    shown = picture(taken(pool, path).thumbnail).convert("L")
    assert shown.getpixel((5, 5)) > 240


def test_a_phone_photo_stands_upright(pool: ProbePool, tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    make.scan((1600, 1200), "RGB").save(tmp_path / "a.jpg", exif=turned)
    shown = picture(taken(pool, tmp_path / "a.jpg").thumbnail)
    assert shown.height > shown.width


def test_the_pages_of_a_tiff_are_counted(pool: ProbePool, tmp_path: Path) -> None:
    found = taken(pool, make.tiff(tmp_path / "a.tif", 5))
    assert (found.mime, found.pages, len(found.texts)) == ("image/tiff", 5, 5)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.gif", "a.bmp", "a.webp"])
def test_half_a_scan_is_damaged(pool: ProbePool, tmp_path: Path, name: str) -> None:
    Image.effect_noise((800, 1000), 40).save(tmp_path / name)
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) // 2])
    assert refused(pool, tmp_path / name) == "damaged"


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_tiff_that_is_cut_off_is_damaged(pool: ProbePool, tmp_path: Path, part: float) -> None:
    path = make.tiff(tmp_path / "a.tif", 4)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    assert refused(pool, path) == "damaged"


def test_a_page_at_2400_dpi_is_taken_and_a_bomb_is_not(pool: ProbePool, tmp_path: Path) -> None:
    page = taken(pool, make.png_bomb(tmp_path / "a4.png", 19_842, 28_063))
    assert (page.pages, page.thumbnail) == (1, None)
    assert refused(pool, make.png_bomb(tmp_path / "bomb.png", 60_000, 60_000)) == "too_large"


def test_office_letters(pool: ProbePool, tmp_path: Path) -> None:
    word = taken(pool, make.word(tmp_path / "a.docx"))
    assert (word.mime, word.pages, word.title) == (DOCX, None, "Undangan")
    assert word.author == "Sekretaris RW 05"
    assert word.texts[0].splitlines() == [
        "RUKUN WARGA 05",
        "Nomor\t: 05/RW/2024",
        f"Hal\t{make.WORDS}",
    ]
    odt = taken(pool, make.opendocument(tmp_path / "a.odt"))
    assert (odt.mime, odt.title) == (ODT, "Undangan")
    assert odt.texts[0].splitlines()[-3:] == [
        "SURAT UNDANGAN",
        "Nomor: 05/RW/2024",
        f"Hal\t{make.WORDS}",
    ]
    sheet = taken(pool, make.sheet(tmp_path / "a.xlsx"))
    assert (sheet.mime, sheet.author) == (XLSX, "Bendahara")
    assert f"12\t{make.WORDS}" in sheet.texts[0]
    assert "RAB\nJumlah\t200000000" in sheet.texts[0]


def test_a_letterhead_in_a_text_box_is_read_once_and_deleted_words_are_not(
    pool: ProbePool, tmp_path: Path
) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>KOP SURAT</w:t></w:r></w:p></w:txbxContent>"
    body = f"""<w:document
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>
        <mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Hal</w:t></w:r>
        <w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:r><w:t>: baru</w:t></w:r></w:p>
        <w:sdt><w:sdtContent><w:p><w:r><w:t>isian</w:t></w:r></w:p></w:sdtContent></w:sdt>
        </w:body></w:document>"""
    found = taken(pool, make.word_with(tmp_path / "a.docx", body.encode()))
    assert found.texts[0].splitlines() == ["Hal: baru", "KOP SURAT", "isian"]


def test_a_sheet_with_a_lone_cell_far_away_is_read_at_once(pool: ProbePool, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = make.WORDS
    book.active["XFD200000"] = "ujung"
    book.save(tmp_path / "a.xlsx")
    assert make.WORDS in taken(pool, tmp_path / "a.xlsx").texts[0]


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx"])
def test_half_an_office_file_is_damaged(pool: ProbePool, tmp_path: Path, name: str) -> None:
    maker = {"a.docx": make.word, "a.odt": make.opendocument, "a.xlsx": make.sheet}[name]
    path = maker(tmp_path / name)
    path.write_bytes(path.read_bytes()[:2000])
    assert refused(pool, path) == "damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(pool: ProbePool, tmp_path: Path) -> None:
    path = make.word_with(tmp_path / "a.docx", b"<x/>", bomb=b"\0" * 70_000_000)
    assert refused(pool, path) == "too_large"


def test_entities_reach_neither_files_nor_memory(pool: ProbePool, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("kata sandi")
    document = f"""<!DOCTYPE x [<!ENTITY leak SYSTEM "{secret.as_uri()}">
        <!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:body><w:p><w:r><w:t>Surat &leak;&b;</w:t></w:r></w:p></w:body></w:document>"""
    found = pool.probe(make.word_with(tmp_path / "a.docx", document.encode()), "a.docx")
    assert isinstance(found, Unreadable) or "Surat" in found.texts[0]
    assert "sandi" not in str(found)


def test_a_missing_file_is_the_disks_failure_not_the_files(pool: ProbePool, tmp_path: Path) -> None:
    with pytest.raises(ArsipError):
        pool.probe(tmp_path / "gone.pdf", "gone.pdf")


def test_odd_names_change_nothing(pool: ProbePool, tmp_path: Path) -> None:
    path = make.pdf(tmp_path / "a.pdf").rename(tmp_path / os.fsdecode(b"s\xffrat $(x) \n'.pdf"))
    assert taken(pool, path, "../../CON. \u202efdp.exe" + "x" * 300).pages == 1


NAMES = st.sampled_from(
    ["a.pdf", "a.jpg", "a.tif", "a.png", "a.docx", "a.odt", "a.xlsx", "a", "b.gif"]
)
STARTS = st.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        b"\xff\xd8\xff\xe0",
        b"\x89PNG\r\n\x1a\n",
        b"II*\0\x08\0\0\0",
        b"PK\x03\x04",
    ]
)
relaxed = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@relaxed
@given(start=STARTS, rest=st.binary(max_size=400), name=NAMES)
def test_random_bytes_get_an_answer(
    pool: ProbePool, tmp_path: Path, start: bytes, rest: bytes, name: str
) -> None:
    (tmp_path / "x").write_bytes(start + rest)
    found = pool.probe(tmp_path / "x", name)
    assert isinstance(found, Probe) or found.reason in REASONS


@relaxed
@given(data=st.data())
def test_mutated_files_get_an_answer(pool: ProbePool, tmp_path: Path, data: st.DataObject) -> None:
    makers = {"a.pdf": make.pdf, "a.docx": make.word, "a.xlsx": make.sheet}
    name = data.draw(st.sampled_from(sorted(makers)))
    source = tmp_path / name
    if not source.exists():
        makers[name](source)
    content = bytearray(source.read_bytes())
    for _ in range(data.draw(st.integers(1, 30))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "x").write_bytes(content)
    found = pool.probe(tmp_path / "x", name)
    assert isinstance(found, Probe) or found.reason in REASONS
