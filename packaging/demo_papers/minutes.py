"""The minutes of a meeting, as the word processor saved them."""

import io
import zipfile
from datetime import UTC, date, datetime

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from demo_papers.letterform import Facts

MINUTES = Facts(
    "other",
    "400.10.3.2/022/KHI-RW05/VII/2026",
    date(2026, 7, 11),
    "Notulen Rapat Koordinasi Kampung Home Industri RW 05",
    "Koordinator Kampung Home Industri RW 05",
    "Lurah Karanganyar Gunung",
    "400.10.3.2",
)
_HEAD = (
    ("Nomor", MINUTES.number),
    ("Hari, tanggal", "Sabtu, 11 Juli 2026"),
    ("Waktu", "pukul 19.30 sampai dengan 21.45 WIB"),
    ("Tempat", "Balai RW 05, Jalan Karanganyar Gunung V"),
    ("Pimpinan rapat", "Suparjo Widodo, Ketua RW 05"),
    ("Notulis", "Endah Kusrini, Sekretaris Panitia"),
    ("Hadir", "23 orang (daftar hadir terlampir)"),
)
_POINTS = (
    "Koordinator melaporkan bahwa pelatihan keamanan pangan selesai; 49 dari 54 peserta lulus.",
    "Bendahara melaporkan bahwa dana tahap pertama terpakai Rp112.600.000,00 dari Rp120.000.000,00.",
    "Kecamatan meminta laporan kemajuan. Salinan proposal tidak ditemukan di RW maupun di kantor "
    "kelurahan; yang ada hanya pada laptop koordinator.",
    "Oven ketiga belum datang. Pemasok berjanji mengirim sebelum tanggal 20 Juli 2026.",
)
_DECISIONS = (
    (
        "Menyerahkan salinan proposal kepada RW, kelurahan, dan kecamatan",
        "Retno Palupi H.",
        "14 Juli",
    ),
    (
        "Mencatat setiap surat yang diserahkan dan meminta tanda terima",
        "Nur Hidayah",
        "mulai 13 Juli",
    ),
    ("Menyusun laporan kemajuan untuk kecamatan", "Endah Kusrini", "22 Juli"),
    ("Memastikan pengiriman oven", "Joko Prihatin", "20 Juli"),
)


def minutes() -> bytes:
    """The minutes as DOCX, the same bytes each time."""
    paper = docx.Document()
    paper.styles["Normal"].font.name = "Times New Roman"
    paper.styles["Normal"].font.size = Pt(12)
    for line in ("NOTULEN RAPAT KOORDINASI", "KAMPUNG HOME INDUSTRI RW 05"):
        title = paper.add_paragraph()
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.space_after = Pt(0)
        title.add_run(line).bold = True
    paper.add_paragraph()
    for name, value in _HEAD:
        row = paper.add_paragraph(f"{name}\t: {value}")
        row.paragraph_format.space_after = Pt(0)
        row.paragraph_format.tab_stops.add_tab_stop(Pt(110))
    paper.add_paragraph()
    paper.add_paragraph().add_run("Pembahasan").bold = True
    for point in _POINTS:
        paper.add_paragraph(point, style="List Number")
    paper.add_paragraph().add_run("Keputusan").bold = True
    table = paper.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(
        table.rows[0].cells, ("Tindak lanjut", "Penanggung jawab", "Waktu"), strict=True
    ):
        cell.paragraphs[0].add_run(text).bold = True
    for decision in _DECISIONS:
        for cell, text in zip(table.add_row().cells, decision, strict=True):
            cell.text = text
    paper.add_paragraph()
    paper.add_paragraph("Semarang, 11 Juli 2026\nNotulis,\n\n\nEndah Kusrini")
    made = datetime(2026, 7, 12, 8, 15, tzinfo=UTC)
    core = paper.core_properties
    core.author, core.title, core.last_modified_by = (
        "Endah Kusrini",
        MINUTES.subject,
        "Endah Kusrini",
    )
    core.created = core.modified = made
    out = io.BytesIO()
    paper.save(out)
    return _steady(out.getvalue(), made)


def _steady(packed: bytes, made: datetime) -> bytes:
    """The same parts in the same order, each with the same time: zip files remember the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            entry = zipfile.ZipInfo(name, made.timetuple()[:6])
            entry.create_system = 3
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()
