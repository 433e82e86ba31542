"""The offices, people, numbers, dates and matters that the letters are made of."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from arsipdesk.domain.dates import MONTHS, ROMAN_MONTHS


@dataclass(frozen=True)
class House:
    """A sender: its letterhead, its address, how a register names it, its code, who signs."""

    big: tuple[str, ...]
    small: tuple[str, ...]
    name: str
    unit: str
    post: str


KECAMATAN = House(
    ("PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI"),
    ("Jl. Kesatrian No. 1 Telp. (024) 8412345 Semarang 50257",),
    "Kecamatan Candisari", "KecCS", "CAMAT CANDISARI",
)  # fmt: skip
OWN = House(
    ("PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI", "KELURAHAN KARANGANYAR GUNUNG"),
    ("Jalan Karanganyar Gunung No. 241 Semarang Kode Pos 50255",),
    "Kelurahan Karanganyar Gunung", "KRG", "LURAH KARANGANYAR GUNUNG",
)  # fmt: skip
NEIGHBOUR = House(
    ("PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI", "KELURAHAN JOMBLANG"),
    ("Jl. Cinde Barat No. 7 Semarang, email : kel.jomblang@semarangkota.go.id",),
    "Kelurahan Jomblang", "JBL", "LURAH JOMBLANG",
)  # fmt: skip
AGENCIES = (
    House(
        ("PEMERINTAH KOTA SEMARANG", "DINAS KOPERASI DAN USAHA MIKRO"),
        ("Jl. Pemuda No. 175 Telp. (024) 3547089 Semarang 50132",),
        "Dinas Koperasi dan Usaha Mikro Kota Semarang", "DINKOP", "KEPALA DINAS",
    ),
    House(
        ("PEMERINTAH KOTA SEMARANG", "DINAS SOSIAL"),
        ("Jalan Pemuda No. 148 Semarang", "Laman: dinsos.semarangkota.go.id"),
        "Dinas Sosial Kota Semarang", "436.8.2", "KEPALA DINAS SOSIAL",
    ),
    House(
        ("PEMERINTAH KABUPATEN KENDAL", "BADAN PERENCANAAN PEMBANGUNAN DAERAH"),
        ("Jl. Soekarno Hatta 193 Kendal 51313 Telp (0294) 381225",),
        "Badan Perencanaan Pembangunan Daerah Kabupaten Kendal", "BAPPERIDA", "KEPALA BADAN",
    ),
)  # fmt: skip
FIRMS = (
    House(("PT. PLN (PERSERO)", "UNIT LAYANAN PELANGGAN SEMARANG TIMUR"),
          ("Jl. Cempaka Raya No. 2 Semarang, www.pln.co.id",),
          "PT. PLN (Persero) Unit Layanan Pelanggan Semarang Timur", "ULP", "MANAGER"),
    House(("BANK JATENG CABANG PEMBANTU CANDISARI",), ("Jl. Dr. Wahidin 45 Telp. 024-8500111",),
          "Bank Jateng Cabang Pembantu Candisari", "BJ-CS", "Pimpinan Cabang"),
    House(("CV. SUMBER REJEKI ABADI",), ("Jl. Lamper Tengah 12 Semarang, HP 081325556677",),
          "CV. Sumber Rejeki Abadi", "SRA", "Direktur"),
)  # fmt: skip
GROUPS = (
    House(("RUKUN WARGA 05", "KELURAHAN KARANGANYAR GUNUNG"),
          ("Sekretariat : Jl. Tegalsari Raya No. 12 Semarang",),
          "RW 05 Kelurahan Karanganyar Gunung", "RW.05", "Ketua RW 05"),
    House(("PENGURUS RT 03 RW 05", "KELURAHAN KARANGANYAR GUNUNG"),
          ("Alamat : Jl. Tegalsari VII No. 3",),
          "Pengurus RT 03 RW 05 Kelurahan Karanganyar Gunung", "RT.03", "Ketua RT 03"),
    House(("KARANG TARUNA BHAKTI MUDA", "KELURAHAN KARANGANYAR GUNUNG"),
          ("Sekretariat : Balai RW 05",),
          "Karang Taruna Bhakti Muda Kelurahan Karanganyar Gunung", "KT-BM", "Ketua"),
    House(("TAKMIR MASJID AL-HIDAYAH", "RW 02 KELURAHAN KARANGANYAR GUNUNG"),
          ("Jl. Gondang Raya Semarang",),
          "Takmir Masjid Al-Hidayah RW 02 Kelurahan Karanganyar Gunung", "TMA", "Ketua Takmir"),
)  # fmt: skip
SCHOOLS = (
    House(("YAYASAN PENDIDIKAN BINA BANGSA", "SEKOLAH DASAR HARAPAN"),
          ("Jl. Jangli Raya 20 Semarang Telp. 024-8448899",),
          "Sekolah Dasar Harapan", "SDH", "Kepala Sekolah"),
    House(("UNIVERSITAS NUSANTARA SEMARANG", "FAKULTAS EKONOMI DAN BISNIS"),
          ("Jl. Kelud Raya 2 Semarang 50237, Laman feb.uns.ac.id",),
          "Fakultas Ekonomi dan Bisnis Universitas Nusantara Semarang", "UN37.1", "Dekan"),
)  # fmt: skip

PEOPLE = (
    "BUDI SANTOSO", "SITI AMINAH, S.Sos", "Drs. SUMARNO, MM", "Slamet Riyadi", "AGUS SALIM",
    "Sri Wahyuni", "Dra. ENDANG LESTARI", "Heru Prasetyo, S.STP", "TITIK HANDAYANI",
)  # fmt: skip
PLACES = ("Semarang", "Candisari", "Karanganyar Gunung", "Kendal", "Ungaran")
MATTERS = (
    "Rapat Koordinasi Kampung Home Industri",
    "Pelatihan Pembuatan Keripik Pisang bagi Pelaku UMKM RW 05",
    "Kerja Bakti Massal Menyambut HUT RI ke-81",
    "Verifikasi Data Penerima Bantuan Sosial Triwulan IV Tahun 2026",
    "Musyawarah Perencanaan Pembangunan Kelurahan",
    "Perbaikan Saluran Air Jalan Tegalsari",
    "Monitoring dan Evaluasi Dana Kelurahan",
    "Bazar Produk UMKM dan Lomba Masak PKK",
    "Sosialisasi Pencegahan Demam Berdarah Dengue",
    "Pendataan Rumah Tidak Layak Huni",
    "Pemasangan Lampu Penerangan Jalan Umum di RT 02 dan RT 04",
    "Senam Lansia dan Pemeriksaan Kesehatan Gratis",
)
RECIPIENTS = (
    ("Lurah Karanganyar Gunung", "di Semarang"),
    ("Bapak Lurah Karanganyar Gunung", "di Tempat"),
    ("Sdr. Lurah se-Kecamatan Candisari", "di - SEMARANG"),
    ("Ketua LPMK Kelurahan Karanganyar Gunung", "di Tempat"),
    ("Ketua RW 05", "di Tempat"),
)
ATTACHMENTS = ("1 (satu) berkas", "1 bendel", "2 lembar", "1 (satu) Proposal", "-", "3 (tiga) lbr")
CODES = ("400.10.2.2", "000.7.1.5", "500.3", "400.9.7", "900.1.15", "005", "470")


def day(chance: Random) -> dt.date:
    return dt.date(2024, 1, 1) + dt.timedelta(days=chance.randrange(1060))


def month(chance: Random, day: dt.date) -> str:
    """The month's name in one of the spellings that offices use."""
    name = MONTHS[day.month - 1]
    old = {"Februari": "Pebruari", "November": "Nopember"}
    return old[name] if name in old and chance.random() < 0.5 else name


def long(chance: Random, day: dt.date) -> str:
    number = f"{day.day:02}" if chance.random() < 0.3 else f"{day.day}"
    return f"{number} {month(chance, day)} {day.year}"


def dated(chance: Random, day: dt.date, place: str = "Semarang") -> str:
    """Place and date as they stand on a letter."""
    forms = (
        f"{place}, {long(chance, day)}", f"{place}, {long(chance, day)}",
        f"{place}, {day:%d-%m-%Y}", f"{place}, {day:%d/%m/%Y}",
        f"{place}, tgl. {long(chance, day)}", f"{place}, {day.day} {month(chance, day)[:3]} {day.year}",
    )  # fmt: skip
    return chance.choice(forms)


def number(chance: Random, unit: str, day: dt.date) -> str:
    """A letter's number in one of the forms of FACTS 11, 12 and 16."""
    code, serial = chance.choice(CODES), chance.randrange(1, 1500)
    roman = ROMAN_MONTHS[day.month - 1]
    forms = (
        f"{code}/{serial}/{unit}/{day.year}", f"{code}/{serial}/{unit}/{roman}/{day.year}",
        f"{code}/{serial}/{unit}", f"{code}/{serial:03}/{unit}/{day.year}",
        f"{code} / {serial} / {roman} / {day.year}", f"{code}/{serial}-{unit}/{roman}/{day.year}",
        f"T-{code}/{serial}/{unit}", f"B/{code}/{serial}/{unit}/{day.year}",
        f"{serial:03}/{unit}/{roman}/{day.year}", f"{serial:02}/{unit}/{day.month:02}/{day.year}",
        f"B-{serial}/{unit}/KP.07.6/{day.month:02}/{day.year}", f"{code}/{serial}",
    )  # fmt: skip
    return chance.choice(forms)


def own_number(chance: Random, unit: str, day: dt.date) -> str:
    """The number of a group or a firm: serial, name, month, year."""
    serial = chance.randrange(1, 90)
    roman = ROMAN_MONTHS[day.month - 1]
    forms = (
        f"{serial:02}/{unit}/{roman}/{day.year}", f"{serial:03}/{unit}/{roman}/{day.year}",
        f"{serial}/{unit}/{day.year}", f"{serial:02}/SP/{unit}/{roman}/{str(day.year)[2:]}",
    )  # fmt: skip
    return chance.choice(forms)


def tidy_number(number: str) -> str:
    return number.replace(" / ", "/")


def plain_person(recipient: str) -> str:
    """A recipient as a register names it, without the salutation."""
    for word in ("Bapak ", "Sdr. "):
        recipient = recipient.removeprefix(word)
    return recipient
