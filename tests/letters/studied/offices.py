"""Held-out letters of city offices: kecamatan, dinas, an office's own memos."""

from tests.letters.paper import Said, Sheet

ADDRESS = "Jalan Sriwijaya No. 29 Semarang 50242 Telepon (024) 8312345 Faksimile (024) 8312346"


def kecamatan_invites(said: Said) -> bytes:
    """City arms at the left, date above the addressees at the right, labels at the left."""
    sheet = Sheet("Times")
    sheet.logo(24)
    sheet.letterhead(
        ["PEMERINTAH KOTA SEMARANG", said.office.upper()],
        ["Jl. Dr. Wahidin No. 112 Semarang Kode Pos 50253 Telp. (024) 8503421"],
    )
    sheet.column(118, [f"Semarang, {said.day}"])
    top = sheet.get_y()
    sheet.fields(
        [
            ("Nomor", said.number),
            ("Sifat", said.more[0]),
            ("Lampiran", said.attachment),
            ("Hal", said.subject),
        ],
        label=20,
    )
    sheet.beside(top, 118, ["Kepada", f"Yth. {said.to}", "di -", "     SEMARANG"])
    sheet.gap()
    sheet.body(said.body, indent=24)
    sheet.set_left_margin(48)
    sheet.fields(
        [
            ("Hari, tanggal", said.more[1]),
            ("Waktu", said.more[2]),
            ("Tempat", said.more[3]),
        ],
        label=30,
        width=120,
    )
    sheet.set_left_margin(24)
    sheet.gap(3)
    sheet.body(
        ["Mengingat pentingnya acara, dimohon hadir tepat waktu dan tidak diwakilkan."], indent=24
    )
    sheet.signature(["CAMAT"], "MOELJANTO, S.Sos., M.M.", nip="NIP 19690412 199003 1 007")
    return sheet.done()


KECAMATAN = (
    Said(
        "incoming_letter", "400.10.2.2/0312", "2026-04-07",
        "Undangan Rapat Koordinasi Lurah", "Kecamatan Candisari",
        "Lurah se-Kecamatan Candisari", "", "segera", "",
        ("Dalam rangka menindaklanjuti arahan Wali Kota Semarang pada tanggal 1 April 2026, "
         "bersama ini kami mengundang Saudara untuk hadir pada:",),
        ("Segera", "Jumat, 10 April 2026", "09.00 WIB s.d. selesai", "Aula Kecamatan Candisari"),
    ),
    Said(
        "incoming_letter", "000.7.1.4/45/2026", "2026-02-02",
        "Undangan Musyawarah Perencanaan Pembangunan Tingkat Kecamatan Tahun 2026 untuk "
        "Penyusunan Rencana Kerja Tahun 2027", "Kecamatan Candisari",
        "Lurah Karanganyar Gunung", "1 (satu) lembar", "biasa", "",
        ("Sesuai jadwal tahapan perencanaan pembangunan daerah, kami mengharap kehadiran "
         "Saudara beserta tiga orang delegasi kelurahan pada:",),
        ("Biasa", "Rabu, 11 Februari 2026", "08.30 WIB", "Balai Pertemuan Kecamatan"),
    ),
    Said(
        "incoming_letter", "300.1.4/118/VI/2026", "2026-06-15",
        "Apel Siaga Satuan Perlindungan Masyarakat", "Kecamatan Candisari",
        "Lurah Karanganyar Gunung", "2 lembar", "sangat_segera", "",
        ("Menindaklanjuti surat Kepala Satuan Polisi Pamong Praja Kota Semarang Nomor "
         "300.1/877/2026 tanggal 9 Juni 2026, diminta mengirim sepuluh orang anggota pada:",),
        ("Sangat Segera", "Kamis, 18 Juni 2026", "06.30 WIB", "Halaman Kantor Kecamatan"),
    ),
    Said(
        "incoming_letter", "400.7.13.2/0791/2026", "2026-08-24",
        "Rembuk Stunting", "Kecamatan Candisari",
        "Ketua TP PKK Kelurahan Karanganyar Gunung", "", "biasa", "",
        ("Dalam upaya percepatan penurunan stunting, kami mengharap kehadiran Saudara "
         "bersama kader pembangunan manusia pada:",),
        ("Biasa", "Senin, 31 Agustus 2026", "13.00 WIB", "Ruang Rapat Lantai 2"),
    ),
)  # fmt: skip


def dinas_circular(said: Said) -> bytes:
    """Two badges, addressees first, the title in the middle, the date with the signature."""
    sheet = Sheet("Helvetica", (215, 330), 11)
    sheet.logo(22)
    sheet.logo(176, "ring")
    sheet.letterhead(
        ["PEMERINTAH KOTA SEMARANG", said.office.upper()],
        [ADDRESS, "Laman: semarangkota.go.id  Pos-el: dinas@semarangkota.go.id"],
        rule="1",
    )
    sheet.column(24, ["Yth.", *said.to.split("; ")])
    sheet.gap()
    sheet.line_of("SURAT EDARAN", align="C", style="B", points=12.5)
    sheet.line_of(f"NOMOR {said.number}", align="C")
    sheet.gap(2)
    sheet.line_of("TENTANG", align="C")
    sheet.line_of(said.subject.upper(), align="C", style="B")
    sheet.gap()
    sheet.body(said.body, first=0)
    sheet.gap()
    sheet.column(118, ["Ditetapkan di Semarang", f"pada tanggal {said.day}"])
    sheet.signature([f"KEPALA {said.office.upper()},"], "Drs. WAHYU PRATAMA, M.Si.")
    sheet.gap()
    sheet.line_of("Tembusan:", points=9)
    sheet.line_of("1. Wali Kota Semarang (sebagai laporan);", points=9)
    sheet.line_of("2. Camat se-Kota Semarang.", points=9)
    return sheet.done()


CIRCULARS = (
    Said(
        "incoming_letter", "600.4.15/1204/2026", "2026-01-19",
        "Pengurangan Sampah Plastik Sekali Pakai di Lingkungan Kelurahan",
        "Dinas Lingkungan Hidup|Dinas Lingkungan Hidup Kota Semarang", "Lurah se-Kota Semarang",
        body=("1. Dasar: Peraturan Daerah Kota Semarang Nomor 6 Tahun 2012 tentang Pengelolaan "
              "Sampah.", "2. Setiap kegiatan rapat tidak menggunakan botol plastik sekali pakai.",
              "3. Laporan pelaksanaan disampaikan paling lambat tanggal 27 Februari 2026."),
    ),
    Said(
        "incoming_letter", "440/2210", "2026-11-03",
        "Kewaspadaan Peningkatan Kasus Demam Berdarah Dengue", "Dinas Kesehatan|Dinas Kesehatan Kota Semarang",
        "Camat; Lurah; Kepala Puskesmas se-Kota Semarang|"
        "Camat, Lurah, Kepala Puskesmas se-Kota Semarang",
        body=("Sehubungan dengan masuknya musim penghujan, diminta kepada Saudara untuk:",
              "a. menggerakkan pemberantasan sarang nyamuk setiap hari Jumat;",
              "b. mengaktifkan juru pemantau jentik di setiap rumah."),
    ),
    Said(
        "incoming_letter", "B/8.421/400.3.1/VII/2026", "2026-07-02",
        "Penerimaan Peserta Didik Baru Tahun Ajaran 2026/2027", "Dinas Pendidikan|Dinas Pendidikan Kota Semarang",
        "Lurah se-Kota Semarang",
        level="biasa",
        body=("Bersama ini disampaikan bahwa pendaftaran dibuka tanggal 6 sampai dengan "
              "10 Juli 2026 melalui laman ppd.semarangkota.go.id.",
              "Surat keterangan domisili diterbitkan paling singkat satu tahun sebelumnya."),
    ),
    Said(
        "incoming_letter", "400.9/0087-SE", "2026-03-10",
        "Pemutakhiran Data Terpadu Kesejahteraan Sosial Semester I", "Dinas Sosial|Dinas Sosial Kota Semarang",
        "Lurah se-Kota Semarang",
        body=("Pemutakhiran dilaksanakan melalui musyawarah kelurahan yang hasilnya dituangkan "
              "dalam berita acara dan diunggah paling lambat 30 April 2026.",),
    ),
)  # fmt: skip


def official_memo(said: Said) -> bytes:
    """A nota dinas: its title under the head, all its fields in one table without lines."""
    sheet = Sheet("Helvetica", points=11)
    sheet.logo(24)
    sheet.letterhead(
        ["PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI", "KELURAHAN KARANGANYAR GUNUNG"],
        ["Jl. Karanganyar Gunung No. 1 Semarang 50255"],
    )
    sheet.line_of("NOTA DINAS", align="C", style="B", points=13)
    sheet.gap(3)
    sheet.fields(
        [
            ("Kepada", f"Yth. {said.to}"),
            ("Dari", said.sender),
            ("Tanggal", said.day),
            ("Nomor", said.number),
            ("Sifat", said.more[0]),
            ("Lampiran", said.attachment),
            ("Perihal", said.subject),
        ],
        width=160,
    )
    sheet.line(24, sheet.get_y() + 2, 190, sheet.get_y() + 2)
    sheet.gap(6)
    sheet.body(said.body)
    sheet.signature([f"{said.sender},"], "SRI HARTATI, S.E.", nip="NIP. 197805122006042011")
    return sheet.done()


MEMOS = (
    Said(
        "memo", "000.2.3.2/07/ND/2026", "2026-05-18", "Usulan Penghapusan Kursi Lipat Rusak",
        "Kepala Seksi Pelayanan Umum", "Sekretaris Kelurahan", "1 (satu) daftar", "biasa", "",
        ("Bersama ini kami laporkan hasil pemeriksaan barang tanggal 15 Mei 2026: dua belas "
         "kursi lipat pengadaan tahun 2014 dalam keadaan rusak berat.",), ("Biasa",),
    ),
    Said(
        "memo", "ND-14/EKBANG/IX/2026", "2026-09-01",
        "Telaahan atas Permohonan Perbaikan Saluran RT 04 RW 02",
        "Kepala Seksi Ekonomi dan Pembangunan", "Lurah Karanganyar Gunung",
        "2 (dua) lembar foto", "segera", "",
        ("Memperhatikan surat Ketua RW 02 Nomor 031/RW02/VIII/2026 tanggal 26 Agustus 2026, "
         "kami telah meninjau lokasi dan mengusulkan penanganan melalui dana kelurahan.",),
        ("Segera",),
    ),
    Said(
        "memo", "700.1.2.1/03", "2026-10-12", "Tindak Lanjut Hasil Pemeriksaan Kas",
        "Sekretaris Kelurahan", "Lurah Karanganyar Gunung", "1 berkas", "", "rahasia",
        ("Menindaklanjuti pemeriksaan kas tanggal 5 Oktober 2026, bersama ini kami sampaikan "
         "penjelasan bendahara pembantu.",), ("Rahasia",),
    ),
    Said(
        "memo", "800.1.11.1/22/ND", "2026-02-23", "Permohonan Izin Tidak Masuk Kerja",
        "Pengelola Administrasi Pemerintahan", "Lurah Karanganyar Gunung", "", "biasa", "",
        ("Dengan hormat kami mohon izin tidak masuk kerja pada tanggal 25 dan 26 Februari 2026 "
         "untuk keperluan keluarga.",), ("Biasa",),
    ),
)  # fmt: skip


LAYOUTS = (
    (kecamatan_invites, KECAMATAN),
    (dinas_circular, CIRCULARS),
    (official_memo, MEMOS),
)
