"""Letters, proposals and reports of the neighbourhood, with what a clerk would note of them."""

from suggest_letter import Letter

LETTERS = (
    Letter(
        "the RW writes on its own paper: the kelurahan on it is an address, not the sender",
        (
            """RUKUN WARGA 05
KELURAHAN KARANGANYAR GUNUNG
KECAMATAN CANDISARI KOTA SEMARANG
Sekretariat : Jl. Tegalsari Raya No. 12
No. : 07/RW.05/III/2026
Lamp : 1 bendel
Hal : Permohonan Perbaikan Saluran Air
Kepada Yth.
Bapak Lurah Karanganyar Gunung
di tempat
Dengan hormat,
Sehubungan dengan banjir tanggal 2 Maret 2026 di RT 03, kami mohon perbaikan.
Semarang, 5 Maret 2026
Ketua RW 05
SUYONO""",
        ),
        {
            "kind": "incoming_letter",
            "number": "07/RW.05/III/2026",
            "date": "2026-03-05",
            "subject": "Permohonan Perbaikan Saluran Air",
            "from": "RW 05 Kelurahan Karanganyar Gunung",
            "to": "Lurah Karanganyar Gunung",
        },
        ("number", "subject"),
    ),
    Letter(
        "the programme's proposal, by its title page",
        (
            """PROPOSAL
KAMPUNG HOME INDUSTRI
RW 05 KELURAHAN KARANGANYAR GUNUNG
KECAMATAN CANDISARI
KOTA SEMARANG
TAHUN 2026""",
            """KATA PENGANTAR
Puji syukur kami panjatkan atas tersusunnya proposal ini.
Semarang, 10 Januari 2026
Koordinator Program
BUDI SANTOSO""",
        ),
        {
            "kind": "proposal",
            "subject": "Proposal Kampung Home Industri",
            "date": "2026-01-10",
            "from": "RW 05 Kelurahan Karanganyar Gunung",
        },
        ("kind", "subject"),
        ("number",),
    ),
    Letter(
        "a proposal that names who hands it in, in spaced letters",
        (
            """P R O P O S A L
PERMOHONAN BANTUAN DANA
PELATIHAN UMKM BATIK DAN KERIPIK
TAHUN ANGGARAN 2026
Diajukan oleh :
KARANG TARUNA BHAKTI MUDA RW 05
Jl. Tegalsari Semarang""",
            "BAB I\nPENDAHULUAN\nLatar belakang kegiatan ini adalah banyaknya usaha rumahan.",
        ),
        {
            "kind": "proposal",
            "subject": "Proposal Permohonan Bantuan Dana Pelatihan UMKM Batik dan Keripik"
            " Tahun Anggaran 2026",
            "from": "Karang Taruna Bhakti Muda RW 05",
        },
        ("kind", "subject"),
        ("date", "number"),
    ),
    Letter(
        "an accountability report",
        (
            """LAPORAN PERTANGGUNGJAWABAN (LPJ)
PELAKSANAAN KEGIATAN KAMPUNG HOME INDUSTRI
TAHUN 2025
Disusun oleh : Panitia Kampung Home Industri RW 05""",
            """BAB I PENDAHULUAN
Kegiatan dilaksanakan pada tanggal 12 Juli 2025.""",
            """Demikian laporan ini kami buat.
Semarang, 30 Desember 2025
Ketua Panitia,
BUDI SANTOSO""",
        ),
        {
            "kind": "report",
            "subject": "Laporan Pertanggungjawaban (LPJ) Pelaksanaan Kegiatan Kampung Home Industri"
            " Tahun 2025",
            "date": "2025-12-30",
            "from": "Panitia Kampung Home Industri RW 05",
        },
        ("kind", "subject"),
    ),
    Letter(
        "an internal memo",
        (
            """NOTA DINAS
Kepada : Lurah Karanganyar Gunung
Dari : Kasi Kesejahteraan Sosial
Tanggal : 4 Mei 2026
Nomor : 400.9/12/V/2026
Sifat : Sangat Segera
Hal : Laporan Kejadian Kebakaran di RT 02 RW 03
Bersama ini dilaporkan bahwa pada tanggal 3 Mei 2026 telah terjadi kebakaran.""",
        ),
        {
            "kind": "memo",
            "number": "400.9/12/V/2026",
            "date": "2026-05-04",
            "subject": "Laporan Kejadian Kebakaran di RT 02 RW 03",
            "from": "Kasi Kesejahteraan Sosial",
            "to": "Lurah Karanganyar Gunung",
            "urgency": "sangat_segera",
        },
        ("kind", "number", "date", "from"),
    ),
    Letter(
        "an old letter with an old spelling",
        (
            """LEMBAGA PEMBERDAYAAN MASYARAKAT KELURAHAN
(LPMK)
KELURAHAN KARANGANYAR GUNUNG
Nomor : 12/LPMK/XI/2019
Hal : Permohonan Dana Gotong Royong
Kepada Yth. Bapak Lurah
Semarang, 7 Nopember 2019
Dengan hormat,""",
        ),
        {
            "kind": "incoming_letter",
            "number": "12/LPMK/XI/2019",
            "date": "2019-11-07",
            "subject": "Permohonan Dana Gotong Royong",
            "from": "LPMK Kelurahan Karanganyar Gunung",
            "to": "Lurah",
        },
        ("date",),
    ),
    Letter(
        "the PKK's letter, its name over three lines",
        (
            """TIM PENGGERAK
PEMBERDAYAAN DAN KESEJAHTERAAN KELUARGA
KELURAHAN KARANGANYAR GUNUNG
Nomor : 05/TP.PKK/IV/2026
Perihal : UNDANGAN RAPAT PERSIAPAN LOMBA PKK
Semarang, 2 April 2026
Yth. Ibu Ketua PKK RW 01 s.d. RW 08
di Tempat
Dengan hormat,""",
        ),
        {
            "number": "05/TP.PKK/IV/2026",
            "date": "2026-04-02",
            "subject": "Undangan Rapat Persiapan Lomba PKK",
            "from": "TP PKK Kelurahan Karanganyar Gunung",
            "to": "Ketua PKK RW 01 s.d. RW 08",
        },
    ),
    Letter(
        "a letter without letterhead, signed by a head of an RT",
        (
            """Semarang, 20 Juni 2026
Nomor : 03/RT.02/VI/2026
Hal : Pemberitahuan Kerja Bakti
Kepada Yth. Ketua RW 05
di Tempat
Assalamu'alaikum Wr. Wb.
Kami beritahukan kerja bakti pada Minggu, 28 Juni 2026.
Wassalamu'alaikum Wr. Wb.
Hormat kami,
Ketua RT 02 RW 05
Slamet Riyadi""",
        ),
        {
            "kind": "incoming_letter",
            "number": "03/RT.02/VI/2026",
            "date": "2026-06-20",
            "subject": "Pemberitahuan Kerja Bakti",
            "from": "Ketua RT 02 RW 05",
            "to": "Ketua RW 05",
        },
    ),
    Letter(
        "who countersigns a letter is not who sends it",
        (
            """Nomor : 01/PAN/VII/2026
Hal : Permohonan Izin Keramaian
Yth. Kapolsek Candisari
Dengan hormat, kami mohon izin keramaian tanggal 17 Agustus 2026.
Demikian permohonan kami.
Semarang, 28 Juli 2026
Mengetahui,
Lurah Karanganyar Gunung
Siti Aminah
Ketua Panitia HUT RI RW 05
Agus Salim""",
        ),
        {
            "kind": "incoming_letter",
            "date": "2026-07-28",
            "from": "Ketua Panitia HUT RI RW 05",
            "to": "Kapolsek Candisari",
        },
    ),
    Letter(
        "only a stamp and a list: no subject is invented from the stamp",
        (
            """Dokumen ini telah ditandatangani secara elektronik yang diterbitkan oleh BSrE
DAFTAR PENERIMA BANTUAN PANGAN
1 Sutini RT 01
2 Parjo RT 02""",
        ),
        {"kind": "other", "subject": "Daftar Penerima Bantuan Pangan"},
    ),
    Letter(
        "a campus writes: title block with its address, date before the number",
        (
            """INSTITUT TEKNOLOGI DEL
Jl. Sisingamangaraja, Laguboti 22381
Toba, Sumatera Utara , Indonesia
Telp.: (0632) 331234, Fax.: (0632) 331116
Laguboti, 18 Maret 2021
No : 073/ITD/SPer/Magang/BAAK/III/21
Perihal : Pengantar Magang
Kepada Yth,
Bapak/Ibu
Dinas Komunikasi Dan Informatika Kab. Toba Sa
Jl. Lintas Sumatera No.16, Balige
Dengan Hormat,""",
            """Atas perhatian Bapak/Ibu, kami sampaikan terimakasih.
Institut Teknologi Del
Direktur Pendidikan""",
        ),
        {
            "kind": "incoming_letter",
            "number": "073/ITD/SPer/Magang/BAAK/III/21",
            "date": "2021-03-18",
            "subject": "Pengantar Magang",
            "from": "Institut Teknologi Del",
            "to": "Dinas Komunikasi Dan Informatika Kab. Toba Sa",
        },
    ),
    Letter(
        "a covering letter with the proposal behind it",
        (
            """RUKUN WARGA 05
KELURAHAN KARANGANYAR GUNUNG
Nomor : 09/RW.05/I/2026
Lampiran : 1 bendel
Hal : Permohonan Bantuan Modal Usaha
Semarang, 12 Januari 2026
Yth. Lurah Karanganyar Gunung
Dengan hormat, bersama ini kami ajukan proposal.""",
            "PROPOSAL\nKAMPUNG HOME INDUSTRI\nTAHUN 2026",
        ),
        {
            "kind": "proposal",
            "subject": "Permohonan Bantuan Modal Usaha",
            "from": "RW 05 Kelurahan Karanganyar Gunung",
            "to": "Lurah Karanganyar Gunung",
        },
    ),
    Letter(
        "minutes are no letter",
        (
            """NOTULEN RAPAT KOORDINASI
KAMPUNG HOME INDUSTRI
Hari/Tanggal : Jumat, 13 November 2026
Tempat : Balai RW 05""",
        ),
        {"kind": "other", "subject": "Notulen Rapat Koordinasi Kampung Home Industri"},
        (),
        ("date", "number"),
    ),
    Letter(
        "a design program printed each letter twice",
        ("PPRROOPPOOSSAALL\nBBAAZZAARR UUMMKKMM\nRW 05 KELURAHAN KARANGANYAR GUNUNG",),
        {"kind": "proposal", "subject": "Proposal Bazar UMKM"},
    ),
    Letter(
        "subject and addressee share two lines, as a text layer reads columns row by row",
        (
            """RUKUN WARGA 05
KELURAHAN KARANGANYAR GUNUNG
No. : 09/RW.V/XI/2026 Semarang, 12-11-2026
Lamp. : -
Hal : Undangan Musrenbang Kepada Yth.
 Kelurahan Tahun 2026 Bapak Lurah Karanganyar Gunung
di tempat
Dengan hormat,
Kami mengundang Bapak pada hari Sabtu, 21 November 2026.""",
        ),
        {
            "number": "09/RW.V/XI/2026",
            "date": "2026-11-12",
            "subject": "Undangan Musrenbang Kelurahan Tahun 2026",
            "to": "Lurah Karanganyar Gunung",
        },
    ),
    Letter(
        "an invitation without a subject is named by its occasion",
        (
            """PENGURUS RUKUN TETANGGA 02 RUKUN WARGA 05
KELURAHAN KARANGANYAR GUNUNG
UNDANGAN
No : 12/RT02/XI/26
Kepada Yth.
Bapak/Ibu/Saudara Warga RT 02
Di tempat
Mengharap kehadiran Bapak/Ibu pada :
Hari, tanggal : Minggu, 22 November 2026
Acara : Rapat Rutin
Semarang, 18 Nopember 2026
Ketua RT 02""",
        ),
        {
            "kind": "incoming_letter",
            "number": "12/RT02/XI/26",
            "date": "2026-11-18",
            "subject": "Undangan Rapat Rutin",
            "from": "Pengurus RT 02 RW 05 Kelurahan Karanganyar Gunung",
            "to": "Warga RT 02",
        },
    ),
    Letter(
        "a decree of a head of an RW",
        (
            """KEPUTUSAN KETUA RW 05
KELURAHAN KARANGANYAR GUNUNG
NOMOR : 01/SK/RW.05/I/2026
TENTANG
SUSUNAN PENGURUS PAGUYUBAN UMKM
PERIODE 2026-2029
KETUA RW 05 KELURAHAN KARANGANYAR GUNUNG,
MENIMBANG : bahwa perlu pengurus
Ditetapkan di : Semarang
Pada tanggal : 5 Januari 2026""",
        ),
        {
            "kind": "decree",
            "number": "01/SK/RW.05/I/2026",
            "date": "2026-01-05",
            "subject": "Susunan Pengurus Paguyuban UMKM Periode 2026-2029",
            "from": "Ketua RW 05",
        },
        ("kind", "number", "date", "subject"),
    ),
    Letter(
        "a small proposal in ordinary letters, without a title page",
        (
            """Proposal Kegiatan Kampung Home Industri
RW 05 Kelurahan Karanganyar Gunung
Tahun 2026
A. Latar Belakang
RW 05 memiliki 96 usaha kecil.
Semarang, 4 Januari 2026
Koordinator Program,
Budi Santoso""",
        ),
        {
            "kind": "proposal",
            "subject": "Proposal Kegiatan Kampung Home Industri",
            "date": "2026-01-04",
            "from": "RW 05 Kelurahan Karanganyar Gunung",
        },
    ),
    Letter(
        "a youth club's own name is kept, and so is a subject that ends in small letters",
        (
            """KARANG TARUNA "BHAKTI MUDA"
KELURAHAN KARANGANYAR GUNUNG
Sekretariat : Balai RW
Nomor : 003/KT/VII/2026
Lampiran : 1 Proposal
Hal : Permohonan Bantuan Dana Peringatan HUT RI
ke-81
Kepada Yth
Bapak/Ibu Pemilik Usaha RW 05
Di
Tempat
Salam sejahtera,""",
        ),
        {
            "kind": "incoming_letter",
            "subject": "Permohonan Bantuan Dana Peringatan HUT RI ke-81",
            "from": 'Karang Taruna "Bhakti Muda" Kelurahan Karanganyar Gunung',
            "to": "Pemilik Usaha RW 05",
        },
        (),
        ("date",),
    ),
    Letter(
        "a firm writes `Ref` for its number and the subject under the address",
        (
            """PT. MAJU JAYA ABADI
Jl. Pemuda 10 Semarang
Ref : 12/MJA/2026
Semarang, 4 April 2026
Kepada Yth:
Lurah Karanganyar Gunung
Semarang
Hal: Penawaran Kerja Sama CSR
Dengan hormat,""",
        ),
        {
            "kind": "incoming_letter",
            "number": "12/MJA/2026",
            "date": "2026-04-04",
            "subject": "Penawaran Kerja Sama CSR",
            "from": "PT. Maju Jaya Abadi",
            "to": "Lurah Karanganyar Gunung",
        },
    ),
)
