"""Letters for the window's tests, small enough to be made in a blink."""

from pathlib import Path

import zxingcpp
from fpdf import FPDF
from PIL import Image

from arsipdesk.domain.records import DocumentRecord

INVITATION = ("000.1.5/017/KEC/XI/2026", "16 November 2026", "Undangan Musrenbang Kecamatan")
REQUEST = ("400.10.2/0231/RW05/XI/2026", "17 November 2026", "Permohonan Data Kependudukan per RW")


def letter(path: Path, paper: tuple[str, str, str], pages: int = 1) -> Path:
    """A letter with a letterhead, a number, a date and a subject."""
    number, day, subject = paper
    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("Times", "B", 14)
    for line in ("PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI"):
        pdf.cell(0, 8, line, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", "", 11)
    pdf.cell(0, 10, f"Semarang, {day}", align="R", new_x="LMARGIN", new_y="NEXT")
    for line in (f"Nomor : {number}", "Sifat : Segera", "Lampiran : -", f"Hal : {subject}"):
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    for line in ("Kepada Yth.", "Lurah Karanganyar Gunung", "di Semarang"):
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    pdf.multi_cell(0, 6, "Bersama ini kami sampaikan hal tersebut untuk ditindaklanjuti. " * 4)
    for page in range(2, pages + 1):
        pdf.add_page()
        pdf.cell(0, 10, f"Lampiran halaman {page}")
    pdf.output(str(path))
    return path


def photo(path: Path) -> Path:
    """A picture without any text."""
    Image.new("RGB", (480, 640), "#c8b89a").save(path)
    return path


def broken(path: Path) -> Path:
    """A file that calls itself a PDF and is none."""
    path.write_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog" + b"\x00\xff" * 400)
    return path


def photo_of_paper(path: Path) -> Path:
    """A picture of another paper without any text."""
    Image.new("RGB", (600, 800), "#d8d0c0").save(path)
    return path


def stickered(path: Path, letter: DocumentRecord) -> Path:
    """A scanned page with the agenda sticker of a registered letter on it."""
    text = f"ARSIP:AGENDA:{letter.register}:{letter.agenda_year}:{letter.agenda_number}"
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    drawn = code.to_image(scale=6)
    sticker = Image.frombytes("L", (drawn.shape[1], drawn.shape[0]), bytes(drawn))
    page = Image.new("L", (1240, 1754), 255)
    page.paste(sticker, (700, 80))
    page.save(path, resolution=150)
    return path
