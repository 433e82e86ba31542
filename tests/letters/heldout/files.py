"""Decrees, minutes, reports, proposals, and letters that bear a disposition sheet in front."""

from tests.letters.heldout.blocks import (
    F4,
    LURAH,
    of,
    points,
    signers,
    title,
    weekday,
)
from tests.letters.heldout.office import NAME, OWN, own_sheet
from tests.letters.paper import Said, Sheet


def decree(said: Said) -> bytes:
    """A decree: what it considers, what it recalls, what it decides."""
    head, chief, name = said.more
    if chief == LURAH.upper():
        sheet = own_sheet()
    else:
        sheet = Sheet("Times", F4, 12)
        sheet.logo(98)
        sheet.gap(24)
    title(sheet, head, f"NOMOR {said.number.partition('|')[0]}", underline=False, points=12)
    title(sheet, "TENTANG", said.title.upper(), underline=False, points=12)
    sheet.line_of(chief + ",", align="C")
    sheet.gap()
    sheet.fields(
        (
            ("Menimbang", said.body[0]),
            (
                "Mengingat",
                "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\n"
                "2. Peraturan Menteri Dalam Negeri Nomor 130 Tahun 2018;",
            ),
        ),
        label=28,
        width=168,
    )
    sheet.gap()
    sheet.line_of("MEMUTUSKAN :", align="C", style="B")
    rows = zip(
        ("Menetapkan", "KESATU", "KEDUA"), (said.title.upper(), *said.body[1:]), strict=False
    )
    sheet.fields(rows, label=28, width=168)
    sheet.gap(6)
    sheet.column(112, ("Ditetapkan di Semarang", f"pada tanggal {said.day}"))
    sheet.signature((chief + ",",), name, x=112)
    return sheet.done()


DECREE = (
    Said(
        "decree",
        "12 TAHUN 2026|12",
        "2026-03-26",
        "Pembentukan Kelompok Kerja Kelurahan Siaga",
        OWN,
        body=(
            "bahwa untuk meningkatkan kesehatan masyarakat perlu membentuk kelompok kerja;",
            "Membentuk Kelompok Kerja Kelurahan Siaga dengan susunan dalam lampiran.",
            "Keputusan ini berlaku sejak tanggal ditetapkan.",
        ),
        more=("KEPUTUSAN LURAH KARANGANYAR GUNUNG", LURAH.upper(), NAME),
    ),
    Said(
        "decree",
        "148.3/07/2026",
        "2026-09-28",
        "Pengesahan Ketua RT dan RW Masa Bakti 2026-2031",
        OWN,
        body=(
            "bahwa masa bakti pengurus lama berakhir pada 30 September 2026;",
            "Mengesahkan ketua RT dan RW sebagaimana tercantum dalam lampiran.",
        ),
        more=("KEPUTUSAN LURAH KARANGANYAR GUNUNG", LURAH.upper(), NAME),
    ),
    Said(
        "decree",
        "050/21/2026",
        "2026-01-30",
        "Tim Pelaksana Musyawarah Perencanaan Pembangunan Kecamatan Tahun 2026",
        of("Camat Candisari", "Kecamatan Candisari"),
        body=(
            "bahwa agar musrenbang berjalan tertib perlu menetapkan tim pelaksana;",
            "Menetapkan tim pelaksana dengan tugas sebagaimana lampiran keputusan ini.",
        ),
        more=("KEPUTUSAN CAMAT CANDISARI", "CAMAT CANDISARI", "MOCHAMAD IRFAN, S.IP., M.Si."),
    ),
)


def minutes(said: Said) -> bytes:
    """Minutes that several sign: the day stands in the words."""
    chair, clerk = said.more
    sheet = own_sheet() if said.sender == OWN else Sheet("Times", F4, 12)
    title(sheet, "BERITA ACARA", said.title.upper().removeprefix("BERITA ACARA "), underline=False)
    if said.number:
        sheet.line_of(f"Nomor : {said.number}", align="C")
        sheet.gap()
    sheet.body(
        (
            f"Pada hari ini, {weekday(said.date)}, bertempat di balai kelurahan, telah diadakan "
            + said.body[0],
        )
    )
    points(sheet, said.body[1:])
    sheet.body(("Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya.",))
    signers(sheet, (("Pimpinan Rapat,",), chair, ""), (("Notulis,",), clerk, ""))
    return sheet.done()


MINUTES = (
    Said(
        "report|other",
        "000.7.1.5/14/BA/2026",
        "2026-01-22",
        "Berita Acara Musyawarah Perencanaan Pembangunan Kelurahan"
        "|Musyawarah Perencanaan Pembangunan Kelurahan",
        OWN,
        body=(
            "musrenbang kelurahan yang dihadiri 64 peserta dan menyepakati:",
            "Perbaikan talud RW 03 senilai Rp 180.000.000;",
            "Pelatihan menjahit bagi 20 warga RW 06.",
        ),
        more=("Suyatno", "Rina Marlina, S.E."),
    ),
    Said(
        "report|other",
        "027/BAST/VI/2026",
        "2026-06-11",
        "Berita Acara Serah Terima Barang|Serah Terima Barang",
        OWN,
        body=(
            "serah terima barang inventaris berupa:",
            "1 (satu) unit mesin pencacah sampah;",
            "2 (dua) unit gerobak sampah.",
        ),
        more=(NAME, "Suparmin"),
    ),
)


LAYOUTS = (
    (decree, DECREE),
    (minutes, MINUTES),
)
