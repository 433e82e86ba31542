"""Papers of the kelurahan itself: letters going out, certificates, orders, lists, notices."""

from tests.letters.heldout.blocks import (
    F4,
    LURAH,
    OUT,
    copies,
    interleaved,
    pairs,
    title,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet

OWN = (
    "Kelurahan Karanganyar Gunung|Lurah Karanganyar Gunung|Pemerintah Kota Semarang Kecamatan "
    "Candisari Kelurahan Karanganyar Gunung|Kelurahan Karanganyar Gunung Kecamatan Candisari"
    "|Kelurahan Karanganyar Gunung Kota Semarang"
)
HEAD = ("PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI", "KELURAHAN KARANGANYAR GUNUNG")
ADDRESS = ("Jalan Karanganyar Gunung Nomor 1 Semarang Telepon (024) 8312477 Kode Pos 50255",)
CHIEF = (LURAH.upper() + ",",)
NAME, NIP = "SUGIARTO, S.Sos.", "NIP 19740816 199703 1 004"


def own_sheet(font: str = "Times") -> Sheet:
    """A sheet with the kelurahan's letterhead."""
    sheet = Sheet(font, F4, 12)
    sheet.logo(25)
    sheet.letterhead(HEAD, ADDRESS)
    return sheet


def outgoing(said: Said) -> bytes:
    """An ordinary letter of the kelurahan."""
    sheet = own_sheet()
    interleaved(
        sheet,
        (
            ("Nomor", said.number),
            ("Sifat", "Segera" if said.urgency == "segera" else "Biasa"),
            ("Lampiran", said.attachment),
            ("Hal", said.title),
        ),
        (f"Semarang, {said.day}", "Kepada", "Yth. " + said.to, "di -", "     SEMARANG"),
        x=124,
    )
    sheet.body(said.body, indent=10)
    sheet.signature(CHIEF, NAME, nip="Penata Tk. I\n" + NIP)
    copies(sheet, said.more, "Tembusan disampaikan kepada Yth. :")
    return sheet.done()


OUTGOING = (
    Said(
        OUT,
        "400.10.2.2/31/2026",
        "2026-02-20",
        "Laporan Hasil Musrenbang Kelurahan",
        OWN,
        "Camat Candisari",
        "1 (satu) bendel",
        "segera",
        body=(
            "Menindaklanjuti surat Saudara Nomor 000.7.1.4/52 tanggal 2 Februari 2026, bersama "
            "ini kami sampaikan hasil musrenbang kelurahan tahun 2026.",
        ),
        more=("Kepala Bappeda Kota Semarang", "Ketua LPMK Karanganyar Gunung"),
    ),
    Said(
        OUT,
        "300.2/66/2026",
        "2026-04-03",
        "Permohonan Bantuan Bronjong",
        OWN,
        "Kepala BPBD Kota Semarang",
        "1 (satu) lembar foto",
        "segera",
        body=("Meneruskan surat Ketua RW 03 Nomor 07/RW.III/IV/2026 tentang tanah longsor.",),
        more=("Camat Candisari",),
    ),
    Said(
        OUT,
        "400.9.12.5/141/2026",
        "2026-08-10",
        "Undangan Pembinaan Karang Taruna",
        OWN,
        to("Pengurus Karang Taruna", "Sdr."),
        "-",
        "biasa",
        body=(f"Mengharap kehadiran Saudara pada {weekday('2026-08-19')} di balai kelurahan.",),
    ),
    Said(
        OUT,
        "900.1/172/2026",
        "2026-10-06",
        "Pengiriman Data Penunggak PBB-P2",
        OWN,
        "Kepala Bapenda Kota Semarang",
        "3 (tiga) lembar",
        "biasa",
        body=("Memenuhi permintaan data melalui surat tanggal 21 September 2026, kami kirimkan.",),
    ),
)


def certificate(said: Said) -> bytes:
    """A certificate for a citizen."""
    person = said.more
    sheet = own_sheet()
    title(sheet, said.title.upper(), f"Nomor : {said.number}")
    sheet.body(
        ("Yang bertanda tangan di bawah ini Lurah Karanganyar Gunung menerangkan bahwa :",),
        first=0,
    )
    sheet.fields(pairs(person), label=42, width=160, x=32)
    sheet.gap()
    sheet.body(said.body)
    sheet.signature((f"Semarang, {said.day}", *CHIEF), NAME, nip=NIP)
    return sheet.done()


CERTIFICATE = (
    Said(
        OUT,
        "400.12.4/203/V/2026",
        "2026-05-13",
        "Surat Keterangan Tidak Mampu",
        OWN,
        body=(
            "Berdasarkan surat pengantar RT 02 RW 04 Nomor 12/02/04/V/2026 tanggal 12 Mei 2026, "
            "nama tersebut benar-benar warga kami yang tidak mampu.",
        ),
        more=("Nama|Sri Hartini", "Tempat, Tanggal Lahir|Semarang, 14 Juli 1983", "Agama|Islam"),
    ),
    Said(
        OUT,
        "500.3/118/2026",
        "2026-06-24",
        "Surat Keterangan Usaha",
        OWN,
        body=("Benar memiliki usaha warung makan sejak tahun 2019 di RT 05 RW 01.",),
        more=("Nama Lengkap|Tugiman", "NIK|3374081502710001", "Alamat|Jl. Jangli 12 RT 05 RW 01"),
    ),
    Said(
        OUT,
        "400.12.3.1/77",
        "2026-09-09",
        "Surat Keterangan Kematian",
        OWN,
        body=("Telah meninggal dunia pada Minggu, 6 September 2026 di rumah karena sakit.",),
        more=("Nama|Kartono", "Jenis Kelamin|Laki-laki", "Umur|78 tahun"),
    ),
)


def order(said: Said) -> bytes:
    """An order to go somewhere, with place and date in a block of its own."""
    sheet = own_sheet("Helvetica")
    title(sheet, said.title.upper(), f"NOMOR {said.number}")
    sheet.fields((("Dasar", said.body[0]),), label=24, width=166)
    sheet.gap()
    sheet.line_of("MEMERINTAHKAN :", align="C")
    sheet.fields((("Kepada", said.more[0]), ("Untuk", said.body[1])), label=24, width=166)
    sheet.gap(6)
    rows = (("Ditetapkan di", "Semarang"), ("pada tanggal", said.day))
    sheet.fields(rows, x=112, label=28, width=80)
    sheet.signature(CHIEF, NAME, x=112, nip=NIP)
    return sheet.done()


ORDER = (
    Said(
        OUT,
        "800.1.11.1/09/2026",
        "2026-01-27",
        "Surat Tugas|Mengikuti sosialisasi perizinan berusaha pada Kamis, 29 Januari 2026"
        "|Surat Tugas Mengikuti sosialisasi perizinan berusaha",
        OWN,
        body=(
            "Surat Kepala Dinas Koperasi dan Usaha Mikro Nomor 500.3.10/88/436.7/2026 tanggal 21 "
            "Januari 2026.",
            "Mengikuti sosialisasi perizinan berusaha pada Kamis, 29 Januari 2026.",
        ),
        more=("1. Nama : Rina Marlina, S.E.\n    Jabatan : Kasi Ekonomi dan Pembangunan",),
    ),
    Said(
        OUT,
        "094/84/VII/2026",
        "2026-07-15",
        "Surat Perintah Tugas|Menghadiri lokakarya mini pada 16 Juli 2026"
        "|Surat Perintah Tugas Menghadiri lokakarya mini",
        OWN,
        body=("DPA Kelurahan Tahun 2026.", "Menghadiri lokakarya mini pada 16 Juli 2026."),
        more=("Nama : Suyatno; NIP : 196911081991031005; Jabatan : Sekretaris Kelurahan",),
    ),
)


LAYOUTS = (
    (outgoing, OUTGOING),
    (certificate, CERTIFICATE),
    (order, ORDER),
)
