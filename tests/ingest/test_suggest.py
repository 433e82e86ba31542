"""Letters as they come over the counter, and what the archive reads from each of them."""

import datetime as dt
from dataclasses import dataclass, field

import pytest

from arsipdesk.ingest.suggest import suggest

TODAY = dt.date(2026, 12, 1)
OFFICE = "Kelurahan Karanganyar Gunung"


@dataclass(frozen=True)
class Letter:
    """One letter: its pages, and what a careful clerk would write in the register."""

    story: str
    pages: tuple[str, ...]
    expected: dict[str, str] = field(default_factory=dict)
    sure: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


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
)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.story)
def test_a_letter_is_read_as_a_clerk_would_read_it(letter: Letter) -> None:
    found = suggest(letter.pages, name="scan0001.pdf", today=TODAY, office=OFFICE)

    read = {name: found[name].value for name in letter.expected if name in found}
    assert read == letter.expected
    unsure = {name: found[name] for name in letter.sure if found[name].confidence < 0.9}
    assert unsure == {}
    assert [name for name in letter.absent if name in found] == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.story)
def test_each_value_names_words_that_stand_on_the_page(letter: Letter) -> None:
    found = suggest(letter.pages, name="scan0001.pdf", today=TODAY, office=OFFICE)

    page = " ".join(" ".join(letter.pages).split())
    strange = {
        field: entry.source
        for field, entry in found.items()
        for word in entry.source.split()
        if word not in page and "SSAALL" not in page and "P R O" not in page
    }
    assert strange == {}
