"""Words of a text layer are found where they are shown, on turned pages too."""

import io
from pathlib import Path

import pypdf
import pytest
from fpdf import FPDF

from arsipdesk.archive import Archive


def sheet(path: Path, rotate: int) -> Path:
    """A page whose words stand near the top left corner before it is turned by `rotate`."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=14)
    pdf.text(21, 29.7, "Nomor : 005/12 perihal undangan rapat")
    page = pypdf.PdfReader(io.BytesIO(bytes(pdf.output()))).pages[0]
    page.rotate(rotate)
    turned = pypdf.PdfWriter()
    turned.add_page(page)
    turned.write(path)
    return path


@pytest.mark.parametrize(
    ("rotate", "expected"),
    [(0, (0.1, 0.09)), (90, (0.9, 0.1)), (180, (0.74, 0.9)), (270, (0.09, 0.74))],
)
def test_the_number_of_a_digital_letter_is_found(
    archive: Archive, tmp_path: Path, rotate: int, expected: tuple[float, float]
) -> None:
    sheet(archive.layout.inbox / "surat.pdf", rotate)
    archive.watch(once=True)
    sha256 = archive.inbox()[0].sha256
    ((left, top, right, bottom),) = archive.ocr.find_source(sha256, 0, "Nomor: 005/12")
    assert (left, top) == pytest.approx(expected, abs=0.03)
    wide, high = right - left, bottom - top
    assert (wide > high) == (rotate % 180 == 0)
    assert archive.ocr.find_source(sha256, 7, "Nomor: 005/12") == []
