"""Letters of firms: electricity, water, banks, companies; and of parties."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    across,
    at_foot,
    interleaved,
    signers,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet


def electricity(said: Said) -> bytes:
    """Electricity: no lines in the letterhead, logo at the right, addressee right of the labels."""
    sheet = Sheet("Helvetica", (210, 297), 11)
    sheet.logo(172, "star", 16)
    sheet.column(24, ("PT PLN (PERSERO)", "UNIT INDUK DISTRIBUSI JAWA TENGAH DAN D.I. YOGYAKARTA"))
    sheet.column(24, ("UNIT PELAKSANA PELAYANAN PELANGGAN SEMARANG",))
    sheet.gap(10)
    interleaved(
        sheet,
        (
            ("Nomor", said.number),
            ("Lampiran", said.attachment),
            ("Sifat", "Segera" if said.urgency == "segera" else "Biasa"),
            ("Hal", said.title),
        ),
        (said.day, "", "Kepada", "Yth. " + said.to, "Jl. Karanganyar Gunung No. 1", "Semarang"),
        x=126,
    )
    sheet.gap(4)
    sheet.body(said.body, first=0)
    sheet.signature(("MANAGER UP3 SEMARANG,",), said.more[0], x=24)
    at_foot(sheet, ("Jl. Pemuda No. 93 Semarang 50139 T (024) 3547651 W www.pln.co.id",))
    return sheet.done()


_PLN = "PLN UP3 Semarang|PT PLN (Persero) UP3 Semarang|PT PLN (Persero)|PLN"
_PLN += "|PT PLN (Persero) Unit Pelaksana Pelayanan Pelanggan Semarang|Manager UP3 Semarang"
_PLN += "|PT PLN (Persero) Unit Induk Distribusi Jawa Tengah dan D.I. Yogyakarta Unit Pelaksana"
_PLN += " Pelayanan Pelanggan Semarang"
ELECTRICITY = (
    Said(
        IN,
        "0381/AGA.01.01/F03120000/2026",
        "2026-03-04",
        "Pemberitahuan Pemadaman Terencana",
        _PLN,
        LURAH,
        "1 Lembar",
        "segera",
        body=(f"Pemeliharaan gardu kami lakukan {weekday('2026-03-12')} pukul 09.00-12.00 WIB.",),
        more=("ANDI FIRMANSYAH",),
    ),
    Said(
        IN,
        "1290/DIS.02.04/F03120000/2026",
        "2026-09-25",
        "Izin Pemangkasan Pohon di Sekitar Jaringan",
        _PLN,
        LURAH,
        "-",
        "biasa",
        body=(
            "Menjawab surat Saudara Nomor 671/102/IX/2026 tanggal 15 September 2026, kami siap.",
        ),
        more=("ANDI FIRMANSYAH",),
    ),
)


def water(said: Said) -> bytes:
    """The water company: date left above everything, the matter in bold under the addressee."""
    sheet = Sheet("Helvetica", F4, 11)
    sheet.logo(24, "ring", 16)
    sheet.letterhead(
        ("PERUMDA AIR MINUM TIRTA MOEDAL", "KOTA SEMARANG"),
        ("Jl. Kelud Raya No. 60 Semarang 50237, Call Center (024) 76920999",),
        rule="1",
    )
    sheet.column(24, (f"Semarang, {said.day}",))
    sheet.gap(3)
    sheet.fields((("Nomor", said.number), ("Lampiran", said.attachment)), width=110)
    sheet.gap(3)
    sheet.column(24, ("Kepada Yth.", said.to, "di Semarang"))
    sheet.gap(4)
    sheet.line_of(f"Perihal : {said.title}", style="B")
    sheet.gap(3)
    sheet.body(("Dengan hormat,", *said.body), first=0)
    sheet.signature(("Direktur Teknik,",), "Ir. Yohanes Widodo", x=24)
    return sheet.done()


_WATER = "Perumda Air Minum Tirta Moedal|Perumda Air Minum Tirta Moedal Kota Semarang"
_WATER += "|PDAM Tirta Moedal Kota Semarang|PDAM Tirta Moedal"
WATER = (
    Said(
        IN,
        "690/1277/DT/2026",
        "2026-05-06",
        "Gangguan Aliran Air karena Penggantian Pipa",
        _WATER,
        LURAH,
        "-",
        body=("Aliran air akan terhenti pada 11 sampai 12 Mei 2026 di RW 01, RW 02, dan RW 07.",),
    ),
    Said(
        IN,
        "690/0094/HL/I/2026",
        "2026-01-08",
        "Sosialisasi Penyesuaian Tarif Air Minum",
        _WATER,
        to(LURAH, "Bapak/Ibu"),
        "1 (satu) lembar",
        body=("Sesuai Peraturan Wali Kota Nomor 61 Tahun 2025, tarif baru berlaku Februari 2026.",),
    ),
)


def bank(said: Said) -> bytes:
    """A bank: block style, number and date at the left, the matter underlined in the middle."""
    head, place, first, second = said.more
    sheet = Sheet("Helvetica", (210, 297), 10.5)
    sheet.line_of(head, align="R", style="B", points=15)
    sheet.gap(12)
    across(sheet, (24, "No."), (38, f": {said.number}"))
    across(sheet, (24, "Lamp."), (38, f": {said.attachment or '-'}"))
    sheet.gap()
    sheet.column(24, (f"{place}, {said.day}", "", "Kepada", "Yth. " + said.to, "di tempat"))
    sheet.gap(6)
    sheet.line_of(f"Perihal: {said.title}", align="C", style="U")
    sheet.gap(3)
    sheet.body(said.body, first=0)
    sheet.line_of(head, style="B")
    signers(sheet, ((), *first.split("|")), ((), *second.split("|")), x=90)
    return sheet.done()


BANK = (
    Said(
        IN,
        "B.512-KC-VIII/MBM/04/2026",
        "2026-04-13",
        "Undangan Sosialisasi KUR bagi Pelaku Usaha",
        "PT Bank Rakyat Indonesia (Persero) Tbk|Bank Rakyat Indonesia|BRI Kantor Cabang Semarang"
        "|PT Bank Rakyat Indonesia (Persero) Tbk Kantor Cabang Semarang Pattimura|BRI",
        to(LURAH, "Bapak/Ibu"),
        body=(f"Kami mengundang Bapak/Ibu pada {weekday('2026-04-22')} di kantor cabang kami.",),
        more=(
            "PT Bank Rakyat Indonesia (Persero) Tbk",
            "Semarang",
            "Hermanto Saputra|Pemimpin Cabang",
            "Desi Anggraini|Manajer Bisnis Mikro",
        ),
    ),
    Said(
        IN,
        "0872/KRD.02/006/2026",
        "2026-07-08",
        "Konfirmasi Surat Keterangan Usaha a.n. Sdr. Tugiman",
        "Bank Jateng|PT Bank Jateng|Bank Jateng Cabang Pembantu Peterongan"
        "|Bank Jateng Kantor Cabang Pembantu Peterongan",
        LURAH,
        "1 lembar fotokopi",
        body=(
            "Mohon konfirmasi keaslian surat Nomor 517/88/V/2026 tanggal 12 Mei 2026 terlampir.",
        ),
        more=(
            "Bank Jateng Cabang Pembantu Peterongan",
            "Semarang",
            "Ratna Juwita|Pemimpin",
            "Arif Setiadi|Penyelia Kredit",
        ),
    ),
)


def company(said: Said) -> bytes:
    """A company's letter: `No. Ref`, `Perihal`, date on top, address at the foot of the page."""
    head, address, signer, role = said.more
    sheet = Sheet("Helvetica", (210, 297), 11)
    sheet.logo(24, "star", 14)
    sheet.line_of(head, align="R", style="B", points=14)
    sheet.gap(14)
    sheet.column(24, ("Semarang, " + said.day,))
    rows = [("No. Ref.", said.number), ("Perihal", said.title)]
    sheet.fields([*rows, ("Lampiran", said.attachment)] if said.attachment else rows, width=140)
    sheet.gap()
    sheet.column(24, ("Kepada Yth.", said.to, "Di Semarang"))
    sheet.gap()
    sheet.body(("Dengan hormat,", *said.body, "Hormat kami,"), first=0)
    sheet.signature((head,), signer, x=24, nip=role)
    at_foot(sheet, (head, address))
    return sheet.done()


COMPANY = (
    Said(
        IN,
        "021/CSR-SJT/III/2026",
        "2026-03-23",
        "Penyaluran Bantuan CSR Paket Sembako",
        "PT Sumber Jaya Tekstil",
        to(LURAH, "Bapak"),
        body=("Menjawab proposal Karang Taruna tanggal 2 Maret 2026, kami salurkan 150 paket.",),
        more=(
            "PT SUMBER JAYA TEKSTIL",
            "Kawasan Industri Candi Blok 18 Semarang",
            "Yulianto Halim",
            "HRD & GA Manager",
        ),
    ),
    Said(
        IN,
        "LGL/1182/TWR/VI/26",
        "2026-06-10",
        "Permohonan Izin Warga untuk Pembangunan Menara Telekomunikasi",
        "PT Menara Nusantara Persada",
        to(LURAH, "Bapak/Ibu"),
        "1 berkas gambar",
        body=("Kami merencanakan menara setinggi 32 meter di RT 05 RW 03 kelurahan ini.",),
        more=(
            "PT MENARA NUSANTARA PERSADA",
            "Graha Persada Lt. 7, Jl. Gajahmada 104 Semarang",
            "Stefanus Kurniadi",
            "Site Acquisition Manager",
        ),
    ),
    Said(
        IN,
        "08/CVMB/XI/2026",
        "2026-11-16",
        "Penawaran Jasa Pembuatan Papan Nama Jalan",
        "CV Mitra Bangun",
        LURAH,
        "Daftar harga",
        body=("Bersama ini kami ajukan penawaran jasa seharga Rp 350.000 setiap papan.",),
        more=("CV MITRA BANGUN", "Jl. Tentara Pelajar 55 Semarang", "Joko Susilo", "Direktur"),
    ),
)


LAYOUTS = (
    (electricity, ELECTRICITY),
    (water, WATER),
    (bank, BANK),
    (company, COMPANY),
)
