"""Printed sheets: nothing on them is cut, and they find their way back through a tired scanner."""

import datetime as dt
import random
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.records import DocumentRecord, Fields
from arsipdesk.ingest.readers import papercodes
from arsipdesk.recovery import rebuild

LONG = "Permohonan rekomendasi pembangunan gedung serbaguna RT 01 sampai RT 09 RW 05 " * 8


def register(archive: Archive, **fields: str) -> DocumentRecord:
    said = {"subject": "Undangan Musrenbang", "sender": "Kecamatan Candisari"} | fields
    day = dt.date(2026, 3, 16)
    return archive.register(Fields(date=day, received=day, number="005/12/III/2026", **said))


def words(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(texts).split())


def scanned(path: Path, target: Path, degrees: float, page: int = 0) -> Path:
    """A printed page as a scanner of 200 dpi sees it: askew, soft, grey and with specks."""
    with pypdfium2.PdfDocument(path) as document:
        seen = document[page].render(scale=200 / 72).to_pil().convert("L")
    turned = seen.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    specks = random.Random(7)  # noqa: S311
    for _ in range(20_000):
        place = specks.randrange(turned.width), specks.randrange(turned.height)
        turned.putpixel(place, specks.randrange(256))
    soft = turned.filter(ImageFilter.GaussianBlur(1)).point(lambda value: 25 + value * 0.8)
    soft.save(target, quality=70, dpi=(200, 200), resolution=200)
    return target


@pytest.mark.parametrize("degrees", [-2, 0, 2, 92, 180])
def test_a_filled_disposition_sheet_finds_its_letter(
    archive: Archive, tmp_path: Path, degrees: float
) -> None:
    other, record = register(archive), register(archive, subject="Permohonan RW 05")
    printed = tmp_path / "disposisi.pdf"
    archive.printer.sheet(record, printed)
    scanned(printed, archive.folder / "masuk" / "kembali.pdf", degrees)
    archive.watch(once=True)
    assert archive.inbox() == []
    assert [file.name for file in archive.show(record.id).files] == ["kembali.pdf"]
    assert archive.show(other.id).files == ()
    event = archive.history(record.id)[-1]
    assert (event.what, event.who) == ("attached", "kode QR")
    assert archive.verify(deep=True).ok


def test_a_sheet_finds_its_letter_in_an_archive_made_anew_from_its_sidecars(
    folder: Path, tmp_path: Path
) -> None:
    with Archive.open(folder) as archive:
        record = register(archive)
        archive.printer.sheet(record, tmp_path / "d.pdf")
    (folder / "catalogue.sqlite").unlink()
    rebuild(folder)
    scanned(tmp_path / "d.pdf", folder / "masuk" / "kembali.jpg", 0)
    with Archive.open(folder) as archive:
        archive.watch(once=True)
        assert [file.name for file in archive.show(record.id).files] == ["kembali.jpg"]


def test_a_sheet_taken_off_by_hand_is_not_attached_again(folder: Path, tmp_path: Path) -> None:
    with Archive.open(folder) as archive:
        record = register(archive)
        archive.printer.sheet(record, tmp_path / "d.pdf")
        scanned(tmp_path / "d.pdf", folder / "masuk" / "kembali.jpg", 0)
        archive.watch(once=True)
        (file,) = archive.show(record.id).files
        archive.detach(record.id, file.sha256)
    with Archive.open(folder) as archive:
        archive.watch(once=True)
        assert [scan.state for scan in archive.inbox()] == ["new"]
        assert archive.show(record.id).files == ()


def test_a_sheet_of_another_archive_is_kept_and_attached_to_nothing(
    archive: Archive, tmp_path: Path
) -> None:
    record = register(archive)
    with Archive.create(tmp_path / "lain", "Kelurahan Lain") as other:
        foreign = register(other)
        other.printer.sheet(foreign, tmp_path / "d.pdf")
    scanned(tmp_path / "d.pdf", archive.folder / "masuk" / "asing.jpg", 0)
    archive.watch(once=True)
    (scan,) = archive.inbox()
    assert scan.state == "new"
    assert foreign.uid.upper() in scan.codes[0].text
    assert archive.show(record.id).files == ()


def test_long_names_on_a_sheet_are_set_smaller_and_never_cut(
    archive: Archive, tmp_path: Path
) -> None:
    record = register(archive, subject=LONG, sender=LONG[:300], urgency="segera")
    for form in ("disposition", "label"):
        path = tmp_path / f"{form}.pdf"
        archive.printer.sheet(record, path, form)
        said = words(path).replace("- ", "-")
        assert " ".join(LONG.split()) in said
        with pypdfium2.PdfDocument(path) as document:
            assert len(document) == 1
            width, height = document[0].get_size()
            boxes = [each.get_bounds() for each in document[0].get_objects()]
        assert all(b[0] >= 0 and b[1] >= 0 and b[2] <= width and b[3] <= height for b in boxes)


@pytest.mark.parametrize("paper", ["a4", "f4"])
@pytest.mark.parametrize("degrees", [0, 1.5, 90, 180])
def test_printed_separators_are_known_in_the_scanner(
    archive: Archive, tmp_path: Path, paper: str, degrees: float
) -> None:
    archive.printer.separators(tmp_path / "pemisah.pdf", 2, paper)
    page = scanned(tmp_path / "pemisah.pdf", tmp_path / "pindai.jpg", degrees, page=1)
    (said,) = papercodes.run(page, "image/jpeg", {"pages": [0]})
    assert {code["text"] for code in said["codes"]} == {"ARSIP:PISAH", "PATCHT"}
    assert "LEMBAR PEMISAH" in words(tmp_path / "pemisah.pdf")


def test_a_printed_label_is_read(archive: Archive, tmp_path: Path) -> None:
    record = register(archive)
    archive.printer.sheet(record, tmp_path / "label.pdf", "label")
    page = scanned(tmp_path / "label.pdf", tmp_path / "pindai.jpg", 2)
    (said,) = papercodes.run(page, "image/jpeg", {"pages": [0]})
    assert record.uid.upper() in said["codes"][0]["text"]


def test_what_can_not_be_printed_is_told(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(WrongUsage):
        archive.printer.separators(tmp_path / "p.pdf", 0)
    with pytest.raises(WrongUsage):
        archive.printer.separators(tmp_path / "p.pdf", 1, "a5")
    with pytest.raises(WrongUsage):
        archive.printer.sheet(register(archive), tmp_path / "p.pdf", "amplop")
    with pytest.raises(WrongUsage):
        archive.printer.separators(archive.folder / "objects" / "p.pdf", 1)
    assert list(tmp_path.glob("*.pdf")) == []
