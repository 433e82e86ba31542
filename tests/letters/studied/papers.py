"""Held-out papers that are no plain letters: proposals, minutes, reports, answers, backing."""

from tests.letters.paper import Said, Sheet

LURAH = "Lurah Karanganyar Gunung"
OFFICE = "Kelurahan Karanganyar Gunung"


def proposal(said: Said) -> bytes:
    """A proposal: a cover without date or number, a chapter on page two that ends with the date."""
    sheet = Sheet("Helvetica", points=12)
    sheet.gap(14)
    sheet.line_of("PROPOSAL", align="C", style="B", points=20)
    sheet.gap(4)
    sheet.line_of(said.title.upper(), align="C", style="B", points=15)
    sheet.gap(30)
    sheet.star(105, 130, 14, 30, 6)
    sheet.set_y(190)
    sheet.line_of("Diajukan kepada:", align="C")
    sheet.line_of(said.to, align="C", style="B")
    sheet.gap(8)
    sheet.line_of("Diajukan oleh:", align="C")
    for text in said.more[:2]:
        sheet.line_of(text, align="C", style="B")
    sheet.line_of("TAHUN 2026", align="C")
    sheet.add_page()
    sheet.line_of("I. LATAR BELAKANG", style="B")
    sheet.gap(2)
    sheet.body(said.body)
    sheet.line_of("II. RENCANA ANGGARAN", style="B")
    sheet.gap(2)
    sheet.grid(
        [("Uraian", "Volume", "Jumlah (Rp)"), ("Bahan", "1 paket", "3.250.000"),
         ("Konsumsi", "60 kotak", "1.200.000"), ("Cetak spanduk", "2 lembar", "300.000")],
        (70, 40, 50),
    )  # fmt: skip
    sheet.line_of("III. PENUTUP", style="B")
    sheet.body(("Demikian proposal ini kami susun sebagai bahan pertimbangan.",))
    sheet.column(118, [f"Semarang, {said.day}"])
    sheet.signature(["Ketua,"], said.more[2])
    return sheet.done()


PROPOSALS = (
    Said(
        "proposal", "", "2026-03-16", "Pelatihan Membatik Warga RW 01|"
        "Proposal Pelatihan Membatik Warga RW 01",
        "Kelompok Usaha Bersama Canting Ayu", LURAH,
        body=("Warga RW 01 telah membatik sejak tahun 2018. Pelatihan diadakan tanggal 2 sampai "
              "4 Mei 2026.",),
        more=("KELOMPOK USAHA BERSAMA", "CANTING AYU", "Rini Astuti"),
    ),
    Said(
        "proposal", "", "2026-07-27", "Pembangunan Talut dan Saluran Air Gang Nangka RT 05 RW 04|"
        "Proposal Pembangunan Talut dan Saluran Air Gang Nangka RT 05 RW 04",
        "Panitia Pembangunan RT 05 RW 04", LURAH,
        body=("Hujan tanggal 12 Januari 2026 mengakibatkan longsor sepanjang 18 meter.",),
        more=("PANITIA PEMBANGUNAN", "RT 05 RW 04", "Untung Basuki"),
    ),
    Said(
        "proposal", "", "2026-10-26", "Pengadaan Alat Hadroh Remaja Masjid|"
        "Proposal Pengadaan Alat Hadroh Remaja Masjid",
        "Ikatan Remaja Masjid Al-Ikhlas", "Wali Kota Semarang",
        body=("Ikatan remaja masjid beranggotakan 42 orang dan berlatih setiap malam Ahad.",),
        more=("IKATAN REMAJA MASJID", "AL-IKHLAS", "Ahmad Zaki"),
    ),
    Said(
        "proposal", "", "2026-02-25", "Bank Sampah Digital Resik Makmur|"
        "Proposal Bank Sampah Digital Resik Makmur",
        "Bank Sampah Resik Makmur", "Dinas Lingkungan Hidup Kota Semarang",
        body=("Bank sampah didirikan dengan keputusan lurah nomor 9 tahun 2020.",),
        more=("BANK SAMPAH", "RESIK MAKMUR", "Tri Wahyuni"),
    ),
)  # fmt: skip


def minutes(said: Said) -> bytes:
    """Minutes: the day in words with the figures in brackets, both parties named in the text."""
    sheet = Sheet("Times", (215, 330), 12)
    sheet.logo(24)
    sheet.letterhead(
        ["PEMERINTAH KOTA SEMARANG", "KELURAHAN KARANGANYAR GUNUNG"],
        ["Jl. Karanganyar Gunung No. 1 Semarang 50255"],
    )
    sheet.line_of("BERITA ACARA", align="C", style="B", points=13)
    sheet.line_of(said.title.upper(), align="C", style="B")
    sheet.line_of(f"Nomor: {said.number}", align="C")
    sheet.gap()
    sheet.body((f"Pada hari ini {said.more[0]}, bertempat di {said.more[1]}, kami:",))
    sheet.fields([("1. Nama", "Agus Setiawan"), ("Jabatan", "Lurah")], width=140, x=34)
    sheet.fields([("2. Nama", said.more[2]), ("Jabatan", said.more[3])], width=140, x=34)
    sheet.body(said.body)
    top = sheet.get_y()
    sheet.signature(["PIHAK KEDUA,"], said.more[2], x=30)
    sheet.set_y(top)
    sheet.signature(["PIHAK KESATU,"], "AGUS SETIAWAN", x=125)
    return sheet.done()


MINUTES = tuple(
    Said("other", number, date, f"{subject}|Berita Acara {subject}", OFFICE, body=(text,), more=more)
    for number, date, subject, text, more in (
        ("030/14/BAST/2026", "2026-01-05", "Serah Terima Komputer",
         "Pihak Kesatu menyerahkan dua unit komputer pengadaan 12 November 2025.",
         ("Senin tanggal lima bulan Januari tahun dua ribu dua puluh enam (05-01-2026)",
          "Kantor Kelurahan", "Sri Hartati", "Sekretaris")),
        ("400.10.3/21/BA", "2026-08-21", "Pemilihan Ketua LPMK",
         "Pemilihan dihadiri 64 orang dan menetapkan ketua terpilih.",
         ("Jumat tanggal dua puluh satu bulan Agustus tahun 2026 (21/08/2026)",
          "Balai Kelurahan", "Suharto", "Ketua Panitia")),
        ("002/BA-MUSKEL/I/2026", "2026-01-22", "Musyawarah Pembangunan Kelurahan",
         "Musyawarah menyepakati daftar prioritas usulan.",
         ("Kamis tanggal 22 Januari 2026", "Balai RW 03", "Suharto", "Ketua LPMK")),
        ("9.3/BA/IX/2026", "2026-09-30", "Pemusnahan Blangko Rusak",
         "Telah dimusnahkan 48 lembar blangko kartu keluarga yang rusak.",
         ("Rabu tanggal tiga puluh September dua ribu dua puluh enam (30 September 2026)",
          "Halaman Kantor", "Joko Lelono", "Saksi")),
    )
)  # fmt: skip


def report(said: Said) -> bytes:
    """A report: a centred title with TENTANG, lettered chapters, the date at its end."""
    sheet = Sheet("Times", points=12)
    for text in ("LAPORAN", "TENTANG", said.title.upper()):
        sheet.line_of(text, align="C", style="B")
    if said.number:
        sheet.line_of(f"NOMOR {said.number}", align="C")
    sheet.gap(5)
    for head, text in zip(
        ("A. Pendahuluan", "B. Kegiatan yang Dilaksanakan", "C. Penutup"), said.body, strict=True
    ):
        sheet.line_of(head, style="B")
        sheet.body((text,))
    sheet.column(118, ["Dibuat di Semarang", f"pada tanggal {said.day}"])
    sheet.signature([said.office], said.more[0])
    return sheet.done()


REPORTS = tuple(
    Said("report", number, date, f"{subject}|Laporan {subject}", sender, body=(*texts, "Laporan dibuat dengan "
         "sebenarnya."), more=(name,))
    for number, date, subject, sender, name, texts in (
        ("", "2026-05-04", "Pelaksanaan Kerja Bakti Serentak", "Kepala Seksi Pembangunan",
         "WIDODO", ("Kerja bakti dilaksanakan atas surat camat tanggal 20 April 2026.",
                    "Diikuti 215 warga pada tanggal 3 Mei 2026.")),
        ("045/LAP/VI/2026", "2026-06-30", "Penyaluran Beras Cadangan Pangan Triwulan II",
         "Kepala Seksi Kesejahteraan Sosial", "SUTARTI",
         ("Penyaluran untuk 187 keluarga.", "Disalurkan tanggal 24 dan 25 Juni 2026.")),
        ("", "2026-12-01", "Penggunaan Dana Operasional RT dan RW Tahun 2026",
         "Forum RW Karanganyar Gunung", "H. Sunaryo",
         ("Dana diterima dalam dua tahap.", "Bukti penggunaan terlampir.")),
        ("LP.02/LINMAS/2026", "2026-04-20", "Siskamling dan Keadaan Wilayah Triwulan I",
         "Komandan Regu Linmas", "Sabar", ("Ronda di 31 pos.", "Nihil kejadian menonjol.")),
    )
)  # fmt: skip


def backing(said: Said) -> bytes:
    """A recommendation of the sub-district: title, number, "memberikan rekomendasi kepada"."""
    sheet = Sheet("Helvetica", points=11)
    sheet.logo(24)
    sheet.letterhead(["PEMERINTAH KOTA SEMARANG", said.office.upper()], ["Semarang"])
    sheet.line_of("SURAT REKOMENDASI", align="C", style="BU", points=13)
    sheet.line_of(f"Nomor: {said.number}", align="C")
    sheet.gap()
    sheet.body(said.body)
    sheet.fields([("Nama", said.more[0]), ("Jabatan", said.more[1])], width=140, x=34)
    sheet.gap(2)
    sheet.body(("Rekomendasi ini berlaku tiga bulan sejak tanggal ditetapkan.",))
    sheet.fields([("Ditetapkan di", "Semarang"), ("Pada tanggal", said.day)], x=115, width=80)
    sheet.signature([f"a.n. {said.more[2]}", "Sekretaris,"], "DWI RAHAYU, S.H.", x=115)
    return sheet.done()


BACKINGS = tuple(
    Said("incoming_letter", number, date, "Surat Rekomendasi", sender, level="biasa" if number[:2] == "B-" else "", body=(text,), more=more)
    for number, date, sender, text, more in (
        ("400.6/122/2026", "2026-07-21", "Kecamatan Candisari|Camat Candisari",
         "Berdasarkan permohonan tanggal 14 Juli 2026, memberikan rekomendasi kepada:",
         ("Dimas Aditya", "Ketua Karang Taruna", "CAMAT CANDISARI")),
        ("503/9.14/REK", "2026-02-27", "Dinas Koperasi dan Usaha Mikro|"
         "Dinas Koperasi dan Usaha Mikro Kota Semarang",
         "Memperhatikan surat Lurah Nomor 500.3/41/2026 tanggal 20 Februari 2026, memberikan "
         "rekomendasi kepada:", ("Rini Astuti", "Pengrajin", "KEPALA DINAS")),
        ("B-771/KK.11.33/7/BA.03.2/09/2026", "2026-09-14", "Kantor Kementerian Agama|"
         "Kantor Kementerian Agama Kota Semarang",
         "Setelah memeriksa kelengkapan berkas, memberikan rekomendasi kepada:",
         ("KH. Mustofa", "Ketua Yayasan", "KEPALA KANTOR")),
        ("R/REKOM/08-XI/26", "2026-11-09", "Dinas Sosial|Dinas Sosial Kota Semarang",
         "Sehubungan kegiatan donor darah tanggal 15 November 2026, memberikan rekomendasi "
         "kepada:", ("dr. Bayu", "Koordinator", "KETUA")),
    )
)  # fmt: skip


def answer(said: Said) -> bytes:
    """An answer of a department: "Kepada" at the left, an older letter's number and date inside."""
    sheet = Sheet("Times", points=11.5)
    sheet.logo(24, "ring")
    sheet.letterhead(
        ["PEMERINTAH PROVINSI JAWA TENGAH", said.sender.split("|")[0].upper()],
        ["Jl. Madukoro Blok AA-BB Semarang 50144 Telepon 024-7608201"],
    )
    sheet.fields(
        [
            ("Nomor", f"{said.number}{' ' * 28}Semarang, {said.day}"),
            ("Sifat", said.more[0]),
            ("Lampiran", said.attachment),
            ("Hal", said.subject),
        ],
        label=20,
        width=165,
    )
    sheet.gap()
    sheet.column(24, [f"Yth. {said.to}", "Jalan Karanganyar Gunung 1", "Semarang"])
    sheet.gap()
    sheet.body(said.body, indent=20)
    sheet.signature(["Kepala Bidang,"], "Ir. NUGROHO, M.T.", nip="NIP 197001011996031002")
    return sheet.done()


ANSWERS = tuple(
    Said("incoming_letter", number, date, subject, f"{sender}|{sender} Provinsi Jawa Tengah",
         LURAH, attachment, urgency, level,
         (f"Menjawab surat Saudara Nomor {old} perihal {asked}, bersama ini disampaikan bahwa "
          f"{text}",), (printed,))
    for number, date, subject, sender, attachment, printed, urgency, level, old, asked, text in (
        ("600.1.7/0912", "2026-04-30", "Jawaban atas Permohonan Perbaikan Jalan",
         "Dinas Pekerjaan Umum Bina Marga", "1 (satu) lembar", "Biasa", "biasa", "",
         "600.1/27/2026 tanggal 6 April 2026", "Perbaikan Jalan",
         "ruas tersebut kewenangan kota."),
        ("T-500.16/1483/DPMPTSP.03", "2026-08-04", "Keterangan Perizinan Menara",
         "Dinas Penanaman Modal", "", "Terbatas", "", "terbatas",
         "500.16/88/2026 tanggal 20 Juli 2026", "Perizinan Menara",
         "izin sedang dalam pemeriksaan."),
        ("660.1/3307/III/2026", "2026-03-27", "Penyampaian Hasil Uji Kualitas Air Sumur Warga RT "
         "01 sampai dengan RT 06 RW 02", "Dinas Lingkungan Hidup dan Kehutanan", "3 lembar",
         "Segera", "segera", "", "660/19/2026 tanggal 24 Februari 2026", "Uji Air",
         "contoh air memenuhi baku mutu."),
        ("800.2/77-BPSDM", "2026-10-15", "Persetujuan Peserta Pelatihan Kearsipan",
         "Badan Pengembangan Sumber Daya Manusia", "", "Biasa", "biasa", "",
         "800/102/2026 tanggal 1 Oktober 2026", "Usulan Peserta",
         "dua orang pegawai disetujui mengikuti pelatihan tanggal 2 November 2026."),
    )
)  # fmt: skip

LAYOUTS = (
    (proposal, PROPOSALS),
    (minutes, MINUTES),
    (report, REPORTS),
    (backing, BACKINGS),
    (answer, ANSWERS),
)
