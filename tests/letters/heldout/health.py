"""Letters of the health centre and of committees around schools."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    at_foot,
    interleaved,
    signers,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet


def health_centre(said: Said) -> bytes:
    """The health centre: everything of the head in two columns, small type, two pages of words."""
    sheet = Sheet("Helvetica", (210, 297), 10.5)
    sheet.logo(24, size=16)
    sheet.logo(172, "ring", 16)
    sheet.letterhead(
        ("PEMERINTAH KOTA SEMARANG", "DINAS KESEHATAN", "UPTD PUSKESMAS CANDILAMA"),
        ("Jalan Dr. Wahidin No. 22 Semarang, Telp./WA 024-8312475", "puskesmascandilama@gmail.com"),
    )
    interleaved(
        sheet,
        (
            ("Nomor", said.number),
            ("Lampiran", said.attachment),
            ("Sifat", "Segera" if said.urgency == "segera" else "Biasa"),
            ("Perihal", said.title),
        ),
        ("Semarang, " + said.day, "Kepada", f"Yth. {said.to}", "di", "   TEMPAT"),
        x=120,
    )
    sheet.body(said.body, indent=20, first=0)
    sheet.signature(("Kepala UPTD Puskesmas Candilama",), "dr. Maya Kartikasari", x=110)
    at_foot(sheet, ("Bekerja dengan hati, melayani dengan senyum",))
    return sheet.done()


_CENTRE = "Puskesmas Candilama|UPTD Puskesmas Candilama|Kepala Puskesmas Candilama"
_CENTRE += "|Kepala UPTD Puskesmas Candilama"
HEALTH_CENTRE = (
    Said(
        IN,
        "400.7.13/219/II/2026",
        "2026-02-06",
        "Jadwal Posyandu Balita dan Lansia",
        _CENTRE,
        LURAH,
        "1 (satu) lembar",
        "biasa",
        body=("Bersama ini kami kirim jadwal posyandu bulan Februari sampai dengan Juni 2026.",),
    ),
    Said(
        IN,
        "400.7/588",
        "2026-05-21",
        "Penyelidikan Epidemiologi Kasus DBD di RW 04",
        _CENTRE,
        LURAH,
        "-",
        "segera",
        body=(
            "Berdasarkan laporan RSUD K.R.M.T. Wongsonegoro Nomor 443/1207 tanggal 20 Mei 2026 "
            "terdapat satu penderita DBD di RT 02 RW 04. Petugas kami akan datang pada "
            f"{weekday('2026-05-22')}.",
        ),
    ),
    Said(
        IN,
        "005/731/PKM-CL/VII/2026",
        "2026-07-13",
        "Undangan Lokakarya Mini Lintas Sektor",
        _CENTRE,
        "Lurah dan Ketua TP PKK Karanganyar Gunung",
        "-",
        "segera",
        body=(f"Mohon hadir pada {weekday('2026-07-16')} pukul 08.30 WIB di aula puskesmas.",),
    ),
)


def committee(said: Said) -> bytes:
    """A parents' or alumni committee of a school: chair and secretary sign side by side."""
    head, address, chair, secretary = said.more
    sheet = Sheet("Times", F4, 12)
    sheet.letterhead(head.split("\n"), (address,), rule="1")
    rows = [("Nomor", said.number), ("Lampiran", said.attachment), ("Perihal", said.title)]
    sheet.fields(rows, width=120)
    sheet.gap()
    sheet.column(24, ("Kepada :", "Yth. " + said.to, "Di Tempat"))
    sheet.gap()
    sheet.body(said.body)
    sheet.line_of(f"Semarang, {said.day}", align="R")
    signers(sheet, (("Ketua,",), chair, ""), (("Sekretaris,",), secretary, ""), x=140)
    return sheet.done()


COMMITTEE = (
    Said(
        f"{IN}|proposal",
        "003/KOMITE/V/2026",
        "2026-05-25",
        "Permohonan Dukungan Dana Pentas Seni",
        "Komite SMP Negeri 39 Semarang|Komite Sekolah SMP Negeri 39 Semarang|Komite Sekolah"
        "|Ketua Komite Sekolah SMP Negeri 39 Semarang",
        to(LURAH, "Bapak"),
        "1 (satu) proposal",
        body=("Pentas seni pelepasan kelas IX akan kami selenggarakan pada 13 Juni 2026.",),
        more=(
            "KOMITE SEKOLAH\nSMP NEGERI 39 SEMARANG",
            "Sekretariat: Jl. Sompok Lama No. 43A Semarang",
            "Eko Prasetyo",
            "Dwi Astuti, S.E.",
        ),
    ),
    Said(
        IN,
        "11/IKA-SD/X/2026",
        "2026-10-19",
        "Pemberitahuan Reuni Akbar",
        "Ikatan Alumni SD Karanganyar Gunung|Panitia Reuni Ikatan Alumni SD Karanganyar Gunung",
        to(LURAH, "Bapak"),
        "-",
        body=(f"Reuni akan diadakan pada {weekday('2026-11-08')} di halaman sekolah.",),
        more=(
            "IKATAN ALUMNI\nSD KARANGANYAR GUNUNG",
            "Jalan Karanganyar Gunung 236 Semarang",
            "Kristanto Budi",
            "Maria Goreti Sulasmi",
        ),
    ),
)


LAYOUTS = (
    (health_centre, HEALTH_CENTRE),
    (committee, COMMITTEE),
)
