"""Letters as paper: drawn, then turned into pictures without any text."""

from pathlib import Path

import pypdfium2
from fpdf import FPDF
from PIL import Image

LINES = (
    "PEMERINTAH KOTA SEMARANG",
    "KECAMATAN CANDISARI",
    "Jalan Sriwijaya No. 10 Semarang 50253",
    "Semarang, 16 Maret 2026",
    "Nomor : 000.7.1.5/012/III/2026",
    "Sifat : Segera",
    "Hal : Undangan Musyawarah Perencanaan",
    "Kepada Yth. Lurah Karanganyar Gunung",
    "Bersama ini kami mengundang Saudara untuk hadir dalam musyawarah",
    "perencanaan pembangunan di Balai RW 05 pada pukul 19.30 WIB.",
    "Demikian untuk menjadi perhatian dan terima kasih.",
)


def letter(*, about: str = "") -> Image.Image:
    """A letter of one page at 150 dpi; `about` is a further sentence of it."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Times", size=14)
    for line in (*LINES, about):
        pdf.cell(0, 9, line, new_x="LMARGIN", new_y="NEXT")
    page = pypdfium2.PdfDocument(bytes(pdf.output()))[0]
    picture: Image.Image = page.render(scale=150 / 72).to_pil().convert("L")
    return picture


def saved(page: Image.Image, path: Path, dpi: int = 150) -> Path:
    """The picture as a file."""
    page.save(path, dpi=(dpi, dpi))
    return path


def pdf_of(pages: list[Image.Image], path: Path, *, layer: str = "") -> Path:
    """A PDF as scanners make it: a picture a page, and over each the invisible text `layer`."""
    pdf = FPDF()
    for page in pages:
        pdf.add_page()
        pdf.image(page, 0, 0, 210)
        if layer:
            pdf.set_font("Helvetica", size=10)
            with pdf.local_context(text_mode="INVISIBLE"):
                pdf.multi_cell(0, 6, layer)
    pdf.output(str(path))
    return path
