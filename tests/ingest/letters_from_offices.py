"""Letters of government offices, as their text layers read, with what a clerk would note."""

from suggest_letter import Letter

LETTERS = (
    Letter(
        "an invitation of the kecamatan, number and date side by side",
        (
            """PEMERINTAH KOTA SEMARANG
KECAMATAN CANDISARI
Jl. Kesatrian No. 1 Telp. (024) 8412345 Semarang 50257
Semarang, 16 November 2026
Nomor : 470/1127-KecCK/XI/2026
Sifat : Segera
Lampiran : 1 (satu) lembar
Hal : Undangan Rapat Koordinasi Kampung
Home Industri
Kepada
Yth. Lurah Karanganyar Gunung
di -
SEMARANG
Dengan hormat,
Mengharap kehadiran Saudara pada:
Hari/Tanggal : Senin, 23 November 2026
Pukul : 09.00 WIB
Tempat : Aula Kecamatan Candisari
Demikian atas perhatiannya diucapkan terima kasih.
CAMAT CANDISARI,
Drs. SUMARNO, MM""",
        ),
        {
            "kind": "incoming_letter",
            "number": "470/1127-KecCK/XI/2026",
            "date": "2026-11-16",
            "subject": "Undangan Rapat Koordinasi Kampung Home Industri",
            "from": "Kecamatan Candisari",
            "to": "Lurah Karanganyar Gunung",
            "urgency": "segera",
        },
        ("number", "date", "subject", "urgency", "to"),
        ("level", "code"),
    ),
    Letter(
        "a letter of our own office goes out",
        (
            """PEMERINTAH KOTA SEMARANG
KECAMATAN CANDISARI
KELURAHAN KARANGANYAR GUNUNG
Jalan Karanganyar Gunung No. 241 Semarang
Nomor : 400.10.2.2 / 041 / XI / 2026          Semarang, 18 November 2026
Sifat : Biasa
Lampiran : -
Perihal : Pengantar Proposal Kampung Home Industri RW 05     Kepada
                                     Yth. Camat Candisari
                                     di Semarang
Bersama ini kami sampaikan proposal dari RW 05.
LURAH KARANGANYAR GUNUNG
SITI AMINAH, S.Sos""",
        ),
        {
            "kind": "outgoing_letter",
            "number": "400.10.2.2/041/XI/2026",
            "date": "2026-11-18",
            "subject": "Pengantar Proposal Kampung Home Industri RW 05",
            "from": "Kelurahan Karanganyar Gunung",
            "to": "Camat Candisari",
            "code": "400.10.2.2",
            "urgency": "biasa",
        },
        ("number", "date", "subject", "kind"),
    ),
    Letter(
        "a decree of the lurah",
        (
            """LURAH KARANGANYAR GUNUNG
KOTA SEMARANG
KEPUTUSAN LURAH KARANGANYAR GUNUNG
NOMOR 23 TAHUN 2020
TENTANG
PEMBENTUKAN PENGURUS KAMPUNG HOME INDUSTRI
RW 05 TAHUN 2020
LURAH KARANGANYAR GUNUNG,
Menimbang : a. bahwa berdasarkan Undang-Undang Nomor 23 Tahun 2014 tentang
Pemerintahan Daerah perlu dibentuk pengurus;
MEMUTUSKAN:""",
            """KEDUA : Keputusan ini berlaku sejak tanggal ditetapkan.
Ditetapkan di Semarang
pada tanggal 3 Pebruari 2020
LURAH KARANGANYAR GUNUNG,
SITI AMINAH""",
        ),
        {
            "kind": "decree",
            "number": "23 TAHUN 2020",
            "date": "2020-02-03",
            "subject": "Pembentukan Pengurus Kampung Home Industri RW 05 Tahun 2020",
            "from": "Lurah Karanganyar Gunung",
        },
        ("kind", "number", "date", "subject"),
        ("to",),
    ),
    Letter(
        "a regulation whose text layer glued number and year",
        (
            """GUBERNUR SULAWESI UTARA
PERATURAN GUBERNUR SULAWESI UTARA
NOMOR 14 TAHUN2016
TENTANG
PENETAPAN ALOKASI DEFINITIF BAGI HASIL PAJAK PROVINSI
DENGAN RAHMAT TUHAN YANG MAHA ESA
Menimbang
bahwa dalam rangka pelaksanaan Peraturan Daerah Nomor 7 Tahun 2011""",
        ),
        {
            "kind": "decree",
            "number": "14 TAHUN 2016",
            "subject": "Penetapan Alokasi Definitif bagi Hasil Pajak Provinsi",
            "from": "Gubernur Sulawesi Utara",
        },
        ("kind", "number"),
        ("date",),
    ),
    Letter(
        "labels and values came out as two columns",
        (
            """PEMERINTAH KOTA SEMARANG
DINAS SOSIAL
Jalan Pemuda No. 148 Semarang
Nomor
Sifat
Lampiran
Hal
: 400.9.7/882/2026
: Terbatas
: 1 berkas
: Verifikasi Data Penerima
Bantuan Sosial
Semarang, 9 Pebruari 2026
Kepada
Yth. 1. Camat Candisari
2. Lurah Karanganyar Gunung
di -
SEMARANG
Sehubungan dengan verifikasi data per 31 Januari 2026, diminta bantuan Saudara.""",
        ),
        {
            "kind": "incoming_letter",
            "number": "400.9.7/882/2026",
            "date": "2026-02-09",
            "subject": "Verifikasi Data Penerima Bantuan Sosial",
            "from": "Dinas Sosial Kota Semarang",
            "to": "Camat Candisari; Lurah Karanganyar Gunung",
            "level": "terbatas",
        },
        ("number", "date", "subject", "level"),
        ("urgency",),
    ),
    Letter(
        "the date stands as figures after its label",
        (
            """PUSKESMAS KAGOK
Nomor : 445/210/VIII/2026
Tanggal : 14-08-2026
Hal : Jadwal Posyandu Balita
Yth. Ketua TP PKK Kelurahan Karanganyar Gunung
Dengan hormat, bersama ini kami sampaikan jadwal posyandu mulai 1 September 2026.""",
        ),
        {
            "kind": "incoming_letter",
            "number": "445/210/VIII/2026",
            "date": "2026-08-14",
            "subject": "Jadwal Posyandu Balita",
            "from": "Puskesmas Kagok",
            "to": "Ketua TP PKK Kelurahan Karanganyar Gunung",
        },
        ("number", "date"),
    ),
    Letter(
        "every page carries the stamp of the electronic signature",
        (
            """Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik
yang diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), BSSN
PEMERINTAH KOTA SEMARANG
SEKRETARIAT DAERAH
BAGIAN PEMERINTAHAN
Nomor : B/000.8.3.3/15/OR/2026
Sifat : Biasa
Hal : Pelaksanaan Lomba Kelurahan
Semarang, 3 Maret 2026
Yth. Para Lurah se-Kota Semarang
di Semarang
Dalam rangka lomba kelurahan, bersama ini disampaikan.""",
            """Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik
yang diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), BSSN
Demikian.""",
        ),
        {
            "kind": "incoming_letter",
            "number": "B/000.8.3.3/15/OR/2026",
            "code": "000.8.3.3",
            "subject": "Pelaksanaan Lomba Kelurahan",
            "from": "Bagian Pemerintahan Kota Semarang",
            "to": "Para Lurah se-Kota Semarang",
        },
        ("number", "subject"),
    ),
    Letter(
        "a certificate of our office is known by its heading",
        (
            """PEMERINTAH KOTA SEMARANG
KECAMATAN CANDISARI
KELURAHAN KARANGANYAR GUNUNG
SURAT KETERANGAN USAHA
Nomor : 500.3/77/2026
Yang bertanda tangan di bawah ini Lurah Karanganyar Gunung menerangkan bahwa:
Nama : Sri Wahyuni
Tempat/Tanggal Lahir : Semarang, 12 Mei 1980
Semarang, 11 September 2026
LURAH KARANGANYAR GUNUNG""",
        ),
        {
            "kind": "outgoing_letter",
            "number": "500.3/77/2026",
            "date": "2026-09-11",
            "subject": "Surat Keterangan Usaha",
            "from": "Kelurahan Karanganyar Gunung",
        },
        ("number", "date"),
    ),
    Letter(
        "a secret letter of the ministry: the secrecy is in the number",
        (
            """KEMENTERIAN AGAMA REPUBLIK INDONESIA
KANTOR WILAYAH PROVINSI JAWA TENGAH
Nomor : R-99/IJ/KP.07.6/04/2020
Hal : Hasil Pemeriksaan
Semarang, 14 April 2020
Yth. Kepala Kantor Urusan Agama
Dengan hormat,""",
        ),
        {
            "number": "R-99/IJ/KP.07.6/04/2020",
            "date": "2020-04-14",
            "level": "rahasia",
        },
    ),
    Letter(
        "stamped RAHASIA and SEGERA above the address",
        (
            """KECAMATAN CANDISARI
RAHASIA
Nomor : 300/9/X/2026
Sifat : Segera
Hal : Kerawanan Wilayah
Semarang, 2 Oktober 2026
Yth. Lurah Karanganyar Gunung
Dengan hormat,""",
        ),
        {"level": "rahasia", "urgency": "segera", "from": "Kecamatan Candisari"},
    ),
    Letter(
        "the text layer misread the date",
        (
            """KECAMATAN CANDISARI
Nomor : 005/88/XII/2O25
Hal : Undangan
Semarang, l2 Desernber 2O25
Yth. Lurah Karanganyar Gunung
Dengan hormat,""",
        ),
        {"date": "2025-12-12", "subject": "Undangan"},
    ),
    Letter(
        "a circular is a letter, known by what it is about",
        (
            """WALI KOTA SEMARANG
SURAT EDARAN
NOMOR 440/12 TAHUN 2026
TENTANG
PENCEGAHAN DEMAM BERDARAH
Semarang, 5 Januari 2026
Yth. Camat dan Lurah se-Kota Semarang
Dalam rangka pencegahan demam berdarah,""",
        ),
        {
            "kind": "incoming_letter",
            "number": "440/12 TAHUN 2026",
            "subject": "Pencegahan Demam Berdarah",
            "date": "2026-01-05",
        },
    ),
    Letter(
        "the number's month speaks against the date",
        (
            """KECAMATAN CANDISARI
Nomor : 470/11/XI/2026
Hal : Undangan
Semarang, 16 September 2026
Yth. Lurah
Dengan hormat,""",
        ),
        {"date": "2026-09-16"},
    ),
    Letter(
        "number and date are still to be written in by hand",
        (
            """KECAMATAN CANDISARI
Nomor : 400.10/      /XI/2026
Hal : Undangan Sosialisasi
Semarang,      November 2026
Yth. Lurah Karanganyar Gunung
Dengan hormat, mengharap kehadiran Saudara pada tanggal 25 November 2026.""",
        ),
        {"subject": "Undangan Sosialisasi"},
        (),
        ("date",),
    ),
    Letter(
        "an order to travel: the letter it answers has a number and a date of its own",
        (
            """PEMERINTAH KOTA SEMARANG
KELURAHAN KARANGANYAR GUNUNG
SURAT TUGAS
Nomor : 800.1.11.1/55/2026
Dasar : Surat Camat Candisari Nomor 470/1127/XI/2026 tanggal 16 November 2026
MENUGASKAN :
Kepada : Nama : Budi Santoso
Ditetapkan di Semarang
Pada tanggal 17 November 2026
LURAH KARANGANYAR GUNUNG""",
        ),
        {
            "kind": "outgoing_letter",
            "number": "800.1.11.1/55/2026",
            "date": "2026-11-17",
            "subject": "Surat Tugas",
            "code": "800.1.11.1",
        },
        ("number", "date"),
        ("to",),
    ),
    Letter(
        "an agency with a long name and a list of addressees",
        (
            """PEMERINTAH KOTA SEMARANG
DINAS PEMBERDAYAAN MASYARAKAT DAN
PERLINDUNGAN ANAK
Semarang, 1 Desember 2026
Nomor : T-500.16.7.2/1483/DPMPA.03
Sifat : Penting
Perihal : Permintaan Data
UMKM Tahun 2026
Yth.
1. Camat se-Kota Semarang
2. Lurah se-Kota Semarang
di -
Tempat
Menindaklanjuti surat Gubernur tanggal 20 November 2026,""",
        ),
        {
            "number": "T-500.16.7.2/1483/DPMPA.03",
            "code": "500.16.7.2",
            "date": "2026-12-01",
            "subject": "Permintaan Data UMKM Tahun 2026",
            "from": "Dinas Pemberdayaan Masyarakat dan Perlindungan Anak Kota Semarang",
            "to": "Camat se-Kota Semarang; Lurah se-Kota Semarang",
            "level": "terbatas",
        },
        ("number", "date", "subject"),
    ),
    Letter(
        "the whole letterhead of another kelurahan on one line",
        (
            """PEMERINTAH KOTA SEMARANG KECAMATAN CANDISARI KELURAHAN JOMBLANG
Nomor : 005 / 12 / I / 2026 Semarang, 3 Januari 2026
Hal : Undangan Kepada Yth. Lurah Karanganyar Gunung
Mengharap kehadiran Saudara""",
        ),
        {
            "kind": "incoming_letter",
            "number": "005/12/I/2026",
            "date": "2026-01-03",
            "subject": "Undangan",
            "from": "Kelurahan Jomblang",
            "to": "Lurah Karanganyar Gunung",
        },
    ),
)
