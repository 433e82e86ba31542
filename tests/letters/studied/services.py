"""Held-out letters of services: school, health centre, police."""

from tests.letters.paper import Said, Sheet, long_date


def school_asks(said: Said) -> bytes:
    """A foundation's school: spaced labels, the date first at the left, "Kepada" below."""
    sheet = Sheet("Helvetica", points=11)
    sheet.logo(24, "ring")
    sheet.letterhead(
        [said.more[0], said.more[1]],
        ["NSS 104036304021  NPSN 20329041  Terakreditasi A", "Jl. Jangli Raya 17 (024) 8442211"],
    )
    sheet.line_of(f"Semarang, {long_date(said.date, pad=True)}")
    sheet.gap(2)
    sheet.fields(
        [("N o.", said.number), ("Lamp.", said.attachment), ("H a l", said.subject)], label=18
    )
    sheet.gap()
    sheet.column(24, ["Kepada", f"Yth. Bapak {said.to}", "di tempat"])
    sheet.gap()
    sheet.line_of("Dengan hormat,")
    sheet.body(said.body, first=0)
    sheet.line_of("Atas perhatian dan bantuan Bapak kami ucapkan terima kasih.")
    sheet.signature(["Kepala Sekolah,"], said.more[2])
    return sheet.done()


SCHOOLS = (
    Said(
        "incoming_letter", "421.2/056/SDKG/2026", "2026-06-04",
        "Permohonan Peminjaman Halaman Balai Kelurahan", "SD Negeri Karanganyar Gunung 02",
        "Lurah Karanganyar Gunung", "-",
        body=("sehubungan akan diadakannya pentas seni akhir tahun pada hari Sabtu, 20 Juni "
              "2026, kami mohon izin meminjam halaman balai kelurahan.",),
        more=("DINAS PENDIDIKAN KOTA SEMARANG", "SD NEGERI KARANGANYAR GUNUNG 02",
              "ENDANG LESTARI, S.Pd."),
    ),
    Said(
        "incoming_letter", "118/TK-HK/X/2026", "2026-10-08",
        "Permohonan Narasumber Kegiatan Pengenalan Profesi Anak Usia Dini",
        "TK Harapan Kita", "Lurah Karanganyar Gunung", "1 bendel",
        body=("kami bermaksud mengundang petugas kelurahan untuk bercerita kepada murid kami "
              "pada tanggal 22 Oktober 2026 pukul 08.00 WIB.",),
        more=("YAYASAN BINA TUNAS BANGSA", "TK HARAPAN KITA", "MARIA GORETI, S.Pd. AUD"),
    ),
    Said(
        "incoming_letter", "070.SMP39.2026", "2026-02-09",
        "Izin Melaksanakan Kerja Bakti dan Penanaman Pohon Siswa Kelas VIII di Bantaran "
        "Sungai Wilayah RW 04 dalam Rangka Proyek Penguatan Profil Pelajar Pancasila",
        "SMP Negeri 39 Semarang", "Lurah Karanganyar Gunung", "1 (satu) proposal",
        body=("dalam rangka proyek sekolah bertema gaya hidup berkelanjutan, kami memohon izin "
              "kegiatan pada tanggal 14 Februari 2026 yang diikuti 96 siswa.",),
        more=("DINAS PENDIDIKAN KOTA SEMARANG", "SMP NEGERI 39 SEMARANG", "Drs. SUPRIYANTO"),
    ),
    Said(
        "incoming_letter", "E.3/1.042/SMK-W/VIII/2026", "2026-08-03",
        "Permohonan Praktik Kerja Lapangan", "SMK Wiratama", "Lurah Karanganyar Gunung",
        "1 lembar",
        body=("kami mohon tiga siswa kami dapat melaksanakan praktik kerja lapangan mulai "
              "1 September sampai dengan 30 November 2026.",),
        more=("YAYASAN PENDIDIKAN WIRATAMA", "SMK WIRATAMA", "HENDRO WIBOWO, S.Kom."),
    ),
)  # fmt: skip


def health_centre_tells(said: Said) -> bytes:
    """A head in a table of two cells with lines: labels at the left, addressee at the right."""
    sheet = Sheet("Times", (215, 330), 11.5)
    sheet.logo(24)
    sheet.logo(174, "star")
    sheet.letterhead(
        ["PEMERINTAH KOTA SEMARANG", "DINAS KESEHATAN", said.office.upper()],
        ["Jl. Karanganyar Gunung 24 Telp. 8311121 Pos-el pkm.kagok@semarangkota.go.id"],
        rule="1",
    )
    top = sheet.get_y()
    sheet.set_y(top + 2)
    sheet.fields(
        [
            ("No.", said.number),
            ("Sifat", said.more[0]),
            ("Lamp.", said.attachment),
            ("Perihal", said.subject),
        ],
        label=16,
        width=86,
        x=26,
    )
    left = sheet.get_y()
    sheet.beside(top + 2, 116, [f"Semarang, {said.day}", "Kepada :", f"Yth. {said.to}", "di"])
    sheet.set_y(max(left, sheet.get_y()))
    sheet.column(126, ["Semarang"])
    bottom = sheet.get_y() + 2
    sheet.rect(24, top, 90, bottom - top)
    sheet.rect(114, top, 81, bottom - top)
    sheet.set_y(bottom + 5)
    sheet.body(said.body)
    sheet.grid(
        [("No", "Posyandu", "Tanggal", "Tempat"), ("1", "Mawar", "7", "Balai RW 01"),
         ("2", "Melati", "9", "Balai RW 03"), ("3", "Anggrek", "14", "Rumah kader RW 05")],
        (12, 50, 30, 70),
    )  # fmt: skip
    sheet.signature(
        [f"Kepala {said.office}"], "dr. RETNO WULANDARI", nip="NIP 19760303 200501 2 014"
    )
    return sheet.done()


HEALTH = (
    Said(
        "incoming_letter", "443.2/093", "2026-02-02", "Jadwal Imunisasi Pos Pelayanan Terpadu",
        "Puskesmas Kagok", "Lurah Karanganyar Gunung", "1 lembar", "biasa",
        body=("Bersama ini kami sampaikan jadwal imunisasi bulan Februari 2026 di wilayah "
              "kerja Saudara, mohon diteruskan kepada kader.",), more=("Biasa",),
    ),
    Said(
        "incoming_letter", "400.7.8/271/2026", "2026-05-25",
        "Pemberitahuan Pengasapan (Fogging) Fokus", "Puskesmas Kagok",
        "Lurah Karanganyar Gunung", "", "sangat_segera",
        body=("Menindaklanjuti penyelidikan epidemiologi tanggal 23 Mei 2026 di RT 03 RW 02, "
              "akan dilaksanakan pengasapan dua putaran.",), more=("Sangat segera",),
    ),
    Said(
        "incoming_letter", "B.045/PKM-K/VIII/2026", "2026-08-06",
        "Permintaan Data Ibu Hamil dan Balita Sasaran Bulan Vitamin A", "Puskesmas Candilama",
        "Lurah Karanganyar Gunung", "1 (satu) format isian", "segera",
        body=("Mohon bantuan Saudara mengirimkan data sasaran paling lambat tanggal 14 Agustus "
              "2026.",), more=("Segera",),
    ),
    Said(
        "incoming_letter", "440/118/XI/2026", "2026-11-16", "Pelacakan Kontak Pasien Tuberkulosis",
        "Puskesmas Kagok", "Lurah Karanganyar Gunung", "1 amplop", "", "rahasia",
        body=("Mohon pendampingan petugas kelurahan pada pelacakan kontak tanggal 19 November "
              "2026. Nama pasien terlampir dalam amplop tertutup.",), more=("Rahasia",),
    ),
)  # fmt: skip


def police_writes(said: Said) -> bytes:
    """The police: the head stands small at the left with its own rule, "Klasifikasi" for level."""
    sheet = Sheet("Helvetica", points=11)
    for text in (
        "KEPOLISIAN NEGARA REPUBLIK INDONESIA",
        "DAERAH JAWA TENGAH",
        "RESOR KOTA BESAR SEMARANG",
        "SEKTOR CANDISARI",
    ):
        sheet.set_x(20)
        sheet.cell(84, 4.6, text, align="C", new_x="LMARGIN", new_y="NEXT")
    sheet.set_x(20)
    sheet.plain(9)
    sheet.cell(84, 4.6, "Jalan Dr. Wahidin 118 Semarang 50254", align="C")
    sheet.plain()
    sheet.ln(5)
    sheet.line(24, sheet.get_y(), 100, sheet.get_y())
    sheet.gap(5)
    top = sheet.get_y()
    sheet.gap(6)
    sheet.fields(
        [
            ("Nomor", said.number),
            ("Klasifikasi", said.more[0]),
            ("Lampiran", said.attachment),
            ("Perihal", said.subject),
        ],
        label=22,
        width=86,
    )
    sheet.beside(
        top, 120, [f"Semarang, {said.day}", "", "Kepada", "", f"Yth. {said.to}", "di", "Semarang"]
    )
    sheet.gap()
    sheet.body((f"1. Rujukan: {said.body[0]}", f"2. {said.body[1]}", "3. Demikian untuk menjadi "
                "maklum."), first=0)  # fmt: skip
    sheet.signature(["KEPALA KEPOLISIAN SEKTOR CANDISARI"], said.more[1])
    return sheet.done()


POLSEK = "Kepolisian Sektor Candisari|Sektor Candisari|Polsek Candisari|Kapolsek Candisari"
POLICE = (
    Said(
        "incoming_letter", "B/45/III/HUK.6.6./2026/Sek.Cdsr", "2026-03-30",
        "Permintaan Data Penghuni Rumah Kos", POLSEK,
        "Lurah Karanganyar Gunung", "satu lembar", "", "biasa",
        ("Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia;",
         "Untuk keperluan pembinaan keamanan, dimohon bantuan data penghuni rumah kos."),
        ("BIASA", "ALI SANTOSA, S.H., M.H."),
    ),
    Said(
        "incoming_letter", "R/07/V/RES.1.24./2026/Reskrim", "2026-05-06",
        "Bantuan Menghadirkan Saksi", POLSEK,
        "Lurah Karanganyar Gunung", "", "", "rahasia",
        ("Laporan Polisi Nomor LP/B/31/IV/2026/SPKT tanggal 28 April 2026;",
         "Dimohon bantuan Saudara menghadirkan ketua RT setempat pada tanggal 11 Mei 2026."),
        ("RAHASIA", "ALI SANTOSA, S.H., M.H."),
    ),
    Said(
        "incoming_letter", "B/112/VIII/OPS.1.1./2026/Sek.Cdsr", "2026-08-12",
        "Undangan Rapat Pengamanan Hari Ulang Tahun Kemerdekaan",
        POLSEK, "Lurah Karanganyar Gunung", "", "", "biasa",
        ("Rencana kegiatan Polsek Candisari bulan Agustus 2026;",
         "Dimohon hadir pada hari Jumat, 14 Agustus 2026 pukul 10.00 WIB di Mapolsek."),
        ("BIASA", "ALI SANTOSA, S.H., M.H."),
    ),
    Said(
        "incoming_letter", "T/163/XII/BIN.2.2./2026", "2026-12-01",
        "Pemberitahuan Penggantian Bhayangkara Pembina Keamanan dan Ketertiban Masyarakat",
        POLSEK, "Lurah Karanganyar Gunung", "satu eksemplar", "", "terbatas",
        ("Surat Perintah Kapolrestabes Semarang Nomor Sprin/2201/XI/2026;",
         "Diberitahukan bahwa petugas di wilayah Saudara diganti mulai 7 Desember 2026."),
        ("TERBATAS", "ALI SANTOSA, S.H., M.H."),
    ),
)  # fmt: skip


LAYOUTS = (
    (school_asks, SCHOOLS),
    (health_centre_tells, HEALTH),
    (police_writes, POLICE),
)
