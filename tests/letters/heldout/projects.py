"""Reports, proposals, and letters behind a disposition sheet."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    across,
    interleaved,
    of,
    signers,
    title,
    to,
    weekday,
)
from tests.letters.heldout.office import NAME, NIP, own_sheet
from tests.letters.paper import Said, Sheet


def report(said: Said) -> bytes:
    """A report's cover and its first chapter."""
    head, chair = said.more
    sheet = Sheet("Times", (210, 297), 12)
    sheet.gap(30)
    for line in said.title.upper().split("\n"):
        sheet.line_of(line, align="C", style="B", points=15)
    sheet.logo(96, "ring")
    sheet.gap(70)
    sheet.line_of(head, align="C", style="B", points=13)
    sheet.line_of("TAHUN " + said.date[:4] if said.date else "TAHUN 2026", align="C", style="B")
    sheet.add_page()
    sheet.line_of("BAB I PENDAHULUAN", align="C", style="B")
    sheet.gap()
    sheet.body(said.body)
    if said.date:
        sheet.signature((f"Semarang, {said.day}", "Ketua,"), chair)
    return sheet.done()


REPORT = (
    Said(
        "report",
        "",
        "2026-09-04",
        "Laporan Pertanggungjawaban Kegiatan Peringatan HUT Ke-81 Kemerdekaan RI RW 05",
        "Panitia Peringatan HUT Ke-81 RI RW 05|Panitia HUT RI RW 05"
        "|Panitia Peringatan HUT Ke-81 RI RW 05 Kelurahan Karanganyar Gunung",
        body=(
            "Kegiatan dilaksanakan pada 1 sampai 17 Agustus 2026. Penerimaan Rp 14.350.000 dan "
            "pengeluaran Rp 13.980.500 sebagaimana bukti terlampir.",
        ),
        more=(
            "PANITIA PERINGATAN HUT KE-81 RI RW 05\nKELURAHAN KARANGANYAR GUNUNG",
            "Teguh Santosa",
        ),
    ),
    Said(
        "report",
        "",
        "2026-07-10",
        "Laporan Kegiatan Posyandu Melati Semester I Tahun 2026",
        "Posyandu Melati|Posyandu Melati RW 06|Posyandu Melati RW 06 Karanganyar Gunung",
        body=("Selama enam bulan terdapat 412 kunjungan balita dan 268 kunjungan lansia.",),
        more=("POSYANDU MELATI RW 06\nKARANGANYAR GUNUNG", "Ny. Sri Rejeki"),
    ),
)


def proposal(said: Said) -> bytes:
    """A proposal: title page, then reasons and costs, two sign."""
    head, chair, clerk, cost = said.more
    sheet = Sheet("Helvetica", F4, 11.5)
    sheet.gap(24)
    sheet.line_of("PROPOSAL", align="C", style="B", points=20)
    sheet.gap(4)
    sheet.line_of(said.title.upper().removeprefix("PROPOSAL "), align="C", style="B", points=14)
    sheet.gap(90)
    sheet.line_of("Diajukan oleh :", align="C")
    sheet.line_of(head, align="C", style="B", points=13)
    sheet.add_page()
    sheet.line_of("A. LATAR BELAKANG", style="B")
    sheet.body(said.body)
    sheet.line_of("B. RENCANA ANGGARAN BIAYA", style="B")
    sheet.grid((("No", "Uraian", "Jumlah (Rp)"), ("1", "Bahan", cost)), (12, 100, 50))
    sheet.line_of(f"Semarang, {said.day}", align="R")
    signers(sheet, (("Ketua",), chair, ""), (("Sekretaris",), clerk, ""))
    return sheet.done()


PROPOSAL = (
    Said(
        "proposal",
        "",
        "2026-02-14",
        "Proposal Pembangunan Talud dan Pagar Makam RW 03|Pembangunan Talud dan Pagar Makam RW 03",
        "Panitia Pembangunan Makam RW 03|Panitia Pembangunan Makam"
        "|Panitia Pembangunan Makam RW 03 Kelurahan Karanganyar Gunung",
        body=("Talud makam sisi utara miring dan membahayakan rumah di bawahnya.",),
        more=(
            "PANITIA PEMBANGUNAN MAKAM RW 03\nKELURAHAN KARANGANYAR GUNUNG",
            "Suparmin",
            "Rohmat",
            "67.400.000",
        ),
    ),
    Said(
        "proposal",
        "",
        "2026-06-05",
        "Proposal Permohonan Bantuan Alat Musik Hadrah|Permohonan Bantuan Alat Musik Hadrah",
        "Grup Hadrah Nurul Huda|Remaja Musala Nurul Huda|Remaja Musala Nurul Huda RT 04 RW 02",
        body=("Kegiatan remaja musala memerlukan alat musik yang layak pakai.",),
        more=("REMAJA MUSALA NURUL HUDA\nRT 04 RW 02", "Ilham Fauzi", "Zahra Amalia", "9.850.000"),
    ),
    Said(
        "proposal",
        "",
        "2026-10-26",
        "Proposal Pengadaan Alat Bank Sampah Resik Makmur|Pengadaan Alat Bank Sampah Resik Makmur",
        "Bank Sampah Resik Makmur|Bank Sampah Resik Makmur RW 07",
        body=("Setiap bulan kami menimbang 1,2 ton sampah dengan satu timbangan pinjaman.",),
        more=("BANK SAMPAH RESIK MAKMUR\nRW 07", "Anik Suprihatin", "Ratmi", "12.300.000"),
    ),
)


def dispositioned(said: Said) -> bytes:
    """A disposition sheet in front of the letter that it was written about."""
    head, address, chief, name, received, agenda = said.more
    sheet = own_sheet("Helvetica")
    title(sheet, "LEMBAR DISPOSISI", underline=False)
    across(sheet, (24, "Surat dari   : " + said.office))
    across(sheet, (120, "Diterima Tgl : " + received))
    across(sheet, (24, "No. Surat   : " + said.number), (120, "No. Agenda  : " + agenda))
    across(sheet, (24, "Tgl. Surat   : " + said.day), (120, "Sifat : [ ] Segera [ ] Rahasia"))
    sheet.fields((("Hal", said.title),), label=20, width=160)
    sheet.gap()
    sheet.column(24, ("Diteruskan kepada Sdr. :", "[x] Sekretaris", "[ ] Kasi Pemerintahan"))
    sheet.column(24, ("Catatan : hadiri dan laporkan", "", LURAH, "", NAME, NIP))
    sheet.add_page()
    sheet.letterhead(head.split("\n"), (address,))
    interleaved(
        sheet,
        (("Nomor", said.number), ("Lampiran", said.attachment), ("Perihal", said.title)),
        ("Semarang, " + said.day, "Kepada Yth.", said.to, "di tempat"),
        x=128,
    )
    sheet.body(said.body)
    sheet.signature((chief,), name)
    return sheet.done()


DISPOSITIONED = (
    Said(
        IN,
        "400.2.4/389/2026",
        "2026-04-08",
        "Undangan Rapat Forum Anak",
        of("Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        LURAH,
        "-",
        body=(f"Rapat diadakan pada {weekday('2026-04-21')} pukul 13.00 WIB.",),
        more=(
            "PEMERINTAH KOTA SEMARANG\nDINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK",
            "Jalan Prof. Sudarto Nomor 116 Semarang",
            "KEPALA DINAS",
            "Dra. NOEGROHO EDY, M.Kes.",
            "10-04-2026",
            "312",
        ),
    ),
    Said(
        IN,
        "33/PMI-CDS/VIII/2026",
        "2026-08-25",
        "Permohonan Sosialisasi Donor Darah",
        "PMI Kecamatan Candisari|Palang Merah Indonesia Kecamatan Candisari"
        "|Pengurus PMI Kecamatan Candisari|Palang Merah Indonesia Pengurus Kecamatan Candisari",
        to(LURAH, "Bapak"),
        "1 lembar brosur",
        body=("Donor darah akan diadakan pada 13 September 2026 di balai kelurahan.",),
        more=(
            "PALANG MERAH INDONESIA\nPENGURUS KECAMATAN CANDISARI",
            "Jalan Letjen Suprapto 1 Semarang",
            "Ketua,",
            "Bambang Trihatmo",
            "27/8/2026",
            "640",
        ),
    ),
)


LAYOUTS = (
    (report, REPORT),
    (proposal, PROPOSAL),
    (dispositioned, DISPOSITIONED),
)
