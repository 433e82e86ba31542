"""Letters of police, soldiers and ministries."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    copies,
    corner_head,
    interleaved,
    points,
    weekday,
)
from tests.letters.paper import Said, Sheet


def forces(said: Said) -> bytes:
    """Police and soldiers: letterhead in the corner, place and date right, Kepada with Yth."""
    head, rank, name, office = said.more
    sheet = Sheet("Helvetica", F4, 11)
    corner_head(sheet, head.split("\n"))
    interleaved(
        sheet,
        (
            ("Nomor", said.number),
            ("Klasifikasi", {"biasa": "BIASA", "rahasia": "RAHASIA"}[said.level]),
            ("Lampiran", said.attachment),
            ("Perihal", said.title),
        ),
        (f"Semarang, {said.day}", "", "", "Kepada", "", f"Yth. {said.to}", "di", "    Semarang"),
        label=22,
        x=128,
    )
    points(sheet, said.body, indent=0)
    sheet.gap(4)
    sheet.column(112, (office,))
    sheet.signature((), name, x=112, nip=rank)
    copies(sheet, ("Kapolrestabes Semarang.",) if "POLISI" in head else ())
    return sheet.done()


_POLICE = "KEPOLISIAN NEGARA REPUBLIK INDONESIA\nRESOR KOTA BESAR SEMARANG\nSEKTOR CANDISARI"
_POLICE += "\nJalan Dr. Wahidin 3 Semarang 50253"
_ARMY = "KOMANDO DISTRIK MILITER 0733/KOTA SEMARANG\nKOMANDO RAYON MILITER 05/CANDISARI"
_FROM_POLICE = "Polsek Candisari|Kapolsek Candisari|Kepolisian Sektor Candisari|Sektor Candisari"
_FROM_POLICE += "|Kepolisian Negara Republik Indonesia Resor Kota Besar Semarang Sektor Candisari"
_FROM_ARMY = "Koramil 05/Candisari|Danramil 05/Candisari|Komando Rayon Militer 05/Candisari"
FORCES = (
    Said(
        IN,
        "B/112/III/OPS.1.3./2026/Sek Candi",
        "2026-03-11",
        "Pemberitahuan Operasi Ketupat Candi 2026",
        _FROM_POLICE,
        LURAH,
        "-",
        level="biasa",
        body=(
            "Rujukan: Surat Telegram Kapolda Jawa Tengah Nomor STR/211/III/OPS.1.1./2026 tanggal 4 "
            "Maret 2026 tentang Operasi Ketupat Candi.",
            "Sehubungan dengan rujukan tersebut, dimohon Lurah mengaktifkan siskamling.",
        ),
        more=(
            _POLICE,
            "KOMISARIS POLISI NRP 76050412",
            "SUMARNO, S.H.",
            "KEPALA KEPOLISIAN SEKTOR",
        ),
    ),
    Said(
        IN,
        "B/87/VI/2026",
        "2026-06-22",
        "Undangan Karya Bakti TNI",
        _FROM_ARMY,
        LURAH,
        "Satu lembar",
        level="biasa",
        body=(
            "Dasar. Program kerja Koramil tahun 2026.",
            f"Mengharap kehadiran Lurah pada {weekday('2026-06-28')} pukul 07.00 WIB di RW 05.",
        ),
        more=(_ARMY, "Kapten Inf NRP 21960034", "Slamet Riyanto", "Danramil 05/Candisari,"),
    ),
    Said(
        IN,
        "R/09/IX/IPP.3.1./2026/Sek Candi",
        "2026-09-14",
        "Permintaan Data Penghuni Rumah Kos",
        _FROM_POLICE,
        LURAH,
        "-",
        level="rahasia",
        body=(
            "Rujukan: Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian.",
            "Dimohon data penghuni rumah kos di RW 02 dan RW 06 disampaikan secara tertutup.",
        ),
        more=(
            _POLICE,
            "KOMISARIS POLISI NRP 76050412",
            "SUMARNO, S.H.",
            "KEPALA KEPOLISIAN SEKTOR",
        ),
    ),
)


def ministry(said: Said) -> bytes:
    """A ministry's directorate: date at the right of the number, TTE block, addressee left."""
    head, address, chief, name = said.more
    sheet = Sheet("Helvetica", (210, 297), 11)
    sheet.logo(18, size=16)
    sheet.letterhead(head.split("\n"), (address,), rule="1")
    sheet.line_of(said.day, align="R")
    rows = [("Nomor", said.number), ("Sifat", "Sangat Segera")]
    sheet.fields((*rows, ("Lampiran", said.attachment), ("Hal", said.title)), width=134)
    sheet.gap(5)
    sheet.column(24, ("Yth. " + said.to, "(daftar terlampir)", "di Tempat"))
    sheet.gap(4)
    sheet.body(said.body, first=0)
    sheet.signature(chief.split("\n"), name, x=110)
    sheet.line_of("Tembusan:\nMenteri (sebagai laporan)", points=9)
    sheet.add_page()
    sheet.line_of(f"Lampiran Surat Nomor {said.number}\nTanggal {said.day}", points=10)
    sheet.line_of("DAFTAR ALAMAT SURAT", align="C", style="B")
    points(sheet, ("Lurah Karanganyar Gunung, Kota Semarang", "Lurah Jomblang, Kota Semarang"))
    return sheet.done()


MINISTRY = (
    Said(
        IN,
        "100.3.2/4471/BPD",
        "2026-05-04",
        "Evaluasi Perkembangan Desa dan Kelurahan Tahun 2026",
        "Direktorat Jenderal Bina Pemerintahan Desa|Kementerian Dalam Negeri"
        "|Kementerian Dalam Negeri Direktorat Jenderal Bina Pemerintahan Desa"
        "|Direktorat Jenderal Bina Pemerintahan Desa Kementerian Dalam Negeri"
        "|Kementerian Dalam Negeri Republik Indonesia",
        "Para Lurah Lokasi Sampel|Para Lurah Lokasi Sampel (daftar terlampir)",
        "1 (satu) lembar",
        "sangat_segera",
        body=(
            "Dalam rangka evaluasi perkembangan kelurahan sesuai Peraturan Menteri Dalam Negeri "
            "Nomor 81 Tahun 2015, Saudara diminta mengisi instrumen daring paling lambat 29 Mei.",
        ),
        more=(
            "KEMENTERIAN DALAM NEGERI\nREPUBLIK INDONESIA\n"
            "DIREKTORAT JENDERAL BINA PEMERINTAHAN DESA",
            "Jalan Raya Pasar Minggu KM 19 Jakarta Selatan 12072 Telp. (021) 7942373",
            "a.n. Direktur Jenderal\nBina Pemerintahan Desa\nSekretaris,",
            "Dr. Paudah Nugraha, M.Si.",
        ),
    ),
    Said(
        IN,
        "S-233/DJS/PR.02.01/10/2026",
        "2026-10-09",
        "Verifikasi Lapangan Calon Penerima Program Keluarga Harapan",
        "Kementerian Sosial|Kementerian Sosial Republik Indonesia"
        "|Direktorat Jenderal Perlindungan dan Jaminan Sosial"
        "|Kementerian Sosial Republik Indonesia Direktorat Jenderal Perlindungan dan Jaminan Sosial",
        "Para Lurah Lokasi Verifikasi|Para Lurah Lokasi Verifikasi (daftar terlampir)",
        "2 (dua) lembar",
        "sangat_segera",
        body=("Tim kami akan melaksanakan verifikasi lapangan pada 19 s.d. 23 Oktober 2026.",),
        more=(
            "KEMENTERIAN SOSIAL REPUBLIK INDONESIA\n"
            "DIREKTORAT JENDERAL PERLINDUNGAN DAN JAMINAN SOSIAL",
            "Jl. Salemba Raya No. 28 Jakarta Pusat 10430",
            "Direktur Jenderal,",
            "Ir. Agus Wirawan",
        ),
    ),
)


LAYOUTS = (
    (forces, FORCES),
    (ministry, MINISTRY),
)
