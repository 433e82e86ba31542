"""The lurah's decree on the team that carries out the programme."""

from datetime import date

from demo_papers.letterform import Facts
from demo_papers.offices import KELURAHAN, LURAH, letterhead, sign
from demo_papers.paper import CENTRE, Sheet

TEAM = Facts(
    "decree",
    "400.10.3.1/7 TAHUN 2026",
    date(2026, 4, 6),
    "Tim Pelaksana Kampung Home Industri RW 05 Kelurahan Karanganyar Gunung Tahun 2026",
    "Lurah Karanganyar Gunung",
    "",
    "400.10.3.1",
)
_MEMBERS = (
    ("Bambang Setyo Nugroho, S.Sos., M.Si.", "Lurah Karanganyar Gunung", "Penanggung jawab"),
    ("Dwi Astuti Rahayu, S.E.", "Sekretaris Kelurahan", "Pengarah"),
    ("H. Slamet Raharjo", "Ketua LPMK", "Pengarah"),
    ("Suparjo Widodo", "Ketua RW 05", "Ketua"),
    ("Retno Palupi Handayani", "Warga RT 04", "Koordinator program"),
    ("Endah Kusrini", "Warga RT 02", "Sekretaris"),
    ("Tri Harjanti", "Ketua Tim Penggerak PKK RW 05", "Bendahara"),
    ("Agung Budi Santosa", "Karang Taruna", "Seksi pelatihan"),
    ("Yuni Marsitah", "Warga RT 07", "Seksi usaha dan pemasaran"),
    ("Joko Prihatin", "Warga RT 03", "Seksi peralatan"),
    ("Nur Hidayah", "Kader Posyandu", "Seksi data dan arsip"),
)


def decree(sheet: Sheet) -> None:
    """Three pages: reasons, decisions, and the list of the team."""
    sheet.spacing = 1.5
    sheet.add_page()
    letterhead(sheet, KELURAHAN)
    for line in (
        "KEPUTUSAN LURAH KARANGANYAR GUNUNG",
        f"NOMOR {TEAM.number}",
        "",
        "TENTANG",
        "",
        "TIM PELAKSANA KAMPUNG HOME INDUSTRI RW 05",
        "KELURAHAN KARANGANYAR GUNUNG TAHUN 2026",
        "",
        "LURAH KARANGANYAR GUNUNG,",
    ):
        sheet.text_line(line or " ", CENTRE, "", 0 if line else 6)
    sheet.ln(4)
    _clauses(
        sheet,
        "Menimbang",
        (
            "bahwa untuk meningkatkan kesejahteraan 96 pelaku usaha mikro di RW 05 perlu "
            "dilaksanakan kegiatan Kampung Home Industri;",
            "bahwa agar kegiatan berjalan tertib, terarah, dan dapat dipertanggungjawabkan, perlu "
            "dibentuk tim pelaksana;",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
            "menetapkan Keputusan Lurah tentang Tim Pelaksana Kampung Home Industri RW 05;",
        ),
        "a",
    )
    _clauses(
        sheet,
        "Mengingat",
        (
            "Undang-Undang Nomor 20 Tahun 2008 tentang Usaha Mikro, Kecil, dan Menengah;",
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
            "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;",
            "Peraturan Menteri Dalam Negeri Nomor 18 Tahun 2018 tentang Lembaga Kemasyarakatan "
            "Desa dan Lembaga Adat Desa;",
        ),
    )
    _clauses(
        sheet,
        "Memperhatikan",
        (
            "Proposal Kampung Home Industri RW 05 tanggal 2 Maret 2026;",
            "Berita Acara Rembuk Warga RW 05 tanggal 21 Februari 2026;",
        ),
    )
    _decisions(sheet)
    _team(sheet)


def _clauses(sheet: Sheet, name: str, texts: tuple[str, ...], marks: str = "1") -> None:
    left = sheet.l_margin
    for count, text in enumerate(texts):
        sheet.set_x(left)
        sheet.cell(31, sheet.leading, name if count == 0 else "")
        sheet.cell(5, sheet.leading, ":" if count == 0 else "")
        mark = f"{chr(ord('a') + count)}." if marks == "a" else f"{count + 1}."
        sheet.hanging(mark, text, 7, 36)
        sheet.ln(1.4)
    sheet.ln(2)


def _decisions(sheet: Sheet) -> None:
    sheet.add_page()
    sheet.text_line("MEMUTUSKAN:", CENTRE, "B")
    sheet.ln(3)
    sheet.fields(
        (
            ("Menetapkan", "KEPUTUSAN LURAH TENTANG TIM PELAKSANA KAMPUNG HOME INDUSTRI RW 05."),
            ("KESATU", "Membentuk Tim Pelaksana Kampung Home Industri RW 05 dengan susunan "
             "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
             "Keputusan ini."),
            ("KEDUA", "Tim bertugas:\na. menyusun rencana kerja dan jadwal kegiatan;\n"
             "b. melaksanakan pelatihan, pengadaan peralatan, dan penataan kampung;\n"
             "c. mendata pelaku usaha dan memperbarui datanya setiap triwulan;\n"
             "d. menyimpan arsip kegiatan dan menyerahkan salinannya kepada kelurahan; dan\n"
             "e. menyampaikan laporan kemajuan dan laporan pertanggungjawaban."),
            ("KETIGA", "Dalam melaksanakan tugas, Tim bertanggung jawab kepada Lurah."),
            ("KEEMPAT", "Salinan proposal, laporan, dan bukti pengeluaran dipegang oleh "
             "koordinator, Ketua RW 05, kelurahan, dan kecamatan."),
            ("KELIMA", "Biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada "
             "anggaran kegiatan Kampung Home Industri RW 05 Tahun 2026."),
            ("KEENAM", "Keputusan ini mulai berlaku pada tanggal ditetapkan sampai dengan "
             "31 Desember 2026."),
        ),
        label=31,
    )  # fmt: skip
    sheet.ln(8)
    _place(sheet)
    sign(sheet, LURAH, ("LURAH KARANGANYAR GUNUNG,",), KELURAHAN, 106, 84, "sk")
    sheet.ln(6)
    sheet.face("", 10)
    for line in ("Salinan disampaikan kepada:", "1. Camat Candisari;", "2. Ketua RW 05;",
                 "3. anggota Tim yang bersangkutan."):  # fmt: skip
        sheet.cell(0, sheet.leading, line)
        sheet.ln()


def _place(sheet: Sheet) -> None:
    sheet.set_left_margin(118)
    sheet.fields((("Ditetapkan di", "Semarang"), ("pada tanggal", "6 April 2026")), label=26)
    sheet.set_left_margin(25)
    sheet.ln(1)


def _team(sheet: Sheet) -> None:
    sheet.add_page()
    sheet.set_left_margin(106)
    sheet.face("", 10)
    for line in ("LAMPIRAN", "KEPUTUSAN LURAH KARANGANYAR GUNUNG", f"NOMOR {TEAM.number}",
                 "TENTANG TIM PELAKSANA KAMPUNG", "HOME INDUSTRI RW 05"):  # fmt: skip
        sheet.set_x(106)
        sheet.cell(0, sheet.leading, line)
        sheet.ln()
    sheet.set_left_margin(25)
    sheet.face()
    sheet.ln(7)
    sheet.text_line("SUSUNAN TIM PELAKSANA", CENTRE, "B")
    sheet.text_line("KAMPUNG HOME INDUSTRI RW 05 TAHUN 2026", CENTRE, "B")
    sheet.ln(4)
    sheet.grid(
        ("No.", "Nama", "Jabatan/Unsur", "Kedudukan dalam Tim"),
        (12, 60, 48, 45),
        [(f"{n}.", *member) for n, member in enumerate(_MEMBERS, 1)],
        "CLLL",
        11,
    )
    sheet.ln(8)
    sign(sheet, LURAH, ("LURAH KARANGANYAR GUNUNG,",), KELURAHAN, 106, 84, "sk lampiran")
