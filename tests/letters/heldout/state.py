"""Letters of state offices: statistics, land, religion, elections, police, soldiers, a ministry."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    across,
    copies,
    interleaved,
    points,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet


def statistics(said: Said) -> bytes:
    """Statistics: the date on the number's line, addressee below at the left."""
    sheet = Sheet("Helvetica", (210, 297), 10.5)
    sheet.logo(24, "star", 15)
    sheet.letterhead(
        ("BADAN PUSAT STATISTIK", "KOTA SEMARANG"),
        (
            "Jl. Inspeksi Kali Semarang No. 1, Telp. (024) 3546413",
            "Homepage: http://semarangkota.bps.go.id E-mail: bps3374@bps.go.id",
        ),
        align="R",
        rule="1",
    )
    across(sheet, (24, "Nomor"), (44, f":  {said.number}"), (140, f"Semarang, {said.day}"))
    across(sheet, (24, "Sifat"), (44, ":  Biasa"))
    across(sheet, (24, "Lampiran"), (44, f":  {said.attachment}"))
    across(sheet, (24, "Perihal"), (44, f":  {said.title}"))
    sheet.gap(6)
    sheet.column(24, ("Yth. " + said.to, "di-", "Tempat"))
    sheet.gap(4)
    sheet.body(said.body, first=0)
    sheet.signature(
        ("Kepala Badan Pusat Statistik", "Kota Semarang,"), "Rudi Cahyono, S.Si., M.T.", x=120
    )
    return sheet.done()


_STATISTICS = "BPS Kota Semarang|Badan Pusat Statistik Kota Semarang|Badan Pusat Statistik"
_STATISTICS += "|Kepala BPS Kota Semarang|Kepala Badan Pusat Statistik Kota Semarang"
STATISTICS = (
    Said(
        IN,
        "B-0217/33740/VS.300/2026",
        "2026-02-24",
        "Izin Pendataan Survei Sosial Ekonomi Nasional (Susenas)",
        _STATISTICS,
        to(LURAH, "Bapak/Ibu", "Sdr."),
        "1 (satu) lembar",
        "biasa",
        level="biasa",
        body=(
            "Berdasarkan Undang-Undang Nomor 16 Tahun 1997 tentang Statistik, kami akan "
            "melaksanakan Susenas pada 2 s.d. 25 Maret 2026. Mohon izin bagi petugas kami.",
        ),
    ),
    Said(
        IN,
        "B-1046/33740/SE.110/2026",
        "2026-05-11",
        "Pelaksanaan Sensus Ekonomi 2026",
        _STATISTICS,
        "Lurah se-Kota Semarang",
        "-",
        "biasa",
        level="biasa",
        body=("Sensus Ekonomi dilaksanakan mulai 1 Juni 2026. Kami mohon dukungan Saudara.",),
    ),
    Said(
        IN,
        "B-1990/33740/PS.320/2026",
        "2026-09-03",
        "Permintaan Data Monografi Kelurahan",
        _STATISTICS,
        to(LURAH, "Bapak/Ibu", "Sdr."),
        "1 (satu) set kuesioner",
        "biasa",
        level="biasa",
        body=("Untuk publikasi Kecamatan Candisari Dalam Angka, mohon diisi kuesioner terlampir.",),
    ),
)


def land(said: Said) -> bytes:
    """The land office: a long letterhead; labels left, date and Kepada at the right."""
    sheet = Sheet("Times", F4, 12)
    sheet.logo(23, "ring", 17)
    sheet.letterhead(
        (
            "KEMENTERIAN AGRARIA DAN TATA RUANG/",
            "BADAN PERTANAHAN NASIONAL",
            "KANTOR PERTANAHAN KOTA SEMARANG",
            "PROVINSI JAWA TENGAH",
        ),
        ("Jalan Ki Mangunsarkoro Nomor 23 Semarang 50136 email: kot-semarang@atrbpn.go.id",),
        rule="1",
    )
    interleaved(
        sheet,
        (
            ("Nomor", said.number),
            ("Sifat", "Biasa"),
            ("Lampiran", said.attachment),
            ("Hal", said.title),
        ),
        ("Semarang, " + said.day,),
        x=128,
    )
    sheet.column(24, ("Yth. " + said.to, "di Semarang"))
    sheet.gap(5)
    sheet.body(said.body, indent=10)
    sheet.column(112, ("a.n. Kepala Kantor Pertanahan", "Kota Semarang"))
    sheet.signature(("Kepala Seksi Penetapan Hak dan Pendaftaran,",), "Wahyu Adi Saputra, S.H.")
    return sheet.done()


_LAND = "Kantor Pertanahan Kota Semarang|Kepala Kantor Pertanahan Kota Semarang|BPN Kota Semarang"
LAND = (
    Said(
        IN,
        "HP.01.02/1187-33.74/IV/2026",
        "2026-04-06",
        "Penyuluhan Pendaftaran Tanah Sistematis Lengkap (PTSL) Tahun 2026",
        _LAND,
        LURAH,
        "-",
        "biasa",
        body=(
            "Sehubungan dengan penetapan lokasi PTSL sesuai Keputusan Kepala Kantor Nomor "
            "54/SK-33.74/III/2026 tanggal 16 Maret 2026, kami akan mengadakan penyuluhan pada "
            f"{weekday('2026-04-15')} pukul 19.30 WIB di balai kelurahan.",
        ),
    ),
    Said(
        IN,
        "MP.01.03/2203-33.74/VIII/2026",
        "2026-08-24",
        "Permintaan Keterangan Riwayat Tanah a.n. Sumiyati C Desa Nomor 412",
        _LAND,
        LURAH,
        "1 (satu) berkas",
        "biasa",
        body=(
            "Menunjuk permohonan Sdri. Sumiyati tanggal 3 Agustus 2026, mohon diberikan keterangan "
            "riwayat tanah dan penguasaan fisik bidang tersebut.",
        ),
    ),
)


def religion(said: Said) -> bytes:
    """The office of religious affairs: the date beside the number, Hijri day below it."""
    hijri, head, signer = said.more
    sheet = Sheet("Times", (210, 297), 12)
    sheet.logo(18, "ring", 16)
    sheet.letterhead(
        (
            "KEMENTERIAN AGAMA REPUBLIK INDONESIA",
            "KANTOR KEMENTERIAN AGAMA KOTA SEMARANG",
            "KANTOR URUSAN AGAMA KECAMATAN CANDISARI",
        ),
        ("Jalan Tegalsari Raya No. 14 Semarang Telepon (024) 8447031",),
    )
    interleaved(
        sheet,
        (("Nomor", said.number), ("Lampiran", said.attachment), ("Perihal", said.title)),
        (said.day, hijri),
        x=140,
    )
    sheet.column(24, (head, said.to, "di", "      Semarang"))
    sheet.gap(4)
    sheet.line_of("Assalamu'alaikum Wr. Wb.", style="I")
    sheet.body(said.body)
    sheet.line_of("Wassalamu'alaikum Wr. Wb.", style="I")
    sheet.signature(("Kepala,",), signer)
    return sheet.done()


_RELIGION = "KUA Kecamatan Candisari|Kantor Urusan Agama Kecamatan Candisari|Kepala KUA Candisari"
_RELIGION += "|Kepala KUA Kecamatan Candisari|Kantor Urusan Agama Kecamatan Candisari Kota Semarang"
RELIGION = (
    Said(
        IN,
        "B-245/Kua.11.33.05/PW.01/03/2026",
        "2026-03-05",
        "Pemberitahuan Kekurangan Persyaratan Nikah",
        _RELIGION,
        LURAH,
        "1 (satu) lembar",
        level="biasa",
        body=(
            "Setelah kami periksa berkas permohonan nikah a.n. Dimas Pratama bin Suharto dengan "
            "surat pengantar N1 Nomor 474.2/31/II/2026 tanggal 27 Februari 2026, ternyata belum "
            "dilengkapi surat izin orang tua (N5).",
        ),
        more=("15 Ramadan 1447 H", "Kepada Yth.", "H. Ahmad Mustofa, S.Ag., M.H."),
    ),
    Said(
        IN,
        "B-611/Kua.11.33.05/BA.03.2/08/2026",
        "2026-08-31",
        "Pendataan Tanah Wakaf dan Tempat Ibadah",
        _RELIGION,
        to(LURAH, "Bapak"),
        "-",
        level="biasa",
        body=("Kami mohon bantuan data masjid, musala, dan tanah wakaf yang belum bersertifikat.",),
        more=("18 Rabiul Awal 1448 H", "Yth.", "H. Ahmad Mustofa, S.Ag., M.H."),
    ),
)


def elections(said: Said) -> bytes:
    """The election commission: number, kind, enclosure and matter left; all of it in one column."""
    place, signer = said.more
    sheet = Sheet("Helvetica", F4, 11)
    sheet.logo(96, "star", 16)
    sheet.gap(20)
    sheet.letterhead(("KOMISI PEMILIHAN UMUM", "KOTA SEMARANG"), ("Jl. Pemuda 175 Lt. V",), rule="")
    sheet.line_of(f"{place}, {said.day}", align="R")
    rows = [("Nomor", said.number), ("Sifat", "Segera"), ("Lampiran", said.attachment)]
    sheet.fields((*rows, ("Perihal", said.title)), width=130)
    sheet.gap(4)
    sheet.line_of("Yth.")
    points(sheet, said.to.split("; "), indent=0)
    sheet.line_of("di -\n   Tempat")
    sheet.gap(3)
    sheet.body(said.body, first=0)
    sheet.signature(("Ketua Komisi Pemilihan Umum", "Kota Semarang,"), signer, x=112)
    copies(sheet, ("Ketua KPU Provinsi Jawa Tengah di Semarang", "Camat Candisari"), "Tembusan:")
    return sheet.done()


_ELECTIONS = "KPU Kota Semarang|Komisi Pemilihan Umum Kota Semarang|Ketua KPU Kota Semarang"
_ELECTIONS += "|Ketua Komisi Pemilihan Umum Kota Semarang"
ELECTIONS = (
    Said(
        IN,
        "318/PP.05.3-SD/3374/2026",
        "2026-06-15",
        "Koordinasi Pemutakhiran Data Pemilih Berkelanjutan Semester I",
        _ELECTIONS,
        "Camat se-Kota Semarang; Lurah se-Kota Semarang"
        "|1. Camat se-Kota Semarang 2. Lurah se-Kota Semarang"
        "|1. Camat se-Kota Semarang; 2. Lurah se-Kota Semarang",
        "1 (satu) lembar",
        "segera",
        body=(
            "Berdasarkan Peraturan Komisi Pemilihan Umum Nomor 1 Tahun 2025, kami mohon data warga "
            "yang meninggal dunia, pindah, dan alih status pada Januari s.d. Mei 2026.",
        ),
        more=("Semarang", "Ahmad Zaenudin"),
    ),
    Said(
        IN,
        "77/SDM.12-SD/3374/2026",
        "2026-01-26",
        "Permohonan Peminjaman Balai Kelurahan",
        _ELECTIONS,
        "Lurah Karanganyar Gunung|1. Lurah Karanganyar Gunung",
        "-",
        "segera",
        body=(f"Untuk pendidikan pemilih kami meminjam balai pada {weekday('2026-02-05')}.",),
        more=("Semarang", "Ahmad Zaenudin"),
    ),
)


LAYOUTS = (
    (statistics, STATISTICS),
    (land, LAND),
    (religion, RELIGION),
    (elections, ELECTIONS),
)
