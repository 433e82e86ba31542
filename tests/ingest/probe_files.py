"""Files made for the tests of the reader, sound and hostile."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import odfdo
import openpyxl
import pypdf
from fpdf import FPDF
from PIL import Image, ImageDraw
from pypdf.actions import JavaScript

WORDS = "Undangan rapat koordinasi kampung home industri RW 05"


def pdf(path: Path, pages: int = 1, **about: str) -> Path:
    """A born-digital letter."""
    document = FPDF()
    document.set_font("helvetica", size=12)
    document.set_title(about.get("title", ""))
    document.set_author(about.get("author", ""))
    for page in range(pages):
        document.add_page()
        document.multi_cell(0, text=f"{WORDS}, halaman {page + 1}")
    document.output(str(path))
    return path


def locked_pdf(path: Path, user: str, owner: str) -> Path:
    """A PDF that asks for `user` when it is opened."""
    writer = pypdf.PdfWriter(pdf(path))
    writer.encrypt(user, owner, algorithm="AES-256")
    writer.write(path)
    return path


def active_pdf(path: Path) -> Path:
    """A PDF with a script and an attachment."""
    writer = pypdf.PdfWriter(pdf(path))
    writer.add_open_action(JavaScript("app.alert('x')"))
    writer.add_attachment("lampiran.txt", b"isi")
    writer.write(path)
    return path


def scan(size: tuple[int, int] = (827, 1169), mode: str = "L") -> Image.Image:
    """A page as a scanner makes it."""
    page = Image.new(mode, size, "white")
    ImageDraw.Draw(page).text((60, 80), WORDS, fill="black")
    return page


def tiff(path: Path, pages: int) -> Path:
    """A multi-page fax-compressed TIFF."""
    first, *others = [scan(mode="1") for _ in range(pages)]
    first.save(path, save_all=True, append_images=others, compression="group4")
    return path


def endless_tiff(path: Path, pages: int = 400_000) -> Path:
    """A TIFF that claims so many pages that counting them takes minutes."""
    tags = {256: 8, 257: 8, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 8, 279: 64}
    entries = b"".join(struct.pack("<HHII", tag, 3, 1, value) for tag, value in tags.items())
    step = 2 + len(entries) + 4
    out = bytearray(b"II*\0" + struct.pack("<I", 8))
    for page in range(pages):
        following = 8 + (page + 1) * step if page + 1 < pages else 0
        out += struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    path.write_bytes(out)
    return path


def png_bomb(path: Path, width: int, height: int) -> Path:
    """A small PNG that unpacks to width x height pixels of nothing."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + check

    packer = zlib.compressobj(9)
    row = b"\0" * (1 + (width + 7) // 8)
    lines = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    content = chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + content)
    return path


def word(path: Path) -> Path:
    """A DOCX letter with a letterhead in its header and a table."""
    document = docx.Document()
    document.core_properties.title = "Undangan"
    document.core_properties.author = "Sekretaris RW 05"
    document.sections[0].header.paragraphs[0].text = "RUKUN WARGA 05"
    document.add_paragraph("Nomor\t: 05/RW/2024")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Hal", WORDS
    document.save(str(path))
    return path


def word_with(path: Path, body: bytes, **parts: bytes) -> Path:
    """A DOCX whose document part is `body`."""
    sound = io.BytesIO()
    docx.Document().save(sound)
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, body if name == "word/document.xml" else old.read(name))
        for name, content in parts.items():
            new.writestr(f"word/{name}.xml", content)
    return path


def opendocument(path: Path) -> Path:
    """An ODT letter with a table."""
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "SURAT UNDANGAN"))
    document.body.append(odfdo.Paragraph("Nomor: 05/RW/2024"))
    table = odfdo.Table("T", width=2, height=1)
    table.set_value("A1", "Hal")
    table.set_value("B1", WORDS)
    document.body.append(table)
    document.meta.title = "Undangan"
    document.save(str(path))
    return path


def sheet(path: Path) -> Path:
    """An XLSX with two sheets."""
    book = openpyxl.Workbook()
    book.active.title = "Daftar"
    book.active.append(["Nomor", "Perihal"])
    book.active.append([12, WORDS])
    book.create_sheet("RAB").append(["Jumlah", 200_000_000])
    book.properties.creator = "Bendahara"
    book.save(path)
    return path
