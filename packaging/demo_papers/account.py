"""The final report: what was done and how the money was spent."""

from datetime import date

from demo_papers.figures import BUDGET, GROUP_SUMS, SPENT, TOTAL
from demo_papers.letterform import Facts, rupiah
from demo_papers.offices import (
    COORDINATOR,
    KELURAHAN,
    LURAH,
    PROGRAMME,
    RW,
    RW_HEAD,
    TREASURER,
    letterhead,
    sign,
)
from demo_papers.paper import CENTRE, Sheet
from demo_papers.reportform import chapter, cover, new_page

ACCOUNT = Facts(
    "report",
    "400.10.5.4/034/KHI-RW05/X/2026",
    date(2026, 10, 9),
    "Laporan Pertanggungjawaban Kampung Home Industri RW 05",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)


def account(sheet: Sheet) -> None:
    """The final report, four pages."""
    cover(sheet, ("LAPORAN", "PERTANGGUNGJAWABAN"), "Pelaksanaan Kegiatan dan Penggunaan Dana",
           ACCOUNT)  # fmt: skip
    new_page(sheet, 1, "LPJ")
    letterhead(sheet, PROGRAMME)
    sheet.text_line("LAPORAN PERTANGGUNGJAWABAN KAMPUNG HOME INDUSTRI RW 05", CENTRE, "B", 11.5)
    sheet.text_line(f"Nomor: {ACCOUNT.number}", CENTRE)
    sheet.ln(4)
    chapter(sheet, "1. Dasar")
    sheet.items(
        (
            "Keputusan Lurah Karanganyar Gunung Nomor 400.10.3.1/7 TAHUN 2026 tentang Tim "
            "Pelaksana Kampung Home Industri RW 05.",
            "Surat Kepala Dinas Koperasi dan Usaha Mikro Kota Semarang Nomor "
            "500.3.4.1/1187/IV/2026 tentang persetujuan bantuan.",
        ),
        "a",
    )
    chapter(sheet, "2. Kegiatan yang Dilaksanakan")
    sheet.items(
        (
            "Sosialisasi pada tanggal 16 April 2026, dihadiri 87 orang.",
            "Pendataan 96 pelaku usaha pada tanggal 2 sampai dengan 9 Mei 2026.",
            "Penyuluhan keamanan pangan pada tanggal 18 Juni 2026, diikuti 54 orang; 49 orang lulus.",
            "Tiga kali pelatihan kemasan dan pemasaran digital, diikuti 82 orang.",
            "Pengadaan 12 mesin dan peralatan; semuanya tercatat dalam buku inventaris.",
            "Bazar Kampung Home Industri pada tanggal 5 dan 6 September 2026, omzet "
            "Rp38.450.000,00.",
        ),
        "a",
    )
    _spending(sheet)


def _spending(sheet: Sheet) -> None:
    new_page(sheet, 2, "LPJ")
    chapter(sheet, "3. Realisasi Anggaran")
    rows = [
        (
            f"{n}.",
            group,
            rupiah(planned),
            rupiah(spent),
            rupiah(planned - spent),
            _share(spent, planned),
        )
        for n, ((group, _), planned, spent) in enumerate(
            zip(BUDGET, GROUP_SUMS, SPENT, strict=True), 1
        )
    ]
    spent = sum(SPENT)
    rows.append(("", "Jumlah", rupiah(TOTAL), rupiah(spent), rupiah(TOTAL - spent),
                 _share(spent, TOTAL)))  # fmt: skip
    sheet.grid(
        ("No.", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"),
        (11, 56, 29, 29, 24, 16),
        rows,
        "CLRRRC",
        9.5,
        (4,),
    )
    sheet.para(
        "Sisa dana sebesar Rp1.250.000,00 telah disetorkan kembali ke kas daerah pada tanggal "
        "6 Oktober 2026. Bukti setor, nota, dan kuitansi terlampir dalam berkas terpisah.",
        0,
    )
    chapter(sheet, "4. Hasil")
    sheet.grid(
        ("Ukuran", "Sebelum", "Sasaran", "Hasil"),
        (81, 28, 28, 28),
        (
            ("Pelaku usaha yang memiliki NIB", "41", "90", "91"),
            ("Pelaku usaha yang memiliki izin PIRT", "23", "50", "47"),
            ("Produk dengan kemasan berlabel", "18", "96", "88"),
            ("Omzet rata-rata per bulan (Rp)", "2.150.000", "2.690.000", "2.840.000"),
        ),
        "LCCC",
        9.5,
    )
    chapter(sheet, "5. Kendala dan Saran")
    sheet.para(
        "Salinan proposal sempat tidak ditemukan pada bulan Juli sehingga penyaluran tahap kedua "
        "tertunda sebelas hari. Kami menyarankan agar setiap surat yang diserahkan dicatat, diberi "
        "tanda terima, dan salinannya dipegang oleh keempat pihak.",
        0,
    )


def accounted(sheet: Sheet) -> None:
    """The signed last page of the final report."""
    sheet.add_page()
    sheet.spacing = 1.35
    sheet.set_y(24)
    sheet.text_line("PENUTUP DAN PENGESAHAN", CENTRE, "B", 14)
    sheet.ln(6)
    sheet.para(
        "Demikian laporan pertanggungjawaban ini kami buat dengan sebenarnya. Seluruh pengeluaran "
        "didukung bukti yang sah, dan seluruh peralatan diserahkan kepada RW 05 untuk dipakai "
        "bersama. Kami mengucapkan terima kasih kepada semua pihak yang telah membantu."
    )
    sheet.ln(5)
    sheet.text_line("Semarang, 9 Oktober 2026", "R")
    sheet.ln(2)
    top = sheet.get_y()
    sign(sheet, TREASURER, ("", "Bendahara,"), None, 28, 66, "lpj")
    sheet.set_y(top)
    sign(sheet, COORDINATOR, ("", "Koordinator Program,"), PROGRAMME, 118, 70, "lpj")
    sheet.ln(8)
    top = sheet.get_y()
    sign(sheet, RW_HEAD, ("Mengetahui,", "Ketua RW 05,"), RW, 28, 66, "lpj")
    sheet.set_y(top)
    sign(sheet, LURAH, ("Menyetujui,", "Lurah Karanganyar Gunung,"), KELURAHAN, 112, 80, "lpj")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}".replace(".", ",")
